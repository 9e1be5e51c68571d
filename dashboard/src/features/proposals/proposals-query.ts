import { graphql, type ResultOf } from '../../api/graphql.ts'
import { proofFragment } from '../proof/proof-fragment.ts'

export const proposalsQuery = graphql(`
  query Proposals($asOfBlock: Int, $first: Int!, $after: String, $state: ProposalState) {
    proposals(asOfBlock: $asOfBlock, first: $first, after: $after, state: $state) {
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

/** A proposal and its vote, for voters. */
export const proposalVoteQuery = graphql(`
  query ProposalVote($id: ID!, $asOfBlock: Int, $nonVoters: Int!, $ballots: Int!) {
    proposalVote(id: $id, asOfBlock: $asOfBlock) {
      block { number hash timestamp }
      blocksLeft
      secondsLeftEstimate
      delegatedVotes
      turnout { numerator denominator }
      quorumMissing
      couldFill { delegate power }
      nonVoterCount
      nonVoters(first: $nonVoters) { delegate power }
      ballots(first: $ballots) { voter support weight reason castBlock castAt transactionHash }
      tally { block timestamp forVotes againstVotes abstainVotes quorumVotes }
      proposal {
        id
        title
        description
        proposer
        state
        voteStartBlock
        voteEndBlock
        executableAt
        createdAt
        createdBlock
        forVotes
        againstVotes
        abstainVotes
        voters
        quorum
        quorumProgress { numerator denominator }
        actions {
          target
          value
          calldata
          summary
          contract
          call { contract function arguments { name type value } }
        }
        transactionHash
      }
    }
  }
`)

export type Vote = NonNullable<ResultOf<typeof proposalVoteQuery>['proposalVote']>
export type ProposalDetail = Vote['proposal']

/** What one address can say in a vote. */
export const voterQuery = graphql(`
  query Voter($id: ID!, $address: String!, $asOfBlock: Int) {
    proposalVote(id: $id, asOfBlock: $asOfBlock) {
      voter(address: $address) {
        power
        delegate
        ballot { support weight }
        delegateBallot { support weight }
      }
    }
  }
`)

export type VoterPower = NonNullable<ResultOf<typeof voterQuery>['proposalVote']>['voter']

/** The network at the proposal's moments: slower to work out, so asked apart. */
export const pinnedQuery = graphql(
  `
    query Pinned($id: ID!, $asOfBlock: Int) {
      proposalVote(id: $id, asOfBlock: $asOfBlock) {
        pinned {
          moment
          block { number hash timestamp }
          reason
          metrics {
            definition { id version title }
            unit
            value
            ratio { numerator denominator }
            change {
              difference
              relative { numerator denominator }
              ratioDifference { numerator denominator }
            }
            proof { ...Proof }
          }
        }
      }
    }
  `,
  [proofFragment],
)

export type PinnedMoment = NonNullable<ResultOf<typeof pinnedQuery>['proposalVote']>['pinned'][number]
export type PinnedMetric = PinnedMoment['metrics'][number]
