// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @notice Emits whatever log it is told to, valid or not. For tests: its code is put at the addresses that the subgraph watches.
contract Emitter {
    /// @dev Calldata: the number of topics (1 byte), the topics (32 bytes each), then the data as it is.
    fallback() external {
        assembly {
            let topics := byte(0, calldataload(0))
            let start := add(1, mul(topics, 32))
            let size := sub(calldatasize(), start)
            calldatacopy(0, start, size)
            switch topics
            case 1 { log1(0, size, calldataload(1)) }
            case 2 { log2(0, size, calldataload(1), calldataload(33)) }
            case 3 { log3(0, size, calldataload(1), calldataload(33), calldataload(65)) }
            case 4 { log4(0, size, calldataload(1), calldataload(33), calldataload(65), calldataload(97)) }
            default { revert(0, 0) }
        }
    }
}
