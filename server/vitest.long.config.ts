import { defineConfig } from 'vitest/config'
import usual from './vitest.config.ts'

/** What takes too long for every landing: a thousand seeded lives, twenty kills, every planted bug. One at a time. */
export default defineConfig({
  ...usual,
  test: { ...usual.test, exclude: ['**/node_modules/**'], testTimeout: 1_800_000, fileParallelism: false },
})
