//! What the audit trail says: who did what to whom, and what it was before.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{AuditId, StaffId};

macro_rules! acts {
    ($($name:ident = $word:literal)*) => {
        /// A thing done that leaves a line in the trail. The words are stored: they never change.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        pub enum Act { $(
            #[doc = $word] #[serde(rename = $word)] $name,
        )* }

        impl Act {
            /// Every act.
            pub const ALL: &[Act] = &[$(Act::$name),*];

            /// The word that is stored.
            pub fn word(self) -> &'static str {
                match self { $(Act::$name => $word,)* }
            }
        }
    };
}

acts! {
    ShopFounded = "shop_founded"
    SettingsChanged = "settings_changed"
    SignedIn = "signed_in"
    SignInFailed = "sign_in_failed"
    SecretSet = "secret_set"
    StaffAdded = "staff_added"
    StaffChanged = "staff_changed"
    StaffImported = "staff_imported"
    SystemSaved = "system_saved"
    SystemInForce = "system_in_force"
    NeedsSaved = "needs_saved"
    OrderTimesImported = "order_times_imported"
    OrderTimesRemoved = "order_times_removed"
    HolidaysImported = "holidays_imported"
    ApartSaved = "apart_saved"
    ApartRemoved = "apart_removed"
    ExtensionSet = "extension_set"
    ExtensionRemoved = "extension_removed"
    LeaveAsked = "leave_asked"
    LeaveSigned = "leave_signed"
    LeaveRefused = "leave_refused"
    LeaveCancelled = "leave_cancelled"
    WishSet = "wish_set"
    WishRemoved = "wish_removed"
    RotaEdited = "rota_edited"
    RotaGenerated = "rota_generated"
    RotaPublished = "rota_published"
    DutySet = "duty_set"
    ConflictAccepted = "conflict_accepted"
    CustomerAdded = "customer_added"
    CustomerChanged = "customer_changed"
    CustomerUnmasked = "customer_unmasked"
    CustomerPurged = "customer_purged"
    ComplaintNoted = "complaint_noted"
    ComplaintChanged = "complaint_changed"
    ComplaintMoved = "complaint_moved"
    ComplaintsSet = "complaints_set"
    RetentionSet = "retention_set"
    BackupsCleared = "backups_cleared"
    ListingSaved = "listing_saved"
    ListingsImported = "listings_imported"
    PatrolSettled = "patrol_settled"
    PatrolWalked = "patrol_walked"
    FindingReported = "finding_reported"
    FindingChanged = "finding_changed"
    FindingThanked = "finding_thanked"
    FindingVerified = "finding_verified"
    FindingRefused = "finding_refused"
    FindingFixed = "finding_fixed"
    FiguresEntered = "figures_entered"
    FiguresCorrected = "figures_corrected"
    FiguresImported = "figures_imported"
    FiguresSettled = "figures_settled"
    ItemRaised = "item_raised"
    ItemChanged = "item_changed"
    ItemTold = "item_told"
    ItemPassed = "item_passed"
    ItemDone = "item_done"
    ItemWithdrawn = "item_withdrawn"
    ItemReopened = "item_reopened"
    ItemReadBack = "item_read_back"
    SheetOpened = "sheet_opened"
    SheetClosed = "sheet_closed"
    SheetAccepted = "sheet_accepted"
    SheetReaddressed = "sheet_readdressed"
    SheetSettled = "sheet_settled"
    PaperTyped = "paper_typed"
    LeaveCovered = "leave_covered"
    OutageStarted = "outage_started"
    OutageEnded = "outage_ended"
    HandoverSet = "handover_set"
    NoteWritten = "note_written"
    NoteSorted = "note_sorted"
    NoteAnswered = "note_answered"
    NotesCollected = "notes_collected"
    LostReasonSaved = "lost_reason_saved"
    RewardProposed = "reward_proposed"
    MeetingMade = "meeting_made"
    MeetingChanged = "meeting_changed"
    MeetingClosed = "meeting_closed"
    ActionAgreed = "action_agreed"
    ActionDone = "action_done"
    RulebookDrafted = "rulebook_drafted"
    RulebookIssued = "rulebook_issued"
    RulebookRead = "rulebook_read"
    ExemptionGranted = "exemption_granted"
    ExemptionEnded = "exemption_ended"
    DisciplineSettled = "discipline_settled"
    WageSet = "wage_set"
    OffenceReported = "offence_reported"
    OffenceAnswered = "offence_answered"
    OffenceConfirmed = "offence_confirmed"
    OffenceDismissed = "offence_dismissed"
    OffenceOverturned = "offence_overturned"
    OffenceRecounted = "offence_recounted"
    RulingAsked = "ruling_asked"
    RulingMade = "ruling_made"
    RewardRateSet = "reward_rate_set"
    RewardDecided = "reward_decided"
    RewardCompleted = "reward_completed"
    FineCollected = "fine_collected"
    FineWaived = "fine_waived"
    FineRefunded = "fine_refunded"
    FundSpent = "fund_spent"
    RewardPaid = "reward_paid"
    DamageCharged = "damage_charged"
    DamagePaid = "damage_paid"
    EntryTakenBack = "entry_taken_back"
    CashCounted = "cash_counted"
    MonthClosed = "month_closed"
    StatementPublished = "statement_published"
    LedgerSettled = "ledger_settled"
    ClockBelieved = "clock_believed"
    QuestionSaved = "question_saved"
    QuestionDecided = "question_decided"
    QuestionsImported = "questions_imported"
    QuestionsProposed = "questions_proposed"
    QuestionsExpired = "questions_expired"
    QuestionCategorySaved = "question_category_saved"
    QuizSaved = "quiz_saved"
    QuizMoved = "quiz_moved"
    AttemptBegun = "attempt_begun"
    AttemptEnded = "attempt_ended"
    AttemptMarked = "attempt_marked"
    PageWritten = "page_written"
    ProductSaved = "product_saved"
    QuestionLinked = "question_linked"
    AttributeAnswered = "attribute_answered"
    LaunchPlanned = "launch_planned"
    LaunchChanged = "launch_changed"
    LaunchMoved = "launch_moved"
    LaunchListed = "launch_listed"
    LaunchCancelled = "launch_cancelled"
    LaunchReopened = "launch_reopened"
    ClassPlanned = "class_planned"
    ClassChanged = "class_changed"
    ClassCancelled = "class_cancelled"
    AttendanceTicked = "attendance_ticked"
    IntroductionAsked = "introduction_asked"
    IntroductionGiven = "introduction_given"
    IntroductionRefused = "introduction_refused"
    IntroductionWithdrawn = "introduction_withdrawn"
    PageReleased = "page_released"
    PageDeclined = "page_declined"
    PageRetired = "page_retired"
    PageRestored = "page_restored"
    ScriptSaved = "script_saved"
    ReviewsSet = "reviews_set"
    MentorPaired = "mentor_paired"
    PairingEnded = "pairing_ended"
    TrackSaved = "track_saved"
    TrackChosen = "track_chosen"
    MilestoneTicked = "milestone_ticked"
    MilestoneUnticked = "milestone_unticked"
    ProbationConfirmed = "probation_confirmed"
    ProbationExtended = "probation_extended"
    ProbationFailed = "probation_failed"
    ProbationTakenBack = "probation_taken_back"
    TypingBegun = "typing_begun"
    TypingTested = "typing_tested"
    TrainingRecorded = "training_recorded"
    TrainingStruck = "training_struck"
    SkillsSaved = "skills_saved"
    SkillChecked = "skill_checked"
    BackupMade = "backup_made"
    BackupRestored = "backup_restored"
}

impl Act {
    /// Its lines hold what people wrote in their own words, in which a customer may be named.
    pub fn quotes(self) -> bool {
        use Act::*;
        let notebooks = matches!(self, NoteAnswered | MeetingChanged | ActionAgreed | ActionDone | FiguresCorrected | FiguresEntered);
        let findings = matches!(self, FindingReported | FindingChanged | FindingVerified | FindingRefused | FindingFixed | FindingThanked);
        let rules = matches!(
            self,
            OffenceReported | OffenceAnswered | OffenceConfirmed | OffenceDismissed | OffenceOverturned | OffenceRecounted | RulingAsked
                | RulingMade | RewardDecided | ExemptionGranted
        );
        let ledger = matches!(
            self,
            FineCollected | FineWaived | FineRefunded | FundSpent | RewardPaid | DamageCharged | DamagePaid | EntryTakenBack | CashCounted
                | ClockBelieved
        );
        let rota = matches!(
            self,
            ExtensionSet | ExtensionRemoved | LeaveAsked | LeaveSigned | LeaveRefused | LeaveCancelled | WishSet | WishRemoved
                | ConflictAccepted
        );
        let training = matches!(
            self,
            MentorPaired | PairingEnded | MilestoneTicked | MilestoneUnticked | ProbationConfirmed | ProbationExtended | ProbationFailed
                | ProbationTakenBack | TrainingRecorded | TrainingStruck | SkillChecked | AttemptMarked | PageReleased | PageDeclined
        );
        let launches = matches!(
            self,
            LaunchMoved | LaunchListed | LaunchCancelled | LaunchReopened | IntroductionAsked | IntroductionRefused
        );
        notebooks || findings || rules || ledger || rota || training || launches
    }
}

/// What changed in one act: a field, a cell, a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditLine {
    /// What: a field's name, or `number day` for a cell of the rota.
    pub what: String,
    /// What it was; empty if it was not there.
    pub before: String,
    /// What it is now; empty if it is gone.
    pub after: String,
}

impl AuditLine {
    /// Something that was not there before.
    pub fn new(what: impl Into<String>, after: impl Into<String>) -> AuditLine {
        AuditLine { what: what.into(), before: String::new(), after: after.into() }
    }
}

/// A line of the trail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditEntry {
    /// Its place in the trail.
    pub id: AuditId,
    /// When, shop time.
    pub at: NaiveDateTime,
    /// By whom; `None` where nobody was signed in.
    pub by: Option<StaffId>,
    /// The name of whoever did it.
    pub by_name: String,
    /// What was done.
    pub act: Act,
    /// To whom or what: a name, a month, a file.
    pub about: String,
    /// What changed.
    pub lines: Vec<AuditLine>,
}
