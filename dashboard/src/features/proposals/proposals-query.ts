import { graphql, type ResultOf } from '../../api/graphql.ts'

export const proposalsQuery = graphql(`
  query Proposals($asOfBlock: Int, $first: Int!, $after: String) {
    proposals(asOfBlock: $asOfBlock, first: $first, after: $after) {
      block { number }
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        title
        state
        voteStartBlock
        voteEndBlock
        createdAt
        forVotes
        againstVotes
        abstainVotes
        voters
        quorum
        quorumProgress { numerator denominator }
      }
    }
  }
`)

export type ProposalRow = ResultOf<typeof proposalsQuery>['proposals']['nodes'][number]

export const proposalQuery = graphql(`
  query Proposal($id: ID!, $asOfBlock: Int) {
    proposal(id: $id, asOfBlock: $asOfBlock) {
      id
      title
      description
      proposer
      state
      voteStartBlock
      voteEndBlock
      createdAt
      createdBlock
      forVotes
      againstVotes
      abstainVotes
      voters
      quorum
      quorumProgress { numerator denominator }
      actions { target value calldata summary }
      transactionHash
    }
  }
`)

export type ProposalDetail = NonNullable<ResultOf<typeof proposalQuery>['proposal']>
