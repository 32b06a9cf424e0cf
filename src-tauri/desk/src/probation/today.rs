//! What training asks of somebody today: an end that comes near, an early confirmation to decide on, a trainee without a mentor, a day
//! without the mentor, something to learn again.

use chrono::NaiveDate;
use domain::access::{may, Right};
use domain::ids::StaffId;
use domain::month::shift_day;
use domain::pairing::{of_mentor, of_trainee, PairingStanding};
use domain::probation::ProbationStage;
use domain::training::due;
use serde::Serialize;
use ts_rs::TS;

use super::{Learner, Named, Shown};
use crate::door::Nothing;
use crate::fault::Fault;
use crate::pairing::facts::Facts;
use crate::pairing::waiting_rows;
use crate::staff::name_of;
use crate::training::DueRow;
use crate::visit::Visit;

/// The card.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TrainingToday {
    /// Ends that come near or have passed, and early confirmations that are proposed: everybody's for whoever decides, else the own
    /// and that of whom one leads.
    pub ends: Vec<EndRow>,
    /// Trainees without a mentor, for whoever pairs them up.
    pub waiting: Vec<Named>,
    /// With whom I am paired, and how it stands today.
    pub pair: Option<MyPair>,
    /// What is to be learned again, mine or everybody's for whoever keeps the log.
    pub due: Vec<DueRow>,
}

/// An end that is called for.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EndRow {
    /// Who.
    pub staff: StaffId,
    /// The name.
    pub name: String,
    /// It is one's own.
    pub own: bool,
    /// The planned end.
    pub to: NaiveDate,
    /// Where it stands.
    pub stage: ProbationStage,
    /// Milestones reached.
    pub reached: u32,
    /// Of how many.
    pub of: u32,
    /// Early confirmation is proposed.
    pub early: bool,
    /// The place in the cohort.
    pub rank: Option<u32>,
}

/// With whom somebody is paired today.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MyPair {
    /// The other one's name.
    pub name: String,
    /// Leads the other one.
    pub leads: bool,
    /// How it stands today.
    pub today: PairingStanding,
}

/// The card of whoever is signed in.
pub fn today(visit: &mut Visit, _: Nothing) -> Result<TrainingToday, Fault> {
    let (me, today) = (visit.me()?, visit.now()?.date());
    let (decides, pairs, keeps) =
        (may(me.role, Right::DecideProbation), may(me.role, Right::KeepPairings), may(me.role, Right::KeepTraining));
    Ok(visit.store()?.read(|db| {
        let shown = Shown::of(db, today)?;
        let facts = Facts::of(db, today, shift_day(today, 1))?;
        let led = shown.led_by(me.id);
        let concerns = |l: &Learner| decides || l.line.staff == me.id || led.contains(&l.line.staff);
        let called =
            |l: &Learner| matches!(l.stage, ProbationStage::Ending | ProbationStage::Overdue) || (decides && l.early);
        let learners = shown.books.tracks.iter().flat_map(|t| shown.cohort(t, false));
        let mut ends: Vec<EndRow> = learners.filter(|l| concerns(l) && called(l)).map(|l| end_row(l, me.id)).collect();
        ends.sort_by_key(|e| (e.to, e.staff));
        let waiting = if pairs { waiting_rows(&facts, today).0 } else { Vec::new() };
        let named = |staff: StaffId| Named { staff, name: name_of(&shown.staff, staff) };
        let pair = of_trainee(&shown.pairings, me.id, today).map(|p| (p, p.mentor, false));
        let pair = pair.or_else(|| of_mentor(&shown.pairings, me.id, today).map(|p| (p, p.trainee, true)));
        let records = store::training::records(db, Some(me.id).filter(|_| !keeps), u32::MAX)?;
        Ok(TrainingToday {
            ends,
            waiting: waiting.into_iter().map(|w| named(w.waiting.trainee)).collect(),
            pair: pair.map(|(p, other, leads)| MyPair {
                name: name_of(&shown.staff, other),
                leads,
                today: facts.standing(p, today),
            }),
            due: due(&records, today).into_iter().map(|r| DueRow::of(r, &shown.staff)).collect(),
        })
    })?)
}

fn end_row(learner: Learner, me: StaffId) -> EndRow {
    EndRow {
        staff: learner.line.staff,
        own: learner.line.staff == me,
        name: learner.name,
        to: learner.days.to,
        stage: learner.stage,
        reached: learner.line.reached,
        of: u32::try_from(learner.line.cells.len()).unwrap_or(0),
        early: learner.early,
        rank: learner.line.rank,
    }
}
