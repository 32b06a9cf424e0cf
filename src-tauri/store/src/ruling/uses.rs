//! What rests on a ruling (FINE-06): every decision that points to it, and every reason in which somebody names it. A new table of
//! reasons belongs here; a test goes along all of them.

use chrono::NaiveDate;
use domain::ids::{RulingId, StaffId};
use domain::ruling::{names, RestsOn};
use rusqlite::{params, Row};

use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::store::Db;

/// One thing that rests on a ruling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// What it is.
    pub what: RestsOn,
    /// What tells it apart: a number, or the month of a conflict.
    pub key: String,
    /// Whom it is about; else who wrote it.
    pub staff: Option<StaffId>,
    /// Its day.
    pub day: NaiveDate,
    /// What was written.
    pub words: String,
}

/// Where reasons are kept. `?1` is the ruling's id and `?2` its name in small letters; `rests` says that the row points to the ruling,
/// whatever its words are.
const REASONS: [(RestsOn, &str); 14] = [
    (
        RestsOn::Offence,
        "SELECT d.offence AS key, o.staff AS staff, substr(d.at, 1, 10) AS day, d.reason AS words, d.ruling IS ?1 AS rests
         FROM offence_decision d JOIN offence o ON o.id = d.offence WHERE d.ruling = ?1 OR instr(lower(d.reason), ?2) > 0
         UNION ALL SELECT a.offence, o.staff, substr(a.at, 1, 10), a.words, 0
         FROM offence_answer a JOIN offence o ON o.id = a.offence WHERE instr(lower(a.words), ?2) > 0",
    ),
    (
        RestsOn::Exemption,
        "SELECT rule AS key, staff, from_day AS day, reason AS words, ruling IS ?1 AS rests FROM exemption
         WHERE ruling = ?1 OR instr(lower(reason), ?2) > 0",
    ),
    (
        RestsOn::Reward,
        "SELECT id AS key, staff, substr(at, 1, 10) AS day, words, ruling IS ?1 AS rests FROM reward_decision
         WHERE ruling = ?1 OR instr(lower(words), ?2) > 0",
    ),
    (
        RestsOn::Entry,
        "SELECT e.id AS key, coalesce(t.staff, f.staff, e.handled_by) AS staff, e.day AS day, e.words AS words, e.ruling IS ?1 AS rests
         FROM entry e JOIN ledger_account f ON f.id = e.from_account JOIN ledger_account t ON t.id = e.to_account
         WHERE e.ruling = ?1 OR instr(lower(e.words), ?2) > 0",
    ),
    (
        RestsOn::Conflict,
        "SELECT month AS key, by_staff AS staff, substr(at, 1, 10) AS day, reason AS words, 0 AS rests FROM rota_accepted
         WHERE instr(lower(reason), ?2) > 0",
    ),
    (
        RestsOn::Leave,
        "SELECT id AS key, staff, from_day AS day, reason AS words, 0 AS rests FROM leave WHERE instr(lower(reason), ?2) > 0",
    ),
    (
        RestsOn::Handover,
        "SELECT id AS key, closed_by AS staff, day, closed_reason AS words, 0 AS rests FROM handover_sheet
         WHERE instr(lower(closed_reason), ?2) > 0
         UNION ALL SELECT id, accepted_by, day, accepted_reason, 0 FROM handover_sheet WHERE instr(lower(accepted_reason), ?2) > 0
         UNION ALL SELECT id, settled_by, day, settled_reason, 0 FROM handover_sheet WHERE instr(lower(settled_reason), ?2) > 0",
    ),
    (
        RestsOn::Finding,
        "SELECT id AS key, by_staff AS staff, substr(at, 1, 10) AS day, reason AS words, 0 AS rests FROM finding
         WHERE instr(lower(reason), ?2) > 0",
    ),
    (
        RestsOn::Figures,
        "SELECT staff AS key, staff, day, reason AS words, 0 AS rests FROM figure WHERE instr(lower(reason), ?2) > 0",
    ),
    (
        RestsOn::Pairing,
        "SELECT trainee AS key, trainee AS staff, from_day AS day, reason AS words, 0 AS rests FROM pairing
         WHERE instr(lower(reason), ?2) > 0",
    ),
    (
        RestsOn::Probation,
        "SELECT staff AS key, staff, substr(at, 1, 10) AS day, reason AS words, 0 AS rests FROM probation_decision
         WHERE instr(lower(reason), ?2) > 0",
    ),
    (
        RestsOn::Launch,
        "SELECT launch AS key, by_staff AS staff, substr(at, 1, 10) AS day, reason AS words, 0 AS rests FROM launch_deed
         WHERE instr(lower(reason), ?2) > 0",
    ),
    (
        RestsOn::Complaint,
        "SELECT c.id AS key, c.agent AS staff, substr(s.at, 1, 10) AS day, s.text AS words, 0 AS rests
         FROM complaint_step s JOIN complaint c ON c.id = s.complaint WHERE instr(lower(s.text), ?2) > 0",
    ),
    (
        RestsOn::Note,
        "SELECT n.id AS key, n.author AS staff, substr(a.at, 1, 10) AS day, a.words AS words, 0 AS rests
         FROM note_answer a JOIN note n ON n.id = a.note WHERE instr(lower(a.words), ?2) > 0",
    ),
];

/// Everything that rests on a ruling, the latest day first.
pub fn uses(db: &Db, ruling: RulingId) -> Result<Vec<Use>, StoreFault> {
    let mut found = Vec::new();
    for (what, sql) in REASONS {
        let rows = db.all(sql, params![ruling.0, format!("r-{}", ruling.0)], |row| Ok((row.get::<_, bool>("rests")?, read(row, what)?)))?;
        found.extend(rows.into_iter().filter(|(rests, it)| *rests || names(&it.words, ruling)).map(|(_, it)| it));
    }
    found.sort_by(|a, b| b.day.cmp(&a.day).then_with(|| a.what.cmp(&b.what)));
    Ok(found)
}

fn read(row: &Row, what: RestsOn) -> rusqlite::Result<Use> {
    let key = row.get_ref("key")?;
    let key = key.as_str().map_or_else(|_| key.as_i64().map(|id| id.to_string()), |month| Ok(month.to_owned()))?;
    Ok(Use { what, key, staff: row.staff_if("staff")?, day: row.day("day")?, words: row.get("words")? })
}
