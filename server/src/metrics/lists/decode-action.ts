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
import type { Addresses } from '@braintrust-analytics/abis/addresses'
import { mainnetContracts } from '@braintrust-analytics/abis/mainnet'
import {
  type Abi,
  concat,
  decodeFunctionData,
  getAddress,
  type Hex,
  isAddress,
  parseAbi,
  slice,
  toFunctionSelector,
} from 'viem'

const abis: Readonly<Record<string, Abi>> = {
  ProtocolConfig: protocolConfigAbi,
  UsdcTest: usdcTestAbi,
  Btrst: btrstAbi,
  BraintrustGovernor: braintrustGovernorAbi,
  Timelock: timelockAbi,
  JobBoard: jobBoardAbi,
  InvoiceEscrow: invoiceEscrowAbi,
  ReferralRewards: referralRewardsAbi,
  DisputeJury: disputeJuryAbi,
  TalentScreening: talentScreeningAbi,
  BtrstPool: btrstPoolAbi,
  FeeConverter: feeConverterAbi,
  Treasury: treasuryAbi,
}

const longest = 120

function showValue(value: unknown): string {
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean')
    return String(value)
  if (Array.isArray(value)) return `[${value.map(showValue).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `(${Object.values(value).map(showValue).join(', ')})`
  const text = String(value)
  if (isAddress(text, { strict: false })) return getAddress(text)
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text
  return text.startsWith('0x') ? cut : JSON.stringify(cut)
}

function decodeWith(name: string, abi: Abi, calldata: Hex): string | undefined {
  try {
    const { functionName, args = [] } = decodeFunctionData({ abi, data: calldata })
    return `${name}.${functionName}(${args.map(showValue).join(', ')})`
  } catch {
    // Another contract's function, or arguments that do not fit it.
    return undefined
  }
}

/** Contract names by lower-case address. */
export type KnownContracts = ReadonlyMap<string, keyof Addresses>

/**
 * A call as people read it. A known target is decoded by its own ABI only; an unknown one by any ABI that has the function.
 * @example 'ProtocolConfig.setFeeBps(1500)', '0x12345678… (unknown function)'
 */
export function describeAction(target: string, calldata: Hex, known: KnownContracts): string {
  if (calldata === '0x') return 'plain transfer of native coin'
  const name = known.get(target.toLowerCase())
  const candidates = name === undefined ? Object.keys(abis) : [name]
  for (const candidate of candidates) {
    const abi = abis[candidate]
    const decoded = abi && decodeWith(candidate, abi, calldata)
    if (decoded !== undefined) return decoded
  }
  const selector = calldata.length >= 10 ? slice(calldata, 0, 4) : calldata
  return `${name === undefined ? '' : `${name}.`}${selector} (unknown function)`
}

const mainnetNames: ReadonlyMap<string, string> = new Map(
  Object.entries(mainnetContracts).map(([name, { address }]) => [address.toLowerCase(), name]),
)

/**
 * A call whose function stands beside it as text and whose calldata holds only the arguments, as GovernorAlpha has them.
 * @example 'GovernanceDecisions.setMarketplaceFee(15)', 'GovernanceDecisions.setMarketplaceFee(uint8) (arguments that do not fit)'
 */
export function describeSignedAction(
  target: string,
  signature: string,
  calldata: Hex,
  known: KnownContracts,
): string {
  const address = target.toLowerCase()
  const name = known.get(address) ?? mainnetNames.get(address) ?? getAddress(target)
  try {
    const abi = parseAbi([`function ${signature}`] as readonly string[])
    return decodeWith(name, abi, concat([toFunctionSelector(signature), calldata])) ?? unfit(name, signature)
  } catch {
    // Anything may stand in the text.
    return unfit(name, signature)
  }
}

const unfit = (name: string, signature: string): string =>
  `${name}.${signature.slice(0, longest)} (arguments that do not fit)`
