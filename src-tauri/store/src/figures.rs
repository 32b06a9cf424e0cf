//! Service figures: the own ones with their corrections, and the platform's (NOTE-02, KPI-03). Own figures are only added to.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use domain::figures::{platform_count, Day, Figure, PersonSum, Platform, PlatformFigure, Standing, Tally};
use domain::ids::StaffId;
use domain::quota::Window;
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

const OWN: &str = "SELECT staff, day, version, served, bought, note, reason, by_staff, at FROM figure";
const LATEST: &str = "version = (SELECT max(later.version) FROM figure later WHERE later.staff = figure.staff AND later.day = figure.day)";
const PLATFORM: &str = "SELECT staff, day, standing, consulted, received, inquired, next_day_rate, paid, paid_rate, ordered,
    ordered_rate, sales, per_customer, pieces, reply_rate, first_response, mean_response, mean_session, slow, unanswered,
    answer_ratio, first_online, online, serving, paused FROM platform_figure";

/// The own figures of a span as they stand, by day and person; everybody's, or one person's.
pub fn own(db: &Db, span: Window, staff: Option<StaffId>) -> Result<Vec<Figure>, StoreFault> {
    let sql = format!("{OWN} WHERE day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR staff = ?3) AND {LATEST} ORDER BY day, staff");
    db.all(&sql, params![span.from.to_string(), span.to.to_string(), staff.map(|s| s.0)], figure)
}

/// The own figures, as they stand, of the days in probation up to `today`, of everybody whose probation was not over before `since`;
/// each person's by day.
pub fn in_probation(db: &Db, since: NaiveDate, today: NaiveDate) -> Result<Vec<(StaffId, NaiveDate, Tally)>, StoreFault> {
    let sql = format!(
        "SELECT figure.staff, figure.day, served, bought FROM staff learner JOIN figure ON figure.staff = learner.id
           AND figure.day BETWEEN learner.probation_from AND min(learner.probation_to, ?2)
         WHERE learner.probation_to >= ?1 AND {LATEST} ORDER BY figure.day, figure.staff"
    );
    db.all(&sql, params![since.to_string(), today.to_string()], |row| {
        Ok((row.staff("staff")?, row.day("day")?, Tally { served: row.get("served")?, bought: row.get("bought")? }))
    })
}

/// A person's day as it stands.
pub fn day(db: &Db, staff: StaffId, day: NaiveDate) -> Result<Option<Figure>, StoreFault> {
    let sql = format!("{OWN} WHERE staff = ?1 AND day = ?2 ORDER BY version DESC LIMIT 1");
    db.one(&sql, params![staff.0, day.to_string()], figure)
}

/// A person's day with all its corrections, as entered first.
pub fn history(db: &Db, staff: StaffId, day: NaiveDate) -> Result<Vec<Figure>, StoreFault> {
    db.all(&format!("{OWN} WHERE staff = ?1 AND day = ?2 ORDER BY version"), params![staff.0, day.to_string()], figure)
}

fn figure(row: &Row) -> rusqlite::Result<Figure> {
    Ok(Figure {
        staff: row.staff("staff")?,
        day: row.day("day")?,
        version: row.get("version")?,
        count: Tally { served: row.get("served")?, bought: row.get("bought")? },
        note: row.get("note")?,
        reason: row.get("reason")?,
        by: row.staff("by_staff")?,
        at: row.moment("at")?,
    })
}

/// Adds a version of a day: the first, or a correction with its reason.
pub fn add(tx: &Tx, figure: &Figure) -> Result<(), StoreFault> {
    tx.run(
        "INSERT INTO figure (staff, day, version, served, bought, note, reason, by_staff, at)
         VALUES (:staff, :day, :version, :served, :bought, :note, :reason, :by, :at)",
        named_params! {
            ":staff": figure.staff.0, ":day": figure.day.to_string(), ":version": figure.version, ":served": figure.count.served,
            ":bought": figure.count.bought, ":note": hide(tx, &figure.note)?, ":reason": hide(tx, &figure.reason)?, ":by": figure.by.0,
            ":at": moment(figure.at),
        },
    )
    .map(|_| ())
}

/// The platform's figures of a span, by day and person: the final row where there is one, else the provisional.
pub fn platform(db: &Db, span: Window, staff: Option<StaffId>) -> Result<Vec<PlatformFigure>, StoreFault> {
    let mut rows = platform_all(db, span, staff)?;
    // Final sorts behind provisional, so the later of two is the one that counts.
    rows.dedup_by(|later, kept| {
        let twins = (later.staff, later.day) == (kept.staff, kept.day);
        if twins {
            std::mem::swap(later, kept);
        }
        twins
    });
    Ok(rows)
}

/// The platform's figures of a span with both standings, by day, person and standing.
pub fn platform_all(db: &Db, span: Window, staff: Option<StaffId>) -> Result<Vec<PlatformFigure>, StoreFault> {
    let sql = format!(
        "{PLATFORM} WHERE day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR staff = ?3) ORDER BY day, staff, standing = 'final'"
    );
    db.all(&sql, params![span.from.to_string(), span.to.to_string(), staff.map(|s| s.0)], platform_figure)
}

fn platform_figure(row: &Row) -> rusqlite::Result<PlatformFigure> {
    Ok(PlatformFigure {
        staff: row.staff("staff")?,
        day: row.day("day")?,
        standing: row.word("standing")?,
        values: Platform {
            consulted: row.get("consulted")?,
            received: row.get("received")?,
            inquired: row.get("inquired")?,
            next_day_rate: row.get("next_day_rate")?,
            paid: row.get("paid")?,
            paid_rate: row.get("paid_rate")?,
            ordered: row.get("ordered")?,
            ordered_rate: row.get("ordered_rate")?,
            sales: row.get("sales")?,
            per_customer: row.get("per_customer")?,
            pieces: row.get("pieces")?,
            reply_rate: row.get("reply_rate")?,
            first_response: row.get("first_response")?,
            mean_response: row.get("mean_response")?,
            mean_session: row.get("mean_session")?,
            slow: row.get("slow")?,
            unanswered: row.get("unanswered")?,
            answer_ratio: row.get("answer_ratio")?,
            first_online: row.get("first_online")?,
            online: row.get("online")?,
            serving: row.get("serving")?,
            paused: row.get("paused")?,
        },
    })
}

/// Stores what the platform counted. A row of the same person, day and standing is replaced; the other standing stays.
pub fn put_platform(tx: &Tx, figure: &PlatformFigure, by: StaffId, at: NaiveDateTime) -> Result<(), StoreFault> {
    let v = &figure.values;
    tx.run(
        "INSERT OR REPLACE INTO platform_figure (staff, day, standing, consulted, received, inquired, next_day_rate, paid, paid_rate,
           ordered, ordered_rate, sales, per_customer, pieces, reply_rate, first_response, mean_response, mean_session, slow,
           unanswered, answer_ratio, first_online, online, serving, paused, by_staff, at)
         VALUES (:staff, :day, :standing, :consulted, :received, :inquired, :next_day_rate, :paid, :paid_rate, :ordered,
           :ordered_rate, :sales, :per_customer, :pieces, :reply_rate, :first_response, :mean_response, :mean_session, :slow,
           :unanswered, :answer_ratio, :first_online, :online, :serving, :paused, :by, :at)",
        named_params! {
            ":staff": figure.staff.0, ":day": figure.day.to_string(), ":standing": figure.standing.word(),
            ":consulted": v.consulted, ":received": v.received, ":inquired": v.inquired, ":next_day_rate": v.next_day_rate,
            ":paid": v.paid, ":paid_rate": v.paid_rate, ":ordered": v.ordered, ":ordered_rate": v.ordered_rate,
            ":sales": v.sales, ":per_customer": v.per_customer, ":pieces": v.pieces, ":reply_rate": v.reply_rate,
            ":first_response": v.first_response, ":mean_response": v.mean_response, ":mean_session": v.mean_session,
            ":slow": v.slow, ":unanswered": v.unanswered, ":answer_ratio": v.answer_ratio, ":first_online": v.first_online,
            ":online": v.online, ":serving": v.serving, ":paused": v.paused, ":by": by.0, ":at": moment(at),
        },
    )
    .map(|_| ())
}

/// Each person's numbers of a span: who entered any or has any of the platform's. By person.
pub fn sums(db: &Db, span: Window) -> Result<Vec<PersonSum>, StoreFault> {
    Ok(summed(&counts(db, span, None)?))
}

/// Each person's numbers of these days. By person.
pub fn summed(days: &[(StaffId, Day)]) -> Vec<PersonSum> {
    let mut sums: BTreeMap<StaffId, PersonSum> = BTreeMap::new();
    for (staff, day) in days.iter().filter(|(_, day)| day.own.is_some() || day.platform.is_some()) {
        let blank = PersonSum { staff: *staff, days: 0, own: None, platform: None, provisional: false };
        let sum = sums.entry(*staff).or_insert(blank);
        if let Some(count) = day.own {
            sum.days += 1;
            sum.own = Some(sum.own.unwrap_or_default().and(count));
        }
        if let Some((count, standing)) = day.platform {
            sum.platform = Some(sum.platform.unwrap_or_default().and(count));
            sum.provisional |= standing == Standing::Provisional;
        }
    }
    sums.into_values().collect()
}

/// The counts of a span as they stand, by day and person; everybody's, or one person's. Only what a chart needs: a year of sixty
/// people is two times 22,000 rows.
pub fn counts(db: &Db, span: Window, staff: Option<StaffId>) -> Result<Vec<(StaffId, Day)>, StoreFault> {
    let mut days: BTreeMap<(NaiveDate, StaffId), Day> = BTreeMap::new();
    let blank = |day| Day { day, own: None, platform: None };
    let (from, to) = (span.from.to_string(), span.to.to_string());
    let values = params![from, to, staff.map(|s| s.0)];
    // Versions follow each other, and final sorts behind provisional: of twins the last one counts.
    let sql = "SELECT staff, day, served, bought FROM figure WHERE day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR staff = ?3)
               ORDER BY day, staff, version";
    let own = |row: &Row| Ok((row.day("day")?, row.staff("staff")?, Tally { served: row.get("served")?, bought: row.get("bought")? }));
    for (day, who, count) in db.all(sql, values, own)? {
        days.entry((day, who)).or_insert_with(|| blank(day)).own = Some(count);
    }
    let sql = "SELECT staff, day, standing, inquired, paid, paid_rate FROM platform_figure
               WHERE day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR staff = ?3) ORDER BY day, staff, standing = 'final'";
    for (day, who, standing, values) in db.all(sql, values, counted)? {
        let count = platform_count(&values).map(|count| (count, standing));
        days.entry((day, who)).or_insert_with(|| blank(day)).platform = count;
    }
    Ok(days.into_iter().map(|((_, staff), day)| (staff, day)).collect())
}

fn counted(row: &Row) -> rusqlite::Result<(NaiveDate, StaffId, Standing, Platform)> {
    let (inquired, paid, paid_rate) = (row.get("inquired")?, row.get("paid")?, row.get("paid_rate")?);
    Ok((row.day("day")?, row.staff("staff")?, row.word("standing")?, Platform { inquired, paid, paid_rate, ..Platform::default() }))
}

/// Each person's numbers of the week that begins on `monday`, for the meeting's agenda (HND-06).
pub fn week(db: &Db, monday: NaiveDate) -> Result<Vec<PersonSum>, StoreFault> {
    sums(db, Window { from: monday, to: domain::month::shift_day(monday, 6) })
}

/// Days after which payments are final.
pub fn final_after(db: &Db) -> Result<u32, StoreFault> {
    let found = db.one("SELECT final_after FROM figure_setting WHERE id = 1", [], |row| row.get("final_after"))?;
    found.ok_or(StoreFault::NotFound)
}

/// Settles after how many days payments are final.
pub fn save_final_after(tx: &Tx, days: u32) -> Result<(), StoreFault> {
    tx.run("UPDATE figure_setting SET final_after = ?1 WHERE id = 1", [days]).map(|_| ())
}

/// Which nickname is whose; without a person it is nobody of ours.
pub fn aliases(db: &Db) -> Result<Vec<(String, Option<StaffId>)>, StoreFault> {
    db.all("SELECT nick, staff FROM figure_alias ORDER BY nick", [], |row| Ok((row.get("nick")?, row.staff_if("staff")?)))
}

/// Remembers whose a nickname is.
pub fn save_alias(tx: &Tx, nick: &str, staff: Option<StaffId>) -> Result<(), StoreFault> {
    let sql = "INSERT INTO figure_alias (nick, staff) VALUES (?1, ?2) ON CONFLICT (nick) DO UPDATE SET staff = excluded.staff";
    tx.run(sql, params![nick, staff.map(|s| s.0)]).map(|_| ())
}
