//! The statement of the activity fund for the wall (FINE-02): what was there, every fine collected, every expense, what is left and
//! what is still owed; at the end the proof, and lines to sign on. Legible in grey: nothing is told by colour alone.

mod words;

use chrono::{NaiveDate, NaiveDateTime};
use domain::language::Language;
use domain::ledger::statement::Movement;
use domain::money::Fen;
use domain::month::Month;

use crate::dates::{long, moment, month as month_name};
use crate::fault::PaperFault;
use crate::ink::{INK, LINE, RULE, SEAL, SOFT, WEEKEND};
use crate::page::{Area, Page, Style, A4};
use crate::pdf::{self, Imprint, Pdf};
use crate::sheet::{feet, head, signature, MARGIN};
use crate::text::Typesetter;
pub(crate) use words::{words, Words};

const LEFT: f32 = MARGIN;
const RIGHT: f32 = A4.0 - MARGIN;
const BOTTOM: f32 = A4.1 - MARGIN - 12.0;
const ROW: f32 = 17.0;
const LEADING: f32 = 13.0;
const SIZE: f32 = 9.5;
const SMALL: f32 = 8.5;
/// Where columns begin, and where those of numbers end.
const DAY: f32 = LEFT + 2.0;
const WHAT: f32 = LEFT + 58.0;
const WHO: f32 = LEFT + 272.0;
const IN: f32 = LEFT + 412.0;
const OUT: f32 = LEFT + 474.0;
const BALANCE: f32 = RIGHT - 2.0;

/// A statement, ready for the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementSheet {
    /// Name of the shop.
    pub shop: String,
    /// The month.
    pub month: Month,
    /// Its number and who published it when; a draft has none.
    pub published: Option<(i64, String, NaiveDateTime)>,
    /// The cash before the month.
    pub opening: Fen,
    /// Every movement of the cash.
    pub lines: Vec<SheetLine>,
    /// Fines collected.
    pub collected: Fen,
    /// Spent.
    pub spent: Fen,
    /// All else.
    pub other: Fen,
    /// The cash at the end.
    pub closing: Fen,
    /// What is still owed: who, how much, and whether they have left.
    pub owed: Vec<SheetDebt>,
    /// The last entry of the ledger and its hash.
    pub head: (i64, String),
    /// The statement before: number, month, last entry and its hash. This one contains it.
    pub former: Option<(i64, Month, i64, String)>,
    /// When it is printed.
    pub printed_at: NaiveDateTime,
}

/// A movement of the cash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetLine {
    /// The entry.
    pub entry: i64,
    /// The day.
    pub day: NaiveDate,
    /// What happened.
    pub movement: Movement,
    /// Whom it is about, by name or number.
    pub who: String,
    /// What for.
    pub words: String,
    /// What it added to the cash; below nothing what it took.
    pub amount: Fen,
    /// The cash after it.
    pub balance: Fen,
}

/// What somebody still owes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetDebt {
    /// Name or number.
    pub who: String,
    /// How much; below nothing they are owed.
    pub amount: Fen,
    /// They have left.
    pub left: bool,
}

/// The pages as they fill up.
struct Flow<'a> {
    set: &'a Typesetter,
    sheet: &'a StatementSheet,
    w: &'static Words,
    pages: Vec<Page>,
    page: Page,
    y: f32,
}

/// Prints a statement on A4.
pub fn render(sheet: &StatementSheet, language: Language) -> Result<Pdf, PaperFault> {
    let set = Typesetter::new(language)?;
    let mut flow = Flow { set: &set, sheet, w: words(language), pages: Vec::new(), page: Page::new(A4), y: 0.0 };
    flow.y = flow.begin();
    flow.sums();
    flow.table_head();
    flow.line_of(sheet.month.first(), flow.w.opening, sheet.opening);
    for line in &sheet.lines {
        flow.movement(line);
    }
    flow.line_of(sheet.month.last(), flow.w.closing, sheet.closing);
    flow.owed();
    flow.proof();
    flow.sign();
    let Flow { mut pages, page, w, .. } = flow;
    pages.push(page);
    feet(&mut pages, &set, &format!("Daybook 店务本\u{3000}{} {}", w.printed_at, moment(language, sheet.printed_at)));
    let title = format!("{} · {} {}", sheet.shop, w.title, sheet.month);
    pdf::write(&pages, &set, &Imprint { title, made_at: sheet.printed_at })
}

impl Flow<'_> {
    /// The head of a fresh page; where its body begins.
    fn begin(&mut self) -> f32 {
        let (language, sheet) = (self.set.language(), self.sheet);
        let title = format!("{} {}", self.w.title, month_name(language, sheet.month.year(), sheet.month.number()));
        let (remark, style) = match &sheet.published {
            Some((number, ..)) => ((self.w.number)(*number), Style::plain(9.5, SOFT)),
            None => (self.w.draft.to_owned(), Style::bold(9.5, SEAL)),
        };
        head(&mut self.page, self.set, &title, &sheet.shop, (&remark, style)) + 10.0
    }

    /// Makes room for something of this height; true where a page was turned.
    fn room(&mut self, height: f32) -> bool {
        if self.y + height <= BOTTOM {
            return false;
        }
        self.pages.push(std::mem::replace(&mut self.page, Page::new(A4)));
        self.y = self.begin();
        true
    }

    fn text(&mut self, x: f32, style: Style, text: &str) {
        self.page.text((x, self.y + 11.5), style, text);
    }

    fn right(&mut self, x: f32, style: Style, text: &str) {
        let x = x - self.set.width(text, style.size);
        self.page.text((x, self.y + 11.5), style, text);
    }

    /// The four sums, large, for whoever only glances.
    fn sums(&mut self) {
        let sheet = self.sheet;
        let sums = [(self.w.opening, sheet.opening), (self.w.collected, sheet.collected), (self.w.spent, sheet.spent), (self.w.closing, sheet.closing)];
        let width = (RIGHT - LEFT) / 4.0;
        let area = Area { x: LEFT, y: self.y, w: RIGHT - LEFT, h: 46.0 };
        self.page.fill(area, WEEKEND);
        self.page.frame(area, 0.8, RULE, 0.0);
        for (at, (caption, amount)) in sums.into_iter().enumerate() {
            let x = LEFT + width * at as f32;
            self.page.text((x + 10.0, self.y + 16.0), Style::plain(SMALL, SOFT), caption);
            self.page.text((x + 10.0, self.y + 36.0), Style::bold(15.0, INK), &amount.grouped());
            if at > 0 {
                self.page.rule((x, self.y), (x, self.y + 46.0), 0.5, RULE);
            }
        }
        self.y += 54.0;
        if sheet.other != Fen::ZERO {
            let said = format!("{} {}", self.w.other, sheet.other.grouped());
            self.text(LEFT, Style::plain(SMALL, SOFT), &said);
            self.y += 16.0;
        }
    }

    fn table_head(&mut self) {
        let w = self.w;
        let style = Style::plain(SMALL, SOFT);
        for (x, caption) in [(DAY, w.day), (WHAT, w.what), (WHO, w.who)] {
            self.text(x, style, caption);
        }
        for (x, caption) in [(IN, w.money_in), (OUT, w.money_out), (BALANCE, w.balance)] {
            self.right(x, style, caption);
        }
        self.page.rule((LEFT, self.y + ROW), (RIGHT, self.y + ROW), 0.9, INK);
        self.y += ROW;
    }

    /// A line that states the cash.
    fn line_of(&mut self, day: NaiveDate, what: &str, amount: Fen) {
        if self.room(ROW) {
            self.table_head();
        }
        self.text(DAY, Style::plain(SIZE, SOFT), &short(day));
        self.text(WHAT, Style::bold(SIZE, INK), what);
        self.right(BALANCE, Style::bold(SIZE, INK), &amount.grouped());
        self.page.rule((LEFT, self.y + ROW), (RIGHT, self.y + ROW), 0.6, RULE);
        self.y += ROW;
    }

    fn movement(&mut self, line: &SheetLine) {
        let act = (self.w.movement)(line.movement);
        let said = if line.words.is_empty() { act.to_owned() } else { format!("{act}{}{}", self.w.colon, line.words) };
        let said = self.set.wrap(&said, SIZE, WHO - WHAT - 10.0);
        let height = ROW + LEADING * said.len().saturating_sub(1) as f32;
        if self.room(height) {
            self.table_head();
        }
        let style = Style::plain(SIZE, INK);
        self.text(DAY, style, &short(line.day));
        let who = self.set.clip(&line.who, SIZE, 78.0);
        self.text(WHO, style, &who);
        let column = if line.amount > Fen::ZERO { IN } else { OUT };
        self.right(column, style, &if line.amount > Fen::ZERO { line.amount } else { -line.amount }.grouped());
        self.right(BALANCE, style, &line.balance.grouped());
        for (at, text) in said.iter().enumerate() {
            self.page.text((WHAT, self.y + 11.5 + LEADING * at as f32), style, text);
        }
        self.page.rule((LEFT, self.y + height), (RIGHT, self.y + height), 0.4, LINE);
        self.y += height;
    }

    fn heading(&mut self, text: &str, with: f32) {
        self.room(30.0 + with);
        self.y += 12.0;
        self.text(LEFT, Style::bold(11.5, INK), text);
        self.page.rule((LEFT, self.y + ROW), (RIGHT, self.y + ROW), 0.9, INK);
        self.y += ROW + 2.0;
    }

    /// Who still owes what, three to a row.
    fn owed(&mut self) {
        let sheet = self.sheet;
        let sum: Fen = sheet.owed.iter().map(|o| o.amount).sum();
        let said = format!("{} {}", self.w.still_owed, sum.grouped());
        self.heading(&said, ROW);
        if sheet.owed.is_empty() {
            self.text(LEFT, Style::plain(SIZE, SOFT), self.w.nobody_owes);
            self.y += ROW;
        }
        let width = (RIGHT - LEFT + 18.0) / 3.0;
        for row in sheet.owed.chunks(3) {
            if self.room(ROW) {
                self.heading(&said, 0.0);
            }
            for (at, debt) in row.iter().enumerate() {
                let x = LEFT + width * at as f32;
                let who = if debt.left { format!("{} {}", debt.who, self.w.left) } else { debt.who.clone() };
                let who = self.set.clip(&who, SIZE, width - 90.0);
                self.text(x + 2.0, Style::plain(SIZE, INK), &who);
                let said = if debt.amount < Fen::ZERO { format!("{} {}", self.w.to_give_back, (-debt.amount).grouped()) } else { debt.amount.grouped() };
                self.right(x + width - 20.0, Style::plain(SIZE, INK), &said);
                self.page.rule((x, self.y + ROW), (x + width - 18.0, self.y + ROW), 0.4, LINE);
            }
            self.y += ROW;
        }
    }

    /// What ties this sheet to the ledger and to the sheet before it.
    fn proof(&mut self) {
        let (w, sheet, language) = (self.w, self.sheet, self.set.language());
        // A draft was not published: its head is that of the ledger as it is printed.
        let told = if sheet.published.is_some() { w.up_to } else { w.so_far };
        let mut said = vec![told(sheet.head.0), grouped_hash(&sheet.head.1)];
        if let Some((number, month, entry, hash)) = &sheet.former {
            said.push((w.contains)(*number, &month_name(language, month.year(), month.number()), *entry));
            said.push(grouped_hash(hash));
        }
        if let Some((_, by, at)) = &sheet.published {
            said.push(format!("{} {by}\u{3000}{}", w.published_by, long(language, at.date())));
        }
        let lines: Vec<String> = said.iter().flat_map(|text| self.set.wrap(text, SMALL, RIGHT - LEFT)).collect();
        self.heading(w.proof, LEADING * lines.len() as f32);
        for line in lines {
            self.text(LEFT, Style::plain(SMALL, SOFT), &line);
            self.y += LEADING;
        }
    }

    fn sign(&mut self) {
        self.room(62.0);
        let captions = self.w.signatures;
        let width = (RIGHT - LEFT + 18.0) / captions.len() as f32 - 18.0;
        for (at, caption) in captions.into_iter().enumerate() {
            let x = LEFT + (width + 18.0) * at as f32;
            signature(&mut self.page, Area { x, y: BOTTOM - 18.0, w: width, h: 0.0 }, caption);
        }
    }
}

fn short(day: NaiveDate) -> String {
    day.format("%m-%d").to_string()
}

/// Sixty-four digits in groups of eight, as eyes compare them.
fn grouped_hash(hash: &str) -> String {
    hash.as_bytes().chunks(8).map(|part| String::from_utf8_lossy(part)).collect::<Vec<_>>().join(" ")
}
