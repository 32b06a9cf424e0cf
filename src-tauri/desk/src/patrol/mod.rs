//! Shop patrol (PAT-01, PAT-03): the listings, the rounds over them, and what is found on the way.

pub mod finding;
pub mod listing;
pub mod listing_import;
pub mod walk;

use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::patrol::{longest_first, Checkpoint, ListingField, PatrolProblem, PatrolSettings, Round, MOST_POINTS, MOST_TITLE};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::visit::Visit;
use listing::ListingRow;

/// Everything that the patrol's page begins with.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PatrolView {
    /// The listings: on the shelves those that nobody has looked at longest come first, the others behind them.
    pub listings: Vec<ListingRow>,
    /// The checklist.
    pub checklist: Vec<Checkpoint>,
    /// What the shop has settled.
    pub settings: PatrolSettings,
    /// The round that the person walks now.
    pub round: Option<Round>,
    /// Findings that wait for a decision.
    pub reported: u32,
    /// Verified findings that wait for mending.
    pub verified: u32,
    /// May decide on findings.
    pub decides: bool,
    /// May change listings, checklist and settings.
    pub keeps: bool,
}

/// The checklist as it shall be.
#[derive(Deserialize, TS)]
pub struct SaveChecklist {
    points: Vec<Checkpoint>,
}

/// The settings as they shall be.
#[derive(Deserialize, TS)]
pub struct SavePatrolSettings {
    settings: PatrolSettings,
}

/// The page's beginning.
pub fn view(visit: &mut Visit, _: Nothing) -> Result<PatrolView, Fault> {
    let me = visit.me()?;
    Ok(visit.store()?.read(|db| {
        let mut coverage = store::patrol::coverage(db)?;
        longest_first(&mut coverage);
        let (reported, verified) = store::finding::waiting(db)?;
        Ok(PatrolView {
            listings: listing::rows(store::patrol::listings(db)?, &coverage, &store::finding::open_of(db)?),
            checklist: store::patrol::checklist(db)?,
            settings: store::patrol::settings(db)?,
            round: store::patrol::open_round(db, me.id)?,
            reported,
            verified,
            decides: may(me.role, Right::VerifyFindings),
            keeps: may(me.role, Right::KeepListings),
        })
    })?)
}

/// Makes the given points the checklist.
pub fn save_checklist(visit: &mut Visit, args: SaveChecklist) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let clean = |point: Checkpoint| Checkpoint { words: point.words.trim().to_owned(), ..point };
    let points: Vec<Checkpoint> = args.points.into_iter().map(clean).collect();
    if points.is_empty() || points.len() > MOST_POINTS {
        return Err(PatrolProblem::BadChecklist.into());
    }
    if points.iter().any(|p| p.words.chars().count() > MOST_TITLE) {
        return Err(PatrolProblem::TooLong { most: MOST_TITLE as u32 }.into());
    }
    if points.iter().any(|p| p.field == ListingField::Other && p.words.is_empty()) {
        return Err(PatrolProblem::NoDetail.into());
    }
    visit.store()?.write(|tx| {
        let before = store::patrol::checklist(tx)?;
        store::patrol::save_checklist(tx, &points)?;
        let line = AuditLine { what: "checklist".to_owned(), before: shown(&before), after: shown(&store::patrol::checklist(tx)?) };
        store::audit::add(tx, now, Some(me.id), Act::PatrolSettled, "", &[line])?;
        Ok(())
    })
}

fn shown(points: &[Checkpoint]) -> String {
    let one = |p: &Checkpoint| if p.words.is_empty() { format!("{:?}", p.field).to_lowercase() } else { p.words.clone() };
    points.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Settles how patrols are done and counted.
pub fn save_settings(visit: &mut Visit, args: SavePatrolSettings) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let settings = PatrolSettings { round_size: args.settings.round_size.clamp(1, 100), ..args.settings };
    visit.store()?.write(|tx| {
        let before = store::patrol::settings(tx)?;
        store::patrol::save_settings(tx, settings)?;
        let show = |s: PatrolSettings| format!("{:?} {}", s.same_field, s.round_size).to_lowercase();
        let line = AuditLine { what: "patrol".to_owned(), before: show(before), after: show(settings) };
        store::audit::add(tx, now, Some(me.id), Act::PatrolSettled, "", &[line])?;
        Ok(())
    })
}

impl From<PatrolProblem> for Fault {
    fn from(problem: PatrolProblem) -> Fault {
        Fault::InvalidPatrol { problems: vec![problem] }
    }
}
