import { ask } from './graphql.ts'
import type { Fraction } from './recompute.ts'
import * as recompute from './recompute.ts'

/** The overview's numbers in one form, whoever computed them: base units and counts as decimal strings. */
export interface Overview {
  gsv: string
  fees: string
  takeRate: [string, string]
  averageProjectSize: [string, string]
  medianProjectSize: string | null
  disputeRateByCount: [string, string]
  disputeRateByValue: [string, string]
  /** Addresses, in the order of the alphabet. */
  treasuryWallets: string[]
  treasuryUsdc: string | null
  treasuryBtrst: string | null
  referralSpend: string
  activeClients: string
  activeTalent: string
}

const query = `query Overview($block: Int!) {
  gsv(asOfBlock: $block) { value }
  fees(asOfBlock: $block) { value }
  takeRate(asOfBlock: $block) { ratio { numerator denominator } }
  averageProjectSize(asOfBlock: $block) { ratio { numerator denominator } median }
  disputeRateByCount(asOfBlock: $block) { ratio { numerator denominator } }
  disputeRateByValue(asOfBlock: $block) { ratio { numerator denominator } }
  treasuryBalance(asOfBlock: $block) { wallets { address } balances { token value } }
  referralSpend(asOfBlock: $block) { value }
  activeClients(asOfBlock: $block) { value }
  activeTalent(asOfBlock: $block) { value }
}`

interface Amount {
  value: string
}
interface Rate {
  ratio: { numerator: string; denominator: string }
  median?: string | null
}
interface Answer {
  gsv: Amount
  fees: Amount
  takeRate: Rate
  averageProjectSize: Rate
  disputeRateByCount: Rate
  disputeRateByValue: Rate
  treasuryBalance: { wallets: { address: string }[]; balances: { token: string; value: string }[] }
  referralSpend: Amount
  activeClients: Amount
  activeTalent: Amount
}

const parts = ({ ratio }: Rate): [string, string] => [ratio.numerator, ratio.denominator]

/** What our API says for a block. */
export async function overviewFromApi(url: string, block: number): Promise<Overview> {
  const answer = await ask<Answer>(url, query, { block })
  const balance = (token: string) =>
    answer.treasuryBalance.balances.find((b) => b.token === token)?.value ?? null
  return {
    gsv: answer.gsv.value,
    fees: answer.fees.value,
    takeRate: parts(answer.takeRate),
    averageProjectSize: parts(answer.averageProjectSize),
    medianProjectSize: answer.averageProjectSize.median ?? null,
    disputeRateByCount: parts(answer.disputeRateByCount),
    disputeRateByValue: parts(answer.disputeRateByValue),
    treasuryWallets: answer.treasuryBalance.wallets.map(({ address }) => address).sort(),
    treasuryUsdc: balance('USDC'),
    treasuryBtrst: balance('BTRST'),
    referralSpend: answer.referralSpend.value,
    activeClients: answer.activeClients.value,
    activeTalent: answer.activeTalent.value,
  }
}

const thirtyDays = 30 * 86_400
const strings = ({ numerator, denominator }: Fraction): [string, string] => [
  String(numerator),
  String(denominator),
]

/** What the logs up to that block say. `timestamp` is the block's own. */
export function overviewFromLogs(
  logs: readonly recompute.DecodedLog[],
  timestamp: number,
  tokens: { usdc: string; btrst: string },
): Overview {
  const gsv = recompute.gsv(logs)
  const fees = recompute.fees(logs)
  const disputes = recompute.disputeRates(logs)
  const active = (party: 'client' | 'talent') =>
    String(recompute.activeParties(logs, timestamp - thirtyDays, party))
  return {
    gsv: String(gsv),
    fees: String(fees),
    takeRate: [String(fees), String(gsv)],
    averageProjectSize: strings(recompute.averageProjectSize(logs)),
    medianProjectSize: recompute.medianProjectSize(logs)?.toString() ?? null,
    disputeRateByCount: strings(disputes.byCount),
    disputeRateByValue: strings(disputes.byValue),
    treasuryWallets: recompute.treasuryWallets(logs).sort(),
    treasuryUsdc: recompute.treasuryBalance(logs, tokens.usdc)?.toString() ?? null,
    treasuryBtrst: recompute.treasuryBalance(logs, tokens.btrst)?.toString() ?? null,
    referralSpend: String(recompute.referralSpend(logs)),
    activeClients: active('client'),
    activeTalent: active('talent'),
  }
}
