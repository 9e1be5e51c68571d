import {
  type ContractFunctionArgs,
  type ContractFunctionName,
  type EncodeFunctionDataParameters,
  encodeFunctionData,
} from 'viem'
import { expect, test } from 'vitest'
import { parseRuntimeConfig } from '../../config/runtime-config.ts'
import { jsonDataUri } from '../chain-text.ts'
import { abis } from '../contracts.ts'
import { describeCall } from '../describe-call.ts'

const at = (digit: string) => `0x${digit.repeat(40)}` as const
const addresses = {
  Btrst: at('1'),
  DisputeJury: at('2'),
  TalentScreening: at('3'),
  ReferralRewards: at('4'),
}
const config = parseRuntimeConfig({ chainId: 31_337, addresses })

type Known = keyof typeof addresses

/** What the page says of the bytes of a call. */
function said<C extends Known, F extends ContractFunctionName<(typeof abis)[C], 'nonpayable'>>(
  contract: C,
  functionName: F,
  args: ContractFunctionArgs<(typeof abis)[C], 'nonpayable', F>,
) {
  // The types above tie the arguments to the function.
  const encoding = { abi: abis[contract], functionName, args } as unknown as EncodeFunctionDataParameters
  return describeCall(config, addresses[contract], encodeFunctionData(encoding))
}

const salt = `0x${'ab'.repeat(32)}` as const

test('the allowance of a bond is exact, in BTRST', () => {
  const { sentence, facts } = said('Btrst', 'approve', [at('2'), 500n * 10n ** 18n])
  expect(sentence).toBe('Allow DisputeJury to take exactly 500 BTRST from you.')
  expect(facts).toContainEqual(['Spender', `DisputeJury (${at('2')})`])
})

test('what parties sign', () => {
  expect(said('DisputeJury', 'acceptClaim', [4n]).sentence).toContain(
    'Settle dispute 4 at the share that the claimant asks for.',
  )
  expect(said('DisputeJury', 'acceptCounterclaim', [4n]).sentence).toContain('the respondent’s share')
  const answer = said('DisputeJury', 'fileCounterclaim', [
    4n,
    7550,
    jsonDataUri({ statement: 'Most is done' }),
  ])
  expect(answer.sentence).toContain('the talent should get 75.5 % of the amount')
  expect(answer.facts).toContainEqual(['Statement, public for ever', '{"statement":"Most is done"}'])
  const evidence = said('DisputeJury', 'submitEvidence', [4n, jsonDataUri({ evidence: 'The mails' })])
  expect(evidence.facts).toEqual([['Evidence, public for ever', '{"evidence":"The mails"}']])
  expect(said('DisputeJury', 'appeal', [4n]).sentence).toContain('a second jury of seven')
})

test('what anybody signs', () => {
  expect(said('DisputeJury', 'advance', [4n]).sentence).toContain('Move dispute 4 on')
  expect(said('DisputeJury', 'draw', [4n]).sentence).toContain('Draw the jurors of dispute 4')
  expect(said('DisputeJury', 'execute', [4n]).sentence).toContain('final ruling of dispute 4')
})

test('a secret vote is not told by its commitment, an opened one is said in full', () => {
  const commit = said('DisputeJury', 'commitVote', [4n, salt])
  expect(commit.sentence).toContain('It says nothing until you open it')
  expect(commit.facts).toEqual([['Commitment', salt]])
  const reveal = said('DisputeJury', 'revealVote', [4n, 2, salt, ''])
  expect(reveal.sentence).toContain('“For the respondent’s share”')
  expect(reveal.facts).toEqual([
    ['Your vote', 'For the respondent’s share'],
    ['Secret that opens it', salt],
    ['Reasons, public for ever', 'empty'],
  ])
})

test('a stake, and leaving', () => {
  expect(said('DisputeJury', 'setStake', [2500n * 10n ** 18n]).sentence).toBe(
    'Set your stake as a juror to 2,500 BTRST.',
  )
  expect(said('DisputeJury', 'setStake', [0n]).sentence).toContain('no juror any more')
})

test('screening', () => {
  expect(said('TalentScreening', 'applyAsTalent', [3, jsonDataUri({ name: 'Ada' })])).toEqual({
    sentence: 'Apply as talent in category 3.',
    facts: [
      ['Category number', '3'],
      ['Profile, public for ever', '{"name":"Ada"}'],
    ],
  })
  expect(said('TalentScreening', 'withdrawApplication', [5n]).sentence).toBe('Take application 5 back.')
  expect(said('TalentScreening', 'claimScreening', [5n]).sentence).toContain('a seat at application 5')
  expect(said('TalentScreening', 'submitScreening', [5n, true, 'x']).sentence).toContain('5: approve.')
  expect(said('TalentScreening', 'submitScreening', [5n, false, 'x']).sentence).toContain('5: reject.')
  expect(said('TalentScreening', 'claimScreeningRewards', [at('9')]).sentence).toContain(at('9'))
})

test('referrals', () => {
  const { sentence, facts } = said('ReferralRewards', 'registerReferral', [at('9'), 1])
  expect(sentence).toContain(`${at('9')} as who referred you as talent`)
  expect(facts).toContainEqual(['You were referred as', 'talent'])
  expect(said('ReferralRewards', 'claimReferralRewards', [at('9')]).facts).toEqual([['Paid to', at('9')]])
})
