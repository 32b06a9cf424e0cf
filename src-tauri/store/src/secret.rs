//! The hashes of passwords and PINs, and the wrong tries (SEC-04). Hashing and waiting are done above; this only keeps them, so
//! that a wait outlives the program.

use chrono::NaiveDateTime;
use domain::ids::StaffId;
use domain::sign_in::Tries;
use rusqlite::{params, Row};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// What somebody signs in with, as PHC strings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Secrets {
    /// The password's hash.
    pub password: Option<String>,
    /// The PIN's hash.
    pub pin: Option<String>,
    /// One of them was set by somebody else and must be changed at first use.
    pub must_change: bool,
}

/// Somebody's secrets; empty for those who have none.
pub fn get(db: &Db, staff: StaffId) -> Result<Secrets, StoreFault> {
    let sql = "SELECT password, pin, change_password OR change_pin AS must_change FROM secret WHERE staff = ?1";
    Ok(db.one(sql, [staff.0], secrets)?.unwrap_or_default())
}

fn secrets(row: &Row) -> rusqlite::Result<Secrets> {
    Ok(Secrets { password: row.get("password")?, pin: row.get("pin")?, must_change: row.get("must_change")? })
}

/// Sets a password's hash. The PIN and the wrong tries stay as they are.
pub fn set_password(tx: &Tx, staff: StaffId, hash: &str, must_change: bool) -> Result<(), StoreFault> {
    tx.run(
        "INSERT INTO secret (staff, password, change_password) VALUES (?1, ?2, ?3)
         ON CONFLICT (staff) DO UPDATE SET password = excluded.password, change_password = excluded.change_password",
        params![staff.0, hash, must_change],
    )?;
    Ok(())
}

/// Sets a PIN's hash. The password and the wrong tries stay as they are.
pub fn set_pin(tx: &Tx, staff: StaffId, hash: &str, must_change: bool) -> Result<(), StoreFault> {
    tx.run(
        "INSERT INTO secret (staff, pin, change_pin) VALUES (?1, ?2, ?3)
         ON CONFLICT (staff) DO UPDATE SET pin = excluded.pin, change_pin = excluded.change_pin",
        params![staff.0, hash, must_change],
    )?;
    Ok(())
}

/// Who has a password and who has a PIN: `(who, password, PIN)`, for those who have either.
pub fn holders(db: &Db) -> Result<Vec<(StaffId, bool, bool)>, StoreFault> {
    db.all(
        "SELECT staff, password IS NOT NULL AS has_password, pin IS NOT NULL AS has_pin FROM secret
         WHERE password IS NOT NULL OR pin IS NOT NULL ORDER BY staff",
        [],
        |row| Ok((row.staff("staff")?, row.get("has_password")?, row.get("has_pin")?)),
    )
}

/// Somebody's wrong tries in a row.
pub fn tries(db: &Db, staff: StaffId) -> Result<Tries, StoreFault> {
    let sql = "SELECT wrong, last_wrong_at FROM secret WHERE staff = ?1";
    let map = |row: &Row| Ok(Tries { wrong: row.get("wrong")?, last_at: row.moment_if("last_wrong_at")? });
    Ok(db.one(sql, [staff.0], map)?.unwrap_or_default())
}

/// Counts one wrong try.
pub fn note_wrong(tx: &Tx, staff: StaffId, at: NaiveDateTime) -> Result<(), StoreFault> {
    tx.run(
        "INSERT INTO secret (staff, wrong, last_wrong_at) VALUES (?1, 1, ?2)
         ON CONFLICT (staff) DO UPDATE SET wrong = wrong + 1, last_wrong_at = excluded.last_wrong_at",
        params![staff.0, moment(at)],
    )?;
    Ok(())
}

/// Moves the last wrong try to `at`, after the clock was set back.
pub fn restart_wait(tx: &Tx, staff: StaffId, at: NaiveDateTime) -> Result<(), StoreFault> {
    tx.run("UPDATE secret SET last_wrong_at = ?2 WHERE staff = ?1", params![staff.0, moment(at)])?;
    Ok(())
}

/// Forgets the wrong tries, after a right one.
pub fn clear_wrong(tx: &Tx, staff: StaffId) -> Result<(), StoreFault> {
    tx.run("UPDATE secret SET wrong = 0, last_wrong_at = NULL WHERE staff = ?1", [staff.0])?;
    Ok(())
}
