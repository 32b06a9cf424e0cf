//! The problem and idea book 问题登记本 (NOTE-01, NOTE-05, NOTE-06, PAT-02, PAT-04): what a note is, and which answers it may get.
//! A note stays as it was written; answers are added to it and the latest stands.

pub mod collection;
pub mod figures;
pub mod guess;
pub mod similar;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{CollectionId, LostReasonId, NoteId, StaffId};

/// The most characters that a note may have: two pasted pages, not a book.
pub const MOST: usize = 40_000;

/// What a note is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// 问题
    Problem,
    /// 建议
    Idea,
    /// 宝贝数据错误
    ListingError,
    /// 同行观察 (PAT-02)
    Competitor,
    /// 未成交 (NOTE-06)
    LostSale,
    /// 疑问
    Question,
}

impl NoteKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [NoteKind; 6] =
        [NoteKind::Problem, NoteKind::Idea, NoteKind::ListingError, NoteKind::Competitor, NoteKind::LostSale, NoteKind::Question];

    /// The one letter that chooses it.
    pub fn letter(self) -> char {
        match self {
            NoteKind::Problem => 'p',
            NoteKind::Idea => 'i',
            NoteKind::ListingError => 'l',
            NoteKind::Competitor => 'c',
            NoteKind::LostSale => 's',
            NoteKind::Question => 'q',
        }
    }
}

/// Where a note stands: its latest answer, or none yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoteState {
    /// No answer yet.
    Open,
    /// 采纳. Stands for good.
    Adopted,
    /// 不采纳, because.
    Declined,
    /// 与前一条相同: it has joined an earlier note.
    Duplicate,
    /// 转交 to somebody.
    Passed,
    /// 以后再说, because.
    Later,
}

/// Why and where a sale was lost (NOTE-06).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LostSale {
    /// The reason, where it is known.
    pub reason: Option<LostReasonId>,
    /// The product.
    pub product: String,
    /// The order or the chat.
    pub order: String,
}

/// The reasons that ship, worded in each reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LostCode {
    /// 价格
    Price,
    /// 优惠, 赠品
    Discount,
    /// 缺货
    Stock,
    /// 尺码, 颜色, 款式
    Size,
    /// 发货, 物流
    Shipping,
    /// 评价, 质量
    Trust,
    /// 回复慢
    Reply,
    /// 只是看看
    Browsing,
    /// 其他
    Other,
}

/// A reason of the shop's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LostReason {
    /// Its id; 0 is new.
    pub id: LostReasonId,
    /// One that ships.
    pub code: Option<LostCode>,
    /// The shop's own name for it.
    pub name: Option<String>,
    /// Not offered any more; what was noted under it stays.
    pub hidden: bool,
}

/// A note of the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Note {
    /// Its id; 0 while it has not been saved. A later note has a larger one, whatever the clock says.
    pub id: NoteId,
    /// What it is.
    pub note: NoteKind,
    /// What was written.
    pub words: String,
    /// Who wrote it.
    pub author: StaffId,
    /// When, shop time.
    pub at: NaiveDateTime,
    /// Where it stands.
    pub state: NoteState,
    /// The earlier note that it has joined.
    pub same_as: Option<NoteId>,
    /// The weekly collection that took it in.
    pub collection: Option<CollectionId>,
    /// For a lost sale.
    pub lost: Option<LostSale>,
}

/// An answer as it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Verdict {
    /// 采纳
    Adopted,
    /// 不采纳; says why.
    Declined,
    /// 与较早的一条相同.
    Duplicate { of: NoteId },
    /// 转交
    Passed { to: StaffId },
    /// 以后再说; says why.
    Later,
}

impl Verdict {
    /// Where it leaves the note.
    pub fn state(self) -> NoteState {
        match self {
            Verdict::Adopted => NoteState::Adopted,
            Verdict::Declined => NoteState::Declined,
            Verdict::Duplicate { .. } => NoteState::Duplicate,
            Verdict::Passed { .. } => NoteState::Passed,
            Verdict::Later => NoteState::Later,
        }
    }
}

/// An answer that was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoteAnswer {
    /// To which note.
    pub note: NoteId,
    /// What.
    pub verdict: Verdict,
    /// Why, or what is done about it.
    pub words: String,
    /// By whom.
    pub by: StaffId,
    /// When, shop time.
    pub at: NaiveDateTime,
}

/// Why a note cannot be saved, answered or collected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NoteProblem {
    /// Nothing is written.
    Empty,
    /// More characters than a note takes.
    TooLong { most: usize, has: usize },
    /// This answer says why.
    SayWhy,
    /// A note joins an earlier one only.
    NotEarlier,
    /// It was adopted, or it joined a note that was: that stands.
    Final,
    /// It is passed to somebody who is not employed.
    NotEmployed,
    /// Notes without an answer: the collection stays open.
    Unanswered { notes: Vec<NoteId> },
    /// There is nothing to collect.
    NothingNew,
    /// A reason that is not in the shop's list.
    UnknownReason,
    /// Nobody but an owner adopts an idea of their own: a reward hangs on it.
    OwnIdea,
}

/// The words of a note as they are kept: without blanks at the ends, without characters that nobody can see or type.
pub fn cleaned(words: &str) -> Result<String, NoteProblem> {
    let shown = |c: &char| *c == '\n' || *c == '\t' || !c.is_control();
    let words: String = words.replace("\r\n", "\n").replace('\r', "\n").chars().filter(shown).collect();
    let words = words.trim();
    match words.chars().count() {
        0 => Err(NoteProblem::Empty),
        has if has > MOST => Err(NoteProblem::TooLong { most: MOST, has }),
        _ => Ok(words.to_owned()),
    }
}

/// Whether `note` may get this answer. `root` is the note that a duplicate joins in the end; `joined` is the state of the note
/// that it has joined so far. What was adopted stays adopted, since a reward was proposed for it (PAT-04).
pub fn may_answer(
    note: &Note,
    verdict: Verdict,
    words: &str,
    root: Option<NoteId>,
    joined: Option<NoteState>,
) -> Result<(), NoteProblem> {
    if note.state == NoteState::Adopted || joined == Some(NoteState::Adopted) {
        return Err(NoteProblem::Final);
    }
    match verdict {
        Verdict::Declined | Verdict::Later if words.trim().is_empty() => Err(NoteProblem::SayWhy),
        Verdict::Duplicate { .. } if root.is_none_or(|root| root >= note.id) => Err(NoteProblem::NotEarlier),
        Verdict::Adopted | Verdict::Declined | Verdict::Duplicate { .. } | Verdict::Passed { .. } | Verdict::Later => Ok(()),
    }
}

/// Who has earned a reward by an adopted idea: everybody who had written it before it was adopted, each once, the earliest
/// first (PAT-04). `written` is the idea and every note that has joined it. Nobody for a note that is no idea.
pub fn rewarded(adopted: &Note, adopted_at: NaiveDateTime, written: &[Note]) -> Vec<StaffId> {
    if adopted.note != NoteKind::Idea || adopted.state != NoteState::Adopted {
        return Vec::new();
    }
    let mut authors = Vec::new();
    for note in written.iter().filter(|n| n.id == adopted.id || n.at <= adopted_at) {
        if !authors.contains(&note.author) {
            authors.push(note.author);
        }
    }
    authors
}
