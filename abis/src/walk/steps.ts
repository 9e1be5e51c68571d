import { parseEther, parseUnits, stringToHex } from 'viem'
import type { Call } from '../chain/block-writer.ts'
import type { Actors, Part } from './actors.ts'

/** A step of the walk: somebody calls something, and the page says why. */
export type Step = {
  readonly title: string
  /** What happens and why, in Markdown. */
  readonly text: string
  readonly from: Part
  readonly calls: readonly Call[]
  /** Seconds that pass before it. */
  readonly after: number
}

const hour = 3_600
const day = 24 * hour
const dollars = (amount: string) => parseUnits(amount, 6)
const rate = dollars('80')
/** Two weeks of forty hours. */
const amount = dollars('6400')
const fee = dollars('640')
const value = dollars('67000')
const deadline = 2n ** 48n

/** One invoice's way, from the talent's application to the treasury. `start` is the Unix time of the first step. */
export function stepsOf(actors: Actors, start: number): readonly Step[] {
  return [
    ...gettingIn(actors),
    ...gettingHired(actors, start),
    ...gettingPaid(actors, start),
    ...givingBack(actors),
  ]
}

function gettingIn({ calls, who }: Actors): Step[] {
  const report = (screener: Part, approve: boolean): Step => ({
    title: `${capital(screener)} reports`,
    text: approve
      ? 'Three reports decide, two of them in favour approve. Each report earns the same reward, whatever it says: else approval would be bought.'
      : 'This screener disagrees. The decision waits for the last report needed.',
    from: screener,
    after: day,
    calls: [
      calls.screening('claimScreening', [1n]),
      calls.screening('submitScreening', [1n, approve, 'data:,Spoke%20for%20an%20hour.']),
    ],
  })
  return [
    {
      title: 'The client names who brought them',
      text: 'Once, before the first payment. From now on for a year, fees of this client earn the referrer BTRST.',
      from: 'client',
      after: day,
      calls: [calls.referrals('registerReferral', [who('referrer'), 0])],
    },
    {
      title: 'The talent applies',
      text: 'Signing up is applying in a category. Nobody can be hired before screeners have approved them there.',
      from: 'talent',
      after: day,
      calls: [calls.screening('applyAsTalent', [1, 'data:,Ten%20years%20of%20TypeScript.'])],
    },
    report('screener 1', true),
    report('screener 2', false),
    report('screener 3', true),
  ]
}

function gettingHired({ calls, who }: Actors, start: number): Step[] {
  const startAt = BigInt(start + 10 * day)
  return [
    {
      title: 'The client posts a job',
      text: 'One position. The budget is a wish; no money moves.',
      from: 'client',
      after: day,
      calls: [calls.jobBoard('postJob', [1, who('node'), value, 1, 'data:,Rebuild%20our%20checkout.'])],
    },
    {
      title: 'The talent bids',
      text: 'A rate for an hour.',
      from: 'talent',
      after: day,
      calls: [calls.jobBoard('submitBid', [1n, rate, 0, 'data:,I%20would%20love%20to.'])],
    },
    {
      title: 'The client makes an offer',
      text: 'The offer freezes the fee of this engagement: a later vote on the fee does not touch it. The contracted value is the size of the project; invoices cannot exceed it.',
      from: 'client',
      after: day,
      calls: [
        calls.jobBoard('offerEngagement', [
          1n,
          who('talent'),
          1n,
          value,
          startAt,
          startAt + BigInt(26 * 7 * day),
        ]),
      ],
    },
    {
      title: 'The talent accepts',
      text: 'This is the hire: one accepted engagement is one project. The only position is taken, so the job closes as filled.',
      from: 'talent',
      after: day,
      calls: [calls.jobBoard('acceptEngagement', [1n])],
    },
  ]
}

function gettingPaid({ calls, who, addresses }: Actors, start: number): Step[] {
  const from = BigInt(start + 10 * day)
  return [
    {
      title: 'The talent bills two weeks',
      text: 'Eighty hours. It is due 30 days from now. Periods of one engagement cannot overlap, so no hour is billed twice.',
      from: 'talent',
      after: 16 * day,
      calls: [
        calls.escrow('submitInvoice', [
          1n,
          amount,
          from,
          from + BigInt(14 * day),
          'data:,Checkout%2C%20first%20part.',
        ]),
      ],
    },
    {
      title: 'The node verifies it',
      text: 'The node has compared the invoice with the timesheets; the hash stands for them. Without a dispute, anybody could release the invoice from a funded escrow once it is due.',
      from: 'node',
      after: day,
      calls: [calls.escrow('verifyInvoice', [1n, stringToHex('timesheet 1', { size: 32 })])],
    },
    {
      title: 'The client pays',
      text: 'First the client lets the escrow take exactly amount and fee. Then one call funds the escrow with what is lacking and pays: the talent gets the full amount, the fee of 10 % comes on top and goes to the fee converter. `InvoicePaid` is the one event that moves volume and fees. The payment also earns the referrer BTRST.',
      from: 'client',
      after: 12 * day,
      calls: [
        calls.usdc('approve', [addresses.InvoiceEscrow, amount + fee]),
        calls.escrow('payInvoice', [1n, amount, fee]),
      ],
    },
    {
      title: 'The referrer collects',
      text: 'Rewards are pulled, never pushed. The treasury fills the pool that they come from.',
      from: 'referrer',
      after: day,
      calls: [calls.referrals('claimReferralRewards', [who('referrer')])],
    },
  ]
}

function givingBack({ calls }: Actors): Step[] {
  return [
    {
      title: 'Somebody notes the market’s price',
      text: 'Anybody may convert fees, so the price is held by the pool’s own average: this notes where the average begins. It leaves no event.',
      from: 'passer-by',
      after: day,
      calls: [calls.converter('observe', [])],
    },
    {
      title: 'Somebody converts the fees',
      text: 'The converter buys BTRST with the collected fees and deposits it in the treasury, all in one call. The average price of the last hour less 3 % is the least that is accepted.',
      from: 'passer-by',
      after: hour,
      calls: [
        calls.converter('convert', [
          stringToHex('first batch', { size: 32 }),
          fee,
          parseEther('1'),
          deadline,
        ]),
      ],
    },
    {
      title: 'The client ends the engagement',
      text: 'No invoice is open, so the books can be closed.',
      from: 'client',
      after: day,
      calls: [calls.jobBoard('endEngagement', [1n, 0])],
    },
  ]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
