// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {UsdcTest} from "../contracts/UsdcTest.sol";
import {Network} from "./support/Network.sol";
import {vm} from "./support/Vm.sol";

contract TokensTest is Network {
    uint256 private constant KEY = 0xB0B;

    function test_the_test_dollar_has_six_decimals_a_telling_name_and_one_minter() external {
        UsdcTest token = UsdcTest(address(usdc));
        eq(token.decimals(), 6, "decimals");
        yes(keccak256(bytes(token.name())) == keccak256("Test USD Coin"), "name");
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, stranger));
        token.mint(stranger, 1);
    }

    function test_btrst_is_minted_once_and_votes_by_delegation() external {
        eq(btrst.totalSupply(), 250_000_000e18, "supply");
        eq(btrst.balanceOf(address(this)), btrst.totalSupply(), "holder");
        btrst.transfer(client, 5e18);
        eq(btrst.getVotes(client), 0, "no vote before a delegation");
        vm.prank(client);
        btrst.delegate(talent);
        eq(btrst.getVotes(talent), 5e18, "votes");
    }

    function test_a_signed_delegation_counts_once() external {
        address owner = vm.addr(KEY);
        btrst.transfer(owner, 7e18);
        (uint8 v, bytes32 r, bytes32 s) = delegation(talent, btrst.nonces(owner));
        vm.startPrank(stranger);
        btrst.delegateBySig(talent, 0, block.timestamp, v, r, s);
        eq(btrst.getVotes(talent), 7e18, "votes");
        eq(btrst.nonces(owner), 1, "the number is used up");
        vm.expectRevert(abi.encodeWithSelector(Nonces.InvalidAccountNonce.selector, owner, 1));
        btrst.delegateBySig(talent, 0, block.timestamp, v, r, s);
        vm.stopPrank();
    }

    function delegation(address to, uint256 nonce) private view returns (uint8 v, bytes32 r, bytes32 s) {
        bytes32 typeHash = keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)");
        bytes32 content = keccak256(abi.encode(typeHash, to, nonce, block.timestamp));
        return vm.sign(KEY, keccak256(abi.encodePacked(hex"1901", btrst.DOMAIN_SEPARATOR(), content)));
    }

    function test_a_permit_funds_an_escrow_in_one_transaction() external {
        (uint256 engagementId, address owner) = (engage(), vm.addr(KEY));
        give(owner, 50e6);
        (uint8 v, bytes32 r, bytes32 s) = permit(owner, 50e6, block.timestamp);
        vm.prank(owner);
        escrow.fundEscrowWithPermit(engagementId, 50e6, block.timestamp, v, r, s);
        eq(escrow.escrowBalance(engagementId), 50e6, "funded");
    }

    function test_a_permit_used_by_somebody_else_first_does_not_stop_the_funding() external {
        (uint256 engagementId, address owner) = (engage(), vm.addr(KEY));
        give(owner, 50e6);
        (uint8 v, bytes32 r, bytes32 s) = permit(owner, 50e6, block.timestamp);
        vm.prank(stranger);
        UsdcTest(address(usdc)).permit(owner, address(escrow), 50e6, block.timestamp, v, r, s);
        vm.prank(owner);
        escrow.fundEscrowWithPermit(engagementId, 50e6, block.timestamp, v, r, s);
        eq(escrow.escrowBalance(engagementId), 50e6, "funded");
    }

    function test_an_expired_permit_funds_nothing() external {
        (uint256 engagementId, address owner) = (engage(), vm.addr(KEY));
        give(owner, 50e6);
        (uint8 v, bytes32 r, bytes32 s) = permit(owner, 50e6, block.timestamp - 1);
        vm.prank(owner);
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientAllowance.selector);
        escrow.fundEscrowWithPermit(engagementId, 50e6, block.timestamp - 1, v, r, s);
    }

    function permit(address owner, uint256 amount, uint256 deadline)
        private
        view
        returns (uint8 v, bytes32 r, bytes32 s)
    {
        UsdcTest token = UsdcTest(address(usdc));
        bytes32 typeHash = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        bytes32 content =
            keccak256(abi.encode(typeHash, owner, address(escrow), amount, token.nonces(owner), deadline));
        return vm.sign(KEY, keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), content)));
    }
}
