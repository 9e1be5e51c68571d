import { graphql, type ResultOf } from '../../api/graphql.ts'

export const delegatesQuery = graphql(`
  query Delegates($asOfBlock: Int, $first: Int!, $offset: Int!) {
    delegates(asOfBlock: $asOfBlock, first: $first, offset: $offset) {
      totalCount
      delegatedVotes
      fewestForMajority
      fewestForQuorum
      nodes {
        rank
        address
        power
        share { numerator denominator }
        delegators
        participation { numerator denominator }
      }
    }
  }
`)

export type DelegateList = ResultOf<typeof delegatesQuery>['delegates']
export type DelegateRow = DelegateList['nodes'][number]

export const delegateQuery = graphql(`
  query Delegate($asOfBlock: Int, $address: String!) {
    delegate(asOfBlock: $asOfBlock, address: $address) {
      delegate {
        rank
        power
        share { numerator denominator }
        delegators
        participation { numerator denominator }
      }
      votes {
        proposal { id title state createdAt }
        power
        ballot { support weight castAt reason }
      }
    }
  }
`)

export type DelegateRecordData = NonNullable<ResultOf<typeof delegateQuery>['delegate']>
