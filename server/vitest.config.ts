import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What starts a whole stack takes minutes, most of them waiting: begun first, the others run beside it. */
class StacksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isStack = ({ moduleId }: TestSpecification) => moduleId.endsWith('.stack.test.ts')
    return [...sorted.filter(isStack), ...sorted.filter((file) => !isStack(file))]
  }
}

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
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By default one core is left free, which on two cores means one file after another; half of their time the tests wait.
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: StacksFirst },
  },
})
