//! Who is kept from a shift by which rule, what else a cell could hold, and mends (interface points 5 to 7).

use domain::access::Role;
use domain::ids::StaffId;
use domain::quota::Rounding;
use domain::rota::check::{conflicts, stood, Breach, Conflict};
use domain::rota::coverage::coverage;
use domain::rota::edit::{apply, Lock};
use domain::rota::options::{candidates, choices, mend, Candidate};
use domain::rota::plan::Plan;
use domain::rota::weigh::Weigh;
use domain::rota::{CellEdit, Work};
use domain::rule::Strength;
use domain::wish::WishKind;
use proptest::prelude::*;

use crate::shop::{day, Shop, DAY_A, NIGHT_A};

const FREE: Lock = Lock { before: None };

/// The candidates for the night of 2026-03-02, best first, each as `who` or `who:rules`.
fn check(shop: Shop, expect: &[&str], reason: &str) {
    let word = |c: &Candidate| {
        let rules: Vec<&str> = c.blocked.iter().map(Breach::word).collect();
        if rules.is_empty() { c.staff.0.to_string() } else { format!("{}:{}", c.staff.0, rules.join("+")) }
    };
    let found: Vec<String> = candidates(&Weigh::new(&shop.plan()), NIGHT_A, day("2026-03-02")).iter().map(word).collect();
    assert_eq!(found, expect, "{reason}");
}

fn trainee(s: &mut domain::staff::Staff) {
    s.role = Role::Trainee;
    s.mentor = Some(StaffId(1));
}

#[test]
fn ros_08_candidates_come_by_rules_and_hours() {
    check(Shop::loose("2026-03").row(".E").row("...D").row("....").row(".r"), &["3", "4", "2"], "who does it already is left out; least worked first");
    check(Shop::loose("2026-03").row("..D").row("..."), &["2", "1:short_rest"], "the day shift after it would come too soon");
    check(Shop::loose("2026-03").row(".D").row("DDDD").need(DAY_A, 1), &["1", "2:short_rest"], "each with the own reason");
    let gone = Shop::loose("2026-03").row_of("", |s| s.left = Some(day("2026-03-01"))).row("");
    check(gone, &["2"], "who is not employed is no candidate");
}

#[test]
fn who_said_they_cannot_come_is_kept_by_a_rule_and_who_would_rather_not_is_not() {
    let shop = || Shop::loose("2026-03").row("D").row("").row("");
    let on = "2026-03-02";
    check(shop().wish(2, on, WishKind::Unavailable, None), &["3", "1", "2:unavailable"], "a rule, not a wish");
    check(shop().wish(2, on, WishKind::RatherNot, None), &["2", "3", "1"], "a wish weighs, but keeps nobody away");
    let weighed = shop().wish(2, on, WishKind::Unavailable, None).rules(|r| r.unavailable = Strength::Weight(9));
    check(weighed, &["2", "3", "1"], "nor does a rule that the shop only weighs");
}

#[test]
fn trn_04_candidates_are_held_to_the_pairing_from_both_sides() {
    let pair = |mentor: &str, trainee_row: &str| Shop::loose("2026-03").row(mentor).row_of(trainee_row, trainee);
    check(pair(".D", ""), &["1", "2:mentor_apart"], "the mentor works the day");
    check(pair(".D", ".D"), &["1:mentor_apart", "2:mentor_apart"], "neither can change shifts alone");
    check(pair(".E", ".r"), &["2"], "the trainee may join the mentor");
    check(pair(".r", ".r"), &["1", "2:mentor_apart"], "the mentor may work while the trainee rests");
}

#[test]
fn a_cell_that_breaks_a_rule_already_is_still_blocked() {
    let shop = Shop::loose("2026-03").row(".D").row(".").leave(1, "2026-03-02", "2026-03-02");
    check(shop, &["2", "1:on_leave"], "on leave with a day shift in the cell is not free for the night");
    let shop = Shop::loose("2026-03").row_of(".D", |s| s.barred = vec![DAY_A, NIGHT_A]).row(".");
    check(shop, &["2", "1:barred_shift"], "from one barred shift to the other");
    let weighed = Shop::loose("2026-03").row_of(".D", |s| s.barred = vec![NIGHT_A]).row(".").rules(|r| r.barred = Strength::Weight(9));
    check(weighed, &["2", "1"], "what only weighs blocks nobody");
}

#[test]
fn ros_06_who_is_on_duty_is_not_sent_home() {
    let plan = Shop::loose("2026-03").row("D").duty(1, "2026-03-01").rules(|r| r.duty_per_day = 1).plan();
    let found = choices(&Weigh::new(&plan), StaffId(1), day("2026-03-01"));
    let rest = found.iter().find(|i| i.work == Work::Rest).expect("rest is a choice");
    assert_eq!(rest.blocked, [Breach::DutyWhileOff], "the duty stands against it");
    let weighed = Shop::loose("2026-03").row("D").duty(1, "2026-03-01").rules(|r| (r.duty_per_day, r.duty) = (1, Strength::Weight(9)));
    let plan = weighed.plan();
    let found = choices(&Weigh::new(&plan), StaffId(1), day("2026-03-01"));
    assert!(found.iter().all(|choice| choice.blocked.is_empty()), "a duty that weighs keeps nobody at work");
}

#[test]
fn a_cell_could_hold_everything_but_what_it_holds() {
    let plan = Shop::a("2026-03").row("DE").row("rr").row("EEr").need(NIGHT_A, 2).plan();
    let works = |staff: i64, on: &str| choices(&Weigh::new(&plan), StaffId(staff), day(on)).iter().map(|i| i.work).collect::<Vec<_>>();
    assert_eq!(works(1, "2026-03-02"), [Work::Shift(DAY_A), Work::Rest], "the night stands there already");
    assert_eq!(works(9, "2026-03-02"), [], "no such row");
    assert_eq!(works(1, "2026-04-02"), [], "no such day");
}

/// The mend of the only conflict of the month, as `who day letter` cells.
fn mended(shop: Shop, expect: &[&str], reason: &str) {
    let plan = shop.plan();
    let all = conflicts(&plan);
    assert_eq!(all.len(), 1, "{reason}: one conflict to mend, not {all:?}");
    let letter = |work| match work {
        Some(Work::Rest) => 'r',
        Some(Work::Shift(DAY_A)) => 'D',
        Some(Work::Shift(NIGHT_A)) => 'E',
        _ => '.',
    };
    let cell = |e: CellEdit| format!("{} {} {}", e.staff.0, e.day, letter(e.work));
    let found: Vec<String> = mend(&plan, &all[0], FREE).unwrap_or_default().into_iter().map(cell).collect();
    assert_eq!(found, expect, "{reason}");
}

#[test]
fn a_mend_changes_one_cell_where_that_will_do() {
    mended(Shop::loose("2026-03").row("ED"), &["1 2026-03-01 D"], "the first cell whose change gives enough rest");
    let leave = Shop::loose("2026-03").row("rDr").leave(1, "2026-03-02", "2026-03-02").need(DAY_A, 1);
    mended(leave, &["1 2026-03-02 r"], "who is on leave fills no shift, so no gap opens");
    let barred = Shop::loose("2026-03").row_of("E", |s| s.barred = vec![NIGHT_A]);
    mended(barred, &["1 2026-03-01 D"], "the shift they may work");
    let wish = Shop::loose("2026-03").row_of("E", |s| s.barred = vec![NIGHT_A]).wish(1, "2026-03-01", WishKind::RatherNot, None);
    mended(wish, &["1 2026-03-01 r"], "and rest where they would rather not work");
    let gap = Shop::loose("2026-03").row("ED").need(NIGHT_A, 1);
    mended(gap, &["1 2026-03-02 E"], "the night before is needed, and one more night fills the next");
    mended(Shop::loose("2026-03").row("ED").facts(|f| f.cells[0][0].pinned = true), &["1 2026-03-02 E"], "a pinned cell stays");
}

#[test]
fn a_mend_exchanges_with_somebody_where_one_cell_would_open_a_gap() {
    let barred = Shop::loose("2026-03").row_of("E", |s| s.barred = vec![NIGHT_A]).row("D").need(DAY_A, 1).need(NIGHT_A, 1);
    mended(barred, &["1 2026-03-01 D", "2 2026-03-01 E"], "both shifts stay filled");
    let alone = Shop::loose("2026-03").row_of("E", |s| s.barred = vec![NIGHT_A]).need(NIGHT_A, 1);
    mended(alone, &[], "nobody else is there, and a gap is no mend");
    let duty = Shop::loose("2026-03").row("D").rules(|r| r.duty_per_day = 1);
    mended(duty, &[], "who shall be on duty is for people to say");
}

/// A month of a small shop with pairs, leave, wishes and duty; letters without `.` where `full`.
fn any_shop(letters: &'static str) -> impl Strategy<Value = Shop> {
    let rows = prop::collection::vec(proptest::string::string_regex(letters).expect("a pattern"), 5);
    (rows, 1i64..=4, 1u32..=27, 1u32..=28, prop::bool::ANY, 3u16..=8).prop_map(|(rows, who, from, on, exact, run)| {
        let mut shop = Shop::a("2026-02").need(DAY_A, 2).need(NIGHT_A, 1).rules(|r| {
            r.duty_per_day = 1;
            r.longest_run.value = run;
            r.quota.rounding = if exact { Rounding::WholeDay } else { Rounding::HalfDay };
        });
        for (at, row) in rows.iter().enumerate() {
            shop = if at == 4 { shop.row_of(row, trainee) } else { shop.row(row) };
        }
        let date = |n: u32| format!("2026-02-{n:02}");
        shop.leave(who, &date(from), &date(from + 1))
            .wish(who % 4 + 1, &date(on), WishKind::Unavailable, None)
            .duty(who, &date(on))
    })
}

/// The conflicts of `after` that did not stand in `before`, rules about the day aside.
fn added(before: &Plan, after: &Plan) -> Vec<Conflict> {
    let stands = conflicts(before);
    conflicts(after).into_iter().filter(|c| c.staff.is_some() && !stood(&stands, c)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn candidates_without_a_rule_against_them_add_no_conflict(shop in any_shop("[DEr.]{28}"), on in 1u32..=28) {
        let plan = shop.plan();
        let day = day(&format!("2026-02-{on:02}"));
        for candidate in candidates(&Weigh::new(&plan), NIGHT_A, day).into_iter().filter(|c| c.blocked.is_empty()) {
            let edit = CellEdit { staff: candidate.staff, day, work: Some(Work::Shift(NIGHT_A)), pinned: false };
            prop_assert_eq!(added(&plan, &apply(&plan, &[edit])), vec![], "{:?} was offered", candidate);
        }
    }

    #[test]
    fn a_mend_removes_its_conflict_adds_none_and_opens_no_gap(shop in any_shop("(D{3,5}r|E{2,4}r){8}").prop_map(cut), at in any::<prop::sample::Index>()) {
        let plan = shop.plan();
        let all = conflicts(&plan);
        for conflict in all.iter().cycle().skip(at.index(all.len().max(1))).take(all.len().min(4)) {
            let Some(edits) = mend(&plan, conflict, FREE) else { continue };
            let after = apply(&plan, &edits);
            let left = conflicts(&after);
            prop_assert!(!left.iter().any(|c| c.key == conflict.key), "{:?} is gone after {:?}", conflict, edits);
            prop_assert!(left.len() < all.len(), "one less than before");
            prop_assert_eq!(added(&plan, &after), vec![], "{:?}", edits);
            for (was, is) in coverage(&plan).iter().zip(coverage(&after)) {
                for column in 0..28 {
                    prop_assert!(is.short(column) <= was.short(column), "no gap on day {}: {:?}", column + 1, edits);
                }
            }
        }
    }
}

/// Rows of blocks are longer than the month: what hangs over is cut.
fn cut(shop: Shop) -> Shop {
    shop.facts(|f| f.cells.iter_mut().for_each(|row| row.truncate(28)))
}
