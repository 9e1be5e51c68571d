import { defineConfig } from 'vitest/config'

/** The long runs that `npm test` does not wait for. */
export default defineConfig({
  test: { include: ['scripts/**/*.long.ts'], testTimeout: 60_000, hookTimeout: 60 * 60_000 },
})
