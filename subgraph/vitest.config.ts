import { defineConfig } from 'vitest/config'

/**
 * `unit` needs only files; `mappings` indexes fabricated events with graph-node, one test after another;
 * `chain` indexes a chain of its own that says what it is told to; `story` indexes two
 * years of a real chain, once for all its files.
 */
export default defineConfig({
  test: {
    fileParallelism: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'bench/**/*.test.ts',
            'scripts/**/*.test.ts',
            'test/unit/**/*.test.ts',
            'test/differential/**/*.test.ts',
          ],
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
      {
        test: {
          name: 'chain',
          include: ['test/chain/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'story',
          include: ['test/story/**/*.test.ts'],
          globalSetup: ['test/support/story-stack.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
