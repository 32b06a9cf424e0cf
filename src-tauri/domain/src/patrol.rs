//! Shop patrol 巡店 (PAT-01, PAT-03): listings, rounds with a checklist, and the listing errors that somebody found.
//!
//! What is absent on purpose: money. A verified finding earns a proposal; the ledger decides what it is worth.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{AttachmentId, CheckpointId, FindingId, ListingId, RoundId, StaffId};

/// A listing of the shop 宝贝.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Listing {
    /// Its id; 0 while it has not been saved.
    pub id: ListingId,
    /// The shop's code or the platform's number; one listing each.
    pub code: String,
    /// Its title.
    pub title: String,
    /// What it should cost, in fen.
    pub price: Option<i64>,
    /// Where it stands on the web; empty if nobody wrote it down.
    pub link: String,
    /// The day it came to the shop's book.
    pub added: NaiveDate,
    /// Taken off the shelves: it is not patrolled.
    pub retired: bool,
}

/// What of a listing can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ListingField {
    /// 价格
    Price,
    /// 标题
    Title,
    /// 主图、详情图
    Pictures,
    /// 属性
    Attributes,
    /// 规格 (SKU)
    Variants,
    /// 库存
    Stock,
    /// 尺码
    Sizes,
    /// 描述
    Description,
    /// 活动、优惠
    Promotion,
    /// 运费、发货
    Shipping,
    /// Anything else, said in words.
    Other,
}

/// A point of the checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Checkpoint {
    /// Its id; 0 while it has not been saved.
    pub id: CheckpointId,
    /// The field that it looks at.
    pub field: ListingField,
    /// The shop's own wording; empty for a point as it ships.
    pub words: String,
}

/// How one person's same error in many listings counts (FINE-03).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SameField {
    /// The same field on the same day counts once, however many listings.
    Once,
    /// Every listing counts.
    Each,
}

/// What the shop has settled about patrols.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PatrolSettings {
    /// How the same error in many listings counts.
    pub same_field: SameField,
    /// Listings in a round.
    pub round_size: u32,
}

/// A patrol round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Round {
    /// Its id.
    pub id: RoundId,
    /// Who walks.
    pub by: StaffId,
    /// Since when, shop time.
    pub began: NaiveDateTime,
    /// Until when; `None` while it goes on.
    pub ended: Option<NaiveDateTime>,
    /// The listings on the way, in their order.
    pub stops: Vec<Stop>,
}

/// A listing on the way of a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Stop {
    /// Which.
    pub listing: ListingId,
    /// When it was looked at.
    pub looked: Option<NaiveDateTime>,
    /// What the checklist says of it, for the points that were answered.
    pub ticks: Vec<Tick>,
}

/// The answer to a point of the checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Tick {
    /// The point.
    pub checkpoint: CheckpointId,
    /// In order.
    pub fine: bool,
}

/// Where a finding stands (PAT-03).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FindingState {
    /// 报告
    Reported,
    /// 核实
    Verified,
    /// 已改
    Fixed,
    /// 驳回
    Refused,
}

/// A listing error that somebody found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Finding {
    /// Its id; 0 while it has not been saved.
    pub id: FindingId,
    /// Where.
    pub listing: ListingId,
    /// What is wrong.
    pub field: ListingField,
    /// Which field, where it is none of those that ship; empty otherwise.
    pub detail: String,
    /// How it is.
    pub is_now: String,
    /// How it should be.
    pub should_be: String,
    /// A picture of it.
    pub picture: Option<AttachmentId>,
    /// Who found it first.
    pub by: StaffId,
    /// When, shop time.
    pub at: NaiveDateTime,
    /// The finder made the error: on record, and no reward is proposed.
    pub own_mistake: bool,
    /// Where it stands.
    pub state: FindingState,
    /// Who verified or refused it, never the finder.
    pub decided_by: Option<StaffId>,
    /// When.
    pub decided_at: Option<NaiveDateTime>,
    /// Why it was refused.
    pub reason: String,
    /// Who says that it is mended.
    pub fixed_by: Option<StaffId>,
    /// When.
    pub fixed_at: Option<NaiveDateTime>,
    /// The finding that it counts with as one, if it does.
    pub counts_with: Option<FindingId>,
}

/// Why something of the patrol cannot be saved or moved on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PatrolProblem {
    /// A listing needs a code.
    NoCode,
    /// A listing needs a title.
    NoTitle,
    /// The code is another listing's.
    CodeTaken { by: String },
    /// Longer than `most` characters.
    TooLong { most: u32 },
    /// A price below nothing or beyond all sense.
    BadPrice,
    /// Say what is wrong and what is right.
    NothingSaid,
    /// Both are the same.
    NothingWrong,
    /// Say which field is meant.
    NoDetail,
    /// The listing is off the shelves.
    Retired,
    /// Nobody verifies or refuses the own finding.
    OwnFinding,
    /// Only whoever found it changes what it says.
    NotFinder,
    /// It was decided already.
    AlreadyDecided { state: FindingState },
    /// Only what was verified is marked as mended.
    NotVerified,
    /// A refusal says why.
    NoReason,
    /// No listing is left to look at.
    NothingToPatrol,
    /// The round is over.
    RoundOver,
    /// A checklist has at least one point and at most thirty.
    BadChecklist,
}

/// Characters of a code.
pub const MOST_CODE: usize = 60;
/// Characters of a title, and of which field is meant.
pub const MOST_TITLE: usize = 200;
/// Characters of what is, what should be, a link and a reason.
pub const MOST_TEXT: usize = 2_000;
/// Points on a checklist.
pub const MOST_POINTS: usize = 30;
/// A million yuan, in fen.
const MOST_PRICE: i64 = 100_000_000;

/// What is wrong with a listing, beside the codes of the others.
pub fn listing_problems(listing: &Listing, others: &[Listing]) -> Vec<PatrolProblem> {
    let mut found = Vec::new();
    if listing.code.is_empty() {
        found.push(PatrolProblem::NoCode);
    }
    if listing.title.is_empty() {
        found.push(PatrolProblem::NoTitle);
    }
    let twin = others.iter().find(|o| o.id != listing.id && o.code == listing.code);
    found.extend(twin.map(|o| PatrolProblem::CodeTaken { by: o.title.clone() }));
    found.extend(longer(&listing.code, MOST_CODE).or(longer(&listing.title, MOST_TITLE)).or(longer(&listing.link, MOST_TEXT)));
    if listing.price.is_some_and(|p| !(0..=MOST_PRICE).contains(&p)) {
        found.push(PatrolProblem::BadPrice);
    }
    found
}

fn longer(text: &str, most: usize) -> Option<PatrolProblem> {
    (text.chars().count() > most).then_some(PatrolProblem::TooLong { most: most as u32 })
}

/// What is wrong with a report before it is one.
pub fn report_problems(field: ListingField, detail: &str, is_now: &str, should_be: &str) -> Vec<PatrolProblem> {
    let mut found = Vec::new();
    if field == ListingField::Other && detail.is_empty() {
        found.push(PatrolProblem::NoDetail);
    }
    if is_now.is_empty() && should_be.is_empty() {
        found.push(PatrolProblem::NothingSaid);
    } else if is_now == should_be {
        found.push(PatrolProblem::NothingWrong);
    }
    found.extend(longer(detail, MOST_TITLE).or(longer(is_now, MOST_TEXT)).or(longer(should_be, MOST_TEXT)));
    found
}

/// What a report meets among the findings of the same listing and field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meets<'a> {
    /// Nobody has said it: the reporter is the first finder.
    Nothing,
    /// Somebody was first and it is still open: the reporter is thanked.
    Open(&'a Finding),
    /// It was mended: the reporter is told, and may say that it is wrong again.
    Fixed(&'a Finding),
}

/// Looks for the same field of the same listing. The earliest open finding wins, then the latest mended one; a refused one does not
/// stand in the way.
pub fn meets<'a>(field: ListingField, detail: &str, known: &'a [Finding]) -> Meets<'a> {
    let same = |f: &&Finding| f.field == field && f.detail == detail;
    let open = |f: &&Finding| matches!(f.state, FindingState::Reported | FindingState::Verified);
    if let Some(first) = known.iter().filter(same).filter(open).min_by_key(|f| (f.at, f.id)) {
        return Meets::Open(first);
    }
    let fixed = known.iter().filter(same).filter(|f| f.state == FindingState::Fixed).max_by_key(|f| (f.fixed_at, f.id));
    fixed.map_or(Meets::Nothing, Meets::Fixed)
}

/// Whether `by` may put right what a finding says: its finder, while nobody has decided.
pub fn may_change(finding: &Finding, by: StaffId) -> Result<(), PatrolProblem> {
    match finding.state {
        FindingState::Reported if finding.by == by => Ok(()),
        FindingState::Reported => Err(PatrolProblem::NotFinder),
        state => Err(PatrolProblem::AlreadyDecided { state }),
    }
}

/// Whether `by` may move a finding on to `to` (PAT-03): reported is verified or refused by somebody else; verified is mended.
pub fn step(finding: &Finding, to: FindingState, by: StaffId, reason: &str) -> Result<(), PatrolProblem> {
    use FindingState::{Fixed, Refused, Reported, Verified};
    match (finding.state, to) {
        (Reported, Verified | Refused) if finding.by == by => Err(PatrolProblem::OwnFinding),
        (Reported, Refused) if reason.is_empty() => Err(PatrolProblem::NoReason),
        (Reported, Refused) => longer(reason, MOST_TEXT).map_or(Ok(()), Err),
        (Reported, Verified) | (Verified, Fixed) => Ok(()),
        (Reported, Fixed) => Err(PatrolProblem::NotVerified),
        (state, _) => Err(PatrolProblem::AlreadyDecided { state }),
    }
}

/// The finding that `new` counts with, if the shop counts the same field once: the same finder's verified finding of the same field
/// on the same day that counts for itself. `None` means it counts.
pub fn counts_with(new: &Finding, verified: &[Finding], rule: SameField) -> Option<FindingId> {
    let stands = |f: &&Finding| matches!(f.state, FindingState::Verified | FindingState::Fixed) && f.counts_with.is_none();
    let same = |f: &&Finding| {
        f.id != new.id && f.by == new.by && f.field == new.field && f.detail == new.detail && f.at.date() == new.at.date() && !f.own_mistake
    };
    match rule {
        SameField::Each => None,
        SameField::Once => verified.iter().filter(stands).filter(same).map(|f| f.id).min(),
    }
}

/// Whether verifying it earns a proposal: not for an error of one's own making, and not for one that counts with another.
pub fn earns(finding: &Finding) -> bool {
    !finding.own_mistake && finding.counts_with.is_none()
}

/// When a listing was last looked at, by anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LastLook {
    /// Which.
    pub listing: ListingId,
    /// When last; `None` if never.
    pub looked: Option<NaiveDateTime>,
}

/// The order of a patrol (PAT-01): what was never looked at comes first, then what was looked at longest ago; equals in the order
/// they came to the book.
pub fn longest_first(coverage: &mut [LastLook]) {
    coverage.sort_by_key(|c| (c.looked.is_some(), c.looked, c.listing));
}
