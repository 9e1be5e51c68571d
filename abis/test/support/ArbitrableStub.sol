// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {DisputeJury} from "../../contracts/DisputeJury.sol";
import {IArbitrable} from "../../contracts/interfaces/IArbitrable.sol";
import {IDisputeJury} from "../../contracts/interfaces/IDisputeJury.sol";

/// @notice An escrow without money: it opens disputes between anybody, remembers what it was told, and may call back
/// into the jury while it is told.
contract ArbitrableStub is IArbitrable {
    DisputeJury private immutable JURY;
    uint256 public told;
    uint16 public share;
    Outcome public outcome;
    IDisputeJury.Status public statusSeen;
    bytes public callback;
    bool public callbackSucceeded;
    bytes public callbackResult;

    constructor(DisputeJury jury) {
        JURY = jury;
    }

    function open(address claimant, address respondent, bool respondentIsTalent, uint16 claimedBps)
        external
        returns (uint256 disputeId)
    {
        return JURY.openDispute(7, claimant, respondent, respondentIsTalent, 1e6, claimedBps, "");
    }

    function callBack(bytes calldata data) external {
        callback = data;
    }

    function resolveDispute(uint256, uint16 talentShareBps, Outcome how) external {
        (told, share, outcome) = (told + 1, talentShareBps, how);
        statusSeen = JURY.dispute(JURY.disputeCount()).status;
        if (callback.length != 0) (callbackSucceeded, callbackResult) = address(JURY).call(callback);
    }
}
