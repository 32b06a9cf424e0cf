//! The register of complaints and what was done with each (CMP-02). Neither is ever deleted.

use chrono::NaiveDate;
use domain::complaint::{Complaint, ComplaintDraft, ComplaintState, ComplaintStep};
use domain::ids::{ComplaintId, CustomerId, ItemId, StaffId};
use rusqlite::types::Value;
use rusqlite::{named_params, params, params_from_iter, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

const COLUMNS: &str = "SELECT id, came, channel, cause, serious, what, customer, order_no, agent, noted_by, noted_at, owner, due, state,
    outcome, closed_at, item FROM complaint";

/// What a list asks for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Only those that are not closed, or only those that are.
    pub open: Option<bool>,
    /// Only what this person noted, sees to or served.
    pub of: Option<StaffId>,
    /// Only those with these words, with the customers in them hidden.
    pub text: String,
    /// Only older than this one.
    pub before: Option<ComplaintId>,
    /// At most so many.
    pub limit: u32,
}

/// Complaints: the open ones by their last day, the others the newest first.
pub fn list(db: &Db, wanted: &Wanted) -> Result<Vec<Complaint>, StoreFault> {
    let order = if wanted.open == Some(true) { "due, id" } else { "id DESC" };
    let sql = format!(
        "{COLUMNS} WHERE (:open IS NULL OR (state <> 'closed') = :open) AND (:of IS NULL OR :of IN (noted_by, owner, agent))
           AND (:before IS NULL OR id < :before)
           AND (:text = '' OR instr(lower(what), :text) OR instr(lower(outcome), :text) OR order_no = :text)
         ORDER BY {order} LIMIT :limit"
    );
    let text = hide(db, &wanted.text.to_lowercase())?;
    let values = named_params! {
        ":open": wanted.open, ":of": wanted.of.map(|s| s.0), ":before": wanted.before.map(|c| c.0), ":text": text,
        ":limit": wanted.limit,
    };
    db.all(&sql, values, complaint)
}

/// The complaint with this id.
pub fn get(db: &Db, id: ComplaintId) -> Result<Option<Complaint>, StoreFault> {
    db.one(&format!("{COLUMNS} WHERE id = ?1"), [id.0], complaint)
}

/// What a meeting may speak of: everything open, and what came or was closed in a span of days. The earliest first.
pub fn around(db: &Db, from: NaiveDate, to: NaiveDate) -> Result<Vec<Complaint>, StoreFault> {
    let sql = format!(
        "{COLUMNS} WHERE state <> 'closed' UNION {COLUMNS} WHERE came BETWEEN ?1 AND ?2
         UNION {COLUMNS} WHERE closed_at BETWEEN ?1 AND ?2 || 'T23:59:59' ORDER BY id"
    );
    db.all(&sql, [from.to_string(), to.to_string()], complaint)
}

/// An agent's complaints of a span of days.
pub fn of_agent(db: &Db, agent: StaffId, from: NaiveDate, to: NaiveDate) -> Result<Vec<Complaint>, StoreFault> {
    let sql = format!("{COLUMNS} WHERE agent = ?1 AND came BETWEEN ?2 AND ?3 ORDER BY id");
    db.all(&sql, params![agent.0, from.to_string(), to.to_string()], complaint)
}

/// How many open complaints hang on a customer: a purge waits until there are none.
pub fn open_of_customer(db: &Db, customer: CustomerId) -> Result<u32, StoreFault> {
    let sql = "SELECT count(*) AS n FROM complaint WHERE customer = ?1 AND state <> 'closed'";
    Ok(db.one(sql, [customer.0], |row| row.get("n"))?.unwrap_or(0))
}

fn complaint(row: &Row) -> rusqlite::Result<Complaint> {
    Ok(Complaint {
        id: ComplaintId(row.get("id")?),
        draft: ComplaintDraft {
            came: row.day("came")?,
            way: row.word("channel")?,
            cause: row.word("cause")?,
            serious: row.word("serious")?,
            what: row.get("what")?,
            order: row.get("order_no")?,
            agent: row.staff_if("agent")?,
            owner: row.staff_if("owner")?,
        },
        customer: row.get::<_, Option<i64>>("customer")?.map(CustomerId),
        noted_by: row.staff("noted_by")?,
        noted_at: row.moment("noted_at")?,
        due: row.day("due")?,
        state: row.word("state")?,
        outcome: row.get("outcome")?,
        closed_at: row.moment_if("closed_at")?,
        item: row.get::<_, Option<i64>>("item")?.map(ItemId),
    })
}

/// What a draft writes, in the order of the columns; customers inside its text as tokens.
const DRAFT: &str = "came, channel, cause, serious, what, order_no, agent, owner, customer, due";

fn written(db: &Db, draft: &ComplaintDraft, customer: Option<CustomerId>, due: NaiveDate) -> Result<[Value; 10], StoreFault> {
    Ok([
        draft.came.to_string().into(),
        draft.way.word().to_owned().into(),
        draft.cause.word().to_owned().into(),
        draft.serious.word().to_owned().into(),
        hide(db, &draft.what)?.into(),
        draft.order.clone().into(),
        draft.agent.map(|s| s.0).into(),
        draft.owner.map(|s| s.0).into(),
        customer.map(|c| c.0).into(),
        due.to_string().into(),
    ])
}

/// Notes a complaint, with the first line of its story; the id that it gets. What came in of id, state and outcome does not matter.
pub fn add(tx: &Tx, complaint: &Complaint) -> Result<ComplaintId, StoreFault> {
    let sql = format!(
        "INSERT INTO complaint ({DRAFT}, noted_by, noted_at, item, state, outcome)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 'noted', '')"
    );
    let mut values = Vec::from(written(tx, &complaint.draft, complaint.customer, complaint.due)?);
    values.extend([complaint.noted_by.0.into(), moment(complaint.noted_at).into(), complaint.item.map(|i| i.0).into()]);
    let id = ComplaintId(tx.add(&sql, params_from_iter(values))?);
    let (at, by, to) = (complaint.noted_at, complaint.noted_by, complaint.draft.owner);
    tell(tx, id, &ComplaintStep { at, by, state: ComplaintState::Noted, to, text: String::new() })?;
    Ok(id)
}

/// Replaces what was written down. `NotFound` if the id is unknown.
pub fn change(tx: &Tx, complaint: &Complaint) -> Result<(), StoreFault> {
    let sql = format!("UPDATE complaint SET ({DRAFT}) = (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) WHERE id = ?11");
    let values = written(tx, &complaint.draft, complaint.customer, complaint.due)?;
    let changed = tx.run(&sql, params_from_iter(values.into_iter().chain([complaint.id.0.into()])))?;
    if changed == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}

/// Says which handover item goes with a complaint.
pub fn set_item(tx: &Tx, id: ComplaintId, item: ItemId) -> Result<(), StoreFault> {
    tx.run("UPDATE complaint SET item = ?2 WHERE id = ?1", [id.0, item.0]).map(|_| ())
}

/// Moves a complaint on, with a line in its story. A closed one has the step's text as its outcome. `NotFound` if the id is unknown.
pub fn step(tx: &Tx, id: ComplaintId, step: &ComplaintStep) -> Result<(), StoreFault> {
    let closed = step.state == ComplaintState::Closed;
    let outcome = if closed { hide(tx, &step.text)? } else { String::new() };
    let sql = "UPDATE complaint SET state = ?2, outcome = ?3, closed_at = ?4, owner = coalesce(?5, owner) WHERE id = ?1";
    let at = closed.then(|| moment(step.at));
    if tx.run(sql, params![id.0, step.state.word(), outcome, at, step.to.map(|s| s.0)])? == 0 {
        return Err(StoreFault::NotFound);
    }
    tell(tx, id, step)
}

fn tell(tx: &Tx, id: ComplaintId, step: &ComplaintStep) -> Result<(), StoreFault> {
    let sql = "INSERT INTO complaint_step (complaint, at, by_staff, state, to_staff, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let values = params![id.0, moment(step.at), step.by.0, step.state.word(), step.to.map(|s| s.0), hide(tx, &step.text)?];
    tx.run(sql, values).map(|_| ())
}

/// What was done with a complaint, from its first line on.
pub fn story(db: &Db, id: ComplaintId) -> Result<Vec<ComplaintStep>, StoreFault> {
    let sql = "SELECT at, by_staff, state, to_staff, text FROM complaint_step WHERE complaint = ?1 ORDER BY id";
    db.all(sql, [id.0], |row| {
        Ok(ComplaintStep {
            at: row.moment("at")?,
            by: row.staff("by_staff")?,
            state: row.word("state")?,
            to: row.staff_if("to_staff")?,
            text: row.get("text")?,
        })
    })
}

/// Takes every text out of the complaints of a customer that is being purged; that there were some, and who did what, stays.
pub(crate) fn forget_customer(tx: &Tx, customer: CustomerId) -> Result<(), StoreFault> {
    let of = "(SELECT id FROM complaint WHERE customer = ?1)";
    tx.run(&format!("UPDATE complaint_step SET text = '' WHERE complaint IN {of}"), [customer.0])?;
    let sql = "UPDATE complaint SET what = '—', order_no = '', outcome = CASE outcome WHEN '' THEN '' ELSE '—' END WHERE customer = ?1";
    tx.run(sql, [customer.0]).map(|_| ())
}

/// Days after which a complaint should be closed.
pub fn days(db: &Db) -> Result<u32, StoreFault> {
    db.one("SELECT days FROM complaint_setting", [], |row| row.get("days"))?.ok_or(StoreFault::NotFound)
}

/// Sets the days.
pub fn set_days(tx: &Tx, days: u32) -> Result<(), StoreFault> {
    tx.run("UPDATE complaint_setting SET days = ?1", [days]).map(|_| ())
}
