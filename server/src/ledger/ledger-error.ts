/** What is the matter with the ledger's file, sorted by what to do. */
export type LedgerFault =
  /** Another process holds it: stop. */
  | 'busy'
  /** No room, or no permission to write: a person must act; the file is kept, and writing is tried again. */
  | 'unwritable'
  /** Anything else: open it again, and build it anew if it proves damaged. */
  | 'broken'

interface LedgerErrorMarks {
  readonly invalidated?: boolean
  readonly damaged?: boolean
}

/** A sentence about the ledger's file. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError'
  readonly fault: LedgerFault
  /** The open file takes no further statement, not even to read, until it is opened again. */
  readonly invalidated: boolean
  /** A part of the file is not what was written: its checksum says so. */
  readonly damaged: boolean

  constructor(
    fault: LedgerFault,
    message: string,
    { invalidated = false, damaged = false, ...options }: ErrorOptions & LedgerErrorMarks = {},
  ) {
    super(message, options)
    this.fault = fault
    this.invalidated = invalidated
    this.damaged = damaged
  }
}

/** Sorts an error of DuckDB, which has only words to tell by. */
export function ledgerError(path: string, cause: unknown): LedgerError {
  if (cause instanceof LedgerError) return cause
  const said = cause instanceof Error ? cause.message : String(cause)
  if (/conflicting lock|could not set lock/i.test(said)) {
    const holder = /PID (\d+)/i.exec(said)?.[1]
    const who = holder === undefined ? 'Another process' : `Process ${holder}`
    return new LedgerError('busy', `${who} holds the ledger ${path}. Stop it, or set another DATA_DIR.`, {
      cause,
    })
  }
  // A checkpoint that fails takes the whole open file with it; what was committed is in the file and its log all the same.
  const invalidated = /database has been invalidated|fatal error/i.test(said)
  if (/no space left|disk full/i.test(said))
    return new LedgerError(
      'unwritable',
      `The disk of the ledger ${path} is full. Make room on it: nothing that was committed is lost, and the ledger goes on by itself.`,
      { cause, invalidated },
    )
  if (/permission denied|read-only/i.test(said))
    return new LedgerError('unwritable', `The ledger ${path} cannot be written (${said.slice(0, 200)}).`, {
      cause,
      invalidated,
    })
  const damaged = /corrupt|checksum|could not read/i.test(said)
  return new LedgerError('broken', `The ledger ${path} failed (${said.slice(0, 300)}).`, {
    cause,
    invalidated,
    damaged,
  })
}
