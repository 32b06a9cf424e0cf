//! The program that prints a GIFT file, on the files that ordinary people, other programs and nobody honest bring. It is run as it
//! stands in the examples, without a second build.

use serde_json::{json, Value};

#[allow(dead_code)] // its `main` is not called here
#[path = "../../src-tauri/paper/examples/gift.rs"]
mod program;

/// What Moodle's documentation gives for each kind, in its order, with comments, weights, feedback and formats.
const DOCUMENTED: &str = include_str!("moodle.gift");

/// How the program ends, the objects it prints, and the lines it complains in.
fn run(bytes: &[u8]) -> (u8, Vec<Value>, Vec<String>) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = program::run("题.gift", Ok(bytes.to_vec()), &mut out, &mut err).unwrap();
    let lines = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().lines().map(str::to_owned).collect::<Vec<String>>();
    (code, lines(out).iter().map(|line| serde_json::from_str(line).expect("an object a line")).collect(), lines(err))
}

/// Everything is read, each object has the promised fields and no others; the objects.
fn check(text: &[u8]) -> Vec<Value> {
    let (code, objects, err) = run(text);
    assert_eq!((code, &err), (0, &Vec::new()), "everything was read");
    let names = |v: &Value| v.as_object().unwrap().keys().cloned().collect::<Vec<String>>();
    for object in &objects {
        assert_eq!(names(object), ["answers", "feedback", "text", "title", "type"], "{object}");
        for answer in object["answers"].as_array().unwrap() {
            assert_eq!(names(answer), ["feedback", "text", "weight"], "{answer}");
            assert!(answer["weight"].is_number() && answer["text"].is_string(), "weights are percents: {answer}");
        }
    }
    objects
}

/// Some are refused: the lines that are complained of, and how many are read all the same.
fn refused(text: &[u8]) -> (Vec<String>, usize) {
    let (code, objects, err) = run(text);
    assert_eq!(code, 1, "something was refused: {err:?}");
    let line = |said: &String| said.split(':').next().unwrap_or_default().to_owned();
    (err.iter().map(line).collect(), objects.len())
}

#[test]
fn every_question_is_an_object_with_the_promised_fields() {
    let found = check("::题::几天？{=7#对了 ~%50%8#差一点 ~9####看规则}".as_bytes());
    let answers = json!([{"text": "7", "weight": 100, "feedback": "对了"}, {"text": "8", "weight": 50, "feedback": "差一点"}, {"text": "9", "weight": 0, "feedback": null}]);
    assert_eq!(found, [json!({"type": "MC", "title": "题", "text": "几天？", "feedback": "看规则", "answers": answers})], "as promised");
}

#[test]
fn the_documented_examples_are_read_whole() {
    let found = check(DOCUMENTED.as_bytes());
    let kinds: Vec<&str> = found.iter().filter_map(|q| q["type"].as_str()).collect();
    let expected = [
        "MC", "MC", "MC", "Short", "Short", "Short", "TF", "TF", "TF", "Matching", "Matching", "Numerical", "Numerical", "Numerical", "Numerical", "Essay",
        "Description", "MC", "MC", "MC", "Short", "Category", "TF", "MC", "MC",
    ];
    assert_eq!(kinds, expected, "each by the signs in its answers");
    let sums = |q: &Value| q["answers"].as_array().unwrap().iter().filter_map(|a| a["weight"].as_f64()).filter(|w| *w > 0.0).sum::<f64>();
    assert!((sums(&found[17]) - 100.0).abs() < 1e-9, "two halves are a whole: {}", found[17]);
    assert_eq!(found[12]["answers"][0]["text"], "3.141..3.142", "a span of numbers");
    assert_eq!(found[20]["text"], "What's the answer to this: 1 + 2 = {?", "escapes are text");
}

#[test]
fn whatever_ends_lines_and_whatever_stands_before_the_text_changes_nothing() {
    let plain = "// 注\n$CATEGORY: 售后\n\n一？{=甲 ~乙}\n\n二？{T}\n";
    let expected = check(plain.as_bytes());
    assert_eq!(expected.len(), 3, "a category and two questions");
    for text in [plain.replace('\n', "\r\n"), plain.replace('\n', "\r"), format!("\u{feff}{plain}"), format!("\n\n{plain}\n\n\n")] {
        assert_eq!(check(text.as_bytes()), expected, "{text:?}");
    }
    let gbk = encoding_rs::GBK.encode(plain).0;
    assert_eq!(check(&gbk), expected, "a file that is not UTF-8 but Chinese");
    let wide: Vec<u8> = [0xfeff].into_iter().chain(plain.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(check(&wide), expected, "nor one of UTF-16");
}

#[test]
fn what_ordinary_people_type_is_read_or_named_by_its_line() {
    let (lines, read) = refused("一：1:1 换货吗？{=对 ~错}\n\n二 {三}？{=甲 ~乙}\n\n三？{=甲 ~乙\n\n四？{=甲 ~乙}\n\n五？{=甲 ~}\n\n六？{T}".as_bytes());
    assert_eq!(lines, ["line 3", "line 5", "line 9"], "braces as text, a brace not closed, an empty answer");
    assert_eq!(read, 3, "and the rest is read");
    assert_eq!(check("等式 a=b~c：对吗？{T}".as_bytes())[0]["text"], "等式 a=b~c：对吗？", "outside of braces signs steer nothing");
}

#[test]
fn what_is_refused_is_told_in_words() {
    let file = "甲？{=a ~}\n\n乙？{~%150%a ~b}\n\n丙？{#x}\n\n丁？{=a -> b =c ->}\n\n戊？{#}\n\n$CATEGORY:\n\n己？{a ~b}\n\n庚？｛＝甲 ～乙｝\n";
    let (_, _, err) = run(file.as_bytes());
    let expected = [
        "line 1: answer 2 is empty: 甲？{=a ~}",
        "line 3: the weight of answer 1 is beyond 100 percent: 乙？{~%150%a ~b}",
        "line 5: answer 1 is not a number: 丙？{#x}",
        "line 7: pair 2 has no right half: 丁？{=a -> b =c ->}",
        "line 9: fewer than 1 answers: 戊？{#}",
        "line 11: a category without a name: $CATEGORY:",
        "line 13: text before the first answer: a: 己？{a ~b}",
        "line 15: wide signs instead of { } = ~: 庚？｛＝甲 ～乙｝",
    ];
    assert_eq!(err, expected, "each by its line, with the reason and how it begins");
}

#[test]
fn weights_that_do_not_add_up_are_printed_as_they_are() {
    let weights = |text: &str| check(text.as_bytes())[0]["answers"].as_array().unwrap().iter().map(|a| a["weight"].as_f64().unwrap()).collect::<Vec<_>>();
    assert_eq!(weights("问？{~%50%甲 ~%30%乙 ~%-100%丙}"), [50.0, 30.0, -100.0], "a person mends them");
    assert_eq!(weights("问？{~%33.33333%甲 ~%33.33333%乙 ~%33.33333%丙}"), [33.33333; 3], "thirds as written");
    assert_eq!(refused("问？{~%150%甲 ~%50%乙}".as_bytes()), (vec!["line 1".to_owned()], 0), "more than a hundred is none");
}

#[test]
fn files_that_are_no_questions_end_with_two_and_a_sentence() {
    let zeros = [0_u8; 4096];
    for bytes in [&b""[..], b"  \n\t\n", b"\xef\xbb\xbf", b"%PDF-1.7 x", b"PK\x03\x04", &zeros] {
        let (code, objects, err) = run(bytes);
        assert_eq!((code, objects.len(), err.len()), (2, 0, 1), "{:?}: {err:?}", &bytes[..bytes.len().min(8)]);
        assert!(err[0].starts_with("题.gift: the file is "), "it says what is the matter: {err:?}");
    }
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let missing = std::io::Error::from(std::io::ErrorKind::NotFound);
    assert_eq!(program::run("x", Err(missing), &mut out, &mut err).unwrap(), 2, "a file that is not there");
}

#[test]
fn a_question_of_two_megabytes_is_named_and_the_others_are_read() {
    let huge = "长".repeat(700_000);
    for text in [format!("一？{{T}}\n\n{huge}？{{T}}\n\n二？{{F}}\n"), format!("一？{{T}}\n\n问？{{={huge} ~乙}}\n\n二？{{F}}\n")] {
        assert_eq!(refused(text.as_bytes()), (vec!["line 3".to_owned()], 2), "the long one is too long");
    }
    let (_, _, err) = run(format!("{huge}？{{T}}\n").as_bytes());
    assert!(err[0].len() < 1_000, "and is not printed whole: {} bytes", err[0].len());
}
