//! Closing months, and which of them are closed and published.

use chrono::NaiveDateTime;
use domain::audit::{Act, AuditLine};
use domain::ids::StatementId;
use domain::ledger::rules::closing;
use domain::month::Month;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// A month.
#[derive(Deserialize, TS)]
pub struct WhichLedgerMonth {
    pub(super) month: Month,
}

/// A month of the ledger and how far it is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MonthRow {
    /// Which.
    pub month: Month,
    /// Who closed it, and when.
    pub closed: Option<Closed>,
    /// It is over and can be closed.
    pub over: bool,
    /// The number of its published statement.
    pub published: Option<StatementId>,
}

/// Who closed a month, and when.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Closed {
    /// Who.
    pub by_name: String,
    /// When, shop time.
    pub at: NaiveDateTime,
}

/// The months from the first entry to today, the latest first.
pub fn months(visit: &mut Visit, _: Nothing) -> Result<Vec<MonthRow>, Fault> {
    let today = visit.now()?.date();
    Ok(visit.store()?.read(|db| {
        let closes = store::ledger::month::closes(db, 1_200)?;
        let published = store::ledger::statement::published(db)?;
        let staff = store::staff::all(db)?;
        let earliest = store::ledger::first_day(db)?.map(Month::of);
        let first = closes.last().map(|c| c.month).into_iter().chain(earliest).min().unwrap_or(Month::of(today));
        // A month that was skipped over when a later one was closed is closed with it.
        let row = |month: Month| MonthRow {
            closed: closes.iter().rev().find(|c| c.month >= month).map(|c| Closed { by_name: name_of(&staff, c.by), at: c.at }),
            over: month.last() < today,
            published: published.iter().find(|p| p.month == month).map(|p| p.number),
            month,
        };
        let mut rows: Vec<MonthRow> = std::iter::successors(Some(first), |m| Some(m.next())).take_while(|m| *m <= Month::of(today)).take(1_200).map(row).collect();
        rows.reverse();
        Ok(rows)
    })?)
}

/// Closes a month: nothing counts on its days any more.
pub fn close(visit: &mut Visit, args: WhichLedgerMonth) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let first = store::ledger::first_day(tx)?.map(Month::of);
        closing(args.month, now.date(), store::ledger::month::closed(tx)?, first)?;
        store::ledger::month::close(tx, args.month, me.id, now)?;
        let (head, hash) = store::ledger::chain::head(tx)?;
        let line = AuditLine::new("entry", format!("#{} {}", head.0, hash.short()));
        store::audit::add(tx, now, Some(me.id), Act::MonthClosed, &args.month.to_string(), &[line])?;
        Ok(())
    })
}
