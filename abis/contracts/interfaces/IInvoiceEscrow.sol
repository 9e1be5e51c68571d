// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title IInvoiceEscrow
/// @notice Invoices and the money behind them. The client pays the talent's amount plus the fee; both leave the
/// engagement's escrow together. USDC base units (6 decimals), Unix seconds, basis points.
interface IInvoiceEscrow {
    /// @notice Submitted -> Verified | Rejected | Cancelled; Verified -> Paid | Disputed | Cancelled;
    /// Submitted -> Disputed; Disputed -> Paid | Resolved (nothing paid); Paid -> Refunded (all of it).
    enum InvoiceStatus {
        None,
        Submitted,
        Verified,
        Rejected,
        Cancelled,
        Disputed,
        Paid,
        Resolved,
        Refunded
    }
    /// @notice What made a payment happen.
    enum PayTrigger {
        ClientApproved,
        AutoReleased,
        Settlement,
        Ruling
    }

    /// @notice An invoice as it stands.
    /// @dev `amount` excludes the fee. `locked` is what a dispute holds, `paid` what the talent got, `refunded` what
    /// came back of that. `releasableAt` is 0 until verified.
    struct Invoice {
        uint64 engagementId;
        uint64 disputeId;
        uint64 periodStart;
        uint64 periodEnd;
        address client;
        uint16 feeBps;
        InvoiceStatus status;
        uint64 dueAt;
        address talent;
        uint96 amount;
        uint96 paid;
        uint96 refunded;
        uint64 releasableAt;
        uint128 locked;
    }

    /// @notice Money came into an engagement's escrow.
    /// @param engagementId The engagement.
    /// @param payer Who paid.
    /// @param amount USDC base units.
    /// @param balance The engagement's escrow after it, locked money not included.
    event EscrowFunded(uint256 indexed engagementId, address indexed payer, uint256 amount, uint256 balance);
    /// @notice The client took unneeded money out.
    /// @param engagementId The engagement.
    /// @param to Where it went.
    /// @param amount USDC base units.
    /// @param balance The engagement's escrow after it, locked money not included.
    event EscrowWithdrawn(uint256 indexed engagementId, address indexed to, uint256 amount, uint256 balance);
    /// @notice Talent asked to be paid for a period.
    /// @param invoiceId Counts from 1.
    /// @param engagementId The engagement.
    /// @param talent Who is to be paid.
    /// @param client Who is to pay.
    /// @param amount USDC base units, fee not included.
    /// @param periodStart Unix seconds, included.
    /// @param periodEnd Unix seconds, not included.
    /// @param dueAt Unix seconds; the net term after submission.
    /// @param metadataURI Where the line items are; at most 8 KiB.
    event InvoiceSubmitted(
        uint256 indexed invoiceId,
        uint256 indexed engagementId,
        address indexed talent,
        address client,
        uint256 amount,
        uint64 periodStart,
        uint64 periodEnd,
        uint64 dueAt,
        string metadataURI
    );
    /// @notice A node checked the invoice against its books.
    /// @param invoiceId The invoice.
    /// @param verifier The node's account.
    /// @param evidenceHash Hash of what was checked.
    event InvoiceVerified(uint256 indexed invoiceId, address indexed verifier, bytes32 evidenceHash);
    /// @notice A node refused the invoice; its period and amount may be invoiced again.
    /// @param invoiceId The invoice.
    /// @param verifier The node's account.
    /// @param reason A short reason or its hash.
    event InvoiceRejected(uint256 indexed invoiceId, address indexed verifier, bytes32 reason);
    /// @notice The talent took the invoice back; its period and amount may be invoiced again.
    /// @param invoiceId The invoice.
    /// @param by The talent.
    event InvoiceCancelled(uint256 indexed invoiceId, address indexed by);
    /// @notice The only event that moves volume and fees; at most once for each invoice.
    /// @param invoiceId The invoice.
    /// @param engagementId The engagement.
    /// @param talent Who was paid.
    /// @param client Whose money it was.
    /// @param talentAmount USDC base units to the talent.
    /// @param feeAmount USDC base units to the fee converter: floor(talentAmount x feeBps / 10,000).
    /// @param trigger 0 approved by the client, 1 released after the due date, 2 settlement, 3 ruling.
    event InvoicePaid(
        uint256 indexed invoiceId,
        uint256 indexed engagementId,
        address indexed talent,
        address client,
        uint256 talentAmount,
        uint256 feeAmount,
        uint8 trigger
    );
    /// @notice An invoice went into dispute and its money was locked.
    /// @param invoiceId The invoice.
    /// @param disputeId The dispute in DisputeJury.
    /// @param claimant Who opened it.
    /// @param amountLocked USDC base units, fee included; less than owed only if the talent disputed.
    event InvoiceDisputed(
        uint256 indexed invoiceId, uint256 indexed disputeId, address indexed claimant, uint256 amountLocked
    );
    /// @notice A dispute ended. What it pays is in InvoicePaid; this adds no volume.
    /// @param invoiceId The invoice.
    /// @param disputeId The dispute.
    /// @param talentShareBps The share of the amount that the talent was awarded.
    /// @param returnedToClient USDC base units that went from the lock back to the engagement's escrow.
    /// @param shortfall USDC base units of the awarded share, fee not included, that the escrow could not cover.
    event InvoiceResolved(
        uint256 indexed invoiceId,
        uint256 indexed disputeId,
        uint16 talentShareBps,
        uint256 returnedToClient,
        uint256 shortfall
    );
    /// @notice Talent paid money back to the client.
    /// @param invoiceId The invoice.
    /// @param engagementId The engagement.
    /// @param talent Who paid it back.
    /// @param amount USDC base units in this refund.
    /// @param feeRefunded USDC base units of fee that came back with it: 0, since fees may be BTRST by then.
    event InvoiceRefunded(
        uint256 indexed invoiceId,
        uint256 indexed engagementId,
        address indexed talent,
        uint256 amount,
        uint256 feeRefunded
    );

    /// @notice Pays into an engagement's escrow; the caller must have approved this contract for `amount`. Anybody.
    /// Reverts while paused, when the engagement is neither offered nor running, for no amount, and when the token
    /// delivers another amount.
    /// @param engagementId An offered or running engagement.
    /// @param amount USDC base units.
    function fundEscrow(uint256 engagementId, uint256 amount) external;
    /// @notice As `fundEscrow`, with a signed permit in place of the approval. Anybody. Reverts as that does; a permit
    /// that somebody has used before is no reason, as long as its allowance is there.
    /// @param engagementId An offered or running engagement.
    /// @param amount USDC base units.
    /// @param deadline The permit's deadline, Unix seconds.
    /// @param v Signature part.
    /// @param r Signature part.
    /// @param s Signature part.
    function fundEscrowWithPermit(
        uint256 engagementId,
        uint256 amount,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external;
    /// @notice Takes out what no open invoice needs. Client only. Reverts above `withdrawable`, for no amount and for
    /// the zero address. A pause does not stop it.
    /// @param engagementId The caller's engagement.
    /// @param to Where it goes.
    /// @param amount USDC base units, at most `withdrawable`.
    function withdrawEscrow(uint256 engagementId, address to, uint256 amount) external;
    /// @notice Asks to be paid for a period. Talent only. Reverts while paused, when the engagement is not running, for
    /// a period that is empty, in the future, outside the term or overlaps an invoiced one, for an amount below a
    /// dollar or above what is left of the contracted value, and for a text out of bounds.
    /// @param engagementId A running engagement.
    /// @param amount USDC base units, at least one dollar, within the contracted value.
    /// @param periodStart Unix seconds, not before the term or an invoiced period.
    /// @param periodEnd Unix seconds, not after now or the term.
    /// @param metadataURI At most 8 KiB.
    /// @return invoiceId The new id.
    function submitInvoice(
        uint256 engagementId,
        uint256 amount,
        uint64 periodStart,
        uint64 periodEnd,
        string calldata metadataURI
    ) external returns (uint256 invoiceId);
    /// @notice Confirms a submitted invoice. Verifiers only. Reverts while paused and for an invoice in another state.
    /// @param invoiceId The invoice.
    /// @param evidenceHash Hash of what was checked.
    function verifyInvoice(uint256 invoiceId, bytes32 evidenceHash) external;
    /// @notice Refuses a submitted invoice. Verifiers only. Reverts for an invoice in another state. A pause does not
    /// stop it.
    /// @param invoiceId The invoice.
    /// @param reason A short reason or its hash.
    function rejectInvoice(uint256 invoiceId, bytes32 reason) external;
    /// @notice Takes back a submitted or verified invoice. Talent only. Reverts for an invoice in another state, a
    /// disputed one included. A pause does not stop it.
    /// @param invoiceId The invoice.
    function cancelInvoice(uint256 invoiceId) external;
    /// @notice Pays a verified invoice from its engagement's escrow. Client only. Reverts while paused, for an invoice
    /// in another state, when the escrow holds less than amount and fee, and with too little gas to record the referral
    /// reward.
    /// @param invoiceId The invoice.
    function approveInvoice(uint256 invoiceId) external;
    /// @notice Pays a verified invoice, pulling from the caller only what the escrow lacks. Client only. Reverts while
    /// paused, for an invoice in another state, for another amount or a higher fee than agreed to, when the token
    /// delivers another amount, and with too little gas to record the referral reward.
    /// @param invoiceId The invoice.
    /// @param expectedAmount The amount that the payer saw, USDC base units.
    /// @param maxFee The most fee that the payer accepts, USDC base units.
    function payInvoice(uint256 invoiceId, uint256 expectedAmount, uint256 maxFee) external;
    /// @notice Pays a verified invoice from escrow once it is due and was open to review long enough. Anybody. Reverts
    /// while paused, for an invoice in another state, before `releasableAt`, when the escrow holds less than amount and
    /// fee, and with too little gas to record the referral reward.
    /// @param invoiceId The invoice.
    function releaseInvoice(uint256 invoiceId) external;
    /// @notice Opens a dispute on a submitted or verified invoice. Client (with amount and fee in escrow) or talent
    /// only. Reverts while paused, for an invoice in another state, for a claim of what would happen without a dispute,
    /// for a share above the whole, when a client has too little in escrow, and for a text out of bounds.
    /// @param invoiceId The invoice.
    /// @param claimedTalentBps The share of the amount that the caller wants the talent to get.
    /// @param evidenceURI At most 8 KiB, may be empty.
    function disputeInvoice(uint256 invoiceId, uint16 claimedTalentBps, string calldata evidenceURI) external;
    /// @notice Pays money back to the client; the caller must have approved this contract for it. Talent only. Reverts
    /// for an invoice that is not paid, for no amount, when all refunds together exceed what was paid, and with too
    /// little gas to take the referral reward back. A pause does not stop it.
    /// @param invoiceId A paid invoice.
    /// @param amount USDC base units; all refunds together at most what was paid.
    function refundInvoice(uint256 invoiceId, uint256 amount) external;
    /// @notice Takes payments that could not be delivered to the caller's own account. Whoever is owed. Reverts with
    /// nothing owed and for the zero address. A pause does not stop it.
    /// @param to Where they go.
    function claimOwed(address to) external;

    /// @notice An invoice as it stands; all zero when unknown.
    /// @param invoiceId The invoice.
    function invoice(uint256 invoiceId) external view returns (Invoice memory);
    /// @notice What an engagement's escrow holds, money locked by disputes not included. USDC base units.
    /// @param engagementId The engagement.
    function escrowBalance(uint256 engagementId) external view returns (uint256);
    /// @notice The part of `escrowBalance` that no open invoice needs. USDC base units.
    /// @param engagementId The engagement.
    function withdrawable(uint256 engagementId) external view returns (uint256);
    /// @notice What paying an open invoice takes; all zero when it is not open.
    /// @param invoiceId The invoice.
    /// @return amount USDC base units to the talent.
    /// @return fee USDC base units to the fee converter.
    /// @return shortfall USDC base units of the two that the escrow lacks, and `payInvoice` would pull.
    function amountDue(uint256 invoiceId) external view returns (uint256 amount, uint256 fee, uint256 shortfall);
}
