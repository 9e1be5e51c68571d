import { describe, expect, it } from 'vitest'
import { describeAction } from './decode-action.ts'
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
  executed: false,
  canceled: false,
}

describe('a proposal’s state', () => {
  it('changes with blocks, at the thresholds of the governor', () => {
    expect([9, 10, 11, 20, 21].map((block) => proposalState(facts, block))).toEqual([
      'PENDING',
      'PENDING',
      'ACTIVE',
      'ACTIVE',
      'SUCCEEDED',
    ])
  })

  it('counts abstentions for the quorum and not for the majority', () => {
    expect(proposalState({ ...facts, forVotes: 41n, abstainVotes: 19n }, 21)).toBe('SUCCEEDED')
    expect(proposalState({ ...facts, forVotes: 41n, abstainVotes: 18n }, 21)).toBe('DEFEATED')
    expect(proposalState({ ...facts, forVotes: 40n, abstainVotes: 90n }, 21)).toBe('DEFEATED')
  })

  it('lets what happened win over what was voted', () => {
    expect(proposalState({ ...facts, queued: true }, 21)).toBe('QUEUED')
    expect(proposalState({ ...facts, queued: true, canceled: true }, 21)).toBe('CANCELED')
    expect(proposalState({ ...facts, queued: true, executed: true }, 21)).toBe('EXECUTED')
    expect(proposalState({ ...facts, canceled: true }, 5)).toBe('CANCELED')
  })
})

const addMarketing =
  '0x2e0dcbf7000000000000000000000000000000000000000000000000000000000000002000000000000000000000000000000000000000000000000000000000000000094d61726b6574696e670000000000000000000000000000000000000000000000'
const config = '0xdc64a140aa3e981100a9beca4e685f962f0cf6c9'

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
})
