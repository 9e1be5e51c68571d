import { isAddress } from 'viem'
import { BadRequestError } from '../metrics/bad-request-error.ts'
import { canonicalJson } from '../metrics/canonical-json.ts'
import type { KnownContracts } from '../metrics/lists/decode-action.ts'
import { checkFirst } from '../metrics/lists/page.ts'
import { type AddressFigures, addressAt } from '../metrics/people/address.ts'
import { clients } from '../metrics/people/clients.ts'
import { engagements } from '../metrics/people/engagements.ts'
import {
  addressCondition,
  type FigureList,
  type FigureRequest,
  figureEntry,
  figurePage,
} from '../metrics/people/figure-list.ts'
import { type Holder, holders } from '../metrics/people/holders.ts'
import { type Juror, jurors } from '../metrics/people/jurors.ts'
import { publicNames } from '../metrics/people/public-names.ts'
import { referrers } from '../metrics/people/referrers.ts'
import { type Screener, screeners } from '../metrics/people/screeners.ts'
import { talents } from '../metrics/people/talents.ts'
import type { Delegate } from '../metrics/voting/delegates.ts'
import { checksummed } from './checksummed.ts'
import type { AsOfArgs } from './operation.ts'
import { ratioObject } from './present.ts'
import type { ResolverContext } from './resolver.ts'

interface FigureArgs extends AsOfArgs {
  readonly first?: number | null
  readonly after?: string | null
  readonly sort: string
  readonly ascending?: boolean | null
  readonly search?: string | null
  readonly screening?: string | null
  readonly status?: string | null
  readonly jobId?: string | null
  readonly party?: string | null
}

type Conditions = Pick<FigureRequest<never>, 'conditions' | 'params'>
type Condition = readonly [string, Conditions['params']]

/** What the arguments leave of a list, as conditions. */
function conditionsOf(args: FigureArgs): Conditions {
  const typed = addressCondition(args.search ?? undefined)
  const given: (Condition | undefined)[] = [
    args.screening ? ['screening = $screening', { screening: args.screening }] : undefined,
    args.status ? ['status = $status', { status: args.status }] : undefined,
    args.jobId ? ['job_id = $job::HUGEINT', { job: numberOf(args.jobId) }] : undefined,
    args.party
      ? ['(client = $party OR talent = $party)', { party: addressOf('party', args.party) }]
      : undefined,
  ]
  const kept = given.filter((one) => one !== undefined)
  return {
    conditions: [...typed.conditions, ...kept.map(([condition]) => condition)],
    params: Object.assign({}, typed.params, ...kept.map(([, params]) => params)),
  }
}

function addressOf(argument: string, text: string): string {
  if (!isAddress(text, { strict: false }))
    throw new BadRequestError(`${argument} is not an address: it must be 0x and 40 hex digits.`)
  return text.toLowerCase()
}

/** An id that no contract gave names nothing; it is no mistake to ask for it. */
const numberOf = (id: string): string => (/^\d{1,38}$/.test(id) ? id : '-1')

/** Public names by address in lower case. */
type Names = ReadonlyMap<string, string>
const noNames: Names = new Map()

/** Resolver of a connection: the same for every list. The schema sees to it that `sort` is one of the list's. */
function connection<Item, Sort extends string>(
  list: FigureList<Item, Sort>,
  show: (item: Item, names: Names) => unknown,
  known?: KnownContracts,
) {
  return async (_root: unknown, args: FigureArgs, { operation }: ResolverContext) => {
    const first = args.first ?? 50
    checkFirst(first)
    operation.spend(first)
    const request = {
      first,
      after: args.after ?? undefined,
      sort: args.sort as Sort,
      ascending: args.ascending ?? false,
      ...conditionsOf(args),
    }
    const block = await operation.block(args)
    const tokens = await operation.tokens()
    const key = canonicalJson({ ...request, params: { ...request.params } })
    const { page, names } = await operation.cached(block, list.name, key, first, async (snapshot) => ({
      page: await figurePage({ snapshot, block, tokens }, list, request),
      names: known === undefined ? noNames : await publicNames(snapshot, block, known),
    }))
    const { totalCount, hasNextPage, endCursor, nodes } = page
    return {
      block,
      totalCount,
      pageInfo: { hasNextPage, endCursor },
      nodes: nodes.map((item) => show(item, names)),
    }
  }
}

const asItIs = (item: unknown): unknown => item
const showScreener = (screener: Screener) => ({ ...screener, agreement: ratioObject(screener.agreement) })
const showJuror = (juror: Juror) => ({
  ...juror,
  participation: ratioObject(juror.participation),
  coherence: ratioObject(juror.coherence),
})
const showHolder = (holder: Holder, name: string | null) => ({
  ...holder,
  name,
  share: ratioObject(holder.share),
})
const showDelegate = ({ power, delegators, voted, couldVote }: Delegate) => ({
  power,
  delegators,
  participation: ratioObject({ numerator: BigInt(voted), denominator: BigInt(couldVote) }),
})
const showAddress = ({ screener, juror, delegate, holder, ...rest }: AddressFigures) => ({
  ...rest,
  address: checksummed(rest.address),
  screener: screener && showScreener(screener),
  juror: juror && showJuror(juror),
  delegate: delegate && showDelegate(delegate),
  holder: holder && showHolder(holder, rest.name),
})

/** Resolvers of everybody who takes part. */
export function peopleResolvers(known: KnownContracts) {
  return {
    engagements: connection(engagements, asItIs),
    clients: connection(clients, asItIs),
    talents: connection(talents, asItIs),
    referrers: connection(referrers, asItIs),
    screeners: connection(screeners, showScreener),
    jurors: connection(jurors, showJuror),
    holders: connection(
      holders,
      (holder, names) => showHolder(holder, names.get(holder.address.toLowerCase()) ?? null),
      known,
    ),
    engagement: async (
      _root: unknown,
      args: AsOfArgs & { readonly id: string },
      { operation }: ResolverContext,
    ) => {
      if (args.id.length > 100) throw new BadRequestError('id is longer than any id there is.')
      operation.spend(1)
      const block = await operation.block(args)
      const tokens = await operation.tokens()
      const found = await operation.cached(block, 'engagement', canonicalJson(args.id), 1, (snapshot) =>
        figureEntry({ snapshot, block, tokens }, engagements, args.id),
      )
      return found ?? null
    },
    address: async (
      _root: unknown,
      args: AsOfArgs & { readonly address: string },
      { operation }: ResolverContext,
    ) => {
      const asked = addressOf('address', args.address)
      operation.spend(10)
      const block = await operation.block(args)
      const tokens = await operation.tokens()
      const found = await operation.cached(block, 'address', asked, 10, (snapshot) =>
        addressAt({ snapshot, block, tokens }, known, asked),
      )
      return { block, ...showAddress(found) }
    },
  }
}
