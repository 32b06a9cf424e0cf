use domain::audit::{Act, AuditEntry, AuditLine};
use domain::ids::{AuditId, StaffId};
use domain::staff::Staff;
use store::audit::{add, page};
use store::{staff, StoreFault};

use crate::ground::{agent, at, Ground};

const NOW: &str = "2026-12-01T09:00:00";

fn line(what: &str) -> AuditLine {
    AuditLine { what: what.to_owned(), before: "早".to_owned(), after: "休".to_owned() }
}

#[test]
fn an_entry_comes_back_with_its_lines_and_the_name_of_that_day() {
    let mut ground = Ground::new();
    let by = ground.people(1)[0];
    let lines = vec![line("001 2026-12-02"), line("001 2026-12-01")];
    let id = ground.write(|tx| add(tx, at(NOW), Some(by), Act::RotaEdited, "2026-12", &lines));
    ground.write(|tx| staff::change(tx, &Staff { id: by, name: "改名".to_owned(), ..agent("001") }));
    let entry = AuditEntry {
        id,
        at: at(NOW),
        by: Some(by),
        by_name: "客服001".to_owned(),
        act: Act::RotaEdited,
        about: "2026-12".to_owned(),
        lines,
    };
    assert_eq!(ground.read(|db| page(db, None, 10, None, None)), vec![entry], "a new name does not rewrite the past");
}

#[test]
fn every_act_can_be_stored_and_read() {
    let mut ground = Ground::new();
    for &act in Act::ALL {
        ground.write(|tx| add(tx, at(NOW), None, act, "", &[]));
    }
    let read: Vec<Act> = ground.read(|db| page(db, None, 1000, None, None)).into_iter().rev().map(|e| e.act).collect();
    assert_eq!(read, Act::ALL, "each by its word");
}

#[test]
fn pages_go_backwards_and_keep_to_the_act_and_the_person() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    for n in 0..12u32 {
        let (who, act) = (people[n as usize % 2], if n % 3 == 0 { Act::SignedIn } else { Act::RotaEdited });
        ground.write(|tx| add(tx, at(NOW), Some(who), act, &n.to_string(), &[line(&n.to_string())]));
    }
    let abouts = |before, limit, act, who| -> Vec<String> {
        let found = ground.read(|db| page(db, before, limit, act, who));
        assert!(found.iter().all(|e| e.lines == vec![line(&e.about)]), "each entry has its own lines");
        found.into_iter().map(|e| e.about).collect()
    };
    assert_eq!(abouts(None, 2, None, None), ["11", "10"], "the newest first");
    assert_eq!(abouts(Some(AuditId(11)), 2, None, None), ["9", "8"], "and then on");
    assert_eq!(abouts(None, 9, Some(Act::SignedIn), None), ["9", "6", "3", "0"], "one act");
    assert_eq!(abouts(None, 9, Some(Act::SignedIn), Some(people[1])), ["9", "3"], "one act of one person");
    assert_eq!(abouts(Some(AuditId(1)), 9, None, None), Vec::<String>::new(), "nothing before the first");
}

#[test]
fn an_entry_of_an_unknown_person_is_refused() {
    let mut ground = Ground::new();
    let refused = ground.refused(|tx| add(tx, at(NOW), Some(StaffId(5)), Act::SignedIn, "", &[]));
    assert_eq!(refused, StoreFault::NotFound, "nobody has this id");
}

#[test]
fn an_entry_goes_with_the_write_that_failed() {
    let mut ground = Ground::new();
    ground.refused(|tx| {
        add(tx, at(NOW), None, Act::StaffChanged, "", &[line("name")])?;
        staff::change(tx, &Staff { id: StaffId(9), ..agent("009") })
    });
    assert_eq!(ground.read(|db| page(db, None, 9, None, None)), vec![], "the trail tells only what happened");
}

#[test]
fn the_trail_cannot_be_changed_even_by_another_program() {
    let mut ground = Ground::new();
    ground.write(|tx| add(tx, at(NOW), None, Act::SignedIn, "", &[line("a")]));
    ground.write(|tx| add(tx, at(NOW), None, Act::SignedIn, "", &[line("b")]));
    let tries = [
        "UPDATE audit SET about = 'x'",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit (id, at, by_name, act, about) VALUES (1, '2026-12-01T09:00:00', '', 'signed_in', 'x')",
        "REPLACE INTO audit (id, at, by_name, act, about) VALUES (2, '2026-12-01T09:00:00', '', 'signed_in', 'x')",
        "INSERT INTO audit (id, at, by_name, act, about) VALUES (9, '2026-12-01T09:00:00', '', 'signed_in', 'a gap')",
        "UPDATE audit_line SET value_after = 'x'",
        "DELETE FROM audit_line WHERE entry = 1",
        "INSERT OR REPLACE INTO audit_line (entry, place, what, value_before, value_after) VALUES (1, 0, '', '', '')",
        "INSERT INTO audit_line (entry, place, what, value_before, value_after) VALUES (1, 7, '', '', '')",
    ];
    let other = ground.raw();
    for recursive in ["ON", "OFF"] {
        other.execute_batch(&format!("PRAGMA recursive_triggers = {recursive}")).expect("set");
        for sql in tries {
            assert!(other.execute(sql, []).is_err(), "recursive triggers {recursive}: {sql}");
        }
    }
}
