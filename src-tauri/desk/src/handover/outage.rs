//! The outage switch (CON-13): on and off, with both times kept. Call-backs are items like any other and go on the sheet.

use domain::access::Right;
use domain::audit::Act;
use domain::handover::outage::Outage;
use domain::handover::sheet::SheetProblem;
use domain::ids::OutageId;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::visit::Visit;

/// Begins an outage.
pub fn start(visit: &mut Visit, _: Nothing) -> Result<OutageId, Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::Handover)?);
    visit.store()?.write(|tx| {
        if let Some(on) = store::handover::outage::on(tx)? {
            return Err(Fault::sheet(SheetProblem::OutageOn { since: on.started_at }));
        }
        let id = store::handover::outage::start(tx, me.id, now)?;
        store::audit::add(tx, now, Some(me.id), Act::OutageStarted, "", &[])?;
        Ok(id)
    })
}

/// Ends the outage that is on. Its end is never before its beginning, whatever the clock says.
pub fn end(visit: &mut Visit, _: Nothing) -> Result<Outage, Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::Handover)?);
    visit.store()?.write(|tx| {
        let on = store::handover::outage::on(tx)?.ok_or(Fault::sheet(SheetProblem::NoOutage))?;
        let at = now.max(on.started_at);
        store::handover::outage::end(tx, on.id, me.id, at)?;
        store::audit::add(tx, now, Some(me.id), Act::OutageEnded, "", &[])?;
        Ok(Outage { ended_at: Some(at), ended_by: Some(me.id), ..on })
    })
}
