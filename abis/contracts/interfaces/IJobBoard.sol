// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title IJobBoard
/// @notice Jobs, bids and engagements. A job has one or more positions; an engagement is one hire, one "project".
/// Money is in USDC base units (6 decimals), times in Unix seconds, ids count from 1 and 0 means none.
interface IJobBoard {
    /// @notice Open takes bids and offers; Closed never opens again.
    enum JobStatus {
        None,
        Open,
        Closed
    }
    /// @notice Why a job closed.
    enum CloseReason {
        Filled,
        Cancelled
    }
    /// @notice What a bid's rate is for: an hour, or the whole.
    enum RateUnit {
        Hourly,
        Fixed
    }
    /// @notice Taken means that an offer was made on the bid.
    enum BidStatus {
        None,
        Live,
        Withdrawn,
        Taken
    }
    /// @notice Offered -> Accepted | Declined; Accepted -> Ended.
    enum EngagementStatus {
        None,
        Offered,
        Accepted,
        Declined,
        Ended
    }
    /// @notice Who brought the engagement to its end.
    enum EndReason {
        Completed,
        TerminatedByClient,
        TerminatedByTalent
    }

    /// @notice A job as it stands.
    /// @dev `committed` counts accepted and still open offers, `accepted` the accepted ones.
    struct Job {
        address client;
        uint32 categoryId;
        JobStatus status;
        uint16 positions;
        uint16 committed;
        uint16 accepted;
        address node;
        uint96 budget;
    }

    /// @notice A bid as it stands.
    struct Bid {
        address talent;
        BidStatus status;
        RateUnit unit;
        uint64 jobId;
        uint96 rate;
    }

    /// @notice An engagement as it stands.
    /// @dev `billed` sums the amounts of its invoices that were neither rejected nor cancelled; `openInvoices` counts
    /// those still on their way.
    struct Engagement {
        address client;
        uint16 feeBps;
        EngagementStatus status;
        uint32 openInvoices;
        address talent;
        uint64 startAt;
        uint64 endAt;
        uint96 contractedValue;
        uint96 billed;
        uint64 jobId;
        uint64 bidId;
    }

    /// @notice A client posted a job.
    /// @param jobId Counts from 1.
    /// @param client The poster.
    /// @param categoryId An active category of ProtocolConfig.
    /// @param node The contracting company, or zero for none.
    /// @param budget USDC base units for the whole job, a guide and not a limit.
    /// @param positions How many people are wanted.
    /// @param metadataURI Where title and text are; at most 8 KiB.
    event JobPosted(
        uint256 indexed jobId,
        address indexed client,
        uint32 indexed categoryId,
        address node,
        uint256 budget,
        uint16 positions,
        string metadataURI
    );
    /// @notice A client changed an open job.
    /// @param jobId The job.
    /// @param budget USDC base units.
    /// @param positions How many people are wanted now.
    /// @param metadataURI Where title and text are now.
    event JobUpdated(uint256 indexed jobId, uint256 budget, uint16 positions, string metadataURI);
    /// @notice A job closed for good.
    /// @param jobId The job.
    /// @param reason 0 all positions filled, 1 cancelled by the client.
    event JobClosed(uint256 indexed jobId, uint8 reason);
    /// @notice Talent bid on a job.
    /// @param bidId Counts from 1.
    /// @param jobId The job.
    /// @param talent The bidder.
    /// @param rate USDC base units per unit.
    /// @param unit 0 per hour, 1 for the whole.
    /// @param metadataURI Where the cover text is; at most 8 KiB.
    event BidSubmitted(
        uint256 indexed bidId,
        uint256 indexed jobId,
        address indexed talent,
        uint256 rate,
        uint8 unit,
        string metadataURI
    );
    /// @notice A bidder took a bid back.
    /// @param bidId The bid.
    event BidWithdrawn(uint256 indexed bidId);
    /// @notice A client offered one position to one talent; the fee is frozen here.
    /// @param engagementId Counts from 1.
    /// @param jobId The job.
    /// @param talent The person wanted.
    /// @param client The job's client.
    /// @param bidId The bid that led to it, or 0 for a direct offer.
    /// @param contractedValue USDC base units that invoices may reach, fee not included.
    /// @param feeBps Basis points added on top of each payment, whatever is voted later.
    /// @param startAt First moment of the term, Unix seconds.
    /// @param endAt Anticipated end, Unix seconds, after `startAt`.
    event EngagementOffered(
        uint256 indexed engagementId,
        uint256 indexed jobId,
        address indexed talent,
        address client,
        uint256 bidId,
        uint256 contractedValue,
        uint16 feeBps,
        uint64 startAt,
        uint64 endAt
    );
    /// @notice The talent accepted; invoices may follow.
    /// @param engagementId The engagement.
    event EngagementAccepted(uint256 indexed engagementId);
    /// @notice The offer came to nothing.
    /// @param engagementId The engagement.
    /// @param by The talent who declined, or the client who took the offer back.
    event EngagementDeclined(uint256 indexed engagementId, address indexed by);
    /// @notice The client changed value or end of a running engagement.
    /// @param engagementId The engagement.
    /// @param oldValue USDC base units before.
    /// @param newValue USDC base units now, not below what was invoiced.
    /// @param oldEndAt Unix seconds before.
    /// @param newEndAt Unix seconds now.
    event EngagementAmended(
        uint256 indexed engagementId, uint256 oldValue, uint256 newValue, uint64 oldEndAt, uint64 newEndAt
    );
    /// @notice An engagement is over; no invoice of it is open.
    /// @param engagementId The engagement.
    /// @param by Who ended it.
    /// @param reason 0 completed, 1 terminated by the client, 2 terminated by the talent.
    event EngagementEnded(uint256 indexed engagementId, address indexed by, uint8 reason);

    /// @notice Posts a job; the caller is its client. Anybody. Reverts while paused, for a category that is unknown or
    /// retired, for a node that is none, and for a budget, positions or a text out of bounds.
    /// @param categoryId An active category.
    /// @param node An active node, or zero for none.
    /// @param budget USDC base units, above 0.
    /// @param positions 1 to 1,000.
    /// @param metadataURI At most 8 KiB.
    /// @return jobId The new id.
    function postJob(uint32 categoryId, address node, uint256 budget, uint16 positions, string calldata metadataURI)
        external
        returns (uint256 jobId);
    /// @notice Changes an open job. With positions equal to those accepted it closes as filled. Its client only.
    /// Reverts while paused, for a job that is not open, and for a budget, positions or a text out of bounds.
    /// @param jobId The caller's job.
    /// @param budget USDC base units, above 0.
    /// @param positions Not below those promised.
    /// @param metadataURI At most 8 KiB.
    function updateJob(uint256 jobId, uint256 budget, uint16 positions, string calldata metadataURI) external;
    /// @notice Cancels an open job. Engagements already offered or accepted go on. Its client only. Reverts for a job
    /// that is not open. A pause does not stop it.
    /// @param jobId The caller's job.
    function closeJob(uint256 jobId) external;
    /// @notice Bids on an open job; one live bid for each talent and job. Anybody but the job's client. Reverts while
    /// paused, for a job that is not open, for a second live bid, and for a rate or a text out of bounds.
    /// @param jobId The job.
    /// @param rate USDC base units per unit, above 0.
    /// @param unit 0 per hour, 1 for the whole.
    /// @param metadataURI At most 8 KiB.
    /// @return bidId The new id.
    function submitBid(uint256 jobId, uint256 rate, RateUnit unit, string calldata metadataURI)
        external
        returns (uint256 bidId);
    /// @notice Takes a live bid back. Its bidder only. Reverts for a bid that was withdrawn or led to an offer. A pause
    /// does not stop it.
    /// @param bidId The caller's bid.
    function withdrawBid(uint256 bidId) external;
    /// @notice Offers a position. The fee in force now holds for the whole engagement. The job's client only. Reverts
    /// while paused, for a job that is not open, for the client and for talent not approved in the category, when no
    /// position is left, for dates or a value out of bounds, and for a bid that is not this talent's live one on this
    /// job.
    /// @param jobId The caller's open job.
    /// @param talent Whom to hire; approved in the job's category.
    /// @param bidId The talent's live bid on this job, or 0.
    /// @param contractedValue USDC base units, above 0.
    /// @param startAt Unix seconds, at most a year ahead.
    /// @param endAt Unix seconds, after `startAt`, at most five years after it.
    /// @return engagementId The new id.
    function offerEngagement(
        uint256 jobId,
        address talent,
        uint256 bidId,
        uint256 contractedValue,
        uint64 startAt,
        uint64 endAt
    ) external returns (uint256 engagementId);
    /// @notice Accepts an offer. Talent only. Reverts while paused, when it is no open offer, and when the talent is no
    /// longer approved in the job's category.
    /// @param engagementId The offer.
    function acceptEngagement(uint256 engagementId) external;
    /// @notice Declines an offer (talent) or takes it back (client). These two only. Reverts when it is no open offer.
    /// A pause does not stop it.
    /// @param engagementId The offer.
    function declineEngagement(uint256 engagementId) external;
    /// @notice Changes value and end of a running engagement. Client only. Reverts while paused, when it is not
    /// running, for a value below what was invoiced, for a term out of bounds, and when nothing would change.
    /// @param engagementId The engagement.
    /// @param newValue USDC base units, not below what was invoiced.
    /// @param newEndAt Unix seconds, after the start.
    function amendEngagement(uint256 engagementId, uint256 newValue, uint64 newEndAt) external;
    /// @notice Ends a running engagement. Either party only; a termination only by the one it names. Reverts when it is
    /// not running and while an invoice of it is open. A pause does not stop it.
    /// @param engagementId The engagement.
    /// @param reason 0 completed, 1 terminated by the client, 2 terminated by the talent.
    function endEngagement(uint256 engagementId, EndReason reason) external;

    /// @notice Counts a new invoice against the contract. Escrow only. Reverts when the engagement is not running, and
    /// above its contracted value.
    /// @param engagementId A running engagement.
    /// @param amount USDC base units.
    function billInvoice(uint256 engagementId, uint256 amount) external;
    /// @notice Takes a rejected or cancelled invoice off the contract. Escrow only. Reverts when less than that was
    /// billed.
    /// @param engagementId The engagement.
    /// @param amount USDC base units that were billed.
    function unbillInvoice(uint256 engagementId, uint256 amount) external;
    /// @notice Notes that an invoice is finished, paid or resolved. Escrow only. Reverts when no invoice is open.
    /// @param engagementId The engagement.
    function closeInvoice(uint256 engagementId) external;

    /// @notice A job as it stands; all zero when unknown.
    /// @param jobId The job.
    function job(uint256 jobId) external view returns (Job memory);
    /// @notice A bid as it stands; all zero when unknown.
    /// @param bidId The bid.
    function bid(uint256 bidId) external view returns (Bid memory);
    /// @notice An engagement as it stands; all zero when unknown.
    /// @param engagementId The engagement.
    function engagement(uint256 engagementId) external view returns (Engagement memory);
}
