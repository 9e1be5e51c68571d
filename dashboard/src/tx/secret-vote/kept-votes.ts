import { isChoice, isSalt, nameOfSeat, type Seat, type SecretVote } from './seat.ts'

/**
 * The secrets that open votes, kept in this browser by chain, contract, dispute, round and juror. A secret is kept before anything is signed and
 * never overwritten: a seat has as many as votes were begun for it, and the commitment on-chain says which of them counts.
 */

const prefix = 'braintrust-secret-vote '
const keyOf = (seat: Seat): string => prefix + nameOfSeat(seat)
const listeners = new Set<() => void>()

/** Tells of votes that are kept from now on, in other tabs too. */
export function subscribeKeptVotes(listener: () => void): () => void {
  listeners.add(listener)
  globalThis.addEventListener?.('storage', listener)
  return () => {
    listeners.delete(listener)
    globalThis.removeEventListener?.('storage', listener)
  }
}

/** What is stored for a seat, as it is; empty when nothing is, or when the browser lets nobody look. */
export function storedText(seat: Seat): string {
  try {
    return localStorage.getItem(keyOf(seat)) ?? ''
  } catch {
    return ''
  }
}

/** The votes in a stored text, oldest first; what cannot be read is left out. */
export function votesIn(text: string): readonly SecretVote[] {
  try {
    const stored: unknown = JSON.parse(text)
    return Array.isArray(stored) ? stored.filter(isSecretVote) : []
  } catch {
    return []
  }
}

const isSecretVote = (value: unknown): value is SecretVote =>
  typeof value === 'object' &&
  value !== null &&
  'choice' in value &&
  'salt' in value &&
  isChoice(value.choice) &&
  isSalt(value.salt)

export const keptVotes = (seat: Seat): readonly SecretVote[] => votesIn(storedText(seat))

/** Keeps a vote beside those kept already. False when the browser does not keep it: then nothing may be signed with it. */
export function keepVote(seat: Seat, { choice, salt }: SecretVote): boolean {
  const kept = keptVotes(seat)
  if (kept.some((one) => one.choice === choice && one.salt === salt)) return true
  try {
    localStorage.setItem(keyOf(seat), JSON.stringify([...kept, { choice, salt }]))
  } catch {
    return false
  }
  for (const listener of listeners) listener()
  // Read back: some browsers take what they do not keep.
  return keptVotes(seat).some((one) => one.choice === choice && one.salt === salt)
}
