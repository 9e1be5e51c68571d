import { decodeFunctionData, zeroAddress } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import { parseRuntimeConfig } from '../../../config/runtime-config.ts'
import { abis, type ContractName, type Hex } from '../../contracts.ts'
import type { Planning, PlanResult } from '../planning.ts'
import { convertFees } from '../treasury/convert-fees.ts'
import { disburse } from '../treasury/disburse.ts'
import { swapFees } from '../treasury/swap-fees.ts'
import { castLegacyVote } from './cast-legacy-vote.ts'
import { castVote } from './cast-vote.ts'
import { delegationText, readDelegationText } from './delegation-text.ts'
import { cancelProposal, executeProposal } from './proposal-steps.ts'
import { propose } from './propose.ts'
import { sendDelegation } from './send-delegation.ts'
import { signDelegation } from './sign-delegation.ts'

/** What the planners decide, against a chain that answers what each test tells it. */

const at = (digits: string) => `0x${digits.padStart(40, '0')}` as const
const me = at('aa')
const other = at('bb')
const config = parseRuntimeConfig({
  chainId: 31_337,
  addresses: Object.fromEntries(
    [
      'UsdcTest',
      'Btrst',
      'BraintrustGovernor',
      'Timelock',
      'ProtocolConfig',
      'Treasury',
      'FeeConverter',
      'BtrstPool',
    ].map((name, index) => [name, at(`${index + 10}`)]),
  ),
})
const mainnet = parseRuntimeConfig({
  chainId: 1,
  addresses: { GovernorAlpha: at('1'), FeeConverter: at('2'), Btrst: at('3'), Usdc: at('4') },
})

const token = 10n ** 18n
const now = { number: 100n, timestamp: 1_000_000n }

interface World {
  readonly answers: Readonly<Record<string, unknown>>
  readonly deployment?: typeof config
  readonly account?: Hex
  readonly signatures?: Readonly<Record<string, Hex>>
}

function world({ answers, deployment = config, account = me, signatures = {} }: World): Planning {
  const chain = {
    readContract: async ({ functionName }: { functionName: string }) => {
      if (!(functionName in answers)) throw new Error(`The test has no answer for ${functionName}.`)
      return answers[functionName]
    },
    getBlock: async () => now,
    getCode: async () => undefined,
    simulateContract: async () => ({}),
  }
  // Only what the planners use of a client is here.
  return { config: deployment, chain: chain as unknown as Planning['chain'], account, signatures }
}

const why = (result: PlanResult) =>
  result.ok
    ? 'nothing'
    : result.reason.kind === 'not-possible' || result.reason.kind === 'wrong-account'
      ? result.reason.sentence
      : result.reason.kind

function callsOf(result: PlanResult) {
  if (!result.ok || !('plan' in result)) throw new Error(`There is no plan: ${why(result)}`)
  return [result.plan.step, ...result.plan.later].map((step) => {
    if (step.kind === 'sign') return [step.kind, step.name]
    const { functionName, args } = decodeFunctionData({
      abi: abis[step.contract as ContractName],
      data: step.data,
    })
    return [functionName, ...(args ?? [])]
  })
}

const proposal = {
  state: 1,
  proposalProposer: other,
  proposalSnapshot: 90n,
  proposalDeadline: 120n,
  proposalEta: 0n,
  hasVoted: false,
  getPastVotes: 5n * token,
  delegates: me,
}
const vote = { kind: 'cast-vote', proposalId: '4', support: 'abstain' } as const

describe('a vote', () => {
  test('with a reason and without one', async () => {
    expect(callsOf(await castVote.plan(world({ answers: proposal }), vote, { reason: '' }))).toEqual([
      ['castVote', 4n, 2],
    ])
    expect(callsOf(await castVote.plan(world({ answers: proposal }), vote, { reason: 'Why not' }))).toEqual([
      ['castVoteWithReason', 4n, 2, 'Why not'],
    ])
  })

  test.each([
    ['not yet open', { state: 0, proposalSnapshot: 104n }, 'begins after block 104, in 5 blocks'],
    ['over', { state: 3 }, 'Proposal 4 was defeated.'],
    ['cast', { hasVoted: true }, 'voted on proposal 4 already'],
  ])('%s: it says so', async (_name, change, words) => {
    const result = await castVote.plan(world({ answers: { ...proposal, ...change } }), vote, { reason: '' })
    expect(why(result)).toContain(words)
  })

  test.each([
    ['undelegated BTRST', zeroAddress, 'is delegated to nobody'],
    ['a delegation after the snapshot', me, 'after it; it counts for proposals made later'],
    ['a delegate', other, `delegated to ${other}, who has not voted`],
  ])('without power because of %s', async (_name, delegates, words) => {
    const answers = { ...proposal, getPastVotes: 0n, delegates }
    expect(why(await castVote.plan(world({ answers }), vote, { reason: '' }))).toContain(words)
  })

  test('on mainnet’s governor is a yes or no, weighed by its token', async () => {
    const answers = {
      state: 1,
      proposals: [6n, other, 0n, 90n, 120n, 0n, 0n, false, false],
      getReceipt: { hasVoted: false, support: false, votes: 0n },
      getPriorVotes: token,
    }
    const intent = { kind: 'cast-legacy-vote', proposalId: 'alpha-6', support: 'against' } as const
    const plan = await castLegacyVote.plan(world({ answers, deployment: mainnet }), intent, {})
    expect(callsOf(plan)).toEqual([['castVote', 6n, false]])
    const voted = { ...answers, getReceipt: { ...answers.getReceipt, hasVoted: true } }
    expect(
      why(await castLegacyVote.plan(world({ answers: voted, deployment: mainnet }), intent, {})),
    ).toContain('already')
  })
})

describe('a proposal', () => {
  const draft = {
    title: 'Less fee',
    text: 'For growth.',
    actions: [{ name: 'setFeeBps', entered: { fee: '12' } }],
  } as const
  const rules = { proposalThreshold: 500n * token, votingDelay: 1n, votingPeriod: 10n, getMinDelay: 604_800n }

  test('needs votes of the threshold, to the unit', async () => {
    const short = world({ answers: { ...rules, getVotes: 500n * token - 1n } })
    expect(why(await propose.plan(short, { kind: 'propose' }, draft))).toContain('Proposing takes 500 BTRST')
    const enough = await propose.plan(
      world({ answers: { ...rules, getVotes: 500n * token } }),
      { kind: 'propose' },
      draft,
    )
    expect(callsOf(enough)[0]?.[4]).toBe('# Less fee\n\nFor growth.')
  })

  const queued = { ...proposal, state: 5, proposalDetails: [[], [], [], '0x'] }
  test('waits in the timelock to the second', async () => {
    const intent = { kind: 'execute-proposal', proposalId: '4' } as const
    const early = world({ answers: { ...queued, proposalEta: now.timestamp + 1n } })
    expect(why(await executeProposal.plan(early, intent, {}))).toContain('waits in the timelock')
    const ready = world({ answers: { ...queued, proposalEta: now.timestamp } })
    expect(callsOf(await executeProposal.plan(ready, intent, {}))).toEqual([['execute', 4n]])
  })

  test('is taken back by its proposer alone, and only before its vote', async () => {
    const intent = { kind: 'cancel-proposal', proposalId: '4' } as const
    const pending = { ...proposal, state: 0 }
    expect(why(await cancelProposal.plan(world({ answers: pending }), intent, {}))).toContain(
      'Only who made proposal 4',
    )
    expect(
      callsOf(await cancelProposal.plan(world({ answers: pending, account: other }), intent, {})),
    ).toEqual([['cancel', 4n]])
    expect(
      why(await cancelProposal.plan(world({ answers: proposal, account: other }), intent, {})),
    ).toContain('only before its vote begins')
  })
})

describe('a delegation by signature', () => {
  // A throw-away key of this test.
  const giver = privateKeyToAccount(`0x${'11'.repeat(32)}`)
  const answers = {
    delegates: zeroAddress,
    balanceOf: token,
    nonces: 3n,
    eip712Domain: ['0x0f', 'Braintrust (reference)', '1', 31_337n, at('11'), '0x', []],
  }
  const form = { to: other, until: 2_000_000 }

  async function signedText(): Promise<string> {
    const first = await signDelegation.plan(
      world({ answers, account: giver.address }),
      { kind: 'sign-delegation' },
      form,
    )
    if (!first.ok || !('plan' in first) || first.plan.step.kind !== 'sign')
      throw new Error('Nothing is to be signed.')
    const { typedData, name } = first.plan.step
    const signature = await giver.signTypedData(typedData)
    const planning = world({ answers, account: giver.address, signatures: { [name]: signature } })
    const handed = await signDelegation.plan(planning, { kind: 'sign-delegation' }, form)
    if (!handed.ok || !('handOver' in handed)) throw new Error('Nothing was handed over.')
    return handed.handOver.text
  }

  async function send(text: string, change: Readonly<Record<string, unknown>> = {}) {
    const signed = readDelegationText(text)
    if (!signed.ok) throw new Error(signed.problem)
    const planning = world({ answers: { ...answers, ...change } })
    return sendDelegation.plan(planning, { kind: 'send-delegation' }, { signed: signed.value })
  }

  test('is signed by one and sent by another', async () => {
    const calls = callsOf(await send(await signedText()))
    expect(calls[0]?.slice(2, 4)).toEqual([3n, 2_000_000n])
    expect(calls[0]?.[0]).toBe('delegateBySig')
    expect(String(calls[0]?.[1]).toLowerCase()).toBe(other)
  })

  test('is refused when it is used up, late, for another token, or changed', async () => {
    const text = await signedText()
    expect(why(await send(text, { nonces: 4n }))).toContain('it was sent already')
    expect(why(await send(text.replace('2000000', '999999')))).toContain('not one by')
    expect(why(await send(text.replace('31337', '1')))).toContain('for chain 1')
    expect(why(await send(text.replace(/bb(?=")/i, 'cc')))).toContain('not one by')
    const signed = readDelegationText(text)
    if (!signed.ok) throw new Error(signed.problem)
    expect(readDelegationText(delegationText(signed.value))).toEqual(signed)
    expect(
      readDelegationText('{}').ok || readDelegationText('no').ok || readDelegationText(text.slice(1)).ok,
    ).toBe(false)
  })
})

describe('money of the treasury', () => {
  const budget = {
    token: at('10'),
    startsAt: 1n,
    spender: me,
    endsAt: 2_000_000n,
    revoked: false,
    amount: 100n,
    spent: 40n,
  }
  const intent = { kind: 'disburse', budgetId: `0x${'3'.padStart(64, '0')}`, token: 'USDC' } as const
  const pay = (change: object, amount: bigint, account: Hex = me) =>
    disburse.plan(world({ answers: { budget: { ...budget, ...change }, paused: false }, account }), intent, {
      to: other,
      amount,
      reference: '',
    })

  test('leaves by its spender, up to what is left', async () => {
    const [call] = callsOf(await pay({}, 60n))
    expect([call?.[0], call?.[1], call?.[3]]).toEqual(['disburse', intent.budgetId, 60n])
    expect(why(await pay({}, 61n))).toContain('has 0.00006 USDC left')
    expect(why(await pay({}, 1n, other))).toContain('Only the spender of budget 3')
  })

  test.each([
    ['is revoked', { revoked: true }, 'is revoked'],
    ['is spent', { spent: 100n }, 'is spent'],
    ['is over', { endsAt: 2n }, 'can be spent from'],
    ['is unknown', { spender: zeroAddress }, 'has no budget 3'],
    ['is in another token', { token: at('11') }, 'not in USDC'],
  ])('stays when the budget %s', async (_name, change, words) =>
    expect(why(await pay(change, 1n))).toContain(words),
  )

  const market = {
    balanceOf: 1_000_000_000n,
    observedAt: now.timestamp - 3600n,
    MIN_WINDOW: 1800n,
    MAX_WINDOW: 259_200n,
    MIN_CONVERSION: 100_000_000n,
    quote: 1000n * token,
    floorOf: 980n * token,
  }
  const convert = (change: object, amount = 200_000_000n) =>
    convertFees.plan(
      world({ answers: { ...market, ...change } }),
      { kind: 'convert-fees' },
      { amount, slippage: 150, minutes: 20, batch: 'b' },
    )

  test('is converted for at least the quote less the slippage, until the deadline', async () => {
    expect(callsOf(await convert({}))[0]?.slice(2)).toEqual([200_000_000n, 985n * token, 1_000_200n + 1200n])
  })

  test.each([
    ['no note', { observedAt: 0n }, 'Note the price first'],
    ['an old note', { observedAt: now.timestamp - 259_201n }, 'Note the price first'],
    ['a young note', { observedAt: now.timestamp - 60n }, 'still too young'],
    ['a poor pool', { quote: 979n * token }, 'accepts no less than 980 BTRST'],
    ['too few fees', { balanceOf: 199_999_999n }, 'has collected 199.999999 USDC'],
    ['a higher least', { MIN_CONVERSION: 300_000_000n }, 'is 300 USDC'],
  ])('is not converted with %s', async (_name, change, words) =>
    expect(why(await convert(change))).toContain(words),
  )

  test('mainnet’s converter takes an exact approval first, and none when it has enough', async () => {
    const answers = { balanceOf: 9_000_000n, allowance: 1n, TreasuryAddress: other }
    const swap = (change: object) =>
      swapFees.plan(
        world({ answers: { ...answers, ...change }, deployment: mainnet }),
        { kind: 'swap-fees' },
        { amount: 2_000_000n, least: token, minutes: 10 },
      )
    expect(callsOf(await swap({})).map(([name, , amount]) => [name, amount])).toEqual([
      ['approve', 2_000_000n],
      ['swapExactInputSingle', token],
    ])
    expect(callsOf(await swap({ allowance: 2_000_000n }))).toHaveLength(1)
    expect(why(await swap({ balanceOf: 1n }))).toContain('you hold 0.000001 USDC')
  })
})
