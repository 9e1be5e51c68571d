/** Stepping through time: by whole days, weeks or months, to their first seconds in UTC. */

import { bucketStart } from '../../time/windows.ts'

export const stepSizes = ['day', 'week', 'month'] as const
export type StepSize = (typeof stepSizes)[number]

const granularities = { day: 'DAY', week: 'WEEK', month: 'MONTH' } as const
/** Longer than the size and shorter than two of it, also with the shortest month. */
const oneOnward: Record<StepSize, number> = { day: 86_400, week: 7 * 86_400, month: 32 * 86_400 }

const startOf = (seconds: number, size: StepSize): number => bucketStart(seconds, granularities[size])

/** The first such moment after `seconds`. */
export const stepForward = (seconds: number, size: StepSize): number =>
  startOf(startOf(seconds, size) + oneOnward[size], size)

/** The last such moment before `seconds`. */
export const stepBack = (seconds: number, size: StepSize): number => startOf(seconds - 1, size)
