//! What the shop has settled about discipline: how long an offence counts, what may be deducted from a month's wage, whom a merged idea
//! rewards; and the wages that the cap is reckoned from.

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::StaffId;
use domain::money::Fen;
use domain::offence::count::Lasts;
use domain::offence::warning::CapRule;
use domain::reward::Merged;
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

/// What the shop has settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// How long an offence counts.
    pub lasts: Lasts,
    /// What may be deducted in a month.
    pub cap: CapRule,
    /// Whom a merged idea rewards.
    pub merged: Merged,
}

/// What the shop has settled.
pub fn settled(db: &Db) -> Result<Settled, StoreFault> {
    let found = db.one("SELECT lasts_days, share, floor, source, merged FROM discipline_setting", [], read)?;
    found.ok_or(StoreFault::NotFound)
}

fn read(row: &Row) -> rusqlite::Result<Settled> {
    Ok(Settled {
        lasts: row.get::<_, Option<u32>>("lasts_days")?.map_or(Lasts::Always, Lasts::Days),
        cap: CapRule {
            share: row.get("share")?,
            floor: row.get::<_, Option<i64>>("floor")?.map(Fen),
            source: row.get("source")?,
        },
        merged: row.word("merged")?,
    })
}

/// Settles it anew.
pub fn save(tx: &Tx, settled: &Settled) -> Result<(), StoreFault> {
    let days = match settled.lasts {
        Lasts::Always => None,
        Lasts::Days(days) => Some(days),
    };
    tx.run(
        "UPDATE discipline_setting SET lasts_days = :days, share = :share, floor = :floor, source = :source, merged = :merged",
        named_params! {
            ":days": days, ":share": settled.cap.share, ":floor": settled.cap.floor.map(|f| f.0), ":source": settled.cap.source,
            ":merged": settled.merged.word(),
        },
    )?;
    Ok(())
}

/// What somebody earns in a month, as it is on `day`.
pub fn wage_on(db: &Db, staff: StaffId, day: NaiveDate) -> Result<Option<Fen>, StoreFault> {
    let sql = "SELECT amount FROM wage WHERE staff = ?1 AND from_day <= ?2 ORDER BY from_day DESC, id DESC LIMIT 1";
    db.one(sql, params![staff.0, day.to_string()], |row| row.get("amount").map(Fen))
}

/// Writes down what somebody earns from a day on.
pub fn set_wage(
    tx: &Tx,
    staff: StaffId,
    from: NaiveDate,
    amount: Fen,
    (by, at): (StaffId, NaiveDateTime),
) -> Result<(), StoreFault> {
    let sql = "INSERT INTO wage (staff, from_day, amount, by_staff, at) VALUES (?1, ?2, ?3, ?4, ?5)";
    tx.run(sql, params![staff.0, from.to_string(), amount.0, by.0, moment(at)]).map(|_| ())
}

/// The latest moment on record: whoever finds the clock before it finds it set back.
pub fn latest_moment(db: &Db) -> Result<Option<NaiveDateTime>, StoreFault> {
    db.one("SELECT at FROM audit ORDER BY id DESC LIMIT 1", [], |row| row.moment("at"))
}
