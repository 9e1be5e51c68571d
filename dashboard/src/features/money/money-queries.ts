import { graphql, type ResultOf } from '../../api/graphql.ts'

export const flowsQuery = graphql(`
  query TreasuryFlows($asOfBlock: Int, $from: Timestamp, $to: Timestamp) {
    treasuryFlows(asOfBlock: $asOfBlock, from: $from, to: $to) {
      fees
      usdcConverted
      btrstBought
      buybackPrice { numerator denominator }
      usdc {
        token opening inflow outflow closing
        nodes { id kind name }
        links { source target value transfers }
      }
      btrst {
        token opening inflow outflow closing
        nodes { id kind name }
        links { source target value transfers }
      }
    }
  }
`)
export type Flows = ResultOf<typeof flowsQuery>['treasuryFlows']
export type TokenFlow = Flows['btrst']
export type FlowNode = TokenFlow['nodes'][number]

export const buybacksQuery = graphql(`
  query Buybacks($asOfBlock: Int, $from: Timestamp, $to: Timestamp) {
    buybacks(asOfBlock: $asOfBlock, from: $from, to: $to, first: 50) {
      totalCount
      nodes { blockNumber timestamp transactionHash usdcIn btrstOut price { numerator denominator } }
    }
  }
`)
export type BuybackRow = ResultOf<typeof buybacksQuery>['buybacks']['nodes'][number]

export const budgetsQuery = graphql(`
  query Budgets($asOfBlock: Int) {
    budgets(asOfBlock: $asOfBlock, first: 100) {
      nodes { id purpose unit spender amount disbursed status endsAt }
    }
  }
`)
export type BudgetRow = ResultOf<typeof budgetsQuery>['budgets']['nodes'][number]

export const supplyQuery = graphql(`
  query TokenSupply($asOfBlock: Int) {
    tokenSupply(asOfBlock: $asOfBlock) {
      supply
      holders
      parts { kind name value share { numerator denominator } holders }
      firstShares { address name value share { numerator denominator } }
    }
  }
`)
export type Supply = ResultOf<typeof supplyQuery>['tokenSupply']

export const holdersQuery = graphql(`
  query Holders($asOfBlock: Int, $first: Int!, $after: String, $sort: HolderSort!, $ascending: Boolean!, $search: String) {
    holders(asOfBlock: $asOfBlock, first: $first, after: $after, sort: $sort, ascending: $ascending, search: $search) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { address name balance share { numerator denominator } delegate votes }
    }
  }
`)
export type HolderRow = ResultOf<typeof holdersQuery>['holders']['nodes'][number]
