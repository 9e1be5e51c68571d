import { type EncodeFunctionDataParameters, encodeFunctionData } from 'viem'
import { expect, test } from 'vitest'
import { jsonDataUri } from '../chain-text.ts'
import { abis } from '../contracts.ts'
import { describeCall } from '../describe-call.ts'
import { at, fakedConfig } from '../testing/faked-planning.ts'

/** What a call of the job board says, from its bytes. */
function said(functionName: string, args: readonly unknown[]) {
  const call = { abi: abis.JobBoard, functionName, args } as unknown as EncodeFunctionDataParameters
  return describeCall(fakedConfig, at('4'), encodeFunctionData(call))
}

const text = jsonDataUri({ title: 'Paint' })
const [start, end] = [1_751_328_000n, 1_753_920_000n]

test.each([
  ['updateJob', [7n, 5_000_000n, 3, text], 'Change job 7: a budget of 5 USDC for 3 people.'],
  [
    'closeJob',
    [7n],
    'Close job 7: it takes no more bids and offers. Its engagements go on. It cannot be opened again.',
  ],
  ['submitBid', [7n, 60_000_000n, 0, text], 'Bid on job 7: 60 USDC an hour.'],
  ['submitBid', [7n, 900_500_000n, 1, text], 'Bid on job 7: 900.5 USDC for all of the work.'],
  ['withdrawBid', [4n], 'Withdraw bid 4.'],
  ['acceptEngagement', [5n], 'Accept engagement 5: its work is agreed on.'],
  [
    'declineEngagement',
    [5n],
    'Turn down the offer of engagement 5. Its position is free again; this cannot be undone.',
  ],
  [
    'amendEngagement',
    [5n, 1_000_000_000n, end],
    'Change engagement 5: a contracted value of 1,000 USDC from now on.',
  ],
  ['endEngagement', [5n, 0], 'End engagement 5: its work is completed. This cannot be undone.'],
  ['endEngagement', [5n, 2], 'End engagement 5: terminated by the talent. This cannot be undone.'],
])('%s', (name, args, sentence) => expect(said(name, args).sentence).toBe(sentence))

test('an offer names whom, on which bid, for how much and how long', () => {
  const offer = said('offerEngagement', [7n, at('a'), 4n, 1_000_000_000n, start, end])
  expect(offer).toEqual({
    sentence:
      'Offer an engagement of 1,000 USDC on job 7. It moves no money; the talent may accept or decline.',
    facts: [
      ['Talent', '0xaAaAaAaaAaAaAaaAaAAAAAAAAaaaAaAaAaaAaaAa'],
      ['On bid', '4'],
      ['Contracted value, fee apart', '1,000 USDC'],
      ['Begins', '1 Jul 2025, 00:00 UTC'],
      ['Ends', '31 Jul 2025, 00:00 UTC'],
    ],
  })
  expect(said('offerEngagement', [7n, at('a'), 0n, 1n, start, end]).facts).toContainEqual(['On bid', 'none'])
})
