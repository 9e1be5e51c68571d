const DAY = 86_400
const WEEK = 7 * DAY
/** 1970-01-05, the first Monday of Unix time. */
const FIRST_MONDAY = 4 * DAY

/**
 * The last Monday 00:00 UTC that is not after `now` (both Unix seconds): when the local story ends. So the story looks recent on
 * any day, and two starts in different weeks play the same story, merely shifted by whole weeks.
 *
 * @example
 * lastMonday(1_767_225_600) // Thursday 2026-01-01 -> 1_766_966_400, Monday 2025-12-29
 */
export function lastMonday(now: number): number {
  return now - ((((now - FIRST_MONDAY) % WEEK) + WEEK) % WEEK)
}
