//! The statement for the wall, as PDF and as a spreadsheet.

use domain::access::{may, Right};
use domain::language::Language;
use domain::ledger::rules::LedgerProblem;
use domain::month::Month;
use paper::statement_file::write_xlsx;
use paper::statement_sheet::{render, SheetDebt, SheetLine, StatementSheet};
use serde::Deserialize;
use store::customer::words::without_tokens;
use ts_rs::TS;

use super::statement::{first, of, StatementView};
use crate::fault::Fault;
use crate::visit::Visit;
use crate::Document;

/// A statement to print.
#[derive(Deserialize, TS)]
pub struct StatementPaper {
    month: Month,
    language: Language,
}

/// The statement as PDF. What is not published yet says that it is a draft.
pub fn pdf(visit: &mut Visit, args: StatementPaper) -> Result<Document, Fault> {
    let sheet = sheet(visit, args.month)?;
    Ok(Document { file_name: format!("fund-{}.pdf", args.month), bytes: render(&sheet, args.language)?.bytes })
}

/// The statement as XLSX.
pub fn xlsx(visit: &mut Visit, args: StatementPaper) -> Result<Document, Fault> {
    let sheet = sheet(visit, args.month)?;
    Ok(Document { file_name: format!("fund-{}.xlsx", args.month), bytes: write_xlsx(&sheet, args.language)? })
}

fn sheet(visit: &mut Visit, month: Month) -> Result<StatementSheet, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let (shop, view, whole) = visit.store()?.read(|db| {
        let mut view = of(db, month, now.date())?;
        for line in &mut view.statement.lines {
            line.words = without_tokens(db, &line.words)?;
        }
        Ok((store::shop::get(db)?, view, store::ledger::chain::verify(db)?))
    })?;
    if view.published.is_none() && !may(me.role, Right::SeeLedger) {
        return Err(Fault::NotAllowed { right: Right::SeeLedger });
    }
    // The sheet says that the ledger was checked: so it is, each time.
    whole.map_err(|broken| LedgerProblem::ChainBroken { entry: first(broken) })?;
    let called = |staff| view.people.iter().find(|p| p.staff == staff);
    let line = |l: &domain::ledger::statement::StatementLine| SheetLine {
        entry: l.entry.0,
        day: l.day,
        movement: l.movement,
        who: l.staff.and_then(called).map(|p| p.name.clone()).unwrap_or_default(),
        words: l.words.clone(),
        amount: l.amount,
        balance: l.balance,
    };
    let made = &view.statement;
    Ok(StatementSheet {
        shop: shop.map(|s| s.name).unwrap_or_default(),
        month,
        opening: made.opening,
        lines: made.lines.iter().map(line).collect(),
        collected: made.collected,
        spent: made.spent,
        other: made.other,
        closing: made.closing,
        owed: made.owed.iter().map(|o| SheetDebt { who: called(o.staff).map(|p| p.name.clone()).unwrap_or_default(), amount: o.amount, left: called(o.staff).is_some_and(|p| p.left) }).collect(),
        head: head(&view),
        former: view.former.as_ref().filter(|_| view.published.is_some()).map(|f| (f.number.0, f.month, f.head.0, f.hash.to_string())),
        published: view.published.as_ref().map(|p| (p.number.0, view.published_by.clone().unwrap_or_default(), p.at)),
        printed_at: now,
    })
}

/// The head that stands on the sheet: of the day it was published, or of now.
fn head(view: &StatementView) -> (i64, String) {
    view.published.as_ref().map_or((view.head.0, view.hash.to_string()), |p| (p.head.0, p.hash.to_string()))
}
