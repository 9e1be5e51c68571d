import { Address, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { smallNumber } from './small-number'

/**
 * Block number (8 bytes) and log index (4 bytes), big endian: sorts in chain order over all entities.
 * Log 7 of block 3211 -> 0x0000000000000c8b00000007
 */
export function eventId(event: ethereum.Event): Bytes {
  const id = new Bytes(12)
  store<u64>(id.dataStart, bswap<u64>(smallNumber(event.block.number)))
  store<u32>(id.dataStart + 8, bswap<u32>(<u32>smallNumber(event.logIndex)))
  return id
}

/** Block number as 8 bytes, big endian. Block 3211 -> 0x0000000000000c8b */
export function blockId(block: ethereum.Block): Bytes {
  const id = new Bytes(8)
  store<u64>(id.dataStart, bswap<u64>(smallNumber(block.number)))
  return id
}

/** Id of a numbered thing (job, bid, engagement, invoice, dispute, category). 12 -> "12" */
export function numberId(number: BigInt): string {
  // The digits of a small number are made here: graph-node makes them in a call of its own, which costs more than all the rest of an id.
  return number.length <= 4 ? (<u32>smallNumber(number)).toString() : number.toString()
}

/** Id of the one Network and of the rows of totals. -> "network" */
export const NETWORK_ID = 'network'

/** One round of a dispute. -> "2-0" */
export function roundId(dispute: string, number: i32): string {
  return dispute + '-' + number.toString()
}

/** One juror's seat in a round. -> "2-0-0x90f79bf6eb2c4f870365e785982e1f101e93b906" */
export function jurorVoteId(round: string, juror: Address): string {
  return round + '-' + juror.toHexString()
}

/** One referral: who was referred, and as what. -> 0x70997970c51812dc3a010c7d01b50e0d17dc79c801 (a talent) */
export function referralId(referred: Address, kind: i32): Bytes {
  const id = new Bytes(21)
  memory.copy(id.dataStart, referred.dataStart, 20)
  id[20] = <u8>kind
  return id
}

/** What one invoice earned the referrer of one kind. -> "41-1" (the talent's) */
export function rewardId(invoice: BigInt, kind: i32): string {
  return invoice.toString() + '-' + kind.toString()
}

/** Id of the one Treasury. -> "treasury" */
export const TREASURY_ID = 'treasury'

/** One talent's approval in one category: address ++ category (4 bytes, big endian). -> 0x70997970c51812dc3a010c7d01b50e0d17dc79c800000003 */
export function approvalId(talent: Bytes, categoryId: BigInt): Bytes {
  const id = new Bytes(24)
  memory.copy(id.dataStart, talent.dataStart, 20)
  store<u32>(id.dataStart + 20, bswap<u32>(<u32>smallNumber(categoryId)))
  return id
}

/** One holder's balance of one token: token ++ holder, 40 bytes. -> 0x5fbd…0aa37099…79c8 */
export function balanceId(token: Address, holder: Address): Bytes {
  return token.concat(holder)
}

/** A proposal of OpenZeppelin's governor. 1 -> "oz-1" */
export function ozProposalId(number: BigInt): string {
  return 'oz-' + number.toString()
}

/** A proposal of mainnet's GovernorAlpha. 1 -> "alpha-1" */
export function alphaProposalId(number: BigInt): string {
  return 'alpha-' + number.toString()
}

/** Id of a thing that the index itself counts (decision). 3 -> "3" */
export function countId(count: i32): string {
  return count.toString()
}

/** What a constructor set. -> "0x281e9a847338e77ad834c68b0c42552c83d7d9fb-marketplaceFee" */
export function initialValueId(contract: Address, name: string): string {
  return contract.toHexString() + '-' + name
}

/** One holder of one role: role (32 bytes) ++ holder. -> 0x7935bd0a…b6f1f016175588a049fda12491cf3686de33990b */
export function roleHolderId(role: Bytes, account: Address): Bytes {
  return role.concat(account)
}

/** One action of a proposal. -> "oz-1-0" */
export function actionId(proposal: string, index: i32): string {
  return proposal + '-' + index.toString()
}

/** One vote. -> "oz-1-0x90f79bf6eb2c4f870365e785982e1f101e93b906" */
export function voteId(proposal: string, voter: Address): string {
  return proposal + '-' + voter.toHexString()
}

/** One impossibility: the event's id and what it is about. -> "0x0000000000000c8b00000007-job 12" */
export function anomalyId(event: ethereum.Event, subject: string): string {
  return eventId(event).toHexString() + '-' + subject
}
