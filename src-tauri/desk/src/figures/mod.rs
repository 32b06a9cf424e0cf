//! Service figures (NOTE-02, KPI-03): entered in seconds, corrected with a reason, shown beside the platform's. One's own for
//! everybody, all for whoever leads the team.

pub mod export;
pub mod import;
pub mod platform;
pub mod today;
pub mod view;

use chrono::{NaiveDate, NaiveDateTime};
use domain::access::Right;
use domain::audit::{Act, AuditLine};
use domain::figures::{correction_problems, problems, Tally, Figure, FigureProblem, PlatformFigure};
use domain::ids::StaffId;
use domain::quota::Window;
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::Tx;
use ts_rs::TS;

use crate::fault::Fault;
use crate::staff::{must_get, name_of};
use crate::visit::Visit;

/// A day's figures to enter.
#[derive(Deserialize, TS)]
pub struct EnterFigures {
    staff: StaffId,
    day: NaiveDate,
    count: Tally,
    note: String,
}

/// A correction: `version` is what its author saw.
#[derive(Deserialize, TS)]
pub struct CorrectFigures {
    staff: StaffId,
    day: NaiveDate,
    version: u32,
    count: Tally,
    note: String,
    reason: String,
}

/// A person's day.
#[derive(Deserialize, TS)]
pub struct WhichDay {
    staff: StaffId,
    day: NaiveDate,
}

/// A person's day with all that is known of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DayView {
    /// As entered and each correction, the first one first.
    pub versions: Vec<FigureVersion>,
    /// The platform's rows, the provisional one first.
    pub platform: Vec<PlatformFigure>,
}

/// A version of a day's figures.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FigureVersion {
    /// The figures.
    pub figure: Figure,
    /// Who entered or corrected them.
    pub by_name: String,
}

/// After how many days payments are final.
#[derive(Deserialize, TS)]
pub struct SaveFinalAfter {
    days: u32,
}

impl From<FigureProblem> for Fault {
    fn from(problem: FigureProblem) -> Fault {
        Fault::InvalidFigures { problems: vec![problem] }
    }
}

fn check(found: Vec<FigureProblem>) -> Result<(), Fault> {
    if found.is_empty() { Ok(()) } else { Err(Fault::InvalidFigures { problems: found }) }
}

/// A person's time in the shop.
pub(crate) fn employed(person: &Staff) -> Window {
    Window { from: person.joined, to: person.left.unwrap_or(NaiveDate::MAX) }
}

/// Enters a day: one's own, or anybody's for whoever leads the team.
pub fn enter(visit: &mut Visit, args: EnterFigures) -> Result<(), Fault> {
    let me = visit.require_own_or(Some(args.staff), Right::AllFigures)?;
    let now = visit.now()?;
    let note = args.note.trim().to_owned();
    visit.store()?.write(|tx| {
        let person = must_get(tx, args.staff)?;
        check(problems(args.day, args.count, &note, now.date(), employed(&person)))?;
        if store::figures::day(tx, args.staff, args.day)?.is_some() {
            return Err(FigureProblem::EnteredAlready.into());
        }
        let (staff, day, count) = (args.staff, args.day, args.count);
        let figure = Figure { staff, day, version: 1, count, note, reason: String::new(), by: me.id, at: now };
        store::figures::add(tx, &figure)?;
        record(tx, now, me.id, Act::FiguresEntered, &person, None, &figure)
    })
}

/// Corrects a day, with a reason. What stood before stays on record.
pub fn correct(visit: &mut Visit, args: CorrectFigures) -> Result<(), Fault> {
    let me = visit.require_own_or(Some(args.staff), Right::AllFigures)?;
    let now = visit.now()?;
    let (note, reason) = (args.note.trim().to_owned(), args.reason.trim().to_owned());
    visit.store()?.write(|tx| {
        let person = must_get(tx, args.staff)?;
        let before = store::figures::day(tx, args.staff, args.day)?.ok_or(FigureProblem::NothingToCorrect)?;
        let mut found = problems(args.day, args.count, &note, now.date(), employed(&person));
        found.extend(correction_problems(&before, args.version, args.count, &note, &reason));
        check(found)?;
        let after = Figure { version: before.version + 1, count: args.count, note, reason, by: me.id, at: now, ..before.clone() };
        store::figures::add(tx, &after)?;
        record(tx, now, me.id, Act::FiguresCorrected, &person, Some(&before), &after)
    })
}

fn record(
    tx: &Tx,
    now: NaiveDateTime,
    by: StaffId,
    act: Act,
    person: &Staff,
    before: Option<&Figure>,
    after: &Figure,
) -> Result<(), Fault> {
    let shown = |f: &Figure| format!("{}/{}", f.count.bought, f.count.served);
    let mut lines = vec![AuditLine {
        what: after.day.to_string(),
        before: before.map(shown).unwrap_or_default(),
        after: shown(after),
    }];
    if !after.reason.is_empty() {
        lines.push(AuditLine::new("reason", after.reason.clone()));
    }
    store::audit::add(tx, now, Some(by), act, &person.name, &lines)?;
    Ok(())
}

/// A day with its corrections and the platform's rows: one's own, or anybody's for whoever leads the team.
pub fn day(visit: &mut Visit, args: WhichDay) -> Result<DayView, Fault> {
    visit.require_own_or(Some(args.staff), Right::AllFigures)?;
    let span = Window { from: args.day, to: args.day };
    Ok(visit.store()?.read(|db| {
        let staff = store::staff::all(db)?;
        let versions = store::figures::history(db, args.staff, args.day)?;
        let version = |figure: Figure| FigureVersion { by_name: name_of(&staff, figure.by), figure };
        Ok(DayView {
            versions: versions.into_iter().map(version).collect(),
            platform: store::figures::platform_all(db, span, Some(args.staff))?,
        })
    })?)
}

/// Settles after how many days payments are final.
pub fn save_final_after(visit: &mut Visit, args: SaveFinalAfter) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let days = args.days.min(60);
    visit.store()?.write(|tx| {
        let before = store::figures::final_after(tx)?;
        store::figures::save_final_after(tx, days)?;
        let line = AuditLine { what: "final_after".to_owned(), before: before.to_string(), after: days.to_string() };
        store::audit::add(tx, now, Some(me.id), Act::FiguresSettled, "", &[line])?;
        Ok(())
    })
}
