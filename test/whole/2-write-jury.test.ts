import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { decodeFunctionData, type Hex } from 'viem'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { commitmentOf } from '../../dashboard/src/tx/secret-vote/commitment.ts'
import type { Choice } from '../../dashboard/src/tx/secret-vote/seat.ts'
import { fund } from '../src/fund.ts'
import { ask, indexedTo, type RuntimeConfig, runtimeConfig } from '../src/graphql.ts'
import { LocalChain, localAbis } from '../src/local-chain.ts'
import { openBrowser } from '../src/open-page.ts'
import { type ConnectedPage, connectedPage, doneAndIndexed, field, signStep } from '../src/signing.ts'

/**
 * The life of disputes in a real browser: the parties answer, hand in evidence and settle; three jurors vote in secret and open their votes, one of
 * them with a secret brought back from its file; a ruling is appealed against, another one carried out. Every call once by its role, until the index has it.
 * What no case is about is done on the chain by the test itself.
 */
const url = inject('url')
const day = 86_400
const bond = 500n * 10n ** 18n
let config: RuntimeConfig
let browser: Browser
let chain: LocalChain
/** One that is led to its end, one that is appealed against, one that is accepted. */
let [ruled, appealed, accepted]: Dispute[] = []

interface Dispute {
  readonly id: bigint
  readonly talent: Hex
  readonly client: Hex
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The preparation has failed.')
  return value
}

/** Invoices that can be disputed, of nobody whom other tests act as; a client each, so that no balance is shared. */
async function disputable(): Promise<{ id: string; client: Hex; talent: Hex }[]> {
  const personas = new Set(config.personas.map(({ address }) => address.toLowerCase()))
  const { invoices } = await ask<{ invoices: { nodes: { id: string; client: Hex; talent: Hex }[] } }>(
    url,
    '{ invoices(status: VERIFIED, first: 200) { nodes { id client talent } } }',
  )
  const clients = new Set<string>()
  return invoices.nodes.filter(({ client, talent }) => {
    const taken = clients.has(client) || [client, talent].some((one) => personas.has(one.toLowerCase()))
    clients.add(client)
    return !taken
  })
}

/** The talent claims all of the amount, so nothing has to be in escrow. */
async function open({ id, client, talent }: { id: string; client: Hex; talent: Hex }): Promise<Dispute> {
  for (const account of [client, talent]) await chain.play(account)
  await chain.call(talent, 'InvoiceEscrow', 'disputeInvoice', [BigInt(id), 10_000, ''])
  return { id: await chain.read('DisputeJury', 'disputeCount', []), client, talent }
}

beforeAll(async () => {
  config = await runtimeConfig(url)
  browser = await openBrowser()
  chain = new LocalChain(config)
  const [first, second, third] = await disputable()
  ruled = await open(given(first))
  appealed = await open(given(second))
  accepted = await open(given(third))
  const counterclaim = [appealed.id, 5_000, ''] as const
  await chain.call(appealed.client, 'DisputeJury', 'fileCounterclaim', counterclaim)
  await moveOn(appealed.id)
  await indexed()
})
afterAll(() => browser?.close())

const anybody = (): Hex => given(config.personas[0]?.address)
const moveOn = (id: bigint) => chain.call(anybody(), 'DisputeJury', 'advance', [id])
const indexed = async () => indexedTo(url, Number(await chain.client.getBlockNumber()))
const jurorsOf = (id: bigint) => chain.read('DisputeJury', 'jurorsOf', [id, 0])
const visit = (id: bigint, account: Hex) => connectedPage(browser, url, config, `/disputes/${id}`, account)
const next = (page: Page) => page.getByTestId('tx-form-next').click()
const status = (page: Page, text: string) => page.locator('h1 + p').getByText(text).waitFor()

async function act(page: Page, kind: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByTestId(kind).click()
  for (const [name, value] of Object.entries(values)) await field(page, name).fill(value)
  if (Object.keys(values).length > 0) await next(page)
  await signStep(page)
}

/** Votes, and gives what the page offers to keep, as a file. */
async function vote({ page }: ConnectedPage, choice: Choice): Promise<string> {
  await page.getByTestId('commit-vote').click()
  await field(page, 'choice').selectOption(`${choice}`)
  await next(page)
  const download = page.waitForEvent('download')
  await page.getByTestId('save-keepsake').click()
  const chunks: Buffer[] = []
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer)
  await signStep(page)
  await doneAndIndexed(page)
  return Buffer.concat(chunks).toString('utf8')
}

test('the page works out commitments as the contract does', async () => {
  const contract = chain.addressOf('DisputeJury')
  const word = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => `0x${Buffer.from(bytes).toString('hex')}` as const)
  const votes = fc.record({
    id: fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
    round: fc.integer({ min: 0, max: 255 }),
    juror: word.map((hex) => hex.slice(0, 42) as Hex),
    choice: fc.constantFrom<Choice>(0, 1, 2),
    salt: word,
  })
  const law = fc.asyncProperty(votes, async ({ id, round, juror, choice, salt }) => {
    const seat = { chainId: config.chainId, contract, disputeId: `${id}`, round, juror }
    const onChain = await chain.read('DisputeJury', 'commitmentOf', [id, round, juror, choice, salt])
    expect(commitmentOf(seat, { choice, salt })).toBe(onChain)
  })
  await fc.assert(law, { numRuns: 40 })
})

describe('a dispute', () => {
  test('the respondent proposes a settlement, hands in evidence, and it is moved on', async () => {
    const { id, client } = given(ruled)
    const { page, faults } = await visit(id, client)
    await act(page, 'file-counterclaim', { share: '60', statement: 'The last part is missing' })
    await doneAndIndexed(page)
    await status(page, 'Counterclaimed')
    expect(await page.getByTestId('offers').innerText()).toContain('The last part is missing')
    await act(page, 'submit-evidence', { evidence: 'The list of what was delivered' })
    await doneAndIndexed(page)
    await page.getByRole('table', { name: 'Evidence' }).getByText('The list of what was delivered').waitFor()
    await act(page, 'advance-dispute')
    await doneAndIndexed(page)
    await status(page, 'Evidence')
    expect(faults).toEqual([])
    await page.close()
  })

  test('a claim is accepted, and all is over; a stranger hears why not', async () => {
    const { id, client } = given(accepted)
    const stranger = await visit(id, anybody())
    const refused = stranger.page.getByTestId('accept-claim').getByText('Only the respondent')
    await refused.waitFor({ state: 'attached' })
    await stranger.page.close()
    const { page, faults } = await visit(id, client)
    await act(page, 'accept-claim')
    await doneAndIndexed(page)
    await status(page, 'Settled')
    expect(await page.getByTestId('dispute-actions').count()).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })

  test('anybody has the jury drawn once the evidence is in', async () => {
    const [{ id }, other] = [given(ruled), given(appealed)]
    await chain.warp(4 * day + 60)
    await moveOn(other.id)
    await chain.mine(2)
    await chain.call(anybody(), 'DisputeJury', 'draw', [other.id])
    await indexed()
    const { page, faults } = await visit(id, anybody())
    await act(page, 'draw-jury')
    // The lot is the hash of a block that may still have to be mined.
    const [again, confirm] = [
      page.getByRole('button', { name: 'Look again' }),
      page.getByTestId('tx-confirm'),
    ]
    await again.or(confirm).waitFor()
    await chain.mine(2)
    if (await again.isVisible()) await again.click()
    await signStep(page)
    await doneAndIndexed(page)
    await status(page, 'Jurors vote')
    expect(await jurorsOf(id)).toHaveLength(3)
    expect(faults).toEqual([])
    await page.close()
  })

  test('three jurors vote in secret and open their votes, one of them from the file that was saved', async () => {
    const { id } = given(ruled)
    const jurors = await jurorsOf(id)
    const choices: readonly Choice[] = [1, 1, 2]
    const seats: { page: ConnectedPage; file: string }[] = []
    for (const [index, juror] of jurors.entries()) {
      const page = await visit(id, juror)
      seats.push({ page, file: await vote(page, given(choices[index])) })
      await page.page.locator('[data-testid="secret-vote"][data-kept="true"]').waitFor()
    }
    await chain.call(anybody(), 'DisputeJury', 'advance', [id])
    await indexed()

    const [first, second, third] = seats
    // Another browser knows nothing of the third juror's vote.
    await given(third).page.page.context().close()
    const elsewhere = await visit(id, given(jurors[2]))
    const reminder = elsewhere.page.getByTestId('secret-vote')
    await reminder.getByRole('alert').getByText('Open your vote by').waitFor()
    await elsewhere.page.getByTestId('reveal-vote').click()
    await next(elsewhere.page)
    await elsewhere.page.getByText('does not keep the secret that fits your commitment').waitFor()
    await elsewhere.page.keyboard.press('Escape')
    const load = elsewhere.page.getByTestId('load-secret')
    const files = (text: string) => ({
      name: 'vote.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })
    await load.setInputFiles(files(given(first).file))
    await reminder.getByText('This file opens another vote').waitFor()
    await load.setInputFiles(files(given(third).file))
    await elsewhere.page.locator('[data-testid="secret-vote"][data-kept="true"]').waitFor()

    for (const { page, faults } of [given(first).page, given(second).page, elsewhere]) {
      await act(page, 'reveal-vote', { reasons: 'What was agreed is done' })
      await doneAndIndexed(page)
      expect(await page.getByTestId('secret-vote').count()).toBe(0)
      expect(faults).toEqual([])
    }
    const seatsShown = given(first).page.page.getByTestId('round-0')
    for (const [text, count] of [
      ['for the claimant', 2],
      ['for the respondent', 1],
    ] as const)
      await expect.poll(() => seatsShown.getByText(text).count(), { timeout: 15_000 }).toBe(count)
    for (const { page } of [given(first).page, given(second).page, elsewhere]) await page.close()
    await moveOn(id)
  })

  test('who lost appeals with an exact bond, and then settles after all', async () => {
    const { id, talent } = given(appealed)
    const salt = `0x${'5a'.repeat(32)}` as const
    const jurors = await jurorsOf(id)
    for (const juror of jurors) {
      const commitment = await chain.read('DisputeJury', 'commitmentOf', [id, 0, juror, 2, salt])
      await chain.call(juror, 'DisputeJury', 'commitVote', [id, commitment])
    }
    await moveOn(id)
    for (const juror of jurors) await chain.call(juror, 'DisputeJury', 'revealVote', [id, 2, salt, ''])
    await moveOn(id)
    await fund(url, chain, talent, bond)
    await indexed()
    const { page, wallet, faults } = await visit(id, talent)
    await act(page, 'appeal-ruling')
    await page.locator('[data-step="made"]').waitFor()
    await signStep(page)
    await doneAndIndexed(page)
    await status(page, 'Evidence')
    const sent = wallet.calls.filter(({ method }) => method === 'eth_sendTransaction')
    const [approval] = sent.map(({ params }) => (params[0] as { data: Hex }).data)
    expect(decodeFunctionData({ abi: localAbis.Btrst, data: given(approval) })).toMatchObject({
      functionName: 'approve',
      args: [chain.addressOf('DisputeJury'), bond],
    })
    await act(page, 'accept-counterclaim')
    await doneAndIndexed(page)
    await status(page, 'Settled')
    expect(faults).toEqual([])
    await page.close()
  })

  test('anybody carries the ruling out', async () => {
    const { id } = given(ruled)
    await chain.warp(5 * day + 60)
    await indexed()
    const { page, faults } = await visit(id, anybody())
    await act(page, 'execute-ruling')
    await doneAndIndexed(page)
    await status(page, 'Ruled')
    expect(faults).toEqual([])
    await page.close()
  })
})

test('a juror raises the stake by an exact approval, and lowers it again', async () => {
  const [juror] = await jurorsOf(given(ruled).id)
  const account = given(juror)
  const { stake } = await chain.read('DisputeJury', 'jurorOf', [account])
  const more = 100n * 10n ** 18n
  await fund(url, chain, account, more)
  await indexed()
  const { page, faults } = await connectedPage(browser, url, config, `/addresses/${account}`, account)
  await act(page, 'set-stake', { stake: decimal(stake + more) })
  await page.locator('[data-step="made"]').waitFor()
  await signStep(page)
  await doneAndIndexed(page)
  expect(await chain.read('DisputeJury', 'jurorOf', [account])).toMatchObject({ stake: stake + more })
  const shown = page.getByTestId('roles').locator(`[data-raw="${stake + more}"]`)
  await shown.first().waitFor()
  await act(page, 'set-stake', { stake: decimal(stake) })
  await doneAndIndexed(page)
  await shown.first().waitFor({ state: 'detached' })
  expect(await chain.read('DisputeJury', 'jurorOf', [account])).toMatchObject({ stake })
  expect(faults).toEqual([])
  await page.close()
})

/** BTRST as people write it here. */
const decimal = (units: bigint): string =>
  `${units / 10n ** 18n}.${`${units % 10n ** 18n}`.padStart(18, '0')}`
