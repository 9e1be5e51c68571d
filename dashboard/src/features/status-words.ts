import { texts } from '../language/text.ts'
import type { PillTone } from '../ui/pill.tsx'

/** How states of the chain are called on screen, and in which colour. */
interface Word {
  readonly text: string
  readonly tone: PillTone
}

/** The word is looked up when it is read, since the language can change. */
function spoken<Key extends string>(
  tones: Readonly<Record<Key, PillTone>>,
  names: () => Readonly<Record<Key, string>>,
): Readonly<Record<Key, Word>> {
  const keys = Object.keys(tones) as Key[] // the keys of a constant object
  const entries = keys.map((key) => [
    key,
    {
      tone: tones[key],
      get text() {
        return names()[key]
      },
    },
  ])
  return Object.fromEntries(entries) as Record<Key, Word>
}

export const jobWords = spoken(
  { OPEN: 'info', FILLED: 'good', CANCELLED: 'quiet' },
  () => texts().market.jobStatus,
)

export const invoiceWords = spoken(
  {
    SUBMITTED: 'info',
    VERIFIED: 'warn',
    REJECTED: 'quiet',
    CANCELLED: 'quiet',
    DISPUTED: 'bad',
    PAID: 'good',
    RESOLVED: 'good',
    REFUNDED: 'quiet',
  },
  () => texts().market.invoiceStatus,
)

export const disputeWords = spoken(
  {
    RESPONSE: 'warn',
    COUNTERCLAIMED: 'warn',
    EVIDENCE: 'info',
    COMMIT: 'info',
    REVEAL: 'info',
    APPEAL: 'warn',
    SETTLED: 'good',
    RULED: 'good',
  },
  () => texts().disputes.status,
)

/** Which jury a round is. */
export const juryWords = (round: number): string =>
  round === 0 ? texts().disputes.firstJury : texts().disputes.appealJury

export const proposalWords = spoken(
  {
    PENDING: 'quiet',
    ACTIVE: 'info',
    CANCELED: 'quiet',
    DEFEATED: 'bad',
    SUCCEEDED: 'good',
    QUEUED: 'warn',
    EXPIRED: 'bad',
    EXECUTED: 'good',
  },
  () => texts().governance.states,
)
