import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Event } from '../../../verify/events.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'
import { Random } from '../../subgraph/testing/random.ts'
import { randomEvents } from '../../subgraph/testing/random-events.ts'
import { TestChain } from '../../subgraph/testing/test-chain.ts'
import { eventsUpTo } from '../testing/events-up-to.ts'
import { filledLedger } from '../testing/filled-ledger.ts'
import { type Application, type ApplicationFilter, applicationsAt } from './applications.ts'

const seed = 11

/** Arguments of the events of a kind about one application. */
const about = (events: readonly Event[], name: string, id: unknown) =>
  events.filter((event) => event.name === name && event.args.applicationId === id).map(({ args }) => args)

/** An application told in plain words from its events. */
function told(events: readonly Event[], applied: Event) {
  const id = applied.args.applicationId
  const decided = about(events, 'ScreeningDecided', id).at(-1)
  const ended = decided === undefined ? 'OPEN' : decided.approved ? 'APPROVED' : 'REJECTED'
  const reports = about(events, 'ScreeningSubmitted', id)
  const before = events.slice(0, events.indexOf(applied))
  const params = before.filter(({ name }) => name === 'ScreeningParamsUpdated').at(-1)
  const screeners = (rows: typeof reports) => [...new Set(rows.map(({ screener }) => screener))]
  return {
    id: `${id}`,
    status: about(events, 'ApplicationWithdrawn', id).length > 0 ? 'WITHDRAWN' : ended,
    reportsNeeded: params === undefined ? null : Number(params.args.reportsNeeded),
    approvals: reports.filter(({ approve }) => approve).length,
    rejections: reports.filter(({ approve }) => !approve).length,
    claimedBy: screeners(about(events, 'ScreeningClaimed', id)),
    reportedBy: screeners(reports),
  }
}

describe(`applications, seed ${seed}`, () => {
  const random = new Random(seed)
  const chain = new TestChain(random)
  for (let n = 0; n < 100; n++) chain.mine(randomEvents(random, chain.blocks, 26))
  let ledger: Ledger
  let end: () => void
  let snapshot: Snapshot
  beforeAll(async () => {
    ;({ ledger, end } = await filledLedger(chain.blocks))
    const opened = await ledger.snapshot()
    if (opened === undefined) throw new Error('The ledger is empty.')
    snapshot = opened
  })
  afterAll(async () => {
    await snapshot.close()
    end()
  })

  async function all(block: number, filter: ApplicationFilter = {}): Promise<Application[]> {
    const found: Application[] = []
    for (let after: string | undefined, more = true; more; ) {
      const point = chain.blocks[block] ?? snapshot.head
      const page = await applicationsAt(snapshot, point, filter, { first: 7, after })
      found.push(...page.nodes)
      more = page.hasNextPage
      after = page.endCursor ?? undefined
    }
    return found
  }

  it.each([99, 50])('at block %i are what their events tell, newest first', async (block) => {
    const events = eventsUpTo(chain.blocks, block)
    const applied = events.filter(({ name }) => name === 'TalentApplied')
    expect(applied.length).toBeGreaterThan(5)
    const found = await all(block)
    const lower = (addresses: readonly string[]) => addresses.map((one) => one.toLowerCase())
    expect(
      found.map(({ id, status, reportsNeeded, approvals, rejections, claimedBy, reportedBy }) => ({
        ...{ id, status, reportsNeeded, approvals, rejections },
        claimedBy: lower(claimedBy),
        reportedBy: lower(reportedBy),
      })),
    ).toEqual(applied.map((one) => told(events, one)).sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1)))
    expect(await all(block, { status: 'OPEN' })).toEqual(found.filter(({ status }) => status === 'OPEN'))
    const [{ talent } = { talent: '' }] = found
    expect(await all(block, { talent })).toEqual(found.filter((one) => one.talent === talent))
  })
})
