import { mainnetContracts } from '@braintrust-analytics/abis/mainnet'
import type { Address } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventId, NOBODY, person, type Value } from '../support/chain.ts'
import { ask } from '../support/graphql.ts'
import { type MainnetChain, type SpokenLog, spoken, startMainnetChain } from '../support/mainnet-chain.ts'

/**
 * The mainnet build on the real graph-node, over a chain where each of Braintrust's addresses says what the real contract would: here
 * transactions have receipts, which `gnd test` cannot fabricate.
 */
const { Btrst, FeeConverter, Timelock, UniswapV3Pool, Usdc } = mainnetContracts
const [PAYER, OTHER_PAYER, BUYER, ROUTER] = [
  person(0x11),
  person(0x12),
  person(0x13),
  person(0x14),
] as Address[]
const FAKE_TOKEN = person(0x66) as Address
const SUPPLY = 250_000_000n * 10n ** 18n

let chain: MainnetChain
beforeAll(async () => {
  chain = await startMainnetChain([FAKE_TOKEN])
}, 300_000)
afterAll(async () => {
  await chain?.stop()
}, 30_000)

const usdc = (from: string, to: string, value: bigint, token: Address = Usdc.address): SpokenLog =>
  spoken('Usdc', 'Transfer', { from, to, value }, token)
const swap = (usdcIn: bigint, btrstOut: bigint, changes: Record<string, Value> = {}): SpokenLog =>
  spoken('UniswapV3Pool', 'Swap', {
    sender: ROUTER ?? NOBODY,
    recipient: Timelock.address,
    amount0: -btrstOut,
    amount1: usdcIn,
    sqrtPriceX96: 1n << 96n,
    liquidity: 10n ** 18n,
    tick: -230_000,
    ...changes,
  })
const bought = (amount: bigint): SpokenLog =>
  spoken('Btrst', 'Transfer', { from: UniswapV3Pool.address, to: Timelock.address, amount })

/** The logs of one conversion, in the order in which converter, router and pool leave them. */
function conversion(payer: string, usdcIn: bigint, btrstOut: bigint): SpokenLog[] {
  return [
    usdc(payer, FeeConverter.address, usdcIn),
    bought(btrstOut),
    usdc(FeeConverter.address, UniswapV3Pool.address, usdcIn),
    swap(usdcIn, btrstOut),
  ]
}

/** The same purchase by another route: nothing goes to the converter. */
function purchase(usdcIn: bigint, btrstOut: bigint): SpokenLog[] {
  return [bought(btrstOut), usdc(BUYER ?? NOBODY, UniswapV3Pool.address, usdcIn), swap(usdcIn, btrstOut)]
}

test('a swap that the converter made is a conversion of its payer; any other is recorded apart', async () => {
  const [payer, other] = [PAYER ?? NOBODY, OTHER_PAYER ?? NOBODY]
  await chain.say([spoken('Btrst', 'Transfer', { from: NOBODY, to: UniswapV3Pool.address, amount: SUPPLY })])
  const conversions = [
    {
      block: await chain.say(conversion(payer, 300n, 100n)),
      logIndex: 3,
      payer,
      usdcIn: 300n,
      btrstOut: 100n,
    },
  ]
  const apart = [{ block: await chain.say(purchase(40n, 10n)), logIndex: 2, amounts: ['-10', '40'] }]

  const both = await chain.say([...conversion(other, 60n, 20n), ...purchase(41n, 11n)])
  conversions.push({ block: both, logIndex: 3, payer: other, usdcIn: 60n, btrstOut: 20n })
  apart.push({ block: both, logIndex: 6, amounts: ['-11', '41'] })

  const two = await chain.say([...conversion(payer, 70n, 21n), ...conversion(other, 80n, 22n)])
  conversions.push(
    { block: two, logIndex: 3, payer, usdcIn: 70n, btrstOut: 21n },
    { block: two, logIndex: 7, payer: other, usdcIn: 80n, btrstOut: 22n },
  )

  const notByTheConverter: [SpokenLog[], number, [string, string]][] = [
    // The transfer comes too late, is too small, is of another token, or goes elsewhere.
    [[...purchase(42n, 12n), usdc(payer, FeeConverter.address, 42n)], 2, ['-12', '42']],
    [[usdc(payer, FeeConverter.address, 42n), ...purchase(43n, 13n)], 3, ['-13', '43']],
    [[usdc(payer, FeeConverter.address, 44n, FAKE_TOKEN), ...purchase(44n, 14n)], 3, ['-14', '44']],
    [[usdc(payer, other, 45n), ...purchase(45n, 15n)], 3, ['-15', '45']],
    // BTRST is sold: USDC comes out.
    [[usdc(payer, FeeConverter.address, 900n), swap(-46n, -16n)], 1, ['16', '-46']],
  ]
  for (const [logs, logIndex, amounts] of notByTheConverter)
    apart.push({ block: await chain.say(logs), logIndex, amounts })
  // Proceeds that go to somebody else are not ours to count.
  await chain.say([usdc(payer, FeeConverter.address, 47n), swap(47n, 17n, { recipient: other })])
  await chain.indexed()

  const { feesConverteds, treasurySwaps, anomalies } = await ask<Record<string, unknown[]>>(
    chain.subgraphUrl,
    `{ feesConverteds(orderBy: id) { id contract source batchRef caller recipient usdcIn btrstOut minBtrstOut }
      treasurySwaps(orderBy: id) { id source recipient amount0 amount1 tick } anomalies { reason } }`,
  )
  expect(feesConverteds).toEqual(
    conversions.map((one) => ({
      id: eventId(one.block, one.logIndex),
      contract: UniswapV3Pool.address.toLowerCase(),
      source: 'MAINNET',
      batchRef: `0x${'0'.repeat(64)}`,
      caller: one.payer,
      recipient: Timelock.address.toLowerCase(),
      usdcIn: `${one.usdcIn}`,
      btrstOut: `${one.btrstOut}`,
      minBtrstOut: '0',
    })),
  )
  expect(treasurySwaps).toEqual(
    apart.map(({ block, logIndex, amounts: [amount0, amount1] }) => ({
      id: eventId(block, logIndex),
      source: 'MAINNET',
      recipient: Timelock.address.toLowerCase(),
      amount0,
      amount1,
      tick: -230_000,
    })),
  )
  expect(anomalies).toEqual([])
})

test('only conversions count as fees sold', async () => {
  const { conversionTotals } = await ask<Record<string, unknown>>(
    chain.subgraphUrl,
    '{ conversionTotals(id: "network") { usdcConverted btrstBought } }',
  )
  expect(conversionTotals).toEqual({ usdcConverted: '510', btrstBought: '163' })
})

test('initial values are seeded once, in the blocks of the deployments', async () => {
  const { initialValues, network } = await ask<Record<string, unknown>>(
    chain.subgraphUrl,
    '{ initialValues(orderBy: id) { name value blockNumber } network(id: "network") { feeBps quorumVotes treasury } }',
  )
  expect(initialValues).toHaveLength(8)
  expect(initialValues).toContainEqual({ name: 'marketplaceFee', value: '10', blockNumber: 120 })
  expect(network).toEqual({
    feeBps: 1_000,
    quorumVotes: `${100_000n * 10n ** 18n}`,
    treasury: Timelock.address.toLowerCase(),
  })
})

test('a proposal that changes the fee is told as the real contracts tell it: one transaction for each step', async () => {
  const target = mainnetContracts.GovernanceDecisions.address
  const call = {
    txHash: `0x${'0c'.repeat(32)}`,
    target,
    value: 0n,
    signature: 'setMarketplaceFee(uint8)',
    data: `0x${'0f'.padStart(64, '0')}`,
    eta: 5n,
  }
  await chain.say([
    spoken('GovernorAlpha', 'ProposalCreated', {
      id: 1n,
      proposer: BUYER ?? NOBODY,
      targets: [target],
      values: [0n],
      signatures: [call.signature],
      calldatas: [call.data],
      startBlock: 1n,
      endBlock: 2n,
      description: 'Raise the fee',
    }),
  ])
  await chain.say([
    spoken('GovernorAlpha', 'VoteCast', { voter: BUYER ?? NOBODY, proposalId: 1n, support: true, votes: 0n }),
  ])
  await chain.say([
    spoken('Timelock', 'QueueTransaction', call),
    spoken('GovernorAlpha', 'ProposalQueued', { id: 1n, eta: 5n }),
  ])
  await chain.say([
    spoken('GovernanceDecisions', 'MarketplaceFeeChanged', { oldFee: 10, newFee: 15 }),
    spoken('Timelock', 'ExecuteTransaction', call),
    spoken('GovernorAlpha', 'ProposalExecuted', { id: 1n }),
  ])
  await chain.indexed()
  const answer = await ask<Record<string, unknown>>(
    chain.subgraphUrl,
    `{ proposals { id status voters votersWithPower decisions { kind text } } timelockOperations { status }
      network(id: "network") { feeBps } tokenBalances(where: { holder: "${Timelock.address.toLowerCase()}" }) { token balance }
      anomalies { reason } }`,
  )
  expect(answer).toEqual({
    proposals: [
      {
        id: 'alpha-1',
        status: 'EXECUTED',
        voters: 1,
        votersWithPower: 0,
        decisions: [{ kind: 'FEE', text: '15' }],
      },
    ],
    timelockOperations: [{ status: 'EXECUTED' }],
    network: { feeBps: 1_500 },
    tokenBalances: [{ token: Btrst.address.toLowerCase(), balance: '238' }],
    anomalies: [],
  })
})
