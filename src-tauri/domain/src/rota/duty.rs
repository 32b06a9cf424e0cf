//! Duty 值班 laid over the shifts (ROS-06): as many each day as the shop wants, and nobody who is off; as strongly as the shop
//! wants it.

use chrono::NaiveDate;

use super::check::{Breach, Conflict};
use super::plan::{DayState, Plan, LEAD};
use super::Work;
use crate::rule::Strength;

/// ROS-06: as many on duty each day as the shop wants, and each of them at work.
pub(super) fn duty_conflicts(plan: &Plan, works: &[Vec<Option<Work>>]) -> Vec<Conflict> {
    let mut found: Vec<Conflict> = (0..works.len()).flat_map(|row| duty_off_conflicts(plan, row, &works[row])).collect();
    for (column, &day) in plan.days().iter().enumerate() {
        let (need, strength) = duty_need(plan, day);
        let on = || plan.facts().duty.iter().filter(|d| d.day == day);
        let have = u8::try_from(on().count()).unwrap_or(u8::MAX);
        let staffed = works.iter().any(|w| matches!(w.get(column), Some(Some(Work::Shift(_)))));
        if have < need && staffed {
            found.push(Conflict::new(None, day, Breach::DutyMissing { have, need }, strength));
        }
        if need > 0 && have > need {
            found.push(Conflict::new(None, day, Breach::DutyTooMany { have, need }, strength));
        }
        let strangers = on().filter(|d| need > 0 && plan.row_of(d.staff).is_none());
        found.extend(strangers.map(|d| Conflict::new(Some(d.staff), day, Breach::DutyWhileOff, strength)));
    }
    found
}

/// The days on which the person of `row` is on duty but off. A day with nothing planned is silent, and so is a day on which the
/// overlay is switched off.
pub(super) fn duty_off_conflicts(plan: &Plan, row: usize, works: &[Option<Work>]) -> Vec<Conflict> {
    let staff = plan.staff()[row].id;
    let own = plan.facts().duty.iter().filter(|d| d.staff == staff && duty_need(plan, d.day).0 > 0);
    let off = own.filter(|d| {
        let state = plan.column_of(d.day).map(|column| plan.state_at(row, works, LEAD + column));
        matches!(state, Some(DayState::Out | DayState::Rest | DayState::Leave))
    });
    off.map(|d| Conflict::new(Some(staff), d.day, Breach::DutyWhileOff, duty_need(plan, d.day).1)).collect()
}

/// How many are on duty on a day, and how strongly; none where the shop has no duty.
fn duty_need(plan: &Plan, day: NaiveDate) -> (u8, Strength) {
    let rules = plan.column_of(day).and_then(|column| plan.rules(column));
    rules.map_or((0, Strength::Off), |rules| (rules.duty_need(), rules.duty))
}
