import { graphql, type ResultOf } from '../../api/graphql.ts'

/** How many bids a job shows. */
export const bidsShown = 100

export const jobBidsQuery = graphql(`
  query JobBids($jobId: ID!, $first: Int!, $asOfBlock: Int) {
    bids(jobId: $jobId, first: $first, asOfBlock: $asOfBlock) {
      totalCount
      nodes { id talent rate unit status title engagementId }
    }
  }
`)

export type BidRow = ResultOf<typeof jobBidsQuery>['bids']['nodes'][number]
