use domain::ids::{AttributeId, LaunchId, ProductId, QuestionCategoryId, QuestionId, StaffId};
use domain::launch::{Launch, LaunchState};
use domain::product::{AttributeDraft, Product};
use domain::question::{Answer, Question, QuestionKind, QuestionSource, QuestionState, QuestionText, Rich, Weight};
use domain::review::ReviewSetting;
use store::product::{add_attribute, add_version, link, version_of, AttributeAnswer};
use store::review::{add, asked, coming, given_on, of_launch, of_person, open_questions, set, setting, ReviewAnswer};

use crate::ground::{at, day, Ground};

/// A product of one attribute with a question of each state, launched on the 10th.
struct Shop {
    ground: Ground,
    people: Vec<StaffId>,
    launch: LaunchId,
    attribute: AttributeId,
    accepted: QuestionId,
}

fn draft(value: &str) -> AttributeDraft {
    let (name, unit) = ("材质".to_owned(), String::new());
    AttributeDraft { id: AttributeId(0), name, value: value.into(), unit, alternatives: Vec::new(), wording: false }
}

fn question(by: StaffId, state: QuestionState, kind: QuestionKind) -> Question {
    let answers = vec![Answer::new("对的", Weight::WHOLE), Answer::new("错的", Weight::NONE)];
    let says = QuestionText {
        kind,
        title: String::new(),
        text: Rich::typed("材质是什么？"),
        picture: None,
        answers,
        feedback: Rich::default(),
    };
    Question {
        id: QuestionId(0),
        version: 1,
        category: QuestionCategoryId(1),
        state,
        source: QuestionSource::Attribute,
        phrase: String::new(),
        rests_on: String::new(),
        expires: None,
        by,
        at: at("2026-11-20T09:00:00"),
        says,
    }
}

fn shop() -> Shop {
    let mut ground = Ground::new();
    let people = ground.people(2);
    let by = people[0];
    let product = Product {
        id: ProductId(0),
        code: "P1".into(),
        name: "毛毯".into(),
        about: String::new(),
        quiz: None,
        added: day("2026-11-01"),
        retired: false,
        pictures: Vec::new(),
        attributes: Vec::new(),
    };
    let (launch, attribute, accepted) = ground.write(|tx| {
        let product = store::product::save(tx, &product)?;
        let attribute = add_attribute(tx, product, &draft("纯棉"), by, at("2026-11-20T09:00:00"))?;
        let mut first = QuestionId(0);
        for (state, kind) in [
            (QuestionState::Accepted, QuestionKind::Single),
            (QuestionState::Proposed, QuestionKind::Single),
            (QuestionState::Accepted, QuestionKind::Essay),
        ] {
            let id = store::question::add(tx, &question(by, state, kind))?;
            link(tx, id, Some(attribute))?;
            first = if first.0 == 0 { id } else { first };
        }
        let launch = Launch {
            id: LaunchId(0),
            name: "毛毯上新".into(),
            products: vec![product],
            lists_on: day("2026-12-10"),
            quiz: None,
            pass_mark: 80,
            material: String::new(),
            pictures: Vec::new(),
            state: LaunchState::Planned,
            by,
            at: at("2026-11-20T09:00:00"),
        };
        Ok((store::launch::save(tx, &launch)?, attribute, first))
    });
    Shop { ground, people, launch, attribute, accepted }
}

impl Shop {
    fn answer(&mut self, on: &str, mark: Weight) {
        let (staff, question, at) = (self.people[1], self.accepted, at(on));
        self.ground.write(|tx| add(tx, &ReviewAnswer { staff, question, version: 1, mark, seconds: 9_999, at }));
    }
}

#[test]
fn only_what_can_be_marked_and_was_accepted_is_asked_for_a_launch() {
    let shop = shop();
    let all = shop.ground.read(|db| asked(db, shop.launch, day("2026-12-01")));
    assert_eq!(all.len(), 1, "one attribute");
    assert_eq!(all[0].questions, [shop.accepted], "no proposal, and nothing that a person has to mark");
    assert!(shop.ground.read(|db| open_questions(db, day("2026-12-01"))).contains(&shop.accepted), "also without a launch");
}

#[test]
fn launches_to_come_are_those_that_list_after_the_day() {
    let mut shop = shop();
    let names = |shop: &Shop, after: &str| shop.ground.read(|db| coming(db, day(after))).len();
    assert_eq!(
        (names(&shop, "2026-12-09"), names(&shop, "2026-12-10")),
        (1, 0),
        "on the day itself nothing is to be learnt for it"
    );
    let deed = domain::launch::LaunchDeed {
        id: domain::ids::LaunchDeedId(0),
        launch: shop.launch,
        deed: domain::launch::LaunchAct::Cancelled,
        was: day("2026-12-10"),
        is_now: day("2026-12-10"),
        reason: "断货".into(),
        by: shop.people[0],
        at: at("2026-12-01T09:00:00"),
        unready: Vec::new(),
    };
    shop.ground.write(|tx| store::launch::stand(tx, &deed, LaunchState::Cancelled));
    assert_eq!(names(&shop, "2026-12-01"), 0, "nor for what was called off");
}

#[test]
fn every_answer_tells_until_the_attribute_holds_something_else() {
    let mut shop = shop();
    shop.answer("2026-12-01T10:00:00", Weight::WHOLE);
    let (staff, question, attribute) = (shop.people[1], shop.accepted, shop.attribute);
    let again =
        AttributeAnswer { staff, attribute, question, version: 1, mark: Weight::NONE, at: at("2026-12-02T10:00:00") };
    shop.ground.write(|tx| store::product::add_answer(tx, &again));
    let told = shop.ground.read(|db| of_person(db, staff));
    assert_eq!(
        told.iter().map(|t| (t.mark, t.seconds)).collect::<Vec<_>>(),
        [(Weight::WHOLE, Some(3600)), (Weight::NONE, None)],
        "from reviews and from what was asked again"
    );
    assert_eq!(shop.ground.read(|db| of_launch(db, shop.launch)), told, "the same for the launch");
    assert_eq!(shop.ground.read(|db| given_on(db, staff, day("2026-12-01"))), [question], "what was reviewed that day");
    let newer = version_of(&draft("羊毛"), (attribute, 2), true, staff, at("2026-12-03T09:00:00"));
    shop.ground.write(|tx| add_version(tx, &newer));
    assert_eq!(shop.ground.read(|db| of_person(db, staff)), [], "what was answered before tells nothing of what holds now");
    shop.answer("2026-12-04T10:00:00", Weight::WHOLE);
    assert_eq!(shop.ground.read(|db| of_person(db, staff)).len(), 1, "what is answered since does");
}

#[test]
fn an_answer_stays_and_the_setting_is_kept() {
    let mut shop = shop();
    shop.answer("2026-12-01T10:00:00", Weight::WHOLE);
    for sql in ["DELETE FROM review_answer", "UPDATE review_answer SET mark = 0"] {
        assert!(shop.ground.raw().execute(sql, []).is_err(), "{sql}: an answer stays");
    }
    assert_eq!(shop.ground.read(setting), ReviewSetting::default(), "what ships");
    let wanted = ReviewSetting { bar: 85, questions: 10, a_day: 1, keep: 80 };
    shop.ground.write(|tx| set(tx, &wanted));
    assert_eq!(shop.ground.read(setting), wanted, "what the shop wants");
}
