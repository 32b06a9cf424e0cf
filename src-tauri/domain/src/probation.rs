//! Probation 试用期 (TRN-05): tracks made of milestones, how far each person has come, and the decision at its end. The one who gets the
//! hang of it fastest may be confirmed early; a person decides, with a reason.
//!
//! What is absent on purpose: the first and last day of a probation. They stand on the roster ([`crate::staff::Staff::probation`]) and
//! nowhere else.

use chrono::{Months, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::access::Role;
use crate::figures::Tally;
use crate::ids::{DecisionId, MilestoneId, QuizId, StaffId, TrackId};
use crate::month::shift_day;
use crate::quota::Window;

/// Milestones of a track at most.
pub const MOST_MILESTONES: usize = 30;
/// Characters of a title.
pub const MOST_TITLE: usize = 60;
/// Characters of a reason or a remark.
pub const MOST_TEXT: usize = 2_000;
/// Days after which an overdue probation of somebody who is no trainee is taken for one that was settled on paper.
const FORGOTTEN: i64 = 90;

/// A track 培养计划: what somebody has to reach, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Track {
    /// Its id; 0 while it has not been saved.
    pub id: TrackId,
    /// The shop's name for it; empty for the one that ships.
    pub name: String,
    /// Nobody begins with it any more.
    pub retired: bool,
    /// Its milestones, in order.
    pub milestones: Vec<Milestone>,
}

/// Something to reach 里程碑.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Milestone {
    /// Its id; 0 while it has not been saved.
    pub id: MilestoneId,
    /// How it is called where the shop has written no title: `policy`. Empty for the shop's own.
    pub key: String,
    /// The shop's title; may be empty where there is a key.
    pub title: String,
    /// By which day of probation it should be reached; the first day is 1.
    pub due: u16,
    /// How it is told that it was reached.
    pub measure: Measure,
}

/// How it is told that a milestone was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Measure {
    /// The mentor ticks it.
    Skill,
    /// The typing test, in Chinese characters a minute (TRN-07).
    Typing { least: u32 },
    /// A quiz is passed; while none is chosen the mentor ticks it.
    Quiz { quiz: Option<QuizId> },
    /// So many customers served within so many days.
    Served { least: u32, days: u32 },
    /// A conversion in hundredths of a percent over so many days, with at least so many customers served.
    Conversion { least: u32, days: u32, served: u32 },
}

/// That somebody reached a milestone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReachedMilestone {
    /// Which.
    pub milestone: MilestoneId,
    /// On which day.
    pub on: NaiveDate,
    /// What was measured: characters a minute, customers, hundredths of a percent.
    pub value: Option<u32>,
    /// The mentor's remark.
    pub remark: String,
    /// Who ticked it; `None` where it was measured.
    pub by: Option<StaffId>,
}

/// The first day on which figures since `start` reach a milestone of service figures, and the figures that did. `figures` are in the
/// order of days.
pub fn reached_by_figures(figures: &[(NaiveDate, Tally)], start: NaiveDate, measure: Measure) -> Option<(NaiveDate, u32)> {
    let (days, enough): (u32, &dyn Fn(Tally) -> Option<u32>) = match measure {
        Measure::Served { least, days } => (days, &move |t| Some(t.served).filter(|n| *n >= least)),
        Measure::Conversion { least, days, served } => {
            (days, &move |t| t.rate().filter(|r| t.served >= served && *r >= least))
        }
        Measure::Skill | Measure::Typing { .. } | Measure::Quiz { .. } => return None,
    };
    let since: Vec<&(NaiveDate, Tally)> = figures.iter().filter(|(day, _)| *day >= start).collect();
    since.iter().enumerate().find_map(|(at, (day, _))| {
        let first = shift_day(*day, 1 - i64::from(days));
        let sum =
            since[..=at].iter().rev().take_while(|(d, _)| *d >= first).fold(Tally::default(), |sum, (_, t)| sum.and(*t));
        enough(sum).map(|value| (*day, value))
    })
}

/// The number of a day of probation: the first is 1. A day before it counts as the first.
pub fn day_number(start: NaiveDate, day: NaiveDate) -> u32 {
    u32::try_from((day - start).num_days().max(0) + 1).unwrap_or(u32::MAX)
}

/// Somebody in a cohort.
#[derive(Clone, Debug)]
pub struct Runner {
    /// Who.
    pub staff: StaffId,
    /// First day of probation.
    pub start: NaiveDate,
    /// When each milestone was reached, in the order of the track.
    pub reached: Vec<Option<NaiveDate>>,
}

/// Somebody's place in a cohort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CohortLine {
    /// Who.
    pub staff: StaffId,
    /// For each milestone: on which day of probation it was reached, and the place among the others.
    pub cells: Vec<MilestoneCell>,
    /// How many milestones are reached.
    pub reached: u32,
    /// The day of probation on which the last one was; `None` while one is open.
    pub complete: Option<u32>,
    /// The place over all: complete before incomplete, then by the day of the last milestone, or by how many are reached and how soon.
    /// `None` where there is nobody to compare with.
    pub rank: Option<u32>,
}

/// A milestone of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MilestoneCell {
    /// The day of probation on which it was reached.
    pub number: Option<u32>,
    /// The place among those who reached it; `None` where nobody else is in the cohort.
    pub rank: Option<u32>,
    /// ReachedMilestone after it was due, or not reached and due.
    pub late: bool,
}

/// Places by a key, the smallest first: equals share a place and the next one leaves a gap (1, 1, 3).
pub fn ranks<K: Ord>(keys: &[Option<K>]) -> Vec<Option<u32>> {
    let place = |key: &K| keys.iter().flatten().filter(|other| *other < key).count();
    keys.iter().map(|key| key.as_ref().map(|k| u32::try_from(place(k)).unwrap_or(u32::MAX).saturating_add(1))).collect()
}

/// The cohort in its order: people who began on different days are compared by the days they took, not by dates.
pub fn cohort(runners: &[Runner], milestones: &[Milestone], today: NaiveDate) -> Vec<CohortLine> {
    let numbers: Vec<Vec<Option<u32>>> = runners.iter().map(|r| numbers_of(r, milestones.len())).collect();
    let alone = runners.len() < 2;
    let in_column = |m: usize| ranks(&numbers.iter().map(|row| row[m]).collect::<Vec<_>>());
    let columns: Vec<Vec<Option<u32>>> = (0..milestones.len()).map(in_column).collect();
    let overall = ranks(&numbers.iter().map(|row| Some(progress(row))).collect::<Vec<_>>());
    let mut lines: Vec<CohortLine> = Vec::new();
    for (at, runner) in runners.iter().enumerate() {
        let now = day_number(runner.start, today);
        let cell = |(m, milestone): (usize, &Milestone)| MilestoneCell {
            number: numbers[at][m],
            rank: columns[m][at].filter(|_| !alone),
            late: numbers[at][m].unwrap_or(now) > u32::from(milestone.due),
        };
        let done = numbers[at].iter().flatten().count();
        let complete = (done == milestones.len()).then(|| numbers[at].iter().flatten().max().copied()).flatten();
        lines.push(CohortLine {
            staff: runner.staff,
            cells: milestones.iter().enumerate().map(cell).collect(),
            reached: u32::try_from(done).unwrap_or(u32::MAX),
            complete,
            rank: overall[at].filter(|_| !alone),
        });
    }
    lines.sort_by_key(|l| (l.rank, l.staff));
    lines
}

fn numbers_of(runner: &Runner, milestones: usize) -> Vec<Option<u32>> {
    (0..milestones).map(|m| runner.reached.get(m).copied().flatten().map(|on| day_number(runner.start, on))).collect()
}

/// How far somebody is, the furthest first: open milestones, the day of the last one reached, the sum of all their days.
fn progress(numbers: &[Option<u32>]) -> (usize, u32, u64) {
    let open = numbers.iter().filter(|n| n.is_none()).count();
    let last = numbers.iter().flatten().max().copied().unwrap_or(0);
    (open, last, numbers.iter().flatten().map(|n| u64::from(*n)).sum())
}

/// What somebody decided about a probation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProbationVerdict {
    /// 转正: what was probation ends.
    Confirmed,
    /// 延长: it ends later.
    Extended,
    /// 未通过: it ends, and they did not pass.
    Failed,
    /// The decision before was wrong.
    TakenBack,
}

/// A decision. They are only ever added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProbationDecision {
    /// Its id; 0 while it has not been saved.
    pub id: DecisionId,
    /// About whom.
    pub staff: StaffId,
    /// What.
    pub verdict: ProbationVerdict,
    /// The planned end before it.
    pub was: NaiveDate,
    /// The last day of probation after it.
    pub ends: NaiveDate,
    /// The role before it.
    pub had_role: Role,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub by: StaffId,
    /// When, shop time.
    pub at: NaiveDateTime,
}

/// Where a probation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProbationStage {
    /// Not begun.
    Before,
    /// Under way.
    Running,
    /// Ends soon: a decision is due.
    Ending,
    /// Over, and nobody has decided.
    Overdue,
    /// Confirmed.
    Confirmed,
    /// Not passed.
    Failed,
    /// Over since long ago, before decisions were kept here.
    Past,
}

impl ProbationStage {
    /// Whether a decision may be made.
    pub fn open(self) -> bool {
        matches!(self, ProbationStage::Before | ProbationStage::Running | ProbationStage::Ending | ProbationStage::Overdue)
    }
}

/// The decisions about a probation of these days among all about a person: whoever comes back begins another one.
pub fn about(days: Window, decisions: &[ProbationDecision]) -> impl DoubleEndedIterator<Item = &ProbationDecision> {
    decisions.iter().filter(move |d| d.ends >= days.from)
}

/// Where the probation of somebody with `role` stands on `today`; `decisions` are their own, the first one first.
pub fn stage(days: Window, role: Role, decisions: &[ProbationDecision], today: NaiveDate, remind: u32) -> ProbationStage {
    let last = about(days, decisions).next_back().map(|d| d.verdict);
    match last {
        Some(ProbationVerdict::Confirmed) => return ProbationStage::Confirmed,
        Some(ProbationVerdict::Failed) => return ProbationStage::Failed,
        Some(ProbationVerdict::Extended | ProbationVerdict::TakenBack) | None => {}
    }
    let settled = last.is_none() && role != Role::Trainee && shift_day(days.to, FORGOTTEN) < today;
    match today {
        _ if settled => ProbationStage::Past,
        _ if today < days.from => ProbationStage::Before,
        _ if today > days.to => ProbationStage::Overdue,
        _ if shift_day(today, i64::from(remind)) >= days.to => ProbationStage::Ending,
        _ => ProbationStage::Running,
    }
}

/// Why something about a probation cannot be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProbationProblem {
    /// Nobody decides on or ticks for themselves.
    OwnProbation,
    /// Has no probation.
    NoProbation,
    /// It is decided already: take that back first.
    Decided { verdict: ProbationVerdict },
    /// There is no decision to take back.
    NothingToTakeBack,
    /// A decision says why.
    NoReason,
    /// The last day lies before the probation began, after its planned end, or in the future.
    BadDay { from: NaiveDate, to: NaiveDate },
    /// An extension ends after the planned end, by a year at most.
    NotLonger { after: NaiveDate },
    /// A tick lies in the future or before the person joined.
    BadTick { from: NaiveDate, to: NaiveDate },
    /// Only the mentor of today ticks, or whoever decides.
    NotTheMentor,
    /// This milestone is measured, not ticked.
    Measured,
    /// Ticked already.
    Ticked,
    /// Not ticked: nothing to take back.
    NotTicked,
    /// A track needs a name and one to thirty milestones.
    BadTrack,
    /// A milestone needs a title, a day from 1 to 366, and numbers that make sense.
    BadMilestone { place: u32 },
    /// The last track stays.
    LastTrack,
    /// Longer than `most` characters.
    TooLong { most: u32 },
}

/// What is wrong with a decision about the probation `days` at `stage`; `ends` is the last day that it would have. Nobody is confirmed
/// or failed ahead of time: that day is today at the latest. A taking back needs no day.
pub fn decision_problem(
    verdict: ProbationVerdict,
    days: Window,
    stage: ProbationStage,
    (ends, today): (NaiveDate, NaiveDate),
    reason: &str,
) -> Option<ProbationProblem> {
    if reason.is_empty() {
        return Some(ProbationProblem::NoReason);
    }
    if reason.chars().count() > MOST_TEXT {
        return Some(ProbationProblem::TooLong { most: MOST_TEXT as u32 });
    }
    match (verdict, stage) {
        (ProbationVerdict::TakenBack, ProbationStage::Confirmed | ProbationStage::Failed) => return None,
        (ProbationVerdict::TakenBack, _) => return Some(ProbationProblem::NothingToTakeBack),
        (_, ProbationStage::Confirmed) => return Some(ProbationProblem::Decided { verdict: ProbationVerdict::Confirmed }),
        (_, ProbationStage::Failed) => return Some(ProbationProblem::Decided { verdict: ProbationVerdict::Failed }),
        _ => {}
    }
    let longest = shift_day(days.to, 366);
    match verdict {
        ProbationVerdict::Extended if ends <= days.to || ends > longest => {
            Some(ProbationProblem::NotLonger { after: days.to })
        }
        ProbationVerdict::Confirmed | ProbationVerdict::Failed if ends < days.from || ends > days.to.min(today) => {
            Some(ProbationProblem::BadDay { from: days.from, to: days.to.min(today) })
        }
        _ => None,
    }
}

/// Whether a probation is longer than six months, the most that the law allows.
pub fn longer_than_the_law(days: Window) -> bool {
    days.from.checked_add_months(Months::new(6)).is_some_and(|end| days.to >= end)
}

/// Whether early confirmation is proposed: every milestone is reached, the planned end has not come, and nobody has decided.
pub fn proposes_early(line: &CohortLine, days: Window, stage: ProbationStage, today: NaiveDate) -> bool {
    matches!(stage, ProbationStage::Running | ProbationStage::Ending) && today < days.to && line.complete.is_some()
}

/// What is wrong with a track before it is saved.
pub fn track_problems(track: &Track) -> Vec<ProbationProblem> {
    let mut found = Vec::new();
    let named = !track.name.is_empty() || track.milestones.iter().any(|m| !m.key.is_empty());
    if !named || track.name.chars().count() > MOST_TITLE || !(1..=MOST_MILESTONES).contains(&track.milestones.len()) {
        found.push(ProbationProblem::BadTrack);
    }
    for (place, milestone) in (1..).zip(&track.milestones) {
        let titled =
            !(milestone.title.is_empty() && milestone.key.is_empty()) && milestone.title.chars().count() <= MOST_TITLE;
        if !titled || !(1..=366).contains(&milestone.due) || !sensible(milestone.measure) {
            found.push(ProbationProblem::BadMilestone { place });
        }
    }
    found
}

fn sensible(measure: Measure) -> bool {
    match measure {
        Measure::Skill | Measure::Quiz { .. } => true,
        Measure::Typing { least } => (1..=300).contains(&least),
        Measure::Served { least, days } => (1..=100_000).contains(&least) && (1..=92).contains(&days),
        Measure::Conversion { least, days, served } => {
            (1..=10_000).contains(&least) && (1..=92).contains(&days) && (1..=100_000).contains(&served)
        }
    }
}
