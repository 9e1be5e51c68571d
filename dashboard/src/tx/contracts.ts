import {
  braintrustGovernorAbi,
  btrstAbi,
  btrstPoolAbi,
  disputeJuryAbi,
  feeConverterAbi,
  invoiceEscrowAbi,
  jobBoardAbi,
  protocolConfigAbi,
  referralRewardsAbi,
  talentScreeningAbi,
  timelockAbi,
  treasuryAbi,
  usdcTestAbi,
} from '@braintrust-analytics/abis/abi'
import { governorAlphaAbi, legacyFeeConverterAbi } from '@braintrust-analytics/abis/mainnet-abi'
import { type Abi, erc20Abi } from 'viem'
import type { Hex, RuntimeConfig } from '../config/runtime-config.ts'
import { signingTexts } from '../language/signing-texts.ts'

export type { Hex }

/** The contracts we know, by the names of their data sources. */
export const abis = {
  UsdcTest: usdcTestAbi,
  Btrst: btrstAbi,
  BraintrustGovernor: braintrustGovernorAbi,
  Timelock: timelockAbi,
  ProtocolConfig: protocolConfigAbi,
  JobBoard: jobBoardAbi,
  InvoiceEscrow: invoiceEscrowAbi,
  ReferralRewards: referralRewardsAbi,
  DisputeJury: disputeJuryAbi,
  TalentScreening: talentScreeningAbi,
  BtrstPool: btrstPoolAbi,
  FeeConverter: feeConverterAbi,
  Treasury: treasuryAbi,
  // Those of Ethereum mainnet, where a deployment names them.
  GovernorAlpha: governorAlphaAbi,
  LegacyFeeConverter: legacyFeeConverterAbi,
  Usdc: erc20Abi,
} as const satisfies Record<string, Abi>

export type ContractName = keyof typeof abis

/** Where a contract is on this chain; throws a sentence when the deployment does not name it. */
export function addressOf(config: RuntimeConfig, name: ContractName): Hex {
  const address = config.addresses?.[name]
  if (!address) throw new Error(signingTexts().says.noAddress(name))
  return address
}

/** Which of our contracts is at an address; undefined for a stranger. */
export function contractAt(config: RuntimeConfig, address: Hex): ContractName | undefined {
  const names = Object.keys(abis) as ContractName[] // the keys of a constant object
  return names.find((name) => config.addresses?.[name]?.toLowerCase() === address.toLowerCase())
}
