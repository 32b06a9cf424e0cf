use domain::calendar::{HolidayYear, SpecialDay};
use domain::ids::StaffId;
use domain::rota::sums::Carried;
use domain::rota::{CellEdit, Duty, Work};
use domain::staff::Staff;
use store::publication::{carried, cells, duty, latest, list, publish, Publication, PublishFault};
use store::{calendar, rota, staff, StoreFault};

use crate::ground::{agent, at, day, month, Ground};

const NOW: &str = "2026-11-28T16:00:00";

fn publish_cells(ground: &mut Ground, of: &str, expected: u32, by: StaffId, rota: &[(StaffId, &str, Work)]) -> Result<u32, PublishFault> {
    let cells: Vec<_> = rota.iter().map(|&(who, d, work)| (who, day(d), work)).collect();
    ground.store.write(|tx| publish(tx, month(of), expected, by, at(NOW), &cells))
}

#[test]
fn a_version_stays_as_it_was_published_while_the_draft_moves_on() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    let shift = Work::Shift(ground.system().kinds[0].id);
    assert_eq!(ground.read(|db| latest(db, month("2026-12"))), None, "nothing yet");
    ground.write(|tx| rota::set_duty(tx, day("2026-12-02"), &[who]));
    assert_eq!(publish_cells(&mut ground, "2026-12", 0, who, &[(who, "2026-12-01", shift)]), Ok(1), "the first");
    ground.write(|tx| {
        rota::set_duty(tx, day("2026-12-02"), &[])?;
        rota::put_cells(tx, &[CellEdit { staff: who, day: day("2026-12-01"), work: Some(Work::Rest), pinned: true }])
    });
    assert_eq!(publish_cells(&mut ground, "2026-12", 1, who, &[(who, "2026-12-01", Work::Rest)]), Ok(2), "the second");

    let version = |version| Publication { version, at: at(NOW), by: who };
    assert_eq!(ground.read(|db| list(db, month("2026-12"))), vec![version(1), version(2)], "oldest first");
    assert_eq!(ground.read(|db| latest(db, month("2026-12"))), Some(version(2)), "the newest");
    assert_eq!(ground.read(|db| cells(db, month("2026-12"), 1)), vec![(who, day("2026-12-01"), shift)], "as published");
    assert_eq!(ground.read(|db| cells(db, month("2026-12"), 2)), vec![(who, day("2026-12-01"), Work::Rest)], "as published");
    let on_duty = vec![Duty { day: day("2026-12-02"), staff: who }];
    assert_eq!(ground.read(|db| duty(db, month("2026-12"), 1)), on_duty, "duty is part of it");
    assert_eq!(ground.read(|db| duty(db, month("2026-12"), 2)), vec![], "each version has its own");
}

#[test]
fn who_planned_from_an_older_version_is_told_the_current_one() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    publish_cells(&mut ground, "2026-12", 0, who, &[]).expect("the first");
    for expected in [0, 2] {
        let refused = publish_cells(&mut ground, "2026-12", expected, who, &[(who, "2026-12-01", Work::Rest)]);
        assert_eq!(refused, Err(PublishFault::Stale(1)), "planned from {expected}");
    }
    assert_eq!(ground.read(|db| list(db, month("2026-12"))).len(), 1, "nothing was added");
    assert_eq!(publish_cells(&mut ground, "2027-01", 0, who, &[]), Ok(1), "each month counts for itself");
}

#[test]
fn an_unknown_publisher_is_refused_whole() {
    let mut ground = Ground::new();
    let refused = publish_cells(&mut ground, "2026-12", 0, StaffId(9), &[]);
    assert_eq!(refused, Err(PublishFault::Store(StoreFault::NotFound)), "nobody has this id");
}

#[test]
fn nothing_that_was_published_can_be_changed_even_by_another_program() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    ground.write(|tx| rota::set_duty(tx, day("2026-12-02"), &[who]));
    let shift = Work::Shift(ground.system().kinds[0].id);
    publish_cells(&mut ground, "2026-12", 0, who, &[(who, "2026-12-01", Work::Rest), (who, "2026-12-31", shift)]).expect("published");
    let tries = [
        "UPDATE publication SET at = '2026-01-01T00:00:00'",
        "DELETE FROM publication",
        "INSERT OR REPLACE INTO publication (id, month, version, at, by_staff) VALUES (1, '2026-12', 2, '2026-01-01T00:00:00', 1)",
        "INSERT OR REPLACE INTO publication (month, version, at, by_staff) VALUES ('2026-12', 1, '2026-01-01T00:00:00', 1)",
        "UPDATE publication_cell SET shift = NULL",
        "DELETE FROM publication_cell",
        "INSERT OR REPLACE INTO publication_cell (publication, day, staff) VALUES (1, '2026-12-01', 1)",
        "INSERT INTO publication_cell (publication, day, staff) VALUES (1, '2026-12-09', 1)",
        "UPDATE publication_row SET worked = 1",
        "DELETE FROM publication_row",
        "INSERT OR REPLACE INTO publication_row (publication, staff, worked, nights) VALUES (1, 1, 1, 0)",
        "UPDATE publication_duty SET day = '2026-12-03'",
        "DELETE FROM publication_duty",
        "INSERT OR REPLACE INTO publication_duty (publication, day, staff) VALUES (1, '2026-12-02', 1)",
    ];
    let other = ground.raw();
    for recursive in ["ON", "OFF"] {
        other.execute_batch(&format!("PRAGMA recursive_triggers = {recursive}")).expect("set");
        for sql in tries {
            assert!(other.execute(sql, []).is_err(), "recursive triggers {recursive}: {sql}");
        }
    }
}

#[test]
fn the_year_so_far_counts_latest_versions_and_employed_days_of_published_months() {
    let mut ground = Ground::new();
    let old = ground.people(1)[0];
    let short = Staff { joined: day("2026-09-21"), left: Some(day("2026-10-02")), ..agent("002") };
    let short = ground.write(|tx| staff::add(tx, &short));
    let late = ground.write(|tx| staff::add(tx, &Staff { joined: day("2026-12-01"), ..agent("003") }));
    let kinds = ground.system().kinds;
    let (early, night) = (Work::Shift(kinds[0].id), Work::Shift(kinds[1].id));
    let special = |d: &str, makeup| SpecialDay { day: day(d), name: "国庆节".to_owned(), makeup };
    let holidays =
        HolidayYear { year: 2026, source: String::new(), days: vec![special("2026-10-01", false), special("2026-10-10", true)] };
    ground.write(|tx| calendar::replace_year(tx, &holidays));

    let first = [(old, "2026-10-01", early), (old, "2026-10-02", night), (old, "2026-10-03", night)];
    publish_cells(&mut ground, "2026-10", 0, old, &first).expect("a version that will be replaced");
    // Thursday 1 is a holiday, Saturday 10 a make-up day; the second person left on the 2nd.
    let second = [
        (old, "2026-10-01", night),
        (old, "2026-10-10", early),
        (old, "2026-10-11", Work::Rest),
        (short, "2026-10-01", early),
        (short, "2026-10-04", night),
    ];
    publish_cells(&mut ground, "2026-10", 1, old, &second).expect("the latest version");
    publish_cells(&mut ground, "2026-09", 0, old, &[(short, "2026-09-26", night)]).expect("another month");
    publish_cells(&mut ground, "2026-12", 0, old, &[(late, "2026-12-01", night)]).expect("outside");

    let expected = vec![
        (old, Carried { nights: 1, weekends: 1, holidays: 1, days: 61, ..Carried::default() }),
        (short, Carried { nights: 1, weekends: 1, holidays: 1, days: 12, ..Carried::default() }),
    ];
    assert_eq!(ground.read(|db| carried(db, month("2026-01"), month("2026-12"))), expected, "November was never published");
    assert_eq!(ground.read(|db| carried(db, month("2026-11"), month("2026-12"))), vec![], "an empty span carries nothing");
}
