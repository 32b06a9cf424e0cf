//! Translates a month into the planner's terms. This file alone knows both languages; no rule is decided here: successions come
//! from `check::succession_breach`, rest due from `check::rest_counts`.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::calendar::is_weekend;
use domain::ids::ShiftId;
use domain::month::shift_day;
use domain::quota::Window;
use domain::rota::check::{rest_counts, succession_breach, RestCount};
use domain::rota::plan::{DayState, Plan, LEAD};
use domain::rota::sums::Carried;
use domain::rota::{Cell, Work};
use domain::shift::ShiftKind;
use domain::staff::Staff;
use domain::wish::{Wish, WishKind};
use planner::{
    Balance, Band, Cell as Settled, Duty, Follow, Limit, Measure, Model, Person, Run, RunKind, Start, Strength,
    Succession, Together, Want, Wish as Asked, Wishes,
};

/// Penalty for a missing head: above everything that is only a wish.
const UNDER: u32 = 1000;
/// Penalty for each head beyond the need, beyond one more, beyond two more: spare heads spread evenly.
const OVER: [u32; 3] = [4, 8, 16];
/// Penalty for a wish not kept.
const WISH: u32 = 60;
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
    shifts: Vec<ShiftId>,
}

impl Task {
    /// Writes down the month for the planner.
    pub fn new(plan: &Plan, carried: &[Carried], keep: Keep) -> Task {
        let kinds: Vec<&ShiftKind> = plan.facts().systems.iter().flat_map(|(_, s)| &s.kinds).collect();
        let shifts: Vec<ShiftId> = kinds.iter().map(|k| k.id).collect();
        let index: HashMap<ShiftId, usize> = shifts.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let desk = Writer { plan, kinds, index, keep };
        let fair = desk.fair_shares(carried);
        let model = Model {
            days: plan.days().len(),
            shifts: desk.shifts(),
            tallies: desk.tallies(),
            weekends: desk.weekends(),
            people: (0..plan.staff().len()).map(|row| desk.person(row, &fair[row])).collect(),
            successions: desk.successions(),
            shortest_rest: None,
            cover: desk.cover(),
            together: desk.together(),
            apart: Vec::new(),
            duties: desk.duties(),
        };
        Task { model, shifts }
    }

    /// A row of the planner as works of the month: a day off is a rest day unless leave or absence has it.
    pub fn works(&self, row: usize, planned: &[Option<usize>]) -> Vec<Option<Work>> {
        let settled = &self.model.people[row].cells;
        let work = |(day, shift): (usize, &Option<usize>)| match (shift, settled[day]) {
            (Some(shift), _) => Some(Work::Shift(self.shifts[*shift])),
            (None, Settled::Leave | Settled::Absent) => None,
            (None, _) => Some(Work::Rest),
        };
        planned.iter().enumerate().map(work).collect()
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

    /// The band that holds the need of `shift` on a column.
    pub fn band(&self, column: usize, shift: ShiftId) -> Option<usize> {
        let wanted = self.shifts.iter().position(|s| *s == shift)?;
        self.model.cover.iter().position(|b| b.day == column && b.shifts == [wanted] && b.under > 0)
    }

    /// Whether leave, absence, a pin or the past has settled a cell.
    pub fn is_settled(&self, row: usize, column: usize) -> bool {
        self.model.people[row].cells[column] != Settled::Free
    }
}

/// Writes down one month; its share of fairness stands in `fairness`.
pub(super) struct Writer<'a> {
    pub(super) plan: &'a Plan,
    pub(super) kinds: Vec<&'a ShiftKind>,
    index: HashMap<ShiftId, usize>,
    keep: Keep,
}

impl Writer<'_> {
    pub(super) fn days(&self) -> usize {
        self.plan.days().len()
    }

    fn offered(&self, kind: &ShiftKind, column: usize) -> bool {
        self.plan.system(column).is_some_and(|s| s.kind(kind.id).is_some())
    }

    fn shifts(&self) -> Vec<planner::Shift> {
        let shift = |kind: &&ShiftKind| planner::Shift {
            minutes: kind.minutes(),
            start: i32::from(kind.start().0),
            end: i32::from(kind.end().0),
            rest_halves: u32::from(kind.half_rest),
            offered: (0..self.days()).map(|column| self.offered(kind, column)).collect(),
        };
        self.kinds.iter().map(shift).collect()
    }

    fn weekends(&self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for column in (0..self.days()).filter(|&c| is_weekend(self.plan.days()[c])) {
            match groups.last_mut().filter(|g| g.last() == Some(&(column.wrapping_sub(1)))) {
                Some(group) => group.push(column),
                None => groups.push(vec![column]),
            }
        }
        groups
    }

    fn person(&self, row: usize, fair: &[Balance]) -> Person {
        let staff = &self.plan.staff()[row];
        let mut balances = fair.to_vec();
        balances.extend(self.hours_balance(row));
        Person {
            allowed: self.kinds.iter().map(|k| !staff.barred.contains(&k.id)).collect(),
            cells: (0..self.days()).map(|column| self.settled(row, column)).collect(),
            blocked: self.blocked(staff),
            wishes: self.wishes(staff),
            limits: self.rest_limits(row),
            balances,
            runs: vec![Run { kind: RunKind::LongestWork, days: self.longest_run(), strength: Strength::Hard }],
            start: self.start(row),
        }
    }

    fn longest_run(&self) -> u32 {
        (0..self.days()).filter_map(|c| self.plan.rules(c)).map(|r| u32::from(r.longest_run)).min().unwrap_or(31)
    }

    /// What is settled about a day: the past, leave, absence, pins, and the plan itself where it shall stay.
    fn settled(&self, row: usize, column: usize) -> Settled {
        let cell: Cell = self.plan.cell(row, column);
        let past = self.keep.before.is_some_and(|before| self.plan.days()[column] < before);
        let stays = cell.pinned || past || self.keep.planned;
        let nothing = vec![None; self.days()];
        match (self.plan.state_at(row, &nothing, LEAD + column), cell.work) {
            (DayState::Out, _) => Settled::Absent,
            (_, Some(Work::Shift(id))) if stays => self.index.get(&id).map_or(Settled::Leave, |s| Settled::Shift(*s)),
            (DayState::Leave, _) => Settled::Leave,
            (_, Some(Work::Rest)) if stays => Settled::Rest,
            (_, None) if past => Settled::Leave,
            _ => Settled::Free,
        }
    }

    fn blocked(&self, staff: &Staff) -> Vec<(usize, usize)> {
        let own = self.plan.facts().wishes.iter().filter(|w| w.staff == staff.id && w.wish == WishKind::Unavailable);
        own.filter_map(|w| Some((self.plan.column_of(w.day)?, *self.index.get(&w.shift?)?))).collect()
    }

    fn wishes(&self, staff: &Staff) -> Vec<Asked> {
        let own = self.plan.facts().wishes.iter().filter(|w| w.staff == staff.id);
        own.filter_map(|wish| self.wish(wish)).collect()
    }

    fn wish(&self, wish: &Wish) -> Option<Asked> {
        let day = self.plan.column_of(wish.day)?;
        let shift = wish.shift.map(|id| self.index.get(&id).copied());
        let (want, wishes, strength) = match (wish.wish, shift) {
            (_, Some(None)) | (WishKind::Unavailable, Some(_)) => return None,
            (WishKind::Unavailable, None) => (Want::Off, Wishes::For, Strength::Hard),
            (WishKind::RatherNot, None) | (WishKind::WouldLike, None) => (Want::Off, Wishes::For, Strength::Weight(WISH)),
            (WishKind::RatherNot, Some(Some(s))) => (Want::Shift(s), Wishes::Against, Strength::Weight(WISH)),
            (WishKind::WouldLike, Some(Some(s))) => (Want::Shift(s), Wishes::For, Strength::Weight(WISH)),
        };
        Some(Asked { day, want, wishes, strength })
    }

    /// Rest exactly as due in each stretch that ends in the month; in the week that runs over its end, no more than due and no
    /// fewer than the days after it could still make good. Days before the month of which nothing is known are given the benefit.
    fn rest_limits(&self, row: usize) -> Vec<Limit> {
        let nothing = vec![None; self.days()];
        let first = self.plan.facts().month.first();
        let limit = |count: RestCount, after: u32| {
            let column = |day: NaiveDate| usize::try_from((day - first).num_days()).unwrap_or(0).min(self.days());
            let due = u32::from(count.due);
            Limit {
                measure: Measure::RestHalves,
                from: column(count.window.from),
                to: column(shift_day(count.window.to, 1)),
                carried: u32::from(count.halves),
                min: Some(due.saturating_sub(after + 2 * self.unknown_before(row, count.window))),
                max: Some(due),
                strength: Strength::Hard,
            }
        };
        let ended = rest_counts(self.plan, row, &nothing).into_iter().map(|count| limit(count, 0));
        ended.chain(self.open_week(row).map(|(count, after)| limit(count, after))).collect()
    }

    /// Days of a stretch that have passed, or lie before the month, with nothing planned.
    fn unknown_before(&self, row: usize, window: Window) -> u32 {
        let works = self.plan.works(row);
        let passed = |offset: usize| {
            let day = self.plan.date_at(offset);
            window.holds(day) && (offset < LEAD || self.keep.before.is_some_and(|before| day < before))
        };
        let open = |offset: &usize| self.plan.state_at(row, &works, *offset) == DayState::Open;
        (0..LEAD + self.days()).filter(|&offset| passed(offset)).filter(open).count() as u32
    }

    /// The week that goes on after the month's last day, with the half days that may still fall behind it; only the days on
    /// which the system of the last day is in force.
    fn open_week(&self, row: usize) -> Option<(RestCount, u32)> {
        let (month, systems) = (self.plan.facts().month, &self.plan.facts().systems);
        let at = systems.iter().rposition(|(from, _)| *from <= month.last())?;
        let (from, quota) = (systems[at].0, systems[at].1.rules.quota);
        let until = systems.get(at + 1).map_or(NaiveDate::MAX, |(next, _)| shift_day(*next, -1));
        let whole = quota.windows(month.next()).into_iter().find(|w| w.from <= month.last())?;
        let since = if at == 0 { NaiveDate::MIN } else { from };
        let window = whole.meet(Window { from: since, to: until }).filter(|w| w.to > month.last())?;
        let employed = self.plan.staff()[row].employed_in(window)?;
        let due = quota.due(employed.days(), whole.days());
        let after = u32::try_from(2 * (window.to - month.last()).num_days()).unwrap_or(0);
        Some((RestCount { window, halves: 0, due, open: 0 }, after))
    }

    pub(super) fn need(&self, kind: usize, column: usize) -> u32 {
        if !self.offered(self.kinds[kind], column) {
            return 0;
        }
        u32::from(self.plan.facts().needs.on(self.kinds[kind].id, self.plan.days()[column]))
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
        let systems = &self.plan.facts().systems;
        let mut found = Vec::new();
        for (then, after) in self.kinds.iter().enumerate() {
            let Some((_, system)) = systems.iter().find(|(_, s)| s.kind(after.id).is_some()) else { continue };
            for (first, before) in self.kinds.iter().enumerate() {
                if succession_breach(before, after, system.rules.shortest_rest, &system.rules.forbidden).is_some() {
                    found.push(Succession { first, then, strength: Strength::Hard });
                }
            }
        }
        found
    }

    fn cover(&self) -> Vec<Band> {
        let mut bands = Vec::new();
        for day in 0..self.days() {
            for (kind, _) in self.kinds.iter().enumerate().filter(|(_, k)| self.offered(k, day)) {
                let need = self.need(kind, day);
                for (step, over) in (0u32..).zip(OVER) {
                    let under = if step == 0 { UNDER } else { 0 };
                    bands.push(Band { day, shifts: vec![kind], people: Vec::new(), need: need + step, under, over });
                }
            }
        }
        bands
    }

    /// TRN-04, as stretches of days on which somebody follows the same mentor.
    fn together(&self) -> Vec<Together> {
        let mut pairs: Vec<Together> = Vec::new();
        for (trainee, staff) in self.plan.staff().iter().enumerate() {
            for (day, date) in self.plan.days().iter().enumerate() {
                let wanted = self.plan.rules(day).is_some_and(|r| r.mentor_together);
                let Some(mentor) = staff.follows(*date).and_then(|m| self.plan.row_of(m)).filter(|_| wanted) else { continue };
                match pairs.last_mut().filter(|p| p.trainee == trainee && p.mentor == mentor && p.to == day) {
                    Some(pair) => pair.to = day + 1,
                    None => pairs.push(Together {
                        trainee,
                        mentor,
                        from: day,
                        to: day + 1,
                        follow: Follow::EveryDay,
                        strength: Strength::Hard,
                    }),
                }
            }
        }
        pairs
    }

    /// ROS-06: the duty of the days on which nobody has it yet; trainees have none.
    fn duties(&self) -> Vec<Duty> {
        let taken = |day: &NaiveDate| self.plan.facts().duty.iter().filter(|d| d.day == *day).count() as u32;
        let past = |day: &NaiveDate| self.keep.before.is_some_and(|before| *day < before);
        let need = |(column, day): (usize, &NaiveDate)| {
            let wanted = self.plan.rules(column).map_or(0, |r| u32::from(r.duty_per_day));
            if past(day) { 0 } else { wanted.saturating_sub(taken(day)) }
        };
        let able = self.plan.staff().iter().enumerate().filter(|(_, s)| s.role != domain::access::Role::Trainee);
        let duty = Duty {
            shifts: (0..self.kinds.len()).filter(|&k| !self.kinds[k].half_rest).collect(),
            people: able.map(|(row, _)| row).collect(),
            need: self.plan.days().iter().enumerate().map(need).collect(),
            carried: Vec::new(),
        };
        if duty.people.is_empty() || duty.need.iter().all(|n| *n == 0) { Vec::new() } else { vec![duty] }
    }
}
