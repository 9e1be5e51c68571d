import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { freePort, freePorts, LOOPBACK } from './free-port.ts'
import { listensOn } from './listens-on.ts'

describe('free ports', () => {
  it('gives the preferred port when it is free, and another one when it is not', async () => {
    const port = await freePort()
    expect(await freePort(port)).toBe(port)
    const server = createServer()
    await new Promise<void>((resolve) => server.listen({ port, host: LOOPBACK }, resolve))
    expect(await freePort(port)).not.toBe(port)
    expect(listensOn(process.pid, port)).toBe(true)
    expect(listensOn(process.ppid, port)).toBe(false)
    await new Promise((resolve) => server.close(resolve))
    expect(listensOn(process.pid, port)).toBe(false)
  })

  it('gives different ones', async () => {
    expect(new Set(await freePorts(8)).size).toBe(8)
  })
})
