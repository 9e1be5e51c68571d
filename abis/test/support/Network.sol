// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Btrst} from "../../contracts/Btrst.sol";
import {BtrstPool} from "../../contracts/BtrstPool.sol";
import {DisputeJury} from "../../contracts/DisputeJury.sol";
import {FeeConverter} from "../../contracts/FeeConverter.sol";
import {Governed} from "../../contracts/Governed.sol";
import {InvoiceEscrow} from "../../contracts/InvoiceEscrow.sol";
import {JobBoard} from "../../contracts/JobBoard.sol";
import {ProtocolConfig} from "../../contracts/ProtocolConfig.sol";
import {ReferralRewards} from "../../contracts/ReferralRewards.sol";
import {TalentScreening} from "../../contracts/TalentScreening.sol";
import {Treasury} from "../../contracts/Treasury.sol";
import {UsdcTest} from "../../contracts/UsdcTest.sol";
import {IInvoiceEscrow} from "../../contracts/interfaces/IInvoiceEscrow.sol";
import {IJobBoard} from "../../contracts/interfaces/IJobBoard.sol";
import {IReferralRewards} from "../../contracts/interfaces/IReferralRewards.sol";
import {Checks} from "./Checks.sol";
import {vm} from "./Vm.sol";

/// @notice The whole network with a few people in it, and the short cuts that most tests begin with.
abstract contract Network is Checks {
    uint256 internal constant START = 1_700_000_000;
    uint96 internal constant VALUE = 60_000e6;
    uint64 internal constant NET_TERM = 30 days;
    uint64 internal constant REVIEW = 5 days;
    uint256 internal constant SCREENING_REWARD = 10e18;

    address internal client = address(0xC11E47);
    address internal talent = address(0x7A1E47);
    address internal stranger = address(0x57);
    address internal verifier = address(0xF0DE);
    address internal governor = address(0x609);
    address internal guardian = address(0x6A2D);
    address internal screener = address(0x5C4EE4);
    address internal referrer = address(0x2EF);

    IERC20 internal usdc;
    Btrst internal btrst;
    ProtocolConfig internal config;
    TalentScreening internal screening;
    JobBoard internal board;
    ReferralRewards internal referrals;
    DisputeJury internal jury;
    BtrstPool internal pool;
    Treasury internal treasury;
    FeeConverter internal converter;
    InvoiceEscrow internal escrow;

    function setUp() public virtual {
        vm.warp(START);
        build(IERC20(address(new UsdcTest(address(this)))));
    }

    /// @dev Puts the network together around any payment token.
    function build(IERC20 token) internal {
        usdc = token;
        btrst = new Btrst(address(this));
        config = new ProtocolConfig(address(this), 1_000, REVIEW, NET_TERM);
        screening = new TalentScreening(address(this), config, btrst, 1, 1, SCREENING_REWARD);
        board = new JobBoard(address(this), config, screening);
        referrals = new ReferralRewards(address(this), btrst, 365 days, 0.4e18, 0.25e18);
        jury = new DisputeJury(address(this), btrst, referrals, screening);
        buildMoneyParts();
        grantRoles();
        vm.startPrank(governor);
        config.addCategory("Engineering");
        config.addNode(verifier, "Node");
        vm.stopPrank();
        approveTalent(talent);
    }

    function buildMoneyParts() private {
        pool = new BtrstPool(address(this), usdc, btrst);
        treasury = new Treasury(address(this), new Treasury.Wallet[](0));
        converter = new FeeConverter(address(this), usdc, btrst, pool, treasury);
        escrow = new InvoiceEscrow(
            address(this), InvoiceEscrow.Parts(usdc, config, board, referrals, jury, address(converter))
        );
    }

    function grantRoles() private {
        Governed[9] memory parts =
            [Governed(config), screening, board, referrals, jury, escrow, pool, treasury, converter];
        for (uint256 index = 0; index < parts.length; ++index) {
            parts[index].grantRole(parts[index].GOVERNOR_ROLE(), governor);
            parts[index].grantRole(parts[index].PAUSER_ROLE(), guardian);
        }
        screening.grantRole(screening.SCREENER_ROLE(), screener);
        board.grantRole(board.ESCROW_ROLE(), address(escrow));
        referrals.grantRole(referrals.ESCROW_ROLE(), address(escrow));
        jury.grantRole(jury.ESCROW_ROLE(), address(escrow));
        escrow.grantRole(escrow.VERIFIER_ROLE(), verifier);
        escrow.grantRole(escrow.RULER_ROLE(), address(jury));
    }

    // ------------------------------------------------------------------- people

    function give(address to, uint256 amount) internal {
        UsdcTest(address(usdc)).mint(to, amount);
    }

    /// @dev Makes an account one that can be hired in category 1: it applies, and one report decides.
    function approveTalent(address account) internal {
        uint256 applicationId = applyFor(account);
        vm.startPrank(screener);
        screening.claimScreening(applicationId);
        screening.submitScreening(applicationId, true, "data:,report");
        vm.stopPrank();
    }

    function applyFor(address account) internal returns (uint256 applicationId) {
        vm.prank(account);
        return screening.applyAsTalent(1, "data:,profile");
    }

    /// @dev Fills the pool at ten BTRST for a dollar.
    function fillPool(uint256 usdcAmount) internal {
        uint256 btrstAmount = usdcAmount * 10e12;
        give(address(this), usdcAmount);
        usdc.approve(address(pool), usdcAmount);
        btrst.approve(address(pool), btrstAmount);
        pool.addLiquidity(usdcAmount, btrstAmount, btrstAmount);
    }

    function postJob(uint16 positions) internal returns (uint256 jobId) {
        vm.prank(client);
        return board.postJob(1, verifier, VALUE, positions, "data:,job");
    }

    function offer(uint256 jobId, uint256 value) internal returns (uint256 engagementId) {
        vm.prank(client);
        return
            board.offerEngagement(
                jobId, talent, 0, value, uint64(block.timestamp), uint64(block.timestamp + 180 days)
            );
    }

    /// @dev A running engagement with room for `VALUE`, and time that has passed in it.
    function engage() internal returns (uint256 engagementId) {
        engagementId = offer(postJob(1), VALUE);
        vm.prank(talent);
        board.acceptEngagement(engagementId);
        vm.warp(block.timestamp + 60 days);
    }

    function fund(uint256 engagementId, uint256 amount) internal {
        give(client, amount);
        vm.startPrank(client);
        usdc.approve(address(escrow), amount);
        escrow.fundEscrow(engagementId, amount);
        vm.stopPrank();
    }

    /// @dev Bills the day after what was billed last.
    function submit(uint256 engagementId, uint256 amount) internal returns (uint256 invoiceId) {
        uint64 from = escrow.billedUntil(engagementId);
        if (from == 0) from = board.engagement(engagementId).startAt;
        vm.prank(talent);
        return escrow.submitInvoice(engagementId, amount, from, from + 1 days, "data:,invoice");
    }

    function verify(uint256 invoiceId) internal {
        vm.prank(verifier);
        escrow.verifyInvoice(invoiceId, bytes32("books"));
    }

    /// @dev A verified invoice of a fresh engagement whose escrow holds `funded`.
    function verified(uint256 amount, uint256 funded) internal returns (uint256 invoiceId, uint256 engagementId) {
        engagementId = engage();
        if (funded != 0) fund(engagementId, funded);
        invoiceId = submit(engagementId, amount);
        verify(invoiceId);
    }

    function approve(uint256 invoiceId) internal {
        vm.prank(client);
        escrow.approveInvoice(invoiceId);
    }

    function dispute(address by, uint256 invoiceId, uint16 talentBps) internal returns (uint256 disputeId) {
        vm.prank(by);
        escrow.disputeInvoice(invoiceId, talentBps, "data:,why");
        return jury.disputeCount();
    }

    // ------------------------------------------------------------------- checks

    function statusIs(uint256 invoiceId, IInvoiceEscrow.InvoiceStatus expected) internal view {
        eq(uint256(escrow.invoice(invoiceId).status), uint256(expected), "invoice status");
    }

    /// @dev The law of the escrow's books.
    function booksBalance() internal view {
        uint256 booked = escrow.totalEscrowed() + escrow.totalLocked() + escrow.totalOwed();
        atLeast(usdc.balanceOf(address(escrow)), booked, "token balance covers the books");
    }
}
