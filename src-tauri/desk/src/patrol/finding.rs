//! Listing errors from the report to the mending (PAT-03): the first finder wins, nobody decides on the own finding, a verified one
//! raises a proposed reward, and a wrong price goes on the handover sheet at once.

use chrono::NaiveDateTime;
use domain::audit::{Act, AuditLine};
use domain::handover::item::{ItemDraft, ItemKind, ItemState, Seriousness};
use domain::handover::story::{Deed, Event};
use domain::ids::{AttachmentId, FindingId, ListingId, StaffId};
use domain::language::Language;
use domain::patrol::{
    counts_with, earns, may_change, meets, report_problems, step, Finding, FindingState, Listing, ListingField, Meets, PatrolProblem,
};
use domain::reward::RewardCause;
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::customer::words::{hide, restored};
use store::finding::Wanted;
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use crate::fault::Fault;
use crate::{attachment, handover};
use crate::staff::name_of;
use crate::visit::Visit;

/// Findings that one page of a list holds.
const PAGE: u32 = 100;

/// A finding as a list shows it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FindingRow {
    /// The finding.
    pub finding: Finding,
    /// The listing.
    pub listing: Listing,
    /// Who found it first.
    pub by_name: String,
    /// Who verified or refused it.
    pub decided_by_name: Option<String>,
    /// Who mended it.
    pub fixed_by_name: Option<String>,
    /// Who said the same later.
    pub thanked: Vec<String>,
    /// A reward is proposed for it.
    pub proposed: bool,
    /// It is the reader's own: somebody else decides.
    pub own: bool,
}

/// Which findings a list shows.
#[derive(Deserialize, TS)]
pub struct WhichFindings {
    state: Option<FindingState>,
    mine: bool,
    /// Words of the listing or of the finding; empty for all.
    text: String,
    before: Option<FindingId>,
}

/// A listing by its id.
#[derive(Deserialize, TS)]
pub struct WhichListing {
    listing: ListingId,
}

/// A report.
#[derive(Deserialize, TS)]
pub struct ReportFinding {
    listing: ListingId,
    field: ListingField,
    detail: String,
    is_now: String,
    should_be: String,
    picture: Option<AttachmentId>,
    own_mistake: bool,
    /// It was mended before and is wrong again.
    again: bool,
    /// What goes on the handover sheet is written in this language.
    language: Language,
}

/// What came of a report.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reported {
    /// The first to find it.
    First { finding: FindingId, urgent: bool },
    /// Somebody was first: thanks are on record.
    Thanked { first: Box<FindingRow> },
    /// It was mended; nothing is kept unless it is said to be wrong again.
    FixedBefore { before: Box<FindingRow> },
}

/// What a finder should have said.
#[derive(Deserialize, TS)]
pub struct ChangeFinding {
    finding: FindingId,
    is_now: String,
    should_be: String,
    picture: Option<AttachmentId>,
    own_mistake: bool,
}

/// A decision on a finding.
#[derive(Deserialize, TS)]
pub struct DecideFinding {
    finding: FindingId,
    state: FindingState,
    reason: String,
    /// The finder made the error, as whoever decides sees it.
    own_mistake: bool,
}

/// A finding by its id.
#[derive(Deserialize, TS)]
pub struct WhichFinding {
    finding: FindingId,
}

/// Findings, the newest first, a hundred at a time.
pub fn list(visit: &mut Visit, args: WhichFindings) -> Result<Vec<FindingRow>, Fault> {
    let me = visit.me()?;
    let text = args.text.trim().to_lowercase();
    let wanted = Wanted { state: args.state, by: args.mine.then_some(me.id), text, before: args.before, limit: PAGE };
    Ok(visit.store()?.read(|db| rows(db, &me, store::finding::list(db, &wanted)?))?)
}

/// One finding, however old.
pub fn get(visit: &mut Visit, args: WhichFinding) -> Result<FindingRow, Fault> {
    let me = visit.me()?;
    let found = visit.store()?.read(|db| {
        let finding = store::finding::get(db, args.finding)?;
        Ok(rows(db, &me, finding.into_iter().collect())?.pop())
    })?;
    found.ok_or_else(|| Fault::not_found("finding"))
}

/// What is known of one listing, the newest first: shown while somebody writes a report.
pub fn of_listing(visit: &mut Visit, args: WhichListing) -> Result<Vec<FindingRow>, Fault> {
    let me = visit.me()?;
    Ok(visit.store()?.read(|db| rows(db, &me, store::finding::of_listing(db, args.listing)?))?)
}

fn rows(db: &Db, me: &Staff, findings: Vec<Finding>) -> Result<Vec<FindingRow>, StoreFault> {
    let staff = store::staff::all(db)?;
    let thanked = store::finding::thanked(db, &findings)?;
    let mut rows = Vec::with_capacity(findings.len());
    for finding in findings {
        let Some(listing) = store::patrol::get_listing(db, finding.listing)? else { continue };
        rows.push(FindingRow {
            listing,
            by_name: name_of(&staff, finding.by),
            decided_by_name: finding.decided_by.map(|by| name_of(&staff, by)),
            fixed_by_name: finding.fixed_by.map(|by| name_of(&staff, by)),
            thanked: thanked.iter().filter(|(id, _)| *id == finding.id).map(|(_, who)| name_of(&staff, *who)).collect(),
            proposed: !store::reward::of(db, RewardCause::Finding(finding.id))?.is_empty(),
            own: finding.by == me.id,
            finding,
        });
    }
    Ok(rows)
}

/// Reports an error. The first finder wins; whoever comes later is thanked, and told when it was mended already.
pub fn report(visit: &mut Visit, args: ReportFinding) -> Result<Reported, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let (detail, is_now, should_be) = (clean_detail(&args), args.is_now.trim().to_owned(), args.should_be.trim().to_owned());
    let problems = report_problems(args.field, &detail, &is_now, &should_be);
    if !problems.is_empty() {
        return Err(Fault::InvalidPatrol { problems });
    }
    visit.store()?.write(|tx| {
        let listing = store::patrol::get_listing(tx, args.listing)?.ok_or_else(|| Fault::not_found("listing"))?;
        if listing.retired {
            return Err(PatrolProblem::Retired.into());
        }
        let known = store::finding::of_field(tx, listing.id, args.field)?;
        let detail = hide(tx, &detail)?;
        match meets(args.field, &detail, &known) {
            Meets::Open(first) => return thank(tx, now, &me, first, &listing),
            Meets::Fixed(before) if !args.again => {
                return Ok(Reported::FixedBefore { before: Box::new(one(tx, &me, before.clone())?) });
            }
            Meets::Fixed(_) | Meets::Nothing => {}
        }
        if let Some(picture) = args.picture {
            attachment::claim(tx, &me, picture)?;
        }
        let finding = Finding { detail, is_now, should_be, ..fresh(&args, me.id, now) };
        let id = store::finding::add(tx, &finding)?;
        let urgent = finding.field == ListingField::Price;
        if urgent {
            let item = handover::raise(tx, now, me.id, told(&listing, &finding, args.language), None)?;
            store::finding::set_item(tx, id, item)?;
        }
        record(tx, now, me.id, Act::FindingReported, &listing, &finding)?;
        Ok(Reported::First { finding: id, urgent })
    })
}

/// Which field is meant, in words; only where it is none of those that ship.
fn clean_detail(args: &ReportFinding) -> String {
    if args.field == ListingField::Other { args.detail.trim().to_lowercase() } else { String::new() }
}

fn fresh(args: &ReportFinding, by: StaffId, at: NaiveDateTime) -> Finding {
    Finding {
        id: FindingId(0),
        listing: args.listing,
        field: args.field,
        detail: String::new(),
        is_now: String::new(),
        should_be: String::new(),
        picture: args.picture,
        by,
        at,
        own_mistake: args.own_mistake,
        state: FindingState::Reported,
        decided_by: None,
        decided_at: None,
        reason: String::new(),
        fixed_by: None,
        fixed_at: None,
        counts_with: None,
    }
}

fn one(db: &Db, me: &Staff, finding: Finding) -> Result<FindingRow, Fault> {
    rows(db, me, vec![finding])?.pop().ok_or_else(|| Fault::not_found("finding"))
}

fn thank(tx: &Tx, now: NaiveDateTime, me: &Staff, first: &Finding, listing: &Listing) -> Result<Reported, Fault> {
    if first.by != me.id {
        store::finding::thank(tx, first.id, me.id, now)?;
        record(tx, now, me.id, Act::FindingThanked, listing, first)?;
    }
    Ok(Reported::Thanked { first: Box::new(one(tx, me, first.clone())?) })
}

/// A wrong price costs money with every order: whoever is on next must know at once (PAT-03).
fn told(listing: &Listing, finding: &Finding, language: Language) -> ItemDraft {
    let (what, todo) = match language {
        Language::Simplified => ("价格错误：", "马上核对并改正价格"),
        Language::Traditional => ("價格錯誤：", "馬上核對並改正價格"),
        Language::English => ("Wrong price: ", "Check the price and put it right at once"),
    };
    ItemDraft {
        background: prices(finding, language),
        serious: Seriousness::Grave,
        todo: todo.to_owned(),
        ..ItemDraft::new(ItemKind::Urgent, format!("{what}{} {}", listing.code, listing.title))
    }
}

/// What the price is and what it should be, as the item says it.
fn prices(finding: &Finding, language: Language) -> String {
    let (is, should_be) = match language {
        Language::Simplified => ("现在：", "应为："),
        Language::Traditional => ("現在：", "應為："),
        Language::English => ("Is: ", "Should be: "),
    };
    format!("{is}{}\n{should_be}{}", finding.is_now, finding.should_be)
}

/// A corrected price is corrected on the handover sheet as well, while the item is open: in its background where that stands as it
/// was raised, else as a line of its story, so that nothing anybody wrote is lost.
fn follow(tx: &Tx, now: NaiveDateTime, me: &Staff, before: &Finding, after: &Finding) -> Result<(), Fault> {
    if (&before.is_now, &before.should_be) == (&after.is_now, &after.should_be) {
        return Ok(());
    }
    let item = store::finding::item_of(tx, after.id)?.map(|id| store::handover::item::get(tx, id)).transpose()?.flatten();
    let Some(item) = item.filter(|item| item.state == ItemState::Open) else { return Ok(()) };
    let was = |language: &Language| prices(before, *language) == item.draft.background;
    let raised_in = [Language::Simplified, Language::Traditional, Language::English].into_iter().find(was);
    let (deed, text) = match raised_in {
        Some(language) => {
            let draft = ItemDraft { background: prices(after, language), ..item.draft };
            store::handover::item::change(tx, item.id, &draft, item.customer)?;
            (Deed::Changed, String::new())
        }
        None => (Deed::Told, format!("{} / {}", after.is_now, after.should_be)),
    };
    let event = Event { item: item.id, at: now, by: me.id, by_name: String::new(), deed, to: None, to_name: None, text };
    Ok(store::handover::item::tell(tx, &event)?)
}

/// Puts right what a finder said, while nobody has decided. The listing and its field stay: they tell who was first.
pub fn change(visit: &mut Visit, args: ChangeFinding) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let (before, listing) = load(tx, args.finding)?;
        may_change(&before, me.id).map_err(Fault::from)?;
        // A customer in it came back masked, and is who it was.
        let is_now = restored(tx, args.is_now.trim(), &before.is_now)?;
        let should_be = restored(tx, args.should_be.trim(), &before.should_be)?;
        let problems = report_problems(before.field, &before.detail, &is_now, &should_be);
        if !problems.is_empty() {
            return Err(Fault::InvalidPatrol { problems });
        }
        if let Some(picture) = args.picture.filter(|p| before.picture != Some(*p)) {
            attachment::claim(tx, &me, picture)?;
        }
        let after = Finding { is_now, should_be, picture: args.picture, own_mistake: args.own_mistake, ..before.clone() };
        store::finding::change(tx, &after)?;
        follow(tx, now, &me, &before, &after)?;
        record(tx, now, me.id, Act::FindingChanged, &listing, &after)
    })
}

/// Verifies or refuses. Verifying raises a proposed reward, once, unless the finder made the error or it counts with another.
pub fn decide(visit: &mut Visit, args: DecideFinding) -> Result<(), Fault> {
    let act = match args.state {
        FindingState::Verified => Act::FindingVerified,
        FindingState::Refused => Act::FindingRefused,
        FindingState::Reported | FindingState::Fixed => {
            return Err(Fault::BadArguments { detail: "a decision verifies or refuses".to_owned() })
        }
    };
    let (now, me) = (visit.now()?, visit.me()?);
    let reason = args.reason.trim().to_owned();
    visit.store()?.write(|tx| {
        let (before, listing) = load(tx, args.finding)?;
        step(&before, args.state, me.id, &reason).map_err(Fault::from)?;
        let mut after = Finding { state: args.state, own_mistake: args.own_mistake, ..before };
        (after.decided_by, after.decided_at, after.reason) = (Some(me.id), Some(now), reason);
        if args.state == FindingState::Verified {
            let rule = store::patrol::settings(tx)?.same_field;
            after.counts_with = counts_with(&after, &store::finding::of_day(tx, after.by, after.at.date())?, rule);
            if earns(&after) {
                store::reward::propose(tx, RewardCause::Finding(after.id), after.by, now)?;
            }
        }
        store::finding::set_state(tx, &after)?;
        record(tx, now, me.id, act, &listing, &after)
    })
}

/// Marks a verified error as mended.
pub fn fix(visit: &mut Visit, args: WhichFinding) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let (before, listing) = load(tx, args.finding)?;
        step(&before, FindingState::Fixed, me.id, "").map_err(Fault::from)?;
        let after = Finding { state: FindingState::Fixed, fixed_by: Some(me.id), fixed_at: Some(now), ..before };
        store::finding::set_state(tx, &after)?;
        record(tx, now, me.id, Act::FindingFixed, &listing, &after)
    })
}

fn load(db: &Db, id: FindingId) -> Result<(Finding, Listing), Fault> {
    let finding = store::finding::get(db, id)?.ok_or_else(|| Fault::not_found("finding"))?;
    let listing = store::patrol::get_listing(db, finding.listing)?.ok_or_else(|| Fault::not_found("listing"))?;
    Ok((finding, listing))
}

fn record(tx: &Tx, now: NaiveDateTime, by: StaffId, act: Act, listing: &Listing, finding: &Finding) -> Result<(), Fault> {
    let what = format!("{:?}", finding.field).to_lowercase();
    let mut lines = vec![AuditLine { what, before: finding.is_now.clone(), after: finding.should_be.clone() }];
    if !finding.reason.is_empty() {
        lines.push(AuditLine::new("reason", finding.reason.clone()));
    }
    store::audit::add(tx, now, Some(by), act, &format!("{} {}", listing.code, listing.title), &lines)?;
    Ok(())
}
