//! The handover sheet to sign (HND-03): items as they come, the urgent ones shaded with a line to read back on, boxes to tick,
//! short ids to type back by, signature lines of both sides. It neither sorts nor judges, and it masks nobody: whoever fills it
//! in gives names as they may be seen.

mod layout;
mod row;
mod words;

use chrono::{NaiveDate, NaiveDateTime};
use domain::language::Language;

use crate::dates::{long, moment, weekday};
use crate::fault::PaperFault;
use crate::ink::{INK, SOFT};
use crate::page::{Area, Page, Style, A4};
use crate::pdf::{self, Imprint, Pdf};
use crate::sheet::{feet, head, signature, MARGIN};
use crate::text::Typesetter;
use layout::{place, table_head, BOTTOM};
use row::Row;
use words::{totals, words};

/// A handover sheet, ready to print.
#[derive(Clone, Debug, PartialEq)]
pub struct HandoverSheet {
    /// Name of the shop.
    pub shop: String,
    /// Short number to find the sheet by.
    pub id: String,
    /// The day of the change.
    pub date: NaiveDate,
    /// Name of the shift that gives.
    pub from: String,
    /// Name of the shift that takes over: the sheet is addressed to it, not to a person (HND-02).
    pub to: String,
    /// Who closed it, and when.
    pub given: Option<Hand>,
    /// Who accepted it, and when.
    pub received: Option<Hand>,
    /// The items, the most urgent first.
    pub items: Vec<SheetItem>,
    /// Letters that may be written beside an item, and what each of them means when the sheet is typed back.
    pub letters: Vec<(String, String)>,
    /// When it is printed, local time.
    pub printed_at: NaiveDateTime,
}

/// Somebody who did their part, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hand {
    /// Name.
    pub name: String,
    /// When, local time.
    pub at: NaiveDateTime,
}

/// One item of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetItem {
    /// Short id such as `A1`, to type it back by.
    pub id: String,
    /// Kind, in the reader's language.
    pub kind: String,
    /// Whether it must be read back.
    pub urgency: Urgency,
    /// The box.
    pub tick: Tick,
    /// The how-manieth shift carries it; 1 for a new one (HND-04).
    pub age: u32,
    /// How often it was passed on, where that is worth a mark (HND-07); else 0.
    pub passed: u32,
    /// It went to the manager.
    pub escalated: bool,
    /// What is the matter.
    pub situation: String,
    /// What led to it.
    pub background: String,
    /// How serious it is.
    pub severity: String,
    /// What is to be done.
    pub next_step: String,
    /// The customer, as the reader may see them.
    pub customer: String,
    /// The order, as the reader may see it.
    pub order: String,
    /// Whose it is.
    pub owner: String,
    /// By when.
    pub due: Option<NaiveDateTime>,
    /// What the receiver read back, if they did already.
    pub read_back: String,
}

/// Whether an item must be read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// Shaded, with a line to read back on (HND-01).
    Urgent,
    /// An item among others.
    Usual,
}

/// The box of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// To be ticked by hand.
    Open,
    /// Finished before it was printed.
    Done,
    /// Taken off before it was printed: struck out.
    Withdrawn,
}

/// Height that signatures and the letters' meaning take at the end, for a number of lines of meaning.
fn closing(lines: usize) -> f32 {
    78.0 + 12.0 * lines as f32
}

/// Prints the sheet.
pub fn render(sheet: &HandoverSheet, language: Language) -> Result<Pdf, PaperFault> {
    let set = Typesetter::new(language)?;
    let w = words(language);
    let rows: Vec<Row> = sheet.items.iter().map(|item| Row::new(&set, item, sheet.date)).collect();
    let begin = |first: bool| {
        let mut page = Page::new(A4);
        let mut y = top(&mut page, &set, sheet);
        if first {
            y = facts(&mut page, &set, sheet, y);
        }
        (table_head(&mut page, w, y), page)
    };
    let meaning = meaning(&set, sheet);
    let (mut pages, filled) = place(&rows, &set, closing(meaning.len()), begin);
    if rows.is_empty() {
        if let Some(page) = pages.last_mut() {
            page.text((MARGIN + 6.0, filled + 18.0), Style::plain(10.0, SOFT), w.nothing);
        }
    }
    if let Some(page) = pages.last_mut() {
        close(page, filled, &meaning, w);
    }
    feet(&mut pages, &set, &format!("Daybook 店务本\u{3000}{}\u{3000}{} {}", sheet.id, w.printed_at, moment(language, sheet.printed_at)));
    let title = format!("{} {} · {} → {}", w.title, sheet.id, sheet.from, sheet.to);
    pdf::write(&pages, &set, &Imprint { title, made_at: sheet.printed_at })
}

/// What every page begins with: title, change of shift, shop, day.
fn top(page: &mut Page, set: &Typesetter, sheet: &HandoverSheet) -> f32 {
    let language = set.language();
    let shop = set.clip(&sheet.shop, 9.5, 190.0);
    let remark = format!("{shop}\u{3000}{} {}", long(language, sheet.date), weekday(language, sheet.date));
    let change = format!("{} → {}", sheet.from, sheet.to);
    head(page, set, words(language).title, &change, (&remark, Style::plain(9.5, INK)))
}

/// The line of facts under the first head: number, both sides, how many items.
fn facts(page: &mut Page, set: &Typesetter, sheet: &HandoverSheet, y: f32) -> f32 {
    let w = words(set.language());
    let hand = |hand: &Option<Hand>, shift: &str| match hand {
        Some(hand) => format!("{} {}", hand.name, hand.at.format("%H:%M")),
        None => shift.to_owned(),
    };
    let urgent = sheet.items.iter().filter(|i| i.urgency == Urgency::Urgent).count();
    let carried = sheet.items.iter().filter(|i| i.age > 1).count();
    let told = [
        (0.0, 0.19, format!("{} {}", w.number, sheet.id)),
        (0.19, 0.25, format!("{} {}", w.given, hand(&sheet.given, &sheet.from))),
        (0.44, 0.25, format!("{} {}", w.received, hand(&sheet.received, &sheet.to))),
        (0.69, 0.31, totals(set.language(), sheet.items.len(), urgent, carried)),
    ];
    let width = page.width - 2.0 * MARGIN;
    for (from, share, text) in told {
        let room = width * share - 6.0;
        let size = set.fit(&text, 9.0, 7.0, room);
        page.text((MARGIN + width * from, y + 15.0), Style::plain(size, SOFT), &set.clip(&text, size, room));
    }
    y + 18.0
}

/// What the letters mean, in lines across the sheet; none where no letters are given.
fn meaning(set: &Typesetter, sheet: &HandoverSheet) -> Vec<String> {
    if sheet.letters.is_empty() {
        return Vec::new();
    }
    let w = words(set.language());
    let each: Vec<String> = sheet.letters.iter().map(|(letter, means)| format!("{letter} {means}")).collect();
    set.wrap(&format!("{}{}", w.letters, each.join(w.comma)), 8.5, A4.0 - 2.0 * MARGIN)
}

/// The letters' meaning and the lines to sign on, at the foot of the last page.
fn close(page: &mut Page, filled: f32, meaning: &[String], w: &words::SheetWords) {
    for (index, line) in meaning.iter().enumerate() {
        page.text((MARGIN, filled + 18.0 + 12.0 * index as f32), Style::plain(8.5, SOFT), line);
    }
    let width = (page.width - 2.0 * MARGIN - 42.0) / 3.0;
    for (index, caption) in [w.giver_signs, w.receiver_signs, w.supervisor].into_iter().enumerate() {
        signature(page, Area { x: MARGIN + (width + 21.0) * index as f32, y: BOTTOM - 22.0, w: width, h: 0.0 }, caption);
    }
}
