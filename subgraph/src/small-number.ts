import { BigInt, ethereum } from '@graphprotocol/graph-ts'

/**
 * The number of a block or a log, or a time: never negative, and below 2^64. `BigInt.toU64` looks at each byte in turn, and graph-node
 * meters each turn of a loop by a call of its own; one such number after the other, for each event, that is as dear as storing a field.
 */
export function smallNumber(number: BigInt): u64 {
  const start = number.dataStart
  switch (number.length) {
    case 1:
      return load<u8>(start)
    case 2:
      return load<u16>(start)
    case 3:
      return <u64>load<u16>(start) | ((<u64>load<u8>(start, 2)) << 16)
    case 4:
      return load<u32>(start)
    default:
      return number.toU64()
  }
}

/** Whether one number of things is beyond another; neither is negative. As `BigInt.gt`, which goes over all bytes of both. */
export function exceeds(number: BigInt, other: BigInt): boolean {
  if (number.length > 4 || other.length > 4) return number.gt(other)
  return smallNumber(number) > smallNumber(other)
}

/** Seconds since 1970 of an event's block. */
export function timeOf(event: ethereum.Event): i64 {
  return <i64>smallNumber(event.block.timestamp)
}
