/** Votes, delegations, proposals and the treasury's money: what is signed, in words. */
export const signingGovernance = {
  titles: {
    delegate: 'Delegate your votes',
    signDelegation: 'Sign a delegation for somebody else to send',
    sendDelegation: 'Send a signed delegation',
    propose: 'Make a proposal',
    queue: (id: string): string => `Queue proposal ${id}`,
    execute: (id: string): string => `Execute proposal ${id}`,
    cancel: (id: string): string => `Take proposal ${id} back`,
    disburse: (budget: string): string => `Pay out of budget ${budget}`,
    freeBudget: (budget: string): string => `Free what budget ${budget} did not spend`,
    observe: 'Note the pool’s price',
    convert: 'Convert fees into BTRST',
  },
  calls: {
    delegate: 'Delegate',
    signDelegation: 'Sign the delegation',
    sendDelegation: 'Send the delegation',
    propose: 'Propose',
    disburse: (budget: string): string => `Pay out of budget ${budget}`,
    freeBudget: (budget: string): string => `Free budget ${budget}`,
    observe: 'Note the price',
    convert: 'Convert',
    approveConverter: (amount: string): string => `Allow the converter to take ${amount}`,
    timelock: {
      setFeeBps: 'Set the marketplace fee',
      addCategory: 'Add a job category',
      retireCategory: 'Retire a job category',
      addNode: 'Add a node',
      removeNode: 'Remove a node',
      setPaymentTerms: 'Set the payment terms',
      setReferralRate: 'Set a referral rate',
      setScreeningParams: 'Set the rules of screening',
      revokeReferral: 'Revoke a referral',
      revokeTalent: 'Revoke the approval of a talent',
      allocateBudgetBtrst: 'Allocate a budget in BTRST',
      allocateBudgetUsdc: 'Allocate a budget in USDC',
      revokeBudget: 'Revoke a budget',
      setTreasuryWallet: 'Count an account as the treasury’s, or no more',
    },
  },
  /** What the bytes that will be signed do. */
  says: {
    delegate: (delegatee: string): string =>
      `Give the votes of all BTRST that you hold, now and later, to ${delegatee}. The tokens stay yours.`,
    delegateBySig: (delegatee: string): string =>
      `Send a delegation that its giver signed: the votes of all BTRST of the signer go to ${delegatee}.`,
    delegatee: 'Votes go to',
    nonce: 'Number of the signature',
    validUntil: 'Valid until',
    reason: 'Reason, public for ever',
    propose: (title: string, actions: string): string =>
      `Propose “${title}”. If the vote passes, the timelock carries out ${actions === '1' ? 'one action' : `${actions} actions`}.`,
    text: 'Text, public for ever',
    action: (number: string): string => `Action ${number}`,
    asCall: (number: string): string => `Action ${number} as a call`,
    unknownAction: (contract: string, data: string): string =>
      `No words for it: a call of ${contract} with the data ${data}.`,
    noWordsInside: (contract: string): string =>
      `This page has no words for an action of this proposal, a call of ${contract}, so it will not ask you to sign it.`,
    sendsCoin: (amount: string): string => `It sends ${amount} of the native coin along.`,
    queue: (id: string): string => `Queue the passed proposal ${id}: it then waits in the timelock.`,
    execute: (id: string): string => `Execute proposal ${id}: the timelock carries out all its actions now.`,
    cancel: (id: string): string => `Take proposal ${id} back for good, before its vote begins.`,
    disburse: (budget: string, to: string): string => `Pay out of budget ${budget} of the treasury to ${to}.`,
    payee: 'Who is paid',
    baseUnits: 'Amount, in base units of the budget’s token',
    reference: 'Reference, public for ever',
    freeBudget: (budget: string): string =>
      `End budget ${budget}: what it did not spend is the treasury’s to allocate again.`,
    observe:
      'Note the price sum of the pool, by which the converter knows the average price later. No money moves.',
    convert: (sold: string, least: string): string =>
      `Have the converter sell ${sold} of collected fees for at least ${least}, which go to the treasury.`,
    swap: (sold: string, least: string): string =>
      `Pay ${sold} of your own to buy at least ${least}, which go to the treasury.`,
    sold: 'Sold',
    atLeast: 'Bought, at least',
    deadline: 'Not after',
    batch: 'Batch',
  },
  /** Why something cannot be done now, read from the chain. */
  cannot: {
    undelegated: (block: string): string =>
      `Your account had no votes at block ${block}, where they count for this proposal: your BTRST is delegated to nobody. Delegate it, to yourself or to another; it then counts for proposals made later.`,
    tooLate: (block: string): string =>
      `Your account had no votes at block ${block}, where they count for this proposal. You delegated to yourself, or got your BTRST, after it; it counts for proposals made later.`,
    delegateVoted: (block: string, delegate: string): string =>
      `Your account had no votes at block ${block}, where they count. Your BTRST is delegated to ${delegate}, who has voted on this proposal.`,
    delegateSilent: (block: string, delegate: string): string =>
      `Your account had no votes at block ${block}, where they count. Your BTRST is delegated to ${delegate}, who has not voted on this proposal yet.`,
    pending: (id: string, block: string, left: string): string =>
      `The vote on proposal ${id} begins after block ${block}, in ${left}.`,
    active: (id: string, block: string, left: string): string =>
      `The vote on proposal ${id} is open until block ${block}, for ${left} more.`,
    succeeded: (id: string): string => `Proposal ${id} has passed and is to be queued first.`,
    waits: (id: string, from: string, left: string): string =>
      `Proposal ${id} waits in the timelock until ${from}, for ${left} more.`,
    ready: (id: string): string => `Proposal ${id} is queued and can be executed.`,
    over: (id: string, state: string): string => `Proposal ${id} ${state}.`,
    overStates: ['', '', 'was cancelled', 'was defeated', '', '', 'has expired', 'is executed'],
    cancelTooLate: 'A proposal can be taken back only before its vote begins.',
    onlyProposer: (id: string): string => `Only who made proposal ${id} can take it back.`,
    onlyGuardian: (id: string): string =>
      `Only the guardian can cancel proposal ${id} while its proposer holds enough votes.`,
    belowThreshold: (power: string, threshold: string): string =>
      `Proposing takes ${threshold} of votes, and you have ${power}. BTRST counts only once it is delegated to you, by yourself or by others.`,
    alreadyDelegated: (to: string): string => `Your votes are with ${to} already.`,
    delegateToNobody:
      'Votes delegated to the zero address are lost to the vote. Choose an address that can vote.',
    expiryPast: (time: string): string => `The time until which it is valid, ${time}, is over.`,
    otherToken: (chain: string, token: string): string =>
      `This delegation is for chain ${chain} and the token at ${token}, not for the BTRST of this page.`,
    notSignedBy: (signer: string): string =>
      `The signature is not one by ${signer} of what the text says. Ask for the text again; do not change it.`,
    usedUp: (nonce: string, expected: string): string =>
      `This signature has number ${nonce}, and the next of its signer that counts is number ${expected}: it was sent already, or another was.`,
    noBudget: (budget: string): string => `The treasury has no budget ${budget}.`,
    budgetRevoked: (budget: string): string => `Budget ${budget} is revoked.`,
    budgetSpent: (budget: string): string => `Budget ${budget} is spent.`,
    budgetClosed: (budget: string, from: string, to: string): string =>
      `Budget ${budget} can be spent from ${from} to ${to} only.`,
    budgetRuns: (budget: string, until: string): string =>
      `Budget ${budget} runs until ${until}; until then only a vote can end it.`,
    onlySpender: (budget: string): string => `Only the spender of budget ${budget} can pay out of it.`,
    otherBudgetToken: (budget: string, token: string): string =>
      `Budget ${budget} is not in ${token} on the chain, so the amount would mean something else. Load the page again.`,
    budgetTooLow: (budget: string, amount: string, left: string): string =>
      `Budget ${budget} has ${left} left, which is less than ${amount}.`,
    payItself: 'The treasury cannot pay itself.',
    treasuryPaused: 'The treasury’s payments are paused.',
    noPriceNote:
      'The converter has no fresh note of the pool’s price. Note the price first; half an hour later fees can be converted.',
    noteTooYoung: (from: string, wait: string): string =>
      `The note of the pool’s price is still too young. Fees can be converted from ${from} on, in ${wait}.`,
    noteStands: (from: string, until: string): string =>
      `The price is noted already: fees can be converted from ${from} until ${until}.`,
    convertMore: (least: string): string => `The least that can be converted at once is ${least}.`,
    feesTooLow: (asked: string, collected: string): string =>
      `The converter has collected ${collected}, which is less than ${asked}.`,
    belowFloor: (quote: string, floor: string): string =>
      `The pool gives ${quote} for it now, and the converter accepts no less than ${floor}, 97 % of the average price. Convert less at once, or wait until prices have settled.`,
  },
  facts: {
    votesMoved: 'BTRST whose votes move',
    delegatedNow: 'Delegated until now to',
    nobody: 'nobody',
    tokensStay: 'Tokens',
    tokensStayText: 'stay in the account',
    countsFor: 'Counts for',
    countsForText: 'votes whose snapshot is still to come; not for those already under way',
    validUntil: 'Valid until',
    signedBy: 'Signed by',
    next: 'What comes next',
    afterQueue: 'It waits in the timelock; then anybody can execute it.',
    executableSince: 'Could be executed since',
    votingBegins: 'Its vote would begin after block',
    yourPowerNow: 'Your votes now',
    threshold: 'Needed to propose',
    voteOpens: 'The vote opens',
    afterBlocks: (blocks: string): string => `${blocks} after it is made`,
    voteLasts: 'It stays open for',
    thenWaits: 'If passed, it waits in the timelock for',
    triedNow: (number: string): string => `Action ${number}, tried as the timelock now`,
    wouldWork: 'would work',
    wouldFail: (reason: string): string => `would fail: ${reason}`,
    payout: 'Paid out',
    leftNow: 'Left of the budget now',
    leftThen: 'Left of it then',
    freed: 'Freed',
    collected: 'Fees collected',
    quote: 'The pool gives now, its fee taken',
    slippage: 'Accepted below that',
    floor: 'The converter’s own least, by the average price',
    boughtFor: 'BTRST goes to',
    treasury: 'the treasury',
    afterObserve: (least: string, most: string): string =>
      `From ${least} on, and until ${most} after it, fees can be converted, once.`,
  },
  forms: {
    voteLead: (choice: string): string => `You vote “${choice}”. A vote cannot be changed.`,
    reason: 'Reason (optional)',
    reasonHint: 'Written to the chain: public, and there for ever',
    delegateLead:
      'BTRST votes only once it is delegated, to oneself or to another. Delegating moves no token, and can be changed at any time. It counts for votes whose snapshot is still to come, not for those already under way.',
    delegatee: 'Delegate to',
    delegateeHint: 'Your own address, or another’s',
    signDelegationLead:
      'You sign, and somebody else sends it and pays for the gas. You get a text to pass on: whoever has it can do this one thing with it, and nothing else.',
    validUntil: 'Valid until the start of',
    validUntilHint: 'UTC; after it nobody can send it',
    sendDelegationLead:
      'Somebody signed a delegation of their own votes and gave you the text. You send it and pay for the gas; your own votes stay as they are.',
    signedDelegation: 'The text that you were given',
    signedDelegationHint: 'Who signed it, its number and its end are checked before it is sent',
    notADelegation: 'This is no signed delegation. Paste the whole text, from { to }.',
    proposeLead:
      'What the timelock is to do if token holders agree, one action or several. Each is shown in words, made back from the bytes that will be proposed.',
    text: 'Why',
    aText: 'why this should be done',
    actions: 'What it does',
    addAction: 'One more action',
    removeAction: (number: string): string => `Remove action ${number}`,
    noActions: 'Choose at least one action.',
    tooManyActions: (most: number): string => `At most ${most} actions fit into one proposal.`,
    actionsWrong: 'Complete every action.',
    bytes: (most: number): string => `At most ${most} bytes`,
    tooManyBytes: (bytes: number, most: number): string =>
      `This is ${bytes} bytes long; at most ${most} fit.`,
    fee: 'Fee, %',
    feeHint: '0 to 25, with at most two decimals',
    name: 'Name',
    aName: 'a name',
    node: 'Address of the node',
    reviewDays: 'Days for review, at least',
    netDays: 'Days until payment is due',
    referralKind: 'Referrals',
    ofClients: 'of clients',
    ofTalent: 'of talent',
    rate: 'For each USDC of fee',
    reports: 'Reports needed',
    approvals: 'Approvals needed among them',
    reward: 'Reward for a report',
    referred: 'Who was referred',
    talent: 'Address of the talent',
    revokeReason: 'Reason',
    aRevokeReason: 'a reason',
    amount: 'Amount',
    spender: 'Who may spend it',
    startsAt: 'From',
    endsAt: 'Until',
    purpose: 'Purpose',
    aPurpose: 'what it is for',
    budgetNumber: 'Number of the budget',
    wallet: 'Address of the account',
    counted: 'From then on',
    countsFromNow: 'it counts as the treasury’s',
    countsNoMore: 'it no longer counts',
    label: 'Public name',
    disburseLead: 'Money of the treasury that token holders set aside. The payment is public and final.',
    payee: 'Pay to',
    reference: 'Reference (optional)',
    convertLead:
      'Fees that wait in the converter buy BTRST for the treasury. You pay the gas and get nothing. The converter needs a note of the pool’s price that is at least half an hour and at most three days old, and takes no price worse than 97 % of the average since.',
    slippage: 'Accept less than the quote, %',
    slippageHint: '0 to 10, with at most two decimals',
    minutes: 'Minutes until it is too late',
    batch: 'Batch',
    aBatch: 'a name for the batch',
    batchHint: 'At most 32 bytes, like 2026-11b',
    swapLead:
      'This takes USDC of your own and buys BTRST for the treasury: it is how a fee is paid on mainnet. The converter has no protection of its own against a bad price; the least that you accept is all there is.',
    least: 'Buy at least',
    leastHint: 'From a market’s quote; below it nothing is done',
  },
  handOver: {
    delegation: (until: string): string =>
      `Signed. Pass this text on; whoever has it can send the delegation until ${until}.`,
  },
}

export type SigningGovernance = typeof signingGovernance
