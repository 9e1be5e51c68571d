import type { Ledger } from '../ledger/ledger.ts'
import type { Snapshot } from '../ledger/snapshot.ts'

/** The chain was reorganised while rows were being read, so those to come would not fit those that have gone out. */
export class ExportInterruptedError extends Error {
  override readonly name = 'ExportInterruptedError'
}

/**
 * Reads one page of an export: a snapshot of its own, so that a reader who is slow holds neither memory nor a connection.
 * @param epoch of the ledger when the export began; after a rollback the pages would not belong together.
 * @throws ExportInterruptedError
 */
export async function atEpoch<Page>(
  ledger: Ledger,
  epoch: number,
  read: (snapshot: Snapshot) => Promise<Page>,
): Promise<Page> {
  const snapshot = await ledger.snapshot()
  if (snapshot === undefined) throw new ExportInterruptedError('The ledger was emptied while it was read.')
  try {
    if (snapshot.epoch !== epoch)
      throw new ExportInterruptedError('The chain was reorganised while its events were read.')
    return await read(snapshot)
  } finally {
    await snapshot.close()
  }
}
