//! What the shop set about its handover: one row, or none while nothing was changed.

use domain::handover::setting::HandoverSettings;
use rusqlite::params;

use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// The settings; what ships where the shop has none.
pub fn get(db: &Db) -> Result<HandoverSettings, StoreFault> {
    let found = db.one("SELECT most_shifts, accept_minutes, script FROM handover_setting", [], |row| {
        Ok(HandoverSettings {
            most_shifts: row.get("most_shifts")?,
            accept_minutes: row.get("accept_minutes")?,
            script: row.get("script")?,
        })
    })?;
    Ok(found.unwrap_or_default())
}

/// Replaces the settings.
pub fn save(tx: &Tx, settings: &HandoverSettings) -> Result<(), StoreFault> {
    tx.run(
        "INSERT INTO handover_setting (id, most_shifts, accept_minutes, script) VALUES (1, ?1, ?2, ?3)
         ON CONFLICT (id) DO UPDATE SET most_shifts = excluded.most_shifts, accept_minutes = excluded.accept_minutes,
           script = excluded.script",
        params![settings.most_shifts, settings.accept_minutes, settings.script],
    )?;
    Ok(())
}
