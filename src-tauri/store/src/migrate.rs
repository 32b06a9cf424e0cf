//! Brings a file to the present form, one step at a time. Steps are only ever added: a released step never changes, since files
//! out there were made by it.

use rusqlite::{Connection, TransactionBehavior};

use crate::fault::StoreFault;

/// Marks a file as ours: `Dbok`.
pub(crate) const APPLICATION: i32 = 0x4462_6f6b;

/// The steps, in order; the form of a file is how many of them it has had.
const STEPS: &[&str] = &[
    include_str!("migrations/0001_shop_and_rota.sql"),
    include_str!("migrations/0002_rules.sql"),
    include_str!("migrations/0003_customers.sql"),
    include_str!("migrations/0004_handover.sql"),
    include_str!("migrations/0005_notes.sql"),
    include_str!("migrations/0006_patrol_and_figures.sql"),
    include_str!("migrations/0007_order_times.sql"),
    include_str!("migrations/0008_discipline.sql"),
    include_str!("migrations/0009_ledger.sql"),
    include_str!("migrations/0010_register.sql"),
    include_str!("migrations/0011_question.sql"),
    include_str!("migrations/0012_probation.sql"),
    include_str!("migrations/0013_product.sql"),
    include_str!("migrations/0014_review.sql"),
    include_str!("migrations/0015_introduction.sql"),
    include_str!("migrations/0016_fair_share.sql"),
    include_str!("migrations/0017_sealed_words.sql"),
    include_str!("migrations/0018_attempt_results.sql"),
    include_str!("migrations/0019_attempt_scores.sql"),
    include_str!("migrations/0020_published_rows.sql"),
    include_str!("migrations/0021_rule_strengths.sql"),
];

/// The form that this program writes.
pub const VERSION: u32 = STEPS.len() as u32;

/// The form of a file: how many steps it has had.
pub(crate) fn version(conn: &Connection) -> rusqlite::Result<u32> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Takes the steps that the file has not had, each whole or not at all.
pub(crate) fn bring_up(conn: &mut Connection) -> Result<(), StoreFault> {
    // A step may rebuild a table that others point to; what points nowhere afterwards is found before it is committed.
    conn.execute_batch("PRAGMA foreign_keys = OFF")?;
    while version(conn)? < VERSION {
        let step = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another program may have taken the step while this one waited.
        let done = version(&step)?;
        if let Some(sql) = STEPS.get(done as usize) {
            step.execute_batch(sql)?;
            step.pragma_update(None, "application_id", APPLICATION)?;
            step.pragma_update(None, "user_version", done + 1)?;
            if step.prepare("PRAGMA foreign_key_check")?.exists([])? {
                return Err(StoreFault::Damaged);
            }
        }
        step.commit()?;
    }
    conn.execute_batch("PRAGMA foreign_keys = ON")?;
    Ok(())
}
