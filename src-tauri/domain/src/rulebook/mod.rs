//! The rule book 守则 (FINE-04): rules in the shop's own words, what each costs, and editions that bind from a day on.
//!
//! What is absent on purpose: offences. An edition that was issued is never changed; what was decided under it keeps its text.

pub mod compare;
pub mod text;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{EditionId, ExemptionId, RuleId, RulingId, StaffId};
use crate::money::Fen;

/// Characters of a rule's code.
pub const MOST_CODE: usize = 20;
/// Characters of a category and of an edition's name.
pub const MOST_NAME: usize = 60;
/// Characters of a rule's text.
pub const MOST_WORDS: usize = 4_000;
/// Rules in an edition.
pub const MOST_CLAUSES: usize = 300;
/// Steps of a ladder.
pub const MOST_STEPS: usize = 10;

/// What an offence leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "amount", rename_all = "snake_case")]
pub enum Sanction {
    /// A word is said: nothing is to be paid.
    Word,
    /// A fine 罚款.
    Fine(Fen),
    /// Dismissal 开除 is proposed; the program never does more than that.
    Dismissal,
}

impl Sanction {
    /// What it costs; nothing but a fine costs anything.
    pub fn amount(self) -> Fen {
        match self {
            Sanction::Fine(amount) => amount,
            Sanction::Word | Sanction::Dismissal => Fen::ZERO,
        }
    }
}

/// How the offences of one person add up (ruling 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Counts {
    /// Those under this rule.
    Rule,
    /// Those under any rule of its paragraph.
    Paragraph,
}

/// How a rule punishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Penalty {
    /// Step by step 递进处罚.
    Ladder,
    /// Severe: no ladder, a manager decides (FINE-05).
    Severe,
    /// A word is said.
    Word,
}

/// A rule as an edition words it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Clause {
    /// The rule; 0 for one that no edition has had.
    pub rule: RuleId,
    /// Its code in the book: `7.1`. One rule each, through all editions.
    pub code: String,
    /// The part of the book that it stands in.
    pub category: String,
    /// What it says, in the shop's words.
    pub words: String,
    /// The paragraph that it belongs to; empty if to none.
    pub paragraph: String,
    /// How offences add up.
    pub counts: Counts,
    /// How it punishes.
    pub penalty: Penalty,
    /// The steps, for a ladder; empty otherwise.
    pub ladder: Vec<Sanction>,
}

impl Clause {
    /// What the rule gives for a step, counted from 1; beyond the last step the last one. `None` where a manager has to decide
    /// without a ladder.
    pub fn gives(&self, step: u32) -> Option<Sanction> {
        let at = (step.max(1) as usize - 1).min(self.ladder.len().saturating_sub(1));
        match self.penalty {
            Penalty::Ladder => self.ladder.get(at).copied(),
            Penalty::Severe => None,
            Penalty::Word => Some(Sanction::Word),
        }
    }
}

/// An edition of the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Edition {
    /// Its number; the first is 1.
    pub id: EditionId,
    /// Its name, such as 试用版.
    pub name: String,
    /// What changed, for whoever reads it.
    pub remark: String,
    /// On trial 试用: it will be revised.
    pub trial: bool,
    /// The day from which it binds; `None` while it is a draft.
    pub from: Option<NaiveDate>,
    /// Who began it.
    pub made_by: StaffId,
    /// When.
    pub made_at: NaiveDateTime,
    /// Who issued it.
    pub issued_by: Option<StaffId>,
    /// When; afterwards it stays as it is.
    pub issued_at: Option<NaiveDateTime>,
}

/// Somebody is let off a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Exemption {
    /// Its id; 0 while it has not been saved.
    pub id: ExemptionId,
    /// From which rule.
    pub rule: RuleId,
    /// Who.
    pub staff: StaffId,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` while it goes on.
    pub to: Option<NaiveDate>,
    /// Why, such as "QQ 客服".
    pub reason: String,
    /// The ruling behind it.
    pub ruling: Option<RulingId>,
    /// Who granted it.
    pub by: StaffId,
    /// When.
    pub at: NaiveDateTime,
}

impl Exemption {
    /// Whether it holds on `day`.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// Why something of the rule book cannot be saved or issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RulebookProblem {
    /// A rule needs a code.
    NoCode,
    /// Two rules with one code.
    CodeTwice { code: String },
    /// A rule needs words.
    NoWords { code: String },
    /// Longer than `most` characters.
    TooLong { code: String, most: u32 },
    /// A ladder needs at least one step, and at most ten.
    BadLadder { code: String },
    /// A fine costs more than nothing and not beyond all sense.
    BadAmount { code: String },
    /// What counts by the paragraph names its paragraph.
    NoParagraph { code: String },
    /// An edition needs a name.
    NoName,
    /// An edition needs a rule.
    Nothing,
    /// More rules than a book holds.
    TooMany { most: u32 },
    /// Nothing binds backwards: the earliest day is this one.
    BackDated { earliest: NaiveDate },
    /// It was issued; begin a new draft.
    Issued,
    /// Somebody else has begun a draft, or changed it since it was opened.
    Stale,
    /// Only what was issued is read.
    NotIssued,
    /// An exemption says why.
    NoReason,
    /// It ends before it begins.
    BadDays,
    /// It has ended, or the person has one on these days already.
    AlreadyExempt,
    /// The file holds no rules.
    NoRules,
    /// A line of the file that is not understood.
    BadLine { line: u32 },
}

/// The edition that binds on `day`: the issued one that began last; of two from one day the later one. `None` before the first.
pub fn in_force(editions: &[Edition], day: NaiveDate) -> Option<&Edition> {
    let began = editions.iter().filter_map(|e| e.from.filter(|from| *from <= day).map(|from| (from, e)));
    began.max_by_key(|(from, e)| (*from, e.id)).map(|(_, e)| e)
}

/// What is wrong with the rules of a draft.
pub fn clause_problems(clauses: &[Clause]) -> Vec<RulebookProblem> {
    let mut found = Vec::new();
    if clauses.len() > MOST_CLAUSES {
        found.push(RulebookProblem::TooMany { most: MOST_CLAUSES as u32 });
    }
    for (at, clause) in clauses.iter().enumerate() {
        if clauses.iter().take(at).any(|c| !c.code.is_empty() && c.code == clause.code) {
            found.push(RulebookProblem::CodeTwice { code: clause.code.clone() });
        }
        found.extend(text_problem(clause));
        found.extend(penalty_problem(clause));
    }
    found
}

fn text_problem(clause: &Clause) -> Option<RulebookProblem> {
    let code = || clause.code.chars().take(MOST_CODE).collect::<String>();
    let long = |text: &str, most: usize| {
        (text.chars().count() > most).then(|| RulebookProblem::TooLong { code: code(), most: most as u32 })
    };
    if clause.code.is_empty() {
        return Some(RulebookProblem::NoCode);
    }
    if clause.words.is_empty() {
        return Some(RulebookProblem::NoWords { code: code() });
    }
    let short = long(&clause.category, MOST_NAME).or_else(|| long(&clause.paragraph, MOST_CODE));
    long(&clause.code, MOST_CODE).or(short).or_else(|| long(&clause.words, MOST_WORDS))
}

fn penalty_problem(clause: &Clause) -> Option<RulebookProblem> {
    let code = clause.code.clone();
    if clause.counts == Counts::Paragraph && clause.paragraph.is_empty() {
        return Some(RulebookProblem::NoParagraph { code });
    }
    if (clause.penalty == Penalty::Ladder) == clause.ladder.is_empty() || clause.ladder.len() > MOST_STEPS {
        return Some(RulebookProblem::BadLadder { code });
    }
    let bad = |s: &Sanction| matches!(s, Sanction::Fine(amount) if amount.positive().is_err());
    clause.ladder.iter().any(bad).then_some(RulebookProblem::BadAmount { code })
}

/// The earliest day from which a further edition may bind: today, and not before the one issued last. The first edition of a shop
/// writes down what was in force before the program came, so that any day will do.
pub fn earliest(editions: &[Edition], today: NaiveDate) -> Option<NaiveDate> {
    editions.iter().filter_map(|e| e.from).max().map(|last| last.max(today))
}

/// Why a draft cannot be issued from `from` on; empty if it can.
pub fn issue_problems(
    name: &str,
    clauses: &[Clause],
    from: NaiveDate,
    editions: &[Edition],
    today: NaiveDate,
) -> Vec<RulebookProblem> {
    let mut found = clause_problems(clauses);
    if name.is_empty() {
        found.push(RulebookProblem::NoName);
    }
    if name.chars().count() > MOST_NAME {
        found.push(RulebookProblem::TooLong { code: String::new(), most: MOST_NAME as u32 });
    }
    if clauses.is_empty() {
        found.push(RulebookProblem::Nothing);
    }
    if let Some(earliest) = earliest(editions, today).filter(|day| from < *day) {
        found.push(RulebookProblem::BackDated { earliest });
    }
    found
}

/// Why an exemption cannot be granted beside those that the person has from the rule.
pub fn exemption_problem(new: &Exemption, known: &[Exemption]) -> Option<RulebookProblem> {
    if new.reason.is_empty() {
        return Some(RulebookProblem::NoReason);
    }
    if new.reason.chars().count() > 2_000 {
        return Some(RulebookProblem::TooLong { code: String::new(), most: 2_000 });
    }
    if new.to.is_some_and(|to| to < new.from) {
        return Some(RulebookProblem::BadDays);
    }
    let same = known.iter().filter(|k| (k.rule, k.staff) == (new.rule, new.staff));
    let meets = |k: &Exemption| new.to.is_none_or(|to| k.from <= to) && k.to.is_none_or(|to| new.from <= to);
    same.into_iter().any(meets).then_some(RulebookProblem::AlreadyExempt)
}
