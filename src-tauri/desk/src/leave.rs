//! Leave: asking, signing, refusing, taking back, and the slip to sign (ATT-02 to ATT-07).

use chrono::{NaiveDate, NaiveDateTime};
use domain::access::{may, Right, Role};
use domain::audit::{Act, AuditLine};
use domain::handover::owner::Taker;
use domain::ids::{LeaveId, StaffId};
use domain::language::Language;
use domain::leave::{problems, step, Leave, LeaveKind, LeaveProblem, LeaveState, Notice};
use domain::month::Month;
use domain::quota::Window;
use domain::rota::plan::{DayState, LEAD};
use paper::leave_slip::{Handover, LeavePeriod, LeaveSlip, SlipItem, SlipPaper, Timing};
use serde::{Deserialize, Serialize};
use store::customer::words::without_tokens;
use store::Db;
use ts_rs::TS;

use crate::fault::Fault;
use crate::handover::leave::LeaveItem;
use crate::rota::facts;
use crate::staff::{must_get, name_of};
use crate::visit::Visit;
use crate::{words, Document};

/// A span of days, and whose.
#[derive(Deserialize, TS)]
pub struct Span {
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
    pub(crate) staff: Option<StaffId>,
}

/// A request as a list shows it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LeaveRow {
    /// The request.
    pub leave: Leave,
    /// Whose.
    pub staff_name: String,
    /// Their agent number.
    pub staff_number: String,
    /// Who signed or refused it.
    pub decided_by_name: Option<String>,
    /// What the rules say of its notice.
    pub notice: Notice,
}

/// What is about to be asked.
#[derive(Deserialize, TS)]
pub struct AskNotice {
    staff: StaffId,
    leave: LeaveKind,
    days: Window,
}

/// A request.
#[derive(Deserialize, TS)]
pub struct AskLeave {
    staff: StaffId,
    leave: LeaveKind,
    days: Window,
    reason: String,
    cover: String,
}

/// A decision.
#[derive(Deserialize, TS)]
pub struct DecideLeave {
    leave: LeaveId,
    state: LeaveState,
    /// Who takes the person's open items (HND-05): each needs a taker before a signature, except in a sick leave.
    #[serde(default)]
    #[ts(optional)]
    takers: Option<Vec<Taker>>,
}

/// A request by its id.
#[derive(Deserialize, TS)]
pub struct WhichLeave {
    leave: LeaveId,
}

/// A slip to print.
#[derive(Deserialize, TS)]
pub struct Slip {
    leave: LeaveId,
    language: Language,
}

/// Requests that touch a span: everybody's for whoever plans, else one's own. The latest first.
pub fn list(visit: &mut Visit, args: Span) -> Result<Vec<LeaveRow>, Fault> {
    let me = visit.me()?;
    Ok(visit.store()?.read(|db| {
        let all = store::leave::between(db, args.from, args.to)?;
        let seen = |l: &Leave| {
            (l.staff == me.id || may(me.role, Right::SeeDraft)) && args.staff.is_none_or(|staff| staff == l.staff)
        };
        rows(db, all.into_iter().filter(seen).collect())
    })?)
}

/// The requests with what a list needs beside them.
pub(crate) fn rows(db: &Db, mut leave: Vec<Leave>) -> Result<Vec<LeaveRow>, store::StoreFault> {
    let staff = store::staff::all(db)?;
    leave.sort_by_key(|l| std::cmp::Reverse((l.days.from, l.id)));
    leave
        .into_iter()
        .map(|leave| {
            let (reason, cover) = (without_tokens(db, &leave.reason)?, without_tokens(db, &leave.cover)?);
            let leave = Leave { reason, cover, ..leave };
            Ok(LeaveRow {
                staff_name: name_of(&staff, leave.staff),
                staff_number: staff.iter().find(|s| s.id == leave.staff).map(|s| s.number.clone()).unwrap_or_default(),
                decided_by_name: leave.decided_by.map(|by| name_of(&staff, by)),
                notice: notice_of(db, leave.staff, leave.leave, leave.days, leave.asked_at)?,
                leave,
            })
        })
        .collect()
}

/// Rostered working days and the first missed shift, read from the rota as planned; without one every day counts (ruling 3).
fn notice_of(
    db: &Db,
    staff: StaffId,
    kind: LeaveKind,
    days: Window,
    asked_at: NaiveDateTime,
) -> Result<Notice, store::StoreFault> {
    let (mut working, mut first) = (0, None);
    let mut month = Month::of(days.from);
    while month.first() <= days.to {
        let plan = facts::plan(db, month)?;
        let works = plan.row_of(staff).map(|row| (row, plan.works(row)));
        for (column, day) in plan.days().iter().enumerate().filter(|(_, d)| days.holds(**d)) {
            let state = works.as_ref().map_or(DayState::Open, |(row, w)| plan.state_at(*row, w, LEAD + column));
            let start = match state {
                DayState::Shift(kind) => Some(kind.start()),
                DayState::Open | DayState::Leave => plan.system(column).and_then(|s| s.kinds.first()).map(|k| k.start()),
                DayState::Rest | DayState::Out => None,
            };
            let Some(start) = start else { continue };
            working += 1;
            let at = day.and_hms_opt(0, 0, 0).unwrap_or_default() + chrono::Duration::minutes(i64::from(start.0));
            first.get_or_insert(at);
        }
        month = month.next();
    }
    let first = first.unwrap_or_else(|| days.from.and_hms_opt(9, 0, 0).unwrap_or_default());
    Ok(domain::leave::notice(kind, days, working, first, asked_at))
}

/// What the rules say of a leave before it is asked.
pub fn notice(visit: &mut Visit, args: AskNotice) -> Result<Notice, Fault> {
    let now = visit.now()?;
    visit.require_own_or(Some(args.staff), Right::SeeDraft)?;
    check_span(args.days)?;
    Ok(visit.store()?.read(|db| notice_of(db, args.staff, args.leave, args.days, now))?)
}

fn check_span(days: Window) -> Result<(), Fault> {
    match days.days() {
        ..=0 => Err(Fault::InvalidLeave { problems: vec![LeaveProblem::EndsBeforeStart] }),
        1..=366 => Ok(()),
        _ => Err(Fault::InvalidLeave { problems: vec![LeaveProblem::TooLong] }),
    }
}

/// Asks for leave. Late notice is shown to whoever decides, never refused (ruling 4).
pub fn ask(visit: &mut Visit, args: AskLeave) -> Result<LeaveId, Fault> {
    let now = visit.now()?;
    let me = visit.require_own_or(Some(args.staff), Right::DecideLeave)?;
    check_span(args.days)?;
    visit.store()?.write(|tx| {
        let person = must_get(tx, args.staff)?;
        let leave = Leave {
            id: LeaveId(0),
            staff: args.staff,
            leave: args.leave,
            days: args.days,
            reason: args.reason.trim().to_owned(),
            cover: args.cover.trim().to_owned(),
            asked_at: now,
            state: LeaveState::Asked,
            decided_by: None,
            decided_at: None,
        };
        let employed = Window { from: person.joined, to: person.left.unwrap_or(NaiveDate::MAX) };
        let found = problems(&leave, &store::leave::of(tx, args.staff)?, employed);
        if !found.is_empty() {
            return Err(Fault::InvalidLeave { problems: found });
        }
        let id = store::leave::add(tx, &leave)?;
        record(tx, now, me.id, Act::LeaveAsked, &person.name, &leave)?;
        Ok(id)
    })
}

fn record(
    tx: &store::Tx,
    now: NaiveDateTime,
    by: StaffId,
    act: Act,
    name: &str,
    leave: &Leave,
) -> Result<(), store::StoreFault> {
    let days = format!("{} {}", leave.days.from, leave.days.to);
    let word = format!("{:?}", leave.leave).to_lowercase();
    let line = AuditLine::new(word, days);
    store::audit::add(tx, now, Some(by), act, name, &[line]).map(|_| ())
}

/// Signs or refuses. Nobody decides on the own leave, except an owner.
pub fn decide(visit: &mut Visit, args: DecideLeave) -> Result<(), Fault> {
    let me = visit.me()?;
    let leave = get(visit, args.leave)?;
    if leave.staff == me.id && me.role != Role::Owner {
        return Err(Fault::InvalidLeave { problems: vec![LeaveProblem::OwnLeave] });
    }
    let act = match args.state {
        LeaveState::Signed => Act::LeaveSigned,
        LeaveState::Refused => Act::LeaveRefused,
        LeaveState::Asked | LeaveState::Cancelled => {
            return Err(Fault::BadArguments { detail: "a decision is signed or refused".to_owned() })
        }
    };
    let takers = args.takers.unwrap_or_default();
    move_on(visit, &leave, args.state, act, me.id, &takers)
}

/// Takes a request back: one's own while it is not decided, anybody's for whoever decides.
pub fn cancel(visit: &mut Visit, args: WhichLeave) -> Result<(), Fault> {
    let leave = get(visit, args.leave)?;
    let own = (leave.state == LeaveState::Asked).then_some(leave.staff);
    let me = visit.require_own_or(own, Right::DecideLeave)?;
    move_on(visit, &leave, LeaveState::Cancelled, Act::LeaveCancelled, me.id, &[])
}

fn get(visit: &mut Visit, id: LeaveId) -> Result<Leave, Fault> {
    visit.store()?.read(|db| store::leave::get(db, id))?.ok_or_else(|| Fault::not_found("leave"))
}

fn move_on(
    visit: &mut Visit,
    leave: &Leave,
    to: LeaveState,
    act: Act,
    by: StaffId,
    takers: &[Taker],
) -> Result<(), Fault> {
    let now = visit.now()?;
    visit.store()?.write(|tx| {
        let fresh = store::leave::get(tx, leave.id)?.ok_or_else(|| Fault::not_found("leave"))?;
        let state = step(fresh.state, to).map_err(|p| Fault::InvalidLeave { problems: vec![p] })?;
        crate::handover::leave::put(tx, &fresh, takers)?;
        // Nobody who has fallen ill is kept from it: what they leave is the shift's.
        if state == LeaveState::Signed && fresh.leave != LeaveKind::Sick {
            crate::handover::leave::must_be_covered(tx, &fresh)?;
        }
        store::leave::set_state(tx, leave.id, state, by, now)?;
        let person = must_get(tx, leave.staff)?;
        record(tx, now, by, act, &person.name, leave)?;
        Ok(())
    })
}

/// The slip to sign: one's own, or anybody's for whoever decides.
pub fn slip(visit: &mut Visit, args: Slip) -> Result<Document, Fault> {
    let now = visit.now()?;
    let leave = get(visit, args.leave)?;
    visit.require_own_or(Some(leave.staff), Right::DecideLeave)?;
    let id = leave.id;
    let (row, shop, left) = visit.store()?.read(|db| {
        let left = crate::handover::leave::of(db, now, &leave)?;
        Ok((rows(db, vec![leave])?.pop(), store::shop::get(db)?, left))
    })?;
    let (row, shop) = row.zip(shop).ok_or_else(|| Fault::not_found("leave"))?;
    let (leave, notice) = (row.leave, row.notice);
    let language = args.language;
    let slip = LeaveSlip {
        paper: SlipPaper::A5,
        shop: shop.name,
        id: format!("L-{}", id.0),
        person: row.staff_name,
        number: row.staff_number,
        kind: words::leave_kind(leave.leave, language).to_owned(),
        period: LeavePeriod::Days { from: leave.days.from, to: leave.days.to },
        calendar_days: notice.calendar_days as f32,
        working_days: notice.working_days as f32,
        reason: leave.reason,
        asked_at: leave.asked_at,
        notice_required: words::notice_required(notice.rule, language).to_owned(),
        notice_given: words::notice_given(leave.asked_at, leave.days.from, language),
        timing: if notice.late { Timing::Late } else { Timing::InTime },
        cover: Some(leave.cover).filter(|c| !c.is_empty()),
        handover: if left.items.iter().any(|i| !i.covered) { Handover::Open } else { Handover::Done },
        items: left.items.into_iter().map(|i| slip_item(i, language)).collect(),
        printed_at: now,
    };
    let pdf = paper::leave_slip::render(&slip, language)?;
    Ok(Document { file_name: format!("leave-{}.pdf", id.0), bytes: pdf.bytes })
}

/// An open item on the slip: nobody named prints as such, the shift by its word.
fn slip_item(left: LeaveItem, language: Language) -> SlipItem {
    let shift = || words::whole_shift(language).to_owned();
    let taker = left.covered.then(|| left.taker.map_or_else(shift, |t| t.name));
    SlipItem { id: left.item.code, matter: left.item.situation, taker }
}
