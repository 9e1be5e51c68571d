/** What somebody wants to do on-chain, in plain data: pages state it, the transaction code (a chunk of its own) carries it out. */

export type VoteSupport = 'against' | 'for' | 'abstain'

export type Intent =
  | { readonly kind: 'post-job' }
  | { readonly kind: 'pay-invoice'; readonly invoiceId: string }
  | { readonly kind: 'open-dispute'; readonly invoiceId: string }
  | { readonly kind: 'cast-vote'; readonly proposalId: string; readonly support: VoteSupport }

let current: Intent | null = null
const listeners = new Set<() => void>()

export const getIntent = (): Intent | null => current

export function subscribeIntent(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Starts one action, or with null puts it away. */
export function setIntent(intent: Intent | null): void {
  current = intent
  for (const listener of listeners) listener()
}
