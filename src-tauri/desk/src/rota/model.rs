//! Translates a month into the planner's terms. This file alone knows both languages; no rule is decided here: successions come
//! from `check::succession_breach`.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::ids::ShiftId;
use domain::leave::{Leave, LeaveState};
use domain::rota::check::succession_breach;
use domain::rota::limits::weekends;
use domain::rota::plan::{DayState, Plan, LEAD};
use domain::rota::sums::{takes_duty, Carried};
use domain::rota::{Cell, Work};
use domain::rule::Strength as Holds;
use domain::shift::{ShiftKind, ShiftSystem};
use domain::staff::Staff;
use domain::wish::{Wish, WishKind};
use planner::{
    Balance, Band, Cell as Settled, Duty, Follow, Model, Person, Start, Strength, Succession, Together, Want, Wish as Asked,
    Wishes,
};

use super::limits;

/// Which cells stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Keep {
    /// Days before this one.
    pub before: Option<NaiveDate>,
    /// Everything that is planned already, not only what is pinned.
    pub planned: bool,
}

/// A month in the planner's terms, and the way back.
pub(crate) struct Task {
    /// What the planner is told.
    pub model: Model,
    /// Days of the month; the model may hold some after it.
    days: usize,
    shifts: Vec<ShiftId>,
    /// Pinned shifts under signed leave, by row and column: they stand as a conflict to see, and the planner plans without them.
    on_leave: HashMap<(usize, usize), Work>,
}

impl Task {
    /// Writes down the month for the planner.
    pub fn new(plan: &Plan, carried: &[Carried], keep: Keep) -> Task {
        Task::with_days_after(plan, carried, keep, 0)
    }

    /// Writes down the month and, where rest or shifts are counted by the week, the days after it that belong to its last week:
    /// so nobody ends the month in a way that leaves the next one no legal beginning, or one without enough people. Their plan
    /// is forgotten.
    pub fn looking_ahead(plan: &Plan, carried: &[Carried], keep: Keep) -> Task {
        Task::with_days_after(plan, carried, keep, limits::days_after(plan))
    }

    fn with_days_after(plan: &Plan, carried: &[Carried], keep: Keep, after: usize) -> Task {
        let kinds: Vec<&ShiftKind> = plan.facts().systems.iter().flat_map(|(_, s)| &s.kinds).collect();
        let shifts: Vec<ShiftId> = kinds.iter().map(|k| k.id).collect();
        let index: HashMap<ShiftId, usize> = shifts.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let desk = Writer { plan, kinds, index, keep, after };
        let fair = desk.fair_shares(carried);
        let model = Model {
            days: desk.horizon(),
            shifts: desk.shifts(),
            tallies: desk.tallies(),
            weekends: weekends(plan),
            people: (0..plan.staff().len()).map(|row| desk.person(row, &fair[row])).collect(),
            successions: desk.successions(),
            shortest_rest: None,
            cover: desk.cover(),
            together: desk.together(),
            apart: desk.apart(),
            duties: desk.duties(carried),
        };
        let on_leave = desk.pinned_on_leave();
        Task { days: plan.days().len(), model, shifts, on_leave }
    }

    /// A row of the planner as works of the month: a day off is a rest day unless leave or absence has it.
    pub fn works(&self, row: usize, planned: &[Option<usize>]) -> Vec<Option<Work>> {
        let settled = &self.model.people[row].cells;
        let work = |(day, shift): (usize, &Option<usize>)| match (shift, settled[day]) {
            (Some(shift), _) => Some(Work::Shift(self.shifts[*shift])),
            (None, Settled::Leave | Settled::Absent) => self.on_leave.get(&(row, day)).copied(),
            (None, _) => Some(Work::Rest),
        };
        planned.iter().take(self.days).enumerate().map(work).collect()
    }

    /// The draft in the planner's terms.
    pub fn rota(&self, plan: &Plan) -> planner::Rota {
        let shift = |work: Option<Work>| match work {
            Some(Work::Shift(id)) => self.shifts.iter().position(|s| *s == id),
            _ => None,
        };
        let day = |row: usize, column: usize| match self.model.people[row].cells[column] {
            Settled::Leave | Settled::Absent => None,
            _ => shift(plan.cell(row, column).work),
        };
        (0..plan.staff().len()).map(|row| (0..plan.days().len()).map(|column| day(row, column)).collect()).collect()
    }

    /// The shift behind one of the planner's.
    pub fn shift(&self, shift: usize) -> ShiftId {
        self.shifts[shift]
    }

    /// The planner's index of a shift.
    pub fn index(&self, shift: ShiftId) -> Option<usize> {
        self.shifts.iter().position(|s| *s == shift)
    }

    /// The band that holds the need of `shift` on a column.
    pub fn band(&self, column: usize, shift: ShiftId) -> Option<usize> {
        let wanted = self.index(shift)?;
        self.model.cover.iter().position(|b| b.day == column && b.shifts == [wanted] && b.under > 0)
    }

    /// The band that holds the least of a stretch of the day which any of `shifts` serve.
    pub fn stretch(&self, column: usize, shifts: &[ShiftId], least: u16) -> Option<usize> {
        let serve = |band: &Band| {
            let all = band.shifts.len() == shifts.len();
            all && shifts.iter().all(|id| self.index(*id).is_some_and(|at| band.shifts.contains(&at)))
        };
        let is_it = |band: &Band| band.day == column && band.need == u32::from(least) && serve(band);
        let found = (0..self.model.cover.len()).filter(|&at| is_it(&self.model.cover[at]));
        found.max_by_key(|&at| self.model.cover[at].under)
    }

    /// Whether leave, absence, a pin or the past has settled a cell.
    pub fn is_settled(&self, row: usize, column: usize) -> bool {
        self.model.people[row].cells[column] != Settled::Free
    }
}

/// Writes down one month; its share of fairness stands in `fairness`, the bounds on each person in `limits`.
pub(super) struct Writer<'a> {
    pub(super) plan: &'a Plan,
    pub(super) kinds: Vec<&'a ShiftKind>,
    pub(super) index: HashMap<ShiftId, usize>,
    pub(super) keep: Keep,
    /// Days after the month that are planned with it.
    after: usize,
}

/// A strength in the planner's terms.
pub(super) fn strong(strength: Holds) -> Strength {
    match strength {
        Holds::Off => Strength::Weight(0),
        Holds::Weight(weight) => Strength::Weight(u32::from(weight)),
        Holds::Hard => Strength::Hard,
    }
}

impl Writer<'_> {
    pub(super) fn days(&self) -> usize {
        self.plan.days().len()
    }

    /// Days of the model: the month and those planned with it.
    pub(super) fn horizon(&self) -> usize {
        self.days() + self.after
    }

    /// The date of a column, those after the month included.
    pub(super) fn date(&self, column: usize) -> NaiveDate {
        self.plan.date_at(LEAD + column)
    }

    /// The system in force on a column, those after the month included.
    pub(super) fn system(&self, column: usize) -> Option<&ShiftSystem> {
        let systems = &self.plan.facts().systems;
        let after = || systems.iter().rfind(|(from, _)| *from <= self.date(column)).map(|(_, system)| system);
        if column < self.days() { self.plan.system(column) } else { after() }
    }

    pub(super) fn offered(&self, kind: &ShiftKind, column: usize) -> bool {
        self.system(column).is_some_and(|s| s.kind(kind.id).is_some())
    }

    fn system_of(&self, kind: &ShiftKind) -> Option<&ShiftSystem> {
        self.plan.facts().systems.iter().map(|(_, system)| system).find(|s| s.kind(kind.id).is_some())
    }

    fn shifts(&self) -> Vec<planner::Shift> {
        let shift = |kind: &&ShiftKind| planner::Shift {
            minutes: kind.minutes(),
            start: i32::from(kind.start().0),
            end: i32::from(kind.end().0),
            rest_halves: u32::from(kind.half_rest),
            offered: (0..self.horizon()).map(|column| self.offered(kind, column)).collect(),
            barred: self.system_of(kind).map_or(Strength::Hard, |s| strong(s.rules.barred)),
        };
        self.kinds.iter().map(shift).collect()
    }

    fn person(&self, row: usize, fair: &[Balance]) -> Person {
        let staff = &self.plan.staff()[row];
        let mut balances = fair.to_vec();
        balances.extend(self.hours_balance(row));
        Person {
            allowed: self.kinds.iter().map(|k| !staff.barred.contains(&k.id)).collect(),
            cells: (0..self.horizon()).map(|column| self.settled(row, column)).collect(),
            blocked: self.blocked(row, staff),
            wishes: self.wishes(staff),
            limits: self.limits(row),
            balances,
            runs: self.runs(row),
            start: self.start(row),
        }
    }

    /// What is settled about a day: the past, leave, absence, pins, and the plan itself where it shall stay.
    fn settled(&self, row: usize, column: usize) -> Settled {
        let cell: Cell = self.plan.cell(row, column);
        let past = self.keep.before.is_some_and(|before| self.plan.date_at(LEAD + column) < before);
        let stays = cell.pinned || past || self.keep.planned;
        let nothing = vec![None; self.days()];
        match (self.plan.state_at(row, &nothing, LEAD + column), cell.work) {
            (DayState::Out, _) => Settled::Absent,
            _ if self.leave_after(row, column) => Settled::Leave,
            // Signed leave outranks a pin and whatever is planned (ATT-02); only what was worked already stays worked.
            (DayState::Leave, _) if !past => Settled::Leave,
            (_, Some(Work::Shift(id))) if stays => self.index.get(&id).map_or(Settled::Leave, |s| Settled::Shift(*s)),
            (DayState::Leave, _) => Settled::Leave,
            (_, Some(Work::Rest)) if stays => Settled::Rest,
            (_, None) if past => Settled::Leave,
            _ => Settled::Free,
        }
    }

    /// Signed leave on a day after the month.
    pub(super) fn leave_after(&self, row: usize, column: usize) -> bool {
        let (staff, day) = (self.plan.staff()[row].id, self.plan.date_at(LEAD + column));
        let signed = |l: &Leave| l.staff == staff && l.state == LeaveState::Signed && l.days.holds(day);
        column >= self.days() && self.plan.facts().leave.iter().any(signed)
    }

    fn pinned_on_leave(&self) -> HashMap<(usize, usize), Work> {
        let cells = (0..self.plan.staff().len()).flat_map(|row| (0..self.days()).map(move |column| (row, column)));
        let pinned = cells.filter_map(|at @ (row, column)| {
            let cell = self.plan.cell(row, column);
            let stands = cell.pinned && self.settled(row, column) == Settled::Leave;
            cell.work.filter(|w| stands && *w != Work::Rest).map(|work| (at, work))
        });
        pinned.collect()
    }

    fn wishes(&self, staff: &Staff) -> Vec<Asked> {
        let own = self.plan.facts().wishes.iter().filter(|w| w.staff == staff.id);
        own.filter_map(|wish| self.wish(wish)).collect()
    }

    fn wish(&self, wish: &Wish) -> Option<Asked> {
        let day = self.plan.column_of(wish.day)?;
        let weights = self.plan.rules(day)?.weights;
        let (like, mind) = (Strength::Weight(u32::from(weights.would_like)), Strength::Weight(u32::from(weights.rather_not)));
        let shift = wish.shift.map(|id| self.index.get(&id).copied());
        let (want, wishes, strength) = match (wish.wish, shift) {
            (_, Some(None)) | (WishKind::Unavailable, _) => return None,
            (WishKind::RatherNot, None) => (Want::Off, Wishes::For, mind),
            (WishKind::WouldLike, None) => (Want::Off, Wishes::For, like),
            (WishKind::RatherNot, Some(Some(s))) => (Want::Shift(s), Wishes::Against, mind),
            (WishKind::WouldLike, Some(Some(s))) => (Want::Shift(s), Wishes::For, like),
        };
        Some(Asked { day, want, wishes, strength })
    }

    fn start(&self, row: usize) -> Start {
        let works = self.plan.works(row);
        let state = |offset: usize| self.plan.state_at(row, &works, offset);
        let run = |test: fn(&DayState) -> bool| (0..LEAD).rev().take_while(|o| test(&state(*o))).count() as u32;
        match state(LEAD - 1) {
            DayState::Shift(kind) => Start::Work {
                run: run(|s| matches!(s, DayState::Shift(_))),
                last: self.index.get(&kind.id).copied(),
                ended: i32::from(kind.end().0) - 1440,
            },
            DayState::Rest | DayState::Leave => Start::Off { run: run(|s| matches!(s, DayState::Rest | DayState::Leave)) },
            DayState::Open | DayState::Out => Start::Unknown,
        }
    }

    fn successions(&self) -> Vec<Succession> {
        let mut found = Vec::new();
        for (then, after) in self.kinds.iter().enumerate() {
            let Some(system) = self.system_of(after) else { continue };
            for (first, before) in self.kinds.iter().enumerate() {
                if let Some((_, strength)) = succession_breach(before, before.end(), after, &system.rules) {
                    found.push(Succession { first, then, strength: strong(strength) });
                }
            }
        }
        found
    }

    /// Pairs that are kept apart, on the days on which they are.
    fn apart(&self) -> Vec<planner::Apart> {
        let both = |pair: &domain::apart::Apart| {
            let (one, other) = self.plan.row_of(pair.one).zip(self.plan.row_of(pair.other))?;
            let mut days = (0..self.horizon()).filter(|&column| pair.holds_on(self.date(column)));
            let from = days.next()?;
            Some(planner::Apart { one, other, from, to: days.next_back().unwrap_or(from) + 1, strength: strong(pair.strength) })
        };
        self.plan.facts().apart.iter().filter_map(both).collect()
    }

    /// TRN-04, as stretches of days on which somebody follows the same mentor.
    fn together(&self) -> Vec<Together> {
        let mut pairs: Vec<Together> = Vec::new();
        for trainee in 0..self.plan.staff().len() {
            for (day, date) in self.plan.days().iter().enumerate() {
                let Some(held) = self.plan.rules(day).map(|r| r.mentor).filter(|s| s.holds()) else { continue };
                let Some(mentor) = self.plan.mentor_on(trainee, *date).and_then(|m| self.plan.row_of(m)) else { continue };
                let strength = strong(held);
                let goes_on = |p: &&mut Together| p.trainee == trainee && p.mentor == mentor && p.to == day && p.strength == strength;
                match pairs.last_mut().filter(goes_on) {
                    Some(pair) => pair.to = day + 1,
                    None => pairs.push(Together {
                        trainee,
                        mentor,
                        from: day,
                        to: day + 1,
                        follow: Follow::EveryDay,
                        strength,
                    }),
                }
            }
        }
        pairs
    }

    /// ROS-06: the duty of the days on which nobody has it yet, apart where it holds differently; trainees have none.
    fn duties(&self, carried: &[Carried]) -> Vec<Duty> {
        let taken = |day: NaiveDate| self.plan.facts().duty.iter().filter(|d| d.day == day).count() as u32;
        let past = |day: NaiveDate| self.keep.before.is_some_and(|before| day < before);
        let people: Vec<usize> = (0..self.plan.staff().len()).filter(|&row| takes_duty(&self.plan.staff()[row])).collect();
        let mut found: Vec<Duty> = Vec::new();
        for (column, &day) in self.plan.days().iter().enumerate().filter(|(_, day)| !people.is_empty() && !past(**day)) {
            let Some(rules) = self.plan.rules(column) else { continue };
            let (need, strength) = (u32::from(rules.duty_need()).saturating_sub(taken(day)), strong(rules.duty));
            match found.iter_mut().find(|duty| duty.strength == strength) {
                _ if need == 0 => {}
                Some(duty) => duty.need[column] = need,
                None => {
                    let mut duty = self.duty(carried, &people, strength);
                    duty.need[column] = need;
                    found.push(duty);
                }
            }
        }
        found
    }

    /// A duty that is needed on no day yet.
    fn duty(&self, carried: &[Carried], people: &[usize], strength: Strength) -> Duty {
        Duty {
            shifts: (0..self.kinds.len()).filter(|&k| !self.kinds[k].half_rest).collect(),
            carried: self.duty_ahead(carried, people),
            people: people.to_vec(),
            need: vec![0; self.horizon()],
            strength,
        }
    }
}
