import { getAddress, isAddress } from 'viem'

/** EIP-55 form of an address; anything else as it is. */
export const checksummed = (address: string): string =>
  isAddress(address, { strict: false }) ? getAddress(address) : address
