//! The figures of a span as a spreadsheet: one's own, or everybody's for whoever leads the team.

use domain::access::Right;
use domain::ids::StaffId;
use domain::language::Language;
use domain::quota::Window;
use paper::figures_file::{write_xlsx, ExportRow};
use serde::Deserialize;
use store::customer::words::shown;
use ts_rs::TS;

use super::view::{check_span, days_of};
use crate::fault::Fault;
use crate::visit::Visit;
use crate::Document;

/// What to export.
#[derive(Deserialize, TS)]
pub struct ServicePaper {
    span: Window,
    staff: Option<StaffId>,
    language: Language,
}

/// The figures as XLSX.
pub fn xlsx(visit: &mut Visit, args: ServicePaper) -> Result<Document, Fault> {
    visit.require_own_or(args.staff, Right::AllFigures)?;
    check_span(args.span)?;
    let rows = visit.store()?.read(|db| {
        let staff = store::staff::all(db)?;
        let days = days_of(db, args.span, args.staff)?;
        days.into_iter()
            .map(|(who, day)| {
                let person = staff.iter().find(|s| s.id == who);
                let (note, reason) = day.own.as_ref().map(|f| (f.note.clone(), f.reason.clone())).unwrap_or_default();
                Ok(ExportRow {
                    day: day.day,
                    number: person.map(|p| p.number.clone()).unwrap_or_default(),
                    name: person.map(|p| p.name.clone()).unwrap_or_default(),
                    own: day.own.map(|f| f.count),
                    note: shown(db, &note)?,
                    reason: shown(db, &reason)?,
                    platform: day.platform.map(|p| (p.values, p.standing)),
                })
            })
            .collect::<Result<Vec<_>, store::StoreFault>>()
    })?;
    let name = format!("daybook-figures-{}-{}.xlsx", args.span.from, args.span.to);
    Ok(Document { file_name: name, bytes: write_xlsx(&rows, args.language)? })
}
