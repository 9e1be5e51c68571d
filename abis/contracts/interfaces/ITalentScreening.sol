// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title ITalentScreening
/// @notice Talent signs up for a category by applying; screeners look at the application and each hands in a report.
/// Only approved talent can be hired. Screeners are paid for each report whatever it says, else approval would be
/// bought. BTRST wei, Unix seconds.
interface ITalentScreening {
    /// @notice Open -> Approved | Rejected (enough reports) | Withdrawn (by the talent, before the first report).
    enum ApplicationStatus {
        None,
        Open,
        Approved,
        Rejected,
        Withdrawn
    }

    /// @notice An application as it stands.
    /// @dev The two numbers needed are those in force when it was made; later votes do not touch it.
    struct Application {
        address talent;
        uint32 categoryId;
        ApplicationStatus status;
        uint8 reportsNeeded;
        uint8 approvalsNeeded;
        uint8 approvals;
        uint8 rejections;
    }

    /// @notice A screener's seat at an application.
    struct Seat {
        address screener;
        uint64 claimedAt;
        bool reported;
    }

    /// @notice Talent signed up for a category.
    /// @param applicationId Counts from 1.
    /// @param talent Who applied.
    /// @param categoryId The category.
    /// @param metadataURI Where the profile is; at most 8 KiB.
    event TalentApplied(
        uint256 indexed applicationId, address indexed talent, uint32 indexed categoryId, string metadataURI
    );
    /// @notice The talent took the application back before anybody reported.
    /// @param applicationId The application.
    event ApplicationWithdrawn(uint256 indexed applicationId);
    /// @notice A screener took a seat, and should report within `CLAIM_PERIOD`.
    /// @param applicationId The application.
    /// @param screener Who took it.
    event ScreeningClaimed(uint256 indexed applicationId, address indexed screener);
    /// @notice A screener reported.
    /// @param applicationId The application.
    /// @param screener Who reported.
    /// @param approve Whether the talent should be approved.
    /// @param reportURI Where the report is; at most 8 KiB.
    event ScreeningSubmitted(
        uint256 indexed applicationId, address indexed screener, bool approve, string reportURI
    );
    /// @notice The last report needed came in.
    /// @param applicationId The application.
    /// @param talent Who applied.
    /// @param approved Whether the talent can be hired in the category from now on.
    /// @param approvals Reports in favour.
    /// @param rejections Reports against.
    event ScreeningDecided(
        uint256 indexed applicationId, address indexed talent, bool approved, uint8 approvals, uint8 rejections
    );
    /// @notice A report earned its reward, whether or not the pool can pay it today.
    /// @param applicationId The application.
    /// @param screener Who earned it.
    /// @param rewardBtrst BTRST wei.
    event ScreenerRewarded(uint256 indexed applicationId, address indexed screener, uint256 rewardBtrst);
    /// @notice An approval was taken back by vote; running engagements go on.
    /// @param talent Who lost it.
    /// @param categoryId The category.
    /// @param reason A short reason or its hash.
    event TalentRevoked(address indexed talent, uint32 indexed categoryId, bytes32 reason);
    /// @notice What applications made from now on need; emitted by the constructor too.
    /// @param reportsNeeded Reports before a decision, 1 to `MAX_REPORTS`.
    /// @param approvalsNeeded Approvals among them that approve, 1 to `reportsNeeded`.
    /// @param rewardBtrst BTRST wei for each report handed in from now on.
    event ScreeningParamsUpdated(uint8 reportsNeeded, uint8 approvalsNeeded, uint256 rewardBtrst);

    /// @notice Signs the caller up for a category. Anybody. Reverts while paused, while an application of the caller
    /// in the category is open, and while the caller is approved in it.
    /// @param categoryId An active category.
    /// @param metadataURI At most 8 KiB.
    /// @return applicationId The new id.
    function applyAsTalent(uint32 categoryId, string calldata metadataURI) external returns (uint256 applicationId);
    /// @notice Takes an open application back. Its talent only. Reverts for an application that is not open, and after
    /// the first report. A pause does not stop it.
    /// @param applicationId The application.
    function withdrawApplication(uint256 applicationId) external;
    /// @notice Takes a seat at an open application: a free one, or one whose holder let `CLAIM_PERIOD` pass without a
    /// report. Screeners only. Reverts while paused, for the screener's own application, with a seat at it already,
    /// and when no seat is free or lapsed.
    /// @param applicationId The application.
    function claimScreening(uint256 applicationId) external;
    /// @notice Reports. The last report needed decides the application. Screeners who hold a seat only. Reverts while
    /// paused, for an application that is not open, and for a second report. An empty reward pool does not stop it.
    /// @param applicationId The application.
    /// @param approve Whether the talent should be approved.
    /// @param reportURI At most 8 KiB, not empty.
    function submitScreening(uint256 applicationId, bool approve, string calldata reportURI) external;
    /// @notice Pays out everything the caller earned by reports. Whoever earned. Reverts with nothing owed and while
    /// the pool is too low. A pause does not stop it.
    /// @param to Where it goes.
    /// @return rewardBtrst BTRST wei paid.
    function claimScreeningRewards(address to) external returns (uint256 rewardBtrst);
    /// @notice Takes an approval back. Governor only. Reverts for talent that is not approved there.
    /// @param talent Approved talent.
    /// @param categoryId The category.
    /// @param reason A short reason or its hash.
    function revokeTalent(address talent, uint32 categoryId, bytes32 reason) external;
    /// @notice Sets what new applications need and what a report earns. Governor only. Reverts when nothing would
    /// change.
    /// @param reportsNeeded 1 to `MAX_REPORTS`.
    /// @param approvalsNeeded 1 to `reportsNeeded`.
    /// @param rewardBtrst BTRST wei, at most `MAX_REWARD`; 0 stops new rewards.
    function setScreeningParams(uint8 reportsNeeded, uint8 approvalsNeeded, uint256 rewardBtrst) external;

    /// @notice Whether the talent can be hired in the category now.
    /// @param talent The account asked about.
    /// @param categoryId The category.
    function isApproved(address talent, uint32 categoryId) external view returns (bool);
    /// @notice Reverts unless the talent can be hired in the category now.
    /// @param talent The account asked about.
    /// @param categoryId The category.
    function requireApproved(address talent, uint32 categoryId) external view;
    /// @notice Whether the screener ever reported on the talent; such a person does not judge the talent's disputes.
    /// @param talent The talent.
    /// @param screener The account asked about.
    function hasScreened(address talent, address screener) external view returns (bool);
    /// @notice An application as it stands; all zero when unknown.
    /// @param applicationId The application.
    function application(uint256 applicationId) external view returns (Application memory);
    /// @notice The seats taken at an application, at most as many as the reports it needs.
    /// @param applicationId The application.
    function seats(uint256 applicationId) external view returns (Seat[] memory);
}
