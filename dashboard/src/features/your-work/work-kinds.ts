import type { Token } from '../../format/amount.ts'
import type { WorkKind } from './work-query.ts'

/** Where a kind of work is done: the path that the subject's id follows, or a whole path. */
type Place =
  | '/invoices/'
  | '/disputes/'
  | '/engagements/'
  | '/jobs/'
  | '/proposals/'
  | '/addresses/'
  | '/talent'
  | '/delegates'

interface WorkPlace {
  readonly place: Place
  /** The token of its amount. */
  readonly token: Token
}

const dispute: WorkPlace = { place: '/disputes/', token: 'USDC' }
const invoice: WorkPlace = { place: '/invoices/', token: 'USDC' }
const proposal: WorkPlace = { place: '/proposals/', token: 'BTRST' }

const places: Readonly<Record<WorkKind, WorkPlace>> = {
  VOTE_TO_REVEAL: dispute,
  VOTE_TO_COMMIT: dispute,
  DISPUTE_TO_ANSWER: dispute,
  COUNTERCLAIM_TO_ANSWER: dispute,
  APPEAL_OPEN: dispute,
  EVIDENCE_OPEN: dispute,
  DISPUTE_TO_MOVE_ON: dispute,
  INVOICE_TO_PAY: invoice,
  INVOICE_TO_RELEASE: invoice,
  INVOICE_TO_VERIFY: invoice,
  OFFER_TO_ANSWER: { place: '/engagements/', token: 'USDC' },
  ESCROW_TO_WITHDRAW: { place: '/engagements/', token: 'USDC' },
  BIDS_TO_READ: { place: '/jobs/', token: 'USDC' },
  REPORT_TO_WRITE: { place: '/talent', token: 'USDC' },
  VOTE_OPEN: proposal,
  PROPOSAL_TO_QUEUE: proposal,
  PROPOSAL_TO_EXECUTE: proposal,
  REWARD_TO_CLAIM: { place: '/addresses/', token: 'BTRST' },
  TOKENS_WITHOUT_VOTE: { place: '/delegates', token: 'BTRST' },
}

export const tokenOf = (kind: WorkKind): Token => places[kind].token

/** The page where something is done. */
export function pathOf({ kind, subject }: { readonly kind: WorkKind; readonly subject: string }): string {
  const { place } = places[kind]
  return place.endsWith('/') ? `${place}${encodeURIComponent(subject)}` : place
}
