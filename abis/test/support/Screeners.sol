// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Btrst} from "../../contracts/Btrst.sol";
import {TalentScreening} from "../../contracts/TalentScreening.sol";
import {ITalentScreening} from "../../contracts/interfaces/ITalentScreening.sol";
import {Checks} from "./Checks.sol";
import {vm} from "./Vm.sol";

/// @notice Five talents and nine screeners, with a count of their own of who should be approved and what was earned.
/// Each action brings about what it needs, so that each call does something and a revert is a finding.
contract Screeners is Checks {
    /// @dev What this contract remembers of an application, by its own counting.
    struct Memory {
        uint256 reportsNeeded;
        uint256 approvalsNeeded;
        uint256 inFavour;
        uint256 against;
    }

    uint256 public constant TALENTS = 5;
    uint256 public constant SCREENERS = 9;
    TalentScreening private immutable SCREENING;
    address private immutable GOVERNOR;
    /// @dev What was owed before this contract began.
    uint256 private immutable EARLIER_OWED;

    uint256 public earned;
    uint256 public paid;
    uint256 public reports;
    mapping(address talent => bool) public shouldBeApproved;
    mapping(uint256 applicationId => Memory) private remembered;

    constructor(TalentScreening screening, address governor) {
        SCREENING = screening;
        GOVERNOR = governor;
        EARLIER_OWED = screening.totalClaimable();
    }

    function talentAt(uint256 index) public pure returns (address) {
        return address(uint160(0x7A00 + (index % TALENTS)));
    }

    function screenerAt(uint256 index) public pure returns (address) {
        return address(uint160(0x5C00 + (index % SCREENERS)));
    }

    function signUp(uint256 who) external {
        aNewOne(who);
    }

    function withdraw(uint256 who) external {
        uint256 applicationId = aNewOne(who);
        vm.prank(talentOf(applicationId));
        SCREENING.withdrawApplication(applicationId);
    }

    function sit(uint256 who) external {
        takeSeat(anOpenOne(who), who);
    }

    function report(uint256 who, bool verdict) external {
        submit(anOpenOne(who), who, verdict);
    }

    function decide(uint256 who, uint256 verdicts) external {
        finish(anOpenOne(who), verdicts);
    }

    function revoke(uint256 who) external {
        if (!SCREENING.isApproved(talentAt(who), 1)) finish(aNewOne(who), type(uint256).max);
        strike(talentAt(who));
    }

    /// @dev Fills the pool with just what is owed.
    function collect(uint256 who) external {
        if (SCREENING.totalClaimable() == EARLIER_OWED) submit(anOpenOne(who), who, true);
        address by = screenerAt(who);
        for (uint256 step = 1; SCREENING.claimable(by) == 0; ++step) by = screenerAt((who % SCREENERS) + step);
        Btrst(address(SCREENING.btrst())).transfer(address(SCREENING), SCREENING.claimable(by));
        vm.prank(by);
        paid += SCREENING.claimScreeningRewards(address(0xBA4C));
    }

    function changeNumbers(uint256 needed, uint256 approvals, uint256 reward) external {
        uint8 newNeeded = uint8(within(needed, 1, 7));
        uint8 newApprovals = uint8(within(approvals, 1, newNeeded));
        uint256 newReward = within(reward, 1, 50e18);
        if (newReward == SCREENING.rewardBtrst()) newReward += 1;
        vm.prank(GOVERNOR);
        SCREENING.setScreeningParams(newNeeded, newApprovals, newReward);
    }

    function wait(uint256 time) external {
        vm.warp(block.timestamp + 1 + (time % 8 days));
    }

    function finish(uint256 applicationId, uint256 verdicts) private {
        Memory storage known = remembered[applicationId];
        while (known.inFavour + known.against < known.reportsNeeded) {
            submit(applicationId, verdicts, verdicts & 1 == 1);
            verdicts >>= 1;
        }
    }

    /// @dev Whoever has a seat reports; if nobody, somebody takes one.
    function submit(uint256 applicationId, uint256 from, bool verdict) private {
        address by = unreported(applicationId);
        if (by == address(0)) by = takeSeat(applicationId, from);
        earned += SCREENING.rewardBtrst();
        reports += 1;
        vm.prank(by);
        SCREENING.submitScreening(applicationId, verdict, "data:,report");
        Memory storage known = remembered[applicationId];
        if (verdict) known.inFavour += 1;
        else known.against += 1;
        if (known.inFavour + known.against != known.reportsNeeded) return;
        if (known.inFavour >= known.approvalsNeeded) shouldBeApproved[talentOf(applicationId)] = true;
    }

    /// @dev The first screener without a seat takes one; when all are taken, time passes until one lapses.
    function takeSeat(uint256 applicationId, uint256 from) private returns (address chosen) {
        ITalentScreening.Seat[] memory taken = SCREENING.seats(applicationId);
        if (taken.length == remembered[applicationId].reportsNeeded) {
            vm.warp(block.timestamp + SCREENING.CLAIM_PERIOD() + 1);
        }
        chosen = screenerAt(from);
        for (uint256 step = 1; holds(taken, chosen); ++step) chosen = screenerAt((from % SCREENERS) + step);
        vm.prank(chosen);
        SCREENING.claimScreening(applicationId);
    }

    function holds(ITalentScreening.Seat[] memory taken, address screener) private pure returns (bool) {
        for (uint256 index = 0; index < taken.length; ++index) {
            if (taken[index].screener == screener) return true;
        }
        return false;
    }

    function unreported(uint256 applicationId) private view returns (address) {
        ITalentScreening.Seat[] memory taken = SCREENING.seats(applicationId);
        for (uint256 index = 0; index < taken.length; ++index) {
            if (!taken[index].reported) return taken[index].screener;
        }
        return address(0);
    }

    /// @dev An open application, from a random place on; a new one if there is none.
    function anOpenOne(uint256 from) private returns (uint256) {
        for (uint256 step = 0; step < TALENTS; ++step) {
            uint256 newest = SCREENING.newestApplication(talentAt((from % TALENTS) + step), 1);
            if (isOpen(newest)) return newest;
        }
        return aNewOne(from);
    }

    /// @dev A new application; what stood in its way is decided or revoked.
    function aNewOne(uint256 from) private returns (uint256 applicationId) {
        address talent = talentAt(from);
        uint256 newest = SCREENING.newestApplication(talent, 1);
        if (isOpen(newest)) finish(newest, from);
        if (SCREENING.isApproved(talent, 1)) strike(talent);
        vm.prank(talent);
        applicationId = SCREENING.applyAsTalent(1, "data:,profile");
        remembered[applicationId] = Memory(SCREENING.reportsNeeded(), SCREENING.approvalsNeeded(), 0, 0);
    }

    function strike(address talent) private {
        vm.prank(GOVERNOR);
        SCREENING.revokeTalent(talent, 1, "reason");
        shouldBeApproved[talent] = false;
    }

    function isOpen(uint256 applicationId) private view returns (bool) {
        return SCREENING.application(applicationId).status == ITalentScreening.ApplicationStatus.Open;
    }

    function talentOf(uint256 applicationId) private view returns (address) {
        return SCREENING.application(applicationId).talent;
    }
}
