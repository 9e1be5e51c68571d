// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Btrst} from "../../contracts/Btrst.sol";
import {DisputeJury} from "../../contracts/DisputeJury.sol";
import {InvoiceEscrow} from "../../contracts/InvoiceEscrow.sol";
import {UsdcTest} from "../../contracts/UsdcTest.sol";
import {IDisputeJury} from "../../contracts/interfaces/IDisputeJury.sol";
import {IInvoiceEscrow} from "../../contracts/interfaces/IInvoiceEscrow.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {FeeMath} from "../../contracts/libraries/FeeMath.sol";
import {Checks} from "./Checks.sol";
import {vm} from "./Vm.sol";

/// @notice Parties and jurors who play disputes from the claim to the end, in any order that forge thinks of, several
/// at a time: they vote or stay away, appeal or give in, come and go with their stakes. Every action first looks
/// whether it is allowed, so that a revert is a finding, and counts itself, so that a test can see that it happens.
contract JuryCrowd is Checks {
    struct Cast {
        address client;
        address talent;
        address verifier;
        address screener;
    }

    uint256 private constant MAX_OPEN = 5;
    uint256 private constant AMOUNT = 100e6;

    DisputeJury private immutable JURY;
    InvoiceEscrow private immutable ESCROW;
    Btrst private immutable BTRST;
    UsdcTest private immutable USDC;
    uint256 private immutable ENGAGEMENT;
    address private immutable OWNER;
    Cast private cast_;
    /// The last five may not judge between the parties: these, the screener, and two referrers.
    address[] public people;
    uint256 private constant CONFLICTED = 5;

    /// BTRST that came into the jury and went out of it, as the crowd counts it.
    uint256 public paidIn;
    uint256 public paidOut;
    mapping(uint256 disputeId => uint256) public endings;
    mapping(string action => uint256) public done;
    mapping(uint256 disputeId => mapping(address juror => uint8 choicePlusOne)) private _votes;
    mapping(uint256 disputeId => mapping(address juror => bool)) private _opened;

    constructor(InvoiceEscrow escrow, Cast memory played, address[] memory people_, uint256 engagementId) {
        ESCROW = escrow;
        JURY = DisputeJury(address(escrow.jury()));
        BTRST = Btrst(address(JURY.btrst()));
        USDC = UsdcTest(address(escrow.usdc()));
        cast_ = played;
        people = people_;
        ENGAGEMENT = engagementId;
        OWNER = msg.sender;
    }

    function everybody() external view returns (address[] memory) {
        return people;
    }

    // --------------------------------------------------------------------- jurors

    function raiseStake(uint256 who, uint256 amount) external {
        address juror = people[who % people.length];
        IDisputeJury.Juror memory seen = JURY.jurorOf(juror);
        uint256 target = seen.stake + within(amount, 1, 6_000e18);
        if (target < 1_000e18) target = 1_000e18;
        setStake(juror, target);
        done["raiseStake"] += 1;
    }

    function lowerStake(uint256 who, uint256 amount) external {
        address juror = people[who % people.length];
        IDisputeJury.Juror memory seen = JURY.jurorOf(juror);
        uint256 least = seen.locked;
        if (seen.stake == least) return;
        uint256 target = within(amount, least, seen.stake - 1);
        if (target < 1_000e18) target = 0;
        if (target < least) return;
        setStake(juror, target);
        done["lowerStake"] += 1;
    }

    function leave(uint256 who) external {
        address juror = people[who % people.length];
        IDisputeJury.Juror memory seen = JURY.jurorOf(juror);
        if (who % 3 != 0 || seen.stake == 0 || seen.locked != 0) return;
        setStake(juror, 0);
        done["leave"] += 1;
    }

    function vote(uint256 which, uint256 choices) external {
        uint256 id = pick(which, IDisputeJury.Phase.Commit, true);
        if (id == 0) return;
        commitSome(id, choices);
        done["vote"] += 1;
    }

    function open(uint256 which, uint256 who) external {
        uint256 id = pick(which, IDisputeJury.Phase.Reveal, true);
        if (id == 0) return;
        openSome(id, who);
        done["open"] += 1;
    }

    // -------------------------------------------------------------------- parties

    function claim(bool byClient, uint16 share, uint256 funding) external {
        if (openCount() >= MAX_OPEN) return;
        uint256 invoiceId = invoice();
        if (byClient || funding % 2 == 0) fund(AMOUNT + FeeMath.feeOf(AMOUNT, 1_000));
        share = byClient ? share % 10_000 : 1 + (share % 10_000);
        vm.prank(byClient ? cast_.client : cast_.talent);
        ESCROW.disputeInvoice(invoiceId, share, "");
        done["claim"] += 1;
    }

    function counter(uint256 which, uint16 share) external {
        uint256 id = pick(which, IDisputeJury.Phase.Response, true);
        if (id == 0) return;
        IDisputeJury.Dispute memory seen = JURY.dispute(id);
        if (seen.countered) return;
        share = share % 10_001;
        if (share == seen.claimedTalentBps) return;
        vm.prank(seen.respondent);
        JURY.fileCounterclaim(id, share, "");
        done["counter"] += 1;
    }

    function handIn(uint256 which, bool byClaimant) external {
        uint256 id = pickOpen(which);
        if (id == 0) return;
        IDisputeJury.Dispute memory seen = JURY.dispute(id);
        if (seen.phase == IDisputeJury.Phase.Commit || seen.phase == IDisputeJury.Phase.Reveal) return;
        vm.prank(byClaimant ? seen.claimant : seen.respondent);
        JURY.submitEvidence(id, "data:,x");
        done["handIn"] += 1;
    }

    function appeal(uint256 which, bool byClaimant) external {
        uint256 id = pick(which, IDisputeJury.Phase.Appeal, true);
        if (id == 0) return;
        IDisputeJury.Dispute memory seen = JURY.dispute(id);
        if (seen.round == 0) appealNow(id, byClaimant);
    }

    function settle(uint256 which, bool byClaimant) external {
        uint256 id = pickOpen(which);
        if (id == 0 || which % 12 != 0) return;
        IDisputeJury.Dispute memory seen = JURY.dispute(id);
        vm.prank(byClaimant ? seen.claimant : seen.respondent);
        if (byClaimant) JURY.acceptCounterclaim(id);
        else JURY.acceptClaim(id);
        if (seen.appellant != address(0)) paidOut += 500e18;
        ended(id, byClaimant ? seen.counterTalentBps : seen.claimedTalentBps);
        done["settle"] += 1;
    }

    // -------------------------------------------------------------------- anybody

    function moveOn(uint256 which) external {
        uint256 id = pickOpen(which);
        if (id == 0 || !isOver(id)) return;
        JURY.advance(id);
        done["moveOn"] += 1;
    }

    function draw(uint256 which, uint256 late) external {
        uint256 id = pick(which, IDisputeJury.Phase.Evidence, false);
        if (id == 0) return;
        IDisputeJury.Dispute memory seen = JURY.dispute(id);
        if (seen.drawBlock == 0 || block.timestamp > seen.phaseEndsAt + 14 days) return;
        uint256 at = seen.drawBlock + (late % 8 == 0 ? 257 : 1 + (late % 256));
        if (block.number < at) vm.roll(at);
        drawNow(id);
    }

    function execute(uint256 which) external {
        uint256 id = pick(which, IDisputeJury.Phase.Appeal, false);
        if (id == 0) return;
        executeNow(id);
        done["execute"] += 1;
    }

    /// @dev The next few sensible steps of one dispute, waiting as long as they take: few would get far without.
    function playOn(uint256 which, uint256 how) external {
        uint256 id = pickOpen(which);
        for (uint256 step = 0; step < 1 + which % 4; ++step) {
            if (id == 0 || JURY.dispute(id).status != IDisputeJury.Status.Open) return;
            playStep(id, uint256(keccak256(abi.encode(how, step))));
            done["playOn"] += 1;
        }
    }

    function playStep(uint256 id, uint256 how) private {
        IDisputeJury.Dispute memory seen = JURY.dispute(id);
        bool inTime = block.timestamp <= seen.phaseEndsAt;
        if (seen.phase == IDisputeJury.Phase.Evidence && seen.drawBlock != 0) {
            if (block.number <= seen.drawBlock) vm.roll(seen.drawBlock + 1);
            if (block.timestamp > seen.phaseEndsAt + 14 days) JURY.advance(id);
            else drawNow(id);
            return;
        }
        if (seen.phase == IDisputeJury.Phase.Appeal && inTime && how % 2 == 0) {
            appealNow(id, how % 4 == 0);
            return;
        }
        if (seen.phase == IDisputeJury.Phase.Commit && inTime) commitSome(id, how);
        if (seen.phase == IDisputeJury.Phase.Reveal && inTime) openSome(id, how);
        if (!isOver(id)) waitUntilAfter(seen.phaseEndsAt);
        if (seen.phase == IDisputeJury.Phase.Appeal) executeNow(id);
        else JURY.advance(id);
    }

    /// @dev Liveness: a stranger ends a dispute, with nobody's help and no jury drawn, within the published bound.
    function finish(uint256 which) external {
        uint256 id = pickOpen(which);
        if (id == 0 || which % 16 != 0) return;
        end(id);
        done["finish"] += 1;
    }

    /// @dev The same for one dispute, for the test alone.
    function finishNow(uint256 id) external {
        if (msg.sender == OWNER) end(id);
    }

    function end(uint256 id) private {
        uint256 from = block.timestamp;
        uint256 moves = 0;
        while (JURY.dispute(id).status == IDisputeJury.Status.Open) {
            yes(++moves <= 10, "few moves are enough");
            IDisputeJury.Dispute memory seen = JURY.dispute(id);
            bool waiting = seen.phase == IDisputeJury.Phase.Evidence;
            waitUntilAfter(waiting ? seen.phaseEndsAt + 14 days : seen.phaseEndsAt);
            if (seen.phase == IDisputeJury.Phase.Appeal) executeNow(id);
            else JURY.advance(id);
        }
        yes(block.timestamp - from <= 65 days + moves, "within the bound");
    }

    function wait(uint256 time) external {
        vm.warp(block.timestamp + 1 hours + (time % 1 days));
        vm.roll(block.number + 1 + (time % 40));
        done["wait"] += 1;
    }

    function donate(uint256 amount) external {
        amount = amount % 200e18;
        BTRST.transfer(address(JURY), amount);
        paidIn += amount;
        done["donate"] += 1;
    }

    /// @dev What must be refused whatever the state is.
    function trespass(uint256 which, uint256 what, uint256 who) external {
        address person = people[who % people.length];
        uint256 id = 1 + which % (JURY.disputeCount() + 1);
        IDisputeJury.Dispute memory seen = JURY.dispute(id);
        bool running = seen.status == IDisputeJury.Status.Open;
        uint256 kind = what % 8;
        if (kind == 0) refused(address(this), abi.encodeCall(JURY.commitVote, (id, "x")));
        if (kind == 1) refused(address(this), abi.encodeCall(JURY.appeal, (id)));
        if (kind == 2) refused(seen.claimant, abi.encodeCall(JURY.acceptClaim, (id)));
        if (kind == 3) refused(person, abi.encodeCall(JURY.openDispute, (1, person, person, true, 1, 1, "")));
        if (kind == 4 && JURY.jurorOf(person).locked != 0) refused(person, abi.encodeCall(JURY.setStake, (0)));
        if (kind == 5 && !running) refused(person, abi.encodeCall(JURY.execute, (id)));
        if (kind == 6 && !(running && isOver(id))) refused(person, abi.encodeCall(JURY.advance, (id)));
        if (kind == 7) {
            person = people[people.length - 1 - (who % CONFLICTED)];
            refused(person, abi.encodeCall(JURY.commitVote, (id, "x")));
        }
        done["trespass"] += 1;
    }

    // ------------------------------------------------------------------ internals

    function appealNow(uint256 id, bool byClaimant) private {
        IDisputeJury.Dispute memory seen = JURY.dispute(id);
        address party = byClaimant ? seen.claimant : seen.respondent;
        receiveBtrst(party, 500e18);
        vm.prank(party);
        JURY.appeal(id);
        paidIn += 500e18;
        done["appeal"] += 1;
    }

    function drawNow(uint256 id) private {
        try JURY.draw(id) returns (bool drawn) {
            if (drawn) done[JURY.dispute(id).round == 0 ? "draw" : "draw on appeal"] += 1;
            else done["draw again"] += 1;
        } catch (bytes memory reason) {
            yes(bytes4(reason) == Errors.TooFewJurors.selector, "only for want of jurors");
            done["too few"] += 1;
            vm.roll(block.number + 257); // so that the next draw asks anew, of a pool that may have grown
        }
    }

    function executeNow(uint256 id) private {
        uint8 rounds = JURY.dispute(id).round;
        address appellant = JURY.dispute(id).appellant;
        uint256 bondsBefore = appellant == address(0) ? 0 : BTRST.balanceOf(appellant);
        vm.prank(address(0xB0D1));
        JURY.execute(id);
        if (appellant != address(0)) paidOut += BTRST.balanceOf(appellant) - bondsBefore;
        IDisputeJury.Dispute memory seen = JURY.dispute(id);
        IDisputeJury.Round memory last = JURY.roundOf(id, rounds);
        bool quorum = 2 * (last.votesClaimant + last.votesRespondent + last.votesRefuse) > last.seats;
        if (!quorum) done[last.seats == 0 ? "no jury" : "no quorum"] += 1;
        else done[rounds == 0 ? "ruling" : "ruling on appeal"] += 1;
        if (rounds == 1 && !quorum) last = JURY.roundOf(id, 0);
        bool claimantWins = last.ruling == IDisputeJury.Choice.Claimant;
        ended(id, claimantWins ? seen.claimedTalentBps : seen.counterTalentBps);
    }

    /// @dev Looks at what the escrow made of an ending: paid, or nothing to pay.
    function ended(uint256 id, uint16 share) private {
        endings[id] += 1;
        IInvoiceEscrow.Invoice memory seen = ESCROW.invoice(JURY.dispute(id).invoiceId);
        uint256 awarded = (uint256(seen.amount) * share) / 10_000;
        yes(seen.paid <= awarded, "never more than awarded");
        yes(seen.status != IInvoiceEscrow.InvoiceStatus.Disputed, "told to the escrow");
        if (JURY.dispute(id).claimant == cast_.client) eq(seen.paid, awarded, "a funded claim pays exactly the share");
    }

    function commitSome(uint256 id, uint256 choices) private {
        uint8 round = JURY.dispute(id).round;
        address[] memory jurors = JURY.jurorsOf(id, round);
        for (uint256 seat = 0; seat < jurors.length; ++seat) {
            uint256 mood = (choices >> (8 * seat)) % 16;
            if (mood < 3 || _votes[id][jurors[seat]] != 0) continue;
            // Claimant, respondent, refuse: 7, 4 and 2 of 13.
            IDisputeJury.Choice choice = mood < 10
                ? IDisputeJury.Choice.Claimant
                : mood < 14 ? IDisputeJury.Choice.Respondent : IDisputeJury.Choice.Refuse;
            bytes32 commitment = JURY.commitmentOf(id, round, jurors[seat], choice, "salt");
            vm.prank(jurors[seat]);
            JURY.commitVote(id, commitment);
            _votes[id][jurors[seat]] = uint8(choice) + 1;
        }
    }

    function openSome(uint256 id, uint256 who) private {
        address[] memory jurors = JURY.jurorsOf(id, JURY.dispute(id).round);
        for (uint256 seat = 0; seat < jurors.length; ++seat) {
            uint8 voted = _votes[id][jurors[seat]];
            if ((who >> (8 * seat)) % 8 == 0 || voted == 0 || _opened[id][jurors[seat]]) continue;
            vm.prank(jurors[seat]);
            JURY.revealVote(id, IDisputeJury.Choice(voted - 1), "salt", "");
            _opened[id][jurors[seat]] = true;
        }
    }

    /// @dev Whether `advance` is due, worked out from the rules and not from the contract's answer.
    function isOver(uint256 id) private view returns (bool) {
        IDisputeJury.Dispute memory seen = JURY.dispute(id);
        IDisputeJury.Round memory round = JURY.roundOf(id, seen.round);
        bool over = block.timestamp > seen.phaseEndsAt;
        if (seen.phase == IDisputeJury.Phase.Response) return over || seen.countered;
        if (seen.phase == IDisputeJury.Phase.Evidence) {
            return seen.drawBlock == 0 ? over : block.timestamp > seen.phaseEndsAt + 14 days;
        }
        if (seen.phase == IDisputeJury.Phase.Commit) return over || round.committed == round.seats;
        uint256 votes = round.votesClaimant + round.votesRespondent + round.votesRefuse;
        return seen.phase == IDisputeJury.Phase.Reveal && (over || votes == round.committed);
    }

    function setStake(address juror, uint256 target) private {
        uint256 before = JURY.jurorOf(juror).stake;
        if (target > before) receiveBtrst(juror, target - before);
        vm.prank(juror);
        JURY.setStake(target);
        if (target > before) paidIn += target - before;
        else paidOut += before - target;
    }

    function receiveBtrst(address to, uint256 amount) private {
        BTRST.transfer(to, amount);
        vm.prank(to);
        BTRST.approve(address(JURY), amount);
    }

    function invoice() private returns (uint256 invoiceId) {
        uint64 from = ESCROW.billedUntil(ENGAGEMENT);
        if (from == 0) from = ESCROW.jobBoard().engagement(ENGAGEMENT).startAt;
        vm.prank(cast_.talent);
        invoiceId = ESCROW.submitInvoice(ENGAGEMENT, AMOUNT, from, from + 1 hours, "");
        vm.prank(cast_.verifier);
        ESCROW.verifyInvoice(invoiceId, "");
    }

    function fund(uint256 amount) private {
        USDC.mint(cast_.client, amount);
        vm.startPrank(cast_.client);
        USDC.approve(address(ESCROW), amount);
        ESCROW.fundEscrow(ENGAGEMENT, amount);
        vm.stopPrank();
    }

    function waitUntilAfter(uint64 time) private {
        if (block.timestamp > time) return;
        vm.warp(uint256(time) + 1);
        vm.roll(block.number + 3);
    }

    function refused(address sender, bytes memory data) private {
        vm.prank(sender);
        (bool passed,) = address(JURY).call(data);
        yes(!passed, "refused");
    }

    function openCount() private view returns (uint256 count) {
        for (uint256 id = JURY.disputeCount(); id > 0; --id) {
            if (JURY.dispute(id).status == IDisputeJury.Status.Open) ++count;
        }
    }

    /// @dev The first open dispute from a random place on, 0 if none is open.
    function pickOpen(uint256 from) private view returns (uint256) {
        uint256 count = JURY.disputeCount();
        for (uint256 step = 0; step < count; ++step) {
            uint256 id = 1 + ((from % count + step) % count);
            if (JURY.dispute(id).status == IDisputeJury.Status.Open) return id;
        }
        return 0;
    }

    /// @dev The first open dispute in a phase from a random place on, within its time or after it; 0 if there is none.
    function pick(uint256 from, IDisputeJury.Phase phase, bool inTime) private view returns (uint256) {
        uint256 count = JURY.disputeCount();
        for (uint256 step = 0; step < count; ++step) {
            uint256 id = 1 + ((from % count + step) % count);
            IDisputeJury.Dispute memory seen = JURY.dispute(id);
            bool fits = seen.phase == phase && inTime == (block.timestamp <= seen.phaseEndsAt);
            if (fits && seen.status == IDisputeJury.Status.Open) return id;
        }
        return 0;
    }
}
