//! The typing test through the door (TRN-07): counted by the desk, and not believed where it cannot be.

use chrono::Duration;
use desk::Fault;
use domain::typing::TypingProblem;
use serde_json::{json, Value};

use crate::probation::{learning, type_test};
use crate::shop::Shop;

fn problem(fault: Fault) -> TypingProblem {
    match fault {
        Fault::InvalidTyping { problem } => problem,
        other => panic!("not a problem of the test: {other:?}"),
    }
}

/// Begins a test and ends it `after` by the shop's clock, with the screen's timing and text.
fn refused(shop: &Shop, after: Duration, typed: &str, change: impl Fn(&mut Value)) -> TypingProblem {
    let begun = shop.must("begin_typing", json!({"language": "zh-CN"}));
    let mut args = json!({"test": begun["test"], "typed": typed, "timing": {"since_begin": 63_000, "typing": 60_000, "at_once": 3, "pastes": 0}});
    change(&mut args);
    problem(shop.desk.call("finish_typing", args, shop.now + after).expect_err("not believed"))
}

#[test]
fn trn_07_sixty_right_characters_reach_the_milestone() {
    let shop = learning();
    shop.become_("021");
    let short = type_test(&shop, 59);
    assert_eq!(
        (short["row"]["per_minute"].as_u64(), short["reached"].as_bool(), short["goal"].as_u64()),
        (Some(59), Some(false), Some(60)),
        "one short"
    );
    let enough = type_test(&shop, 60);
    assert_eq!((enough["row"]["per_minute"].as_u64(), enough["reached"].as_bool()), (Some(60), Some(true)), "sixty");
    let view = shop.must("learner", json!({"staff": 5}));
    assert_eq!(view["learner"]["reached"][1]["value"], 60, "on the track at once");
    let page = shop.must("typing_tests", json!({}));
    assert_eq!(
        (page["best"].as_u64(), page["tests"].as_array().map(Vec::len)),
        (Some(60), Some(2)),
        "both stand, the best is told"
    );
}

#[test]
fn trn_07_a_clock_set_back_a_paste_and_a_second_finish_do_not_count() {
    let shop = learning();
    shop.become_("021");
    let text = "您好欢迎光临请问您想看哪一款";
    assert_eq!(refused(&shop, Duration::minutes(-9), text, |_| ()), TypingProblem::ClockMoved, "set back in the middle");
    assert_eq!(refused(&shop, Duration::minutes(9), text, |_| ()), TypingProblem::ClockMoved, "or slept through");
    assert_eq!(
        refused(&shop, Duration::seconds(63), text, |a| a["timing"]["at_once"] = json!(90)),
        TypingProblem::Pasted,
        "all at once"
    );
    assert_eq!(refused(&shop, Duration::seconds(63), "", |_| ()), TypingProblem::NothingTyped, "nothing");
    assert_eq!(refused(&shop, Duration::seconds(63), &"字".repeat(9_000), |_| ()), TypingProblem::TooLong, "a whole book");
    assert_eq!(
        refused(&shop, Duration::seconds(63), text, |a| a["test"] = json!(999)),
        TypingProblem::Over,
        "somebody else's test"
    );
    assert_eq!(shop.must("typing_tests", json!({}))["tests"], json!([]), "none of them is kept");
    let done = type_test(&shop, 70);
    let again = json!({"test": done["row"]["test"]["id"], "typed": text, "timing": {"since_begin": 63_000, "typing": 60_000, "at_once": 3, "pastes": 0}});
    assert_eq!(problem(shop.refused("finish_typing", again)), TypingProblem::Over, "a finished test stands");
}

#[test]
fn trn_07_an_english_passage_counts_letters_and_reaches_nothing() {
    let shop = learning();
    shop.become_("021");
    let begun = shop.must("begin_typing", json!({"language": "en"}));
    let typed: String = begun["text"].as_str().unwrap_or_default().chars().take(120).collect();
    let args = json!({"test": begun["test"], "typed": typed, "timing": {"since_begin": 63_000, "typing": 60_000, "at_once": 1, "pastes": 2}});
    let result = shop.desk.call("finish_typing", args, shop.now + Duration::seconds(63)).expect("it counts");
    assert_eq!(
        (result["row"]["test"]["script"].as_str(), result["reached"].as_bool(), result["row"]["test"]["pastes"].as_u64()),
        (Some("latin"), Some(false), Some(2)),
        "letters, and pasting was tried twice"
    );
    assert_eq!(
        shop.must("learner", json!({"staff": 5}))["learner"]["reached"][1],
        Value::Null,
        "sixty Chinese characters are asked"
    );
}
