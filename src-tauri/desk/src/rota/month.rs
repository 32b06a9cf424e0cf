//! A month as the grid shows it, in one answer.

use chrono::{NaiveDate, NaiveDateTime};
use domain::access::{may, Right, Role};
use domain::calendar::DayKind;
use domain::extension::Extension;
use domain::ids::StaffId;
use domain::leave::{Leave, LeaveKind, LeaveState};
use domain::month::Month;
use domain::rota::changes::Change;
use domain::rota::check::{conflicts, Conflict};
use domain::rota::coverage::{bands, coverage, BandCoverage, Coverage};
use domain::rota::plan::Plan;
use domain::rota::sums::{sums, Carried, RowSum};
use domain::rota::{Cell, Duty};
use domain::shift::ShiftSystem;
use domain::wish::Wish;
use serde::{Deserialize, Serialize};
use store::publication::Publication;
use store::{Db, StoreFault};
use ts_rs::TS;

use super::facts;
use crate::fault::Fault;
use crate::staff::{initials, name_of};
use crate::visit::Visit;

/// A month by its name.
#[derive(Deserialize, TS)]
pub struct WhichMonth {
    pub(crate) month: Month,
}

/// Everything that the grid shows.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MonthView {
    /// The month.
    pub month: Month,
    /// Today in the shop.
    pub today: NaiveDate,
    /// The draft; otherwise the published rota, to read only.
    pub draft: bool,
    /// Days before this one may not be changed.
    pub locked_before: Option<NaiveDate>,
    /// The columns.
    pub days: Vec<DayHead>,
    /// The systems in force.
    pub systems: Vec<ShiftSystem>,
    /// The rows.
    pub staff: Vec<RowHead>,
    /// The cells, row by row.
    pub cells: Vec<Vec<Cell>>,
    /// Leave that touches the month.
    pub leave: Vec<Leave>,
    /// Wishes of the month.
    pub wishes: Vec<Wish>,
    /// Who is on duty.
    pub duty: Vec<Duty>,
    /// Shifts that went on longer; for who does not plan only the own.
    pub extensions: Vec<Extension>,
    /// The latest published version.
    pub version: Option<Version>,
    /// Conflicts, coverage, sums and changes.
    pub checks: Checks,
}

/// A column.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DayHead {
    /// The day.
    pub day: NaiveDate,
    /// What kind of day.
    pub kind: DayKind,
    /// The holiday's name.
    pub name: Option<String>,
    /// Place of the system in force in `MonthView::systems`.
    pub system: usize,
}

/// A row.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RowHead {
    /// Who.
    pub staff: StaffId,
    /// Agent number.
    pub number: String,
    /// Name.
    pub name: String,
    /// First letters of the name's pinyin.
    pub initials: String,
    /// Role.
    pub role: Role,
    /// The mentor with whom they work in this month, the last one where there are several.
    pub mentor: Option<StaffId>,
    /// First day of employment.
    pub joined: NaiveDate,
    /// Last day of employment.
    pub left: Option<NaiveDate>,
    /// In probation on some day of the month.
    pub probation: bool,
}

/// A published version.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Version {
    /// Counts from 1.
    pub version: u32,
    /// When, shop time.
    pub at: NaiveDateTime,
    /// By whom.
    pub by_name: String,
}

/// What follows from the cells: sent anew after each edit.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct Checks {
    /// Rules broken.
    pub conflicts: Vec<Conflict>,
    /// Heads per shift and day.
    pub coverage: Vec<Coverage>,
    /// Heads per stretch of the day and day.
    pub bands: Vec<BandCoverage>,
    /// Sums of each row, in the order of the rows.
    pub sums: Vec<RowSum>,
    /// What differs from the published version.
    pub changes: Vec<Change>,
}

/// What follows from a rota that is only laid over the month.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Shown {
    /// Heads per shift and day.
    pub coverage: Vec<Coverage>,
    /// Heads per stretch of the day and day.
    pub bands: Vec<BandCoverage>,
    /// Sums of each row, in the order of the rows.
    pub sums: Vec<RowSum>,
}

impl Shown {
    /// What the rota of `plan` comes to.
    pub(crate) fn of(plan: &Plan, carried: &[Carried]) -> Shown {
        Shown { coverage: coverage(plan), bands: bands(plan), sums: sums(plan, carried) }
    }
}

/// The month: the draft for whoever plans, the published rota for everybody else.
pub fn month(visit: &mut Visit, args: WhichMonth) -> Result<MonthView, Fault> {
    let me = visit.me()?;
    let today = visit.now()?.date();
    let plans = may(me.role, Right::SeeDraft);
    Ok(visit.store()?.read(|db| view(db, args.month, today, (!plans).then_some(me.id)))?)
}

/// The view of the draft, or of the published rota as `reader` may see it.
fn view(db: &Db, month: Month, today: NaiveDate, reader: Option<StaffId>) -> Result<MonthView, StoreFault> {
    let latest = store::publication::latest(db, month)?;
    let plan = match (reader, &latest) {
        (None, _) => facts::plan(db, month)?,
        (Some(_), Some(publication)) => facts::published(db, month, publication.version)?,
        (Some(_), None) => facts::published(db, month, 0)?,
    };
    let checks = match reader {
        None => checks(db, &plan)?,
        Some(_) => Checks {
            coverage: coverage(&plan),
            bands: bands(&plan),
            sums: sums(&plan, &facts::carried(db, &plan)?),
            ..Checks::default()
        },
    };
    let facts = plan.facts();
    Ok(MonthView {
        month,
        today,
        draft: reader.is_none(),
        locked_before: facts::lock(db, month, today)?.before,
        days: day_heads(db, &plan)?,
        systems: facts.systems.iter().map(|(_, s)| s.clone()).collect(),
        staff: (0..plan.staff().len()).map(|row| row_head(&plan, row)).collect(),
        cells: facts.cells.clone(),
        leave: shown_leave(&facts.leave, reader),
        wishes: facts.wishes.iter().filter(|w| reader.is_none_or(|me| me == w.staff)).cloned().collect(),
        duty: facts.duty.clone(),
        extensions: facts.extensions.iter().filter(|e| month.holds(e.day) && reader.is_none_or(|me| me == e.staff)).cloned().collect(),
        version: latest.map(|p| version(db, &p)).transpose()?,
        checks,
    })
}

/// Conflicts with their acceptances, coverage, sums and changes of the draft.
pub(crate) fn checks(db: &Db, plan: &Plan) -> Result<Checks, StoreFault> {
    Ok(Checks {
        conflicts: judged(db, plan)?,
        coverage: coverage(plan),
        bands: bands(plan),
        sums: sums(plan, &facts::carried(db, plan)?),
        changes: facts::changes_since(db, plan)?,
    })
}

/// The conflicts of a month, each with its acceptance if it is no worse than what was accepted.
pub(crate) fn judged(db: &Db, plan: &Plan) -> Result<Vec<Conflict>, StoreFault> {
    let accepted = store::rota::accepted(db, plan.facts().month)?;
    let mut found = conflicts(plan);
    for conflict in &mut found {
        conflict.accepted = accepted.iter().find(|a| a.covers(conflict)).map(|a| a.reason.clone());
    }
    Ok(found)
}

pub(super) fn day_heads(db: &Db, plan: &Plan) -> Result<Vec<DayHead>, StoreFault> {
    let facts = plan.facts();
    let special = store::calendar::between(db, facts.month.first(), facts.month.last())?;
    let head = |(column, &day): (usize, &NaiveDate)| DayHead {
        day,
        kind: facts.kinds[column],
        name: facts::special_on(&special, day).map(|s| s.name.clone()),
        system: plan.system(column).and_then(|s| facts.systems.iter().rposition(|(_, o)| o.id == s.id)).unwrap_or(0),
    };
    Ok(plan.days().iter().enumerate().map(head).collect())
}

pub(super) fn row_head(plan: &Plan, row: usize) -> RowHead {
    let (person, month) = (&plan.staff()[row], plan.facts().month);
    let probation = person.probation.is_some_and(|p| p.from <= month.last() && p.to >= month.first());
    RowHead {
        staff: person.id,
        number: person.number.clone(),
        name: person.name.clone(),
        initials: initials(&person.name),
        role: person.role,
        mentor: plan.pairings_of(row).last().map(|p| p.mentor),
        joined: person.joined,
        left: person.left,
        probation,
    }
}

/// Who does not plan sees of others only that signed leave is there, not what for (SEC-01).
fn shown_leave(leave: &[Leave], reader: Option<StaffId>) -> Vec<Leave> {
    let Some(me) = reader else { return leave.to_vec() };
    let shown = leave.iter().filter(|l| l.staff == me || l.state == LeaveState::Signed);
    shown
        .map(|l| if l.staff == me { l.clone() } else { Leave { leave: LeaveKind::Other, reason: String::new(), cover: String::new(), ..l.clone() } })
        .collect()
}

pub(crate) fn version(db: &Db, publication: &Publication) -> Result<Version, StoreFault> {
    let staff = store::staff::all(db)?;
    Ok(Version { version: publication.version, at: publication.at, by_name: name_of(&staff, publication.by) })
}
