/** The receipt of a transaction, and a person's yearly statement. */
export const receipts = {
  title: 'Receipt',
  lead: 'What a transaction did, from the events that the contracts emitted in it. Everything on this page can be checked against the chain, with the lines at its end.',
  print: 'Print or keep as PDF',
  noHash: 'A transaction has 0x and 64 hexadecimal digits.',
  nothing:
    'No indexed contract told anything in this transaction up to this block. A transaction that was sent a moment ago is here as soon as the index has its block.',
  call: 'The call, read from its bytes',
  callUnread: 'The chain’s node was not asked or did not answer; the events below stand without it.',
  sentBy: 'Sent by',
  sentTo: 'Contract called',
  fee: 'Fee paid for gas',
  where: 'Where it stands',
  transaction: 'Transaction',
  block: 'Block',
  blockHash: 'Block hash',
  time: 'Time',
  chain: 'Chain',
  asOf: 'Read at block',
  about: 'About',
  entity: {
    invoiceId: (id: string): string => `Invoice ${id}`,
    engagementId: (id: string): string => `Engagement ${id}`,
    jobId: (id: string): string => `Job ${id}`,
    disputeId: (id: string): string => `Dispute ${id}`,
    proposalId: (id: string): string => `Proposal ${id}`,
  },
  events: 'What the contracts told',
  emittedBy: (contract: string, log: string): string => `${contract}, log ${log}`,
  check: 'Check it yourself',
  checkWhy:
    'The chain’s own record of the transaction: its block hash must be the one above, its logs the events above.',
  checkEvents:
    'The same events from the public download of this server, as of that very block; any other server of the same index gives the same rows.',
  checkBlock: 'The block by its hash: a chain that dropped it would not know it.',
  more: (shown: string, total: string): string =>
    `${shown} of ${total} events are shown; the downloads below have all of them.`,
  statement: {
    title: 'Yearly statement',
    lead: 'Every amount that this address paid or received as payer, as payee and as referrer, exact, with its block and transaction. Pinned to the block that the page shows: the same link gives the same file for ever.',
    file: (year: string): string => `${year}, CSV`,
  },
}
