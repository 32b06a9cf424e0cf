//! The phrases of the service rules and the questions made from them (CON-01, CON-12): what is not said, what is said instead, and
//! the rules that everybody must know. What is made here is only ever proposed: a person reads it before anybody is asked.

use super::category::Topic;
use super::{cleaned, Answer, QuestionKind, QuestionText, Rich, Weight};
use crate::language::Language;

/// The list as it ships; lines with `#` are its head.
const LIST: &str = include_str!("phrases.tsv");
/// Choices of a question about what to say instead.
const CHOICES: usize = 4;

/// A line of the list, in one script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its short name: it stays.
    pub code: String,
    /// Where a question about it is filed.
    pub topic: Topic,
    /// When it comes up: `waiting`, `complaint` …
    pub situation: String,
    /// What must not be said, or the rule.
    pub words: String,
    /// What is said instead; empty for a rule.
    pub better: String,
}

/// The whole list. English readers get it as the sources have it, in Simplified characters.
pub fn list(language: Language) -> Vec<Phrase> {
    LIST.lines().filter(|line| !line.starts_with('#')).filter_map(|line| phrase(line, language == Language::Traditional)).collect()
}

fn phrase(line: &str, traditional: bool) -> Option<Phrase> {
    let mut cells = line.split('\t');
    let (code, about, situation) = (cells.next()?, cells.next()?, cells.next()?);
    let scripts = [cells.next()?, cells.next()?, cells.next()?, cells.next()?];
    let [simplified, other, better, better_other] = scripts;
    Some(Phrase {
        code: code.to_owned(),
        topic: if about == "rule" { Topic::Conduct } else { Topic::Forbidden },
        situation: situation.to_owned(),
        words: if traditional { other } else { simplified }.to_owned(),
        better: if traditional { better_other } else { better }.to_owned(),
    })
}

/// A question for each phrase, with its code. A phrase with something better asks for that, among other phrases that are not said;
/// a rule is put as true or false.
pub fn proposals(list: &[Phrase], language: Language) -> Vec<(Phrase, QuestionText)> {
    let made = |phrase: &Phrase| (phrase.clone(), if phrase.better.is_empty() { rule(phrase, language) } else { instead(phrase, list, language) });
    list.iter().map(made).collect()
}

fn rule(phrase: &Phrase, language: Language) -> QuestionText {
    let ask = match language {
        Language::Traditional => "判斷對錯：",
        Language::Simplified | Language::English => "判断对错：",
    };
    let answers = vec![Answer::new("TRUE", Weight::WHOLE), Answer::new("FALSE", Weight::NONE)];
    made(QuestionKind::TrueFalse, phrase, format!("{ask}{}", phrase.words), answers, String::new())
}

fn instead(phrase: &Phrase, list: &[Phrase], language: Language) -> QuestionText {
    let words = phrase.words.trim_end_matches(['。', '！', '？']);
    let (ask, why) = match language {
        Language::Traditional => (format!("不能對顧客說「{words}」。怎樣說才合適？"), "這是服務忌語。"),
        Language::Simplified | Language::English => (format!("不能对顾客说“{words}”。怎样说才合适？"), "这是服务忌语。"),
    };
    // The phrases behind this one in the list, from the start again at its end: every question gets others.
    let at = list.iter().position(|p| p.code == phrase.code).unwrap_or(0);
    let others = list.iter().cycle().skip(at).take(list.len()).filter(|p| !p.better.is_empty());
    let wrong = |p: &Phrase| Answer { feedback: Rich::typed(why), ..Answer::new(p.words.clone(), Weight::NONE) };
    let mut answers = vec![Answer::new(phrase.better.clone(), Weight::WHOLE)];
    answers.extend(others.map(wrong).take(CHOICES - 1));
    made(QuestionKind::Single, phrase, ask, answers, phrase.better.clone())
}

fn made(kind: QuestionKind, phrase: &Phrase, text: String, answers: Vec<Answer>, feedback: String) -> QuestionText {
    let title = phrase.words.clone();
    cleaned(QuestionText { kind, title, text: Rich::typed(text), picture: None, answers, feedback: Rich::typed(feedback) })
}
