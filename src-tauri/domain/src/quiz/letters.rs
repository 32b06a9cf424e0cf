//! Answers on paper, typed back by letters: `1 B 2 AC 3 T 4 12.5`. One line may hold several questions; a written answer takes the
//! rest of its line.

use crate::question::mark::Given;
use crate::question::QuestionKind;
use crate::text::fold_width;

use super::QuizProblem;

/// What a question on paper looks like to whoever types it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnPaper {
    /// Its place on the sheet, from 1.
    pub place: u32,
    /// Its kind.
    pub kind: QuestionKind,
    /// The places of its answers in the order on the sheet: A, B, C …
    pub order: Vec<u32>,
    /// The places of its left halves in the order on the sheet; empty for other kinds.
    pub lefts: Vec<u32>,
}

/// The letter of a place, from 0.
pub fn letter(place: usize) -> String {
    let one = |n: usize| char::from(b'A' + (n % 26) as u8);
    if place < 26 { one(place).to_string() } else { format!("{}{}", one(place / 26 - 1), one(place)) }
}

/// Reads what was typed. Lines that cannot be read are named, and the rest is kept.
pub fn read(typed: &str, sheet: &[OnPaper]) -> (Vec<(u32, Given)>, Vec<QuizProblem>) {
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    for (line, text) in (1..).zip(typed.lines()) {
        let half: String = text.chars().map(half_width).collect();
        match line_of(half.trim(), sheet) {
            Ok(answers) => found.extend(answers),
            Err(()) => problems.push(QuizProblem::BadLine { line, text: text.trim().chars().take(60).collect() }),
        }
    }
    (found, problems)
}

fn half_width(c: char) -> char {
    match c {
        '、' => ',',
        c => fold_width(c),
    }
}

fn line_of(text: &str, sheet: &[OnPaper]) -> Result<Vec<(u32, Given)>, ()> {
    let mut found = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, behind) = rest.split_at(digits);
        let place: u32 = number.parse().map_err(|_| ())?;
        let asked = sheet.iter().find(|a| a.place == place).ok_or(())?;
        let behind = behind.trim_start_matches(['.', ':', ')', ' ', '\t', ',']);
        let (given, after) = answer(asked, behind)?;
        found.push((place, given));
        rest = after.trim_start_matches([' ', '\t', ',', ';']);
    }
    Ok(found)
}

/// The answer at the start of a text, and what stands behind it.
fn answer<'a>(asked: &OnPaper, text: &'a str) -> Result<(Given, &'a str), ()> {
    match asked.kind {
        QuestionKind::Single | QuestionKind::Multiple => {
            let (letters, rest) = word(text);
            Ok((Given { choices: places(letters, &asked.order)?, ..Given::default() }, rest))
        }
        QuestionKind::TrueFalse => {
            let (word, rest) = word(text);
            Ok((Given { choices: truth(word, &asked.order)?, ..Given::default() }, rest))
        }
        QuestionKind::Matching => {
            let (letters, rest) = word(text);
            Ok((Given { pairs: pairs(letters, asked)?, ..Given::default() }, rest))
        }
        QuestionKind::Short | QuestionKind::Number | QuestionKind::Essay => Ok((Given { words: text.trim().to_owned(), ..Given::default() }, "")),
        QuestionKind::Description => Err(()),
    }
}

/// Letters, up to the next blank or figure. `-` leaves a question out.
fn word(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| c.is_whitespace() || c.is_ascii_digit() || matches!(c, ',' | ';')).unwrap_or(text.len());
    text.split_at(end)
}

fn places(letters: &str, order: &[u32]) -> Result<Vec<u32>, ()> {
    if letters == "-" {
        return Ok(Vec::new());
    }
    let mut found: Vec<u32> = Vec::new();
    for c in letters.to_ascii_uppercase().chars() {
        let at = (c as usize).checked_sub('A' as usize).filter(|at| *at < 26).ok_or(())?;
        let place = order.get(at).copied().ok_or(())?;
        if !found.contains(&place) {
            found.push(place);
        }
    }
    if found.is_empty() { Err(()) } else { Ok(found) }
}

/// True stands before false in every question.
fn truth(word: &str, order: &[u32]) -> Result<Vec<u32>, ()> {
    match word.to_uppercase().as_str() {
        "T" | "TRUE" | "对" | "對" | "√" | "Y" => Ok(vec![0]),
        "F" | "FALSE" | "错" | "錯" | "×" | "X" | "N" => Ok(vec![1]),
        letters => places(letters, order),
    }
}

/// One letter for each left half, in their order; `-` for none.
fn pairs(letters: &str, asked: &OnPaper) -> Result<Vec<(u32, u32)>, ()> {
    let chosen: Vec<char> = letters.to_ascii_uppercase().chars().collect();
    if chosen.is_empty() || chosen.len() > asked.lefts.len() {
        return Err(());
    }
    let mut found = Vec::new();
    for (left, c) in asked.lefts.iter().zip(chosen).filter(|(_, c)| *c != '-') {
        let at = (c as usize).checked_sub('A' as usize).filter(|at| *at < 26).ok_or(())?;
        found.push((*left, asked.order.get(at).copied().ok_or(())?));
    }
    Ok(found)
}
