import {
  type Abi,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type EncodeFunctionDataParameters,
  encodeFunctionData,
} from 'viem'
import type { Addresses } from '../addresses.ts'
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
} from '../generated/abi.ts'
import type { Call } from './block-writer.ts'

type Writes<A extends Abi> = ContractFunctionName<A, 'nonpayable' | 'payable'>

/** Builds the call of one function of one contract, its arguments typed by the ABI. */
export type Caller<A extends Abi> = <N extends Writes<A>>(
  functionName: N,
  args: ContractFunctionArgs<A, 'nonpayable' | 'payable', N>,
) => Call & { readonly to: Address }

function caller<const A extends Abi>(abi: A, to: Address): Caller<A> {
  return (functionName, args) => {
    // viem's own type of this parameter is conditional on the ABI and cannot be inferred through a generic one.
    const parameters = { abi, functionName, args } as unknown as EncodeFunctionDataParameters
    return { to, data: encodeFunctionData(parameters), label: functionName }
  }
}

/** A builder of calls for each contract of a deployment. */
export type ContractCalls = ReturnType<typeof contractCalls>

/** The builders for the contracts at `addresses`. */
export function contractCalls(addresses: Addresses) {
  return {
    usdc: caller(usdcTestAbi, addresses.UsdcTest),
    btrst: caller(btrstAbi, addresses.Btrst),
    timelock: caller(timelockAbi, addresses.Timelock),
    governor: caller(braintrustGovernorAbi, addresses.BraintrustGovernor),
    config: caller(protocolConfigAbi, addresses.ProtocolConfig),
    jobBoard: caller(jobBoardAbi, addresses.JobBoard),
    referrals: caller(referralRewardsAbi, addresses.ReferralRewards),
    jury: caller(disputeJuryAbi, addresses.DisputeJury),
    escrow: caller(invoiceEscrowAbi, addresses.InvoiceEscrow),
    screening: caller(talentScreeningAbi, addresses.TalentScreening),
    pool: caller(btrstPoolAbi, addresses.BtrstPool),
    converter: caller(feeConverterAbi, addresses.FeeConverter),
    treasury: caller(treasuryAbi, addresses.Treasury),
  }
}
