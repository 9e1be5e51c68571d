import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checks } from '../quality/registry.ts'
import type { QualityReport } from '../quality/report.ts'
import { event } from '../subgraph/testing/random-events.ts'
import { type ServedStory, servedStory, synced, until } from './testing/served-story.ts'

describe('the quality of the data', () => {
  let story: ServedStory
  beforeAll(async () => {
    story = await servedStory(91, 30)
    await synced(story)
  })
  afterAll(() => story.end())

  const report = async () => (await (await fetch(`${story.url}/quality`)).json()) as QualityReport
  const inspectedHead = () =>
    until('the inspection of the head', async () => {
      const { block } = await report()
      return block?.hash === story.chain.head?.hash
    })

  it('is inspected after each sync, and the same at /quality and in GraphQL', async () => {
    await inspectedHead()
    // A payment of nobody's engagement, with a fee by no law.
    story.chain.mine([
      event(story.random, 'InvoicePaid', {
        invoiceId: 777_777n,
        engagementId: 888_888n,
        talentAmount: 5n,
        feeAmount: 3n,
      }),
    ])
    await inspectedHead()
    const { checks: told, passed, failed, skipped } = await report()
    expect(told.map(({ id }) => id)).toEqual(checks.map(({ id }) => id))
    expect(passed + failed + skipped).toBe(checks.length)
    const law = told.find(({ id }) => id === 'feeLaw')
    expect(law?.status).toBe('FAIL')
    expect(told.find(({ id }) => id === 'blocksWhole')?.status).toBe('PASS')
    // The fake subgraph keeps no totals, and no node is configured.
    expect(told.find(({ id }) => id === 'subgraphTotals')).toMatchObject({ status: 'SKIPPED' })
    expect(told.find(({ id }) => id === 'balancesOnChain')?.reason).toContain('RPC_URL')
    const { body } = await story.ask(
      '{ quality { block { hash } failed checks { id status reason rows offenderCount offenders { subject blockNumber expected seen } milliseconds block { number hash timestamp } title rule } } }',
    )
    const { quality } = body.data as unknown as { quality: QualityReport }
    expect(quality.checks.find(({ id }) => id === 'feeLaw')).toEqual(law)
    const metrics = await (await fetch(`${story.url}/metrics`)).text()
    expect(metrics).toContain(`quality_checks{status="FAIL"} ${failed}`)
    expect(metrics).toMatch(/quality_milliseconds \d/)
  })

  it('logs a check that turned red, once', async () => {
    const lines = () => story.logged.filter((line) => line.includes('"check":"feeLaw"'))
    const before = lines().length
    expect(before).toBeGreaterThan(0)
    story.chain.mine([event(story.random, 'NodeRemoved')])
    await inspectedHead()
    expect(lines()).toHaveLength(before)
  })
})
