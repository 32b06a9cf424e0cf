//! Finding a customer without browsing (SEC-02 不得翻查): by a whole name, phone or order number, by the beginning of a name or
//! order, or by the last four digits. Too little finds nobody.

use crate::text::fold_width;

use super::text::{digit, is_phone};
use super::{Channel, Customer, CustomerProblem};

/// Fewest characters to look up by, where a Chinese character or an emoji counts as one and a half others.
pub const LEAST: usize = 3;
/// Fewest digits: the tail of a phone number.
pub const LEAST_DIGITS: usize = 4;

/// A key that a customer is found by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The value without blanks, case or width.
    pub text: String,
    /// Also found by its beginning: names, accounts and orders are; phone numbers are not, or they could be guessed digit by
    /// digit.
    pub prefix: bool,
}

/// The value as it is compared: blanks and hyphens gone, wide letters narrow, case folded.
pub fn fold(value: &str) -> String {
    value.chars().flat_map(letters).collect()
}

/// What is compared of one character: nothing of blanks and hyphens.
pub(super) fn letters(c: char) -> impl Iterator<Item = char> {
    let narrow = digit(c).unwrap_or_else(|| fold_width(c));
    let kept = !narrow.is_whitespace() && narrow != '-';
    narrow.to_lowercase().filter(move |_| kept)
}

/// What `text` looks for, or how much is missing.
pub fn look_up(text: &str) -> Result<Vec<String>, CustomerProblem> {
    let key = fold(text);
    let count = key.chars().count();
    if count > super::LONGEST_LINE {
        return Err(CustomerProblem::TooLong { most: super::LONGEST_LINE });
    }
    if key.chars().all(|c| c.is_ascii_digit()) {
        if count < LEAST_DIGITS {
            return Err(CustomerProblem::TooShort { least: LEAST_DIGITS });
        }
    } else if key.chars().map(|c| if (c as u32) < 0x2e80 { 2 } else { 3 }).sum::<usize>() < 2 * LEAST {
        return Err(CustomerProblem::TooShort { least: if key.is_ascii() { LEAST } else { 2 } });
    }
    let mut keys = vec![key];
    if is_phone(text) {
        keys.push(phone_key(text));
    }
    keys.dedup();
    Ok(keys)
}

/// What two ways to write one name have in common. A phone number given as a name is one however it is dialled.
pub fn name_key(name: &str) -> String {
    if is_phone(name) { phone_key(name) } else { fold(name) }
}

/// Every key that finds this customer, each once.
pub fn keys(customer: &Customer) -> Vec<Key> {
    let name = customer.name.reveal();
    let mut all = match is_phone(name) {
        true => phone_keys(name),
        false => vec![Key { text: name_key(name), prefix: true }],
    };
    for contact in &customer.contacts {
        let value = contact.value.reveal();
        match contact.channel {
            Channel::Phone => all.extend(phone_keys(value)),
            Channel::Email => all.push(Key { text: fold(value), prefix: false }),
            Channel::Wangwang | Channel::Wechat | Channel::Qq | Channel::Other => {
                all.push(Key { text: fold(value), prefix: true });
            }
            // Nobody is looked up by where they live.
            Channel::Address => {}
        }
    }
    for order in &customer.orders {
        let text = fold(order.number.reveal());
        all.extend(tail(&text).map(|text| Key { text, prefix: false }));
        all.push(Key { text, prefix: true });
    }
    all.retain(|key| !key.text.is_empty());
    all.sort();
    all.dedup();
    all
}

fn phone_keys(value: &str) -> Vec<Key> {
    let text = phone_key(value);
    let tail = tail(&text);
    [Some(text), tail].into_iter().flatten().map(|text| Key { text, prefix: false }).collect()
}

/// The digits without the code of the country.
fn phone_key(value: &str) -> String {
    let digits: String = value.chars().filter_map(digit).collect();
    let bare = digits.strip_prefix("0086").or_else(|| digits.strip_prefix("86")).filter(|rest| rest.len() == 11);
    bare.map(str::to_owned).unwrap_or(digits)
}

fn tail(text: &str) -> Option<String> {
    let from = text.len().checked_sub(LEAST_DIGITS).filter(|from| *from > 0)?;
    text.get(from..).filter(|t| t.chars().all(|c| c.is_ascii_digit())).map(str::to_owned)
}
