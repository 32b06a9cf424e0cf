//! Why a cell holds what it holds: each kind of cell by what is settled about it (ROS-03, ROS-04, ROS-06, ATT-02, TRN-04).

use domain::access::Role;
use domain::ids::StaffId;
use domain::leave::LeaveState;
use domain::rota::because::{because, Because};
use domain::rota::edit::Lock;
use domain::rule::Strength;
use domain::wish::WishKind;

use crate::shop::{day, Shop, NIGHT_A};

/// What speaks for a cell of the first row, or of another.
fn check(shop: Shop, (row, on): (usize, &str), expect: &[&str], reason: &str) {
    check_locked(shop, (row, on), None, expect, reason);
}

/// The same on 2026-03-05, with the month locked before a day.
fn check_locked(shop: Shop, (row, on): (usize, &str), before: Option<&str>, expect: &[&str], reason: &str) {
    let plan = shop.plan();
    let column = plan.column_of(day(on)).expect("a day of the month");
    let found = because(&plan, row, column, day("2026-03-05"), Lock { before: before.map(day) });
    assert_eq!(found.into_iter().map(word).collect::<Vec<_>>(), expect, "{reason}");
}

fn word(one: Because) -> String {
    match one {
        Because::NotYet { joined } => format!("not yet {joined}"),
        Because::NoLonger { left } => format!("no longer {left}"),
        Because::Past { locked } => (if locked { "past, locked" } else { "past" }).to_owned(),
        Because::OnLeave { days, .. } => format!("leave {}..{}", days.from, days.to),
        Because::LeaveAsked { days, .. } => format!("asked {}..{}", days.from, days.to),
        Because::Unavailable { shift, strength } => format!("unavailable {:?} {strength:?}", shift.map(|s| s.0)),
        Because::Pinned => "pinned".to_owned(),
        Because::Wished { kept, .. } => format!("wished {kept:?}"),
        Because::RestDue { counts, window, halves, due } => {
            format!("rest {counts}: {halves}/{due} {}..{}", window.from, window.to)
        }
        Because::WithMentor { mentor } => format!("mentor {}", mentor.0),
        Because::Leads { trainee } => format!("leads {}", trainee.0),
        Because::OnDuty => "duty".to_owned(),
    }
}

#[test]
fn att_02_signed_leave_is_named_and_leave_that_is_only_asked_for_as_such() {
    let shop = || Shop::loose("2026-03").row(".......").leave(1, "2026-03-06", "2026-03-07");
    check(shop(), (0, "2026-03-07"), &["leave 2026-03-06..2026-03-07"], "with its days");
    check(shop(), (0, "2026-03-08"), &[], "not on the day after");
    let in_state = |state| shop().facts(|facts| facts.leave[0].state = state);
    check(
        in_state(LeaveState::Asked),
        (0, "2026-03-07"),
        &["asked 2026-03-06..2026-03-07"],
        "unsigned it settles nothing, and that is said",
    );
    check(in_state(LeaveState::Refused), (0, "2026-03-07"), &[], "a refused one is none");
    check(
        shop().facts(|facts| facts.leave[0].staff = StaffId(2)).row("."),
        (0, "2026-03-07"),
        &[],
        "nor is somebody else's",
    );
}

#[test]
fn a_day_on_which_somebody_is_unavailable_is_named_as_strongly_as_the_shop_has_it() {
    let shop = |shift| Shop::loose("2026-03").row(".....r").wish(1, "2026-03-06", WishKind::Unavailable, shift);
    check(shop(None), (0, "2026-03-06"), &["unavailable None Hard"], "at all");
    check(shop(Some(NIGHT_A)), (0, "2026-03-06"), &["unavailable Some(2) Hard"], "for one shift");
    let weighs = shop(None).rules(|r| r.unavailable = Strength::Weight(9));
    check(weighs, (0, "2026-03-06"), &["unavailable None Weight(9)"], "what only weighs is said so");
    check(shop(None).rules(|r| r.unavailable = Strength::Off), (0, "2026-03-06"), &[], "a rule that is off is no reason");
}

#[test]
fn who_is_not_there_yet_or_any_more_has_no_other_reason() {
    let shop = || Shop::loose("2026-03").row_of("", |s| (s.joined, s.left) = (day("2026-03-10"), Some(day("2026-03-20"))));
    let wished = shop().wish(1, "2026-03-09", WishKind::Unavailable, None);
    check(wished, (0, "2026-03-09"), &["not yet 2026-03-10"], "before the first day");
    check(shop(), (0, "2026-03-10"), &[], "on it");
    check(shop(), (0, "2026-03-21"), &["no longer 2026-03-20"], "after the last day");
}

#[test]
fn past_days_are_locked_once_the_month_is_published() {
    let shop = || Shop::loose("2026-03").row("DDDDDDD");
    check(shop(), (0, "2026-03-04"), &["past"], "a draft leaves the day to the manager alone");
    check_locked(shop(), (0, "2026-03-04"), Some("2026-03-05"), &["past, locked"], "published it stands");
    check_locked(shop(), (0, "2026-03-05"), Some("2026-03-05"), &[], "today has not passed");
}

#[test]
fn pins_and_wishes_are_named_and_whether_a_wish_is_kept() {
    let pinned = Shop::loose("2026-03").row(".....D.").facts(|facts| facts.cells[0][5].pinned = true);
    check(pinned, (0, "2026-03-06"), &["pinned"], "a pin");
    let wished = |letters| Shop::loose("2026-03").row(letters).wish(1, "2026-03-06", WishKind::WouldLike, None);
    check(wished(".....r"), (0, "2026-03-06"), &["wished Some(true)"], "a rest day that was wished for");
    check(wished(".....D"), (0, "2026-03-06"), &["wished Some(false)"], "a wish that is not kept");
    check(wished("......"), (0, "2026-03-06"), &["wished None"], "and one that waits");
}

#[test]
fn ros_03_a_rest_day_says_how_many_are_due_and_planned() {
    check(Shop::a("2026-03").row(".....rr"), (0, "2026-03-06"), &["rest 2: 4/8 2026-03-01..2026-03-31"], "two of four days");
    check(Shop::a("2026-03").row(".....D"), (0, "2026-03-06"), &[], "a shift is no rest");
    check(Shop::loose("2026-03").row(".....r"), (0, "2026-03-06"), &[], "without a quota none is due");
}

#[test]
fn ros_04_a_half_day_counts_as_half_a_rest_day_of_its_week_also_where_the_week_goes_on_after_the_month() {
    // March 2026 begins on a Sunday; its last Monday is the 30th.
    check(
        Shop::b("2026-03").row("....... hr"),
        (0, "2026-03-08"),
        &["rest 1: 1/3 2026-03-02..2026-03-08"],
        "the week from Monday",
    );
    let tail = |letters: &str| format!("{}{letters}", ".".repeat(29));
    check(
        Shop::b("2026-03").row(&tail("hr")),
        (0, "2026-03-31"),
        &["rest 2: 3/3 2026-03-30..2026-04-05"],
        "the week that ends in April",
    );
    let leaves = Shop::b("2026-03").row_of(&tail("hr"), |s| s.left = Some(day("2026-04-01")));
    check(leaves, (0, "2026-03-31"), &["rest 2: 3/1 2026-03-30..2026-04-05"], "three days of employment are due less");
    let away = Shop::b("2026-03").row(&tail(".r")).leave(1, "2026-03-30", "2026-03-30");
    check(away, (0, "2026-03-31"), &["rest 2: 2/3 2026-03-30..2026-04-05"], "leave leaves room enough");
}

#[test]
fn trn_04_mentor_and_trainee_are_named_to_each_other_where_they_are_together() {
    let pair = |mentor: &str, trainee: &str| {
        Shop::loose("2026-03").row(mentor).row_of(trainee, |s| (s.role, s.mentor) = (Role::Trainee, Some(StaffId(1))))
    };
    check(pair(".....D", ".....D"), (1, "2026-03-06"), &["mentor 1"], "works with the mentor");
    check(pair(".....D", ".....D"), (0, "2026-03-06"), &["leads 2"], "and the other way round");
    check(pair(".....r", ".....r"), (1, "2026-03-06"), &["mentor 1"], "rests as the mentor does");
    check(pair(".....r", ".....r"), (0, "2026-03-06"), &[], "the mentor does not rest because of the trainee");
    check(pair(".....E", ".....D"), (1, "2026-03-06"), &[], "apart they are no reason: that is a conflict");
    check(
        pair(".....D", ".....D").rules(|r| r.mentor = Strength::Off),
        (1, "2026-03-06"),
        &[],
        "nor where the shop does not want it",
    );
}

#[test]
fn ros_06_duty_is_named() {
    let shop = Shop::loose("2026-03").row(".....D").duty(1, "2026-03-06");
    check(shop, (0, "2026-03-06"), &["duty"], "who is on duty");
}

#[test]
fn several_reasons_stand_with_the_strongest_first() {
    let shop = Shop::a("2026-03").row("..r").leave(1, "2026-03-02", "2026-03-02").wish(
        1,
        "2026-03-03",
        WishKind::Unavailable,
        None,
    );
    let shop = shop.facts(|facts| facts.cells[0][2].pinned = true);
    let expect = ["past", "unavailable None Hard", "pinned", "rest 2: 2/8 2026-03-01..2026-03-31"];
    check(shop, (0, "2026-03-03"), &expect, "facts before wishes and quotas");
}

#[test]
fn only_a_locked_day_and_somebody_who_is_not_there_rule_everything_else_out() {
    let locks = [
        Because::Past { locked: true },
        Because::NotYet { joined: day("2026-03-01") },
        Because::NoLonger { left: day("2026-03-01") },
    ];
    assert!(locks.iter().all(|b| b.locks()), "nothing else can be put there");
    assert!(
        ![Because::Past { locked: false }, Because::Pinned, Because::OnDuty].iter().any(|b| b.locks()),
        "a manager may still change these"
    );
}
