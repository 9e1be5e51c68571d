import { defineConfig } from 'vitest/config'
import { ByName } from './src/by-name.ts'

/** `checks` need only the files; `whole` tests share one stack, and the last of them stop and kill it: one file at a time, by name. `pages` looks at every page. */
export default defineConfig({
  test: {
    fileParallelism: false,
    sequence: { sequencer: ByName },
    maxConcurrency: 3,
    projects: [
      { test: { name: 'checks', include: ['checks/**/*.test.ts', 'src/**/*.test.ts'], testTimeout: 60_000 } },
      ...['whole', 'pages'].map((name) => ({
        test: {
          name,
          include: [`${name}/**/*.test.ts`],
          globalSetup: ['src/started-app.ts'],
          fileParallelism: false,
          // The longest page has twenty charts, which are looked at in both themes, three pages beside each other.
          testTimeout: name === 'pages' ? 400_000 : 180_000,
          hookTimeout: 600_000,
        },
      })),
    ],
  },
})
