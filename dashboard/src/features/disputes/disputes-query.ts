import { graphql, type ResultOf } from '../../api/graphql.ts'

export const disputesQuery = graphql(`
  query Disputes($asOfBlock: Int, $first: Int!, $after: String, $status: DisputeStatus) {
    disputes(asOfBlock: $asOfBlock, first: $first, after: $after, status: $status) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        invoiceId
        claimant
        respondent
        amountInDispute
        claimedTalentBps
        counterTalentBps
        talentShareBps
        status
        round
        jurorsDrawn
        createdAt
        respondBy
      }
    }
  }
`)

export type DisputeRow = ResultOf<typeof disputesQuery>['disputes']['nodes'][number]

export const disputeQuery = graphql(`
  query Dispute($id: ID!, $asOfBlock: Int) {
    dispute(id: $id, asOfBlock: $asOfBlock) {
      id
      invoiceId
      claimant
      respondent
      amountInDispute
      claimedTalentBps
      counterTalentBps
      status
      round
      phaseEndsAt
      jurorsDrawn
      ruling
      createdAt
      respondBy
      resolvedAt
      talentShareBps
      transactionHash
      createdBlock
    }
  }
`)
