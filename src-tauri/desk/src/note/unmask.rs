//! The words of a note as they were written: with a reason, for a short time, and on record (SEC-02).

use domain::access::Right;
use domain::audit::{Act, AuditLine};
use domain::customer::{reason, SHOWN_SECONDS};
use domain::ids::NoteId;
use serde::{Deserialize, Serialize};
use store::customer::words::{hide, revealed};
use ts_rs::TS;

use super::{may_see, number};
use crate::customer::invalid;
use crate::fault::Fault;
use crate::visit::Visit;

/// A note to show, and why.
#[derive(Deserialize, TS)]
pub struct UnmaskNote {
    note: NoteId,
    reason: String,
}

/// What somebody wrote, as it was written.
#[derive(Debug, Serialize, TS)]
pub struct Plain {
    /// The words; an order's number in front, if there is one.
    pub texts: Vec<String>,
    /// For how long the screen shows them.
    pub seconds: u32,
}

/// Shows a note's words. Who asked and why is on record before they leave.
pub fn unmask(visit: &mut Visit, args: UnmaskNote) -> Result<Plain, Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::UnmaskCustomers)?);
    let said = reason(&args.reason).map_err(invalid)?;
    visit.store()?.write(|tx| {
        let note = store::note::get(tx, args.note)?.ok_or_else(|| Fault::not_found("note"))?;
        if !may_see(tx, &note, &me)? {
            return Err(Fault::not_found("note"));
        }
        // A reason may name whom it is about; the trail is never purged.
        let line = AuditLine::new("note", hide(tx, &said)?);
        store::audit::add(tx, now, Some(me.id), Act::CustomerUnmasked, &number(note.id), &[line])?;
        let lost = note.lost.map(|l| [l.order, l.product]).into_iter().flatten();
        let texts = lost.chain([note.words]).filter(|text| !text.is_empty());
        let texts = texts.map(|text| revealed(tx, &text)).collect::<Result<_, _>>()?;
        Ok(Plain { texts, seconds: SHOWN_SECONDS })
    })
}
