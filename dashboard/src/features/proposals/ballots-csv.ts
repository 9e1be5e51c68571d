/**
 * The votes on a proposal as CSV files of the server's downloads, as of the page's block by its hash. Votes with parameters are another event.
 * A proposal of mainnet is told from ours by its source, since both count from 1.
 */
export function ballotsCsv(
  id: string,
  blockHash: string,
): { readonly votes: string; readonly withParams: string } {
  const mainnet = /^alpha-(\d+)$/.exec(id)
  const where = { proposalId: mainnet?.[1] ?? id, source: mainnet ? 'MAINNET' : 'REFERENCE' }
  const query = `where=${encodeURIComponent(JSON.stringify(where))}&asOf=${blockHash}`
  return {
    votes: `/api/v1/events/VoteCast.csv?${query}`,
    withParams: `/api/v1/events/VoteCastWithParams.csv?${query}`,
  }
}
