import type { PillTone } from '../ui/pill.tsx'

/** How states of the chain are called on screen, and in which colour. */
interface Word {
  readonly text: string
  readonly tone: PillTone
}

export const jobWords: Record<'OPEN' | 'FILLED' | 'CANCELLED', Word> = {
  OPEN: { text: 'Open', tone: 'info' },
  FILLED: { text: 'Filled', tone: 'good' },
  CANCELLED: { text: 'Cancelled', tone: 'quiet' },
}

export const invoiceWords: Record<
  'SUBMITTED' | 'VERIFIED' | 'REJECTED' | 'CANCELLED' | 'DISPUTED' | 'PAID' | 'RESOLVED' | 'REFUNDED',
  Word
> = {
  SUBMITTED: { text: 'Submitted', tone: 'info' },
  VERIFIED: { text: 'Verified, awaits payment', tone: 'warn' },
  REJECTED: { text: 'Rejected', tone: 'quiet' },
  CANCELLED: { text: 'Cancelled', tone: 'quiet' },
  DISPUTED: { text: 'Disputed', tone: 'bad' },
  PAID: { text: 'Paid', tone: 'good' },
  RESOLVED: { text: 'Resolved', tone: 'good' },
  REFUNDED: { text: 'Refunded', tone: 'quiet' },
}

export const disputeWords: Record<
  'RESPONSE' | 'COUNTERCLAIMED' | 'EVIDENCE' | 'COMMIT' | 'REVEAL' | 'APPEAL' | 'SETTLED' | 'RULED',
  Word
> = {
  RESPONSE: { text: 'Waits for an answer', tone: 'warn' },
  COUNTERCLAIMED: { text: 'Counterclaimed', tone: 'warn' },
  EVIDENCE: { text: 'Evidence', tone: 'info' },
  COMMIT: { text: 'Jurors vote', tone: 'info' },
  REVEAL: { text: 'Votes are opened', tone: 'info' },
  APPEAL: { text: 'Ruled, not yet carried out', tone: 'warn' },
  SETTLED: { text: 'Settled', tone: 'good' },
  RULED: { text: 'Ruled', tone: 'good' },
}

/** Which jury a round is, and what it said. */
export const juryWords = (round: number): string => (round === 0 ? 'First jury' : 'Jury of the appeal')
export const rulingWords: Record<'REFUSED' | 'CLAIMANT' | 'RESPONDENT', string> = {
  REFUSED: 'Refused, tied or too few votes',
  CLAIMANT: 'For the claimant',
  RESPONDENT: 'For the respondent',
}

export const proposalWords: Record<
  'PENDING' | 'ACTIVE' | 'CANCELED' | 'DEFEATED' | 'SUCCEEDED' | 'QUEUED' | 'EXPIRED' | 'EXECUTED',
  Word
> = {
  PENDING: { text: 'Not yet open', tone: 'quiet' },
  ACTIVE: { text: 'Open for votes', tone: 'info' },
  CANCELED: { text: 'Cancelled', tone: 'quiet' },
  DEFEATED: { text: 'Defeated', tone: 'bad' },
  SUCCEEDED: { text: 'Passed', tone: 'good' },
  QUEUED: { text: 'Queued', tone: 'warn' },
  EXPIRED: { text: 'Expired', tone: 'bad' },
  EXECUTED: { text: 'Executed', tone: 'good' },
}
