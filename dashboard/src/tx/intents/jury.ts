/** What parties, jurors and anybody do about one dispute. */
export type DisputeAction =
  | 'accept-claim'
  | 'accept-counterclaim'
  | 'file-counterclaim'
  | 'submit-evidence'
  | 'appeal-ruling'
  | 'advance-dispute'
  | 'draw-jury'
  | 'commit-vote'
  | 'reveal-vote'
  | 'execute-ruling'

/** What people do about disputes and to be jurors. Ids are those of the API. */
export type JuryIntent =
  | { [K in DisputeAction]: { readonly kind: K; readonly disputeId: string } }[DisputeAction]
  | { readonly kind: 'set-stake' }
