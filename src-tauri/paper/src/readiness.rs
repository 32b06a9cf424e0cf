//! The readiness board on paper: a row for each product, a narrow column for each agent, a sign in each cell. It sets what it is
//! given. The sign tells the light; its colour only helps, so that the sheet can be read in black and white.

use chrono::NaiveDateTime;
use domain::language::Language;
use domain::readiness::Light;

use crate::dates::moment;
use crate::fault::PaperFault;
use crate::ink::{Ink, FAINT, INK, LINE, RULE, SEAL, SOFT};
use crate::page::{Align, Area, Page, Style, A4};
use crate::pdf::{self, Imprint, Pdf};
use crate::sheet::{fall, feet, head, MARGIN};
use crate::text::Typesetter;
use crate::words::words;

const ROW: f32 = 16.0;
const NUMBER: f32 = 11.0;
/// Type of a number, and a digit of it where the column is too narrow for them beside each other.
const FIGURE: f32 = 6.5;
const DIGIT: f32 = 6.5;
/// A letter of a name in the head, one under the other.
const LETTER: f32 = 9.0;
/// Letters of a name that the head has room for.
const STACK: usize = 4;
const COUNT: f32 = 40.0;
const MOST_COLUMN: f32 = 34.0;
const AMBER: Ink = Ink(0x7a, 0x4a, 0x00);
const GREEN: Ink = Ink(0x1c, 0x5c, 0x2e);

/// The board, ready to print.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadinessSheet {
    /// Name of the shop.
    pub shop: String,
    /// What it is.
    pub title: String,
    /// What was chosen of it, at the right of the head.
    pub remark: String,
    /// What the signs mean, each with its sign.
    pub legend: Vec<(Light, String)>,
    /// The head over the products, and over the count of those who are ready.
    pub captions: (String, String),
    /// The agents: number and name.
    pub agents: Vec<(String, String)>,
    /// The products.
    pub rows: Vec<ReadinessRow>,
    /// When it is printed, local time.
    pub printed_at: NaiveDateTime,
}

/// A product on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadinessRow {
    /// Its name.
    pub name: String,
    /// Its code and the day of its listing.
    pub small: String,
    /// A light for each agent, in their order.
    pub lights: Vec<Light>,
}

/// The sign of a light, in every language.
pub fn sign(light: Light) -> &'static str {
    match light {
        Light::Red => "×",
        Light::Amber => "◆",
        Light::Green => "√",
        Light::Blank => "–",
    }
}

struct Grid<'a> {
    sheet: &'a ReadinessSheet,
    set: &'a Typesetter,
    column: f32,
    name: f32,
    /// Letters of the longest name that is written downwards.
    stack: usize,
    /// Digits of the longest number where they are written downwards, else 0.
    digits: usize,
}

/// Prints the board on A4, lying.
pub fn render(sheet: &ReadinessSheet, language: Language) -> Result<Pdf, PaperFault> {
    let set = Typesetter::new(language)?;
    let width = A4.1 - 2.0 * MARGIN;
    let agents = sheet.agents.len().max(1) as f32;
    let column = ((width - COUNT - 150.0) / agents).min(MOST_COLUMN);
    let numbers = || sheet.agents.iter().map(|(number, _)| number.as_str());
    let narrow = numbers().any(|n| set.width(n, FIGURE) > column - 0.8);
    let digits = if narrow { numbers().map(|n| n.chars().count()).max().unwrap_or(0) } else { 0 };
    let grid = Grid { sheet, set: &set, column, name: width - COUNT - column * agents, stack: stack(sheet), digits };
    let heights = vec![ROW; sheet.rows.len()];
    let top = MARGIN + 22.0 + 18.0 + grid.head();
    let names = grid.names();
    let keys = names.len() as f32 * 12.0;
    let parts = fall(&heights, |_| A4.0 - MARGIN - 12.0 - keys - top);
    let mut pages: Vec<Page> = parts.iter().map(|part| grid.page(part.clone(), &names)).collect();
    feet(
        &mut pages,
        &set,
        &format!("Daybook 店务本\u{3000}{} {}", words(language).printed_at, moment(language, sheet.printed_at)),
    );
    pdf::write(&pages, &set, &Imprint { title: format!("{} · {}", sheet.shop, sheet.title), made_at: sheet.printed_at })
}

impl Grid<'_> {
    fn page(&self, rows: std::ops::Range<usize>, names: &[String]) -> Page {
        let mut page = Page::new((A4.1, A4.0));
        let remark = (self.sheet.remark.as_str(), Style::plain(9.0, SOFT));
        let y = head(&mut page, self.set, &self.sheet.title, &self.sheet.shop, remark);
        self.legend(&mut page, y + 12.0);
        let first = y + 18.0 + self.head();
        self.heads(&mut page, y + 18.0, first);
        let mut at = first;
        for row in self.sheet.rows.get(rows).unwrap_or(&[]) {
            self.row(&mut page, at, row);
            at += ROW;
        }
        self.rules(&mut page, first, at);
        for (n, line) in (1..).zip(names) {
            page.text((MARGIN, at + 3.0 + 12.0 * n as f32), Style::plain(7.5, SOFT), line);
        }
        page
    }

    /// Height of the head over the rows.
    fn head(&self) -> f32 {
        self.numbers() + LETTER * self.stack as f32 + 6.0
    }

    /// Height of the numbers in it.
    fn numbers(&self) -> f32 {
        if self.digits > 0 { DIGIT * self.digits as f32 + 4.0 } else { NUMBER }
    }

    fn left(&self, agent: usize) -> f32 {
        MARGIN + self.name + self.column * agent as f32
    }

    fn right(&self) -> f32 {
        self.left(self.sheet.agents.len())
    }

    fn legend(&self, page: &mut Page, y: f32) {
        let mut x = MARGIN;
        for (light, text) in &self.sheet.legend {
            page.text((x, y), style(*light, 9.0), sign(*light));
            x += self.set.width(sign(*light), 9.0) + 4.0;
            page.text((x, y), Style::plain(8.0, SOFT), text);
            x += self.set.width(text, 8.0) + 16.0;
        }
    }

    /// Numbers, and under each the name letter by letter; what does not fit so stands at the foot.
    fn heads(&self, page: &mut Page, top: f32, first: f32) {
        let caption = Style::plain(7.5, SOFT);
        page.text((MARGIN + 2.0, first - 5.0), caption, &self.sheet.captions.0);
        let count = Area { x: self.right(), y: first - 14.0, w: COUNT, h: 12.0 };
        let size = self.set.fit(&self.sheet.captions.1, 7.5, 5.0, COUNT - 3.0);
        page.label(self.set, count, Align::Right, caption.sized(size), &self.sheet.captions.1);
        for (at, (number, name)) in self.sheet.agents.iter().enumerate() {
            let area = Area { x: self.left(at), y: top, w: self.column, h: NUMBER };
            if self.digits > 0 {
                self.down(page, Area { h: DIGIT, ..area }, Style::plain(FIGURE, SOFT), number);
            } else {
                let size = self.set.fit(number, 7.5, FIGURE, self.column - 0.8);
                page.label(self.set, area, Align::Center, Style::plain(size, SOFT), number);
            }
            if stacks(name) {
                let first = Area { y: top + self.numbers(), h: LETTER, ..area };
                self.down(page, first, Style::plain(8.0_f32.min(self.column - 1.0), INK), name);
            }
        }
    }

    /// Letters under each other, the first in an area.
    fn down(&self, page: &mut Page, first: Area, style: Style, text: &str) {
        for (at, letter) in text.chars().enumerate() {
            let cell = Area { y: first.y + first.h * at as f32, ..first };
            page.label(self.set, cell, Align::Center, style, &letter.to_string());
        }
    }

    fn row(&self, page: &mut Page, y: f32, row: &ReadinessRow) {
        let small = self.set.clip(&row.small, 7.0, self.name * 0.5);
        let taken = self.set.width(&small, 7.0) + 6.0;
        let room = self.name - taken - 6.0;
        let size = self.set.fit(&row.name, 9.5, 6.5, room);
        let area = Area { x: MARGIN + 2.0, y, w: room, h: ROW };
        page.label(self.set, area, Align::Left, Style::plain(size, INK), &self.set.clip(&row.name, size, room));
        let beside = Area { x: MARGIN, w: self.name - 4.0, ..area };
        page.label(self.set, beside, Align::Right, Style::plain(7.0, FAINT), &small);
        for (at, light) in row.lights.iter().enumerate().take(self.sheet.agents.len()) {
            let cell = Area { x: self.left(at), y, w: self.column, h: ROW };
            page.label(self.set, cell, Align::Center, style(*light, 10.0_f32.min(self.column - 1.0)), sign(*light));
        }
        let asked = row.lights.iter().filter(|l| **l != Light::Blank).count();
        if asked > 0 {
            let ready = row.lights.iter().filter(|l| **l == Light::Green).count();
            let cell = Area { x: self.right(), y, w: COUNT - 2.0, h: ROW };
            page.label(self.set, cell, Align::Right, Style::plain(8.0, SOFT), &format!("{ready}/{asked}"));
        }
    }

    fn rules(&self, page: &mut Page, first: f32, bottom: f32) {
        let end = self.right() + COUNT;
        let rows = ((bottom - first) / ROW).round() as usize;
        for row in 1..rows {
            let y = first + ROW * row as f32;
            page.rule((MARGIN, y), (end, y), 0.4, LINE);
        }
        for at in 0..=self.sheet.agents.len() {
            let strong = at == 0 || at == self.sheet.agents.len();
            let (weight, ink) = if strong { (0.6, RULE) } else { (0.4, LINE) };
            page.rule((self.left(at), first), (self.left(at), bottom), weight, ink);
        }
        page.rule((MARGIN, first), (end, first), 0.8, INK);
        page.rule((MARGIN, bottom), (end, bottom), 0.8, INK);
    }

    /// The names that the head has no room for, in lines under the table.
    fn names(&self) -> Vec<String> {
        let long: Vec<&(String, String)> = self.sheet.agents.iter().filter(|(_, name)| !stacks(name)).collect();
        let text = long.iter().map(|(number, name)| format!("{number} {name}")).collect::<Vec<_>>().join("\u{3000}");
        if text.is_empty() {
            return Vec::new();
        }
        self.set.wrap(&text, 7.5, A4.1 - 2.0 * MARGIN)
    }
}

fn stack(sheet: &ReadinessSheet) -> usize {
    sheet.agents.iter().filter(|(_, name)| stacks(name)).map(|(_, name)| name.chars().count()).max().unwrap_or(0)
}

/// Whether a name is written downwards: Chinese is, Latin letters are not.
fn stacks(name: &str) -> bool {
    name.chars().count() <= STACK && name.chars().all(|c| c as u32 >= 0x2e80)
}

/// Heavy where something is missing.
fn style(light: Light, size: f32) -> Style {
    match light {
        Light::Red => Style::bold(size, SEAL),
        Light::Amber => Style::bold(size, AMBER),
        Light::Green => Style::plain(size, GREEN),
        Light::Blank => Style::plain(size, FAINT),
    }
}
