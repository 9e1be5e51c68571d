import { graphql, type ResultOf } from '../../api/graphql.ts'

export const engagementQuery = graphql(`
  query Engagement($id: ID!, $asOfBlock: Int) {
    engagement(id: $id, asOfBlock: $asOfBlock) {
      id
      jobId
      jobTitle
      client
      talent
      status
      contractedValue
      offeredValue
      feeBps
      startAt
      endAt
      offeredAt
      acceptedAt
      endedAt
      invoices
      billed
      paid
      fees
      refunded
      escrow
      withdrawable
      openInvoices
      billedUntil
      offeredBlock
      transactionHash
    }
  }
`)

export type EngagementDetail = NonNullable<ResultOf<typeof engagementQuery>['engagement']>

export const jobEngagementsQuery = graphql(`
  query JobEngagements($jobId: ID!, $asOfBlock: Int) {
    engagements(jobId: $jobId, asOfBlock: $asOfBlock, first: 100) {
      nodes { id talent status contractedValue paid }
    }
  }
`)

export const engagementInvoicesQuery = graphql(`
  query EngagementInvoices($engagementId: ID!, $asOfBlock: Int) {
    invoices(engagementId: $engagementId, asOfBlock: $asOfBlock, first: 100) {
      nodes { id status amount fee periodStart periodEnd }
    }
  }
`)
