//! Probation (TRN-05): the cohort for whoever decides, the own track for a trainee, the trainee's for the mentor. First and last day
//! stand on the roster; everything else is told from the books.

pub mod decide;
pub(crate) mod facts;
pub mod print;
pub mod tick;
pub mod today;
pub mod track;

use chrono::NaiveDate;
use domain::access::{may, Right, Role};
use domain::ids::{StaffId, TrackId};
use domain::pairing::{of_trainee, Pairing};
use domain::probation::{
    day_number, longer_than_the_law, proposes_early, CohortLine, ProbationDecision, ProbationProblem, ProbationStage,
    ReachedMilestone, Track,
};
use domain::quota::Window;
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault};
use ts_rs::TS;

use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;
use facts::Books;

/// Days for which somebody stays in the cohort after the decision, when the settled ones are shown too.
const KEPT: i64 = 365;

/// Whether the settled ones are shown too.
#[derive(Deserialize, TS)]
pub struct WhichCohort {
    settled: bool,
}

/// The page of probation.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProbationView {
    /// The cohorts, one for each track that has people; only for whoever decides.
    pub cohorts: Vec<Cohort>,
    /// My own probation, if I have one that is not over.
    pub mine: Option<StaffId>,
    /// Whom I lead today, or whom I may look at.
    pub led: Vec<Named>,
    /// Trainees of whose probation nobody has entered the days, for whoever decides.
    pub undated: Vec<Named>,
    /// Every track, for whoever decides.
    pub tracks: Vec<Track>,
    /// Days before an end from which it is called for.
    pub remind: u32,
    /// May decide, and change tracks.
    pub decides: bool,
}

/// Somebody by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Named {
    /// Who.
    pub staff: StaffId,
    /// The name.
    pub name: String,
}

/// The people who learn by one track.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Cohort {
    /// The track.
    pub track: Track,
    /// Its people, the furthest first.
    pub rows: Vec<Learner>,
}

/// Somebody in probation.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Learner {
    /// Name.
    pub name: String,
    /// Agent number.
    pub number: String,
    /// What they are in the shop.
    pub role: Role,
    /// The place in the cohort.
    pub line: CohortLine,
    /// First and last day, as they stand on the roster.
    pub days: Window,
    /// The end that was planned before a confirmation or failure.
    pub planned: NaiveDate,
    /// Where it stands.
    pub stage: ProbationStage,
    /// The day of probation that it is today.
    pub number_today: u32,
    /// The mentor of today.
    pub mentor: Option<Named>,
    /// What was reached, in the order of the track; `None` where a milestone is open.
    pub reached: Vec<Option<ReachedMilestone>>,
    /// Early confirmation is proposed.
    pub early: bool,
    /// Longer than six months in all.
    pub long: bool,
}

/// Somebody.
#[derive(Deserialize, TS)]
pub struct WhichLearner {
    staff: StaffId,
}

/// One person's probation, to look at.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LearnerView {
    /// The person and the place in the cohort.
    pub learner: Learner,
    /// The track.
    pub track: Track,
    /// How many are compared.
    pub cohort: u32,
    /// Who ticked what, by name, in the order of the track.
    pub ticked_by: Vec<Option<String>>,
    /// The decisions, the first one first.
    pub decisions: Vec<ProbationDecisionRow>,
    /// The mentors, the first one first.
    pub mentors: Vec<MentorOf>,
    /// May tick.
    pub ticks: bool,
    /// May decide.
    pub decides: bool,
}

/// A decision and who made it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProbationDecisionRow {
    /// The decision.
    pub decision: ProbationDecision,
    /// Who made it.
    pub by_name: String,
}

/// A pairing as the trainee's page shows it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MentorOf {
    /// The pairing.
    pub pairing: Pairing,
    /// The mentor's name.
    pub name: String,
}

impl From<ProbationProblem> for Fault {
    fn from(problem: ProbationProblem) -> Fault {
        Fault::InvalidProbation { problems: vec![problem] }
    }
}

/// Everything that a person's place is told from.
pub(crate) struct Shown {
    pub staff: Vec<Staff>,
    pub books: Books,
    pub pairings: Vec<Pairing>,
    pub today: NaiveDate,
}

impl Shown {
    pub fn of(db: &Db, today: NaiveDate) -> Result<Shown, StoreFault> {
        Ok(Shown { staff: store::staff::all(db)?, books: Books::of(db, today)?, pairings: store::pairing::all(db)?, today })
    }

    /// Who is in probation, by track; the settled ones of the last year too if asked for. Who has left is out.
    fn people(&self, track: TrackId, settled: bool) -> Vec<&Staff> {
        let here = |s: &&Staff| s.left.is_none_or(|left| left >= self.today) || settled;
        let stands = |s: &&Staff| match self.books.stage_of(s, self.today) {
            Some(stage) if stage.open() => true,
            Some(ProbationStage::Confirmed | ProbationStage::Failed) => settled && self.decided_lately(s.id),
            Some(_) | None => false,
        };
        let on = |s: &&Staff| self.books.track_of(s.id).is_some_and(|t| t.id == track);
        self.staff.iter().filter(here).filter(stands).filter(on).collect()
    }

    fn decided_lately(&self, staff: StaffId) -> bool {
        let last = self.books.decisions.iter().rfind(|d| d.staff == staff);
        last.is_some_and(|d| (self.today - d.at.date()).num_days() <= KEPT)
    }

    /// A track's people in their order.
    pub fn cohort(&self, track: &Track, settled: bool) -> Vec<Learner> {
        let people = self.people(track.id, settled);
        let lines = self.books.places(track, &people, self.today);
        lines.into_iter().filter_map(|line| self.learner(line, track)).collect()
    }

    fn learner(&self, line: CohortLine, track: &Track) -> Option<Learner> {
        let person = self.staff.iter().find(|s| s.id == line.staff)?;
        let (days, stage) = person.probation.zip(self.books.stage_of(person, self.today))?;
        let mentor = of_trainee(&self.pairings, person.id, self.today);
        Some(Learner {
            name: person.name.clone(),
            number: person.number.clone(),
            role: person.role,
            planned: self.books.planned_end(person).unwrap_or(days.to),
            number_today: day_number(days.from, self.today),
            mentor: mentor.map(|p| Named { staff: p.mentor, name: name_of(&self.staff, p.mentor) }),
            reached: track.milestones.iter().map(|m| self.books.reached(person, m)).collect(),
            early: proposes_early(&line, days, stage, self.today),
            long: longer_than_the_law(days),
            line,
            days,
            stage,
        })
    }

    /// One person beside the cohort of the day, also when they are settled; the learner, the track and how many are compared.
    pub fn one(&self, staff: StaffId) -> Option<(Learner, &Track, u32)> {
        let track = self.books.track_of(staff)?;
        let mut people = self.people(track.id, false);
        if !people.iter().any(|s| s.id == staff) {
            people.push(self.staff.iter().find(|s| s.id == staff)?);
        }
        let line = self.books.places(track, &people, self.today).into_iter().find(|l| l.staff == staff)?;
        Some((self.learner(line, track)?, track, u32::try_from(people.len()).unwrap_or(u32::MAX)))
    }

    /// Whom somebody leads today.
    pub fn led_by(&self, mentor: StaffId) -> Vec<StaffId> {
        let now = self.pairings.iter().filter(|p| p.mentor == mentor && p.holds_on(self.today));
        now.map(|p| p.trainee).collect()
    }

    /// Whether somebody may look at a person's probation: it is theirs, they lead the person today, or they decide.
    pub fn may_see(&self, me: &Staff, staff: StaffId) -> bool {
        me.id == staff || may(me.role, Right::DecideProbation) || self.led_by(me.id).contains(&staff)
    }

    /// Whether somebody may tick for a person: the mentor of today, or whoever decides; never for oneself.
    pub fn may_tick(&self, me: &Staff, staff: StaffId) -> bool {
        me.id != staff
            && (may(me.role, Right::DecideProbation)
                || (may(me.role, Right::TickMilestones) && self.led_by(me.id).contains(&staff)))
    }
}

/// The page.
pub fn view(visit: &mut Visit, args: WhichCohort) -> Result<ProbationView, Fault> {
    let (me, today) = (visit.me()?, visit.now()?.date());
    let decides = may(me.role, Right::DecideProbation);
    Ok(visit.store()?.read(|db| {
        let shown = Shown::of(db, today)?;
        let tracks = if decides { shown.books.tracks.clone() } else { Vec::new() };
        let cohort = |track: &Track| Cohort { rows: shown.cohort(track, args.settled), track: track.clone() };
        let named = |staff: StaffId| Named { staff, name: name_of(&shown.staff, staff) };
        let undated = |s: &&Staff| decides && s.role == Role::Trainee && s.probation.is_none() && s.employed_on(today);
        let mine = shown.books.stage_of(&me, today).filter(|s| *s != ProbationStage::Past).map(|_| me.id);
        Ok(ProbationView {
            cohorts: tracks.iter().map(cohort).filter(|c| !c.rows.is_empty()).collect(),
            mine,
            undated: shown.staff.iter().filter(undated).map(|s| named(s.id)).collect(),
            led: shown.led_by(me.id).into_iter().map(named).collect(),
            tracks,
            remind: shown.books.remind,
            decides,
        })
    })?)
}

/// One person's probation: one's own, one's trainee's, or anybody's for whoever decides.
pub fn learner(visit: &mut Visit, args: WhichLearner) -> Result<LearnerView, Fault> {
    let (me, today) = (visit.me()?, visit.now()?.date());
    visit.store()?.read(|db| Shown::of(db, today)).map_err(Fault::from).and_then(|shown| {
        if !shown.may_see(&me, args.staff) {
            return Err(Fault::NotAllowed { right: Right::DecideProbation });
        }
        let (learner, track, cohort) = shown.one(args.staff).ok_or(ProbationProblem::NoProbation)?;
        let by = |r: &Option<ReachedMilestone>| r.as_ref().and_then(|r| r.by).map(|by| name_of(&shown.staff, by));
        let row =
            |decision: ProbationDecision| ProbationDecisionRow { by_name: name_of(&shown.staff, decision.by), decision };
        let own = shown.pairings.iter().filter(|p| p.trainee == args.staff && p.from <= today);
        Ok(LearnerView {
            ticked_by: learner.reached.iter().map(by).collect(),
            track: track.clone(),
            cohort,
            decisions: shown.books.decisions_of(args.staff).into_iter().map(row).collect(),
            mentors: own.map(|p| MentorOf { name: name_of(&shown.staff, p.mentor), pairing: p.clone() }).collect(),
            ticks: learner.stage.open() && shown.may_tick(&me, args.staff),
            decides: me.id != args.staff && may(me.role, Right::DecideProbation),
            learner,
        })
    })
}
