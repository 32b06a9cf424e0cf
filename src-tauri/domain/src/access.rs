//! Who may do what: the one table of roles and rights (SEC-01, SEC-04). Every use case names the right it needs.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What somebody is in the shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 店主
    Owner,
    /// 主管, 经理
    Manager,
    /// 财务
    Finance,
    /// 客服
    Agent,
    /// 新人
    Trainee,
}

impl Role {
    /// All roles, the most powerful first.
    pub const ALL: [Role; 5] = [Role::Owner, Role::Manager, Role::Finance, Role::Agent, Role::Trainee];

    /// Opens the shop with a password after a start; the others come in by PIN while it is open.
    pub fn has_password(self) -> bool {
        matches!(self, Role::Owner | Role::Manager | Role::Finance)
    }
}

/// Something that a person may or may not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// See the published rota and print the own slip.
    SeeRota,
    /// See the draft, its conflicts and everybody's leave and wishes.
    SeeDraft,
    /// Change, generate and publish the rota.
    PlanRota,
    /// Export the rota and the roster to files.
    Export,
    /// See the staff roster.
    SeeStaff,
    /// Add and change staff, set PINs.
    ManageStaff,
    /// Give or take the roles of owner, manager and finance, and set their passwords.
    ManageOffice,
    /// Change the shop's name, shift systems, needs and holidays.
    ManageShop,
    /// Ask for leave and enter wishes for oneself.
    AskLeave,
    /// Enter leave and wishes for others; sign and refuse leave.
    DecideLeave,
    /// Read the audit trail.
    ReadAudit,
    /// Make a backup and see the list.
    Backup,
    /// Put a backup in place of the live file.
    Restore,
    /// Look customers up and see their cards, masked.
    SeeCustomers,
    /// Begin cards and add to them.
    KeepCustomers,
    /// See a value of a customer as it is, with a reason and on record.
    UnmaskCustomers,
    /// Set how long customers are kept, and purge them.
    PurgeCustomers,
    /// Remove older backups, which hold what was purged.
    RemoveBackups,
    /// Note complaints, and see to one's own.
    Complaints,
    /// See every complaint, say who sees to it, and set how long it may take.
    SettleComplaints,
    /// Patrol the shop: walk rounds, report and mend listing errors.
    Patrol,
    /// Change listings, the checklist and how patrols are counted.
    KeepListings,
    /// Verify or refuse listing errors that somebody else found.
    VerifyFindings,
    /// Enter, correct and see the own service figures.
    KeepFigures,
    /// Everybody's service figures, and the platform's exports.
    AllFigures,
    /// See the handover, write items and do them, switch the outage on and off.
    Handover,
    /// Close and accept handover sheets, read items back.
    SignHandover,
    /// Look into sheets that nobody closed or accepted, and go on when the clock is wrong.
    SettleHandover,
    /// Write notes, see the own ones, and what closed collections and meetings read out.
    WriteNotes,
    /// See everybody's notes, answer them, and close the weekly collection.
    CollectNotes,
    /// Make the meeting's agenda, write and close its minutes.
    RunMeeting,
    /// Read the rule book and say that one has; ask for rulings and read them.
    ReadRuleBook,
    /// Write and issue editions of the rule book, let people off rules, set what may be deducted.
    KeepRuleBook,
    /// Report an offence.
    ReportOffence,
    /// Answer what one is said to have done.
    AnswerOffence,
    /// See everybody's offences.
    AllOffences,
    /// Confirm, change, dismiss and overturn offences.
    JudgeOffence,
    /// Make rulings.
    MakeRuling,
    /// Decide on rewards and set what they are worth.
    DecideRewards,
    /// See everybody's rewards.
    AllRewards,
    /// See the own account in the ledger, and published statements.
    OwnLedger,
    /// See the whole ledger.
    SeeLedger,
    /// Collect fines and compensation, and give back what was collected for nothing.
    Collect,
    /// Spend the fund and count its cash box.
    Spend,
    /// Pay out rewards.
    PayReward,
    /// Charge somebody for damage.
    ChargeDamage,
    /// Waive a fine or a compensation by a ruling.
    Waive,
    /// Take back an entry of somebody else's.
    TakeBack,
    /// Close months of the ledger.
    CloseMonth,
    /// Publish statements of the fund and settle how people stand on them.
    PublishStatement,
    /// Take quizzes, and see how the own knowledge stands.
    TakeQuizzes,
    /// Write, review, bring and take out questions.
    KeepQuestions,
    /// Make quizzes, open and close them, mark what people have to mark, type paper back.
    RunQuizzes,
    /// See everybody's results and what is taught badly.
    SeeResults,
    /// Read knowledge pages and phrases, and propose pages.
    ReadKnowledge,
    /// Release and decline pages, answer questions into them, write the shop's phrases.
    KeepKnowledge,
    /// Have reviews, and answer them.
    TakeReviews,
    /// See how everybody will know what is listed next, and set how the shop reviews.
    PlanReviews,
    /// See the products, what is to be known of them, and how one stands to each.
    SeeProducts,
    /// Keep the book of products, propose questions for it, plan launches and answer who asks for an introduction.
    KeepProducts,
    /// See the own training: track, records, skills.
    SeeTraining,
    /// Take the typing test.
    TakeTypingTest,
    /// Tick milestones of the trainee whom one leads.
    TickMilestones,
    /// Pair mentors and trainees up.
    KeepPairings,
    /// See the cohort, decide on probations, change tracks.
    DecideProbation,
    /// Keep everybody's training log and skills.
    KeepTraining,
    /// Change the own PIN, password and language.
    OwnAccount,
}

use Role::{Agent, Finance, Manager, Owner, Trainee};

/// The table. A right that does not stand here is nobody's.
pub const TABLE: [(Right, &[Role]); 67] = [
    (Right::SeeRota, &[Owner, Manager, Finance, Agent, Trainee]),
    (Right::SeeDraft, &[Owner, Manager]),
    (Right::PlanRota, &[Owner, Manager]),
    (Right::Export, &[Owner, Manager, Finance]),
    (Right::SeeStaff, &[Owner, Manager, Finance]),
    (Right::ManageStaff, &[Owner, Manager]),
    (Right::ManageOffice, &[Owner]),
    (Right::ManageShop, &[Owner, Manager]),
    (Right::AskLeave, &[Owner, Manager, Finance, Agent, Trainee]),
    (Right::DecideLeave, &[Owner, Manager]),
    (Right::ReadAudit, &[Owner, Manager]),
    (Right::Backup, &[Owner, Manager]),
    (Right::Restore, &[Owner]),
    (Right::SeeCustomers, &[Owner, Manager, Agent, Trainee]),
    (Right::KeepCustomers, &[Owner, Manager, Agent, Trainee]),
    (Right::UnmaskCustomers, &[Owner, Manager, Agent]),
    (Right::PurgeCustomers, &[Owner, Manager]),
    (Right::RemoveBackups, &[Owner]),
    (Right::Complaints, &[Owner, Manager, Agent, Trainee]),
    (Right::SettleComplaints, &[Owner, Manager]),
    (Right::Patrol, &[Owner, Manager, Agent, Trainee]),
    (Right::KeepListings, &[Owner, Manager]),
    (Right::VerifyFindings, &[Owner, Manager]),
    (Right::KeepFigures, &[Owner, Manager, Agent, Trainee]),
    (Right::AllFigures, &[Owner, Manager]),
    (Right::Handover, &[Owner, Manager, Agent, Trainee]),
    (Right::SignHandover, &[Owner, Manager, Agent]),
    (Right::SettleHandover, &[Owner, Manager]),
    (Right::WriteNotes, &[Owner, Manager, Finance, Agent, Trainee]),
    (Right::CollectNotes, &[Owner, Manager]),
    (Right::RunMeeting, &[Owner, Manager]),
    (Right::ReadRuleBook, &[Owner, Manager, Finance, Agent, Trainee]),
    (Right::KeepRuleBook, &[Owner, Manager]),
    (Right::ReportOffence, &[Owner, Manager, Finance, Agent]),
    (Right::AnswerOffence, &[Owner, Manager, Finance, Agent, Trainee]),
    (Right::AllOffences, &[Owner, Manager, Finance]),
    (Right::JudgeOffence, &[Owner, Manager]),
    (Right::MakeRuling, &[Owner, Manager]),
    (Right::DecideRewards, &[Owner, Manager]),
    (Right::AllRewards, &[Owner, Manager, Finance]),
    (Right::OwnLedger, &[Owner, Manager, Finance, Agent, Trainee]),
    (Right::SeeLedger, &[Owner, Manager, Finance]),
    (Right::Collect, &[Owner, Finance]),
    (Right::Spend, &[Owner, Finance]),
    (Right::PayReward, &[Owner, Finance]),
    (Right::ChargeDamage, &[Owner, Manager]),
    (Right::Waive, &[Owner, Manager]),
    (Right::TakeBack, &[Owner, Manager, Finance]),
    (Right::CloseMonth, &[Owner, Finance]),
    (Right::PublishStatement, &[Owner, Finance]),
    (Right::TakeQuizzes, &[Owner, Manager, Agent, Trainee]),
    (Right::KeepQuestions, &[Owner, Manager]),
    (Right::RunQuizzes, &[Owner, Manager]),
    (Right::SeeResults, &[Owner, Manager]),
    (Right::ReadKnowledge, &[Owner, Manager, Finance, Agent, Trainee]),
    (Right::KeepKnowledge, &[Owner, Manager]),
    (Right::TakeReviews, &[Owner, Manager, Agent, Trainee]),
    (Right::PlanReviews, &[Owner, Manager]),
    (Right::SeeProducts, &[Owner, Manager, Agent, Trainee]),
    (Right::KeepProducts, &[Owner, Manager]),
    (Right::SeeTraining, &[Owner, Manager, Agent, Trainee]),
    (Right::TakeTypingTest, &[Owner, Manager, Agent, Trainee]),
    (Right::TickMilestones, &[Owner, Manager, Agent]),
    (Right::KeepPairings, &[Owner, Manager]),
    (Right::DecideProbation, &[Owner, Manager]),
    (Right::KeepTraining, &[Owner, Manager]),
    (Right::OwnAccount, &[Owner, Manager, Finance, Agent, Trainee]),
];

/// Whether `role` holds `right` (SEC-04).
pub fn may(role: Role, right: Right) -> bool {
    TABLE.iter().any(|(r, roles)| *r == right && roles.contains(&role))
}

/// Everything that `role` may do.
pub fn rights_of(role: Role) -> Vec<Right> {
    TABLE.iter().filter(|(_, roles)| roles.contains(&role)).map(|(r, _)| *r).collect()
}
