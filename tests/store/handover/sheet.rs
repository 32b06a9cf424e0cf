//! Sheets: one for each change, closed once, accepted once, and never gone.

use domain::handover::item::{ItemDraft, ItemKind};
use domain::handover::read_back::{Answer, ReadBack};
use domain::ids::SheetId;
use store::handover::item::{add, Links};
use store::handover::sheet::{
    accept, add_read_back, close, closed, get, last_written, of_change, open, page, pending, read_backs, readdress, settle, was_said,
};
use store::StoreFault;

use super::item::{change_of, floor, refuses};
use crate::ground::at;

#[test]
fn a_sheet_is_opened_closed_and_accepted_once_each() {
    let (mut ground, people, shifts) = floor();
    let change = change_of(0, shifts);
    let time = at("2026-12-09T23:00:00");
    ground.write(|tx| add(tx, &ItemDraft::new(ItemKind::Task, "甲"), Links::default(), people[0], time));
    let id = ground.write(|tx| open(tx, &change, time));
    let kept = ground.read(|db| of_change(db, change.key())).expect("the sheet");
    assert_eq!((kept.id, &kept.from, &kept.to, kept.due), (id, &change.from, &change.to, change.due), "as the rota had it");
    assert!(matches!(ground.refused(|tx| open(tx, &change, time)), StoreFault::Other(_) | StoreFault::InUse), "one sheet for each change");
    assert_eq!(ground.refused(|tx| accept(tx, id, people[1], time, "")), StoreFault::NotFound, "not before it is closed");
    ground.write(|tx| close(tx, id, people[0], time, "代交"));
    assert_eq!(ground.refused(|tx| close(tx, id, people[1], time, "")), StoreFault::NotFound, "closed once");
    ground.write(|tx| accept(tx, id, people[1], time, ""));
    assert_eq!(ground.refused(|tx| accept(tx, id, people[0], time, "")), StoreFault::NotFound, "accepted once");
    assert_eq!(ground.refused(|tx| settle(tx, id, people[0], time, "看过")), StoreFault::NotFound, "what was accepted needs no settling");
    let kept = ground.read(|db| get(db, id)).expect("the sheet");
    assert_eq!(kept.closed.map(|s| (s.by, s.reason)), Some((people[0], "代交".to_owned())), "who closed it and why");
    assert_eq!(kept.accepted.map(|s| s.by_name), Some("客服002".to_owned()), "who accepted it");
    assert_eq!(ground.read(last_written), Some(time), "the clock is compared with this");
    for sql in ["DELETE FROM handover_sheet", "DELETE FROM handover_line", "UPDATE handover_sheet SET accepted_by = closed_by"] {
        assert!(refuses(&ground, sql), "{sql} is refused by the file itself");
    }
}

#[test]
fn a_sheet_addressed_anew_goes_to_the_shifts_that_the_rota_has_now() {
    let (mut ground, _, shifts) = floor();
    let id = ground.write(|tx| open(tx, &change_of(0, shifts), at("2026-12-09T16:00:00")));
    let other = change_of(0, [shifts[1], shifts[0]]);
    ground.write(|tx| readdress(tx, id, &other));
    let kept = ground.read(|db| get(db, id)).expect("the sheet");
    assert_eq!((kept.from, kept.to), (other.from, other.to), "both sides");
    assert_eq!(ground.refused(|tx| readdress(tx, SheetId(99), &change_of(1, shifts))), StoreFault::NotFound, "no such sheet");
}

#[test]
fn pages_and_lists_go_by_the_change_of_shift() {
    let (mut ground, people, shifts) = floor();
    let time = at("2026-12-09T16:00:00");
    for n in [2, 0, 1, 3] {
        let id = ground.write(|tx| open(tx, &change_of(n, shifts), time));
        if n != 3 {
            ground.write(|tx| close(tx, id, people[0], time, ""));
        }
    }
    let key = |n| change_of(n, shifts).key();
    assert_eq!(ground.read(|db| closed(db, 2)), [key(2), key(1)], "the latest of those that were closed");
    let keys = |sheets: Vec<domain::handover::sheet::Sheet>| sheets.into_iter().map(|s| s.key).collect::<Vec<_>>();
    assert_eq!(keys(ground.read(|db| page(db, None, 2))), [key(3), key(2)], "the latest first");
    assert_eq!(keys(ground.read(|db| page(db, Some(key(2)), 9))), [key(1), key(0)], "then what came before");
    assert_eq!(keys(ground.read(pending)), [key(0), key(1), key(2), key(3)], "what is not accepted, the oldest first");
}

#[test]
fn read_backs_are_kept_also_those_that_did_not_hold() {
    let (mut ground, people, shifts) = floor();
    let time = at("2026-12-09T16:00:00");
    let item = ground.write(|tx| add(tx, &ItemDraft::new(ItemKind::Urgent, "退款"), Links::default(), people[0], time));
    let id = ground.write(|tx| open(tx, &change_of(0, shifts), time));
    let answer = Answer::Words { text: "先问主管".into() };
    let read = |right| ReadBack { item, revision: 1, right };
    assert_eq!(ground.refused(|tx| add_read_back(tx, id, &read(true), &answer, people[1], time)), StoreFault::NotFound, "not before it is handed over");
    ground.write(|tx| close(tx, id, people[0], time, ""));
    ground.write(|tx| add_read_back(tx, id, &read(false), &answer, people[1], time));
    assert!(!ground.read(|db| was_said(db, item, "先问主管")), "what did not hold was not read back");
    ground.write(|tx| add_read_back(tx, id, &read(true), &answer, people[1], time));
    let kept = ground.read(|db| read_backs(db, id));
    assert_eq!(kept.iter().map(|r| r.read.right).collect::<Vec<_>>(), [false, true], "in their order");
    assert!(ground.read(|db| was_said(db, item, "先问主管")), "in these words");
}
