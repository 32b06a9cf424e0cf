//! The audit trail, for reading. It is written by every other use case, in the transaction of the change itself.

use domain::audit::{Act, AuditEntry};
use domain::ids::{AuditId, StaffId};
use serde::Deserialize;
use ts_rs::TS;

use crate::fault::Fault;
use crate::visit::Visit;

/// Which part of the trail.
#[derive(Deserialize, TS)]
pub struct Page {
    before: Option<AuditId>,
    limit: u32,
    act: Option<Act>,
    staff: Option<StaffId>,
}

/// Up to 200 lines before `before`, the latest first.
pub fn page(visit: &mut Visit, args: Page) -> Result<Vec<AuditEntry>, Fault> {
    let limit = args.limit.min(200);
    Ok(visit.store()?.read(|db| store::audit::page(db, args.before, limit, args.act, args.staff))?)
}
