//! One launch with everything about it: its classes, who has to know it and what they lack, and what was decided.

use domain::access::{may, Right};
use domain::ids::{PageId, ProductId, StaffId};
use domain::launch::class::{Attendee, Class, ClassStanding, Seat};
use domain::launch::{Launch, LaunchDeed};
use domain::readiness::{Lack, Light, Standard};
use domain::staff::Staff;
use serde::Serialize;
use store::{Db, StoreFault};
use ts_rs::TS;

use super::facts::{Facts, Judged};
use super::{lights, product_name, window, Lights, ProductName, WhichLaunch};
use crate::fault::Fault;
use crate::product::QuizName;
use crate::staff::name_of;
use crate::visit::Visit;

/// Pages of a launch's products that are shown.
const PAGES: usize = 20;

/// A launch with everything about it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LaunchView {
    /// The launch.
    pub launch: Launch,
    /// Its products.
    pub products: Vec<ProductName>,
    /// The quiz; `None` where each product has its own, or none. What counts for it is the pass mark of the launch.
    pub quiz: Option<QuizName>,
    /// Knowledge pages about its products.
    pub pages: Vec<PageName>,
    /// Its classes, the earliest first; the own ones for who does not plan.
    pub classes: Vec<ClassRow>,
    /// Who has to know it, the worst first; only the reader for who does not plan.
    pub people: Vec<LearnerRow>,
    /// How many stand how, for whoever plans.
    pub lights: Option<Lights>,
    /// What was decided, the latest first.
    pub deeds: Vec<DeedRow>,
    /// The reader plans launches.
    pub keeps: bool,
}

/// A knowledge page by name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PageName {
    /// Which.
    pub page: PageId,
    /// Its title.
    pub title: String,
}

/// A class with who comes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClassRow {
    /// The class.
    pub class: Class,
    /// Who teaches.
    pub teacher_name: String,
    /// It has begun: attendance can be ticked.
    pub begun: bool,
    /// Who is to come, with how the class lies to their day.
    pub places: Vec<ClassPlace>,
    /// The teacher is away from it; `None` where all is well.
    pub teacher_away: Option<Seat>,
    /// The reader ticks who came, and prints the sheet.
    pub ticks: bool,
}

/// Somebody's place in a class.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClassPlace {
    /// Who.
    pub staff: StaffId,
    /// Agent number.
    pub number: String,
    /// Name.
    pub name: String,
    /// Whether they came.
    pub attended: Option<bool>,
    /// How the class lies to their day.
    pub seat: Seat,
}

/// Somebody who has to know what is launched.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LearnerRow {
    /// Who.
    pub staff: StaffId,
    /// Agent number.
    pub number: String,
    /// Name.
    pub name: String,
    /// The worst light of the products.
    pub light: Light,
    /// What is lacking.
    pub lacks: Vec<ProductLack>,
    /// How they stand to the classes.
    pub standing: ClassStanding,
    /// A class of their own has to be given.
    pub owed: bool,
}

/// What somebody lacks for a product.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProductLack {
    /// Its name.
    pub product_name: String,
    /// What.
    pub lack: Lack,
    /// The attribute's name, where it is one.
    pub attribute_name: String,
}

/// A decision, with names.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DeedRow {
    /// The decision.
    pub deed: LaunchDeed,
    /// Who decided.
    pub by_name: String,
    /// Who was not ready.
    pub unready: Vec<String>,
}

/// A launch with everything about it.
pub fn one(visit: &mut Visit, args: WhichLaunch) -> Result<LaunchView, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let keeps = may(me.role, Right::KeepProducts);
    let found = visit.store()?.read(|db| {
        let Some(launch) = store::launch::get(db, args.launch)? else { return Ok(None) };
        let classes = store::launch::class::of_launch(db, launch.id)?;
        let facts = Facts::of(db, window(&[&launch], &classes, now.date()), now)?;
        let judged = facts.judge(db, &launch)?;
        let sees = |who: StaffId| keeps || who == me.id;
        let mut people: Vec<LearnerRow> = judged
            .learners
            .iter()
            .filter(|who| sees(**who))
            .filter_map(|who| facts.person(*who))
            .map(|person| learner(&facts, &judged, &classes, person, keeps))
            .collect();
        people.sort_by_key(|p| (p.light, !p.owed));
        let own = |c: &&Class| keeps || c.of(me.id).is_some();
        let reader = Reader { me: me.id, keeps };
        Ok::<_, StoreFault>(Some(LaunchView {
            products: facts.products.iter().filter(|p| launch.products.contains(&p.id)).map(product_name).collect(),
            quiz: facts.quizzes.iter().find(|q| Some(q.quiz) == launch.quiz).cloned(),
            pages: pages(db, &launch)?,
            classes: classes.iter().filter(own).map(|c| class_row(&facts, c, reader)).collect(),
            people,
            lights: keeps.then(|| lights(&facts, &judged, &classes)),
            deeds: deeds(db, &facts, &launch, keeps)?,
            keeps,
            launch,
        }))
    })?;
    found.ok_or_else(|| Fault::not_found("launch"))
}

/// The pages about its products: what a class can be taught from.
fn pages(db: &Db, launch: &Launch) -> Result<Vec<PageName>, StoreFault> {
    let mut found = Vec::new();
    for product in &launch.products {
        let search = store::knowledge::Search { product: Some(*product), ..Default::default() };
        let (pages, _) = store::knowledge::search(db, &search, PAGES)?;
        found.extend(pages.into_iter().map(|p| PageName { page: p.page, title: p.says.title }));
    }
    Ok(found)
}

/// Who looks at a launch. The draft of the rota is not for everybody: to whom it is not, all seem to be there.
#[derive(Clone, Copy)]
struct Reader {
    me: StaffId,
    keeps: bool,
}

fn class_row(facts: &Facts, class: &Class, reader: Reader) -> ClassRow {
    let begun = class.has_begun(facts.moment());
    let place = |a: &Attendee| {
        let (number, name) = facts.person(a.staff).map(|s| (s.number.clone(), s.name.clone())).unwrap_or_default();
        let seat = if reader.keeps { facts.seat(a.staff, class) } else { Seat::Within };
        ClassPlace { staff: a.staff, number, name, attended: a.attended, seat }
    };
    let mut shown = class.clone();
    shown.attendees.retain(|a| reader.keeps || class.teacher == reader.me || a.staff == reader.me);
    let away = facts.seat(class.teacher, class);
    ClassRow {
        teacher_name: name_of(&facts.staff, class.teacher),
        begun,
        places: shown.attendees.iter().map(place).collect(),
        teacher_away: (away != Seat::Within && !begun && !class.cancelled && reader.keeps).then_some(away),
        ticks: reader.keeps || class.teacher == reader.me,
        class: shown,
    }
}

fn learner(facts: &Facts, judged: &Judged, classes: &[Class], person: &Staff, keeps: bool) -> LearnerRow {
    let (each, light) = judged.of(person.id);
    let product = |id: ProductId| facts.products.iter().find(|p| p.id == id);
    let named = |id: ProductId, lack: &Lack| match lack {
        Lack::Changed { attribute } | Lack::ChangedFailed { attribute } => product(id)
            .and_then(|p| p.attributes.iter().find(|a| a.id == *attribute))
            .map(|a| a.name.clone())
            .unwrap_or_default(),
        Lack::Class | Lack::Quiz | Lack::QuizFailed { .. } => String::new(),
    };
    let of_product = |(standard, lacks): (&Standard, Vec<Lack>)| {
        let (id, name) = (standard.product, product(standard.product).map(|p| p.name.clone()).unwrap_or_default());
        let lack = move |lack: Lack| ProductLack { product_name: name.clone(), attribute_name: named(id, &lack), lack };
        lacks.into_iter().map(lack).collect::<Vec<_>>()
    };
    let standing = match facts.standing(judged, person, classes) {
        ClassStanding::Clash { class, .. } if !keeps => ClassStanding::Booked { class },
        found => found,
    };
    LearnerRow {
        staff: person.id,
        number: person.number.clone(),
        name: person.name.clone(),
        light,
        lacks: each.into_iter().flat_map(of_product).collect(),
        owed: standing.needs_make_up(),
        standing,
    }
}

/// Who was not ready is told to whoever plans.
fn deeds(db: &Db, facts: &Facts, launch: &Launch, keeps: bool) -> Result<Vec<DeedRow>, StoreFault> {
    let row = |mut deed: LaunchDeed| {
        if !keeps {
            deed.unready.clear();
        }
        DeedRow {
            by_name: name_of(&facts.staff, deed.by),
            unready: deed.unready.iter().map(|who| name_of(&facts.staff, *who)).collect(),
            deed,
        }
    };
    Ok(store::launch::deeds(db, launch.id)?.into_iter().map(row).collect())
}
