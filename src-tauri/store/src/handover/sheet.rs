//! Sheets, one for each change of shift, what each handed over, and the read-backs of its receivers.

use chrono::NaiveDateTime;
use domain::handover::item::{ItemKind, Seriousness};
use domain::handover::read_back::{Answer, Choice, ReadBack};
use domain::handover::sheet::{Sheet, Signed};
use domain::handover::turn::{Change, SheetKey, Turn};
use domain::ids::{ItemId, SheetId, ShiftId, StaffId};
use rusqlite::types::Value;
use rusqlite::{params, params_from_iter, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

const COLUMNS: &str = "SELECT s.*,
    (SELECT name FROM staff WHERE id = s.closed_by) AS closed_name,
    (SELECT name FROM staff WHERE id = s.accepted_by) AS accepted_name,
    (SELECT name FROM staff WHERE id = s.settled_by) AS settled_name
  FROM handover_sheet s";

/// The sheet with this id.
pub fn get(db: &Db, id: SheetId) -> Result<Option<Sheet>, StoreFault> {
    one(db, &format!("{COLUMNS} WHERE s.id = ?1"), params![id.0])
}

/// The sheet of a change of shift, if it was opened.
pub fn of_change(db: &Db, key: SheetKey) -> Result<Option<Sheet>, StoreFault> {
    one(db, &format!("{COLUMNS} WHERE s.day = ?1 AND s.turn = ?2"), params![key.day.to_string(), key.turn])
}

/// Sheets that were neither accepted nor settled, the oldest first.
pub fn pending(db: &Db) -> Result<Vec<Sheet>, StoreFault> {
    let sql = format!("{COLUMNS} WHERE s.accepted_by IS NULL AND s.settled_by IS NULL ORDER BY s.day, s.turn");
    with_shifts(db, db.all(&sql, [], sheet)?)
}

/// The latest `limit` sheets before `before`, the newest first.
pub fn page(db: &Db, before: Option<SheetKey>, limit: u32) -> Result<Vec<Sheet>, StoreFault> {
    let (day, turn) = before.map_or(("9999-12-31".to_owned(), 255), |k| (k.day.to_string(), k.turn));
    let sql = format!("{COLUMNS} WHERE (s.day, s.turn) < (?1, ?2) ORDER BY s.day DESC, s.turn DESC LIMIT ?3");
    with_shifts(db, db.all(&sql, params![day, turn, limit], sheet)?)
}

/// The changes whose sheets were closed, the latest `limit` of them.
pub fn closed(db: &Db, limit: u32) -> Result<Vec<SheetKey>, StoreFault> {
    let sql = "SELECT day, turn FROM handover_sheet WHERE closed_by IS NOT NULL ORDER BY day DESC, turn DESC LIMIT ?1";
    db.all(sql, [limit], |row| Ok(SheetKey { day: row.day("day")?, turn: row.get("turn")? }))
}

/// When the handover was last written to: the latest of all openings, closings and acceptances of the newest sheets. Only of
/// eight, so that a time written while the clock ran ahead is forgotten one day.
pub fn last_written(db: &Db) -> Result<Option<NaiveDateTime>, StoreFault> {
    let sql = "SELECT max(max(opened_at, coalesce(closed_at, ''), coalesce(accepted_at, ''))) AS at
               FROM (SELECT * FROM handover_sheet ORDER BY id DESC LIMIT 8)";
    Ok(db.one(sql, [], |row| row.moment_if("at"))?.flatten())
}

fn one(db: &Db, sql: &str, values: &[&dyn rusqlite::ToSql]) -> Result<Option<Sheet>, StoreFault> {
    let found = db.one(sql, values, sheet)?;
    Ok(with_shifts(db, found.into_iter().collect())?.pop())
}

fn with_shifts(db: &Db, mut sheets: Vec<Sheet>) -> Result<Vec<Sheet>, StoreFault> {
    let sql = "SELECT gives, shift FROM handover_sheet_shift WHERE sheet = ?1 ORDER BY gives, place";
    for sheet in &mut sheets {
        for (gives, shift) in db.all(sql, [sheet.id.0], |row| Ok((row.get::<_, bool>("gives")?, ShiftId(row.get("shift")?))))? {
            let turn = if gives { &mut sheet.from } else { &mut sheet.to };
            turn.shifts.push(shift);
        }
    }
    Ok(sheets)
}

fn sheet(row: &Row) -> rusqlite::Result<Sheet> {
    let key = SheetKey { day: row.day("day")?, turn: row.get("turn")? };
    Ok(Sheet {
        id: SheetId(row.get("id")?),
        key,
        from: Turn {
            day: key.day,
            turn: key.turn,
            shifts: Vec::new(),
            starts: row.moment("from_starts")?,
            ends: row.moment("from_ends")?,
        },
        to: Turn {
            day: row.day("to_day")?,
            turn: row.get("to_turn")?,
            shifts: Vec::new(),
            starts: row.moment("to_starts")?,
            ends: row.moment("to_ends")?,
        },
        due: row.moment("due")?,
        until: row.moment("next_opens")?,
        opened_at: row.moment("opened_at")?,
        closed: signed(row, ["closed_by", "closed_name", "closed_at", "closed_reason"])?,
        accepted: signed(row, ["accepted_by", "accepted_name", "accepted_at", "accepted_reason"])?,
        settled: signed(row, ["settled_by", "settled_name", "settled_at", "settled_reason"])?,
    })
}

fn signed(row: &Row, [by, name, at, reason]: [&str; 4]) -> rusqlite::Result<Option<Signed>> {
    Ok(match (row.staff_if(by)?, row.moment_if(at)?) {
        (Some(by), Some(at)) => Some(Signed { by, by_name: row.get(name)?, at, reason: row.get(reason)? }),
        _ => None,
    })
}

/// What a change of shift writes, in the order of the columns.
const CHANGE: &str = "day, turn, from_starts, from_ends, to_day, to_turn, to_starts, to_ends, due, next_opens";

fn written(change: &Change) -> [Value; 10] {
    let Change { from, to, .. } = change;
    [
        from.day.to_string().into(),
        from.turn.into(),
        moment(from.starts).into(),
        moment(from.ends).into(),
        to.day.to_string().into(),
        to.turn.into(),
        moment(to.starts).into(),
        moment(to.ends).into(),
        moment(change.due).into(),
        moment(change.until).into(),
    ]
}

/// Opens the sheet of a change.
pub fn open(tx: &Tx, change: &Change, at: NaiveDateTime) -> Result<SheetId, StoreFault> {
    let sql = format!("INSERT INTO handover_sheet ({CHANGE}, opened_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    let id = SheetId(tx.add(&sql, params_from_iter(written(change).into_iter().chain([moment(at).into()])))?);
    put_shifts(tx, id, change)?;
    Ok(id)
}

/// Addresses a sheet as the rota has it now. `NotFound` if the id is unknown.
pub fn readdress(tx: &Tx, id: SheetId, change: &Change) -> Result<(), StoreFault> {
    let sql = format!("UPDATE handover_sheet SET ({CHANGE}) = (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) WHERE id = ?11");
    if tx.run(&sql, params_from_iter(written(change).into_iter().chain([id.0.into()])))? == 0 {
        return Err(StoreFault::NotFound);
    }
    tx.run("DELETE FROM handover_sheet_shift WHERE sheet = ?1", [id.0])?;
    put_shifts(tx, id, change)
}

fn put_shifts(tx: &Tx, id: SheetId, change: &Change) -> Result<(), StoreFault> {
    let sql = "INSERT INTO handover_sheet_shift (sheet, gives, place, shift) VALUES (?1, ?2, ?3, ?4)";
    for (gives, turn) in [(true, &change.from), (false, &change.to)] {
        for (place, shift) in turn.shifts.iter().enumerate() {
            tx.run(sql, params![id.0, gives, place as i64, shift.0])?;
        }
    }
    Ok(())
}

/// Closes a sheet: every open item is on it from now on. How many there were.
pub fn close(tx: &Tx, id: SheetId, by: StaffId, at: NaiveDateTime, reason: &str) -> Result<usize, StoreFault> {
    let sql = "UPDATE handover_sheet SET closed_by = ?2, closed_at = ?3, closed_reason = ?4 WHERE id = ?1 AND closed_by IS NULL";
    if tx.run(sql, params![id.0, by.0, moment(at), hide(tx, reason)?])? == 0 {
        return Err(StoreFault::NotFound);
    }
    tx.run("INSERT INTO handover_line (sheet, item) SELECT ?1, id FROM handover_item WHERE state = 'open'", [id.0])
}

/// Accepts a sheet. `NotFound` if it is unknown, not closed or accepted already.
pub fn accept(tx: &Tx, id: SheetId, by: StaffId, at: NaiveDateTime, reason: &str) -> Result<(), StoreFault> {
    let sql = "UPDATE handover_sheet SET accepted_by = ?2, accepted_at = ?3, accepted_reason = ?4
               WHERE id = ?1 AND closed_by IS NOT NULL AND accepted_by IS NULL";
    if tx.run(sql, params![id.0, by.0, moment(at), hide(tx, reason)?])? == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}

/// Puts on record that a manager looked into a missed sheet. `NotFound` if it is unknown or accepted.
pub fn settle(tx: &Tx, id: SheetId, by: StaffId, at: NaiveDateTime, reason: &str) -> Result<(), StoreFault> {
    let sql = "UPDATE handover_sheet SET settled_by = ?2, settled_at = ?3, settled_reason = ?4
               WHERE id = ?1 AND accepted_by IS NULL AND settled_by IS NULL";
    if tx.run(sql, params![id.0, by.0, moment(at), hide(tx, reason)?])? == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}

/// A read-back as it is kept, with who gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptReadBack {
    /// What was read.
    pub read: ReadBack,
    /// By whom.
    pub by: StaffId,
    /// Their name.
    pub by_name: String,
    /// When, shop time.
    pub at: NaiveDateTime,
    /// By picking a step.
    pub picked: bool,
    /// What they said or picked.
    pub text: String,
}

/// Every read-back of a sheet, in the order in which they were given.
pub fn read_backs(db: &Db, sheet: SheetId) -> Result<Vec<KeptReadBack>, StoreFault> {
    db.all(
        "SELECT r.item, r.revision, r.held, r.by_staff, s.name, r.at, r.way, r.text
         FROM handover_read_back r JOIN staff s ON s.id = r.by_staff WHERE r.sheet = ?1 ORDER BY r.id",
        [sheet.0],
        |row| {
            Ok(KeptReadBack {
                read: ReadBack { item: ItemId(row.get("item")?), revision: row.get("revision")?, right: row.get("held")? },
                by: row.staff("by_staff")?,
                by_name: row.get("name")?,
                at: row.moment("at")?,
                picked: row.get::<_, String>("way")? == "pick",
                text: row.get("text")?,
            })
        },
    )
}

/// A line of a closed sheet without its texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The item.
    pub item: ItemId,
    /// What it is about.
    pub kind: ItemKind,
    /// How serious it is.
    pub serious: Seriousness,
    /// How old it was then: on how many earlier sheets it had stood.
    pub age: u32,
}

/// What a closed sheet handed over, without the texts. In the order of ids.
pub fn lines(db: &Db, sheet: SheetId) -> Result<Vec<Line>, StoreFault> {
    db.all(
        "SELECT l.item, i.kind, i.serious, count(e.sheet) AS age FROM handover_line l JOIN handover_item i ON i.id = l.item
           LEFT JOIN handover_line e ON e.item = l.item AND e.sheet < l.sheet
         WHERE l.sheet = ?1 GROUP BY l.item",
        [sheet.0],
        |row| {
            Ok(Line {
                item: ItemId(row.get("item")?),
                kind: row.word("kind")?,
                serious: row.word("serious")?,
                age: row.get("age")?,
            })
        },
    )
}

/// Whether an item was read back in these words on any sheet: paper may be typed twice.
pub fn was_said(db: &Db, item: ItemId, text: &str) -> Result<bool, StoreFault> {
    let sql = "SELECT 1 FROM handover_read_back WHERE item = ?1 AND text = ?2 AND held = 1 LIMIT 1";
    Ok(db.one(sql, params![item.0, hide(db, text)?], |_| Ok(()))?.is_some())
}

/// Keeps a read-back, also one that did not hold.
pub fn add_read_back(
    tx: &Tx,
    sheet: SheetId,
    read: &ReadBack,
    answer: &Answer,
    by: StaffId,
    at: NaiveDateTime,
) -> Result<(), StoreFault> {
    let (way, text) = match answer {
        Answer::Words { text } => ("words", text.clone()),
        Answer::Pick { choice: Choice::Step { text } } => ("pick", text.clone()),
        Answer::Pick { choice: Choice::Usual { step } } => ("pick", format!("{step:?}")),
    };
    tx.run(
        "INSERT INTO handover_read_back (sheet, item, revision, by_staff, at, way, text, held)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![sheet.0, read.item.0, read.revision, by.0, moment(at), way, hide(tx, &text)?, read.right],
    )?;
    Ok(())
}
