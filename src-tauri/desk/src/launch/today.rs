//! What launches put on Today: my next class, listings of this week that somebody is not ready for, classes that the rota upsets or
//! that nobody ticked, and introductions that are waited for.

use chrono::NaiveDate;
use domain::access::{may, Right};
use domain::ids::LaunchId;
use domain::launch::class::Class;
use domain::launch::{Launch, LaunchState};
use domain::month::shift_day;
use domain::readiness::Light;
use domain::staff::Staff;
use serde::Serialize;
use store::{Db, StoreFault};
use ts_rs::TS;

use super::facts::Facts;
use super::{class_time, is_current, next_class, window, ClassTime};
use crate::door::Nothing;
use crate::fault::Fault;
use crate::visit::Visit;

/// Days ahead in which a listing stands on Today.
const WEEK: i64 = 7;
/// Days ahead in which a class does.
const FORTNIGHT: i64 = 14;

/// The card.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct LaunchesToday {
    /// My next class within a fortnight.
    pub my_class: Option<ClassTime>,
    /// Launches that want something.
    pub launches: Vec<LaunchCall>,
    /// Classes to come that somebody cannot attend, and classes that are over and not ticked; for whoever plans or taught them.
    pub classes: Vec<ClassCall>,
    /// Introductions that are waited for, for whoever gives them.
    pub requests: u32,
    /// Of these, for too long.
    pub overdue: u32,
}

/// A launch that wants something.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LaunchCall {
    /// Which.
    pub launch: LaunchId,
    /// Its name.
    pub name: String,
    /// When it is listed.
    pub lists_on: NaiveDate,
    /// How many are red, for whoever plans.
    pub red: u32,
    /// The reader is red.
    pub own: bool,
    /// Its day has gone by, and nobody said whether it was listed.
    pub past: bool,
}

/// A class that wants something.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClassCall {
    /// When.
    pub time: ClassTime,
    /// How many the rota or leave keeps from it.
    pub upset: u32,
    /// It is over, and nobody ticked who came.
    pub unticked: bool,
}

/// The card of whoever is signed in.
pub fn today(visit: &mut Visit, _: Nothing) -> Result<LaunchesToday, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let (today, keeps) = (now.date(), may(me.role, Right::KeepProducts));
    Ok(visit.store()?.read(|db| {
        let all = store::launch::all(db)?;
        let current: Vec<&Launch> = all.iter().filter(|l| is_current(l, today)).collect();
        let mut card = LaunchesToday::default();
        if !current.is_empty() {
            let facts = Facts::of(db, window(&current, &store::launch::class::all(db)?, today), now)?;
            for launch in current {
                let classes = facts.classes_of(launch);
                card.launches.extend(call(db, &facts, launch, (&me, keeps), today)?);
                card.classes.extend(classes.iter().filter_map(|c| class_call(&facts, launch, c, (&me, keeps))));
                let soon = |c: &ClassTime| c.day <= shift_day(today, FORTNIGHT);
                let next = next_class(&facts, launch, &classes, me.id).filter(soon);
                card.my_class = [card.my_class.take(), next].into_iter().flatten().min_by_key(|c| (c.day, c.starts));
            }
        }
        card.launches.sort_by_key(|l| (l.lists_on, l.launch));
        card.classes.sort_by_key(|c| (c.time.day, c.time.starts));
        if keeps {
            let (open, days) = (store::product_request::open(db)?, store::product_request::days(db)?);
            card.requests = open.len() as u32;
            card.overdue = open.iter().filter(|r| r.overdue(today, days)).count() as u32;
        }
        Ok::<_, StoreFault>(card)
    })?)
}

fn call(
    db: &Db,
    facts: &Facts,
    launch: &Launch,
    (me, keeps): (&Staff, bool),
    today: NaiveDate,
) -> Result<Option<LaunchCall>, StoreFault> {
    if launch.state != LaunchState::Planned || launch.lists_on > shift_day(today, WEEK) {
        return Ok(None);
    }
    let judged = facts.judge(db, launch)?;
    let found = LaunchCall {
        launch: launch.id,
        name: launch.name.clone(),
        lists_on: launch.lists_on,
        red: if keeps { judged.red(launch).len() as u32 } else { 0 },
        own: judged.learners.contains(&me.id) && judged.of(me.id).1 == Light::Red,
        past: keeps && launch.lists_on < today,
    };
    Ok(Some(found).filter(|f| f.red > 0 || f.own || f.past))
}

fn class_call(facts: &Facts, launch: &Launch, class: &Class, (me, keeps): (&Staff, bool)) -> Option<ClassCall> {
    let upset = if keeps { facts.upset(class).len() as u32 } else { 0 };
    let (day, minute) = facts.moment();
    let over = !class.cancelled && (class.day, class.ends) <= (day, minute);
    let unticked = over && !class.ticked() && (keeps || class.teacher == me.id);
    (upset > 0 || unticked).then(|| ClassCall { time: class_time(facts, launch, class, me.id), upset, unticked })
}
