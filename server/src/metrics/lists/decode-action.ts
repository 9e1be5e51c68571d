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
  type AbiFunction,
  concat,
  decodeFunctionData,
  getAbiItem,
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

/** One argument of a decoded call. */
export interface CallArgument {
  /** As the interface names it; empty when it does not. */
  readonly name: string
  /** Solidity type, such as uint16. */
  readonly type: string
  /** Digits, a checksummed address, 0x hex or the text itself; lists and structs as one text. */
  readonly value: string
}

/** A call as an interface reads it. */
export interface DecodedCall {
  /** Contract whose interface it is. */
  readonly contract: string
  readonly function: string
  readonly arguments: readonly CallArgument[]
}

interface Reading extends DecodedCall {
  readonly summary: string
}

/** Longest text of an argument: it is on the chain whole, and a description may be of any length. */
const longestText = 2_000

const argumentText = (value: unknown): string =>
  typeof value === 'string' && !value.startsWith('0x') ? value.slice(0, longestText) : showValue(value)

function readWith(contract: string, abi: Abi, calldata: Hex): Reading | undefined {
  try {
    const { functionName, args = [] } = decodeFunctionData({ abi, data: calldata })
    const item = getAbiItem({ abi, name: calldata.slice(0, 10) as Hex }) as AbiFunction | undefined
    return {
      contract,
      function: functionName,
      arguments: args.map((value, index) => ({
        name: item?.inputs[index]?.name ?? '',
        type: item?.inputs[index]?.type ?? '',
        value: argumentText(value),
      })),
      summary: `${contract}.${functionName}(${args.map(showValue).join(', ')})`,
    }
  } catch {
    // Another contract's function, or arguments that do not fit it.
    return undefined
  }
}

/** Contract names by lower-case address. */
export type KnownContracts = ReadonlyMap<string, keyof Addresses>

/** A known target is read by its own ABI only; an unknown one by any ABI that has the function. */
function readAction(target: string, calldata: Hex, known: KnownContracts): Reading | undefined {
  const name = known.get(target.toLowerCase())
  for (const candidate of name === undefined ? Object.keys(abis) : [name]) {
    const abi = abis[candidate]
    const reading = abi && readWith(candidate, abi, calldata)
    if (reading !== undefined) return reading
  }
  return undefined
}

/**
 * A call as people read it.
 * @example 'ProtocolConfig.setFeeBps(1500)', '0x12345678… (unknown function)'
 */
export function describeAction(target: string, calldata: Hex, known: KnownContracts): string {
  if (calldata === '0x') return 'plain transfer of native coin'
  const reading = readAction(target, calldata, known)
  if (reading !== undefined) return reading.summary
  const name = known.get(target.toLowerCase())
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
  const name = contractName(target, known) ?? getAddress(target)
  const reading = readSigned(target, signature, calldata, known)
  return reading?.summary ?? `${name}.${signature.slice(0, longest)} (arguments that do not fit)`
}

function readSigned(
  target: string,
  signature: string,
  calldata: Hex,
  known: KnownContracts,
): Reading | undefined {
  try {
    const abi = parseAbi([`function ${signature}`] as readonly string[])
    const name = contractName(target, known) ?? getAddress(target)
    return readWith(name, abi, concat([toFunctionSelector(signature), calldata]))
  } catch {
    // Anything may stand in the text.
    return undefined
  }
}

/** Name of one of our contracts, here or on mainnet; undefined for a stranger. */
export const contractName = (target: string, known: KnownContracts): string | undefined =>
  known.get(target.toLowerCase()) ?? mainnetNames.get(target.toLowerCase())

/** The call that an action makes, in its parts; undefined when no interface we know reads it. `signature` is empty where the calldata holds the whole call. */
export function decodeAction(
  target: string,
  signature: string,
  calldata: Hex,
  known: KnownContracts,
): DecodedCall | undefined {
  const reading =
    signature === '' ? readAction(target, calldata, known) : readSigned(target, signature, calldata, known)
  if (reading === undefined) return undefined
  const { summary: _forReaders, ...call } = reading
  return call
}
