//! Statements of the fund: as they stand, published for good, and each proved to contain the ones before (FINE-02).

use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::ids::{StaffId, StatementId};
use domain::ledger::chain::{Broken, Hash};
use domain::ledger::rules::LedgerProblem;
use domain::ledger::statement::{statement, Naming, Published, Statement};
use domain::ids::EntryId;
use domain::month::Month;
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault};
use ts_rs::TS;

use super::month::WhichLedgerMonth;
use crate::door::Nothing;
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// A statement to publish, with the last entry that its publisher saw.
#[derive(Deserialize, TS)]
pub struct StatementToPublish {
    month: Month,
    head: EntryId,
}

/// How people shall stand on statements.
#[derive(Deserialize, TS)]
pub struct SaveNaming {
    naming: Naming,
}

/// A statement for the screen and for paper.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StatementView {
    /// The fund over the month.
    pub statement: Statement,
    /// How each person on it is called there.
    pub people: Vec<Called>,
    /// How people stand on it.
    pub naming: Naming,
    /// As which it was published.
    pub published: Option<Published>,
    /// Who published it.
    pub published_by: Option<String>,
    /// The one published before: this one contains it.
    pub former: Option<Published>,
    /// It does not say any more what was published: the ledger was touched.
    pub differs: bool,
    /// The month is closed.
    pub closed: bool,
    /// The last entry of the ledger now.
    pub head: EntryId,
    /// Its hash.
    pub hash: Hash,
}

/// What a person is called on a statement.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Called {
    /// Who.
    pub staff: StaffId,
    /// Name or agent number.
    pub name: String,
    /// They have left.
    pub left: bool,
}

/// A published statement in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PublishedRow {
    /// The statement.
    pub published: Published,
    /// Who published it.
    pub by_name: String,
}

/// The statement of a month. What was published is for everybody; what was not, for whoever sees the ledger.
pub fn view(visit: &mut Visit, args: WhichLedgerMonth) -> Result<StatementView, Fault> {
    let (me, today) = (visit.me()?, visit.now()?.date());
    let view = visit.store()?.read(|db| of(db, args.month, today))?;
    if view.published.is_none() && !may(me.role, Right::SeeLedger) {
        return Err(Fault::NotAllowed { right: Right::SeeLedger });
    }
    Ok(view)
}

/// The statement of a month as it stands; a published one with the names of its day.
pub(super) fn of(db: &Db, month: Month, today: chrono::NaiveDate) -> Result<StatementView, StoreFault> {
    let all = store::ledger::statement::published(db)?;
    let published = all.iter().find(|p| p.month == month).cloned();
    let former = all.iter().filter(|p| p.month < month).max_by_key(|p| p.number).cloned();
    let staff = store::staff::all(db)?;
    let made = statement(month, store::ledger::statement::opening(db, month)?, &store::ledger::statement::movements(db, month)?, store::ledger::statement::owed(db, month)?);
    let naming = published.as_ref().map_or(store::ledger::statement::naming(db)?, |p| p.naming);
    let owed = made.owed.iter().map(|o| o.amount).sum();
    let (head, hash) = store::ledger::chain::head(db)?;
    Ok(StatementView {
        differs: published.as_ref().is_some_and(|p| p.closing != made.closing || p.owed != owed),
        published_by: published.as_ref().map(|p| name_of(&staff, p.by)),
        people: called(&made, &staff, naming, today),
        closed: store::ledger::month::closed(db)?.is_some_and(|last| month <= last),
        statement: made,
        naming,
        published,
        former,
        head,
        hash,
    })
}

fn called(made: &Statement, staff: &[Staff], naming: Naming, today: chrono::NaiveDate) -> Vec<Called> {
    let mut who: Vec<StaffId> = made.lines.iter().filter_map(|l| l.staff).chain(made.owed.iter().map(|o| o.staff)).collect();
    who.sort();
    who.dedup();
    let name = |person: &Staff| match naming {
        Naming::Names => person.name.clone(),
        Naming::Numbers => person.number.clone(),
    };
    let found = who.into_iter().filter_map(|id| staff.iter().find(|s| s.id == id));
    found.map(|p| Called { staff: p.id, name: name(p), left: p.left.is_some_and(|left| left < today) }).collect()
}

/// Every published statement, the latest first, for everybody.
pub fn list(visit: &mut Visit, _: Nothing) -> Result<Vec<PublishedRow>, Fault> {
    Ok(visit.store()?.read(|db| {
        let staff = store::staff::all(db)?;
        let row = |published: Published| PublishedRow { by_name: name_of(&staff, published.by), published };
        Ok(store::ledger::statement::published(db)?.into_iter().map(row).collect())
    })?)
}

/// Publishes the statement of a closed month. Before that the whole chain is gone along: only so can it say that it contains the
/// statements before it.
pub fn publish(visit: &mut Visit, args: StatementToPublish) -> Result<StatementId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let view = of(tx, args.month, now.date())?;
        if let Some(published) = view.published {
            return Err(LedgerProblem::PublishedAlready { number: published.number }.into());
        }
        if !view.closed {
            return Err(LedgerProblem::NotClosed.into());
        }
        let all = store::ledger::statement::published(tx)?;
        if let Some(later) = all.iter().find(|p| p.month > args.month) {
            return Err(LedgerProblem::PublishedAlready { number: later.number }.into());
        }
        if view.head != args.head {
            return Err(LedgerProblem::ChangedMeanwhile { open: view.statement.closing }.into());
        }
        let (head, hash) = store::ledger::chain::verify(tx)?.map_err(|broken| LedgerProblem::ChainBroken { entry: first(broken) })?;
        let number = StatementId(all.first().map_or(1, |p| p.number.0 + 1));
        let owed = view.statement.owed.iter().map(|o| o.amount).sum();
        let made = Published { number, month: args.month, head, hash, closing: view.statement.closing, owed, naming: view.naming, by: me.id, at: now };
        store::ledger::statement::publish(tx, &made)?;
        let lines = [
            AuditLine::new("statement", number.0.to_string()),
            AuditLine::new("closing", made.closing.to_string()),
            AuditLine::new("entry", format!("#{} {}", head.0, hash.short())),
        ];
        store::audit::add(tx, now, Some(me.id), Act::StatementPublished, &args.month.to_string(), &lines)?;
        Ok(number)
    })
}

/// The entry that a break names.
pub(super) fn first(broken: Broken) -> EntryId {
    match broken {
        Broken::Edited { entry } | Broken::Removed { entry } | Broken::Moved { entry } | Broken::CutOff { entry, .. } => entry,
        Broken::Rewritten { after, .. } => EntryId(after.0 + 1),
    }
}

/// Settles how people stand on statements that are still to be published (ruling 8).
pub fn save_naming(visit: &mut Visit, args: SaveNaming) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let show = |naming: Naming| if naming == Naming::Names { "names" } else { "numbers" }.to_owned();
        let line = AuditLine { what: "naming".to_owned(), before: show(store::ledger::statement::naming(tx)?), after: show(args.naming) };
        store::ledger::statement::save_naming(tx, args.naming)?;
        store::audit::add(tx, now, Some(me.id), Act::LedgerSettled, "", &[line])?;
        Ok(())
    })
}
