/** Keys of the whole page. */
export const keys = {
  search: 'Search',
  title: 'Keys',
  actions: [
    ['/', 'Search for a job, invoice, address, transaction, metric or page'],
    ['?', 'Show these keys'],
    ['t', 'Table of the chart in hand, and back'],
    ['l', 'Logarithmic axis of the chart in hand'],
    ['d', 'Download of the chart in hand'],
    ['p', 'Play or pause, while the page shows the past'],
    ['Esc', 'Close what is open'],
  ] as readonly (readonly [string, string])[],
  pages: 'Go to a page',
  page: {
    o: 'Overview',
    v: 'Volume and fees',
    j: 'Jobs',
    i: 'Invoices',
    d: 'Disputes',
    p: 'Proposals',
    t: 'Treasury',
    m: 'Metrics',
    q: 'Data quality',
    r: 'For researchers',
  },
}
