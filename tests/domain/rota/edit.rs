//! What may not be touched, and what an edit would add (interface points 3 and 12).

use domain::ids::{ShiftId, StaffId};
use domain::rota::edit::{added_conflicts, apply, locked, Lock, Locked};
use domain::rota::{CellEdit, Work};

use crate::shop::{day, work, Shop, DAY_A};

fn edit(staff: i64, on: &str, letter: char) -> CellEdit {
    CellEdit { staff: StaffId(staff), day: day(on), work: work(letter), pinned: false }
}

fn check(edit: CellEdit, lock: Option<&str>, expect: Option<Locked>, reason: &str) {
    let plan = Shop::a("2026-03").row_of("DD", |s| s.left = Some(day("2026-03-20"))).plan();
    let found = locked(&plan, &[edit], Lock { before: lock.map(day) });
    assert_eq!(found.first().map(|l| l.why), expect, "{reason}");
}

#[test]
fn the_past_of_a_published_month_is_locked() {
    check(edit(1, "2026-03-09", 'D'), Some("2026-03-10"), Some(Locked::Past), "yesterday");
    check(edit(1, "2026-03-09", '.'), Some("2026-03-10"), Some(Locked::Past), "clearing is an edit too");
    check(edit(1, "2026-03-10", 'D'), Some("2026-03-10"), None, "today may still change");
    check(edit(1, "2026-03-01", 'D'), None, None, "a draft has no past");
}

#[test]
fn only_people_days_and_shifts_of_this_rota_can_be_set() {
    check(edit(2, "2026-03-09", 'D'), None, Some(Locked::NotOnRota), "a stranger");
    check(edit(1, "2026-04-01", 'D'), None, Some(Locked::NotOnRota), "another month");
    check(edit(1, "2026-03-21", 'D'), None, Some(Locked::NotEmployed), "after the last day");
    check(edit(1, "2026-03-21", 'r'), None, Some(Locked::NotEmployed), "no rest day either");
    check(edit(1, "2026-03-21", '.'), None, None, "what stands there by mistake can be cleared");
    let unknown = CellEdit { work: Some(Work::Shift(ShiftId(99))), ..edit(1, "2026-03-09", 'D') };
    check(unknown, None, Some(Locked::UnknownShift), "no such shift");
}

#[test]
fn edits_set_their_cells_and_leave_the_rest() {
    let plan = Shop::a("2026-03").row("DDD").row("EEE").plan();
    let after = apply(&plan, &[edit(1, "2026-03-02", 'r'), edit(2, "2026-03-02", 'D'), edit(9, "2026-03-02", 'D'), edit(1, "2026-05-02", 'D')]);
    assert_eq!(after.works(0)[..3], [work('D'), work('r'), work('D')], "the first row");
    assert_eq!(after.works(1)[..3], [work('E'), work('D'), work('E')], "the second");
    assert_eq!(plan.works(0)[1], work('D'), "the month before the edit is as it was");
}

#[test]
fn an_edit_is_told_what_it_adds_or_makes_worse_before_it_is_made() {
    let shop = Shop::a("2026-03").row("EDrrrrr").row("DDDDDDDr");
    let added = |edits: &[CellEdit]| added_conflicts(&shop.clone().plan(), edits).into_iter().map(|c| c.key).collect::<Vec<_>>();
    assert_eq!(added(&[edit(1, "2026-03-03", 'D')]), Vec::<String>::new(), "one conflict less is nothing added");
    assert_eq!(added(&[edit(1, "2026-03-08", 'r')]), ["too_many_rests:1:2026-03-31"], "five were too many, six are worse");
    assert_eq!(added(&[edit(2, "2026-03-08", 'D')]), ["long_run:2:2026-03-08"], "an eighth day");
    assert_eq!(added(&[edit(1, "2026-03-02", 'E')]), Vec::<String>::new(), "the short rest goes");
    let two = [edit(2, "2026-03-08", 'D'), edit(2, "2026-03-04", 'r')];
    assert_eq!(added(&two), Vec::<String>::new(), "edits are weighed together");
    assert!(shop.plan().kind(DAY_A).is_some(), "the shop has the shift");
}
