//! TRN-02: the fewest reviews, held against every plan there is, where there are few enough to try them all.

use chrono::{Days, NaiveDate};
use domain::review::memory::{Answered, Model};
use domain::review::plan::{aim, expected, plan, Card, Plan, Reach};
use domain::review::{Grade, ReviewSetting};
use proptest::prelude::*;

use super::trial::day;

/// Questions, working days and how the shop reviews.
#[derive(Clone, Debug)]
struct Small {
    cards: Vec<Card>,
    days: Vec<NaiveDate>,
    setting: ReviewSetting,
    had: usize,
}

/// Where several reviews of a question may begin.
enum First {
    /// Where a wrong answer can still be mended.
    Mendable,
    /// Anywhere.
    Any,
}

/// Every plan there is, with its reviews: the fewest of those that lift all cards to `goal`; `None` if no plan does.
fn tried(small: &Small, first: First, goal: impl Fn(&Card) -> f64) -> Option<usize> {
    let model = Model::default();
    let sets = |card: &Card| {
        let open = |day: &NaiveDate| *day < card.target && card.memory.is_none_or(|m| m.since < *day);
        let mends: Vec<bool> = small.days.iter().map(|day| open(day) && mendable(&model, card, *day, &small.days)).collect();
        let fits = |places: &Vec<usize>| {
            let days: Vec<NaiveDate> = places.iter().map(|p| small.days[*p]).collect();
            let early = matches!(first, First::Any) || places.len() < 2 || mends[places[0]] || !mends.contains(&true);
            days.iter().all(open) && early && expected(&model, card, &days) >= goal(card)
        };
        let all = (0_u32..1 << small.days.len()).map(|bits| (0..small.days.len()).filter(|p| bits >> p & 1 == 1).collect());
        all.filter(fits).collect::<Vec<Vec<usize>>>()
    };
    let sets: Vec<Vec<Vec<usize>>> = small.cards.iter().map(sets).collect();
    let mut load = vec![0; small.days.len()];
    if let Some(first) = load.first_mut() {
        *first = small.had;
    }
    let mut best = None;
    spread(&sets, &mut load, small, &mut best);
    let had = if small.days.is_empty() { 0 } else { small.had.div_ceil(small.setting.questions as usize) };
    best.map(|reviews: usize| reviews - had)
}

/// Whether a first answer that is wrong on a day can be mended on those after it.
fn mendable(model: &Model, card: &Card, day: NaiveDate, working: &[NaiveDate]) -> bool {
    let answered = |memory, grade| model.after(memory, Answered { day, grade });
    let memory = answered(answered(card.memory, Grade::Wrong), Grade::Right);
    let left: Vec<NaiveDate> = working.iter().copied().filter(|d| *d > day && *d < card.target).collect();
    expected(model, &Card { memory, ..*card }, &left[left.len().saturating_sub(4)..]) >= card.bar
}

fn spread(sets: &[Vec<Vec<usize>>], load: &mut Vec<usize>, small: &Small, best: &mut Option<usize>) {
    let review = small.setting.questions as usize;
    let reviews: usize = load.iter().map(|n| n.div_ceil(review)).sum();
    if best.is_some_and(|b| reviews >= b) {
        return;
    }
    let Some((first, rest)) = sets.split_first() else {
        *best = Some(reviews);
        return;
    };
    let room = review * small.setting.a_day as usize;
    for set in first {
        if set.iter().all(|p| load[*p] < room) {
            set.iter().for_each(|p| load[*p] += 1);
            spread(rest, load, small, best);
            set.iter().for_each(|p| load[*p] -= 1);
        }
    }
}

fn made(small: &Small) -> Plan {
    plan(&Model::default(), &small.cards, &small.days, &small.setting, small.had)
}

/// The plan reaches whatever can be reached, with the fewest reviews there are.
fn check(small: &Small) -> Result<(), TestCaseError> {
    let plan = made(small);
    let over = |goal: &dyn Fn(&Card) -> f64| small.cards.iter().zip(&plan.cards).all(|(card, o)| o.planned >= goal(card));
    if let Some(fewest) = tried(small, First::Mendable, |c| aim(c.bar)) {
        prop_assert!(over(&|c| aim(c.bar)), "all can be lifted: {plan:?}");
        prop_assert_eq!(plan.reviews, fewest, "and with no review more than it takes: {:?}", plan);
    } else if tried(small, First::Mendable, |c| c.bar).is_some() {
        prop_assert!(over(&|c| c.bar), "all can come over the bar: {plan:?}");
        prop_assert!(plan.cards.iter().all(|o| o.reach == Reach::Over), "and it says so");
    } else if tried(small, First::Any, |c| c.bar).is_none() {
        prop_assert!(plan.cards.iter().any(|o| o.reach != Reach::Over), "it says that not all come over the bar: {plan:?}");
    }
    Ok(())
}

fn memory() -> impl Strategy<Value = Vec<(u64, Grade)>> {
    let grade = prop_oneof![Just(Grade::Wrong), Just(Grade::Slow), Just(Grade::Right)];
    proptest::collection::vec((1_u64..30, grade), 0..3)
}

prop_compose! {
    fn small()(
        told in proptest::collection::vec(memory(), 1..5),
        targets in proptest::collection::vec(1_u64..11, 5),
        working in proptest::collection::btree_set(0_u64..10, 0..6),
        (questions, a_day) in (1_u32..4, 1_u32..3),
        had in 0_usize..3,
        bar in prop_oneof![Just(0.8), Just(0.9)],
    ) -> Small {
        let model = Model::default();
        let card = |(mut told, target): (Vec<(u64, Grade)>, &u64)| {
            told.sort_by_key(|(ago, _)| std::cmp::Reverse(*ago));
            let answers: Vec<Answered> = told.iter().map(|(ago, grade)| Answered { day: day(0) - Days::new(*ago), grade: *grade }).collect();
            Card { memory: model.of(&answers), target: day(*target), bar }
        };
        let setting = ReviewSetting { questions, a_day, ..ReviewSetting::default() };
        let had = had.min((questions * a_day) as usize);
        Small { cards: told.into_iter().zip(&targets).map(card).collect(), days: working.into_iter().map(day).collect(), setting, had }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn no_plan_has_fewer_reviews_and_what_can_be_reached_is_reached(small in small()) {
        check(&small)?;
    }
}
