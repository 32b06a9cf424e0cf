//! The handover sheet on paper (HND-03): the sheet in writing, or a closed one as it was handed over.

use chrono::NaiveDateTime;
use domain::handover::paper::Mark;
use domain::ids::{SheetId, StaffId};
use domain::language::Language;
use paper::handover_sheet::{Hand, HandoverSheet, SheetItem, Tick, Urgency};
use serde::Deserialize;
use store::{Db, StoreFault};
use ts_rs::TS;

use super::facts::facts;
use super::sheet_view::{count, open_head, sheet_view, SheetHead, SheetView, TurnView};
use super::view::{items, ItemView};
use crate::fault::Fault;
use crate::visit::Visit;
use crate::{words, Document};

/// A sheet to print.
#[derive(Deserialize, TS)]
pub struct PrintSheet {
    /// A closed one; `None` for the sheet in writing.
    sheet: Option<SheetId>,
    language: Language,
}

/// A sheet with what it prints beside the items.
struct Printed {
    head: SheetHead,
    /// Each item with what was read back of it.
    lines: Vec<(ItemView, String)>,
}

/// The sheet as A4.
pub fn sheet_pdf(visit: &mut Visit, args: PrintSheet) -> Result<Document, Fault> {
    let (now, me, language) = (visit.now()?, visit.me()?, args.language);
    let (printed, shop) = visit.store()?.read(|db| {
        let printed = match args.sheet {
            Some(id) => closed(db, now, me.id, id)?,
            None => in_writing(db, now, me.id)?,
        };
        Ok::<_, StoreFault>((printed, store::shop::get(db)?))
    })?;
    let printed = printed.ok_or_else(|| Fault::not_found("sheet"))?;
    let number = printed.head.number.clone();
    let shop = shop.map(|s| s.name).unwrap_or_default();
    let pdf = paper::handover_sheet::render(&on_paper(printed, shop, now, language), language)?;
    Ok(Document { file_name: format!("{number}.pdf"), bytes: pdf.bytes })
}

fn in_writing(db: &Db, now: NaiveDateTime, me: StaffId) -> Result<Option<Printed>, StoreFault> {
    let facts = facts(db, now)?;
    let open = store::handover::item::open(db)?;
    let pending = store::handover::sheet::pending(db)?;
    let Some(head) = open_head(&facts, &pending, me, count(&open)) else { return Ok(None) };
    let lines = items(db, &facts, open)?.into_iter().map(|item| (item, String::new())).collect();
    Ok(Some(Printed { head, lines }))
}

fn closed(db: &Db, now: NaiveDateTime, me: StaffId, id: SheetId) -> Result<Option<Printed>, StoreFault> {
    let facts = facts(db, now)?;
    let Some(sheet) = store::handover::sheet::get(db, id)? else { return Ok(None) };
    let SheetView { head, lines } = sheet_view(db, &facts, &sheet, me)?;
    let said = |text: Option<String>| text.unwrap_or_default();
    let lines = lines.into_iter().map(|l| (l.item, said(l.read_back.map(|r| r.text)))).collect();
    Ok(Some(Printed { head, lines }))
}

fn on_paper(printed: Printed, shop: String, now: NaiveDateTime, language: Language) -> HandoverSheet {
    let head = printed.head;
    HandoverSheet {
        shop,
        id: head.number,
        date: head.key.day,
        from: shifts(&head.from),
        to: shifts(&head.to),
        given: head.closed.map(|s| Hand { name: s.by_name, at: s.at }),
        received: head.accepted.map(|s| Hand { name: s.by_name, at: s.at }),
        items: printed.lines.into_iter().map(|(item, read_back)| line(item, read_back, language)).collect(),
        letters: Mark::ALL.iter().map(|(letter, mark)| (letter.to_string(), words::mark(*mark, language).to_owned())).collect(),
        printed_at: now,
    }
}

/// The shifts of a turn by name.
fn shifts(turn: &TurnView) -> String {
    turn.shifts.iter().map(|s| s.name.as_str()).collect::<Vec<_>>().join("/")
}

fn line(item: ItemView, read_back: String, language: Language) -> SheetItem {
    use domain::handover::item::{ItemState, Seriousness};
    SheetItem {
        id: item.code,
        kind: words::item_kind(item.kind, language).to_owned(),
        urgency: if item.urgent { Urgency::Urgent } else { Urgency::Usual },
        tick: match item.state {
            ItemState::Open => Tick::Open,
            ItemState::Done => Tick::Done,
            ItemState::Withdrawn => Tick::Withdrawn,
        },
        age: item.age + 1,
        passed: if item.played_around { item.passes } else { 0 },
        escalated: item.for_manager,
        situation: item.situation,
        background: item.background,
        severity: if item.serious == Seriousness::Normal { String::new() } else { words::seriousness(item.serious, language).to_owned() },
        next_step: item.todo,
        customer: item.customer.map(|c| c.name).unwrap_or_default(),
        order: item.order,
        owner: item.holder.map(|h| h.name).unwrap_or_default(),
        due: item.due,
        read_back,
    }
}
