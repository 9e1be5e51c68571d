// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {ProtocolConfig} from "../contracts/ProtocolConfig.sol";
import {IProtocolConfig} from "../contracts/interfaces/IProtocolConfig.sol";
import {Errors} from "../contracts/libraries/Errors.sol";
import {Network} from "./support/Network.sol";
import {vm} from "./support/Vm.sol";

contract ProtocolConfigTest is Network {
    function test_the_constructor_emits_the_first_values() external {
        vm.expectEmit(false, false, false, true);
        emit IProtocolConfig.FeeBpsUpdated(0, 1_000);
        vm.expectEmit(false, false, false, true);
        emit IProtocolConfig.PaymentTermsUpdated(REVIEW, NET_TERM);
        new ProtocolConfig(address(this), 1_000, REVIEW, NET_TERM);
    }

    function test_the_governor_sets_the_fee_up_to_the_cap() external {
        vm.prank(governor);
        vm.expectEmit(false, false, false, true, address(config));
        emit IProtocolConfig.FeeBpsUpdated(1_000, 2_500);
        config.setFeeBps(2_500);
        eq(config.feeBps(), 2_500, "fee");
    }

    function test_a_fee_above_the_cap_is_refused() external {
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(Errors.FeeAboveCap.selector, 2_501, 2_500));
        config.setFeeBps(2_501);
    }

    function test_the_same_fee_again_is_refused() external {
        vm.prank(governor);
        vm.expectRevert(Errors.Unchanged.selector);
        config.setFeeBps(1_000);
    }

    function test_nobody_but_the_governor_changes_anything() external {
        bytes memory refusal = abi.encodeWithSelector(
            IAccessControl.AccessControlUnauthorizedAccount.selector, stranger, config.GOVERNOR_ROLE()
        );
        vm.startPrank(stranger);
        vm.expectRevert(refusal);
        config.setFeeBps(1);
        vm.expectRevert(refusal);
        config.addCategory("Mine");
        vm.expectRevert(refusal);
        config.retireCategory(1);
        vm.expectRevert(refusal);
        config.addNode(stranger, "Mine");
        vm.expectRevert(refusal);
        config.removeNode(verifier);
        vm.expectRevert(refusal);
        config.setPaymentTerms(1, 1);
        vm.stopPrank();
    }

    function test_categories_count_from_one_and_retire_once() external {
        vm.startPrank(governor);
        eq(config.addCategory("Design"), 2, "second id");
        config.retireCategory(2);
        vm.expectRevert(abi.encodeWithSelector(Errors.CategoryIsRetired.selector, 2));
        config.retireCategory(2);
        vm.expectRevert(abi.encodeWithSelector(Errors.CategoryUnknown.selector, 9));
        config.retireCategory(9);
        vm.stopPrank();
    }

    function test_names_are_neither_empty_nor_long() external {
        vm.startPrank(governor);
        vm.expectRevert(Errors.TextEmpty.selector);
        config.addCategory("");
        config.addCategory(string(new bytes(64)));
        vm.expectRevert(abi.encodeWithSelector(Errors.TextTooLong.selector, 65, 64));
        config.addCategory(string(new bytes(65)));
        vm.expectRevert(abi.encodeWithSelector(Errors.TextTooLong.selector, 65, 64));
        config.addNode(stranger, string(new bytes(65)));
        vm.stopPrank();
    }

    function test_a_node_comes_once_and_goes_once() external {
        vm.startPrank(governor);
        vm.expectRevert(abi.encodeWithSelector(Errors.NodeAlreadyAdded.selector, verifier));
        config.addNode(verifier, "Again");
        config.removeNode(verifier);
        vm.expectRevert(abi.encodeWithSelector(Errors.NodeUnknown.selector, verifier));
        config.removeNode(verifier);
        vm.expectRevert(Errors.ZeroAddress.selector);
        config.addNode(address(0), "Nobody");
        vm.stopPrank();
    }

    function test_payment_terms_stay_in_range() external {
        vm.startPrank(governor);
        config.setPaymentTerms(0, 365 days);
        vm.expectRevert(abi.encodeWithSelector(Errors.TermOutOfRange.selector, 0, 365 days));
        config.setPaymentTerms(1, 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.TermOutOfRange.selector, 366 days, 365 days));
        config.setPaymentTerms(1, 366 days);
        vm.expectRevert(abi.encodeWithSelector(Errors.TermOutOfRange.selector, 91 days, 90 days));
        config.setPaymentTerms(91 days, 1);
        vm.expectRevert(Errors.Unchanged.selector);
        config.setPaymentTerms(0, 365 days);
        vm.stopPrank();
    }
}
