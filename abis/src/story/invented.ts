import { type Address, keccak256, slice, toHex } from 'viem'

/**
 * The account of somebody who is not among the node's own: nobody has its key, and the node that plays the story lets everybody send.
 * Equal seeds, kinds and numbers give equal accounts.
 */
export function inventedAccount(seed: string, kind: string, number: number): Address {
  return slice(keccak256(toHex(`${seed}/${kind}/${number}`)), 0, 20)
}
