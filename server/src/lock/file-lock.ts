import { randomUUID } from 'node:crypto'
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { identifyProcess, isErrno, livenessOf } from '../stack/process/process-identity.ts'
import { waitUntil } from '../stack/process/wait-until.ts'

/** A lock that we hold. */
export interface FileLock {
  /** Gives it back; can be called again. */
  release(): void
}

/** Somebody else holds the lock. */
export class LockHeldError extends Error {
  override readonly name = 'LockHeldError'
  /** Process id of the holder. */
  readonly holderPid: number

  constructor(folder: string, holderPid: number) {
    super(`${folder} is held by the process with the id ${holderPid}.`)
    this.holderPid = holderPid
  }
}

/** How long to wait for a lock that is held; not at all when absent. */
export interface LockOptions {
  readonly waitMs?: number
  readonly signal?: AbortSignal | undefined
}

const recordSchema = z.object({
  token: z.string(),
  released: z.boolean(),
  holder: z.object({ pid: z.int().positive(), started: z.string(), world: z.string() }),
})
type LockRecord = z.infer<typeof recordSchema>

/** A holder whose process we cannot look at (another container) is believed dead after so long without a sign of life. */
const SILENT_MS = 30_000
const SIGN_OF_LIFE_MS = 5_000
/** So many old files are kept, so that a slow reader of the folder always sees one that is newer than what it judges. */
const KEPT = 8

/**
 * Takes the lock of a folder, in which nothing else is kept.
 *
 * Each holder adds the file `<n+1>.json` by a hard link, which succeeds for one process only; the highest number is the holder.
 * A lock whose holder is gone is never removed or rewritten by others, so two that find it stale at once cannot take the newer
 * lock of each other away: both try to make the same next file, and one fails.
 *
 * @throws LockHeldError when a living process holds it.
 */
export async function acquireLock(folder: string, options: LockOptions = {}): Promise<FileLock> {
  const { waitMs = 0, signal } = options
  if (waitMs === 0) return takeLock(folder)
  return waitUntil(() => tryToTake(folder), {
    timeoutMs: waitMs,
    signal,
    failure: `${folder} was held by another process for more than ${waitMs / 1000} s.`,
  })
}

function tryToTake(folder: string): FileLock | null {
  try {
    return takeLock(folder)
  } catch (error) {
    if (error instanceof LockHeldError) return null
    throw error
  }
}

function takeLock(folder: string): FileLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const holder = identifyProcess(process.pid)
  if (!holder)
    throw new Error('The operating system does not tell when this process began; a lock needs that.')
  const record: LockRecord = { token: randomUUID(), released: false, holder }
  for (;;) {
    const current = highest(folder)
    if (current > 0) refuseIfHeld(folder, current)
    if (!create(folder, current + 1, record)) continue
    // Seen late, an old file would be followed by a number that others have passed already.
    if (highest(folder) === current + 1) return hold(folder, current + 1, record)
    rmSync(fileOf(folder, current + 1), { force: true })
  }
}

function hold(folder: string, number: number, record: LockRecord): FileLock {
  const file = fileOf(folder, number)
  removeOld(folder, number - KEPT)
  const heart = setInterval(() => beat(file), SIGN_OF_LIFE_MS)
  heart.unref()
  return {
    release: () => {
      clearInterval(heart)
      if (readRecord(file)?.token === record.token) replace(file, { ...record, released: true })
    },
  }
}

function refuseIfHeld(folder: string, number: number): void {
  const file = fileOf(folder, number)
  const record = readRecord(file)
  if (record === null || record.released) return
  const liveness = livenessOf(record.holder)
  if (liveness === 'gone' || (liveness === 'unknown' && isSilent(file))) return
  throw new LockHeldError(folder, record.holder.pid)
}

/** Makes the numbered file with its whole content, or returns false when it exists. */
function create(folder: string, number: number, record: LockRecord): boolean {
  const draft = path.join(folder, `${record.token}.draft`)
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600 })
  try {
    linkSync(draft, fileOf(folder, number))
    return true
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function replace(file: string, record: LockRecord): void {
  const draft = `${file}.${record.token}.draft`
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600 })
  renameSync(draft, file)
}

function beat(file: string): void {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // The folder was deleted under us; there is nothing left to guard.
  }
}

function isSilent(file: string): boolean {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > SILENT_MS
}

function highest(folder: string): number {
  return Math.max(0, ...numbersIn(folder))
}

function removeOld(folder: string, upTo: number): void {
  for (const number of numbersIn(folder)) if (number <= upTo) rmSync(fileOf(folder, number), { force: true })
}

function numbersIn(folder: string): number[] {
  return readdirSync(folder)
    .map((name) => /^(\d+)\.json$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
}

function fileOf(folder: string, number: number): string {
  return path.join(folder, `${number}.json`)
}

function readRecord(file: string): LockRecord | null {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
