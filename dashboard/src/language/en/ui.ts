/** Parts that every page is made of. */
export const ui = {
  connectWallet: 'Connect wallet',
  value: 'value',
  address: 'address',
  transaction: 'transaction',
  transactionName: 'Transaction',
  pages: 'Pages of this list',
  range: (from: string, to: string, all: string): string => `${from}–${to} of ${all}`,
  first: 'First',
  back: 'Back',
  next: 'Next',
  noSuch: (what: string, id: string): string => `No ${what} ${id}`,
  noSuchWhy: 'Nothing with this number is indexed. If it was made a moment ago, it appears here by itself.',
  seeAll: 'See them all',
}
