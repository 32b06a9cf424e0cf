//! Mending the ledger: an entry is taken back by another, never changed; and a clock that was wrong is believed again.

use domain::audit::{Act, AuditLine};
use domain::ids::{EntryId, RulingId};
use domain::ledger::rules::{affordable, reversing, words, LedgerProblem};
use domain::ledger::{Account, Cause, NewEntry};
use domain::money::Fen;
use serde::Deserialize;
use ts_rs::TS;

use super::{cash, check_day, record};
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// An entry to take back, and why.
#[derive(Deserialize, TS)]
pub struct EntryToTakeBack {
    entry: EntryId,
    words: String,
    ruling: Option<RulingId>,
}

/// Why the clock is right although the last entry is of a later day.
#[derive(Deserialize, TS)]
pub struct BelieveClock {
    words: String,
}

/// Takes an entry back, with its reason and dated today. Fines and rewards are taken back where they were decided.
pub fn take_back(visit: &mut Visit, args: EntryToTakeBack) -> Result<EntryId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let words = words(&args.words)?;
    visit.store()?.write(|tx| {
        let old = store::ledger::get(tx, args.entry)?.ok_or_else(|| Fault::not_found("entry"))?;
        reversing(me.id, &old, store::ledger::acted_upon(tx, old.id)?)?;
        let back = old.postings.turned();
        if back.on(Account::Cash) < Fen::ZERO {
            affordable(back.amount(), cash(tx)?)?;
        }
        if let Some(ruling) = args.ruling {
            store::ledger::ruling_made(tx, ruling)?.then_some(()).ok_or(LedgerProblem::NoRuling)?;
        }
        let new = NewEntry { ruling: args.ruling, ..NewEntry::new(Cause::Reversal(old.id), back, me.id, now, &words) };
        check_day(tx, &new)?;
        let id = store::ledger::reverse(tx, old.id, me.id, now, &words, args.ruling)?;
        let staff = store::staff::all(tx)?;
        let about = old.about().map(|who| name_of(&staff, who)).unwrap_or_default();
        record(tx, &me, Act::EntryTakenBack, &about, &new, id)?;
        Ok(id)
    })
}

/// Writes down that the clock is right, although the last entry is of a later day: entries can be made again.
pub fn believe_clock(visit: &mut Visit, args: BelieveClock) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let words = words(&args.words)?;
    visit.store()?.write(|tx| {
        let last = store::ledger::last_moment(tx)?;
        if domain::ledger::rules::clock(now, last).is_ok() {
            return Err(LedgerProblem::NothingDiffers.into());
        }
        store::ledger::believe_clock(tx, me.id, now, &words)?;
        let before = last.map(|l| l.to_string()).unwrap_or_default();
        let line = AuditLine { what: "clock".to_owned(), before, after: format!("{now} {words}") };
        store::audit::add(tx, now, Some(me.id), Act::ClockBelieved, "", &[line])?;
        Ok(())
    })
}
