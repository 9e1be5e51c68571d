import { flow } from './signing-flow.ts'
import { signingGovernance } from './signing-governance.ts'
import { signingInvoices } from './signing-invoices.ts'
import { signingJobs } from './signing-jobs.ts'
import { signingJury } from './signing-jury.ts'
import { signingReferrals } from './signing-referrals.ts'
import { signingScreening } from './signing-screening.ts'

/** Wallets and transactions: what is signed, in words, and how it goes. */
export const signing = {
  flow,
  wallet: {
    connected: 'Connected account',
    connect: 'Connect a wallet',
    connectButton: 'Connect wallet',
    disconnect: 'Disconnect',
    inBrowser: 'Wallets in this browser',
    none: 'No wallet was found. Reading needs none; to sign, install one that supports EIP-6963 and reload.',
    waiting: 'Waiting for the wallet…',
    development: 'Local development account',
    developmentList: 'Development accounts',
    developmentWarning:
      'Anyone can sign with it: the throw-away chain on this machine holds the key. Never send it anything of value.',
    cannotLeave: (chain: string): string =>
      `The local chain is not ${chain}; a development account cannot leave it.`,
    noWay: (chainId: number): string => `The page has no way to chain ${chainId}.`,
    onChain: (seen: string, name: string, id: number): string =>
      `Your wallet is on chain ${seen}; this is about ${name} (chain ${id}).`,
    switchTo: (name: string): string => `Switch to ${name}`,
    unknown: 'unknown',
  },
  titles: {
    postJob: 'Post a job',
    payInvoice: (id: string): string => `Pay invoice ${id}`,
    disputeInvoice: (id: string): string => `Dispute invoice ${id}`,
    vote: (id: string): string => `Vote on proposal ${id}`,
  },
  calls: {
    postJob: 'Post the job',
    payInvoice: (id: string): string => `Pay invoice ${id}`,
    openDispute: (id: string): string => `Open a dispute about invoice ${id}`,
    fundEscrow: (id: string): string => `Fund the escrow of engagement ${id}`,
    vote: (id: string): string => `Vote on proposal ${id}`,
    approve: (amount: string): string => `Allow the escrow to take ${amount}`,
  },
  /** What the bytes that will be signed do. */
  says: {
    approve: (spender: string, amount: string): string =>
      `Allow ${spender} to take exactly ${amount} from you.`,
    spender: 'Spender',
    allowance: 'Allowance, exact',
    pay: (id: string, amount: string, maxFee: string): string =>
      `Pay invoice ${id}: ${amount} to the talent and at most ${maxFee} fee to the treasury.`,
    toTalent: 'To the talent',
    feeAtMost: 'Fee to the treasury, at most',
    togetherAtMost: 'Together, at most',
    fund: (amount: string, engagement: string): string =>
      `Put ${amount} into the escrow of engagement ${engagement}.`,
    intoEscrow: 'Into escrow',
    dispute: (id: string, share: string): string =>
      `Open a dispute about invoice ${id}: the talent should get ${share} of its amount.`,
    claimedShare: 'Talent’s share you claim',
    statement: 'Statement, public for ever',
    vote: (choice: string, id: string): string =>
      `Vote “${choice}” on proposal ${id}. A vote cannot be changed.`,
    yourVote: 'Your vote',
    choices: ['Against', 'For', 'Abstain'],
    unknownChoice: (choice: string): string => `unknown choice ${choice}`,
    postJob: (budget: string, positions: string): string =>
      `Post a job with a budget of ${budget} for ${positions}.`,
    people: { one: 'person', other: 'people' },
    categoryNumber: 'Category number',
    node: 'Node',
    noNode: 'none',
    text: 'Text, public for ever',
    emptyText: 'empty',
    stranger: (address: string): string => `${address} is none of this deployment’s contracts.`,
    signature: (type: string, contract: string): string =>
      `Sign “${type}” for ${contract}. Nothing is sent by signing.`,
    signatureChain: 'For chain',
    noWords: (call: string): string =>
      `This page has no words for ${call}, so it will not ask you to sign it.`,
    noNumber: (id: string): string => `“${id}” holds no number, so it names nothing on the chain.`,
    noAddress: (contract: string): string =>
      `This deployment names no address for the contract ${contract}, so it cannot be called.`,
  },
  /** Why something cannot be done now, read from the chain. */
  cannot: {
    alreadyVoted: (id: string): string =>
      `You have voted on proposal ${id} already. A vote cannot be changed.`,
    notOpen: (id: string): string => `Proposal ${id} is not open for votes.`,
    noPower: (block: string): string =>
      `Your account had no voting power at block ${block}, where it counts for this vote. BTRST counts only once it is delegated, to oneself or to another.`,
    onlyParties: (id: string): string => `Only the client or the talent of invoice ${id} can dispute it.`,
    onlyClient: (id: string): string => `Only the client of invoice ${id} can pay it.`,
    tooPoor: (needed: string, held: string): string =>
      `This needs ${needed} from your account, and you hold ${held}.`,
    invoiceIs: (id: string, state: string): string => `Invoice ${id} ${state}.`,
    invoiceStates: [
      'is not on this chain',
      'waits to be verified by a node',
      'is verified',
      'was rejected',
      'was cancelled',
      'is disputed',
      'is paid',
      'is resolved',
      'was refunded',
    ],
    unknownState: 'is in a state this page does not know',
  },
  facts: {
    yourPower: 'Your power',
    countedAt: 'Counted at block',
    amountInDispute: 'Amount in dispute',
    talent: 'Talent',
    feeRate: 'Fee rate of this engagement',
    movesMoney: 'Moves money',
    noMoney: 'no: the budget is stated, not paid',
    fromEscrow: 'Taken from the escrow',
    fromAccount: 'Taken from your account',
    holdNow: 'You hold now',
    holdThen: 'You will hold then',
    signAs: 'You sign as',
    yourAddress: 'your address',
    contractCalled: 'Contract called',
    at: 'at',
    contractAddress: 'contract address',
    gas: 'Gas, at most',
    callData: 'Call data',
    canSign: 'Can sign',
    connectedAs: 'You are connected as',
    transaction: 'Transaction',
    block: 'Block',
  },
  phases: {
    preparing: 'Reading the chain…',
    simulating: 'Trying it out without signing…',
    checking: 'Reading the chain once more before you sign…',
    signing: 'Waiting for your signature in the wallet…',
    pending: 'Sent. Waiting until a block has it…',
    mined: 'In a block.',
    indexing: 'In a block. Waiting until the index has it…',
    review: 'Ready for your review.',
  },
  steps: {
    done: 'done',
    change: 'Change',
    sign: 'Sign',
    signApproval: 'Sign the approval',
    needsWallet: 'To sign, the page needs your wallet.',
    otherAccount: 'Choose another account',
    lookAgain: 'Look again',
    tryAgain: 'Try again',
    details: 'Technical details',
    finished: 'Done and indexed. The page behind this window shows it.',
    close: 'Close',
    replaced: 'The wallet sent it again with another fee.',
    stuck: 'This takes unusually long. It may still be mined; do not send it a second time.',
    mayClose: 'You may close this window; it goes on without it.',
    slow: 'The index is slow to follow. What you signed is on the chain all the same; the page will show it as soon as the index has it.',
  },
  failures: {
    simulation: 'This would fail, so nothing was signed',
    reverted: 'The chain refused it',
    cancelled: 'Cancelled',
    replaced: 'Replaced by another transaction',
    dropped: 'No longer known to the chain',
    alarm: 'Warning: this is not what you reviewed',
    other: 'Something went wrong',
    changed: 'The wallet changed its account or chain since the review. Look at it again.',
    cancelledInWallet: 'The transaction was cancelled in the wallet; nothing was done.',
    noReasonAgain: 'The transaction was mined but failed, and run again it no longer says why.',
    refused: (reason: string): string => `The contract refused this call: ${reason}.`,
    noReason: 'without giving a reason',
    noGas: 'This account has too little of the chain’s own coin to pay for the gas.',
    formWrong: 'What was entered can no longer be read. Enter it again.',
    wrongSignature: (account: string): string =>
      `The wallet gave a signature that is not ${account}’s signature of what you reviewed. It was not used. Stop using this wallet.`,
    another: (differences: string): string =>
      `The wallet sent another transaction than the one you reviewed: ${differences}. Stop using this wallet and look at the transaction.`,
    callsOther: (seen: string, expected: string): string => `it calls ${seen} instead of ${expected}`,
    noContract: 'no contract',
    otherData: 'its call data is another',
    sendsCoin: (wei: string): string => `it sends ${wei} wei along`,
    otherAccount: (seen: string, expected: string): string => `it is from ${seen} instead of ${expected}`,
  },
  forms: {
    enter: (what: string): string => `Enter ${what}.`,
    aTitle: 'a title',
    aReason: 'what the dispute is about',
    tooLong: (bytes: number, most: number): string =>
      `This is ${bytes} bytes once encoded; at most ${most} fit.`,
    wholeNumber: (least: number, most: number): string => `Enter a whole number from ${least} to ${most}.`,
    aboveZero: 'Enter more than nothing.',
    address:
      'Enter an address: 0x and 40 hexadecimal digits; capital letters must be as its checksum has them.',
    day: 'Enter a day.',
    chooseOne: 'Choose one.',
    percentage: 'Enter a percentage from 0 to 100, with at most two decimals.',
    chooseCategory: 'Choose a category.',
    publicText: 'The text is written to the chain: public, and there for ever.',
    title: 'Title',
    description: 'Description (optional)',
    category: 'Category',
    choose: 'Choose…',
    budget: 'Budget',
    stated: 'Stated, not paid',
    positions: 'Positions',
    review: 'Review',
    disputeLead:
      'The other side may accept your figure or name another; jurors choose between the two. A client must have the invoice’s amount and fee in escrow: what is lacking is put there first. Talking to each other first costs nothing.',
    share: 'Share of the amount that the talent should get, %',
    shareHint: '0 to 100',
    happened: 'What happened',
    happenedHint: 'Written to the chain: public, and there for ever',
  },
  jury: signingJury,
  referrals: signingReferrals,
  screening: signingScreening,
  jobs: signingJobs,
  invoices: signingInvoices,
  governance: signingGovernance,
}

export type SigningTexts = typeof signing
