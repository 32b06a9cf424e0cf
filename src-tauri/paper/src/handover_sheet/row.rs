//! An item as a row of the sheet: its text in lines, each line in runs of one style. Where it stands is settled elsewhere.

use chrono::{NaiveDate, NaiveDateTime};

use super::words::{age, passed, words};
use super::{SheetItem, Tick, Urgency};
use crate::fold::fold;
use crate::ink::{INK, SOFT};
use crate::page::Style;
use crate::text::Typesetter;

/// Type size of the text.
pub const SIZE: f32 = 9.75;
/// Width that the text wraps to.
pub const TEXT: f32 = 344.0;
/// Width of a kind.
pub const KIND: f32 = 56.0;
/// Width of a date.
pub const DUE: f32 = 66.0;
const LEADING: f32 = 14.5;

/// Stretches of one line, each in its style.
pub type Line = Vec<(Style, String)>;

/// What stands in the column of text, from top to bottom.
pub enum Piece {
    /// A line of text.
    Text(Line),
    /// A line to read back on by hand.
    ReadBack,
}

impl Piece {
    /// Its height in points.
    pub fn height(&self) -> f32 {
        match self {
            Piece::Text(_) => LEADING,
            Piece::ReadBack => 22.0,
        }
    }
}

/// An item, wrapped.
pub struct Row {
    /// Short id.
    pub id: String,
    /// Shaded.
    pub urgent: bool,
    /// Its box.
    pub tick: Tick,
    /// Kind and marks, in lines.
    pub kind: Vec<Line>,
    /// The text.
    pub pieces: Vec<Piece>,
    /// By when, in lines.
    pub due: Vec<String>,
}

impl Row {
    /// Wraps an item of the sheet of `date`.
    pub fn new(set: &Typesetter, item: &SheetItem, date: NaiveDate) -> Row {
        let urgent = item.urgency == Urgency::Urgent;
        Row {
            id: set.clip(&item.id, SIZE, 30.0),
            urgent,
            tick: item.tick,
            kind: kind(set, item, urgent),
            pieces: pieces(set, item, urgent),
            due: item.due.map(|due| when(due, date)).unwrap_or_default(),
        }
    }

    /// Height of what stands beside the text.
    pub fn beside(&self) -> f32 {
        self.kind.len().max(self.due.len()).max(1) as f32 * LEADING
    }
}

fn kind(set: &Typesetter, item: &SheetItem, urgent: bool) -> Vec<Line> {
    let language = set.language();
    let style = if urgent { Style::bold(SIZE, INK) } else { Style::plain(SIZE, INK) };
    let mut lines: Vec<Line> = set.wrap(&item.kind, SIZE, KIND).into_iter().take(3).map(|line| vec![(style, line)]).collect();
    let mut mark = |text: &str| lines.extend(set.wrap(text, 8.5, KIND).into_iter().map(|line| vec![(Style::bold(8.5, INK), line)]));
    if item.age > 1 {
        mark(&age(language, item.age));
    }
    if item.passed > 0 {
        mark(&passed(language, item.passed));
    }
    if item.escalated {
        mark(words(language).escalated);
    }
    lines
}

/// What is the matter, how grave it is and what led to it in one paragraph, the last in lighter ink; what is to be done, and whose
/// it is, below it.
fn pieces(set: &Typesetter, item: &SheetItem, urgent: bool) -> Vec<Piece> {
    let w = words(set.language());
    let (lead, rest) = if urgent { (Style::bold(SIZE, INK), Style::plain(SIZE, INK)) } else { (Style::plain(SIZE, INK), Style::plain(SIZE, SOFT)) };
    let matter = joined([&item.situation, &item.severity]);
    let mut lines = lines(set, (lead, &matter), &joined([&matter, &item.background]), rest);
    if !item.next_step.trim().is_empty() {
        lines.extend(captioned(set, w.next_step, w.colon, &item.next_step));
    }
    let named = [(w.order, &item.order), (w.customer, &item.customer), (w.owner, &item.owner)];
    let named: Vec<String> = named.iter().filter(|(_, it)| !it.trim().is_empty()).map(|(caption, it)| format!("{caption} {}", it.trim())).collect();
    if !named.is_empty() {
        let style = Style::plain(9.0, SOFT);
        lines.extend(self::lines(set, (style, ""), &named.join("\u{3000}"), style));
    }
    if !item.read_back.trim().is_empty() {
        lines.extend(captioned(set, w.read_back, w.colon, &item.read_back));
    }
    let mut pieces: Vec<Piece> = lines.into_iter().map(Piece::Text).collect();
    if urgent && item.read_back.trim().is_empty() {
        pieces.push(Piece::ReadBack);
    }
    pieces
}

fn captioned(set: &Typesetter, caption: &str, colon: &str, text: &str) -> Vec<Line> {
    lines(set, (Style::bold(SIZE, INK), caption), &format!("{caption}{colon}{}", text.trim()), Style::plain(SIZE, INK))
}

fn joined(texts: [&str; 2]) -> String {
    texts.map(str::trim).into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// `text` wrapped, its beginning in a style of its own as far as that goes. Wrapping may take blanks away at the ends of lines, so
/// that letters are counted, not characters.
fn lines(set: &Typesetter, (lead, beginning): (Style, &str), text: &str, style: Style) -> Vec<Line> {
    let mut left = fold(beginning).chars().filter(|c| !c.is_whitespace()).count();
    let runs = |line: String| {
        let cut = line.char_indices().find(|(_, c)| {
            let over = left == 0;
            left -= usize::from(!over && !c.is_whitespace());
            over
        });
        let (before, after) = line.split_at(cut.map_or(line.len(), |(at, _)| at));
        [(lead, before), (style, after)].into_iter().filter(|(_, t)| !t.is_empty()).map(|(s, t)| (s, t.to_owned())).collect()
    };
    set.wrap(text, style.size, TEXT).into_iter().map(runs).collect()
}

/// A time on the sheet's own day; the day before it where it is another, the year too where it is another.
fn when(due: NaiveDateTime, date: NaiveDate) -> Vec<String> {
    use chrono::Datelike;
    let time = due.format("%H:%M").to_string();
    match due.date() {
        day if day == date => vec![time],
        day if day.year() == date.year() => vec![format!("{} {time}", day.format("%m-%d"))],
        day => vec![day.format("%Y-%m-%d").to_string(), time],
    }
}
