// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {IJobBoard} from "../contracts/interfaces/IJobBoard.sol";
import {Errors} from "../contracts/libraries/Errors.sol";
import {Network} from "./support/Network.sol";
import {vm} from "./support/Vm.sol";

contract JobBoardTest is Network {
    IJobBoard.RateUnit private constant HOURLY = IJobBoard.RateUnit.Hourly;

    // --------------------------------------------------------------------- jobs

    function test_a_posted_job_is_open_and_announced() external {
        vm.prank(client);
        vm.expectEmit(true, true, true, true, address(board));
        emit IJobBoard.JobPosted(1, client, 1, verifier, 5e6, 2, "data:,x");
        eq(board.postJob(1, verifier, 5e6, 2, "data:,x"), 1, "id");
        IJobBoard.Job memory posted = board.job(1);
        eq(posted.client, client, "client");
        eq(uint256(posted.status), uint256(IJobBoard.JobStatus.Open), "status");
    }

    function test_a_job_needs_an_open_category_a_known_node_a_budget_and_positions() external {
        vm.startPrank(governor);
        config.retireCategory(config.addCategory("Old"));
        vm.stopPrank();
        vm.startPrank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.CategoryUnknown.selector, 7));
        board.postJob(7, verifier, 1, 1, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.CategoryIsRetired.selector, 2));
        board.postJob(2, verifier, 1, 1, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.NodeUnknown.selector, stranger));
        board.postJob(1, stranger, 1, 1, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooSmall.selector, 0, 1));
        board.postJob(1, verifier, 0, 1, "");
        vm.expectRevert(
            abi.encodeWithSelector(Errors.AmountTooLarge.selector, uint256(2 ** 96), uint256(2 ** 96 - 1))
        );
        board.postJob(1, verifier, 2 ** 96, 1, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.PositionsOutOfRange.selector, 0, 1, 1_000));
        board.postJob(1, verifier, 1, 0, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.PositionsOutOfRange.selector, 1_001, 1, 1_000));
        board.postJob(1, verifier, 1, 1_001, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.TextTooLong.selector, 8_193, 8_192));
        board.postJob(1, verifier, 1, 1, string(new bytes(8_193)));
        board.postJob(1, address(0), 2 ** 96 - 1, 1_000, string(new bytes(8_192)));
        vm.stopPrank();
    }

    function test_only_its_client_changes_or_closes_a_job() external {
        uint256 jobId = postJob(1);
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotParty.selector, stranger, client));
        board.updateJob(jobId, 1, 1, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.NotParty.selector, stranger, client));
        board.closeJob(jobId);
        vm.expectRevert(abi.encodeWithSelector(Errors.JobUnknown.selector, 99));
        board.closeJob(99);
        vm.stopPrank();
    }

    function test_a_closed_job_takes_nothing_more() external {
        uint256 jobId = postJob(1);
        vm.startPrank(client);
        vm.expectEmit(true, false, false, true, address(board));
        emit IJobBoard.JobClosed(jobId, 1);
        board.closeJob(jobId);
        vm.expectRevert(abi.encodeWithSelector(Errors.JobNotOpen.selector, jobId));
        board.updateJob(jobId, 1, 1, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.JobNotOpen.selector, jobId));
        board.offerEngagement(jobId, talent, 0, 1, uint64(START), uint64(START + 1));
        vm.stopPrank();
        vm.prank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.JobNotOpen.selector, jobId));
        board.submitBid(jobId, 1, HOURLY, "");
    }

    function test_positions_cannot_fall_below_those_promised_and_equal_ones_close_the_job() external {
        uint256 jobId = postJob(3);
        uint256 engagementId = offer(jobId, VALUE);
        vm.prank(talent);
        board.acceptEngagement(engagementId);
        offer(jobId, VALUE);
        vm.startPrank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.PositionsOutOfRange.selector, 1, 2, 1_000));
        board.updateJob(jobId, 1, 1, "");
        board.declineEngagement(2);
        vm.expectEmit(true, false, false, true, address(board));
        emit IJobBoard.JobClosed(jobId, 0);
        board.updateJob(jobId, 1, 1, "");
        vm.stopPrank();
    }

    // --------------------------------------------------------------------- bids

    function test_one_live_bid_for_each_talent_and_job() external {
        uint256 jobId = postJob(1);
        vm.startPrank(talent);
        uint256 bidId = board.submitBid(jobId, 90e6, HOURLY, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.DuplicateBid.selector, jobId, talent, bidId));
        board.submitBid(jobId, 80e6, HOURLY, "");
        board.withdrawBid(bidId);
        vm.expectRevert(abi.encodeWithSelector(Errors.BidNotLive.selector, bidId));
        board.withdrawBid(bidId);
        board.submitBid(jobId, 80e6, HOURLY, "");
        vm.stopPrank();
    }

    function test_a_bid_is_kept_as_it_was_made() external {
        uint256 jobId = postJob(1);
        vm.prank(talent);
        uint256 bidId = board.submitBid(jobId, 90e6, HOURLY, "data:,bid");
        IJobBoard.Bid memory seen = board.bid(bidId);
        eq(seen.talent, talent, "talent");
        eq(seen.jobId, jobId, "job");
        eq(seen.rate, 90e6, "rate");
        eq(uint256(seen.unit), uint256(HOURLY), "unit");
        eq(uint256(seen.status), uint256(IJobBoard.BidStatus.Live), "status");
    }

    function test_a_bid_is_withdrawn_by_its_bidder_only() external {
        uint256 jobId = postJob(1);
        vm.prank(talent);
        uint256 bidId = board.submitBid(jobId, 90e6, HOURLY, "");
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotParty.selector, stranger, talent));
        board.withdrawBid(bidId);
        vm.expectRevert(abi.encodeWithSelector(Errors.BidUnknown.selector, 44));
        board.withdrawBid(44);
        vm.stopPrank();
    }

    function test_a_client_neither_bids_on_nor_hires_for_the_own_job() external {
        uint256 jobId = postJob(1);
        vm.startPrank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.SelfDealing.selector, client));
        board.submitBid(jobId, 1, HOURLY, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.SelfDealing.selector, client));
        board.offerEngagement(jobId, client, 0, 1, uint64(START), uint64(START + 1));
        vm.stopPrank();
    }

    // ------------------------------------------------------------------- offers

    function test_an_offer_on_a_bid_uses_it_up() external {
        uint256 jobId = postJob(2);
        vm.prank(talent);
        uint256 bidId = board.submitBid(jobId, 90e6, HOURLY, "");
        vm.startPrank(client);
        board.offerEngagement(jobId, talent, bidId, VALUE, uint64(START), uint64(START + 9));
        vm.expectRevert(abi.encodeWithSelector(Errors.BidNotLive.selector, bidId));
        board.offerEngagement(jobId, talent, bidId, VALUE, uint64(START), uint64(START + 9));
        vm.stopPrank();
        eq(board.liveBid(jobId, talent), 0, "no live bid left");
    }

    function test_an_offer_takes_only_a_bid_of_that_job_and_talent() external {
        approveTalent(stranger);
        uint256 jobId = postJob(2);
        uint256 otherJob = postJob(2);
        vm.prank(talent);
        uint256 bidId = board.submitBid(jobId, 90e6, HOURLY, "");
        vm.startPrank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.BidMismatch.selector, bidId, otherJob, talent));
        board.offerEngagement(otherJob, talent, bidId, VALUE, uint64(START), uint64(START + 9));
        vm.expectRevert(abi.encodeWithSelector(Errors.BidMismatch.selector, bidId, jobId, stranger));
        board.offerEngagement(jobId, stranger, bidId, VALUE, uint64(START), uint64(START + 9));
        vm.expectRevert(abi.encodeWithSelector(Errors.BidUnknown.selector, 5));
        board.offerEngagement(jobId, talent, 5, VALUE, uint64(START), uint64(START + 9));
        vm.stopPrank();
    }

    function test_only_talent_approved_in_the_category_of_the_job_is_offered_a_position() external {
        vm.prank(governor);
        config.addCategory("Design");
        uint256 jobId = postJob(1);
        vm.startPrank(client);
        uint256 design = board.postJob(2, verifier, VALUE, 1, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.TalentNotApproved.selector, stranger, 1));
        board.offerEngagement(jobId, stranger, 0, VALUE, uint64(START), uint64(START + 9));
        vm.expectRevert(abi.encodeWithSelector(Errors.TalentNotApproved.selector, talent, 2));
        board.offerEngagement(design, talent, 0, VALUE, uint64(START), uint64(START + 9));
        vm.stopPrank();
        vm.prank(stranger);
        board.submitBid(jobId, 90e6, HOURLY, ""); // bidding needs no approval
    }

    function test_talent_that_lost_its_approval_cannot_accept_but_decline() external {
        uint256 engagementId = offer(postJob(1), VALUE);
        vm.prank(governor);
        screening.revokeTalent(talent, 1, "fraud");
        vm.startPrank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.TalentNotApproved.selector, talent, 1));
        board.acceptEngagement(engagementId);
        board.declineEngagement(engagementId);
        vm.stopPrank();
        eq(board.job(1).committed, 0, "the position is free again");
    }

    function test_a_running_engagement_goes_on_after_the_approval_is_lost() external {
        (uint256 invoiceId, uint256 engagementId) = verified(1_000e6, 1_100e6);
        vm.prank(governor);
        screening.revokeTalent(talent, 1, "fraud");
        approve(invoiceId);
        submit(engagementId, 1_000e6);
        eq(usdc.balanceOf(talent), 1_000e6, "paid");
    }

    function test_no_offer_beyond_the_positions_until_one_is_declined() external {
        uint256 jobId = postJob(1);
        uint256 engagementId = offer(jobId, VALUE);
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.NoPositionLeft.selector, jobId, 1, 1));
        board.offerEngagement(jobId, talent, 0, VALUE, uint64(START), uint64(START + 9));
        vm.prank(talent);
        board.declineEngagement(engagementId);
        offer(jobId, VALUE);
    }

    function test_the_dates_of_an_offer_make_a_term() external {
        uint256 jobId = postJob(1);
        uint256 longest = board.MAX_TERM();
        (uint64 now_, uint64 late) = (uint64(START), uint64(START + 365 days + 1));
        vm.startPrank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.DatesOutOfRange.selector, now_, now_, longest));
        board.offerEngagement(jobId, talent, 0, VALUE, now_, now_);
        vm.expectRevert(abi.encodeWithSelector(Errors.DatesOutOfRange.selector, late, late + 1, longest));
        board.offerEngagement(jobId, talent, 0, VALUE, late, late + 1);
        uint64 tooFar = uint64(START + longest + 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.DatesOutOfRange.selector, now_, tooFar, longest));
        board.offerEngagement(jobId, talent, 0, VALUE, now_, tooFar);
        board.offerEngagement(jobId, talent, 0, VALUE, now_, tooFar - 1);
        vm.stopPrank();
    }

    function test_a_fee_vote_never_touches_an_offer_already_made() external {
        uint256 jobId = postJob(2);
        uint256 before = offer(jobId, VALUE);
        vm.prank(governor);
        config.setFeeBps(1_500);
        uint256 later = offer(jobId, VALUE);
        eq(board.engagement(before).feeBps, 1_000, "frozen");
        eq(board.engagement(later).feeBps, 1_500, "new");
    }

    // -------------------------------------------------------------- engagements

    function test_only_the_talent_accepts_and_only_once() external {
        uint256 engagementId = offer(postJob(1), VALUE);
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotParty.selector, client, talent));
        board.acceptEngagement(engagementId);
        vm.startPrank(talent);
        board.acceptEngagement(engagementId);
        vm.expectRevert(abi.encodeWithSelector(Errors.EngagementStatusIs.selector, engagementId, 2, 1));
        board.acceptEngagement(engagementId);
        vm.expectRevert(abi.encodeWithSelector(Errors.EngagementStatusIs.selector, engagementId, 2, 1));
        board.declineEngagement(engagementId);
        vm.expectRevert(abi.encodeWithSelector(Errors.EngagementUnknown.selector, 8));
        board.acceptEngagement(8);
        vm.stopPrank();
    }

    function test_the_last_acceptance_closes_the_job_as_filled() external {
        uint256 jobId = postJob(1);
        uint256 engagementId = offer(jobId, VALUE);
        vm.prank(talent);
        vm.expectEmit(true, false, false, true, address(board));
        emit IJobBoard.JobClosed(jobId, 0);
        board.acceptEngagement(engagementId);
    }

    function test_strangers_neither_decline_nor_end() external {
        uint256 engagementId = offer(postJob(1), VALUE);
        bytes memory refusal =
            abi.encodeWithSelector(Errors.NotEitherParty.selector, stranger, client, talent);
        vm.prank(stranger);
        vm.expectRevert(refusal);
        board.declineEngagement(engagementId);
        vm.prank(talent);
        board.acceptEngagement(engagementId);
        vm.prank(stranger);
        vm.expectRevert(refusal);
        board.endEngagement(engagementId, IJobBoard.EndReason.Completed);
    }

    function test_a_termination_carries_the_name_of_its_party() external {
        uint256 engagementId = engage();
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.EndReasonMismatch.selector, 2, client));
        board.endEngagement(engagementId, IJobBoard.EndReason.TerminatedByTalent);
        vm.prank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.EndReasonMismatch.selector, 1, talent));
        board.endEngagement(engagementId, IJobBoard.EndReason.TerminatedByClient);
        vm.prank(talent);
        board.endEngagement(engagementId, IJobBoard.EndReason.TerminatedByTalent);
    }

    function test_no_end_with_open_invoices() external {
        uint256 engagementId = engage();
        uint256 invoiceId = submit(engagementId, 1_000e6);
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.InvoicesOpen.selector, engagementId, 1));
        board.endEngagement(engagementId, IJobBoard.EndReason.Completed);
        vm.prank(talent);
        escrow.cancelInvoice(invoiceId);
        vm.prank(client);
        board.endEngagement(engagementId, IJobBoard.EndReason.Completed);
    }

    function test_an_amendment_is_the_clients_and_never_below_what_was_billed() external {
        uint256 engagementId = engage();
        submit(engagementId, 2_000e6);
        uint64 endAt = board.engagement(engagementId).endAt;
        vm.prank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotParty.selector, talent, client));
        board.amendEngagement(engagementId, VALUE + 1, endAt);
        vm.startPrank(client);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.ValueBelowBilled.selector, engagementId, 2_000e6 - 1, 2_000e6)
        );
        board.amendEngagement(engagementId, 2_000e6 - 1, endAt);
        vm.expectRevert(Errors.Unchanged.selector);
        board.amendEngagement(engagementId, VALUE, endAt);
        vm.expectEmit(true, false, false, true, address(board));
        emit IJobBoard.EngagementAmended(engagementId, VALUE, 2_000e6, endAt, endAt + 1);
        board.amendEngagement(engagementId, 2_000e6, endAt + 1);
        vm.stopPrank();
    }

    // -------------------------------------------------------------------- roles

    function test_the_books_belong_to_the_escrow() external {
        uint256 engagementId = engage();
        bytes memory refusal = abi.encodeWithSelector(
            IAccessControl.AccessControlUnauthorizedAccount.selector, stranger, board.ESCROW_ROLE()
        );
        vm.startPrank(stranger);
        vm.expectRevert(refusal);
        board.billInvoice(engagementId, 1);
        vm.expectRevert(refusal);
        board.unbillInvoice(engagementId, 1);
        vm.expectRevert(refusal);
        board.closeInvoice(engagementId);
        vm.stopPrank();
    }

    function test_a_pause_stops_new_business_and_only_the_governor_lifts_it() external {
        uint256 jobId = postJob(1);
        vm.prank(guardian);
        board.pause();
        vm.prank(client);
        vm.expectRevert(Pausable.EnforcedPause.selector);
        board.postJob(1, verifier, 1, 1, "");
        vm.prank(client);
        board.closeJob(jobId); // closing is not new business
        vm.prank(guardian);
        vm.expectPartialRevert(IAccessControl.AccessControlUnauthorizedAccount.selector);
        board.unpause();
        vm.prank(governor);
        board.unpause();
        postJob(1);
    }
}
