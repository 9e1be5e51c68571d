import { test } from 'vitest'
import { indexAndAsk } from '../support/index-and-ask.ts'
import { usualEvent } from '../support/usual-events.ts'

/** More different words than Postgres takes in one index entry: 1 MB. */
const ENDLESS = Array.from({ length: 150_000 }, (_, i) => `word${i}`).join(' ')
/** Its 10,000th UTF-16 unit is the first half of a character. */
const CUT = `${'x'.repeat(9_999)}💸 tail`

test('proposals and budgets are found by their words, and a description without end halts nothing', async () => {
  const proposals = [
    '# Lower the fee\nNodes ask for less.',
    'Raise the fee of nodes',
    `Grants ${ENDLESS}`,
    CUT,
    '',
  ]
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          ...proposals.map((description, i) =>
            usualEvent('BraintrustGovernor', 'ProposalCreated', { proposalId: BigInt(i + 1), description }),
          ),
          usualEvent('Treasury', 'BudgetAllocated', { purpose: 'Grants for community tools' }),
        ],
      },
    ],
    [
      {
        query: `{ fee: proposalSearch(text: "fees") { id } lower: proposalSearch(text: "fee & lowered") { id }
          near: proposalSearch(text: "raise <-> fee") { id } grants: proposalSearch(text: "grant:*") { id }
          none: proposalSearch(text: "tail") { id } budgetSearch(text: "community | nothing") { purpose } }`,
        expected: {
          fee: [{ id: 'oz-1' }, { id: 'oz-2' }],
          lower: [{ id: 'oz-1' }],
          near: [],
          grants: [{ id: 'oz-3' }],
          none: [],
          budgetSearch: [{ purpose: 'Grants for community tools' }],
        },
      },
      {
        query: '{ proposals(where: { id_in: ["oz-4", "oz-5"] }) { id excerpt } _meta { hasIndexingErrors } }',
        expected: {
          proposals: [
            { id: 'oz-4', excerpt: 'x'.repeat(9_999) },
            { id: 'oz-5', excerpt: '' },
          ],
          _meta: { hasIndexingErrors: false },
        },
      },
    ],
  )
})
