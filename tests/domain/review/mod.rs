//! TRN-02: plans that aim at a date. The trial plays them against a schedule of fixed retention.

mod fewest;
pub mod trial;

use chrono::NaiveDate;
use domain::question::Weight;
use domain::review::memory::{Answered, Model};
use domain::review::plan::{expected, plan, Card, Plan, Reach};
use domain::review::{grade, problems, Grade, ReviewProblem, ReviewSetting};
use proptest::prelude::*;
use trial::{by_plan, by_retention, case, day};

fn fresh(count: usize, target: NaiveDate) -> Vec<Card> {
    vec![Card { memory: None, target, bar: 0.9 }; count]
}

fn days(list: &[u64]) -> Vec<NaiveDate> {
    list.iter().map(|n| day(*n)).collect()
}

fn check(cards: &[Card], working: &[NaiveDate]) -> Plan {
    plan(&Model::default(), cards, working, &ReviewSetting::default(), 0)
}

#[test]
fn the_target_is_reached_with_no_more_reviews_than_a_fixed_retention_takes() {
    let (mut ours, mut theirs, mut more) = (0, 0, Vec::new());
    let (mut recall, mut other, mut spared) = (0.0, 0.0, 0);
    for seed in 0..60 {
        let case = case(seed);
        let (plan, fixed) = (by_plan(&case), by_retention(&case));
        ours += plan.reviews;
        theirs += fixed.reviews;
        recall += plan.recall / 60.0;
        other += fixed.recall / 60.0;
        spared += fixed.answers as i64 - plan.answers as i64;
        assert!(plan.over >= 0.6, "case {seed}: most questions are over the bar: {plan:?}");
        assert!(plan.recall >= 0.88, "case {seed}: {plan:?} stays near the bar whatever luck does, fixed {fixed:?}");
        if plan.reviews > fixed.reviews {
            more.push((seed, plan, fixed));
        }
    }
    assert!(recall >= 0.9 && recall >= other - 0.005, "on the day {recall:.3} is recalled, {other:.3} with fixed retention");
    assert!(ours <= theirs && spared >= 0, "{ours} reviews against {theirs}, {spared} answers spared");
    assert!(more.is_empty(), "no single agent has more reviews: {more:?}");
}

#[test]
fn nothing_is_planned_on_a_rest_day_or_on_the_day_of_the_listing() {
    let working = days(&[0, 1, 4, 5, 9, 10]);
    let plan = check(&fresh(20, day(10)), &working);
    assert!(plan.cards.iter().all(|c| !c.days.is_empty()), "everything is new and has to be asked");
    for (day, _) in &plan.days {
        assert!(working.contains(day) && *day < trial::day(10), "{day} is a working day before the listing");
    }
}

#[test]
fn a_rest_day_inserted_after_planning_moves_its_reviews() {
    let before = check(&fresh(10, day(10)), &days(&[0, 1, 2, 7, 8, 9]));
    assert!(before.days.iter().any(|(d, _)| *d == day(9)), "the day before the listing helps most");
    let after = check(&fresh(10, day(10)), &days(&[0, 1, 2, 7, 8]));
    assert!(after.days.iter().all(|(d, _)| *d != day(9)), "that day is off now");
    assert!(after.cards.iter().all(|c| c.planned >= 0.9), "and the others make up for it: {after:?}");
}

#[test]
fn a_late_plan_says_how_far_it_falls_short() {
    let plan = check(&fresh(80, day(2)), &days(&[1]));
    let short = plan.cards.iter().filter(|c| c.planned < 0.9).count();
    assert!(short > 0, "eighty new questions do not fit into one day: {short}");
    assert_eq!(plan.days[0].1.len(), 24, "the day is filled to what two reviews hold");
    assert!(plan.cards.iter().all(|c| c.planned >= c.as_is), "and no plan makes it worse");
    let nobody = check(&fresh(3, day(5)), &[]);
    assert!(nobody.cards.iter().all(|c| c.planned == 0.0), "without a working day nothing is learnt");
}

#[test]
fn an_empty_bank_makes_an_empty_plan() {
    let plan = check(&[], &days(&[0, 1, 2]));
    assert_eq!((plan.days.len(), plan.reviews), (0, 0), "there is nothing to ask");
}

#[test]
fn what_is_known_well_enough_is_left_alone() {
    let model = Model::default();
    let told: Vec<Answered> = [0, 3, 12, 40].map(|n| Answered { day: day(n), grade: Grade::Right }).to_vec();
    let card = Card { memory: model.of(&told), target: day(45), bar: 0.9 };
    let plan = check(&[card], &days(&[41, 42, 43, 44]));
    assert_eq!(plan.reviews, 0, "it is over the bar without a review: {plan:?}");
}

#[test]
fn a_question_is_reviewed_once_a_day_and_the_room_of_today_counts() {
    let model = Model::default();
    let memory = model.of(&[Answered { day: day(0), grade: Grade::Wrong }]);
    let card = Card { memory, target: day(3), bar: 0.9 };
    let plan = plan(&model, &[card, card], &days(&[0, 1, 2]), &ReviewSetting::default(), 24);
    assert!(plan.cards.iter().all(|c| !c.days.contains(&day(0))), "it was answered today: {plan:?}");
    assert!(plan.reviews >= 1, "the reviews that took place are not counted again");
}

#[test]
fn a_clock_set_back_takes_nothing_away() {
    let model = Model::default();
    let right = |n| Answered { day: day(n), grade: Grade::Right };
    let forward = model.of(&[right(0), right(5)]).expect("a memory");
    let back = model.of(&[right(0), right(5), right(2)]).expect("a memory");
    assert_eq!(back.since, day(5), "the later day stands");
    assert!(back.recall(day(9)) >= forward.recall(day(9)), "a further right answer does no harm");
    assert!(forward.recall(day(1)) >= forward.recall(day(9)), "recall of a day before the last answer is that of the day itself");
}

#[test]
fn an_answer_is_graded_by_its_mark_and_its_time() {
    for (mark, seconds, grade_of) in [
        (Weight::WHOLE, Some(5), Grade::Right),
        (Weight::WHOLE, None, Grade::Right),
        (Weight::WHOLE, Some(31), Grade::Slow),
        (Weight(5_000_000), Some(5), Grade::Slow),
        (Weight(4_999_999), Some(5), Grade::Wrong),
        (Weight::NONE, None, Grade::Wrong),
    ] {
        assert_eq!(grade(mark, seconds), grade_of, "{mark:?} in {seconds:?} s");
    }
    let model = Model::default();
    let after = |grade| model.of(&[Answered { day: day(0), grade }]).expect("a memory").recall(day(3));
    assert!(after(Grade::Wrong) < after(Grade::Slow) && after(Grade::Slow) < after(Grade::Right), "the better the answer, the longer it lasts");
}

#[test]
fn a_setting_out_of_bounds_is_told_in_whole() {
    assert!(problems(&ReviewSetting::default()).is_empty(), "what ships is fine");
    let bad = ReviewSetting { bar: 99, questions: 2, a_day: 0, keep: 98 };
    use ReviewProblem::{BadADay, BadBar, BadKeep, BadQuestions};
    assert_eq!(problems(&bad), [BadBar, BadQuestions, BadADay, BadKeep], "every problem at once");
}

/// Questions of several launches, some answered before, some today; the days on which somebody works; how the shop reviews.
fn mixed() -> impl Strategy<Value = (Vec<Card>, Vec<NaiveDate>, ReviewSetting, usize)> {
    let grade = prop_oneof![Just(Grade::Wrong), Just(Grade::Slow), Just(Grade::Right)];
    let told = proptest::collection::vec((0_u64..30, grade), 0..4);
    let cards = proptest::collection::vec((told, 1_u64..16), 0..14);
    let working = proptest::collection::btree_set(0_u64..15, 0..9);
    (cards, working, (3_u32..8, 1_u32..4), 0_usize..9).prop_map(|(cards, working, (questions, a_day), had)| {
        let model = Model::default();
        let card = |(mut told, target): (Vec<(u64, Grade)>, u64)| {
            told.sort_by_key(|(ago, _)| std::cmp::Reverse(*ago));
            let answers: Vec<Answered> = told.iter().map(|(ago, grade)| Answered { day: day(0) - chrono::Days::new(*ago), grade: *grade }).collect();
            Card { memory: model.of(&answers), target: day(target), bar: 0.9 }
        };
        let setting = ReviewSetting { questions, a_day, ..ReviewSetting::default() };
        (cards.into_iter().map(card).collect(), working.into_iter().map(day).collect(), setting, had.min((questions * a_day) as usize))
    })
}

proptest! {
    #[test]
    fn whatever_was_answered_and_whoever_works_when_a_plan_keeps_to_the_roster((cards, working, setting, had) in mixed()) {
        let plan = plan(&Model::default(), &cards, &working, &setting, had);
        let (review, mut reviews) = (setting.questions as usize, 0);
        for (on, places) in &plan.days {
            prop_assert!(working.contains(on), "{on} is no working day");
            let before = if working.first() == Some(on) { had } else { 0 };
            prop_assert!(before + places.len() <= review * setting.a_day as usize, "{on} has no room for {places:?}");
            reviews += (before + places.len()).div_ceil(review) - before.div_ceil(review);
        }
        prop_assert_eq!(plan.reviews, reviews, "reviews are counted as they take place");
        for (at, (card, outlook)) in cards.iter().zip(&plan.cards).enumerate() {
            let of_days: Vec<NaiveDate> = plan.days.iter().filter(|(_, places)| places.contains(&at)).map(|(on, _)| *on).collect();
            prop_assert_eq!(&of_days, &outlook.days, "both lists say the same, and no day has it twice");
            prop_assert!(of_days.iter().all(|on| *on < card.target && card.memory.is_none_or(|m| m.since < *on)), "after the last answer and before the listing");
            prop_assert!((expected(&Model::default(), card, &of_days) - outlook.planned).abs() < 1e-9, "what is promised is what the days give");
            prop_assert!(outlook.planned >= outlook.as_is - 1e-9, "no plan makes it worse");
            prop_assert_eq!(outlook.reach == Reach::Over, outlook.planned >= card.bar, "and it says whether that is enough");
        }
    }

    #[test]
    fn a_model_that_was_asked_before_says_what_a_new_one_says((cards, working, setting, had) in mixed()) {
        let used = Model::default();
        for _ in 0..2 {
            prop_assert_eq!(plan(&used, &cards, &working, &setting, had), plan(&Model::default(), &cards, &working, &setting, had));
        }
    }

    #[test]
    fn a_plan_keeps_to_the_working_days_and_to_the_room_of_each(count in 0_usize..50, working in proptest::collection::btree_set(0_u64..14, 0..10), target in 2_u64..16) {
        let setting = ReviewSetting::default();
        let working: Vec<NaiveDate> = working.into_iter().map(day).collect();
        let cards = fresh(count, day(target));
        let plan = check(&cards, &working);
        for (on, places) in &plan.days {
            prop_assert!(working.contains(on) && *on < day(target));
            prop_assert!(places.len() <= (setting.questions * setting.a_day) as usize);
        }
        for (card, outlook) in cards.iter().zip(&plan.cards) {
            prop_assert!((expected(&Model::default(), card, &outlook.days) - outlook.planned).abs() < 1e-9);
        }
    }
}
