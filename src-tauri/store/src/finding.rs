//! Listing errors that somebody found, who said the same later, and where each stands (PAT-03). A finding is never deleted.

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{AttachmentId, FindingId, ItemId, ListingId, StaffId};
use domain::patrol::{Finding, FindingState, ListingField};
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

const COLUMNS: &str = "SELECT id, listing, field, detail, is_now, should_be, picture, by_staff, at, own_mistake, state, decided_by,
    decided_at, reason, fixed_by, fixed_at, counts_with FROM finding";

/// What a list asks for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Only those in this state.
    pub state: Option<FindingState>,
    /// Only this finder's.
    pub by: Option<StaffId>,
    /// Only with these words in small letters, in the listing or in what was said; empty for all.
    pub text: String,
    /// Only older than this one.
    pub before: Option<FindingId>,
    /// At most so many.
    pub limit: u32,
}

/// Findings, the newest first.
pub fn list(db: &Db, wanted: &Wanted) -> Result<Vec<Finding>, StoreFault> {
    let sql = format!(
        "{COLUMNS} WHERE (:state IS NULL OR state = :state) AND (:by IS NULL OR by_staff = :by) AND (:before IS NULL OR id < :before)
           AND (:text = '' OR instr(lower(is_now || ' ' || should_be || ' ' || detail), :text)
             OR listing IN (SELECT id FROM listing WHERE instr(lower(code || ' ' || title), :text)))
         ORDER BY id DESC LIMIT :limit"
    );
    let params = named_params! {
        ":state": wanted.state.map(Word::word), ":by": wanted.by.map(|s| s.0), ":before": wanted.before.map(|f| f.0),
        ":limit": wanted.limit,
        ":text": hide(db, &wanted.text)?,
    };
    db.all(&sql, params, finding)
}

/// How many findings wait for a decision, and how many for mending.
pub fn waiting(db: &Db) -> Result<(u32, u32), StoreFault> {
    let sql = "SELECT count(*) FILTER (WHERE state = 'reported') AS reported, count(*) FILTER (WHERE state = 'verified') AS verified
               FROM finding WHERE state IN ('reported', 'verified')";
    Ok(db.one(sql, [], |row| Ok((row.get("reported")?, row.get("verified")?)))?.unwrap_or_default())
}

/// The finding with this id.
pub fn get(db: &Db, id: FindingId) -> Result<Option<Finding>, StoreFault> {
    db.one(&format!("{COLUMNS} WHERE id = ?1"), [id.0], finding)
}

/// Every finding of one field of a listing, the earliest first.
pub fn of_field(db: &Db, listing: ListingId, field: ListingField) -> Result<Vec<Finding>, StoreFault> {
    db.all(&format!("{COLUMNS} WHERE listing = ?1 AND field = ?2 ORDER BY id"), params![listing.0, field.word()], finding)
}

/// The latest findings of a listing, the newest first.
pub fn of_listing(db: &Db, listing: ListingId) -> Result<Vec<Finding>, StoreFault> {
    db.all(&format!("{COLUMNS} WHERE listing = ?1 ORDER BY id DESC LIMIT 50"), [listing.0], finding)
}

/// Every finding of one finder on one day, the earliest first.
pub fn of_day(db: &Db, by: StaffId, day: NaiveDate) -> Result<Vec<Finding>, StoreFault> {
    let (from, to) = (format!("{day}T00:00:00"), format!("{day}T23:59:59"));
    db.all(&format!("{COLUMNS} WHERE by_staff = ?1 AND at BETWEEN ?2 AND ?3 ORDER BY id"), params![by.0, from, to], finding)
}

/// Findings of a span of days, the earliest first: what a week's meeting looks at.
pub fn between(db: &Db, from: NaiveDate, to: NaiveDate) -> Result<Vec<Finding>, StoreFault> {
    let sql = format!("{COLUMNS} WHERE at BETWEEN ?1 AND ?2 ORDER BY id");
    db.all(&sql, [format!("{from}T00:00:00"), format!("{to}T23:59:59")], finding)
}

/// Open findings of each listing that has any.
pub fn open_of(db: &Db) -> Result<Vec<(ListingId, u32)>, StoreFault> {
    let sql = "SELECT listing, count(*) AS open FROM finding WHERE state IN ('reported', 'verified') GROUP BY listing";
    db.all(sql, [], |row| Ok((ListingId(row.get("listing")?), row.get("open")?)))
}

/// Whether any finding shows this picture.
pub fn shows(db: &Db, picture: AttachmentId) -> Result<bool, StoreFault> {
    Ok(db.one("SELECT 1 FROM finding WHERE picture = ?1 LIMIT 1", [picture.0], |_| Ok(()))?.is_some())
}

fn finding(row: &Row) -> rusqlite::Result<Finding> {
    Ok(Finding {
        id: FindingId(row.get("id")?),
        listing: ListingId(row.get("listing")?),
        field: row.word("field")?,
        detail: row.get("detail")?,
        is_now: row.get("is_now")?,
        should_be: row.get("should_be")?,
        picture: row.get::<_, Option<i64>>("picture")?.map(AttachmentId),
        by: row.staff("by_staff")?,
        at: row.moment("at")?,
        own_mistake: row.get("own_mistake")?,
        state: row.word("state")?,
        decided_by: row.staff_if("decided_by")?,
        decided_at: row.moment_if("decided_at")?,
        reason: row.get("reason")?,
        fixed_by: row.staff_if("fixed_by")?,
        fixed_at: row.moment_if("fixed_at")?,
        counts_with: row.get::<_, Option<i64>>("counts_with")?.map(FindingId),
    })
}

/// Adds a finding as reported; its id.
pub fn add(tx: &Tx, finding: &Finding) -> Result<FindingId, StoreFault> {
    let id = tx.add(
        "INSERT INTO finding (listing, field, detail, is_now, should_be, picture, by_staff, at, own_mistake, state, reason)
         VALUES (:listing, :field, :detail, :is_now, :should_be, :picture, :by, :at, :own_mistake, 'reported', '')",
        named_params! {
            ":listing": finding.listing.0, ":field": finding.field.word(), ":detail": hide(tx, &finding.detail)?,
            ":is_now": hide(tx, &finding.is_now)?, ":should_be": hide(tx, &finding.should_be)?, ":picture": finding.picture.map(|p| p.0), ":by": finding.by.0,
            ":at": moment(finding.at), ":own_mistake": finding.own_mistake,
        },
    )?;
    Ok(FindingId(id))
}

/// Stores what its finder says of it now. `NotFound` if the id is unknown.
pub fn change(tx: &Tx, finding: &Finding) -> Result<(), StoreFault> {
    let sql = "UPDATE finding SET is_now = ?2, should_be = ?3, picture = ?4, own_mistake = ?5 WHERE id = ?1";
    let picture = finding.picture.map(|p| p.0);
    let changed = tx.run(sql, params![finding.id.0, hide(tx, &finding.is_now)?, hide(tx, &finding.should_be)?, picture, finding.own_mistake])?;
    if changed == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}

/// Says which handover item goes with a finding.
pub fn set_item(tx: &Tx, id: FindingId, item: ItemId) -> Result<(), StoreFault> {
    tx.run("UPDATE finding SET item = ?2 WHERE id = ?1", [id.0, item.0]).map(|_| ())
}

/// The handover item that goes with a finding.
pub fn item_of(db: &Db, id: FindingId) -> Result<Option<ItemId>, StoreFault> {
    let found = db.one("SELECT item FROM finding WHERE id = ?1", [id.0], |row| row.get::<_, Option<i64>>("item"))?;
    Ok(found.flatten().map(ItemId))
}

/// Thanks somebody who reported the same later; once each, and never the first finder.
pub fn thank(tx: &Tx, finding: FindingId, staff: StaffId, at: NaiveDateTime) -> Result<(), StoreFault> {
    let sql = "INSERT INTO finding_thanks (finding, staff, at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    tx.run(sql, params![finding.0, staff.0, moment(at)]).map(|_| ())
}

/// Who was thanked, for each finding of a list.
pub fn thanked(db: &Db, findings: &[Finding]) -> Result<Vec<(FindingId, StaffId)>, StoreFault> {
    let mut all = Vec::new();
    for finding in findings {
        let sql = "SELECT staff FROM finding_thanks WHERE finding = ?1 ORDER BY at, staff";
        all.extend(db.all(sql, [finding.id.0], |row| Ok((finding.id, row.staff("staff")?)))?);
    }
    Ok(all)
}

/// Stores a finding's state with who decided and mended it. `NotFound` if the id is unknown.
pub fn set_state(tx: &Tx, finding: &Finding) -> Result<(), StoreFault> {
    let changed = tx.run(
        "UPDATE finding SET state = :state, decided_by = :decided_by, decided_at = :decided_at, reason = :reason,
         fixed_by = :fixed_by, fixed_at = :fixed_at, own_mistake = :own_mistake, counts_with = :counts_with WHERE id = :id",
        named_params! {
            ":id": finding.id.0, ":state": finding.state.word(), ":decided_by": finding.decided_by.map(|s| s.0),
            ":decided_at": finding.decided_at.map(moment), ":reason": hide(tx, &finding.reason)?, ":fixed_by": finding.fixed_by.map(|s| s.0),
            ":fixed_at": finding.fixed_at.map(moment), ":own_mistake": finding.own_mistake,
            ":counts_with": finding.counts_with.map(|f| f.0),
        },
    )?;
    if changed == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}
