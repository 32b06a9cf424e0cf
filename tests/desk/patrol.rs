//! PAT-01 and PAT-03 through the door: pictures, listings, rounds, findings and what follows from them.

use desk::Fault;
use domain::attachment::PictureProblem;
use domain::patrol::PatrolProblem;
use serde_json::{json, Value};

use crate::shop::Shop;

/// A picture of four by three, whole.
pub fn png(filling: u8) -> Vec<u8> {
    let chunk = |name: &[u8], data: &[u8]| [&(data.len() as u32).to_be_bytes(), name, data, &[0; 4]].concat();
    let head = [&4_u32.to_be_bytes()[..], &3_u32.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    [b"\x89PNG\r\n\x1a\n".as_slice(), &chunk(b"IHDR", &head), &chunk(b"IDAT", &[filling]), &chunk(b"IEND", &[])].concat()
}

fn attach(shop: &Shop, bytes: Vec<u8>) -> Result<Value, Fault> {
    shop.desk.import("take_picture", "x.txt", bytes, json!({}), shop.now)
}

fn listing(shop: &Shop, code: &str) -> i64 {
    let listing = json!({"id": 0, "code": code, "title": format!("裙 {code}"), "price": 19900, "link": "", "added": "2026-12-01", "retired": false});
    shop.must("save_listing", json!({"listing": listing})).as_i64().expect("an id")
}

fn words(listing: i64, field: &str) -> Value {
    json!({"listing": listing, "field": field, "detail": "", "is_now": "99", "should_be": "199", "picture": null, "own_mistake": false, "again": false, "language": "zh-CN"})
}

fn report(shop: &Shop, listing: i64, field: &str) -> Value {
    shop.must("report_finding", words(listing, field))
}

fn decide(finding: &Value, state: &str) -> Value {
    json!({"finding": finding["finding"], "state": state, "reason": if state == "refused" { "不是错" } else { "" }, "own_mistake": false})
}

fn listed(shop: &Shop) -> Value {
    shop.must("findings", json!({"state": null, "mine": false, "text": "", "before": null}))
}

fn proposals(shop: &Shop) -> usize {
    listed(shop).as_array().into_iter().flatten().filter(|f| f["proposed"] == true).count()
}

fn problem(fault: Fault) -> PatrolProblem {
    match fault {
        Fault::InvalidPatrol { mut problems } => problems.remove(0),
        other => panic!("not a problem of the patrol: {other:?}"),
    }
}

#[test]
fn a_picture_is_shown_to_whoever_may_see_what_it_belongs_to() {
    let shop = Shop::staffed();
    let on = listing(&shop, "A1");
    shop.become_("006");
    let mine = attach(&shop, png(1)).expect("a picture");
    assert_eq!(mine["picture"], json!({"format": "png", "width": 4, "height": 3}), "known by its content, not its name");
    shop.must("picture", json!({"attachment": mine["id"]}));
    shop.become_("021");
    let fault = shop.refused("picture", json!({"attachment": mine["id"]}));
    assert_eq!(fault, Fault::not_found("picture"), "nobody else sees it before it belongs to something");
    let stolen = json!({"picture": mine["id"]});
    let mut stolen_words = words(on, "title");
    stolen_words["picture"] = stolen["picture"].clone();
    assert_eq!(shop.refused("report_finding", stolen_words), Fault::not_found("picture"), "a guessed id attaches nobody's picture");
    shop.become_("006");
    let mut own = words(on, "title");
    own["picture"] = mine["id"].clone();
    shop.must("report_finding", own);
    shop.become_("021");
    let seen = shop.must("picture", json!({"attachment": mine["id"]}));
    assert_eq!(seen["data"], mine["data"], "with the finding everybody on patrol sees it");
    shop.become_("003");
    shop.refused("picture", json!({"attachment": mine["id"]}));
    let pasted = shop.must("take_pasted_picture", json!({"data": mine["data"]}));
    assert_eq!(pasted["id"], mine["id"], "the same picture from a clipboard is the same picture");
}

#[test]
fn what_is_no_picture_or_huge_is_a_clear_fault_and_leaves_nothing() {
    let shop = Shop::staffed();
    let refused = |bytes: Vec<u8>| match attach(&shop, bytes) {
        Err(Fault::BadPicture { problem }) => problem,
        other => panic!("taken: {other:?}"),
    };
    assert_eq!(refused(b"MZ\x90\0 a program".to_vec()), PictureProblem::NotAPicture, "a program under the name of a picture");
    assert_eq!(refused(b"<svg onload=alert(1)>".to_vec()), PictureProblem::NotAPicture, "a drawing with a program in it");
    let mut huge = png(1);
    huge.resize(6 << 20, 0);
    assert!(matches!(refused(huge), PictureProblem::TooLarge { .. }), "six megabytes");
    assert_eq!(refused(png(1)[..40].to_vec()), PictureProblem::Damaged, "half a picture");
    let fault = shop.refused("take_pasted_picture", json!({"data": "not base64!"}));
    assert!(matches!(fault, Fault::BadPicture { .. }), "a paste of something else: {fault:?}");
    let fault = shop.refused("take_pasted_picture", json!({"data": "A".repeat(8 << 20)}));
    assert!(matches!(fault, Fault::BadPicture { problem: PictureProblem::TooLarge { .. } }), "a huge paste: {fault:?}");
}

#[test]
fn pat_03_the_first_finder_wins_and_the_second_is_thanked() {
    let shop = Shop::staffed();
    let on = listing(&shop, "A1");
    shop.become_("006");
    let first = report(&shop, on, "title");
    assert_eq!(first["kind"], "first", "nobody was before");
    assert_eq!(report(&shop, on, "title")["kind"], "thanked", "the own second report adds nothing");
    shop.become_("021");
    let second = report(&shop, on, "title");
    assert_eq!((&second["kind"], &second["first"]["by_name"]), (&json!("thanked"), &json!("李静")), "told who was first");
    let all = listed(&shop);
    assert_eq!((all.as_array().map(Vec::len), &all[0]["thanked"]), (Some(1), &json!(["徐佳"])), "one finding, thanks on record, none to oneself");
    shop.become_("002");
    shop.must("decide_finding", decide(&first, "verified"));
    shop.must("fix_finding", json!({"finding": first["finding"]}));
    shop.become_("021");
    let told = report(&shop, on, "title");
    assert_eq!((&told["kind"], &told["before"]["fixed_by_name"]), (&json!("fixed_before"), &json!("周婷")), "mended already, and by whom");
    assert_eq!(listed(&shop).as_array().map(Vec::len), Some(1), "nothing was kept of it");
    let mut again = words(on, "title");
    again["again"] = json!(true);
    assert_eq!(shop.must("report_finding", again)["kind"], "first", "wrong again is a find of its own");
}

#[test]
fn pat_03_verifying_proposes_a_reward_once_and_nobody_verifies_the_own() {
    let shop = Shop::staffed();
    let on = listing(&shop, "A1");
    let own = report(&shop, on, "stock");
    assert_eq!(problem(shop.refused("decide_finding", decide(&own, "verified"))), PatrolProblem::OwnFinding, "not even the owner");
    shop.become_("006");
    let theirs = report(&shop, on, "title");
    shop.become_("001");
    shop.must("decide_finding", decide(&theirs, "verified"));
    assert!(matches!(problem(shop.refused("decide_finding", decide(&theirs, "verified"))), PatrolProblem::AlreadyDecided { .. }), "once");
    assert_eq!(proposals(&shop), 1, "one proposal for one finding");
    shop.become_("002");
    let mut mistake = decide(&own, "verified");
    mistake["own_mistake"] = json!(true);
    shop.must("decide_finding", mistake);
    assert_eq!(proposals(&shop), 1, "an error of one's own making proposes nothing");
    let third = report(&shop, on, "sizes");
    shop.become_("001");
    let fault = shop.refused("decide_finding", json!({"finding": third["finding"], "state": "refused", "reason": " ", "own_mistake": false}));
    assert_eq!(problem(fault), PatrolProblem::NoReason, "a refusal says why");
    shop.must("decide_finding", decide(&third, "refused"));
    assert_eq!(proposals(&shop), 1, "a refused one proposes nothing");
}

#[test]
fn fine_03_the_same_field_in_many_listings_counts_as_the_shop_settled() {
    let shop = Shop::staffed();
    let ids = ["A1", "A2", "A3"].map(|code| listing(&shop, code));
    shop.must("save_patrol_settings", json!({"settings": {"same_field": "once", "round_size": 5}}));
    shop.become_("006");
    let found = ids.map(|on| report(&shop, on, "shipping"));
    shop.become_("001");
    for one in &found {
        shop.must("decide_finding", decide(one, "verified"));
    }
    assert_eq!(proposals(&shop), 1, "twenty listings with one wrong template are one find");
    assert_eq!(listed(&shop)[0]["finding"]["counts_with"], found[0]["finding"], "and it is told with which");
}

#[test]
fn pat_03_a_wrong_price_is_on_the_handover_sheet_at_once() {
    let shop = Shop::staffed();
    let on = listing(&shop, "A1");
    shop.become_("006");
    assert_eq!(report(&shop, on, "price")["urgent"], true, "a price is urgent");
    assert_eq!(report(&shop, on, "title")["urgent"], false, "a title is not");
    let sheet = shop.must("handover", json!({"language": "zh-CN"})).to_string();
    assert!(sheet.contains("价格错误：A1"), "on the sheet that is open now: {sheet}");
}

#[test]
fn pat_01_a_round_begins_with_what_nobody_has_looked_at_longest() {
    let shop = Shop::staffed();
    let ids = ["A1", "A2", "A3", "A4"].map(|code| listing(&shop, code));
    shop.must("save_patrol_settings", json!({"settings": {"same_field": "each", "round_size": 2}}));
    let stops = |round: &Value| round["stops"].as_array().map(|s| s.iter().map(|s| s["listing"].as_i64().unwrap_or(0)).collect::<Vec<_>>()).unwrap_or_default();
    let round = shop.must("begin_round", json!({"listings": []}));
    assert_eq!(stops(&round), ids[..2], "never seen, in the order of the book");
    assert_eq!(shop.must("begin_round", json!({"listings": []}))["id"], round["id"], "one round at a time");
    shop.become_("006");
    let other = shop.must("begin_round", json!({"listings": []}));
    assert_eq!(stops(&other), ids[2..], "what a colleague is about to look at is left to them");
    let tick = json!([{"checkpoint": 1, "fine": true}]);
    let fault = shop.refused("look_at_listing", json!({"round": round["id"], "listing": ids[0], "ticks": tick}));
    assert_eq!(fault, Fault::not_found("round"), "nobody walks another's round");
    shop.become_("001");
    shop.must("look_at_listing", json!({"round": round["id"], "listing": ids[0], "ticks": tick}));
    let last = shop.must("look_at_listing", json!({"round": round["id"], "listing": ids[1], "ticks": []}));
    assert!(!last["ended"].is_null(), "with the last listing the round is over");
    let fault = shop.refused("look_at_listing", json!({"round": round["id"], "listing": ids[0], "ticks": []}));
    assert_eq!(problem(fault), PatrolProblem::RoundOver, "and stays so");
    let order: Vec<Value> = shop.must("patrol", json!({}))["listings"].as_array().into_iter().flatten().map(|r| r["listing"]["code"].clone()).collect();
    assert_eq!(order, ["A3", "A4", "A1", "A2"], "the map begins with the unseen");
    assert_eq!(shop.must("patrol_rounds", json!({}))[1]["looked"], 2, "the walk is on record");
}

#[test]
fn listings_come_from_a_file_after_a_dry_run() {
    let shop = Shop::staffed();
    listing(&shop, "A1");
    let text = "商家编码,宝贝标题,一口价,状态\nA1,裙 A1,199.00,出售中\nA2,=HYPERLINK(\"x\"),¥59.9,仓库中\nA3,,1,\nA2,双胞胎,1,\nA4,裤,便宜,\n";
    let read = |text: &str| shop.desk.import("listings_preview", "x.csv", text.as_bytes().to_vec(), json!({}), shop.now);
    let found = read(text).expect("a readable file");
    assert_eq!((found["same"].as_u64(), found["create"].as_array().map(Vec::len)), (Some(1), Some(1)), "one is known, one is new: {found}");
    assert_eq!((&found["create"][0]["title"], &found["create"][0]["price"], &found["create"][0]["retired"]), (&json!("=HYPERLINK(\"x\")"), &json!(5990), &json!(true)), "a formula is a title, a price is fen");
    let lines: Vec<u64> = found["problems"].as_array().into_iter().flatten().filter_map(|p| p["line"].as_u64()).collect();
    assert_eq!(lines, [4, 5, 6], "no title, a code twice, a price that is none: {found}");
    assert_eq!(shop.must("patrol", json!({}))["listings"].as_array().map(Vec::len), Some(1), "a dry run writes nothing");
    let done = shop.must("import_listings", json!({"rows": found["create"]}));
    assert_eq!(done, json!({"created": 1, "changed": 0}), "as announced");
    assert!(matches!(read("PK"), Err(Fault::BadFile { .. })), "a torn file is refused");
    assert!(matches!(read("姓名\n甲\n"), Err(Fault::BadFile { .. })), "another table is refused");
}

#[test]
fn pasted_pages_are_refused_with_their_limit_and_markup_stays_text() {
    let shop = Shop::staffed();
    let on = listing(&shop, "A1");
    let mut long = words(on, "title");
    long["is_now"] = json!("字".repeat(20_000));
    assert_eq!(problem(shop.refused("report_finding", long)), PatrolProblem::TooLong { most: 2_000 }, "a page is no field");
    let mut odd = words(on, "title");
    odd["is_now"] = json!("<script>alert(1)</script> 👩‍💻 𠮷 \u{202e}abc");
    shop.must("report_finding", odd.clone());
    assert_eq!(listed(&shop)[0]["finding"]["is_now"], odd["is_now"], "what was typed is what stands");
    let fault = shop.refused("save_checklist", json!({"points": []}));
    assert_eq!(problem(fault), PatrolProblem::BadChecklist, "a checklist has a point");
}

#[test]
fn a_finder_puts_right_what_was_reported_until_somebody_has_decided() {
    let shop = Shop::staffed();
    let on = listing(&shop, "A1");
    shop.become_("006");
    let finding = report(&shop, on, "title");
    let picture = attach(&shop, png(1)).expect("a picture");
    let change = |is_now: &str, picture: &Value| json!({"finding": finding["finding"], "is_now": is_now, "should_be": "199", "picture": picture, "own_mistake": false});
    shop.must("change_finding", change("９９", &picture["id"]));
    let row = shop.must("finding", json!({"finding": finding["finding"]}));
    assert_eq!((&row["finding"]["is_now"], &row["finding"]["picture"]), (&json!("９９"), &picture["id"]), "the words and the screenshot");
    assert_eq!(problem(shop.refused("change_finding", change("199", &Value::Null))), PatrolProblem::NothingWrong, "still an error");
    shop.become_("002");
    assert_eq!(problem(shop.refused("change_finding", change("9", &Value::Null))), PatrolProblem::NotFinder, "only whoever found it");
    shop.must("decide_finding", decide(&finding, "verified"));
    shop.become_("006");
    assert!(matches!(problem(shop.refused("change_finding", change("9", &Value::Null))), PatrolProblem::AlreadyDecided { .. }), "what was verified stays");
}

#[test]
fn a_corrected_price_is_corrected_on_the_sheet() {
    let shop = Shop::staffed();
    let on = listing(&shop, "A1");
    shop.become_("006");
    let finding = report(&shop, on, "price");
    let change = |is_now: &str| json!({"finding": finding["finding"], "is_now": is_now, "should_be": "199", "picture": null, "own_mistake": false});
    let item = || shop.must("handover", json!({"language": "zh-CN"}))["items"][0].clone();
    let raised = item();
    shop.must("change_finding", change("89"));
    let corrected = item();
    assert_eq!(corrected["background"], json!("现在：89\n应为：199"), "whoever is on next reads the right price");
    assert_ne!(corrected["revision"], raised["revision"], "and reads it back anew");
    shop.must("change_finding", change("89"));
    assert_eq!(item()["revision"], corrected["revision"], "nothing new was said");
    let draft = json!({
        "kind": corrected["kind"], "situation": corrected["situation"], "background": "已经问过运营", "serious": corrected["serious"],
        "todo": corrected["todo"], "due": corrected["due"], "order": "", "owner": null,
    });
    let about = json!({"customer": null, "name": "", "contact": ""});
    shop.must("change_item", json!({"item": corrected["id"], "revision": corrected["revision"], "draft": draft, "about": about}));
    shop.must("change_finding", change("79"));
    assert_eq!(item()["background"], json!("已经问过运营"), "what somebody wrote stays");
    let story = shop.must("handover_item", json!({"item": corrected["id"]}))["story"].to_string();
    assert!(story.contains("79 / 199"), "and the correction is told in its story: {story}");
}

#[test]
fn findings_are_found_by_listing_and_words_however_many_there_are() {
    let shop = Shop::staffed();
    let (one, two) = (listing(&shop, "A1"), listing(&shop, "B2"));
    report(&shop, one, "price");
    report(&shop, two, "title");
    let find = |text: &str| shop.must("findings", json!({"state": null, "mine": false, "text": text, "before": null})).as_array().map(Vec::len);
    assert_eq!((find("b2"), find("裙"), find("199"), find("nothing")), (Some(1), Some(2), Some(2), Some(0)), "code, title, what was said");
}
