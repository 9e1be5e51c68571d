/** Disputes and juries: what parties, jurors and anybody sign. */
export const signingJury = {
  titles: {
    acceptClaim: (id: string): string => `Accept the claim of dispute ${id}`,
    acceptCounterclaim: (id: string): string => `Accept the respondent’s share in dispute ${id}`,
    fileCounterclaim: (id: string): string => `Propose another share in dispute ${id}`,
    submitEvidence: (id: string): string => `Hand in evidence in dispute ${id}`,
    appeal: (id: string): string => `Appeal against the ruling of dispute ${id}`,
    advance: (id: string): string => `Move dispute ${id} on`,
    askForLot: (id: string): string => `Ask for the lot of dispute ${id}`,
    draw: (id: string): string => `Draw the jury of dispute ${id}`,
    execute: (id: string): string => `Carry out the ruling of dispute ${id}`,
    commit: (id: string): string => `Vote in secret on dispute ${id}`,
    reveal: (id: string): string => `Open your vote on dispute ${id}`,
    setStake: 'Set your stake as a juror',
    approve: (amount: string): string => `Allow the jury to take ${amount}`,
  },
  /** By the contract's numbers. */
  phases: [
    'time to answer',
    'collecting evidence',
    'secret votes',
    'opening of the votes',
    'ruled, not yet carried out',
    'carried out',
  ],
  choices: ['Refuse to decide', 'For the claimant’s share', 'For the respondent’s share'],
  rulings: [
    'No decision (refused, tied or too few votes): the respondent’s share counts',
    'For the claimant’s share',
    'For the respondent’s share',
  ],
  /** What moving on from each phase leads to. */
  advances: [
    'Evidence is collected for four days.',
    'A block is chosen whose hash is the lot; without a jury in time, the round ends for the respondent’s share.',
    'The jurors open their votes, for three days.',
    'The votes opened are counted. After the first jury either party can appeal for five days.',
  ],
  says: {
    acceptClaim: (id: string): string =>
      `Settle dispute ${id} at the share that the claimant asks for. It cannot be undone.`,
    acceptCounterclaim: (id: string): string =>
      `Settle dispute ${id} at the respondent’s share. It cannot be undone.`,
    counterclaim: (id: string, share: string): string =>
      `Answer dispute ${id}: the talent should get ${share} of the amount. You can answer once.`,
    offeredShare: 'Talent’s share you propose',
    evidence: (id: string): string => `Hand in evidence in dispute ${id}.`,
    evidenceText: 'Evidence, public for ever',
    appeal: (id: string): string => `Appeal in dispute ${id}: a second jury of seven decides.`,
    advance: (id: string): string => `Move dispute ${id} on to what follows its phase.`,
    draw: (id: string): string => `Draw the jurors of dispute ${id} by lot.`,
    execute: (id: string): string => `Carry out the final ruling of dispute ${id} and settle its jurors.`,
    commit: (id: string): string =>
      `Hand in your secret vote on dispute ${id}. It says nothing until you open it, and it cannot be changed.`,
    commitment: 'Commitment',
    reveal: (id: string, choice: string): string =>
      `Open your vote on dispute ${id}: “${choice}”. From then on it is public.`,
    choice: 'Your vote',
    salt: 'Secret that opens it',
    reasons: 'Reasons, public for ever',
    stake: (amount: string): string => `Set your stake as a juror to ${amount}.`,
    leave: 'Take your whole stake back: you are no juror any more.',
    newStake: 'Stake from now on',
    unknownChoice: (choice: string): string => `unknown choice ${choice}`,
  },
  cannot: {
    unknown: (id: string): string => `There is no dispute ${id} on this chain.`,
    closed: (id: string): string => `Dispute ${id} is over.`,
    phase: (id: string, phase: string): string => `Dispute ${id} is in another phase now: ${phase}.`,
    over: (at: string): string => `The time for this was over on ${at}.`,
    notOver: (at: string): string => `This can be done after ${at}, not before.`,
    onlyParties: (id: string): string => `Only the claimant or the respondent of dispute ${id} can do this.`,
    onlyRespondent: (id: string): string => `Only the respondent of dispute ${id} can accept the claim.`,
    onlyRespondentCounters: (id: string): string =>
      `Only the respondent of dispute ${id} can propose another share.`,
    onlyClaimant: (id: string): string =>
      `Only the claimant of dispute ${id} can accept the respondent’s share.`,
    onlyJurors: (id: string): string =>
      `Only jurors who were drawn for this round of dispute ${id} have a vote.`,
    countered: (share: string): string =>
      `The respondent has answered already, with a share of ${share}. There is one answer.`,
    answerLate: (at: string): string => `An answer was possible until ${at}. Accepting is still possible.`,
    sameShare: 'This is the share that the claimant asks for: accept the claim in place of answering it.',
    juryVotes: 'No evidence is taken while the jury votes.',
    appealedOnce: 'There is one appeal, and it was made.',
    ruledAlready: 'The round is ruled: it is appealed against or carried out, not moved on.',
    lotAsked: (block: string): string =>
      `The lot was asked for: the hash of block ${block} decides. Draw the jury.`,
    lotWaits: (block: string): string =>
      `The lot is the hash of block ${block}, and the next block after it can draw. Look again in a moment.`,
    drawLate: (at: string): string =>
      `A jury could be drawn until ${at}. Move the dispute on: the round ends without one.`,
    committed: (id: string): string =>
      `You have voted in this round of dispute ${id} already. A vote cannot be changed.`,
    notKept:
      'This browser does not keep data for this page, so the secret of your vote would be lost. Allow it to keep data (no private window), and try again. Nothing was signed.',
    nothingToOpen: (id: string): string =>
      `You have no vote to open in dispute ${id}: none was handed in, or it was opened.`,
    noSecret: (penalty: string, at: string): string =>
      `This browser does not keep the secret that fits your commitment. Load the file that you saved when you voted, on this page. A vote that is not opened by ${at} costs ${penalty}.`,
    sameStake: (amount: string): string => `Your stake is ${amount} already.`,
    stakeLocked: (amount: string): string =>
      `Open disputes hold ${amount} of your stake: it cannot be less until they are over.`,
    stakeTooLow: (least: string): string => `A stake is at least ${least}, or nothing at all to leave.`,
  },
  facts: {
    talentShare: 'Talent’s share',
    talentGets: 'Talent gets, as far as the escrow holds it',
    claimed: 'Talent’s share the claimant asks for',
    answerBy: 'Answer possible until',
    follows: 'What follows',
    settledThen:
      'The escrow pays at once and the dispute is over. Jurors who sit go home without reward or penalty; the bond of an appeal goes back.',
    counteredThen:
      'The claimant can accept your share and end it. Else jurors choose between the two shares.',
    bond: 'Bond you put down',
    bondBack: 'The bond comes back',
    bondRule: 'unless the second jury says the same as the first; then it goes to the jurors',
    appealedThen: 'Evidence is collected for four days, then seven new jurors are drawn.',
    until: 'Possible until',
    phase: 'Phase now',
    seats: 'Jurors to be drawn',
    candidates: 'Who can be drawn',
    drawUntil: 'Draw possible until',
    lotBlock: 'Block whose hash is the lot',
    lotThen: 'A block is chosen; once it is mined, its hash decides who sits. You then sign the draw.',
    lotGone: 'That block is too long ago for its hash to be known: a new one is chosen, and you draw again.',
    drawnThen: 'The jurors are seated and have four days to vote in secret.',
    ruling: 'Final ruling',
    executedThen:
      'The escrow pays at once. Jurors who voted for the ruling share what the others lose; the dispute is over.',
    yourChoice: 'Your vote',
    votingUntil: 'Voting possible until',
    committedThen: 'When voting is over, you have three days to open your vote here.',
    ifNotOpened: 'If you do not open it',
    lose: (penalty: string): string => `you lose ${penalty} of your stake`,
    commitmentOnChain: 'Your commitment on-chain',
    check: 'Checked',
    checked: 'the kept vote and secret give exactly this commitment',
    stakeNow: 'Your stake now',
    locked: 'Of it held by open disputes',
    youPay: 'You pay',
    youGet: 'You get back',
  },
  keep: {
    warning:
      'Only this browser knows the secret that opens your vote. Without it you cannot open the vote, and an unopened vote costs a penalty. Save a copy now, and show it to nobody: it tells your vote.',
    button: 'Save the secret as a file',
  },
  file: {
    notOne: 'This file is no secret vote that was saved here.',
    otherSeat: (dispute: string, round: string, juror: string, chain: string): string =>
      `This file opens another vote: dispute ${dispute}, round ${round}, juror ${juror}, chain ${chain}.`,
    changed: 'This file was changed: its vote and secret do not give the commitment that it names.',
  },
  forms: {
    counterLead:
      'Talk first: this is your proposal for a settlement. The claimant can accept it at any time, and nobody else is needed. Only if not, jurors choose between the two shares.',
    statement: 'Why this share',
    aStatement: 'your reasons',
    evidenceLead: 'Jurors read what both sides hand in. Name where files are; the chain holds text only.',
    evidence: 'Evidence',
    someEvidence: 'the evidence',
    commitLead:
      'Your vote stays secret until voting is over: only a commitment is written to the chain. A random secret is made for it in this browser and kept here before you sign.',
    choice: 'Your vote',
    revealLead:
      'The vote and its secret are found in this browser and checked against your commitment on-chain.',
    reasons: 'Your reasons (optional)',
    reasonsHint: 'Written to the chain: public, and there for ever',
    stakeLead:
      'Who has a stake can be drawn as a juror. Each seat holds 1,000 BTRST of it until its dispute is over. Voting with the ruling earns; voting against it, or not at all, costs.',
    stake: 'Stake from now on, BTRST',
    stakeHint: '0 to leave, else at least 1,000',
  },
}
