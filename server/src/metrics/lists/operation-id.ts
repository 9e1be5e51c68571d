import {
  encodeAbiParameters,
  type Hex,
  hexToBigInt,
  keccak256,
  numberToHex,
  pad,
  stringToBytes,
  zeroHash,
} from 'viem'

/** What a proposal asks of the timelock. */
export interface ProposedCalls {
  readonly governor: Hex
  readonly targets: readonly Hex[]
  readonly values: readonly bigint[]
  readonly calldatas: readonly Hex[]
  readonly description: string
}

/** The governor salts its operations with its own address, so that two governors can share a timelock. */
function salt(governor: Hex, description: string): Hex {
  const left = hexToBigInt(pad(governor, { dir: 'right', size: 32 }))
  return numberToHex(left ^ hexToBigInt(keccak256(stringToBytes(description))), { size: 32 })
}

/** The timelock's id of a queued proposal: hashOperationBatch as OpenZeppelin's TimelockController computes it. */
export function operationId(calls: ProposedCalls): Hex {
  const { targets, values, calldatas } = calls
  return keccak256(
    encodeAbiParameters(
      [
        { type: 'address[]' },
        { type: 'uint256[]' },
        { type: 'bytes[]' },
        { type: 'bytes32' },
        { type: 'bytes32' },
      ],
      [targets, values, calldatas, zeroHash, salt(calls.governor, calls.description)],
    ),
  )
}
