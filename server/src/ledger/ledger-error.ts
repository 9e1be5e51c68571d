/** What is the matter with the ledger's file, sorted by what to do. */
export type LedgerFault =
  /** Another process holds it: stop. */
  | 'busy'
  /** No room, or no permission to write: a person must act; the file is kept. */
  | 'unwritable'
  /** Anything else: open it again, and build it anew if it proves damaged. */
  | 'broken'

/** A sentence about the ledger's file. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError'
  readonly fault: LedgerFault

  constructor(fault: LedgerFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.fault = fault
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
  if (/no space left|permission denied|read-only|disk full/i.test(said))
    return new LedgerError('unwritable', `The ledger ${path} cannot be written (${said.slice(0, 200)}).`, {
      cause,
    })
  return new LedgerError('broken', `The ledger ${path} failed (${said.slice(0, 300)}).`, { cause })
}
