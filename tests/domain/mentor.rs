//! Who could lead (TRN-04): the order of candidates, and a mentor for as many of those who wait as possible.

use domain::ids::StaffId;
use domain::mentor::{order, propose, MentorCandidate};
use domain::pairing::PairingProblem;
use proptest::prelude::*;

fn candidate(mentor: i64) -> MentorCandidate {
    MentorCandidate { mentor: StaffId(mentor), blocked: None, shared: 2, shifts: 2, together: 0, away: 0, led: 0, in_time: None }
}

fn check(mut candidates: Vec<MentorCandidate>, expect: &[i64], reason: &str) {
    order(&mut candidates);
    assert_eq!(candidates.iter().map(|c| c.mentor.0).collect::<Vec<_>>(), expect, "{reason}");
}

#[test]
fn trn_04_candidates_come_by_shifts_then_results_then_leave_then_load() {
    let blocked = Some(PairingProblem::SamePerson);
    check(vec![MentorCandidate { blocked, ..candidate(1) }, candidate(2)], &[2, 1], "who may not comes last");
    check(vec![MentorCandidate { shared: 1, ..candidate(1) }, candidate(2)], &[2, 1], "more shifts in common");
    check(vec![candidate(1), MentorCandidate { together: 3, ..candidate(2) }], &[2, 1], "beside the trainee as published");
    let with = |id, in_time| MentorCandidate { in_time, ..candidate(id) };
    check(vec![with(1, Some(40)), with(2, None), with(3, Some(90))], &[3, 2, 1], "nobody led yet is the middle");
    check(vec![MentorCandidate { away: 5, ..candidate(1) }, candidate(2)], &[2, 1], "less leave");
    check(vec![MentorCandidate { led: 2, ..candidate(1) }, candidate(2)], &[2, 1], "less load");
    check(vec![candidate(1), candidate(2)], &[1, 2], "equals stay in the order of the roster");
}

#[test]
fn trn_04_as_many_as_possible_get_a_mentor_and_who_waits_longer_keeps_one() {
    let ids = |all: &[&[i64]]| all.iter().map(|row| row.iter().map(|id| StaffId(*id)).collect()).collect::<Vec<Vec<_>>>();
    let answer = |all: &[&[i64]]| propose(&ids(all)).into_iter().map(|m| m.map(|m| m.0)).collect::<Vec<_>>();
    assert_eq!(answer(&[&[1, 2], &[1, 2]]), [Some(1), Some(2)], "each the best that is left");
    assert_eq!(answer(&[&[1, 2], &[1]]), [Some(2), Some(1)], "the first takes another, so that both have one");
    assert_eq!(answer(&[&[1], &[1], &[1]]), [Some(1), None, None], "more trainees than mentors: the first in line");
    assert_eq!(answer(&[&[], &[7]]), [None, Some(7)], "nobody fits the first");
    assert_eq!(answer(&[]), [], "nobody waits");
}

proptest! {
    #[test]
    fn no_mentor_is_proposed_twice_and_only_from_the_choices(choices in proptest::collection::vec(proptest::collection::vec(1_i64..6, 0..5), 0..7)) {
        let choices: Vec<Vec<StaffId>> = choices.into_iter().map(|row| row.into_iter().map(StaffId).collect()).collect();
        let found = propose(&choices);
        let mut taken: Vec<StaffId> = found.iter().flatten().copied().collect();
        taken.sort();
        taken.dedup();
        prop_assert_eq!(taken.len(), found.iter().flatten().count(), "each leads one");
        for (at, mentor) in found.iter().enumerate() {
            prop_assert!(mentor.is_none_or(|m| choices[at].contains(&m)), "from the own choices");
        }
    }
}
