//! Pictures, each kept once by its content. A picture that nothing came to refer to is dropped after a while.

use chrono::NaiveDateTime;
use domain::attachment::Picture;
use domain::ids::{AttachmentId, StaffId};
use rusqlite::params;
use sha2::{Digest, Sha256};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

/// Takes a picture in, loose until something refers to it. The same bytes are kept once, whoever brings them.
pub fn put(tx: &Tx, picture: Picture, bytes: &[u8], giver: StaffId, at: NaiveDateTime) -> Result<AttachmentId, StoreFault> {
    let hash = hash(bytes);
    let known = tx.one("SELECT id FROM attachment WHERE hash = ?1", [&hash], |row| row.get::<_, i64>("id"))?;
    let id = match known {
        Some(id) => id,
        None => tx.add(
            "INSERT INTO attachment (hash, kind, width, height, bytes, kept, at) VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6)",
            params![hash, picture.format.word(), picture.width, picture.height, bytes, moment(at)],
        )?,
    };
    // A loose picture that is brought again waits anew.
    tx.run("UPDATE attachment SET at = ?2 WHERE id = ?1 AND kept = 0", params![id, moment(at)])?;
    tx.run("INSERT INTO attachment_giver (attachment, staff) VALUES (?1, ?2) ON CONFLICT DO NOTHING", params![id, giver.0])?;
    Ok(AttachmentId(id))
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Something refers to the picture from now on: it stays. `NotFound` if the id is unknown.
pub fn keep(tx: &Tx, id: AttachmentId) -> Result<(), StoreFault> {
    let changed = tx.run("UPDATE attachment SET kept = 1 WHERE id = ?1", [id.0])?;
    if changed == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}

/// Whether this person handed the picture in.
pub fn gave(db: &Db, id: AttachmentId, staff: StaffId) -> Result<bool, StoreFault> {
    let sql = "SELECT 1 FROM attachment_giver WHERE attachment = ?1 AND staff = ?2";
    Ok(db.one(sql, params![id.0, staff.0], |_| Ok(()))?.is_some())
}

/// What a picture is, without its bytes.
pub fn head(db: &Db, id: AttachmentId) -> Result<Option<Picture>, StoreFault> {
    db.one("SELECT kind, width, height FROM attachment WHERE id = ?1", [id.0], |row| {
        Ok(Picture { format: row.word("kind")?, width: row.get("width")?, height: row.get("height")? })
    })
}

/// The SHA-256 of a picture's bytes, in hexadecimal digits.
pub(crate) fn hash_of(db: &Db, id: AttachmentId) -> Result<Option<String>, StoreFault> {
    db.one("SELECT hash FROM attachment WHERE id = ?1", [id.0], |row| row.get("hash"))
}

/// The bytes of a picture.
pub fn bytes(db: &Db, id: AttachmentId) -> Result<Option<Vec<u8>>, StoreFault> {
    db.one("SELECT bytes FROM attachment WHERE id = ?1", [id.0], |row| row.get("bytes"))
}

/// Drops the pictures that nothing refers to and that nobody brought since `before`; how many they were.
pub fn drop_loose(tx: &Tx, before: NaiveDateTime) -> Result<usize, StoreFault> {
    tx.run("DELETE FROM attachment WHERE kept = 0 AND at < ?1", [moment(before)])
}
