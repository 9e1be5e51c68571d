import { Address, BigInt, Bytes, crypto, ethereum } from '@graphprotocol/graph-ts'

/**
 * Id that the timelock gives the calls of a proposal when OpenZeppelin's governor queues it; no event names both. Null when the calls
 * cannot be encoded.
 * @see https://docs.openzeppelin.com/contracts/5.x/api/governance#GovernorTimelockControl
 */
export function ozOperationId(
  governor: Address,
  targets: Address[],
  values: BigInt[],
  calldatas: Bytes[],
  description: string,
): Bytes | null {
  const parts = new ethereum.Tuple()
  parts.push(ethereum.Value.fromAddressArray(targets))
  parts.push(ethereum.Value.fromUnsignedBigIntArray(values))
  parts.push(ethereum.Value.fromBytesArray(calldatas))
  parts.push(ethereum.Value.fromFixedBytes(Bytes.fromUint8Array(new Uint8Array(32))))
  parts.push(ethereum.Value.fromFixedBytes(saltOf(governor, description)))
  const encoded = ethereum.encode(ethereum.Value.fromTuple(parts))
  if (encoded === null) return null
  // A tuple is encoded with the offset of its content before it, a list of arguments without: 32 bytes too many.
  return Bytes.fromByteArray(crypto.keccak256(Bytes.fromUint8Array(encoded.subarray(32))))
}

/** The governor's address, in the first 20 bytes, xor the hash of the description. */
function saltOf(governor: Address, description: string): Bytes {
  const salt = Bytes.fromByteArray(crypto.keccak256(Bytes.fromUTF8(description)))
  for (let i = 0; i < governor.length; i++) salt[i] = salt[i] ^ governor[i]
  return salt
}
