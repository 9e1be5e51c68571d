import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Test files in the order of their names; vitest's own order follows sizes and the durations of earlier runs. */
export class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1))
  }
}
