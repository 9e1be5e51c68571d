// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IJobBoard} from "../contracts/interfaces/IJobBoard.sol";
import {JuryCourt} from "./support/JuryCourt.sol";
import {vm} from "./support/Vm.sol";

/// @notice What a call costs once the network is large: no loop grows with the number of jobs, invoices or jurors.
contract GasAtSizeTest is JuryCourt {
    uint256 private constant MOST = 1_500_000;
    uint256 private constant MOST_OF_A_DRAW = 2_000_000;
    uint256 private constant JOBS = 1_000;
    uint256 private constant JURORS = 500;
    uint256 private gasBefore;

    modifier within_(uint256 most, string memory what) {
        gasBefore = gasleft();
        _;
        atLeast(most, gasBefore - gasleft(), what);
    }

    function test_after_a_thousand_jobs_a_project_costs_what_it_cost_at_first() external {
        uint256 first = costOfAProject();
        for (uint256 count = 0; count < JOBS; ++count) postJob(1);
        uint256 last = costOfAProject();
        atLeast(first + first / 20, last, "gas of a project");
        atLeast(6 * MOST, last, "gas of its six calls");
    }

    function test_a_job_with_a_thousand_bids_and_invoices_costs_no_more() external {
        uint256 jobId = postJob(1_000);
        for (uint160 bidder = 1; bidder <= JOBS; ++bidder) {
            vm.prank(address(0xB1D0000 + bidder));
            board.submitBid(jobId, 90e6, IJobBoard.RateUnit.Hourly, "");
        }
        gasBefore = gasleft();
        uint256 engagementId = offer(jobId, VALUE);
        atLeast(MOST, gasBefore - gasleft(), "gas of an offer");
        vm.prank(talent);
        board.acceptEngagement(engagementId);
        vm.warp(block.timestamp + 170 days);
        for (uint256 count = 0; count < 150; ++count) submit(engagementId, 1e6);
        gasBefore = gasleft();
        submit(engagementId, 1e6);
        atLeast(MOST, gasBefore - gasleft(), "gas of the next invoice");
    }

    function test_among_five_hundred_jurors_every_call_stays_within_its_bound() external {
        enlist(JURORS);
        stakeOneMore();
        uint256 disputeId = toLot();
        drawWithin(disputeId);
        voteAll(disputeId, "CCR");
        appealBy(client, disputeId);
        moveOn(disputeId);
        drawWithin(disputeId);
        voteAll(disputeId, "CCCCRRc");
        waitOut(disputeId);
        executeWithin(disputeId);
    }

    function costOfAProject() private returns (uint256) {
        gasBefore = gasleft();
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        approve(invoiceId);
        return gasBefore - gasleft();
    }

    function stakeOneMore() private {
        giveBtrst(stranger, STAKE);
        vm.prank(stranger);
        setStakeWithin();
    }

    function setStakeWithin() private within_(MOST, "gas of a stake") {
        jury.setStake(STAKE);
    }

    function drawWithin(uint256 disputeId) private within_(MOST_OF_A_DRAW, "gas of a draw") {
        seatJury(disputeId);
    }

    function executeWithin(uint256 disputeId) private within_(MOST, "gas of an execution") {
        jury.execute(disputeId);
    }
}
