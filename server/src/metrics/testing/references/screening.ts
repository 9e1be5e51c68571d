import type { References } from '../reference.ts'

export const screeningReferences: References = {}
