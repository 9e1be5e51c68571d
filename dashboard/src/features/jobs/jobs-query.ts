import { graphql, type ResultOf } from '../../api/graphql.ts'

/** How many rows a list shows at a time. */
export const pageSize = 25

export const jobsQuery = graphql(`
  query Jobs($asOfBlock: Int, $first: Int!, $after: String, $status: JobStatus, $categoryId: Int, $search: String) {
    jobs(asOfBlock: $asOfBlock, first: $first, after: $after, status: $status, categoryId: $categoryId, search: $search) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        title
        category
        client
        budget
        positions
        bids
        accepted
        status
        postedAt
        contractedValue
        paid
      }
    }
  }
`)

export type JobRow = ResultOf<typeof jobsQuery>['jobs']['nodes'][number]

export const categoriesQuery = graphql(`
  query Categories($asOfBlock: Int) {
    categories(asOfBlock: $asOfBlock) { id name active }
  }
`)

export const jobQuery = graphql(`
  query Job($id: ID!, $asOfBlock: Int) {
    job(id: $id, asOfBlock: $asOfBlock) {
      id
      title
      metadataURI
      category
      client
      node
      budget
      positions
      bids
      accepted
      committed
      status
      postedAt
      postedBlock
      transactionHash
      contractedValue
      paid
    }
  }
`)

export type JobDetail = NonNullable<ResultOf<typeof jobQuery>['job']>
