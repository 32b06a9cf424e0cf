//! Numbers as answers: one number, a number with its tolerance, or a span; and the numbers that people type.

use crate::text::fold_width;

/// From and to, both counted in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// The least.
    pub from: f64,
    /// The most.
    pub to: f64,
}

/// A share of the size, so that 3.142 is within 3.1415 and 0.0005 although neither is a whole number of halves.
const ROUNDING: f64 = 1e-10;

impl Span {
    /// Whether a number lies in it.
    pub fn holds(self, number: f64) -> bool {
        let slack = self.from.abs().max(self.to.abs()).max(number.abs()) * ROUNDING;
        self.from - slack <= number && number <= self.to + slack
    }
}

/// Reads `3`, `3:0.5`, `2.5..3.5` or `*` (any number). `None` for anything else, and for a tolerance below nothing.
pub fn span(text: &str) -> Option<Span> {
    let text = text.trim();
    if text == "*" {
        return Some(Span { from: f64::NEG_INFINITY, to: f64::INFINITY });
    }
    if let Some((low, high)) = text.split_once("..") {
        let (low, high) = (plain(low)?, plain(high)?);
        return Some(Span { from: low.min(high), to: low.max(high) });
    }
    let (middle, tolerance) = match text.split_once(':') {
        Some((middle, tolerance)) => (plain(middle)?, plain(tolerance)?),
        None => (plain(text)?, 0.0),
    };
    (tolerance >= 0.0).then_some(Span { from: middle - tolerance, to: middle + tolerance })
}

/// A number as a file writes it.
fn plain(text: &str) -> Option<f64> {
    let text = text.trim();
    let known = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | 'e' | 'E');
    if !text.contains(|c: char| c.is_ascii_digit()) || !text.chars().all(known) {
        return None;
    }
    text.parse().ok().filter(|n: &f64| n.is_finite())
}

/// A number as a person types it: full-width figures, thousands set off, a comma for the point, a percent sign or a unit behind it.
pub fn typed(text: &str) -> Option<f64> {
    let half: String = text.chars().map(half_width).filter(|c| !c.is_whitespace()).collect();
    let end = half.find(|c: char| !(c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | ',' | 'e' | 'E'))).unwrap_or(half.len());
    let (number, unit) = half.split_at(end);
    // A unit is a word behind the number, never a second number.
    if unit.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let number = number.trim_end_matches(['e', 'E']);
    match number.matches(',').count() {
        0 => plain(number),
        1 if !number.contains('.') && !grouped(number) => plain(&number.replace(',', ".")),
        _ if grouped(number) => plain(&number.replace(',', "")),
        _ => None,
    }
}

fn half_width(c: char) -> char {
    match c {
        '−' | '–' => '-',
        '。' => '.',
        c => fold_width(c),
    }
}

/// Groups of three behind each comma.
fn grouped(number: &str) -> bool {
    let whole = number.split('.').next().unwrap_or_default();
    whole.split(',').skip(1).all(|group| group.len() == 3) && !whole.starts_with(',')
}
