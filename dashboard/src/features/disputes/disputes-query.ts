import { graphql, type ResultOf } from '../../api/graphql.ts'

export const disputesQuery = graphql(`
  query Disputes(
    $asOfBlock: Int
    $first: Int!
    $after: String
    $status: DisputeStatus
    $categoryId: Int
    $party: String
  ) {
    disputes(
      asOfBlock: $asOfBlock
      first: $first
      after: $after
      status: $status
      categoryId: $categoryId
      party: $party
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        invoiceId
        category
        claimant
        respondent
        amountInDispute
        claimedTalentBps
        counterTalentBps
        status
        round
        jurorsDrawn
        createdAt
        talentShareBps
      }
    }
  }
`)

export type DisputeRow = ResultOf<typeof disputesQuery>['disputes']['nodes'][number]

/** Pieces of evidence shown; the rest is in the API. */
export const shownEvidence = 50

/** A dispute and what happened in it. */
export const disputeQuery = graphql(`
  query Dispute($id: ID!, $asOfBlock: Int, $evidence: Int!) {
    disputeCourse(id: $id, asOfBlock: $asOfBlock) {
      dispute {
        id
        invoiceId
        category
        claimant
        respondent
        amountInDispute
        claimedTalentBps
        counterTalentBps
        status
        round
        phaseEndsAt
        jurorsDrawn
        ruling
        createdAt
        createdBlock
        respondBy
        resolvedAt
        talentShareBps
        transactionHash
      }
      counterclaims { by talentBps statementURI at block transactionHash }
      evidence(first: $evidence) { by evidenceURI at block transactionHash }
      evidenceCount
      settlement { by talentShareBps at block transactionHash }
      rounds {
        number
        phases { phase startedAt endsAt }
        jurors { juror drawnAt committedAt commitment revealedAt choice justificationURI coherent reward penalty }
        ruling { ruling votesClaimant votesRespondent votesRefuse absent ruledAt transactionHash }
        appeal { by bond at transactionHash }
      }
    }
  }
`)

export type DisputeCourse = NonNullable<ResultOf<typeof disputeQuery>['disputeCourse']>
export type DisputeDetail = DisputeCourse['dispute']
export type DisputeRound = DisputeCourse['rounds'][number]
export type JurorSeat = DisputeRound['jurors'][number]
