import type {
  allErrorsAbi,
  braintrustGovernorAbi,
  btrstAbi,
  timelockAbi,
  usdcTestAbi,
} from '@braintrust-analytics/abis/abi'
import type { ContractErrorName } from 'viem'

/** Every custom error that our contracts can answer with. */
export type KnownError = ContractErrorName<
  | typeof allErrorsAbi
  | typeof braintrustGovernorAbi
  | typeof btrstAbi
  | typeof timelockAbi
  | typeof usdcTestAbi
>

/** Values that an error carries, in the order of the ABI, as decoding gives them. */
export type ErrorArguments = readonly unknown[]

/** One error in words. */
export type Sentence = (args: ErrorArguments) => string

/** Ways to write a value with its unit; given by who asks, since this file holds words only. */
export type ErrorValues = Readonly<Record<'usdc' | 'btrst' | 'bps' | 'at', (value: unknown) => string>>

export type ErrorTexts = (values: ErrorValues) => Readonly<Record<KnownError, Sentence>>

const n = (value: unknown) => `${value}`
/** Budgets are numbered from 1, as bytes32. */
const budgetNumber = (value: unknown) => `${BigInt(n(value))}`

const invoiceStates = [
  'unknown',
  'submitted',
  'verified',
  'rejected',
  'cancelled',
  'disputed',
  'paid',
  'resolved',
  'refunded',
]
const engagementStates = ['unknown', 'offered', 'accepted', 'declined', 'ended']
const proposalStates = [
  'pending',
  'open for votes',
  'cancelled',
  'defeated',
  'passed',
  'queued',
  'expired',
  'executed',
]
const disputePhases = [
  'waiting for an answer',
  'collecting evidence',
  'in its secret vote',
  'opening its votes',
  'ruled, not yet carried out',
  'carried out',
]
const applicationStates = ['unknown', 'open', 'approved', 'rejected', 'withdrawn']
const juryNames = ['first jury', 'jury of the appeal']
const nameIn = (names: readonly string[], value: unknown) => names[Number(value)] ?? `in state ${value}`

/** One sentence for each error, with the values it carries. The type makes a missing one a compile error; a test looks at the ABIs themselves. */
export const errors: ErrorTexts = ({ at, bps, btrst, usdc }) => ({
  // Marketplace, shared
  AmountTooLarge: ([seen, max]) =>
    `The amount ${n(seen)} (base units) is above the largest that is accepted, ${n(max)}.`,
  AmountTooSmall: ([seen, min]) =>
    `The amount ${n(seen)} (base units) is below the least that is accepted, ${n(min)}.`,
  TextTooLong: ([seen, max]) => `The text has ${n(seen)} bytes; at most ${n(max)} are accepted. Shorten it.`,
  TextEmpty: () => 'A text is needed here, and none was given.',
  ZeroAddress: () => 'An address is needed here, and the zero address was given.',
  NotParty: ([caller, expected]) => `Only ${n(expected)} may do this, and you are connected as ${n(caller)}.`,
  NotEitherParty: ([caller, client, talent]) =>
    `Only the client ${n(client)} or the talent ${n(talent)} may do this, and you are connected as ${n(caller)}.`,
  ShareTooLarge: ([seen]) => `A share of ${bps(seen)} is more than the whole.`,
  Unchanged: () => 'This is already so; there is nothing to change.',
  // ProtocolConfig
  FeeAboveCap: ([seen, cap]) =>
    `A fee of ${bps(seen)} is above the cap of ${bps(cap)}, which no vote can lift.`,
  CategoryUnknown: ([id]) => `There is no category with number ${n(id)}.`,
  CategoryIsRetired: ([id]) => `Category ${n(id)} takes no new jobs any more. Choose another.`,
  NodeAlreadyAdded: ([node]) => `${n(node)} is a node already.`,
  NodeUnknown: ([node]) => `${n(node)} is not a node, or not any more.`,
  TermOutOfRange: ([seen, max]) => `A term of ${n(seen)} seconds is out of range; the most is ${n(max)}.`,
  // JobBoard
  JobUnknown: ([id]) => `There is no job with number ${n(id)}.`,
  JobNotOpen: ([id]) => `Job ${n(id)} is closed: it takes no bids, offers or changes.`,
  PositionsOutOfRange: ([seen, min, max]) =>
    `${n(seen)} positions are out of range: from ${n(min)} to ${n(max)} can be asked for.`,
  NoPositionLeft: ([id, committed, positions]) =>
    `Job ${n(id)} has no position left: ${n(committed)} of ${n(positions)} are promised.`,
  SelfDealing: ([account]) => `${n(account)} would be both client and talent.`,
  DuplicateBid: ([jobId, , bidId]) => `You have already bid on job ${n(jobId)} (bid ${n(bidId)}).`,
  BidUnknown: ([id]) => `There is no bid with number ${n(id)}.`,
  BidNotLive: ([id]) => `Bid ${n(id)} was withdrawn or has become an offer.`,
  BidMismatch: ([bidId, jobId, talent]) => `Bid ${n(bidId)} is not one of ${n(talent)} on job ${n(jobId)}.`,
  DatesOutOfRange: ([start, end]) =>
    `The dates ${at(start)} to ${at(end)} are not in order, too long apart, or too far ahead.`,
  EngagementUnknown: ([id]) => `There is no engagement with number ${n(id)}.`,
  EngagementStatusIs: ([id, seen, needed]) =>
    `Engagement ${n(id)} is ${nameIn(engagementStates, seen)}; for this it has to be ${nameIn(engagementStates, needed)}.`,
  EndReasonMismatch: ([reason, caller]) => `End reason ${n(reason)} cannot be given by ${n(caller)}.`,
  InvoicesOpen: ([id, count]) => `Engagement ${n(id)} still has ${n(count)} open invoices.`,
  ValueBelowBilled: ([id, seen, billed]) =>
    `Engagement ${n(id)} cannot shrink to ${usdc(seen)}: ${usdc(billed)} is billed already.`,
  InvoiceOverContract: ([id, billed, contracted]) =>
    `The invoices of engagement ${n(id)} would come to ${usdc(billed)}, more than the ${usdc(contracted)} agreed.`,
  // InvoiceEscrow
  InvoiceUnknown: ([id]) => `There is no invoice with number ${n(id)}.`,
  InvoiceStatusIs: ([id, seen, needed]) =>
    `Invoice ${n(id)} is ${nameIn(invoiceStates, seen)}; for this it has to be ${nameIn(invoiceStates, needed)}.`,
  PeriodOutOfRange: ([start, end]) =>
    `The period ${at(start)} to ${at(end)} is empty, not over yet, or outside the engagement.`,
  PeriodOverlaps: ([start, until]) =>
    `The period starts ${at(start)}, but everything up to ${at(until)} is invoiced already.`,
  AmountChanged: ([seen, expected]) =>
    `The invoice is over ${usdc(seen)}, and you agreed to ${usdc(expected)}. Look at it again before paying.`,
  FeeAboveMax: ([fee, max]) =>
    `The fee is ${usdc(fee)}, above the ${usdc(max)} you agreed to. Look at it again before paying.`,
  EscrowTooLow: ([id, balance, needed]) =>
    `The escrow of engagement ${n(id)} holds ${usdc(balance)}, and ${usdc(needed)} is needed.`,
  NotWithdrawable: ([id, asked, available]) =>
    `Of the escrow of engagement ${n(id)} only ${usdc(available)} is free, and ${usdc(asked)} was asked for.`,
  ReleaseTooEarly: ([id, releasable]) =>
    `Invoice ${n(id)} cannot be released by others before ${at(releasable)}.`,
  TransferMismatch: ([expected, received]) =>
    `The token delivered ${n(received)} base units where ${n(expected)} were sent.`,
  RefundOverPaid: ([id, refunded, paid]) =>
    `Refunds of invoice ${n(id)} would come to ${usdc(refunded)}, more than the ${usdc(paid)} paid.`,
  ClaimPointless: ([claimed]) =>
    `A claim of ${bps(claimed)} for the talent asks for what would happen without a dispute. Name another share.`,
  NothingOwed: () => 'Nothing waits here for this account.',
  GasTooLow: ([seen, needed]) =>
    `The transaction has too little gas left (${n(seen)} of ${n(needed)}). Let the wallet estimate it.`,
  // ReferralRewards
  SelfReferral: () => 'Nobody can refer themselves.',
  AlreadyReferred: ([referred, referrer]) => `${n(referred)} already has the referrer ${n(referrer)}.`,
  ReferralTooLate: ([referred]) => `${n(referred)} has been paid already; a referral must come before that.`,
  CircularReferral: ([referred, referrer]) =>
    `${n(referrer)} was referred by ${n(referred)}, directly or not.`,
  ReferralChainTooLong: ([, max]) => `The chain of referrers is longer than the ${n(max)} that are checked.`,
  ReferralUnknown: ([referred]) => `${n(referred)} has no live referral of this kind.`,
  RateAboveCap: ([seen, cap]) => `The rate ${n(seen)} is above the cap ${n(cap)}.`,
  RewardPoolTooLow: ([needed, available]) =>
    `The reward pool holds ${btrst(available)}, and ${btrst(needed)} is needed. The rewards stay on record until it is filled.`,
  // DisputeJury
  DisputeUnknown: ([id]) => `There is no dispute with number ${n(id)}.`,
  DisputeNotOpen: ([id]) => `Dispute ${n(id)} is over.`,
  ResponseTooLate: ([id, by]) => `The time to answer dispute ${n(id)} ended ${at(by)}.`,
  AlreadyCountered: ([id]) => `A counterclaim to dispute ${n(id)} is filed already.`,
  CounterclaimEqualsClaim: () => 'The counterclaim names the claimed share. Accept the claim instead.',
  DisputePhaseIs: ([id, seen, needed]) =>
    `Dispute ${n(id)} is ${nameIn(disputePhases, seen)}; for this it has to be ${nameIn(disputePhases, needed)}.`,
  PhaseNotOver: ([id, endsAt]) =>
    `This phase of dispute ${n(id)} runs until ${at(endsAt)}. Try again after that.`,
  PhaseIsOver: ([id, endsAt]) =>
    `This phase of dispute ${n(id)} ended ${at(endsAt)}. Anybody can move the dispute on now.`,
  DrawNotRequested: ([id]) =>
    `Nobody has asked for jurors for dispute ${n(id)} yet. Move the dispute on first.`,
  DrawTooEarly: ([id, drawBlock, nowBlock]) =>
    `The lot for dispute ${n(id)} is decided by block ${n(drawBlock)}, and the chain is at ${n(nowBlock)}. Try again in a few blocks.`,
  TooFewJurors: ([needed, found]) =>
    `${n(needed)} jurors are needed, and only ${n(found)} were found who may judge this. Try again when more have staked.`,
  NotJuror: ([id, round, caller]) =>
    `${n(caller)} has no seat on the ${nameIn(juryNames, round)} of dispute ${n(id)}.`,
  AlreadyCommitted: ([id]) =>
    `You have voted in this round of dispute ${n(id)} already. A vote cannot be changed.`,
  CommitmentEmpty: () => 'A secret vote is needed here, and an empty one was given.',
  CommitmentMismatch: () =>
    'Choice and secret are not those of the vote you cast. Open it with the ones you kept.',
  NothingToReveal: ([id]) =>
    `You have no vote to open in this round of dispute ${n(id)}: it is open already, or you cast none.`,
  AppealOver: ([id]) => `Dispute ${n(id)} was appealed before, and there is one appeal only.`,
  StakeTooLow: ([seen, min]) =>
    `A stake of ${btrst(seen)} is below ${btrst(min)}, the least there may be or what open disputes hold of it.`,
  // TalentScreening
  TalentNotApproved: ([talent, category]) =>
    `${n(talent)} is not approved in category ${n(category)}, and only approved talent can be hired.`,
  AlreadyApproved: ([talent, category]) => `${n(talent)} is approved in category ${n(category)} already.`,
  ApplicationOpen: ([id]) => `Application ${n(id)} of the same talent for this category is still open.`,
  ApplicationUnknown: ([id]) => `There is no application with number ${n(id)}.`,
  ApplicationStatusIs: ([id, seen, needed]) =>
    `Application ${n(id)} is ${nameIn(applicationStates, seen)}; for this it has to be ${nameIn(applicationStates, needed)}.`,
  ApplicationReported: ([id, reports]) =>
    `Application ${n(id)} has ${n(reports)} ${n(reports) === '1' ? 'report' : 'reports'} already, so it cannot be taken back.`,
  SelfScreening: () => 'Nobody can screen themselves.',
  AlreadyClaimed: ([id]) => `You have a seat at application ${n(id)} already.`,
  NoSeatLeft: ([id, seats]) =>
    `All ${n(seats)} seats at application ${n(id)} are taken. One becomes free when its screener lets the time pass.`,
  NotScreener: ([id]) => `You have no seat at application ${n(id)}, or lost it by letting the time pass.`,
  AlreadyReported: ([id]) => `You have reported on application ${n(id)} already.`,
  ScreeningParamsOutOfRange: ([reports, approvals, max]) =>
    `${n(approvals)} approvals of ${n(reports)} reports cannot be asked for: reports are 1 to ${n(max)}, approvals no more than reports.`,
  // Treasury
  BudgetUnknown: ([id]) => `There is no budget with number ${budgetNumber(id)}.`,
  BudgetIsRevoked: ([id]) => `Budget ${budgetNumber(id)} was revoked.`,
  BudgetSpent: ([id]) => `Nothing is left of budget ${budgetNumber(id)}.`,
  BudgetNotActive: ([id, startsAt, endsAt]) =>
    `Budget ${budgetNumber(id)} can be spent from ${at(startsAt)} to ${at(endsAt)} only.`,
  BudgetExceeded: ([id, asked, left]) =>
    `Budget ${budgetNumber(id)} has ${n(left)} base units of its token left, and ${n(asked)} were asked for.`,
  BudgetDatesOutOfRange: ([startsAt, endsAt]) =>
    `A budget from ${at(startsAt)} to ${at(endsAt)} is over already, out of order, or too long.`,
  TreasuryTooLow: ([token, asked, available]) =>
    `The treasury has ${n(available)} base units of the token ${n(token)} that no budget claims, and ${n(asked)} were asked for.`,
  // FeeConverter, BtrstPool
  DeadlinePassed: ([deadline]) =>
    `The transaction was good until ${at(deadline)} and came too late. Send it again.`,
  SlippageTooHigh: ([amountOut, least]) =>
    `The price has moved: the trade would deliver ${n(amountOut)} base units, and at least ${n(least)} were asked for.`,
  PoolEmpty: () => 'The pool holds nothing to trade with.',
  LiquidityAboveMax: ([needed, max]) =>
    `At the pool’s price ${btrst(needed)} go with this, and you allowed ${btrst(max)}.`,
  LiquidityBelowMin: ([needed, min]) =>
    `At the pool’s price ${btrst(needed)} go with this, and you wanted to give at least ${btrst(min)}.`,
  FeesTooLow: ([asked, available]) =>
    `The fee converter holds ${usdc(available)}, and ${usdc(asked)} should be converted.`,
  ObservationUnfit: ([observedAt, minAge, maxAge]) =>
    Number(observedAt) === 0
      ? 'The pool’s price was not noted yet. Note it first, then wait.'
      : `The pool’s price was noted ${at(observedAt)}; a note is of use when it is ${n(minAge)} to ${n(maxAge)} seconds old.`,
  ObservationFresh: ([observedAt, maxAge]) =>
    `The pool’s price was noted ${at(observedAt)}, which is of use for ${n(maxAge)} seconds. No new note is needed.`,
  // OpenZeppelin: access, pause, reentrancy, tokens
  AccessControlBadConfirmation: () => 'Only the holder of a role can give it up.',
  AccessControlUnauthorizedAccount: ([account]) => `${n(account)} does not have the role that this needs.`,
  EnforcedPause: () => 'The contract is paused by its guardians. Try again when a vote has lifted the pause.',
  ExpectedPause: () => 'The contract is not paused.',
  ReentrancyGuardReentrantCall: () => 'The contract refused to be entered twice in one transaction.',
  OwnableInvalidOwner: ([owner]) => `${n(owner)} cannot be an owner.`,
  OwnableUnauthorizedAccount: ([account]) => `${n(account)} is not the owner.`,
  SafeERC20FailedOperation: ([token]) => `The token ${n(token)} refused the transfer.`,
  ERC20ExceededSafeSupply: ([supply, cap]) =>
    `The supply would become ${n(supply)}, above the cap ${n(cap)}.`,
  ERC20InsufficientAllowance: ([spender, allowance, needed]) =>
    `${n(spender)} may take ${n(allowance)} base units of the token, and ${n(needed)} are needed. Approve the exact amount first.`,
  ERC20InsufficientBalance: ([sender, balance, needed]) =>
    `${n(sender)} holds ${n(balance)} base units of the token, and ${n(needed)} are needed.`,
  ERC20InvalidApprover: ([approver]) => `${n(approver)} cannot give an allowance.`,
  ERC20InvalidReceiver: ([receiver]) => `${n(receiver)} cannot receive the token.`,
  ERC20InvalidSender: ([sender]) => `${n(sender)} cannot send the token.`,
  ERC20InvalidSpender: ([spender]) => `${n(spender)} cannot be given an allowance.`,
  ERC2612ExpiredSignature: ([deadline]) => `The signed permit ended ${at(deadline)}. Sign a new one.`,
  ERC2612InvalidSigner: ([signer, owner]) =>
    `The permit was signed by ${n(signer)} and not by the owner ${n(owner)}.`,
  ECDSAInvalidSignature: () => 'The signature is not valid.',
  ECDSAInvalidSignatureLength: ([length]) =>
    `The signature has ${n(length)} bytes, which is not the length of one.`,
  ECDSAInvalidSignatureS: () => 'The signature is malleable and therefore refused.',
  InvalidAccountNonce: ([account, nonce]) =>
    `The signature’s nonce is used; the next one of ${n(account)} is ${n(nonce)}.`,
  InvalidShortString: () => 'A short text is malformed.',
  StringTooLong: ([text]) => `The text “${n(text).slice(0, 40)}” is too long.`,
  SafeCastOverflowedUintDowncast: ([bits, value]) =>
    `The number ${n(value)} does not fit into ${n(bits)} bits.`,
  CheckpointUnorderedInsertion: () => 'A checkpoint would be written out of order.',
  FailedCall: () => 'A call inside the transaction failed without giving a reason.',
  // OpenZeppelin: votes and governor
  ERC5805FutureLookup: ([timepoint, clock]) =>
    `Block ${n(timepoint)} is not in the past yet; the chain is at ${n(clock)}.`,
  ERC6372InconsistentClock: () => 'The token’s clock and the chain’s disagree.',
  VotesExpiredSignature: ([expiry]) => `The signed delegation ended ${at(expiry)}. Sign a new one.`,
  GovernorAlreadyCastVote: () => 'You have voted on this proposal already. A vote cannot be changed.',
  GovernorAlreadyInitializedLatestProposalId: () => 'The governor’s proposal numbering is set already.',
  GovernorAlreadyQueuedProposal: ([id]) => `Proposal ${n(id)} is queued already.`,
  GovernorDisabledDeposit: () => 'The governor takes no deposits: its treasury is the timelock.',
  GovernorInsufficientProposerVotes: ([, votes, threshold]) =>
    `You have ${btrst(votes)} of votes, and ${btrst(threshold)} is needed to propose.`,
  GovernorInvalidProposalLength: () => 'The proposal’s targets, values and calls are not equally many.',
  GovernorInvalidQuorumFraction: ([numerator, denominator]) =>
    `A quorum of ${n(numerator)} of ${n(denominator)} is impossible.`,
  GovernorInvalidSignature: () => 'The signature is not that of the voter.',
  GovernorInvalidVoteParams: () => 'The vote’s parameters are not valid.',
  GovernorInvalidVoteType: () => 'A vote is for, against or abstain; nothing else.',
  GovernorInvalidVotingPeriod: ([period]) => `A voting period of ${n(period)} blocks is not valid.`,
  GovernorNonexistentProposal: ([id]) => `There is no proposal with number ${n(id)}.`,
  GovernorOnlyExecutor: () => 'Only the timelock may do this, after a vote.',
  GovernorProposalQueueingFailed: ([id]) =>
    `Proposal ${n(id)} could not be queued: its timelock entry exists or is refused.`,
  GovernorProposalQueueingNotRequired: ([id]) => `Proposal ${n(id)} need not be queued.`,
  GovernorRestrictedProposer: ([proposer]) =>
    `The description reserves this proposal for another proposer than ${n(proposer)}.`,
  GovernorUnableToCancel: ([id]) => `You cannot cancel proposal ${n(id)}.`,
  GovernorUnexpectedProposalState: ([id, current]) =>
    `Proposal ${n(id)} is ${nameIn(proposalStates, current)}, so this cannot be done now.`,
  // OpenZeppelin: timelock
  TimelockInsufficientDelay: ([delay, least]) =>
    `A delay of ${n(delay)} seconds is less than the ${n(least)} required.`,
  TimelockInvalidOperationLength: () => 'The operation’s targets, values and calls are not equally many.',
  TimelockUnauthorizedCaller: ([caller]) => `${n(caller)} may not call the timelock.`,
  TimelockUnexecutedPredecessor: () => 'An operation that must come first is not executed yet.',
  TimelockUnexpectedOperationState: () =>
    'The timelock’s operation is not ready: its delay is not over, or it was executed or cancelled.',
})
