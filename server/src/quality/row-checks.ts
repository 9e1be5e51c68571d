import type { Snapshot, SqlRow } from '../ledger/snapshot.ts'
import type { Offender, RowCheck } from './check.ts'

/** A block up to which rows were looked at, told by its hash: on another chain it proves nothing. */
interface Mark {
  readonly number: number
  readonly hash: string
}

/** Marks kept, so that a reorganisation of as many syncs need not look at everything again. */
const keptMarks = 64

/** Offenders kept of one check; a ledger with more is beyond naming. */
const keptOffenders = 1_000

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

  constructor(check: RowCheck) {
    this.#check = check
  }

  /** Brings it up to a block. */
  async look(
    snapshot: Snapshot,
    block: number,
  ): Promise<{ rows: number; offenders: readonly Offender[]; offenderCount: number }> {
    await this.#dropUnknownMarks(snapshot)
    const after = this.#marks.at(-1)?.number ?? -1
    const found = await snapshot.rows(
      `SELECT * FROM (${this.#check.offenders}) ORDER BY block_number, subject LIMIT ${keptOffenders + 1}`,
      { after, block },
    )
    this.#add(found.map(offenderOf))
    await this.#mark(snapshot, block)
    const [counted] = await snapshot.rows(this.#check.count, { block })
    return {
      rows: Number(counted?.n ?? 0),
      offenders: this.#offenders,
      offenderCount: this.#offenders.length + this.#more,
    }
  }

  #add(found: readonly Offender[]): void {
    this.#offenders.push(...found)
    this.#more += this.#offenders.splice(keptOffenders).length
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

  /** Blocks without events may change places unseen, so the mark is the newest with events. */
  async #mark(snapshot: Snapshot, block: number): Promise<void> {
    const [newest] = await snapshot.rows(
      'SELECT number, hash FROM block WHERE number <= $block ORDER BY number DESC LIMIT 1',
      { block },
    )
    if (newest === undefined || newest.hash === this.#marks.at(-1)?.hash) return
    this.#marks.push({ number: Number(newest.number), hash: String(newest.hash) })
    if (this.#marks.length > keptMarks) this.#marks.shift()
  }
}
