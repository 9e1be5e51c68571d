import { defineConfig } from 'vitest/config'

/** `checks` need only the files; `whole` tests share one running stack, and some of them disturb it: one file at a time, by name. */
export default defineConfig({
  test: {
    fileParallelism: false,
    projects: [
      { test: { name: 'checks', include: ['checks/**/*.test.ts', 'src/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'whole',
          include: ['whole/**/*.test.ts'],
          globalSetup: ['src/started-app.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
