// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title IDisputeJury
/// @notice Disputes over invoices: the parties answer and may settle at any time; else jurors drawn by lot vote in
/// secret between the two shares named, once, and once more on appeal. Every phase has an end, after which anybody can
/// move the dispute on, so none can be held open. Shares are basis points, stakes BTRST wei, times Unix seconds.
/// @dev The lot comes from the hash of a later block. A block's builder can influence that: fit for a test chain; use
/// a verifiable source of randomness before value is at stake.
interface IDisputeJury {
    /// @notice The phases of a dispute.
    enum Phase {
        Response,
        Evidence,
        Commit,
        Reveal,
        Appeal,
        Executed
    }
    /// @notice Settled and Executed never open again.
    enum Status {
        None,
        Open,
        Settled,
        Executed
    }
    /// @notice What jurors choose between. Refuse, a tie and too few votes give the respondent's share.
    enum Choice {
        Refuse,
        Claimant,
        Respondent
    }

    /// @notice A dispute as it stands.
    /// @dev `counterTalentBps` begins as the respondent's default: the whole if the respondent is the talent, else 0.
    /// `round` is 0 for the first jury and before it, 1 for the jury of the appeal. `drawBlock` is the block whose hash
    /// decides the lot, 0 until somebody asked for one; `poolSize` is how many accounts could be drawn at that moment:
    /// whoever joins later is not in this lot, so that nobody can shift it once the hash is known. `phaseEndsAt` is the
    /// last second of the phase. `appellant` is zero until an appeal.
    struct Dispute {
        address escrow;
        uint64 respondBy;
        Status status;
        bool countered;
        bool respondentIsTalent;
        uint256 invoiceId;
        address claimant;
        uint16 claimedTalentBps;
        uint16 counterTalentBps;
        address respondent;
        uint96 amountInDispute;
        Phase phase;
        uint8 round;
        uint64 phaseEndsAt;
        uint64 drawBlock;
        uint32 poolSize;
        address appellant;
    }

    /// @notice One jury's round as it stands. `ruled` with no seats: no jury could be drawn in time.
    struct Round {
        bool ruled;
        Choice ruling;
        uint8 seats;
        uint8 committed;
        uint8 votesClaimant;
        uint8 votesRespondent;
        uint8 votesRefuse;
    }

    /// @notice A juror as it stands. `locked` of the stake is at risk in open disputes.
    struct Juror {
        uint256 stake;
        uint256 locked;
    }

    /// @notice A juror's stake changed: by the juror, or by the reward or penalty of a dispute.
    /// @param juror The juror.
    /// @param oldStake BTRST wei before.
    /// @param newStake BTRST wei now; 0 when the juror has left.
    event JurorStakeChanged(address indexed juror, uint256 oldStake, uint256 newStake);
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
    /// @param round 0 for the first jury and before it, 1 for the jury of the appeal.
    /// @param phase 0 Response, 1 Evidence, 2 Commit, 3 Reveal, 4 Appeal, 5 Executed.
    /// @param endsAt Unix seconds, the last one of the phase; after it anybody may move the dispute on. For Executed it
    /// is the moment itself; for an Appeal that is not open (the second ruling, or no jury) it is already past.
    event PhaseStarted(uint256 indexed disputeId, uint8 indexed round, uint8 indexed phase, uint64 endsAt);
    /// @notice A juror got a seat by lot.
    /// @param disputeId The dispute.
    /// @param round The round.
    /// @param juror Who sits; nobody sits twice in one dispute.
    event JurorDrawn(uint256 indexed disputeId, uint8 indexed round, address indexed juror);
    /// @notice A juror voted in secret.
    /// @param disputeId The dispute.
    /// @param round The round.
    /// @param juror The juror.
    /// @param commitment keccak256(abi.encode(chainid, jury, disputeId, round, juror, choice, salt)); it names the
    /// juror, so that a copied one cannot be revealed.
    event VoteCommitted(
        uint256 indexed disputeId, uint8 indexed round, address indexed juror, bytes32 commitment
    );
    /// @notice A juror opened the vote.
    /// @param disputeId The dispute.
    /// @param round The round.
    /// @param juror The juror.
    /// @param choice 0 Refuse, 1 Claimant, 2 Respondent.
    /// @param justificationURI Where the reasons are; at most 8 KiB.
    event VoteRevealed(
        uint256 indexed disputeId,
        uint8 indexed round,
        address indexed juror,
        uint8 choice,
        string justificationURI
    );
    /// @notice A round is decided.
    /// @param disputeId The dispute.
    /// @param round The round.
    /// @param ruling 0 Refuse (also a tie, and fewer votes than a majority of the seats), 1 Claimant, 2 Respondent.
    /// @param votesClaimant Opened votes for the claimant's share.
    /// @param votesRespondent Opened votes for the respondent's share.
    /// @param votesRefuse Opened votes to refuse.
    /// @param absent Seats without an opened vote.
    event RoundRuled(
        uint256 indexed disputeId,
        uint8 indexed round,
        uint8 ruling,
        uint8 votesClaimant,
        uint8 votesRespondent,
        uint8 votesRefuse,
        uint8 absent
    );
    /// @notice A party asked for a second, larger jury.
    /// @param disputeId The dispute.
    /// @param newRound The round that follows: 1.
    /// @param appellant Who asked.
    /// @param bond BTRST wei put down; it goes to the jurors when a second jury with a quorum confirms the outcome, else
    /// back to the appellant.
    event DisputeAppealed(
        uint256 indexed disputeId, uint8 indexed newRound, address indexed appellant, uint256 bond
    );
    /// @notice The ruling was carried out; the escrow pays accordingly in the same transaction.
    /// @param disputeId The dispute.
    /// @param invoiceId The invoice.
    /// @param ruling 0 Refuse, 1 Claimant, 2 Respondent.
    /// @param talentShareBps The share of the amount that the talent gets.
    event RulingExecuted(
        uint256 indexed disputeId, uint256 indexed invoiceId, uint8 ruling, uint16 talentShareBps
    );
    /// @notice A juror's seat is settled against the final ruling, in both rounds.
    /// @param disputeId The dispute.
    /// @param round The round of the seat.
    /// @param juror The juror.
    /// @param reward BTRST wei added to the stake.
    /// @param penalty BTRST wei taken from the stake.
    /// @param coherent Whether the juror opened a vote for what became the final ruling.
    event JurorSettled(
        uint256 indexed disputeId,
        uint8 indexed round,
        address indexed juror,
        uint256 reward,
        uint256 penalty,
        bool coherent
    );

    /// @notice Opens a dispute. Escrow only; the escrow that opens it is the one that is told the outcome. Reverts for a
    /// share above the whole and for a text above 8 KiB. A pause does not stop it: the escrow has its own.
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
    /// @notice Names another share, once. Respondent only. Reverts when the dispute is over, after the time to answer,
    /// for a second counterclaim, for the share claimed, for one above the whole, and for a text out of bounds.
    /// @param disputeId The dispute.
    /// @param counterTalentBps 0 to 10,000, other than claimed.
    /// @param statementURI At most 8 KiB.
    function fileCounterclaim(uint256 disputeId, uint16 counterTalentBps, string calldata statementURI) external;
    /// @notice Settles at the claimed share, at any time until the ruling is executed. Seats are freed without reward
    /// or penalty, and the bond of an appeal goes back. Respondent only. Reverts when the dispute is over.
    /// @param disputeId The dispute.
    function acceptClaim(uint256 disputeId) external;
    /// @notice Settles at the respondent's share, at any time until the ruling is executed; without a counterclaim that
    /// is the respondent's default, so a claimant can always drop the claim. Seats and bond as in `acceptClaim`.
    /// Claimant only. Reverts when the dispute is over.
    /// @param disputeId The dispute.
    function acceptCounterclaim(uint256 disputeId) external;
    /// @notice Hands in evidence while no jury is voting: in Response, Evidence and Appeal. Parties only. Reverts in
    /// Commit and Reveal, when the dispute is over, and for a text that is empty or out of bounds.
    /// @param disputeId The dispute.
    /// @param evidenceURI At most 8 KiB, not empty.
    function submitEvidence(uint256 disputeId, string calldata evidenceURI) external;
    /// @notice Sets the caller's stake: takes the difference from the caller, or gives it back. With at least
    /// `MIN_STAKE` that no dispute holds, the caller can be drawn. Anybody. Reverts for a stake between 0 and
    /// `MIN_STAKE` or below what disputes hold, when nothing would change, and when the token delivers another amount.
    /// A pause stops raising it, never lowering it.
    /// @param newStake BTRST wei: 0 to leave, else at least `MIN_STAKE`; never below what open disputes hold.
    function setStake(uint256 newStake) external;
    /// @notice Moves a dispute on whose phase is over: Response to Evidence (also at once after a counterclaim),
    /// Evidence to the request of a lot (or, `DRAW_LIMIT` later without a jury, to the respondent's share; in an
    /// appeal, to the first ruling), Commit to Reveal, Reveal to the ruling. Commit and Reveal also end when nobody is
    /// left to wait for. Anybody. Reverts while the phase is not over, in Appeal (see `execute`), and when the dispute
    /// is over.
    /// @param disputeId The dispute.
    function advance(uint256 disputeId) external;
    /// @notice Draws the jury by the hash of the block asked for: three jurors, seven on appeal, none of them a party,
    /// a party's referrer, a screener of the talent, or of the first jury. When that hash is out of reach (256 blocks),
    /// asks for a new one instead. Anybody. Reverts in another phase, before a lot was asked for or its block is mined,
    /// while too few jurors are found, and after `DRAW_LIMIT`.
    /// @param disputeId The dispute.
    /// @return drawn Whether the jury sits now; false when a new block was asked for.
    function draw(uint256 disputeId) external returns (bool drawn);
    /// @notice Votes in secret, once, in the Commit phase of the juror's round. Drawn jurors only. Reverts in another
    /// phase or after its end, for a second vote, and for an empty commitment.
    /// @param disputeId The dispute.
    /// @param commitment As `commitmentOf` gives it; not zero.
    function commitVote(uint256 disputeId, bytes32 commitment) external;
    /// @notice Opens the caller's vote, once, in the Reveal phase of the juror's round. Jurors who committed only.
    /// Reverts in another phase or after its end, for a second time, when choice and salt are not those of the
    /// commitment, and for a text out of bounds.
    /// @param disputeId The dispute.
    /// @param choice What was chosen.
    /// @param salt The secret of the commitment.
    /// @param justificationURI At most 8 KiB, may be empty.
    function revealVote(uint256 disputeId, Choice choice, bytes32 salt, string calldata justificationURI) external;
    /// @notice Asks for a second jury within the appeal phase of the first, against a bond of `APPEAL_BOND` that the
    /// caller must have allowed. Parties only. Reverts for a second appeal, in another phase or after its end, and when
    /// the token delivers another amount.
    /// @param disputeId The dispute.
    function appeal(uint256 disputeId) external;
    /// @notice Carries the final ruling out, once, and settles every juror. Anybody. Reverts before the time to appeal
    /// is over or the appeal is ruled, and when the dispute is over. A pause does not stop it.
    /// @param disputeId The dispute.
    function execute(uint256 disputeId) external;

    /// @notice A dispute as it stands; all zero when unknown.
    /// @param disputeId The dispute.
    function dispute(uint256 disputeId) external view returns (Dispute memory);
    /// @notice A round as it stands; all zero before its draw.
    /// @param disputeId The dispute.
    /// @param round 0 or 1.
    function roundOf(uint256 disputeId, uint8 round) external view returns (Round memory);
    /// @notice Who sits in a round: nobody before its draw, else three or seven jurors.
    /// @param disputeId The dispute.
    /// @param round 0 or 1.
    function jurorsOf(uint256 disputeId, uint8 round) external view returns (address[] memory);
    /// @notice A juror's stake and what of it is at risk; all zero when unknown.
    /// @param juror The account asked about.
    function jurorOf(address juror) external view returns (Juror memory);
    /// @notice How many accounts can be drawn now, conflicts of interest aside.
    function jurorCount() external view returns (uint256);
    /// @notice What a juror commits to.
    /// @param disputeId The dispute.
    /// @param round The round.
    /// @param juror The juror.
    /// @param choice The choice.
    /// @param salt A secret of 32 random bytes.
    function commitmentOf(uint256 disputeId, uint8 round, address juror, Choice choice, bytes32 salt)
        external
        view
        returns (bytes32);
}
