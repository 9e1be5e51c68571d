import {
  ContractFunctionRevertedError,
  decodeFunctionData,
  encodeErrorResult,
  zeroAddress,
  zeroHash,
} from 'viem'
import { beforeEach, describe, expect, test } from 'vitest'
import { parseRuntimeConfig } from '../../../config/runtime-config.ts'
import { abis, type Hex } from '../../contracts.ts'
import type { Step } from '../../plan.ts'
import { commitmentOf } from '../../secret-vote/commitment.ts'
import { keepVote, keptVotes } from '../../secret-vote/kept-votes.ts'
import type { Seat } from '../../secret-vote/seat.ts'
import type { Planning, PlanResult } from '../planning.ts'
import { advanceDispute } from './advance-dispute.ts'
import { appealRuling } from './appeal-ruling.ts'
import { commitVote } from './commit-vote.ts'
import { drawJury } from './draw-jury.ts'
import { fileCounterclaim } from './file-counterclaim.ts'
import { revealVote } from './reveal-vote.ts'
import { setStake } from './set-stake.ts'

/** The planners against a chain of which each answer is chosen. The chain itself is met in the browser tests. */

const at = (digit: string) => `0x${digit.repeat(40)}` as Hex
const [claimant, respondent, juror, jury] = [at('a'), at('b'), at('c'), at('2')] as const
const config = parseRuntimeConfig({ chainId: 31_337, addresses: { Btrst: at('1'), DisputeJury: jury } })
const tokens = (count: number) => BigInt(count) * 10n ** 18n
const now = 1_000_000n

const open = {
  escrow: zeroAddress,
  respondBy: now + 10n,
  status: 1,
  countered: false,
  respondentIsTalent: true,
  invoiceId: 9n,
  claimant,
  claimedTalentBps: 2500,
  counterTalentBps: 10_000,
  respondent,
  amountInDispute: 1_000_000n,
  phase: 0,
  round: 0,
  phaseEndsAt: now + 10n,
  drawBlock: 0n,
  poolSize: 0,
  appellant: zeroAddress,
}
const noRound = {
  ruled: false,
  ruling: 0,
  seats: 3,
  committed: 0,
  votesClaimant: 0,
  votesRespondent: 0,
  votesRefuse: 0,
}
const answers = {
  dispute: open,
  roundOf: noRound,
  jurorsOf: [juror] as readonly Hex[],
  jurorOf: { stake: 0n, locked: 0n },
  jurorCount: 12n,
  balanceOf: tokens(5000),
  allowance: 0n,
  APPEAL_BOND: tokens(500),
  ABSENT_PENALTY: tokens(200),
  MIN_STAKE: tokens(1000),
  DRAW_LIMIT: 1000n,
}

type Answers = { [K in keyof typeof answers]?: Partial<(typeof answers)[K]> | (typeof answers)[K] }

function planningOf(
  account: Hex,
  changes: Answers = {},
  refusal: (name: string) => Hex | null = () => null,
): Planning {
  const known: Record<string, unknown> = { ...answers, ...changes }
  const chain = {
    readContract: async ({ functionName }: { functionName: string }) => {
      if (!(functionName in known)) throw new Error(`Nobody said what ${functionName} answers.`)
      return known[functionName]
    },
    getBlock: async () => ({ timestamp: now, number: 77n }),
    simulateContract: async ({ functionName }: { functionName: string }) => {
      const data = refusal(functionName)
      if (data) throw new ContractFunctionRevertedError({ abi: abis.DisputeJury, data, functionName })
    },
    // Only what the planners above ask for is there.
  } as unknown as Planning['chain']
  return { config, chain, account, signatures: {} }
}

const inPhase = (phase: number, changes: Partial<typeof open> = {}) => ({
  dispute: { ...open, phase, ...changes },
})
const id = { disputeId: '4' } as const

function stepsOf(result: PlanResult): readonly Step[] {
  if (!result.ok || !('plan' in result)) throw new Error(`No plan: ${JSON.stringify(result)}`)
  return [result.plan.step, ...result.plan.later]
}

/** The calls of a plan, read from their bytes. */
const callsOf = (result: PlanResult) =>
  stepsOf(result).map((step) => {
    if (step.kind === 'sign') throw new Error('A call was expected.')
    const { functionName, args } = decodeFunctionData({ abi: abis[step.contract], data: step.data })
    return [functionName, ...(args ?? [])]
  })

const whyNot = (result: PlanResult): string => {
  if (result.ok || !('sentence' in result.reason)) throw new Error('It was possible.')
  return `${result.reason.kind}: ${result.reason.sentence}`
}

test('a counterclaim is the respondent’s alone, once, in time, and another share', async () => {
  const intent = { kind: 'file-counterclaim', ...id } as const
  const values = { share: 7500, statement: 'x' }
  const plan = (account: Hex, changes: Answers = {}, share = 7500) =>
    Promise.resolve(fileCounterclaim.plan(planningOf(account, changes), intent, { ...values, share }))
  expect(callsOf(await plan(respondent))[0]?.slice(0, 3)).toEqual(['fileCounterclaim', 4n, 7500])
  expect(whyNot(await plan(claimant))).toContain('wrong-account')
  expect(whyNot(await plan(respondent, { dispute: { ...open, countered: true } }))).toContain(
    'answered already',
  )
  expect(whyNot(await plan(respondent, { dispute: { ...open, respondBy: now - 1n } }))).toContain(
    'was possible until',
  )
  expect(whyNot(await plan(respondent, {}, 2500))).toContain('accept the claim')
  expect(whyNot(await plan(respondent, { dispute: { ...open, status: 2 } }))).toContain('is over')
})

test('an appeal approves exactly its bond, and only when it must', async () => {
  const intent = { kind: 'appeal-ruling', ...id } as const
  const plan = (account: Hex, changes: Answers = {}) =>
    Promise.resolve(appealRuling.plan(planningOf(account, { ...inPhase(4), ...changes }), intent, {}))
  expect(callsOf(await plan(claimant))).toEqual([
    ['approve', jury, tokens(500)],
    ['appeal', 4n],
  ])
  expect(callsOf(await plan(claimant, { allowance: tokens(500) }))).toEqual([['appeal', 4n]])
  expect(whyNot(await plan(claimant, { balanceOf: tokens(499) }))).toContain('500 BTRST')
  expect(whyNot(await plan(juror))).toContain('wrong-account')
  expect(whyNot(await plan(claimant, inPhase(4, { round: 1 })))).toContain('one appeal')
  expect(whyNot(await plan(claimant, inPhase(4, { phaseEndsAt: now - 1n })))).toContain('was over')
})

test('a phase ends when its time is over, or early when nobody is waited for', async () => {
  const intent = { kind: 'advance-dispute', ...id } as const
  const plan = (changes: Answers) =>
    Promise.resolve(advanceDispute.plan(planningOf(juror, changes), intent, {}))
  const over = { phaseEndsAt: now - 1n }
  expect(whyNot(await plan(inPhase(0)))).toContain('not before')
  expect(callsOf(await plan(inPhase(0, { countered: true })))).toEqual([['advance', 4n]])
  expect(callsOf(await plan(inPhase(0, over)))).toEqual([['advance', 4n]])
  expect(whyNot(await plan(inPhase(1, { ...over, drawBlock: 5n })))).toContain('block 5')
  expect(whyNot(await plan(inPhase(2)))).toContain('not before')
  expect(callsOf(await plan({ ...inPhase(2), roundOf: { ...noRound, committed: 3 } }))).toEqual([
    ['advance', 4n],
  ])
  const opened = { ...noRound, committed: 2, votesClaimant: 1, votesRefuse: 1 }
  expect(callsOf(await plan({ ...inPhase(3), roundOf: opened }))).toEqual([['advance', 4n]])
  expect(whyNot(await plan({ ...inPhase(3), roundOf: { ...opened, votesRefuse: 0 } }))).toContain(
    'not before',
  )
  expect(whyNot(await plan(inPhase(4, over)))).toContain('ruled')
})

test('a jury is drawn in two steps: the lot is asked for, and its block has to be mined', async () => {
  const intent = { kind: 'draw-jury', ...id } as const
  const plan = (changes: Partial<typeof open>) =>
    Promise.resolve(
      drawJury.plan(planningOf(juror, inPhase(1, { phaseEndsAt: now - 1n, ...changes })), intent, {}),
    )
  expect(callsOf(await plan({}))).toEqual([
    ['advance', 4n],
    ['draw', 4n],
  ])
  expect(whyNot(await plan({ drawBlock: 77n }))).toContain('block 77')
  expect(callsOf(await plan({ drawBlock: 76n }))).toEqual([['draw', 4n]])
  expect(whyNot(await plan({ phaseEndsAt: now }))).toContain('not before')
  expect(whyNot(await plan({ phaseEndsAt: now - 1001n }))).toContain('Move the dispute on')
})

test('a stake is raised by an exact approval, lowered without one, and kept where disputes hold it', async () => {
  const plan = (stake: bigint, changes: Answers = {}) =>
    Promise.resolve(setStake.plan(planningOf(juror, changes), { kind: 'set-stake' }, { stake }))
  const staked = (stake: number, locked = 0) => ({
    jurorOf: { stake: tokens(stake), locked: tokens(locked) },
  })
  expect(callsOf(await plan(tokens(3000), staked(1000)))).toEqual([
    ['approve', jury, tokens(2000)],
    ['setStake', tokens(3000)],
  ])
  expect(callsOf(await plan(tokens(2000), staked(3000)))).toEqual([['setStake', tokens(2000)]])
  expect(callsOf(await plan(0n, staked(3000)))).toEqual([['setStake', 0n]])
  expect(whyNot(await plan(0n, staked(3000, 1000)))).toContain('hold 1,000 BTRST')
  expect(whyNot(await plan(tokens(999)))).toContain('at least 1,000 BTRST')
  expect(whyNot(await plan(tokens(3000), staked(3000)))).toContain('already')
  expect(whyNot(await plan(tokens(6000)))).toContain('you hold 5,000 BTRST')
})

describe('secret votes', () => {
  const seat: Seat = { chainId: 31_337, contract: jury, disputeId: '4', round: 0, juror }
  const stored = new Map<string, string>()
  let full = false
  beforeEach(() => {
    stored.clear()
    full = false
    Object.assign(globalThis, {
      localStorage: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem(key: string, value: string) {
          if (full) throw new Error('QuotaExceededError')
          stored.set(key, value)
        },
      },
    })
  })
  const committed = encodeErrorResult({
    abi: abis.DisputeJury,
    errorName: 'AlreadyCommitted',
    args: [4n, 0, juror],
  })
  const mismatch = (commitment: Hex) =>
    encodeErrorResult({
      abi: abis.DisputeJury,
      errorName: 'CommitmentMismatch',
      args: [zeroHash, commitment],
    })
  const commit = (choice: '0' | '1' | '2', account = juror, refusal?: Hex) =>
    Promise.resolve(
      commitVote.plan(
        planningOf(account, inPhase(2), () => refusal ?? null),
        { kind: 'commit-vote', ...id },
        { choice },
      ),
    )
  const reveal = (refusal: Hex | null, reasons = '') =>
    Promise.resolve(
      revealVote.plan(
        planningOf(juror, inPhase(3), () => refusal),
        { kind: 'reveal-vote', ...id },
        { reasons },
      ),
    )

  test('the secret is kept before anything is signed, and the same vote keeps the same secret', async () => {
    const first = await commit('1')
    const [kept] = keptVotes(seat)
    if (!kept) throw new Error('Nothing was kept.')
    expect(kept.choice).toBe(1)
    expect(callsOf(first)).toEqual([['commitVote', 4n, commitmentOf(seat, kept)]])
    expect(callsOf(await commit('1'))).toEqual(callsOf(first))
    expect(callsOf(await commit('2'))).not.toEqual(callsOf(first))
    expect(keptVotes(seat).map(({ choice }) => choice)).toEqual([1, 2])
    const file = first.ok && 'plan' in first ? first.plan.keepsake?.text : undefined
    expect(JSON.parse(file ?? '')).toMatchObject({ ...kept, commitment: commitmentOf(seat, kept) })
  })

  test('nothing is signed when the browser keeps nothing, for a stranger, or a second time', async () => {
    expect(whyNot(await commit('1', juror, committed))).toContain('voted in this round')
    expect(whyNot(await commit('1', claimant))).toContain('wrong-account')
    expect(keptVotes(seat)).toEqual([])
    full = true
    expect(whyNot(await commit('1'))).toContain('Nothing was signed')
  })

  test('the vote that is opened is the one that fits the commitment on-chain', async () => {
    const [other, signed] = [
      { choice: 1, salt: `0x${'01'.repeat(32)}` },
      { choice: 2, salt: `0x${'02'.repeat(32)}` },
    ] as const
    keepVote(seat, other)
    keepVote(seat, signed)
    expect(callsOf(await reveal(mismatch(commitmentOf(seat, signed))))).toEqual([
      ['revealVote', 4n, 2, signed.salt, ''],
    ])
    expect(whyNot(await reveal(mismatch(`0x${'ff'.repeat(32)}`)))).toContain('costs 200 BTRST')
    const nothing = encodeErrorResult({
      abi: abis.DisputeJury,
      errorName: 'NothingToReveal',
      args: [4n, 0, juror],
    })
    expect(whyNot(await reveal(nothing))).toContain('no vote to open')
  })
})
