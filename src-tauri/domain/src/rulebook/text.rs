//! A rule book as a text file that people read and change: how the starting points ship, and how a book is brought or carried away.
//!
//! ```text
//! # 工作纪律
//! [7.1] paragraph 7; steps 10, 30, dismissal
//! What the rule says, on as many lines as it takes.
//! ```
//! `#` begins a part, `[code]` a rule. After the code: `paragraph X` (offences add up over it), `within X` (it belongs there, but counts
//! alone), `steps …` (yuan, `word` or `dismissal`), `severe`. Without steps a word is said. `//` begins a remark.

use super::{Clause, Counts, Penalty, RulebookProblem, Sanction};
use crate::ids::RuleId;
use crate::money::Fen;

/// Reads a book; the first line that is not understood is named.
pub fn parse(text: &str) -> Result<Vec<Clause>, RulebookProblem> {
    let mut clauses: Vec<Clause> = Vec::new();
    let mut category = String::new();
    for (number, line) in (1_u32..).zip(text.trim_start_matches('\u{feff}').lines()) {
        let line = line.trim();
        let bad = || RulebookProblem::BadLine { line: number };
        if line.starts_with("//") {
        } else if let Some(part) = line.strip_prefix('#') {
            category = part.trim().to_owned();
        } else if let Some(rest) = line.strip_prefix('[') {
            let (code, marks) = rest.split_once(']').ok_or_else(bad)?;
            clauses.push(begin(code.trim(), &category, marks).ok_or_else(bad)?);
        } else if let Some(clause) = clauses.last_mut() {
            let gap = if clause.words.is_empty() { "" } else { "\n" };
            clause.words.push_str(gap);
            clause.words.push_str(line);
        } else if !line.is_empty() {
            return Err(bad());
        }
    }
    for clause in &mut clauses {
        clause.words = clause.words.trim().to_owned();
    }
    if clauses.is_empty() {
        Err(RulebookProblem::NoRules)
    } else {
        Ok(clauses)
    }
}

fn begin(code: &str, category: &str, marks: &str) -> Option<Clause> {
    let mut clause = Clause {
        rule: RuleId(0),
        code: code.to_owned(),
        category: category.to_owned(),
        words: String::new(),
        paragraph: String::new(),
        counts: Counts::Rule,
        penalty: Penalty::Word,
        ladder: Vec::new(),
    };
    for mark in marks.split([';', '；']).map(str::trim).filter(|m| !m.is_empty()) {
        match mark.split_once(char::is_whitespace).map_or((mark, ""), |(name, value)| (name, value.trim())) {
            ("paragraph", name) if !name.is_empty() => {
                (clause.paragraph, clause.counts) = (name.to_owned(), Counts::Paragraph)
            }
            ("within", name) if !name.is_empty() => clause.paragraph = name.to_owned(),
            ("steps", steps) => {
                clause.ladder = steps.split([',', '，', '、']).map(|s| step(s.trim())).collect::<Option<_>>()?;
                clause.penalty = Penalty::Ladder;
            }
            ("severe", "") => clause.penalty = Penalty::Severe,
            _ => return None,
        }
    }
    Some(clause)
}

fn step(word: &str) -> Option<Sanction> {
    match word {
        "word" => Some(Sanction::Word),
        "dismissal" => Some(Sanction::Dismissal),
        yuan => Fen::read_positive(yuan).ok().map(Sanction::Fine),
    }
}

/// Writes a book so that it reads back as it was.
pub fn write(clauses: &[Clause]) -> String {
    let mut out = String::new();
    let mut category = "";
    for clause in clauses {
        if clause.category != category {
            category = &clause.category;
            out.push_str(&format!("# {category}\n\n"));
        }
        out.push_str(&format!("[{}]{}\n", clause.code, marks(clause)));
        out.push_str(&clause.words.lines().map(apart).collect::<Vec<_>>().join("\n"));
        out.push_str("\n\n");
    }
    out
}

/// A line of a rule's text that would be taken for something else is set off by a mark that no reader sees.
fn apart(line: &str) -> String {
    let taken = line.trim_start().starts_with(['#', '[']) || line.trim_start().starts_with("//");
    if taken {
        format!("\u{2060}{}", line.trim_start())
    } else {
        line.to_owned()
    }
}

fn marks(clause: &Clause) -> String {
    let mut marks = Vec::new();
    if !clause.paragraph.is_empty() {
        let word = if clause.counts == Counts::Paragraph { "paragraph" } else { "within" };
        marks.push(format!("{word} {}", clause.paragraph));
    }
    match clause.penalty {
        Penalty::Ladder => {
            marks.push(format!("steps {}", clause.ladder.iter().map(|s| shown(*s)).collect::<Vec<_>>().join(", ")))
        }
        Penalty::Severe => marks.push("severe".to_owned()),
        Penalty::Word => {}
    }
    if marks.is_empty() {
        String::new()
    } else {
        format!(" {}", marks.join("; "))
    }
}

fn shown(sanction: Sanction) -> String {
    match sanction {
        Sanction::Word => "word".to_owned(),
        Sanction::Dismissal => "dismissal".to_owned(),
        Sanction::Fine(Fen(fen)) if fen % 100 == 0 => (fen / 100).to_string(),
        Sanction::Fine(fen) => fen.to_string(),
    }
}
