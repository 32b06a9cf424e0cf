//! The words that stand in the file for the rules' enums. They are stored: they never change.

use domain::access::Role;
use domain::attachment::PictureKind;
use domain::audit::Act;
use domain::complaint::{ComplaintCause, ComplaintState, ComplaintWay};
use domain::customer::Channel;
use domain::figures::Standing;
use domain::handover::item::{ItemKind, ItemState, Seriousness};
use domain::handover::story::Deed;
use domain::launch::{LaunchAct, LaunchState};
use domain::leave::{LeaveKind, LeaveState};
use domain::ledger::statement::Naming;
use domain::ledger::{AccountKind, CauseKind};
use domain::meeting::{LineKind, Presence};
use domain::note::{LostCode, NoteKind, NoteState};
use domain::offence::warning::WarningKind;
use domain::offence::{AnswerKind, OffenceVerdict};
use domain::patrol::{FindingState, ListingField, SameField};
use domain::question::category::Topic;
use domain::question::{QuestionKind, QuestionSource, QuestionState, TextFormat};
use domain::quiz::attempt::Ending;
use domain::quiz::{QuizState, Review};
use domain::quota::{Period, Rounding};
use domain::reward::{Merged, RewardSort, RewardVerdict};
use domain::rulebook::{Counts, Penalty};
use domain::shift::{Preset, Tone};
use domain::probation::ProbationVerdict;
use domain::product::request::{RequestState, Way};
use domain::typing::TypingScript;
use domain::wish::WishKind;

/// An enum that is stored as a word.
pub(crate) trait Word: Sized {
    /// The word.
    fn word(self) -> &'static str;
    /// The value behind the word.
    fn of(word: &str) -> Option<Self>;
}

macro_rules! words {
    ($($kind:ident { $($name:ident = $word:literal)* })*) => {$(
        impl Word for $kind {
            fn word(self) -> &'static str {
                match self { $($kind::$name => $word,)* }
            }
            fn of(word: &str) -> Option<$kind> {
                match word { $($word => Some($kind::$name),)* _ => None }
            }
        }
    )*};
}

words! {
    Role { Owner = "owner" Manager = "manager" Finance = "finance" Agent = "agent" Trainee = "trainee" }
    Preset { A = "A" B = "B" Own = "Own" }
    Tone { Day = "day" Night = "night" Mid = "mid" Half = "half" }
    Period { Month = "month" Week = "week" None = "none" }
    Rounding { WholeDay = "whole_day" HalfDay = "half_day" }
    LeaveKind { Sick = "sick" Personal = "personal" Annual = "annual" Business = "business" Other = "other" }
    LeaveState { Asked = "asked" Signed = "signed" Refused = "refused" Cancelled = "cancelled" }
    ItemKind {
        Urgent = "urgent" CallBack = "call_back" Customer = "customer" Order = "order" Potential = "potential" Task = "task"
        Other = "other"
    }
    Seriousness { Grave = "grave" Serious = "serious" Normal = "normal" }
    ItemState { Open = "open" Done = "done" Withdrawn = "withdrawn" }
    Deed {
        Raised = "raised" Changed = "changed" Told = "told" Taken = "taken" Passed = "passed" Covered = "covered" Done = "done"
        Withdrawn = "withdrawn" Reopened = "reopened"
    }
    Channel {
        Phone = "phone" Wangwang = "wangwang" Wechat = "wechat" Qq = "qq" Email = "email" Address = "address" Other = "other"
    }
    ComplaintWay { Chat = "chat" Phone = "phone" Platform = "platform" Review = "review" Other = "other" }
    ComplaintCause { Service = "service" Product = "product" Logistics = "logistics" Other = "other" }
    ComplaintState { Noted = "noted" Handling = "handling" Answered = "answered" Closed = "closed" }
    PictureKind { Png = "png" Jpeg = "jpeg" Webp = "webp" }
    ListingField {
        Price = "price" Title = "title" Pictures = "pictures" Attributes = "attributes" Variants = "variants" Stock = "stock"
        Sizes = "sizes" Description = "description" Promotion = "promotion" Shipping = "shipping" Other = "other"
    }
    FindingState { Reported = "reported" Verified = "verified" Fixed = "fixed" Refused = "refused" }
    SameField { Once = "once" Each = "each" }
    Standing { Provisional = "provisional" Final = "final" }
    NoteKind {
        Problem = "problem" Idea = "idea" ListingError = "listing_error" Competitor = "competitor" LostSale = "lost_sale"
        Question = "question"
    }
    NoteState {
        Open = "open" Adopted = "adopted" Declined = "declined" Duplicate = "duplicate" Passed = "passed" Later = "later"
    }
    LostCode {
        Price = "price" Discount = "discount" Stock = "stock" Size = "size" Shipping = "shipping" Trust = "trust" Reply = "reply"
        Browsing = "browsing" Other = "other"
    }
    LineKind {
        Action = "action" Team = "team" Note = "note" Finding = "finding" Complaint = "complaint" Fine = "fine" Reward = "reward"
        Report = "report" Own = "own"
    }
    AccountKind {
        Cash = "cash" FinesReceivable = "fines_receivable" Fund = "fund" RewardsPayable = "rewards_payable"
        RewardsGranted = "rewards_granted" Company = "company" Compensation = "compensation"
        CompensationCharged = "compensation_charged"
    }
    CauseKind {
        Offence = "offence" Reward = "reward" Collection = "collection" Waiver = "waiver" Refund = "refund" Expense = "expense"
        Payout = "payout" Compensation = "compensation" Settlement = "settlement" Reversal = "reversal" Correction = "correction"
    }
    Naming { Names = "names" Numbers = "numbers" }
    Presence { Present = "present" Absent = "absent" Excused = "excused" }
    Counts { Rule = "rule" Paragraph = "paragraph" }
    Penalty { Ladder = "ladder" Severe = "severe" Word = "word" }
    AnswerKind { Accepts = "accepts" Contests = "contests" Asks = "asks" }
    OffenceVerdict { Confirmed = "confirmed" Dismissed = "dismissed" Overturned = "overturned" Recounted = "recounted" }
    WarningKind {
        OverCap = "over_cap" NoWage = "no_wage" Twice = "twice" Exempt = "exempt" OwnReport = "own_report" Unheard = "unheard"
        Left = "left" Clock = "clock"
    }
    RewardSort { Idea = "idea" Finding = "finding" }
    Merged { First = "first" Each = "each" Split = "split" }
    RewardVerdict { Granted = "granted" Thanked = "thanked" Declined = "declined" }
    ProbationVerdict { Confirmed = "confirmed" Extended = "extended" Failed = "failed" TakenBack = "taken_back" }
    TypingScript { Chinese = "chinese" Latin = "latin" }
    QuestionKind {
        Single = "single" Multiple = "multiple" TrueFalse = "true_false" Short = "short" Number = "number" Matching = "matching"
        Essay = "essay" Description = "description"
    }
    TextFormat { Moodle = "moodle" Html = "html" Plain = "plain" Markdown = "markdown" }
    QuestionState { Proposed = "proposed" Accepted = "accepted" Rejected = "rejected" Retired = "retired" }
    QuestionSource { Person = "person" File = "file" Phrase = "phrase" Attribute = "attribute" }
    Review { AtOnce = "at_once" AfterClosing = "after_closing" }
    QuizState { Draft = "draft" Open = "open" Closed = "closed" }
    Ending { HandedIn = "handed_in" TimeUp = "time_up" Paper = "paper" }
    RequestState { Open = "open" Answered = "answered" Refused = "refused" Withdrawn = "withdrawn" }
    Way { Class = "class" Page = "page" Talk = "talk" }
    LaunchState { Planned = "planned" Listed = "listed" Cancelled = "cancelled" }
    LaunchAct { Moved = "moved" Listed = "listed" Cancelled = "cancelled" Reopened = "reopened" }
    WishKind { Unavailable = "unavailable" RatherNot = "rather_not" WouldLike = "would_like" }
}

impl Word for Topic {
    fn word(self) -> &'static str {
        Topic::word(self)
    }
    fn of(word: &str) -> Option<Topic> {
        Topic::of(word)
    }
}

impl Word for Act {
    fn word(self) -> &'static str {
        Act::word(self)
    }
    fn of(word: &str) -> Option<Act> {
        Act::ALL.iter().copied().find(|act| act.word() == word)
    }
}
