use domain::access::Role;
use domain::ids::StaffId;
use domain::quota::Window;
use domain::staff::Staff;
use store::staff::{add, all, by_number, change, get};
use store::StoreFault;

use crate::ground::{agent, day, Ground};

#[test]
fn somebody_comes_back_as_they_were_saved() {
    let mut ground = Ground::new();
    ground.people(1);
    let barred = vec![ground.system().kinds[1].id];
    let person = Staff {
        name: "𠮷田".to_owned(),
        role: Role::Trainee,
        left: Some(day("2027-02-28")),
        probation: Some(Window { from: day("2026-11-01"), to: day("2027-01-31") }),
        barred,
        target_minutes: Some(10_000),
        limits: domain::rule::OwnLimits { longest_run: Some(5), most_minutes: Some(9000), most_nights: Some(4), most_weekends: None },
        ..agent("A7")
    };
    let id = ground.write(|tx| add(tx, &person));
    let saved = Staff { id, ..person };
    assert_eq!(ground.read(|db| get(db, id)), Some(saved.clone()), "every field by id");
    assert_eq!(ground.read(|db| by_number(db, "A7")), Some(saved.clone()), "and by number");
    assert_eq!(ground.read(all).last(), Some(&saved), "and in the list");
}

#[test]
fn a_change_replaces_every_field() {
    let mut ground = Ground::new();
    let id = ground.people(1)[0];
    let changed = Staff { id, role: Role::Finance, rostered: false, number: "９".to_owned(), ..agent("009") };
    ground.write(|tx| change(tx, &changed));
    assert_eq!(ground.read(all), vec![changed], "nothing of the old row is left");
}

#[test]
fn the_list_counts_plain_numbers_and_puts_others_behind() {
    let mut ground = Ground::new();
    for number in ["10", "B2", "9", "A1", "002"] {
        ground.write(|tx| add(tx, &agent(number)));
    }
    let numbers: Vec<String> = ground.read(all).into_iter().map(|s| s.number).collect();
    assert_eq!(numbers, ["002", "9", "10", "A1", "B2"], "as a person would sort them");
}

#[test]
fn changing_somebody_unknown_is_not_found() {
    let mut ground = Ground::new();
    let nobody = Staff { id: StaffId(9), ..agent("009") };
    assert_eq!(ground.refused(|tx| change(tx, &nobody)), StoreFault::NotFound, "no row has this id");
    assert_eq!(ground.read(|db| get(db, StaffId(9))), None, "and none came to be");
}

#[test]
fn nobody_is_deleted_even_by_another_program() {
    let mut ground = Ground::new();
    ground.people(1);
    assert!(ground.raw().execute("DELETE FROM staff", []).is_err(), "who left stays in history");
}

#[test]
fn an_agent_number_stands_once() {
    let mut ground = Ground::new();
    ground.people(1);
    ground.refused(|tx| add(tx, &agent("001")));
    assert_eq!(ground.read(all).len(), 1, "the second is not stored");
}
