//! Mentor pairings (TRN-04): one leads one, a change of mentor, somebody in place of the mentor, rest days, leave, who is gone, and
//! more trainees than mentors.

use domain::access::Role;
use domain::ids::{PairingId, ShiftId, StaffId};
use domain::pairing::{
    fit, follow_end, of_mentor, of_trainee, problems, standing, waiting, DayPart, Pairing, PairingProblem, PairingStanding,
    Step, WhyAlone,
};
use domain::staff::Staff;
use proptest::prelude::*;

use crate::shop::{day, person, window};

fn trainee(id: i64) -> Staff {
    Staff {
        role: Role::Trainee,
        joined: day("2026-11-01"),
        probation: Some(window("2026-11-01", "2027-01-31")),
        ..person(id)
    }
}

fn pair(id: i64, (mentor, trainee): (i64, i64), from: &str, to: Option<&str>) -> Pairing {
    Pairing {
        id: PairingId(id),
        mentor: StaffId(mentor),
        trainee: StaffId(trainee),
        from: day(from),
        to: to.map(day),
        reason: String::new(),
    }
}

/// Agents 1 to 3, trainees 4 and 5.
fn team() -> Vec<Staff> {
    vec![person(1), person(2), person(3), trainee(4), trainee(5)]
}

fn check(new: Pairing, held: &[Pairing], expect: &[PairingProblem], reason: &str) {
    assert_eq!(problems(&new, held, &team()), expect, "{reason}");
}

fn name(id: i64) -> String {
    format!("客服{id}")
}

#[test]
fn trn_04_one_leads_one_and_nobody_leads_while_learning() {
    let new = || pair(0, (1, 4), "2026-12-01", Some("2027-01-31"));
    check(new(), &[], &[], "an agent leads a trainee");
    let leads = PairingProblem::MentorLeads { name: name(1), trainee: name(5) };
    check(new(), &[pair(1, (1, 5), "2026-11-01", None)], &[leads], "one trainee at a time");
    check(new(), &[pair(1, (1, 5), "2026-11-01", Some("2026-11-30"))], &[], "one after the other");
    check(pair(0, (1, 1), "2026-12-01", None), &[], &[PairingProblem::SamePerson], "nobody leads themselves");
    let learns = PairingProblem::MentorLearns { name: name(5) };
    check(pair(0, (5, 4), "2026-12-01", None), &[], &[learns], "somebody in probation does not lead");
    let leads = PairingProblem::TraineeLeads { name: name(4) };
    check(new(), &[pair(1, (4, 5), "2026-12-01", None)], &[leads], "nor does a trainee who leads learn");
    let done = PairingProblem::NoTrainee { name: name(2) };
    check(pair(0, (1, 2), "2026-12-01", None), &[], &[done], "an agent long confirmed has no mentor");
    check(
        pair(0, (1, 4), "2026-12-01", Some("2026-11-30")),
        &[],
        &[PairingProblem::EndsBeforeStart],
        "ends before it begins",
    );
}

#[test]
fn trn_04_both_are_employed_and_on_the_rota_all_that_time() {
    let early = PairingProblem::NotEmployed { name: name(4) };
    check(pair(0, (1, 4), "2026-10-01", Some("2026-12-01")), &[], &[early], "before the first day");
    let mut staff = team();
    staff[0].left = Some(day("2026-12-15"));
    staff[1].rostered = false;
    let gone = PairingProblem::NotEmployed { name: name(1) };
    assert_eq!(
        problems(&pair(0, (1, 4), "2026-12-01", Some("2027-01-31")), &[], &staff),
        [gone],
        "the mentor leaves in between"
    );
    let off = PairingProblem::NotOnRota { name: name(2) };
    assert_eq!(problems(&pair(0, (2, 4), "2026-12-01", None), &[], &staff), [off], "who is not on the rota shares no shift");
}

#[test]
fn trn_04_a_change_of_mentor_ends_the_old_pairing_the_day_before() {
    let held = [pair(1, (1, 4), "2026-11-01", Some("2027-01-31"))];
    let new = pair(0, (2, 4), "2026-12-10", Some("2027-01-31"));
    let steps = fit(&new, &held, &team(), day("2026-12-08"));
    let cut = Step::Keep { id: PairingId(1), from: day("2026-11-01"), to: Some(day("2026-12-09")) };
    assert_eq!(steps, Ok(vec![cut, Step::Add(new.clone())]), "the old one ends, the new one begins");
    let back = pair(0, (2, 4), "2026-11-01", None);
    let refused = PairingProblem::LedAlready { mentor: name(1), since: day("2026-11-01") };
    assert_eq!(fit(&back, &held, &team(), day("2026-12-08")), Err(refused), "what has been is not replaced from its start");
    let later = [pair(2, (1, 4), "2026-12-20", None)];
    let sooner = pair(0, (2, 4), "2026-12-10", None);
    let taken = vec![Step::TakeBack(PairingId(2)), Step::Add(sooner.clone())];
    assert_eq!(fit(&sooner, &later, &team(), day("2026-12-08")), Ok(taken), "one that never began is taken back");
}

#[test]
fn trn_04_somebody_in_place_of_the_mentor_leaves_the_pairing_on_both_sides() {
    let held = [pair(1, (1, 4), "2026-11-01", Some("2027-01-31"))];
    let new = pair(0, (2, 4), "2026-12-10", Some("2026-12-12"));
    let Ok(steps) = fit(&new, &held, &team(), day("2026-12-08")) else { panic!("it fits") };
    let after = Pairing { id: PairingId(0), from: day("2026-12-13"), ..held[0].clone() };
    let before = Step::Keep { id: PairingId(1), from: day("2026-11-01"), to: Some(day("2026-12-09")) };
    assert_eq!(steps, [before, Step::Add(after), Step::Add(new)], "three stretches without a gap");
}

#[test]
fn trn_04_pairings_end_with_the_learning_and_go_on_when_it_is_extended() {
    let held = [pair(1, (1, 4), "2026-11-01", Some("2027-01-31"))];
    let moved = |ends: &str| follow_end(&held, StaffId(4), Some(day("2027-01-31")), Some(day(ends)), day("2026-12-08"));
    let to = |on: &str| vec![Step::Keep { id: PairingId(1), from: day("2026-11-01"), to: Some(day(on)) }];
    assert_eq!(moved("2026-12-07"), to("2026-12-07"), "confirmed early");
    assert_eq!(moved("2027-02-28"), to("2027-02-28"), "extended");
    let busy = [held[0].clone(), pair(2, (1, 5), "2027-02-10", None)];
    let steps = follow_end(&busy, StaffId(4), Some(day("2027-01-31")), Some(day("2027-02-28")), day("2026-12-08"));
    assert_eq!(steps, to("2027-02-09"), "until the mentor leads the next one");
    let short = [pair(1, (1, 4), "2026-11-01", Some("2026-11-20"))];
    let steps = follow_end(&short, StaffId(4), Some(day("2027-01-31")), Some(day("2027-02-28")), day("2026-12-08"));
    assert_eq!(steps, [], "one that ended before is left alone");
}

#[test]
fn trn_04_the_mentors_rest_leave_and_going_are_told_apart() {
    let (early, late) = (DayPart::Shift(ShiftId(1)), DayPart::Shift(ShiftId(2)));
    let until = day("2026-12-12");
    for (mentor, trainee, expect) in [
        (early, early, PairingStanding::Together { shift: ShiftId(1) }),
        (DayPart::Rest, early, PairingStanding::MentorRests),
        (DayPart::Leave(until), early, PairingStanding::MentorOnLeave { until }),
        (DayPart::Leave(until), DayPart::Rest, PairingStanding::TraineeOff),
        (DayPart::Out, early, PairingStanding::MentorGone),
        (late, early, PairingStanding::Apart { mentor: ShiftId(2), trainee: ShiftId(1) }),
        (early, DayPart::Rest, PairingStanding::TraineeOff),
        (DayPart::Open, early, PairingStanding::NotPlanned),
    ] {
        assert_eq!(standing(mentor, trainee), expect, "{mentor:?} and {trainee:?}");
    }
}

#[test]
fn trn_04_who_learns_without_a_mentor_waits_in_order() {
    let today = day("2026-12-08");
    let whys = |staff: &[Staff], held: &[Pairing]| {
        waiting(staff, held, today).into_iter().map(|w| (w.trainee.0, w.since, w.why)).collect::<Vec<_>>()
    };
    let never = |id| (id, day("2026-11-01"), WhyAlone::Never);
    assert_eq!(whys(&team(), &[]), [never(4), never(5)], "nobody has had one");
    let ended = pair(1, (1, 4), "2026-11-01", Some("2026-12-01"));
    let why = WhyAlone::Ended { mentor: StaffId(1), on: day("2026-12-01") };
    assert_eq!(whys(&team(), &[ended]), [never(5), (4, day("2026-12-02"), why)], "who has waited longest comes first");
    let mut staff = team();
    staff[0].left = Some(day("2026-12-05"));
    let gone = WhyAlone::MentorGone { mentor: StaffId(1), on: day("2026-12-05") };
    let held = [pair(1, (1, 4), "2026-11-01", None), pair(2, (2, 5), "2026-11-01", None)];
    assert_eq!(whys(&staff, &held), [(4, day("2026-12-06"), gone)], "the mentor has left the shop");
    let confirmed = Staff { probation: Some(window("2026-11-01", "2026-11-30")), ..trainee(4) };
    assert_eq!(whys(&[person(1), confirmed], &[]), [], "who learns no more needs none");
}

proptest! {
    /// However changes of mentor follow each other, nobody is led by two at once and no day in between is lost.
    #[test]
    fn trn_04_changes_leave_one_mentor_a_day(changes in proptest::collection::vec((1_i64..4, 0_i64..60, proptest::option::of(0_i64..20)), 1..8)) {
        let (start, staff) = (day("2026-11-01"), team());
        let mut held = vec![pair(1, (1, 4), "2026-11-01", Some("2027-01-31"))];
        for (mentor, after, length) in changes {
            let from = domain::month::shift_day(start, after + 1);
            let to = length.map_or(day("2027-01-31"), |l| domain::month::shift_day(from, l));
            let new = Pairing { mentor: StaffId(mentor), from, to: Some(to), ..pair(0, (1, 4), "2026-11-01", None) };
            let Ok(steps) = fit(&new, &held, &staff, start) else { continue };
            held = apply(held, steps);
        }
        for n in 0..92 {
            let on = domain::month::shift_day(start, n);
            prop_assert_eq!(held.iter().filter(|p| p.holds_on(on)).count(), 1, "{} is led by one", on);
        }
    }
}

fn apply(mut held: Vec<Pairing>, steps: Vec<Step>) -> Vec<Pairing> {
    for step in steps {
        match step {
            Step::Keep { id, from, to } => held.iter_mut().filter(|p| p.id == id).for_each(|p| (p.from, p.to) = (from, to)),
            Step::TakeBack(id) => held.retain(|p| p.id != id),
            Step::Add(new) => {
                held.push(Pairing { id: PairingId(held.iter().map(|p| p.id.0).max().unwrap_or(0) + 1), ..new })
            }
        }
    }
    held
}

#[test]
fn a_pairing_is_found_from_either_side_on_its_days() {
    let held = [pair(1, (1, 4), "2026-11-01", Some("2026-11-30")), pair(2, (2, 4), "2026-12-01", None)];
    assert_eq!(of_trainee(&held, StaffId(4), day("2026-11-30")).map(|p| p.mentor.0), Some(1), "the last day counts");
    assert_eq!(of_trainee(&held, StaffId(4), day("2026-12-01")).map(|p| p.mentor.0), Some(2), "then the next one");
    assert_eq!(of_mentor(&held, StaffId(1), day("2026-12-01")), None, "the first leads nobody any more");
}
