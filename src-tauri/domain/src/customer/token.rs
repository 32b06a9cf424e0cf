//! Customers inside free text (SEC-02, SEC-06): what somebody typed in a note, an item or a complaint and what the shop knows as a
//! customer's name, contact or order is kept as a token that points to the card. So it leaves masked like the card itself, follows
//! a new name, and says nothing any more once the card is purged.
//!
//! What is absent on purpose: guessing. Somebody who has no card is not recognised; only numbers that look like a phone or an
//! identity card are masked without one ([`super::text`]).

use std::fmt;

use super::look_up::{self, fold, LEAST};
use super::text::{digit, is_phone, mask_text};
use super::{Channel, Customer};
use crate::ids::{ContactId, CustomerId, OrderId};

/// Around a token: two characters of the private use area, which nobody can type ([`untyped`]).
const OPEN: char = '\u{f6c0}';
const CLOSE: char = '\u{f6c1}';

/// Fewest characters of an address that is looked for in a text.
pub const LEAST_ADDRESS: usize = 6;
/// Fewest digits: an account of QQ.
const LEAST_DIGITS: usize = 5;

/// Which value of a card stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The name.
    Name,
    /// A way to reach them.
    Contact(ContactId),
    /// An order.
    Order(OrderId),
}

/// A value of a card inside a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Token {
    /// Whose.
    pub customer: CustomerId,
    /// Which.
    pub part: Part,
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part {
            Part::Name => write!(f, "{OPEN}{}{CLOSE}", self.customer.0),
            Part::Contact(id) => write!(f, "{OPEN}{}c{}{CLOSE}", self.customer.0, id.0),
            Part::Order(id) => write!(f, "{OPEN}{}o{}{CLOSE}", self.customer.0, id.0),
        }
    }
}

impl Token {
    fn read(inside: &str) -> Option<Token> {
        let number = |text: &str| text.parse().ok();
        let (customer, part) = match inside.split_once(['c', 'o']) {
            None => (inside, Part::Name),
            Some((customer, id)) if inside.contains('c') => (customer, Part::Contact(ContactId(number(id)?))),
            Some((customer, id)) => (customer, Part::Order(OrderId(number(id)?))),
        };
        Some(Token { customer: CustomerId(number(customer)?), part })
    }
}

/// Whether there is a token in the text.
pub fn has_token(text: &str) -> bool {
    text.contains(OPEN)
}

/// Whether a text has what stands around tokens.
pub fn has_signs(text: &str) -> bool {
    text.contains([OPEN, CLOSE])
}

/// The text without what stands around tokens: nobody types one.
pub fn untyped(text: &str) -> String {
    text.replace([OPEN, CLOSE], "")
}

/// The text with every token replaced by what `show` makes of it.
pub fn replace(text: &str, mut show: impl FnMut(Token) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(OPEN) {
        out.push_str(&rest[..at]);
        let behind = &rest[at + OPEN.len_utf8()..];
        let Some(end) = behind.find(CLOSE) else {
            rest = behind;
            continue;
        };
        match Token::read(&behind[..end]) {
            Some(token) => out.push_str(&show(token)),
            None => out.push_str(&behind[..end]),
        }
        rest = &behind[end + CLOSE.len_utf8()..];
    }
    out.push_str(rest);
    out
}

/// The tokens of a text, in order.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    replace(text, |token| {
        found.push(token);
        String::new()
    });
    found
}

/// The text with numbers masked and every token as `show` says.
pub fn shown(text: &str, show: impl FnMut(Token) -> String) -> String {
    let masked = mask_text(text);
    if has_token(&masked) { replace(&masked, show) } else { masked }
}

/// A value to look for in texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    token: Token,
    /// Folded: no blanks, no hyphens, narrow, lower case.
    letters: Vec<char>,
}

impl Known {
    /// Whether it is a name, which others may have as well.
    pub fn is_name(&self) -> bool {
        self.token.part == Part::Name
    }
}

/// Everything on a card that can be recognised in a text.
pub fn known(card: &Customer) -> Vec<Known> {
    let one = |part: Part, value: &str, least: usize| {
        let forms = if is_phone(value) { dialled(value) } else { vec![fold(value)] };
        let token = Token { customer: card.id, part };
        let fits = move |form: &String| tells_enough(form) && form.chars().count() >= least;
        forms.into_iter().filter(fits).map(move |form| Known { token, letters: form.chars().collect() }).collect::<Vec<_>>()
    };
    let mut all = one(Part::Name, card.name.reveal(), 0);
    for contact in &card.contacts {
        let least = if contact.channel == Channel::Address { LEAST_ADDRESS } else { 0 };
        all.extend(one(Part::Contact(contact.id), contact.value.reveal(), least));
    }
    for order in &card.orders {
        all.extend(one(Part::Order(order.id), order.number.reveal(), 0));
    }
    all
}

/// The ways to write one phone number.
fn dialled(value: &str) -> Vec<String> {
    let digits: String = value.chars().filter_map(digit).collect();
    let bare = digits.strip_prefix("0086").or_else(|| digits.strip_prefix("86")).filter(|rest| rest.len() == 11).unwrap_or(&digits);
    ["", "86", "+86", "0086"].iter().map(|code| format!("{code}{bare}")).collect()
}

/// Two Chinese characters, three others or five digits: less stands in any text by chance.
fn tells_enough(form: &str) -> bool {
    if form.chars().all(|c| c.is_ascii_digit()) {
        return form.len() >= LEAST_DIGITS;
    }
    form.chars().map(|c| if (c as u32) < 0x2e80 { 2 } else { 3 }).sum::<usize>() >= 2 * LEAST
}

/// A letter of a folded text, and where it stood.
struct Letter {
    folded: char,
    from: usize,
    to: usize,
}

fn letters(text: &str) -> Vec<Letter> {
    let mut all = Vec::with_capacity(text.len());
    for (from, c) in text.char_indices() {
        let to = from + c.len_utf8();
        all.extend(look_up::letters(c).map(|folded| Letter { folded, from, to }));
    }
    all
}

/// The text with every known value as its token; of two that begin at one place the longer. A word of Latin letters or digits
/// counts only whole: `tom` is not in `customer`.
pub fn hide(text: &str, known: &[Known]) -> String {
    let all = letters(text);
    let (mut out, mut at, mut done) = (String::with_capacity(text.len()), 0, 0);
    while at < all.len() {
        if all[at].folded == OPEN {
            at += all[at..].iter().position(|l| l.folded == CLOSE).unwrap_or(all.len() - at - 1) + 1;
            continue;
        }
        let fits = |value: &&Known| stands_at(text, &all, at, &value.letters);
        let Some(found) = known.iter().filter(fits).max_by_key(|k| k.letters.len()) else {
            at += 1;
            continue;
        };
        let end = at + found.letters.len();
        out.push_str(&text[done..all[at].from]);
        out.push_str(&found.token.to_string());
        (done, at) = (all[end - 1].to, end);
    }
    out.push_str(&text[done..]);
    out
}

fn stands_at(text: &str, all: &[Letter], at: usize, value: &[char]) -> bool {
    let Some(piece) = all.get(at..at + value.len()) else { return false };
    if !piece.iter().zip(value).all(|(letter, c)| letter.folded == *c) {
        return false;
    }
    let (Some(first), Some(last)) = (piece.first(), piece.last()) else { return false };
    let word = |c: Option<char>| c.is_some_and(|c| look_up::letters(c).any(|c| c.is_ascii_alphanumeric()));
    let begins = !first.folded.is_ascii_alphanumeric() || !word(text[..first.from].chars().next_back());
    let ends = !last.folded.is_ascii_alphanumeric() || !word(text[last.to..].chars().next());
    begins && ends
}

/// A text that comes back from a screen that saw it masked, with each customer in it as the token that `before` had there.
pub fn restore(new: &str, before: &str, mut show: impl FnMut(Token) -> String) -> String {
    let mut out = new.to_owned();
    for token in tokens(before) {
        let masked = show(token);
        if !masked.is_empty() {
            out = out.replacen(&masked, &token.to_string(), 1);
        }
    }
    out
}
