//! FINE-03, PAT-04: a proposed reward is a fact, once per cause and person.

use domain::ids::{FindingId, NoteId};
use domain::reward::RewardCause;
use store::reward::{all, of, propose};

use crate::ground::{at, Ground};

#[test]
fn a_reward_is_proposed_once_per_cause_and_person() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    let when = at("2026-12-05T18:00:00");
    let idea = RewardCause::Idea(NoteId(7));
    let first = ground.write(|tx| propose(tx, idea, people[0], when));
    assert!(first.is_some(), "proposed");
    assert_eq!(ground.write(|tx| propose(tx, idea, people[0], when)), None, "the second time nothing happens");
    let other = ground.write(|tx| propose(tx, idea, people[1], when));
    assert!(other.is_some(), "another author of the same idea has a reward of their own");
    ground.write(|tx| propose(tx, RewardCause::Finding(FindingId(7)), people[0], when));
    assert_eq!(ground.read(|db| of(db, idea)).len(), 2, "a finding with the same number is another cause");
    let found = ground.read(all);
    assert_eq!(found[2].cause, RewardCause::Finding(FindingId(7)), "read back as it was proposed");
    assert_eq!((found[0].staff, found[0].at), (people[0], when), "with who and when");
}

#[test]
fn a_proposal_can_neither_be_changed_nor_taken_away() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    ground.write(|tx| propose(tx, RewardCause::Idea(NoteId(1)), who, at("2026-12-05T18:00:00")));
    for sql in ["UPDATE reward_proposal SET staff = 2", "DELETE FROM reward_proposal"] {
        assert!(ground.raw().execute(sql, []).is_err(), "{sql}: the file itself refuses");
    }
}
