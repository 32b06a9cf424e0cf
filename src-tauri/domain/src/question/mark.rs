//! Marking as the weights of the answers say, with part of the mark for what is partly right (GIFT).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::text::{fold_width, one_line};

use super::text::plain;
use super::{number, Answer, QuestionKind, QuestionText, Weight};

/// What somebody answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Given {
    /// The choices, as places of the answers from 0.
    pub choices: Vec<u32>,
    /// The words or the number; empty where nothing is written.
    pub words: String,
    /// For each left half, by its place from 0, the place of the pair whose right half was chosen.
    pub pairs: Vec<(u32, u32)>,
}

impl Given {
    /// Nothing was answered.
    pub fn is_blank(&self) -> bool {
        self.choices.is_empty() && self.words.trim().is_empty() && self.pairs.is_empty()
    }
}

/// Marks an answer: from nothing to the whole mark. `None` where a person has to mark it. A blank answer is worth nothing, also
/// an essay's.
pub fn mark(says: &QuestionText, given: &Given) -> Option<Weight> {
    let weight = match says.kind {
        QuestionKind::Single | QuestionKind::TrueFalse => one_choice(&says.answers, given),
        QuestionKind::Multiple => choices(&says.answers, given),
        QuestionKind::Short => written(&says.answers, &given.words),
        QuestionKind::Number => counted(&says.answers, &given.words),
        QuestionKind::Matching => pairs(&says.answers, given),
        QuestionKind::Essay if !given.words.trim().is_empty() => return None,
        QuestionKind::Essay | QuestionKind::Description => Weight::NONE,
    };
    Some(weight.clamp(Weight::NONE, Weight::WHOLE))
}

fn weight_of(answers: &[Answer], place: u32) -> Weight {
    answers.get(place as usize).map_or(Weight::NONE, |a| a.weight)
}

fn one_choice(answers: &[Answer], given: &Given) -> Weight {
    match given.choices.as_slice() {
        [place] => weight_of(answers, *place),
        _ => Weight::NONE,
    }
}

/// The weights of what was chosen, added up. Whoever takes every right choice and no wrong one has the whole mark, also where
/// thirds do not add up to it exactly.
fn choices(answers: &[Answer], given: &Given) -> Weight {
    let mut chosen = given.choices.clone();
    chosen.sort_unstable();
    chosen.dedup();
    let right: Vec<u32> = (0..).zip(answers).filter(|(_, a)| a.weight > Weight::NONE).map(|(place, _)| place).collect();
    if !right.is_empty() && chosen == right {
        return Weight::WHOLE;
    }
    let sum: i64 = chosen.iter().map(|place| i64::from(weight_of(answers, *place).0)).sum();
    Weight(sum.clamp(0, i64::from(Weight::WHOLE.0)) as i32)
}

/// The first answer that the words fit counts, as in the file's order.
fn written(answers: &[Answer], words: &str) -> Weight {
    let words = folded(words);
    if words.is_empty() {
        return Weight::NONE;
    }
    best(answers.iter().filter(|a| fits(&folded(&plain(&a.text)), &words)))
}

fn counted(answers: &[Answer], words: &str) -> Weight {
    let Some(typed) = number::typed(words) else { return Weight::NONE };
    best(answers.iter().filter(|a| number::span(&a.text.text).is_some_and(|span| span.holds(typed))))
}

fn best<'a>(fitting: impl Iterator<Item = &'a Answer>) -> Weight {
    fitting.map(|a| a.weight).next().unwrap_or(Weight::NONE)
}

/// Every left half is worth the same. Two pairs with the same right half are both right with either.
fn pairs(answers: &[Answer], given: &Given) -> Weight {
    let asked: Vec<(u32, &Answer)> = (0..).zip(answers).filter(|(_, a)| !a.text.text.is_empty()).collect();
    let chosen = |place: u32| given.pairs.iter().find(|(left, _)| *left == place).and_then(|(_, right)| answers.get(*right as usize));
    let right = asked.iter().filter(|(place, a)| chosen(*place).is_some_and(|c| c.pair == a.pair)).count();
    share(right, asked.len())
}

fn share(part: usize, whole: usize) -> Weight {
    let most = i64::from(Weight::WHOLE.0);
    Weight((most * part as i64).checked_div(whole as i64).unwrap_or(0) as i32)
}

/// Words as they are compared: half width, small letters, one blank for every run, no full stop at the end.
pub fn folded(words: &str) -> String {
    let words: String = words.chars().map(fold_width).flat_map(char::to_lowercase).collect();
    one_line(&words).trim_end_matches(['.', '。', '!', '！']).trim_end().to_owned()
}

/// Whether words fit an accepted answer; `*` stands for any characters, `\*` for a star.
fn fits(pattern: &str, words: &str) -> bool {
    let mut pieces = vec![String::new()];
    let mut chars = pattern.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '*' {
            pieces.push(String::new());
            continue;
        }
        let star = c == '\\' && chars.peek() == Some(&'*');
        if star {
            chars.next();
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(if star { '*' } else { c });
        }
    }
    match pieces.as_slice() {
        [whole] => whole == words,
        [first, middle @ .., last] => words.strip_prefix(first.as_str()).is_some_and(|rest| within(rest, middle, last)),
        [] => false,
    }
}

/// The pieces stand in the text one after the other, the last at its end.
fn within(text: &str, middle: &[String], last: &str) -> bool {
    let mut rest = text;
    for piece in middle {
        let Some((_, behind)) = rest.split_once(piece.as_str()) else { return false };
        rest = behind;
    }
    rest.ends_with(last)
}

/// The answers whose feedback whoever gave this is told, by their places.
pub fn told(says: &QuestionText, given: &Given) -> Vec<u32> {
    let places = || (0_u32..).zip(&says.answers);
    match says.kind {
        QuestionKind::Single | QuestionKind::TrueFalse | QuestionKind::Multiple => given.choices.clone(),
        QuestionKind::Short => {
            let words = folded(&given.words);
            places().find(|(_, a)| fits(&folded(&plain(&a.text)), &words)).map(|(place, _)| place).into_iter().collect()
        }
        QuestionKind::Number => {
            let typed = number::typed(&given.words);
            let holds = |a: &Answer| typed.zip(number::span(&a.text.text)).is_some_and(|(n, span)| span.holds(n));
            places().find(|(_, a)| holds(a)).map(|(place, _)| place).into_iter().collect()
        }
        QuestionKind::Matching | QuestionKind::Essay | QuestionKind::Description => Vec::new(),
    }
}
