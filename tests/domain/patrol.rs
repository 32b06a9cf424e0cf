//! PAT-01 and PAT-03: who was first, who decides, what counts, what comes first.

use chrono::NaiveDateTime;
use domain::ids::{FindingId, ListingId, StaffId};
use domain::patrol::FindingState::{Fixed, Refused, Reported, Verified};
use domain::patrol::{
    counts_with, earns, listing_problems, longest_first, meets, report_problems, step, LastLook, Finding, FindingState, Listing,
    ListingField, Meets, PatrolProblem, SameField,
};
use proptest::prelude::*;

use crate::shop::at;

fn found(id: i64, by: i64, when: &str, state: FindingState) -> Finding {
    let decided = state != Reported;
    Finding {
        id: FindingId(id),
        listing: ListingId(1),
        field: ListingField::Price,
        detail: String::new(),
        is_now: "99".to_owned(),
        should_be: "199".to_owned(),
        picture: None,
        by: StaffId(by),
        at: at(when),
        own_mistake: false,
        state,
        decided_by: decided.then_some(StaffId(9)),
        decided_at: decided.then(|| at(when)),
        reason: String::new(),
        fixed_by: None,
        fixed_at: (state == Fixed).then(|| at(when)),
        counts_with: None,
    }
}

fn first(known: &[Finding]) -> Option<(i64, &'static str)> {
    match meets(ListingField::Price, "", known) {
        Meets::Nothing => None,
        Meets::Open(f) => Some((f.id.0, "open")),
        Meets::Fixed(f) => Some((f.id.0, "fixed")),
    }
}

#[test]
fn pat_03_the_first_finder_wins_by_time_and_then_by_order() {
    assert_eq!(first(&[]), None, "nobody said it before");
    let early = found(7, 1, "2026-12-01 09:00", Reported);
    let late = found(3, 2, "2026-12-01 10:00", Verified);
    assert_eq!(first(&[late.clone(), early.clone()]), Some((7, "open")), "the earlier one, whatever its number");
    let twin = found(8, 2, "2026-12-01 09:00", Reported);
    assert_eq!(first(&[twin, early]), Some((7, "open")), "in the same second the one that was kept first");
    let old = found(1, 1, "2026-11-01 09:00", Fixed);
    assert_eq!(first(&[old.clone(), late]), Some((3, "open")), "what is open stands before what was mended");
    assert_eq!(first(&[old, found(2, 1, "2026-11-09 09:00", Fixed)]), Some((2, "fixed")), "the latest mending is told");
    assert_eq!(first(&[found(1, 1, "2026-11-01 09:00", Refused)]), None, "a refused one does not stand in the way");
}

#[test]
fn only_the_same_field_is_the_same_error() {
    let known = [Finding { field: ListingField::Other, detail: "视频".to_owned(), ..found(1, 1, "2026-12-01 09:00", Reported) }];
    assert!(matches!(meets(ListingField::Other, "视频", &known), Meets::Open(_)), "the same words");
    assert_eq!(meets(ListingField::Other, "赠品", &known), Meets::Nothing, "another thing of the shop's own");
    assert_eq!(meets(ListingField::Title, "", &known), Meets::Nothing, "another field");
}

#[test]
fn pat_03_nobody_decides_on_the_own_finding_and_each_step_follows_the_last() {
    let check = |from, to, by, reason: &str, expect: Result<(), PatrolProblem>, why: &str| {
        assert_eq!(step(&found(1, 1, "2026-12-01 09:00", from), to, StaffId(by), reason), expect, "{why}");
    };
    check(Reported, Verified, 2, "", Ok(()), "somebody else verifies");
    check(Reported, Verified, 1, "", Err(PatrolProblem::OwnFinding), "four eyes, also for an owner");
    check(Reported, Refused, 1, "x", Err(PatrolProblem::OwnFinding), "nor refuses");
    check(Reported, Refused, 2, "", Err(PatrolProblem::NoReason), "a refusal says why");
    check(Reported, Refused, 2, "不是错", Ok(()), "and then stands");
    check(Reported, Refused, 2, &"长".repeat(2_001), Err(PatrolProblem::TooLong { most: 2_000 }), "at a length that can be read");
    check(Reported, Fixed, 2, "", Err(PatrolProblem::NotVerified), "mended comes after verified");
    check(Verified, Fixed, 1, "", Ok(()), "whoever mends it says so");
    for (from, to) in [(Verified, Verified), (Verified, Refused), (Fixed, Fixed), (Fixed, Verified), (Refused, Verified)] {
        check(from, to, 2, "x", Err(PatrolProblem::AlreadyDecided { state: from }), "a decision is taken once");
    }
}

#[test]
fn fine_03_the_same_field_in_many_listings_counts_once_or_each_by_the_shops_choice() {
    let first = found(1, 1, "2026-12-01 09:00", Verified);
    let new = Finding { listing: ListingId(2), ..found(5, 1, "2026-12-01 17:00", Verified) };
    let with = |new: &Finding, known: &[Finding], rule| counts_with(new, known, rule).map(|id| id.0);
    assert_eq!(with(&new, &[first.clone()], SameField::Each), None, "each listing is an error of its own");
    assert_eq!(with(&new, &[first.clone()], SameField::Once), Some(1), "the same field on the same day is one");
    assert_eq!(with(&new, &[found(1, 1, "2026-12-01 09:00", Reported)], SameField::Once), None, "only what was verified counts");
    assert_eq!(with(&new, &[found(1, 1, "2026-11-30 09:00", Verified)], SameField::Once), None, "another day is another find");
    assert_eq!(with(&new, &[found(1, 2, "2026-12-01 09:00", Verified)], SameField::Once), None, "another finder has an own find");
    let second = Finding { counts_with: Some(FindingId(1)), ..found(2, 1, "2026-12-01 10:00", Verified) };
    assert_eq!(with(&new, &[second, first.clone()], SameField::Once), Some(1), "all count with the one that counts");
    let own = Finding { own_mistake: true, ..first.clone() };
    assert_eq!(with(&new, &[own], SameField::Once), None, "an own mistake earns nothing, so nothing counts with it");
    assert!(earns(&first), "a first one earns a proposal");
    assert!(!earns(&Finding { own_mistake: true, ..first.clone() }), "an error of one's own making does not");
    assert!(!earns(&Finding { counts_with: Some(FindingId(9)), ..first }), "nor one that counts with another");
}

#[test]
fn a_report_says_what_is_wrong_and_what_is_right() {
    use ListingField::{Other, Price};
    let check = |field, detail: &str, is: &str, be: &str, expect: &[PatrolProblem]| assert_eq!(report_problems(field, detail, is, be), expect);
    check(Price, "", "99", "199", &[]);
    check(Price, "", "", "199", &[]);
    check(Price, "", "", "", &[PatrolProblem::NothingSaid]);
    check(Price, "", "99", "99", &[PatrolProblem::NothingWrong]);
    check(Other, "", "a", "b", &[PatrolProblem::NoDetail]);
    check(Price, "", &"字".repeat(20_000), "b", &[PatrolProblem::TooLong { most: 2_000 }]);
}

#[test]
fn a_listing_has_a_code_of_its_own_a_title_and_a_sane_price() {
    let listing = |id: i64, code: &str, price| Listing {
        id: ListingId(id), code: code.to_owned(), title: "雪纺裙".to_owned(), price, link: String::new(), added: crate::shop::day("2026-01-01"), retired: false,
    };
    let known = [listing(1, "A1", None)];
    let check = |one: Listing, expect: &[PatrolProblem], why: &str| assert_eq!(listing_problems(&one, &known), expect, "{why}");
    check(listing(0, "A2", Some(19_900)), &[], "in order");
    check(listing(1, "A1", None), &[], "itself is no twin");
    check(listing(0, "A1", None), &[PatrolProblem::CodeTaken { by: "雪纺裙".to_owned() }], "one listing for a code");
    check(listing(0, "", None), &[PatrolProblem::NoCode], "a code is needed");
    check(listing(0, "A2", Some(-1)), &[PatrolProblem::BadPrice], "a price below nothing");
    check(Listing { title: String::new(), ..listing(0, "A2", None) }, &[PatrolProblem::NoTitle], "a title is needed");
    check(listing(0, &"x".repeat(20_000), None), &[PatrolProblem::TooLong { most: 60 }], "a pasted page is no code");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    #[test]
    fn pat_01_the_longest_unseen_comes_first_and_the_never_seen_before_all(days in prop::collection::vec(prop::option::of(0_i64..60), 0..30)) {
        let base: NaiveDateTime = at("2026-12-01 09:00");
        let seen = |(n, d): (usize, &Option<i64>)| LastLook { listing: ListingId(n as i64), looked: d.map(|d| base - chrono::Duration::days(d)) };
        let mut coverage: Vec<LastLook> = days.iter().enumerate().map(seen).collect();
        longest_first(&mut coverage);
        prop_assert_eq!(coverage.len(), days.len(), "nothing is lost");
        for pair in coverage.windows(2) {
            let key = |c: &LastLook| (c.looked.is_some(), c.looked, c.listing);
            prop_assert!(key(&pair[0]) <= key(&pair[1]), "never, then longest ago, then by age in the book: {:?}", pair);
        }
    }
}
