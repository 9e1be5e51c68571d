import { graphql, type ResultOf } from '../../api/graphql.ts'

export const workQuery = graphql(`
  query Work($asOfBlock: Int, $address: String!) {
    work(asOfBlock: $asOfBlock, address: $address) {
      items { kind subject title amount count since deadline deadlineBlock }
    }
  }
`)
export type WorkItem = ResultOf<typeof workQuery>['work']['items'][number]
export type WorkKind = WorkItem['kind']
