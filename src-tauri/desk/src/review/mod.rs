//! Reviews that aim at a date (TRN-02, TRN-06): my review of today, the outlook of a launch, and how the shop reviews. A plan is never
//! kept: it is made from the rota and the answers each time it is looked at, so that it follows both.

pub mod facts;
pub mod take;

use chrono::NaiveDate;
use domain::audit::{Act, AuditLine};
use domain::ids::{AttributeId, LaunchId, StaffId};
use domain::review::plan::Reach;
use domain::review::{problems, ReviewSetting};
use serde::{Deserialize, Serialize};
use store::StoreFault;
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::visit::Visit;
use facts::{percent, Facts, Learner};

/// A launch by its id; none for the next one.
#[derive(Deserialize, TS)]
pub struct WhichOutlook {
    launch: Option<LaunchId>,
}

/// How everybody will know what is listed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OutlookView {
    /// The launches that are planned, the next first.
    pub launches: Vec<LaunchName>,
    /// The one that is shown; `None` where none is planned.
    pub shown: Option<Outlook>,
    /// How the shop reviews.
    pub setting: ReviewSetting,
}

/// A launch by name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LaunchName {
    /// Its id.
    pub launch: LaunchId,
    /// Its name.
    pub name: String,
    /// The day of the listing.
    pub lists_on: NaiveDate,
}

/// The outlook of one launch.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Outlook {
    /// The launch.
    pub launch: LaunchName,
    /// What is to be known.
    pub columns: Vec<OutlookColumn>,
    /// Who has to know it, the weakest first.
    pub rows: Vec<OutlookRow>,
}

/// An attribute.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OutlookColumn {
    /// Its id.
    pub attribute: AttributeId,
    /// What it is about.
    pub name: String,
    /// Of which product.
    pub product_name: String,
    /// Questions that ask for it; without one nobody can be reviewed.
    pub questions: u32,
}

/// A person before a launch.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OutlookRow {
    /// Who.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// For each attribute the recall to be expected on the day; `None` without a question.
    pub cells: Vec<Option<OutlookCell>>,
    /// The days on which they review for it.
    pub days: Vec<NaiveDate>,
    /// Reviews that they still have before the day, for all launches.
    pub reviews: u32,
    /// Their working days on the rota before the day.
    pub working: u32,
    /// Days before it that no rota has been made for yet.
    pub open: u32,
    /// Attributes that stay under the bar even so.
    pub short: u32,
    /// The lowest recall to be expected, in percent.
    pub lowest: Option<u32>,
    /// What keeps them under the bar, if something does: the gravest.
    pub why: Reach,
}

/// What is to be expected of a person and an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OutlookCell {
    /// Percent of recall on the day if nothing more is done.
    pub as_is: u32,
    /// Percent of recall on the day if the plan is kept.
    pub planned: u32,
    /// It stays under the bar.
    pub short: bool,
}

/// How everybody will know what is listed on the day.
pub fn outlook(visit: &mut Visit, args: WhichOutlook) -> Result<OutlookView, Fault> {
    let now = visit.now()?;
    Ok(visit.store()?.read(|db| {
        let facts = Facts::of(db, now)?;
        let wanted = facts.launches.iter().find(|l| Some(l.coming.launch) == args.launch).or(facts.launches.first());
        let name = |l: &facts::LaunchFacts| LaunchName {
            launch: l.coming.launch,
            name: l.coming.name.clone(),
            lists_on: l.coming.lists_on,
        };
        let shown = match wanted {
            Some(launch) => {
                let mut rows = Vec::new();
                for person in facts.learners(launch) {
                    rows.push(row(&facts, launch, &facts.learner(db, person)?, &person.name));
                }
                rows.sort_by_key(|r| (std::cmp::Reverse(r.short), r.lowest));
                let columns = launch.asked.iter().map(|a| OutlookColumn {
                    attribute: a.attribute,
                    name: a.name.clone(),
                    product_name: a.product_name.clone(),
                    questions: a.questions.len() as u32,
                });
                Some(Outlook { launch: name(launch), columns: columns.collect(), rows })
            }
            None => None,
        };
        Ok::<_, StoreFault>(OutlookView {
            launches: facts.launches.iter().map(name).collect(),
            shown,
            setting: facts.setting,
        })
    })?)
}

fn row(facts: &Facts, launch: &facts::LaunchFacts, learner: &Learner, name: &str) -> OutlookRow {
    let bar = facts.setting.bar;
    let cell = |asked: &store::review::Asked| {
        let all = || learner.cards.iter().zip(&learner.plan.cards).filter(|(c, _)| asked.questions.contains(&c.question));
        let weakest = |of: &dyn Fn(&domain::review::plan::Outlook) -> f64| all().map(|(_, o)| of(o)).min_by(f64::total_cmp);
        let (as_is, planned) = weakest(&|o| o.as_is).zip(weakest(&|o| o.planned))?;
        Some(OutlookCell { as_is: percent(as_is), planned: percent(planned), short: percent(planned) < bar })
    };
    let cells: Vec<Option<OutlookCell>> = launch.asked.iter().map(cell).collect();
    let of_launch =
        |places: &Vec<usize>| places.iter().any(|p| learner.cards.get(*p).is_some_and(|c| c.launch == launch.coming.launch));
    let before = |day: &NaiveDate| *day < launch.coming.lists_on;
    OutlookRow {
        staff: learner.staff,
        name: name.to_owned(),
        days: learner.plan.days.iter().filter(|(_, places)| of_launch(places)).map(|(day, _)| *day).collect(),
        reviews: learner.plan.reviews as u32,
        working: learner.working.iter().filter(|d| before(d)).count() as u32,
        open: facts.open_days.iter().filter(|d| before(d)).count() as u32,
        short: cells.iter().flatten().filter(|c| c.short).count() as u32,
        lowest: cells.iter().flatten().map(|c| c.planned).min(),
        why: why(learner, launch.coming.launch),
        cells,
    }
}

/// What keeps a person under the bar of a launch: the gravest that keeps a question of it.
pub(crate) fn why(learner: &Learner, launch: LaunchId) -> Reach {
    let own = learner.cards.iter().zip(&learner.plan.cards).filter(|(card, _)| card.launch == launch);
    own.map(|(_, outlook)| outlook.reach).max().unwrap_or(Reach::Over)
}

/// How the shop reviews.
pub fn set(visit: &mut Visit, args: ReviewSetting) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let found = problems(&args);
    if !found.is_empty() {
        return Err(Fault::InvalidReview { problems: found });
    }
    visit.store()?.write(|tx| {
        let before = store::review::setting(tx)?;
        let figures = |s: &ReviewSetting| [("bar", s.bar), ("questions", s.questions), ("a_day", s.a_day), ("keep", s.keep)];
        let pairs = figures(&before).into_iter().zip(figures(&args)).filter(|(was, is)| was != is);
        let line = |((what, was), (_, is)): ((&str, u32), (&str, u32))| AuditLine {
            what: what.to_owned(),
            before: was.to_string(),
            after: is.to_string(),
        };
        store::review::set(tx, &args)?;
        store::audit::add(tx, now, Some(me.id), Act::ReviewsSet, "", &pairs.map(line).collect::<Vec<_>>())?;
        Ok(())
    })
}

/// What reviews put on Today.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReviewsToday {
    /// Questions that wait for me today.
    pub questions: u32,
    /// Reviews that they make.
    pub reviews: u32,
    /// The launch that the first of them is for.
    pub launch: Option<LaunchName>,
}

/// The line for whoever is signed in.
pub fn today(visit: &mut Visit, _: Nothing) -> Result<ReviewsToday, Fault> {
    let view = take::mine(visit, Nothing {})?;
    Ok(ReviewsToday {
        questions: view.left,
        reviews: view.reviews,
        launch: view.launches.into_iter().next().map(|l| l.launch),
    })
}
