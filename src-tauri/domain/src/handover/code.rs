//! Short ids of items for paper: three characters for the first eight hundred, four up to twenty-four thousand, then five. The
//! last one is a check: one wrong character, or two that changed places, never make another item's id.

use crate::ids::ItemId;
use crate::text::fold_width;

/// Digits and letters that cannot be taken for each other in handwriting: no 0 O, 1 I L, 5 S, 2 Z beside one another. Their
/// number is prime, which is what makes the check certain.
const LETTERS: &[u8; 29] = b"23456789ABCDEFGHJKMNPQRTUVWXY";
const BASE: i64 = 29;
/// Digits before the check, at least.
const SHORTEST: usize = 2;

/// Why a text is no short id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadCode {
    /// A character that no id has, or too few or many of them.
    Unreadable,
    /// The check does not fit: a typo.
    Typo,
}

/// The short id of an item.
pub fn code(item: ItemId) -> String {
    let mut digits = Vec::new();
    let mut rest = item.0.max(0);
    while rest > 0 || digits.len() < SHORTEST {
        digits.push(rest % BASE);
        rest /= BASE;
    }
    digits.push(check(&digits));
    // The digits run from the lowest; the check ends the text.
    let (data, last) = digits.split_at(digits.len() - 1);
    data.iter().rev().chain(last).filter_map(|d| LETTERS.get(*d as usize)).map(|b| char::from(*b)).collect()
}

/// The item behind a short id as somebody types it: small letters and full-width ones count.
pub fn read(text: &str) -> Result<ItemId, BadCode> {
    let mut digits = Vec::new();
    for c in text.trim().chars().map(fold_width) {
        let upper = c.to_ascii_uppercase();
        let digit = LETTERS.iter().position(|l| char::from(*l) == upper).ok_or(BadCode::Unreadable)?;
        digits.push(digit as i64);
    }
    let Some(last) = digits.pop() else { return Err(BadCode::Unreadable) };
    digits.reverse();
    // Nine digits are more items than a shop can write; a padded id is not one that was printed.
    let padded = digits.len() > SHORTEST && digits.last() == Some(&0);
    if digits.len() < SHORTEST || digits.len() > 9 || padded {
        return Err(BadCode::Unreadable);
    }
    if check(&digits) != last {
        return Err(BadCode::Typo);
    }
    Ok(ItemId(digits.iter().rev().fold(0, |so_far, d| so_far * BASE + d)))
}

/// Each place has a weight of its own below the prime, so a change in one place or a swap of two changes the sum.
fn check(digits: &[i64]) -> i64 {
    let sum: i64 = digits.iter().zip(2..).map(|(d, weight)| d * weight).sum();
    (BASE - sum % BASE) % BASE
}
