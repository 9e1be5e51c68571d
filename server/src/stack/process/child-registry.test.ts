import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainEnvironment, startChild } from './child.ts'
import { ChildRegistry, endLeftovers } from './child-registry.ts'
import { identifyProcess, livenessOf, type ProcessIdentity } from './process-identity.ts'
import { waitUntil } from './wait-until.ts'

let dir: string
let runFile: string
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'registry test '))
  runFile = path.join(dir, 'run.json')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const sleeper = (script = 'exec sleep 300') => ({
  name: 'sleeper',
  command: '/bin/sh',
  args: ['-c', script],
  env: plainEnvironment(),
  logFile: path.join(dir, 'sleeper.log'),
  stopSignal: 'SIGTERM' as const,
  stopWithinMs: 300,
})

function untilGone(identity: ProcessIdentity): Promise<true> {
  return waitUntil(() => livenessOf(identity) === 'gone', { timeoutMs: 20_000, failure: 'It still runs.' })
}

describe('ChildRegistry', () => {
  it('remembers a child while it runs, and not afterwards', async () => {
    const registry = new ChildRegistry(runFile)
    const child = await startChild(sleeper(), registry)
    expect(JSON.parse(readFileSync(runFile, 'utf8')).children).toEqual([
      { name: 'sleeper', identity: child.identity, stopSignal: 'SIGTERM' },
    ])
    await child.stop()
    expect(await child.exited).toEqual({ code: null, signal: 'SIGTERM' })
    expect(JSON.parse(readFileSync(runFile, 'utf8')).children).toEqual([])
    await registry.close()
  })

  it('kills a child that does not end when asked to', async () => {
    const registry = new ChildRegistry(runFile)
    const child = await startChild(
      sleeper("trap '' TERM; echo ready; while :; do sleep 0.05; done"),
      registry,
    )
    await waitUntil(() => readFileSync(child.logFile, 'utf8').includes('ready'), {
      timeoutMs: 10_000,
      failure: 'No start.',
    })
    await child.stop()
    expect(await child.exited).toEqual({ code: null, signal: 'SIGKILL' })
    await registry.close()
  })

  it('ends what a killed run left, and leaves a stranger with the same pid alone', async () => {
    const stranger = spawn('sleep', ['300'])
    const left = spawn('sleep', ['300'], { detached: true })
    const [strangerId, leftId] = [stranger, left].map((child) => identifyProcess(child.pid ?? 0))
    if (!strangerId || !leftId) throw new Error('The sleepers did not start.')
    const children = [
      { name: 'ours', identity: leftId, stopSignal: 'SIGTERM' },
      { name: 'theirs', identity: { ...strangerId, started: '1' }, stopSignal: 'SIGTERM' },
    ]
    writeFileSync(runFile, JSON.stringify({ children }))
    expect(await endLeftovers(runFile)).toEqual(['ours'])
    await untilGone(leftId)
    expect(livenessOf(strangerId)).toBe('alive')
    stranger.kill()
  })

  it('takes a torn run file for none', async () => {
    writeFileSync(runFile, '{"children": [{"na')
    expect(await endLeftovers(runFile)).toEqual([])
  })

  it('ends the children when their parent is killed', async () => {
    const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', PARENT], {
      cwd: path.join(import.meta.dirname, '../../..'),
      env: { ...process.env, DIR: dir, RUN_FILE: runFile },
      stdio: 'ignore',
    })
    const child = await waitUntil(() => firstChild(), {
      timeoutMs: 20_000,
      failure: 'The parent started no child.',
    })
    parent.kill('SIGKILL')
    await untilGone(child)
  })
})

function firstChild(): ProcessIdentity | null {
  return existsSync(runFile)
    ? (JSON.parse(readFileSync(runFile, 'utf8')).children[0]?.identity ?? null)
    : null
}

const PARENT = `
import { startChild } from ${JSON.stringify(path.join(import.meta.dirname, 'child.ts'))}
import { ChildRegistry } from ${JSON.stringify(path.join(import.meta.dirname, 'child-registry.ts'))}
await startChild(
  { name: 'sleeper', command: '/bin/sleep', args: ['300'], env: {}, logFile: process.env.DIR + '/log', stopSignal: 'SIGTERM', stopWithinMs: 500 },
  new ChildRegistry(process.env.RUN_FILE),
)
setInterval(() => undefined, 1000)
`
