/** The explorer of the API. */
export const explorer = {
  title: 'Explorer',
  lead: 'Ask the API yourself. Start from a ready query; every field is described in the docs on the left.',
  ready: 'Ready queries',
  labels: {
    overview: 'Overview',
    volume: 'Volume by month',
    unpaid: 'Unpaid invoices',
    proposals: 'Proposals',
    definitions: 'Definitions',
    quality: 'Data quality',
  },
}
