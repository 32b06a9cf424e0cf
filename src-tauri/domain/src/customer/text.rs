//! Digits in free text that look like a phone number or an identity card: notes and handover items are the shop's own words and
//! are not masked, but a number in them is (SEC-02). Lists, prints and the audit trail show [`mask_text`].

/// The text with what looks like a phone number or identity card masked (138****5678). Everything else stays, letter by letter;
/// order numbers and prices stay too. Doing it twice changes nothing more.
pub fn mask_text(text: &str) -> String {
    let all: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < all.len() {
        match run_at(&all, at) {
            Some(end) => {
                push_masked(&mut out, &all[at..end]);
                at = end;
            }
            None => {
                out.push(all[at]);
                at += 1;
            }
        }
    }
    out
}

/// Whether the whole of `text` is one phone number.
pub fn is_phone(text: &str) -> bool {
    let all: Vec<char> = text.trim().chars().collect();
    run_at(&all, 0).is_some_and(|end| end == all.len() && kind_of(&digits_of(&all)) == Some(Number::Phone))
}

/// The digit that a character stands for, also typed wide (８) or as a mathematical letter.
pub fn digit(c: char) -> Option<char> {
    let value = match c {
        '0'..='9' => return Some(c),
        '０'..='９' => c as u32 - '０' as u32,
        '\u{1d7ce}'..='\u{1d7ff}' => (c as u32 - 0x1d7ce) % 10,
        _ => return None,
    };
    char::from_digit(value, 10)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Number {
    Phone,
    Card,
}

/// What a string of digits (a leading `+` kept) looks like.
fn kind_of(digits: &str) -> Option<Number> {
    let local = digits.strip_prefix("+86").or_else(|| digits.strip_prefix("0086")).unwrap_or(digits);
    let local = if local.len() == 13 { local.strip_prefix("86").unwrap_or(local) } else { local };
    let second = local.chars().nth(1);
    let mobile = local.len() == 11 && local.starts_with('1') && second.is_some_and(|c| ('3'..='9').contains(&c));
    // Area code and number of China, and the mobile numbers of Taiwan.
    let landline = local.starts_with('0') && (10..=12).contains(&local.len()) && second != Some('0');
    let abroad = digits.starts_with('+') && (9..=16).contains(&digits.len());
    if mobile || landline || abroad {
        return Some(Number::Phone);
    }
    is_card(local).then_some(Number::Card)
}

/// An identity card: 17 digits and a check character, with a day of birth where it belongs.
fn is_card(text: &str) -> bool {
    let part = |from: usize, to: usize| text.get(from..to).and_then(|p| p.parse::<u32>().ok()).unwrap_or(0);
    text.chars().count() == 18
        && text.chars().take(17).all(|c| c.is_ascii_digit())
        && (1900..2100).contains(&part(6, 10))
        && (1..=12).contains(&part(10, 12))
        && (1..=31).contains(&part(12, 14))
}

/// The end of the number that starts at `from`, if one does: whole runs of digits, joined by single blanks, hyphens or dots.
fn run_at(all: &[char], from: usize) -> Option<usize> {
    let starts = all.get(from).is_some_and(|c| digit(*c).is_some() || *c == '+' || *c == '＋');
    if !starts || from.checked_sub(1).and_then(|b| all.get(b)).is_some_and(|c| digit(*c).is_some() || *c == '*') {
        return None;
    }
    // The longest reading first, so that the groups of 138 1234 5678 are one number.
    let mut ends = Vec::new();
    let mut at = from + usize::from(digit(all[from]).is_none());
    while at < all.len() && ends.len() < 6 {
        let run = all[at..].iter().take_while(|c| digit(**c).is_some()).count();
        if run == 0 {
            break;
        }
        at += run;
        ends.push(at);
        if run == 17 && all.get(at).is_some_and(|c| matches!(c, 'x' | 'X')) {
            ends.push(at + 1);
        }
        match all.get(at) {
            Some(c) if joins(*c) => at += 1,
            _ => break,
        }
    }
    ends.into_iter().rev().find(|end| kind_of(&digits_of(&all[from..*end])).is_some())
}

fn joins(c: char) -> bool {
    matches!(c, ' ' | '-' | '.' | '·' | '—' | '–' | '\u{a0}' | '\u{3000}' | '－')
}

fn digits_of(run: &[char]) -> String {
    let sign = |c: char| matches!(c, '+' | '＋').then_some('+').or(matches!(c, 'x' | 'X').then_some('X'));
    run.iter().filter_map(|c| digit(*c).or_else(|| sign(*c))).collect()
}

/// The first three and the last four digits, plain; of a card the last two.
fn push_masked(out: &mut String, run: &[char]) {
    let text = digits_of(run);
    let card = kind_of(&text) == Some(Number::Card);
    let head = if card { 3 } else { 3 + text.len().saturating_sub(11).min(if text.starts_with('+') { 3 } else { 0 }) };
    let tail = text.len().saturating_sub(if card { 2 } else { 4 });
    out.push_str(text.get(..head).unwrap_or_default());
    out.push_str("****");
    out.push_str(text.get(tail..).unwrap_or_default());
}
