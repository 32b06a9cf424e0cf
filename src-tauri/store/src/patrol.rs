//! Listings, the checklist, patrol rounds and when each listing was last looked at (PAT-01).

use chrono::NaiveDateTime;
use domain::ids::{CheckpointId, ListingId, RoundId, StaffId};
use domain::patrol::{Checkpoint, LastLook, Listing, PatrolSettings, Round, Stop, Tick};
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

/// Every listing, also those off the shelves, by code.
pub fn listings(db: &Db) -> Result<Vec<Listing>, StoreFault> {
    db.all("SELECT id, code, title, price, link, added, retired FROM listing ORDER BY code", [], listing)
}

/// The listing with this id.
pub fn get_listing(db: &Db, id: ListingId) -> Result<Option<Listing>, StoreFault> {
    db.one("SELECT id, code, title, price, link, added, retired FROM listing WHERE id = ?1", [id.0], listing)
}

fn listing(row: &Row) -> rusqlite::Result<Listing> {
    Ok(Listing {
        id: ListingId(row.get("id")?),
        code: row.get("code")?,
        title: row.get("title")?,
        price: row.get("price")?,
        link: row.get("link")?,
        added: row.day("added")?,
        retired: row.get("retired")?,
    })
}

/// Adds a listing (id 0) or changes one; its id. `NotFound` if the id is unknown.
pub fn save_listing(tx: &Tx, listing: &Listing) -> Result<ListingId, StoreFault> {
    if listing.id.0 == 0 {
        let id = tx.add(
            "INSERT INTO listing (code, title, price, link, added, retired) VALUES (:code, :title, :price, :link, :added, :retired)",
            named_params! {
                ":code": listing.code, ":title": listing.title, ":price": listing.price, ":link": listing.link,
                ":added": listing.added.to_string(), ":retired": listing.retired,
            },
        )?;
        return Ok(ListingId(id));
    }
    let changed = tx.run(
        "UPDATE listing SET code = :code, title = :title, price = :price, link = :link, retired = :retired WHERE id = :id",
        named_params! {
            ":id": listing.id.0, ":code": listing.code, ":title": listing.title, ":price": listing.price, ":link": listing.link,
            ":retired": listing.retired,
        },
    )?;
    if changed == 0 { Err(StoreFault::NotFound) } else { Ok(listing.id) }
}

/// When each listing on the shelves was last looked at, in no order.
pub fn coverage(db: &Db) -> Result<Vec<LastLook>, StoreFault> {
    let sql = "SELECT id, (SELECT max(looked) FROM patrol_stop WHERE patrol_stop.listing = listing.id) AS looked
               FROM listing WHERE retired = 0";
    db.all(sql, [], |row| Ok(LastLook { listing: ListingId(row.get("id")?), looked: row.moment_if("looked")? }))
}

/// The checklist in its order.
pub fn checklist(db: &Db) -> Result<Vec<Checkpoint>, StoreFault> {
    db.all("SELECT id, field, words FROM checkpoint WHERE retired = 0 ORDER BY place, id", [], |row| {
        Ok(Checkpoint { id: CheckpointId(row.get("id")?), field: row.word("field")?, words: row.get("words")? })
    })
}

/// Makes `points` the checklist, in this order. A point that is gone stays behind the rounds that used it. `NotFound` if an id is
/// unknown.
pub fn save_checklist(tx: &Tx, points: &[Checkpoint]) -> Result<(), StoreFault> {
    tx.run("UPDATE checkpoint SET retired = 1", [])?;
    for (place, point) in (1_i64..).zip(points) {
        let known = tx.run(
            "UPDATE checkpoint SET place = ?2, field = ?3, words = ?4, retired = 0 WHERE id = ?1",
            params![point.id.0, place, point.field.word(), point.words],
        )?;
        if known == 0 && point.id.0 != 0 {
            return Err(StoreFault::NotFound);
        }
        if known == 0 {
            let sql = "INSERT INTO checkpoint (place, field, words, retired) VALUES (?1, ?2, ?3, 0)";
            tx.add(sql, params![place, point.field.word(), point.words])?;
        }
    }
    Ok(())
}

/// What the shop has settled.
pub fn settings(db: &Db) -> Result<PatrolSettings, StoreFault> {
    let found = db.one("SELECT same_field, round_size FROM patrol_setting WHERE id = 1", [], |row| {
        Ok(PatrolSettings { same_field: row.word("same_field")?, round_size: row.get("round_size")? })
    })?;
    found.ok_or(StoreFault::NotFound)
}

/// Settles it anew.
pub fn save_settings(tx: &Tx, settings: PatrolSettings) -> Result<(), StoreFault> {
    let sql = "UPDATE patrol_setting SET same_field = ?1, round_size = ?2 WHERE id = 1";
    tx.run(sql, params![settings.same_field.word(), settings.round_size]).map(|_| ())
}

/// Begins a round over `listings`, in this order.
pub fn begin(tx: &Tx, by: StaffId, at: NaiveDateTime, listings: &[ListingId]) -> Result<RoundId, StoreFault> {
    let id = tx.add("INSERT INTO patrol_round (by_staff, began) VALUES (?1, ?2)", params![by.0, moment(at)])?;
    for (place, listing) in (1_i64..).zip(listings) {
        tx.run("INSERT INTO patrol_stop (round, listing, place) VALUES (?1, ?2, ?3)", params![id, listing.0, place])?;
    }
    Ok(RoundId(id))
}

/// Notes that a listing of a round was looked at, with the checklist's answers; again replaces the answers.
pub fn look(tx: &Tx, round: RoundId, listing: ListingId, at: NaiveDateTime, ticks: &[Tick]) -> Result<(), StoreFault> {
    let sql = "UPDATE patrol_stop SET looked = ?3 WHERE round = ?1 AND listing = ?2";
    if tx.run(sql, params![round.0, listing.0, moment(at)])? == 0 {
        return Err(StoreFault::NotFound);
    }
    tx.run("DELETE FROM patrol_tick WHERE round = ?1 AND listing = ?2", params![round.0, listing.0])?;
    for tick in ticks {
        let sql = "INSERT INTO patrol_tick (round, listing, checkpoint, fine) VALUES (?1, ?2, ?3, ?4)";
        tx.run(sql, params![round.0, listing.0, tick.checkpoint.0, tick.fine])?;
    }
    Ok(())
}

/// Ends a round.
pub fn end(tx: &Tx, round: RoundId, at: NaiveDateTime) -> Result<(), StoreFault> {
    let sql = "UPDATE patrol_round SET ended = ?2 WHERE id = ?1 AND ended IS NULL";
    let changed = tx.run(sql, params![round.0, moment(at)])?;
    if changed == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}

/// The round that a person walks now.
pub fn open_round(db: &Db, by: StaffId) -> Result<Option<Round>, StoreFault> {
    let sql = "SELECT id FROM patrol_round WHERE by_staff = ?1 AND ended IS NULL ORDER BY id DESC LIMIT 1";
    let id = db.one(sql, [by.0], |row| row.get::<_, i64>("id"))?;
    id.map_or(Ok(None), |id| round(db, RoundId(id)))
}

/// The latest rounds, the newest first.
pub fn rounds(db: &Db, limit: u32) -> Result<Vec<Round>, StoreFault> {
    let ids = db.all("SELECT id FROM patrol_round ORDER BY id DESC LIMIT ?1", [limit], |row| row.get::<_, i64>("id"))?;
    ids.into_iter().filter_map(|id| round(db, RoundId(id)).transpose()).collect()
}

/// The round with this id.
pub fn round(db: &Db, id: RoundId) -> Result<Option<Round>, StoreFault> {
    let head = db.one("SELECT id, by_staff, began, ended FROM patrol_round WHERE id = ?1", [id.0], |row| {
        Ok(Round { id, by: row.staff("by_staff")?, began: row.moment("began")?, ended: row.moment_if("ended")?, stops: Vec::new() })
    })?;
    let Some(mut round) = head else { return Ok(None) };
    round.stops = db.all("SELECT listing, looked FROM patrol_stop WHERE round = ?1 ORDER BY place", [id.0], |row| {
        Ok(Stop { listing: ListingId(row.get("listing")?), looked: row.moment_if("looked")?, ticks: Vec::new() })
    })?;
    let sql = "SELECT listing, checkpoint, fine FROM patrol_tick WHERE round = ?1 ORDER BY listing, checkpoint";
    let ticks = db.all(sql, [id.0], |row| {
        Ok((ListingId(row.get("listing")?), Tick { checkpoint: CheckpointId(row.get("checkpoint")?), fine: row.get("fine")? }))
    })?;
    for stop in &mut round.stops {
        stop.ticks = ticks.iter().filter(|t| t.0 == stop.listing).map(|t| t.1).collect();
    }
    Ok(Some(round))
}
