// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// Emits the log that its calldata spells out: the number of topics (1 byte), the topics (32 bytes each), the data.
contract Emitter {
    fallback() external {
        assembly ("memory-safe") {
            let count := byte(0, calldataload(0))
            let from := add(1, mul(32, count))
            let size := sub(calldatasize(), from)
            let at := mload(0x40)
            calldatacopy(at, from, size)
            switch count
            case 1 { log1(at, size, calldataload(1)) }
            case 2 { log2(at, size, calldataload(1), calldataload(33)) }
            case 3 { log3(at, size, calldataload(1), calldataload(33), calldataload(65)) }
            case 4 { log4(at, size, calldataload(1), calldataload(33), calldataload(65), calldataload(97)) }
            default { revert(0, 0) }
        }
    }
}
