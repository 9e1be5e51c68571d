import { test } from 'vitest'
import { indexAndAsk } from '../support/index-and-ask.ts'
import { usualEvent } from '../support/usual-events.ts'

/** More different words than Postgres takes in one index entry: 1 MB. */
const ENDLESS = Array.from({ length: 150_000 }, (_, i) => `word${i}`).join(' ')

test('proposals are found by what their description says, and a description without end halts nothing', async () => {
  const proposals = [
    '# Lower the fee\nNodes ask for less.',
    'Raise the FEE of nodes',
    `Grants ${ENDLESS}`,
    '',
  ]
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: proposals.map((description, i) =>
          usualEvent('BraintrustGovernor', 'ProposalCreated', { proposalId: BigInt(i + 1), description }),
        ),
      },
    ],
    [
      {
        query: `{ fee: proposals(where: { description_contains_nocase: "fee" }) { id }
          lower: proposals(where: { description_contains: "Lower" }) { id }
          end: proposals(where: { description_contains: "word149999" }) { id }
          none: proposals(where: { description_contains_nocase: "budget" }) { id } _meta { hasIndexingErrors } }`,
        expected: {
          fee: [{ id: 'oz-1' }, { id: 'oz-2' }],
          lower: [{ id: 'oz-1' }],
          end: [{ id: 'oz-3' }],
          none: [],
          _meta: { hasIndexingErrors: false },
        },
      },
    ],
  )
})
