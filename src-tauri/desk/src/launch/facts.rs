//! What launches are judged by: the roster, everybody's day as the rota has it now, leave, the classes, and who has learnt what.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime, Timelike};
use domain::ids::{AttributeId, QuizId, ShiftId, StaffId};
use domain::launch::class::{seat, standing, Class, ClassStanding, Presence, Seat};
use domain::launch::times::DayTable;
use domain::launch::Launch;
use domain::leave::{Leave, LeaveState};
use domain::product::Product;
use domain::question::QuestionState;
use domain::readiness::{lacks, light, standards, unready, Evidence, Lack, Light, Standard};
use domain::rota::Work;
use domain::staff::Staff;
use domain::time::{Minute, Segment};
use store::{Db, StoreFault};

use crate::product::{quiz_names, QuizName};

/// The facts.
pub(crate) struct Facts {
    /// Everybody.
    pub staff: Vec<Staff>,
    /// Every product.
    pub products: Vec<Product>,
    /// Every quiz.
    pub quizzes: Vec<QuizName>,
    /// The classes from the first day that was asked for, the earliest first.
    pub classes: Vec<Class>,
    now: NaiveDateTime,
    work: HashMap<(StaffId, NaiveDate), Work>,
    leave: Vec<Leave>,
    shifts: HashMap<ShiftId, Vec<Segment>>,
    asked: HashSet<AttributeId>,
}

/// How everybody stands to one launch.
pub(crate) struct Judged {
    /// What it asks for each of its products.
    pub standards: Vec<Standard>,
    /// What is known of everybody.
    pub evidence: Evidence,
    /// Who has to know it, in the order of the roster.
    pub learners: Vec<StaffId>,
}

/// A question asks, or will once somebody has reviewed it.
fn is_live(state: QuestionState) -> bool {
    matches!(state, QuestionState::Accepted | QuestionState::Proposed)
}

impl Facts {
    /// Gathers them for the days from `from` to `to`.
    pub fn of(db: &Db, (from, to): (NaiveDate, NaiveDate), now: NaiveDateTime) -> Result<Facts, StoreFault> {
        let cells = store::rota::cells(db, from, to)?;
        let leave = store::leave::between(db, from, to)?;
        let kinds = store::shift::systems(db)?.into_iter().flat_map(|s| s.kinds);
        let asking = store::product::asking(db)?;
        Ok(Facts {
            staff: store::staff::all(db)?,
            products: store::product::all(db)?,
            quizzes: quiz_names(db)?,
            classes: store::launch::class::since(db, from)?,
            now,
            work: cells.into_iter().filter_map(|(who, day, cell)| cell.work.map(|work| ((who, day), work))).collect(),
            leave: leave.into_iter().filter(|l| l.state == LeaveState::Signed).collect(),
            shifts: kinds.map(|k| (k.id, k.segments)).collect(),
            asked: asking.iter().filter(|a| is_live(a.state)).map(|a| a.attribute).collect(),
        })
    }

    /// The person with this id.
    pub fn person(&self, id: StaffId) -> Option<&Staff> {
        self.staff.iter().find(|s| s.id == id)
    }

    /// Day and minute.
    pub fn moment(&self) -> (NaiveDate, Minute) {
        (self.now.date(), Minute((self.now.time().num_seconds_from_midnight() / 60) as u16))
    }

    /// What somebody does on a day.
    pub fn presence(&self, id: StaffId, day: NaiveDate) -> Presence {
        let Some(person) = self.person(id).filter(|s| s.employed_on(day)) else { return Presence::Gone };
        if self.leave.iter().any(|l| l.staff == id && l.days.holds(day)) {
            return Presence::Leave;
        }
        match self.work.get(&(id, day)) {
            Some(Work::Shift(shift)) => Presence::Works(self.shifts.get(shift).cloned().unwrap_or_default()),
            Some(Work::Rest) => Presence::Rest,
            None if !person.rostered => Presence::Free,
            None => Presence::Unplanned,
        }
    }

    /// How a class lies to somebody's day.
    pub fn seat(&self, id: StaffId, class: &Class) -> Seat {
        seat(&self.presence(id, class.day), class.time())
    }

    /// Who cannot come to a class that is still to be held, as the rota is now; the teacher among them.
    pub fn upset(&self, class: &Class) -> Vec<(StaffId, Seat)> {
        if class.cancelled || class.has_begun(self.moment()) {
            return Vec::new();
        }
        let everybody =
            [class.teacher].into_iter().chain(class.attendees.iter().map(|a| a.staff).filter(|s| *s != class.teacher));
        everybody.map(|who| (who, self.seat(who, class))).filter(|(_, seat)| *seat != Seat::Within).collect()
    }

    /// The classes of a launch.
    pub fn classes_of(&self, launch: &Launch) -> Vec<Class> {
        self.classes.iter().filter(|c| c.launch == launch.id).cloned().collect()
    }

    /// How everybody stands to a launch by what it asks itself, whatever was launched since.
    pub fn judge(&self, db: &Db, launch: &Launch) -> Result<Judged, StoreFault> {
        let marks: HashMap<QuizId, u32> = self.quizzes.iter().map(|q| (q.quiz, q.pass_mark)).collect();
        let all = standards(&self.products, std::slice::from_ref(launch), &marks, &self.asked);
        let standards: Vec<Standard> = all.into_iter().filter(|s| launch.products.contains(&s.product)).collect();
        let evidence = store::readiness::evidence(db, &standards, None)?;
        let learners = self.staff.iter().filter(|s| launch.concerns(s, self.now.date())).map(|s| s.id).collect();
        Ok(Judged { standards, evidence, learners })
    }

    /// How somebody stands to the classes of a launch.
    pub fn standing(&self, judged: &Judged, person: &Staff, classes: &[Class]) -> ClassStanding {
        let found = standing(person, classes, self.moment(), |class| self.seat(person.id, class));
        let shown = |s: &Standard| judged.evidence.introduced.contains(&(s.product, person.id));
        let introduced = !judged.standards.is_empty() && judged.standards.iter().all(shown);
        if introduced && !found.taught() {
            ClassStanding::Introduced
        } else {
            found
        }
    }

    /// The days as they lie to `people` and a teacher; what has gone by of today is taken, and so is what the teacher gives then.
    pub fn tables(&self, people: &[StaffId], teacher: Option<StaffId>, (from, to): (NaiveDate, NaiveDate)) -> Vec<DayTable> {
        let (today, minute) = self.moment();
        let table = |day: NaiveDate| {
            let gives = |c: &&Class| !c.cancelled && c.day == day && Some(c.teacher) == teacher;
            let mut taken: Vec<Segment> = self.classes.iter().filter(gives).map(Class::time).collect();
            taken.extend((day == today).then_some(Segment { start: Minute(0), end: Minute(minute.0 + 1) }));
            DayTable {
                day,
                people: people.iter().map(|who| (*who, self.presence(*who, day))).collect(),
                teacher: teacher.map_or(Presence::Free, |who| self.presence(who, day)),
                taken,
            }
        };
        from.max(today).iter_days().take_while(|day| *day <= to).map(table).collect()
    }
}

impl Judged {
    /// What somebody lacks for each of the products, and the worst light of all.
    pub fn of(&self, staff: StaffId) -> (Vec<(&Standard, Vec<Lack>)>, Light) {
        let each: Vec<(&Standard, Vec<Lack>)> =
            self.standards.iter().map(|s| (s, lacks(s, staff, &self.evidence))).collect();
        let worst = each.iter().map(|(standard, lacks)| light(standard, lacks)).min().unwrap_or(Light::Blank);
        (each, worst)
    }

    /// Who is red (TRN-02).
    pub fn red(&self, launch: &Launch) -> Vec<StaffId> {
        unready(launch, &self.standards, &self.learners, &self.evidence)
    }
}
