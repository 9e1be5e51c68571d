/** Volume and fees. */
export const volume = {
  title: 'Volume & fees',
  lead: 'What clients pay for work, what of it are fees, and what the fees buy. Every number is made of invoices and conversions on the chain.',
  lastThirtyDays: 'Last 30 days',
  allTime: 'All of history',
  overTime: 'Over time',
}
