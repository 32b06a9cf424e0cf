//! NOTE-01: a collection closes only over answered notes, and what it has closed over stays answered.

use domain::ids::{CollectionId, NoteId, StaffId};
use domain::note::collection::Collection;
use domain::note::{NoteKind, NoteState, Verdict};
use domain::quota::Window;
use proptest::prelude::*;
use store::note::collection::{close, get, latest, notes, waiting};
use store::note::{add, answer};
use store::StoreFault;

use crate::ground::{at, day, Ground};
use crate::note::{answered, written};

fn closing(last: i64, by: StaffId) -> Collection {
    Collection {
        id: CollectionId(0),
        days: Window { from: day("2026-11-30"), to: day("2026-12-04") },
        last: NoteId(last),
        closed_by: by,
        closed_at: at("2026-12-04T18:00:00"),
        silent: vec![by],
    }
}

#[test]
fn a_collection_takes_in_what_was_written_up_to_its_last_note() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    for text in ["甲", "乙", "丙"] {
        ground.write(|tx| add(tx, &written(who, NoteKind::Problem, text)));
    }
    for id in [1, 2] {
        ground.write(|tx| answer::add(tx, &answered(NoteId(id), Verdict::Declined, who)));
    }
    let id = ground.write(|tx| close(tx, &closing(2, who)));
    let kept = ground.read(|db| get(db, id)).expect("it is there");
    assert_eq!(kept, Collection { id, ..closing(2, who) }, "read back, with who wrote nothing");
    assert_eq!(ground.read(|db| notes(db, id)).len(), 2, "the two that were answered");
    let left: Vec<i64> = ground.read(|db| waiting(db, None)).iter().map(|n| n.id.0).collect();
    assert_eq!(left, [3], "what was written after goes to the next week");
}

#[test]
fn a_note_without_an_answer_keeps_the_collection_open() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    ground.write(|tx| add(tx, &written(who, NoteKind::Idea, "甲")));
    let fault = ground.refused(|tx| close(tx, &closing(1, who)));
    assert!(matches!(fault, StoreFault::Other(_)), "the file itself refuses: {fault:?}");
    assert_eq!(ground.read(|db| latest(db, 9)), [], "nothing is closed");
}

#[test]
fn a_closed_collection_stays() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    ground.write(|tx| close(tx, &closing(0, who)));
    for sql in ["UPDATE note_collection SET last_note = 9", "DELETE FROM note_collection"] {
        assert!(ground.raw().execute(sql, []).is_err(), "{sql}: the file itself refuses");
    }
}

#[derive(Clone, Debug)]
enum Step {
    Write,
    Answer(i64),
    Close(i64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => Just(Step::Write),
        3 => (1..12i64).prop_map(Step::Answer),
        2 => (0..12i64).prop_map(Step::Close),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn no_note_older_than_a_closed_collection_is_without_an_answer(steps in prop::collection::vec(step(), 1..30)) {
        let mut ground = Ground::new();
        let who = ground.people(1)[0];
        for step in steps {
            // What the file refuses leaves nothing behind.
            let _ = ground.store.write(|tx| match step {
                Step::Write => add(tx, &written(who, NoteKind::Idea, "甲")).map(|_| ()),
                Step::Answer(id) => answer::add(tx, &answered(NoteId(id), Verdict::Later, who)),
                Step::Close(last) => close(tx, &closing(last, who)).map(|_| ()),
            });
            let last = ground.read(|db| latest(db, 1)).first().map_or(0, |c| c.last.0);
            for note in ground.read(|db| store::note::search::search(db, &Default::default(), 99)) {
                let older = note.id.0 <= last;
                prop_assert!(!older || note.state != NoteState::Open, "note {:?} is older than a closed collection", note.id);
                prop_assert_eq!(older, note.collection.is_some(), "and belongs to one");
            }
        }
    }
}
