//! A quiz on paper: the questions, the sheet for the answers, the key.

use chrono::NaiveDate;
use domain::language::Language;
use paper::picture::Picture;
use paper::quiz_sheet::{render, QuizSheet, SheetPart, SheetQuestion};

use crate::programs::Printed;

fn pairs(words: &[&str]) -> Vec<(String, String)> {
    words.iter().zip('A'..).map(|(word, letter)| (letter.to_string(), (*word).to_owned())).collect()
}

pub fn sheet(part: SheetPart, count: usize) -> QuizSheet {
    let one = |n: usize| {
        let number = format!("{n}.");
        match n % 4 {
            0 => SheetQuestion { number, text: "顾客要差评，你怎么说？".into(), lines: 8, right: "人工评分".into(), ..Default::default() },
            1 => SheetQuestion { number, text: "签收后几天内可以七天无理由退货？".into(), choices: pairs(&["7 天", "3 天", "15 天", "30 天"]), right: "A".into(), boxes: 1, ..Default::default() },
            2 => SheetQuestion { number, text: "把流程和该做的事配起来".into(), choices: pairs(&["已付款未发货", "已签收"]), pairs: pairs(&["请求评价", "核对地址", "看清原因"]), right: "BA".into(), boxes: 2, ..Default::default() },
            _ => SheetQuestion { number, text: "几小时内发货？".into(), lines: 1, right: "72:0".into(), ..Default::default() },
        }
    };
    QuizSheet {
        shop: "云朵家居".into(), title: "退换货上岗测验".into(), remark: "10 分钟 · 及格 80% · № 7".into(),
        fields: [("姓名", "徐佳"), ("工号", "021"), ("日期", ""), ("得分", "")].map(|(c, v)| (c.to_owned(), v.to_owned())).to_vec(),
        note: "判断题写 √ 或 ×；配对题写右边的字母。".into(), questions: (1..=count).map(one).collect(), part,
        printed_at: NaiveDate::from_ymd_opt(2026, 12, 8).and_then(|d| d.and_hms_opt(16, 0, 0)).expect("a moment"),
    }
}

fn check(part: SheetPart, count: usize) -> (String, usize) {
    let pdf = render(&sheet(part, count), Language::Simplified).expect("a paper");
    assert!(pdf.missing.is_empty(), "every letter is there: {:?}", pdf.missing);
    (Printed::new(&pdf).text(), pdf.pages)
}

#[test]
fn the_questions_are_printed_without_the_answers() {
    let (text, pages) = check(SheetPart::Questions, 8);
    assert!(text.contains("徐佳") && text.contains("15 天") && text.contains("核对地址"), "who, choices and pairs: {text}");
    assert!(!text.contains("人工评分"), "nothing is given away");
    assert!(pages >= 2, "eight lines for each essay take room");
}

#[test]
fn the_key_says_what_is_typed_and_the_answer_sheet_says_nothing() {
    let (key, _) = check(SheetPart::Key, 8);
    assert!(key.contains("BA") && key.contains("72:0"), "letters and numbers: {key}");
    let (blank, pages) = check(SheetPart::Answers, 60);
    assert!(!blank.contains("BA") && !blank.contains("72"), "only numbers to fill in");
    assert!(blank.contains("60."), "each of them");
    assert!(pages <= 2, "sixty fit on two pages");
}

#[test]
fn a_question_as_long_as_may_be_ends() {
    let mut whole = sheet(SheetPart::Questions, 1);
    whole.questions[0].text = "很长的题目。".repeat(3_000);
    let pdf = render(&whole, Language::Simplified).expect("a paper");
    assert!(pdf.pages > 3, "over as many pages as it needs");
}

/// A PNG of one see-through colour.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    let pixels = [200, 30, 30, 128].repeat((width * height) as usize);
    encoder.write_header().and_then(|mut writer| writer.write_image_data(&pixels)).expect("a picture");
    bytes
}

/// One question, and what stands on its sheet.
fn alone(part: SheetPart, question: SheetQuestion, says: &[&str]) -> Printed {
    let pdf = render(&QuizSheet { questions: vec![question], ..sheet(part, 0) }, Language::Simplified).expect("a paper");
    let printed = Printed::new(&pdf);
    printed.is_sound();
    printed.says(says);
    printed
}

#[test]
fn a_picture_is_printed_under_its_question_and_a_huge_one_made_coarser() {
    for (width, height, kept) in [(90, 40, ["90", "40"]), (2_900, 1_000, ["967", "334"])] {
        let picture = Picture::read(&png(width, height));
        assert!(picture.is_some(), "a PNG of {width} x {height} can be printed");
        let printed = alone(SheetPart::Questions, SheetQuestion { number: "1.".into(), text: "图上是哪一款？".into(), picture, ..Default::default() }, &["图上是哪一款？"]);
        assert_eq!(printed.images(), [kept], "the picture of {width} x {height}");
    }
    assert_eq!(Picture::read(b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x09\0\0\x09\0\0"), None, "no PDF holds a WebP");
    assert_eq!(Picture::read(&png(9, 9)[..60]), None, "nor what is cut off");
}

#[test]
fn long_halves_of_pairs_stand_below_each_other_and_none_is_cut() {
    let long = "请先道歉，再问清楚是哪一条、什么时候洗的、用了多少度的水，然后答应一个回复的时间，并记到交接本里";
    let question = SheetQuestion { number: "1.".into(), text: "配对".into(), choices: pairs(&["掉毛很严重，洗衣机都堵了，昨天到现在没有人理我，我要投诉到平台", "能改颜色吗"]), pairs: pairs(&[long, "看有没有出库"]), ..Default::default() };
    alone(SheetPart::Questions, question, &["我要投诉到平台", "能改颜色吗", "并记到交接本里", "看有没有出库"]);
}

#[test]
fn a_long_answer_of_the_key_goes_on_in_the_next_line() {
    let right = (1..=12).map(|n| format!("第{n}种可以接受的说法")).collect::<Vec<_>>().join(" | ");
    alone(SheetPart::Key, SheetQuestion { number: "1.".into(), right, ..Default::default() }, &["第1种", "第12种可以接受的说法"]);
}

#[test]
fn short_choices_beside_each_other_stay_on_one_page() {
    for fill in 0..30 {
        let mut whole = sheet(SheetPart::Questions, 0);
        whole.note = "说明\n".repeat(fill);
        whole.questions = vec![SheetQuestion { number: "1.".into(), text: "选一个".into(), choices: pairs(&["甲"; 60]), ..Default::default() }];
        let pdf = render(&whole, Language::Simplified).expect("a paper");
        assert!(pdf.pages <= 2, "sixty choices in thirty lines after {fill} lines take {} pages", pdf.pages);
    }
}
