/** How a transaction goes, from the review to the index, and what can befall it on the way. */
export const flow = {
  /** Notes beside the review. */
  changed:
    'The chain has moved since you looked: this is what would be signed now. Nothing was signed; please review it again.',
  together: (count: string): string =>
    `Your wallet sends these ${count} calls as one: either all of them happen, or none.`,
  callNumber: (number: string): string => `Call ${number}`,
  fee: 'Fee, at most, at this moment’s price',
  feeOf: (coin: string, gas: string, gwei: string): string => `${coin} (${gas} gas at ${gwei} gwei)`,
  gasOnly: (gas: string): string => `${gas} gas; the chain names no price`,
  contractAccount: 'Your account is a contract: its other owners may have to sign before this is sent.',
  /** Without a browser wallet. */
  bytes: 'Bytes and command line',
  bytesWhy:
    'The same call for any other wallet: the first line only tries it, the second signs and sends it. Neither holds a key. The third shows what the bytes say, without this page.',
  tryLine: 'Try it',
  sendLine: 'Sign and send it',
  decodeLine: 'Read the bytes',
  callData: 'Call data',
  typedData: 'What is signed (EIP-712)',
  signLine: 'Sign it',
  without: 'Without a browser wallet',
  withoutWhy:
    'Enter the account that will sign. The page reads the chain for it, tries the call, and gives the bytes and the command line; it asks for no key.',
  account: 'Account that will sign',
  show: 'Show the calls',
  afterwards: (title: string): string => `After it is mined: ${title}`,
  tried: (gas: string): string => `Tried on the newest block: it would succeed, with at most ${gas} gas.`,
  failsNow: (sentence: string): string => `Tried on the newest block: it would fail. ${sentence}`,
  /** Notes while it waits. */
  unseen: 'The chain’s node does not know it yet. A wallet may send it later, or by a way of its own.',
  awaitsSigners:
    'Waiting for the other signers: your account is a contract, and nothing is sent before enough of its owners have signed. This window may be closed; it is taken up again by itself.',
  reorged:
    'The chain has dropped the block that had it (a reorganisation). It is followed until another block has it.',
  halted: (message: string): string =>
    `The index does not move: ${message} What you signed is safe all the same.`,
  apiSilent: 'the server does not answer.',
  onChain: (block: string): string => `It is on the chain, block ${block}.`,
  blockHash: 'Block hash',
  receipt: 'Receipt',
  /** Actions on their way, in the shell. */
  inFlight: 'The same is on its way already. Sending it twice could do it twice.',
  openFlight: 'Show the one on its way',
  gone: 'It is no longer followed: it is done, or was put away in another window.',
  begunBy:
    'The first step was made with another account. Change back to it in your wallet, or close this and start again.',
  /** What went wrong. */
  dropped:
    'No node knows this transaction any more and no block has it: it was dropped, mostly for too low a fee. Nothing was done. It may be tried again.',
  neverSeen: (chainId: number): string =>
    `The wallet says that it sent a transaction, but chain ${chainId} does not know it. Look in the wallet on which network it is and what it shows as sent. Do not sign this again before you know.`,
  sentElsewhere: (seen: number, expected: number): string =>
    `The wallet answers for chain ${seen}, not for chain ${expected}, which does not know this transaction. What was sent there is worth nothing here. Look in the wallet, change its network, and do not sign again before you know.`,
  replacedBy: (hash: string): string =>
    `Another transaction of this account took its place (${hash}). Nothing of what you reviewed was done. If you did not replace it yourself, stop using this wallet.`,
  replacedByUnknown:
    'Another transaction of this account took its place. Nothing of what you reviewed was done. If you did not replace it yourself, stop using this wallet.',
  otherAllowance: (spender: string, amount: string, wanted: string, reviewed: string): string =>
    `it allows ${spender} to take ${amount} base units instead of allowing ${wanted} to take ${reviewed}`,
  everything: 'an unlimited number of',
  otherChain: (seen: number, expected: number): string =>
    `it is for chain ${seen} instead of chain ${expected}`,
  callMissing: (title: string): string => `the call “${title}” is not among what it did`,
  allowanceAdded: (spender: string, amount: string, token: string): string =>
    `it lets ${spender} take ${amount} base units of the token ${token}, which you did not review`,
  notTogether:
    'The wallet promised to send all calls as one, and sent several transactions. Look at each of them before you sign anything more.',
  /** What to do after an alarm. */
  whatToDo: 'What to do now',
  stopUsing: 'Sign nothing more with this wallet.',
  lookAt: 'Look at the transaction in another program; its hash is below.',
  revoke: 'Take the allowance back, with another wallet that holds the same account:',
  moveOn:
    'If the transaction is not in a block yet, another one of the same number (nonce) with a higher fee can still replace it.',
}

export type FlowTexts = typeof flow
