import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { identifyProcess, livenessOf, signalProcess } from './process-identity.ts'

describe('process identity', () => {
  it('tells a running process from one that is gone, and from another boot', async () => {
    const child = spawn('sleep', ['300'])
    const identity = identifyProcess(child.pid ?? 0)
    if (!identity) throw new Error('The process was not found.')
    expect(livenessOf(identity)).toBe('alive')
    expect(livenessOf({ ...identity, started: `${identity.started}0` })).toBe('gone')
    expect(livenessOf({ ...identity, world: 'another-boot pid:[1]' })).toBe('gone')
    expect(signalProcess(identity, 'SIGTERM')).toBe(true)
    await once(child, 'exit')
    expect(livenessOf(identity)).toBe('gone')
    expect(signalProcess(identity, 'SIGTERM')).toBe(false)
    expect(identifyProcess(child.pid ?? 0)).toBeNull()
  })
})
