//! Probation (TRN-05): places by days and not by dates, ties, a cohort of one, figures as milestones, early confirmation, decisions.

use domain::access::Role;
use domain::figures::Tally;
use domain::ids::{DecisionId, MilestoneId, StaffId, TrackId};
use domain::probation::{
    cohort, day_number, decision_problem, longer_than_the_law, proposes_early, ranks, reached_by_figures, stage,
    track_problems, CohortLine, Measure, Milestone, ProbationDecision, ProbationProblem, ProbationStage, ProbationVerdict,
    Runner, Track,
};
use proptest::prelude::*;

use crate::shop::{at, day, window};

fn milestone(id: i64, due: u16) -> Milestone {
    Milestone { id: MilestoneId(id), key: String::new(), title: format!("项 {id}"), due, measure: Measure::Skill }
}

fn runner(staff: i64, start: &str, reached: &[Option<&str>]) -> Runner {
    Runner { staff: StaffId(staff), start: day(start), reached: reached.iter().map(|r| r.map(day)).collect() }
}

/// The cohort over two milestones, due on day 10 and 20, as it stands on 2026-12-08.
fn lines(runners: &[Runner]) -> Vec<CohortLine> {
    cohort(runners, &[milestone(1, 10), milestone(2, 20)], day("2026-12-08"))
}

/// Who stands where: staff, place over all, places by milestone.
fn check(runners: &[Runner], expect: &[(i64, Option<u32>, [Option<u32>; 2])], reason: &str) {
    let found: Vec<_> = lines(runners).iter().map(|l| (l.staff.0, l.rank, [l.cells[0].rank, l.cells[1].rank])).collect();
    assert_eq!(found, expect, "{reason}");
}

#[test]
fn trn_05_places_go_by_the_days_it_took_not_by_dates() {
    let slow = runner(1, "2026-11-01", &[Some("2026-11-10"), None]);
    let fast = runner(2, "2026-11-20", &[Some("2026-11-25"), None]);
    check(
        &[slow, fast],
        &[(2, Some(1), [Some(1), None]), (1, Some(2), [Some(2), None])],
        "six days beat ten, though the date is later",
    );
}

#[test]
fn trn_05_ties_share_a_place_and_the_next_one_leaves_a_gap() {
    let equal = |staff, start: &str, on: &str| runner(staff, start, &[Some(on), None]);
    let three =
        [equal(1, "2026-11-01", "2026-11-05"), equal(2, "2026-11-11", "2026-11-15"), equal(3, "2026-11-01", "2026-11-09")];
    let expect = [(1, Some(1), [Some(1), None]), (2, Some(1), [Some(1), None]), (3, Some(3), [Some(3), None])];
    check(&three, &expect, "two first, one third");
    assert_eq!(ranks(&[Some(3), Some(1), None, Some(3)]), [Some(2), Some(1), None, Some(2)], "what is missing has no place");
}

#[test]
fn trn_05_a_cohort_of_one_is_measured_by_the_plan_alone() {
    let one = runner(1, "2026-11-01", &[Some("2026-11-05"), Some("2026-11-29")]);
    check(&[one.clone()], &[(1, None, [None, None])], "nobody to compare with");
    let line = &lines(&[one])[0];
    assert_eq!((line.cells[0].number, line.cells[0].late), (Some(5), false), "in time");
    assert_eq!((line.cells[1].number, line.cells[1].late), (Some(29), true), "nine days after the plan");
    assert_eq!(line.complete, Some(29), "complete with the last one");
    assert!(cohort(&[], &[milestone(1, 10)], day("2026-12-08")).is_empty(), "a cohort of nobody");
}

#[test]
fn trn_05_complete_comes_before_incomplete_and_open_is_late_once_due() {
    let complete = runner(1, "2026-10-01", &[Some("2026-10-30"), Some("2026-11-20")]);
    let halfway = runner(2, "2026-11-01", &[Some("2026-11-02"), None]);
    let nothing = runner(3, "2026-12-01", &[None, None]);
    check(
        &[nothing.clone(), halfway, complete],
        &[(1, Some(1), [Some(2), Some(1)]), (2, Some(2), [Some(1), None]), (3, Some(3), [None, None])],
        "the furthest first",
    );
    let lates = |r: Runner| lines(&[r]).remove(0).cells.iter().map(|c| c.late).collect::<Vec<_>>();
    assert_eq!(lates(nothing), [false, false], "day 8 of 10 and 20");
    assert_eq!(lates(runner(4, "2026-11-25", &[None, None])), [true, false], "day 14 of 10 and 20");
}

#[test]
fn trn_05_a_day_before_the_probation_counts_as_its_first() {
    assert_eq!(day_number(day("2026-11-01"), day("2026-10-20")), 1, "the typing test of the interview");
    assert_eq!(day_number(day("2026-11-01"), day("2026-11-01")), 1, "the first day is 1");
    assert_eq!(day_number(day("2026-11-01"), day("2026-11-30")), 30, "both days counted");
}

fn served(days: &[(&str, u32, u32)]) -> Vec<(chrono::NaiveDate, Tally)> {
    days.iter().map(|(on, served, bought)| (day(on), Tally { served: *served, bought: *bought })).collect()
}

#[test]
fn trn_05_service_figures_reach_a_milestone_over_a_stretch_of_days() {
    let figures = served(&[
        ("2026-10-31", 500, 500),
        ("2026-11-01", 40, 4),
        ("2026-11-03", 50, 20),
        ("2026-11-20", 60, 30),
        ("2026-11-22", 45, 20),
    ]);
    let found = |measure| reached_by_figures(&figures, day("2026-11-01"), measure);
    assert_eq!(
        found(Measure::Served { least: 90, days: 3 }),
        Some((day("2026-11-03"), 90)),
        "three days with a gap between"
    );
    assert_eq!(found(Measure::Served { least: 90, days: 2 }), None, "never within two days");
    assert_eq!(
        found(Measure::Served { least: 100, days: 3 }),
        Some((day("2026-11-22"), 105)),
        "the day before probation does not count"
    );
    assert_eq!(
        found(Measure::Conversion { least: 4_000, days: 3, served: 80 }),
        Some((day("2026-11-22"), 4_762)),
        "weighted over the stretch"
    );
    assert_eq!(
        found(Measure::Conversion { least: 4_000, days: 1, served: 40 }),
        Some((day("2026-11-03"), 4_000)),
        "a single day"
    );
    assert_eq!(found(Measure::Conversion { least: 4_000, days: 3, served: 200 }), None, "too few served to say anything");
    assert_eq!(found(Measure::Skill), None, "figures tick no skill");
}

#[test]
fn trn_05_early_confirmation_is_proposed_while_everything_is_reached_before_the_end() {
    let line = |complete| CohortLine { staff: StaffId(1), cells: Vec::new(), reached: 2, complete, rank: Some(1) };
    let days = window("2026-11-01", "2027-01-31");
    let proposed = |complete, stage, today: &str| proposes_early(&line(complete), days, stage, day(today));
    assert!(proposed(Some(30), ProbationStage::Running, "2026-12-08"), "all reached, weeks to go");
    assert!(!proposed(None, ProbationStage::Running, "2026-12-08"), "one is open");
    assert!(!proposed(Some(30), ProbationStage::Confirmed, "2026-12-08"), "decided already");
    assert!(!proposed(Some(30), ProbationStage::Ending, "2027-01-31"), "on the last day nothing is early");
}

fn decided(verdict: ProbationVerdict) -> ProbationDecision {
    ProbationDecision {
        id: DecisionId(1),
        staff: StaffId(1),
        verdict,
        was: day("2027-01-31"),
        ends: day("2026-12-08"),
        had_role: Role::Trainee,
        reason: "快".to_owned(),
        by: StaffId(2),
        at: at("2026-12-08 10:00"),
    }
}

#[test]
fn trn_05_a_probation_is_called_for_before_its_end_and_after_it() {
    let days = window("2026-11-01", "2027-01-31");
    let on = |today: &str, role, decisions: &[ProbationDecision]| stage(days, role, decisions, day(today), 14);
    for (today, expect) in [
        ("2026-10-31", ProbationStage::Before),
        ("2026-11-01", ProbationStage::Running),
        ("2027-01-16", ProbationStage::Running),
        ("2027-01-17", ProbationStage::Ending),
        ("2027-01-31", ProbationStage::Ending),
        ("2027-02-01", ProbationStage::Overdue),
    ] {
        assert_eq!(on(today, Role::Trainee, &[]), expect, "{today}");
    }
    assert_eq!(on("2027-09-01", Role::Trainee, &[]), ProbationStage::Overdue, "a trainee waits as long as it takes");
    assert_eq!(on("2027-09-01", Role::Agent, &[]), ProbationStage::Past, "an agent of long ago was settled on paper");
    assert_eq!(on("2026-12-09", Role::Agent, &[decided(ProbationVerdict::Confirmed)]), ProbationStage::Confirmed, "decided");
    let back = [decided(ProbationVerdict::Confirmed), decided(ProbationVerdict::TakenBack)];
    assert_eq!(on("2026-12-09", Role::Trainee, &back), ProbationStage::Running, "and taken back");
    assert_eq!(
        on("2026-12-09", Role::Trainee, &[decided(ProbationVerdict::Extended)]),
        ProbationStage::Running,
        "an extension goes on"
    );
}

#[test]
fn trn_05_a_decision_says_why_and_fits_the_days() {
    use ProbationProblem::{BadDay, Decided, NoReason, NotLonger, NothingToTakeBack};
    use ProbationVerdict::{Confirmed, Extended, Failed, TakenBack};
    let days = window("2026-11-01", "2027-01-31");
    let today = day("2026-12-08");
    let problem =
        |verdict, stage, ends: &str, reason: &str| decision_problem(verdict, days, stage, (day(ends), today), reason);
    let running = ProbationStage::Running;
    assert_eq!(problem(Confirmed, running, "2026-12-08", "最快"), None, "early, today");
    assert_eq!(problem(Confirmed, running, "2026-12-08", ""), Some(NoReason), "without a reason");
    let bad = Some(BadDay { from: day("2026-11-01"), to: today });
    assert_eq!(problem(Confirmed, running, "2026-12-09", "x"), bad, "not ahead of time");
    assert_eq!(problem(Failed, running, "2026-10-31", "x"), bad, "not before it began");
    assert_eq!(
        problem(Extended, running, "2027-01-31", "x"),
        Some(NotLonger { after: day("2027-01-31") }),
        "no longer than it was"
    );
    assert_eq!(problem(Extended, running, "2027-02-28", "x"), None, "a month more");
    assert_eq!(problem(Extended, running, "2029-02-28", "x"), Some(NotLonger { after: day("2027-01-31") }), "not for years");
    let twice = Some(Decided { verdict: Confirmed });
    assert_eq!(
        problem(Failed, ProbationStage::Confirmed, "2026-12-08", "x"),
        twice,
        "the first decision stands until it is taken back"
    );
    assert_eq!(problem(TakenBack, ProbationStage::Confirmed, "2026-12-08", "写错人了"), None, "a slip is mended");
    assert_eq!(problem(TakenBack, running, "2026-12-08", "x"), Some(NothingToTakeBack), "nothing is decided");
}

#[test]
fn trn_05_more_than_six_months_is_told() {
    assert!(!longer_than_the_law(window("2026-11-01", "2027-04-30")), "six months to the day");
    assert!(longer_than_the_law(window("2026-11-01", "2027-05-01")), "a day more");
}

#[test]
fn trn_05_a_track_is_named_and_its_numbers_make_sense() {
    let track =
        |name: &str, milestones: Vec<Milestone>| Track { id: TrackId(0), name: name.to_owned(), retired: false, milestones };
    let with = |measure| vec![Milestone { measure, ..milestone(1, 10) }];
    let good = Measure::Conversion { least: 2_500, days: 14, served: 100 };
    assert_eq!(track_problems(&track("售前", with(good))), [], "as it should be");
    assert_eq!(track_problems(&track("", with(good))), [ProbationProblem::BadTrack], "without a name");
    assert_eq!(track_problems(&track("售前", vec![])), [ProbationProblem::BadTrack], "without milestones");
    let bad = [ProbationProblem::BadMilestone { place: 1 }];
    for (measure, reason) in [
        (Measure::Typing { least: 0 }, "no speed"),
        (Measure::Served { least: 10, days: 0 }, "no days"),
        (Measure::Conversion { least: 10_001, days: 7, served: 1 }, "more than all of them"),
    ] {
        assert_eq!(track_problems(&track("售前", with(measure))), bad, "{reason}");
    }
    assert_eq!(track_problems(&track("售前", vec![milestone(1, 0)])), bad, "due before the first day");
}

proptest! {
    /// Places begin at 1, equals share them, and whoever is better stands before.
    #[test]
    fn trn_05_places_follow_the_days(days in proptest::collection::vec(proptest::option::of(1_u32..9), 0..12)) {
        let found = ranks(&days);
        for (one, a) in days.iter().enumerate() {
            prop_assert_eq!(a.is_some(), found[one].is_some(), "a place for each who is there");
            for (other, b) in days.iter().enumerate() {
                if let (Some(a), Some(b)) = (a, b) {
                    prop_assert_eq!(a.cmp(b), found[one].cmp(&found[other]), "in the order of days");
                }
            }
        }
        prop_assert_eq!(found.iter().flatten().min().copied(), days.iter().flatten().min().map(|_| 1), "the first place is 1");
    }
}
