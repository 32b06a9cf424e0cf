//! Texts of questions: cleaned as they are kept, and plain as they are shown and searched.

use super::{Rich, TextFormat};
use crate::text::one_line;

/// What stands in a text for the gap to fill.
pub const GAP: &str = "_____";

/// Whether a text has a gap to fill.
pub fn has_gap(text: &str) -> bool {
    text.contains(GAP)
}

/// A text as it is kept: no blanks at the ends, none in runs where they mean nothing. Lines stay lines.
pub fn cleaned(rich: Rich) -> Rich {
    let text = match rich.format {
        TextFormat::Html | TextFormat::Markdown => rich.text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned(),
        TextFormat::Moodle | TextFormat::Plain => lines(&rich.text),
    };
    let format = if text.is_empty() { TextFormat::Moodle } else { rich.format };
    Rich { text, format }
}

fn lines(text: &str) -> String {
    if !text.contains(['\n', '\r']) {
        return one_line(text);
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<String> = text.split('\n').map(one_line).collect();
    lines.join("\n").trim().to_owned()
}

/// A text as people read it: of HTML the words alone.
pub fn plain(rich: &Rich) -> String {
    match rich.format {
        TextFormat::Html => without_tags(&rich.text),
        TextFormat::Moodle | TextFormat::Plain | TextFormat::Markdown => rich.text.clone(),
    }
}

/// Tags that end a line.
const BREAKS: [&str; 9] = ["br", "p", "/p", "/div", "/li", "/tr", "/h1", "/h2", "/h3"];

fn without_tags(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        match after.split_once('>').filter(|_| tag) {
            Some((name, behind)) => {
                let name = name.split([' ', '\t', '\n']).next().unwrap_or_default().trim_end_matches('/').to_ascii_lowercase();
                if BREAKS.contains(&name.as_str()) || name.is_empty() {
                    out.push('\n');
                }
                rest = behind;
            }
            None => {
                out.push('<');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    let lines: Vec<String> = entities(&out).split('\n').map(one_line).filter(|l| !l.is_empty()).collect();
    lines.join("\n")
}

fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let found = after.split_once(';').filter(|(name, _)| name.len() <= 8).and_then(|(name, behind)| Some((entity(name)?, behind)));
        match found {
            Some((c, behind)) => {
                out.push(c);
                rest = behind;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out + rest
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control())
        }
    }
}
