//! NOTE-02 and KPI-03 through the door: entering, correcting, the platform's files, and who sees whose.

use desk::Fault;
use domain::figures::FigureProblem;
use serde_json::{json, Value};

use crate::shop::Shop;

fn enter(shop: &Shop, staff: i64, day: &str, bought: u32, served: u32) -> Result<Value, Fault> {
    shop.call("enter_figures", json!({"staff": staff, "day": day, "count": {"served": served, "bought": bought}, "note": ""}))
}

fn correct(shop: &Shop, version: u32, bought: u32, reason: &str) -> Result<Value, Fault> {
    let count = json!({"served": 35, "bought": bought});
    shop.call("correct_figures", json!({"staff": 4, "day": "2026-12-01", "version": version, "count": count, "note": "", "reason": reason}))
}

fn look(shop: &Shop, staff: Option<i64>) -> Value {
    shop.must("figures", json!({"span": {"from": "2026-11-01", "to": "2026-12-01"}, "staff": staff, "pace": "day"}))
}

fn problem(result: Result<Value, Fault>) -> FigureProblem {
    match result {
        Err(Fault::InvalidFigures { mut problems }) => problems.remove(0),
        other => panic!("not a problem of figures: {other:?}"),
    }
}

#[test]
fn note_02_a_day_is_entered_once_and_then_corrected_with_a_reason() {
    let shop = Shop::staffed();
    shop.become_("006");
    enter(&shop, 4, "2026-12-01", 12, 35).expect("entered");
    assert_eq!(problem(enter(&shop, 4, "2026-12-01", 1, 1)), FigureProblem::EnteredAlready, "a second entry would hide the first");
    assert_eq!(problem(correct(&shop, 1, 13, "  ")), FigureProblem::NoReason, "a correction says why");
    correct(&shop, 1, 13, "后来又买了").expect("corrected");
    assert_eq!(problem(correct(&shop, 1, 14, "x")), FigureProblem::CorrectedMeanwhile { version: 2 }, "two at once: the second looks first");
    let day = shop.must("figure_day", json!({"staff": 4, "day": "2026-12-01"}));
    let bought: Vec<&Value> = day["versions"].as_array().into_iter().flatten().map(|v| &v["figure"]["count"]["bought"]).collect();
    assert_eq!(bought, [12, 13], "what stood before stays on record");
    shop.become_("001");
    let trail = shop.must("audit", json!({"before": null, "limit": 5, "act": "figures_corrected", "staff": null}));
    assert_eq!((&trail[0]["lines"][0]["before"], &trail[0]["lines"][1]["after"]), (&json!("12/35"), &json!("后来又买了")), "and in the trail, with the reason");
}

#[test]
fn agents_see_and_enter_their_own_and_managers_all() {
    let shop = Shop::staffed();
    shop.become_("006");
    enter(&shop, 4, "2026-11-30", 12, 35).expect("one's own");
    let refused = |result: Result<Value, Fault>| matches!(result, Err(Fault::NotAllowed { .. }));
    assert!(refused(enter(&shop, 5, "2026-11-30", 1, 1)), "not a colleague's");
    let span = json!({"from": "2026-11-01", "to": "2026-12-01"});
    for staff in [Value::Null, json!(5)] {
        assert!(refused(shop.call("figures", json!({"span": span, "staff": staff, "pace": "day"}))), "neither the team's nor a colleague's");
    }
    assert_eq!(look(&shop, Some(4))["total"]["own"], json!({"served": 35, "bought": 12}), "one's own are there");
    shop.become_("002");
    enter(&shop, 5, "2026-11-30", 0, 0).expect("a manager enters for somebody who is away");
    let team = look(&shop, None);
    assert_eq!(team["total"]["own"], json!({"served": 35, "bought": 12}), "the team's sum");
    let silent: Vec<&Value> = team["people"].as_array().into_iter().flatten().filter(|p| p["sum"]["days"] == 0).map(|p| &p["name"]).collect();
    assert_eq!(silent, ["周婷"], "who stands on the rota and entered nothing is named");
}

#[test]
fn days_that_cannot_be_are_refused() {
    let shop = Shop::staffed();
    assert_eq!(problem(enter(&shop, 4, "2026-12-02", 1, 1)), FigureProblem::NotYet, "tomorrow");
    assert_eq!(problem(enter(&shop, 4, "2024-12-31", 1, 1)), FigureProblem::NotEmployed, "before the first day");
    assert_eq!(problem(enter(&shop, 4, "2026-12-01", 36, 35)), FigureProblem::BoughtMoreThanServed, "more than all");
    assert_eq!(problem(correct(&shop, 1, 1, "x")), FigureProblem::NothingToCorrect, "nothing is there");
    let long = json!({"staff": 4, "day": "2026-12-01", "count": {"served": 1, "bought": 1}, "note": "字".repeat(20_000)});
    assert_eq!(problem(shop.call("enter_figures", long)), FigureProblem::TooLong { most: 2_000 }, "a pasted page");
    let wide = json!({"span": {"from": "2000-01-01", "to": "2199-12-31"}, "staff": null, "pace": "day"});
    assert_eq!(problem(shop.call("figures", wide)), FigureProblem::BadSpan, "two centuries are no chart");
}

const EXPORT: &str = "日期,客服/旺旺昵称,接待人数,询单人数,询单->最终付款人数/成功率\n\
    汇总值,,95,60,20/33.3%\n平均值,,47,30,10/33.3%\n\
    2026-11-20,云朵旗舰店:李静,50,40,12/30.0%\n2026-11-30,云朵旗舰店:李静,48,38,11/28.9%\n2026-11-30,云朵旗舰店:代班,45,20,-\n2026-11-30,-,暂无数据,-,-\n";

fn read(shop: &Shop, text: &str) -> Value {
    shop.desk.import("figures_file", "x.csv", text.as_bytes().to_vec(), json!({}), shop.now).expect("a readable file")
}

fn args(found: &Value, standing: Value) -> Value {
    let mut nicks = found["nicks"].clone();
    nicks.as_array_mut().into_iter().flatten().for_each(|n| n["known"] = json!(true));
    json!({"rows": found["rows"], "nicks": nicks, "standing": standing})
}

fn fates(shop: &Shop, args: &Value) -> Vec<String> {
    let all = shop.must("figures_dry_run", args.clone());
    all.as_array().into_iter().flatten().map(|f| f["fate"]["kind"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn kpi_03_an_export_is_tried_first_then_taken_and_its_nicknames_remembered() {
    let shop = Shop::staffed();
    let found = read(&shop, EXPORT);
    assert_eq!((found["rows"].as_array().map(Vec::len), found["left_out"].as_u64()), (Some(3), Some(3)), "sums and marks are no people: {found}");
    assert_eq!(found["nicks"][0], json!({"nick": "云朵旗舰店:李静", "staff": 4, "known": false}), "guessed behind the shop's name");
    let args = args(&found, Value::Null);
    assert_eq!(fates(&shop, &args), ["new", "new", "nobody"], "as it would go");
    assert_eq!(look(&shop, Some(4))["total"]["platform"], Value::Null, "a dry run writes nothing");
    assert_eq!(shop.must("import_figures", args.clone()), json!({"added": 2, "replaced": 0, "left": 1}), "as announced");
    assert_eq!(fates(&shop, &args), ["same", "same", "nobody"], "the same file again changes nothing");
    assert!(read(&shop, EXPORT)["nicks"].as_array().is_some_and(|n| n.iter().all(|n| n["known"] == true)), "who is who is remembered, also who is nobody");
    let view = look(&shop, Some(4));
    assert_eq!(view["total"]["platform"], json!({"served": 78, "bought": 23}), "inquiries and payments");
    let standings: Vec<&Value> = view["days"].as_array().into_iter().flatten().map(|d| &d["platform"]["standing"]).collect();
    assert_eq!(standings, ["provisional", "final"], "yesterday can still change, eleven days ago cannot");
}

#[test]
fn kpi_03_final_payments_take_the_place_of_provisional_ones_and_never_the_other_way() {
    let shop = Shop::staffed();
    let found = read(&shop, EXPORT);
    shop.must("import_figures", args(&found, Value::Null));
    let later = read(&shop, &EXPORT.replace("11/28.9%", "14/36.8%"));
    let last = args(&later, json!("final"));
    assert_eq!(fates(&shop, &last), ["same", "settles", "nobody"], "the final number is another one");
    shop.must("import_figures", last);
    let early = args(&found, json!("provisional"));
    assert_eq!(fates(&shop, &early), ["final_stands", "final_stands", "nobody"], "an old file does no harm");
    shop.must("import_figures", early);
    let day = shop.must("figure_day", json!({"staff": 4, "day": "2026-11-30"}));
    let paid: Vec<&Value> = day["platform"].as_array().into_iter().flatten().map(|p| &p["values"]["paid"]).collect();
    assert_eq!(paid, [11, 14], "both stay side by side");
}

#[test]
fn rows_that_cannot_be_taken_are_told_one_by_one() {
    let shop = Shop::staffed();
    let text = "客服,接待人数\n李静,5\n李静,6\n李静,=1+1\n";
    let found = read(&shop, text);
    assert_eq!(found["problems"][0]["line"], 4, "a formula is no number");
    let mut rows = args(&found, Value::Null);
    assert_eq!(fates(&shop, &rows), ["no_day", "no_day"], "the file says no day");
    for row in rows["rows"].as_array_mut().into_iter().flatten() {
        row["day"] = json!("2026-11-30");
    }
    assert_eq!(fates(&shop, &rows), ["new", "twice"], "one person, one day, one row");
    rows["rows"][0]["day"] = json!("2024-01-01");
    rows["rows"][1]["day"] = json!("2027-01-01");
    assert_eq!(fates(&shop, &rows), ["not_employed", "not_yet"], "days that cannot be");
    let bad = shop.desk.import("figures_file", "x.csv", "订单号,金额\n1,2\n".into(), json!({}), shop.now);
    assert!(matches!(bad, Err(Fault::BadFile { .. })), "another table: {bad:?}");
}

#[test]
fn the_figures_leave_as_a_spreadsheet_for_oneself_or_for_all() {
    let shop = Shop::staffed();
    shop.become_("006");
    enter(&shop, 4, "2026-12-01", 12, 35).expect("entered");
    let paper = |staff: Value| shop.desk.document("figures_xlsx", json!({"span": {"from": "2026-12-01", "to": "2026-12-01"}, "staff": staff, "language": "zh-CN"}), shop.now);
    assert!(paper(json!(4)).is_ok_and(|d| d.bytes.starts_with(b"PK")), "one's own");
    assert!(matches!(paper(Value::Null), Err(Fault::NotAllowed { .. })), "not everybody's");
}

#[test]
fn what_is_typed_beside_a_day_is_text_in_the_spreadsheet_and_names_no_customer() {
    let shop = Shop::staffed();
    shop.become_("006");
    let odd = "=HYPERLINK(\"http://x\") <script>alert(1)</script> 👩‍💻 𠮷 \u{202e}abc";
    let entry = |day: &str, note: &str| json!({"staff": 4, "day": day, "count": {"served": 35, "bought": 12}, "note": note});
    shop.must("enter_figures", entry("2026-12-01", odd));
    shop.must("add_customer", json!({"name": "小鹿妈妈", "anyway": false}));
    shop.must("enter_figures", entry("2026-11-30", "小鹿妈妈来了三次，打 13812345678"));
    let args = json!({"span": {"from": "2026-11-30", "to": "2026-12-01"}, "staff": 4, "language": "zh-CN"});
    let file = shop.desk.document("figures_xlsx", args, shop.now).expect("a spreadsheet");
    let table = paper::spreadsheet::read(&file.bytes).expect("readable");
    let text: Vec<&String> = table.rows.iter().flat_map(|row| &row.cells).collect();
    assert!(text.iter().any(|c| c.as_str() == odd), "letter by letter, and no formula: {text:?}");
    let told = format!("{text:?}");
    assert!(told.contains("来了三次") && !told.contains("小鹿妈妈") && !told.contains("13812345678"), "masked as on the screen: {told}");
}

#[test]
fn days_still_to_enter_are_told_to_whoever_worked_them_and_to_whoever_leads() {
    let mut shop = crate::handover::floor::floor();
    crate::handover::floor::come(&mut shop, "2026-12-09T16:45:00", "006");
    let days = |shop: &Shop| shop.must("figures_today", json!({}))["mine"].clone();
    assert_eq!(days(&shop), json!(["2026-12-09", "2026-12-08", "2026-12-07"]), "the early shift is over");
    enter(&shop, 4, "2026-12-09", 3, 10).expect("entered");
    assert_eq!(days(&shop), json!(["2026-12-08", "2026-12-07"]), "one less");
    crate::handover::floor::come(&mut shop, "2026-12-09T16:50:00", "008");
    assert_eq!(days(&shop), json!(["2026-12-08", "2026-12-07"]), "the late shift is still on");
    crate::handover::floor::come(&mut shop, "2026-12-09T16:55:00", "002");
    let missing = shop.must("figures_today", json!({}))["missing"].clone();
    assert_eq!(missing[0], json!({"day": "2026-12-09", "names": ["王磊"]}), "who is missing, by day: {missing}");
}
