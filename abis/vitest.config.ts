import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    // The story plays twice on chains of its own, and the compiler takes its time on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
