import { graphql, type ResultOf } from '../../api/graphql.ts'
import { definitionFragment } from '../metrics/definition-help.tsx'
import { proofFragment } from '../proof/proof-fragment.ts'

const amountFigure = graphql(
  `
    fragment AmountFigure on AmountAnswer @_unmask {
      unit
      value
      block { number }
      definition { ...Definition }
      proof { ...Proof }
    }
  `,
  [definitionFragment, proofFragment],
)

const ratioFigure = graphql(
  `
    fragment RatioFigure on RatioAnswer @_unmask {
      unit
      median
      block { number }
      ratio { numerator denominator }
      definition { ...Definition }
      proof { ...Proof }
    }
  `,
  [definitionFragment, proofFragment],
)

/** The figures of the overview: of all time, of the last 30 days, and of the 30 days before them, all at one block. */
export const overviewQuery = graphql(
  `
    query Overview($asOfBlock: Int, $previousFrom: Timestamp, $from: Timestamp, $to: Timestamp) {
      gsv(asOfBlock: $asOfBlock) { ...AmountFigure }
      gsvLast: gsv(asOfBlock: $asOfBlock, from: $from, to: $to) { value }
      gsvBefore: gsv(asOfBlock: $asOfBlock, from: $previousFrom, to: $from) { value }
      fees(asOfBlock: $asOfBlock) { ...AmountFigure }
      feesLast: fees(asOfBlock: $asOfBlock, from: $from, to: $to) { value }
      feesBefore: fees(asOfBlock: $asOfBlock, from: $previousFrom, to: $from) { value }
      takeRate(asOfBlock: $asOfBlock) { ...RatioFigure }
      takeRateLast: takeRate(asOfBlock: $asOfBlock, from: $from, to: $to) { ratio { numerator denominator } }
      takeRateBefore: takeRate(asOfBlock: $asOfBlock, from: $previousFrom, to: $from) { ratio { numerator denominator } }
      averageProjectSize(asOfBlock: $asOfBlock) { ...RatioFigure }
      averageProjectSizeLast: averageProjectSize(asOfBlock: $asOfBlock, from: $from, to: $to) { ratio { numerator denominator } }
      averageProjectSizeBefore: averageProjectSize(asOfBlock: $asOfBlock, from: $previousFrom, to: $from) { ratio { numerator denominator } }
      disputeRateByCount(asOfBlock: $asOfBlock) { ...RatioFigure }
      disputeRateByCountLast: disputeRateByCount(asOfBlock: $asOfBlock, from: $from, to: $to) { ratio { numerator denominator } }
      disputeRateByCountBefore: disputeRateByCount(asOfBlock: $asOfBlock, from: $previousFrom, to: $from) { ratio { numerator denominator } }
      referralSpend(asOfBlock: $asOfBlock) { ...AmountFigure }
      referralSpendLast: referralSpend(asOfBlock: $asOfBlock, from: $from, to: $to) { value }
      referralSpendBefore: referralSpend(asOfBlock: $asOfBlock, from: $previousFrom, to: $from) { value }
      activeClients(asOfBlock: $asOfBlock) { ...AmountFigure }
      activeTalent(asOfBlock: $asOfBlock) { ...AmountFigure }
      treasuryBalance(asOfBlock: $asOfBlock) {
        wallets { label }
        block { number }
        balances { token address value }
        definition { ...Definition }
      proof { ...Proof }
      }
    }
  `,
  [definitionFragment, proofFragment, amountFigure, ratioFigure],
)

export type OverviewAnswer = ResultOf<typeof overviewQuery>

/** The newest proposals; those still open are listed on the overview. */
export const openProposalsQuery = graphql(`
  query NewestProposals($asOfBlock: Int) {
    proposals(asOfBlock: $asOfBlock, first: 20) {
      block { number }
      nodes {
        id
        title
        state
        voteEndBlock
        quorumProgress { numerator denominator }
      }
    }
  }
`)
