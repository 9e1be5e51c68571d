import { isAddress } from 'viem'
import { BadRequestError } from '../bad-request-error.ts'

/** In lower case, as the ledger has it. @throws BadRequestError when it is no address. */
export function checkedParty(party: string): string {
  if (!isAddress(party, { strict: false }))
    throw new BadRequestError('party is not an address: it must be 0x and 40 hex digits.')
  return party.toLowerCase()
}
