/** Invoices and the money behind them: what is signed about them, in words. */
export const signingInvoices = {
  /** Titles of the windows and of their calls. */
  titles: {
    fundEscrow: (id: string): string => `Fund the escrow of engagement ${id}`,
    withdrawEscrow: (id: string): string => `Take money out of the escrow of engagement ${id}`,
    claimOwed: 'Claim payments that could not be delivered',
    submitInvoice: (id: string): string => `Bill work of engagement ${id}`,
    verifyInvoice: (id: string): string => `Verify invoice ${id}`,
    rejectInvoice: (id: string): string => `Reject invoice ${id}`,
    cancelInvoice: (id: string): string => `Cancel invoice ${id}`,
    releaseInvoice: (id: string): string => `Release the payment of invoice ${id}`,
    refundInvoice: (id: string): string => `Refund invoice ${id}`,
    permit: (amount: string): string => `Allow the escrow to take ${amount}, by signature`,
  },
  /** What the bytes that will be signed do. */
  says: {
    approveInvoice: (id: string): string =>
      `Pay invoice ${id} with what its escrow holds: its amount to the talent, its fee to the treasury. Nothing is taken from your account.`,
    fundWithPermit: (amount: string, engagement: string): string =>
      `Put ${amount} into the escrow of engagement ${engagement}, by the permission just signed.`,
    permit: (spender: string, amount: string): string =>
      `Allow ${spender} to take exactly ${amount} from you, by this signature. Nothing is sent by signing.`,
    until: 'The permission ends',
    withdraw: (amount: string, engagement: string): string =>
      `Take ${amount} out of the escrow of engagement ${engagement}.`,
    to: 'To',
    claimOwed: 'Claim all that the escrow owes your account and could not deliver.',
    submit: (amount: string, engagement: string): string =>
      `Bill ${amount} for work of engagement ${engagement}. The fee comes on top and is the client’s.`,
    from: 'Work from',
    periodEnds: 'until',
    text: 'Text, public for ever',
    verify: (id: string): string =>
      `Confirm invoice ${id}: the work it bills was checked. From then on it can be paid.`,
    evidence: 'Hash of what was checked',
    reject: (id: string): string => `Refuse invoice ${id}. Its period and amount may be billed again.`,
    reason: 'Reason, public for ever',
    cancel: (id: string): string =>
      `Take invoice ${id} back. Its period and amount may be billed again; the invoice itself cannot come back.`,
    release: (id: string): string =>
      `Pay invoice ${id} from its escrow, since it is due: its amount to the talent, its fee to the treasury. Nothing is taken from your account.`,
    refund: (id: string, amount: string): string =>
      `Give ${amount} of invoice ${id} back to the client. The fee stays where it is.`,
  },
  /** Why something cannot be done now, read from the chain. */
  cannot: {
    noMoney: (free: string): string =>
      `At most ${free} can be taken out: the rest is needed for open invoices, or is not there.`,
    nothingOwed: 'Nothing waits for this account: all its payments were delivered.',
    onlyTalentOf: (id: string): string => `Only the talent of engagement ${id} can bill its work.`,
    tooSmall: (least: string): string => `An invoice is for at least ${least}.`,
    overContract: (left: string): string =>
      `${left} of the contracted value are left to bill. The client can raise the value.`,
    beforeStart: (start: string): string => `The work begins on ${start}; earlier days cannot be billed.`,
    overlaps: (until: string): string => `All until ${until} is billed already.`,
    afterEnd: (end: string): string => `The engagement ends on ${end}; later days cannot be billed.`,
    future: 'Only days that have begun can be billed.',
    emptyPeriod: 'The last day must not be before the first one, and some of it must have passed.',
    onlyVerifiers: 'Only a node with the verifier’s role can do this.',
    onlyTalent: (id: string): string => `Only the talent of invoice ${id} can do this.`,
    notDue: (id: string, when: string): string =>
      `Anybody can release invoice ${id} from ${when} on. Until then its client pays it, or disputes it.`,
    escrowLow: (needed: string, held: string): string =>
      `A release takes ${needed} from the escrow, and it holds ${held}. It has to be funded first.`,
    refundOver: (most: string): string => `At most ${most} can be given back.`,
  },
  facts: {
    escrowNow: 'In the escrow now',
    escrowThen: 'In the escrow then',
    amount: 'To the talent',
    fee: 'Fee, to the treasury',
    together: 'Together',
    client: 'Client',
    due: 'Due on',
    leftToBill: 'Left to bill after it',
    feeOnTop: (rate: string): string => `Fee on top, ${rate}, paid by the client`,
    billed: 'The client pays in all',
    releasable: 'Anybody can release it from',
    reviewEnds: 'It can be released without the client from',
    owed: 'Waits for you',
    backBefore: 'Given back before',
    feeStays: 'The fee is not given back',
    feeStaysWhy: 'it may have been used to buy BTRST already',
    whereFrom: 'Stays yours until an invoice is paid',
    takeOut: 'what no open invoice needs can be taken out',
    noPermit: 'By approval, since',
    noPermitToken: 'the token takes no permission by signature',
    noPermitWallet: 'your account is a contract, which cannot sign one',
  },
  forms: {
    fundLead:
      'The money stays yours in the escrow of this engagement: it pays its invoices, and what no open invoice needs can be taken out.',
    amount: 'Amount',
    toFund: 'What is still to be billed and its fee, less what is there',
    way: 'How the escrow may take it',
    permit: 'By a signature that sends nothing (one transaction)',
    approval: 'By an approval first (two transactions)',
    to: 'To, address',
    owedTo: 'To, address (yours, unless the token refuses it)',
    owedLead:
      'The token can refuse to pay an account. Then the payment waits here, and can be sent to another address of yours.',
    aWork: 'what was done',
    work: 'What was done',
    workHint: 'Written to the chain: public, and there for ever',
    firstDay: 'First day',
    lastDay: 'Last day',
    utc: 'Days of UTC',
    least: 'At least 1 USDC',
    submitLead: 'A node verifies the invoice; then the client pays it, or it is released when it is due.',
    aProof: 'what was checked, or its hash',
    proof: 'What was checked, or its hash',
    proofHint: 'Only its hash is written to the chain: keep the text',
    aRejection: 'why it is refused',
    rejection: 'Why it is refused',
    rejectionHint: 'Up to 32 bytes; public, and there for ever',
    tooLong: (bytes: string): string => `This is ${bytes} bytes long; at most 32 fit.`,
    refund: 'Amount to give back',
  },
}

export type SigningInvoicesTexts = typeof signingInvoices
