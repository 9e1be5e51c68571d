import { canonicalJson } from '../metrics/canonical-json.ts'
import { btrstBought } from '../metrics/fees/btrst-bought.ts'
import { buybackPrice } from '../metrics/fees/buyback-price.ts'
import { fees } from '../metrics/fees/fees.ts'
import { usdcConverted } from '../metrics/fees/usdc-converted.ts'
import type { KnownContracts } from '../metrics/lists/decode-action.ts'
import { checkFirst, type Page } from '../metrics/lists/page.ts'
import { type Budget, budgetsAt } from '../metrics/money/budgets.ts'
import { type Buyback, buybacksAt } from '../metrics/money/buybacks.ts'
import { type TokenSupply, tokenSupplyAt } from '../metrics/money/token-supply.ts'
import { treasuryFlows } from '../metrics/money/treasury-flows.ts'
import { publicNames } from '../metrics/people/public-names.ts'
import { metricAt } from '../metrics/shapes/answer.ts'
import type { RatioValue } from '../metrics/shapes/ratio.ts'
import { timeWindow } from '../metrics/time-window.ts'
import type { Tokens } from '../metrics/tokens.ts'
import { checksummed } from './checksummed.ts'
import type { AsOfArgs } from './operation.ts'
import { ratioObject } from './present.ts'
import type { ResolverContext } from './resolver.ts'

interface WindowArgs extends AsOfArgs {
  readonly from?: number | null
  readonly to?: number | null
}
interface PageArgs extends WindowArgs {
  readonly first?: number | null
  readonly after?: string | null
}

const windowOf = ({ from, to }: WindowArgs) => timeWindow(from ?? undefined, to ?? undefined)
const requestOf = ({ first, after }: PageArgs) => ({ first: first ?? 50, after: after ?? undefined })

const showPage = <Item>(
  { totalCount, hasNextPage, endCursor, nodes }: Page<Item>,
  show: (item: Item) => unknown,
) => ({
  totalCount,
  pageInfo: { hasNextPage, endCursor },
  nodes: nodes.map(show),
})

const showBuyback = (one: Buyback) => ({ ...one, price: ratioObject(one.price) })
const showBudget = (one: Budget, { usdc, btrst }: Tokens) => ({
  ...one,
  unit: one.token === usdc ? 'USDC' : one.token === btrst ? 'BTRST' : null,
})

const showSupply = (
  { supply, parts, firstHolder, firstShares, ...rest }: TokenSupply,
  names: ReadonlyMap<string, string>,
) => {
  const shareOf = (value: bigint) => ratioObject({ numerator: value, denominator: supply })
  return {
    ...rest,
    supply,
    parts: parts.map((part) => ({ ...part, share: shareOf(part.value) })),
    firstHolder: firstHolder && checksummed(firstHolder),
    firstShares: firstShares.map(({ address, value }) => ({
      address: checksummed(address),
      name: names.get(address) ?? null,
      value,
      share: shareOf(value),
    })),
  }
}

/** Resolvers of the treasury's flows and the token. */
export function moneyResolvers(known: KnownContracts) {
  return {
    treasuryFlows: async (_root: unknown, args: WindowArgs, { operation }: ResolverContext) => {
      operation.spend(50)
      const window = windowOf(args)
      const block = await operation.block(args)
      const tokens = await operation.tokens()
      return operation.cached(block, 'treasuryFlows', canonicalJson({ ...window }), 50, async (snapshot) => {
        const question = { snapshot, block, window, where: {}, tokens }
        const price = (await metricAt(buybackPrice, question)) as RatioValue
        return {
          block,
          usdc: { token: 'USDC', ...(await treasuryFlows(snapshot, block, window, tokens.usdc)) },
          btrst: { token: 'BTRST', ...(await treasuryFlows(snapshot, block, window, tokens.btrst)) },
          fees: await metricAt(fees, question),
          usdcConverted: await metricAt(usdcConverted, question),
          btrstBought: await metricAt(btrstBought, question),
          buybackPrice: ratioObject(price.ratio),
        }
      })
    },
    buybacks: async (_root: unknown, args: PageArgs, { operation }: ResolverContext) => {
      const request = requestOf(args)
      checkFirst(request.first)
      operation.spend(request.first)
      const window = windowOf(args)
      const block = await operation.block(args)
      const key = canonicalJson({ ...window, request })
      const page = await operation.cached(block, 'buybacks', key, request.first, (snapshot) =>
        buybacksAt(snapshot, block, window, request),
      )
      return { block, ...showPage(page, showBuyback) }
    },
    budgets: async (_root: unknown, args: PageArgs, { operation }: ResolverContext) => {
      const request = requestOf(args)
      checkFirst(request.first)
      operation.spend(request.first)
      const block = await operation.block(args)
      const tokens = await operation.tokens()
      const page = await operation.cached(
        block,
        'budgets',
        canonicalJson(request),
        request.first,
        (snapshot) => budgetsAt(snapshot, block, request),
      )
      return { block, ...showPage(page, (budget) => showBudget(budget, tokens)) }
    },
    tokenSupply: async (_root: unknown, args: AsOfArgs, { operation }: ResolverContext) => {
      operation.spend(40)
      const block = await operation.block(args)
      const tokens = await operation.tokens()
      const { supply, names } = await operation.cached(block, 'tokenSupply', '', 40, async (snapshot) => ({
        supply: await tokenSupplyAt({ snapshot, block, tokens }, known),
        names: await publicNames(snapshot, block, known),
      }))
      return { block, ...showSupply(supply, names) }
    },
  }
}
