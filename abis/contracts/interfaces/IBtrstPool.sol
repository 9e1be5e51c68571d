// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title IBtrstPool
/// @notice A constant-product market of USDC and BTRST, as the fee converter needs one: usdc x btrst never falls. On
/// the local chain it stands where mainnet has a Uniswap pool. Its liquidity belongs to the network, not to
/// providers: whoever adds gives, and only token holders take out. USDC base units (6 decimals), BTRST wei (18
/// decimals).
interface IBtrstPool {
    /// @notice A trade. The price before it is the reserves of the event before it.
    /// @param caller Who paid.
    /// @param recipient Who got the other token.
    /// @param usdcToBtrst Whether USDC came in and BTRST went out.
    /// @param amountIn Base units of the token that came in, the pool's fee included.
    /// @param amountOut Base units of the token that went out.
    /// @param usdcReserve USDC base units held after it.
    /// @param btrstReserve BTRST wei held after it.
    event Swapped(
        address indexed caller,
        address indexed recipient,
        bool usdcToBtrst,
        uint256 amountIn,
        uint256 amountOut,
        uint256 usdcReserve,
        uint256 btrstReserve
    );
    /// @notice Liquidity was given at the current price (the first time: at any).
    /// @param provider Who gave it.
    /// @param usdcAmount USDC base units.
    /// @param btrstAmount BTRST wei.
    /// @param usdcReserve USDC base units held after it.
    /// @param btrstReserve BTRST wei held after it.
    event LiquidityAdded(
        address indexed provider,
        uint256 usdcAmount,
        uint256 btrstAmount,
        uint256 usdcReserve,
        uint256 btrstReserve
    );
    /// @notice Token holders took liquidity out.
    /// @param recipient Where it went.
    /// @param usdcAmount USDC base units.
    /// @param btrstAmount BTRST wei.
    /// @param usdcReserve USDC base units held after it.
    /// @param btrstReserve BTRST wei held after it.
    event LiquidityRemoved(
        address indexed recipient,
        uint256 usdcAmount,
        uint256 btrstAmount,
        uint256 usdcReserve,
        uint256 btrstReserve
    );

    /// @notice Trades an approved amount of one token for the other. Anybody. Reverts while paused, while the pool is
    /// empty, after the deadline, for less than the least accepted, and when the token delivers another amount.
    /// @param usdcToBtrst True to pay USDC, false to pay BTRST.
    /// @param amountIn Base units to pay, above 0.
    /// @param minAmountOut The least to accept.
    /// @param recipient Who gets the other token.
    /// @param deadline Last moment, Unix seconds.
    /// @return amountOut Base units delivered.
    function swap(bool usdcToBtrst, uint256 amountIn, uint256 minAmountOut, address recipient, uint256 deadline)
        external
        returns (uint256 amountOut);
    /// @notice Gives approved amounts of both tokens to the pool, in its own proportion once it has one. Anybody;
    /// nothing comes back. Reverts while paused, at a price outside the bounds given, and when a token delivers
    /// another amount.
    /// @param usdcAmount USDC base units.
    /// @param minBtrst The least BTRST that the price may ask for: without it, whoever moves the price first could
    /// have the USDC given for next to nothing and buy it out again.
    /// @param maxBtrst The most BTRST to give; all of it the first time, after that the pool's proportion, rounded
    /// up.
    /// @return btrstAmount BTRST wei taken.
    function addLiquidity(uint256 usdcAmount, uint256 minBtrst, uint256 maxBtrst)
        external
        returns (uint256 btrstAmount);
    /// @notice Takes a share of both reserves out. Governor only. Reverts for a share out of bounds, for the zero
    /// address, while the pool is empty, and when less than a dollar or a BTRST would stay. A pause does not stop it.
    /// @param shareBps 1 to 9,000.
    /// @param recipient Where it goes.
    function removeLiquidity(uint16 shareBps, address recipient) external;

    /// @notice What a trade would deliver now, base units. Reverts as the trade would for an empty pool or a wrong
    /// amount.
    /// @param usdcToBtrst True to pay USDC.
    /// @param amountIn Base units to pay.
    function quote(bool usdcToBtrst, uint256 amountIn) external view returns (uint256 amountOut);
    /// @notice USDC base units held for trading; donations do not count.
    function usdcReserve() external view returns (uint256);
    /// @notice BTRST wei held for trading; donations do not count.
    function btrstReserve() external view returns (uint256);
    /// @notice Sum over time of the price before each second, in BTRST wei for one USDC base unit x 2^64: the
    /// difference of two readings over their seconds is the average price between them. Grows also without trades.
    function cumulativePrice() external view returns (uint256);
}
