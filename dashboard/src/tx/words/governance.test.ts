import { encodeFunctionData, toHex } from 'viem'
import { describe, expect, test } from 'vitest'
import { parseRuntimeConfig } from '../../config/runtime-config.ts'
import { timelockCallNames, timelockCalls } from '../actions/governance/timelock-calls.ts'
import { bytes32OfText, textOfBytes32 } from '../chain-text.ts'
import { abis, type ContractName } from '../contracts.ts'
import { describeCall, nameOf } from '../describe-call.ts'
import { valuesOf } from '../fields/field.ts'
import { sayInnerCall } from './inner-actions.ts'

const at = (digits: string) => `0x${digits.padStart(40, '0')}` as const
const legacy: readonly string[] = ['GovernorAlpha', 'LegacyFeeConverter', 'Usdc']
const names = Object.keys(abis).filter((name) => !legacy.includes(name)) as ContractName[]
const addresses = Object.fromEntries(names.map((name, index) => [name, at(`${index + 10}`)]))
const config = parseRuntimeConfig({ chainId: 1, addresses: { ...addresses } })
const mainnet = parseRuntimeConfig({
  chainId: 1,
  addresses: { GovernorAlpha: at('1'), FeeConverter: at('2'), Btrst: at('3'), Usdc: at('4') },
})
const where = (name: ContractName) => addresses[name] as `0x${string}`
const someone = at('99')

type Args = readonly unknown[]
const said = (contract: ContractName, functionName: string, args: Args) =>
  // The tests choose function and arguments to fit each other.
  describeCall(
    config,
    where(contract),
    encodeFunctionData({ abi: abis[contract], functionName, args } as never),
  )

describe('governance in words, from the bytes', () => {
  test('a reason is part of a vote', () => {
    const { sentence, facts } = said('BraintrustGovernor', 'castVoteWithReason', [4n, 0, 'Not now.'])
    expect(sentence).toBe('Vote “Against” on proposal 4. A vote cannot be changed.')
    expect(facts).toContainEqual(['Reason, public for ever', 'Not now.'])
  })

  test('delegations say whose votes go where, with the address in full', () => {
    expect(said('Btrst', 'delegate', [someone]).sentence).toContain(`to ${someone}. The tokens stay yours.`)
    const sent = said('Btrst', 'delegateBySig', [
      someone,
      3n,
      1_800_000_000n,
      27,
      toHex(1, { size: 32 }),
      toHex(2, { size: 32 }),
    ])
    expect(sent.sentence).toContain(`the votes of all BTRST of the signer go to ${someone}`)
    expect(sent.facts).toContainEqual(['Number of the signature', '3'])
  })

  test('a proposal names every action that is decoded from its bytes', () => {
    const fee = encodeFunctionData({ abi: abis.ProtocolConfig, functionName: 'setFeeBps', args: [1250] })
    const budget = encodeFunctionData({
      abi: abis.Treasury,
      functionName: 'allocateBudget',
      args: [where('UsdcTest'), someone, 5_000_000n, 1_700_000_000n, 1_800_000_000n, 'Audit'],
    })
    const { sentence, facts } = said('BraintrustGovernor', 'propose', [
      [where('ProtocolConfig'), where('Treasury')],
      [0n, 0n],
      [fee, budget],
      '# Less fee\n\nFor growth.',
    ])
    expect(sentence).toBe('Propose “Less fee”. If the vote passes, the timelock carries out 2 actions.')
    expect(facts).toContainEqual([
      'Action 1',
      'Sets the marketplace fee to 12.5 %, for engagements offered from now on.',
    ])
    expect(facts).toContainEqual(['Action 1 as a call', 'ProtocolConfig.setFeeBps(1250)'])
    expect(facts.find(([name]) => name === 'Action 2')?.[1]).toContain('Sets 5 USDC aside for “Audit”')
    // The short form of an address could be another’s: in the call it stands in full.
    expect(facts.find(([name]) => name === 'Action 2 as a call')?.[1]).toContain(someone)
  })

  test.each([
    ['a stranger’s contract', someone, '0x12345678'],
    ['unknown bytes', where('ProtocolConfig'), '0x12345678'],
    [
      'a call that the page has no words for',
      where('JobBoard'),
      encodeFunctionData({ abi: abis.JobBoard, functionName: 'closeJob', args: [1n] }),
    ],
  ])('a proposal with %s is not offered for signing', (_name, target, data) => {
    expect(() => said('BraintrustGovernor', 'propose', [[target], [0n], [data], '# Odd'])).toThrow('no words')
  })

  test('queue, execute and cancel take a number, in both governors', () => {
    for (const [deployment, to] of [
      [config, where('BraintrustGovernor')],
      [mainnet, at('1')],
    ] as const) {
      const say = (functionName: 'queue' | 'execute' | 'cancel') =>
        describeCall(
          deployment,
          to,
          encodeFunctionData({ abi: abis.GovernorAlpha, functionName, args: [7n] }),
        ).sentence
      expect(say('queue')).toContain('Queue the passed proposal 7')
      expect(say('execute')).toContain('Execute proposal 7')
      expect(say('cancel')).toContain('Take proposal 7 back')
    }
    const many = [[someone], [0n], ['0x'], toHex(0, { size: 32 })]
    expect(() => said('BraintrustGovernor', 'execute', many)).toThrow('no words')
  })
})

/** Something right for every field that a call of the timelock asks for. */
const entered: Readonly<Record<string, string>> = {
  fee: '12.5',
  name: 'Marketing',
  category: '2',
  node: someone,
  review: '7',
  net: '30',
  kind: '1',
  rate: '0.3',
  reports: '3',
  approvals: '2',
  reward: '10',
  referred: someone,
  reason: 'borrowed account',
  talent: someone,
  amount: '1000',
  spender: someone,
  startsAt: '2026-12-01',
  endsAt: '2027-12-01',
  purpose: 'Audit',
  budget: '3',
  wallet: someone,
  active: 'true',
  label: 'Grants',
}

test.each(timelockCallNames)('%s becomes a call that is said in words from its bytes', (name) => {
  const call = timelockCalls[name]
  const values = valuesOf(call.fields(), entered)
  if (values === null) throw new Error(`The test enters too little for ${name}.`)
  const { to, data, title } = call.call(config, values as never)
  const words = sayInnerCall(to, 0n, data, (address) => nameOf(config, address))
  expect(words?.[0]).toMatch(/^[A-Z].*\.$/)
  expect(words?.[1]).toContain(`.${title}(`)
})

describe('the treasury in words', () => {
  test('a payment out of a budget: the unit is not in the bytes, and is not made up', () => {
    const args = [toHex(3, { size: 32 }), someone, 5_000_000n, bytes32OfText('Invoice 9')]
    const { sentence, facts } = said('Treasury', 'disburse', args)
    expect(sentence).toBe(`Pay out of budget 3 of the treasury to ${someone}.`)
    expect(facts).toContainEqual(['Amount, in base units of the budget’s token', '5,000,000'])
    expect(facts).toContainEqual(['Reference, public for ever', 'Invoice 9'])
  })

  test('conversions say what is sold and the least that is bought', () => {
    const args = [bytes32OfText('2026-11b'), 250_000_000n, 10n ** 18n, 1_800_000_000n]
    expect(said('FeeConverter', 'convert', args).sentence).toContain(
      'sell 250 USDC of collected fees for at least 1 BTRST',
    )
  })
})

test('mainnet’s converter is another contract than ours of the same name', () => {
  expect(mainnet.addresses).toMatchObject({ LegacyFeeConverter: at('2') })
  expect(mainnet.addresses?.FeeConverter).toBeUndefined()
  const swap = encodeFunctionData({
    abi: abis.LegacyFeeConverter,
    functionName: 'swapExactInputSingle',
    args: [2_000_000n, 10n ** 18n, 9n],
  })
  expect(describeCall(mainnet, at('2'), swap).sentence).toContain(
    'Pay 2 USDC of your own to buy at least 1 BTRST',
  )
  const vote = encodeFunctionData({ abi: abis.GovernorAlpha, functionName: 'castVote', args: [6n, true] })
  expect(describeCall(mainnet, at('1'), vote).sentence).toContain('Vote “For” on proposal 6')
})

test('short texts travel as bytes32, and a hash stays a hash', () => {
  expect(textOfBytes32(bytes32OfText('Größe'))).toBe('Größe')
  expect(() => bytes32OfText('x'.repeat(33))).toThrow('32 bytes')
  const hash = `0x${'f1'.repeat(32)}`
  expect(textOfBytes32(hash)).toBe(hash)
})
