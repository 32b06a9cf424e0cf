//! The ledger as a plain-text journal for other programs: hledger and ledger read the one form, beancount the other. Accounts and the
//! commodity are declared first, and at the end each account states its balance, so that a reader that counts otherwise complains.

mod accounts;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;

use domain::ids::StaffId;
use domain::language::Language;
use domain::ledger::{Account, Told};
use domain::money::Fen;
use domain::text::one_line;

use accounts::Names;

/// Which programs shall read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// hledger and ledger.
    Plain,
    /// beancount, whose account names begin with Latin letters.
    Beancount,
}

/// A journal being written, entry after entry.
pub struct Journal {
    flavour: Flavour,
    language: Language,
    names: Names,
    out: String,
    balances: BTreeMap<Account, Fen>,
    last: String,
}

impl Journal {
    /// Begins with a remark on where it comes from, the commodity and the accounts; `people` are agent numbers. Beancount wants to know
    /// the day that its accounts begin on.
    pub fn new(flavour: Flavour, language: Language, remark: &str, accounts: &[Account], people: &[(StaffId, String)], first_day: &str) -> Journal {
        let names = Names::new(flavour, language, people);
        let mut out = format!("; {}\n", plain(remark));
        match flavour {
            Flavour::Plain => out.push_str("commodity CNY\n    format 1000.00 CNY\n\n"),
            Flavour::Beancount => out.push_str("option \"operating_currency\" \"CNY\"\n1970-01-01 commodity CNY\n\n"),
        }
        for account in accounts {
            match flavour {
                Flavour::Plain => out += &format!("account {}\n", names.of(*account)),
                Flavour::Beancount => out += &format!("{first_day} open {} CNY\n", names.of(*account)),
            }
        }
        out.push('\n');
        Journal { flavour, language, names, out, balances: accounts.iter().map(|a| (*a, Fen::ZERO)).collect(), last: first_day.to_owned() }
    }

    /// Writes an entry down.
    pub fn tell(&mut self, told: &Told) {
        if told.day > self.last.as_str() {
            told.day.clone_into(&mut self.last);
        }
        for (account, amount) in [(told.to, told.amount), (told.from, -told.amount)] {
            *self.balances.entry(account).or_default() += amount;
        }
        let (act, words) = (accounts::act(told.cause, self.language), plain(told.words));
        // Writing to a string cannot fail.
        let _ = match self.flavour {
            Flavour::Plain => write!(self.out, "{} ({}) {act}", told.day, told.id.0),
            Flavour::Beancount => write!(self.out, "{} * \"{act}\" \"({}) {}\"", told.day, told.id.0, quoted(&words)),
        };
        if self.flavour == Flavour::Plain && !words.is_empty() {
            self.out.push(' ');
            self.out.push_str(&words);
        }
        self.out.push('\n');
        self.posting(told.to, told.amount);
        self.posting(told.from, -told.amount);
        self.out.push('\n');
    }

    fn posting(&mut self, account: Account, amount: Fen) {
        self.out.push_str("    ");
        self.out.push_str(self.names.of(account));
        let _ = writeln!(self.out, "  {amount} CNY");
    }

    /// Ends with the balance of every account; what they are is given back as well.
    pub fn finish(mut self) -> (Vec<u8>, BTreeMap<Account, Fen>) {
        let day = match self.flavour {
            Flavour::Plain => self.last.clone(),
            // Beancount compares at the beginning of a day.
            Flavour::Beancount => after(&self.last),
        };
        if self.flavour == Flavour::Plain && !self.balances.is_empty() {
            let _ = writeln!(self.out, "{day} {}", accounts::closing(self.language));
        }
        for (account, balance) in &self.balances {
            let name = self.names.of(*account);
            let _ = match self.flavour {
                Flavour::Plain => writeln!(self.out, "    {name}  0.00 CNY = {balance} CNY"),
                Flavour::Beancount => writeln!(self.out, "{day} balance {name}  {balance} ~ 0.00 CNY"),
            };
        }
        (self.out.into_bytes(), self.balances)
    }

    /// What an account is called in this journal.
    pub fn name(&self, account: Account) -> &str {
        self.names.of(account)
    }
}

/// The day after; the same text where it is no day.
fn after(day: &str) -> String {
    let next = day.parse::<chrono::NaiveDate>().ok().and_then(|d| d.succ_opt());
    next.map_or_else(|| day.to_owned(), |d| d.to_string())
}

/// What people typed, on one line and without the signs that begin a remark or part a payee.
fn plain(text: &str) -> Cow<'_, str> {
    let odd = |c: char| matches!(c, ';' | '|') || c.is_control() || (c.is_whitespace() && c != ' ');
    if !text.contains(odd) && !text.contains("  ") && text.trim().len() == text.len() {
        return Cow::Borrowed(text);
    }
    let turned = |c: char| match c {
        ';' => '；',
        '|' => '｜',
        c if c.is_control() => ' ',
        c => c,
    };
    Cow::Owned(one_line(&text.chars().map(turned).collect::<String>()))
}

fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}
