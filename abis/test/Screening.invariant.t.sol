// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ITalentScreening} from "../contracts/interfaces/ITalentScreening.sol";
import {Network} from "./support/Network.sol";
import {Screeners} from "./support/Screeners.sol";

/// @notice Laws of approval and of the screeners' rewards.
contract ScreeningInvariantTest is Network {
    Screeners private screeners;
    uint256 private earlier;
    uint256 private earlierOwed;

    function setUp() public override {
        super.setUp();
        (earlier, earlierOwed) = (screening.applicationCount(), screening.totalClaimable());
        screeners = new Screeners(screening, governor);
        bytes32 role = screening.SCREENER_ROLE();
        for (uint256 index = 0; index < screeners.SCREENERS(); ++index) {
            screening.grantRole(role, screeners.screenerAt(index));
        }
        btrst.transfer(address(screeners), 100_000_000e18);
    }

    /// @dev forge calls only what is named here.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(screeners);
    }

    function invariant_talent_is_approved_exactly_when_decided_so_and_not_revoked() external view {
        for (uint256 index = 0; index < screeners.TALENTS(); ++index) {
            address account = screeners.talentAt(index);
            yes(screening.isApproved(account, 1) == screeners.shouldBeApproved(account), "as decided");
        }
    }

    function invariant_rewards_owed_are_the_sum_of_what_screeners_can_claim() external view {
        uint256 sum = earlierOwed;
        for (uint256 index = 0; index < screeners.SCREENERS(); ++index) {
            sum += screening.claimable(screeners.screenerAt(index));
        }
        eq(screening.totalClaimable(), sum, "owed");
        eq(sum - earlierOwed + screeners.paid(), screeners.earned(), "earned is owed or paid");
    }

    function invariant_each_seat_is_rewarded_once() external view {
        uint256 verdicts;
        for (uint256 id = earlier + 1; id <= screening.applicationCount(); ++id) verdicts += verdictsIn(id);
        eq(verdicts, screeners.reports(), "a verdict for each rewarded report");
        for (uint256 index = 0; index < screeners.TALENTS(); ++index) {
            uint256 id = newest(index);
            eq(verdictsIn(id), reportsIn(id), "and a seat for each verdict");
        }
    }

    function invariant_an_application_is_decided_exactly_when_all_reports_are_in() external view {
        for (uint256 index = 0; index < screeners.TALENTS(); ++index) {
            uint256 id = newest(index);
            ITalentScreening.Application memory seen = screening.application(id);
            bool decided = seen.status == ITalentScreening.ApplicationStatus.Approved
                || seen.status == ITalentScreening.ApplicationStatus.Rejected;
            yes(id == 0 || decided == (reportsIn(id) == seen.reportsNeeded), "decided with the last report");
            atLeast(seen.reportsNeeded, screening.seats(id).length, "seats");
        }
    }

    /// @dev Only the newest application of a talent can change, and whatever is newest now was looked at after each
    /// step of its life; 0 for none.
    function newest(uint256 index) private view returns (uint256) {
        return screening.newestApplication(screeners.talentAt(index), 1);
    }

    function verdictsIn(uint256 applicationId) private view returns (uint256) {
        ITalentScreening.Application memory seen = screening.application(applicationId);
        return uint256(seen.approvals) + seen.rejections;
    }

    function reportsIn(uint256 applicationId) private view returns (uint256 reported) {
        ITalentScreening.Seat[] memory taken = screening.seats(applicationId);
        for (uint256 index = 0; index < taken.length; ++index) {
            if (taken[index].reported) ++reported;
        }
    }
}
