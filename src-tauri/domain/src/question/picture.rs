//! Pictures that the texts of a question speak of, as files of other programs write them. A file of text holds none, unless one is
//! written into the text itself; what is spoken of and not there is named, so that a person can add it.
//!
//! What is absent on purpose: looking at a picture (see `attachment`), and fetching one from anywhere.

use super::{QuestionText, Rich, TextFormat};

/// What stands in a file for the folder of a question's files.
const FOLDER: &str = "@@PLUGINFILE@@/";
/// The most names that are told.
const TOLD: usize = 5;

/// The names of the pictures and files that a question cannot be answered without: those that its text and its answers speak of.
pub fn needed(says: &QuestionText) -> Vec<String> {
    named([&says.text].into_iter().chain(says.answers.iter().map(|a| &a.text)))
}

/// The names of those that only what is told afterwards speaks of.
pub fn told(says: &QuestionText) -> Vec<String> {
    named([&says.feedback].into_iter().chain(says.answers.iter().map(|a| &a.feedback)))
}

fn named<'a>(texts: impl Iterator<Item = &'a Rich>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in texts.flat_map(|rich| spoken_of(&rich.text)) {
        if names.len() < TOLD && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The names of the pictures and files that a text speaks of.
fn spoken_of(text: &str) -> Vec<String> {
    if !text.contains('<') && !text.contains(FOLDER) && !text.contains("![") {
        return Vec::new();
    }
    let tags = tags(text).filter_map(|(_, tag)| source(tag)).map(name);
    let marked = text.split("![").skip(1).filter_map(|rest| rest.split_once("](")?.1.split([')', ' ']).next()).map(name);
    let filed = text.split(FOLDER).skip(1).filter_map(|rest| rest.split(['"', '\'', '<', '>', ')', ' ', '\n']).next()).map(name);
    tags.chain(marked).chain(filed).filter(|name| !name.is_empty()).collect()
}

/// The tags of pictures in a text, from `<img` to `>`, each with where it begins.
fn tags(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let starts = text.match_indices('<').filter_map(|(at, _)| Some((at, text.get(at..)?)));
    starts.filter(|(_, rest)| is_tag(rest)).map(|(at, rest)| (at, rest.split_inclusive('>').next().unwrap_or(rest)))
}

fn is_tag(rest: &str) -> bool {
    let name = rest.get(1..4).filter(|name| name.eq_ignore_ascii_case("img"));
    name.and_then(|_| rest.get(4..)).is_some_and(|behind| behind.starts_with(|c: char| c.is_ascii_whitespace() || c == '/'))
}

/// Where a tag says that its picture is.
fn source(tag: &str) -> Option<&str> {
    let begins = |at: usize| tag.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_whitespace() || c == '/'));
    let named = |at: &usize| tag.get(*at..*at + 3).is_some_and(|name| name.eq_ignore_ascii_case("src"));
    let at = tag.match_indices(['s', 'S']).map(|(at, _)| at).find(|at| named(at) && begins(*at))?;
    let value = tag.get(at + 3..)?.trim_start().strip_prefix('=')?.trim_start();
    match value.strip_prefix('"').map(|v| (v, '"')).or_else(|| value.strip_prefix('\'').map(|v| (v, '\''))) {
        Some((value, quote)) => value.split(quote).next(),
        None => value.split(|c: char| c.is_ascii_whitespace() || c == '>').next(),
    }
}

/// The name of a file out of its address, as people know it.
fn name(address: &str) -> String {
    if let Some(inline) = address.strip_prefix("data:") {
        return inline.split([';', ',']).next().unwrap_or_default().to_owned();
    }
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let plain = decoded(path.rsplit('/').next().unwrap_or_default());
    plain.chars().filter(|c| !c.is_control()).take(80).collect()
}

/// An address may have any byte as `%41`.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let digits = behind.get(..2).filter(|_| *first == b'%').and_then(|two| std::str::from_utf8(two).ok());
        let coded = digits.and_then(|two| u8::from_str_radix(two, 16).ok());
        bytes.push(coded.unwrap_or(*first));
        rest = if coded.is_some() { behind.get(2..).unwrap_or_default() } else { behind };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A question without the pictures that are written into its texts, and the one of its text in Base64: that is the question's own.
/// In place of the others their names stay, so that they are missed.
pub fn lifted(says: QuestionText) -> (QuestionText, Option<String>) {
    let (text, picture) = match written(&says.text.text) {
        Some((before, data, behind)) => (format!("{before}{behind}"), Some(data.to_owned())),
        None => (says.text.text, None),
    };
    let mut count = u32::from(picture.is_some());
    let mut named = |rich: Rich| {
        let mut text = rich.text;
        while let Some((before, _, behind)) = written(&text) {
            count += 1;
            text = format!("{before}<img src=\"picture-{count}\">{behind}");
        }
        Rich { text, ..rich }
    };
    let text = named(Rich { text, format: says.text.format });
    let mut answers = says.answers;
    for answer in &mut answers {
        answer.text = named(std::mem::take(&mut answer.text));
        answer.feedback = named(std::mem::take(&mut answer.feedback));
    }
    let feedback = named(says.feedback);
    (QuestionText { text, answers, feedback, ..says }, picture)
}

/// The first picture that is written into a text: what stands before it, its bytes in Base64, and what stands behind it.
fn written(text: &str) -> Option<(&str, &str, &str)> {
    if !text.contains(";base64,") {
        return None;
    }
    let (at, tag, data) = tags(text).find_map(|(at, tag)| Some((at, tag, data(source(tag)?)?)))?;
    Some((text.get(..at)?, data, text.get(at + tag.len()..)?))
}

/// A text that speaks of a picture by its name, so that it is missed until a person adds it. What people typed becomes HTML: there a
/// tag is not shown to whoever is asked.
pub fn speaking_of(rich: Rich, name: &str) -> Rich {
    let (text, format) = match rich.format {
        TextFormat::Moodle | TextFormat::Plain => (rich.text.replace('&', "&amp;").replace('<', "&lt;"), TextFormat::Html),
        TextFormat::Html | TextFormat::Markdown => (rich.text, rich.format),
    };
    Rich { text: format!("{text} <img src=\"{name}\">"), format }
}

/// What stands behind `data:image/png;base64,`.
fn data(address: &str) -> Option<&str> {
    let (kind, data) = address.strip_prefix("data:")?.split_once(',')?;
    (kind.starts_with("image/") && kind.ends_with(";base64")).then_some(data)
}
