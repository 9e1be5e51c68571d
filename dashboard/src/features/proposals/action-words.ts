import type { RuntimeConfig } from '../../config/runtime-config.ts'
import { formatCount, formatExact, formatToken } from '../../format/amount.ts'
import { counted } from '../../format/counted.ts'
import { formatBps } from '../../format/ratio.ts'
import { shortHex, tameText } from '../../format/text.ts'
import { formatDate, formatDuration } from '../../format/time.ts'
import { texts } from '../../language/text.ts'

/** A decoded call, as the API gives it. */
export interface DecodedCall {
  readonly contract: string
  readonly function: string
  readonly arguments: readonly { readonly name: string; readonly value: string }[]
}

/** Where the tokens are, so that an amount gets its unit. */
export type TokenAddresses = RuntimeConfig['addresses']

type Arguments = readonly string[]
type Words = (args: Arguments, call: DecodedCall, tokens: TokenAddresses) => string

const at = (args: Arguments, index: number): string => args[index] ?? ''
const btrst = (value: string): string => formatToken(BigInt(value), 'BTRST')
const duration = (seconds: string): string => formatDuration(Number(seconds))
const blocks = (count: string): string => counted(Number(count), texts().governance.blocks)
const label = (text: string): string => tameText(text, 200)

function referralKind(kind: string): string {
  const { referral } = texts().calls
  return kind === '0' ? referral.client : kind === '1' ? referral.talent : referral.unknown
}

/** An amount of whichever token stands at an address; in base units when that is a stranger. */
function amountOf(value: string, token: string, tokens: TokenAddresses): string {
  const is = (address: string | undefined) => address?.toLowerCase() === token.toLowerCase()
  if (is(tokens?.UsdcTest)) return formatToken(BigInt(value), 'USDC')
  if (is(tokens?.Btrst)) return btrst(value)
  return `${formatCount(BigInt(value))} (${shortHex(token)})`
}

/** Basis points of the governor's quorum: its denominator is 10,000. */
const share = (value: string): string => formatBps(BigInt(value))

/** A token's own calls: the called contract says which token. */
const tokenUnit = (contract: string, value: string): string =>
  contract === 'UsdcTest' ? formatToken(BigInt(value), 'USDC') : btrst(value)

/** By function; the same name means the same on every contract that has it. */
const words: Readonly<Record<string, Words>> = {
  addCategory: (args) => texts().calls.addCategory(label(at(args, 0))),
  retireCategory: (args) => texts().calls.retireCategory(at(args, 0)),
  addNode: (args) => texts().calls.addNode(label(at(args, 1)), shortHex(at(args, 0))),
  removeNode: (args) => texts().calls.removeNode(shortHex(at(args, 0))),
  setFeeBps: (args) => texts().calls.setFeeBps(share(at(args, 0))),
  setPaymentTerms: (args) => texts().calls.setPaymentTerms(duration(at(args, 0)), duration(at(args, 1))),
  pause: (_args, { contract }) => texts().calls.pause(contract),
  unpause: (_args, { contract }) => texts().calls.unpause(contract),
  grantRole: (args, { contract }) =>
    texts().calls.grantRole(contract, shortHex(at(args, 0)), shortHex(at(args, 1))),
  revokeRole: (args, { contract }) =>
    texts().calls.revokeRole(contract, shortHex(at(args, 0)), shortHex(at(args, 1))),
  setReferralRate: (args) => texts().calls.setReferralRate(referralKind(at(args, 0)), btrst(at(args, 1))),
  revokeReferral: (args) => texts().calls.revokeReferral(referralKind(at(args, 1)), shortHex(at(args, 0))),
  setScreeningParams: (args) =>
    texts().calls.setScreeningParams(at(args, 0), at(args, 1), btrst(at(args, 2))),
  revokeTalent: (args) => texts().calls.revokeTalent(shortHex(at(args, 0)), at(args, 1)),
  allocateBudget: (args, _call, tokens) =>
    texts().calls.allocateBudget(
      amountOf(at(args, 2), at(args, 0), tokens),
      label(at(args, 5)),
      shortHex(at(args, 1)),
      formatDate(Number(at(args, 3))),
      formatDate(Number(at(args, 4))),
    ),
  revokeBudget: (args) => texts().calls.revokeBudget(shortHex(at(args, 0))),
  setTreasuryWallet: (args) =>
    at(args, 1) === 'true'
      ? texts().calls.attestWallet(label(at(args, 2)), shortHex(at(args, 0)))
      : texts().calls.dropWallet(label(at(args, 2)), shortHex(at(args, 0))),
  removeLiquidity: (args) => texts().calls.removeLiquidity(share(at(args, 0)), shortHex(at(args, 1))),
  setProposalThreshold: (args) => texts().calls.setProposalThreshold(btrst(at(args, 0))),
  setVotingDelay: (args) => texts().calls.setVotingDelay(blocks(at(args, 0))),
  setVotingPeriod: (args) => texts().calls.setVotingPeriod(blocks(at(args, 0))),
  updateQuorumNumerator: (args) => texts().calls.updateQuorumNumerator(share(at(args, 0))),
  updateTimelock: (args) => texts().calls.updateTimelock(shortHex(at(args, 0))),
  updateDelay: (args) => texts().calls.updateDelay(duration(at(args, 0))),
  transfer: (args, { contract }) =>
    texts().calls.transfer(tokenUnit(contract, at(args, 1)), shortHex(at(args, 0))),
  approve: (args, { contract }) =>
    texts().calls.approve(tokenUnit(contract, at(args, 1)), shortHex(at(args, 0))),
  setMarketplaceFee: (args) => texts().calls.setMarketplaceFee(at(args, 0)),
}

/** The functions that have words, for the test that they are all spoken of. */
export const spokenFunctions: readonly string[] = Object.keys(words)

/** What a decoded call does, in words; null when the page has none for it, or its arguments are not what they should be. */
export function actionWords(call: DecodedCall, tokens: TokenAddresses): string | null {
  const say = words[call.function]
  if (say === undefined) return null
  try {
    return say(
      call.arguments.map(({ value }) => value),
      call,
      tokens,
    )
  } catch {
    // A function of the same name with other arguments: better no words than wrong ones.
    return null
  }
}

/** Native coin in its own unit, from wei. */
export const nativeAmount = (wei: string): string => `${formatExact(BigInt(wei), 18)} ETH`
