//! Readiness 上岗就绪 (TRN-02): for each agent and product, whether they may be asked about it. Red: the quiz, or the class where
//! there is no quiz, is missing or failed. Amber: passed, but the class was missed, or an attribute changed since.
//!
//! What is absent on purpose: storage of any of it. The board follows from classes, attempts and answers each time it is looked at.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{AttributeId, LaunchId, ProductId, QuizId, StaffId};
use crate::launch::{Launch, LaunchState};
use crate::product::Product;

/// A light of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Light {
    /// 未就绪
    Red,
    /// 待补
    Amber,
    /// 就绪
    Green,
    /// Nothing is asked of anybody: no launch and no quiz.
    Blank,
}

/// What keeps somebody from being ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Lack {
    /// The class is missing.
    Class,
    /// The quiz was not taken.
    Quiz,
    /// The quiz was not passed; the best attempt reached so many percent.
    QuizFailed { percent: u32, pass_mark: u32 },
    /// An attribute changed after the quiz was passed, and was not asked again yet.
    Changed { attribute: AttributeId },
    /// It was asked again, and the answer was not right.
    ChangedFailed { attribute: AttributeId },
}

/// What is asked of everybody for a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standard {
    /// The product.
    pub product: ProductId,
    /// The launch whose class counts.
    pub launch: Option<LaunchId>,
    /// The quiz, with what has to be reached in it.
    pub quiz: Option<(QuizId, u32)>,
    /// The attributes that hold something else than before or came later than the others, with since when; those that a question
    /// asks for.
    pub changed: Vec<(AttributeId, NaiveDateTime)>,
}

/// What is asked for each product that is sold: the latest launch that was not cancelled settles it, and without one the product's
/// own quiz. `asked` are the attributes that a question asks for: what nothing asks for is not asked again.
pub fn standards(
    products: &[Product],
    launches: &[Launch],
    pass_marks: &HashMap<QuizId, u32>,
    asked: &HashSet<AttributeId>,
) -> Vec<Standard> {
    let mut latest: HashMap<ProductId, &Launch> = HashMap::new();
    for launch in launches.iter().filter(|l| l.state != LaunchState::Cancelled) {
        for product in &launch.products {
            let held = latest.entry(*product).or_insert(launch);
            if (held.lists_on, held.id) < (launch.lists_on, launch.id) {
                *held = launch;
            }
        }
    }
    let standard = |product: &Product| {
        let launch = latest.get(&product.id);
        let own = || product.quiz.map(|quiz| (quiz, pass_marks.get(&quiz).copied().unwrap_or(100)));
        Standard {
            product: product.id,
            launch: launch.map(|l| l.id),
            quiz: launch.and_then(|l| l.quiz.map(|quiz| (quiz, l.pass_mark))).or_else(own),
            changed: later(product).filter(|(id, _)| asked.contains(id)).collect(),
        }
    };
    products.iter().filter(|p| !p.retired).map(standard).collect()
}

/// What holds since later than the first that was written down of a product.
fn later(product: &Product) -> impl Iterator<Item = (AttributeId, NaiveDateTime)> + '_ {
    let first = product.attributes.iter().map(|a| a.since).min();
    product.asked().filter(move |a| a.changed || first.is_some_and(|first| a.since > first)).map(|a| (a.id, a.since))
}

/// An attempt that ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Percent.
    pub percent: u32,
    /// When it was begun.
    pub began: NaiveDateTime,
}

/// The last answer to a question on an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastAnswer {
    /// Right in full.
    pub right: bool,
    /// When; within an attempt, when that was begun.
    pub at: NaiveDateTime,
}

/// What is known of everybody.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// Who was there for the class of which launch.
    pub taught: HashSet<(LaunchId, StaffId)>,
    /// Who was given an introduction to which product.
    pub introduced: HashSet<(ProductId, StaffId)>,
    /// The best that somebody reached in a quiz, in percent.
    pub best: HashMap<(QuizId, StaffId), u32>,
    /// The attempts at quizzes of products of which something changed, the earliest first.
    pub attempts: HashMap<(QuizId, StaffId), Vec<Reached>>,
    /// The last answers on attributes that changed.
    pub answers: HashMap<(AttributeId, StaffId), LastAnswer>,
}

/// What keeps somebody from being ready for a product, the gravest first.
pub fn lacks(standard: &Standard, staff: StaffId, evidence: &Evidence) -> Vec<Lack> {
    let mut found = Vec::new();
    let mut passed = true;
    if let Some((quiz, pass_mark)) = standard.quiz {
        match evidence.best.get(&(quiz, staff)) {
            Some(percent) if *percent >= pass_mark => {}
            Some(percent) => found.push(Lack::QuizFailed { percent: *percent, pass_mark }),
            None => found.push(Lack::Quiz),
        }
        passed = found.is_empty();
    }
    if passed {
        found.extend(
            standard
                .changed
                .iter()
                .filter_map(|(attribute, since)| changed(standard, (*attribute, *since), staff, evidence)),
        );
        found.sort_by_key(|l| !matches!(l, Lack::ChangedFailed { .. }));
    }
    let taught = |launch: LaunchId| {
        evidence.taught.contains(&(launch, staff)) || evidence.introduced.contains(&(standard.product, staff))
    };
    if standard.launch.is_some_and(|launch| !taught(launch)) {
        found.push(Lack::Class);
    }
    found
}

/// Whoever passed only after the change has nothing to be asked again; whoever passed before is asked for that attribute alone.
fn changed(
    standard: &Standard,
    (attribute, since): (AttributeId, NaiveDateTime),
    staff: StaffId,
    evidence: &Evidence,
) -> Option<Lack> {
    let (quiz, pass_mark) = standard.quiz?;
    let attempts = evidence.attempts.get(&(quiz, staff));
    let first = attempts.and_then(|all| all.iter().filter(|r| r.percent >= pass_mark).map(|r| r.began).min())?;
    if first > since {
        return None;
    }
    match evidence.answers.get(&(attribute, staff)).filter(|a| a.at >= since) {
        Some(answer) if answer.right => None,
        Some(_) => Some(Lack::ChangedFailed { attribute }),
        None => Some(Lack::Changed { attribute }),
    }
}

/// The light for what somebody lacks.
pub fn light(standard: &Standard, lacks: &[Lack]) -> Light {
    if standard.launch.is_none() && standard.quiz.is_none() {
        return Light::Blank;
    }
    let red = |lack: &Lack| match lack {
        Lack::Quiz | Lack::QuizFailed { .. } | Lack::ChangedFailed { .. } => true,
        Lack::Class => standard.quiz.is_none(),
        Lack::Changed { .. } => false,
    };
    if lacks.iter().any(red) {
        Light::Red
    } else if lacks.is_empty() {
        Light::Green
    } else {
        Light::Amber
    }
}

/// The board: for each product the light of each agent, in their order.
pub fn board(standards: &[Standard], staff: &[StaffId], evidence: &Evidence) -> Vec<Vec<Light>> {
    let cell = |standard: &Standard, who: &StaffId| light(standard, &lacks(standard, *who, evidence));
    standards.iter().map(|standard| staff.iter().map(|who| cell(standard, who)).collect()).collect()
}

/// Who is not ready for a launch: red for any of its products.
pub fn unready(launch: &Launch, standards: &[Standard], staff: &[StaffId], evidence: &Evidence) -> Vec<StaffId> {
    let own: Vec<&Standard> = standards.iter().filter(|s| launch.products.contains(&s.product)).collect();
    let red = |who: &&StaffId| own.iter().any(|s| light(s, &lacks(s, **who, evidence)) == Light::Red);
    staff.iter().filter(red).copied().collect()
}
