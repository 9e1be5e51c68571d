/** What waits for somebody. */
export const work = {
  heading: 'Your work',
  lead: 'What waits for you on the chain, the most urgent first. Each line leads to where it is done.',
  waits: 'Waiting',
  for: 'For',
  connect: 'Connect a wallet to see what waits for its account; nothing is signed by that.',
  other: 'Somebody else’s',
  address: 'Address',
  addressHint: '0x and 40 hexadecimal digits; all of this is public',
  look: 'Look',
  notIn:
    'Rewards for screening, and amounts owed after a payment that a token refused, leave no event until they are claimed, so no list of them can be made from events: their pages ask the contract.',
  nothing: 'Nothing waits at this block.',
  since: (date: string): string => `since ${date}`,
  left: (duration: string, time: string): string => `${duration} left, until ${time}`,
  overdue: (time: string): string => `was due ${time}`,
  blocksLeft: (blocks: string, last: string): string => `${blocks} left, until block ${last}`,
  bids: { one: 'bid', other: 'bids' },
  kinds: {
    VOTE_TO_REVEAL: {
      does: (id: string): string => `Reveal your vote in dispute ${id}`,
      why: 'A vote that is not revealed in time costs a part of your stake.',
    },
    VOTE_TO_COMMIT: {
      does: (id: string): string => `Vote in dispute ${id}`,
      why: 'You were drawn as a juror; staying away costs a part of your stake.',
    },
    DISPUTE_TO_ANSWER: {
      does: (id: string): string => `Answer dispute ${id}`,
      why: 'Accept the claim, or name another share; without an answer jurors decide.',
    },
    COUNTERCLAIM_TO_ANSWER: {
      does: (id: string): string => `Answer the counterclaim in dispute ${id}`,
      why: 'Accepting it ends the dispute; else jurors choose between the two.',
    },
    APPEAL_OPEN: {
      does: (id: string): string => `Read the ruling in dispute ${id}`,
      why: 'It can be appealed until then.',
    },
    EVIDENCE_OPEN: {
      does: (id: string): string => `Hand in evidence in dispute ${id}`,
      why: 'Jurors are drawn after that.',
    },
    DISPUTE_TO_MOVE_ON: {
      does: (id: string): string => `Move dispute ${id} on`,
      why: 'Its phase is over, and the next one begins only when somebody asks for it.',
    },
    INVOICE_TO_PAY: {
      does: (id: string): string => `Pay invoice ${id}`,
      why: 'It is verified. After the due date anybody can release the payment from the escrow.',
    },
    INVOICE_TO_RELEASE: {
      does: (id: string): string => `Release invoice ${id}`,
      why: 'It is past its due date, so you need not wait for the client.',
    },
    INVOICE_TO_VERIFY: {
      does: (id: string): string => `Verify invoice ${id}`,
      why: 'It waits for a node before it can be paid.',
    },
    OFFER_TO_ANSWER: {
      does: (id: string): string => `Answer the offer of engagement ${id}`,
      why: 'You were offered work.',
    },
    BIDS_TO_READ: {
      does: (id: string): string => `Read the bids for job ${id}`,
      why: 'The job is open, and nobody of these was hired yet.',
    },
    REPORT_TO_WRITE: {
      does: (id: string): string => `Report on application ${id}`,
      why: 'You claimed it; others cannot take your seat.',
    },
    VOTE_OPEN: {
      does: (id: string): string => `Vote on proposal ${id}`,
      why: 'The amount is what your vote weighs.',
    },
    PROPOSAL_TO_QUEUE: {
      does: (id: string): string => `Queue proposal ${id}`,
      why: 'It passed; the timelock’s wait begins when somebody queues it.',
    },
    PROPOSAL_TO_EXECUTE: {
      does: (id: string): string => `Execute proposal ${id}`,
      why: 'The timelock lets it through.',
    },
    REWARD_TO_CLAIM: {
      does: (_address: string): string => 'Claim your referral rewards',
      why: 'Earned by the work of those you referred.',
    },
    ESCROW_TO_WITHDRAW: {
      does: (id: string): string => `Take back the escrow of engagement ${id}`,
      why: 'The engagement has ended, and no invoice can claim it.',
    },
    TOKENS_WITHOUT_VOTE: {
      does: (_address: string): string => 'Delegate your BTRST',
      why: 'BTRST that are delegated to nobody do not vote. You may delegate to yourself.',
    },
  },
}
