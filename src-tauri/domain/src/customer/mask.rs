//! How a private value looks on a screen that nobody asked to show it on (SEC-02): enough to tell two customers apart in a
//! handover, too little to call, write or find them. The number of stars says nothing about the length.

use unicode_segmentation::UnicodeSegmentation;

use super::text::{digit, is_phone, mask_text};
use super::{Channel, PrivateKind};

/// The value as everybody sees it.
pub fn mask(kind: PrivateKind, value: &str) -> String {
    match kind {
        PrivateKind::Name => name(value),
        PrivateKind::Order => order(value),
        PrivateKind::Contact(channel) => contact(channel, value),
        PrivateKind::Text => mask_text(value),
    }
}

/// A name or nickname: 王**, t***9, `*` for a single character. A nickname that is a phone number is masked as one.
pub fn name(value: &str) -> String {
    let value = value.trim();
    if is_phone(value) {
        return phone(value);
    }
    // Cut between characters as people see them, never inside an emoji.
    let seen: Vec<&str> = value.graphemes(true).collect();
    let han = seen.iter().all(|g| g.chars().all(is_han));
    match (seen.as_slice(), han) {
        ([], _) => String::new(),
        ([_], _) => "*".to_owned(),
        ([first, .., last], _) if seen.len() > 4 || (seen.len() == 4 && !han) => format!("{first}***{last}"),
        ([first, ..], _) => format!("{first}**"),
    }
}

/// A phone number: the first three digits and the last four of a long one, the last two of a short one.
pub fn phone(value: &str) -> String {
    let all: Vec<char> = value.chars().filter_map(digit).collect();
    let local = match all.as_slice() {
        ['0', '0', '8', '6', rest @ ..] | ['8', '6', rest @ ..] if rest.len() == 11 => rest,
        other => other,
    };
    let (head, tail) = match local.len() {
        0 => return ends(value, 0, 0),
        1..=4 => (0, 0),
        5..=7 => (0, 2),
        8..=9 => (2, 2),
        _ => (3, 4),
    };
    let text: String = local.iter().collect();
    ends(&text, head, tail)
}

/// The number of an order: its last four characters, of a short one the last two.
pub fn order(value: &str) -> String {
    match value.trim().chars().count() {
        0 => String::new(),
        1..=4 => "****".to_owned(),
        5..=8 => ends(value.trim(), 0, 2),
        _ => ends(value.trim(), 0, 4),
    }
}

/// A way to reach somebody, by its channel.
pub fn contact(channel: Channel, value: &str) -> String {
    match channel {
        Channel::Phone => phone(value),
        Channel::Email => email(value),
        Channel::Address => address(value),
        Channel::Qq => order(value),
        Channel::Wangwang | Channel::Wechat | Channel::Other => name(value),
    }
}

/// A mail address: the first character and what stands behind the `@`.
pub fn email(value: &str) -> String {
    match value.trim().rsplit_once('@') {
        Some((account, host)) if !account.is_empty() => {
            let first = account.graphemes(true).next().unwrap_or_default();
            format!("{first}***@{host}")
        }
        _ => name(value),
    }
}

/// Where the province, city or district of a Chinese address ends.
const PLACES: [&str; 6] = ["特别行政区", "自治区", "省", "市", "區", "区"];

/// An address: its city, as the platforms' own exports show it (上海市***).
pub fn address(value: &str) -> String {
    let value = value.trim();
    // The first name of a place, and the city behind a province.
    let mut end = 0;
    for _ in 0..2 {
        let rest = &value[end..];
        let next = PLACES.iter().filter_map(|p| rest.find(p).map(|at| at + p.len())).min();
        match next {
            Some(cut) if rest[..cut].chars().count() <= 9 => end += cut,
            _ => break,
        }
        if value[..end].ends_with('市') {
            break;
        }
    }
    if value.is_empty() { String::new() } else { format!("{}***", mask_text(&value[..end])) }
}

/// `head` characters, stars, `tail` characters.
fn ends(value: &str, head: usize, tail: usize) -> String {
    let all: Vec<char> = value.chars().collect();
    let first: String = all.iter().take(head).collect();
    let last: String = all.iter().skip(all.len().saturating_sub(tail)).collect();
    format!("{first}****{last}")
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fd5}' | '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}
