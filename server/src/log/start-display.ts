import type { Progress, StageTime } from '../stack/progress.ts'

/** Where the display writes; process.stdout is one. */
export interface DisplayTarget {
  write(text: string): unknown
  /** On a terminal one line is rewritten in place. */
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

const CLEAR_LINE = '\r\u001b[2K'
/** Into a file or a pipe a running stage is told of this seldom. */
const PLAIN_EVERY_MS = 5_000

/** Tells people how the start is going: one live line on a terminal, plain lines elsewhere. */
export class StartDisplay {
  readonly #target: DisplayTarget
  readonly #running = new Map<string, Progress>()
  readonly #toldAt = new Map<string, number>()
  #lineIsOpen = false

  constructor(target: DisplayTarget) {
    this.#target = target
  }

  /** Shows a change of a stage. */
  show(progress: Progress): void {
    if (progress.state === 'running') this.#running.set(progress.stage, progress)
    else this.#running.delete(progress.stage)
    if (progress.state === 'done') this.say(`  ${progress.label}: ${result(progress)}`)
    else if (this.#target.isTTY) this.#repaint()
    else if (progress.state === 'running') this.#tellSeldom(progress)
  }

  /** Writes a line that stays. */
  say(line: string): void {
    if (this.#lineIsOpen) this.#target.write(CLEAR_LINE)
    this.#lineIsOpen = false
    this.#target.write(`${line}\n`)
    if (this.#target.isTTY) this.#repaint()
  }

  /** Ends the live line. */
  finish(): void {
    this.#running.clear()
    if (this.#lineIsOpen) this.#target.write(CLEAR_LINE)
    this.#lineIsOpen = false
  }

  #repaint(): void {
    if (this.#running.size === 0) return
    const text = `  ${[...this.#running.values()].map(phrase).join(' · ')}`
    // A terminal that was never given a size says 0.
    const width = (this.#target.columns || 80) - 1
    this.#target.write(CLEAR_LINE + (text.length > width ? `${text.slice(0, width - 1)}…` : text))
    this.#lineIsOpen = true
  }

  #tellSeldom(progress: Progress): void {
    const last = this.#toldAt.get(progress.stage)
    if (last !== undefined && progress.elapsedMs - last < PLAIN_EVERY_MS) return
    this.#toldAt.set(progress.stage, progress.elapsedMs)
    this.say(`  ${phrase(progress)}`)
  }
}

/** The stages with their times, as lines of a table, longest label first aligned. */
export function stageTable(times: readonly StageTime[], totalMs: number): string {
  const rows = [...times.map(({ label, ms }) => ({ label, ms })), { label: 'In all', ms: totalMs }]
  const width = Math.max(...rows.map((row) => row.label.length))
  return rows.map(({ label, ms }) => `  ${label.padEnd(width)}  ${seconds(ms).padStart(7)}`).join('\n')
}

/** What a running stage is at: "Indexing 1,200 of 2,192 blocks". */
function phrase({ label, done, total, unit, note }: Progress): string {
  const amount =
    done === undefined || total === undefined
      ? ''
      : ` ${number(done)} of ${number(total)} ${unit ?? ''}`.trimEnd()
  return `${label}${amount || '…'}${note === undefined ? '' : ` (${note})`}`
}

function result({ elapsedMs, note }: Progress): string {
  return `${seconds(elapsedMs)}${note === undefined ? '' : `, ${note}`}`
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function number(value: number): string {
  return value.toLocaleString('en')
}
