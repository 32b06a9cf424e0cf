//! What a row adds up to, against the target and the balance from earlier months.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::rest_counts;
use super::plan::{DayState, Plan, LEAD};
use super::Work;
use crate::access::Role;
use crate::calendar::DayKind;
use crate::ids::StaffId;
use crate::staff::Staff;

/// What somebody worked in the earlier months of the year, as published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Carried {
    /// Night shifts.
    pub nights: u32,
    /// Saturdays and Sundays worked.
    pub weekends: u32,
    /// Public holidays worked.
    pub holidays: u32,
    /// Minutes beyond the plan because customers were still asking (ROS-05).
    pub extension: u32,
    /// Duties 值班 (ROS-06).
    pub duty: u32,
    /// Days employed, for the pro rata.
    pub days: u32,
}

/// The sums of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowSum {
    /// Whose.
    pub staff: StaffId,
    /// Worked minutes.
    pub minutes: u32,
    /// The target for the month in minutes, pro rata; `None` without one.
    pub target: Option<u32>,
    /// Night shifts.
    pub nights: u16,
    /// Saturdays and Sundays worked.
    pub weekends: u16,
    /// Public holidays worked.
    pub holidays: u16,
    /// Shifts worked.
    pub shifts: u16,
    /// Half days of rest planned, over the stretches that end in this month; over the month where no quota counts them.
    pub rest: u16,
    /// Half days of rest due.
    pub due: u16,
    /// Longest run of days worked that ends in this month, in days.
    pub longest_run: u16,
    /// Nights this year, this month included, above the team's mean for the days employed; rounded.
    pub nights_over: i32,
    /// Weekend days this year above the team's mean; rounded.
    pub weekends_over: i32,
    /// Public holidays this year above the team's mean; rounded.
    pub holidays_over: i32,
    /// Minutes beyond the plan this month.
    pub extension: u32,
    /// Minutes beyond the plan this year above the team's mean; rounded.
    pub extension_over: i32,
    /// Duties this month.
    pub duty: u16,
    /// Duties this year above the mean of those who can have duty; rounded. 0 for trainees, who have none.
    pub duty_over: i32,
}

/// The sums of every row. `carried` is in the order of the rows; short means nothing was carried.
pub fn sums(plan: &Plan, carried: &[Carried]) -> Vec<RowSum> {
    let mut rows: Vec<RowSum> = (0..plan.staff().len()).map(|row| row_sum(plan, row, &plan.works(row))).collect();
    let year: Vec<Carried> = rows.iter().enumerate().map(|(at, sum)| year_so_far(plan, at, sum, carried)).collect();
    let able: Vec<Carried> = (0..rows.len()).filter(|&row| takes_duty(&plan.staff()[row])).map(|row| year[row]).collect();
    for ((row, own), person) in rows.iter_mut().zip(&year).zip(plan.staff()) {
        row.nights_over = over_mean(&year, own, |c| c.nights);
        row.weekends_over = over_mean(&year, own, |c| c.weekends);
        row.holidays_over = over_mean(&year, own, |c| c.holidays);
        row.extension_over = over_mean(&year, own, |c| c.extension);
        row.duty_over = if takes_duty(person) { over_mean(&able, own, |c| c.duty) } else { 0 };
    }
    rows
}

/// Whether somebody may be on duty: trainees are not left alone with it (ROS-06).
pub fn takes_duty(person: &Staff) -> bool {
    person.role != Role::Trainee
}

/// The sums of one row by itself, without the balance.
pub fn row_sum(plan: &Plan, row: usize, works: &[Option<Work>]) -> RowSum {
    let person = &plan.staff()[row];
    let in_month = |day: NaiveDate| plan.column_of(day).is_some();
    let mut sum = RowSum {
        staff: person.id,
        minutes: 0,
        target: target(plan, row),
        nights: 0,
        weekends: 0,
        holidays: 0,
        shifts: 0,
        rest: 0,
        due: 0,
        longest_run: 0,
        nights_over: 0,
        weekends_over: 0,
        holidays_over: 0,
        extension: plan.facts().extensions.iter().filter(|e| e.staff == person.id && in_month(e.day)).map(|e| e.minutes()).sum(),
        extension_over: 0,
        duty: plan.facts().duty.iter().filter(|d| d.staff == person.id && in_month(d.day)).count() as u16,
        duty_over: 0,
    };
    for count in rest_counts(plan, row, works) {
        sum.rest += count.halves;
        sum.due += count.due;
    }
    if plan.rest_windows().is_empty() {
        sum.rest = (LEAD..LEAD + works.len()).map(|offset| plan.state_at(row, works, offset).half_rests()).sum();
    }
    let mut run = 0;
    for offset in 0..LEAD + works.len() {
        let DayState::Shift(kind) = plan.state_at(row, works, offset) else {
            run = 0;
            continue;
        };
        run += 1;
        let Some(column) = offset.checked_sub(LEAD) else { continue };
        sum.longest_run = sum.longest_run.max(run);
        sum.minutes += kind.minutes();
        sum.shifts += 1;
        sum.nights += u16::from(kind.night);
        sum.weekends += u16::from(crate::calendar::is_weekend(plan.days()[column]));
        sum.holidays += u16::from(plan.facts().kinds.get(column) == Some(&DayKind::Holiday));
    }
    sum
}

fn target(plan: &Plan, row: usize) -> Option<u32> {
    let full = plan.staff()[row].target_minutes?;
    let days = plan.days().len() as u32;
    let employed = plan.days().iter().filter(|d| plan.staff()[row].employed_on(**d)).count() as u32;
    Some((full * employed + days / 2) / days)
}

fn year_so_far(plan: &Plan, row: usize, sum: &RowSum, carried: &[Carried]) -> Carried {
    let before = carried.get(row).copied().unwrap_or_default();
    let employed = plan.days().iter().filter(|d| plan.staff()[row].employed_on(**d)).count() as u32;
    Carried {
        nights: before.nights + u32::from(sum.nights),
        weekends: before.weekends + u32::from(sum.weekends),
        holidays: before.holidays + u32::from(sum.holidays),
        extension: before.extension + sum.extension,
        duty: before.duty + u32::from(sum.duty),
        days: before.days + employed,
    }
}

/// What one is above the mean of `team` for the days employed, rounded to a whole.
pub fn over_mean(team: &[Carried], own: &Carried, count: fn(&Carried) -> u32) -> i32 {
    let all: i64 = team.iter().map(|c| i64::from(count(c))).sum();
    let days: i64 = team.iter().map(|c| i64::from(c.days)).sum();
    if days == 0 {
        return 0;
    }
    let over = i64::from(count(own)) * days - all * i64::from(own.days);
    let rounded = (2 * over + days * over.signum()) / (2 * days);
    i32::try_from(rounded).unwrap_or(0)
}
