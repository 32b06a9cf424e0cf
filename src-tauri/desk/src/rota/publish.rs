//! Publishing a month: a numbered version that nothing changes afterwards.

use domain::audit::{Act, AuditLine};
use domain::month::Month;
use domain::rota::Work;
use serde::Deserialize;
use store::publication::PublishFault;
use ts_rs::TS;

use super::facts;
use super::month::{version, Version, WhichMonth};
use crate::fault::Fault;
use crate::visit::Visit;

/// A month, and the version that it was planned from: 0 where none was published.
#[derive(Deserialize, TS)]
pub struct Publish {
    month: Month,
    version: u32,
}

impl From<PublishFault> for Fault {
    fn from(fault: PublishFault) -> Fault {
        match fault {
            PublishFault::Stale(version) => Fault::Stale { version },
            PublishFault::Store(fault) => fault.into(),
        }
    }
}

/// Publishes the draft as the next version; refused if somebody published meanwhile.
pub fn publish(visit: &mut Visit, args: Publish) -> Result<Version, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let plan = facts::plan(tx, args.month)?;
        let changes = facts::changes_since(tx, &plan)?.len();
        let mut cells: Vec<(domain::ids::StaffId, chrono::NaiveDate, Work)> = Vec::new();
        for (row, person) in plan.staff().iter().enumerate() {
            let planned = plan.works(row).into_iter().zip(plan.days());
            cells.extend(planned.filter_map(|(work, day)| work.map(|w| (person.id, *day, w))));
        }
        if cells.is_empty() {
            return Err(Fault::EmptyField { field: "rota".to_owned() });
        }
        let number = store::publication::publish(tx, args.month, args.version, me.id, now, &cells)?;
        let line = |what: &str, after: String| AuditLine::new(what, after);
        let lines = [line("version", number.to_string()), line("changes", changes.to_string())];
        store::audit::add(tx, now, Some(me.id), Act::RotaPublished, &args.month.to_string(), &lines)?;
        Ok(Version { version: number, at: now, by_name: me.name.clone() })
    })
}

/// The versions of a month, the latest first.
pub fn versions(visit: &mut Visit, args: WhichMonth) -> Result<Vec<Version>, Fault> {
    Ok(visit.store()?.read(|db| {
        let mut all = store::publication::list(db, args.month)?;
        all.sort_by_key(|p| std::cmp::Reverse(p.version));
        all.iter().map(|p| version(db, p)).collect::<Result<Vec<_>, _>>()
    })?)
}
