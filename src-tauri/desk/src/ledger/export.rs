//! The whole ledger for other people's programs.

use domain::language::Language;
use domain::ledger::Told;
use paper::ledger_journal::{Flavour, Journal};
use serde::Deserialize;
use store::customer::words::without_tokens;
use store::ledger::stream::{accounts, each};
use ts_rs::TS;

use crate::fault::Fault;
use crate::visit::Visit;
use crate::Document;

/// Which programs a journal is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum JournalFor {
    /// hledger and ledger.
    Plain,
    /// beancount.
    Beancount,
}

/// A journal to write.
#[derive(Deserialize, TS)]
pub struct LedgerJournal {
    flavour: JournalFor,
    language: Language,
}

/// The ledger as a plain-text journal, with its balances at the end for the reader to check.
pub fn journal(visit: &mut Visit, args: LedgerJournal) -> Result<Document, Fault> {
    let now = visit.now()?;
    let flavour = match args.flavour {
        JournalFor::Plain => Flavour::Plain,
        JournalFor::Beancount => Flavour::Beancount,
    };
    let bytes = visit.store()?.read(|db| {
        let shop = store::shop::get(db)?.map(|s| s.name).unwrap_or_default();
        let (head, hash) = store::ledger::chain::head(db)?;
        let people: Vec<_> = store::staff::all(db)?.into_iter().map(|s| (s.id, s.number)).collect();
        let first = store::ledger::first_day(db)?.unwrap_or(now.date()).to_string();
        let remark = format!("{shop} · Daybook 店务本 · {} · {} · {hash}", now.date(), head.0);
        let mut journal = Journal::new(flavour, args.language, &remark, &accounts(db)?, &people, &first);
        let mut wrong = None;
        each(db, |line| {
            let words = without_tokens(db, line.words).unwrap_or_else(|fault| {
                wrong = Some(fault);
                String::new()
            });
            journal.tell(&Told { words: &words, ..*line });
        })?;
        wrong.map_or_else(|| Ok(journal.finish().0), Err)
    })?;
    let ending = if args.flavour == JournalFor::Plain { "journal" } else { "beancount" };
    Ok(Document { file_name: format!("daybook-ledger-{}.{ending}", now.date()), bytes })
}
