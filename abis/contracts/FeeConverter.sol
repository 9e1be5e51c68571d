// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Governed} from "./Governed.sol";
import {IBtrstPool} from "./interfaces/IBtrstPool.sol";
import {IFeeConverter} from "./interfaces/IFeeConverter.sol";
import {IInvoiceEscrow} from "./interfaces/IInvoiceEscrow.sol";
import {ITreasury} from "./interfaces/ITreasury.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Errors} from "./libraries/Errors.sol";

/// @title FeeConverter
/// @notice Where fees wait in USDC until somebody has them buy BTRST for the treasury. The converter keeps no BTRST,
/// and USDC leaves it only into the pool.
/// @dev Why a caller cannot make it sell badly: the price is compared with the pool's average since `observe`, at
/// least `MIN_WINDOW` ago. Prices within one block weigh nothing in that average, so the price would have to be held
/// off for much of the window against everybody who trades it back. `MAX_SLIPPAGE_BPS` is the whole distance to the
/// average, the pool's own 1 % fee included: in a quiet market a conversion of up to 2 % of the pool's USDC passes
/// (0.99 / (1 + 0.99 x 2 %) = 97.08 %); larger sums go in parts. What remains open: the average lags behind the
/// market, so after a fall of BTRST the floor is that much too low, and a caller who sandwiches a conversion can win
/// what lies between market and floor less the pool's fees. After a rise the floor is too high, and conversions wait
/// until the average follows or the note ages out.
contract FeeConverter is IFeeConverter, Governed, ReentrancyGuard {
    using SafeERC20 for IERC20;

    /// @notice The youngest note that a conversion may use, in seconds.
    uint64 public constant MIN_WINDOW = 30 minutes;
    /// @notice The oldest note that a conversion may use, in seconds.
    uint64 public constant MAX_WINDOW = 3 days;
    /// @notice How far below the average a conversion may end, the pool's fee included, in basis points.
    uint256 public constant MAX_SLIPPAGE_BPS = 300;
    /// @notice The least conversion, 100 dollars: each one uses the note up, so a stranger who converts at once
    /// whenever possible holds nobody up for nothing.
    uint256 public constant MIN_CONVERSION = 100e6;

    /// @notice The token that fees come in, 6 decimals.
    IERC20 public immutable usdc;
    /// @notice The token that is bought, 18 decimals.
    IERC20 public immutable btrst;
    /// @notice Where it is bought.
    IBtrstPool public immutable pool;
    /// @notice Who gets it.
    ITreasury public immutable treasury;

    /// @inheritdoc IFeeConverter
    uint64 public observedAt;
    /// @notice The pool's price sum at `observedAt`.
    uint256 public observedSum;

    /// @param admin Grants roles during deployment.
    /// @param usdc_ The token that fees come in.
    /// @param btrst_ The token that is bought.
    /// @param pool_ Where it is bought.
    /// @param treasury_ Who gets it.
    constructor(address admin, IERC20 usdc_, IERC20 btrst_, IBtrstPool pool_, ITreasury treasury_) Governed(admin) {
        usdc = usdc_;
        btrst = btrst_;
        pool = pool_;
        treasury = treasury_;
    }

    /// @inheritdoc IFeeConverter
    /// @dev An empty pool has no price; its seconds would count as free BTRST and spoil the average.
    function observe() external {
        if (observedAt != 0 && _age() <= MAX_WINDOW) {
            revert Errors.ObservationFresh(observedAt, MAX_WINDOW, block.timestamp);
        }
        if (pool.usdcReserve() == 0) revert Errors.PoolEmpty();
        (observedAt, observedSum) = (uint64(block.timestamp), pool.cumulativePrice());
    }

    /// @inheritdoc IFeeConverter
    function convert(bytes32 batchRef, uint256 usdcIn, uint256 minBtrstOut, uint256 deadline)
        external
        nonReentrant
        whenNotPaused
        returns (uint256 btrstOut)
    {
        if (block.timestamp > deadline) revert Errors.DeadlinePassed(deadline, block.timestamp);
        if (usdcIn < MIN_CONVERSION) revert Errors.AmountTooSmall(usdcIn, MIN_CONVERSION);
        uint256 collected = usdc.balanceOf(address(this));
        if (usdcIn > collected) revert Errors.FeesTooLow(usdcIn, collected);
        if (!_observed()) {
            revert Errors.ObservationUnfit(observedAt, MIN_WINDOW, MAX_WINDOW, block.timestamp);
        }

        uint256 least = Math.max(minBtrstOut, floorOf(usdcIn));
        observedAt = 0;
        btrstOut = _buy(usdcIn, least, deadline);
        btrst.forceApprove(address(treasury), btrstOut);
        treasury.deposit(btrst, btrstOut, batchRef);
        emit FeesConverted(batchRef, msg.sender, address(treasury), usdcIn, btrstOut, least);
    }

    /// @inheritdoc IFeeConverter
    /// @dev Any contract may be named: all that it is told is to pay this one, and no allowance is open meanwhile.
    function collectOwed(IInvoiceEscrow escrow) external nonReentrant {
        escrow.claimOwed(address(this));
    }

    /// @inheritdoc IFeeConverter
    /// @dev floor = ceil(usdcIn x average x 97 %), the average being the difference of the sums over the seconds
    /// between them, x 2^64.
    function floorOf(uint256 usdcIn) public view returns (uint256) {
        if (!_observed()) return 0;
        uint256 sum = pool.cumulativePrice() - observedSum;
        uint256 kept = usdcIn * (Bounds.WHOLE_BPS - MAX_SLIPPAGE_BPS);
        return Math.mulDiv(sum, kept, (_age() * Bounds.WHOLE_BPS) << 64, Math.Rounding.Ceil);
    }

    function _buy(uint256 usdcIn, uint256 least, uint256 deadline) private returns (uint256 bought) {
        uint256 before = btrst.balanceOf(address(this));
        usdc.forceApprove(address(pool), usdcIn);
        bought = pool.swap(true, usdcIn, least, address(this), deadline);
        uint256 received = btrst.balanceOf(address(this)) - before;
        if (received != bought) revert Errors.TransferMismatch(bought, received);
    }

    /// @dev Whether there is a note of a fitting age.
    function _observed() private view returns (bool) {
        return observedAt != 0 && _age() >= MIN_WINDOW && _age() <= MAX_WINDOW;
    }

    function _age() private view returns (uint256) {
        return block.timestamp - observedAt;
    }
}
