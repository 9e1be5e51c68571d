// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Governed} from "./Governed.sol";
import {IDisputeJury} from "./interfaces/IDisputeJury.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Errors} from "./libraries/Errors.sol";

/// @title JurorStakes
/// @notice The jury's BTRST: what each juror put down, what of it open disputes hold, the bonds of appeals, and the
/// pool of those who can be drawn. BTRST that is neither stake nor bond is spare, and pays jurors as far as it reaches.
/// @dev The law of these books: the BTRST held is at least `totalStaked + totalBonds`.
abstract contract JurorStakes is IDisputeJury, Governed, ReentrancyGuard {
    using SafeERC20 for IERC20;

    /// @dev A juror in one slot of storage. `place` is the place in the pool, counted from 1; 0 when not in it.
    struct Entry {
        uint96 stake;
        uint96 locked;
        uint64 place;
    }

    /// @notice The least stake, BTRST wei, and what each seat holds of it until the dispute is over.
    uint256 public constant MIN_STAKE = 1_000e18;
    /// @notice What an appeal puts down, BTRST wei.
    uint256 public constant APPEAL_BOND = 500e18;

    /// @notice The token of stakes, bonds and rewards.
    IERC20 public immutable btrst;

    /// @notice The sum of all stakes, BTRST wei.
    uint256 public totalStaked;
    /// @notice The bonds of the appeals that are not over, BTRST wei.
    uint256 public totalBonds;

    mapping(address juror => Entry) private _entries;
    address[] private _pool;

    /// @param btrst_ The token of stakes, bonds and rewards.
    constructor(IERC20 btrst_) {
        btrst = btrst_;
    }

    /// @inheritdoc IDisputeJury
    function setStake(uint256 newStake) external nonReentrant {
        Entry storage entry = _entries[msg.sender];
        uint256 oldStake = entry.stake;
        if (newStake == oldStake) revert Errors.Unchanged();
        uint256 least = newStake == 0 ? entry.locked : Math.max(MIN_STAKE, entry.locked);
        if (newStake < least) revert Errors.StakeTooLow(newStake, least);
        if (newStake > oldStake) {
            _requireNotPaused();
            _changeStake(msg.sender, entry, newStake);
            _take(newStake - oldStake);
        } else {
            _changeStake(msg.sender, entry, newStake);
            btrst.safeTransfer(msg.sender, oldStake - newStake);
        }
    }

    /// @inheritdoc IDisputeJury
    function jurorOf(address juror) external view returns (Juror memory) {
        return Juror(_entries[juror].stake, _entries[juror].locked);
    }

    /// @inheritdoc IDisputeJury
    function jurorCount() public view returns (uint256) {
        return _pool.length;
    }

    // ------------------------------------------------------- internals: seats

    /// @dev Who stands at a place of the pool, counted from 0; nobody beyond its end.
    function _jurorAt(uint256 place) internal view returns (address) {
        return place < _pool.length ? _pool[place] : address(0);
    }

    /// @dev Holds a seat's part of the stake. The juror comes from the pool, so that much is free.
    function _lockSeat(address juror) internal {
        Entry storage entry = _entries[juror];
        entry.locked += uint96(MIN_STAKE);
        _updatePool(juror, entry);
    }

    /// @dev Frees a seat's part of the stake, and adds a reward or takes a penalty, BTRST wei. A penalty is at most what
    /// the seat held, so a stake never falls below what the other seats hold.
    function _freeSeat(address juror, uint256 reward, uint256 penalty) internal {
        Entry storage entry = _entries[juror];
        entry.locked -= uint96(MIN_STAKE);
        if (reward == penalty) _updatePool(juror, entry);
        else _changeStake(juror, entry, entry.stake + reward - penalty);
    }

    // ------------------------------------------------------- internals: money

    /// @dev Takes an appeal's bond from the caller.
    function _takeBond() internal {
        totalBonds += APPEAL_BOND;
        _take(APPEAL_BOND);
    }

    /// @dev Gives an appeal's bond back. One transfer of a token that blocks nobody, so it cannot hold up a dispute.
    function _returnBond(address appellant) internal {
        totalBonds -= APPEAL_BOND;
        btrst.safeTransfer(appellant, APPEAL_BOND);
    }

    /// @dev Makes an appeal's bond spare.
    function _forfeitBond() internal {
        totalBonds -= APPEAL_BOND;
    }

    /// @dev BTRST wei that is neither stake nor bond.
    function _spare() internal view returns (uint256) {
        return Math.saturatingSub(btrst.balanceOf(address(this)), totalStaked + totalBonds);
    }

    /// @dev Takes BTRST from the caller, and insists that all of it arrives: the books already count it.
    function _take(uint256 amount) private {
        uint256 before = btrst.balanceOf(address(this));
        btrst.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = btrst.balanceOf(address(this)) - before;
        if (received != amount) revert Errors.TransferMismatch(amount, received);
    }

    function _changeStake(address juror, Entry storage entry, uint256 newStake) private {
        uint256 oldStake = entry.stake;
        entry.stake = newStake == 0 ? 0 : Bounds.amount(newStake);
        totalStaked = totalStaked - oldStake + newStake;
        _updatePool(juror, entry);
        emit JurorStakeChanged(juror, oldStake, newStake);
    }

    /// @dev Puts a juror with enough free stake into the pool, and takes one without out of it: the last one moves to
    /// the place that gets free.
    function _updatePool(address juror, Entry storage entry) private {
        bool fit = entry.stake - entry.locked >= MIN_STAKE;
        if (fit == (entry.place != 0)) return;
        if (fit) {
            _pool.push(juror);
            entry.place = uint64(_pool.length);
            return;
        }
        address last = _pool[_pool.length - 1];
        _pool[entry.place - 1] = last;
        _entries[last].place = entry.place;
        entry.place = 0;
        _pool.pop();
    }
}
