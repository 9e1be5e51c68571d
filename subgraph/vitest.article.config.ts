import { defineConfig } from 'vitest/config'

/** The long run that `npm test` does not wait for. */
export default defineConfig({
  test: { include: ['test/**/*.long.ts'], testTimeout: 10 * 60_000, hookTimeout: 30 * 60_000 },
})
