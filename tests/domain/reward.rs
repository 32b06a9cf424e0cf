//! FINE-03, PAT-04, ruling 7: the rate of the day, and how the authors of a merged idea share.

use domain::ids::{RewardRateId, StaffId};
use domain::money::Fen;
use domain::reward::{earliest_rate, part, rate_on, Merged, RewardRate, RewardSort, RewardVerdict, Share};
use proptest::prelude::*;

use crate::shop::{at, day};

fn rate(id: i64, amount: i64, from: &str) -> RewardRate {
    let sort = RewardSort::Finding;
    RewardRate {
        id: RewardRateId(id),
        sort,
        amount: Fen(amount),
        from: day(from),
        by: StaffId(1),
        at: at("2026-12-01 09:00"),
    }
}

#[test]
fn fine_03_the_rate_is_the_one_in_force_that_day() {
    let rates = [rate(1, 500, "2026-01-01"), rate(2, 800, "2026-12-02"), rate(3, 900, "2026-12-02")];
    let on = |text: &str, sort: RewardSort| rate_on(&rates, sort, day(text)).map(|r| r.amount.0);
    assert_eq!(on("2025-12-31", RewardSort::Finding), None, "none was set yet (ruling 7)");
    assert_eq!(on("2026-12-01", RewardSort::Finding), Some(500), "the one that starts tomorrow does not hold today");
    assert_eq!(on("2026-12-02", RewardSort::Finding), Some(900), "of two from one day the later one");
    assert_eq!(on("2026-12-02", RewardSort::Idea), None, "each kind has its own");
    assert_eq!(
        earliest_rate(&rates, RewardSort::Finding, day("2026-12-01")),
        Some(day("2026-12-01")),
        "none holds backwards"
    );
    assert_eq!(earliest_rate(&rates, RewardSort::Idea, day("2026-12-01")), None, "but the first may begin any day");
}

#[test]
fn pat_04_merged_authors_share_by_the_shops_setting() {
    let granted = |rule, place, settled| part(rule, place, 3, settled).0 == RewardVerdict::Granted;
    assert_eq!(
        [0, 1, 2].map(|n| granted(Merged::First, n, false)),
        [true, false, false],
        "the first author; the others are thanked"
    );
    assert_eq!([0, 1, 2].map(|n| granted(Merged::Each, n, true)), [true, true, true], "each of them, also who came late");
    assert_eq!([0, 1, 2].map(|n| granted(Merged::Split, n, false)), [true, true, true], "all of them");
    assert!(!granted(Merged::Split, 2, true), "once the parts are given out, who comes late is thanked");
    let shares = [1, 2, 3].map(|share| Share { share, shares: 3 }.of(Fen(1_000)).0);
    assert_eq!(shares, [334, 333, 333], "the odd fen goes to the first");
}

proptest! {
    #[test]
    fn all_parts_add_up_to_the_fen(total in 0_i64..=Fen::MOST.0, shares in 1_u32..40) {
        let sum: Fen = (1..=shares).map(|share| Share { share, shares }.of(Fen(total))).sum();
        prop_assert_eq!(sum, Fen(total));
    }
}
