/** The search over everything. */
export const search = {
  title: 'Search',
  label: 'Search for anything',
  placeholder: 'Title, number, address, transaction, block, metric…',
  found: 'Found',
  nothing: 'Nothing is found by this. Try a number, a word of a title, or the beginning of an address.',
  block: (number: string): string => `block ${number}`,
  kinds: {
    PAGE: 'Page',
    METRIC: 'Metric',
    JOB: 'Job',
    PROPOSAL: 'Proposal',
    INVOICE: 'Invoice',
    ENGAGEMENT: 'Engagement',
    DISPUTE: 'Dispute',
    ADDRESS: 'Address',
    TRANSACTION: 'Transaction',
    BLOCK: 'Block',
  },
}
