import { readFileSync } from 'node:fs'
import { type AbiEvent, toEventSelector } from 'viem'
import { expect, test } from 'vitest'

/**
 * The catalogue of events, copied from the protocol's document and not computed here: first four bytes of the topic,
 * contract, signature, number of indexed parameters. Later work adds rows; a row never changes.
 */
const catalogue = [
  ['0x0b8e4276', 'DisputeJury', 'CounterclaimFiled(uint256,address,uint16,string)', 2],
  ['0xc1296f64', 'DisputeJury', 'DisputeCreated(uint256,uint256,address,address,uint256,uint16,uint64)', 3],
  ['0x20834634', 'DisputeJury', 'DisputeSettled(uint256,address,uint16)', 2],
  ['0x39935cf4', 'DisputeJury', 'Evidence(uint256,address,string)', 2],
  ['0xa391cc7a', 'DisputeJury', 'PhaseStarted(uint256,uint8,uint8,uint64)', 3],
  ['0xbc6351b0', 'InvoiceEscrow', 'EscrowFunded(uint256,address,uint256,uint256)', 2],
  ['0x305562e9', 'InvoiceEscrow', 'EscrowWithdrawn(uint256,address,uint256,uint256)', 2],
  ['0x1893bd55', 'InvoiceEscrow', 'InvoiceCancelled(uint256,address)', 2],
  ['0xcae35741', 'InvoiceEscrow', 'InvoiceDisputed(uint256,uint256,address,uint256)', 3],
  ['0xff96b703', 'InvoiceEscrow', 'InvoicePaid(uint256,uint256,address,address,uint256,uint256,uint8)', 3],
  ['0x13a19f6b', 'InvoiceEscrow', 'InvoiceRefunded(uint256,uint256,address,uint256,uint256)', 3],
  ['0x65b19a83', 'InvoiceEscrow', 'InvoiceRejected(uint256,address,bytes32)', 2],
  ['0xa3f0124e', 'InvoiceEscrow', 'InvoiceResolved(uint256,uint256,uint16,uint256,uint256)', 2],
  [
    '0x3fe59298',
    'InvoiceEscrow',
    'InvoiceSubmitted(uint256,uint256,address,address,uint256,uint64,uint64,uint64,string)',
    3,
  ],
  ['0xa7c62f22', 'InvoiceEscrow', 'InvoiceVerified(uint256,address,bytes32)', 2],
  ['0x4d62b236', 'JobBoard', 'BidSubmitted(uint256,uint256,address,uint256,uint8,string)', 3],
  ['0x99319fa1', 'JobBoard', 'BidWithdrawn(uint256)', 1],
  ['0xa80cd70d', 'JobBoard', 'EngagementAccepted(uint256)', 1],
  ['0xfed5356a', 'JobBoard', 'EngagementAmended(uint256,uint256,uint256,uint64,uint64)', 1],
  ['0x5d3ad6e4', 'JobBoard', 'EngagementDeclined(uint256,address)', 2],
  ['0xf21a2b97', 'JobBoard', 'EngagementEnded(uint256,address,uint8)', 2],
  [
    '0x0acc70a8',
    'JobBoard',
    'EngagementOffered(uint256,uint256,address,address,uint256,uint256,uint16,uint64,uint64)',
    3,
  ],
  ['0x0a288877', 'JobBoard', 'JobClosed(uint256,uint8)', 1],
  ['0x94e06007', 'JobBoard', 'JobPosted(uint256,address,uint32,address,uint256,uint16,string)', 3],
  ['0x2a6695d2', 'JobBoard', 'JobUpdated(uint256,uint256,uint16,string)', 1],
  ['0x0d71daf1', 'ProtocolConfig', 'CategoryAdded(uint32,string)', 1],
  ['0xd1ef8501', 'ProtocolConfig', 'CategoryRetired(uint32)', 1],
  ['0x8d10f569', 'ProtocolConfig', 'FeeBpsUpdated(uint16,uint16)', 0],
  ['0x44fbdbcb', 'ProtocolConfig', 'NodeAdded(address,string)', 1],
  ['0xcfc24166', 'ProtocolConfig', 'NodeRemoved(address)', 1],
  ['0xd333777b', 'ProtocolConfig', 'PaymentTermsUpdated(uint64,uint64)', 0],
  ['0x3c4bbd47', 'ReferralRewards', 'ReferralRateUpdated(uint8,uint256,uint256)', 1],
  ['0x7bfd038e', 'ReferralRewards', 'ReferralRegistered(address,address,uint8,uint64)', 3],
  ['0x2c738761', 'ReferralRewards', 'ReferralRevoked(address,address,uint8,bytes32)', 3],
  [
    '0x44ed23ce',
    'ReferralRewards',
    'ReferralRewardAccrued(uint256,address,address,uint8,uint256,uint256)',
    3,
  ],
  ['0xf1a5b75d', 'ReferralRewards', 'ReferralRewardClaimed(address,address,uint256)', 2],
  ['0x4fedf3c6', 'ReferralRewards', 'ReferralRewardReversed(uint256,address,address,uint8,uint256)', 3],
  ['0x44c61a11', 'DisputeJury', 'DisputeAppealed(uint256,uint8,address,uint256)', 3],
  ['0xf6fd104d', 'DisputeJury', 'JurorDrawn(uint256,uint8,address)', 3],
  ['0xbc1b6385', 'DisputeJury', 'JurorSettled(uint256,uint8,address,uint256,uint256,bool)', 3],
  ['0xcdf86c42', 'DisputeJury', 'JurorStakeChanged(address,uint256,uint256)', 1],
  ['0x86855263', 'DisputeJury', 'RoundRuled(uint256,uint8,uint8,uint8,uint8,uint8,uint8)', 2],
  ['0xb578a99f', 'DisputeJury', 'RulingExecuted(uint256,uint256,uint8,uint16)', 2],
  ['0x7033492c', 'DisputeJury', 'VoteCommitted(uint256,uint8,address,bytes32)', 3],
  ['0x81123a19', 'DisputeJury', 'VoteRevealed(uint256,uint8,address,uint8,string)', 3],
  ['0x0819cbad', 'FeeConverter', 'FeesConverted(bytes32,address,address,uint256,uint256,uint256)', 3],
  ['0x85b9881d', 'TalentScreening', 'ApplicationWithdrawn(uint256)', 1],
  ['0x6fb274a4', 'TalentScreening', 'ScreenerRewarded(uint256,address,uint256)', 2],
  ['0x80982f0d', 'TalentScreening', 'ScreeningClaimed(uint256,address)', 2],
  ['0x0a22b2a2', 'TalentScreening', 'ScreeningDecided(uint256,address,bool,uint8,uint8)', 2],
  ['0xadfb06f5', 'TalentScreening', 'ScreeningParamsUpdated(uint8,uint8,uint256)', 0],
  ['0x786bbaaf', 'TalentScreening', 'ScreeningSubmitted(uint256,address,bool,string)', 2],
  ['0x742b4fc3', 'TalentScreening', 'TalentApplied(uint256,address,uint32,string)', 3],
  ['0x1ca294f2', 'TalentScreening', 'TalentRevoked(address,uint32,bytes32)', 2],
  ['0xbfcae7dc', 'Treasury', 'BudgetAllocated(bytes32,address,address,uint256,uint64,uint64,string)', 3],
  ['0xe4bda4f6', 'Treasury', 'BudgetRevoked(bytes32,uint256)', 1],
  ['0x1765ac22', 'Treasury', 'Deposited(address,address,bytes32,uint256)', 3],
  ['0x1fe05ca9', 'Treasury', 'Disbursed(bytes32,address,address,uint256,bytes32)', 3],
  ['0xeb159079', 'Treasury', 'TreasuryWalletSet(address,bool,string)', 1],
  // The local chain's own market; mainnet has a Uniswap pool in its place.
  ['0x08d7621a', 'BtrstPool', 'LiquidityAdded(address,uint256,uint256,uint256,uint256)', 1],
  ['0x8598e6b1', 'BtrstPool', 'LiquidityRemoved(address,uint256,uint256,uint256,uint256)', 1],
  ['0xbebcf9b9', 'BtrstPool', 'Swapped(address,address,bool,uint256,uint256,uint256,uint256)', 2],
  // OpenZeppelin's, as deployed governors have them.
  ['0xddf252ad', 'UsdcTest', 'Transfer(address,address,uint256)', 2],
  ['0xddf252ad', 'Btrst', 'Transfer(address,address,uint256)', 2],
  ['0x3134e8a2', 'Btrst', 'DelegateChanged(address,address,address)', 3],
  ['0xdec2bacd', 'Btrst', 'DelegateVotesChanged(address,uint256,uint256)', 1],
  [
    '0x7d84a626',
    'BraintrustGovernor',
    'ProposalCreated(uint256,address,address[],uint256[],string[],bytes[],uint256,uint256,string)',
    0,
  ],
  ['0xb8e13888', 'BraintrustGovernor', 'VoteCast(address,uint256,uint8,uint256,string)', 1],
  ['0xe2babfba', 'BraintrustGovernor', 'VoteCastWithParams(address,uint256,uint8,uint256,string,bytes)', 1],
  ['0x9a2e42fd', 'BraintrustGovernor', 'ProposalQueued(uint256,uint256)', 0],
  ['0x712ae138', 'BraintrustGovernor', 'ProposalExecuted(uint256)', 0],
  ['0x789cf55b', 'BraintrustGovernor', 'ProposalCanceled(uint256)', 0],
] as const

function eventsOf(contract: string): AbiEvent[] {
  const abi: { type: string }[] = JSON.parse(
    readFileSync(new URL(`../json/${contract}.json`, import.meta.url), 'utf8'),
  )
  return abi.filter((item): item is AbiEvent => item.type === 'event')
}

test.each(catalogue)('%s is %s.%s with %i indexed', (topic, contract, signature, indexed) => {
  const event = eventsOf(contract).find((candidate) => toEventSelector(candidate).startsWith(topic))
  expect(event && `${event.name}(${event.inputs.map((input) => input.type).join(',')})`).toBe(signature)
  expect(event?.inputs.filter((input) => input.indexed)).toHaveLength(indexed)
})

test('every parameter of a catalogue event has a name, since the subgraph makes fields of them', () => {
  const contracts = new Set(catalogue.map(([, contract]) => contract))
  const unnamed = [...contracts]
    .flatMap(eventsOf)
    .filter((event) => event.inputs.some((input) => !input.name))
  expect(unnamed).toEqual([])
})
