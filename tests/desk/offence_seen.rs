//! Who sees an offence's evidence, and what is seen twice (FINE-01).

use desk::Fault;
use serde_json::json;

use crate::offence::{confirm, end, owed, report, shop, view};
use crate::patrol::png;

#[test]
fn evidence_is_seen_by_whoever_sees_the_offence() {
    let shop = shop();
    shop.become_("002");
    let picture = shop.desk.import("take_picture", "x.png", png(9), json!({}), shop.now).expect("a picture");
    let words =
        json!({"rule": 1, "staff": 4, "happened": "2026-11-20T10:00:00", "words": "<b>截图</b>", "picture": picture["id"]});
    let id = shop.must("report_offence", words);
    shop.become_("006");
    shop.must("picture", json!({"attachment": picture["id"]}));
    assert_eq!(view(&shop, id.as_i64().unwrap_or(0))["row"]["offence"]["words"], "<b>截图</b>", "markup stays text");
    shop.become_("021");
    assert_eq!(
        shop.refused("picture", json!({"attachment": picture["id"]})),
        Fault::not_found("picture"),
        "nobody else does"
    );
}

#[test]
fn one_act_reported_twice_is_told_before_it_is_punished_twice() {
    let shop = shop();
    let first = report(&shop, 1, 4, "2026-11-20T10:00:00");
    let second = report(&shop, 2, 4, "2026-11-20T10:05:00");
    confirm(&shop, first);
    assert_eq!(view(&shop, second)["warnings"][0], json!({"kind": "twice", "offence": first}), "the same five minutes");
    end(&shop, "dismiss_offence", second);
    assert_eq!(owed(&shop), 1_000, "once");
}
