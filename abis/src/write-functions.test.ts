import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/**
 * What people can do on the chain, copied from the protocol's document: each action stands in the ABI of its contract. The
 * dashboard and the story are written against these names, so a row never goes away.
 */
const actions: Record<string, string[]> = {
  Btrst: ['delegate', 'delegateBySig'],
  BraintrustGovernor: ['castVote', 'castVoteWithReason', 'propose', 'queue', 'execute', 'cancel'],
  UsdcTest: ['approve'],
  JobBoard: [
    'postJob',
    'updateJob',
    'closeJob',
    'submitBid',
    'withdrawBid',
    'offerEngagement',
    'acceptEngagement',
    'declineEngagement',
    'amendEngagement',
    'endEngagement',
  ],
  InvoiceEscrow: [
    'fundEscrow',
    'fundEscrowWithPermit',
    'withdrawEscrow',
    'submitInvoice',
    'cancelInvoice',
    'verifyInvoice',
    'rejectInvoice',
    'approveInvoice',
    'releaseInvoice',
    'disputeInvoice',
    'refundInvoice',
  ],
  ReferralRewards: ['registerReferral', 'claimReferralRewards', 'setReferralRate', 'revokeReferral'],
  TalentScreening: [
    'applyAsTalent',
    'withdrawApplication',
    'claimScreening',
    'submitScreening',
    'setScreeningParams',
    'revokeTalent',
  ],
  DisputeJury: [
    'setStake',
    'acceptClaim',
    'fileCounterclaim',
    'acceptCounterclaim',
    'submitEvidence',
    'advance',
    'draw',
    'commitVote',
    'revealVote',
    'appeal',
    'execute',
  ],
  FeeConverter: ['convert'],
  ProtocolConfig: ['setFeeBps', 'addCategory', 'retireCategory', 'addNode', 'removeNode', 'setPaymentTerms'],
  Treasury: ['allocateBudget', 'revokeBudget', 'setTreasuryWallet', 'disburse'],
}

/** Governor ids count up, so its three steps after the vote take an id alone. */
const byId = ['queue', 'execute', 'cancel']

interface AbiFunction {
  type: string
  name: string
  stateMutability: string
  inputs: { type: string }[]
}

function writesOf(contract: string): AbiFunction[] {
  const abi: AbiFunction[] = JSON.parse(
    readFileSync(new URL(`../json/${contract}.json`, import.meta.url), 'utf8'),
  )
  return abi.filter(
    ({ type, stateMutability }) => type === 'function' && !['view', 'pure'].includes(stateMutability),
  )
}

test.each(Object.entries(actions))('%s offers its actions', (contract, names) => {
  const offered = new Set(writesOf(contract).map(({ name }) => name))
  expect(names.filter((name) => !offered.has(name))).toEqual([])
})

test.each(byId)('the governor takes %s by the id of the proposal', (name) => {
  const forms = writesOf('BraintrustGovernor').filter((found) => found.name === name)
  expect(forms.map(({ inputs }) => inputs.map(({ type }) => type).join())).toContain('uint256')
})
