// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IDisputeJury} from "../contracts/interfaces/IDisputeJury.sol";
import {JuryCourt} from "./support/JuryCourt.sol";
import {vm} from "./support/Vm.sol";

/// @notice Laws of the jury for any votes: a second reckoning, written from the rules, has to agree with the contract.
contract DisputeJuryLawsTest is JuryCourt {
    uint256 private constant BOND = 500e18;

    /// @dev What the rules say of a dispute. 0 refuse, 1 claimant, 2 respondent, as everywhere.
    struct Reckoning {
        uint256 ruling;
        bool won;
        bool bondLost;
        uint256 reward;
        uint256 spareAfter;
    }

    function setUp() public override {
        super.setUp();
        enlist(10);
    }

    function testFuzz_one_round_pays_as_the_rules_say(uint256 seed, uint256 spareBefore) external {
        spareBefore = within(spareBefore, 0, 300e18);
        btrst.transfer(address(jury), spareBefore);
        string memory votes = ballot(seed, 3);
        uint256 disputeId = toAppeal(votes);
        executeAfterAppeal(disputeId);
        Reckoning memory expected = reckon(votes, "", spareBefore);
        eq(usdc.balanceOf(talent), expected.ruling == 1 ? 4_000e6 : AMOUNT, "the share paid");
        roundPaid(disputeId, 0, votes, expected);
        conserved(expected, spareBefore);
    }

    function testFuzz_two_rounds_pay_as_the_rules_say(uint256 seed, uint256 spareBefore) external {
        spareBefore = within(spareBefore, 0, 700e18);
        btrst.transfer(address(jury), spareBefore);
        (string memory first, string memory second) = (ballot(seed, 3), ballot(seed >> 64, 7));
        uint256 disputeId = toSecondRuling(first, second);
        jury.execute(disputeId);
        Reckoning memory expected = reckon(first, second, spareBefore);
        eq(usdc.balanceOf(talent), expected.ruling == 1 ? 4_000e6 : AMOUNT, "the share paid");
        eq(btrst.balanceOf(client), expected.bondLost ? 0 : BOND, "the bond");
        roundPaid(disputeId, 0, first, expected);
        roundPaid(disputeId, 1, second, expected);
        conserved(expected, spareBefore);
    }

    function testFuzz_a_ruling_does_not_depend_on_the_order_of_the_votes(uint256 seed, uint256 turn) external {
        string memory votes = ballot(seed, 3);
        bytes memory turned = new bytes(3);
        for (uint256 seat = 0; seat < 3; ++seat) turned[seat] = bytes(votes)[(seat + turn % 3) % 3];
        (uint256 one, uint256 other) = (toAppeal(votes), toAppeal(string(turned)));
        eq(uint256(jury.roundOf(one, 0).ruling), uint256(jury.roundOf(other, 0).ruling), "the same ruling");
    }

    function testFuzz_a_commitment_opens_in_one_place_for_one_juror_with_one_choice(
        uint256 disputeId,
        address juror,
        address copier,
        uint8 choice,
        bytes32 salt
    ) external view {
        IDisputeJury.Choice chosen = IDisputeJury.Choice(choice % 3);
        IDisputeJury.Choice another = IDisputeJury.Choice((choice % 3 + 1) % 3);
        bytes32 made = jury.commitmentOf(disputeId, 0, juror, chosen, salt);
        if (copier != juror) yes(made != jury.commitmentOf(disputeId, 0, copier, chosen, salt), "juror");
        yes(made != jury.commitmentOf(disputeId, 0, juror, another, salt), "choice");
        yes(made != jury.commitmentOf(disputeId, 1, juror, chosen, salt), "round");
        yes(made != jury.commitmentOf(disputeId ^ 1, 0, juror, chosen, salt), "dispute");
        yes(made != jury.commitmentOf(disputeId, 0, juror, chosen, ~salt), "salt");
    }

    function testFuzz_any_lot_seats_different_people_without_a_conflict(uint256 blockNumber, uint256 more) external {
        stake(client, STAKE);
        stake(talent, STAKE);
        stake(screener, STAKE);
        for (uint256 number = 11; number <= 10 + more % 5; ++number) stake(jurorNamed(number), STAKE);
        vm.roll(within(blockNumber, 1, 20_000_000));
        uint256 disputeId = toAppeal("CCC");
        appealBy(client, disputeId);
        moveOn(disputeId);
        seatJury(disputeId);
        for (uint8 round = 0; round < 2; ++round) {
            address[] memory jurors = jury.jurorsOf(disputeId, round);
            for (uint256 seat = 0; seat < jurors.length; ++seat) {
                eq(lockedOf(jurors[seat]), 1_000e18, "one seat");
                yes(jurors[seat] != client && jurors[seat] != talent && jurors[seat] != screener, "no conflict");
            }
        }
    }

    function testFuzz_a_stake_goes_up_and_down_to_the_last_wei(uint256 first, uint256 second) external {
        address juror = jurorNamed(99);
        first = within(first, 1_000e18, 1_000_000e18);
        second = within(second, 1_000e18, 1_000_000e18);
        giveBtrst(juror, 1_000_000e18);
        vm.startPrank(juror);
        jury.setStake(first);
        if (second != first) jury.setStake(second);
        eq(btrst.balanceOf(juror) + stakeOf(juror), 1_000_000e18, "nothing lost");
        eq(jury.totalStaked(), 10 * STAKE + second, "total");
        jury.setStake(0);
        vm.stopPrank();
        eq(btrst.balanceOf(juror), 1_000_000e18, "all back");
    }

    // --------------------------------------------------------------- the second reckoning

    /// @dev Random votes: absent in 2 of 8 cases, half of those after a commitment.
    function ballot(uint256 seed, uint256 seats) private pure returns (string memory) {
        bytes memory letters = new bytes(seats);
        for (uint256 seat = 0; seat < seats; ++seat) letters[seat] = bytes("CCRRFFc-")[(seed >> (8 * seat)) % 8];
        return string(letters);
    }

    function reckon(string memory first, string memory second, uint256 spareBefore)
        private
        pure
        returns (Reckoning memory made)
    {
        (uint256 ruling1, bool won1,) = reckonRound(first);
        (uint256 ruling2, bool won2, bool quorum2) = reckonRound(second);
        (made.ruling, made.won) = quorum2 ? (ruling2, won2) : (ruling1, won1);
        made.bondLost = quorum2 && (ruling1 == 1) == (ruling2 == 1);
        uint256 winners = winnersIn(first, made.ruling) + winnersIn(second, made.ruling);
        uint256 lost = lostIn(first, made) + lostIn(second, made) + (made.bondLost ? BOND : 0);
        uint256 fees = winners * 50e18 < spareBefore ? winners * 50e18 : spareBefore;
        if (winners != 0) made.reward = (lost + fees) / winners;
        made.spareAfter = spareBefore + lost - winners * made.reward;
    }

    function reckonRound(string memory votes) private pure returns (uint256 ruling, bool won, bool quorum) {
        uint256[3] memory count = [countOf(votes, "F"), countOf(votes, "C"), countOf(votes, "R")];
        quorum = (count[0] + count[1] + count[2]) * 2 > bytes(votes).length;
        if (!quorum) return (0, false, false);
        for (uint256 choice = 0; choice < 3; ++choice) {
            bool leads = count[choice] > count[(choice + 1) % 3] && count[choice] > count[(choice + 2) % 3];
            if (leads) return (choice, true, true);
        }
    }

    function winnersIn(string memory votes, uint256 ruling) private pure returns (uint256) {
        return countOf(votes, bytes("FCR")[ruling]);
    }

    function lostIn(string memory votes, Reckoning memory made) private pure returns (uint256) {
        uint256 absent = countOf(votes, "c") + countOf(votes, "-");
        uint256 against = bytes(votes).length - absent - winnersIn(votes, made.ruling);
        return absent * 200e18 + (made.won ? against * 100e18 : 0);
    }

    function countOf(string memory votes, bytes1 letter) private pure returns (uint256 count) {
        for (uint256 seat = 0; seat < bytes(votes).length; ++seat) if (bytes(votes)[seat] == letter) ++count;
    }

    function roundPaid(uint256 disputeId, uint8 round, string memory votes, Reckoning memory made) private view {
        address[] memory jurors = jury.jurorsOf(disputeId, round);
        for (uint256 seat = 0; seat < jurors.length; ++seat) {
            bytes1 letter = bytes(votes)[seat];
            if (letter == "c" || letter == "-") endedWith(jurors[seat], STAKE - 200e18);
            else if (letter == bytes("FCR")[made.ruling]) endedWith(jurors[seat], STAKE + made.reward);
            else endedWith(jurors[seat], made.won ? STAKE - 100e18 : STAKE);
        }
    }

    /// @dev No BTRST is lost or made: all that jurors and the appellant brought is in stakes, spare, or back.
    function conserved(Reckoning memory made, uint256 spareBefore) private view {
        eq(jury.totalBonds(), 0, "bonds");
        eq(btrst.balanceOf(address(jury)) - jury.totalStaked(), made.spareAfter, "spare");
        uint256 brought = 10 * STAKE + spareBefore + (made.bondLost ? BOND : 0);
        eq(btrst.balanceOf(address(jury)), brought, "held");
    }
}
