import { decodeFunctionData } from 'viem'
import { describe, expect, test } from 'vitest'
import { readableUri } from '../../../format/text.ts'
import { jsonDataUri } from '../../chain-text.ts'
import { abis } from '../../contracts.ts'
import { startOf, valuesOf } from '../../fields/field.ts'
import { at, fakedNow, fakedPlanning, reasonOf, sentencesOf, stepsOf } from '../../testing/faked-planning.ts'
import { acceptEngagement } from './accept-engagement.ts'
import { amendEngagement } from './amend-engagement.ts'
import { endEngagement } from './end-engagement.ts'
import { offerEngagement } from './offer-engagement.ts'
import { submitBid } from './submit-bid.ts'
import { updateJob } from './update-job.ts'

const [client, talent, other] = [at('a'), at('b'), at('c')]
const usdc = (units: number): bigint => BigInt(units) * 1_000_000n
const day = 86_400
const today = Math.floor(fakedNow / day) * day

const job = (change: Record<string, unknown> = {}) => ({
  client,
  categoryId: 1,
  status: 1,
  positions: 2,
  committed: 1,
  budget: usdc(500),
  ...change,
})
const engagement = (change: Record<string, unknown> = {}) => ({
  client,
  talent,
  feeBps: 1500,
  status: 2,
  openInvoices: 0,
  startAt: BigInt(today),
  endAt: BigInt(today + 30 * day + 7),
  contractedValue: usdc(1000),
  billed: usdc(400),
  jobId: 7n,
  ...change,
})

describe('changing a job', () => {
  const before = jsonDataUri({ title: 'Paint', company: 'A client' })
  const intent = {
    kind: 'update-job',
    jobId: '7',
    budget: `${usdc(500)}`,
    positions: 2,
    metadataURI: before,
  } as const

  /** The text that the call would store, after some fields were changed. */
  async function storedText(change: Record<string, string>, metadataURI = before): Promise<string> {
    const fields = updateJob.fields({ ...intent, metadataURI })
    const values = valuesOf(fields, { ...startOf(fields), ...change })
    if (values === null) throw new Error('The form was wrong.')
    const planning = fakedPlanning({ account: client, answers: { job: job() } })
    const [step] = stepsOf(await updateJob.plan(planning, { ...intent, metadataURI }, values))
    if (!step || step.kind === 'sign') throw new Error('There is no call.')
    const { args } = decodeFunctionData({ abi: abis.JobBoard, data: step.data })
    return `${args?.[3]}`
  }

  test('a text that nobody touched stays byte for byte, and keeps what the form does not know', async () => {
    expect(await storedText({ budget: '9' })).toBe(before)
    expect(await storedText({ budget: '9' }, 'ipfs://text')).toBe('ipfs://text')
    expect(JSON.parse(readableUri(await storedText({ title: 'Draw' })))).toEqual({
      title: 'Draw',
      company: 'A client',
    })
  })

  test('no fewer positions than are taken', async () => {
    const planning = fakedPlanning({ account: client, answers: { job: job({ committed: 2 }) } })
    const values = { title: 'Paint', description: '', budget: usdc(9), positions: 1 }
    expect(reasonOf(await updateJob.plan(planning, intent, values))).toContain('2 positions are taken')
  })
})

test('one live bid a talent, and none by the client', async () => {
  const plan = (account: typeof client, liveBid: bigint, change = {}) =>
    submitBid.plan(
      fakedPlanning({ account, answers: { job: job(change), liveBid } }),
      { kind: 'submit-bid', jobId: '7' },
      { rate: usdc(60), unit: 'hourly', message: '' },
    )
  expect(sentencesOf(await plan(talent, 0n))).toEqual(['Bid on job 7: 60 USDC an hour.'])
  expect(reasonOf(await plan(talent, 4n))).toContain('bid 4')
  expect(reasonOf(await plan(client, 0n))).toContain('a job of their own')
  expect(reasonOf(await plan(talent, 0n, { status: 2 }))).toBe('Job 7 is closed.')
})

describe('offering an engagement', () => {
  const bid = { id: '4', talent, rate: `${usdc(60)}`, hourly: true }
  const values = { talent, value: usdc(1000), firstDay: today, lastDay: today + 29 * day }
  const answers = { job: job(), isApproved: true, feeBps: 1500, bid: { status: 1, talent } }
  const plan = (change: Record<string, unknown> = {}, other: Partial<typeof values> = {}, account = client) =>
    offerEngagement.plan(
      fakedPlanning({ account, answers: { ...answers, ...change } }),
      { kind: 'offer-engagement', jobId: '7', bid },
      { ...values, ...other },
    )

  test('the last day is part of it', async () => {
    const [step] = stepsOf(await plan())
    if (!step || step.kind === 'sign') throw new Error('There is no call.')
    const { args } = decodeFunctionData({ abi: abis.JobBoard, data: step.data })
    expect(args).toEqual([
      7n,
      '0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB',
      4n,
      usdc(1000),
      BigInt(today),
      BigInt(today + 30 * day),
    ])
  })

  test.each([
    ['a stranger', {}, {}, 'Only the client'],
    ['no position left', { job: job({ committed: 2 }) }, {}, 'All positions'],
    ['talent that is not approved', { isApproved: false }, {}, 'is not approved'],
    ['a bid taken already', { bid: { status: 3, talent } }, {}, 'withdrawn or taken up'],
    ['another talent’s bid', { bid: { status: 1, talent: at('d') } }, {}, 'another talent’s'],
    ['an end before the start', {}, { lastDay: today - day }, 'must not be before'],
    ['more than five years', {}, { lastDay: today + 1826 * day }, 'five years'],
    ['a start too far off', {}, { firstDay: today + 367 * day, lastDay: today + 400 * day }, 'within a year'],
  ])('not with %s', async (name, change, other_, says) =>
    expect(reasonOf(await plan(change, other_, name === 'a stranger' ? other : client))).toContain(says),
  )
})

test('an offer is accepted by its talent, while approved', async () => {
  const plan = (account: typeof talent, change: Record<string, unknown> = {}) =>
    acceptEngagement.plan(
      fakedPlanning({
        account,
        answers: { engagement: engagement({ status: 1 }), job: job(), isApproved: true, ...change },
      }),
      { kind: 'accept-engagement', engagementId: '5' },
      {},
    )
  expect(sentencesOf(await plan(talent))).toHaveLength(1)
  expect(reasonOf(await plan(client))).toContain('Only the talent')
  expect(reasonOf(await plan(talent, { isApproved: false }))).toContain('not approved')
  expect(reasonOf(await plan(talent, { engagement: engagement() }))).toBe('Engagement 5 is running.')
})

describe('changing and ending an engagement', () => {
  const amend = (change: Record<string, string>, answers = engagement()) => {
    const intent = {
      kind: 'amend-engagement',
      engagementId: '5',
      contractedValue: `${usdc(1000)}`,
      endAt: today + 30 * day + 7,
    } as const
    const fields = amendEngagement.fields(intent)
    const values = valuesOf(fields, { ...startOf(fields), ...change })
    if (values === null) throw new Error('The form was wrong.')
    return amendEngagement.plan(
      fakedPlanning({ account: client, answers: { engagement: answers } }),
      intent,
      values,
    )
  }

  test('a day that nobody changed keeps its second', async () => {
    const [step] = stepsOf(await amend({ value: '1200' }))
    if (!step || step.kind === 'sign') throw new Error('There is no call.')
    const { args } = decodeFunctionData({ abi: abis.JobBoard, data: step.data })
    expect(args).toEqual([5n, usdc(1200), BigInt(today + 30 * day + 7)])
    expect(reasonOf(await amend({}))).toContain('nothing to change')
    expect(reasonOf(await amend({ value: '399' }))).toContain('400 USDC was billed')
  })

  test('who ends it early is its reason; open invoices keep it open', async () => {
    const end = (account: typeof client, how: 'completed' | 'early', change = {}) =>
      endEngagement.plan(
        fakedPlanning({ account, answers: { engagement: engagement(change), escrowBalance: 0n } }),
        { kind: 'end-engagement', engagementId: '5' },
        { how },
      )
    expect(sentencesOf(await end(client, 'early'))[0]).toContain('terminated by the client')
    expect(sentencesOf(await end(talent, 'early'))[0]).toContain('terminated by the talent')
    expect(sentencesOf(await end(talent, 'completed'))[0]).toContain('is completed')
    expect(reasonOf(await end(client, 'completed', { openInvoices: 1 }))).toContain('1 invoice on the way')
  })
})
