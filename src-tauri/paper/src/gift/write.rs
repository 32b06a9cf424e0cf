//! Questions as a GIFT file that Moodle reads too.

use domain::question::text::GAP;
use domain::question::{Answer, QuestionKind, QuestionText, Rich, TextFormat, Weight};

use super::escape::escaped;

/// A question and where it is filed.
#[derive(Clone, Copy, Debug)]
pub struct Filed<'a> {
    /// The names of its category from the outermost in.
    pub category: &'a [String],
    /// The question.
    pub says: &'a QuestionText,
    /// Its picture as an address that holds it: `data:image/png;base64,…`.
    pub picture: Option<&'a str>,
}

/// Writes questions, a line of `$CATEGORY:` wherever the category changes.
pub fn write(questions: &[Filed]) -> String {
    let mut out = String::new();
    let mut category: &[String] = &[];
    for question in questions {
        if question.category != category {
            category = question.category;
            let names: Vec<String> = category.iter().map(|name| name.replace('/', "//")).collect();
            out += &format!("$CATEGORY: {}\n\n", names.join("/"));
        }
        out += &one(question);
        out += "\n\n";
    }
    out
}

fn one(question: &Filed) -> String {
    let says = question.says;
    let title = if says.title.is_empty() { String::new() } else { format!("::{}::", escaped(&says.title)) };
    // The format has no pictures; a tag that holds one is shown by whatever shows tags, and read back here.
    let stem = match question.picture {
        Some(picture) => rich(&Rich { text: format!("<img src=\"{picture}\" alt=\"\"> {}", says.text.text), ..says.text }, TextFormat::Moodle),
        None => rich(&says.text, TextFormat::Moodle),
    };
    if says.kind == QuestionKind::Description {
        return title + &stem;
    }
    let block = format!("{{{}}}", answers(says));
    match stem.split_once(GAP).filter(|(_, tail)| !tail.trim().is_empty()) {
        Some((head, tail)) => format!("{title}{}{block}{}", with_blank(head), blank_before(tail)),
        None => format!("{title}{stem}{block}"),
    }
}

/// The gap has a blank on either side when it is read.
fn with_blank(head: &str) -> String {
    if head.trim().is_empty() { head.to_owned() } else { format!("{} ", head.trim_end()) }
}

fn blank_before(tail: &str) -> String {
    format!(" {}", tail.trim_start())
}

fn answers(says: &QuestionText) -> String {
    let format = says.text.format;
    let general = match says.feedback.text.as_str() {
        "" => String::new(),
        _ => format!("####{}", rich(&says.feedback, format)),
    };
    let lines = |sign: &dyn Fn(&Answer) -> String| -> String {
        let line = |answer: &Answer| format!("\n\t{}{}", sign(answer), told(answer, format));
        says.answers.iter().map(line).collect()
    };
    let listed = match says.kind {
        QuestionKind::Essay | QuestionKind::Description => return general,
        QuestionKind::TrueFalse => return format!("{}{general}", truth(says)),
        QuestionKind::Single => {
            // Right answers alone would read as a short answer: those after the first are written as choices of full weight.
            let wrong = says.answers.iter().any(|a| a.weight != Weight::WHOLE);
            lines(&|a| choice(a, format, wrong || says.answers.first().is_some_and(|first| std::ptr::eq(first, a))))
        }
        QuestionKind::Multiple => lines(&|a| choice(a, format, false)),
        QuestionKind::Short => lines(&|a| format!("=%{}%{}", percent(a.weight), short(&a.text))),
        QuestionKind::Number => format!("#{}", lines(&number)),
        QuestionKind::Matching => {
            let pair = |a: &Answer| format!("\n\t={} -> {}", rich(&a.text, format), unnamed(&a.pair));
            says.answers.iter().map(pair).collect()
        }
    };
    let general = if general.is_empty() { general } else { format!("\n\t{general}") };
    format!("{listed}{general}\n")
}

fn told(answer: &Answer, format: TextFormat) -> String {
    if answer.feedback.text.is_empty() { String::new() } else { format!("#{}", rich(&answer.feedback, format)) }
}

fn choice(answer: &Answer, format: TextFormat, single: bool) -> String {
    let text = rich(&answer.text, format);
    let like_weight = text.starts_with('%');
    match answer.weight {
        // With a blank before it a percent sign is text.
        Weight::WHOLE if single => format!("={}{text}", if like_weight { " " } else { "" }),
        Weight::NONE if !like_weight => format!("~{text}"),
        weight => format!("~%{}%{text}", percent(weight)),
    }
}

fn number(answer: &Answer) -> String {
    match answer.text.text.as_str() {
        "*" if answer.weight == Weight::NONE => "~".to_owned(),
        text => format!("=%{}%{text}", percent(answer.weight)),
    }
}

fn short(text: &Rich) -> String {
    rich(text, TextFormat::Moodle)
}

fn unnamed(text: &str) -> String {
    rich(&Rich::typed(text), TextFormat::Moodle)
}

/// What the wrong answer is told stands before what the right one is.
fn truth(says: &QuestionText) -> String {
    let format = says.text.format;
    let word = if says.answers.first().is_some_and(|a| a.weight == Weight::WHOLE) { "TRUE" } else { "FALSE" };
    let feedback = |right: bool| says.answers.iter().find(|a| (a.weight == Weight::WHOLE) == right).map(|a| rich(&a.feedback, format)).unwrap_or_default();
    match (feedback(false), feedback(true)) {
        (wrong, right) if wrong.is_empty() && right.is_empty() => word.to_owned(),
        (wrong, right) if right.is_empty() => format!("{word}#{wrong}"),
        (wrong, right) => format!("{word}#{wrong}#{right}"),
    }
}

/// A text, with the name of its format where it differs from the one around it or would be taken for something else.
fn rich(rich: &Rich, around: TextFormat) -> String {
    let text = escaped(&rich.text);
    let mistaken = text.starts_with('[') || text.starts_with("//");
    if rich.text.is_empty() || rich.format == around && !mistaken {
        return text;
    }
    let name = match rich.format {
        TextFormat::Moodle => "moodle",
        TextFormat::Html => "html",
        TextFormat::Plain => "plain",
        TextFormat::Markdown => "markdown",
    };
    format!("[{name}]{text}")
}

/// A weight in percent with the places that it has.
fn percent(weight: Weight) -> String {
    format!("{}", weight.as_percent())
}
