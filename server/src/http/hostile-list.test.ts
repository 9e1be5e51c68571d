import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Operation } from '../graphql/operation.ts'
import { hostileDocuments } from './testing/hostile-list.ts'
import { type ServedStory, servedStory, synced } from './testing/served-story.ts'

/** The goal is 50 ms; under the load of other tests a bound of ten times that still tells what explodes. */
const goalMs = 50
const boundMs = 500

describe('the list of hostile documents', () => {
  let story: ServedStory
  beforeAll(async () => {
    story = await servedStory(6)
    await synced(story)
  })
  afterAll(() => story.end())

  it('has at least 150, all different', () => {
    expect(hostileDocuments.length).toBeGreaterThanOrEqual(150)
    expect(new Set(hostileDocuments.map(([name]) => name)).size).toBe(hostileDocuments.length)
  })

  it('is refused whole, in sentences, cheaply, and without a question to the ledger', {
    timeout: 120_000,
  }, async () => {
    // The only door from the API to the ledger; the sync and the checks of the data ask for themselves meanwhile.
    const opened = vi.spyOn(Operation.prototype, 'snapshot')
    const times: [number, string][] = []
    for (const [name, query] of hostileDocuments) {
      const cpu = process.cpuUsage()
      const { status, body, text } = await story.ask(query)
      const { user, system } = process.cpuUsage(cpu)
      times.push([(user + system) / 1000, name])
      expect(status, `${name}: ${text.slice(0, 200)}`).toBeGreaterThanOrEqual(400)
      expect(status, name).toBeLessThan(500)
      expect(body.errors?.[0]?.message, name).toMatch(/\S{2,} \S+/)
      expect(text, name).not.toMatch(/Did you mean|at \/|node_modules|duckdb/i)
      expect(opened, `${name} asked the ledger`).not.toHaveBeenCalled()
    }
    // The door is watched at all.
    expect((await story.ask('{ gsv { value } }')).status).toBe(200)
    expect(opened).toHaveBeenCalled()
    times.sort(([a], [b]) => b - a)
    const over = times.filter(([ms]) => ms > goalMs).length
    console.log(
      `${times.length} documents; CPU of client and server together: median ${times[times.length >> 1]?.[0].toFixed(1)} ms, most ${times[0]?.[0].toFixed(1)} ms (${times[0]?.[1]}), ${over} over ${goalMs} ms`,
    )
    // One measure may hold a garbage collection; the second may not.
    expect(times[1]?.[0]).toBeLessThan(boundMs)
  })
})
