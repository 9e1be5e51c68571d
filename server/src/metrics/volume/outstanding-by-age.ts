import type { SplitMetric } from '../metric.ts'
import { never } from '../time-window.ts'
import { waitingInvoices, waitingInvoicesEvents } from './waiting-invoices.ts'

/** Waiting invoices while they are of one age. */
const aged = (key: string, since: string, until: string): string =>
  `SELECT greatest(begins, ${since}) AS begins, least(ends, ${until}) AS ends, '${key}' AS key, amount AS value, client, talent, engagement_id, source
FROM (SELECT *, least(due_at, ${never})::BIGINT AS due FROM ${waitingInvoices})`

/** Outstanding by age: metrics.md F4. */
export const outstandingByAge: SplitMetric = {
  id: 'outstandingByAge',
  shape: 'split',
  keys: [
    { key: 'NOT_DUE', title: 'Not due' },
    { key: 'OVERDUE_1_TO_30', title: '1 to 30 days overdue' },
    { key: 'OVERDUE_31_TO_60', title: '31 to 60 days overdue' },
    { key: 'OVERDUE_MORE', title: 'More than 60 days overdue' },
  ],
  timing: 'lasting',
  title: 'Outstanding by age',
  unit: 'USDC',
  definition:
    'Outstanding amounts by how long they are overdue at the moment: not due yet, 1 to 30 days, 31 to 60, and more.',
  formula: 'outstanding, parted by ceiling((moment - dueAt) / 86,400): up to 0, 1 to 30, 31 to 60, above 60',
  caveats: ['Due is what the invoice says; anyone may release a verified invoice after that.'],
  whenNotToUse: 'Do not read an overdue amount as a loss: it may be in dispute, or the escrow may hold it.',
  source: 'metrics.md F4',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: waitingInvoicesEvents,
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: [
    aged('NOT_DUE', 'begins', 'due + 1'),
    aged('OVERDUE_1_TO_30', 'due + 1', 'due + 2592001'),
    aged('OVERDUE_31_TO_60', 'due + 2592001', 'due + 5184001'),
    aged('OVERDUE_MORE', 'due + 5184001', 'ends'),
  ].join('\nUNION ALL\n'),
}
