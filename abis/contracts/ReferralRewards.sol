// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Governed} from "./Governed.sol";
import {IReferralRewards} from "./interfaces/IReferralRewards.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Errors} from "./libraries/Errors.sol";

/// @title ReferralRewards
/// @notice Keeps who referred whom and what that earned. Rewards are a promise on record; the pool (this contract's
/// BTRST balance) is filled by the treasury, and an empty pool delays claims but never a payment.
contract ReferralRewards is IReferralRewards, Governed, ReentrancyGuard {
    using SafeERC20 for IERC20;

    struct Referral {
        address referrer;
        uint64 expiresAt;
        bool revoked;
    }

    struct Accrual {
        address referrer;
        address referred;
        uint256 reward;
        uint256 reversed;
    }

    /// @notice The cap on a rate: 100 BTRST for each USDC of fee.
    uint256 public constant MAX_RATE = 100e18;
    /// @notice How many referrers above a new one are checked for a circle.
    uint256 public constant MAX_CHAIN = 64;
    uint256 private constant ONE_USDC = 1e6;

    /// @notice The token that rewards are paid in.
    IERC20 public immutable btrst;
    /// @notice How long a referral earns, in seconds from its registration.
    uint64 public immutable referralTerm;

    /// @notice The rate of a kind, BTRST wei for 1e6 USDC units of fee.
    mapping(Kind kind => uint256 rate) public rateOf;
    /// @notice Earned and not claimed, BTRST wei.
    mapping(address referrer => uint256 rewardBtrst) public claimable;
    /// @notice All that is earned and not claimed, BTRST wei; the pool may hold less.
    uint256 public totalClaimable;
    /// @notice Whether the account had a payment of this kind, after which it is too late to name a referrer.
    mapping(address account => mapping(Kind kind => bool seen)) public hadPayment;
    /// @notice Who referred an account: referrer, expiry in Unix seconds, whether revoked.
    mapping(address referred => mapping(Kind kind => Referral referral)) public referralOf;

    mapping(uint256 invoiceId => mapping(Kind kind => Accrual)) private _accruals;

    /// @param admin Grants roles during deployment.
    /// @param btrst_ The reward token.
    /// @param referralTerm_ Seconds that a referral earns.
    /// @param clientRate First rate for clients, BTRST wei for 1e6 USDC units of fee.
    /// @param talentRate First rate for talent, likewise.
    constructor(address admin, IERC20 btrst_, uint64 referralTerm_, uint256 clientRate, uint256 talentRate)
        Governed(admin)
    {
        btrst = btrst_;
        referralTerm = referralTerm_;
        _setRate(Kind.Client, clientRate);
        _setRate(Kind.Talent, talentRate);
    }

    /// @inheritdoc IReferralRewards
    function registerReferral(address referrer, Kind kind) external whenNotPaused {
        Bounds.account(referrer);
        if (referrer == msg.sender) revert Errors.SelfReferral(msg.sender);
        address known = referralOf[msg.sender][kind].referrer;
        if (known != address(0)) revert Errors.AlreadyReferred(msg.sender, known);
        if (hadPayment[msg.sender][kind]) revert Errors.ReferralTooLate(msg.sender);
        _requireNoCircle(msg.sender, referrer, Kind.Client);
        _requireNoCircle(msg.sender, referrer, Kind.Talent);

        uint64 expiresAt = uint64(block.timestamp) + referralTerm;
        referralOf[msg.sender][kind] = Referral(referrer, expiresAt, false);
        emit ReferralRegistered(msg.sender, referrer, uint8(kind), expiresAt);
    }

    /// @inheritdoc IReferralRewards
    function revokeReferral(address referred, Kind kind, bytes32 reason) external onlyRole(GOVERNOR_ROLE) {
        Referral storage found = referralOf[referred][kind];
        if (found.referrer == address(0) || found.revoked) revert Errors.ReferralUnknown(referred, uint8(kind));
        found.revoked = true;
        emit ReferralRevoked(referred, found.referrer, uint8(kind), reason);
    }

    /// @inheritdoc IReferralRewards
    function claimReferralRewards(address to) external nonReentrant returns (uint256 rewardBtrst) {
        Bounds.account(to);
        rewardBtrst = claimable[msg.sender];
        if (rewardBtrst == 0) revert Errors.NothingOwed(msg.sender);
        uint256 pool = btrst.balanceOf(address(this));
        if (pool < rewardBtrst) revert Errors.RewardPoolTooLow(rewardBtrst, pool);
        claimable[msg.sender] = 0;
        totalClaimable -= rewardBtrst;
        emit ReferralRewardClaimed(msg.sender, to, rewardBtrst);
        btrst.safeTransfer(to, rewardBtrst);
    }

    /// @inheritdoc IReferralRewards
    function setReferralRate(Kind kind, uint256 newRate) external onlyRole(GOVERNOR_ROLE) {
        if (newRate == rateOf[kind]) revert Errors.Unchanged();
        _setRate(kind, newRate);
    }

    /// @inheritdoc IReferralRewards
    function accrue(uint256 invoiceId, address client, address talent, uint256 basisUsdc)
        external
        onlyRole(ESCROW_ROLE)
    {
        _accrue(invoiceId, client, Kind.Client, basisUsdc);
        _accrue(invoiceId, talent, Kind.Talent, basisUsdc);
    }

    /// @inheritdoc IReferralRewards
    function reverse(uint256 invoiceId, uint256 refunded, uint256 paid) external onlyRole(ESCROW_ROLE) {
        _reverse(invoiceId, Kind.Client, refunded, paid);
        _reverse(invoiceId, Kind.Talent, refunded, paid);
    }

    function _accrue(uint256 invoiceId, address referred, Kind kind, uint256 basisUsdc) private {
        if (!hadPayment[referred][kind]) hadPayment[referred][kind] = true;
        Referral storage found = referralOf[referred][kind];
        if (found.referrer == address(0) || found.revoked || block.timestamp > found.expiresAt) return;
        uint256 reward = (basisUsdc * rateOf[kind]) / ONE_USDC;
        if (reward == 0) return;

        _accruals[invoiceId][kind] = Accrual(found.referrer, referred, reward, 0);
        claimable[found.referrer] += reward;
        totalClaimable += reward;
        emit ReferralRewardAccrued(invoiceId, found.referrer, referred, uint8(kind), basisUsdc, reward);
    }

    /// @dev What was claimed cannot be taken back, so a reversal stops at what still waits.
    function _reverse(uint256 invoiceId, Kind kind, uint256 refunded, uint256 paid) private {
        Accrual storage found = _accruals[invoiceId][kind];
        uint256 due = Math.mulDiv(found.reward, refunded, paid) - found.reversed;
        uint256 taken = Math.min(due, claimable[found.referrer]);
        if (due == 0) return;
        found.reversed += due;
        if (taken == 0) return;
        claimable[found.referrer] -= taken;
        totalClaimable -= taken;
        emit ReferralRewardReversed(invoiceId, found.referrer, found.referred, uint8(kind), taken);
    }

    function _setRate(Kind kind, uint256 newRate) private {
        if (newRate > MAX_RATE) revert Errors.RateAboveCap(newRate, MAX_RATE);
        emit ReferralRateUpdated(uint8(kind), rateOf[kind], newRate);
        rateOf[kind] = newRate;
    }

    /// @dev Walks up the chain of one kind. Bounded, so that a long chain costs its newest member a clear refusal
    /// instead of unbounded gas.
    function _requireNoCircle(address referred, address referrer, Kind kind) private view {
        address above = referrer;
        for (uint256 depth = 0; depth < MAX_CHAIN; ++depth) {
            above = referralOf[above][kind].referrer;
            if (above == address(0)) return;
            if (above == referred) revert Errors.CircularReferral(referred, referrer);
        }
        revert Errors.ReferralChainTooLong(referrer, MAX_CHAIN);
    }
}
