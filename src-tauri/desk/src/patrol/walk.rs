//! Patrol rounds: what nobody has looked at longest comes first (PAT-01).

use chrono::NaiveDateTime;
use domain::audit::{Act, AuditLine};
use domain::ids::{ListingId, RoundId, StaffId};
use domain::patrol::{longest_first, PatrolProblem, Round, Tick};
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// Rounds that the history shows.
const SHOWN: u32 = 60;

/// A round to begin: over these listings, or over those that nobody has looked at longest.
#[derive(Deserialize, TS)]
pub struct BeginRound {
    listings: Vec<ListingId>,
}

/// A listing that was looked at, with the checklist's answers.
#[derive(Deserialize, TS)]
pub struct LookAt {
    round: RoundId,
    listing: ListingId,
    ticks: Vec<Tick>,
}

/// A round by its id.
#[derive(Deserialize, TS)]
pub struct WhichRound {
    round: RoundId,
}

/// A round of the history.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RoundRow {
    /// Its id.
    pub id: RoundId,
    /// Who walked it.
    pub by_name: String,
    /// Since when.
    pub began: NaiveDateTime,
    /// Until when; `None` while it goes on.
    pub ended: Option<NaiveDateTime>,
    /// Listings on the way.
    pub stops: u32,
    /// Of these, looked at.
    pub looked: u32,
    /// Points that were not in order.
    pub wrong: u32,
}

/// Begins a round; while one goes on, that one comes back. Listings that somebody else is about to look at today are left to them.
pub fn begin(visit: &mut Visit, args: BeginRound) -> Result<Round, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        if let Some(round) = store::patrol::open_round(tx, me.id)? {
            return Ok(round);
        }
        let listings = if args.listings.is_empty() { longest(tx, now)? } else { on_shelves(tx, args.listings)? };
        if listings.is_empty() {
            return Err(PatrolProblem::NothingToPatrol.into());
        }
        let id = store::patrol::begin(tx, me.id, now, &listings)?;
        let line = AuditLine::new("listings", listings.len().to_string());
        store::audit::add(tx, now, Some(me.id), Act::PatrolWalked, &me.name, &[line])?;
        store::patrol::round(tx, id)?.ok_or_else(|| Fault::not_found("round"))
    })
}

fn on_shelves(db: &Db, wanted: Vec<ListingId>) -> Result<Vec<ListingId>, Fault> {
    let all = store::patrol::coverage(db)?;
    let mut kept: Vec<ListingId> = Vec::new();
    for id in wanted {
        if all.iter().any(|c| c.listing == id) && !kept.contains(&id) {
            kept.push(id);
        }
    }
    Ok(kept)
}

fn longest(db: &Db, now: NaiveDateTime) -> Result<Vec<ListingId>, StoreFault> {
    let mut coverage = store::patrol::coverage(db)?;
    longest_first(&mut coverage);
    let rounds = store::patrol::rounds(db, SHOWN)?;
    let others = rounds.iter().filter(|r| r.ended.is_none() && r.began.date() == now.date());
    let taken: Vec<ListingId> = others.flat_map(|r| &r.stops).filter(|s| s.looked.is_none()).map(|s| s.listing).collect();
    let size = store::patrol::settings(db)?.round_size as usize;
    let free = coverage.iter().map(|c| c.listing).filter(|id| !taken.contains(id));
    let free: Vec<ListingId> = free.take(size).collect();
    // When everything is on somebody's way already, looking twice is better than standing still.
    Ok(if free.is_empty() { coverage.iter().map(|c| c.listing).take(size).collect() } else { free })
}

/// Notes that a listing was looked at. When it was the last one the round is over.
pub fn look(visit: &mut Visit, args: LookAt) -> Result<Round, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        mine(tx, me.id, args.round)?;
        store::patrol::look(tx, args.round, args.listing, now, &args.ticks)?;
        let listing = store::patrol::get_listing(tx, args.listing)?.ok_or_else(|| Fault::not_found("listing"))?;
        let wrong = args.ticks.iter().filter(|t| !t.fine).count();
        let lines = [AuditLine::new("looked", listing.code), AuditLine::new("wrong", wrong.to_string())];
        store::audit::add(tx, now, Some(me.id), Act::PatrolWalked, &me.name, &lines)?;
        let round = mine(tx, me.id, args.round)?;
        if round.stops.iter().all(|s| s.looked.is_some()) {
            store::patrol::end(tx, round.id, now)?;
        }
        store::patrol::round(tx, round.id)?.ok_or_else(|| Fault::not_found("round"))
    })
}

/// Ends a round before its last listing: what was not looked at stays first.
pub fn end(visit: &mut Visit, args: WhichRound) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let round = mine(tx, me.id, args.round)?;
        store::patrol::end(tx, round.id, now)?;
        let looked = round.stops.iter().filter(|s| s.looked.is_some()).count();
        let line = AuditLine::new("looked", format!("{looked}/{}", round.stops.len()));
        store::audit::add(tx, now, Some(me.id), Act::PatrolWalked, &me.name, &[line])?;
        Ok(())
    })
}

/// The round, if it is this person's and goes on.
fn mine(tx: &Tx, me: StaffId, id: RoundId) -> Result<Round, Fault> {
    let round = store::patrol::round(tx, id)?.filter(|r| r.by == me).ok_or_else(|| Fault::not_found("round"))?;
    if round.ended.is_some() { Err(PatrolProblem::RoundOver.into()) } else { Ok(round) }
}

/// The latest rounds, the newest first.
pub fn history(visit: &mut Visit, _: Nothing) -> Result<Vec<RoundRow>, Fault> {
    Ok(visit.store()?.read(|db| {
        let staff = store::staff::all(db)?;
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let row = |round: Round| RoundRow {
            id: round.id,
            by_name: name_of(&staff, round.by),
            began: round.began,
            ended: round.ended,
            stops: count(round.stops.len()),
            looked: count(round.stops.iter().filter(|s| s.looked.is_some()).count()),
            wrong: count(round.stops.iter().flat_map(|s| &s.ticks).filter(|t| !t.fine).count()),
        };
        Ok(store::patrol::rounds(db, SHOWN)?.into_iter().map(row).collect())
    })?)
}
