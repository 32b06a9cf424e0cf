//! The sample shop: twelve people on the rota and two months of it, made with the same rules and the same planner as a real one.
//! Names are made up; user data is never translated.

mod complaints;
mod customers;
mod discipline;
mod figures;
mod handover;
mod knowledge;
mod launch;
mod ledger;
mod meeting;
mod notes;
mod order_times;
mod patrol;
mod product;
mod question;
mod training;

use chrono::NaiveDate;
use domain::access::Role;
use domain::audit::Act;
use domain::ids::{LeaveId, ShiftId, StaffId, WishId};
use domain::leave::{Leave, LeaveKind, LeaveState};
use domain::month::{shift_day, Month};
use domain::need::{Needs, WeeklyNeed};
use domain::quota::Window;
use domain::rota::{CellEdit, Work};
use domain::shift::{preset, Preset, ShiftSystem};
use domain::staff::Staff;
use domain::wish::{Wish, WishKind};
use store::shop::Shop;
use store::{Store, Tx};

use crate::calendar;
use crate::fault::Fault;
use crate::rota::facts;
use crate::rota::job::{Job, Search};
use crate::rota::model::Keep;
use crate::secret;
use crate::shop::{new_file, SampleHint};
use crate::visit::{local, Shelf, Visit};

const PASSWORD: &str = "sample-shop";
const PIN: &str = "246813";

/// Number, name, role. The first and the third do not stand on the rota.
const PEOPLE: [(&str, &str, Role); 14] = [
    ("001", "林晓", Role::Owner),
    ("002", "周婷", Role::Manager),
    ("003", "何文", Role::Finance),
    ("006", "李静", Role::Agent),
    ("007", "王磊", Role::Agent),
    ("008", "陈晨", Role::Agent),
    ("009", "赵敏", Role::Agent),
    ("011", "孙悦", Role::Agent),
    ("012", "刘洋", Role::Agent),
    ("015", "黄蓉", Role::Agent),
    ("016", "吴昊", Role::Agent),
    ("018", "郑爽", Role::Agent),
    ("021", "徐佳", Role::Trainee),
    ("022", "马超", Role::Trainee),
];

/// How to get in.
pub(crate) fn hint() -> SampleHint {
    SampleHint { number: "001".to_owned(), password: PASSWORD.to_owned(), pin: PIN.to_owned() }
}

/// Makes the sample shop in its own folder.
pub(crate) fn fill(visit: &mut Visit) -> Result<(), Fault> {
    let now = local(visit.utc, "");
    let today = now.date();
    std::fs::create_dir_all(visit.house.folder()).map_err(|_| Fault::ReadOnly)?;
    let (password, pin) = (secret::hash(PASSWORD)?, secret::hash(PIN)?);
    let mut store = new_file(&visit.house.file())?;
    let this = Month::of(today);
    let months = [this, this.next()];
    let owner = store.write(|tx| {
        let name = "云朵家居旗舰店".to_owned();
        let zone = "Asia/Shanghai".to_owned();
        store::shop::save(tx, &Shop { name: name.clone(), auto_lock_minutes: 30, time_zone: zone, founded_at: now, sample: true })?;
        for year in calendar::shipped() {
            store::calendar::replace_year(tx, &year)?;
        }
        let mut system = preset(Preset::A);
        system.rules.duty_per_day = 1;
        let system = store::shift::save(tx, &system)?;
        store::shift::put_in_force(tx, shift_day(this.first(), -365), system.id)?;
        store::need::save(tx, &needs(&system))?;
        let team = hire(tx, today, &password, &pin)?;
        absences(tx, &team, &system, (today, months[1]))?;
        customers::add(tx, &team, now)?;
        complaints::add(tx, &team, now)?;
        order_times::add(tx, today)?;
        patrol::add(tx, &team, now)?;
        figures::add(tx, &team, now)?;
        notes::add(tx, &team, now)?;
        training::add(tx, &team, now)?;
        question::add(tx, &team, now)?;
        product::add(tx, &team, now)?;
        knowledge::add(tx, &team, now)?;
        discipline::add(tx, &team, now)?;
        // Behind whatever imposes fines and grants rewards: it collects and pays them, and closes months.
        ledger::add(tx, &team, now)?;
        store::audit::add(tx, now, Some(team[0].id), Act::ShopFounded, &name, &[])?;
        Ok::<StaffId, Fault>(team[0].id)
    })?;
    for (at, month) in months.into_iter().enumerate() {
        plan_month(&mut store, month, owner, now, at == 0)?;
    }
    store.write(|tx| {
        let team = store::staff::all(tx)?;
        handover::add(tx, &team, now)?;
        launch::add(tx, &team, now)?;
        meeting::add(tx, &team, now)
    })?;
    visit.house.shelf = Shelf::Open(Box::new(store));
    Ok(())
}

/// Five early and five late each day.
fn needs(system: &ShiftSystem) -> Needs {
    let weekly = system.kinds.iter().map(|k| WeeklyNeed { shift: k.id, people: [5; 7] }).collect();
    Needs { weekly, ..Needs::default() }
}

fn hire(tx: &Tx, today: NaiveDate, password: &str, pin: &str) -> Result<Vec<Staff>, Fault> {
    let mut team = Vec::new();
    for (at, (number, name, role)) in PEOPLE.into_iter().enumerate() {
        let trainee = role == Role::Trainee;
        let joined = shift_day(today, if trainee { training::began(number) } else { -400 - 30 * at as i64 });
        let mut person = Staff {
            rostered: !matches!(role, Role::Owner | Role::Finance),
            probation: trainee.then(|| Window { from: joined, to: shift_day(joined, 89) }),
            ..Staff::new(number, name, role, joined)
        };
        person.id = store::staff::add(tx, &person)?;
        if role.has_password() {
            store::secret::set_password(tx, person.id, password, false)?;
        }
        store::secret::set_pin(tx, person.id, pin, false)?;
        team.push(person);
    }
    Ok(team)
}

/// Leave and wishes of the month that is still to be published.
fn absences(tx: &Tx, team: &[Staff], system: &ShiftSystem, (today, month): (NaiveDate, Month)) -> Result<(), Fault> {
    let who = |number: &str| team.iter().find(|s| s.number == number).map_or(team[0].id, |s| s.id);
    let day = |n: i64| shift_day(month.first(), n - 1);
    let manager = who("002");
    for (number, kind, from, to, state, reason) in [
        ("009", LeaveKind::Annual, 11, 13, LeaveState::Signed, "回家看父母"),
        ("016", LeaveKind::Personal, 22, 22, LeaveState::Asked, "孩子家长会"),
    ] {
        let asked_at = shift_day(today, -1).and_hms_opt(10, 20, 0).unwrap_or_default();
        let decided = state == LeaveState::Signed;
        let leave = Leave {
            id: LeaveId(0),
            staff: who(number),
            leave: kind,
            days: Window { from: day(from), to: day(to) },
            reason: reason.to_owned(),
            cover: String::new(),
            asked_at,
            state,
            decided_by: decided.then_some(manager),
            decided_at: decided.then_some(asked_at),
        };
        store::leave::add(tx, &leave)?;
    }
    let late = system.kinds.last().map(|k| k.id);
    let wishes: [(&str, i64, WishKind, Option<ShiftId>); 6] = [
        ("006", 6, WishKind::WouldLike, None),
        ("007", 20, WishKind::WouldLike, None),
        ("008", 15, WishKind::RatherNot, late),
        ("012", 24, WishKind::Unavailable, None),
        ("015", 9, WishKind::RatherNot, None),
        ("018", 12, WishKind::WouldLike, late),
    ];
    for (number, n, wish, shift) in wishes {
        let wish = Wish { id: WishId(0), staff: who(number), day: day(n), wish, shift, note: String::new() };
        store::wish::set(tx, &wish)?;
    }
    Ok(())
}

/// Lets the planner make a month, and publishes it with a small change afterwards if asked to.
fn plan_month(store: &mut Store, month: Month, owner: StaffId, now: chrono::NaiveDateTime, publish: bool) -> Result<(), Fault> {
    let (plan, carried) = store.read(|db| {
        let plan = facts::plan(db, month)?;
        let carried = facts::carried(db, &plan)?;
        Ok((plan, carried))
    })?;
    let job = Job::start(plan.clone(), &carried, Keep { before: None, planned: false }, Search { seed: 1, seconds: 2, rounds: None });
    job.finish();
    let (edits, duty) = (job.edits(&plan), job.duty());
    store.write(|tx| {
        store::rota::put_cells(tx, &edits)?;
        for day in month.days() {
            let on: Vec<StaffId> = duty.iter().filter(|d| d.day == day).map(|d| d.staff).collect();
            store::rota::set_duty(tx, day, &on)?;
        }
        store::audit::add(tx, now, Some(owner), Act::RotaGenerated, &month.to_string(), &[])?;
        if publish {
            let planned = |e: &CellEdit| e.work.map(|w: Work| (e.staff, e.day, w));
            let cells: Vec<_> = edits.iter().filter_map(planned).collect();
            store::publication::publish(tx, month, 0, owner, now, &cells)?;
            store::audit::add(tx, now, Some(owner), Act::RotaPublished, &month.to_string(), &[])?;
        }
        Ok(())
    })
}
