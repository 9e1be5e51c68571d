import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { exceeds, smallNumber } from '../small-number'
import { noteAnomaly } from './anomaly'

/** Whether a thing of this number was made, by the newest number of its kind: the contracts leave none out. */
export function isMade(number: BigInt, newest: BigInt): boolean {
  const isNone = number.length <= 4 && smallNumber(number) == 0
  return !isNone && !exceeds(number, newest)
}

/**
 * The contracts number things 1, 2, 3 …, so one whose number does not exceed the newest is no new one: it is noted, and what is
 * known stays. Asking the database whether it is there would cost a query for each thing that is not: by far the dearest step.
 *
 * @param thing what is numbered, such as "job"
 */
export function isNew(
  event: ethereum.Event,
  name: string,
  thing: string,
  number: BigInt,
  newest: BigInt,
): boolean {
  if (exceeds(number, newest)) return true
  const reason = 'comes after ' + thing + ' ' + newest.toString() + ', but numbers only grow.'
  noteAnomaly(event, name, thing + ' ' + number.toString(), reason)
  return false
}
