import type { References } from '../reference.ts'

export const governanceReferences: References = {}
