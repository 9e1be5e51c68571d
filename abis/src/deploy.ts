import { type Address, encodeDeployData, type Hex, keccak256, parseEther, toHex, zeroAddress } from 'viem'
import { type Addresses, addressesOf } from './addresses.ts'
import type { Call } from './chain/block-writer.ts'
import { contractCalls } from './chain/contract-calls.ts'
import { type ContractName, contractNames } from './contract-names.ts'
import * as abi from './generated/abi.ts'
import * as code from './generated/bytecode.ts'

const day = 86_400

/** What a deployment decides; everything else follows from the contracts. */
export type DeploymentParameters = {
  /** Marketplace fee in basis points. */
  readonly feeBps: number
  /** Seconds that a client has at least between verification and release by others. */
  readonly reviewPeriod: bigint
  /** Seconds from an invoice's submission to its due date. */
  readonly netTerm: bigint
  /** Seconds between a passed vote and its execution. */
  readonly timelockDelay: bigint
  /** Blocks between a proposal and its snapshot. */
  readonly votingDelay: number
  /** Blocks that a vote stays open. */
  readonly votingPeriod: number
  /** Votes needed to propose, BTRST wei. */
  readonly proposalThreshold: bigint
  /** Seconds that a referral earns. */
  readonly referralTerm: bigint
  /** BTRST wei for each 1e6 USDC units of fee, for client and talent referrals. */
  readonly referralRates: { readonly client: bigint; readonly talent: bigint }
  /** What an application needs, and what each report earns in BTRST wei. */
  readonly screening: {
    readonly reportsNeeded: number
    readonly approvalsNeeded: number
    readonly rewardBtrst: bigint
  }
  /** First categories, ids from 1. */
  readonly categories: readonly string[]
  /** First nodes; each may also verify invoices. */
  readonly nodes: readonly { readonly address: Address; readonly name: string }[]
  /** May report on talent's applications. */
  readonly screeners: readonly Address[]
  /** May pause, and only that. */
  readonly guardian: Address
}

/** The network's own figures where they are known (fee, delays, threshold), chosen ones elsewhere. */
export const defaultParameters = {
  feeBps: 1_000,
  reviewPeriod: BigInt(5 * day),
  netTerm: BigInt(30 * day),
  timelockDelay: BigInt(7 * day),
  votingDelay: 1,
  votingPeriod: 17_280,
  proposalThreshold: parseEther('500'),
  referralTerm: BigInt(365 * day),
  referralRates: { client: parseEther('0.4'), talent: parseEther('0.25') },
  screening: { reportsNeeded: 3, approvalsNeeded: 2, rewardBtrst: parseEther('10') },
} as const

/** Everything that a deployer sends, in order. */
export type Deployment = {
  readonly addresses: Addresses
  /** Contract creations: the deployer's transactions 0, 1, 2, … */
  readonly creations: readonly Call[]
  /** Role grants and first values, ending with the deployer's renouncing. */
  readonly setup: readonly Call[]
}

/** Plans a deployment by an account that never sent a transaction. Pure: nothing is sent here. */
export function planDeployment(deployer: Address, parameters: DeploymentParameters): Deployment {
  const addresses = addressesOf(deployer)
  const creationCode = creationCodes(deployer, addresses, parameters)
  const creations = contractNames.map((name) => ({ data: creationCode[name], label: `create ${name}` }))
  return { addresses, creations, setup: setupCalls(deployer, addresses, parameters) }
}

function creationCodes(deployer: Address, at: Addresses, p: DeploymentParameters): Record<ContractName, Hex> {
  const { client, talent } = p.referralRates
  const { reportsNeeded, approvalsNeeded, rewardBtrst } = p.screening
  const parts = {
    usdc: at.UsdcTest,
    config: at.ProtocolConfig,
    jobBoard: at.JobBoard,
    referrals: at.ReferralRewards,
    jury: at.DisputeJury,
    feeRecipient: at.FeeConverter,
  }
  const wallets = [
    { account: at.Timelock, label: 'Timelock' },
    { account: at.FeeConverter, label: 'Fee converter' },
  ]
  return {
    UsdcTest: encodeDeployData({ abi: abi.usdcTestAbi, bytecode: code.usdcTestBytecode, args: [deployer] }),
    Btrst: encodeDeployData({ abi: abi.btrstAbi, bytecode: code.btrstBytecode, args: [deployer] }),
    Timelock: encodeDeployData({
      abi: abi.timelockAbi,
      bytecode: code.timelockBytecode,
      args: [p.timelockDelay, deployer],
    }),
    BraintrustGovernor: encodeDeployData({
      abi: abi.braintrustGovernorAbi,
      bytecode: code.braintrustGovernorBytecode,
      args: [at.Btrst, at.Timelock, p.votingDelay, p.votingPeriod, p.proposalThreshold],
    }),
    ProtocolConfig: encodeDeployData({
      abi: abi.protocolConfigAbi,
      bytecode: code.protocolConfigBytecode,
      args: [deployer, p.feeBps, p.reviewPeriod, p.netTerm],
    }),
    JobBoard: encodeDeployData({
      abi: abi.jobBoardAbi,
      bytecode: code.jobBoardBytecode,
      args: [deployer, at.ProtocolConfig, at.TalentScreening],
    }),
    ReferralRewards: encodeDeployData({
      abi: abi.referralRewardsAbi,
      bytecode: code.referralRewardsBytecode,
      args: [deployer, at.Btrst, p.referralTerm, client, talent],
    }),
    DisputeJury: encodeDeployData({
      abi: abi.disputeJuryAbi,
      bytecode: code.disputeJuryBytecode,
      args: [deployer, at.Btrst, at.ReferralRewards, at.TalentScreening],
    }),
    InvoiceEscrow: encodeDeployData({
      abi: abi.invoiceEscrowAbi,
      bytecode: code.invoiceEscrowBytecode,
      args: [deployer, parts],
    }),
    TalentScreening: encodeDeployData({
      abi: abi.talentScreeningAbi,
      bytecode: code.talentScreeningBytecode,
      args: [deployer, at.ProtocolConfig, at.Btrst, reportsNeeded, approvalsNeeded, rewardBtrst],
    }),
    BtrstPool: encodeDeployData({
      abi: abi.btrstPoolAbi,
      bytecode: code.btrstPoolBytecode,
      args: [deployer, at.UsdcTest, at.Btrst],
    }),
    FeeConverter: encodeDeployData({
      abi: abi.feeConverterAbi,
      bytecode: code.feeConverterBytecode,
      args: [deployer, at.UsdcTest, at.Btrst, at.BtrstPool, at.Treasury],
    }),
    Treasury: encodeDeployData({
      abi: abi.treasuryAbi,
      bytecode: code.treasuryBytecode,
      args: [deployer, wallets],
    }),
  }
}

/** Role names as the contracts hash them. */
export const roles = {
  admin: toHex(0, { size: 32 }),
  governor: keccak256(toHex('GOVERNOR_ROLE')),
  pauser: keccak256(toHex('PAUSER_ROLE')),
  escrow: keccak256(toHex('ESCROW_ROLE')),
  verifier: keccak256(toHex('VERIFIER_ROLE')),
  ruler: keccak256(toHex('RULER_ROLE')),
  screener: keccak256(toHex('SCREENER_ROLE')),
  proposer: keccak256(toHex('PROPOSER_ROLE')),
  canceller: keccak256(toHex('CANCELLER_ROLE')),
  executor: keccak256(toHex('EXECUTOR_ROLE')),
} as const

function setupCalls(deployer: Address, at: Addresses, p: DeploymentParameters): Call[] {
  const calls = contractCalls(at)
  const governed = [
    calls.config,
    calls.jobBoard,
    calls.referrals,
    calls.jury,
    calls.escrow,
    calls.screening,
    calls.pool,
    calls.converter,
    calls.treasury,
  ]
  return [
    calls.timelock('grantRole', [roles.proposer, at.BraintrustGovernor]),
    calls.timelock('grantRole', [roles.canceller, at.BraintrustGovernor]),
    // The zero address holds this role: anybody may execute what was voted and has waited.
    calls.timelock('grantRole', [roles.executor, zeroAddress]),
    ...governed.flatMap((call) => [
      call('grantRole', [roles.admin, at.Timelock]),
      call('grantRole', [roles.governor, at.Timelock]),
      call('grantRole', [roles.pauser, p.guardian]),
    ]),
    calls.jobBoard('grantRole', [roles.escrow, at.InvoiceEscrow]),
    calls.referrals('grantRole', [roles.escrow, at.InvoiceEscrow]),
    calls.jury('grantRole', [roles.escrow, at.InvoiceEscrow]),
    calls.escrow('grantRole', [roles.ruler, at.DisputeJury]),
    ...p.nodes.map((node) => calls.escrow('grantRole', [roles.verifier, node.address])),
    ...p.screeners.map((screener) => calls.screening('grantRole', [roles.screener, screener])),
    calls.config('grantRole', [roles.governor, deployer]),
    ...p.categories.map((name) => calls.config('addCategory', [name])),
    ...p.nodes.map((node) => calls.config('addNode', [node.address, node.name])),
    calls.config('renounceRole', [roles.governor, deployer]),
    ...governed.map((call) => call('renounceRole', [roles.admin, deployer])),
    calls.timelock('renounceRole', [roles.admin, deployer]),
  ]
}
