//! Texts that come back masked keep the numbers that stood behind the stars (SEC-02).

use domain::customer::text::mask_text;
use domain::handover::masked::restore;
use proptest::prelude::*;

fn check(new: &str, old: &str, expect: &str, reason: &str) {
    assert_eq!(restore(new, old), expect, "{reason}");
}

#[test]
fn what_is_still_masked_is_what_it_was() {
    let old = "打 13812345678 找王姐，或 13987654321";
    check(&mask_text(old), old, old, "nothing was changed");
    check("先打 138****5678，再说", old, "先打 13812345678，再说", "the words were changed around it");
    check("改打 13700001111", old, "改打 13700001111", "a number that was typed anew stays");
    check("不用打了", old, "不用打了", "a number that was taken out stays out");
    check("**** 是星号", "没有号码", "**** 是星号", "stars that mask nothing");
}

proptest! {
    #[test]
    fn masking_and_restoring_gives_the_text_back(parts in prop::collection::vec(prop_oneof!["[问她回电要，。 a-z]{1,6}", "1[3-9][0-9]{9}，"], 0..6)) {
        let old = parts.concat();
        prop_assert_eq!(restore(&mask_text(&old), &old), old, "a form that was opened and saved changes nothing");
    }
}
