//! Launches 上新 (TRN-01, TRN-02): what is listed when, who is ready for it, the classes before it and for those who missed them, and
//! what was decided. Who keeps no products sees the launches and how they stand themselves.

pub mod class;
pub(crate) mod facts;
pub mod print;
pub mod save;
pub mod times;
pub mod today;
pub mod view;

use chrono::NaiveDate;
use domain::access::{may, Right};
use domain::ids::{ClassId, LaunchId, ProductId, QuizId, StaffId};
use domain::launch::class::Class;
use domain::launch::{Launch, LaunchProblem, LaunchState};
use domain::month::shift_day;
use domain::readiness::Light;
use domain::staff::Staff;
use domain::time::Minute;
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::product::QuizName;
use crate::staff::name_of;
use crate::visit::Visit;
use facts::{Facts, Judged};

/// Days after its listing for which a launch is looked at with the rota: make-up classes of those who joined since.
const AFTER: i64 = 60;

/// The launches.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LaunchesView {
    /// Those that are planned, the next listing first, then the others, the latest first.
    pub launches: Vec<LaunchRow>,
    /// What can be launched; for whoever plans.
    pub products: Vec<ProductName>,
    /// Quizzes that can be asked; for whoever plans.
    pub quizzes: Vec<QuizName>,
    /// Who may teach; for whoever plans.
    pub teachers: Vec<Teacher>,
    /// The reader plans launches.
    pub keeps: bool,
}

/// A launch in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LaunchRow {
    /// The launch.
    pub launch: Launch,
    /// The names of its products.
    pub product_names: Vec<String>,
    /// How everybody stands, for whoever plans.
    pub lights: Option<Lights>,
    /// The own light; `None` for whom it does not concern.
    pub mine: Option<Light>,
    /// The next class that the reader takes part in.
    pub my_class: Option<ClassTime>,
}

/// How many stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Lights {
    /// Not ready.
    pub red: u32,
    /// Ready but for something.
    pub amber: u32,
    /// Ready.
    pub green: u32,
    /// Who has to be given a class of their own.
    pub owed: u32,
    /// Places in classes to come that the rota or leave upsets.
    pub upset: u32,
}

/// A product by name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProductName {
    /// Which.
    pub product: ProductId,
    /// The shop's code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The quiz that is asked where the launch names none.
    pub quiz: Option<QuizId>,
}

/// Somebody who may teach: anybody employed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Teacher {
    /// Who.
    pub staff: StaffId,
    /// Agent number.
    pub number: String,
    /// Name.
    pub name: String,
}

/// When a class is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ClassTime {
    /// The class.
    pub class: ClassId,
    /// For which launch.
    pub launch: LaunchId,
    /// The launch's name.
    pub launch_name: String,
    /// For those who missed an earlier one.
    pub make_up: bool,
    /// On which day.
    pub day: NaiveDate,
    /// From when.
    pub starts: Minute,
    /// Until when.
    pub ends: Minute,
    /// Who teaches.
    pub teacher_name: String,
    /// The reader teaches.
    pub teaches: bool,
    /// What there is to say.
    pub remark: String,
}

/// A launch by its id.
#[derive(Deserialize, TS)]
pub struct WhichLaunch {
    pub(super) launch: LaunchId,
}

impl From<LaunchProblem> for Fault {
    fn from(problem: LaunchProblem) -> Fault {
        Fault::InvalidLaunch { problems: vec![problem] }
    }
}

/// The days for which a launch is looked at with the rota.
fn window(launches: &[&Launch], classes: &[Class], today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let of_theirs = || classes.iter().filter(|c| launches.iter().any(|l| l.id == c.launch)).map(|c| c.day);
    let from = of_theirs().min().map_or(today, |day| day.min(today));
    let last = launches.iter().map(|l| l.lists_on).chain(of_theirs()).max().unwrap_or(today);
    (from, last.max(shift_day(today, 14)))
}

/// The launches.
pub fn list(visit: &mut Visit, _: Nothing) -> Result<LaunchesView, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let (today, keeps) = (now.date(), may(me.role, Right::KeepProducts));
    Ok(visit.store()?.read(|db| {
        let mut launches = store::launch::all(db)?;
        launches.sort_by_key(|l| {
            let (planned, days) = (l.state == LaunchState::Planned, (l.lists_on - today).num_days());
            (!planned, if planned { days } else { -days }, l.id)
        });
        let current: Vec<&Launch> = launches.iter().filter(|l| is_current(l, today)).collect();
        let classes = store::launch::class::all(db)?;
        let facts = Facts::of(db, window(&current, &classes, today), now)?;
        let mut rows = Vec::new();
        for launch in launches {
            rows.push(launch_row(db, &facts, launch, (&me, keeps), today)?);
        }
        let active = |p: &&domain::product::Product| keeps && !p.retired;
        Ok(LaunchesView {
            launches: rows,
            products: facts.products.iter().filter(active).map(product_name).collect(),
            quizzes: if keeps { facts.quizzes.clone() } else { Vec::new() },
            teachers: if keeps { teachers(&facts.staff, today) } else { Vec::new() },
            keeps,
        })
    })?)
}

/// Whether a launch is planned, or was listed so lately that classes are still made up for.
fn is_current(launch: &Launch, today: NaiveDate) -> bool {
    match launch.state {
        LaunchState::Planned => true,
        LaunchState::Listed => launch.lists_on >= shift_day(today, -AFTER),
        LaunchState::Cancelled => false,
    }
}

fn launch_row(
    db: &Db,
    facts: &Facts,
    launch: Launch,
    (me, keeps): (&Staff, bool),
    today: NaiveDate,
) -> Result<LaunchRow, StoreFault> {
    let named = |id: &ProductId| facts.products.iter().find(|p| p.id == *id).map(|p| p.name.clone()).unwrap_or_default();
    let product_names = launch.products.iter().map(named).collect();
    if !is_current(&launch, today) {
        return Ok(LaunchRow { launch, product_names, lights: None, mine: None, my_class: None });
    }
    let (judged, classes) = (facts.judge(db, &launch)?, facts.classes_of(&launch));
    Ok(LaunchRow {
        product_names,
        lights: keeps.then(|| lights(facts, &judged, &classes)),
        mine: launch.concerns(me, today).then(|| judged.of(me.id).1),
        my_class: next_class(facts, &launch, &classes, me.id),
        launch,
    })
}

/// How many stand how.
fn lights(facts: &Facts, judged: &Judged, classes: &[Class]) -> Lights {
    let mut sum = Lights::default();
    for person in judged.learners.iter().filter_map(|id| facts.person(*id)) {
        match judged.of(person.id).1 {
            Light::Red => sum.red += 1,
            Light::Amber => sum.amber += 1,
            Light::Green => sum.green += 1,
            Light::Blank => {}
        }
        sum.owed += u32::from(facts.standing(judged, person, classes).needs_make_up());
    }
    sum.upset = classes.iter().map(|c| facts.upset(c).len() as u32).sum();
    sum
}

/// The next class that somebody takes part in.
fn next_class(facts: &Facts, launch: &Launch, classes: &[Class], who: StaffId) -> Option<ClassTime> {
    let (today, minute) = facts.moment();
    let coming = |c: &&Class| !c.cancelled && (c.day, c.ends) > (today, minute) && c.of(who).is_some();
    classes.iter().find(coming).map(|c| class_time(facts, launch, c, who))
}

fn class_time(facts: &Facts, launch: &Launch, class: &Class, who: StaffId) -> ClassTime {
    ClassTime {
        class: class.id,
        launch: launch.id,
        launch_name: launch.name.clone(),
        make_up: class.make_up,
        day: class.day,
        starts: class.starts,
        ends: class.ends,
        teacher_name: name_of(&facts.staff, class.teacher),
        teaches: class.teacher == who,
        remark: class.remark.clone(),
    }
}

fn product_name(product: &domain::product::Product) -> ProductName {
    ProductName { product: product.id, code: product.code.clone(), name: product.name.clone(), quiz: product.quiz }
}

/// Everybody employed on a day.
pub(crate) fn teachers(staff: &[Staff], today: NaiveDate) -> Vec<Teacher> {
    let one = |s: &Staff| Teacher { staff: s.id, number: s.number.clone(), name: s.name.clone() };
    staff.iter().filter(|s| s.employed_on(today)).map(one).collect()
}
