//! Prints the questions of a GIFT file, one JSON object a line, then what could not be read on standard error: `gift FILE`. Ends with
//! 0 if everything was read, 1 if something was refused, 2 if the file is no such text.
//!
//! Each object has `type`, `title`, `text`, `feedback` (what everybody is told) and `answers` with `text`, `weight` in percent and
//! `feedback`; a title or a feedback that is not there is `null`. A category is a line of its own of the type `Category`, its name the
//! title, without answers: what follows it is filed there.

use std::io::{self, Write};
use std::process::ExitCode;

use domain::question::{Answer, QuestionKind, QuestionProblem, QuestionText, Weight};
use paper::gift::{read, Piece, Reason};
use serde_json::{json, Value};

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        eprintln!("gift FILE");
        return ExitCode::from(2);
    };
    let name = path.to_string_lossy().into_owned();
    // Whoever reads our lines may stop early: that is no fault of the file's.
    run(&name, std::fs::read(path), &mut io::stdout().lock(), &mut io::stderr().lock()).map_or(ExitCode::from(2), ExitCode::from)
}

/// Prints what is in a file; how the program ends.
pub fn run(name: &str, bytes: io::Result<Vec<u8>>, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let gift = match bytes.map_err(|fault| fault.to_string()).and_then(|bytes| read(&bytes).map_err(|fault| fault.to_string())) {
        Ok(gift) => gift,
        Err(fault) => return writeln!(err, "{name}: {fault}").map(|()| 2),
    };
    let mut out = io::BufWriter::new(out);
    for entry in &gift.entries {
        writeln!(out, "{}", shown(&entry.piece))?;
    }
    out.flush()?;
    for refused in &gift.refused {
        writeln!(err, "line {}: {}: {}", refused.line, why(&refused.reason), refused.text.lines().next().unwrap_or_default())?;
    }
    Ok(u8::from(!gift.refused.is_empty()))
}

/// Why a question was refused, in words.
fn why(reason: &Reason) -> String {
    use QuestionProblem::{BadWeight, EmptyAnswer, HalfAPair, NoText, NotANumber, TooFewAnswers, TooLong, TooManyAnswers};
    match reason {
        Reason::Question(NoText) => "it asks nothing".to_owned(),
        Reason::Question(TooLong { most }) => format!("more than {most} characters in one place"),
        Reason::Question(TooFewAnswers { least }) => format!("fewer than {least} answers"),
        Reason::Question(TooManyAnswers { most }) => format!("more than {most} answers"),
        Reason::Question(EmptyAnswer { place }) => format!("answer {place} is empty"),
        Reason::Question(BadWeight { place }) => format!("the weight of answer {place} is beyond 100 percent"),
        Reason::Question(NotANumber { place }) => format!("answer {place} is not a number"),
        Reason::Question(HalfAPair { place }) => format!("pair {place} has no right half"),
        other => other.to_string(),
    }
}

fn shown(piece: &Piece) -> Value {
    match piece {
        Piece::Category(name) => json!({"type": "Category", "title": name, "text": "", "feedback": null, "answers": []}),
        Piece::Question(says) => question(says),
    }
}

fn question(says: &QuestionText) -> Value {
    json!({
        "type": kind(says.kind),
        "title": filled(&says.title),
        "text": says.text.text,
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

/// Of a pair both halves, the answer to it being worth its share.
fn answer(says: &QuestionText, answer: &Answer) -> Value {
    if says.kind == QuestionKind::Matching {
        let asked = says.answers.iter().filter(|a| !a.text.text.is_empty()).count();
        let weight = if answer.text.text.is_empty() { 0.0 } else { 100.0 / asked as f64 };
        return json!({"text": format!("{} -> {}", answer.text.text, answer.pair), "weight": weight, "feedback": null});
    }
    json!({"text": answer.text.text, "weight": weight(answer.weight), "feedback": filled(&answer.feedback.text)})
}

/// Whole percents without a point.
fn weight(weight: Weight) -> Value {
    if weight.0 % 100_000 == 0 { json!(weight.0 / 100_000) } else { json!(weight.as_percent()) }
}

fn filled(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { json!(text) }
}
