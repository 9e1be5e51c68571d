/** A bug to plant: the tests are good when they notice it. */
export type Mutant = {
  /** The file under contracts/. */
  readonly contract: string
  /** The text that becomes `after`; it must be there exactly once. */
  readonly before: string
  readonly after: string
  /** What is wrong then, in a line. */
  readonly what: string
  /** Also tried in `npm test`. */
  readonly small?: true
  /** One of the bugs that must be found, whatever the score. */
  readonly planted?: true
}

/** The tests that look at a contract first; a bug that they miss is shown to all others too. */
export function testsOf(contract: string): string {
  return tests[contract] ?? '*'
}

const tests: Readonly<Record<string, string>> = {
  'BraintrustGovernor.sol': 'Governance',
  'Btrst.sol': '{Tokens,Governance}',
  'BtrstPool.sol': 'BtrstPool',
  'DisputeJury.sol': '{DisputeJury,DisputeJuryEnd,DisputeJuryVotes}',
  'EscrowBooks.sol': '{InvoiceEscrow,HostileTokens,FeeLaw}',
  'FeeConverter.sol': 'FeeConverter',
  'Governed.sol': 'JobBoard',
  'InvoiceEscrow.sol': '{InvoiceEscrow,DisputeJury,FeeLaw}',
  'JobBoard.sol': 'JobBoard',
  'JurorStakes.sol': '{DisputeJuryStakes,DisputeJuryEnd}',
  'JuryRounds.sol': '{DisputeJuryLot,DisputeJuryVotes}',
  'ProtocolConfig.sol': 'ProtocolConfig',
  'ReferralRewards.sol': 'ReferralRewards',
  'TalentScreening.sol': 'TalentScreening',
  'Treasury.sol': 'Treasury',
  'UsdcTest.sol': 'Tokens',
  'libraries/Bounds.sol': '{JobBoard,ProtocolConfig,InvoiceEscrow,Boundaries}',
  'libraries/FeeMath.sol': 'FeeLaw',
  'libraries/Shuffle.sol': 'Shuffle',
}

/** The fixed list that the mutation score counts. */
export const mutants: readonly Mutant[] = [
  // ------------------------------------------------------------------- planted
  {
    contract: 'InvoiceEscrow.sol',
    before: 'paid.status = InvoiceStatus.Paid;',
    after: 'paid.status = InvoiceStatus.Verified;',
    what: 'an invoice can be paid twice',
    small: true,
    planted: true,
  },
  {
    contract: 'libraries/FeeMath.sol',
    before: 'return (talentAmount * feeBps) / Bounds.WHOLE_BPS;',
    after: 'return (talentAmount * feeBps + Bounds.WHOLE_BPS - 1) / Bounds.WHOLE_BPS;',
    what: 'the fee rounds up',
    small: true,
    planted: true,
  },
  {
    contract: 'libraries/FeeMath.sol',
    before: 'return (talentAmount * feeBps) / Bounds.WHOLE_BPS;',
    after: 'return (talentAmount * feeBps + Bounds.WHOLE_BPS / 2) / Bounds.WHOLE_BPS;',
    what: 'the fee rounds to the nearest unit',
    small: true,
    planted: true,
  },
  // ------------------------------------------------------------- InvoiceEscrow
  {
    contract: 'InvoiceEscrow.sol',
    before: 'if (block.timestamp < released.releasableAt) {',
    after: 'if (block.timestamp <= released.releasableAt) {',
    what: 'a release must wait a second longer',
  },
  {
    contract: 'InvoiceEscrow.sol',
    before: 'Math.max(verified.dueAt, reviewed)',
    after: 'Math.min(verified.dueAt, reviewed)',
    what: 'a release need not wait for the review',
  },
  {
    contract: 'InvoiceEscrow.sol',
    before: 'if (amount < MIN_INVOICE) revert',
    after: 'if (amount <= MIN_INVOICE) revert',
    what: 'an invoice of one dollar is refused',
  },
  {
    contract: 'InvoiceEscrow.sol',
    before: 'if (fee > maxFee) revert',
    after: 'if (fee >= maxFee) revert',
    what: 'a fee of exactly what the payer agreed to is refused',
  },
  {
    contract: 'InvoiceEscrow.sol',
    before:
      'if (refundedAfter > refunded.paid) revert Errors.RefundOverPaid(invoiceId, refundedAfter, refunded.paid);',
    after: '',
    what: 'refunds may exceed what was paid',
  },
  {
    contract: 'InvoiceEscrow.sol',
    before: 'if (refundedAfter == refunded.paid) refunded.status = InvoiceStatus.Refunded;',
    after: '',
    what: 'a full refund leaves the invoice paid',
  },
  {
    contract: 'InvoiceEscrow.sol',
    before: 'usdc.safeTransferFrom(msg.sender, refunded.client, amount);',
    after: 'usdc.safeTransferFrom(msg.sender, address(this), amount);',
    what: 'a refund goes to the escrow instead of the client',
  },
  {
    contract: 'InvoiceEscrow.sol',
    before: 'if (byClient && balance < total) revert Errors.EscrowTooLow(engagementId, balance, total);',
    after: '',
    what: 'a client disputes without locking amount and fee',
  },
  {
    contract: 'InvoiceEscrow.sol',
    before: 'locked = Math.min(balance, total);',
    after: 'locked = balance;',
    what: 'a dispute locks the whole balance',
  },
  {
    contract: 'InvoiceEscrow.sol',
    before: `openTotal[engagementId] -= total;
        _debit(engagementId, locked);`,
    after: '_debit(engagementId, locked);',
    what: 'a disputed invoice still counts as open',
  },
  {
    contract: 'InvoiceEscrow.sol',
    before: 'resolved.locked = 0;',
    after: '',
    what: 'a resolved invoice keeps its lock on record',
  },
  {
    contract: 'InvoiceEscrow.sol',
    before: 'if (awarded + FeeMath.feeOf(awarded, resolved.feeBps) > balance) {',
    after: 'if (awarded > balance) {',
    what: 'a shortfall forgets the fee',
  },
  {
    contract: 'InvoiceEscrow.sol',
    before: 'returned = Math.saturatingSub(locked, spent);',
    after: 'returned = locked;',
    what: 'a resolution reports the whole lock as returned',
  },
  {
    contract: 'InvoiceEscrow.sol',
    before: 'return Math.saturatingSub(escrowBalance[engagementId], openTotal[engagementId]);',
    after: 'return escrowBalance[engagementId];',
    what: 'a client withdraws what open invoices need',
  },
  {
    contract: 'InvoiceEscrow.sol',
    before: 'if (periodStart < billedUntil[engagementId]) {',
    after: 'if (periodStart + 1 < billedUntil[engagementId]) {',
    what: 'periods overlap by a second',
  },
  {
    contract: 'InvoiceEscrow.sol',
    before:
      'if (billedUntil[engagementId] == voided.periodEnd) billedUntil[engagementId] = voided.periodStart;',
    after: 'billedUntil[engagementId] = voided.periodStart;',
    what: 'voiding an earlier period opens later ones again',
  },
  {
    contract: 'InvoiceEscrow.sol',
    before: 'if (fee != 0) _deliver(feeRecipient, fee);',
    after: 'if (fee != 0) _deliver(paid.talent, fee);',
    what: 'the fee goes to the talent',
  },
  {
    contract: 'InvoiceEscrow.sol',
    before: 'if (gasleft() < REFERRAL_GAS)',
    after: 'if (gasleft() < REFERRAL_GAS / 20)',
    what: 'a payer can starve the referral book of gas',
  },
  // --------------------------------------------------------------- EscrowBooks
  {
    contract: 'EscrowBooks.sol',
    before: 'if (received != amount) revert Errors.TransferMismatch(amount, received);',
    after: '',
    what: 'a token that keeps a part is credited in full',
  },
  {
    contract: 'EscrowBooks.sol',
    before: 'owed[msg.sender] = 0;',
    after: '',
    what: 'what is owed can be claimed again',
  },
  {
    contract: 'EscrowBooks.sol',
    before: 'totalOwed -= amount;',
    after: '',
    what: 'a claim leaves the total owed as it was',
  },
  {
    contract: 'EscrowBooks.sol',
    before: `escrowBalance[engagementId] -= amount;
        totalEscrowed -= amount;`,
    after: 'escrowBalance[engagementId] -= amount;',
    what: 'a debit leaves the total as it was',
  },
  {
    contract: 'EscrowBooks.sol',
    before: 'if (usdc.trySafeTransfer(to, amount)) return;',
    after: 'usdc.safeTransfer(to, amount); return;',
    what: 'one blocked payee holds up the payment',
  },
  // ------------------------------------------------------------------ JobBoard
  {
    contract: 'JobBoard.sol',
    before: 'if (hiring.committed >= hiring.positions) {',
    after: 'if (hiring.committed > hiring.positions) {',
    what: 'one offer too many',
  },
  {
    contract: 'JobBoard.sol',
    before: 'if (target.client == msg.sender) revert Errors.SelfDealing(msg.sender);',
    after: '',
    what: 'a client bids on the own job',
  },
  {
    contract: 'JobBoard.sol',
    before: 'if (billedAfter > billed.contractedValue) {',
    after: 'if (billedAfter > uint256(billed.contractedValue) + 1) {',
    what: 'invoices exceed the contracted value by a unit',
    small: true,
  },
  {
    contract: 'JobBoard.sol',
    before: 'if (ended.openInvoices != 0) revert Errors.InvoicesOpen(engagementId, ended.openInvoices);',
    after: '',
    what: 'an engagement ends with open invoices',
  },
  {
    contract: 'JobBoard.sol',
    before: 'if (newValue < billed) revert Errors.ValueBelowBilled(engagementId, newValue, billed);',
    after: '',
    what: 'a contracted value falls below what was billed',
  },
  {
    contract: 'JobBoard.sol',
    before: '_jobs[declined.jobId].committed -= 1;',
    after: '',
    what: 'a declined offer keeps its position',
  },
  {
    contract: 'JobBoard.sol',
    before: 'if (taken.jobId != jobId || taken.talent != talent) revert',
    after: 'if (taken.jobId != jobId) revert',
    what: "an offer uses up another talent's bid",
  },
  {
    contract: 'JobBoard.sol',
    before: 'endAt - startAt > MAX_TERM',
    after: 'endAt - startAt >= MAX_TERM',
    what: 'the longest term is refused',
  },
  {
    contract: 'JobBoard.sol',
    before: 'offered.feeBps = config.feeBps();',
    after: 'offered.feeBps = 1_000;',
    what: 'an offer ignores the fee in force',
  },
  // ------------------------------------------------------------ ProtocolConfig
  {
    contract: 'ProtocolConfig.sol',
    before: 'if (newFeeBps > MAX_FEE_BPS) revert Errors.FeeAboveCap(newFeeBps, MAX_FEE_BPS);',
    after: '',
    what: 'a vote lifts the fee above the cap',
  },
  {
    contract: 'ProtocolConfig.sol',
    before: 'function setFeeBps(uint16 newFeeBps) external onlyRole(GOVERNOR_ROLE) {',
    after: 'function setFeeBps(uint16 newFeeBps) external {',
    what: 'anybody sets the fee',
    small: true,
  },
  {
    contract: 'ProtocolConfig.sol',
    before: 'if (newNetTerm == 0 || newNetTerm > MAX_NET_TERM) revert',
    after: 'if (newNetTerm > MAX_NET_TERM) revert',
    what: 'a net term of zero is taken',
  },
  {
    contract: 'ProtocolConfig.sol',
    before: 'if (status == CategoryStatus.Retired) revert Errors.CategoryIsRetired(categoryId);',
    after: '',
    what: 'a retired category stays open',
  },
  // ----------------------------------------------------------- ReferralRewards
  {
    contract: 'ReferralRewards.sol',
    before: 'if (above == referred) revert Errors.CircularReferral(referred, referrer);',
    after: '',
    what: 'referrals run in circles',
  },
  {
    contract: 'ReferralRewards.sol',
    before: 'block.timestamp > found.expiresAt',
    after: 'block.timestamp >= found.expiresAt',
    what: 'the last second of a referral earns nothing',
  },
  {
    contract: 'ReferralRewards.sol',
    before: 'uint256 taken = Math.min(due, claimable[found.referrer]);',
    after: 'uint256 taken = due;',
    what: 'a reversal takes more than waits',
  },
  {
    contract: 'ReferralRewards.sol',
    before: 'found.reversed += due;',
    after: '',
    what: 'a second refund takes the first part back again',
  },
  {
    contract: 'ReferralRewards.sol',
    before: `claimable[msg.sender] = 0;
        totalClaimable -= rewardBtrst;`,
    after: 'totalClaimable -= rewardBtrst;',
    what: 'a reward can be claimed again',
  },
  {
    contract: 'ReferralRewards.sol',
    before: 'if (hadPayment[msg.sender][kind]) revert Errors.ReferralTooLate(msg.sender);',
    after: '',
    what: 'a referrer is named after the first payment',
  },
  // --------------------------------------------------------------- governance
  {
    contract: 'BraintrustGovernor.sol',
    before: 'GovernorVotesQuorumFraction(4)',
    after: 'GovernorVotesQuorumFraction(3)',
    what: 'the quorum is too low',
  },
  {
    contract: 'Governed.sol',
    before: 'function unpause() external onlyRole(GOVERNOR_ROLE) {',
    after: 'function unpause() external onlyRole(PAUSER_ROLE) {',
    what: 'the guardian lifts a pause',
  },
  {
    contract: 'Btrst.sol',
    before: 'uint256 public constant SUPPLY = 250_000_000e18;',
    after: 'uint256 public constant SUPPLY = 250_000_001e18;',
    what: 'the supply is a token too large',
  },
  {
    contract: 'UsdcTest.sol',
    before: 'function mint(address to, uint256 amount) external onlyOwner {',
    after: 'function mint(address to, uint256 amount) external {',
    what: 'anybody mints test dollars',
  },
  // ----------------------------------------------------------------- libraries
  {
    contract: 'libraries/FeeMath.sol',
    before: 'if (next + feeOf(next, feeBps) <= available) talentAmount = next;',
    after: '',
    what: 'the largest payable amount is a unit short',
  },
  {
    contract: 'libraries/Bounds.sol',
    before: 'if (seen > MAX_AMOUNT) revert Errors.AmountTooLarge(seen, MAX_AMOUNT);',
    after: '',
    what: 'an amount above 96 bits is cut off',
  },
  {
    contract: 'libraries/Bounds.sol',
    before: 'if (bytes(seen).length > MAX_TEXT)',
    after: 'if (bytes(seen).length >= MAX_TEXT)',
    what: 'the longest text is refused',
  },
  {
    contract: 'libraries/Shuffle.sol',
    before: '% (from.size - first)',
    after: '% from.size',
    what: 'the lot reaches beyond the pool',
  },
  // -------------------------------------------------------------- the jury
  {
    contract: 'JuryRounds.sol',
    before: 'if (seat.commitment != 0) revert Errors.AlreadyCommitted(disputeId, open.round, msg.sender);',
    after: '',
    what: 'a juror replaces a committed vote',
  },
  {
    contract: 'JuryRounds.sol',
    before: 'if (seen != seat.commitment) revert Errors.CommitmentMismatch(seen, seat.commitment);',
    after: '',
    what: 'a vote is opened that was never committed',
    small: true,
  },
  {
    contract: 'JuryRounds.sol',
    before: 'return 2 * _opened(voted) > voted.seats;',
    after: 'return 2 * _opened(voted) + 1 > voted.seats;',
    what: 'one opened vote of three is a quorum',
  },
  {
    contract: 'JuryRounds.sol',
    before: 'if (screening.hasScreened(talent, drawn)) continue;',
    after: '',
    what: 'a screener of the talent sits on the jury',
  },
  {
    contract: 'JuryRounds.sol',
    before: 'if (block.number <= drawBlock) revert',
    after: 'if (block.number < drawBlock) revert',
    what: 'a lot is drawn before its block has a hash',
  },
  {
    contract: 'JuryRounds.sol',
    before: '(biased[0], biased[1]) = (open.claimant, open.respondent);',
    after: '',
    what: 'a party sits on the jury',
  },
  {
    contract: 'JurorStakes.sol',
    before: 'uint256 least = newStake == 0 ? entry.locked : Math.max(MIN_STAKE, entry.locked);',
    after: 'uint256 least = newStake == 0 ? 0 : Math.max(MIN_STAKE, entry.locked);',
    what: 'a juror takes out what a dispute holds',
  },
  {
    contract: 'JurorStakes.sol',
    before: '_entries[last].place = entry.place;',
    after: '',
    what: 'the pool forgets where its last juror went',
  },
  {
    contract: 'DisputeJury.sol',
    before: 'if (!seat.opened) return (false, ABSENT_PENALTY);',
    after: 'if (!seat.opened) return (false, 0);',
    what: 'absent jurors pay nothing',
  },
  {
    contract: 'DisputeJury.sol',
    before: 'if (open.round != 0) revert Errors.AppealOver(disputeId, open.round);',
    after: '',
    what: 'a second appeal is taken',
  },
  {
    contract: 'DisputeJury.sol',
    before: 'if (open.appellant != address(0) && !verdict.appealFailed) _returnBond(open.appellant);',
    after: 'if (open.appellant != address(0)) _returnBond(open.appellant);',
    what: 'a lost appeal gets its bond back',
  },
  {
    contract: 'DisputeJury.sol',
    before: 'uint256 pot = penalties + Math.min(coherent * JUROR_FEE, _spare());',
    after: 'uint256 pot = penalties + coherent * JUROR_FEE;',
    what: 'jurors are paid fees that nobody has',
  },
  // ------------------------------------------------------------ TalentScreening
  {
    contract: 'TalentScreening.sol',
    before: 'if (open.talent == msg.sender) revert Errors.SelfScreening(msg.sender);',
    after: '',
    what: 'a talent screens the own application',
  },
  {
    contract: 'TalentScreening.sol',
    before: 'if (taken[own].reported) revert Errors.AlreadyReported(applicationId, msg.sender);',
    after: '',
    what: 'a screener reports twice',
  },
  {
    contract: 'TalentScreening.sol',
    before: 'bool approved = decided.approvals >= decided.approvalsNeeded;',
    after: 'bool approved = decided.approvals > decided.approvalsNeeded;',
    what: 'one approval more than needed is needed',
  },
  {
    contract: 'JobBoard.sol',
    before: 'screening.requireApproved(talent, hiring.categoryId);',
    after: '',
    what: 'unapproved talent is hired',
  },
  // -------------------------------------------------- pool, converter, treasury
  {
    contract: 'BtrstPool.sol',
    before: 'Bounds.amount(amountIn) * (Bounds.WHOLE_BPS - FEE_BPS)',
    after: 'Bounds.amount(amountIn) * Bounds.WHOLE_BPS',
    what: 'a trade pays no fee',
  },
  {
    contract: 'BtrstPool.sol',
    before: 'if (amountOut < least) revert Errors.SlippageTooHigh(amountOut, least);',
    after: '',
    what: 'a trade ignores the least that was accepted',
  },
  {
    contract: 'BtrstPool.sol',
    before: 'Math.Rounding.Ceil',
    after: 'Math.Rounding.Floor',
    what: 'who adds to the pool gives a unit too little',
  },
  {
    contract: 'FeeConverter.sol',
    before: 'uint256 least = Math.max(minBtrstOut, floorOf(usdcIn));',
    after: 'uint256 least = minBtrstOut;',
    what: 'a caller makes the converter sell at any price',
  },
  {
    contract: 'FeeConverter.sol',
    before: 'observedAt != 0 && _age() >= MIN_WINDOW',
    after: 'observedAt != 0',
    what: 'a price noted in the same block counts',
  },
  {
    contract: 'Treasury.sol',
    before: 'if (amount > free) revert Errors.TreasuryTooLow(address(token), amount, free);',
    after: '',
    what: 'a budget claims what others claim already',
  },
  {
    contract: 'Treasury.sol',
    before: 'if (amount > left) revert Errors.BudgetExceeded(budgetId, amount, left);',
    after: '',
    what: 'a spender exceeds the budget',
  },
  {
    contract: 'Treasury.sol',
    before: 'reserved[revoked.token] -= left;',
    after: '',
    what: 'a revoked budget stays reserved',
  },
  {
    contract: 'Treasury.sol',
    before: 'if (block.timestamp <= revoked.endsAt) _checkRole(GOVERNOR_ROLE);',
    after: '',
    what: 'anybody revokes a running budget',
  },
]
