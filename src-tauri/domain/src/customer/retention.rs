//! How long a customer is kept after the last contact (SEC-06). The shop sets it; nothing is purged by itself.

use chrono::{Months, NaiveDate};

use super::CustomerProblem;

/// Months that can be set: a month to ten years.
pub const MONTHS: (u32, u32) = (1, 120);

/// The months, if they can be set.
pub fn months(asked: u32) -> Result<u32, CustomerProblem> {
    let (least, most) = MONTHS;
    if (least..=most).contains(&asked) { Ok(asked) } else { Err(CustomerProblem::MonthsOutOfRange { least, most }) }
}

/// The day from which somebody whose last contact was on `last` is due. The last day of a month stays the last.
pub fn due_from(last: NaiveDate, months: u32) -> NaiveDate {
    let ends = last.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
    ends.succ_opt().unwrap_or(ends)
}

/// Whether they are due today.
pub fn due(last: NaiveDate, months: u32, today: NaiveDate) -> bool {
    due_from(last, months) <= today
}
