import type { KnownContracts } from '../lists/decode-action.ts'
import { type AddressRole, rolesOf } from '../search/roles.ts'
import { type Delegate, delegatesAt } from '../voting/delegates.ts'
import { type Client, clients } from './clients.ts'
import { type FigurePlace, figureEntry } from './figure-list.ts'
import { type Holder, holders } from './holders.ts'
import { type Juror, jurors } from './jurors.ts'
import { publicNames } from './public-names.ts'
import { type Referrer, referrers } from './referrers.ts'
import { type Screener, screeners } from './screeners.ts'
import { type Talent, talents } from './talents.ts'

/** One address with its figures in each of its roles, as of a block; null in a role that it has not had. */
export interface AddressFigures {
  readonly address: string
  readonly name: string | null
  readonly roles: readonly AddressRole[]
  readonly client: Client | null
  readonly talent: Talent | null
  readonly referrer: Referrer | null
  readonly screener: Screener | null
  readonly juror: Juror | null
  readonly delegate: Delegate | null
  readonly holder: Holder | null
}

/**
 * What an address has been and done.
 * @param address in lower case.
 */
export async function addressAt(
  place: FigurePlace,
  known: KnownContracts,
  address: string,
): Promise<AddressFigures> {
  const { snapshot, block, tokens } = place
  const roles = (await rolesOf(snapshot, block, [address], tokens)).get(address) ?? []
  const when = async <Figures>(
    role: AddressRole,
    read: () => Promise<Figures | undefined>,
  ): Promise<Figures | null> => (roles.includes(role) ? ((await read()) ?? null) : null)
  return {
    address,
    name: (await publicNames(snapshot, block, known)).get(address) ?? null,
    roles,
    client: await when('CLIENT', () => figureEntry(place, clients, address)),
    talent: await when('TALENT', () => figureEntry(place, talents, address)),
    referrer: await when('REFERRER', () => figureEntry(place, referrers, address)),
    screener: await when('SCREENER', () => figureEntry(place, screeners, address)),
    juror: await when('JUROR', () => figureEntry(place, jurors, address)),
    delegate: await when('DELEGATE', async () =>
      (await delegatesAt(snapshot, block)).find((one) => one.address === address),
    ),
    // Who gave all away again holds nothing, and may have had votes lent.
    holder:
      roles.includes('HOLDER') || roles.includes('DELEGATE')
        ? ((await figureEntry(place, holders, address)) ?? null)
        : null,
  }
}
