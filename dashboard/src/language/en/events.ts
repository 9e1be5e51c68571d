/** The chain's own events of a thing. */
export const events = {
  title: 'Events in order',
  noun: { one: 'event', other: 'events' },
  none: 'No event tells of it up to this block.',
  of: (shown: string, total: string): string => `${shown} of ${total}, as the contracts emitted them`,
  next: 'Next events',
  first: 'First events',
  newestFirst: 'Newest first',
  arguments: 'Arguments',
  log: (index: string): string => `log ${index}`,
  blockNumber: (number: string): string => `block ${number}`,
  empty: 'empty',
  truth: { true: 'yes', false: 'no' },
  transaction: 'Transaction',
  transactionLead: 'Everything the indexed contracts told in this transaction.',
  noTransaction: 'No indexed contract told anything in this transaction up to this block.',
}
