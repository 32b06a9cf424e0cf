//! HND-01, HND-02: from the first word on a sheet to its acceptance, and everything that can come between.

use domain::handover::sheet::SheetProblem;
use serde_json::{json, Value};

use super::floor::{at, close, come, draft, floor, ids, page, plan, problem, publish, raise, words};

#[test]
fn hnd_01_the_day_gives_the_night_reads_back_and_accepts() {
    let mut shop = floor();
    let (urgent, code) = raise(&shop, draft("urgent", "小鹿催发货，18:00 前不发就退款", "问她能不能换深灰，不换今天从另一仓发"));
    let (task, _) = raise(&shop, draft("task", "关店前打开自动回复", ""));
    let view = page(&shop);
    assert_eq!(view["open"]["number"], "H-1209-1", "the first change of the day");
    assert_eq!(view["open"]["from"]["shifts"][0]["name"], "早班", "from the early shift");
    assert_eq!(view["open"]["to"]["people"][0]["name"], "陈晨", "to whoever is on the late one");
    assert_eq!(ids(&view["items"]), [urgent, task], "the urgent one first");
    come(&mut shop, "2026-12-09T16:20:00", "006");
    let sheet = close(&shop, "");
    let given = shop.must("handover_sheet", json!({"sheet": sheet}));
    assert_eq!(given["head"]["count"], json!({"items": 2, "urgent": 1, "carried": 0}), "nothing on it is from an earlier shift");
    assert_eq!(given["lines"][0]["item"]["age"], 0, "new when it was handed over");
    come(&mut shop, "2026-12-09T16:25:00", "008");
    let waiting = shop.must("today", json!({}))["handover"]["to_accept"].clone();
    assert_eq!(waiting[0]["id"], sheet, "it waits on Today for the late shift");
    let fault = shop.refused("accept_sheet", json!({"sheet": sheet, "reason": ""}));
    let told = desk::Fault::InvalidSheet { problem: SheetProblem::NotReadBack { codes: vec![code] } };
    assert_eq!(fault, told, "not without reading back");
    assert_eq!(shop.must("read_back", words(sheet, urgent, "先问换深灰，不肯就另一仓发"))["held"], true, "own words");
    shop.must("accept_sheet", json!({"sheet": sheet, "reason": ""}));
    let view = page(&shop);
    assert_eq!(view["waiting"], json!([]), "nothing waits any more");
    assert_eq!(view["open"]["number"], "H-1209-2", "the night's own sheet is in writing");
    assert_eq!(ids(&view["items"]), [urgent, task], "HND-04: what is not done came over by itself");
    assert_eq!(view["items"][0]["age"], 1, "with its age");
    assert_eq!(shop.must("handover_sheet", json!({"sheet": sheet}))["lines"][0]["read_back"]["by_name"], "陈晨", "on record");
}

#[test]
fn the_rota_opens_a_sheet_that_nobody_wrote_on() {
    let mut shop = floor();
    assert_eq!(page(&shop)["open"]["id"], Value::Null, "ten minutes before, with nothing on it");
    shop.now = at("2026-12-09T16:00:00");
    shop.desk.keep_house(shop.now).expect("the house is kept");
    let view = page(&shop);
    assert!(view["open"]["id"].is_i64(), "at 16:00 it is there");
    assert_eq!(view["open"]["opened"], true, "and wants to be closed");
    assert_eq!(shop.must("today", json!({}))["handover"]["to_close"]["number"], "H-1209-1", "on Today of the early shift");
    come(&mut shop, "2026-12-09T16:00:30", "008");
    assert_eq!(shop.must("today", json!({}))["handover"]["to_close"], Value::Null, "and of no other");
}

#[test]
fn several_givers_write_one_sheet_and_close_it_once() {
    let mut shop = floor();
    raise(&shop, draft("task", "甲", ""));
    come(&mut shop, "2026-12-09T16:05:00", "007");
    raise(&shop, draft("task", "乙", ""));
    let view = page(&shop);
    assert_eq!(view["open"]["count"]["items"], 2, "both on one sheet");
    close(&shop, "");
    let fault = shop.refused("close_sheet", json!({"key": view["open"]["key"], "reason": ""}));
    assert_eq!(problem(&fault), "already_closed", "the second learns of the first: {fault:?}");
}

#[test]
fn two_receivers_at_once_lose_nothing() {
    let mut shop = floor();
    let (a, _) = raise(&shop, draft("urgent", "甲的事情", "马上给她回电话说明情况"));
    let (b, _) = raise(&shop, draft("urgent", "乙的事情", "查仓库有没有浅灰的再答复"));
    come(&mut shop, "2026-12-09T16:20:00", "006");
    let sheet = close(&shop, "");
    come(&mut shop, "2026-12-09T16:25:00", "008");
    shop.must("read_back", words(sheet, a, "立刻打给她讲清楚"));
    come(&mut shop, "2026-12-09T16:26:00", "009");
    let fault = shop.refused("read_back", words(sheet, a, "我来给她打电话"));
    assert_eq!(problem(&fault), "already_read_back", "the first one stands: {fault:?}");
    shop.must("read_back", words(sheet, b, "先看仓库的浅灰"));
    shop.must("accept_sheet", json!({"sheet": sheet, "reason": ""}));
    come(&mut shop, "2026-12-09T16:27:00", "008");
    let fault = shop.refused("accept_sheet", json!({"sheet": sheet, "reason": ""}));
    assert_eq!(problem(&fault), "already_accepted", "told by whom and when: {fault:?}");
    let names: Vec<Value> = shop.must("handover_sheet", json!({"sheet": sheet}))["lines"]
        .as_array().expect("lines").iter().map(|l| l["read_back"]["by_name"].clone()).collect();
    assert_eq!(names, ["陈晨", "赵敏"], "both read-backs are kept");
}

#[test]
fn an_absent_receiver_is_stood_in_for_with_a_reason() {
    let mut shop = floor();
    raise(&shop, draft("task", "关店前打开自动回复", ""));
    come(&mut shop, "2026-12-09T16:20:00", "006");
    let sheet = close(&shop, "");
    let fault = shop.refused("accept_sheet", json!({"sheet": sheet, "reason": "晚班没来"}));
    assert_eq!(problem(&fault), "own_sheet", "who gave it does not accept it while the late shift has people: {fault:?}");
    come(&mut shop, "2026-12-09T16:51:00", "002");
    let late = shop.must("today", json!({}))["handover"]["manager"]["sheets"].clone();
    assert_eq!((&late[0]["id"], &late[0]["stage"]), (&json!(sheet), &json!("overdue")), "after half an hour it is with the manager");
    let fault = shop.refused("accept_sheet", json!({"sheet": sheet, "reason": ""}));
    assert_eq!(problem(&fault), "not_on_shift", "not without saying why: {fault:?}");
    shop.must("accept_sheet", json!({"sheet": sheet, "reason": "晚班两人都病了"}));
    let head = shop.must("handover_sheet", json!({"sheet": sheet}))["head"].clone();
    assert_eq!(head["accepted"]["reason"], "晚班两人都病了", "on the sheet for good");
}

#[test]
fn ros_05_an_extended_shift_hands_over_late_and_a_forgotten_sheet_is_missed_without_losing_anything() {
    let mut shop = floor();
    let (item, _) = raise(&shop, draft("customer", "木子在量沙发", ""));
    come(&mut shop, "2026-12-09T17:40:00", "006");
    assert_eq!(page(&shop)["open"]["stage"], "late", "an hour over time, and still theirs to close");
    come(&mut shop, "2026-12-09T22:05:00", "008");
    let view = page(&shop);
    assert_eq!(view["open"]["number"], "H-1209-2", "the night writes its own now");
    assert_eq!(ids(&view["items"]), [item], "HND-04: with the item on it");
    assert_eq!(view["missed"], json!([]), "settling is the manager's");
    come(&mut shop, "2026-12-09T22:06:00", "002");
    let missed = page(&shop)["missed"].clone();
    assert_eq!((&missed[0]["number"], &missed[0]["stage"]), (&json!("H-1209-1"), &json!("missed")), "on record as missed");
    let sheet = missed[0]["id"].clone();
    shop.must("settle_sheet", json!({"sheet": sheet, "reason": "客户太多，口头交了"}));
    assert_eq!(page(&shop)["missed"], json!([]), "looked into");
    let again = shop.refused("settle_sheet", json!({"sheet": sheet, "reason": "再来"}));
    assert_eq!(problem(&again), "not_missed", "once: {again:?}");
}

#[test]
fn a_shift_changed_on_the_rota_after_its_sheet_was_opened_is_told_and_the_sheet_addressed_anew() {
    let mut shop = floor();
    let (item, _) = raise(&shop, draft("urgent", "退货自动退款", "先与主管定下来再点"));
    shop.become_("002");
    let rest = |staff| json!({"staff": staff, "day": "2026-12-09", "work": "rest", "pinned": false});
    shop.must("edit_rota", json!({"month": "2026-12", "edits": [rest(7), rest(8)]}));
    come(&mut shop, "2026-12-09T16:10:00", "006");
    assert_eq!(page(&shop)["open"]["rota_now"], Value::Null, "a draft changes nothing");
    come(&mut shop, "2026-12-09T16:11:00", "002");
    publish(&shop, 1);
    come(&mut shop, "2026-12-09T16:15:00", "006");
    let view = page(&shop);
    assert_eq!(view["open"]["rota_now"]["to"]["turn"]["day"], "2026-12-10", "nobody works tonight: it goes to the morning");
    let key = view["open"]["key"].clone();
    let fault = shop.refused("close_sheet", json!({"key": key, "reason": ""}));
    assert_eq!(problem(&fault), "rota_changed", "a clear message: {fault:?}");
    shop.must("readdress_sheet", json!({"sheet": view["open"]["id"]}));
    let sheet = close(&shop, "");
    let closed = shop.must("handover_sheet", json!({"sheet": sheet}));
    assert_eq!(closed["head"]["to"]["turn"]["day"], "2026-12-10", "addressed to the morning");
    assert_eq!(closed["lines"][0]["item"]["id"], item, "and nothing was lost");
}

#[test]
fn a_receiving_shift_that_vanished_after_the_sheet_was_closed_is_stood_in_for() {
    let mut shop = floor();
    raise(&shop, draft("task", "关店前打开自动回复", ""));
    come(&mut shop, "2026-12-09T16:20:00", "006");
    let sheet = close(&shop, "");
    come(&mut shop, "2026-12-09T16:22:00", "002");
    let rest = |staff| json!({"staff": staff, "day": "2026-12-09", "work": "rest", "pinned": false});
    shop.must("edit_rota", json!({"month": "2026-12", "edits": [rest(7), rest(8)]}));
    publish(&shop, 1);
    let waiting = page(&shop)["waiting"][0]["head"].clone();
    assert_eq!(waiting["to"]["people"], json!([]), "nobody is on the shift that it is addressed to");
    assert!(waiting["rota_now"].is_object(), "and the screen can say so");
    shop.must("accept_sheet", json!({"sheet": sheet, "reason": "晚班改休，我来接"}));
    assert_eq!(page(&shop)["waiting"], json!([]), "accepted all the same");
}

#[test]
fn the_clock_set_back_stops_changes_of_shift_and_never_the_writing() {
    let mut shop = floor();
    come(&mut shop, "2026-12-09T16:20:00", "006");
    raise(&shop, draft("task", "甲", ""));
    let key = page(&shop)["open"]["key"].clone();
    come(&mut shop, "2026-12-08T11:00:00", "006");
    let (late, _) = raise(&shop, draft("urgent", "乙", "马上给她回电话说明情况"));
    let view = page(&shop);
    assert_eq!(view["clock_behind"], "2026-12-09T16:20:00", "the page says since when");
    assert!(ids(&view["items"]).contains(&late), "an item is written down whatever the clock says");
    assert_eq!(view["open"]["key"], key, "the sheet in writing is still the same one");
    let fault = shop.refused("close_sheet", json!({"key": key, "reason": ""}));
    assert_eq!(problem(&fault), "clock_behind", "a change of shift is not: {fault:?}");
    come(&mut shop, "2026-12-08T11:01:00", "002");
    let bare = shop.refused("close_sheet", json!({"key": key, "reason": ""}));
    assert_eq!(problem(&bare), "clock_behind", "nor by a manager without a word: {bare:?}");
    shop.must("close_sheet", json!({"key": key, "reason": "时钟坏了，先交"}));
    come(&mut shop, "2026-12-09T16:30:00", "008");
    let view = page(&shop);
    assert_eq!(view["clock_behind"], Value::Null, "once the clock is right it goes on");
    assert_eq!(view["waiting"][0]["lines"].as_array().map(Vec::len), Some(2), "with both items on the sheet");
}

#[test]
fn the_page_of_past_sheets_goes_back_in_time() {
    let mut shop = floor();
    for (day, hour, number) in [(9, "16:20", "006"), (9, "22:20", "008"), (10, "16:20", "006")] {
        come(&mut shop, &format!("2026-12-{day:02}T{hour}:00"), number);
        close(&shop, "");
    }
    let all = shop.must("handover_sheets", json!({"before": null, "limit": 2}));
    let numbers = |v: &Value| v.as_array().expect("a list").iter().map(|h| h["number"].clone()).collect::<Vec<_>>();
    assert_eq!(numbers(&all), ["H-1210-1", "H-1209-2"], "the latest first");
    let earlier = shop.must("handover_sheets", json!({"before": all[1]["key"], "limit": 9}));
    assert_eq!(numbers(&earlier), ["H-1209-1"], "then what came before");
}

#[test]
fn without_a_plan_every_shift_of_the_system_counts() {
    let shop = floor();
    shop.become_("002");
    plan(&shop, &[]);
    let mut shop = shop;
    come(&mut shop, "2027-02-03T16:10:00", "001");
    assert_eq!(page(&shop)["open"]["number"], "H-0203-1", "a month that nobody has planned has sheets too");
    close(&shop, "没有排班");
}
