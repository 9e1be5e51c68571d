import type { Actors } from './actors.ts'
import { type ReadEvent, readEvent } from './events.ts'
import type { WalkedStep } from './walk-invoice.ts'

const introduction = `# One invoice, from the job to the treasury

Written by \`npm run walk -w abis\` from a real chain: every call below was sent to the contracts, and every event is what they left. A
test fails when this page and the contracts disagree. Events of the tokens are shown where money moves; all amounts are whole tokens here,
and integers in base units (tUSDC 6 decimals, BTRST 18) on the chain. Times are UTC.

| Who | What they do here |
|---|---|
| client | posts the job, hires, pays amount and fee |
| talent | applies, is screened, works, bills |
| node | the company between them; verifies the invoice |
| referrer | brought the client, earns BTRST |
| screener 1, 2, 3 | look at the talent's application |
| passer-by | anybody at all |
`

const ending = `
## What the numbers say afterwards

| Quantity | From which events |
|---|---|
| Gross services volume | \`InvoicePaid.talentAmount + feeAmount\` |
| Fee revenue | \`InvoicePaid.feeAmount\` |
| Take rate | fee revenue / volume: a 10 % fee on top is 9.09 % of the volume |
| Average project size | \`EngagementOffered.contractedValue\` (as last amended) of accepted engagements, per engagement |
| Referral spend | \`ReferralRewardAccrued.rewardBtrst\` less reversals |
| Unconverted fees | fee revenue less \`FeesConverted.usdcIn\` |
| Buyback price | \`FeesConverted.usdcIn / btrstOut\` |
| Treasury | transfers in less transfers out of the wallets that \`TreasuryWalletSet\` names |

When the parties disagree instead, the same invoice goes to the \`DisputeJury\`: \`InvoiceDisputed\` and \`DisputeCreated\`, an answer within ten
days, evidence, a jury of three drawn by lot, secret votes and their opening, one appeal to a jury of seven, and \`RulingExecuted\`, in
whose transaction the escrow pays what was ruled (\`InvoicePaid\` with trigger 2 for a settlement or 3 for a ruling) and tells what could
not be paid (\`InvoiceResolved.shortfall\`).
`

/** The page about the walk, in Markdown. */
export function pageOf(actors: Actors, steps: readonly WalkedStep[]): string {
  return `${introduction}${steps.map((step, index) => section(actors, step, index + 1)).join('')}${ending}`
}

function section(actors: Actors, step: WalkedStep, number: number): string {
  const calls = step.calls.map(({ to, label }) => `\`${actors.label(to ?? '')}.${label}\``).join(', then ')
  const events = step.receipts.flatMap(({ logs }) => logs).map((log) => readEvent(log, actors.label))
  const list = events.length === 0 ? 'No event.\n' : events.map(line).join('')
  return `\n## ${number}. ${step.title}\n\n${step.text}\n\n${capital(step.from)} calls ${calls}.\n\n${list}`
}

function line({ contract, name, fields }: ReadEvent): string {
  return `- **${contract}.${name}** ${fields.map(([field, value]) => `${field} ${value}`).join(', ')}\n`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
