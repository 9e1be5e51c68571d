// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {UsdcTest} from "../contracts/UsdcTest.sol";
import {IReferralRewards} from "../contracts/interfaces/IReferralRewards.sol";
import {Citizens} from "./support/Citizens.sol";
import {Network} from "./support/Network.sol";

/// @notice Laws of the network as a whole, after any sequence of what people and governance may do, and of what
/// strangers may not.
contract NetworkInvariantTest is Network {
    Citizens private citizens;

    function setUp() public override {
        super.setUp();
        citizens = new Citizens(
            Citizens.Parts(escrow, screening, treasury, pool, btrst, governor, verifier, talent)
        );
        UsdcTest(address(usdc)).transferOwnership(address(citizens));
        btrst.transfer(address(citizens), btrst.balanceOf(address(this)));
    }

    /// @dev forge calls only what is named here.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(citizens);
    }

    function invariant_the_supply_of_btrst_is_constant() external view {
        eq(btrst.totalSupply(), 250_000_000e18, "supply");
    }

    function invariant_parameters_are_what_governance_decided_last() external view {
        eq(config.feeBps(), citizens.feeBps(), "fee");
        eq(config.reviewPeriod(), citizens.reviewPeriod(), "review");
        eq(config.netTerm(), citizens.netTerm(), "net term");
        eq(referrals.rateOf(IReferralRewards.Kind.Client), citizens.clientRate(), "rate");
        eq(screening.rewardBtrst(), citizens.rewardBtrst(), "reward");
    }

    function invariant_no_stranger_does_what_only_governance_may() external view {
        yes(!citizens.trespassed(), "refused");
        eq(config.categoryCount(), 1, "categories");
        yes(config.isNode(verifier) && screening.isApproved(talent, 1), "node and talent stay");
    }

    function invariant_the_fee_never_exceeds_the_cap() external view {
        yes(config.feeBps() <= 2_500, "cap");
    }

    function invariant_every_payment_obeys_the_fee_law() external view {
        yes(!citizens.feeLawBroken(), "floor of the agreed share, on top of the whole amount");
    }

    function invariant_the_fee_recipients_intake_only_grows_and_is_the_sum_of_all_fees() external view {
        yes(!citizens.intakeFell(), "grows");
        eq(usdc.balanceOf(address(converter)), citizens.feesPaid(), "sum");
    }

    function invariant_what_is_owed_to_referrers_is_the_sum_of_what_they_can_claim() external view {
        uint256 sum;
        for (uint256 which = 0; which < 3; ++which) sum += referrals.claimable(citizens.referrerNamed(which));
        eq(referrals.totalClaimable(), sum, "sum");
    }

    function invariant_rewards_earned_are_claimed_reversed_or_still_owed() external view {
        eq(citizens.earned(), citizens.claimed() + citizens.reversed() + referrals.totalClaimable(), "rewards");
    }
}
