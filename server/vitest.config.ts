import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    // Node gives @graphql-tools and Apollo the CommonJS build of graphql; Vite would give our files the other one,
    // and a schema made by one is refused by the other.
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'verify/**/*.test.ts'],
    // `npm run test:long` runs these.
    exclude: ['**/node_modules/**', '**/*.long.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
