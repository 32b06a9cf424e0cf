//! One newtype per id, so that a shift can never be passed where a person is meant.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        pub struct $name(pub i64);
    )*};
}

ids! {
    /// A staff member 员工.
    StaffId
    /// A mentor pairing 一带一.
    PairingId
    /// A track of probation 培养计划.
    TrackId
    /// A milestone of a track 里程碑.
    MilestoneId
    /// A decision about a probation.
    DecisionId
    /// A typing test.
    TypingId
    /// A record of the training log.
    TrainingId
    /// A skill 技能.
    SkillId
    /// A shift kind 班次.
    ShiftId
    /// A shift system 班制.
    SystemId
    /// A request for leave 请假.
    LeaveId
    /// A wish about a day.
    WishId
    /// A customer 客户.
    CustomerId
    /// A way to reach a customer.
    ContactId
    /// An order that a customer was spoken to about.
    OrderId
    /// A tag of the shop's own.
    TagId
    /// One contact with a customer.
    TalkId
    /// A handover sheet 交接单.
    SheetId
    /// An item of a handover sheet 交接事项.
    ItemId
    /// An outage 系统故障.
    OutageId
    /// Two people kept apart.
    ApartId
    /// One line of the audit trail.
    AuditId
    /// A note in the problem and idea book 记录.
    NoteId
    /// A weekly collection of notes 汇总.
    CollectionId
    /// A reason why a sale was lost 未成交原因.
    LostReasonId
    /// A line of a meeting's agenda.
    AgendaLineId
    /// A meeting 例会.
    MeetingId
    /// An action item of a meeting.
    ActionId
    /// A finding of a shop patrol 巡店.
    FindingId
    /// A listing of the shop 宝贝.
    ListingId
    /// A point of the patrol's checklist.
    CheckpointId
    /// A patrol round.
    RoundId
    /// A picture that somebody attached.
    AttachmentId
    /// A knowledge page 知识页.
    PageId
    /// A phrase of the shop's own 服务用语.
    ScriptId
    /// A question of the bank 题目.
    QuestionId
    /// A category of questions.
    QuestionCategoryId
    /// A quiz 测验.
    QuizId
    /// An attempt at a quiz.
    AttemptId
    /// A product 产品.
    ProductId
    /// A fact of a product 属性.
    AttributeId
    /// A request for an introduction to a product.
    RequestId
    /// A launch 上新.
    LaunchId
    /// A class for a launch 产品课.
    ClassId
    /// A decision about a launch.
    LaunchDeedId
    /// A complaint 投诉.
    ComplaintId
    /// A proposed reward 奖励.
    ProposalId
    /// An offence 违规.
    OffenceId
    /// A rule of the rule book 守则; it keeps its id through all editions.
    RuleId
    /// A ruling 裁定.
    RulingId
    /// An edition of the rule book.
    EditionId
    /// Somebody let off a rule.
    ExemptionId
    /// A decision on an offence.
    OffenceDecisionId
    /// What a kind of reward is worth from a day on.
    RewardRateId
    /// A decision on a reward 奖励.
    RewardDecisionId
    /// An entry of the ledger 分录: its number, counted from 1 without a gap.
    EntryId
    /// A published statement 公布: its number, counted from 1 without a gap.
    StatementId
}
