import { graphql } from '../../api/graphql.ts'

/** When a proposal was made. */
export const proposalTimeQuery = graphql(`
  query ProposalTime($asOfBlock: Int, $id: ID!) {
    proposal(id: $id, asOfBlock: $asOfBlock) { id title createdAt }
  }
`)

/** When the first event was, to a quarter: the first bucket of any series. */
export const beginningQuery = graphql(`
  query Beginning($asOfBlock: Int) {
    jobsPostedSeries(granularity: QUARTER, asOfBlock: $asOfBlock) { points { start } }
  }
`)

/** Proposals to choose a beginning from. */
export const recentProposalsQuery = graphql(`
  query RecentProposals($asOfBlock: Int) {
    proposals(asOfBlock: $asOfBlock, first: 50) { nodes { id title createdAt } }
  }
`)
