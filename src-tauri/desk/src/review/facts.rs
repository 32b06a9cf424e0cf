//! What a plan is made from: the launches to come and what is to be known for them, the rota, leave, and every answer so far.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime};
use domain::access::{may, Right};
use domain::ids::{LaunchId, QuestionId, StaffId};
use domain::leave::{Leave, LeaveState};
use domain::review::memory::{Answered, Memory, Model};
use domain::review::plan::{plan, Card, Plan};
use domain::review::{grade, ReviewSetting};
use domain::rota::Work;
use domain::staff::Staff;
use store::review::{Asked, Coming, Told};
use store::{Db, StoreFault};

/// The facts about everybody.
pub(crate) struct Facts {
    pub setting: ReviewSetting,
    pub launches: Vec<LaunchFacts>,
    pub staff: Vec<Staff>,
    /// Days from today on that no rota was made for yet.
    pub open_days: Vec<NaiveDate>,
    today: NaiveDate,
    working: HashMap<StaffId, Vec<NaiveDate>>,
    model: Model,
}

/// A launch to come and what is to be known for it.
pub(crate) struct LaunchFacts {
    pub coming: Coming,
    pub asked: Vec<Asked>,
    told: HashMap<StaffId, Vec<Told>>,
}

/// A person with the plan for all launches to come.
pub(crate) struct Learner {
    pub staff: StaffId,
    pub cards: Vec<Due>,
    pub plan: Plan,
    pub working: Vec<NaiveDate>,
    /// Questions that were answered in reviews today.
    pub had: Vec<QuestionId>,
}

/// A question of a plan.
#[derive(Clone, Copy)]
pub(crate) struct Due {
    pub question: QuestionId,
    pub launch: LaunchId,
    pub card: Card,
}

impl Facts {
    /// Gathers them.
    pub fn of(db: &Db, now: NaiveDateTime) -> Result<Facts, StoreFault> {
        let today = now.date();
        let coming = store::review::coming(db, today)?;
        let last = coming.iter().map(|c| c.lists_on).max().unwrap_or(today);
        let mut launches = Vec::new();
        for coming in coming {
            let asked = store::review::asked(db, coming.launch, today)?;
            let mut told: HashMap<StaffId, Vec<Told>> = HashMap::new();
            for one in store::review::of_launch(db, coming.launch)? {
                told.entry(one.staff).or_default().push(one);
            }
            launches.push(LaunchFacts { coming, asked, told });
        }
        let cells = store::rota::cells(db, today, last)?;
        let planned: HashSet<NaiveDate> =
            cells.iter().filter(|(_, _, cell)| cell.work.is_some()).map(|(_, day, _)| *day).collect();
        let leave: Vec<Leave> =
            store::leave::between(db, today, last)?.into_iter().filter(|l| l.state == LeaveState::Signed).collect();
        let mut working: HashMap<StaffId, Vec<NaiveDate>> = HashMap::new();
        for (who, day, cell) in cells {
            let away = leave.iter().any(|l| l.staff == who && l.days.holds(day));
            if matches!(cell.work, Some(Work::Shift(_))) && !away {
                working.entry(who).or_default().push(day);
            }
        }
        Ok(Facts {
            setting: store::review::setting(db)?,
            open_days: today.iter_days().take_while(|d| *d <= last).filter(|d| !planned.contains(d)).collect(),
            staff: store::staff::all(db)?,
            launches,
            today,
            working,
            model: Model::default(),
        })
    }

    /// Who has to know what is listed: whoever stands on the rota, reviews, and is there on the day; also who joined since.
    pub fn learners<'a>(&'a self, launch: &'a LaunchFacts) -> impl Iterator<Item = &'a Staff> {
        self.staff.iter().filter(|s| concerns(s, launch))
    }

    /// A person's plan for all launches to come.
    pub fn learner(&self, db: &Db, person: &Staff) -> Result<Learner, StoreFault> {
        let had = store::review::given_on(db, person.id, self.today)?;
        let mut cards: Vec<Due> = Vec::new();
        for launch in self.launches.iter().filter(|l| concerns(person, l)) {
            let memories = self.memories(launch.told.get(&person.id).map(Vec::as_slice).unwrap_or_default());
            for question in launch.asked.iter().flat_map(|a| &a.questions) {
                // What two launches ask for is learnt for the earlier one.
                if !cards.iter().any(|c| c.question == *question) {
                    let bar = f64::from(self.setting.bar) / 100.0;
                    let card = Card { memory: memories.get(question).copied(), target: launch.coming.lists_on, bar };
                    cards.push(Due { question: *question, launch: launch.coming.launch, card });
                }
            }
        }
        let working: Vec<NaiveDate> =
            self.working.get(&person.id).into_iter().flatten().copied().filter(|day| person.employed_on(*day)).collect();
        let spent = if working.first() == Some(&self.today) { had.len() } else { 0 };
        let only: Vec<Card> = cards.iter().map(|c| c.card).collect();
        let plan = plan(&self.model, &only, &working, &self.setting, spent);
        Ok(Learner { staff: person.id, cards, plan, working, had })
    }

    /// Whether a person works today.
    pub fn works_today(&self, staff: StaffId) -> bool {
        self.working.get(&staff).is_some_and(|days| days.contains(&self.today))
    }

    /// What is remembered of each question. An answer from days to come, which a wrong clock wrote, counts as one of today.
    pub fn memories(&self, told: &[Told]) -> HashMap<QuestionId, Memory> {
        let mut answers: HashMap<QuestionId, Vec<Answered>> = HashMap::new();
        for one in told {
            let answered = Answered { day: one.at.date().min(self.today), grade: grade(one.mark, one.seconds) };
            answers.entry(one.question).or_default().push(answered);
        }
        answers.into_iter().filter_map(|(question, answers)| self.model.of(&answers).map(|m| (question, m))).collect()
    }

    /// Today.
    pub fn today(&self) -> NaiveDate {
        self.today
    }
}

fn concerns(person: &Staff, launch: &LaunchFacts) -> bool {
    person.rostered && may(person.role, Right::TakeReviews) && person.employed_on(launch.coming.lists_on)
}

/// A share as percent, never more than it is.
pub(crate) fn percent(share: f64) -> u32 {
    (share * 100.0).floor().clamp(0.0, 100.0) as u32
}
