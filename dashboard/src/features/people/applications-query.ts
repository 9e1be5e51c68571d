import { graphql, type ResultOf } from '../../api/graphql.ts'

/** Open applications shown; the rest is in the API. */
export const shownApplications = 50

export const applicationsQuery = graphql(`
  query Applications($asOfBlock: Int, $first: Int!) {
    talentApplications(asOfBlock: $asOfBlock, first: $first, status: OPEN) {
      totalCount
      nodes {
        id talent category profileURI reportsNeeded approvals rejections claimedBy reportedBy appliedAt
      }
    }
  }
`)

export type ApplicationRow = ResultOf<typeof applicationsQuery>['talentApplications']['nodes'][number]
