//! FINE-04, CON-10 through the door: drafts, issuing, reading, exemptions, the files that ship, and the book on paper.

use desk::Fault;
use domain::rulebook::RulebookProblem;
use serde_json::{json, Value};

use crate::shop::Shop;

/// A draft's rule with the usual ladder of 10, 30 and a proposal of dismissal.
pub fn rule(code: &str, words: &str) -> Value {
    let clause = json!({"rule": 0, "code": code, "category": "纪律", "words": words, "paragraph": "7", "counts": "paragraph",
                        "penalty": "ladder", "ladder": []});
    let steps = json!([{"kind": "fine", "amount": "10"}, {"kind": "fine", "amount": "３０．００"}, {"kind": "dismissal"}]);
    json!({"clause": clause, "steps": steps})
}

/// A rule that has no ladder: a manager decides.
pub fn severe(code: &str, words: &str) -> Value {
    let mut it = rule(code, words);
    it["clause"]["penalty"] = json!("severe");
    it
}

pub fn save(shop: &Shop, edition: &Value, clauses: Vec<Value>) -> Result<Value, Fault> {
    shop.call("save_draft", json!({"edition": edition, "name": "试用版", "remark": "", "trial": true, "clauses": clauses}))
}

/// Issues an edition with these rules; the owner is signed in.
pub fn issued(shop: &Shop, from: &str, clauses: Vec<Value>) -> Value {
    let edition = shop.must("begin_draft", json!({}));
    save(shop, &edition, clauses).expect("a draft");
    shop.must("issue_edition", json!({"edition": edition, "from": from}));
    edition
}

fn problems(fault: Fault) -> Vec<RulebookProblem> {
    match fault {
        Fault::InvalidRulebook { problems } => problems,
        other => panic!("not a problem of the rule book: {other:?}"),
    }
}

#[test]
fn fine_04_an_edition_is_drafted_issued_and_stays_as_it_is() {
    let shop = Shop::staffed();
    let edition = issued(&shop, "2026-01-01", vec![rule("7.1", "不上 QQ"), rule("7.2", "不玩游戏")]);
    let fault = save(&shop, &edition, vec![rule("7.1", "改了")]).expect_err("it was issued");
    assert_eq!(problems(fault), [RulebookProblem::Issued], "an issued edition is never changed");
    let fault = shop.refused("drop_draft", json!({"edition": edition}));
    assert_eq!(problems(fault), [RulebookProblem::Issued], "nor thrown away");
    let second = shop.must("begin_draft", json!({}));
    assert_eq!(shop.must("begin_draft", json!({})), second, "there is one draft at the most");
    let view = shop.must("edition", json!({"edition": second}));
    assert_eq!(view["clauses"].as_array().map(Vec::len), Some(2), "it begins with the rules of the edition before");
    save(&shop, &second, vec![rule("7.1", "上班不上 QQ，QQ 客服除外")]).expect("a draft");
    let fault = shop.refused("issue_edition", json!({"edition": second, "from": "2026-11-30"}));
    assert!(matches!(problems(fault)[..], [RulebookProblem::BackDated { .. }]), "nothing binds backwards");
    shop.must("issue_edition", json!({"edition": second, "from": "2026-12-02"}));
    let rule_id = view["clauses"][0]["rule"].clone();
    let history = shop.must("rule_history", json!({"rule": rule_id}));
    let told: Vec<&str> = history.as_array().into_iter().flatten().filter_map(|v| v["clause"]["words"].as_str()).collect();
    assert_eq!(told, ["上班不上 QQ，QQ 客服除外", "不上 QQ"], "old entries keep the old text");
    let pairs = shop.must("compare_editions", json!({"before": edition, "after": second}));
    let kinds: Vec<&str> = pairs.as_array().into_iter().flatten().filter_map(|p| p["differs"].as_str()).collect();
    assert_eq!(kinds, ["changed", "removed"], "and the two stand beside each other");
    let book = shop.must("rulebook", json!({}));
    assert_eq!(
        (&book["editions"][0]["in_force"], &book["editions"][1]["in_force"]),
        (&json!(false), &json!(true)),
        "tomorrow's does not bind today"
    );
}

#[test]
fn everybody_says_that_they_have_read_an_edition_and_who_has_not_is_listed() {
    let shop = Shop::staffed();
    let edition = issued(&shop, "2026-01-01", vec![rule("7.1", "不上 QQ")]);
    shop.become_("006");
    let card = shop.must("discipline_today", json!({}));
    assert_eq!(card["to_read"].as_array().map(Vec::len), Some(1), "Today asks me to read it");
    shop.must("read_edition", json!({"edition": edition}));
    shop.must("read_edition", json!({"edition": edition}));
    assert_eq!(shop.must("discipline_today", json!({}))["to_read"], json!([]), "once is enough");
    let mine = shop.must("edition", json!({"edition": edition}));
    assert_eq!((&mine["missing"], &mine["readers"]), (&json!([]), &json!([])), "who has not is for whoever keeps the book");
    shop.become_("002");
    let view = shop.must("edition", json!({"edition": edition}));
    assert_eq!(view["missing"], json!(["林晓", "周婷", "何文", "徐佳"]), "four have not");
    assert_eq!(view["readers"][0]["name"], "李静", "one has");
    let draft = shop.must("begin_draft", json!({}));
    assert_eq!(
        problems(shop.refused("read_edition", json!({"edition": draft}))),
        [RulebookProblem::NotIssued],
        "a draft is not read"
    );
    shop.become_("006");
    assert_eq!(
        shop.refused("edition", json!({"edition": draft})),
        Fault::not_found("edition"),
        "nor seen by whoever does not keep the book"
    );
}

#[test]
fn bad_input_is_a_clear_answer_and_leaves_nothing_half_done() {
    let shop = Shop::staffed();
    let draft = shop.must("begin_draft", json!({}));
    save(&shop, &draft, vec![rule("7", "<script>alert(1)</script>")]).expect("markup stays text");
    for amount in ["-5", "0", "10.005", "1e3", "", "二十"] {
        let mut bad = rule("8", "x");
        bad["steps"] = json!([{"kind": "fine", "amount": amount}]);
        let fault = save(&shop, &draft, vec![bad]).expect_err("no amount");
        assert_eq!(problems(fault), [RulebookProblem::BadAmount { code: "8".to_owned() }], "{amount}");
    }
    let fault = save(&shop, &draft, vec![rule("9", &"长".repeat(20_000))]).expect_err("too long");
    assert!(matches!(problems(fault)[..], [RulebookProblem::TooLong { .. }]), "20,000 characters");
    let kept = shop.must("edition", json!({"edition": draft}));
    assert_eq!(kept["clauses"][0]["words"], "<script>alert(1)</script>", "the draft is as it was");
    let empty = save(&shop, &draft, vec![])
        .and_then(|_| shop.call("issue_edition", json!({"edition": draft, "from": "2026-12-01"})));
    assert_eq!(problems(empty.expect_err("nothing in it")), [RulebookProblem::Nothing], "an edition has rules");
}

#[test]
fn the_files_that_ship_can_be_read_in_every_language_and_are_one_book_each() {
    let shop = Shop::founded();
    for preset in ["A", "B"] {
        let books: Vec<Value> = ["zh-CN", "zh-TW", "en"]
            .into_iter()
            .map(|language| shop.must("starting_book", json!({"preset": preset, "language": language})))
            .collect();
        let shape = |book: &Value| -> Vec<Value> {
            let rows = book.as_array().into_iter().flatten();
            rows.map(|c| json!([c["code"], c["penalty"], c["counts"], c["paragraph"], c["ladder"]])).collect()
        };
        assert!(books[0].as_array().is_some_and(|b| b.len() > 15), "{preset}: a whole book");
        assert_eq!(shape(&books[0]), shape(&books[1]), "{preset}: traditional is the same book");
        assert_eq!(shape(&books[0]), shape(&books[2]), "{preset}: English is the same book");
    }
    let a = shop.must("starting_book", json!({"preset": "A", "language": "zh-CN"}));
    let seventh: Vec<&Value> = a.as_array().into_iter().flatten().filter(|c| c["paragraph"] == "7").collect();
    assert_eq!(seventh.len(), 5, "S0 section 7 in five parts");
    assert!(seventh.iter().all(|c| c["counts"] == "paragraph"), "counted as one rule (ruling 5)");
    let ladder = json!([{"kind": "fine", "amount": 1000}, {"kind": "fine", "amount": 3000}, {"kind": "dismissal"}]);
    assert_eq!(seventh[0]["ladder"], ladder, "10 yuan, 30 yuan, dismissal proposed");
}

#[test]
fn a_book_is_carried_out_as_text_and_brought_back_beside_the_draft() {
    let shop = Shop::staffed();
    let edition = issued(&shop, "2026-01-01", vec![rule("7.1", "不上 QQ"), severe("10", "严守公司秘密")]);
    let file = shop.desk.document("rulebook_text", json!({"edition": edition}), shop.now).expect("a file");
    let back = shop.desk.import("rulebook_file", "守则.txt", file.bytes, json!({}), shop.now).expect("read again");
    let draft = shop.must("begin_draft", json!({}));
    let pairs = shop.must("compare_with_draft", json!({"edition": draft, "clauses": back}));
    assert!(
        pairs.as_array().is_some_and(|p| p.len() == 2 && p.iter().all(|p| p["differs"] == "same")),
        "nothing differs: {pairs}"
    );
    let fault = shop
        .desk
        .import("rulebook_file", "x.txt", b"\xff\xfe\0 not text".to_vec(), json!({}), shop.now)
        .expect_err("no text");
    assert!(matches!(fault, Fault::BadFile { .. }), "a file that is no text");
    let huge = vec![b'a'; 1 << 20];
    assert!(shop.desk.import("rulebook_file", "x.txt", huge, json!({}), shop.now).is_err(), "a huge one");
}

#[test]
fn somebody_is_let_off_a_rule_by_dates_and_not_by_themselves() {
    let shop = Shop::staffed();
    let edition = issued(&shop, "2026-01-01", vec![rule("7.1", "不上 QQ")]);
    let rule_id = shop.must("edition", json!({"edition": edition}))["clauses"][0]["rule"].clone();
    let grant = |staff: i64| json!({"rule": rule_id, "staff": staff, "from": "2026-12-01", "to": null, "reason": "QQ 客服", "ruling": null});
    shop.become_("002");
    assert!(matches!(shop.refused("grant_exemption", grant(2)), Fault::InvalidOffence { .. }), "nobody lets themselves off");
    let id = shop.must("grant_exemption", grant(4));
    assert_eq!(problems(shop.refused("grant_exemption", grant(4))), [RulebookProblem::AlreadyExempt], "once at a time");
    shop.must("end_exemption", json!({"exemption": id, "to": "2026-12-10"}));
    assert!(shop.call("end_exemption", json!({"exemption": id, "to": "2026-12-20"})).is_err(), "what has ended stays so");
    shop.become_("021");
    assert_eq!(shop.must("rulebook", json!({}))["exemptions"], json!([]), "others' are not shown to a trainee");
}
