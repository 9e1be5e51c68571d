// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IDisputeJury} from "../../contracts/interfaces/IDisputeJury.sol";
import {Network} from "./Network.sol";
import {vm} from "./Vm.sol";

/// @notice The network with people who judge, and the short cuts through a dispute's phases.
/// @dev Votes are written as a word with a letter for each seat in the order of the draw: C for the claimant, R for the
/// respondent, F to refuse, c for a vote (for the claimant) that is never opened, and - for nobody at home.
abstract contract JuryCourt is Network {
    uint256 internal constant AMOUNT = 10_000e6;
    uint256 internal constant FEE = 1_000e6;
    uint256 internal constant STAKE = 3_000e18;
    uint16 internal constant CLAIMED = 4_000;

    // -------------------------------------------------------------------- people

    function jurorNamed(uint256 number) internal pure returns (address) {
        return address(uint160(0xA11CE0000 + number));
    }

    /// @dev Lets the accounts 1 to `count` stake.
    function enlist(uint256 count) internal {
        for (uint256 number = 1; number <= count; ++number) stake(jurorNamed(number), STAKE);
    }

    function stake(address account, uint256 amount) internal {
        giveBtrst(account, amount);
        vm.prank(account);
        jury.setStake(amount);
    }

    /// @dev Gives BTRST and lets the jury take it.
    function giveBtrst(address account, uint256 amount) internal {
        btrst.transfer(account, amount);
        vm.prank(account);
        btrst.approve(address(jury), type(uint256).max);
    }

    function stakeOf(address account) internal view returns (uint256) {
        return jury.jurorOf(account).stake;
    }

    function lockedOf(address account) internal view returns (uint256) {
        return jury.jurorOf(account).locked;
    }

    // -------------------------------------------------------------------- phases

    /// @dev A dispute that the client opened over the whole of a fresh invoice.
    function openByClient() internal returns (uint256 disputeId) {
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        return dispute(client, invoiceId, CLAIMED);
    }

    /// @dev Waits until the first second after the phase.
    function waitOut(uint256 disputeId) internal {
        vm.warp(uint256(jury.dispute(disputeId).phaseEndsAt) + 1);
    }

    /// @dev Waits the phase out and moves the dispute on.
    function moveOn(uint256 disputeId) internal {
        waitOut(disputeId);
        jury.advance(disputeId);
    }

    function toEvidence() internal returns (uint256 disputeId) {
        disputeId = openByClient();
        moveOn(disputeId);
    }

    function toLot() internal returns (uint256 disputeId) {
        disputeId = toEvidence();
        moveOn(disputeId);
    }

    function toCommit() internal returns (uint256 disputeId) {
        disputeId = toLot();
        seatJury(disputeId);
    }

    /// @dev Draws in the first block in which that is possible.
    function seatJury(uint256 disputeId) internal {
        vm.roll(uint256(jury.dispute(disputeId).drawBlock) + 1);
        yes(jury.draw(disputeId), "drawn");
    }

    /// @dev A dispute with the votes committed, just before they are opened.
    function toReveal(string memory votes) internal returns (uint256 disputeId) {
        disputeId = toCommit();
        commitAll(disputeId, votes);
    }

    /// @dev A dispute whose first jury ruled as it voted.
    function toAppeal(string memory votes) internal returns (uint256 disputeId) {
        disputeId = toCommit();
        voteAll(disputeId, votes);
    }

    /// @dev A dispute whose second jury sits: the client appealed.
    function toSecondCommit(string memory firstVotes) internal returns (uint256 disputeId) {
        disputeId = toAppeal(firstVotes);
        appealBy(client, disputeId);
        moveOn(disputeId);
        seatJury(disputeId);
    }

    /// @dev A dispute whose second jury ruled too.
    function toSecondRuling(string memory firstVotes, string memory votes) internal returns (uint256 disputeId) {
        disputeId = toSecondCommit(firstVotes);
        voteAll(disputeId, votes);
    }

    function appealBy(address party, uint256 disputeId) internal {
        giveBtrst(party, jury.APPEAL_BOND());
        vm.prank(party);
        jury.appeal(disputeId);
    }

    function executeAfterAppeal(uint256 disputeId) internal {
        waitOut(disputeId);
        jury.execute(disputeId);
    }

    // --------------------------------------------------------------------- votes

    function saltOf(address juror) internal pure returns (bytes32) {
        return keccak256(abi.encode("salt", juror));
    }

    function choiceOf(bytes1 letter) internal pure returns (IDisputeJury.Choice) {
        if (letter == "R") return IDisputeJury.Choice.Respondent;
        return letter == "F" ? IDisputeJury.Choice.Refuse : IDisputeJury.Choice.Claimant;
    }

    function currentJury(uint256 disputeId) internal view returns (address[] memory) {
        return jury.jurorsOf(disputeId, jury.dispute(disputeId).round);
    }

    function commit(uint256 disputeId, address juror, IDisputeJury.Choice choice) internal {
        uint8 round = jury.dispute(disputeId).round;
        bytes32 commitment = jury.commitmentOf(disputeId, round, juror, choice, saltOf(juror));
        vm.prank(juror);
        jury.commitVote(disputeId, commitment);
    }

    function reveal(uint256 disputeId, address juror, IDisputeJury.Choice choice) internal {
        vm.prank(juror);
        jury.revealVote(disputeId, choice, saltOf(juror), "data:,because");
    }

    /// @dev Commits as the letters say, and moves on to the opening.
    function commitAll(uint256 disputeId, string memory votes) internal {
        address[] memory jurors = currentJury(disputeId);
        eq(bytes(votes).length, jurors.length, "a letter for each seat");
        for (uint256 seat = 0; seat < jurors.length; ++seat) {
            bytes1 letter = bytes(votes)[seat];
            if (letter != "-") commit(disputeId, jurors[seat], choiceOf(letter));
        }
        moveOn(disputeId);
    }

    /// @dev Commits and opens as the letters say, and lets the round be ruled.
    function voteAll(uint256 disputeId, string memory votes) internal {
        commitAll(disputeId, votes);
        address[] memory jurors = currentJury(disputeId);
        for (uint256 seat = 0; seat < jurors.length; ++seat) {
            bytes1 letter = bytes(votes)[seat];
            if (letter != "-" && letter != "c") reveal(disputeId, jurors[seat], choiceOf(letter));
        }
        moveOn(disputeId);
    }

    /// @dev Makes the next call cost what it would in a transaction of its own.
    function coolDown() internal {
        address[7] memory parts = [
            address(jury),
            address(jury.screening()),
            address(referrals),
            address(btrst),
            address(escrow),
            address(board),
            address(usdc)
        ];
        for (uint256 index = 0; index < parts.length; ++index) vm.cool(parts[index]);
    }

    // -------------------------------------------------------------------- checks

    function phaseIs(uint256 disputeId, IDisputeJury.Phase expected, uint256 endsAt) internal view {
        IDisputeJury.Dispute memory seen = jury.dispute(disputeId);
        eq(uint256(seen.phase), uint256(expected), "phase");
        eq(seen.phaseEndsAt, endsAt, "the phase's end");
    }

    function rulingIs(uint256 disputeId, uint8 round, IDisputeJury.Choice expected) internal view {
        IDisputeJury.Round memory seen = jury.roundOf(disputeId, round);
        yes(seen.ruled, "ruled");
        eq(uint256(seen.ruling), uint256(expected), "ruling");
    }

    /// @dev What a juror has after all disputes are over: nothing locked, and this stake.
    function endedWith(address juror, uint256 expectedStake) internal view {
        eq(stakeOf(juror), expectedStake, "stake");
        eq(lockedOf(juror), 0, "locked");
    }

    /// @dev The law of the jury's books.
    function stakesCovered() internal view {
        atLeast(btrst.balanceOf(address(jury)), jury.totalStaked() + jury.totalBonds(), "BTRST covers the books");
    }
}
