//! TRN-02: the light of an agent and a product follows from class, quiz and what changed.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::ids::{AttributeId, LaunchId, ProductId, QuizId, StaffId};
use domain::launch::{Launch, LaunchState};
use domain::product::{Attribute, Product};
use domain::readiness::{board, lacks, light, standards, unready, Evidence, Lack, LastAnswer, Light, Reached, Standard};

use crate::product::{at, attribute, product};

const WHO: StaffId = StaffId(5);
const QUIZ: QuizId = QuizId(1);
const OLD: AttributeId = AttributeId(1);
const CHANGED: AttributeId = AttributeId(2);

fn launch(lists_on: &str, state: LaunchState) -> Launch {
    Launch {
        id: LaunchId(1),
        name: "冬季上新".into(),
        products: vec![ProductId(1)],
        lists_on: lists_on.parse::<NaiveDate>().expect("a day"),
        quiz: Some(QUIZ),
        pass_mark: 80,
        material: String::new(),
        pictures: Vec::new(),
        state,
        by: StaffId(1),
        at: at("2026-11-01T09:00:00"),
    }
}

/// A product of two attributes, the second changed on the 20th; launched with a quiz.
fn standard() -> Standard {
    let second =
        Attribute { version: 2, changed: true, since: at("2026-11-20T12:00:00"), ..attribute(2, "宽", "200", "cm") };
    let one = product(1, "毛毯", vec![attribute(1, "材质", "珊瑚绒", ""), second]);
    told(&[one], &[launch("2026-12-10", LaunchState::Planned)]).remove(0)
}

fn told(products: &[Product], launches: &[Launch]) -> Vec<Standard> {
    standards(products, launches, &HashMap::from([(QUIZ, 60)]), &HashSet::from([OLD, CHANGED]))
}

/// Was in the class, and passed with so much before the change.
fn passed(percent: u32) -> Evidence {
    let reached = Reached { percent, began: at("2026-11-10T10:00:00") };
    Evidence {
        taught: HashSet::from([(LaunchId(1), WHO)]),
        best: HashMap::from([((QUIZ, WHO), percent)]),
        attempts: HashMap::from([((QUIZ, WHO), vec![reached])]),
        ..Evidence::default()
    }
}

fn answered(right: bool, moment: &str) -> Evidence {
    let answers = HashMap::from([((CHANGED, WHO), LastAnswer { right, at: at(moment) })]);
    Evidence { answers, ..passed(90) }
}

fn check(evidence: &Evidence, expected: Light, missing: &[Lack]) {
    let standard = standard();
    let found = lacks(&standard, WHO, evidence);
    assert_eq!((light(&standard, &found), found.as_slice()), (expected, missing), "light and what is missing");
}

#[test]
fn trn_02_red_without_the_quiz_amber_after_a_change_green_when_answered() {
    check(&Evidence::default(), Light::Red, &[Lack::Quiz, Lack::Class]);
    check(&passed(70), Light::Red, &[Lack::QuizFailed { percent: 70, pass_mark: 80 }]);
    check(&passed(90), Light::Amber, &[Lack::Changed { attribute: CHANGED }]);
    check(&answered(false, "2026-11-21T10:00:00"), Light::Red, &[Lack::ChangedFailed { attribute: CHANGED }]);
    check(&answered(true, "2026-11-21T10:00:00"), Light::Green, &[]);
}

#[test]
fn what_was_answered_before_the_change_says_nothing_of_it() {
    check(&answered(true, "2026-11-15T10:00:00"), Light::Amber, &[Lack::Changed { attribute: CHANGED }]);
}

#[test]
fn whoever_passed_only_after_the_change_is_asked_nothing_again() {
    let later = Reached { percent: 90, began: at("2026-11-22T10:00:00") };
    let evidence = Evidence { attempts: HashMap::from([((QUIZ, WHO), vec![later])]), ..passed(90) };
    check(&evidence, Light::Green, &[]);
}

#[test]
fn a_missed_class_is_amber_and_an_introduction_makes_up_for_it() {
    let absent = Evidence { taught: HashSet::new(), ..answered(true, "2026-11-21T10:00:00") };
    check(&absent, Light::Amber, &[Lack::Class]);
    check(&Evidence { introduced: HashSet::from([(ProductId(1), WHO)]), ..absent }, Light::Green, &[]);
}

#[test]
fn without_a_quiz_the_class_alone_tells() {
    let class_only = Standard { quiz: None, ..standard() };
    let missing = lacks(&class_only, WHO, &Evidence::default());
    assert_eq!((light(&class_only, &missing), missing), (Light::Red, vec![Lack::Class]), "red until they were there");
}

#[test]
fn the_latest_launch_that_was_not_cancelled_settles_what_is_asked() {
    let one = Product { quiz: Some(QUIZ), ..product(1, "毛毯", Vec::new()) };
    let cancelled = told(std::slice::from_ref(&one), &[launch("2026-12-10", LaunchState::Cancelled)]);
    assert_eq!(
        (cancelled[0].launch, cancelled[0].quiz),
        (None, Some((QUIZ, 60))),
        "cancelled: the product's own quiz with its own mark"
    );
    let (early, late) = (
        launch("2026-11-10", LaunchState::Listed),
        Launch { id: LaunchId(2), ..launch("2026-12-10", LaunchState::Planned) },
    );
    let told_of = told(std::slice::from_ref(&one), &[early, late]);
    assert_eq!((told_of[0].launch, told_of[0].quiz), (Some(LaunchId(2)), Some((QUIZ, 80))), "the later listing counts");
    assert!(told(&[Product { retired: true, ..one }], &[]).is_empty(), "what is sold no more is asked of nobody");
    let bare = told(&[product(2, "棉被", Vec::new())], &[]).remove(0);
    assert_eq!(
        light(&bare, &lacks(&bare, WHO, &Evidence::default())),
        Light::Blank,
        "neither launch nor quiz: nothing is asked"
    );
}

#[test]
fn what_came_later_is_asked_again_only_where_a_question_asks_for_it() {
    let since = at("2026-11-20T12:00:00");
    let later = |id| Attribute { since, ..attribute(id, "产地", "绍兴", "") };
    let one = product(1, "毛毯", vec![attribute(1, "材质", "珊瑚绒", ""), later(2), later(3)]);
    assert_eq!(
        told(&[one], &[])[0].changed,
        [(CHANGED, since)],
        "the one that nothing asks for keeps nobody from being ready"
    );
}

#[test]
fn a_board_has_a_light_for_each_and_a_launch_names_the_red_ones() {
    let other = StaffId(6);
    let evidence = answered(true, "2026-11-21T10:00:00");
    let standards = [standard()];
    assert_eq!(board(&standards, &[WHO, other], &evidence), [[Light::Green, Light::Red]], "in their order");
    let planned = launch("2026-12-10", LaunchState::Planned);
    assert_eq!(unready(&planned, &standards, &[WHO, other], &evidence), [other], "whoever is red for any of its products");
}
