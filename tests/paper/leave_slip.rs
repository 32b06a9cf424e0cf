//! The leave slip (ATT-02 to ATT-07): what it says, and that a long reason loses nothing.

use domain::language::Language;
use paper::leave_slip::{render, Handover, LeavePeriod, LeaveSlip, SlipItem, SlipPaper, Timing};

use crate::programs::Printed;
use crate::sample::{at, date};

fn slip() -> LeaveSlip {
    LeaveSlip {
        paper: SlipPaper::A5,
        shop: "云朵家居旗舰店".to_owned(),
        id: "L-1009-2".to_owned(),
        person: "赵敏".to_owned(),
        number: "007".to_owned(),
        kind: "年假".to_owned(),
        period: LeavePeriod::Days { from: date(10, 11), to: date(10, 13) },
        calendar_days: 3.0,
        working_days: 2.5,
        reason: "家里装修，需要本人在场。".to_owned(),
        asked_at: at(10, 9, 18, 5),
        notice_required: "1 周".to_owned(),
        notice_given: "2 天".to_owned(),
        timing: Timing::Late,
        cover: Some("李静".to_owned()),
        handover: Handover::Open,
        items: Vec::new(),
        printed_at: at(10, 9, 18, 6),
    }
}

fn check(slip: &LeaveSlip, language: Language, pages: usize, says: &[&str]) -> String {
    let pdf = render(slip, language).unwrap();
    let printed = Printed::new(&pdf);
    printed.is_sound();
    let text = printed.text();
    assert_eq!(pdf.pages, pages, "pages of the slip");
    printed.says(says);
    text
}

#[test]
fn the_slip_says_everything_the_supervisor_decides_on() {
    check(&slip(), Language::Simplified, 1, &[
        "请假条", "L-1009-2", "赵敏", "007", "年假", "2026年10月11日 周日", "2026年10月13日 周二", "日历日 3 天，排班工作日 2.5 天",
        "家里装修", "规定提前 1 周，实际提前 2 天", "通知晚于规定", "李静", "离岗前工作已交接", "须经部门主管签字方能生效", "主管签名",
    ]);
}

#[test]
fn the_slip_speaks_three_languages() {
    check(&slip(), Language::Traditional, 1, &["請假條", "主管簽名", "第 1 頁 / 共 1 頁"]);
    check(&slip(), Language::English, 1, &["Leave slip", "only valid when signed", "Supervisor", "later than the rule asks", "rostered working days: 2.5"]);
}

#[test]
fn the_slip_lists_what_the_person_leaves_open_and_who_takes_it() {
    let item = |id: &str, matter: &str, taker: Option<&str>| SlipItem { id: id.to_owned(), matter: matter.to_owned(), taker: taker.map(str::to_owned) };
    let items = vec![item("23K", "小鹿**催发货\n要先问仓库", Some("李静")), item("24M", "木子**量沙发", None)];
    check(&LeaveSlip { items, ..slip() }, Language::Simplified, 1, &["未完的交接事项", "23K 小鹿**催发货 要先问仓库", "李静", "24M 木子**量沙发 → 待定"]);
    let many = (0..60).map(|number| item(&format!("{number:03}"), &format!("第{number}件事，说得比较长，好让它换到下一行去"), Some("赵敏"))).collect();
    check(&LeaveSlip { items: many, paper: SlipPaper::A4, ..slip() }, Language::English, 2, &["Open items and", "who takes them", "第59件事", "Page 2 of 2"]);
}

#[test]
fn some_hours_of_one_day_are_said_shortly() {
    let period = LeavePeriod::Hours { from: at(10, 11, 9, 0), to: at(10, 11, 11, 30) };
    check(&LeaveSlip { period, timing: Timing::InTime, handover: Handover::Done, paper: SlipPaper::A4, ..slip() }, Language::English, 1, &["11 October 2026 Sun 09:00–11:30", "in time"]);
}

#[test]
fn no_line_begins_with_a_comma_or_a_full_stop() {
    for filler in 0..6 {
        let reason = format!("{}{}", "甲".repeat(filler), "他说，好的。可以，".repeat(30));
        let text = check(&LeaveSlip { reason, ..slip() }, Language::Simplified, 1, &[]);
        assert!(!text.lines().any(|line| line.trim_start().starts_with(['，', '。'])), "UAX 14 keeps them with the word before: {text}");
    }
}

#[test]
fn a_long_reason_goes_on_over_the_page_and_loses_nothing() {
    let reason: String = (1..=400).map(|number| format!("第{number}句说明。")).collect();
    let text = check(&LeaveSlip { reason, ..slip() }, Language::Simplified, 4, &["第 4 页 / 共 4 页", "须经部门主管签字方能生效"]);
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    for number in [1, 200, 399, 400] {
        assert!(plain.contains(&format!("第{number}句说明")), "sentence {number} is printed");
    }
    assert_eq!(text.matches("请假条").count() - 1, 4, "every page carries the head, and the last the sentence on validity");
}
