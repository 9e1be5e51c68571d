import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Operation } from '../graphql/operation.ts'
import { hostileDocuments } from './testing/hostile-list.ts'
import { type ServedStory, servedStory, synced } from './testing/served-story.ts'

/**
 * CPU of client and server together. A measure may hold a garbage collection, a sync round or code that runs for the first time, so a
 * document that took longer is measured again: the least of a few tells what it costs.
 */
const goalMs = 50
const measures = 5

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
    const refused = async (name: string, query: string): Promise<number> => {
      const cpu = process.cpuUsage()
      const { status, body, text } = await story.ask(query)
      const { user, system } = process.cpuUsage(cpu)
      expect(status, `${name}: ${text.slice(0, 200)}`).toBeGreaterThanOrEqual(400)
      expect(status, name).toBeLessThan(500)
      expect(body.errors?.[0]?.message, name).toMatch(/\S{2,} \S+/)
      expect(text, name).not.toMatch(/Did you mean|at \/|node_modules|duckdb/i)
      expect(opened, `${name} asked the ledger`).not.toHaveBeenCalled()
      return (user + system) / 1000
    }
    const times: [number, string][] = []
    for (const [name, query] of hostileDocuments) {
      let least = Number.POSITIVE_INFINITY
      for (let n = 0; n < measures && least > goalMs; n++) least = Math.min(least, await refused(name, query))
      times.push([least, name])
    }
    // The door is watched at all.
    expect((await story.ask('{ gsv { value } }')).status).toBe(200)
    expect(opened).toHaveBeenCalled()
    opened.mockRestore()
    times.sort(([a], [b]) => b - a)
    console.log(
      `${times.length} documents; CPU of client and server together: median ${times[times.length >> 1]?.[0].toFixed(1)} ms, most ${times[0]?.[0].toFixed(1)} ms (${times[0]?.[1]})`,
    )
    for (const [ms, name] of times) expect(ms, name).toBeLessThanOrEqual(goalMs)
  })
})
