import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Child, plainEnvironment, startChild } from './process/child.ts'
import { ChildRegistry } from './process/child-registry.ts'
import { waitUntil } from './process/wait-until.ts'
import { Supervisor } from './supervisor.ts'

let dir: string
let registry: ChildRegistry
let child: Child
let revived: number
beforeEach(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'supervisor '))
  registry = new ChildRegistry(path.join(dir, 'run.json'))
  revived = 0
  child = await start('exec sleep 300')
})
afterEach(async () => {
  await registry.stopAll()
  await registry.close()
  rmSync(dir, { recursive: true })
})

function start(script: string): Promise<Child> {
  const logFile = path.join(dir, 'log')
  const command = { command: '/bin/sh', args: ['-c', script], env: plainEnvironment(), logFile }
  return startChild({ name: 'sleeper', ...command, stopSignal: 'SIGTERM', stopWithinMs: 500 }, registry)
}

const watched = (script: string) => ({
  children: () => [child],
  revive: async () => {
    child = await start(script)
    revived += 1
  },
})

describe('Supervisor', () => {
  it('starts a process again that was killed, and lets it be after stop', async () => {
    const supervisor = new Supervisor([watched('exec sleep 300')], undefined)
    process.kill(child.pid, 'SIGKILL')
    await waitUntil(() => revived === 1, { timeoutMs: 10_000, failure: 'It was not started again.' })
    await supervisor.stop()
    await child.stop()
    expect(revived).toBe(1)
  })

  it('gives up with the last words of a process that always ends', async () => {
    const supervisor = new Supervisor([watched('echo out of luck; sleep 0.1; exit 7')], undefined)
    process.kill(child.pid, 'SIGKILL')
    const reason = await supervisor.failed
    expect(reason.message).toMatch(/sleeper ended with code 7[\s\S]*out of luck[\s\S]*did not help/)
    expect(revived).toBe(3)
    await supervisor.stop()
  }, 20_000)

  it('stops while it pauses before a restart', async () => {
    const supervisor = new Supervisor([watched('exec sleep 300')], undefined)
    process.kill(child.pid, 'SIGKILL')
    await child.exited
    await supervisor.stop()
    expect(revived).toBe(0)
  })
})
