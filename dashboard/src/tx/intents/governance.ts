export type VoteSupport = 'against' | 'for' | 'abstain'

/** What holders of the token do. Ids are those of the API. */
export type GovernanceIntent =
  | { readonly kind: 'cast-vote'; readonly proposalId: string; readonly support: VoteSupport }
  /** On mainnet's GovernorAlpha, which knows neither abstention nor reasons. */
  | {
      readonly kind: 'cast-legacy-vote'
      readonly proposalId: string
      readonly support: Exclude<VoteSupport, 'abstain'>
    }
  /** `to` stands in the form at first; null leaves it empty. */
  | { readonly kind: 'delegate'; readonly to: string | null }
  /** Signed here, sent by somebody else, who pays for the gas. */
  | { readonly kind: 'sign-delegation' }
  | { readonly kind: 'send-delegation' }
  | { readonly kind: 'propose' }
  | { readonly kind: 'queue-proposal'; readonly proposalId: string }
  | { readonly kind: 'execute-proposal'; readonly proposalId: string }
  | { readonly kind: 'cancel-proposal'; readonly proposalId: string }
