//! The holiday calendar: the years that ship with the program, and those that the shop brings in.

use domain::audit::Act;
use domain::calendar::{parse_holidays, HolidayProblem, HolidayYear};

use crate::door::Nothing;
use crate::fault::{Fault, FileProblem};
use crate::visit::Visit;

/// The years that ship.
const SHIPPED: [&str; 2] = [include_str!("../holidays/2025.txt"), include_str!("../holidays/2026.txt")];

/// The largest holiday file that is read, in bytes.
const MOST_BYTES: usize = 64 * 1024;

/// The shipped years; a test holds that each can be read.
pub(crate) fn shipped() -> Vec<HolidayYear> {
    SHIPPED.iter().filter_map(|text| parse_holidays(text).ok()).collect()
}

/// The years that the shop knows.
pub fn holidays(visit: &mut Visit, _: Nothing) -> Result<Vec<HolidayYear>, Fault> {
    Ok(visit.store()?.read(store::calendar::years)?)
}

/// Takes in a year from a text file; it replaces what was known of that year.
pub fn import(visit: &mut Visit, _file_name: &str, bytes: &[u8]) -> Result<HolidayYear, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    if bytes.len() > MOST_BYTES {
        return Err(Fault::BadFile { problem: FileProblem::TooLarge });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::InvalidHolidays { problems: vec![HolidayProblem::NoYear] })?;
    let year = parse_holidays(text).map_err(|problems| Fault::InvalidHolidays { problems })?;
    visit.store()?.write(|tx| {
        store::calendar::replace_year(tx, &year)?;
        store::audit::add(tx, now, Some(me.id), Act::HolidaysImported, &year.year.to_string(), &[])?;
        Ok(year)
    })
}
