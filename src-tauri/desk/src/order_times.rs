//! When orders come in, beside who is there, and what that asks of the shifts (ROS-08). Only counts per half hour are kept. A
//! proposal changes nothing until a manager accepts it.

use chrono::NaiveDate;
use domain::audit::{Act, AuditLine};
use domain::month::Month;
use domain::need::WeeklyNeed;
use domain::order_times::{heads_for, mean_week, outside, people_wanted, presence, HalfHour, Week, SLOTS};
use domain::rota::plan::Plan;
use domain::shift::ShiftKind;
use paper::order_file::{self, Moment};
use paper::PaperFault;
use serde::{Deserialize, Serialize};
use store::StoreFault;
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::{Fault, FileProblem};
use crate::need;
use crate::rota::facts;
use crate::visit::Visit;

/// What an order file holds: one entry for each column of moments.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OrderPreview {
    /// The columns, that of placing an order first.
    pub columns: Vec<OrderColumn>,
}

/// The moments of one column, counted.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OrderColumn {
    /// Orders were paid then, not placed.
    pub paid: bool,
    /// The column's head as the file has it.
    pub head: String,
    /// Orders per day and half hour.
    pub counts: Vec<HalfHour>,
    /// Orders in all.
    pub orders: u32,
    /// Rows that cannot be read as a moment.
    pub unreadable: u32,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Days of the stretch of which the shop has counts already.
    pub known: u32,
}

/// Counts that shall be kept.
#[derive(Deserialize, TS)]
pub struct ImportOrderTimes {
    counts: Vec<HalfHour>,
    overlap: Overlap,
}

/// What happens to days of which there are counts already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Overlap {
    /// The file says it anew: it takes their place, on all days from its first to its last.
    Replace,
    /// The file is another shop's or platform's: it comes on top.
    Add,
}

/// Which month's rota stands beside the orders, and a pace to try.
#[derive(Deserialize, TS)]
pub struct AskOrderWeek {
    month: Month,
    /// Hundredths of an order per agent and half hour; `None` for what the shop has said.
    pace: Option<u32>,
}

/// A mean week: orders beside people.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OrderWeek {
    /// Orders counted.
    pub total: u32,
    /// First day with counts.
    pub from: Option<NaiveDate>,
    /// Last day with counts.
    pub to: Option<NaiveDate>,
    /// Orders per weekday and half hour, in hundredths.
    pub orders: Week,
    /// People at work per weekday and half hour in the month's draft, in hundredths.
    pub presence: Week,
    /// Something is planned in the month.
    pub planned: bool,
    /// Orders that come when no shift is worked, in thousandths.
    pub outside: u32,
    /// Hundredths of an order that one agent serves in half an hour, if the shop has said so.
    pub pace: Option<u32>,
    /// The shifts of the system in force.
    pub kinds: Vec<ShiftKind>,
    /// What they need now.
    pub now: Vec<WeeklyNeed>,
    /// What they would need; empty without counts or a pace.
    pub proposed: Vec<WeeklyNeed>,
}

/// A pace to work by.
#[derive(Deserialize, TS)]
pub struct AcceptOrderNeeds {
    month: Month,
    /// Hundredths of an order per agent and half hour.
    pace: u32,
}

/// Most counts in one file: ten years.
const MOST_COUNTS: usize = 3660 * SLOTS;
/// The paces that can be said, in hundredths.
const PACES: std::ops::RangeInclusive<u32> = 10..=100_000;

/// Reads an order file and tells what is in it, keeping nothing.
pub fn preview(visit: &mut Visit, _file_name: &str, bytes: &[u8]) -> Result<OrderPreview, Fault> {
    let found = order_file::read(bytes).map_err(no_time_column)?;
    let known = visit.store()?.read(store::order_times::all)?;
    let columns: Vec<OrderColumn> = found.into_iter().filter_map(|times| column(times, &known)).collect();
    if columns.is_empty() {
        return Err(Fault::BadFile { problem: FileProblem::NoTimes });
    }
    Ok(OrderPreview { columns })
}

fn column(times: order_file::OrderTimes, known: &[HalfHour]) -> Option<OrderColumn> {
    let (from, to) = span(&times.counts)?;
    let mut days: Vec<NaiveDate> = known.iter().map(|c| c.day).filter(|d| from <= *d && *d <= to).collect();
    days.dedup();
    Some(OrderColumn {
        paid: times.moment == Moment::Paid,
        head: times.head,
        orders: times.counts.iter().map(|c| c.orders).sum(),
        counts: times.counts,
        unreadable: times.unreadable,
        from,
        to,
        known: u32::try_from(days.len()).unwrap_or(u32::MAX),
    })
}

fn span(counts: &[HalfHour]) -> Option<(NaiveDate, NaiveDate)> {
    Some((counts.iter().map(|c| c.day).min()?, counts.iter().map(|c| c.day).max()?))
}

fn no_time_column(fault: PaperFault) -> Fault {
    match fault {
        PaperFault::NoKnownColumn { .. } => Fault::BadFile { problem: FileProblem::NoTimeColumn },
        other => other.into(),
    }
}

/// Keeps the counts of a file.
pub fn import(visit: &mut Visit, args: ImportOrderTimes) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let Some((from, to)) = span(&args.counts) else { return Err(Fault::BadFile { problem: FileProblem::NoTimes }) };
    if args.counts.len() > MOST_COUNTS || args.counts.iter().any(|c| usize::from(c.slot) >= SLOTS) {
        return Err(Fault::BadFile { problem: FileProblem::TooLarge });
    }
    visit.store()?.write(|tx| {
        if args.overlap == Overlap::Replace {
            store::order_times::remove(tx, from, to)?;
        }
        store::order_times::add(tx, &args.counts)?;
        let orders: u64 = args.counts.iter().map(|c| u64::from(c.orders)).sum();
        let line = AuditLine { what: "orders".into(), before: String::new(), after: orders.to_string() };
        store::audit::add(tx, now, Some(me.id), Act::OrderTimesImported, &format!("{from} {to}"), &[line])?;
        Ok(())
    })
}

/// Takes all counts away.
pub fn remove(visit: &mut Visit, _: Nothing) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let Some((from, to)) = span(&store::order_times::all(tx)?) else { return Ok(()) };
        store::order_times::remove(tx, from, to)?;
        store::audit::add(tx, now, Some(me.id), Act::OrderTimesRemoved, &format!("{from} {to}"), &[])?;
        Ok(())
    })
}

/// Orders of a mean week beside the people of a month, and what the orders ask of the shifts.
pub fn week(visit: &mut Visit, args: AskOrderWeek) -> Result<OrderWeek, Fault> {
    let (plan, counts, said) = read(visit, args.month)?;
    let pace = args.pace.or(said).filter(|pace| PACES.contains(pace));
    let kinds = kinds(&plan);
    let orders = mean_week(&counts);
    let weekly = &plan.facts().needs.weekly;
    let now = kinds.iter().map(|k| weekly.iter().find(|n| n.shift == k.id).cloned().unwrap_or(WeeklyNeed { shift: k.id, people: [0; 7] }));
    Ok(OrderWeek {
        total: counts.iter().map(|c| c.orders).sum(),
        from: span(&counts).map(|s| s.0),
        to: span(&counts).map(|s| s.1),
        presence: presence(&plan),
        planned: plan.facts().cells.iter().flatten().any(|c| c.work.is_some()),
        outside: outside(&kinds, &orders),
        pace,
        now: now.collect(),
        proposed: proposed(&kinds, &counts, &orders, pace),
        orders,
        kinds,
    })
}

/// Says what one agent serves, and makes what follows from it the shop's needs.
pub fn accept(visit: &mut Visit, args: AcceptOrderNeeds) -> Result<(), Fault> {
    if !PACES.contains(&args.pace) {
        return Err(Fault::EmptyField { field: "pace".into() });
    }
    let (plan, counts, _) = read(visit, args.month)?;
    let kinds = kinds(&plan);
    let proposed = proposed(&kinds, &counts, &mean_week(&counts), Some(args.pace));
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        store::order_times::set_pace(tx, args.pace)?;
        need::change_in(tx, now, me.id, |needs| {
            needs.weekly.retain(|n| proposed.iter().all(|p| p.shift != n.shift));
            needs.weekly.extend(proposed);
        })?;
        Ok(())
    })
}

fn read(visit: &mut Visit, month: Month) -> Result<(Plan, Vec<HalfHour>, Option<u32>), Fault> {
    Ok(visit.store()?.read(|db| {
        Ok::<_, StoreFault>((facts::plan(db, month)?, store::order_times::all(db)?, store::order_times::pace(db)?))
    })?)
}

/// The shifts of the system in force at the end of the month: for what is to come.
fn kinds(plan: &Plan) -> Vec<ShiftKind> {
    let last = plan.days().len().saturating_sub(1);
    plan.system(last).map(|s| s.kinds.clone()).unwrap_or_default()
}

fn proposed(kinds: &[ShiftKind], counts: &[HalfHour], orders: &Week, pace: Option<u32>) -> Vec<WeeklyNeed> {
    match pace {
        Some(pace) if !counts.is_empty() => heads_for(kinds, &people_wanted(orders, pace)),
        _ => Vec::new(),
    }
}
