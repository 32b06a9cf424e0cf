//! FINE-06 through the door: from a ruling to whatever rests on it, as far as the reader may see it.

use serde_json::{json, Value};

use crate::offence::{report, shop, view};
use crate::shop::Shop;

/// What rests on the first ruling: kinds with what leads there, the latest first, and how much is not for the reader.
fn uses(shop: &Shop) -> (Vec<(String, String)>, i64) {
    let found = shop.must("ruling", json!({"ruling": 1}));
    let word = |of: &Value| of.as_str().unwrap_or_default().to_owned();
    let rows = found["uses"].as_array().into_iter().flatten().map(|u| (word(&u["what"]), word(&u["key"]))).collect();
    (rows, found["unseen"].as_i64().unwrap_or(-1))
}

/// A ruling that an offence was dismissed by, a reward given, leave asked for and a handover settled.
fn rested_on() -> Shop {
    let shop = shop();
    shop.must("ask_ruling", json!({"question": "故障那天算不算？", "decision": "不算。", "replaces": null}));
    let offence = report(&shop, 1, 4, "2026-11-20T10:00:00");
    let turn = view(&shop, offence)["turn"].clone();
    shop.must("dismiss_offence", json!({"offence": offence, "turn": turn, "reason": "按 R-1 不算", "ruling": null}));
    shop.must("give_reward", json!({"staff": 5, "words": "故障时顶班，按 r-1", "amount": "20", "ruling": null}));
    shop.must("charge_damage", json!({"staff": 4, "amount": "9", "words": "按 R-1 减半", "picture": null}));
    shop.must("ask_leave", json!({"staff": 4, "leave": "personal", "days": {"from": "2026-12-20", "to": "2026-12-20"}, "reason": "R-1 的补休，见 R-10", "cover": ""}));
    shop
}

#[test]
fn fine_06_a_ruling_leads_to_everything_that_names_it() {
    let shop = rested_on();
    let (rows, unseen) = uses(&shop);
    let kinds: Vec<&str> = rows.iter().map(|(what, _)| what.as_str()).collect();
    assert_eq!(kinds, ["leave", "offence", "reward", "entry"], "the latest day first");
    assert_eq!(rows[1].1, "1", "with what leads there");
    assert_eq!(unseen, 0, "the owner sees all of it");
    assert_eq!(shop.must("ruling", json!({"ruling": 1}))["uses"][1]["words"], "按 R-1 不算", "and what was written");
    shop.must("ask_ruling", json!({"question": "另一个？", "decision": "好。", "replaces": null}));
    assert_eq!(shop.must("ruling", json!({"ruling": 2}))["uses"], json!([]), "another rests on nothing");
}

#[test]
fn fine_06_everybody_reads_the_ruling_and_of_what_rests_on_it_only_the_own() {
    let shop = rested_on();
    shop.become_("006");
    let (rows, unseen) = uses(&shop);
    assert_eq!(rows.iter().map(|(what, _)| what.as_str()).collect::<Vec<_>>(), ["leave", "offence", "entry"], "the own ones");
    assert_eq!(unseen, 1, "the reward of somebody else is only counted");
    shop.become_("003");
    let (rows, _) = uses(&shop);
    assert!(rows.iter().all(|(what, _)| what != "leave"), "finance sees the money and no leave: {rows:?}");
}
