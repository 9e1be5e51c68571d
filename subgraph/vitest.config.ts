import { defineConfig } from 'vitest/config'

/**
 * `unit` needs only files; `mappings` indexes fabricated events with graph-node, one test after another; `story` indexes two
 * years of a real chain.
 */
export default defineConfig({
  test: {
    fileParallelism: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['scripts/**/*.test.ts', 'test/unit/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'mappings',
          include: ['test/mappings/**/*.test.ts'],
          globalSetup: ['test/support/database.ts'],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
      { test: { name: 'story', include: ['test/story/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
})
