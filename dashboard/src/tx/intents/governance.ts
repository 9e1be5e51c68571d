export type VoteSupport = 'against' | 'for' | 'abstain'

/** What holders of the token do. Ids are those of the API. */
export type GovernanceIntent = {
  readonly kind: 'cast-vote'
  readonly proposalId: string
  readonly support: VoteSupport
}
