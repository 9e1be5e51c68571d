import { type Clock, fractionOf } from './clock.ts'
import type { Random } from './random.ts'

/**
 * Shares out `total` happenings over the story's blocks: by `growth` (weight at a fraction of the story), fewer at weekends and in
 * December, and by chance. The counts add up to `total` exactly.
 */
export function countsPerSlot(
  clock: Clock,
  total: number,
  growth: (fraction: number) => number,
  random: Random,
): number[] {
  const weights = clock.slots.map(
    (time) => growth(fractionOf(clock, time)) * season(time) * (0.25 + 1.5 * random.unit()),
  )
  const sum = weights.reduce((all, weight) => all + weight, 0)
  let [weightSoFar, countSoFar] = [0, 0]
  return weights.map((weight, index) => {
    weightSoFar += weight
    const countAfter = index === weights.length - 1 ? total : Math.round((total * weightSoFar) / sum)
    const count = countAfter - countSoFar
    countSoFar = countAfter
    return count
  })
}

function season(time: number): number {
  const date = new Date(time * 1000)
  const weekday = [0.12, 1, 0.96, 0.9, 0.82, 0.66, 0.18][date.getUTCDay()] ?? 1
  const month = date.getUTCMonth() === 11 ? 0.55 : 1
  return weekday * month
}
