//! Planning a launch, and what is decided about it: moved, listed also while some are not ready (TRN-02), called off, planned again.

use chrono::{NaiveDate, NaiveDateTime};
use domain::audit::{Act, AuditLine};
use domain::ids::{AttachmentId, LaunchDeedId, LaunchId, ProductId, QuizId, StaffId};
use domain::launch::{after, decide as may_decide, lists_on, problems, Launch, LaunchAct, LaunchDeed, LaunchState};
use domain::staff::Staff;
use domain::text::one_line;
use serde::Deserialize;
use store::Tx;
use ts_rs::TS;

use super::facts::Facts;
use crate::attachment;
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// A launch to plan, or to change.
#[derive(Deserialize, TS)]
pub struct SaveLaunch {
    /// Which; `None` for a new one.
    launch: Option<LaunchId>,
    name: String,
    products: Vec<ProductId>,
    /// The listing day; of a launch that is planned already it is moved by a decision.
    lists_on: NaiveDate,
    quiz: Option<QuizId>,
    pass_mark: u32,
    material: String,
    pictures: Vec<AttachmentId>,
}

/// Plans a launch or changes what it says.
pub fn save(visit: &mut Visit, args: SaveLaunch) -> Result<LaunchId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let before = match args.launch {
            Some(id) => Some(must_get(tx, id)?),
            None => None,
        };
        let launch = drafted(args, before.as_ref(), me.id, now);
        let found = problems(&launch, before.as_ref());
        if !found.is_empty() {
            return Err(Fault::InvalidLaunch { problems: found });
        }
        known(tx, &launch)?;
        claim(tx, &me, &launch, before.as_ref())?;
        let id = store::launch::save(tx, &launch)?;
        let act = if before.is_some() { Act::LaunchChanged } else { Act::LaunchPlanned };
        store::audit::add(tx, now, Some(me.id), act, &launch.name, &changes(before.as_ref(), &launch))?;
        Ok(id)
    })
}

/// The launch with this id, or the fault that there is none.
pub(super) fn must_get(tx: &Tx, id: LaunchId) -> Result<Launch, Fault> {
    store::launch::get(tx, id)?.ok_or_else(|| Fault::not_found("launch"))
}

fn drafted(args: SaveLaunch, before: Option<&Launch>, by: StaffId, at: NaiveDateTime) -> Launch {
    let mut products = args.products;
    products.sort();
    products.dedup();
    Launch {
        id: before.map_or(LaunchId(0), |b| b.id),
        name: one_line(&args.name),
        products,
        lists_on: args.lists_on,
        quiz: args.quiz,
        pass_mark: args.pass_mark,
        material: args.material.trim().to_owned(),
        pictures: args.pictures,
        state: before.map_or(LaunchState::Planned, |b| b.state),
        by: before.map_or(by, |b| b.by),
        at: before.map_or(at, |b| b.at),
    }
}

/// What it is about is there.
fn known(tx: &Tx, launch: &Launch) -> Result<(), Fault> {
    for product in &launch.products {
        store::product::get(tx, *product)?.ok_or_else(|| Fault::not_found("product"))?;
    }
    if let Some(quiz) = launch.quiz {
        store::quiz::get(tx, quiz)?.ok_or_else(|| Fault::not_found("quiz"))?;
    }
    Ok(())
}

fn claim(tx: &Tx, me: &Staff, launch: &Launch, before: Option<&Launch>) -> Result<(), Fault> {
    let had = |id: &AttachmentId| before.is_some_and(|b| b.pictures.contains(id));
    launch.pictures.iter().filter(|id| !had(id)).try_for_each(|id| attachment::claim(tx, me, *id))
}

fn changes(before: Option<&Launch>, after: &Launch) -> Vec<AuditLine> {
    let told = |l: &Launch| {
        [
            ("name", l.name.clone()),
            ("lists_on", l.lists_on.to_string()),
            ("products", l.products.len().to_string()),
            ("pass_mark", l.pass_mark.to_string()),
            ("material", l.material.clone()),
        ]
    };
    let was = before.map(told);
    let line = |(at, (what, now)): (usize, (&str, String))| {
        let before = was.as_ref().and_then(|w| w.get(at)).map(|(_, text)| text.clone()).unwrap_or_default();
        AuditLine { what: what.to_owned(), before, after: now }
    };
    told(after).into_iter().enumerate().map(line).filter(|l| l.before != l.after).collect()
}

/// A decision about a launch.
#[derive(Deserialize, TS)]
pub struct DecideLaunch {
    launch: LaunchId,
    act: LaunchAct,
    /// The new listing day, where it is moved.
    is_now: Option<NaiveDate>,
    /// Why; it may name a ruling, such as R-12.
    reason: String,
}

/// Moves a launch, lists it, calls it off or plans it again. Listing it while somebody is red wants a reason, and who was red stays on
/// record with it.
pub fn decide(visit: &mut Visit, args: DecideLaunch) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let reason = args.reason.trim().to_owned();
    visit.store()?.write(|tx| {
        let launch = must_get(tx, args.launch)?;
        let facts = Facts::of(tx, (now.date(), now.date()), now)?;
        let red = if args.act == LaunchAct::Listed { facts.judge(tx, &launch)?.red(&launch) } else { Vec::new() };
        let is_now = lists_on(&launch, args.act, args.is_now, now.date());
        may_decide(&launch, args.act, is_now, red.len() as u32, &reason)?;
        let deed = LaunchDeed {
            id: LaunchDeedId(0),
            launch: launch.id,
            deed: args.act,
            was: launch.lists_on,
            is_now,
            reason: reason.clone(),
            by: me.id,
            at: now,
            unready: red,
        };
        store::launch::stand(tx, &deed, after(args.act))?;
        store::audit::add(tx, now, Some(me.id), act_of(args.act), &launch.name, &told(&deed, &facts.staff))?;
        Ok(())
    })
}

fn act_of(act: LaunchAct) -> Act {
    match act {
        LaunchAct::Moved => Act::LaunchMoved,
        LaunchAct::Listed => Act::LaunchListed,
        LaunchAct::Cancelled => Act::LaunchCancelled,
        LaunchAct::Reopened => Act::LaunchReopened,
    }
}

fn told(deed: &LaunchDeed, staff: &[Staff]) -> Vec<AuditLine> {
    let moved = (deed.was != deed.is_now).then(|| AuditLine {
        what: "lists_on".to_owned(),
        before: deed.was.to_string(),
        after: deed.is_now.to_string(),
    });
    let names: Vec<String> = deed.unready.iter().map(|who| name_of(staff, *who)).collect();
    let unready = (!names.is_empty()).then(|| AuditLine::new("unready", names.join("、")));
    let why = (!deed.reason.is_empty()).then(|| AuditLine::new("reason", deed.reason.clone()));
    [moved, unready, why].into_iter().flatten().collect()
}
