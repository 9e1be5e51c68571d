// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {TalentScreening} from "../contracts/TalentScreening.sol";
import {ITalentScreening} from "../contracts/interfaces/ITalentScreening.sol";
import {Errors} from "../contracts/libraries/Errors.sol";
import {Network} from "./support/Network.sol";
import {vm} from "./support/Vm.sol";

contract TalentScreeningTest is Network {
    ITalentScreening.ApplicationStatus private constant OPEN = ITalentScreening.ApplicationStatus.Open;
    ITalentScreening.ApplicationStatus private constant APPROVED = ITalentScreening.ApplicationStatus.Approved;
    ITalentScreening.ApplicationStatus private constant REJECTED = ITalentScreening.ApplicationStatus.Rejected;
    ITalentScreening.ApplicationStatus private constant WITHDRAWN = ITalentScreening.ApplicationStatus.Withdrawn;
    /// @dev Somebody who is not approved, unlike `talent`.
    address private constant NOVICE = address(0x40B1CE);

    /// @dev Three reports of which two approve, and eight people who may report.
    function setUp() public override {
        super.setUp();
        vm.prank(governor);
        screening.setScreeningParams(3, 2, SCREENING_REWARD);
        bytes32 role = screening.SCREENER_ROLE();
        for (uint256 number = 1; number <= 8; ++number) screening.grantRole(role, person(number));
    }

    function person(uint256 number) private pure returns (address) {
        return address(uint160(0x5000 + number));
    }

    function claim(address by, uint256 applicationId) private {
        vm.prank(by);
        screening.claimScreening(applicationId);
    }

    function report(address by, uint256 applicationId, bool verdict) private {
        vm.prank(by);
        screening.submitScreening(applicationId, verdict, "data:,report");
    }

    /// @dev An application with as many reports as verdicts, by persons 1, 2, …
    function judged(bool[] memory verdicts) private returns (uint256 applicationId) {
        applicationId = applyFor(NOVICE);
        for (uint256 index = 0; index < verdicts.length; ++index) {
            claim(person(index + 1), applicationId);
            report(person(index + 1), applicationId, verdicts[index]);
        }
    }

    function three(bool first, bool second, bool third) private pure returns (bool[] memory verdicts) {
        verdicts = new bool[](3);
        (verdicts[0], verdicts[1], verdicts[2]) = (first, second, third);
    }

    function statusOf(uint256 applicationId, ITalentScreening.ApplicationStatus expected) private view {
        eq(uint256(screening.application(applicationId).status), uint256(expected), "application status");
    }

    // ------------------------------------------------------------- construction

    function test_construction_announces_the_first_numbers() external {
        vm.expectEmit(true, true, true, true);
        emit ITalentScreening.ScreeningParamsUpdated(7, 4, 1e18);
        TalentScreening made = new TalentScreening(address(this), config, btrst, 7, 4, 1e18);
        eq(made.reportsNeeded(), 7, "reports");
        eq(made.approvalsNeeded(), 4, "approvals");
        eq(made.rewardBtrst(), 1e18, "reward");
        eq(address(made.config()), address(config), "config");
        eq(address(made.btrst()), address(btrst), "btrst");
    }

    function test_construction_refuses_numbers_that_make_no_sense() external {
        vm.expectRevert(abi.encodeWithSelector(Errors.ScreeningParamsOutOfRange.selector, 8, 4, 7));
        new TalentScreening(address(this), config, btrst, 8, 4, 0);
        vm.expectRevert(Errors.ZeroAddress.selector);
        new TalentScreening(address(0), config, btrst, 3, 2, 0);
    }

    // ----------------------------------------------------------------- applying

    function test_an_application_is_announced_and_open() external {
        vm.prank(NOVICE);
        vm.expectEmit(true, true, true, true, address(screening));
        emit ITalentScreening.TalentApplied(2, NOVICE, 1, "data:,me");
        eq(screening.applyAsTalent(1, "data:,me"), 2, "id");
        ITalentScreening.Application memory made = screening.application(2);
        eq(made.talent, NOVICE, "talent");
        eq(made.categoryId, 1, "category");
        eq(made.reportsNeeded, 3, "reports");
        eq(made.approvalsNeeded, 2, "approvals");
        eq(screening.newestApplication(NOVICE, 1), 2, "newest");
        eq(screening.seats(2).length, 0, "nobody looks at it yet");
        statusOf(2, OPEN);
    }

    function test_an_application_needs_an_open_category_and_a_text_that_fits() external {
        vm.startPrank(governor);
        config.retireCategory(config.addCategory("Old"));
        vm.stopPrank();
        vm.startPrank(NOVICE);
        vm.expectRevert(abi.encodeWithSelector(Errors.CategoryUnknown.selector, 9));
        screening.applyAsTalent(9, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.CategoryIsRetired.selector, 2));
        screening.applyAsTalent(2, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.TextTooLong.selector, 8_193, 8_192));
        screening.applyAsTalent(1, string(new bytes(8_193)));
        screening.applyAsTalent(1, string(new bytes(8_192)));
        vm.stopPrank();
    }

    function test_one_open_application_for_each_talent_and_category() external {
        vm.prank(governor);
        config.addCategory("Design");
        uint256 applicationId = applyFor(NOVICE);
        vm.startPrank(NOVICE);
        vm.expectRevert(abi.encodeWithSelector(Errors.ApplicationOpen.selector, applicationId));
        screening.applyAsTalent(1, "");
        eq(screening.applyAsTalent(2, ""), applicationId + 1, "another category is another matter");
        vm.stopPrank();
    }

    function test_approved_talent_cannot_apply_again_in_that_category() external {
        vm.prank(governor);
        config.addCategory("Design");
        vm.startPrank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.AlreadyApproved.selector, talent, 1));
        screening.applyAsTalent(1, "");
        screening.applyAsTalent(2, "");
        vm.stopPrank();
    }

    function test_talent_may_apply_again_after_a_rejection_a_withdrawal_and_a_revocation() external {
        judged(three(false, false, false));
        uint256 second = applyFor(NOVICE);
        vm.prank(NOVICE);
        screening.withdrawApplication(second);
        eq(applyFor(NOVICE), second + 1, "after a withdrawal");
        vm.prank(governor);
        screening.revokeTalent(talent, 1, "fraud");
        eq(applyFor(talent), second + 2, "after a revocation");
    }

    // -------------------------------------------------------------- withdrawing

    function test_a_withdrawal_is_announced_and_final() external {
        uint256 applicationId = applyFor(NOVICE);
        claim(person(1), applicationId);
        vm.prank(NOVICE);
        vm.expectEmit(true, true, true, true, address(screening));
        emit ITalentScreening.ApplicationWithdrawn(applicationId);
        screening.withdrawApplication(applicationId);
        statusOf(applicationId, WITHDRAWN);
        bytes memory gone =
            abi.encodeWithSelector(Errors.ApplicationStatusIs.selector, applicationId, WITHDRAWN, OPEN);
        vm.prank(NOVICE);
        vm.expectRevert(gone);
        screening.withdrawApplication(applicationId);
        vm.prank(person(2));
        vm.expectRevert(gone);
        screening.claimScreening(applicationId);
        vm.prank(person(1));
        vm.expectRevert(gone);
        screening.submitScreening(applicationId, true, "data:,late");
    }

    function test_only_its_talent_withdraws_an_application() external {
        uint256 applicationId = applyFor(NOVICE);
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotParty.selector, stranger, NOVICE));
        screening.withdrawApplication(applicationId);
        vm.expectRevert(abi.encodeWithSelector(Errors.ApplicationUnknown.selector, 77));
        screening.withdrawApplication(77);
        vm.stopPrank();
    }

    function test_an_application_cannot_be_withdrawn_after_a_report_of_either_kind() external {
        bool[] memory one = new bool[](1);
        uint256 applicationId = judged(one);
        vm.startPrank(NOVICE);
        vm.expectRevert(abi.encodeWithSelector(Errors.ApplicationReported.selector, applicationId, 1));
        screening.withdrawApplication(applicationId);
        vm.stopPrank();
        claim(person(2), applicationId);
        report(person(2), applicationId, true);
        vm.prank(NOVICE);
        vm.expectRevert(abi.encodeWithSelector(Errors.ApplicationReported.selector, applicationId, 2));
        screening.withdrawApplication(applicationId);
    }

    // ------------------------------------------------------------ taking a seat

    function test_a_seat_is_announced_and_noted() external {
        uint256 applicationId = applyFor(NOVICE);
        vm.prank(person(1));
        vm.expectEmit(true, true, true, true, address(screening));
        emit ITalentScreening.ScreeningClaimed(applicationId, person(1));
        screening.claimScreening(applicationId);
        ITalentScreening.Seat[] memory taken = screening.seats(applicationId);
        eq(taken.length, 1, "seats");
        eq(taken[0].screener, person(1), "screener");
        eq(taken[0].claimedAt, START, "since");
        yes(!taken[0].reported, "not reported");
    }

    function test_only_screeners_take_a_seat() external {
        uint256 applicationId = applyFor(NOVICE);
        bytes32 role = screening.SCREENER_ROLE();
        vm.prank(stranger);
        vm.expectRevert(
            abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, stranger, role)
        );
        screening.claimScreening(applicationId);
    }

    function test_nobody_screens_themselves() external {
        uint256 applicationId = applyFor(person(1));
        vm.prank(person(1));
        vm.expectRevert(abi.encodeWithSelector(Errors.SelfScreening.selector, person(1)));
        screening.claimScreening(applicationId);
    }

    function test_nobody_sits_twice_even_after_the_own_seat_lapsed() external {
        uint256 applicationId = applyFor(NOVICE);
        claim(person(1), applicationId);
        vm.warp(START + 8 days);
        vm.prank(person(1));
        vm.expectRevert(abi.encodeWithSelector(Errors.AlreadyClaimed.selector, applicationId, person(1)));
        screening.claimScreening(applicationId);
    }

    function test_there_are_as_many_seats_as_reports_needed() external {
        uint256 applicationId = applyFor(NOVICE);
        for (uint256 number = 1; number <= 3; ++number) claim(person(number), applicationId);
        vm.prank(person(4));
        vm.expectRevert(abi.encodeWithSelector(Errors.NoSeatLeft.selector, applicationId, 3));
        screening.claimScreening(applicationId);
        eq(screening.seats(applicationId).length, 3, "seats");
    }

    function test_a_seat_can_be_taken_over_one_second_after_its_period_and_not_before() external {
        uint256 applicationId = applyFor(NOVICE);
        for (uint256 number = 1; number <= 3; ++number) claim(person(number), applicationId);
        vm.warp(START + 7 days);
        vm.prank(person(4));
        vm.expectRevert(abi.encodeWithSelector(Errors.NoSeatLeft.selector, applicationId, 3));
        screening.claimScreening(applicationId);
        vm.warp(START + 7 days + 1);
        claim(person(4), applicationId);
        eq(screening.seats(applicationId).length, 3, "no more seats than before");
        eq(screening.seats(applicationId)[2].screener, person(4), "the last that lapsed");
        eq(screening.seats(applicationId)[2].claimedAt, START + 7 days + 1, "a fresh period");
        vm.prank(person(3));
        vm.expectRevert(abi.encodeWithSelector(Errors.NotScreener.selector, applicationId, person(3)));
        screening.submitScreening(applicationId, true, "data:,late");
    }

    function test_a_seat_with_a_report_is_never_taken_over() external {
        uint256 applicationId = applyFor(NOVICE);
        for (uint256 number = 1; number <= 3; ++number) claim(person(number), applicationId);
        report(person(3), applicationId, true);
        vm.warp(START + 30 days);
        claim(person(4), applicationId);
        claim(person(5), applicationId);
        eq(screening.seats(applicationId)[2].screener, person(3), "the reporter keeps the seat");
        vm.prank(person(6));
        vm.expectRevert(abi.encodeWithSelector(Errors.NoSeatLeft.selector, applicationId, 3));
        screening.claimScreening(applicationId);
    }

    function test_a_free_seat_is_taken_before_one_that_lapsed() external {
        uint256 applicationId = applyFor(NOVICE);
        claim(person(1), applicationId);
        vm.warp(START + 8 days);
        claim(person(2), applicationId);
        eq(screening.seats(applicationId)[0].screener, person(1), "untouched");
        report(person(1), applicationId, true);
        eq(screening.application(applicationId).approvals, 1, "a late report counts while nobody took the seat");
    }

    // ---------------------------------------------------------------- reporting

    function test_a_report_is_announced_and_earns_its_reward() external {
        uint256 applicationId = applyFor(NOVICE);
        claim(person(1), applicationId);
        vm.prank(person(1));
        vm.expectEmit(true, true, true, true, address(screening));
        emit ITalentScreening.ScreeningSubmitted(applicationId, person(1), false, "data:,no");
        vm.expectEmit(true, true, true, true, address(screening));
        emit ITalentScreening.ScreenerRewarded(applicationId, person(1), SCREENING_REWARD);
        screening.submitScreening(applicationId, false, "data:,no");
        eq(screening.claimable(person(1)), SCREENING_REWARD, "claimable");
        eq(screening.totalClaimable(), 2 * SCREENING_REWARD, "with the one that setting up left");
        yes(screening.hasScreened(NOVICE, person(1)), "has screened");
        yes(!screening.hasScreened(NOVICE, person(2)), "has not");
        yes(screening.seats(applicationId)[0].reported, "reported");
        eq(screening.application(applicationId).rejections, 1, "rejections");
        statusOf(applicationId, OPEN);
    }

    function test_the_reward_is_the_same_whatever_the_report_says() external {
        judged(three(true, false, true));
        eq(screening.claimable(person(1)), SCREENING_REWARD, "in favour");
        eq(screening.claimable(person(2)), SCREENING_REWARD, "against");
    }

    function test_a_report_needs_a_seat_a_text_and_an_open_application() external {
        uint256 applicationId = applyFor(NOVICE);
        claim(person(1), applicationId);
        vm.startPrank(person(1));
        vm.expectRevert(Errors.TextEmpty.selector);
        screening.submitScreening(applicationId, true, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.TextTooLong.selector, 8_193, 8_192));
        screening.submitScreening(applicationId, true, string(new bytes(8_193)));
        vm.expectRevert(abi.encodeWithSelector(Errors.ApplicationUnknown.selector, 77));
        screening.submitScreening(77, true, "data:,x");
        screening.submitScreening(applicationId, true, string(new bytes(8_192)));
        vm.expectRevert(abi.encodeWithSelector(Errors.AlreadyReported.selector, applicationId, person(1)));
        screening.submitScreening(applicationId, true, "data:,x");
        vm.stopPrank();
        vm.prank(person(2));
        vm.expectRevert(abi.encodeWithSelector(Errors.NotScreener.selector, applicationId, person(2)));
        screening.submitScreening(applicationId, true, "data:,x");
    }

    function test_somebody_who_is_no_screener_any_more_reports_no_more() external {
        uint256 applicationId = applyFor(NOVICE);
        claim(person(1), applicationId);
        bytes32 role = screening.SCREENER_ROLE();
        screening.revokeRole(role, person(1));
        vm.prank(person(1));
        vm.expectRevert(
            abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, person(1), role)
        );
        screening.submitScreening(applicationId, true, "data:,x");
    }

    function test_without_a_reward_nothing_is_owed_or_announced() external {
        vm.prank(governor);
        screening.setScreeningParams(1, 1, 0);
        uint256 before = screening.totalClaimable();
        uint256 applicationId = applyFor(NOVICE);
        claim(person(1), applicationId);
        report(person(1), applicationId, true);
        eq(screening.claimable(person(1)), 0, "claimable");
        eq(screening.totalClaimable(), before, "total");
        statusOf(applicationId, APPROVED);
    }

    // ----------------------------------------------------------------- deciding

    function test_enough_approvals_approve_with_the_last_report_and_not_before() external {
        uint256 applicationId = applyFor(NOVICE);
        for (uint256 number = 1; number <= 3; ++number) claim(person(number), applicationId);
        report(person(1), applicationId, true);
        report(person(2), applicationId, true);
        statusOf(applicationId, OPEN);
        yes(!screening.isApproved(NOVICE, 1), "not yet");
        vm.prank(person(3));
        vm.expectEmit(true, true, true, true, address(screening));
        emit ITalentScreening.ScreeningDecided(applicationId, NOVICE, true, 2, 1);
        screening.submitScreening(applicationId, false, "data:,no");
        statusOf(applicationId, APPROVED);
        yes(screening.isApproved(NOVICE, 1), "approved");
        yes(!screening.isApproved(NOVICE, 2), "in this category only");
        screening.requireApproved(NOVICE, 1);
    }

    function test_too_few_approvals_reject() external {
        uint256 applicationId = applyFor(NOVICE);
        for (uint256 number = 1; number <= 3; ++number) claim(person(number), applicationId);
        report(person(1), applicationId, false);
        report(person(2), applicationId, true);
        vm.prank(person(3));
        vm.expectEmit(true, true, true, true, address(screening));
        emit ITalentScreening.ScreeningDecided(applicationId, NOVICE, false, 1, 2);
        screening.submitScreening(applicationId, false, "data:,no");
        statusOf(applicationId, REJECTED);
        vm.expectRevert(abi.encodeWithSelector(Errors.TalentNotApproved.selector, NOVICE, 1));
        screening.requireApproved(NOVICE, 1);
    }

    function test_a_decided_application_takes_nothing_more() external {
        uint256 applicationId = judged(three(true, true, true));
        bytes memory over =
            abi.encodeWithSelector(Errors.ApplicationStatusIs.selector, applicationId, APPROVED, OPEN);
        vm.prank(person(4));
        vm.expectRevert(over);
        screening.claimScreening(applicationId);
        vm.prank(person(1));
        vm.expectRevert(over);
        screening.submitScreening(applicationId, true, "data:,x");
        vm.prank(NOVICE);
        vm.expectRevert(over);
        screening.withdrawApplication(applicationId);
    }

    function test_an_application_keeps_the_numbers_that_it_was_made_under() external {
        uint256 applicationId = applyFor(NOVICE);
        vm.prank(governor);
        screening.setScreeningParams(7, 7, 2e18);
        for (uint256 number = 1; number <= 3; ++number) {
            claim(person(number), applicationId);
            report(person(number), applicationId, number != 1);
        }
        statusOf(applicationId, APPROVED);
        eq(screening.claimable(person(1)), 2e18, "the reward is that of the day of the report");
    }

    function testFuzz_an_application_is_decided_exactly_when_the_reports_needed_are_in(
        uint8 reports,
        uint8 approvals,
        uint8 verdicts
    ) external {
        reports = uint8(within(reports, 1, 7));
        approvals = uint8(within(approvals, 1, reports));
        vm.startPrank(governor);
        if (reports != 3 || approvals != 2) screening.setScreeningParams(reports, approvals, SCREENING_REWARD);
        vm.stopPrank();
        uint256 applicationId = applyFor(NOVICE);
        uint256 inFavour;
        for (uint256 number = 1; number <= reports; ++number) {
            statusOf(applicationId, OPEN);
            bool verdict = (verdicts >> number) & 1 == 1;
            if (verdict) ++inFavour;
            claim(person(number), applicationId);
            report(person(number), applicationId, verdict);
        }
        statusOf(applicationId, inFavour >= approvals ? APPROVED : REJECTED);
        yes(screening.isApproved(NOVICE, 1) == (inFavour >= approvals), "approved as decided");
        eq(screening.application(applicationId).approvals, inFavour, "approvals");
        eq(screening.application(applicationId).rejections, reports - inFavour, "rejections");
    }

    // ------------------------------------------------------------------ rewards

    function test_rewards_are_paid_once_to_whom_the_screener_names() external {
        judged(three(true, true, true));
        btrst.transfer(address(screening), 1_000e18);
        vm.startPrank(person(1));
        eq(screening.claimScreeningRewards(stranger), SCREENING_REWARD, "paid");
        vm.expectRevert(abi.encodeWithSelector(Errors.NothingOwed.selector, person(1)));
        screening.claimScreeningRewards(stranger);
        vm.stopPrank();
        eq(btrst.balanceOf(stranger), SCREENING_REWARD, "arrived");
        eq(screening.claimable(person(1)), 0, "nothing left");
        eq(screening.totalClaimable(), 3 * SCREENING_REWARD, "persons 2 and 3, and setting up");
    }

    function test_an_empty_pool_delays_the_claim_and_never_the_report() external {
        judged(three(true, true, true));
        btrst.transfer(address(screening), SCREENING_REWARD - 1);
        vm.prank(person(1));
        vm.expectRevert(
            abi.encodeWithSelector(Errors.RewardPoolTooLow.selector, SCREENING_REWARD, SCREENING_REWARD - 1)
        );
        screening.claimScreeningRewards(person(1));
        btrst.transfer(address(screening), 1);
        vm.prank(person(1));
        screening.claimScreeningRewards(person(1));
        eq(btrst.balanceOf(person(1)), SCREENING_REWARD, "paid from the last wei");
    }

    function test_rewards_do_not_go_to_nobody() external {
        vm.prank(screener);
        vm.expectRevert(Errors.ZeroAddress.selector);
        screening.claimScreeningRewards(address(0));
    }

    // ----------------------------------------------------------------- governor

    function test_a_revocation_is_announced_and_takes_the_approval_back() external {
        vm.startPrank(governor);
        vm.expectEmit(true, true, true, true, address(screening));
        emit ITalentScreening.TalentRevoked(talent, 1, "fraud");
        screening.revokeTalent(talent, 1, "fraud");
        vm.expectRevert(abi.encodeWithSelector(Errors.TalentNotApproved.selector, talent, 1));
        screening.revokeTalent(talent, 1, "again");
        vm.stopPrank();
        yes(!screening.isApproved(talent, 1), "not approved");
        statusOf(1, APPROVED);
    }

    function test_new_numbers_are_announced() external {
        vm.startPrank(governor);
        vm.expectEmit(true, true, true, true, address(screening));
        emit ITalentScreening.ScreeningParamsUpdated(7, 7, 1_000e18);
        screening.setScreeningParams(7, 7, 1_000e18);
        vm.expectRevert(Errors.Unchanged.selector);
        screening.setScreeningParams(7, 7, 1_000e18);
        screening.setScreeningParams(7, 7, 1e18);
        screening.setScreeningParams(7, 6, 1e18);
        screening.setScreeningParams(6, 6, 1e18);
        vm.stopPrank();
    }

    function test_numbers_that_make_no_sense_are_refused() external {
        vm.startPrank(governor);
        vm.expectRevert(abi.encodeWithSelector(Errors.ScreeningParamsOutOfRange.selector, 8, 2, 7));
        screening.setScreeningParams(8, 2, 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.ScreeningParamsOutOfRange.selector, 0, 0, 7));
        screening.setScreeningParams(0, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.ScreeningParamsOutOfRange.selector, 3, 4, 7));
        screening.setScreeningParams(3, 4, 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.ScreeningParamsOutOfRange.selector, 3, 0, 7));
        screening.setScreeningParams(3, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooLarge.selector, 1_000e18 + 1, 1_000e18));
        screening.setScreeningParams(3, 2, 1_000e18 + 1);
        vm.stopPrank();
    }

    function test_only_the_governor_revokes_and_sets_numbers() external {
        bytes memory refused = abi.encodeWithSelector(
            IAccessControl.AccessControlUnauthorizedAccount.selector, stranger, screening.GOVERNOR_ROLE()
        );
        vm.startPrank(stranger);
        vm.expectRevert(refused);
        screening.revokeTalent(talent, 1, "");
        vm.expectRevert(refused);
        screening.setScreeningParams(1, 1, 0);
        vm.stopPrank();
    }

    function test_a_pause_stops_new_business_and_never_earned_money_or_the_way_out() external {
        uint256 applicationId = applyFor(NOVICE);
        claim(person(1), applicationId);
        btrst.transfer(address(screening), SCREENING_REWARD);
        vm.prank(guardian);
        screening.pause();
        vm.startPrank(person(1));
        vm.expectRevert(Pausable.EnforcedPause.selector);
        screening.applyAsTalent(1, "");
        vm.expectRevert(Pausable.EnforcedPause.selector);
        screening.claimScreening(applicationId);
        vm.expectRevert(Pausable.EnforcedPause.selector);
        screening.submitScreening(applicationId, true, "data:,x");
        vm.stopPrank();
        vm.prank(NOVICE);
        screening.withdrawApplication(applicationId);
        vm.prank(screener);
        screening.claimScreeningRewards(screener);
        vm.prank(governor);
        screening.revokeTalent(talent, 1, "");
    }
}
