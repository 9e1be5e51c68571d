// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Btrst} from "../../contracts/Btrst.sol";
import {BtrstPool} from "../../contracts/BtrstPool.sol";
import {InvoiceEscrow} from "../../contracts/InvoiceEscrow.sol";
import {JobBoard} from "../../contracts/JobBoard.sol";
import {ProtocolConfig} from "../../contracts/ProtocolConfig.sol";
import {ReferralRewards} from "../../contracts/ReferralRewards.sol";
import {TalentScreening} from "../../contracts/TalentScreening.sol";
import {Treasury} from "../../contracts/Treasury.sol";
import {UsdcTest} from "../../contracts/UsdcTest.sol";
import {IReferralRewards} from "../../contracts/interfaces/IReferralRewards.sol";
import {Checks} from "./Checks.sol";
import {vm} from "./Vm.sol";

/// @notice Clients, token holders, referrers and strangers of the whole network. Token holders act through the account
/// that holds the governor's roles; strangers try everything that only these roles may do. Each action brings about
/// what it needs, so that a revert is a finding.
contract Citizens is Checks {
    struct Parts {
        InvoiceEscrow escrow;
        TalentScreening screening;
        Treasury treasury;
        BtrstPool pool;
        Btrst btrst;
        address governor;
        address verifier;
        address talent;
    }

    Parts private net;
    JobBoard private board;
    ProtocolConfig private config;
    ReferralRewards private referrals;
    UsdcTest private usdc;

    /// @notice What governance decided last.
    uint16 public feeBps;
    uint64 public reviewPeriod;
    uint64 public netTerm;
    uint256 public clientRate;
    uint256 public rewardBtrst;

    uint256 public payments;
    uint256 public feesPaid;
    bool public feeLawBroken;
    bool public intakeFell;
    uint256 public earned;
    uint256 public claimed;
    uint256 public reversed;
    /// @notice Whether a stranger ever did what only governance may do.
    bool public trespassed;

    uint256 private lastInvoice;

    constructor(Parts memory parts) {
        net = parts;
        board = JobBoard(address(parts.escrow.jobBoard()));
        config = ProtocolConfig(address(parts.escrow.config()));
        referrals = ReferralRewards(address(parts.escrow.referrals()));
        usdc = UsdcTest(address(parts.escrow.usdc()));
        (feeBps, reviewPeriod, netTerm) = (config.feeBps(), config.reviewPeriod(), config.netTerm());
        clientRate = referrals.rateOf(IReferralRewards.Kind.Client);
        rewardBtrst = parts.screening.rewardBtrst();
    }

    function clientNamed(uint256 which) public pure returns (address) {
        return address(uint160(0xC11E0000 + (which % 5)));
    }

    function referrerNamed(uint256 which) public pure returns (address) {
        return address(uint160(0x2EF0000 + (which % 3)));
    }

    /// @dev A whole project: job, engagement, invoice and its payment, with the fee in force when it was offered.
    function pay(uint256 who, uint256 amount) external {
        address client = clientNamed(who);
        amount = within(amount, 1e6, 1e12);
        uint256 agreed = feeBps;
        uint256 engagementId = engage(client, amount);
        uint64 from = uint64(block.timestamp);
        vm.warp(block.timestamp + 1 days);
        vm.prank(net.talent);
        uint256 invoiceId = net.escrow.submitInvoice(engagementId, amount, from, from + 1, "");
        vm.prank(net.verifier);
        net.escrow.verifyInvoice(invoiceId, "");
        payNow(client, invoiceId, amount, agreed);
        lastInvoice = invoiceId;
    }

    function refund(uint256 part) external {
        if (lastInvoice == 0) return;
        uint256 left = net.escrow.invoice(lastInvoice).paid - net.escrow.invoice(lastInvoice).refunded;
        if (left == 0) return;
        uint256 before = referrals.totalClaimable();
        part = within(part, 1, left);
        vm.startPrank(net.talent);
        usdc.approve(address(net.escrow), part);
        net.escrow.refundInvoice(lastInvoice, part);
        vm.stopPrank();
        reversed += before - referrals.totalClaimable();
    }

    function refer(uint256 who, uint256 by) external {
        address client = clientNamed(who);
        (address known,,) = referrals.referralOf(client, IReferralRewards.Kind.Client);
        if (known != address(0) || referrals.hadPayment(client, IReferralRewards.Kind.Client)) return;
        vm.prank(client);
        referrals.registerReferral(referrerNamed(by), IReferralRewards.Kind.Client);
    }

    function claim(uint256 who) external {
        address by = referrerNamed(who);
        uint256 due = referrals.claimable(by);
        if (due == 0 || net.btrst.balanceOf(address(this)) < due) return;
        net.btrst.transfer(address(referrals), due);
        vm.prank(by);
        claimed += referrals.claimReferralRewards(by);
    }

    function vote(uint256 what, uint256 value) external {
        vm.startPrank(net.governor);
        if (what % 4 == 0) voteFee(uint16(within(value, 0, 2_500)));
        else if (what % 4 == 1) voteTerms(uint64(within(value, 0, 90 days)), uint64(within(value, 1, 365 days)));
        else if (what % 4 == 2) voteRate(within(value, 0, 100e18));
        else voteReward(within(value, 0, 1_000e18));
        vm.stopPrank();
    }

    function move(uint256 to, uint256 amount) external {
        amount = within(amount, 0, net.btrst.balanceOf(address(this)) / 100);
        net.btrst.transfer(referrerNamed(to), amount);
        vm.prank(referrerNamed(to));
        net.btrst.delegate(clientNamed(to));
    }

    /// @dev Each of the governor's functions, called by somebody else with arguments that would pass.
    function trespass(uint256 what, uint256 who) external {
        bytes[14] memory calls = forbidden();
        address[14] memory targets = forbiddenAt();
        what = what % calls.length;
        address intruder = what % 2 == 0 ? clientNamed(who) : net.verifier;
        vm.prank(intruder);
        (bool done,) = targets[what].call(calls[what]);
        if (done) trespassed = true;
    }

    function forbidden() private view returns (bytes[14] memory) {
        IReferralRewards.Kind kind = IReferralRewards.Kind.Client;
        return [
            abi.encodeCall(config.setFeeBps, (feeBps == 1 ? 2 : 1)),
            abi.encodeCall(config.addCategory, ("Mine")),
            abi.encodeCall(config.retireCategory, (1)),
            abi.encodeCall(config.addNode, (address(this), "Mine")),
            abi.encodeCall(config.removeNode, (net.verifier)),
            abi.encodeCall(config.setPaymentTerms, (1, netTerm == 1 ? 2 : 1)),
            abi.encodeCall(referrals.setReferralRate, (kind, clientRate == 1 ? 2 : 1)),
            abi.encodeCall(referrals.revokeReferral, (clientNamed(0), kind, "")),
            abi.encodeCall(net.screening.setScreeningParams, (1, 1, rewardBtrst == 1 ? 2 : 1)),
            abi.encodeCall(net.screening.revokeTalent, (net.talent, 1, "")),
            abi.encodeCall(net.treasury.setTreasuryWallet, (address(this), true, "Mine")),
            abi.encodeCall(net.pool.removeLiquidity, (1, address(this))),
            abi.encodeCall(net.escrow.grantRole, (net.escrow.GOVERNOR_ROLE(), address(this))),
            abi.encodeCall(net.escrow.pause, ())
        ];
    }

    function forbiddenAt() private view returns (address[14] memory at) {
        for (uint256 index = 0; index < 6; ++index) at[index] = address(config);
        (at[6], at[7]) = (address(referrals), address(referrals));
        (at[8], at[9]) = (address(net.screening), address(net.screening));
        (at[10], at[11]) = (address(net.treasury), address(net.pool));
        (at[12], at[13]) = (address(net.escrow), address(net.escrow));
    }

    // ---------------------------------------------------------------- how it is done

    function engage(address client, uint256 value) private returns (uint256 engagementId) {
        vm.startPrank(client);
        uint256 jobId = board.postJob(1, net.verifier, value, 1, "");
        uint64 now_ = uint64(block.timestamp);
        engagementId = board.offerEngagement(jobId, net.talent, 0, value, now_, now_ + 30 days);
        vm.stopPrank();
        vm.prank(net.talent);
        board.acceptEngagement(engagementId);
    }

    function payNow(address client, uint256 invoiceId, uint256 amount, uint256 agreed) private {
        address recipient = net.escrow.feeRecipient();
        (uint256 before, uint256 claimableBefore) = (usdc.balanceOf(recipient), referrals.totalClaimable());
        uint256 talentBefore = usdc.balanceOf(net.talent);
        uint256 total = amount + (amount * agreed) / 10_000;
        usdc.mint(client, total);
        vm.startPrank(client);
        usdc.approve(address(net.escrow), total);
        net.escrow.payInvoice(invoiceId, amount, total - amount);
        vm.stopPrank();

        uint256 afterwards = usdc.balanceOf(recipient);
        if (afterwards < before) intakeFell = true;
        uint256 fee = afterwards - before;
        bool floor = fee * 10_000 <= amount * agreed && amount * agreed < (fee + 1) * 10_000;
        if (!floor || usdc.balanceOf(net.talent) - talentBefore != amount) feeLawBroken = true;
        payments += 1;
        feesPaid += fee;
        earned += referrals.totalClaimable() - claimableBefore;
    }

    function voteFee(uint16 value) private {
        if (value == feeBps) return;
        config.setFeeBps(value);
        feeBps = value;
    }

    function voteTerms(uint64 review, uint64 term) private {
        if (review == reviewPeriod && term == netTerm) return;
        config.setPaymentTerms(review, term);
        (reviewPeriod, netTerm) = (review, term);
    }

    function voteRate(uint256 rate) private {
        if (rate == clientRate) return;
        referrals.setReferralRate(IReferralRewards.Kind.Client, rate);
        clientRate = rate;
    }

    function voteReward(uint256 reward) private {
        if (reward == rewardBtrst) return;
        net.screening.setScreeningParams(1, 1, reward);
        rewardBtrst = reward;
    }
}
