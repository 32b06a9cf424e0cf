//! The month as it stands, in the planner's terms: what edits would bring and cost, and ways to what somebody wants that break
//! no rule. The rules themselves are the month's own (`domain::rota::check`); the planner searches and weighs.

use std::sync::Arc;

use domain::ids::StaffId;
use domain::rota::edit::Lock;
use domain::rota::plan::Plan;
use domain::rota::sums::Carried;
use domain::rota::weigh::Weigh;
use domain::rota::{CellEdit, Work};
use planner::{changes, Model, Reasons, Rota, Rule, Scored, Strength};
use serde::Serialize;
use ts_rs::TS;

use super::effects::{self, Impact};
use super::model::{Keep, Task};

/// Edits that give somebody what they want and break no rule.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Way {
    /// The cells as they would be.
    pub edits: Vec<CellEdit>,
    /// Whose.
    pub people: Vec<StaffId>,
    /// What it brings and costs, the weightiest first.
    pub effects: Vec<Impact>,
}

/// Ways that are offered at the most.
const MOST_WAYS: usize = 6;

/// A month, and its rota as the planner sees it.
pub(crate) struct Standing<'a> {
    pub plan: &'a Plan,
    pub weigh: Weigh<'a>,
    pub task: Arc<Task>,
    pub rota: Rota,
    pub(super) scored: Scored,
    from: usize,
}

impl<'a> Standing<'a> {
    /// The draft; what is locked stays.
    pub fn new(plan: &'a Plan, carried: &[Carried], lock: Lock) -> Standing<'a> {
        let task = Task::new(plan, carried, Keep { before: lock.before, planned: false });
        let from = plan.days().iter().take_while(|d| lock.before.is_some_and(|before| **d < before)).count();
        Standing::over(plan, Arc::new(task), from)
    }

    /// A month under a task that was written before its cells were planned; columns before `from` stay.
    pub fn over(plan: &'a Plan, task: Arc<Task>, from: usize) -> Standing<'a> {
        let rota = task.rota(plan);
        let scored = Scored::new(&task.model, &rota);
        Standing { plan, weigh: Weigh::new(plan), task, rota, scored, from }
    }

    /// What one other cell would bring and cost.
    pub fn effects_of(&self, row: usize, column: usize, work: Work) -> Vec<Impact> {
        match self.planned(work) {
            Some(shift) => {
                let mut now = self.rota.clone();
                now[row][column] = shift;
                self.effects(&now)
            }
            None => Vec::new(),
        }
    }

    /// What another rota of the month would bring and cost.
    pub fn effects(&self, now: &Rota) -> Vec<Impact> {
        let after = self.scored.of(&self.task.model, now);
        effects::between(self.plan, &self.task, (&self.scored.score, &self.rota), (&after, now))
    }

    /// Exchanges among two or three people that give `row` the work `want`: fewest people first, then the cheapest.
    pub fn swaps(&self, row: usize, column: usize, want: Work) -> Vec<Way> {
        let Some(shift) = self.planned(want) else { return Vec::new() };
        let model = self.eased(row, column);
        let Ok(reasons) = Reasons::new(&model) else { return Vec::new() };
        let found = reasons.swaps(&self.rota, row, column, shift, self.from);
        // Passing cells round in another order can come to the same cells.
        let mut ways: Vec<Way> = Vec::new();
        for way in found.iter().filter_map(|swap| self.way(&swap.changes)) {
            if ways.len() < MOST_WAYS && ways.iter().all(|known| known.edits != way.edits) {
                ways.push(way);
            }
        }
        ways
    }

    /// The cheapest other rows of the same person, each with one of `wanted`, everybody else as they are.
    pub fn own_ways(&self, row: usize, column: usize, wanted: &[Work]) -> Vec<(Work, Way)> {
        let model = self.eased(row, column);
        let Ok(mut reasons) = Reasons::new(&model) else { return Vec::new() };
        let before = Scored::new(&model, &self.rota);
        let way = |&work: &Work| {
            let chain = reasons.way(&self.rota, &before, row, column, self.planned(work)?)?;
            Some((work, self.way(&chain.changes)?))
        };
        wanted.iter().filter_map(way).collect()
    }

    /// Changes of the planner as edits; none where one of them would break a rule, touch what is locked, or fill what is open.
    pub fn way(&self, changed: &[planner::Change]) -> Option<Way> {
        let mut now = self.rota.clone();
        for change in changed {
            now[change.person][change.day] = change.now;
        }
        let edits = self.edits(&now)?;
        let breaks = edits.is_empty() || !self.weigh.blocked(&edits).is_empty();
        let mut people: Vec<StaffId> = edits.iter().map(|e| e.staff).collect();
        people.dedup();
        (!breaks).then(|| Way { edits, people, effects: self.effects(&now) })
    }

    fn edits(&self, now: &Rota) -> Option<Vec<CellEdit>> {
        let edit = |change: planner::Change| {
            let cell = self.plan.cell(change.person, change.day);
            let work = self.task.works(change.person, &now[change.person])[change.day];
            let staff = self.plan.staff()[change.person].id;
            cell.work.is_some().then(|| CellEdit { staff, day: self.plan.days()[change.day], work, pinned: cell.pinned })
        };
        changes(&self.rota, now).into_iter().map(edit).collect()
    }

    /// The rules without those that are broken as it is: a way need not mend what it does not touch. The cell that is asked
    /// about may change although it is pinned.
    fn eased(&self, row: usize, column: usize) -> Model {
        let mut model = self.task.model.clone();
        for miss in &self.scored.score.broken {
            ease(&mut model, miss.person, miss.rule, &miss.days);
        }
        for gap in &self.scored.score.duty_gaps {
            model.duties[gap.duty].need[gap.day] -= gap.short;
        }
        if self.plan.cell(row, column).pinned && column >= self.from {
            model.people[row].cells[column] = planner::Cell::Free;
        }
        model
    }

    fn planned(&self, work: Work) -> Option<Option<usize>> {
        match work {
            Work::Rest => Some(None),
            Work::Shift(id) => self.task.index(id).map(Some),
        }
    }
}

fn ease(model: &mut Model, row: usize, rule: Rule, days: &[usize]) {
    const OFF: Strength = Strength::Weight(0);
    let person = &mut model.people[row];
    match rule {
        Rule::Wish(at) => person.wishes[at].strength = OFF,
        Rule::Limit(at) => person.limits[at].strength = OFF,
        Rule::Run(at) => person.runs[at].strength = OFF,
        Rule::Allowed { shift } => person.allowed[shift] = true,
        Rule::Blocked(at) => person.blocked[at].strength = OFF,
        Rule::Offered { shift } => {
            for day in days {
                if let Some(offered) = model.shifts[shift].offered.get_mut(*day) {
                    *offered = true;
                }
            }
        }
        Rule::Succession(at) => model.successions[at].strength = OFF,
        Rule::ShortestRest => model.shortest_rest = None,
        Rule::Together(at) => model.together[at].strength = OFF,
        Rule::Apart(at) => model.apart[at].strength = OFF,
        Rule::Duty(at) => model.duties[at].strength = OFF,
        Rule::Cell { .. } | Rule::Balance(_) | Rule::Cover(_) => {}
    }
}
