import type { Status } from '../../api/status.ts'
import { formatCount } from '../../format/amount.ts'
import { formatDateTime, formatDuration } from '../../format/time.ts'

/** How the badge and the banner speak about the data's age. */

export type Tone = 'good' | 'warn' | 'bad' | 'quiet'

export interface Freshness {
  readonly tone: Tone
  /** One word for the state, so that nothing is said by colour alone. */
  readonly word: string
  /** How far the index is, "block 2,431"; null before the first sync. */
  readonly indexed: string | null
  /** "4 s ago · 2 behind"; null when neither is known. */
  readonly detail: string | null
}

export interface Banner {
  readonly tone: 'warn' | 'bad' | 'quiet'
  readonly title: string
  readonly text: string
  /** Blocks read of blocks to read, while syncing. */
  readonly progress: { readonly done: number; readonly total: number } | null
}

export interface Observation {
  readonly status: Status | undefined
  readonly serverSilent: boolean
  /** Browser clock, unix seconds. */
  readonly now: number
}

/** A block every 12 s: five minutes and fifteen minutes behind the head. */
const amberLag = 25
const redLag = 75

function toneOfLag(lag: number | null): Tone {
  if (lag === null || lag < amberLag) return 'good'
  return lag < redLag ? 'warn' : 'bad'
}

/** What the badge shows. */
export function freshnessOf({ status, serverSilent, now }: Observation): Freshness {
  if (!status)
    return { tone: 'quiet', word: serverSilent ? 'Offline' : 'Connecting', indexed: null, detail: null }
  const indexed = status.ledger ? `block ${formatCount(status.ledger.number)}` : null
  const age = status.ledgerSyncedAt === null ? null : `${formatDuration(now - status.ledgerSyncedAt)} ago`
  const behind = status.lag === null || status.lag === 0 ? null : `${formatCount(status.lag)} behind`
  const detail = [age, behind].filter((part) => part !== null).join(' · ') || null
  if (serverSilent) return { tone: 'bad', word: 'Offline', indexed, detail }
  switch (status.state) {
    case 'SYNCED':
      return { tone: toneOfLag(status.lag), word: 'Live', indexed, detail }
    case 'SYNCING':
      return { tone: 'warn', word: 'Syncing', indexed, detail }
    case 'STALE':
      return { tone: toneOfLag(status.lag) === 'bad' ? 'bad' : 'warn', word: 'Stale', indexed, detail }
    case 'HALTED':
      return { tone: 'bad', word: 'Halted', indexed, detail }
    case 'UNREACHABLE':
      return { tone: 'bad', word: 'Index unreachable', indexed, detail }
  }
}

/** The last sentence of a banner: which block, and of when, the numbers on screen are. */
function datedBy(status: Status | undefined): string {
  if (!status?.ledger) return 'There are no numbers to show yet.'
  return `The numbers shown are those of block ${formatCount(status.ledger.number)}, ${formatDateTime(status.ledger.timestamp)}.`
}

/** What the page says above its content; null when all is well. */
export function bannerOf({ status, serverSilent }: Observation): Banner | null {
  if (serverSilent) {
    return {
      tone: 'bad',
      title: 'This dashboard’s server does not answer',
      text: `It is asked again every few seconds. ${datedBy(status)}`,
      progress: null,
    }
  }
  if (!status || status.state === 'SYNCED') return null
  if (status.state === 'SYNCING') {
    const total = status.chainHead ?? status.subgraphHead
    const done = status.ledger?.number ?? 0
    return {
      tone: 'quiet',
      title: 'Reading the chain',
      text: [status.message, datedBy(status)].filter((part) => part).join(' '),
      progress: total !== null && total > 0 ? { done: Math.min(done, total), total } : null,
    }
  }
  const titles = {
    STALE: 'The index is behind the chain',
    HALTED: 'The index has stopped',
    UNREACHABLE: 'The index does not answer',
  } as const
  return {
    tone: status.state === 'STALE' ? 'warn' : 'bad',
    title: titles[status.state],
    // The server's sentence dates the numbers itself.
    text: status.message ?? datedBy(status),
    progress: null,
  }
}
