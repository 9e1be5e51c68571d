// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Governed} from "./Governed.sol";
import {IBtrstPool} from "./interfaces/IBtrstPool.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Errors} from "./libraries/Errors.sol";

/// @title BtrstPool
/// @notice The market of USDC and BTRST on the local chain, one curve: usdc x btrst = k, with the 1 % fee of the
/// mainnet pool left in the reserves, so that k grows with each trade and falls only when token holders take out.
/// @dev There are no shares of the pool, so nobody can be diluted or inflate one. Reserves are the pool's own books:
/// tokens sent to it unasked change no price. Every amount and both reserves fit 96 bits, so that
/// - k fits 192 bits;
/// - a price (btrst << 64) / usdc fits 160 bits, and its sum over 2^64 seconds 224: the sum cannot overflow.
contract BtrstPool is IBtrstPool, Governed, ReentrancyGuard {
    using SafeERC20 for IERC20;

    /// @notice What each trade leaves in the pool, in basis points of what comes in: 1 %, as the mainnet pool's.
    uint256 public constant FEE_BPS = 100;
    /// @notice The least USDC of the first gift, and the least that a removal leaves: one dollar.
    uint256 public constant MIN_USDC = 1e6;
    /// @notice The least BTRST of the first gift, and the least that a removal leaves: one BTRST.
    uint256 public constant MIN_BTRST = 1e18;
    /// @notice The largest share of the reserves that one removal may take, in basis points.
    uint16 public constant MAX_REMOVAL_BPS = 9_000;

    /// @notice The dollar token, 6 decimals.
    IERC20 public immutable usdc;
    /// @notice The governance token, 18 decimals.
    IERC20 public immutable btrst;

    uint96 private _usdcReserve;
    uint96 private _btrstReserve;
    uint64 private _pricedAt;
    /// @dev The price sum up to `_pricedAt`.
    uint256 private _priceSum;

    /// @param admin Grants roles during deployment.
    /// @param usdc_ The dollar token.
    /// @param btrst_ The governance token.
    constructor(address admin, IERC20 usdc_, IERC20 btrst_) Governed(admin) {
        usdc = usdc_;
        btrst = btrst_;
    }

    /// @inheritdoc IBtrstPool
    /// @dev What comes in is pulled first, under the guard, because only a full delivery counts; until then the views
    /// show the state before the trade, and from then on the state after it.
    function swap(bool usdcToBtrst, uint256 amountIn, uint256 minAmountOut, address recipient, uint256 deadline)
        external
        nonReentrant
        whenNotPaused
        returns (uint256 amountOut)
    {
        if (block.timestamp > deadline) revert Errors.DeadlinePassed(deadline, block.timestamp);
        Bounds.account(recipient);
        amountOut = quote(usdcToBtrst, amountIn);
        uint256 least = Math.max(minAmountOut, 1);
        if (amountOut < least) revert Errors.SlippageTooHigh(amountOut, least);

        (IERC20 tokenIn, IERC20 tokenOut) = usdcToBtrst ? (usdc, btrst) : (btrst, usdc);
        _pull(tokenIn, amountIn);
        if (usdcToBtrst) _setReserves(_usdcReserve + amountIn, _btrstReserve - amountOut);
        else _setReserves(_usdcReserve - amountOut, _btrstReserve + amountIn);
        emit Swapped(msg.sender, recipient, usdcToBtrst, amountIn, amountOut, _usdcReserve, _btrstReserve);
        tokenOut.safeTransfer(recipient, amountOut);
    }

    /// @inheritdoc IBtrstPool
    function addLiquidity(uint256 usdcAmount, uint256 minBtrst, uint256 maxBtrst)
        external
        nonReentrant
        whenNotPaused
        returns (uint256 btrstAmount)
    {
        btrstAmount = _btrstFor(Bounds.amount(usdcAmount), Bounds.amount(maxBtrst));
        if (btrstAmount > maxBtrst) revert Errors.LiquidityAboveMax(btrstAmount, maxBtrst);
        if (btrstAmount < minBtrst) revert Errors.LiquidityBelowMin(btrstAmount, minBtrst);
        _pull(usdc, usdcAmount);
        _pull(btrst, btrstAmount);
        _setReserves(_usdcReserve + usdcAmount, _btrstReserve + btrstAmount);
        emit LiquidityAdded(msg.sender, usdcAmount, btrstAmount, _usdcReserve, _btrstReserve);
    }

    /// @inheritdoc IBtrstPool
    /// @dev No least amounts are needed: at constant k the reserves are worth least at the true price, so whoever
    /// moves the price before a removal only adds to what it takes.
    function removeLiquidity(uint16 shareBps, address recipient) external nonReentrant onlyRole(GOVERNOR_ROLE) {
        if (shareBps == 0) revert Errors.AmountTooSmall(shareBps, 1);
        if (shareBps > MAX_REMOVAL_BPS) revert Errors.ShareTooLarge(shareBps, MAX_REMOVAL_BPS);
        Bounds.account(recipient);
        _requireFilled();
        uint256 usdcAmount = (_usdcReserve * uint256(shareBps)) / Bounds.WHOLE_BPS;
        uint256 btrstAmount = (_btrstReserve * uint256(shareBps)) / Bounds.WHOLE_BPS;
        _setReserves(_usdcReserve - usdcAmount, _btrstReserve - btrstAmount);
        _requireLeast(_usdcReserve, _btrstReserve);
        emit LiquidityRemoved(recipient, usdcAmount, btrstAmount, _usdcReserve, _btrstReserve);
        usdc.safeTransfer(recipient, usdcAmount);
        btrst.safeTransfer(recipient, btrstAmount);
    }

    /// @inheritdoc IBtrstPool
    /// @dev out = floor(reserveOut x in x 99 % / (reserveIn + in x 99 %)), always below reserveOut, so that neither
    /// reserve can reach zero. Rounding down favours the pool.
    function quote(bool usdcToBtrst, uint256 amountIn) public view returns (uint256 amountOut) {
        _requireFilled();
        (uint256 reserveIn, uint256 reserveOut) =
            usdcToBtrst ? (_usdcReserve, _btrstReserve) : (_btrstReserve, _usdcReserve);
        uint256 counted = Bounds.amount(amountIn) * (Bounds.WHOLE_BPS - FEE_BPS);
        return Math.mulDiv(reserveOut, counted, reserveIn * Bounds.WHOLE_BPS + counted);
    }

    /// @inheritdoc IBtrstPool
    function usdcReserve() external view returns (uint256) {
        return _usdcReserve;
    }

    /// @inheritdoc IBtrstPool
    function btrstReserve() external view returns (uint256) {
        return _btrstReserve;
    }

    /// @inheritdoc IBtrstPool
    function cumulativePrice() public view returns (uint256) {
        if (_usdcReserve == 0) return 0;
        uint256 price = (uint256(_btrstReserve) << 64) / _usdcReserve;
        return _priceSum + price * (block.timestamp - _pricedAt);
    }

    /// @dev The price so far is summed up before it changes.
    function _setReserves(uint256 newUsdc, uint256 newBtrst) private {
        _priceSum = cumulativePrice();
        _pricedAt = uint64(block.timestamp);
        (_usdcReserve, _btrstReserve) = (Bounds.amount(newUsdc), Bounds.amount(newBtrst));
    }

    function _pull(IERC20 token, uint256 amount) private {
        uint256 before = token.balanceOf(address(this));
        token.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = token.balanceOf(address(this)) - before;
        if (received != amount) revert Errors.TransferMismatch(amount, received);
    }

    /// @dev All of it the first time; then the pool's proportion, rounded up in the pool's favour.
    function _btrstFor(uint256 usdcAmount, uint256 maxBtrst) private view returns (uint256) {
        if (_usdcReserve != 0) return Math.mulDiv(usdcAmount, _btrstReserve, _usdcReserve, Math.Rounding.Ceil);
        _requireLeast(usdcAmount, maxBtrst);
        return maxBtrst;
    }

    function _requireFilled() private view {
        if (_usdcReserve == 0) revert Errors.PoolEmpty();
    }

    function _requireLeast(uint256 usdcAmount, uint256 btrstAmount) private pure {
        if (usdcAmount < MIN_USDC) revert Errors.AmountTooSmall(usdcAmount, MIN_USDC);
        if (btrstAmount < MIN_BTRST) revert Errors.AmountTooSmall(btrstAmount, MIN_BTRST);
    }
}
