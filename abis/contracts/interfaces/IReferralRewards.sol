// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title IReferralRewards
/// @notice BTRST for those who bring clients and talent. Rewards accrue from the fee of each payment, at a rate that
/// token holders set, and are claimed by the referrer from a pool.
interface IReferralRewards {
    /// @notice In which role the referred account earns its referrer a reward.
    enum Kind {
        Client,
        Talent
    }

    /// @notice An account named who referred it.
    /// @param referred The account.
    /// @param referrer Who earns.
    /// @param kind 0 client, 1 talent.
    /// @param expiresAt Unix seconds after which payments earn nothing.
    event ReferralRegistered(
        address indexed referred, address indexed referrer, uint8 indexed kind, uint64 expiresAt
    );
    /// @notice A referral was revoked by vote; what it earned stays.
    /// @param referred The account.
    /// @param referrer Who earns no more.
    /// @param kind 0 client, 1 talent.
    /// @param reason A short reason or its hash.
    event ReferralRevoked(address indexed referred, address indexed referrer, uint8 indexed kind, bytes32 reason);
    /// @notice A payment earned a reward, whether or not the pool can pay it today.
    /// @param invoiceId The invoice paid.
    /// @param referrer Who earned.
    /// @param referred The client or talent of the invoice.
    /// @param kind 0 client, 1 talent.
    /// @param basisUsdc The fee that the reward is measured on, USDC base units.
    /// @param rewardBtrst BTRST wei.
    event ReferralRewardAccrued(
        uint256 indexed invoiceId,
        address indexed referrer,
        address indexed referred,
        uint8 kind,
        uint256 basisUsdc,
        uint256 rewardBtrst
    );
    /// @notice A refund took back the same part of a reward, as far as the referrer has anything left to claim.
    /// @param invoiceId The invoice refunded.
    /// @param referrer Who loses it.
    /// @param referred The client or talent of the invoice.
    /// @param kind 0 client, 1 talent.
    /// @param rewardBtrst BTRST wei taken back.
    event ReferralRewardReversed(
        uint256 indexed invoiceId,
        address indexed referrer,
        address indexed referred,
        uint8 kind,
        uint256 rewardBtrst
    );
    /// @notice A referrer took everything earned so far.
    /// @param referrer Who earned.
    /// @param to Where it went.
    /// @param rewardBtrst BTRST wei.
    event ReferralRewardClaimed(address indexed referrer, address indexed to, uint256 rewardBtrst);
    /// @notice The rate of a kind changed.
    /// @param kind 0 client, 1 talent.
    /// @param oldRate BTRST wei for 1e6 USDC units of fee; 0 in the event of the deployment.
    /// @param newRate BTRST wei for 1e6 USDC units of fee.
    event ReferralRateUpdated(uint8 indexed kind, uint256 oldRate, uint256 newRate);

    /// @notice Names the caller's referrer, once, before the caller's first payment of this kind. Anybody. Reverts
    /// while paused, for the zero address and the caller, for a second referrer, after the first payment, and when the
    /// chain of referrers above leads back to the caller or is longer than `MAX_CHAIN`.
    /// @param referrer Who earns.
    /// @param kind 0 client, 1 talent.
    function registerReferral(address referrer, Kind kind) external;
    /// @notice Stops a referral. Governor only. Reverts when there is none, or it was revoked.
    /// @param referred The account.
    /// @param kind 0 client, 1 talent.
    /// @param reason A short reason or its hash.
    function revokeReferral(address referred, Kind kind, bytes32 reason) external;
    /// @notice Pays out everything the caller earned. Whoever earned. Reverts with nothing owed, while the pool is too
    /// low, and for the zero address. A pause does not stop it.
    /// @param to Where it goes.
    /// @return rewardBtrst BTRST wei paid.
    function claimReferralRewards(address to) external returns (uint256 rewardBtrst);
    /// @notice Sets a rate. Governor only. Reverts above `MAX_RATE` and when nothing would change.
    /// @param kind 0 client, 1 talent.
    /// @param newRate BTRST wei for 1e6 USDC units of fee, at most `MAX_RATE`; 0 stops new rewards.
    function setReferralRate(Kind kind, uint256 newRate) external;

    /// @notice Records a payment and what it earns. Escrow only. Reverts for nothing else: an empty pool, a missing
    /// referrer or a pause do not stop it.
    /// @param invoiceId The invoice paid.
    /// @param client Its client.
    /// @param talent Its talent.
    /// @param basisUsdc The fee paid, USDC base units.
    function accrue(uint256 invoiceId, address client, address talent, uint256 basisUsdc) external;
    /// @notice Takes rewards back after a refund. Escrow only. Reverts when `paid` is 0 or `refunded` less than before;
    /// a reward already claimed does not stop it.
    /// @param invoiceId The invoice refunded.
    /// @param refunded All refunds of the invoice so far, USDC base units.
    /// @param paid What its talent was paid, USDC base units, above 0.
    function reverse(uint256 invoiceId, uint256 refunded, uint256 paid) external;

    /// @notice Who referred an account; all zero when nobody did.
    /// @param referred The account.
    /// @param kind 0 client, 1 talent.
    /// @return referrer Who earns.
    /// @return expiresAt Unix seconds after which payments earn nothing.
    /// @return revoked Whether a vote has stopped it.
    function referralOf(address referred, Kind kind)
        external
        view
        returns (address referrer, uint64 expiresAt, bool revoked);
}
