//! One question out of its text, in which what is escaped was hidden.

use domain::question::picture::lifted;
use domain::question::{cleaned, is_remark, problems, text::GAP, Answer, QuestionKind, QuestionText, Rich, TextFormat, Weight};
use domain::text::one_line;

use super::escape::show;
use super::Reason;

/// Reads a question, with the picture that is written into its text. What a person can mend afterwards is read as it stands.
pub fn read(block: &str) -> Result<(QuestionText, Option<String>), Reason> {
    let (title, text) = titled(block.trim());
    let (stem, block) = parted(text)?;
    let text = rich(&stem, TextFormat::Moodle);
    let (answers, feedback) = match block {
        Some(block) => match block.rsplit_once("####") {
            Some((answers, feedback)) => (Some(answers.trim()), rich(feedback, text.format)),
            None => (Some(block.trim()), Rich::default()),
        },
        None => (None, Rich::default()),
    };
    let (kind, answers) = match answers {
        Some(answers) => of_answers(answers, text.format)?,
        None => (QuestionKind::Description, Vec::new()),
    };
    let title = show(title);
    // A question that has only a name asks by it.
    let text = if text.text.is_empty() { Rich::typed(title.clone()) } else { text };
    let (says, picture) = lifted(QuestionText { kind, title, text, picture: None, answers, feedback });
    let says = cleaned(says);
    match problems(&says).into_iter().find(|problem| !is_remark(problem)) {
        Some(problem) => Err(Reason::Question(problem)),
        None => Ok((says, picture)),
    }
}

/// The title between double colons, and the rest.
fn titled(text: &str) -> (&str, &str) {
    match text.strip_prefix("::") {
        Some(behind) => behind.split_once("::").map_or(("", behind), |(title, text)| (title, text.trim())),
        None => ("", text),
    }
}

/// The text with a gap where the answers stood, if something follows them; and the answers, if there are any.
fn parted(text: &str) -> Result<(String, Option<&str>), Reason> {
    let (before, behind) = match (text.find('{'), text.find('}')) {
        (None, None) if wide(text) => return Err(Reason::WideSigns),
        (None, None) => return Ok((text.to_owned(), None)),
        (Some(open), Some(close)) if open < close => (text.split_at(open), text.split_at(close)),
        _ => return Err(Reason::Brace),
    };
    let answers = text.get(before.0.len() + 1..behind.0.len()).unwrap_or_default();
    let tail = behind.1.get(1..).unwrap_or_default().trim();
    if answers.contains('{') || tail.contains(['{', '}']) {
        return Err(Reason::TwoBlocks);
    }
    let head = before.0.trim();
    Ok((if tail.is_empty() { head.to_owned() } else { format!("{head} {GAP} {tail}").trim_start().to_owned() }, Some(answers)))
}

/// Answers in wide signs: whoever types Chinese gets these, and would get a question that asks nothing.
fn wide(text: &str) -> bool {
    let within = text.split_once('｛').and_then(|(_, rest)| rest.split_once('｝')).map(|(within, _)| within.trim());
    within.is_some_and(|w| w.starts_with(['=', '~', '#', '＝', '～', '＃']) || matches!(w, "T" | "F" | "TRUE" | "FALSE" | "Ｔ" | "Ｆ"))
}

/// A text with the format that it names, or else with the one around it. Lines of the file mean something only where the format says
/// so: what breaks a line everywhere is written `\n`.
fn rich(text: &str, around: TextFormat) -> Rich {
    let text = text.trim();
    let named = text.strip_prefix('[').and_then(|rest| rest.split_once(']')).and_then(|(name, rest)| Some((format(name)?, rest)));
    let (format, text) = named.unwrap_or((around, text));
    let text = match format {
        TextFormat::Html | TextFormat::Markdown => show(text),
        TextFormat::Moodle | TextFormat::Plain => show(&one_line(text)),
    };
    Rich { text: text.trim().to_owned(), format }
}

fn format(name: &str) -> Option<TextFormat> {
    match name.to_ascii_lowercase().as_str() {
        "moodle" => Some(TextFormat::Moodle),
        "html" => Some(TextFormat::Html),
        "plain" => Some(TextFormat::Plain),
        "markdown" => Some(TextFormat::Markdown),
        _ => None,
    }
}

type Answered = Result<(QuestionKind, Vec<Answer>), Reason>;

/// The kind shows by the signs in the answers, in Moodle's order.
fn of_answers(text: &str, format: TextFormat) -> Answered {
    if text.is_empty() {
        Ok((QuestionKind::Essay, Vec::new()))
    } else if let Some(numbers) = text.strip_prefix('#') {
        Ok((QuestionKind::Number, marked(numbers, Unmarked::Whole, format)?.into_iter().map(any_number).collect()))
    } else if text.contains('~') {
        let kind = if text.contains('=') { QuestionKind::Single } else { QuestionKind::Multiple };
        Ok((kind, marked(text, Unmarked::Refused, format)?))
    } else if text.contains('=') && text.contains("->") {
        pairs(text, format)
    } else if let Some(answers) = truth(text, format) {
        Ok((QuestionKind::TrueFalse, answers))
    } else {
        Ok((QuestionKind::Short, marked(text, Unmarked::Whole, format)?))
    }
}

/// What stands before the first sign.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unmarked {
    /// It is an answer worth the whole mark.
    Whole,
    /// Nothing may stand there.
    Refused,
}

/// Answers that begin with `=` or `~`.
fn marked(text: &str, unmarked: Unmarked, format: TextFormat) -> Result<Vec<Answer>, Reason> {
    let mut answers = Vec::new();
    let start = text.find(['=', '~']).unwrap_or(text.len());
    let (before, mut rest) = text.split_at(start);
    if !before.trim().is_empty() {
        if unmarked == Unmarked::Refused {
            return Err(Reason::Stray { text: show(before.trim()).chars().take(60).collect() });
        }
        answers.push(answer(before, Weight::WHOLE, format));
    }
    while let Some(sign) = rest.chars().next() {
        let body = rest.get(1..).unwrap_or_default();
        let end = body.find(['=', '~']).unwrap_or(body.len());
        let (own, behind) = body.split_at(end);
        answers.push(answer(own, if sign == '=' { Weight::WHOLE } else { Weight::NONE }, format));
        rest = behind;
    }
    Ok(answers)
}

/// An answer with the weight in percent before it and the feedback behind it.
fn answer(text: &str, unless_said: Weight, format: TextFormat) -> Answer {
    let said = weight(if unless_said == Weight::NONE { text.trim_start() } else { text });
    let (weight, text) = said.unwrap_or((unless_said, text));
    let (text, feedback) = text.split_once('#').unwrap_or((text, ""));
    Answer { text: rich(text, format), pair: String::new(), weight, feedback: rich(feedback, format) }
}

/// A weight as in `%50%`, `%-33.333%`. Beyond a hundred percent it is kept as it is, to be named.
fn weight(text: &str) -> Option<(Weight, &str)> {
    let (number, rest) = text.strip_prefix('%')?.split_once('%')?;
    let number = number.trim();
    let known = |c: char| c.is_ascii_digit() || matches!(c, '-' | '.' | ',');
    if number.is_empty() || !number.chars().all(known) {
        return None;
    }
    let percent: f64 = number.replace(',', ".").parse().ok()?;
    Some((Weight::percent(percent).unwrap_or(Weight(i32::MAX)), rest))
}

/// What is told for every other number has no number of its own.
fn any_number(answer: Answer) -> Answer {
    let number: String = answer.text.text.split_whitespace().collect();
    let number = if number.is_empty() && answer.weight == Weight::NONE { "*".to_owned() } else { number };
    Answer { text: Rich::typed(number), ..answer }
}

fn pairs(text: &str, format: TextFormat) -> Answered {
    let mut parts = text.split('=');
    let before = parts.next().unwrap_or_default().trim();
    if !before.is_empty() {
        return Err(Reason::Stray { text: show(before).chars().take(60).collect() });
    }
    let pair = |part: &str| match part.split_once("->") {
        Some((left, right)) => Ok(Answer { text: rich(left, format), pair: rich(right, TextFormat::Plain).text, ..Answer::default() }),
        None => Err(Reason::NoArrow { text: show(part.trim()).chars().take(60).collect() }),
    };
    Ok((QuestionKind::Matching, parts.map(pair).collect::<Result<_, _>>()?))
}

/// True or false, what the wrong answer is told, and then what the right one is.
fn truth(text: &str, format: TextFormat) -> Option<Vec<Answer>> {
    let mut parts = text.splitn(3, '#');
    let is_true = match parts.next()?.trim() {
        "T" | "TRUE" => true,
        "F" | "FALSE" => false,
        _ => return None,
    };
    let mut feedback = || rich(parts.next().unwrap_or_default(), format);
    let (wrong, right) = (feedback(), feedback());
    let answer = |word: &str, holds: bool| {
        let (weight, feedback) = if holds { (Weight::WHOLE, right.clone()) } else { (Weight::NONE, wrong.clone()) };
        Answer { feedback, ..Answer::new(word, weight) }
    };
    Some(vec![answer("TRUE", is_true), answer("FALSE", !is_true)])
}
