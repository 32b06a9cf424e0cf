//! What the platform counted beside inquiries and payments: sales, replies, times (KPI-03, KPI-04). By day, week or month, by person,
//! and all together.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::access::{may, Right};
use domain::figures::platform::{sum, PlatformSum};
use domain::figures::{stretch, PlatformFigure};
use domain::ids::StaffId;
use serde::Serialize;
use ts_rs::TS;

use super::view::{check_span, ServiceSpan};
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// The platform's columns over a span.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlatformView {
    /// Stretches that have figures, the latest first.
    pub stretches: Vec<PlatformStretch>,
    /// The team by person; empty for one person.
    pub people: Vec<PlatformPerson>,
    /// Everything together.
    pub total: PlatformSum,
}

/// A day, week or month.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlatformStretch {
    /// Its first day.
    pub from: NaiveDate,
    /// The figures.
    pub sum: PlatformSum,
}

/// One person of the team.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlatformPerson {
    /// Who.
    pub staff: StaffId,
    /// Agent number.
    pub number: String,
    /// Name.
    pub name: String,
    /// The figures.
    pub sum: PlatformSum,
}

/// The platform's figures of a span: one's own, or anybody's and the team's for whoever leads it.
pub fn view(visit: &mut Visit, args: ServiceSpan) -> Result<PlatformView, Fault> {
    let me = visit.require_own_or(args.staff, Right::AllFigures)?;
    check_span(args.span)?;
    let team = args.staff.is_none() && may(me.role, Right::AllFigures);
    Ok(visit.store()?.read(|db| {
        let rows = store::figures::platform_all(db, args.span, args.staff)?;
        let staff = store::staff::all(db)?;
        let stretches = gathered(&rows, |row| stretch(row.day, args.pace));
        let by_person = if team { gathered(&rows, |row| row.staff) } else { Vec::new() };
        let person = |(id, sum): (StaffId, PlatformSum)| {
            let number = staff.iter().find(|s| s.id == id).map(|s| s.number.clone()).unwrap_or_default();
            PlatformPerson { staff: id, number, name: name_of(&staff, id), sum }
        };
        let mut people: Vec<PlatformPerson> = by_person.into_iter().map(person).collect();
        people.sort_by(|a, b| a.number.cmp(&b.number));
        Ok::<_, store::StoreFault>(PlatformView {
            stretches: stretches.into_iter().rev().map(|(from, sum)| PlatformStretch { from, sum }).collect(),
            people,
            total: sum(&rows.iter().collect::<Vec<_>>()),
        })
    })?)
}

fn gathered<K: Ord>(rows: &[PlatformFigure], key: impl Fn(&PlatformFigure) -> K) -> Vec<(K, PlatformSum)> {
    let mut groups: BTreeMap<K, Vec<&PlatformFigure>> = BTreeMap::new();
    for row in rows {
        groups.entry(key(row)).or_default().push(row);
    }
    groups.into_iter().map(|(key, rows)| (key, sum(&rows))).collect()
}
