import { encodeAbiParameters, keccak256, parseAbiParameters, toHex } from 'viem'
import type { Hex } from '../../config/runtime-config.ts'
import type { Seat, SecretVote } from './seat.ts'

const parameters = parseAbiParameters('uint256, address, uint256, uint8, address, uint8, bytes32')

/** Addresses come with and without a checksum; their bytes are the same. */
const lower = (address: Hex): Hex => address.toLowerCase() as Hex

/** What a juror hands in: `DisputeJury.commitmentOf`, worked out here so that no node learns choice and salt by being asked for it. */
export function commitmentOf(seat: Seat, { choice, salt }: SecretVote): Hex {
  const { chainId, contract, disputeId, round, juror } = seat
  return keccak256(
    encodeAbiParameters(parameters, [
      BigInt(chainId),
      lower(contract),
      BigInt(disputeId),
      round,
      lower(juror),
      choice,
      salt,
    ]),
  )
}

/** 32 random bytes: with fewer, trying the three choices would tell the vote. */
export const makeSalt = (): Hex => toHex(crypto.getRandomValues(new Uint8Array(32)))
