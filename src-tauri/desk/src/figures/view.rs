//! The figures of a span: rows, sums and the points of the chart, of one person or of the team.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::access::{may, Right};
use domain::figures::{
    gather, Tally, Day, Figure, FigureProblem, Pace, PersonSum, PlatformFigure, Point, Standing, MOST_DAYS,
};
use domain::ids::StaffId;
use domain::quota::Window;
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault};
use ts_rs::TS;

use crate::fault::Fault;
use crate::visit::Visit;

/// A span, whose, and how its days are gathered. Nobody named: the team.
#[derive(Deserialize, TS)]
pub struct ServiceSpan {
    pub(crate) span: Window,
    pub(crate) staff: Option<StaffId>,
    pub(crate) pace: Pace,
}

/// Figures of a span.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FiguresView {
    /// The chart, a point for each stretch of the span.
    pub points: Vec<Point>,
    /// Everything together: `from` is the span's first day.
    pub total: Point,
    /// One person's days, the latest first; empty for the team.
    pub days: Vec<FigureDay>,
    /// The team by person; empty for one person.
    pub people: Vec<PersonRow>,
    /// Days after which the platform's payments are final.
    pub final_after: u32,
}

/// One person's day.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FigureDay {
    /// Which.
    pub day: NaiveDate,
    /// The own figures.
    pub own: Option<Figure>,
    /// The platform's: final, or else provisional.
    pub platform: Option<PlatformFigure>,
}

/// One person of the team.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonRow {
    /// The numbers.
    pub sum: PersonSum,
    /// Agent number.
    pub number: String,
    /// Name.
    pub name: String,
}

/// The figures of a span: one's own, or anybody's and the team's for whoever leads it.
pub fn view(visit: &mut Visit, args: ServiceSpan) -> Result<FiguresView, Fault> {
    let me = visit.require_own_or(args.staff, Right::AllFigures)?;
    let today = visit.now()?.date();
    check_span(args.span)?;
    let all = may(me.role, Right::AllFigures);
    Ok(visit.store()?.read(|db| {
        let counts = store::figures::counts(db, args.span, args.staff)?;
        let plain: Vec<Day> = counts.iter().map(|(_, day)| *day).collect();
        let days = if args.staff.is_some() { days_of(db, args.span, args.staff)? } else { Vec::new() };
        let team = if args.staff.is_none() && all { people(db, store::figures::summed(&counts), today)? } else { Vec::new() };
        Ok(FiguresView {
            points: gather(&plain, args.span, args.pace),
            total: total(&plain, args.span),
            days: days.into_iter().rev().map(|(_, day)| day).collect(),
            people: team,
            final_after: store::figures::final_after(db)?,
        })
    })?)
}

pub(crate) fn check_span(span: Window) -> Result<(), Fault> {
    if (1..=MOST_DAYS).contains(&span.days()) { Ok(()) } else { Err(FigureProblem::BadSpan.into()) }
}

/// Everybody's days of a span, or one person's, by day and person.
pub(crate) fn days_of(db: &Db, span: Window, staff: Option<StaffId>) -> Result<Vec<(StaffId, FigureDay)>, StoreFault> {
    let mut days: BTreeMap<(NaiveDate, StaffId), FigureDay> = BTreeMap::new();
    let blank = |day: NaiveDate| FigureDay { day, own: None, platform: None };
    for own in store::figures::own(db, span, staff)? {
        let (day, who) = (own.day, own.staff);
        days.entry((day, who)).or_insert_with(|| blank(day)).own = Some(own);
    }
    for platform in store::figures::platform(db, span, staff)? {
        let (day, who) = (platform.day, platform.staff);
        days.entry((day, who)).or_insert_with(|| blank(day)).platform = Some(platform);
    }
    Ok(days.into_iter().map(|((_, staff), day)| (staff, day)).collect())
}

/// All days in one: the weighted rate of the whole span.
fn total(days: &[Day], span: Window) -> Point {
    let add = |sum: Option<Tally>, count: Option<Tally>| match (sum, count) {
        (sum, None) => sum,
        (sum, Some(count)) => Some(sum.unwrap_or_default().and(count)),
    };
    days.iter().fold(Point { from: span.from, own: None, platform: None, provisional: false }, |sum, day| Point {
        from: sum.from,
        own: add(sum.own, day.own),
        platform: add(sum.platform, day.platform.map(|p| p.0)),
        provisional: sum.provisional || day.platform.is_some_and(|p| p.1 == Standing::Provisional),
    })
}

/// Who has figures in the span, and who serves customers now and has none: a gap is told as well.
fn people(db: &Db, mut sums: Vec<PersonSum>, today: NaiveDate) -> Result<Vec<PersonRow>, StoreFault> {
    let staff = store::staff::all(db)?;
    let here = |s: &&Staff| s.rostered && s.joined <= today && s.left.is_none_or(|left| left >= today);
    for person in staff.iter().filter(here) {
        if !sums.iter().any(|s| s.staff == person.id) {
            sums.push(PersonSum { staff: person.id, days: 0, own: None, platform: None, provisional: false });
        }
    }
    let row = |sum: PersonSum| {
        let person = staff.iter().find(|s| s.id == sum.staff);
        PersonRow { sum, number: person.map(|p| p.number.clone()).unwrap_or_default(), name: person.map(|p| p.name.clone()).unwrap_or_default() }
    };
    let mut rows: Vec<PersonRow> = sums.into_iter().map(row).collect();
    rows.sort_by(|a, b| a.number.cmp(&b.number));
    Ok(rows)
}
