use domain::ids::{ClassId, LaunchDeedId, LaunchId, ProductId, RequestId, StaffId};
use domain::launch::class::{Attendee, Class};
use domain::launch::{Launch, LaunchAct, LaunchDeed, LaunchState};
use domain::product::request::{Request, RequestState, Way};
use domain::product::Product;
use domain::time::Minute;
use store::launch::class;
use store::{product_request, StoreFault};

use crate::ground::{at, day, Ground};

/// A file with a product and a launch of it, planned by the first of three.
fn ground() -> (Ground, Vec<StaffId>, Launch) {
    let mut ground = Ground::new();
    let people = ground.people(3);
    let product = Product {
        id: ProductId(0),
        code: "P1".into(),
        name: "台灯".into(),
        about: String::new(),
        quiz: None,
        added: day("2026-11-01"),
        retired: false,
        pictures: Vec::new(),
        attributes: Vec::new(),
    };
    let product = ground.write(|tx| store::product::save(tx, &product));
    let mut launch = Launch {
        id: LaunchId(0),
        name: "台灯上新".into(),
        products: vec![product],
        lists_on: day("2026-12-10"),
        quiz: None,
        pass_mark: 80,
        material: "讲材质".into(),
        pictures: Vec::new(),
        state: LaunchState::Planned,
        by: people[0],
        at: at("2026-11-20T09:00:00"),
    };
    launch.id = ground.write(|tx| store::launch::save(tx, &launch));
    (ground, people, launch)
}

fn session(launch: LaunchId, teacher: StaffId, invited: &[StaffId]) -> Class {
    Class {
        id: ClassId(0),
        launch,
        make_up: false,
        day: day("2026-12-03"),
        starts: Minute(600),
        ends: Minute(660),
        teacher,
        remark: "会议室".into(),
        cancelled: false,
        attendees: invited.iter().map(|staff| Attendee { staff: *staff, attended: None }).collect(),
    }
}

#[test]
fn a_launch_comes_back_as_it_was_planned_and_as_it_was_changed() {
    let (mut ground, _, launch) = ground();
    assert_eq!(ground.read(|db| store::launch::get(db, launch.id)), Some(launch.clone()), "as it was planned");
    let changed = Launch { name: "台灯".into(), pass_mark: 90, ..launch };
    ground.write(|tx| store::launch::save(tx, &changed));
    assert_eq!(ground.read(store::launch::all), [changed.clone()], "as it was changed, and once");
    let gone = Launch { id: LaunchId(99), ..changed };
    assert_eq!(ground.refused(|tx| store::launch::save(tx, &gone)), StoreFault::NotFound, "there is no such launch");
}

#[test]
fn trn_02_a_decision_stays_with_who_was_not_ready() {
    let (mut ground, people, launch) = ground();
    let deed = LaunchDeed {
        id: LaunchDeedId(0),
        launch: launch.id,
        deed: LaunchAct::Listed,
        was: launch.lists_on,
        is_now: day("2026-12-09"),
        reason: "按 R-12 先上架".into(),
        by: people[0],
        at: at("2026-12-09T10:00:00"),
        unready: vec![people[1], people[2]],
    };
    ground.write(|tx| store::launch::stand(tx, &deed, LaunchState::Listed));
    let kept = ground.read(|db| store::launch::deeds(db, launch.id));
    assert_eq!(kept, [LaunchDeed { id: kept[0].id, ..deed }], "as it was decided");
    let now = ground.read(|db| store::launch::get(db, launch.id)).expect("the launch");
    assert_eq!((now.state, now.lists_on), (LaunchState::Listed, day("2026-12-09")), "and the launch follows");
    for sql in
        ["DELETE FROM launch_deed", "UPDATE launch_deed SET reason = ''", "DELETE FROM launch_unready", "DELETE FROM launch"]
    {
        assert!(ground.raw().execute(sql, []).is_err(), "{sql}: what was decided stays");
    }
}

#[test]
fn a_class_keeps_whoever_was_ticked_whatever_the_form_says() {
    let (mut ground, people, launch) = ground();
    let mut held = session(launch.id, people[0], &people[1..]);
    held.id = ground.write(|tx| class::save(tx, &held));
    assert_eq!(ground.read(|db| class::of_launch(db, launch.id)), [held.clone()], "as it was planned");
    let came = Attendee { staff: people[1], attended: Some(true) };
    ground.write(|tx| class::tick(tx, held.id, came, people[0], at("2026-12-03T11:00:00")));
    let fewer = Class { attendees: vec![Attendee { staff: people[2], attended: None }], ..held.clone() };
    ground.write(|tx| class::save(tx, &fewer));
    let kept = ground.read(|db| class::get(db, held.id)).expect("the class");
    assert!(kept.attendees.contains(&came), "who was ticked stays: {kept:?}");
    let untick = Attendee { attended: None, ..came };
    ground.write(|tx| class::tick(tx, held.id, untick, people[0], at("2026-12-03T11:05:00")));
    assert!(!ground.read(class::all)[0].ticked(), "a tick is taken back");
    assert_eq!(ground.read(|db| class::since(db, day("2026-12-04"))), [], "it is over by then");
    ground.write(|tx| class::cancel(tx, held.id));
    assert!(ground.read(class::all)[0].cancelled, "called off, and still there");
}

#[test]
fn trn_03_a_request_keeps_its_answer_and_once_open_it_stands_alone() {
    let (mut ground, people, launch) = ground();
    let held = session(launch.id, people[0], &people[1..]);
    let held = ground.write(|tx| class::save(tx, &held));
    let asked = Request {
        id: RequestId(0),
        product: Some(launch.products[0]),
        words: "灯罩怎么拆".into(),
        staff: people[1],
        at: at("2026-12-01T16:00:00"),
        state: RequestState::Open,
        way: None,
        class: None,
        page: None,
        remark: String::new(),
        answered_by: None,
        answered_on: None,
    };
    let id = ground.write(|tx| product_request::add(tx, &asked));
    ground.refused(|tx| product_request::add(tx, &asked));
    assert_eq!(ground.read(product_request::open).len(), 1, "one product is asked for once");
    let answered = Request {
        id,
        state: RequestState::Answered,
        way: Some(Way::Class),
        class: Some(held),
        answered_by: Some(people[0]),
        answered_on: Some(day("2026-12-02")),
        ..asked.clone()
    };
    ground.write(|tx| product_request::settle(tx, &answered));
    assert_eq!(ground.read(|db| product_request::of_class(db, held)), [answered.clone()], "found by its class");
    assert_eq!(
        ground.read(|db| product_request::settled(db, Some(people[1]), 5)),
        [answered.clone()],
        "and among what is settled"
    );
    let silent = Request { state: RequestState::Refused, way: None, class: None, ..answered };
    ground.refused(|tx| product_request::settle(tx, &silent));
    let told = Request { remark: "店里不卖".into(), ..silent };
    ground.write(|tx| product_request::settle(tx, &told));
    assert_eq!(ground.read(|db| product_request::get(db, id)), Some(told), "refused with its reason");
}

#[test]
fn trn_03_after_how_many_days_a_request_waits_too_long_is_kept() {
    let (mut ground, ..) = ground();
    assert_eq!(ground.read(product_request::days), 3, "what ships");
    ground.write(|tx| product_request::set_days(tx, 7));
    assert_eq!(ground.read(product_request::days), 7, "what the shop wants");
}
