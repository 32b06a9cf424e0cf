//! The question bank through the door: writing, reviewing, bringing and taking out questions (TRN-08, TRN-11, CON-01).

use desk::Fault;
use domain::question::QuestionProblem;
use serde_json::{json, Value};

use crate::patrol::png;
use crate::shop::Shop;

/// A question as the screen sends one; `answers` are text and percent.
pub fn says(kind: &str, text: &str, answers: &[(&str, f64)]) -> Value {
    let rich = |text: &str| json!({"text": text, "format": "moodle"});
    let answer = |(text, percent): &(&str, f64)| json!({"text": rich(text), "pair": "", "weight": (percent * 100_000.0) as i64, "feedback": rich("")});
    let answers: Vec<Value> = answers.iter().map(answer).collect();
    json!({"kind": kind, "title": "", "text": rich(text), "picture": null, "answers": answers, "feedback": rich("")})
}

fn sent(id: i64, version: u32, says: Value) -> Value {
    json!({"question": id, "version": version, "category": 3, "says": says, "rests_on": "", "expires": null})
}

/// Adds a question to the category of returns; its id.
pub fn add(shop: &Shop, says: Value) -> i64 {
    shop.must("save_question", sent(0, 0, says)).as_i64().expect("an id")
}

fn found(shop: &Shop, text: &str, state: Value) -> Vec<String> {
    let args = json!({"text": text, "category": null, "question": null, "state": state, "before": null});
    let rows = shop.must("find_questions", args);
    rows["rows"].as_array().into_iter().flatten().map(|r| r["text"].as_str().unwrap_or_default().to_owned()).collect()
}

fn problems(fault: Fault) -> Vec<QuestionProblem> {
    match fault {
        Fault::InvalidQuestion { problems } => problems,
        other => panic!("not a problem of a question: {other:?}"),
    }
}

fn preview(shop: &Shop, name: &str, bytes: Vec<u8>) -> Value {
    shop.desk.import("questions_preview", name, bytes, json!({}), shop.now).expect("a preview")
}

fn import(shop: &Shop, preview: &Value, accept: bool) -> Value {
    shop.must("import_questions", json!({"rows": preview["rows"], "into": 3, "accept": accept}))
}

#[test]
fn trn_11_the_handbooks_chapters_are_ready_and_empty() {
    let shop = Shop::staffed();
    let bank = shop.must("question_bank", json!({}));
    let topics: Vec<&str> = bank["categories"].as_array().into_iter().flatten().filter_map(|c| c["category"]["topic"].as_str()).collect();
    for topic in ["colour", "size", "difficult", "before_sale", "during_sale", "after_sale", "reviews", "refund_chart", "purchase_chart", "returns", "platform"] {
        assert!(topics.contains(&topic), "{topic} is there");
    }
    assert_eq!(bank["all"], 0, "and nothing is made up for them");
}

#[test]
fn what_ordinary_people_type_stays_text() {
    let shop = Shop::staffed();
    let text = "1:1 退款 = {全额} ~ 对吗？# \\";
    let id = add(&shop, says("single", text, &[("a = {b} : c", 100.0), ("~否#", 0.0)]));
    let view = shop.must("question", json!({"question": id}));
    assert_eq!(view["question"]["says"]["text"]["text"], text, "signs that steer a file are text in the form");
    let file = shop.desk.document("questions_gift", json!({"category": null, "language": "zh-CN"}), shop.now).expect("a file");
    let again = Shop::staffed();
    let read = preview(&again, "x.gift", file.bytes);
    assert_eq!((&read["rows"][0]["says"], &read["refused"]), (&view["question"]["says"], &json!([])), "and come back as they were");
    assert_eq!(found(&shop, "{全额}", Value::Null), vec![text.to_owned()], "found by them too");
}

#[test]
fn a_question_that_cannot_be_kept_is_named_and_nothing_is_changed() {
    let shop = Shop::staffed();
    let refuse = |says: Value| problems(shop.refused("save_question", sent(0, 0, says)));
    assert_eq!(refuse(says("single", " ", &[("a", 100.0), ("b", 0.0)])), vec![QuestionProblem::NoText], "nothing is asked");
    assert_eq!(refuse(says("multiple", "问", &[("a", 50.0), ("b", 30.0)])), vec![QuestionProblem::WeightsDontAddUp { sum: 8_000_000 }], "eighty percent");
    assert_eq!(refuse(says("single", "问", &[("a", 100.0), (" ", 0.0)])), vec![QuestionProblem::EmptyAnswer { place: 2 }], "an empty answer");
    assert_eq!(refuse(says("essay", &"长".repeat(700_000), &[])), vec![QuestionProblem::TooLong { most: 20_000 }], "two megabytes");
    assert_eq!(shop.must("question_bank", json!({}))["all"], 0, "nothing was kept");
}

#[test]
fn a_picture_that_is_none_is_refused_and_a_real_one_is_shown() {
    let shop = Shop::staffed();
    let fault = shop.desk.import("take_picture", "x.png", b"MZ not a picture".to_vec(), json!({}), shop.now).expect_err("refused");
    assert!(matches!(fault, Fault::BadPicture { .. }), "a program is no picture: {fault:?}");
    let picture = shop.desk.import("take_picture", "x.png", png(7), json!({}), shop.now).expect("a picture");
    let mut with = says("true_false", "图里的尺码表对吗？", &[("TRUE", 100.0), ("FALSE", 0.0)]);
    with["picture"] = picture["id"].clone();
    add(&shop, with);
    shop.become_("006");
    shop.must("picture", json!({"attachment": picture["id"]}));
    shop.become_("003");
    shop.refused("picture", json!({"attachment": picture["id"]}));
}

#[test]
fn a_change_is_a_version_and_somebody_elses_is_not_written_over() {
    let shop = Shop::staffed();
    let id = add(&shop, says("short", "几天退货？", &[("7", 100.0)]));
    shop.must("save_question", sent(id, 1, says("short", "几天可以退货？", &[("7", 100.0), ("七", 100.0)])));
    let fault = problems(shop.refused("save_question", sent(id, 1, says("short", "旧的", &[("7", 100.0)]))));
    assert_eq!(fault, vec![QuestionProblem::ChangedMeanwhile { version: 2 }], "what was read is old");
    let view = shop.must("question", json!({"question": id}));
    assert_eq!(view["versions"].as_array().map(Vec::len), Some(2), "both versions stay");
    assert_eq!((found(&shop, "可以退货", Value::Null).len(), found(&shop, "几天退货", Value::Null).len()), (1, 0), "found by what it says now");
    shop.must("save_question", sent(id, 2, view["question"]["says"].clone()));
    assert_eq!(shop.must("question", json!({"question": id}))["question"]["version"], 2, "the same words are no new version");
}

#[test]
fn trn_08_questions_expire_with_their_rule() {
    let shop = Shop::staffed();
    let mut rule = sent(0, 0, says("short", "几天退货？", &[("7", 100.0)]));
    rule["rests_on"] = json!("退换货政策 第 3 版");
    shop.must("save_question", rule);
    add(&shop, says("short", "发什么快递？", &[("顺丰", 100.0)]));
    let asked = |shop: &Shop| shop.must("question_bank", json!({}))["categories"].as_array().into_iter().flatten().map(|c| c["asked"].as_u64().unwrap_or(0)).sum::<u64>();
    assert_eq!(asked(&shop), 2, "both are asked");
    let done = shop.must("expire_questions", json!({"rests_on": "退换货政策 第 3 版", "last": "2026-12-01"}));
    assert_eq!((done, asked(&shop)), (json!(1), 2), "today is the last day");
    let shop = shop.later(chrono::Duration::days(1));
    shop.must("lock", json!({}));
    shop.must("unlock", json!({"number": "001", "pin": crate::shop::PIN}));
    assert_eq!(asked(&shop), 1, "tomorrow it is asked no more");
}

#[test]
fn con_01_phrases_become_proposals_that_a_person_reviews() {
    let shop = Shop::staffed();
    let waiting = shop.must("question_bank", json!({}))["phrases"].clone();
    assert_eq!(shop.must("propose_phrases", json!({"language": "zh-CN"})), waiting, "one for each phrase");
    assert_eq!(shop.must("propose_phrases", json!({"language": "zh-TW"})), 0, "and each once");
    let bank = shop.must("question_bank", json!({}));
    assert_eq!((&bank["proposed"], &bank["phrases"]), (&waiting, &json!(0)), "all wait for review");
    let rows = shop.must("find_questions", json!({"text": "不知道", "category": null, "question": null, "state": "proposed", "before": null}));
    let one = rows["rows"][0]["id"].clone();
    shop.must("decide_questions", json!({"questions": [one], "state": "accepted"}));
    let fault = problems(shop.refused("decide_questions", json!({"questions": [one], "state": "rejected"})));
    assert!(matches!(fault.as_slice(), [QuestionProblem::AlreadyDecided { .. }]), "decided is decided: {fault:?}");
}

#[test]
fn a_gift_file_comes_in_with_what_can_be_read_and_the_rest_is_named() {
    let shop = Shop::staffed();
    let text = "$CATEGORY: 售后/细则\n\n一？{=甲 ~乙}\n\n二？{=甲 ~乙\n\n三？{~%50%甲 ~%30%乙 ~丙}\n\n$CATEGORY: 退换货\n\n四？{#7:1}\n";
    let read = preview(&shop, "题.gift", text.as_bytes().to_vec());
    assert_eq!(read["rows"].as_array().map(Vec::len), Some(3), "three can be read");
    assert_eq!((&read["refused"][0]["line"], &read["refused"][0]["problem"]["kind"]), (&json!(5), &json!("brace")), "one is named by line and reason");
    assert_eq!(read["rows"][1]["remarks"][0]["kind"], "weights_dont_add_up", "one has to be mended");
    let done = import(&shop, &read, true);
    assert_eq!(done, json!({"accepted": 2, "proposed": 1, "categories": 2}), "what has to be mended waits");
    let again = preview(&shop, "题.gift", text.as_bytes().to_vec());
    assert_eq!((&again["rows"], &again["same"]), (&json!([]), &json!(3)), "a second time nothing is doubled");
    let bank = shop.must("question_bank", json!({}));
    let returns = bank["categories"].as_array().into_iter().flatten().find(|c| c["category"]["topic"] == "returns").expect("the category");
    assert_eq!(returns["all"], 1, "a category that ships is known by its name");
    let id = shop.must("find_questions", json!({"text": "三", "category": null, "question": null, "state": "proposed", "before": null}))["rows"][0]["id"].clone();
    let fault = problems(shop.refused("decide_questions", json!({"questions": [id], "state": "accepted"})));
    assert_eq!(fault, vec![QuestionProblem::WeightsDontAddUp { sum: 8_000_000 }], "nobody is asked it before it is mended");
}

#[test]
fn a_picture_that_a_file_speaks_of_is_missed_until_a_person_adds_it() {
    let shop = Shop::staffed();
    let text = "[html]<p>看尺码表：<img src\\=\"@@PLUGINFILE@@/%E5%B0%BA%E7%A0%81.png\"></p>{=M ~L#<img src\\=\"why.png\">}\n";
    let read = preview(&shop, "题.gift", text.as_bytes().to_vec());
    let row = &read["rows"][0];
    assert_eq!((&row["line"], &row["remarks"][0]), (&json!(1), &json!({"kind": "missing_pictures", "names": ["尺码.png"]})), "by line and name");
    assert_eq!(row["untold"], json!(["why.png"]), "and what only the feedback shows");
    let done = import(&shop, &read, true);
    assert_eq!((&done["accepted"], &done["proposed"]), (&json!(0), &json!(1)), "the question is kept, and waits");
    let view = shop.must("question", json!({"question": 1}));
    let fault = problems(shop.refused("decide_questions", json!({"questions": [1], "state": "accepted"})));
    assert_eq!(fault, vec![QuestionProblem::MissingPictures { names: vec!["尺码.png".into()] }], "nobody is asked what they cannot see");
    let picture = shop.desk.import("take_picture", "x.png", png(7), json!({}), shop.now).expect("a picture");
    let mut says = view["question"]["says"].clone();
    says["picture"] = picture["id"].clone();
    shop.must("save_question", sent(1, 1, says));
    assert_eq!(shop.must("question", json!({"question": 1}))["question"]["state"], "accepted", "with its picture it is asked");
}

#[test]
fn a_picture_goes_out_with_its_question_and_comes_back() {
    let shop = Shop::staffed();
    let picture = shop.desk.import("take_picture", "x.png", png(7), json!({}), shop.now).expect("a picture");
    let mut with = says("single", "图里是几号？", &[("M", 100.0), ("L", 0.0)]);
    with["picture"] = picture["id"].clone();
    add(&shop, with);
    let file = shop.desk.document("questions_gift", json!({"category": null, "language": "zh-CN"}), shop.now).expect("a file");
    let again = Shop::staffed();
    let read = preview(&again, "题.gift", file.bytes.clone());
    assert_eq!((&read["rows"][0]["remarks"], &read["refused"]), (&json!([]), &json!([])), "nothing is missing: {read}");
    import(&again, &read, true);
    let says = again.must("question", json!({"question": 1}))["question"]["says"].clone();
    assert_eq!(says["text"]["text"], "图里是几号？", "asked as it was");
    assert_eq!(again.must("picture", json!({"attachment": says["picture"]}))["data"], picture["data"], "with the same picture");
    assert_eq!(preview(&again, "题.gift", file.bytes.clone())["same"], 1, "and known when it comes again");
    let broken = String::from_utf8(file.bytes).expect("text").replace("iVBOR", "AAAAA").replace("几号", "什么");
    let read = preview(&again, "题.gift", broken.into_bytes());
    assert_eq!(read["rows"][0]["remarks"][0]["kind"], "missing_pictures", "a picture that is none is missed");
    again.become_("002");
    let row = json!({"rows": [{"line": 1, "category": [], "says": says, "remarks": [], "untold": []}], "into": 3, "accept": true});
    assert_eq!(again.refused("import_questions", row), Fault::not_found("picture"), "a guessed number brings nobody else's picture");
}

#[test]
fn a_table_goes_out_and_comes_back() {
    let shop = Shop::staffed();
    add(&shop, says("single", "运费谁出？", &[("买家", 100.0), ("卖家", 0.0), ("平台", -25.0)]));
    add(&shop, says("multiple", "哪些能退？", &[("未拆封", 50.0), ("质量问题", 50.0), ("定制", -100.0)]));
    add(&shop, says("true_false", "=每件都开发票", &[("TRUE", 100.0), ("FALSE", 0.0)]));
    add(&shop, says("number", "几小时发货？", &[("72:1", 100.0)]));
    let file = shop.desk.document("questions_xlsx", json!({"category": null, "language": "zh-CN"}), shop.now).expect("a file");
    let again = Shop::staffed();
    let read = preview(&again, "题库.xlsx", file.bytes);
    assert_eq!(read["refused"], json!([]), "every row is read");
    import(&again, &read, true);
    let all = |shop: &Shop| {
        let mut all: Vec<Value> = (1..=4).map(|id| shop.must("question", json!({"question": id}))["question"]["says"].clone()).collect();
        all.sort_by_key(|q| q["text"]["text"].as_str().map(str::to_owned));
        all
    };
    assert_eq!(all(&again), all(&shop), "as they were");
    let fault = again.desk.import("questions_preview", "x.pdf", b"%PDF-1.7".to_vec(), json!({}), again.now).expect_err("refused");
    assert!(matches!(fault, Fault::BadFile { .. }), "a PDF is no question file: {fault:?}");
}

/// A question with a picture, as the bank keeps it; what it says.
fn pictured(shop: &Shop, text: &str, filling: u8) -> Value {
    let picture = shop.desk.import("take_picture", "x.png", png(filling), json!({}), shop.now).expect("a picture");
    let mut with = says("single", text, &[("M", 100.0), ("L", 0.0)]);
    with["picture"] = picture["id"].clone();
    let id = add(shop, with);
    shop.must("question", json!({"question": id}))["question"]["says"].clone()
}

#[test]
fn pictures_go_out_with_a_workbook_and_come_back() {
    let shop = Shop::staffed();
    let kept = [pictured(&shop, "图里是几号？", 7), pictured(&shop, "这是哪一面？", 8), pictured(&shop, "还是几号？", 7)];
    add(&shop, says("short", "几天退货？", &[("7", 100.0)]));
    let file = shop.desk.document("questions_xlsx", json!({"category": null, "language": "zh-TW"}), shop.now).expect("a file");
    let again = Shop::staffed();
    let read = preview(&again, "題庫.xlsx", file.bytes.clone());
    assert_eq!((&read["refused"], &read["unknown_columns"]), (&json!([]), &json!([])), "every row is read: {read}");
    import(&again, &read, true);
    for was in &kept {
        let id = again.must("find_questions", json!({"text": was["text"]["text"], "category": null, "question": null, "state": "accepted", "before": null}))["rows"][0]["id"].clone();
        let now = again.must("question", json!({"question": id}))["question"]["says"].clone();
        let data = |shop: &Shop, says: &Value| shop.must("picture", json!({"attachment": says["picture"]}))["data"].clone();
        assert_eq!(data(&again, &now), data(&shop, was), "with the same picture: {now}");
        let bare = |says: &Value| json!([says["text"], says["answers"], says["kind"]]);
        assert_eq!(bare(&now), bare(was), "asked as it was");
    }
    assert_eq!(preview(&again, "題庫.xlsx", file.bytes)["same"], 4, "and known when it comes again");
}

#[test]
fn a_picture_of_a_workbook_that_is_none_is_named_by_its_line_and_the_rest_is_kept() {
    let shop = Shop::staffed();
    pictured(&shop, "一？", 7);
    pictured(&shop, "二？", 8);
    let file = shop.desk.document("questions_xlsx", json!({"category": null, "language": "zh-CN"}), shop.now).expect("a file");
    // Pictures stand unpacked in the file, one behind the other.
    let at = file.bytes.windows(8).position(|eight| eight == b"\x89PNG\r\n\x1a\n").expect("a picture");
    let mut broken = file.bytes.clone();
    broken[at + 1] = b'X';
    let again = Shop::staffed();
    // The sum over a part no longer fits: the file as a whole is damaged, and nothing is taken.
    let fault = again.desk.import("questions_preview", "x.xlsx", broken, json!({}), again.now).expect_err("refused");
    assert!(matches!(fault, Fault::BadFile { .. }), "{fault:?}");
    let read = preview(&again, "x.xlsx", include_bytes!("question/old-picture.xlsx").to_vec());
    let row = &read["rows"][0];
    assert_eq!((&row["line"], &row["picture_problem"]), (&json!(2), &json!({"kind": "not_a_picture"})), "a GIF is none that is kept: {read}");
    assert_eq!((&row["remarks"][0]["kind"], &read["rows"][1]["picture_problem"]), (&json!("missing_pictures"), &Value::Null), "the other row is whole");
    assert_eq!(read["refused"], json!([{"line": 9, "text": "", "problem": {"kind": "picture_astray", "name": "Image 2"}}]), "a picture beside nothing is named");
    assert_eq!(import(&again, &read, true), json!({"accepted": 1, "proposed": 1, "categories": 0}), "the question waits for a real one");
}

#[test]
fn what_people_get_wrong_in_a_file_is_named_by_its_line_and_nothing_is_lost() {
    let shop = Shop::staffed();
    let huge = "长".repeat(700_000);
    let text = format!("一：{{二}} = 三~？{{=甲 ~乙}}\n\n空的？{{=甲 ~}}\n\n{huge}？{{=甲 ~乙}}\n\n加不起来？{{~%50%甲 ~%30%乙 ~丙}}\n\n比例 1:1 = {{#3:0}}\n");
    let read = preview(&shop, "题.gift", text.into_bytes());
    let named: Vec<(&Value, &Value)> = read["refused"].as_array().into_iter().flatten().map(|r| (&r["line"], &r["problem"])).collect();
    let question = |problem: Value| json!({"kind": "question", "problem": problem});
    let (empty, long) = (question(json!({"kind": "empty_answer", "place": 2})), question(json!({"kind": "too_long", "most": 20_000})));
    assert_eq!(named, vec![(&json!(1), &json!({"kind": "two_blocks"})), (&json!(3), &empty), (&json!(5), &long)], "each by line and reason");
    assert!(read.to_string().len() < 10_000, "what is too long is not carried about");
    assert_eq!(read["rows"][0]["remarks"], json!([{"kind": "weights_dont_add_up", "sum": 8_000_000}]), "eighty percent, to be mended");
    assert_eq!(read["rows"][1]["says"]["text"]["text"], "比例 1:1 =", "signs outside of braces are text");
    assert_eq!(import(&shop, &read, true), json!({"accepted": 1, "proposed": 1, "categories": 0}), "the rest is kept");
    assert_eq!(problems(shop.refused("save_question", sent(0, 0, says("essay", &huge, &[])))), vec![QuestionProblem::TooLong { most: 20_000 }], "typed too");
}

#[test]
fn a_table_as_teachers_keep_it_is_read() {
    let shop = Shop::staffed();
    let csv = "题型,题干,A,B,C,D,答案,解析\n单选题,运费谁出？,买家,卖家,平台,,B,按规则\n多选题,哪些能退？,未拆封,质量问题,定制,,AB,\n判断题,七天无理由,,,,,√,\n填空题,几小时发货？,,,,,72|七十二,\n单选题,没有答案的,甲,乙,,,D,\n怪题,什么,甲,乙,,,A,\n";
    let read = preview(&shop, "题.csv", csv.as_bytes().to_vec());
    let kinds: Vec<&str> = read["rows"].as_array().into_iter().flatten().filter_map(|r| r["says"]["kind"].as_str()).collect();
    assert_eq!(kinds, vec!["single", "multiple", "true_false", "short"], "by the words for their kinds");
    let weights: Vec<i64> = read["rows"][1]["says"]["answers"].as_array().into_iter().flatten().filter_map(|a| a["weight"].as_i64()).collect();
    assert_eq!(weights, vec![5_000_000, 5_000_000, -10_000_000], "right choices share the mark");
    let named: Vec<(&Value, &Value)> = read["refused"].as_array().into_iter().flatten().map(|r| (&r["line"], &r["problem"]["kind"])).collect();
    assert_eq!(named, vec![(&json!(6), &json!("no_such_choice")), (&json!(7), &json!("unknown_kind"))], "the others by line and reason");
}
