//! Prints the questions of a GIFT file, one JSON object a line, then what could not be read on standard error: `gift FILE`. Ends with
//! 0 if everything was read, 1 if something was refused, 2 if the file is no such text.

use std::process::ExitCode;

use domain::question::text::has_gap;
use domain::question::{Answer, QuestionKind, QuestionText, Rich, TextFormat, Weight};
use paper::gift::{read, Piece};
use serde_json::{json, Value};

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("gift FILE");
        return ExitCode::from(2);
    };
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(fault) => {
            eprintln!("{path}: {fault}");
            return ExitCode::from(2);
        }
    };
    match read(&bytes) {
        Ok(gift) => {
            for entry in &gift.entries {
                println!("{}", shown(&entry.piece));
            }
            for refused in &gift.refused {
                eprintln!("line {}: {}: {}", refused.line, refused.reason, refused.text.lines().next().unwrap_or_default());
            }
            ExitCode::from(u8::from(!gift.refused.is_empty()))
        }
        Err(fault) => {
            eprintln!("{path}: {fault}");
            ExitCode::from(2)
        }
    }
}

fn shown(piece: &Piece) -> Value {
    match piece {
        Piece::Category(name) => json!({"type": "Category", "title": name, "text": "", "answers": []}),
        Piece::Question(says) => question(says),
    }
}

fn question(says: &QuestionText) -> Value {
    json!({
        "type": kind(says.kind),
        "title": filled(&says.title),
        "text": says.text.text,
        "format": format(says.text.format),
        "gap": has_gap(&says.text.text),
        "feedback": filled(&says.feedback.text),
        "answers": says.answers.iter().map(|a| answer(says, a)).collect::<Vec<_>>(),
    })
}

fn kind(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Single | QuestionKind::Multiple => "MC",
        QuestionKind::TrueFalse => "TF",
        QuestionKind::Short => "Short",
        QuestionKind::Number => "Numerical",
        QuestionKind::Matching => "Matching",
        QuestionKind::Essay => "Essay",
        QuestionKind::Description => "Description",
    }
}

fn answer(says: &QuestionText, answer: &Answer) -> Value {
    if says.kind == QuestionKind::Matching {
        let asked = says.answers.iter().filter(|a| !a.text.text.is_empty()).count();
        let weight = if answer.text.text.is_empty() { 0.0 } else { 100.0 / asked as f64 };
        let text = format!("{} -> {}", answer.text.text, answer.pair);
        return json!({"text": text, "left": answer.text.text, "right": answer.pair, "weight": weight, "feedback": null});
    }
    json!({"text": answer.text.text, "format": format(answer.text.format), "weight": weight(answer.weight), "feedback": told(&answer.feedback)})
}

/// Whole percents without a point.
fn weight(weight: Weight) -> Value {
    if weight.0 % 100_000 == 0 { json!(weight.0 / 100_000) } else { json!(weight.as_percent()) }
}

fn told(feedback: &Rich) -> Value {
    filled(&feedback.text)
}

fn filled(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { json!(text) }
}

fn format(format: TextFormat) -> &'static str {
    match format {
        TextFormat::Moodle => "moodle",
        TextFormat::Html => "html",
        TextFormat::Plain => "plain",
        TextFormat::Markdown => "markdown",
    }
}
