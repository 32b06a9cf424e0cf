//! What a file is, found out without changing a byte of it.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::place::finish;
use crate::fault::StoreFault;
use crate::migrate::{version, APPLICATION, VERSION};
use crate::store::defend;

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileState {
    /// Nothing.
    Missing,
    /// A file that opens.
    Ready,
    /// Not readable as a database, or torn.
    Damaged,
    /// Written by a newer program.
    Newer {
        /// The form of the file.
        version: u32,
    },
    /// A database of another program.
    NotOurs,
    /// Ours and older: opening brings it up, after a backup.
    OlderNeedsUpgrade {
        /// The form of the file.
        from: u32,
    },
}

/// What stands at `path`. A restore that a crash cut short is finished first. A file that cannot be looked at for another
/// reason, such as its permissions, counts as ready: opening it tells the reason.
pub fn look(path: &Path) -> FileState {
    if let Err(fault) = finish(path) {
        // The old file is still in its place or the new one waits beside it; either way the next start tries again.
        return if path.exists() { state_or_ready(Err(fault)) } else { FileState::Missing };
    }
    match path.metadata() {
        Err(_) => FileState::Missing,
        // A file is never left empty: it is built beside its place.
        Ok(data) if data.is_file() && data.len() == 0 => FileState::Damaged,
        Ok(_) => state_or_ready(peek(path)),
    }
}

fn state_or_ready(peeked: Result<FileState, StoreFault>) -> FileState {
    match peeked {
        Ok(state) => state,
        Err(StoreFault::Damaged) => FileState::Damaged,
        Err(_) => FileState::Ready,
    }
}

fn peek(path: &Path) -> Result<FileState, StoreFault> {
    let conn = connect_to_read(path)?;
    let application: i32 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version = version(&conn)?;
    if application != APPLICATION {
        return Ok(FileState::NotOurs);
    }
    if version > VERSION {
        return Ok(FileState::Newer { version });
    }
    if !small_tables_are_whole(&conn)? {
        return Ok(FileState::Damaged);
    }
    Ok(if version < VERSION { FileState::OlderNeedsUpgrade { from: version } } else { FileState::Ready })
}

/// Opens a file for reading alone.
pub(super) fn connect_to_read(path: &Path) -> Result<Connection, StoreFault> {
    let path = std::path::absolute(path)?;
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    defend(&conn)?;
    Ok(conn)
}

/// Tables that grow with the years. Reading them whole at each start would take longer than the start may; the daily backup
/// does it.
const LARGE: [&str; 68] = [
    "page_version", "page_search_content", "page_search_data", "page_search_idx", "page_search_docsize", "page_pair_data",
    "page_pair_idx", "page_pair_docsize", "review_answer", "attribute_version", "attribute_answer", "attempt_result", "milestone_tick", "typing_test", "training_record", "question",
    "question_version", "question_answer", "question_pair_data", "question_pair_idx", "question_pair_docsize",
    "question_search_content", "question_search_data", "question_search_idx", "question_search_docsize", "quiz_attempt",
    "attempt_question", "attempt_order", "attempt_given", "entry", "offence", "offence_answer", "offence_decision",
    "reward_decision", "customer", "customer_contact", "customer_order", "customer_talk", "customer_tag", "customer_key",
    "rota_cell", "publication_cell", "publication_row", "publication_duty", "rota_duty", "audit", "audit_line", "handover_item",
    "handover_event", "handover_line", "handover_read_back", "handover_sheet", "handover_sheet_shift", "note",
    "note_answer", "note_pair_data", "note_pair_idx", "note_search_content", "note_search_data", "note_search_idx",
    "note_search_docsize", "attachment", "complaint", "complaint_step", "figure", "platform_figure", "patrol_stop",
    "patrol_tick",
];

fn small_tables_are_whole(conn: &Connection) -> Result<bool, StoreFault> {
    // A virtual table has no page of its own, and not each of them can be read from end to end; what it keeps lies in ordinary ones.
    let mut query = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite_%'")?;
    let tables = query.query_map([], |row| row.get::<_, String>("name"))?.collect::<Result<Vec<_>, _>>()?;
    for table in tables {
        if LARGE.contains(&table.as_str()) {
            conn.query_row(&format!("SELECT EXISTS (SELECT 1 FROM {table})"), [], |_| Ok(()))?;
        } else if conn.query_row(&format!("PRAGMA quick_check({table})"), [], |row| row.get::<_, String>(0))? != "ok" {
            return Ok(false);
        }
    }
    Ok(true)
}
