import type { BlockPoint } from '../ledger/block-point.ts'
import type { Snapshot } from '../ledger/snapshot.ts'
import { BadRequestError } from '../metrics/bad-request-error.ts'
import { canonicalJson } from '../metrics/canonical-json.ts'
import { type Application, type ApplicationFilter, applicationsAt } from '../metrics/lists/applications.ts'
import { type BidFilter, bidsAt } from '../metrics/lists/bids.ts'
import { categoriesAt } from '../metrics/lists/categories.ts'
import type { KnownContracts } from '../metrics/lists/decode-action.ts'
import { type DisputeFilter, disputeAt, disputesAt } from '../metrics/lists/disputes.ts'
import { type InvoiceFilter, invoiceAt, invoicesAt } from '../metrics/lists/invoices.ts'
import { type JobFilter, jobAt, jobsAt } from '../metrics/lists/jobs.ts'
import { checkFirst, type Page } from '../metrics/lists/page.ts'
import { type Proposal, type ProposalFilter, proposalAt, proposalsAt } from '../metrics/lists/proposals.ts'
import type { AsOfArgs } from './operation.ts'
import { ratioObject } from './present.ts'
import type { ResolverContext } from './resolver.ts'

interface PageArgs extends AsOfArgs {
  readonly first?: number | null
  readonly after?: string | null
}
interface IdArgs extends AsOfArgs {
  readonly id: string
}

/** GraphQL gives null where an argument is null; the lists know undefined only. */
function withoutNulls<T extends object>(args: T): { [K in keyof T]?: Exclude<T[K], null> } {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: Exclude<T[K], null>
  }
}

type ReadPage<Filter, Item> = (
  snapshot: Snapshot,
  block: BlockPoint,
  filter: Filter,
  request: { first: number; after: string | undefined },
) => Promise<Page<Item>>

/** Resolver of a connection: the same for every list. */
function connection<Filter, Item>(
  name: string,
  readPage: ReadPage<Filter, Item>,
  show: (item: Item) => unknown,
) {
  return async (
    _root: unknown,
    args: PageArgs & { [K in keyof Filter]?: Filter[K] | null },
    { operation }: ResolverContext,
  ) => {
    const { asOfBlock, asOf, first = 50, after, ...filter } = withoutNulls(args) as PageArgs & Filter
    const request = { first: first ?? 50, after: after ?? undefined }
    checkFirst(request.first)
    operation.spend(request.first)
    const block = await operation.block({ asOfBlock, asOf })
    const page = await operation.cached(
      block,
      name,
      canonicalJson({ filter, request }),
      request.first,
      (snapshot) => readPage(snapshot, block, filter as Filter, request),
    )
    const { totalCount, hasNextPage, endCursor, nodes } = page
    return { block, totalCount, pageInfo: { hasNextPage, endCursor }, nodes: nodes.map(show) }
  }
}

type ReadEntry<Item> = (snapshot: Snapshot, block: BlockPoint, id: string) => Promise<Item | undefined>

function entry<Item>(name: string, readEntry: ReadEntry<Item>, show: (item: Item) => unknown) {
  return async (_root: unknown, args: IdArgs, { operation }: ResolverContext) => {
    if (args.id.length > 100) throw new BadRequestError('id is longer than any id there is.')
    operation.spend(1)
    const block = await operation.block(args)
    const found = await operation.cached(block, name, canonicalJson(args.id), 1, (snapshot) =>
      readEntry(snapshot, block, args.id),
    )
    return found === undefined ? null : show(found)
  }
}

const asItIs = (item: unknown): unknown => item
const showProposal = (proposal: Proposal) => ({
  ...proposal,
  quorumProgress: ratioObject(proposal.quorumProgress),
})

/** Resolvers of the lists and their entries. */
export function listResolvers(known: KnownContracts) {
  // The proposals need the token's contract, which a snapshot may have to be asked for.
  const proposals = (_root: unknown, args: PageArgs, context: ResolverContext) =>
    connection<ProposalFilter, Proposal>(
      'proposals',
      async (snapshot, block, filter, request) => {
        const { btrst } = await context.operation.tokens()
        return proposalsAt(snapshot, block, { known, btrst }, request, filter)
      },
      showProposal,
    )(_root, args, context)
  const proposal = (_root: unknown, args: IdArgs, context: ResolverContext) =>
    entry(
      'proposal',
      async (snapshot, block, id) => {
        const { btrst } = await context.operation.tokens()
        return proposalAt(snapshot, block, { known, btrst }, id)
      },
      showProposal,
    )(_root, args, context)
  return {
    jobs: connection<JobFilter, Awaited<ReturnType<typeof jobsAt>>['nodes'][number]>('jobs', jobsAt, asItIs),
    job: entry('job', jobAt, asItIs),
    bids: connection<BidFilter, Awaited<ReturnType<typeof bidsAt>>['nodes'][number]>('bids', bidsAt, asItIs),
    invoices: connection<InvoiceFilter, Awaited<ReturnType<typeof invoicesAt>>['nodes'][number]>(
      'invoices',
      invoicesAt,
      asItIs,
    ),
    invoice: entry('invoice', invoiceAt, asItIs),
    disputes: connection<DisputeFilter, Awaited<ReturnType<typeof disputesAt>>['nodes'][number]>(
      'disputes',
      disputesAt,
      asItIs,
    ),
    dispute: entry('dispute', disputeAt, asItIs),
    talentApplications: connection<ApplicationFilter, Application>(
      'talentApplications',
      applicationsAt,
      asItIs,
    ),
    proposals,
    proposal,
    block: (_root: unknown, args: AsOfArgs, { operation }: ResolverContext) => operation.block(args),
    categories: async (_root: unknown, args: AsOfArgs, { operation }: ResolverContext) => {
      const block = await operation.block(args)
      return operation.cached(block, 'categories', '', 10, (snapshot) => categoriesAt(snapshot, block))
    },
  }
}
