import { zeroAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { parseRuntimeConfig } from '../../../config/runtime-config.ts'
import type { Hex } from '../../contracts.ts'
import type { Planning, PlanResult } from '../planning.ts'
import { registerReferral } from '../referrals/register-referral.ts'
import { applyAsTalent } from './apply-as-talent.ts'
import { claimScreening } from './claim-screening.ts'
import { claimScreeningRewards } from './claim-screening-rewards.ts'
import { submitScreening } from './submit-screening.ts'
import { withdrawApplication } from './withdraw-application.ts'

/** The planners against a chain of which each answer is chosen. The chain itself is met in the browser tests. */

const at = (digit: string) => `0x${digit.repeat(40)}` as Hex
const [talent, screener, other] = [at('a'), at('b'), at('c')] as const
const config = parseRuntimeConfig({
  chainId: 31_337,
  addresses: { Btrst: at('1'), TalentScreening: at('2'), ReferralRewards: at('3') },
})
const now = 1_000_000n
const open = {
  talent,
  categoryId: 1,
  status: 1,
  reportsNeeded: 2,
  approvalsNeeded: 2,
  approvals: 0,
  rejections: 0,
}
const seat = (screener: Hex, reported = false, claimedAt = now) => ({ screener, claimedAt, reported })
const answers: Readonly<Record<string, unknown>> = {
  application: open,
  seats: [],
  hasRole: true,
  isApproved: false,
  newestApplication: 0n,
  reportsNeeded: 2,
  approvalsNeeded: 2,
  CLAIM_PERIOD: 100n,
  rewardBtrst: 10n ** 18n,
  claimable: 5n,
  balanceOf: 5n,
  referralOf: [zeroAddress, 0n, false],
  hadPayment: false,
  referralTerm: 100n,
  rateOf: 1n,
}

function planningOf(account: Hex, changes: Readonly<Record<string, unknown>> = {}): Planning {
  const known = { ...answers, ...changes }
  const chain = {
    readContract: async ({ functionName }: { functionName: string }) => known[functionName],
    getBlock: async () => ({ timestamp: now, number: 7n }),
    // Only what the planners above ask for is there.
  } as unknown as Planning['chain']
  return { config, chain, account, signatures: {} }
}

/** The title of the step to make, or why there is none. */
const answerOf = async (result: PlanResult | Promise<PlanResult>): Promise<string> => {
  const found = await result
  if (!found.ok) return 'sentence' in found.reason ? found.reason.sentence : found.reason.kind
  return 'plan' in found ? found.plan.step.title : ''
}

describe('screening', () => {
  const id = { applicationId: '8' } as const
  const withdraw = (account: Hex, changes = {}) =>
    answerOf(
      withdrawApplication.plan(planningOf(account, changes), { kind: 'withdraw-application', ...id }, {}),
    )
  const claim = (account: Hex, changes = {}) =>
    answerOf(claimScreening.plan(planningOf(account, changes), { kind: 'claim-screening', ...id }, {}))
  const report = (seats: readonly unknown[], verdict: 'approve' | 'reject' = 'approve', application = open) =>
    submitScreening.plan(
      planningOf(screener, { seats, application }),
      { kind: 'submit-screening', ...id },
      { verdict, report: 'x' },
    )

  test('an application is withdrawn by its talent, before the first report', async () => {
    expect(await withdraw(talent)).toBe('Withdraw application 8')
    expect(await withdraw(other)).toContain('Only who made application 8')
    expect(await withdraw(talent, { application: { ...open, rejections: 1 } })).toContain('has reported')
    expect(await withdraw(talent, { application: { ...open, status: 2 } })).toContain('was approved')
  })

  test('a seat is free, or its holder let the time pass', async () => {
    const full = [seat(other), seat(at('d'))]
    expect(await claim(screener)).toBe('Take a seat at application 8')
    expect(await claim(screener, { hasRole: false })).toContain('Only screeners')
    expect(await claim(talent)).toContain('their own application')
    expect(await claim(screener, { seats: [seat(screener)] })).toContain('already')
    expect(await claim(screener, { seats: full })).toContain('All seats')
    const lapsed = [seat(other, false, now - 101n), seat(at('d'))]
    expect(await claim(screener, { seats: lapsed })).toBe('Take a seat at application 8')
    expect(await claim(screener, { seats: [seat(other, true, now - 101n), seat(at('d'))] })).toContain(
      'All seats',
    )
  })

  test('a report needs a seat, and the last one is told what it decides', async () => {
    expect(await answerOf(report([]))).toContain('no seat')
    expect(await answerOf(report([seat(screener, true)]))).toContain('reported on application 8 already')
    const follows = async (verdict: 'approve' | 'reject', application = open) => {
      const result = await report([seat(screener)], verdict, application)
      return result.ok && 'plan' in result ? result.plan.facts.at(-1)?.[1] : undefined
    }
    expect(await follows('approve')).toContain('Other reports are awaited')
    expect(await follows('approve', { ...open, approvals: 1 })).toContain('is approved')
    expect(await follows('reject', { ...open, approvals: 1 })).toContain('is rejected')
  })

  test('nobody applies twice', async () => {
    const apply = (changes = {}) =>
      answerOf(
        applyAsTalent.plan(
          planningOf(talent, changes),
          { kind: 'apply-as-talent' },
          { categoryId: 1, name: 'Ada', profile: '' },
        ),
      )
    expect(await apply()).toBe('Apply as talent')
    expect(await apply({ isApproved: true })).toContain('approved in this category already')
    expect(await apply({ newestApplication: 8n })).toContain('application 8')
    expect(await apply({ newestApplication: 8n, application: { ...open, status: 4 } })).toBe(
      'Apply as talent',
    )
  })

  test('rewards are claimed when there are some, and the pool can pay them', async () => {
    const take = (changes = {}) =>
      answerOf(
        claimScreeningRewards.plan(
          planningOf(screener, changes),
          { kind: 'claim-screening-rewards' },
          { to: other },
        ),
      )
    expect(await take()).toBe('Claim screening rewards')
    expect(await take({ claimable: 0n })).toContain('Nothing is owed')
    expect(await take({ balanceOf: 4n })).toContain('It stays owed')
  })
})

test('a referrer is named once, before the first payment, and is somebody else', async () => {
  const register = (changes = {}, referrer = other) =>
    answerOf(
      registerReferral.plan(
        planningOf(talent, changes),
        { kind: 'register-referral' },
        { role: 'talent', referrer },
      ),
    )
  expect(await register()).toBe('Name who referred you')
  expect(await register({}, talent)).toContain('Nobody refers themselves')
  expect(await register({ referralOf: [screener, 5n, false] })).toContain(screener)
  expect(await register({ hadPayment: true })).toContain('before the first')
})
