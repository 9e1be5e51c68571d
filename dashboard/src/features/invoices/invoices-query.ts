import { graphql, type ResultOf } from '../../api/graphql.ts'

export const invoicesQuery = graphql(`
  query Invoices($asOfBlock: Int, $first: Int!, $after: String, $status: InvoiceStatus, $party: String) {
    invoices(asOfBlock: $asOfBlock, first: $first, after: $after, status: $status, party: $party) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        jobTitle
        client
        talent
        amount
        fee
        status
        submittedAt
        dueAt
      }
    }
  }
`)

export type InvoiceRow = ResultOf<typeof invoicesQuery>['invoices']['nodes'][number]

export const invoiceQuery = graphql(`
  query Invoice($id: ID!, $asOfBlock: Int) {
    invoice(id: $id, asOfBlock: $asOfBlock) {
      id
      engagementId
      jobId
      jobTitle
      client
      talent
      amount
      feeBps
      fee
      total
      status
      periodStart
      periodEnd
      submittedAt
      dueAt
      releasableAt
      paidAt
      paidTalentAmount
      paidFeeAmount
      refunded
      disputeId
      transactionHash
      submittedBlock
    }
  }
`)

export type InvoiceDetail = NonNullable<ResultOf<typeof invoiceQuery>['invoice']>
