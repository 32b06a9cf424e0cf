//! A question as it is kept.

use super::{text, Answer, QuestionKind, QuestionText, Rich, Weight};
use crate::text::one_line;

/// A question as it is kept: no blanks at the ends or in runs, nothing that its kind does not use.
pub fn cleaned(says: QuestionText) -> QuestionText {
    let kind = says.kind;
    let answers = match kind {
        QuestionKind::Essay | QuestionKind::Description => Vec::new(),
        QuestionKind::TrueFalse => ["TRUE", "FALSE"].into_iter().zip(says.answers).map(truth).collect(),
        _ => says.answers.into_iter().map(|answer| cleaned_answer(kind, answer)).collect(),
    };
    QuestionText {
        kind,
        title: one_line(&says.title),
        text: text::cleaned(says.text),
        picture: says.picture,
        answers,
        feedback: text::cleaned(says.feedback),
    }
}

/// True and false have words of their own in each language: what is kept is only which is meant.
fn truth((word, answer): (&str, Answer)) -> Answer {
    Answer { feedback: text::cleaned(answer.feedback), ..Answer::new(word, answer.weight) }
}

fn cleaned_answer(kind: QuestionKind, answer: Answer) -> Answer {
    let matching = kind == QuestionKind::Matching;
    let words = text::cleaned(answer.text);
    Answer {
        // What is typed as an answer is compared as it stands: it has no format.
        text: if kind.has_choices() || matching { words } else { Rich::typed(one_line(&words.text)) },
        pair: if matching { one_line(&answer.pair) } else { String::new() },
        weight: if matching { Weight::NONE } else { answer.weight },
        feedback: if matching { Rich::default() } else { text::cleaned(answer.feedback) },
    }
}
