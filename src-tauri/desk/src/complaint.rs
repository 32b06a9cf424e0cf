//! The register of complaints (CMP-01 to CMP-03, HND-06): everybody notes one and sees their own; whoever is in charge sees all, says
//! who sees to each, and decides what counts for whom.

use chrono::{NaiveDate, NaiveDateTime};
use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::complaint::{
    due, number, of_month, problems, step, Complaint, ComplaintCause, ComplaintDraft, ComplaintProblem, ComplaintState, ComplaintStep,
    ComplaintWay, DAYS,
};
use domain::customer::{mask, reason, SHOWN_SECONDS};
use domain::handover::code::code;
use domain::handover::item::{ItemDraft, ItemKind, Seriousness};
use domain::handover::masked::restore;
use domain::ids::{ComplaintId, CustomerId, ItemId, StaffId};
use domain::language::Language;
use domain::month::Month;
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::complaint::Wanted;
use store::customer::words::{hide, restored, revealed, shown};
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::handover::item::{find, About};
use crate::handover::view::{MaskedCustomer, NamedStaff};
use crate::note::unmask::Plain;
use crate::staff::name_of;
use crate::visit::Visit;

/// Complaints that one page of a list holds.
const PAGE: u32 = 100;
/// Characters of a complaint that its handover item says.
const SITUATION: usize = 300;

/// Which complaints a list shows.
#[derive(Deserialize, TS)]
pub struct FindComplaints {
    text: String,
    /// Only open ones, or only closed ones.
    open: Option<bool>,
    /// Only one's own; those who see no others get these anyway.
    mine: bool,
    before: Option<ComplaintId>,
}

/// A complaint by its id.
#[derive(Deserialize, TS)]
pub struct WhichComplaint {
    complaint: ComplaintId,
}

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

/// A complaint as a list shows it; customers and numbers masked.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComplaintRow {
    /// Its id.
    pub id: ComplaintId,
    /// The number under which people speak of it.
    pub number: String,
    /// The day on which it came.
    pub came: NaiveDate,
    /// By which way.
    pub way: ComplaintWay,
    /// What it is about.
    pub cause: ComplaintCause,
    /// How serious it is.
    pub serious: Seriousness,
    /// What happened.
    pub what: String,
    /// The order's number, masked.
    pub order: String,
    /// Something in it is masked: it is shown for a reason.
    pub hides: bool,
    /// Whose complaint it is.
    pub customer: Option<MaskedCustomer>,
    /// Who served the customer.
    pub agent: Option<NamedStaff>,
    /// Who sees to it.
    pub owner: Option<NamedStaff>,
    /// Who noted it.
    pub noted_by: NamedStaff,
    /// When.
    pub noted_at: NaiveDateTime,
    /// The last day on which it should be closed.
    pub due: NaiveDate,
    /// Where it stands.
    pub state: ComplaintState,
    /// What came of it.
    pub outcome: String,
    /// When it was closed.
    pub closed_at: Option<NaiveDateTime>,
    /// The handover item that goes with it, by its short id.
    pub item: Option<String>,
}

/// A page of the register.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComplaintPage {
    /// The complaints.
    pub rows: Vec<ComplaintRow>,
    /// There are more behind the last.
    pub more: bool,
    /// Days after which a complaint should be closed.
    pub days: u32,
}

/// What was done with a complaint.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComplaintStepRow {
    /// When.
    pub at: NaiveDateTime,
    /// By whom.
    pub by_name: String,
    /// Where it stood afterwards.
    pub state: ComplaintState,
    /// Who has seen to it from then on.
    pub to_name: Option<String>,
    /// What was said, done or found out.
    pub text: String,
}

/// Everything about one complaint.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComplaintView {
    /// The complaint.
    pub row: ComplaintRow,
    /// What was done with it, from the first line on.
    pub story: Vec<ComplaintStepRow>,
    /// How many complaints about service its agent has in that month, this one included (CMP-01); for whoever is in charge.
    pub agent_month: Option<u32>,
    /// I may take the next step.
    pub moves: bool,
    /// I may change what was written down.
    pub changes: bool,
}

/// The register's lines on Today.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComplaintsToday {
    /// Open ones that I see to, the earliest due first.
    pub mine: Vec<ComplaintRow>,
    /// For whoever is in charge: those that nobody sees to, and those past their day.
    pub waiting: Vec<ComplaintRow>,
}

/// The register: one's own, or everybody's for whoever is in charge.
pub fn list(visit: &mut Visit, args: FindComplaints) -> Result<ComplaintPage, Fault> {
    let me = visit.me()?;
    let of = (args.mine || !may(me.role, Right::SettleComplaints)).then_some(me.id);
    let wanted = Wanted { open: args.open, of, text: args.text.trim().to_owned(), before: args.before, limit: PAGE + 1 };
    Ok(visit.store()?.read(|db| {
        let mut found = store::complaint::list(db, &wanted)?;
        let more = found.len() > PAGE as usize;
        found.truncate(PAGE as usize);
        Ok::<_, StoreFault>(ComplaintPage { rows: rows(db, found)?, more, days: store::complaint::days(db)? })
    })?)
}

fn rows(db: &Db, complaints: Vec<Complaint>) -> Result<Vec<ComplaintRow>, StoreFault> {
    let staff = store::staff::all(db)?;
    complaints.into_iter().map(|c| row(db, &staff, c)).collect()
}

/// A complaint with names.
pub(crate) fn row(db: &Db, staff: &[Staff], complaint: Complaint) -> Result<ComplaintRow, StoreFault> {
    let draft = complaint.draft;
    let named = |id: StaffId| NamedStaff { id, name: name_of(staff, id) };
    let customer = |id: CustomerId| Ok::<_, StoreFault>(MaskedCustomer { id, name: store::customer::masked_name(db, id)?.unwrap_or_default() });
    let what = shown(db, &draft.what)?;
    Ok(ComplaintRow {
        id: complaint.id,
        number: number(complaint.id),
        came: draft.came,
        way: draft.way,
        cause: draft.cause,
        serious: draft.serious,
        hides: what != draft.what || !draft.order.is_empty(),
        what,
        order: mask::order(&draft.order),
        customer: complaint.customer.map(customer).transpose()?,
        agent: draft.agent.map(named),
        owner: draft.owner.map(named),
        noted_by: named(complaint.noted_by),
        noted_at: complaint.noted_at,
        due: complaint.due,
        state: complaint.state,
        outcome: shown(db, &complaint.outcome)?,
        closed_at: complaint.closed_at,
        item: complaint.item.map(code),
    })
}

/// One complaint with its story.
pub fn one(visit: &mut Visit, args: WhichComplaint) -> Result<ComplaintView, Fault> {
    let me = visit.me()?;
    visit.store()?.read(|db| Ok(visible(db, args.complaint, &me)?.map(|c| view(db, c, &me)).transpose()?))?.ok_or_else(missing)
}

fn missing() -> Fault {
    Fault::not_found("complaint")
}

fn visible(db: &Db, id: ComplaintId, me: &Staff) -> Result<Option<Complaint>, StoreFault> {
    let sees = |c: &Complaint| {
        may(me.role, Right::SettleComplaints) || [Some(c.noted_by), c.draft.owner, c.draft.agent].contains(&Some(me.id))
    };
    Ok(store::complaint::get(db, id)?.filter(sees))
}

fn moves(complaint: &Complaint, me: &Staff) -> bool {
    let owner = complaint.draft.owner.unwrap_or(complaint.noted_by);
    may(me.role, Right::SettleComplaints) || owner == me.id
}

fn changes(complaint: &Complaint, me: &Staff) -> bool {
    let fresh = complaint.state == ComplaintState::Noted && complaint.noted_by == me.id;
    complaint.state != ComplaintState::Closed && (fresh || may(me.role, Right::SettleComplaints))
}

fn view(db: &Db, complaint: Complaint, me: &Staff) -> Result<ComplaintView, StoreFault> {
    let staff = store::staff::all(db)?;
    let told = |s: ComplaintStep| {
        let (by_name, to_name) = (name_of(&staff, s.by), s.to.map(|to| name_of(&staff, to)));
        Ok::<_, StoreFault>(ComplaintStepRow { at: s.at, by_name, state: s.state, to_name, text: shown(db, &s.text)? })
    };
    let story = store::complaint::story(db, complaint.id)?.into_iter().map(told).collect::<Result<_, _>>()?;
    let counted = complaint.draft.agent.filter(|_| may(me.role, Right::SettleComplaints));
    let came = complaint.draft.came;
    let count = |agent| {
        let month = Month::of(came);
        Ok::<_, StoreFault>(of_month(&store::complaint::of_agent(db, agent, month.first(), month.last())?, agent, came))
    };
    Ok(ComplaintView {
        agent_month: counted.map(count).transpose()?,
        moves: moves(&complaint, me),
        changes: changes(&complaint, me),
        story,
        row: row(db, &staff, complaint)?,
    })
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

/// What the register says on Today.
pub fn today(visit: &mut Visit, _: Nothing) -> Result<ComplaintsToday, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let in_charge = may(me.role, Right::SettleComplaints);
    Ok(visit.store()?.read(|db| {
        let wanted = Wanted { open: Some(true), of: (!in_charge).then_some(me.id), limit: PAGE, ..Wanted::default() };
        let (mine, others): (Vec<_>, Vec<_>) =
            store::complaint::list(db, &wanted)?.into_iter().partition(|c| c.draft.owner == Some(me.id));
        let waits = |c: &Complaint| in_charge && (c.draft.owner.is_none() || c.is_overdue(now.date()));
        Ok::<_, StoreFault>(ComplaintsToday { mine: rows(db, mine)?, waiting: rows(db, others.into_iter().filter(waits).collect())? })
    })?)
}

fn record(tx: &Tx, (at, by): (NaiveDateTime, StaffId), act: Act, id: ComplaintId, lines: &[AuditLine]) -> Result<(), Fault> {
    store::audit::add(tx, at, Some(by), act, &number(id), lines)?;
    Ok(())
}

/// An enum's stored word, for the trail.
fn word<T: Serialize>(value: T) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}
