// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {BraintrustGovernor} from "../contracts/BraintrustGovernor.sol";
import {Timelock} from "../contracts/Timelock.sol";
import {Network} from "./support/Network.sol";
import {vm} from "./support/Vm.sol";

contract GovernanceTest is Network {
    uint32 private constant PERIOD = 17_280;
    address private whale = address(0xB16);
    address private minnow = address(0x51);
    Timelock private timelock;
    BraintrustGovernor private dao;

    function setUp() public override {
        super.setUp();
        vm.roll(100);
        timelock = new Timelock(7 days, address(this));
        dao = new BraintrustGovernor(btrst, timelock, 1, PERIOD, 500e18);
        timelock.grantRole(timelock.PROPOSER_ROLE(), address(dao));
        timelock.grantRole(timelock.CANCELLER_ROLE(), address(dao));
        timelock.grantRole(timelock.EXECUTOR_ROLE(), address(0));
        timelock.renounceRole(timelock.DEFAULT_ADMIN_ROLE(), address(this));
        config.grantRole(config.GOVERNOR_ROLE(), address(timelock));
        hold(whale, 100_000e18);
        hold(minnow, 500e18);
        vm.roll(200);
    }

    function hold(address who, uint256 amount) private {
        btrst.transfer(who, amount);
        vm.prank(who);
        btrst.delegate(who);
    }

    function proposeFee(address by, uint16 feeBps) private returns (uint256) {
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            (new address[](1), new uint256[](1), new bytes[](1));
        targets[0] = address(config);
        calls[0] = abi.encodeCall(config.setFeeBps, (feeBps));
        vm.prank(by);
        return dao.propose(targets, values, calls, "# Fee");
    }

    function vote(address by, uint256 id, uint8 support) private {
        vm.prank(by);
        dao.castVote(id, support);
    }

    function stateIs(uint256 id, IGovernor.ProposalState expected) private view {
        eq(uint256(dao.state(id)), uint256(expected), "proposal state");
    }

    function test_settings_are_those_of_the_network() external view {
        eq(dao.votingDelay(), 1, "delay");
        eq(dao.votingPeriod(), PERIOD, "period");
        eq(dao.proposalThreshold(), 500e18, "threshold");
        eq(dao.quorum(block.number - 1), 100_000e18, "quorum: 0.04 % of the supply");
        eq(timelock.getMinDelay(), 7 days, "timelock delay");
    }

    function test_a_vote_with_quorum_passes_waits_and_changes_the_fee() external {
        uint256 id = proposeFee(whale, 1_500);
        eq(id, 1, "ids are sequential");
        vm.roll(block.number + 2);
        vote(whale, id, 1);
        stateIs(id, IGovernor.ProposalState.Active);
        vm.roll(block.number + PERIOD);
        stateIs(id, IGovernor.ProposalState.Succeeded);
        dao.queue(id);
        vm.warp(block.timestamp + 7 days - 1);
        vm.expectPartialRevert(TimelockController.TimelockUnexpectedOperationState.selector);
        dao.execute(id);
        vm.warp(block.timestamp + 1);
        dao.execute(id);
        eq(config.feeBps(), 1_500, "fee");
    }

    function test_every_proposal_waits_in_the_timelock_and_has_the_next_number() external {
        uint256 id = proposeFee(whale, 1_500);
        yes(dao.proposalNeedsQueuing(id), "nothing passes the timelock by");
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            (new address[](1), new uint256[](1), new bytes[](1));
        targets[0] = address(config);
        calls[0] = abi.encodeCall(config.setFeeBps, (1_500));
        eq(dao.getProposalId(targets, values, calls, keccak256("# Fee")), id, "found by what it does");
    }

    function test_nobody_but_a_passed_vote_moves_the_timelock() external {
        bytes memory call = abi.encodeCall(config.setFeeBps, (1));
        vm.startPrank(stranger);
        vm.expectPartialRevert(IAccessControl.AccessControlUnauthorizedAccount.selector);
        timelock.schedule(address(config), 0, call, 0, 0, 7 days);
        vm.expectPartialRevert(TimelockController.TimelockUnexpectedOperationState.selector);
        timelock.execute(address(config), 0, call, 0, 0);
        vm.expectPartialRevert(TimelockController.TimelockUnauthorizedCaller.selector);
        timelock.updateDelay(0);
        vm.expectPartialRevert(IGovernor.GovernorOnlyExecutor.selector);
        dao.setProposalThreshold(0);
        vm.expectPartialRevert(IGovernor.GovernorOnlyExecutor.selector);
        dao.updateQuorumNumerator(0);
        vm.stopPrank();
    }

    function test_a_vote_under_the_quorum_is_defeated() external {
        uint256 id = proposeFee(minnow, 1_500);
        vm.roll(block.number + 2);
        vote(minnow, id, 1);
        vm.roll(block.number + PERIOD);
        stateIs(id, IGovernor.ProposalState.Defeated);
    }

    function test_abstention_counts_for_the_quorum_but_not_for_the_proposal() external {
        uint256 id = proposeFee(whale, 1_500);
        vm.roll(block.number + 2);
        vm.prank(whale);
        dao.castVoteWithReason(id, 2, "Not my trade");
        vm.roll(block.number + PERIOD);
        stateIs(id, IGovernor.ProposalState.Defeated);
    }

    function test_below_the_threshold_nobody_proposes() external {
        vm.prank(minnow);
        btrst.transfer(stranger, 1);
        vm.roll(block.number + 1);
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            (new address[](1), new uint256[](1), new bytes[](1));
        vm.prank(minnow);
        vm.expectPartialRevert(IGovernor.GovernorInsufficientProposerVotes.selector);
        dao.propose(targets, values, calls, "x");
    }

    function test_votes_bought_after_the_snapshot_weigh_nothing() external {
        uint256 id = proposeFee(whale, 1_500);
        vm.roll(block.number + 2);
        hold(stranger, 1_000_000e18);
        vote(stranger, id, 1);
        (, uint256 forVotes,) = dao.proposalVotes(id);
        eq(forVotes, 0, "for");
    }

    function test_the_proposer_cancels_only_before_the_vote_begins() external {
        uint256 id = proposeFee(whale, 1_500);
        vm.prank(minnow);
        vm.expectPartialRevert(IGovernor.GovernorUnableToCancel.selector);
        dao.cancel(id);
        vm.prank(whale);
        dao.cancel(id);
        stateIs(id, IGovernor.ProposalState.Canceled);
        id = proposeFee(whale, 1_501);
        vm.roll(block.number + 2);
        vm.prank(whale);
        vm.expectPartialRevert(IGovernor.GovernorUnableToCancel.selector);
        dao.cancel(id);
    }

    function test_no_vote_lifts_the_fee_above_the_cap() external {
        uint256 id = proposeFee(whale, 2_501);
        vm.roll(block.number + 2);
        vote(whale, id, 1);
        vm.roll(block.number + PERIOD);
        dao.queue(id);
        vm.warp(block.timestamp + 7 days);
        vm.expectPartialRevert(bytes4(keccak256("FeeAboveCap(uint256,uint256)")));
        dao.execute(id);
        eq(config.feeBps(), 1_000, "fee");
    }
}
