//! Proposed rewards: only ever added, once per cause and person, which the file enforces as well.

use chrono::NaiveDateTime;
use domain::ids::{FindingId, NoteId, ProposalId, StaffId};
use domain::reward::{RewardCause, RewardProposal};
use rusqlite::{params, Row};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

const COLUMNS: &str = "SELECT id, cause, cause_id, staff, at FROM reward_proposal";

/// Proposes a reward for `staff`. The second time for the same cause and person nothing happens and `None` comes back, so that
/// a use case may be run twice.
pub fn propose(tx: &Tx, cause: RewardCause, staff: StaffId, at: NaiveDateTime) -> Result<Option<ProposalId>, StoreFault> {
    let (word, id) = stored(cause);
    let known = tx.one(
        "SELECT id FROM reward_proposal WHERE cause = ?1 AND cause_id = ?2 AND staff = ?3",
        params![word, id, staff.0],
        |row| row.get::<_, i64>("id"),
    )?;
    if known.is_some() {
        return Ok(None);
    }
    let sql = "INSERT INTO reward_proposal (cause, cause_id, staff, at) VALUES (?1, ?2, ?3, ?4)";
    tx.add(sql, params![word, id, staff.0, moment(at)]).map(|id| Some(ProposalId(id)))
}

/// Every proposal, the earliest first.
pub fn all(db: &Db) -> Result<Vec<RewardProposal>, StoreFault> {
    db.all(&format!("{COLUMNS} ORDER BY id"), [], proposal)
}

/// The proposals for one cause, the earliest first.
pub fn of(db: &Db, cause: RewardCause) -> Result<Vec<RewardProposal>, StoreFault> {
    let (word, id) = stored(cause);
    db.all(&format!("{COLUMNS} WHERE cause = ?1 AND cause_id = ?2 ORDER BY id"), params![word, id], proposal)
}

fn proposal(row: &Row) -> rusqlite::Result<RewardProposal> {
    let id = row.get("cause_id")?;
    Ok(RewardProposal {
        id: ProposalId(row.get("id")?),
        cause: match row.get::<_, String>("cause")?.as_str() {
            "idea" => RewardCause::Idea(NoteId(id)),
            _ => RewardCause::Finding(FindingId(id)),
        },
        staff: row.staff("staff")?,
        at: row.moment("at")?,
    })
}

/// The word and the id that stand in the file for a cause.
fn stored(cause: RewardCause) -> (&'static str, i64) {
    match cause {
        RewardCause::Idea(note) => ("idea", note.0),
        RewardCause::Finding(finding) => ("finding", finding.0),
    }
}
