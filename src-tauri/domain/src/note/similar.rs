//! Text as it is searched: folded, cut into pieces of two and three characters, and how alike two notes are. Chinese has no blanks
//! between words, so characters are counted, not words.

use std::collections::HashSet;

use crate::text::fold_width;

/// The most pieces of a text that are looked up while it is being typed.
const PIECES: usize = 24;
/// How much of what was typed must stand in a note for it to be shown.
const ALIKE: f64 = 0.4;

/// Lower case, half width, one blank for every run of blanks. The same text typed by two people is the same afterwards.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match fold_width(c) {
            c if c.is_whitespace() => ' ',
            c => c,
        };
        if c == ' ' && (out.is_empty() || out.ends_with(' ')) || c.is_control() {
            continue;
        }
        // What has no case, as most that is searched here, is not looked up in the table of cases.
        match c {
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            '\u{3000}'..='\u{9fff}' => out.push(c),
            c => out.extend(c.to_lowercase()),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A character as four letters of base 36, so that any character at all is a plain word for the index.
fn spelled(c: char) -> [char; 4] {
    let mut number = c as u32;
    let mut letters = ['0'; 4];
    for place in letters.iter_mut().rev() {
        *place = char::from_digit(number % 36, 36).unwrap_or('0');
        number /= 36;
    }
    letters
}

/// One or two characters as the index of pairs spells them.
pub fn pair(characters: &str) -> String {
    characters.chars().take(2).flat_map(spelled).collect()
}

/// Every pair of neighbours in a folded text, and its last character alone: what the index of pairs holds. Each once.
pub fn pairs(folded: &str) -> String {
    let mut seen = HashSet::with_capacity(folded.len() / 2);
    let mut out = String::with_capacity(folded.len() * 4);
    let mut chars = folded.chars().peekable();
    while let Some(first) = chars.next() {
        let second = chars.peek().copied();
        if first == ' ' || !seen.insert(u64::from(first) << 32 | second.map_or(0, |c| u64::from(c) + 1)) {
            continue;
        }
        out.extend(spelled(first));
        out.extend(second.filter(|c| *c != ' ').into_iter().flat_map(spelled));
        out.push(' ');
    }
    out
}

/// The pieces of `size` characters in a folded text that hold letters and figures only, each once.
fn pieces(folded: &str, size: usize) -> Vec<String> {
    let chars: Vec<char> = folded.chars().collect();
    let mut seen = HashSet::new();
    let whole = |piece: &&[char]| piece.iter().all(|c| c.is_alphanumeric());
    chars.windows(size).filter(whole).map(|piece| piece.iter().collect::<String>()).filter(|p| seen.insert(p.clone())).collect()
}

/// What to look for while `text` is being typed: pieces of three characters, or of two where there are no more. They are spread over
/// a long text evenly.
pub fn wanted(text: &str) -> Vec<String> {
    let folded: String = fold(text).chars().take(400).collect();
    let mut found = pieces(&folded, 3);
    if found.is_empty() {
        found = pieces(&folded, 2);
    }
    let step = found.len().div_ceil(PIECES).max(1);
    found.into_iter().step_by(step).collect()
}

/// How much of what is typed stands in `words`, from 0 to 1: the share of its pairs of characters.
pub fn likeness(typed: &str, words: &str) -> f64 {
    let typed: String = fold(typed).chars().take(400).collect();
    let wanted = pieces(&typed, 2);
    if wanted.is_empty() {
        return 0.0;
    }
    let there: HashSet<String> = pieces(&fold(words), 2).into_iter().collect();
    wanted.iter().filter(|p| there.contains(*p)).count() as f64 / wanted.len() as f64
}

/// The candidates that are alike enough to be shown, the likest first and of equals the latest; at most `most`.
pub fn alike<T: Copy + Ord>(typed: &str, candidates: &[(T, String)], most: usize) -> Vec<T> {
    let mut ranked: Vec<(f64, T)> = candidates.iter().map(|(id, words)| (likeness(typed, words), *id)).collect();
    ranked.retain(|(share, _)| *share >= ALIKE);
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
    ranked.into_iter().take(most).map(|(_, id)| id).collect()
}
