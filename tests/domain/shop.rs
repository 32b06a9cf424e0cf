//! A small shop to try the rules on. Rows of the rota are written as letters, one a day:
//! `D` `E` day and night of system A, `d` `z` `e` `h` day, regular, night and half day of system B, `r` rest, `.` nothing.

use chrono::{NaiveDate, NaiveDateTime};
use domain::access::Role;
use domain::calendar::{day_kind, DayKind};
use domain::ids::{LeaveId, PairingId, ShiftId, StaffId, SystemId, WishId};
use domain::leave::{Leave, LeaveKind, LeaveState};
use domain::month::Month;
use domain::need::{Needs, WeeklyNeed};
use domain::pairing::Pairing;
use domain::quota::Window;
use domain::rota::check::{conflicts, Conflict};
use domain::rota::plan::{Facts, Plan, LEAD};
use domain::rota::{Cell, Duty, Work};
use domain::shift::{preset, Preset, ShiftKind, ShiftSystem};
use domain::staff::Staff;
use domain::wish::{Wish, WishKind};

pub const DAY_A: ShiftId = ShiftId(1);
pub const NIGHT_A: ShiftId = ShiftId(2);
pub const DAY_B: ShiftId = ShiftId(11);
pub const REGULAR_B: ShiftId = ShiftId(12);
pub const NIGHT_B: ShiftId = ShiftId(13);
pub const HALF_B: ShiftId = ShiftId(14);

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a time")
}

pub fn window(from: &str, to: &str) -> Window {
    Window { from: day(from), to: day(to) }
}

pub fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

/// Preset A with the ids that the letters stand for, without duty and with the rest of its rules.
pub fn system_a() -> ShiftSystem {
    let mut system = ShiftSystem { id: SystemId(1), ..preset(Preset::A) };
    system.rules.duty_per_day = 0;
    system
}

/// Preset B with the ids that the letters stand for.
pub fn system_b() -> ShiftSystem {
    let mut system = ShiftSystem { id: SystemId(2), ..preset(Preset::B) };
    for kind in &mut system.kinds {
        kind.id.0 += 10;
    }
    system
}

/// A shift of either system.
pub fn kind(id: ShiftId) -> ShiftKind {
    let all = [system_a().kinds, system_b().kinds].concat();
    all.into_iter().find(|k| k.id == id).expect("a shift of A or B")
}

/// An agent employed since 2020.
pub fn person(id: i64) -> Staff {
    Staff {
        id: StaffId(id),
        number: format!("{id:03}"),
        name: format!("客服{id}"),
        role: Role::Agent,
        rostered: true,
        joined: day("2020-01-01"),
        left: None,
        probation: None,
        barred: Vec::new(),
        mentor: None,
        target_minutes: None,
        limits: Default::default(),
    }
}

pub fn work(letter: char) -> Option<Work> {
    let shift = |id| Some(Work::Shift(id));
    match letter {
        'D' => shift(DAY_A),
        'E' => shift(NIGHT_A),
        'd' => shift(DAY_B),
        'z' => shift(REGULAR_B),
        'e' => shift(NIGHT_B),
        'h' => shift(HALF_B),
        'r' => Some(Work::Rest),
        '.' => None,
        other => panic!("no letter of a row: {other}"),
    }
}

pub fn works(letters: &str) -> Vec<Option<Work>> {
    letters.chars().filter(|c| *c != ' ').map(work).collect()
}

pub fn cells(letters: &str) -> Vec<Cell> {
    works(letters).into_iter().map(|work| Cell { work, pinned: false }).collect()
}

/// Facts under construction; people get the ids 1, 2, 3 in the order of their rows.
#[derive(Clone, Debug)]
pub struct Shop(pub Facts);

impl Shop {
    pub fn new(text: &str, systems: Vec<(NaiveDate, ShiftSystem)>) -> Shop {
        let month = month(text);
        let kinds: Vec<DayKind> = month.days().map(|d| day_kind(d, None)).collect();
        Shop(Facts {
            month,
            kinds,
            systems,
            staff: Vec::new(),
            cells: Vec::new(),
            before: Vec::new(),
            leave: Vec::new(),
            wishes: Vec::new(),
            needs: Needs::default(),
            duty: Vec::new(),
            apart: Vec::new(),
            pairings: Vec::new(),
            extensions: Vec::new(),
        })
    }

    /// System A with the quota left out of the way: four rest days a month are counted only by [`Shop::a`].
    pub fn loose(text: &str) -> Shop {
        let mut system = system_a();
        system.rules.quota.period = domain::quota::Period::None;
        Shop::new(text, vec![(day("2020-01-01"), system)])
    }

    pub fn a(text: &str) -> Shop {
        Shop::new(text, vec![(day("2020-01-01"), system_a())])
    }

    pub fn b(text: &str) -> Shop {
        Shop::new(text, vec![(day("2020-01-01"), system_b())])
    }

    pub fn row(self, letters: &str) -> Shop {
        self.row_of(letters, |_| {})
    }

    /// A row of somebody special; the letters stand from the first of the month, the rest stays empty.
    pub fn row_of(mut self, letters: &str, change: impl FnOnce(&mut Staff)) -> Shop {
        let mut staff = person(self.0.staff.len() as i64 + 1);
        change(&mut staff);
        if let (Some(mentor), Some(days)) = (staff.mentor, staff.learning()) {
            let id = PairingId(self.0.pairings.len() as i64 + 1);
            let to = Some(days.to).filter(|to| *to < NaiveDate::MAX);
            self.0.pairings.push(Pairing { id, mentor, trainee: staff.id, from: days.from, to, reason: String::new() });
        }
        self.0.staff.push(staff);
        self.0.cells.push(cells(letters));
        self.0.before.push(vec![None; LEAD]);
        self
    }

    /// The last days before the month of the row added last; the letters end on the last of them.
    pub fn before(mut self, letters: &str) -> Shop {
        let mut before = works(letters);
        before.splice(0..0, vec![None; LEAD - before.len()]);
        *self.0.before.last_mut().expect("a row") = before;
        self
    }

    pub fn leave(mut self, staff: i64, from: &str, to: &str) -> Shop {
        let id = LeaveId(self.0.leave.len() as i64 + 1);
        self.0.leave.push(Leave { id, days: window(from, to), ..leave_of(staff) });
        self
    }

    pub fn wish(mut self, staff: i64, on: &str, wish: WishKind, shift: Option<ShiftId>) -> Shop {
        let id = WishId(self.0.wishes.len() as i64 + 1);
        self.0.wishes.push(Wish { id, staff: StaffId(staff), day: day(on), wish, shift, note: String::new() });
        self
    }

    pub fn duty(mut self, staff: i64, on: &str) -> Shop {
        self.0.duty.push(Duty { day: day(on), staff: StaffId(staff) });
        self
    }

    /// The same number of people for a shift on every weekday.
    pub fn need(mut self, shift: ShiftId, people: u8) -> Shop {
        self.0.needs.weekly.push(WeeklyNeed { shift, people: [people; 7] });
        self
    }

    pub fn rules(mut self, change: impl Fn(&mut domain::rule::RotaRules)) -> Shop {
        self.0.systems.iter_mut().for_each(|(_, system)| change(&mut system.rules));
        self
    }

    pub fn facts(mut self, change: impl FnOnce(&mut Facts)) -> Shop {
        change(&mut self.0);
        self
    }

    pub fn plan(self) -> Plan {
        Plan::new(self.0)
    }

    pub fn conflicts(&self) -> Vec<Conflict> {
        conflicts(&self.clone().plan())
    }
}

/// Signed personal leave of one day.
pub fn leave_of(staff: i64) -> Leave {
    Leave {
        id: LeaveId(1),
        staff: StaffId(staff),
        leave: LeaveKind::Personal,
        days: window("2026-03-10", "2026-03-10"),
        reason: String::new(),
        cover: String::new(),
        asked_at: at("2026-03-01 09:00"),
        state: LeaveState::Signed,
        decided_by: None,
        decided_at: None,
    }
}
