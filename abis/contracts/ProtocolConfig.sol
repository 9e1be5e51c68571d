// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Governed} from "./Governed.sol";
import {IProtocolConfig} from "./interfaces/IProtocolConfig.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Errors} from "./libraries/Errors.sol";

/// @title ProtocolConfig
/// @notice The decisions of token holders that the marketplace reads: fee, categories, nodes, payment terms.
/// The first values are emitted by the constructor, so that an index needs no constant of its own.
contract ProtocolConfig is IProtocolConfig, Governed {
    enum CategoryStatus {
        None,
        Active,
        Retired
    }

    /// @notice The cap on the fee that no vote can lift: 25 %.
    uint16 public constant MAX_FEE_BPS = 2_500;
    /// @notice The longest review period, in seconds.
    uint64 public constant MAX_REVIEW_PERIOD = 90 days;
    /// @notice The longest net term, in seconds.
    uint64 public constant MAX_NET_TERM = 365 days;

    /// @inheritdoc IProtocolConfig
    uint16 public feeBps;
    /// @inheritdoc IProtocolConfig
    uint32 public categoryCount;
    /// @inheritdoc IProtocolConfig
    uint64 public reviewPeriod;
    /// @inheritdoc IProtocolConfig
    uint64 public netTerm;
    /// @inheritdoc IProtocolConfig
    mapping(address node => bool active) public isNode;
    /// @notice The state of a category: 0 unknown, 1 active, 2 retired.
    mapping(uint32 categoryId => CategoryStatus status) public categoryStatus;

    /// @param admin Grants roles during deployment.
    /// @param initialFeeBps The first fee.
    /// @param initialReviewPeriod Seconds.
    /// @param initialNetTerm Seconds.
    constructor(address admin, uint16 initialFeeBps, uint64 initialReviewPeriod, uint64 initialNetTerm)
        Governed(admin)
    {
        _setFeeBps(initialFeeBps);
        _setPaymentTerms(initialReviewPeriod, initialNetTerm);
    }

    /// @inheritdoc IProtocolConfig
    function setFeeBps(uint16 newFeeBps) external onlyRole(GOVERNOR_ROLE) {
        if (newFeeBps == feeBps) revert Errors.Unchanged();
        _setFeeBps(newFeeBps);
    }

    /// @inheritdoc IProtocolConfig
    function addCategory(string calldata name) external onlyRole(GOVERNOR_ROLE) returns (uint32 categoryId) {
        Bounds.name(name);
        categoryId = ++categoryCount;
        categoryStatus[categoryId] = CategoryStatus.Active;
        emit CategoryAdded(categoryId, name);
    }

    /// @inheritdoc IProtocolConfig
    function retireCategory(uint32 categoryId) external onlyRole(GOVERNOR_ROLE) {
        requireOpenCategory(categoryId);
        categoryStatus[categoryId] = CategoryStatus.Retired;
        emit CategoryRetired(categoryId);
    }

    /// @inheritdoc IProtocolConfig
    function addNode(address node, string calldata name) external onlyRole(GOVERNOR_ROLE) {
        Bounds.account(node);
        Bounds.name(name);
        if (isNode[node]) revert Errors.NodeAlreadyAdded(node);
        isNode[node] = true;
        emit NodeAdded(node, name);
    }

    /// @inheritdoc IProtocolConfig
    function removeNode(address node) external onlyRole(GOVERNOR_ROLE) {
        requireNode(node);
        isNode[node] = false;
        emit NodeRemoved(node);
    }

    /// @inheritdoc IProtocolConfig
    function setPaymentTerms(uint64 newReviewPeriod, uint64 newNetTerm) external onlyRole(GOVERNOR_ROLE) {
        if (newReviewPeriod == reviewPeriod && newNetTerm == netTerm) revert Errors.Unchanged();
        _setPaymentTerms(newReviewPeriod, newNetTerm);
    }

    /// @inheritdoc IProtocolConfig
    function requireOpenCategory(uint32 categoryId) public view {
        CategoryStatus status = categoryStatus[categoryId];
        if (status == CategoryStatus.None) revert Errors.CategoryUnknown(categoryId);
        if (status == CategoryStatus.Retired) revert Errors.CategoryIsRetired(categoryId);
    }

    /// @inheritdoc IProtocolConfig
    function requireNode(address node) public view {
        if (!isNode[node]) revert Errors.NodeUnknown(node);
    }

    function _setFeeBps(uint16 newFeeBps) private {
        if (newFeeBps > MAX_FEE_BPS) revert Errors.FeeAboveCap(newFeeBps, MAX_FEE_BPS);
        emit FeeBpsUpdated(feeBps, newFeeBps);
        feeBps = newFeeBps;
    }

    function _setPaymentTerms(uint64 newReviewPeriod, uint64 newNetTerm) private {
        if (newReviewPeriod > MAX_REVIEW_PERIOD) revert Errors.TermOutOfRange(newReviewPeriod, MAX_REVIEW_PERIOD);
        if (newNetTerm == 0 || newNetTerm > MAX_NET_TERM) revert Errors.TermOutOfRange(newNetTerm, MAX_NET_TERM);
        (reviewPeriod, netTerm) = (newReviewPeriod, newNetTerm);
        emit PaymentTermsUpdated(newReviewPeriod, newNetTerm);
    }
}
