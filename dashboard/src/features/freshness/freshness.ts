import type { LedgerBlock, Status } from '../../api/status.ts'
import { formatCount } from '../../format/amount.ts'
import { formatDateTime, formatDuration } from '../../format/time.ts'
import { texts } from '../../language/text.ts'

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
  /** The block that the page's numbers are of: the newest, or the one of the past that is shown. */
  readonly shown: LedgerBlock | null
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
export function freshnessOf({ status, serverSilent, now }: Omit<Observation, 'shown'>): Freshness {
  const words = texts().freshness
  if (!status)
    return {
      tone: 'quiet',
      word: serverSilent ? words.offline : words.connecting,
      indexed: null,
      detail: null,
    }
  const indexed = status.ledger ? words.block(formatCount(status.ledger.number)) : null
  const age = status.ledgerSyncedAt === null ? null : words.ago(formatDuration(now - status.ledgerSyncedAt))
  const behind = status.lag === null || status.lag === 0 ? null : words.behind(formatCount(status.lag))
  const detail = [age, behind].filter((part) => part !== null).join(' · ') || null
  if (serverSilent) return { tone: 'bad', word: words.offline, indexed, detail }
  switch (status.state) {
    case 'SYNCED':
      return { tone: toneOfLag(status.lag), word: words.live, indexed, detail }
    case 'SYNCING':
      return { tone: 'warn', word: words.syncing, indexed, detail }
    case 'STALE':
      return { tone: toneOfLag(status.lag) === 'bad' ? 'bad' : 'warn', word: words.stale, indexed, detail }
    case 'HALTED':
      return { tone: 'bad', word: words.halted, indexed, detail }
    case 'UNREACHABLE':
      return { tone: 'bad', word: words.unreachable, indexed, detail }
  }
}

/** The last sentence of a banner: which block, and of when, the numbers on screen are. */
function datedBy(shown: LedgerBlock | null): string {
  const words = texts().freshness
  return shown === null
    ? words.noNumbers
    : words.numbersOf(formatCount(shown.number), formatDateTime(shown.timestamp))
}

/** What the page says above its content; null when all is well. */
export function bannerOf({ status, serverSilent, shown }: Observation): Banner | null {
  const words = texts().freshness
  if (serverSilent) {
    return {
      tone: 'bad',
      title: words.serverSilent,
      text: `${words.askedAgain} ${datedBy(shown)}`,
      progress: null,
    }
  }
  if (!status || status.state === 'SYNCED') return null
  if (status.state === 'SYNCING') {
    const total = status.chainHead ?? status.subgraphHead
    const done = status.ledger?.number ?? 0
    const until = shown === null && total !== null ? words.notSyncedUntil(formatCount(total)) : null
    return {
      tone: 'quiet',
      title: words.readingChain,
      text: [status.message, until, datedBy(shown)].filter((part) => part).join(' '),
      progress: total !== null && total > 0 ? { done: Math.min(done, total), total } : null,
    }
  }
  const titles = {
    STALE: words.indexBehind,
    HALTED: words.indexStopped,
    UNREACHABLE: words.indexSilent,
  } as const
  return {
    tone: status.state === 'STALE' ? 'warn' : 'bad',
    title: titles[status.state],
    // The server's sentence dates the numbers itself, by its newest block.
    text: status.message ?? datedBy(shown),
    progress: null,
  }
}
