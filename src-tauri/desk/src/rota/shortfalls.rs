//! What a generated rota could not meet: gaps with everybody and the rules that keep them from it, and rules that could not all
//! be kept. Absent on purpose: the search itself.

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use domain::ids::{ShiftId, StaffId};
use domain::rota::check::{conflicts, Breach, Conflict};
use domain::rota::coverage::{bands, coverage, thinnest_shifts};
use domain::rota::options::{candidates, candidates_of};
use domain::rota::plan::Plan;
use domain::time::Segment;
use planner::DutyGap;
use serde::Serialize;
use ts_rs::TS;

use super::model::Task;
use super::reasons::{self, NamedRule};
use super::standing::{Standing, Way};

/// Something that could not be met.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Shortfall {
    /// A shift with too few people; for each of the others what keeps them from it; the cheapest changes that would bring one
    /// more; and whether any rota at all could close it, `None` where neither was looked for.
    Gap { day: NaiveDate, shift: ShiftId, short: u16, reasons: Vec<Hindrance>, remedy: Option<Way>, possible: Option<bool> },
    /// A stretch of a day with too few people; the rest as for a gap.
    Stretch { day: NaiveDate, band: Segment, short: u16, reasons: Vec<Hindrance>, remedy: Option<Way>, possible: Option<bool> },
    /// A day on which too few of those at work can take the duty (ROS-06); whether that rule binds.
    Duty { day: NaiveDate, short: u32, binds: bool },
    /// Rules of one person that only weigh and are missed.
    Missed { staff: StaffId, conflicts: Vec<Conflict> },
    /// Rules of one person that cannot all be kept: what is broken, the smallest set that contradicts itself, and each single
    /// rule that would mend it if it were given up.
    Rule { staff: StaffId, conflicts: Vec<Conflict>, together: Vec<NamedRule>, mends: Vec<NamedRule> },
}

/// Somebody, and the rules that keep them from a shift.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Hindrance {
    /// Who.
    pub staff: StaffId,
    /// The rules; empty where taking it would only open a gap elsewhere.
    pub blocked: Vec<Breach>,
}

/// Gaps for which a remedy is looked for, which takes a moment each, among hundreds of people seconds: so many, and none is begun
/// after so long. Who asks about one of the others on the grid hears of it there.
const MOST_REMEDIES: usize = 12;
const LONGEST: Duration = Duration::from_secs(2);

/// What could not be met, with people, days and rules: what binds first, what only weighs last.
pub(super) fn shortfalls(plan: &Plan, task: &Arc<Task>, first: usize) -> Vec<Shortfall> {
    let stands = Standing::over(plan, task.clone(), first);
    let mut remedies = Remedies { asked: planner::Reasons::new(&task.model).ok(), left: MOST_REMEDIES, begun: Instant::now(), stands: &stands };
    let broken = conflicts(plan);
    let (mut found, mut missed) = (Vec::new(), Vec::new());
    for (row, person) in plan.staff().iter().enumerate() {
        let own = broken.iter().filter(|c| c.staff == Some(person.id)).cloned();
        let (soft, binding): (Vec<Conflict>, Vec<Conflict>) = own.partition(Conflict::is_soft);
        if !binding.is_empty() {
            let (together, mends) = reasons::conflict(plan, task, row).unwrap_or_default();
            found.push(Shortfall::Rule { staff: person.id, conflicts: binding, together, mends });
        }
        if !soft.is_empty() {
            missed.push(Shortfall::Missed { staff: person.id, conflicts: soft });
        }
    }
    found.extend(gaps(&mut remedies, first));
    found.extend(thin_stretches(&mut remedies, first));
    let duties = stands.scored.score.duty_gaps.iter();
    let duty = |gap: &DutyGap| Shortfall::Duty { day: plan.days()[gap.day], short: gap.short, binds: gap.penalty.is_none() };
    let (binding, weighed): (Vec<Shortfall>, Vec<Shortfall>) =
        duties.map(duty).partition(|d| matches!(d, Shortfall::Duty { binds: true, .. }));
    found.extend(binding);
    found.extend(missed);
    found.extend(weighed);
    found
}

/// Asks the planner about gaps, as long as there is time for it.
struct Remedies<'a> {
    stands: &'a Standing<'a>,
    asked: Option<planner::Reasons<'a>>,
    left: usize,
    begun: Instant,
}

impl Remedies<'_> {
    /// What closes one of the planner's bands, and whether any rota could reach `need` in it.
    fn of(&mut self, band: Option<usize>, need: u16) -> (Option<Way>, Option<bool>) {
        let has_time = self.left > 0 && self.begun.elapsed() < LONGEST;
        let asked = self.asked.as_mut().filter(|_| has_time).zip(band);
        let Some((asked, band)) = asked else { return (None, None) };
        self.left -= 1;
        let gap = reasons::gap(self.stands, asked, band);
        (gap.remedy, Some(gap.most >= u32::from(need)))
    }
}

fn gaps(remedies: &mut Remedies, first: usize) -> Vec<Shortfall> {
    let stands = remedies.stands;
    let mut found = Vec::new();
    for heads in coverage(stands.plan) {
        let days = stands.plan.days().iter().enumerate().skip(first);
        for (column, &day) in days.filter(|(c, _)| heads.short(*c) > 0) {
            let shift = heads.shift;
            let others = candidates(&stands.weigh, shift, day);
            let hindrances = others.into_iter().map(|c| Hindrance { staff: c.staff, blocked: c.blocked }).collect();
            let (remedy, possible) = remedies.of(stands.task.band(column, shift), heads.need[column]);
            found.push(Shortfall::Gap { day, shift, short: heads.short(column), reasons: hindrances, possible, remedy });
        }
    }
    found
}

/// Stretches of days with too few people, each told as a gap is.
fn thin_stretches(remedies: &mut Remedies, first: usize) -> Vec<Shortfall> {
    let stands = remedies.stands;
    let mut found = Vec::new();
    for heads in bands(stands.plan) {
        let days = stands.plan.days().iter().enumerate().skip(first);
        for (column, &day) in days.filter(|(c, _)| heads.short(*c) > 0) {
            let shifts = thinnest_shifts(stands.plan, heads.band, column);
            let others = candidates_of(&stands.weigh, &shifts, day);
            let reasons = others.into_iter().map(|(_, c)| Hindrance { staff: c.staff, blocked: c.blocked }).collect();
            let least = heads.least[column];
            let (remedy, possible) = remedies.of(stands.task.stretch(column, &shifts, least), least);
            found.push(Shortfall::Stretch { day, band: heads.band, short: heads.short(column), reasons, remedy, possible });
        }
    }
    found
}
