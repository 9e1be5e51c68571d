import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Language, speak } from '../../language/text.ts'
import { actionWords, spokenFunctions } from './action-words.ts'

// Node has no document, and the language is said there too.
Object.assign(globalThis, { document: { documentElement: {} } })

const usdc = `0x${'aa'.repeat(20)}` as const
const btrst = `0x${'bb'.repeat(20)}` as const
const somebody = `0x${'cd'.repeat(20)}`
const call = (contract: string, name: string, ...values: string[]) => ({
  contract,
  function: name,
  arguments: values.map((value) => ({ name: '', value })),
})

/** Functions that only the governor may call, by the contracts themselves. */
const governed = [
  'ProtocolConfig',
  'Treasury',
  'TalentScreening',
  'ReferralRewards',
  'BraintrustGovernor',
].flatMap((contract) => {
  const source = readFileSync(new URL(`../../../../abis/contracts/${contract}.sol`, import.meta.url), 'utf8')
  return [...source.matchAll(/function (\w+)\([^)]*\)[^{;]*\bonlyRole\(\w*GOVERN\w*\)/g)].map(
    ([, name]) => name ?? '',
  )
})

describe.each(['en', 'de'] as Language[])('a proposal’s call, in %s', (tag) => {
  beforeAll(() => speak(tag))
  afterAll(() => speak('en'))

  test('has words for what only governance may do', () => {
    expect(governed.length).toBeGreaterThan(9)
    expect(governed.filter((name) => !spokenFunctions.includes(name))).toEqual([])
  })

  test('has an amount in the token that it names', () => {
    const budget = (token: string) =>
      actionWords(
        call(
          'Treasury',
          'allocateBudget',
          token,
          somebody,
          '2500000000000000000000000',
          '1700000000',
          '1800000000',
          'Grants',
        ),
        { UsdcTest: usdc, Btrst: btrst },
      )
    expect(budget(btrst)).toMatch(/2[.,]500[.,]000 BTRST/)
    expect(budget(usdc)).toMatch(/USDC/)
    expect(budget(somebody)).not.toMatch(/USDC|BTRST/)
  })

  test('has none where the arguments do not fit, or the function is not known', () => {
    expect(actionWords(call('Mystery', 'setFeeBps', 'soon'), null)).toBeNull()
    expect(actionWords(call('Mystery', 'selfDestruct'), null)).toBeNull()
  })
})

test('the fee is said in per cent', () => {
  expect(actionWords(call('ProtocolConfig', 'setFeeBps', '1500'), null)).toBe(
    'Sets the marketplace fee to 15 %, for engagements offered from now on.',
  )
})
