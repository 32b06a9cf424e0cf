use domain::typing::{TypingScript, TypingTest};
use store::typing::{begin, begun, finish, of, since, taken};
use store::StoreFault;

use crate::ground::{at, day, Ground};

#[test]
fn a_test_is_finished_once_and_an_unfinished_one_has_no_result() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    let began = at("2026-12-08T10:00:00");
    let left = ground.write(|tx| begin(tx, who, "sc-parcel", TypingScript::Chinese, began));
    let id = ground.write(|tx| begin(tx, who, "sc-greeting", TypingScript::Chinese, began));
    assert_eq!(ground.read(|db| begun(db, who)).map(|b| b.id), Some(id), "the one that was begun last");
    let test = TypingTest {
        id,
        staff: who,
        passage: "sc-greeting".to_owned(),
        script: TypingScript::Chinese,
        began,
        ended: at("2026-12-08T10:01:04"),
        millis: 60_000,
        counted: 66,
        wrong: 2,
        pastes: 1,
    };
    ground.write(|tx| finish(tx, &test));
    assert_eq!(ground.read(|db| of(db, who, 10)), [test.clone()], "as it was judged");
    assert_eq!(ground.read(|db| since(db, day("2026-12-08"))), [test.clone()], "and for the track");
    assert_eq!(ground.read(|db| begun(db, who)), None, "nothing is under way");
    assert_eq!(ground.read(|db| taken(db, who)), 2, "the one left behind counts for the next passage");
    assert_eq!(ground.refused(|tx| finish(tx, &test)), StoreFault::NotFound, "not twice");
    assert!(
        ground.raw().execute("UPDATE typing_test SET counted = 200 WHERE id = ?1", [id.0]).is_err(),
        "nor by another program"
    );
    assert_ne!(left, id, "the first one stays without a result");
}
