//! The sample shop's service figures: five weeks of everybody who serves, by the own count and by the platform's.

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime};
use domain::access::Role;
use domain::figures::{standing, Tally, Figure, Platform, PlatformFigure};
use domain::month::shift_day;
use domain::staff::Staff;
use store::Tx;

use crate::fault::Fault;

const DAYS: i64 = 35;

/// Adds them up to yesterday; today is still to be entered.
pub(super) fn add(tx: &Tx, team: &[Staff], now: NaiveDateTime) -> Result<(), Fault> {
    let after = store::figures::final_after(tx)?;
    let manager = team.iter().find(|s| s.role == Role::Manager).map_or(team[0].id, |s| s.id);
    for (place, person) in team.iter().filter(|s| matches!(s.role, Role::Agent | Role::Trainee)).enumerate() {
        store::figures::save_alias(tx, &format!("云朵家居旗舰店:{}", person.name), Some(person.id))?;
        for ago in 1..=DAYS {
            let day = shift_day(now.date(), -ago);
            // Each rests on every seventh day of their own.
            if day < person.joined || (day.num_days_from_ce() + place as i32) % 7 == 0 {
                continue;
            }
            own(tx, person, day, now, place as i64)?;
            let figure = PlatformFigure { staff: person.id, day, standing: standing(day, now.date(), after), values: counted(day, place as i64) };
            store::figures::put_platform(tx, &figure, manager, now - Duration::hours(1))?;
        }
    }
    Ok(())
}

/// Something between nought and `most` that looks like life: no two days and people alike, the same in every sample.
fn lively(day: NaiveDate, place: i64, most: i64) -> i64 {
    let mixed = (i64::from(day.num_days_from_ce()) * 7_919 + place * 104_729) ^ 0x5a5a;
    (mixed / 11 + mixed % 97) % most.max(1)
}

fn count(day: NaiveDate, place: i64) -> Tally {
    let weekend = i64::from(day.weekday().number_from_monday() >= 6) * 9;
    let served = 24 + weekend + lively(day, place, 22);
    let bought = served * (26 + place + lively(day, place + 50, 14)) / 100;
    Tally { served: u32::try_from(served).unwrap_or(0), bought: u32::try_from(bought).unwrap_or(0) }
}

fn own(tx: &Tx, person: &Staff, day: NaiveDate, now: NaiveDateTime, place: i64) -> Result<(), Fault> {
    let count = count(day, place);
    let note = match lively(day, place, 11) {
        3 => "下午问尺寸的特别多",
        7 => "活动预热，多是问优惠",
        _ => "",
    };
    let at = day.and_hms_opt(21, 40, 0).unwrap_or(now);
    let first = Figure { staff: person.id, day, version: 1, count, note: note.to_owned(), reason: String::new(), by: person.id, at };
    store::figures::add(tx, &first)?;
    if lively(day, place, 17) == 5 && count.bought < count.served {
        let more = Tally { bought: count.bought + 1, ..count };
        let at = at + Duration::hours(13);
        store::figures::add(tx, &Figure { version: 2, count: more, reason: "后来又买了".to_owned(), at: at.min(now), ..first })?;
    }
    Ok(())
}

/// The platform counts a little more customers, and fewer inquiries.
fn counted(day: NaiveDate, place: i64) -> Platform {
    let own = count(day, place);
    let inquired = own.served - own.served / 6;
    let paid = own.bought.saturating_sub(u32::try_from(lively(day, place, 3)).unwrap_or(0)).min(inquired);
    let share = |part: u32| Tally { served: inquired, bought: part }.rate();
    Platform {
        consulted: Some(own.served + 4),
        received: Some(own.served + 2),
        inquired: Some(inquired),
        next_day_rate: share(paid.saturating_sub(1)),
        paid: Some(paid),
        paid_rate: share(paid),
        ordered: Some(paid + 1),
        ordered_rate: share((paid + 1).min(inquired)),
        sales: Some(i64::from(paid) * (8_900 + 100 * lively(day, place, 90))),
        per_customer: Some(8_900 + 100 * lively(day, place, 90)),
        pieces: Some(120 + u32::try_from(lively(day, place, 60)).unwrap_or(0)),
        reply_rate: Some(9_700 + u32::try_from(lively(day, place, 300)).unwrap_or(0)),
        first_response: Some(120 + u32::try_from(lively(day, place, 160)).unwrap_or(0)),
        mean_response: Some(240 + u32::try_from(lively(day, place, 200)).unwrap_or(0)),
        ..Platform::default()
    }
}
