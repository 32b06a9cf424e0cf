//! The mentor's ticks (TRN-05): a skill with its date and a remark. Only ever added; a slip is taken back by a row of its own.

use chrono::NaiveDate;
use domain::audit::{Act, AuditLine};
use domain::ids::{MilestoneId, StaffId};
use domain::probation::{Measure, ProbationProblem, MOST_TEXT};
use serde::Deserialize;
use store::probation::Tick;
use ts_rs::TS;

use super::Shown;
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// A tick to set.
#[derive(Deserialize, TS)]
pub struct TickMilestone {
    staff: StaffId,
    milestone: MilestoneId,
    on: NaiveDate,
    remark: String,
}

/// A tick to take back, with the reason.
#[derive(Deserialize, TS)]
pub struct UntickMilestone {
    staff: StaffId,
    milestone: MilestoneId,
    reason: String,
}

/// Ticks a milestone.
pub fn tick(visit: &mut Visit, args: TickMilestone) -> Result<(), Fault> {
    put(visit, (args.staff, args.milestone), Tick::Set, Some(args.on), args.remark.trim())
}

/// Takes a tick back.
pub fn untick(visit: &mut Visit, args: UntickMilestone) -> Result<(), Fault> {
    let reason = args.reason.trim();
    if reason.is_empty() {
        return Err(ProbationProblem::NoReason.into());
    }
    put(visit, (args.staff, args.milestone), Tick::TakenBack, None, reason)
}

fn put(
    visit: &mut Visit,
    (staff, milestone): (StaffId, MilestoneId),
    tick: Tick,
    on: Option<NaiveDate>,
    remark: &str,
) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let shown = Shown::of(tx, now.date())?;
        if me.id == staff {
            return Err(ProbationProblem::OwnProbation.into());
        }
        if !shown.may_tick(&me, staff) {
            return Err(ProbationProblem::NotTheMentor.into());
        }
        let (title, day) = judged(&shown, (staff, milestone), tick, on, remark)?;
        store::probation::tick(tx, staff, milestone, tick, day, remark, (me.id, now))?;
        let (act, line) = match tick {
            Tick::Set => (Act::MilestoneTicked, AuditLine::new(title, day.to_string())),
            Tick::TakenBack => {
                (Act::MilestoneUnticked, AuditLine { what: title, before: day.to_string(), after: String::new() })
            }
        };
        let remark = Some(AuditLine::new("remark", remark)).filter(|_| !remark.is_empty());
        let lines: Vec<AuditLine> = [line].into_iter().chain(remark).collect();
        store::audit::add(tx, now, Some(me.id), act, &name_of(&shown.staff, staff), &lines)?;
        Ok(())
    })
}

/// The milestone's name for the trail and the day that is ticked or taken back, if it may be.
fn judged(
    shown: &Shown,
    (staff, milestone): (StaffId, MilestoneId),
    tick: Tick,
    on: Option<NaiveDate>,
    remark: &str,
) -> Result<(String, NaiveDate), Fault> {
    let person = shown.staff.iter().find(|s| s.id == staff).ok_or_else(|| Fault::not_found("staff"))?;
    let stage = shown.books.stage_of(person, shown.today).ok_or(ProbationProblem::NoProbation)?;
    if let Some(verdict) = shown.books.decisions_of(staff).last().map(|d| d.verdict).filter(|_| !stage.open()) {
        return Err(ProbationProblem::Decided { verdict }.into());
    }
    let asked = shown.books.track_of(staff).and_then(|t| t.milestones.iter().find(|m| m.id == milestone));
    let asked = asked.ok_or_else(|| Fault::not_found("milestone"))?;
    if !matches!(asked.measure, Measure::Skill | Measure::Quiz { quiz: None }) {
        return Err(ProbationProblem::Measured.into());
    }
    if remark.chars().count() > MOST_TEXT {
        return Err(ProbationProblem::TooLong { most: MOST_TEXT as u32 }.into());
    }
    let title = if asked.title.is_empty() { asked.key.clone() } else { asked.title.clone() };
    match (tick, shown.books.reached(person, asked)) {
        (Tick::Set, Some(_)) => Err(ProbationProblem::Ticked.into()),
        (Tick::TakenBack, None) => Err(ProbationProblem::NotTicked.into()),
        (Tick::TakenBack, Some(reached)) => Ok((title, reached.on)),
        (Tick::Set, None) => {
            let on = on.unwrap_or(shown.today);
            let fits = (person.joined..=shown.today).contains(&on);
            if fits {
                Ok((title, on))
            } else {
                Err(ProbationProblem::BadTick { from: person.joined, to: shown.today }.into())
            }
        }
    }
}
