//! Gathers a month's facts from storage into the plan that every rule reads.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::calendar::{day_kind, SpecialDay};
use domain::ids::StaffId;
use domain::month::{shift_day, Month};
use domain::quota::Window;
use domain::rota::changes::{changes, Change};
use domain::rota::edit::Lock;
use domain::rota::plan::{Facts, Plan, LEAD};
use domain::rota::sums::Carried;
use domain::rota::{Cell, Work};
use domain::shift::{ShiftKind, ShiftSystem};
use domain::staff::Staff;
use store::{Db, StoreFault};

/// The draft of a month.
pub(crate) fn plan(db: &Db, month: Month) -> Result<Plan, StoreFault> {
    let cells = store::rota::cells(db, month.first(), month.last())?;
    let duty = store::rota::duty(db, month.first(), month.last())?;
    build(db, month, cells, duty, &[])
}

/// A month as it was published, with the shifts as they were then.
pub(crate) fn published(db: &Db, month: Month, version: u32) -> Result<Plan, StoreFault> {
    let cells = store::publication::cells(db, month, version)?;
    let cells = cells.into_iter().map(|(s, d, work)| (s, d, Cell { work: Some(work), pinned: false }));
    let shifts = store::publication::shifts(db, month, version)?;
    build(db, month, cells.collect(), store::publication::duty(db, month, version)?, &shifts)
}

fn build(
    db: &Db,
    month: Month,
    cells: Vec<(StaffId, NaiveDate, Cell)>,
    duty: Vec<domain::rota::Duty>,
    shifts: &[ShiftKind],
) -> Result<Plan, StoreFault> {
    let lead = shift_day(month.first(), -(LEAD as i64));
    let staff = rows_of(store::staff::all(db)?, month, &cells);
    let special = store::calendar::between(db, month.first(), month.last())?;
    let before = store::rota::cells(db, lead, shift_day(month.first(), -1))?;
    let before = grid(&staff, lead, LEAD, &before).into_iter().map(|row| row.iter().map(|c| c.work).collect()).collect();
    Ok(Plan::new(Facts {
        month,
        kinds: month.days().map(|d| day_kind(d, special_on(&special, d))).collect(),
        // A week that a new system cuts off on the first of the next month still ends in this one.
        systems: as_they_were(systems_for(db, lead, shift_day(month.last(), 6))?, shifts),
        cells: grid(&staff, month.first(), month.len(), &cells),
        before,
        staff,
        // So does its planning: nobody is planned into leave that begins in that week.
        leave: store::leave::between(db, lead, shift_day(month.last(), 6))?,
        wishes: store::wish::between(db, month.first(), month.last())?,
        needs: store::need::all(db)?,
        duty,
        apart: store::apart::all(db)?,
        pairings: store::pairing::between(db, Window { from: month.first(), to: month.last() })?,
        extensions: store::extension::between(db, shift_day(month.first(), -1), month.last())?,
    }))
}

/// The systems with those of their shifts that were written down in another form.
fn as_they_were(mut systems: Vec<(NaiveDate, ShiftSystem)>, shifts: &[ShiftKind]) -> Vec<(NaiveDate, ShiftSystem)> {
    for kind in systems.iter_mut().flat_map(|(_, system)| &mut system.kinds) {
        if let Some(then) = shifts.iter().find(|s| s.id == kind.id) {
            *kind = ShiftKind { key: kind.key.clone(), ..then.clone() };
        }
    }
    systems
}

pub(crate) fn special_on(special: &[SpecialDay], day: NaiveDate) -> Option<&SpecialDay> {
    special.iter().find(|s| s.day == day)
}

/// The rows: who is rostered and employed in the month, and whoever stands on it already.
fn rows_of(all: Vec<Staff>, month: Month, cells: &[(StaffId, NaiveDate, Cell)]) -> Vec<Staff> {
    let window = Window { from: month.first(), to: month.last() };
    let planned: std::collections::HashSet<StaffId> = cells.iter().map(|c| c.0).collect();
    let on = |s: &Staff| (s.rostered && s.employed_in(window).is_some()) || planned.contains(&s.id);
    all.into_iter().filter(on).collect()
}

fn grid(staff: &[Staff], from: NaiveDate, days: usize, cells: &[(StaffId, NaiveDate, Cell)]) -> Vec<Vec<Cell>> {
    let rows: HashMap<StaffId, usize> = staff.iter().enumerate().map(|(row, s)| (s.id, row)).collect();
    let mut grid = vec![vec![Cell::default(); days]; staff.len()];
    for (who, day, cell) in cells {
        let column = usize::try_from((*day - from).num_days()).unwrap_or(usize::MAX);
        if let (Some(&row), true) = (rows.get(who), column < days) {
            grid[row][column] = *cell;
        }
    }
    grid
}

/// The systems in force between two days, the one that covers the first day first.
fn systems_for(db: &Db, from: NaiveDate, to: NaiveDate) -> Result<Vec<(NaiveDate, ShiftSystem)>, StoreFault> {
    let all = store::shift::systems(db)?;
    let in_force = store::shift::in_force(db)?;
    let first = in_force.iter().rposition(|(since, _)| *since <= from).unwrap_or(0);
    let used = in_force[first.min(in_force.len())..].iter().filter(|(since, _)| *since <= to);
    Ok(used.filter_map(|(since, id)| all.iter().find(|s| s.id == *id).map(|s| (*since, s.clone()))).collect())
}

/// The past of a published month is locked; a month that was never published is not.
pub(crate) fn lock(db: &Db, month: Month, today: NaiveDate) -> Result<Lock, StoreFault> {
    let published = store::publication::latest(db, month)?.is_some();
    Ok(Lock { before: published.then_some(today) })
}

/// What differs from the latest published version; nothing where none is.
pub(crate) fn changes_since(db: &Db, plan: &Plan) -> Result<Vec<Change>, StoreFault> {
    let month = plan.facts().month;
    let Some(latest) = store::publication::latest(db, month)? else { return Ok(Vec::new()) };
    let cells = store::publication::cells(db, month, latest.version)?;
    let cells: Vec<_> = cells.into_iter().map(|(s, d, w)| (s, d, Cell { work: Some(w), pinned: false })).collect();
    let before: Vec<Vec<Option<Work>>> = grid(plan.staff(), month.first(), month.len(), &cells)
        .into_iter()
        .map(|row| row.iter().map(|c| c.work).collect())
        .collect();
    let after: Vec<Vec<Option<Work>>> = (0..plan.staff().len()).map(|row| plan.works(row)).collect();
    let ids: Vec<StaffId> = plan.staff().iter().map(|s| s.id).collect();
    Ok(changes(&ids, plan.days(), &before, &after))
}

/// What each row carries from the earlier months of the year.
pub(crate) fn carried(db: &Db, plan: &Plan) -> Result<Vec<Carried>, StoreFault> {
    let month = plan.facts().month;
    let january = Month::new(month.year(), 1).unwrap_or(month);
    let all: HashMap<StaffId, Carried> = store::publication::carried(db, january, month)?.into_iter().collect();
    Ok(plan.staff().iter().map(|s| all.get(&s.id).copied().unwrap_or_default()).collect())
}
