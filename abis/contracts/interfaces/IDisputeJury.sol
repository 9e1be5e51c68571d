// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title IDisputeJury
/// @notice Disputes over invoices. This slice has the first phase, in which the parties answer and may settle; the
/// jury's rounds extend it without changing an event.
interface IDisputeJury {
    /// @notice The phases of a dispute. Only Response is entered in this slice.
    enum Phase {
        Response,
        Evidence,
        Commit,
        Reveal,
        Appeal,
        Executed
    }
    /// @notice Settled never opens again.
    enum Status {
        None,
        Open,
        Settled
    }

    /// @notice A dispute as it stands.
    /// @dev `counterTalentBps` begins as the respondent's default: the whole if the respondent is the talent, else 0.
    struct Dispute {
        address escrow;
        uint64 respondBy;
        Status status;
        bool countered;
        uint256 invoiceId;
        address claimant;
        uint16 claimedTalentBps;
        uint16 counterTalentBps;
        address respondent;
        uint96 amountInDispute;
    }

    /// @notice A dispute was opened through the escrow.
    /// @param disputeId Counts from 1.
    /// @param invoiceId The invoice.
    /// @param claimant Who opened it.
    /// @param respondent The other party.
    /// @param amountInDispute The invoice's amount, USDC base units, fee not included.
    /// @param claimedTalentBps The share of the amount that the claimant wants the talent to get.
    /// @param respondBy Unix seconds until which a counterclaim is taken.
    event DisputeCreated(
        uint256 indexed disputeId,
        uint256 indexed invoiceId,
        address indexed claimant,
        address respondent,
        uint256 amountInDispute,
        uint16 claimedTalentBps,
        uint64 respondBy
    );
    /// @notice The respondent named another share.
    /// @param disputeId The dispute.
    /// @param respondent Who filed it.
    /// @param counterTalentBps The share of the amount that the respondent wants the talent to get.
    /// @param statementURI Where the statement is; at most 8 KiB.
    event CounterclaimFiled(
        uint256 indexed disputeId, address indexed respondent, uint16 counterTalentBps, string statementURI
    );
    /// @notice The parties agree; the escrow pays accordingly in the same transaction.
    /// @param disputeId The dispute.
    /// @param acceptedBy Who gave in.
    /// @param talentShareBps The share of the amount that the talent gets.
    event DisputeSettled(uint256 indexed disputeId, address indexed acceptedBy, uint16 talentShareBps);
    /// @notice A party handed in evidence.
    /// @param disputeId The dispute.
    /// @param party Who handed it in.
    /// @param evidenceURI Where it is; at most 8 KiB.
    event Evidence(uint256 indexed disputeId, address indexed party, string evidenceURI);
    /// @notice A phase began.
    /// @param disputeId The dispute.
    /// @param round 0 before the first jury, then 1, 2, ….
    /// @param phase 0 Response, 1 Evidence, 2 Commit, 3 Reveal, 4 Appeal, 5 Executed.
    /// @param endsAt Unix seconds.
    event PhaseStarted(uint256 indexed disputeId, uint8 indexed round, uint8 indexed phase, uint64 endsAt);

    /// @notice Opens a dispute. Escrow only; the escrow that opens it is the one that is told the outcome.
    /// @param invoiceId The invoice.
    /// @param claimant Who opens it.
    /// @param respondent The other party.
    /// @param respondentIsTalent Whether the other party is the talent.
    /// @param amount USDC base units, fee not included.
    /// @param claimedTalentBps The share that the claimant wants the talent to get.
    /// @param evidenceURI First evidence, may be empty.
    /// @return disputeId The new id.
    function openDispute(
        uint256 invoiceId,
        address claimant,
        address respondent,
        bool respondentIsTalent,
        uint96 amount,
        uint16 claimedTalentBps,
        string calldata evidenceURI
    ) external returns (uint256 disputeId);
    /// @notice Names another share, once, before the time to answer is over. Respondent only.
    /// @param disputeId The dispute.
    /// @param counterTalentBps 0 to 10,000, other than claimed.
    /// @param statementURI At most 8 KiB.
    function fileCounterclaim(uint256 disputeId, uint16 counterTalentBps, string calldata statementURI) external;
    /// @notice Settles at the claimed share, at any time. Respondent only.
    /// @param disputeId The dispute.
    function acceptClaim(uint256 disputeId) external;
    /// @notice Settles at the respondent's share, at any time; without a counterclaim that is the respondent's default,
    /// so a claimant can always drop the claim. Claimant only.
    /// @param disputeId The dispute.
    function acceptCounterclaim(uint256 disputeId) external;
    /// @notice Hands in evidence while the dispute is open. Parties only.
    /// @param disputeId The dispute.
    /// @param evidenceURI At most 8 KiB, not empty.
    function submitEvidence(uint256 disputeId, string calldata evidenceURI) external;
    /// @notice A dispute as it stands; all zero when unknown.
    /// @param disputeId The dispute.
    function dispute(uint256 disputeId) external view returns (Dispute memory);
}
