//! Offences 违规 (FINE-01, FINE-05) as people see them: the own ones and those that one reported; everybody's for whoever may.

pub mod judge;
pub mod report;
pub mod setting;
pub mod today;

use chrono::NaiveDateTime;
use domain::access::{may, Right};
use domain::ids::{EntryId, OffenceId, RuleId, RulingId, StaffId};
use domain::ledger::Cause;
use domain::money::Fen;
use domain::month::Month;
use domain::offence::count::{before, recount, recounts, step, Recount};
use domain::offence::warning::{warnings, Scene, Warning, WarningKind};
use domain::offence::{Case, Offence, OffenceAnswer, OffenceDecision, OffenceState};
use domain::rulebook::{Clause, Edition, Sanction};
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::discipline::Settled;
use store::offence::Wanted;
use store::{Db, StoreFault};
use ts_rs::TS;

use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// Offences that one page of the list holds.
const PAGE: u32 = 100;

/// An offence in a list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OffenceRow {
    /// The report.
    pub offence: Offence,
    /// Who is said to have done it.
    pub staff_name: String,
    /// Their agent number.
    pub number: String,
    /// Who reported it.
    pub reported_by_name: String,
    /// The code of the rule.
    pub code: String,
    /// What the rule says.
    pub rule_words: String,
    /// Where it stands.
    pub state: OffenceState,
    /// What the person has said last.
    pub answer: Option<OffenceAnswer>,
    /// What stands.
    pub outcome: Option<Sanction>,
    /// The step that it was decided at; 0 where there is none.
    pub step: u32,
    /// It is the reader's own.
    pub own: bool,
    /// Its step has moved since it was decided.
    pub moved: bool,
}

/// A page of the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OffenceList {
    /// The latest report first.
    pub rows: Vec<OffenceRow>,
    /// There are older ones.
    pub more: bool,
    /// Reports that nobody has decided on, for whoever decides.
    pub waiting: u32,
    /// Standing offences whose step has moved, for whoever decides.
    pub moved: Vec<OffenceId>,
    /// May report.
    pub reports: bool,
    /// May decide.
    pub judges: bool,
    /// Sees everybody's.
    pub all: bool,
}

/// Which offences a list shows.
#[derive(Deserialize, TS)]
pub struct FindOffences {
    staff: Option<StaffId>,
    rule: Option<RuleId>,
    open: Option<bool>,
    before: Option<OffenceId>,
}

/// An offence by its id.
#[derive(Deserialize, TS)]
pub struct WhichOffence {
    pub(crate) offence: OffenceId,
}

/// A decision, and who made it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DecisionRow {
    /// The decision.
    pub decision: OffenceDecision,
    /// Who made it.
    pub by_name: String,
    /// The warnings that were set aside.
    pub warnings: Vec<WarningKind>,
}

/// An earlier offence that makes the step what it is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Earlier {
    /// Which.
    pub offence: OffenceId,
    /// When it happened.
    pub happened: NaiveDateTime,
    /// The code of its rule.
    pub code: String,
    /// What it cost.
    pub outcome: Option<Sanction>,
}

/// An offence with everything behind it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OffenceView {
    /// The offence.
    pub row: OffenceRow,
    /// The rule as it was in force.
    pub clause: Clause,
    /// The edition that was in force.
    pub edition: Edition,
    /// What the person has said, the earliest first.
    pub answers: Vec<OffenceAnswer>,
    /// What was decided, the earliest first.
    pub decisions: Vec<DecisionRow>,
    /// The standing offences that make the step what it is.
    pub earlier: Vec<Earlier>,
    /// The step that it has now; 0 where its rule has no ladder.
    pub step: u32,
    /// What the rule gives for it.
    pub proposed: Option<Sanction>,
    /// What to know before confirming, for whoever decides.
    pub warnings: Vec<Warning>,
    /// What its step has come to cost since it was decided.
    pub recount: Option<Recount>,
    /// The turn of the next decision: it tells the program which state the reader saw.
    pub turn: u32,
    /// The entry of the ledger that stands for it.
    pub entry: Option<EntryId>,
    /// How much of it is still to be collected.
    pub still_open: Fen,
    /// The reader may decide on it.
    pub decides: bool,
    /// The reader may answer it.
    pub answers_it: bool,
}

/// Whether somebody may see an offence.
fn visible(me: &Staff, offence: &Offence) -> bool {
    may(me.role, Right::AllOffences) || offence.staff == me.id || offence.reported_by == me.id
}

/// Offences, the latest report first: everybody's for whoever may see them, else the own ones and those that one reported.
pub fn list(visit: &mut Visit, args: FindOffences) -> Result<OffenceList, Fault> {
    let me = visit.me()?;
    let (all, judges) = (may(me.role, Right::AllOffences), may(me.role, Right::JudgeOffence));
    let concerns = (!all).then_some(me.id);
    let wanted =
        Wanted { staff: args.staff, concerns, rule: args.rule, open: args.open, before: args.before, limit: PAGE + 1 };
    Ok(visit.store()?.read(|db| {
        let mut cases = store::offence::list(db, wanted)?;
        let more = cases.len() > PAGE as usize;
        cases.truncate(PAGE as usize);
        let moved = if judges { moved(db)? } else { Vec::new() };
        Ok(OffenceList {
            rows: rows(db, &me, &cases, &moved)?,
            more,
            waiting: if judges { store::offence::waiting(db)? } else { 0 },
            moved,
            reports: may(me.role, Right::ReportOffence),
            judges,
            all,
        })
    })?)
}

/// Every standing offence whose step has moved since it was decided.
pub(crate) fn moved(db: &Db) -> Result<Vec<OffenceId>, StoreFault> {
    let lasts = store::discipline::settled(db)?.lasts;
    let mut found = Vec::new();
    for staff in store::offence::with_several(db)? {
        found.extend(recounts(&store::offence::of_staff(db, staff)?, lasts).into_iter().map(|r| r.offence));
    }
    Ok(found)
}

fn rows(db: &Db, me: &Staff, cases: &[Case], moved: &[OffenceId]) -> Result<Vec<OffenceRow>, StoreFault> {
    let staff = store::staff::all(db)?;
    cases.iter().map(|case| row(db, &staff, me, case, moved)).collect()
}

fn row(db: &Db, staff: &[Staff], me: &Staff, case: &Case, moved: &[OffenceId]) -> Result<OffenceRow, StoreFault> {
    let offence = &case.offence;
    Ok(OffenceRow {
        staff_name: name_of(staff, offence.staff),
        number: staff.iter().find(|s| s.id == offence.staff).map(|s| s.number.clone()).unwrap_or_default(),
        reported_by_name: name_of(staff, offence.reported_by),
        code: case.clause.code.clone(),
        rule_words: case.clause.words.clone(),
        state: case.state(),
        answer: store::offence::answers(db, offence.id)?.pop(),
        outcome: case.standing().and_then(|d| d.outcome),
        step: case.standing().map_or(0, |d| d.step),
        own: offence.staff == me.id,
        moved: moved.contains(&offence.id),
        offence: offence.clone(),
    })
}

/// One offence with everything behind it.
pub fn one(visit: &mut Visit, args: WhichOffence) -> Result<OffenceView, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let found = visit.store()?.read(|db| {
        let Some(case) = store::offence::get(db, args.offence)?.filter(|c| visible(&me, &c.offence)) else {
            return Ok(None);
        };
        view(db, now, &me, case).map(Some)
    })?;
    found.ok_or_else(|| Fault::not_found("offence"))
}

fn view(db: &Db, now: NaiveDateTime, me: &Staff, case: Case) -> Result<OffenceView, StoreFault> {
    let facts = Facts::load(db, now, &case)?;
    let decides = may(me.role, Right::JudgeOffence) && case.offence.staff != me.id;
    let now_step = step(&case, &facts.others, facts.settled.lasts);
    let proposed = case.clause.gives(now_step);
    let amount = proposed.map_or(Fen::ZERO, Sanction::amount);
    let warned = decides && case.state() == OffenceState::Reported;
    let moved = recount(&case, &facts.others, facts.settled.lasts);
    let standing = store::ledger::standing(db, Cause::Offence(case.offence.id))?;
    let staff = store::staff::all(db)?;
    let ids: Vec<OffenceId> = moved.iter().map(|r| r.offence).collect();
    let earlier = before(&case, &facts.others, facts.settled.lasts).into_iter().map(earlier).collect();
    let edition: Edition = store::rulebook::edition_of(db, case.offence.edition)?.ok_or(StoreFault::Damaged)?;
    Ok(OffenceView {
        row: row(db, &staff, me, &case, &ids)?,
        answers: store::offence::answers(db, case.offence.id)?,
        decisions: decisions(db, &staff, &case)?,
        earlier: if may(me.role, Right::AllOffences) || case.offence.staff == me.id { earlier } else { Vec::new() },
        step: now_step,
        proposed,
        warnings: if warned { warnings(&facts.scene(&case, now), amount) } else { Vec::new() },
        recount: moved.filter(|_| decides),
        turn: case.next_turn(),
        entry: standing.map(|s| s.entry),
        still_open: standing.map_or(Fen::ZERO, |s| s.open),
        decides,
        answers_it: case.offence.staff == me.id && matches!(case.state(), OffenceState::Reported | OffenceState::Standing),
        clause: case.clause,
        edition,
    })
}

fn earlier(case: &Case) -> Earlier {
    Earlier {
        offence: case.offence.id,
        happened: case.offence.happened,
        code: case.clause.code.clone(),
        outcome: case.standing().and_then(|d| d.outcome),
    }
}

fn decisions(db: &Db, staff: &[Staff], case: &Case) -> Result<Vec<DecisionRow>, StoreFault> {
    let row = |d: &OffenceDecision| {
        let warnings = store::offence::warnings(db, d.id)?;
        Ok(DecisionRow { decision: d.clone(), by_name: name_of(staff, d.by), warnings })
    };
    case.decisions.iter().map(row).collect()
}

/// Everything that a decision on an offence looks at.
pub(crate) struct Facts {
    pub(crate) person: Staff,
    pub(crate) others: Vec<Case>,
    pub(crate) settled: Settled,
    heard: bool,
    exemptions: Vec<domain::rulebook::Exemption>,
    wage: Option<Fen>,
    /// Charged this month for damage.
    damage: Fen,
    latest: Option<NaiveDateTime>,
}

impl Facts {
    pub(crate) fn load(db: &Db, now: NaiveDateTime, case: &Case) -> Result<Facts, StoreFault> {
        let who = case.offence.staff;
        Ok(Facts {
            person: store::staff::get(db, who)?.ok_or(StoreFault::Damaged)?,
            others: store::offence::of_staff(db, who)?,
            settled: store::discipline::settled(db)?,
            heard: !store::offence::answers(db, case.offence.id)?.is_empty(),
            exemptions: store::rulebook::exemptions_of(db, who)?,
            wage: store::discipline::wage_on(db, who, now.date())?,
            damage: store::ledger::balance::charged(db, who, Month::of(now.date()))?,
            latest: store::offence::latest(db)?,
        })
    }

    pub(crate) fn scene<'a>(&'a self, case: &'a Case, now: NaiveDateTime) -> Scene<'a> {
        Scene {
            case,
            others: &self.others,
            person: &self.person,
            heard: self.heard,
            exemptions: &self.exemptions,
            cap: &self.settled.cap,
            wage: self.wage,
            besides: self.damage,
            now,
            latest: self.latest,
        }
    }
}

/// What an offence is called in the trail and in the ledger: its number, its rule and whom it is about.
pub(crate) fn title(case: &Case, person: &Staff) -> String {
    format!("V-{} {} {}", case.offence.id.0, case.clause.code, person.name)
}

/// A decision as the trail tells of it.
pub(crate) fn told(outcome: Option<Sanction>) -> String {
    match outcome {
        None => String::new(),
        Some(Sanction::Word) => "word".to_owned(),
        Some(Sanction::Dismissal) => "dismissal".to_owned(),
        Some(Sanction::Fine(amount)) => amount.to_string(),
    }
}

/// The ruling behind a decision, if one was given, must have been made.
pub(crate) fn ruling_of(tx: &store::Tx, ruling: Option<RulingId>) -> Result<(), Fault> {
    ruling.map_or(Ok(()), |id| crate::ruling::made(tx, id).map(drop))
}
