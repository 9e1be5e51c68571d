import {
  type Address,
  encodeAbiParameters,
  getContractAddress,
  getCreate2Address,
  keccak256,
  toHex,
} from 'viem'
import { toEventSelector, toFunctionSelector } from 'viem/utils'
import { describe, expect, test } from 'vitest'
import { mainnetContracts, supersededContracts } from './contracts.ts'
import { jsonAbiOf } from './json-abi.ts'
import { type MainnetContract, mainnetSignatures } from './signatures.ts'

const deployer: Address = '0xE1F43a543fAe801543A6916C85482F6Ed37F52ae'
const names = Object.keys(mainnetSignatures) as MainnetContract[]

/** First four bytes of the topics, as they occur in the deployed bytecode (checked when the facts were gathered). */
const knownTopics: Record<string, string> = {
  'Btrst.Transfer': '0xddf252ad',
  'Btrst.Approval': '0x8c5be1e5',
  'Btrst.DelegateChanged': '0x3134e8a2',
  'Btrst.DelegateVotesChanged': '0xdec2bacd',
  'GovernorAlpha.ProposalCreated': '0x7d84a626',
  'GovernorAlpha.VoteCast': '0x87785633',
  'GovernorAlpha.ProposalCanceled': '0x789cf55b',
  'GovernorAlpha.ProposalQueued': '0x9a2e42fd',
  'GovernorAlpha.ProposalExecuted': '0x712ae138',
  'Timelock.NewAdmin': '0x71614071',
  'Timelock.NewPendingAdmin': '0x69d78e38',
  'Timelock.NewDelay': '0x948b1f6a',
  'Timelock.QueueTransaction': '0x76e2796d',
  'Timelock.ExecuteTransaction': '0xa560e319',
  'Timelock.CancelTransaction': '0x2fffc091',
  'GovernanceDecisions.MarketplaceFeeChanged': '0xaf709979',
  'GovernanceDecisions.MarketplaceCategoryAdded': '0xc2f8365f',
  'GovernanceDecisions.FoundationMemberAdded': '0x052805b5',
  'UniswapV3Pool.Swap': '0xc42079f9',
  'Usdc.Transfer': '0xddf252ad',
}

function signatureOf(contract: MainnetContract, kind: 'event' | 'function', name: string): string {
  const lines: readonly string[] = mainnetSignatures[contract]
  const found = lines.find((line) => line.startsWith(`${kind} ${name}(`))
  if (!found) throw new Error(`${contract} has no ${kind} ${name}.`)
  return found
}

test.each(Object.entries(knownTopics))('%s has the topic %s', (key, topic) => {
  const [contract, name] = key.split('.') as [MainnetContract, string]
  expect(toEventSelector(signatureOf(contract, 'event', name)).slice(0, 10)).toBe(topic)
})

test.each([
  ['GovernanceDecisions', 'setMarketplaceFee', '0x1c55b8f8'],
  ['GovernanceDecisions', 'addMarketplaceCategory', '0x4320a988'],
  ['GovernanceDecisions', 'addFoundationMember', '0xcd80dc8d'],
  ['FeeConverter', 'swapExactInputSingle', '0xf16b68f7'],
] as const)('%s.%s has the selector %s', (contract, name, selector) => {
  expect(toFunctionSelector(signatureOf(contract, 'function', name))).toBe(selector)
})

describe('addresses', () => {
  const created = (nonce: bigint) => getContractAddress({ from: deployer, nonce })

  test('the four contracts are the deployer’s creations 4 to 7, in the order of their blocks', () => {
    const order = ['Btrst', 'Timelock', 'GovernorAlpha', 'GovernanceDecisions'] as const
    expect(order.map((name) => mainnetContracts[name].address)).toEqual([4n, 5n, 6n, 7n].map(created))
    const blocks = order.map((name) => mainnetContracts[name].startBlock)
    expect(blocks).toEqual([...blocks].sort((a, b) => a - b))
  })

  test('the superseded deployment is creations 0 to 3, and none of it is used', () => {
    expect(supersededContracts).toEqual([0n, 1n, 2n, 3n].map(created))
    const used = Object.values(mainnetContracts).map(({ address }) => address)
    expect(used.filter((address) => supersededContracts.includes(address))).toEqual([])
  })

  test('the pool is the one of BTRST, USDC and 1 %, which fixes the USDC address too', () => {
    const key = encodeAbiParameters(
      [{ type: 'address' }, { type: 'address' }, { type: 'uint24' }],
      [mainnetContracts.Btrst.address, mainnetContracts.Usdc.address, 10_000],
    )
    const pool = getCreate2Address({
      from: '0x1F98431c8aD98523631AE4a59f267346ea31F984',
      salt: keccak256(key),
      bytecodeHash: '0xe34f199b19b2b4f47f68442619d555527d244f78a3297ea89325f843f87b8b54',
    })
    expect(mainnetContracts.UniswapV3Pool.address).toBe(pool)
  })
})

test('every contract has its facts, each with how it is known', () => {
  expect(Object.keys(mainnetContracts).sort()).toEqual([...names].sort())
  for (const facts of Object.values(mainnetContracts)) {
    expect(['verified', 'documented', 'lower bound']).toContain(facts.addressStatus)
    expect(['verified', 'documented', 'lower bound']).toContain(facts.startBlockStatus)
    expect(facts.evidence.length).toBeGreaterThan(40)
    expect(facts.notes.length).toBeGreaterThan(5)
  }
})

test('events in JSON say of every field whether it is indexed', () => {
  const cast = jsonAbiOf('GovernorAlpha').find(({ type, name }) => type === 'event' && name === 'VoteCast')
  expect(cast).toEqual({
    type: 'event',
    name: 'VoteCast',
    anonymous: false,
    inputs: [
      { type: 'address', name: 'voter', indexed: false },
      { type: 'uint256', name: 'proposalId', indexed: false },
      { type: 'bool', name: 'support', indexed: false },
      { type: 'uint256', name: 'votes', indexed: false },
    ],
  })
})

test('the governor role is the hash that the deployment’s log shows', () => {
  expect(keccak256(toHex('GOVERNOR_ROLE')).slice(0, 10)).toBe('0x7935bd0a')
})
