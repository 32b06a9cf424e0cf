//! FINE-01, FINE-05, ruling 5: steps, what moves when an earlier one comes or goes, and what to know before confirming.

use chrono::{Duration, NaiveDateTime};
use domain::access::Role;
use domain::ids::{EditionId, ExemptionId, OffenceDecisionId, OffenceId, RuleId, StaffId};
use domain::money::Fen;
use domain::offence::count::{before, recounts, step, Lasts};
use domain::offence::warning::{warnings, CapRule, Scene, Warning, WarningKind};
use domain::offence::{
    answer_problem, may_change, may_decide, outcome, report_problem, AnswerKind, Case, Offence, OffenceDecision,
    OffenceProblem, OffenceState, OffenceVerdict,
};
use domain::rulebook::{Clause, Counts, Exemption, Penalty, Sanction};
use domain::staff::Staff;
use proptest::prelude::*;

use crate::shop::{at, day};

const TEN: Sanction = Sanction::Fine(Fen(1_000));
const THIRTY: Sanction = Sanction::Fine(Fen(3_000));

fn clause(rule: i64, counts: Counts) -> Clause {
    Clause {
        rule: RuleId(rule),
        code: format!("7.{rule}"),
        category: String::new(),
        words: "不玩游戏".to_owned(),
        paragraph: "7".to_owned(),
        counts,
        penalty: Penalty::Ladder,
        ladder: vec![TEN, THIRTY, Sanction::Dismissal],
    }
}

fn reported(id: i64, rule: i64, happened: NaiveDateTime) -> Case {
    let offence = Offence {
        id: OffenceId(id),
        rule: RuleId(rule),
        edition: EditionId(1),
        staff: StaffId(4),
        happened,
        words: "在玩游戏".to_owned(),
        picture: None,
        reported_by: StaffId(2),
        reported_at: happened,
    };
    Case { offence, clause: clause(rule, Counts::Paragraph), decisions: Vec::new() }
}

fn decide(case: &mut Case, verdict: OffenceVerdict, step: u32, proposed: Option<Sanction>, outcome: Option<Sanction>) {
    let decision = OffenceDecision {
        id: OffenceDecisionId(0),
        offence: case.offence.id,
        turn: case.next_turn(),
        verdict,
        step,
        proposed,
        outcome,
        reason: String::new(),
        ruling: None,
        by: StaffId(1),
        at: at("2026-12-01 18:00"),
    };
    case.decisions.push(decision);
}

fn standing(id: i64, rule: i64, happened: &str, step: u32) -> Case {
    let mut case = reported(id, rule, at(happened));
    let gives = case.clause.gives(step);
    decide(&mut case, OffenceVerdict::Confirmed, step, gives, gives);
    case
}

#[test]
fn fine_01_the_step_counts_standing_offences_of_the_whole_paragraph() {
    let new = reported(9, 1, at("2026-12-05 10:00"));
    let mut dismissed = reported(2, 1, at("2026-12-02 10:00"));
    decide(&mut dismissed, OffenceVerdict::Dismissed, 1, Some(TEN), None);
    let mut overturned = standing(3, 1, "2026-12-03 10:00", 1);
    decide(&mut overturned, OffenceVerdict::Overturned, 1, Some(TEN), None);
    let mut anothers = standing(5, 1, "2026-12-01 10:00", 1);
    anothers.offence.staff = StaffId(7);
    let all =
        [standing(1, 2, "2026-12-01 10:00", 1), dismissed, overturned, anothers, reported(6, 1, at("2026-12-01 11:00"))];
    assert_eq!(step(&new, &all, Lasts::Always), 2, "one stands, under another rule of the same paragraph");
    let alone = Case { clause: clause(1, Counts::Rule), ..new.clone() };
    assert_eq!(step(&alone, &all, Lasts::Always), 1, "counted under the rule alone, none stands");
    assert_eq!(before(&new, &all, Lasts::Always).iter().map(|c| c.offence.id.0).collect::<Vec<_>>(), [1], "and it is named");
}

#[test]
fn an_offence_counts_for_good_unless_the_shop_says_otherwise() {
    let new = reported(9, 1, at("2026-12-31 10:00"));
    let old = [standing(1, 1, "2026-12-01 10:00", 1)];
    assert_eq!(step(&new, &old, Lasts::Always), 2, "ruling 5: without expiry");
    assert_eq!(step(&new, &old, Lasts::Days(30)), 2, "the thirtieth day still counts");
    assert_eq!(step(&new, &old, Lasts::Days(29)), 1, "after that it does not");
}

#[test]
fn fine_01_an_earlier_one_entered_late_moves_the_later_ones() {
    let late = standing(3, 1, "2026-12-01 09:00", 1);
    let all = [standing(1, 1, "2026-12-02 10:00", 1), standing(2, 1, "2026-12-03 10:00", 2), late];
    let found: Vec<_> = recounts(&all, Lasts::Always).into_iter().map(|r| (r.offence.0, r.was, r.proposed)).collect();
    assert_eq!(found, [(1, TEN, THIRTY), (2, THIRTY, Sanction::Dismissal)], "each by one step, the earliest first");
}

#[test]
fn a_step_beyond_the_ladder_moves_nothing_and_a_kept_one_is_not_proposed_again() {
    let mut all: Vec<Case> = (1..=5).map(|n| standing(n, 1, &format!("2026-12-0{n} 10:00"), n as u32)).collect();
    decide(&mut all[4], OffenceVerdict::Overturned, 5, Some(Sanction::Dismissal), None);
    decide(&mut all[3], OffenceVerdict::Recounted, 4, Some(Sanction::Dismissal), Some(Sanction::Dismissal));
    assert_eq!(recounts(&all, Lasts::Always), [], "the fifth is gone, the fourth costs what it cost");
    decide(&mut all[0], OffenceVerdict::Overturned, 1, Some(TEN), None);
    let moved = recounts(&all, Lasts::Always);
    assert_eq!(
        moved.iter().map(|r| r.offence.0).collect::<Vec<_>>(),
        [2, 3],
        "the second and third now cost less; the fourth is the third step"
    );
    decide(&mut all[1], OffenceVerdict::Recounted, 1, Some(TEN), Some(THIRTY));
    assert_eq!(recounts(&all, Lasts::Always).len(), 1, "what was kept for a reason is not asked again");
}

#[test]
fn what_was_not_proposed_needs_a_reason_and_an_amount_that_can_be() {
    let other = |amount: i64| outcome(Some(TEN), Some(Sanction::Fine(Fen(amount))), "第一次，轻罚");
    assert_eq!(outcome(Some(TEN), None, ""), Ok(TEN), "the proposal");
    assert_eq!(outcome(Some(TEN), Some(TEN), ""), Ok(TEN), "chosen by hand, the same");
    assert_eq!(outcome(Some(TEN), Some(THIRTY), ""), Err(OffenceProblem::NoReason), "more without a reason");
    assert_eq!(outcome(None, None, "x"), Err(OffenceProblem::NoSanction), "a severe kind proposes nothing (FINE-05)");
    assert_eq!(outcome(None, Some(TEN), ""), Err(OffenceProblem::NoReason), "a manager's own decision says why");
    assert_eq!(other(500), Ok(Sanction::Fine(Fen(500))), "less, with a reason");
    for bad in [0, -500, Fen::MOST.0 + 1] {
        assert!(matches!(other(bad), Err(OffenceProblem::BadAmount { .. })), "{bad}: no amount at all");
    }
    assert!(
        matches!(outcome(Some(TEN), None, &"长".repeat(20_000)), Err(OffenceProblem::TooLong { .. })),
        "20,000 characters"
    );
}

#[test]
fn nobody_decides_about_themselves_and_nothing_is_decided_twice() {
    let fresh = reported(1, 1, at("2026-12-01 10:00"));
    let done = standing(2, 1, "2026-12-01 10:00", 1);
    assert_eq!(may_decide(&fresh, StaffId(4)), Err(OffenceProblem::OwnOffence), "four eyes");
    assert_eq!(may_change(&done, StaffId(4)), Err(OffenceProblem::OwnOffence), "also when it is overturned");
    assert_eq!(
        may_decide(&done, StaffId(1)),
        Err(OffenceProblem::AlreadyDecided { state: OffenceState::Standing }),
        "somebody was faster"
    );
    assert_eq!(
        may_change(&fresh, StaffId(1)),
        Err(OffenceProblem::NotStanding { state: OffenceState::Reported }),
        "nothing to overturn"
    );
    assert_eq!(
        answer_problem(&fresh, AnswerKind::Accepts, "", StaffId(2)),
        Some(OffenceProblem::NotYours),
        "only the person answers"
    );
    assert_eq!(
        answer_problem(&fresh, AnswerKind::Contests, "", StaffId(4)),
        Some(OffenceProblem::NoWords),
        "a contest says why"
    );
    assert_eq!(answer_problem(&fresh, AnswerKind::Accepts, "", StaffId(4)), None, "yes is enough");
}

#[test]
fn a_report_names_somebody_who_worked_here_then() {
    let mut person = Staff::new("006", "李静", Role::Agent, day("2026-06-01"));
    let now = at("2026-12-01 16:00");
    let problem = |happened: &str, who: &Staff| report_problem("在玩游戏", at(happened), now, who);
    assert_eq!(problem("2026-12-01 16:01", &person), Some(OffenceProblem::InFuture), "not yet");
    assert_eq!(problem("2026-05-31 10:00", &person), Some(OffenceProblem::NotEmployed), "before the first day");
    person.left = Some(day("2026-11-30"));
    assert_eq!(problem("2026-12-01 10:00", &person), Some(OffenceProblem::NotEmployed), "after the last day");
    assert_eq!(problem("2026-11-30 10:00", &person), None, "what happened before they left can still be reported");
}

fn warned(change: impl Fn(&mut Case, &mut Vec<Case>, &mut CapRule, &mut Option<Fen>), amount: i64) -> Vec<Warning> {
    let now = at("2026-12-05 16:00");
    let mut case = reported(9, 1, at("2026-12-05 10:00"));
    let (mut others, mut cap, mut wage) = (Vec::new(), CapRule::default(), None);
    change(&mut case, &mut others, &mut cap, &mut wage);
    let person = Staff { id: StaffId(4), left: None, ..Staff::new("006", "李静", Role::Agent, day("2025-01-01")) };
    let exempt = Exemption {
        id: ExemptionId(3),
        rule: RuleId(5),
        staff: StaffId(4),
        from: day("2026-12-05"),
        to: None,
        reason: "QQ 客服".to_owned(),
        ruling: None,
        by: StaffId(1),
        at: now,
    };
    let scene = Scene {
        case: &case,
        others: &others,
        person: &person,
        heard: true,
        exemptions: &[exempt],
        cap: &cap,
        wage,
        besides: Fen::ZERO,
        now,
        latest: Some(now - Duration::hours(1)),
    };
    warnings(&scene, Fen(amount))
}

#[test]
fn a_cap_is_a_share_of_the_wage_and_what_must_be_left() {
    let set = |cap: &mut CapRule, wage: &mut Option<Fen>, of: i64| {
        *cap = CapRule { share: Some(20), floor: Some(Fen(242_000)), source: "本店所在地标准".to_owned() };
        *wage = Some(Fen(of));
    };
    assert_eq!(warned(|_, _, c, w| set(c, w, 500_000), 100_000), [], "20 % of 5,000.00 to the fen");
    let over = warned(|_, _, c, w| set(c, w, 500_000), 100_001);
    assert_eq!(over, [Warning::OverCap { cap: Fen(100_000), already: Fen::ZERO, amount: Fen(100_001) }], "a fen more");
    let floor = warned(|_, _, c, w| set(c, w, 245_000), 3_001);
    assert!(matches!(floor[..], [Warning::OverCap { cap: Fen(3_000), .. }]), "the floor is nearer: {floor:?}");
    assert_eq!(warned(|_, _, c, _| c.share = Some(20), 1_000), [Warning::NoWage], "a cap without a wage cannot be reckoned");
    assert_eq!(warned(|_, _, c, w| set(c, w, 100), 0), [], "what costs nothing breaks no cap");
    let earlier = warned(|_, o, c, w| (set(c, w, 500_000), o.push(standing(1, 1, "2026-12-01 10:00", 1))).0, 99_001);
    assert!(
        matches!(earlier[..], [Warning::OverCap { already: Fen(1_000), .. }]),
        "what was decided this month counts: {earlier:?}"
    );
    assert!(WarningKind::OverCap.needs_ruling() && WarningKind::Exempt.needs_ruling(), "only a ruling sets these aside");
    assert!(!WarningKind::Twice.needs_ruling() && !WarningKind::Unheard.needs_ruling(), "the others are read and set aside");
}

#[test]
fn one_act_an_exemption_and_a_reporter_who_is_the_accused_are_told() {
    let near = |o: &mut Vec<Case>| o.push(reported(1, 2, at("2026-12-05 10:08")));
    assert_eq!(
        warned(|_, o, _, _| near(o), 1_000),
        [Warning::Twice { offence: OffenceId(1) }],
        "the same time, another rule"
    );
    let far = warned(|_, o, _, _| o.push(reported(1, 2, at("2026-12-05 10:11"))), 1_000);
    assert_eq!(far, [], "another act eleven minutes later");
    let exempt = warned(|c, _, _, _| c.offence.rule = RuleId(5), 1_000);
    assert!(matches!(&exempt[..], [Warning::Exempt { reason, .. }] if reason == "QQ 客服"), "a QQ agent: {exempt:?}");
    assert_eq!(warned(|c, _, _, _| c.offence.reported_by = StaffId(4), 1_000), [Warning::OwnReport], "reported themselves");
}

/// What a person did to the offences of somebody: an index into what is there, and the act.
#[derive(Clone, Debug)]
enum Deed {
    Report { rule: i64, minute: i64 },
    Confirm(usize),
    Dismiss(usize),
    Overturn(usize),
    TakeRecounts,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (1_i64..4, 0_i64..100_000).prop_map(|(rule, minute)| Deed::Report { rule, minute }),
        3 => (0_usize..12).prop_map(Deed::Confirm),
        1 => (0_usize..12).prop_map(Deed::Dismiss),
        1 => (0_usize..12).prop_map(Deed::Overturn),
        1 => Just(Deed::TakeRecounts),
    ]
}

fn act(cases: &mut Vec<Case>, deed: &Deed) {
    let count = cases.len().max(1);
    let step_of = |cases: &[Case], at: usize| step(&cases[at], cases, Lasts::Always);
    match *deed {
        Deed::Report { rule, minute } => {
            let id = cases.len() as i64 + 1;
            cases.push(reported(id, rule, at("2026-10-01 08:00") + Duration::minutes(minute)));
        }
        Deed::Confirm(n) | Deed::Dismiss(n) if cases.get(n % count).is_some_and(|c| c.state() == OffenceState::Reported) => {
            let now = step_of(cases, n % count);
            let gives = cases[n % count].clause.gives(now);
            let (verdict, shall) = if matches!(deed, Deed::Confirm(_)) {
                (OffenceVerdict::Confirmed, gives)
            } else {
                (OffenceVerdict::Dismissed, None)
            };
            decide(&mut cases[n % count], verdict, now, gives, shall);
        }
        Deed::Overturn(n) if cases.get(n % count).is_some_and(|c| c.standing().is_some()) => {
            let now = step_of(cases, n % count);
            let gives = cases[n % count].clause.gives(now);
            decide(&mut cases[n % count], OffenceVerdict::Overturned, now, gives, None);
        }
        Deed::TakeRecounts => {
            for moved in recounts(cases, Lasts::Always) {
                let case = &mut cases[(moved.offence.0 - 1) as usize];
                decide(case, OffenceVerdict::Recounted, moved.step, Some(moved.proposed), Some(moved.proposed));
            }
        }
        _ => {}
    }
}

proptest! {
    #[test]
    fn whatever_the_order_what_stands_is_what_a_replay_from_nothing_gives(deeds in prop::collection::vec(deed(), 0..40)) {
        let mut cases = Vec::new();
        for deed in &deeds {
            act(&mut cases, deed);
        }
        act(&mut cases, &Deed::TakeRecounts);
        prop_assert_eq!(recounts(&cases, Lasts::Always), Vec::new(), "taking the proposals once is enough");
        let mut replay: Vec<&Case> = cases.iter().filter(|c| c.standing().is_some()).collect();
        replay.sort_by_key(|c| (c.offence.happened, c.offence.id));
        for (nth, case) in (1_u32..).zip(replay) {
            let from_nothing = case.clause.gives(nth).map_or(Fen::ZERO, Sanction::amount);
            prop_assert_eq!(case.amount(), from_nothing, "{:?} is the {}th of its paragraph", case.offence.id, nth);
        }
    }
}
