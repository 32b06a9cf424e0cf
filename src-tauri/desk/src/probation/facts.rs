//! The books of probation, read once: tracks, ticks, typing tests, figures and decisions, and what follows from them for a person.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::figures::Tally;
use domain::ids::{QuizId, StaffId, TrackId};
use domain::month::shift_day;
use domain::pairing::Pairing;
use domain::probation::{
    about, cohort, day_number, reached_by_figures, stage, CohortLine, Measure, Milestone, ProbationDecision, ProbationStage,
    ReachedMilestone, Runner, Track,
};
use domain::staff::Staff;
use domain::typing::TypingTest;
use store::{Db, StoreFault};

/// Days back over which tests and figures are read: the longest probation there is, and the cohorts before it.
const BACK: i64 = 800;

/// The books.
pub(crate) struct Books {
    /// Every track.
    pub tracks: Vec<Track>,
    of_staff: Vec<(StaffId, TrackId)>,
    ticks: Vec<(StaffId, ReachedMilestone)>,
    tests: Vec<TypingTest>,
    figures: HashMap<StaffId, Vec<(NaiveDate, Tally)>>,
    passed: HashMap<(StaffId, QuizId), NaiveDate>,
    /// Every decision, the first one first.
    pub decisions: Vec<ProbationDecision>,
    /// Days before an end from which it is called for.
    pub remind: u32,
}

impl Books {
    /// Reads them.
    pub fn of(db: &Db, today: NaiveDate) -> Result<Books, StoreFault> {
        let since = shift_day(today, -BACK);
        let mut figures: HashMap<StaffId, Vec<(NaiveDate, Tally)>> = HashMap::new();
        for (staff, day, count) in store::figures::in_probation(db, since, today)? {
            figures.entry(staff).or_default().push((day, count));
        }
        Ok(Books {
            passed: store::quiz::results::passed_in_probation(db, since)?,
            figures,
            tracks: store::probation::tracks(db)?,
            of_staff: store::probation::staff_tracks(db)?,
            ticks: store::probation::ticks(db, None)?,
            tests: store::typing::since(db, since)?,
            decisions: store::probation::decisions(db, None)?,
            remind: store::probation::remind(db)?,
        })
    }

    /// The track by which somebody learns: their own, else the first that is not retired.
    pub fn track_of(&self, staff: StaffId) -> Option<&Track> {
        let own =
            self.of_staff.iter().find(|(who, _)| *who == staff).and_then(|(_, id)| self.tracks.iter().find(|t| t.id == *id));
        own.or_else(|| self.tracks.iter().find(|t| !t.retired)).or_else(|| self.tracks.first())
    }

    /// The decisions about somebody, the first one first.
    pub fn decisions_of(&self, staff: StaffId) -> Vec<ProbationDecision> {
        self.decisions.iter().filter(|d| d.staff == staff).cloned().collect()
    }

    /// Where somebody's probation stands; `None` where they have none.
    pub fn stage_of(&self, person: &Staff, today: NaiveDate) -> Option<ProbationStage> {
        Some(stage(person.probation?, person.role, &self.decisions_of(person.id), today, self.remind))
    }

    /// The last day that was planned before any confirmation or failure: what early is measured by.
    pub fn planned_end(&self, person: &Staff) -> Option<NaiveDate> {
        use domain::probation::ProbationVerdict::{Confirmed, Failed};
        let days = person.probation?;
        let own = self.decisions_of(person.id);
        let settled = about(days, &own).next_back().filter(|d| matches!(d.verdict, Confirmed | Failed));
        Some(settled.map_or(days.to, |d| d.was))
    }

    /// When somebody reached a milestone, if they did.
    pub fn reached(&self, person: &Staff, milestone: &Milestone) -> Option<ReachedMilestone> {
        let start = person.probation.map_or(person.joined, |days| days.from);
        let measured = |on: NaiveDate, value: u32| ReachedMilestone {
            milestone: milestone.id,
            on,
            value: Some(value),
            remark: String::new(),
            by: None,
        };
        match milestone.measure {
            Measure::Quiz { quiz: Some(quiz) } => {
                let on = self.passed.get(&(person.id, quiz))?;
                Some(ReachedMilestone { value: None, ..measured(*on, 0) })
            }
            Measure::Skill | Measure::Quiz { quiz: None } => {
                self.ticks.iter().find(|(who, t)| *who == person.id && t.milestone == milestone.id).map(|(_, t)| t.clone())
            }
            Measure::Typing { least } => {
                let fast = self.tests.iter().find(|t| t.staff == person.id && t.per_minute() >= least)?;
                Some(measured(fast.ended.date(), fast.per_minute()))
            }
            Measure::Served { .. } | Measure::Conversion { .. } => {
                let (on, value) = reached_by_figures(self.figures.get(&person.id)?, start, milestone.measure)?;
                Some(measured(on, value))
            }
        }
    }

    /// The places of people who learn by one track.
    pub fn places(&self, track: &Track, people: &[&Staff], today: NaiveDate) -> Vec<CohortLine> {
        let runner = |person: &&Staff| Runner {
            staff: person.id,
            start: person.probation.map_or(person.joined, |days| days.from),
            reached: track.milestones.iter().map(|m| self.reached(person, m).map(|r| r.on)).collect(),
        };
        cohort(&people.iter().map(runner).collect::<Vec<_>>(), &track.milestones, today)
    }

    /// How many milestones in a hundred earlier trainees reached in time, of those that fell due while these pairings lasted; `None`
    /// where none did.
    pub fn in_time(&self, led: &[&Pairing], staff: &[Staff], today: NaiveDate) -> Option<u32> {
        let (mut due, mut kept) = (0_u32, 0_u32);
        for pairing in led {
            let Some(person) = staff.iter().find(|s| s.id == pairing.trainee) else { continue };
            let (Some(days), Some(track)) = (person.probation, self.track_of(person.id)) else { continue };
            for milestone in &track.milestones {
                let by = shift_day(days.from, i64::from(milestone.due) - 1);
                if by >= today || !pairing.holds_on(by) {
                    continue;
                }
                due += 1;
                let number = self.reached(person, milestone).map(|r| day_number(days.from, r.on));
                kept += u32::from(number.is_some_and(|n| n <= u32::from(milestone.due)));
            }
        }
        (due > 0).then(|| kept * 100 / due)
    }
}
