//! GIFT, in and out: what teachers bring, what cannot be read, and that what is written comes back.

use std::path::PathBuf;

use domain::question::{cleaned, is_remark, problems, Answer, QuestionKind, QuestionProblem, QuestionText, Rich, TextFormat, Weight};
use paper::gift::{names, read, read_text, write, Filed, Gift, NotGift, Piece, Reason};
use proptest::prelude::*;
use serde_json::Value;

fn questions(gift: &Gift) -> Vec<&QuestionText> {
    gift.entries.iter().filter_map(|e| if let Piece::Question(q) = &e.piece { Some(q) } else { None }).collect()
}

/// The one question of a text.
fn check(text: &str) -> QuestionText {
    let gift = read_text(text);
    assert!(gift.refused.is_empty(), "{text:?} is read: {:?}", gift.refused);
    match questions(&gift).as_slice() {
        [one] => (*one).clone(),
        other => panic!("one question in {text:?}, not {other:?}"),
    }
}

/// Answers as words, weight in percent and feedback.
fn answers(says: &QuestionText) -> Vec<(&str, f64, &str)> {
    says.answers.iter().map(|a| (a.text.text.as_str(), a.weight.as_percent(), a.feedback.text.as_str())).collect()
}

fn refused(text: &str) -> Reason {
    let gift = read_text(text);
    assert!(gift.entries.is_empty(), "{text:?} is refused, not {:?}", gift.entries);
    gift.refused.into_iter().next().expect("named").reason
}

#[test]
fn each_kind_shows_by_the_signs_in_its_answers() {
    use QuestionKind::{Description, Essay, Matching, Multiple, Number, Short, Single, TrueFalse};
    let kinds = [
        ("问？{=甲 ~乙}", Single), ("问？{~%50%甲 ~%50%乙 ~丙}", Multiple), ("问？{T}", TrueFalse), ("问？{FALSE}", TrueFalse), ("问？{true}", Short), ("问？{=甲 =乙}", Short),
        ("问？{甲}", Short), ("问？{#3}", Number), ("问？{=甲 -> 一 =乙 -> 二}", Matching), ("问？{}", Essay), ("问？{####范文}", Essay), ("说明。", Description),
    ];
    for (text, kind) in kinds {
        assert_eq!(check(text).kind, kind, "{text}");
    }
}

#[test]
fn weights_and_feedback_stand_with_their_answers() {
    let says = check("::题::问？{\n~%-50%甲#不对\n~%33.333%乙 # 一部分\n~丙\n=丁#对了\n####大家都听\n}");
    let expected = vec![("甲", -50.0, "不对"), ("乙", 33.333, "一部分"), ("丙", 0.0, ""), ("丁", 100.0, "对了")];
    assert_eq!(answers(&says), expected, "weights in percent, feedback trimmed");
    assert_eq!((says.title.as_str(), says.feedback.text.as_str()), ("题", "大家都听"), "and what everybody is told");
    let says = check("问？{TRUE#错了#对了####完}");
    assert_eq!(answers(&says), vec![("TRUE", 100.0, "对了"), ("FALSE", 0.0, "错了")], "the wrong answer is told first");
    let says = check("问？{F#错了}");
    assert_eq!(answers(&says), vec![("TRUE", 0.0, "错了"), ("FALSE", 100.0, "")], "of a false one too");
}

#[test]
fn numbers_come_with_tolerance_as_spans_and_weighted() {
    let says = check("问？{#=1822:0#对 =%50%1822:2#差一点 =%25%1800..1900 ~#都不对}");
    let expected = vec![("1822:0", 100.0, "对"), ("1822:2", 50.0, "差一点"), ("1800..1900", 25.0, ""), ("*", 0.0, "都不对")];
    assert_eq!(answers(&says), expected, "several are accepted, the rest is told what is wrong");
    assert_eq!(answers(&check("问？{# -5 .. 5 }")), vec![("-5..5", 100.0, "")], "blanks mean nothing in a number");
    assert_eq!(refused("问？{#三}"), Reason::Question(QuestionProblem::NotANumber { place: 1 }), "a number is in figures");
    assert_eq!(refused("问？{#}"), Reason::Question(QuestionProblem::TooFewAnswers { least: 1 }), "and there must be one");
}

#[test]
fn escaped_signs_are_text() {
    let says = check(r"::比\:例::1\:1 \{一\} \= \~ \# \\ 与\n第二行 {=\=2 ~C:\\dir\\name ~a\#b}");
    assert_eq!(says.text.text, "1:1 {一} = ~ # \\ 与\n第二行", "in the text");
    assert_eq!(says.title, "比:例", "in the title");
    assert_eq!(answers(&says).iter().map(|a| a.0).collect::<Vec<_>>(), vec!["=2", "C:\\dir\\name", "a#b"], "in the answers");
}

#[test]
fn a_gap_stands_where_the_answers_stood() {
    let says = check("退货在{=七 ~十}天内。");
    assert_eq!(says.text.text, "退货在 _____ 天内。", "with the text on both sides");
    assert_eq!(check("{=七}天内退货。").text.text, "_____ 天内退货。", "also at the start");
    assert_eq!(check("几天？{=七} \n").text.text, "几天？", "nothing behind the answers is no gap");
}

#[test]
fn formats_hold_for_the_answers_unless_they_say_another() {
    let says = check("[html]<b>问</b>{=<i>甲</i>#[plain]好 ~[markdown]*乙*}");
    assert_eq!(says.text, Rich { text: "<b>问</b>".into(), format: TextFormat::Html }, "the text's own");
    let formats: Vec<_> = says.answers.iter().map(|a| (a.text.format, a.feedback.format)).collect();
    assert_eq!(formats, vec![(TextFormat::Html, TextFormat::Plain), (TextFormat::Markdown, TextFormat::Moodle)], "taken over or said");
    assert_eq!(check("[无此格式]问？{T}").text.text, "[无此格式]问？", "a bracket that names no format is text");
}

#[test]
fn comments_categories_and_line_ends_divide_a_file_as_they_should() {
    let text = "// 说明\r\n$CATEGORY: $course$/top/售后//退款/细则\r\n\r\n::一::问\r\n// 中间\r\n一？{T}\r\n\r\n   // 尾\r\n问二？{=甲}\r\n问三？{\r\n=乙\r\n\r\n=丙\r\n}\r\n";
    let gift = read_text(text);
    assert_eq!(gift.entries.len(), 4, "a category and three questions: {:?}", gift.refused);
    assert_eq!(gift.entries.iter().map(|e| e.line).collect::<Vec<_>>(), vec![2, 4, 9, 10], "each by its line");
    let Piece::Category(category) = &gift.entries[0].piece else { panic!("a category first") };
    assert_eq!(names(category), vec!["售后/退款", "细则"], "where Moodle exported it is left out, two slashes are one");
    assert_eq!(questions(&gift)[0].text.text, "问 一？", "a comment within a question vanishes");
    assert_eq!(questions(&gift)[2].answers.len(), 2, "a blank line within the answers divides nothing");
    assert_eq!(read_text("甲？{T}\r乙？{F}\r").entries.len(), 2, "lines end as on an old Mac too");
}

#[test]
fn what_cannot_be_read_is_named_by_line_and_the_rest_is_kept() {
    let text = "一？{=甲 ~乙}\n\n二？{=甲 ~乙\n\n三？{=甲}\n\n四 {x} 五 {y}\n\n六？{=甲 -> 一 =乙}\n\n七？{~甲 =}\n\n八？{~%200%甲 ~乙}\n\n九？}\n\n十？{T}";
    let gift = read_text(text);
    assert_eq!(questions(&gift).iter().map(|q| q.text.text.as_str()).collect::<Vec<_>>(), vec!["一？", "三？", "十？"], "what is whole is kept");
    let named: Vec<(u32, &Reason)> = gift.refused.iter().map(|r| (r.line, &r.reason)).collect();
    let arrow = Reason::NoArrow { text: "乙".into() };
    let (empty, weight) = (QuestionProblem::EmptyAnswer { place: 2 }, QuestionProblem::BadWeight { place: 1 });
    let expected = vec![
        (3, Reason::Brace), (7, Reason::TwoBlocks), (9, arrow), (11, Reason::Question(empty)), (13, Reason::Question(weight)), (15, Reason::Brace),
    ];
    assert_eq!(named, expected.iter().map(|(l, r)| (*l, r)).collect::<Vec<_>>(), "the rest by line and reason");
}

#[test]
fn what_a_person_can_mend_is_read_as_it_stands() {
    let half = check("问？{~%50%甲 ~%30%乙 ~丙}");
    assert!(matches!(problems(&half).as_slice(), [QuestionProblem::WeightsDontAddUp { sum: 8_000_000 }]), "eighty percent: {:?}", problems(&half));
    assert_eq!(problems(&check("问？{~甲 ~乙}")), vec![QuestionProblem::NoRightAnswer], "nothing right");
    assert!(problems(&check("问？{=甲 ~甲}")).iter().all(is_remark), "the same twice");
}

#[test]
fn a_question_of_two_megabytes_is_named_and_the_others_are_kept() {
    let long = format!("一？{{T}}\n\n二{}？{{=甲}}\n\n三？{{F}}", "很长\n".repeat(300_000));
    let gift = read(long.as_bytes()).expect("a text");
    assert_eq!((questions(&gift).len(), gift.refused.len(), gift.refused[0].line), (2, 1, 3), "the others are kept");
    assert!(matches!(gift.refused[0].reason, Reason::Question(QuestionProblem::TooLong { .. })), "with the reason");
}

#[test]
fn files_come_in_the_encodings_that_people_have() {
    let text = "::题::顾客问“什么时候发货”，怎样答？{=七十二小时内#对 ~不知道}\r\n";
    let wide = |big: bool, mark: bool| -> Vec<u8> {
        let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
        units.flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
    };
    let (gb, _, _) = encoding_rs::GB18030.encode(text);
    let (western, _, _) = encoding_rs::WINDOWS_1252.encode("Où est née l’idée ? {=à Genève ~ailleurs}");
    let files = [
        text.as_bytes().to_vec(), format!("\u{feff}{text}").into_bytes(), wide(false, true), wide(true, true), wide(false, false), wide(true, false),
        gb.into_owned(),
    ];
    for (at, file) in files.iter().enumerate() {
        let gift = read(file).expect("a text");
        assert_eq!(questions(&gift).first().map(|q| q.answers[0].text.text.as_str()), Some("七十二小时内"), "file {at}");
    }
    let gift = read(&western).expect("a text");
    assert_eq!(questions(&gift)[0].answers[0].text.text, "à Genève", "and what western teachers have");
    assert_eq!(read(b"%PDF-1.7 {T}"), Err(NotGift::NotText), "a PDF is none");
    assert_eq!(read(b"\x00\x01\x02\x03{T}"), Err(NotGift::NotText), "nor is a program");
    assert_eq!(read(b" \n "), Err(NotGift::Empty), "nothing is nothing");
}

#[test]
fn answers_in_wide_signs_are_named_not_taken_for_a_description() {
    for text in ["运费谁出？｛＝卖家 ～买家｝", "七天无理由？｛T｝", "几天？｛＃7｝"] {
        assert_eq!(refused(text), Reason::WideSigns, "{text}: a Chinese keyboard types these");
    }
    assert_eq!(check("说明｛重要｝：先道歉。").kind, QuestionKind::Description, "wide braces around words are text");
}

#[test]
fn a_picture_written_into_the_text_is_the_questions_own() {
    let says = read_text(r#"[html]<p>看图：<IMG alt\="尺码表" src\='data\:image/png;base64,iVBORw0KGgo\='/></p>{=<img src\="data\:image/png;base64,QQ\=\=">甲#[html]<img src\="@@PLUGINFILE@@/%E5%9B%BE 3.png"> ~乙}"#);
    let entry = says.entries.first().expect("a question");
    let Piece::Question(question) = &entry.piece else { panic!("a question") };
    assert_eq!(entry.picture.as_deref(), Some("iVBORw0KGgo="), "in Base64, as it stood there");
    assert_eq!(question.text.text, "<p>看图：</p>", "and taken out of the text");
    assert_eq!(question.answers[0].text.text, "<img src=\"picture-2\">甲", "an answer has none of its own: its name stays");
    let plain = read_text("看图：<img src\\=\"@@PLUGINFILE@@/3.png\">{T}");
    assert_eq!(plain.entries[0].picture, None, "what the file only speaks of is not there");
}

#[test]
fn a_picture_comes_back_from_the_file_that_it_was_written_into() {
    let says = cleaned(QuestionText {
        kind: QuestionKind::Short, title: String::new(), text: Rich::typed("[图] 这是 _____ 号尺码"), picture: None,
        answers: vec![Answer::new("M", Weight::WHOLE)], feedback: Rich::default(),
    });
    let text = write(&[Filed { category: &[], says: &says, picture: Some("data:image/png;base64,iVBO+/w=") }]);
    let gift = read_text(&text);
    assert_eq!((questions(&gift), gift.entries[0].picture.as_deref()), (vec![&says], Some("iVBO+/w=")), "{text}");
}

/// Folder of files with what an independent reader makes of each.
fn folder() -> PathBuf {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/bench");
    std::env::var_os("DAYBOOK_BENCH").map_or(beside, PathBuf::from).join("gift")
}

#[test]
fn files_are_read_as_an_independent_reader_reads_them_where_the_folder_is_there() {
    let Ok(files) = std::fs::read_dir(folder()) else {
        println!("no GIFT files at {}: passed over", folder().display());
        return;
    };
    let mut seen = 0;
    for file in files.flatten().map(|f| f.path()).filter(|p| p.extension().is_some_and(|e| e == "gift")) {
        let gift = read(&std::fs::read(&file).expect("a file")).expect("a text");
        let expected = std::fs::read_to_string(file.with_extension("json")).expect("what it holds");
        let expected: Vec<Value> = serde_json::from_str(&expected).expect("JSON");
        assert!(gift.refused.is_empty(), "{}: {:?}", file.display(), gift.refused);
        let found: Vec<Value> = gift.entries.iter().map(|e| as_theirs(&e.piece)).collect();
        assert_eq!(found, expected.iter().map(told).collect::<Vec<_>>(), "{}", file.display());
        seen += 1;
    }
    println!("{seen} files at {}", folder().display());
}

/// What can be compared of an entry of theirs.
fn told(theirs: &Value) -> Value {
    let text = |v: &Value| v["text"].as_str().unwrap_or_default().to_owned();
    let number = |v: &Value| match v["type"].as_str() {
        Some("range") => format!("{}:{}", v["number"], v["range"]),
        Some("high-low") => format!("{}..{}", v["numberLow"], v["numberHigh"]),
        _ => v["number"].to_string(),
    };
    let choice = |c: &Value| {
        let weight = c["weight"].as_f64().unwrap_or(if c["isCorrect"] == true { 100.0 } else { 0.0 });
        let said = if c["text"]["type"].is_string() { number(&c["text"]) } else { text(&c["text"]) };
        serde_json::json!([said, weight, text(&c["feedback"])])
    };
    let answers: Vec<Value> = match theirs["type"].as_str().unwrap_or_default() {
        "Matching" => theirs["matchPairs"].as_array().into_iter().flatten().map(|p| serde_json::json!([text(&p["subquestion"]), p["subanswer"]])).collect(),
        "TF" => vec![theirs["isTrue"].clone()],
        "Numerical" if theirs["choices"].is_object() => vec![serde_json::json!([number(&theirs["choices"]), 100.0, ""])],
        _ => theirs["choices"].as_array().into_iter().flatten().map(choice).collect(),
    };
    let feedback = text(&theirs["globalFeedback"]);
    serde_json::json!([theirs["type"], theirs["title"].as_str().unwrap_or_default(), text(&theirs["stem"]), theirs["stem"]["format"], feedback, answers])
}

fn as_theirs(piece: &Piece) -> Value {
    let says = match piece {
        Piece::Category(name) => return serde_json::json!(["Category", name, "", null, "", []]),
        Piece::Question(says) => says,
    };
    let kind = match says.kind {
        QuestionKind::Single | QuestionKind::Multiple => "MC",
        QuestionKind::TrueFalse => "TF",
        QuestionKind::Short => "Short",
        QuestionKind::Number => "Numerical",
        QuestionKind::Matching => "Matching",
        QuestionKind::Essay => "Essay",
        QuestionKind::Description => "Description",
    };
    let answers: Vec<Value> = match says.kind {
        QuestionKind::Matching => says.answers.iter().map(|a| serde_json::json!([a.text.text, a.pair])).collect(),
        QuestionKind::TrueFalse => vec![serde_json::json!(says.answers[0].weight == Weight::WHOLE)],
        _ => answers(says).into_iter().map(|(t, w, f)| serde_json::json!([t, w, f])).collect(),
    };
    let format = match says.text.format {
        TextFormat::Moodle => "moodle",
        TextFormat::Html => "html",
        TextFormat::Plain => "plain",
        TextFormat::Markdown => "markdown",
    };
    serde_json::json!([kind, says.title, says.text.text, format, says.feedback.text, answers])
}

/// Words as people type them, with every sign that steers the format.
fn words() -> impl Strategy<Value = String> {
    "[甲乙丙a-zA-Z0-9 :={}~#%\\\\>\\[\\]/$.*\\-，。\n]{1,24}".prop_map(|w| w.trim().to_owned()).prop_filter("says something", |w| !w.is_empty())
}

fn rich() -> impl Strategy<Value = Rich> {
    let formats = prop_oneof![Just(TextFormat::Moodle), Just(TextFormat::Plain), Just(TextFormat::Html), Just(TextFormat::Markdown)];
    (words(), formats).prop_map(|(text, format)| Rich { text, format })
}

fn told_back() -> impl Strategy<Value = Rich> {
    prop_oneof![Just(Rich::default()), rich()]
}

fn question() -> impl Strategy<Value = QuestionText> {
    let answers = proptest::collection::vec((rich(), words(), -100..=100_i32, told_back()), 2..5);
    let kind = (0..QuestionKind::ALL.len()).prop_map(|at| QuestionKind::ALL[at]);
    (kind, prop_oneof![Just(String::new()), words()], rich(), answers, told_back()).prop_map(|(kind, title, text, answers, feedback)| {
        let answers = answers.into_iter().enumerate().map(|(at, (text, pair, percent, feedback))| {
            let weight = match kind {
                QuestionKind::TrueFalse | QuestionKind::Single if at == 0 => Weight::WHOLE,
                QuestionKind::TrueFalse => Weight::NONE,
                QuestionKind::Multiple if at == 0 => Weight(10_000_000),
                QuestionKind::Multiple => Weight(-percent.abs() * 100_000),
                _ if at == 0 => Weight::WHOLE,
                _ => Weight(percent * 100_000),
            };
            let text = if kind == QuestionKind::Number { Rich::typed(format!("{}:{}", percent, at)) } else { text };
            Answer { text, pair, weight, feedback }
        });
        cleaned(QuestionText { kind, title, text, picture: None, answers: answers.take(if kind == QuestionKind::TrueFalse { 2 } else { 9 }).collect(), feedback })
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(all in proptest::collection::vec(question(), 1..4)) {
        let all: Vec<QuestionText> = all.into_iter().filter(|q| problems(q).is_empty() && q.kind != QuestionKind::Description || q.kind == QuestionKind::Description && q.feedback.text.is_empty()).collect();
        let category = ["售后/退款".to_owned(), "细则".to_owned()];
        let filed: Vec<Filed> = all.iter().map(|says| Filed { category: &category, says, picture: None }).collect();
        let text = write(&filed);
        let gift = read_text(&text);
        prop_assert_eq!(&gift.refused, &vec![], "{}", text);
        prop_assert_eq!(questions(&gift), all.iter().collect::<Vec<_>>(), "{}", text);
    }

    #[test]
    fn nothing_that_is_typed_breaks_the_reader(text in "[甲a0 :={}~#%\\\\>\\[\\]/$.\\-\n]{0,200}") {
        let gift = read_text(&text);
        for refused in &gift.refused {
            prop_assert!(refused.line >= 1 && refused.line as usize <= text.lines().count().max(1), "a line of the file");
        }
    }
}
