// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {UsdcTest} from "../contracts/UsdcTest.sol";
import {IDisputeJury} from "../contracts/interfaces/IDisputeJury.sol";
import {IInvoiceEscrow} from "../contracts/interfaces/IInvoiceEscrow.sol";
import {IReferralRewards} from "../contracts/interfaces/IReferralRewards.sol";
import {JuryCourt} from "./support/JuryCourt.sol";
import {JuryCrowd} from "./support/JuryCrowd.sol";
import {vm} from "./support/Vm.sol";

/// @notice Laws of the jury that hold after any sequence of what people may do.
contract DisputeJuryInvariantTest is JuryCourt {
    /// @dev Shown by forge's -vvvv: how often something happened.
    event Seen(string what, uint256 times);

    JuryCrowd private crowd;
    uint256 private constant FREE_PEOPLE = 14;

    function setUp() public override {
        super.setUp();
        address[] memory people = new address[](FREE_PEOPLE + 5);
        for (uint256 number = 0; number < FREE_PEOPLE; ++number) people[number] = jurorNamed(number + 1);
        (people[FREE_PEOPLE], people[FREE_PEOPLE + 1], people[FREE_PEOPLE + 2]) = (client, talent, screener);
        (people[FREE_PEOPLE + 3], people[FREE_PEOPLE + 4]) = (jurorNamed(21), jurorNamed(22));
        vm.prank(client);
        referrals.registerReferral(jurorNamed(21), IReferralRewards.Kind.Client);
        vm.prank(talent);
        referrals.registerReferral(jurorNamed(22), IReferralRewards.Kind.Talent);

        uint256 engagementId = engage();
        crowd = new JuryCrowd(escrow, JuryCrowd.Cast(client, talent, verifier, screener), people, engagementId);
        UsdcTest(address(usdc)).transferOwnership(address(crowd));
        btrst.transfer(address(crowd), 100_000_000e18);
        for (uint256 who = 0; who < people.length; ++who) crowd.raiseStake(who, 4_000e18 - 1);
    }

    /// @dev forge calls only what is named here.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(crowd);
    }

    function invariant_the_btrst_held_covers_stakes_and_bonds() external view {
        stakesCovered();
    }

    function invariant_btrst_in_is_btrst_out_plus_btrst_held() external view {
        eq(crowd.paidIn(), crowd.paidOut() + btrst.balanceOf(address(jury)), "in = out + held");
    }

    function invariant_the_total_stake_is_the_sum_of_all_stakes() external view {
        address[] memory people = crowd.everybody();
        uint256 sum;
        for (uint256 who = 0; who < people.length; ++who) sum += stakeOf(people[who]);
        eq(jury.totalStaked(), sum, "total");
    }

    function invariant_the_bonds_are_those_of_open_appeals() external view {
        uint256 sum;
        for (uint256 id = 1; id <= jury.disputeCount(); ++id) {
            IDisputeJury.Dispute memory seen = jury.dispute(id);
            if (seen.status == IDisputeJury.Status.Open && seen.appellant != address(0)) sum += 500e18;
        }
        eq(jury.totalBonds(), sum, "bonds");
    }

    function invariant_what_is_locked_is_a_least_stake_for_each_open_seat_and_never_above_the_stake() external view {
        address[] memory people = crowd.everybody();
        uint256[] memory seats = new uint256[](people.length);
        for (uint256 id = 1; id <= jury.disputeCount(); ++id) {
            if (jury.dispute(id).status == IDisputeJury.Status.Open) countSeats(id, people, seats);
        }
        for (uint256 who = 0; who < people.length; ++who) {
            IDisputeJury.Juror memory seen = jury.jurorOf(people[who]);
            eq(seen.locked, seats[who] * 1_000e18, "locked");
            yes(seen.locked <= seen.stake, "within the stake");
        }
    }

    function invariant_the_pool_is_everybody_with_enough_free_stake() external view {
        address[] memory people = crowd.everybody();
        uint256 count;
        for (uint256 who = 0; who < people.length; ++who) {
            IDisputeJury.Juror memory seen = jury.jurorOf(people[who]);
            if (seen.stake - seen.locked >= 1_000e18) ++count;
        }
        eq(jury.jurorCount(), count, "pool");
    }

    function invariant_nobody_sits_twice_in_a_dispute() external view {
        address[] memory people = crowd.everybody();
        for (uint256 id = 1; id <= jury.disputeCount(); ++id) {
            uint256[] memory seats = new uint256[](people.length);
            countSeats(id, people, seats);
            for (uint256 who = 0; who < people.length; ++who) yes(seats[who] <= 1, "one seat");
        }
    }

    function invariant_nobody_with_a_conflict_of_interest_sits() external view {
        address[] memory people = crowd.everybody();
        uint256[] memory seats = new uint256[](people.length);
        for (uint256 id = 1; id <= jury.disputeCount(); ++id) countSeats(id, people, seats);
        for (uint256 who = FREE_PEOPLE; who < people.length; ++who) eq(seats[who], 0, "no seat");
    }

    function invariant_a_round_has_its_seats_and_no_vote_counts_twice() external view {
        for (uint256 id = 1; id <= jury.disputeCount(); ++id) {
            for (uint8 round = 0; round < 2; ++round) {
                IDisputeJury.Round memory seen = jury.roundOf(id, round);
                uint256 votes = uint256(seen.votesClaimant) + seen.votesRespondent + seen.votesRefuse;
                eq(jury.jurorsOf(id, round).length, seen.seats, "jurors");
                yes(seen.seats == 0 || seen.seats == (round == 0 ? 3 : 7), "three, then seven");
                yes(votes <= seen.committed && seen.committed <= seen.seats, "opened <= committed <= seats");
                bool won = seen.ruling != IDisputeJury.Choice.Refuse;
                yes(!won || (seen.ruled && 2 * votes > seen.seats), "no ruling without a quorum");
            }
        }
    }

    function invariant_a_dispute_ends_once_and_its_invoice_is_paid_once() external view {
        uint256 paid;
        for (uint256 id = 1; id <= jury.disputeCount(); ++id) {
            IDisputeJury.Dispute memory seen = jury.dispute(id);
            bool over = seen.status != IDisputeJury.Status.Open;
            eq(crowd.endings(id), over ? 1 : 0, "endings");
            IInvoiceEscrow.Invoice memory invoice = escrow.invoice(seen.invoiceId);
            eq(invoice.disputeId, id, "one dispute for an invoice");
            yes(over == (invoice.status != IInvoiceEscrow.InvoiceStatus.Disputed), "both or neither are over");
            paid += invoice.paid;
        }
        eq(usdc.balanceOf(talent), paid, "the talent got each payment once");
    }

    /// @dev forge forgets what an invariant changes, so each is ended from the very state that the run has reached.
    function invariant_everybody_can_end_every_dispute_within_its_deadlines() external {
        for (uint256 id = jury.disputeCount(); id > 0; --id) {
            if (jury.dispute(id).status == IDisputeJury.Status.Open) crowd.finishNow(id);
            yes(jury.dispute(id).status != IDisputeJury.Status.Open, "over");
        }
    }

    function invariant_the_escrows_books_balance() external view {
        booksBalance();
    }

    /// @dev No law above is worth anything if the crowd never gets anywhere.
    function test_every_action_of_the_crowd_happens() external {
        for (uint256 step = 0; step < 1_500; ++step) act(uint256(keccak256(abi.encode("crowd", step))));
        string[24] memory happened = [
            "raiseStake", "lowerStake", "leave", "vote", "open", "claim", "counter", "handIn", "appeal", "settle",
            "moveOn", "draw", "draw again", "draw on appeal", "execute", "playOn", "finish", "wait", "donate",
            "trespass", "no jury", "no quorum", "ruling", "ruling on appeal"
        ];
        for (uint256 index = 0; index < happened.length; ++index) {
            emit Seen(happened[index], crowd.done(happened[index]));
            atLeast(crowd.done(happened[index]), 3, happened[index]);
        }
    }

    function act(uint256 seed) private {
        (uint256 a, uint256 b) = (seed >> 16, seed >> 128);
        uint256 kind = seed % 17;
        if (kind == 0) crowd.raiseStake(a, b);
        if (kind == 1) crowd.lowerStake(a, b);
        if (kind == 2) crowd.leave(a);
        if (kind == 3) crowd.vote(a, b);
        if (kind == 4) crowd.open(a, b);
        if (kind == 5) crowd.claim(a % 2 == 0, uint16(b), a);
        if (kind == 6) crowd.counter(a, uint16(b));
        if (kind == 7) crowd.handIn(a, b % 2 == 0);
        if (kind == 8) crowd.appeal(a, b % 2 == 0);
        if (kind == 9) crowd.settle(a, b % 2 == 0);
        if (kind == 10) crowd.moveOn(a);
        if (kind == 11) crowd.draw(a, b);
        if (kind == 12) crowd.execute(a);
        if (kind == 13) crowd.playOn(a, b);
        if (kind == 14) crowd.finish(a);
        if (kind == 15) crowd.wait(a);
        if (kind == 16) a % 2 == 0 ? crowd.donate(b) : crowd.trespass(a, b, b >> 16);
    }

    /// @dev Adds a dispute's seats to those of each person. Everybody who sits is somebody of the crowd.
    function countSeats(uint256 disputeId, address[] memory people, uint256[] memory seats) private view {
        for (uint8 round = 0; round < 2; ++round) {
            address[] memory jurors = jury.jurorsOf(disputeId, round);
            for (uint256 seat = 0; seat < jurors.length; ++seat) {
                uint256 who = 0;
                while (people[who] != jurors[seat]) ++who;
                ++seats[who];
            }
        }
    }
}
