import { graphql, type ResultOf } from '../../api/graphql.ts'

export const clientsQuery = graphql(`
  query Clients($asOfBlock: Int, $first: Int!, $after: String, $sort: ClientSort!, $ascending: Boolean!, $search: String) {
    clients(asOfBlock: $asOfBlock, first: $first, after: $after, sort: $sort, ascending: $ascending, search: $search) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { address volume fees contractedValue engagements jobs invoices disputedInvoices lastPaidAt }
    }
  }
`)
export type ClientRow = ResultOf<typeof clientsQuery>['clients']['nodes'][number]

export const talentsQuery = graphql(`
  query Talents(
    $asOfBlock: Int, $first: Int!, $after: String, $sort: TalentSort!, $ascending: Boolean!, $search: String, $screening: ScreeningStatus
  ) {
    talents(
      asOfBlock: $asOfBlock, first: $first, after: $after, sort: $sort, ascending: $ascending, search: $search, screening: $screening
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { address screening earned contractedValue engagements invoices disputedInvoices lastPaidAt }
    }
  }
`)
export type TalentRow = ResultOf<typeof talentsQuery>['talents']['nodes'][number]

export const screenersQuery = graphql(`
  query Screeners($asOfBlock: Int) {
    screeners(asOfBlock: $asOfBlock, first: 50) {
      totalCount
      nodes { address reports approving agreement { numerator denominator } rewards lastReportAt }
    }
  }
`)
export type ScreenerRow = ResultOf<typeof screenersQuery>['screeners']['nodes'][number]

export const referrersQuery = graphql(`
  query Referrers($asOfBlock: Int, $first: Int!, $after: String, $sort: ReferrerSort!, $ascending: Boolean!, $search: String) {
    referrers(asOfBlock: $asOfBlock, first: $first, after: $after, sort: $sort, ascending: $ascending, search: $search) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { address paidWork invoices clients talents activated rewardsEarned rewardsOpen }
    }
  }
`)
export type ReferrerRow = ResultOf<typeof referrersQuery>['referrers']['nodes'][number]

export const addressQuery = graphql(`
  query Address($address: String!, $asOfBlock: Int) {
    address(address: $address, asOfBlock: $asOfBlock) {
      address
      name
      roles
      client {
        volume fees contractedValue jobs openJobs engagements talents invoices disputedInvoices refunded firstSeenAt lastPaidAt referrer
      }
      talent {
        screening applications approvedCategories earned contractedValue engagements running clients invoices disputedInvoices refunded
        firstSeenAt lastPaidAt referrer
      }
      referrer { paidWork invoices clients talents activated rewardsEarned rewardsClaimed rewardsOpen }
      screener { reports approving agreement { numerator denominator } rewards }
      juror { stake seats participation { numerator denominator } coherence { numerator denominator } rewards penalties }
      delegate { power delegators participation { numerator denominator } }
      holder { balance share { numerator denominator } delegate votes }
    }
  }
`)
export type AddressDetail = ResultOf<typeof addressQuery>['address']
