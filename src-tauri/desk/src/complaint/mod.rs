//! The register of complaints (CMP-01 to CMP-03, HND-06): everybody notes one and sees their own; whoever is in charge sees all, says
//! who sees to each, and decides what counts for whom.

pub mod write;

use chrono::{NaiveDate, NaiveDateTime};
use domain::access::{may, Right};
use domain::complaint::{number, of_month, Complaint, ComplaintCause, ComplaintState, ComplaintStep, ComplaintWay};
use domain::customer::mask;
use domain::handover::code::code;
use domain::handover::item::Seriousness;
use domain::ids::{ComplaintId, CustomerId, StaffId};
use domain::month::Month;
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::complaint::Wanted;
use store::customer::words::shown;
use store::{Db, StoreFault};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::handover::view::{MaskedCustomer, NamedStaff};
use crate::staff::name_of;
use crate::visit::Visit;

/// Complaints that one page of a list holds.
const PAGE: u32 = 100;

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
    /// Of one about service: how many its agent has in that month, this one included (CMP-01); for whoever is in charge.
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
    visit.store()?.read(|db| visible(db, args.complaint, &me)?.map(|c| view(db, c, &me)).transpose())?.ok_or_else(missing)
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
    let counts = complaint.draft.cause == ComplaintCause::Service && may(me.role, Right::SettleComplaints);
    let counted = complaint.draft.agent.filter(|_| counts);
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
