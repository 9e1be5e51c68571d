// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {Governed} from "./Governed.sol";
import {IProtocolConfig} from "./interfaces/IProtocolConfig.sol";
import {ITalentScreening} from "./interfaces/ITalentScreening.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Errors} from "./libraries/Errors.sol";

/// @title TalentScreening
/// @notice Keeps who may be hired in which category, and what screeners earned by looking. Rewards are a promise on
/// record; the pool (this contract's BTRST balance) is filled by the treasury, and an empty pool delays claims but
/// never a report.
contract TalentScreening is ITalentScreening, Governed, ReentrancyGuard {
    using SafeERC20 for IERC20;

    /// @notice Looks at applications and reports.
    bytes32 public constant SCREENER_ROLE = keccak256("SCREENER_ROLE");
    /// @notice Most reports that an application may need; it bounds every loop here.
    uint8 public constant MAX_REPORTS = 7;
    /// @notice The cap on a reward: 1,000 BTRST for a report.
    uint256 public constant MAX_REWARD = 1_000e18;
    /// @notice Seconds after which a seat without a report can be taken over.
    uint64 public constant CLAIM_PERIOD = 7 days;

    /// @notice Where categories are decided.
    IProtocolConfig public immutable config;
    /// @notice The token that rewards are paid in.
    IERC20 public immutable btrst;

    /// @notice How many applications were made; ids run from 1 to this.
    uint256 public applicationCount;
    /// @notice What a report earns now, BTRST wei.
    uint256 public rewardBtrst;
    /// @notice All that is earned and not claimed, BTRST wei; the pool may hold less.
    uint256 public totalClaimable;
    /// @notice Reports that an application made now needs.
    uint8 public reportsNeeded;
    /// @notice Approvals among them that an application made now needs.
    uint8 public approvalsNeeded;
    /// @notice Earned and not claimed, BTRST wei.
    mapping(address screener => uint256 earned) public claimable;
    /// @notice The newest application of a talent in a category, whatever became of it; 0 for none.
    mapping(address talent => mapping(uint32 categoryId => uint256 applicationId)) public newestApplication;
    /// @inheritdoc ITalentScreening
    mapping(address talent => mapping(uint32 categoryId => bool approved)) public isApproved;
    /// @inheritdoc ITalentScreening
    mapping(address talent => mapping(address screener => bool reported)) public hasScreened;

    mapping(uint256 applicationId => Application) private _applications;
    mapping(uint256 applicationId => Seat[]) private _seats;

    /// @param admin Grants roles during deployment.
    /// @param config_ The parameters' contract.
    /// @param btrst_ The reward token.
    /// @param reportsNeeded_ First number of reports needed, 1 to `MAX_REPORTS`.
    /// @param approvalsNeeded_ First number of approvals needed, 1 to `reportsNeeded_`.
    /// @param rewardBtrst_ First reward of a report, BTRST wei.
    constructor(
        address admin,
        IProtocolConfig config_,
        IERC20 btrst_,
        uint8 reportsNeeded_,
        uint8 approvalsNeeded_,
        uint256 rewardBtrst_
    ) Governed(admin) {
        config = config_;
        btrst = btrst_;
        _setParams(reportsNeeded_, approvalsNeeded_, rewardBtrst_);
    }

    // ------------------------------------------------------------------ talent

    /// @inheritdoc ITalentScreening
    function applyAsTalent(uint32 categoryId, string calldata metadataURI)
        external
        whenNotPaused
        returns (uint256 applicationId)
    {
        config.requireOpenCategory(categoryId);
        Bounds.text(metadataURI);
        if (isApproved[msg.sender][categoryId]) revert Errors.AlreadyApproved(msg.sender, categoryId);
        uint256 last = newestApplication[msg.sender][categoryId];
        if (_applications[last].status == ApplicationStatus.Open) revert Errors.ApplicationOpen(last);

        applicationId = ++applicationCount;
        newestApplication[msg.sender][categoryId] = applicationId;
        Application storage made = _applications[applicationId];
        made.talent = msg.sender;
        made.categoryId = categoryId;
        made.status = ApplicationStatus.Open;
        made.reportsNeeded = reportsNeeded;
        made.approvalsNeeded = approvalsNeeded;
        emit TalentApplied(applicationId, msg.sender, categoryId, metadataURI);
    }

    /// @inheritdoc ITalentScreening
    function withdrawApplication(uint256 applicationId) external {
        Application storage withdrawn = _openApplication(applicationId);
        if (withdrawn.talent != msg.sender) revert Errors.NotParty(msg.sender, withdrawn.talent);
        uint256 reports = _reportsOf(withdrawn);
        if (reports != 0) revert Errors.ApplicationReported(applicationId, reports);
        withdrawn.status = ApplicationStatus.Withdrawn;
        emit ApplicationWithdrawn(applicationId);
    }

    // --------------------------------------------------------------- screeners

    /// @inheritdoc ITalentScreening
    function claimScreening(uint256 applicationId) external onlyRole(SCREENER_ROLE) whenNotPaused {
        Application storage open = _openApplication(applicationId);
        if (open.talent == msg.sender) revert Errors.SelfScreening(msg.sender);
        Seat[] storage taken = _seats[applicationId];
        (uint256 own, uint256 lapsed) = _findSeats(taken);
        if (own < taken.length) revert Errors.AlreadyClaimed(applicationId, msg.sender);

        Seat memory seat = Seat(msg.sender, uint64(block.timestamp), false);
        if (taken.length < open.reportsNeeded) taken.push(seat);
        else if (lapsed < taken.length) taken[lapsed] = seat;
        else revert Errors.NoSeatLeft(applicationId, taken.length);
        emit ScreeningClaimed(applicationId, msg.sender);
    }

    /// @inheritdoc ITalentScreening
    function submitScreening(uint256 applicationId, bool approve, string calldata reportURI)
        external
        onlyRole(SCREENER_ROLE)
        whenNotPaused
    {
        Application storage open = _openApplication(applicationId);
        if (bytes(reportURI).length == 0) revert Errors.TextEmpty();
        Bounds.text(reportURI);
        Seat[] storage taken = _seats[applicationId];
        (uint256 own,) = _findSeats(taken);
        if (own == taken.length) revert Errors.NotScreener(applicationId, msg.sender);
        if (taken[own].reported) revert Errors.AlreadyReported(applicationId, msg.sender);

        taken[own].reported = true;
        hasScreened[open.talent][msg.sender] = true;
        if (approve) open.approvals += 1;
        else open.rejections += 1;
        emit ScreeningSubmitted(applicationId, msg.sender, approve, reportURI);
        _reward(applicationId);
        if (_reportsOf(open) == open.reportsNeeded) _decide(applicationId, open);
    }

    /// @inheritdoc ITalentScreening
    function claimScreeningRewards(address to) external nonReentrant returns (uint256 paid) {
        Bounds.account(to);
        paid = claimable[msg.sender];
        if (paid == 0) revert Errors.NothingOwed(msg.sender);
        uint256 pool = btrst.balanceOf(address(this));
        if (pool < paid) revert Errors.RewardPoolTooLow(paid, pool);
        claimable[msg.sender] = 0;
        totalClaimable -= paid;
        btrst.safeTransfer(to, paid);
    }

    // ---------------------------------------------------------------- governor

    /// @inheritdoc ITalentScreening
    function revokeTalent(address talent, uint32 categoryId, bytes32 reason) external onlyRole(GOVERNOR_ROLE) {
        requireApproved(talent, categoryId);
        isApproved[talent][categoryId] = false;
        emit TalentRevoked(talent, categoryId, reason);
    }

    /// @inheritdoc ITalentScreening
    function setScreeningParams(uint8 newReportsNeeded, uint8 newApprovalsNeeded, uint256 newRewardBtrst)
        external
        onlyRole(GOVERNOR_ROLE)
    {
        bool sameNumbers = newReportsNeeded == reportsNeeded && newApprovalsNeeded == approvalsNeeded;
        if (sameNumbers && newRewardBtrst == rewardBtrst) revert Errors.Unchanged();
        _setParams(newReportsNeeded, newApprovalsNeeded, newRewardBtrst);
    }

    // ------------------------------------------------------------------- views

    /// @inheritdoc ITalentScreening
    function requireApproved(address talent, uint32 categoryId) public view {
        if (!isApproved[talent][categoryId]) revert Errors.TalentNotApproved(talent, categoryId);
    }

    /// @inheritdoc ITalentScreening
    function application(uint256 applicationId) external view returns (Application memory) {
        return _applications[applicationId];
    }

    /// @inheritdoc ITalentScreening
    function seats(uint256 applicationId) external view returns (Seat[] memory) {
        return _seats[applicationId];
    }

    // --------------------------------------------------------------- internals

    /// @dev The reward is the same whatever the report says, else approval would be bought.
    function _reward(uint256 applicationId) private {
        uint256 reward = rewardBtrst;
        if (reward == 0) return;
        claimable[msg.sender] += reward;
        totalClaimable += reward;
        emit ScreenerRewarded(applicationId, msg.sender, reward);
    }

    function _decide(uint256 applicationId, Application storage decided) private {
        bool approved = decided.approvals >= decided.approvalsNeeded;
        decided.status = approved ? ApplicationStatus.Approved : ApplicationStatus.Rejected;
        if (approved) isApproved[decided.talent][decided.categoryId] = true;
        emit ScreeningDecided(applicationId, decided.talent, approved, decided.approvals, decided.rejections);
    }

    function _setParams(uint8 newReportsNeeded, uint8 newApprovalsNeeded, uint256 newRewardBtrst) private {
        bool reachable = newApprovalsNeeded != 0 && newApprovalsNeeded <= newReportsNeeded;
        if (!reachable || newReportsNeeded > MAX_REPORTS) {
            revert Errors.ScreeningParamsOutOfRange(newReportsNeeded, newApprovalsNeeded, MAX_REPORTS);
        }
        if (newRewardBtrst > MAX_REWARD) revert Errors.AmountTooLarge(newRewardBtrst, MAX_REWARD);
        (reportsNeeded, approvalsNeeded, rewardBtrst) = (newReportsNeeded, newApprovalsNeeded, newRewardBtrst);
        emit ScreeningParamsUpdated(newReportsNeeded, newApprovalsNeeded, newRewardBtrst);
    }

    /// @dev The caller's seat and the last seat that lapsed; the number of seats stands for "none".
    function _findSeats(Seat[] storage taken) private view returns (uint256 own, uint256 lapsed) {
        uint256 count = taken.length; // at most MAX_REPORTS
        (own, lapsed) = (count, count);
        for (uint256 index = 0; index < count; ++index) {
            Seat storage seat = taken[index];
            if (seat.screener == msg.sender) own = index;
            if (!seat.reported && block.timestamp > seat.claimedAt + CLAIM_PERIOD) lapsed = index;
        }
    }

    function _openApplication(uint256 applicationId) private view returns (Application storage found) {
        found = _applications[applicationId];
        if (found.status == ApplicationStatus.None) revert Errors.ApplicationUnknown(applicationId);
        if (found.status != ApplicationStatus.Open) {
            revert Errors.ApplicationStatusIs(applicationId, uint8(found.status), uint8(ApplicationStatus.Open));
        }
    }

    function _reportsOf(Application storage of_) private view returns (uint256) {
        return uint256(of_.approvals) + of_.rejections;
    }
}
