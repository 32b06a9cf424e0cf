//! Money: whole fen, as it is kept, and amounts as people type and read them (ruling 11). What is absent on purpose: fractions of
//! a fen, other currencies, floating point.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::text::fold_width;

/// An amount in whole fen; below nothing it is owed or taken away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Fen(pub i64);

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MoneyProblem {
    /// Nothing was typed.
    Empty,
    /// Letters, two points, a group of other than three digits.
    NotAnAmount,
    /// Parts of a fen: three places or more behind the point, even where they are noughts.
    PartsOfAFen,
    /// More than `most` at once.
    TooMuch { most: Fen },
    /// Nothing or less where something has to move.
    NotPositive,
}

impl Fen {
    /// Nothing.
    pub const ZERO: Fen = Fen(0);
    /// A million yuan: the most that one act moves. Ten thousand million such entries still add up exactly.
    pub const MOST: Fen = Fen(100_000_000);

    /// Reads an amount in yuan as people type it: `10`, `１０．００`, `¥1,299.50`, `-5元`.
    pub fn read(text: &str) -> Result<Fen, MoneyProblem> {
        let plain = narrowed(text);
        let (minus, digits) = match plain.strip_prefix(['-', '+']) {
            Some(rest) => (plain.starts_with('-'), bare(rest)),
            None => signed(bare(&plain)),
        };
        if digits.is_empty() {
            return Err(if plain.is_empty() { MoneyProblem::Empty } else { MoneyProblem::NotAnAmount });
        }
        let fen = unsigned(digits)?;
        Ok(if minus { -fen } else { fen })
    }

    /// Reads an amount that has to move: more than nothing.
    pub fn read_positive(text: &str) -> Result<Fen, MoneyProblem> {
        Fen::read(text)?.positive()
    }

    /// The amount, if it can move: more than nothing and at most [`Fen::MOST`].
    pub fn positive(self) -> Result<Fen, MoneyProblem> {
        match self {
            fen if fen <= Fen::ZERO => Err(MoneyProblem::NotPositive),
            fen if fen > Fen::MOST => Err(MoneyProblem::TooMuch { most: Fen::MOST }),
            fen => Ok(fen),
        }
    }

    /// `1,299.50`, as it is shown and printed.
    pub fn grouped(self) -> String {
        let plain = self.to_string();
        let (sign, rest) = plain.split_at(usize::from(self.0 < 0));
        let (whole, part) = rest.split_once('.').unwrap_or((rest, "00"));
        let mut out = String::from(sign);
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at) % 3 == 0 {
                out.push(',');
            }
            out.push(digit);
        }
        format!("{out}.{part}")
    }
}

/// The text in the narrow forms of its characters, without blanks.
fn narrowed(text: &str) -> String {
    let narrow = |c: char| match c {
        '。' | '｡' => '.',
        '、' | '﹐' => ',',
        '−' | '–' | '—' | '﹣' => '-',
        '￥' => '¥',
        other => fold_width(other),
    };
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{feff}').map(narrow).collect()
}

/// The digits without the signs of the currency around them.
fn bare(text: &str) -> &str {
    let text = text.strip_prefix('¥').unwrap_or(text);
    ["元", "圆", "圓", "块", "塊"].iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text)
}

/// A minus may also stand behind the sign of the currency.
fn signed(text: &str) -> (bool, &str) {
    text.strip_prefix('-').map_or((false, text), |rest| (true, rest))
}

fn unsigned(text: &str) -> Result<Fen, MoneyProblem> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let whole = ungrouped(whole).ok_or(MoneyProblem::NotAnAmount)?;
    if !digits(&whole) || !digits(part) || (whole.is_empty() && part.is_empty()) {
        return Err(MoneyProblem::NotAnAmount);
    }
    if part.len() > 2 {
        return Err(MoneyProblem::PartsOfAFen);
    }
    let whole = whole.trim_start_matches('0');
    if whole.len() > 9 {
        return Err(MoneyProblem::TooMuch { most: Fen::MOST });
    }
    let fen = format!("{whole}{part:0<2}").parse().map(Fen).map_err(|_| MoneyProblem::NotAnAmount)?;
    if fen > Fen::MOST { Err(MoneyProblem::TooMuch { most: Fen::MOST }) } else { Ok(fen) }
}

/// The digits before the point without the commas between groups of three; `None` if a group has other than three digits: `1,5`
/// is one and a half to some and fifteen to others.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    if rest.peek().is_some() && !(1..=3).contains(&first.len()) {
        return None;
    }
    rest.try_fold(first.to_owned(), |all, group| (group.len() == 3).then(|| all + group))
}

/// `1299.50`, as spreadsheets and other programs read it.
impl fmt::Display for Fen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // From the last digit to the first, then out at once: a journal holds millions of amounts.
        let (mut text, mut at, mut rest) = ([b'0'; 24], 24, self.0.unsigned_abs());
        for place in 0.. {
            if place == 2 {
                at -= 1;
                text[at] = b'.';
            }
            at -= 1;
            text[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if place >= 2 && rest == 0 {
                break;
            }
        }
        if self.0 < 0 {
            at -= 1;
            text[at] = b'-';
        }
        f.write_str(std::str::from_utf8(&text[at..]).unwrap_or_default())
    }
}

impl Add for Fen {
    type Output = Fen;
    fn add(self, other: Fen) -> Fen {
        Fen(self.0 + other.0)
    }
}

impl Sub for Fen {
    type Output = Fen;
    fn sub(self, other: Fen) -> Fen {
        Fen(self.0 - other.0)
    }
}

impl Neg for Fen {
    type Output = Fen;
    fn neg(self) -> Fen {
        Fen(-self.0)
    }
}

impl AddAssign for Fen {
    fn add_assign(&mut self, other: Fen) {
        self.0 += other.0;
    }
}

impl Sum for Fen {
    fn sum<I: Iterator<Item = Fen>>(all: I) -> Fen {
        all.fold(Fen::ZERO, Add::add)
    }
}
