//! What is done with a complaint: noted, put right, moved on, shown as it was written (CMP-02, SEC-02).

use chrono::{NaiveDate, NaiveDateTime};
use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::complaint::{due, number, problems, step, Complaint, ComplaintDraft, ComplaintProblem, ComplaintState, ComplaintStep, DAYS};
use domain::customer::{mask, reason, SHOWN_SECONDS};
use domain::handover::item::{ItemDraft, ItemKind, Seriousness};
use domain::handover::masked::restore;
use domain::ids::{ComplaintId, ItemId, StaffId};
use domain::language::Language;
use serde::{Deserialize, Serialize};
use store::customer::words::{hide, restored, revealed};
use store::Tx;
use ts_rs::TS;

use super::{changes, missing, moves, visible};
use crate::fault::Fault;
use crate::handover::item::{find, About};
use crate::note::unmask::Plain;
use crate::visit::Visit;

/// Characters of a complaint that its handover item says.
const SITUATION: usize = 300;

/// A complaint to note.
#[derive(Deserialize, TS)]
pub struct NoteComplaint {
    complaint: ComplaintDraft,
    about: About,
    /// The next shift has to know: an item goes on the handover sheet.
    hand_over: bool,
    /// What goes on the sheet beside the complaint's own words is written in this language.
    language: Language,
}

/// A complaint as it should have been written down. What comes back masked stays what it was.
#[derive(Deserialize, TS)]
pub struct ChangeComplaint {
    id: ComplaintId,
    complaint: ComplaintDraft,
}

/// A step with a complaint.
#[derive(Deserialize, TS)]
pub struct MoveComplaint {
    id: ComplaintId,
    state: ComplaintState,
    /// Who sees to it from now on, where that changes.
    to: Option<StaffId>,
    text: String,
}

/// A complaint to show as it was written, and why.
#[derive(Deserialize, TS)]
pub struct UnmaskComplaint {
    complaint: ComplaintId,
    reason: String,
}

/// Days to set.
#[derive(Deserialize, TS)]
pub struct SaveComplaintDays {
    days: u32,
}

/// Notes a complaint; where the next shift has to know, with an item on the handover sheet.
pub fn note(visit: &mut Visit, args: NoteComplaint) -> Result<ComplaintId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let draft = args.complaint.cleaned();
    check(problems(&draft, now.date()))?;
    visit.store()?.write(|tx| {
        check_people(tx, &draft, now.date())?;
        let customer = find(tx, &args.about, &draft.order, now)?;
        let last = due(draft.came, store::complaint::days(tx)?);
        let complaint = Complaint {
            id: ComplaintId(0),
            customer,
            noted_by: me.id,
            noted_at: now,
            due: last,
            state: ComplaintState::Noted,
            outcome: String::new(),
            closed_at: None,
            item: None,
            draft,
        };
        let id = store::complaint::add(tx, &complaint)?;
        if args.hand_over && may(me.role, Right::Handover) {
            let item = hand_over(tx, now, me.id, (id, &complaint), args.language)?;
            store::complaint::set_item(tx, id, item)?;
        }
        record(tx, (now, me.id), Act::ComplaintNoted, id, &[AuditLine::new("cause", word(complaint.draft.cause))])?;
        Ok(id)
    })
}

/// An item for the next shift: a grave complaint is urgent and has to be read back.
fn hand_over(
    tx: &Tx,
    now: NaiveDateTime,
    me: StaffId,
    (id, complaint): (ComplaintId, &Complaint),
    language: Language,
) -> Result<ItemId, Fault> {
    let draft = &complaint.draft;
    let (what, todo) = match language {
        Language::Simplified => ("投诉", "先安抚客户，答复处理办法，并记入投诉登记"),
        Language::Traditional => ("投訴", "先安撫客戶，答覆處理辦法，並記入投訴登記"),
        Language::English => ("Complaint", "Calm the customer, say what will be done, and write it into the register"),
    };
    let kind = if draft.serious == Seriousness::Grave { ItemKind::Urgent } else { ItemKind::Customer };
    let item = ItemDraft {
        background: format!("{what} {}", number(id)),
        serious: draft.serious,
        todo: todo.to_owned(),
        order: draft.order.clone(),
        owner: draft.owner,
        ..ItemDraft::new(kind, draft.what.chars().take(SITUATION).collect::<String>())
    };
    crate::handover::raise(tx, now, me, item, complaint.customer)
}

fn check(found: Vec<ComplaintProblem>) -> Result<(), Fault> {
    if found.is_empty() { Ok(()) } else { Err(Fault::InvalidComplaint { problems: found }) }
}

fn refuse(problem: ComplaintProblem) -> Fault {
    Fault::InvalidComplaint { problems: vec![problem] }
}

/// Whoever shall see to it is employed; the agent was when it came.
fn check_people(tx: &Tx, draft: &ComplaintDraft, today: NaiveDate) -> Result<(), Fault> {
    let staff = store::staff::all(tx)?;
    let here = |who: Option<StaffId>, day: NaiveDate| who.is_none_or(|who| staff.iter().any(|s| s.id == who && s.employed_on(day)));
    let known = draft.agent.is_none_or(|who| staff.iter().any(|s| s.id == who));
    if here(draft.owner, today) && known { Ok(()) } else { Err(refuse(ComplaintProblem::NotEmployed)) }
}

/// Puts right what was written down: whoever noted it while nobody has begun, and whoever is in charge.
pub fn change(visit: &mut Visit, args: ChangeComplaint) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let before = visible(tx, args.id, &me)?.ok_or_else(missing)?;
        if !changes(&before, &me) {
            return Err(Fault::NotAllowed { right: Right::SettleComplaints });
        }
        let given = args.complaint.cleaned();
        let what = restore(&restored(tx, &given.what, &before.draft.what)?, &before.draft.what);
        let order = if given.order == mask::order(&before.draft.order) { before.draft.order.clone() } else { given.order };
        // Who sees to it changes by a step, which its story tells.
        let draft = ComplaintDraft { what, order, owner: before.draft.owner, ..given };
        check(problems(&draft, now.date()))?;
        check_people(tx, &draft, now.date())?;
        let last = due(draft.came, store::complaint::days(tx)?);
        let fields = differences(&before.draft, &draft);
        store::complaint::change(tx, &Complaint { draft, due: last, ..before.clone() })?;
        record(tx, (now, me.id), Act::ComplaintChanged, before.id, &fields)
    })
}

/// The fields that differ, without their texts: the trail is never purged, a customer is.
fn differences(before: &ComplaintDraft, after: &ComplaintDraft) -> Vec<AuditLine> {
    let said = |what: &str, before: String, after: String| AuditLine { what: what.to_owned(), before, after };
    let mut lines = Vec::new();
    if before.cause != after.cause {
        lines.push(said("cause", word(before.cause), word(after.cause)));
    }
    if before.came != after.came {
        lines.push(said("day", before.came.to_string(), after.came.to_string()));
    }
    let number = |who: Option<StaffId>| who.map(|s| s.0.to_string()).unwrap_or_default();
    if before.agent != after.agent {
        lines.push(said("agent", number(before.agent), number(after.agent)));
    }
    let others = [
        ("situation", before.what != after.what),
        ("order", before.order != after.order),
        ("serious", before.serious != after.serious),
        ("channel", before.way != after.way),
    ];
    lines.extend(others.into_iter().filter(|(_, differs)| *differs).map(|(what, _)| said(what, String::new(), String::new())));
    lines
}

/// Takes the next step with a complaint.
pub fn move_on(visit: &mut Visit, args: MoveComplaint) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let before = visible(tx, args.id, &me)?.ok_or_else(missing)?;
        if !moves(&before, &me) {
            return Err(Fault::NotAllowed { right: Right::SettleComplaints });
        }
        let text = step(before.state, args.state, &args.text).map_err(refuse)?;
        let to = args.to.filter(|to| before.draft.owner != Some(*to));
        check_people(tx, &ComplaintDraft { owner: to, ..before.draft.clone() }, now.date())?;
        store::complaint::step(tx, before.id, &ComplaintStep { at: now, by: me.id, state: args.state, to, text })?;
        let line = AuditLine { what: "state".to_owned(), before: word(before.state), after: word(args.state) };
        record(tx, (now, me.id), Act::ComplaintMoved, before.id, &[line])
    })
}

/// Shows a complaint as it was written. Who asked and why is on record before it leaves.
pub fn unmask(visit: &mut Visit, args: UnmaskComplaint) -> Result<Plain, Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::UnmaskCustomers)?);
    let said = reason(&args.reason).map_err(crate::customer::invalid)?;
    visit.store()?.write(|tx| {
        let found = visible(tx, args.complaint, &me)?.ok_or_else(missing)?;
        let line = AuditLine::new("order", hide(tx, &said)?);
        record(tx, (now, me.id), Act::CustomerUnmasked, found.id, &[line])?;
        let texts = [found.draft.order, found.draft.what, found.outcome].into_iter().filter(|text| !text.is_empty());
        let texts = texts.map(|text| revealed(tx, &text)).collect::<Result<_, _>>()?;
        Ok(Plain { texts, seconds: SHOWN_SECONDS })
    })
}

/// Sets after how many days a complaint should be closed; those noted before keep theirs.
pub fn save_days(visit: &mut Visit, args: SaveComplaintDays) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    if !DAYS.contains(&args.days) {
        return Err(refuse(ComplaintProblem::DaysOutOfRange { least: *DAYS.start(), most: *DAYS.end() }));
    }
    visit.store()?.write(|tx| {
        let before = store::complaint::days(tx)?;
        store::complaint::set_days(tx, args.days)?;
        let line = AuditLine { what: "days".to_owned(), before: before.to_string(), after: args.days.to_string() };
        store::audit::add(tx, now, Some(me.id), Act::ComplaintsSet, "", &[line])?;
        Ok(())
    })
}

fn record(tx: &Tx, (at, by): (NaiveDateTime, StaffId), act: Act, id: ComplaintId, lines: &[AuditLine]) -> Result<(), Fault> {
    store::audit::add(tx, at, Some(by), act, &number(id), lines)?;
    Ok(())
}

/// An enum's stored word, for the trail.
fn word<T: Serialize>(value: T) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}
