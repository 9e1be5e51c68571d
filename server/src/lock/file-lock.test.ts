import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { identifyProcess } from '../stack/process/process-identity.ts'
import { acquireLock, LockHeldError } from './file-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'file lock '))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function leave(number: number, holder: object): string {
  const file = path.join(folder, `${number}.json`)
  writeFileSync(file, JSON.stringify({ token: 'theirs', released: false, holder }))
  return file
}

describe('acquireLock', () => {
  it('refuses a lock that is held, naming the holder, and gives it after the release', async () => {
    const first = await acquireLock(folder)
    const refusal = await acquireLock(folder).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(LockHeldError)
    expect(refusal).toMatchObject({ holderPid: process.pid })
    first.release()
    first.release()
    const second = await acquireLock(folder)
    first.release()
    await expect(acquireLock(folder)).rejects.toThrow(LockHeldError)
    second.release()
  })

  it('waits for a lock when asked to', async () => {
    const first = await acquireLock(folder)
    const waiting = acquireLock(folder, { waitMs: 10_000 })
    first.release()
    const second = await waiting
    second.release()
  })

  it('takes over from a process that is gone, also when its pid was handed out again', async () => {
    const me = identifyProcess(process.pid)
    leave(4, { ...me, started: '1' })
    const lock = await acquireLock(folder)
    lock.release()
  })

  it('believes a holder in another pid namespace while it shows signs of life', async () => {
    const me = identifyProcess(process.pid)
    const file = leave(1, { ...me, world: `${me?.world.split(' ')[0]} pid:[1]` })
    await expect(acquireLock(folder)).rejects.toThrow(LockHeldError)
    const longAgo = new Date(Date.now() - 60_000)
    utimesSync(file, longAgo, longAgo)
    const lock = await acquireLock(folder)
    lock.release()
  })

  it('takes over a record that is no record, and leaves no heap of old files', async () => {
    writeFileSync(path.join(folder, '1.json'), 'torn')
    for (let round = 0; round < 30; round += 1) (await acquireLock(folder)).release()
    expect(readdirSync(folder).length).toBeLessThan(12)
  })

  it('is never held twice by processes that race for it, and is free after they were killed while holding it', async () => {
    const said = await Promise.all(Array.from({ length: RACERS }, runRacer))
    expect(said.map((lines) => lines.filter((line) => line === 'overlap'))).toEqual(said.map(() => []))
    expect(said.map((lines) => lines.filter((line) => line === 'held').length)).toEqual(
      said.map(() => ROUNDS),
    )
    ;(await acquireLock(folder)).release()
  }, 120_000)
})

const RACERS = 4
/** LOCK_ROUNDS=2000 for a long run. */
const ROUNDS = Number(process.env.LOCK_ROUNDS ?? 100)

/**
 * Takes the lock again and again. While it holds the lock it makes a file that only one process can make, and removes it. The last
 * time it kills itself instead of giving the lock back, so the others find a stale one and race for that.
 */
const RACER = `
import { closeSync, openSync, rmSync } from 'node:fs'
import { acquireLock } from ${JSON.stringify(path.join(import.meta.dirname, 'file-lock.ts'))}
const { FOLDER, ROUNDS } = process.env
const proof = FOLDER + '.proof'
for (let round = 1; ; ) {
  const lock = await acquireLock(FOLDER).catch(() => null)
  if (lock === null) continue
  try {
    closeSync(openSync(proof, 'wx'))
  } catch {
    console.log('overlap')
  }
  // Long enough for the others to look while it is held.
  for (const until = performance.now() + 2; performance.now() < until; );
  rmSync(proof, { force: true })
  console.log('held')
  if (round === Number(ROUNDS)) process.kill(process.pid, 'SIGKILL')
  round += 1
  lock.release()
}
`

function runRacer(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const racer = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', RACER], {
      cwd: path.join(import.meta.dirname, '../..'),
      env: { ...process.env, FOLDER: folder, ROUNDS: String(ROUNDS) },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    racer.stdout.on('data', (data) => {
      said += data
    })
    racer.once('error', reject)
    racer.once('close', () => resolve(said.trim().split('\n')))
  })
}
