import { describe, expect, it } from 'vitest'
import type { Source } from '../../subgraph/event-entity.ts'
import { contractName, decodeAction, describeAction, describeSignedAction } from './decode-action.ts'
import { governorRules, parseProposalId, proposalIdOf } from './governor-rules.ts'
import { operationId } from './operation-id.ts'
import { type ProposalFacts, proposalState } from './proposal-state.ts'

const facts: ProposalFacts = {
  voteStart: 10n,
  voteEnd: 20n,
  forVotes: 60n,
  againstVotes: 40n,
  abstainVotes: 0n,
  quorum: 60n,
  queued: false,
  eta: null,
  executed: false,
  canceled: false,
}

const stateAt = (
  changes: Partial<ProposalFacts>,
  number: number,
  timestamp = 0,
  source: Source = 'REFERENCE',
) => proposalState({ ...facts, ...changes }, { number, timestamp }, governorRules[source])

describe('a proposal’s state', () => {
  it('changes with blocks, at the thresholds of the governor', () => {
    expect([9, 10, 11, 20, 21].map((block) => stateAt({}, block))).toEqual([
      'PENDING',
      'PENDING',
      'ACTIVE',
      'ACTIVE',
      'SUCCEEDED',
    ])
  })

  it('counts abstentions for the quorum and not for the majority', () => {
    expect(stateAt({ forVotes: 41n, abstainVotes: 19n }, 21)).toBe('SUCCEEDED')
    expect(stateAt({ forVotes: 41n, abstainVotes: 18n }, 21)).toBe('DEFEATED')
    expect(stateAt({ forVotes: 40n, abstainVotes: 90n }, 21)).toBe('DEFEATED')
  })

  it('lets what happened win over what was voted', () => {
    expect(stateAt({ queued: true }, 21)).toBe('QUEUED')
    expect(stateAt({ queued: true, canceled: true }, 21)).toBe('CANCELED')
    expect(stateAt({ queued: true, executed: true }, 21)).toBe('EXECUTED')
    expect(stateAt({ canceled: true }, 5)).toBe('CANCELED')
  })
})

const addMarketing =
  '0x2e0dcbf7000000000000000000000000000000000000000000000000000000000000002000000000000000000000000000000000000000000000000000000000000000094d61726b6574696e670000000000000000000000000000000000000000000000'
const config = '0xdc64a140aa3e981100a9beca4e685f962f0cf6c9'

describe('a proposal of mainnet’s GovernorAlpha', () => {
  const onMainnet = (changes: Partial<ProposalFacts>, timestamp = 0) =>
    stateAt(changes, 21, timestamp, 'MAINNET')

  it('needs 100,000 BTRST for it; abstentions do not count, had there been any', () => {
    const quorum = governorRules.MAINNET.fixedQuorum ?? 0n
    expect(quorum).toBe(100_000n * 10n ** 18n)
    expect(onMainnet({ quorum, forVotes: quorum, againstVotes: quorum - 1n })).toBe('SUCCEEDED')
    expect(onMainnet({ quorum, forVotes: quorum, againstVotes: quorum })).toBe('DEFEATED')
    expect(onMainnet({ quorum, forVotes: quorum - 1n, againstVotes: 0n, abstainVotes: 9n })).toBe('DEFEATED')
  })

  it('expires 14 days after its time unless it was carried out; a proposal of our own contracts never does', () => {
    const day = 86_400
    const queued = { queued: true, eta: 100n }
    expect(onMainnet(queued, 100 + 14 * day - 1)).toBe('QUEUED')
    expect(onMainnet(queued, 100 + 14 * day)).toBe('EXPIRED')
    expect(onMainnet({ ...queued, executed: true }, 100 + 30 * day)).toBe('EXECUTED')
    expect(onMainnet({ ...queued, canceled: true }, 100 + 30 * day)).toBe('CANCELED')
    expect(stateAt(queued, 21, 100 + 3_000 * day)).toBe('QUEUED')
  })

  it('is named with its governor', () => {
    expect(proposalIdOf('MAINNET', '7')).toBe('alpha-7')
    expect(proposalIdOf('REFERENCE', '7')).toBe('7')
    expect(parseProposalId('alpha-7')).toEqual({ source: 'MAINNET', number: '7' })
    expect(parseProposalId('7')).toEqual({ source: 'REFERENCE', number: '7' })
    for (const no of ['', 'alpha-', 'beta-7', 'alpha-7 ', '-7', '9'.repeat(39)])
      expect(parseProposalId(no)).toBeUndefined()
  })

  it('shows calls whose function stands beside them', () => {
    const registry = '0x281e9a847338e77ad834c68b0c42552c83d7d9fb'
    const fifteen = `0x${'0f'.padStart(64, '0')}` as const
    expect(describeSignedAction(registry, 'setMarketplaceFee(uint8)', fifteen, new Map())).toBe(
      'GovernanceDecisions.setMarketplaceFee(15)',
    )
    expect(describeSignedAction(registry, 'setMarketplaceFee(uint8)', '0x', new Map())).toBe(
      'GovernanceDecisions.setMarketplaceFee(uint8) (arguments that do not fit)',
    )
    expect(describeSignedAction(config, 'not a function', '0x', new Map())).toMatch(/^0x.*not a function/)
  })
})

describe('a proposal’s actions', () => {
  it('have the id that the real timelock gave them', () => {
    const description =
      '# Add a Marketing category\n\nA fifth of the requests that nodes turn away are for marketing work. This opens a category for it.'
    const calls = { targets: [config], values: [0n], calldatas: [addMarketing], description } as const
    // Seen in CallScheduled on the local chain.
    expect(operationId({ ...calls, governor: '0xcf7ed3acca5a467e9e704c703e8d87f634fb0fc9' })).toBe(
      '0xd127091ba15663417abf9f743dec1d8026bcb86d30e79ac0067f981fd781040b',
    )
  })

  it('are shown as calls', () => {
    const known = new Map([[config, 'ProtocolConfig']] as const)
    expect(describeAction(config, addMarketing, known)).toBe('ProtocolConfig.addCategory("Marketing")')
    expect(describeAction(config.toUpperCase().replace('0X', '0x'), addMarketing, new Map())).toBe(
      'ProtocolConfig.addCategory("Marketing")',
    )
    expect(describeAction(config, '0x12345678', known)).toBe('ProtocolConfig.0x12345678 (unknown function)')
    expect(describeAction(config, '0x12', new Map())).toBe('0x12 (unknown function)')
    expect(describeAction(config, '0x', known)).toBe('plain transfer of native coin')
    expect(describeAction(config, addMarketing.slice(0, 100) as `0x${string}`, known)).toMatch(
      /unknown function/,
    )
  })

  it('are decoded into their parts, and a stranger’s contract is not given a name', () => {
    const known = new Map([[config, 'ProtocolConfig']] as const)
    const call = {
      contract: 'ProtocolConfig',
      function: 'addCategory',
      arguments: [{ name: 'name', type: 'string', value: 'Marketing' }],
    }
    expect(decodeAction(config, '', addMarketing, known)).toEqual(call)
    expect(contractName(config, known)).toBe('ProtocolConfig')
    // The interface fits, but who knows what stands behind the address.
    expect(decodeAction(config, '', addMarketing, new Map())).toEqual(call)
    expect(contractName(config, new Map())).toBeUndefined()
    expect(decodeAction(config, '', '0x12345678', known)).toBeUndefined()
    expect(decodeAction(config, '', '0x', known)).toBeUndefined()
    const fifteen = `0x${'0f'.padStart(64, '0')}` as const
    expect(decodeAction(config, 'setFee(uint8)', fifteen, known)?.arguments).toEqual([
      { name: '', type: 'uint8', value: '15' },
    ])
    expect(decodeAction(config, 'setFee(uint8)', '0x', known)).toBeUndefined()
  })
})
