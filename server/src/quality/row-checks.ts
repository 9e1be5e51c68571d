import type { Snapshot, SqlRow } from '../ledger/snapshot.ts'
import type { Offender, RowCheck } from './check.ts'

/** A block up to which rows were looked at, told by its hash: on another chain it proves nothing. */
export interface Mark {
  readonly number: number
  readonly hash: string
}

/** Marks kept, so that a reorganisation of as many syncs need not look at everything again. */
const keptMarks = 64

/** Offenders kept of one check; a ledger with more is beyond naming. */
const keptOffenders = 1_000

/** What one check looked at, in all. */
interface RowsSeen {
  readonly rows: number
  readonly offenders: readonly Offender[]
  readonly offenderCount: number
}

/** The newest block that holds an event, up to a block. */
export async function newestMark(snapshot: Snapshot, block: number): Promise<Mark | undefined> {
  const [row] = await snapshot.rows(
    'SELECT number, hash FROM block WHERE number <= $block ORDER BY number DESC LIMIT 1',
    { block },
  )
  return row && { number: Number(row.number), hash: String(row.hash) }
}

const offenderOf = (row: SqlRow): Offender => ({
  subject: String(row.subject),
  blockNumber: Number(row.block_number),
  expected: String(row.expected),
  seen: String(row.seen),
})

/**
 * What is known of one row check. Rows do not change, so each sync looks at the new ones only; after a reorganisation at
 * those above the newest mark that is still on the chain.
 */
export class RowCheckState {
  readonly #check: RowCheck
  #marks: Mark[] = []
  #offenders: Offender[] = []
  /** Beyond those kept. */
  #more = 0
  #rows = 0

  constructor(check: RowCheck) {
    this.#check = check
  }

  /**
   * Brings it up to the newest block with events; blocks without any may change places unseen, so they are no mark.
   * @param newest undefined while the ledger holds no event.
   */
  async look(snapshot: Snapshot, newest: Mark | undefined): Promise<RowsSeen> {
    if (newest !== undefined && newest.hash !== this.#marks.at(-1)?.hash) {
      await this.#dropUnknownMarks(snapshot)
      const after = this.#marks.at(-1)?.number ?? -1
      const found = await snapshot.rows(
        `SELECT *, count(*) OVER () AS n FROM (${this.#check.offenders}) ORDER BY block_number, subject LIMIT ${keptOffenders}`,
        { after, block: newest.number },
      )
      this.#add(found.map(offenderOf), Number(found[0]?.n ?? 0))
      const [counted] = await snapshot.rows(this.#check.count, { block: newest.number })
      this.#rows = Number(counted?.n ?? 0)
      this.#marks.push(newest)
      if (this.#marks.length > keptMarks) this.#marks.shift()
    }
    return {
      rows: this.#rows,
      offenders: this.#offenders,
      offenderCount: this.#offenders.length + this.#more,
    }
  }

  /** @param count of all that were found, of which `found` are the first. */
  #add(found: readonly Offender[], count: number): void {
    const room = Math.max(0, keptOffenders - this.#offenders.length)
    const kept = found.slice(0, room)
    this.#offenders.push(...kept)
    this.#more += count - kept.length
  }

  /** Forgets marks that the chain has dropped, and the offenders above what is left. */
  async #dropUnknownMarks(snapshot: Snapshot): Promise<void> {
    while (this.#marks.length > 0) {
      const { number, hash } = this.#marks.at(-1) as Mark
      const [row] = await snapshot.rows('SELECT hash FROM block WHERE number = $number', { number })
      if (row?.hash === hash) return
      this.#marks.pop()
      // Of offenders beyond those kept nothing is known but their number, so all of it is looked at again.
      if (this.#more > 0) this.#marks = []
      const after = this.#marks.at(-1)?.number ?? -1
      this.#offenders = this.#offenders.filter(({ blockNumber }) => (blockNumber ?? -1) <= after)
      this.#more = this.#marks.length === 0 ? 0 : this.#more
    }
  }
}
