/** Jobs, bids and engagements: what is signed about them, in words. */
export const signingJobs = {
  /** Titles of the windows and of their calls. */
  titles: {
    updateJob: (id: string): string => `Change job ${id}`,
    closeJob: (id: string): string => `Close job ${id}`,
    submitBid: (id: string): string => `Bid on job ${id}`,
    withdrawBid: (id: string): string => `Withdraw bid ${id}`,
    offerEngagement: (id: string): string => `Offer an engagement on job ${id}`,
    acceptEngagement: (id: string): string => `Accept engagement ${id}`,
    declineEngagement: (id: string): string => `Turn down the offer of engagement ${id}`,
    amendEngagement: (id: string): string => `Change engagement ${id}`,
    endEngagement: (id: string): string => `End engagement ${id}`,
  },
  /** What the bytes that will be signed do. */
  says: {
    updateJob: (id: string, budget: string, positions: string): string =>
      `Change job ${id}: a budget of ${budget} for ${positions}.`,
    closeJob: (id: string): string =>
      `Close job ${id}: it takes no more bids and offers. Its engagements go on. It cannot be opened again.`,
    submitBid: (id: string, rate: string): string => `Bid on job ${id}: ${rate}.`,
    perHour: (rate: string): string => `${rate} an hour`,
    fixed: (rate: string): string => `${rate} for all of the work`,
    unknownUnit: (rate: string): string => `${rate}, by a unit this page does not know`,
    withdrawBid: (id: string): string => `Withdraw bid ${id}.`,
    offer: (job: string, value: string): string =>
      `Offer an engagement of ${value} on job ${job}. It moves no money; the talent may accept or decline.`,
    talent: 'Talent',
    onBid: 'On bid',
    noBid: 'none',
    value: 'Contracted value, fee apart',
    begins: 'Begins',
    ends: 'Ends',
    accept: (id: string): string => `Accept engagement ${id}: its work is agreed on.`,
    decline: (id: string): string =>
      `Turn down the offer of engagement ${id}. Its position is free again; this cannot be undone.`,
    amend: (id: string, value: string): string =>
      `Change engagement ${id}: a contracted value of ${value} from now on.`,
    end: (id: string, reason: string): string => `End engagement ${id}: ${reason}. This cannot be undone.`,
    reasons: ['its work is completed', 'terminated by the client', 'terminated by the talent'],
    unknownReason: (reason: string): string => `for a reason this page does not know (${reason})`,
  },
  /** Why something cannot be done now, read from the chain. */
  cannot: {
    noJob: (id: string): string => `Job ${id} is not on this chain.`,
    jobClosed: (id: string): string => `Job ${id} is closed.`,
    onlyClientOfJob: (id: string): string => `Only the client of job ${id} can do this.`,
    ownJob: 'A client cannot bid on a job of their own.',
    liveBid: (id: string, bid: string): string =>
      `You have a bid on job ${id} already: bid ${bid}. Withdraw it before you bid again.`,
    positionsBelow: (taken: string): string =>
      `${taken} positions are taken by hires and open offers; there can be no fewer.`,
    bidGone: (id: string): string => `Bid ${id} was withdrawn or taken up already.`,
    onlyBidder: (id: string): string => `Only the talent of bid ${id} can withdraw it.`,
    otherTalent: (bid: string): string =>
      `Bid ${bid} is another talent’s. An offer on it goes to whoever bid.`,
    noPosition: (id: string): string =>
      `All positions of job ${id} are taken by hires and open offers. Raise their number first, or take an offer back.`,
    notApproved: (talent: string): string =>
      `${talent} is not approved in this job’s category, and only approved talent can be hired.`,
    youNotApproved: 'You are not approved in this job’s category any more, so you cannot accept.',
    ownTalent: 'A client cannot hire their own account.',
    endsBeforeStart: 'The last day must not be before the first one.',
    termTooLong: 'An engagement can last at most five years.',
    startTooFar: 'An engagement must begin within a year.',
    engagementIs: (id: string, state: string): string => `Engagement ${id} ${state}.`,
    engagementStates: [
      'is not on this chain',
      'waits for the talent’s answer',
      'is running',
      'was declined',
      'has ended',
    ],
    unknownState: 'is in a state this page does not know',
    onlyTalentOf: (id: string): string => `Only the talent of engagement ${id} can accept it.`,
    onlyPartiesOf: (id: string): string => `Only the client or the talent of engagement ${id} can do this.`,
    onlyClientOf: (id: string): string => `Only the client of engagement ${id} can do this.`,
    belowBilled: (billed: string): string => `${billed} was billed already; the value cannot be lower.`,
    unchanged: 'Value and end are as they were: there is nothing to change.',
    openInvoices: (id: string, count: string): string =>
      `Engagement ${id} has ${count} on the way. It can end once all are paid, cancelled, rejected or resolved.`,
  },
  invoices: { one: 'invoice', other: 'invoices' },
  facts: {
    none: 'no',
    positionsTaken: 'Positions taken',
    ofThem: (taken: string, all: string): string => `${taken} of ${all}`,
    feeRate: 'Fee rate, frozen by this offer',
    feeOnTop: 'Fee on top of the whole value',
    clientPays: 'The client pays in all, if all is billed',
    valueBefore: 'Value before',
    endsBefore: 'Ended before this on',
    billed: 'Billed so far',
    client: 'Client',
    inEscrow: 'Left in its escrow',
    stays: 'stays there until the client takes it out',
    afterwards: 'Afterwards',
    thenFund: 'once the talent has accepted, put money into its escrow',
    thenWork: 'bill the work by invoices, within the value and the dates',
    filled: 'the job closes once all its positions are taken',
  },
  forms: {
    keepText: 'Left as it is, the text on the chain stays the same.',
    rate: 'Rate',
    unit: 'For',
    hourly: 'an hour',
    whole: 'all of the work',
    message: 'Message to the client (optional)',
    talent: 'Talent, address',
    value: 'Contracted value',
    bidAsks: (rate: string): string => `The bid asks ${rate}`,
    firstDay: 'First day',
    lastDay: 'Last day',
    utc: 'Days of UTC',
    offerLead:
      'An offer moves no money. The talent may accept or decline it, and you may take it back until then. The fee rate of today is frozen with it.',
    bidLead:
      'A bid binds nobody: the client may make an offer on it. Its text is public, and there for ever.',
    how: 'How it ends',
    completed: 'The work is completed',
    early: 'It ends early',
  },
}

export type SigningJobsTexts = typeof signingJobs
