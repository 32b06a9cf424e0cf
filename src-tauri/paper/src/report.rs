//! A report that flows: headings, numbered entries and tables over as many pages as they need. The weekly digest, the meeting's
//! agenda and the figures of the notebooks are printed with it. It sets what it is given; the words come from above.

use chrono::NaiveDateTime;
use domain::language::Language;

use crate::dates::moment;
use crate::fault::PaperFault;
use crate::ink::{INK, LINE, RULE, SOFT};
use crate::page::{Align, Area, Page, Style, A4};
use crate::pdf::{self, Imprint, Pdf};
use crate::sheet::{feet, head, signature, MARGIN};
use crate::text::Typesetter;
use crate::words::words;

const MARK: f32 = 46.0;
const DOT: f32 = 12.0;
const LEADING: f32 = 15.0;
const SIZE: f32 = 10.0;
const SMALL: f32 = 8.5;
/// Height of a row of a table, of one to write on, and of a further line in it.
const ROW: f32 = 18.0;
const ROLL: f32 = 28.0;
const FURTHER: f32 = 12.0;
/// Room for the signatures.
const SIGN: f32 = 60.0;

/// A report, ready to print.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Name of the shop.
    pub shop: String,
    /// What it is.
    pub title: String,
    /// Its number, days or place, at the right of the head.
    pub remark: String,
    /// What it says.
    pub blocks: Vec<Block>,
    /// Captions of lines to sign on, at the end.
    pub signatures: Vec<String>,
    /// When it is printed, local time.
    pub printed_at: NaiveDateTime,
}

/// A piece of a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Begins a part.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// One of several, with a dot before it.
    Item(String),
    /// Something with a short number or a box to tick before it.
    Entry(Entry),
    /// Lines to write on by hand.
    Blank(u8),
    /// A table; its head is repeated on every page.
    Table(Table),
    /// A list to sign: all columns are set to the left, and its rows are high enough to write on.
    Roll(Table),
}

/// Something with a short number before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The short number.
    pub mark: String,
    /// A box to tick stands before it; ticked when it is done.
    pub tick: Option<bool>,
    /// What it says.
    pub text: String,
    /// Who and when, smaller, below.
    pub small: String,
    /// The answer to it, set off.
    pub answer: String,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// Shares of the width; the first column is set to the left, the others to the right.
    pub widths: Vec<f32>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
}

/// A line of the flow: it is never split.
struct Strip {
    height: f32,
    marks: Vec<Drawn>,
    /// Must not stand at the foot of a page without the next.
    keep: bool,
    /// The strip to repeat on a new page before this one.
    head: Option<usize>,
}

/// What a strip draws, measured from its upper edge.
enum Drawn {
    Text { x: f32, down: f32, style: Style, text: String },
    Right { x: f32, down: f32, style: Style, text: String },
    Rule { from: f32, to: f32, down: f32, strong: bool },
    Box { x: f32, down: f32, ticked: bool },
}

/// Prints a report on A4.
pub fn render(report: &Report, language: Language) -> Result<Pdf, PaperFault> {
    let set = Typesetter::new(language)?;
    let begin = || {
        let mut page = Page::new(A4);
        let top = head(&mut page, &set, &report.title, &report.shop, (&report.remark, Style::plain(9.0, SOFT)));
        (page, top + 8.0)
    };
    let mut strips = strips(report, &set);
    // Nobody signs on an empty page: the last lines stand with the signatures.
    if !report.signatures.is_empty() {
        strips.iter_mut().rev().take(3).for_each(|strip| strip.keep = true);
        strips.push(plain(SIGN, Vec::new()));
    }
    let bottom = A4.1 - MARGIN - 10.0;
    let (mut page, mut y) = begin();
    let mut pages = Vec::new();
    for (at, strip) in strips.iter().enumerate() {
        if y + together(&strips[at..]) > bottom {
            let (fresh, top) = begin();
            pages.push(std::mem::replace(&mut page, fresh));
            y = top;
            if let Some(head) = strip.head.and_then(|h| strips.get(h)) {
                draw(&mut page, &set, y, head);
                y += head.height;
            }
        }
        draw(&mut page, &set, y, strip);
        y += strip.height;
    }
    pages.push(page);
    if let Some(last) = pages.last_mut().filter(|_| !report.signatures.is_empty()) {
        sign(last, bottom, &report.signatures);
    }
    feet(&mut pages, &set, &format!("Daybook 店务本\u{3000}{} {}", words(language).printed_at, moment(language, report.printed_at)));
    let title = format!("{} · {} {}", report.shop, report.title, report.remark);
    pdf::write(&pages, &set, &Imprint { title, made_at: report.printed_at })
}

/// Height of the first strip with all that must stand on its page with it.
fn together(strips: &[Strip]) -> f32 {
    let mut height = 0.0;
    for strip in strips {
        height += strip.height;
        if !strip.keep {
            break;
        }
    }
    height
}

fn sign(page: &mut Page, bottom: f32, captions: &[String]) {
    let width = (page.width - 2.0 * MARGIN + 16.0) / captions.len() as f32 - 16.0;
    for (at, caption) in captions.iter().enumerate() {
        signature(page, Area { x: MARGIN + (width + 16.0) * at as f32, y: bottom - 20.0, w: width, h: 0.0 }, caption);
    }
}

fn draw(page: &mut Page, set: &Typesetter, y: f32, strip: &Strip) {
    for mark in &strip.marks {
        match mark {
            Drawn::Text { x, down, style, text } => page.text((*x, y + down), *style, text),
            Drawn::Right { x, down, style, text } => {
                let area = Area { x: x - 200.0, y: y + down - 10.0, w: 200.0, h: 12.0 };
                page.label(set, area, Align::Right, *style, text);
            }
            Drawn::Rule { from, to, down, strong } => {
                let (weight, ink) = if *strong { (0.8, RULE) } else { (0.5, LINE) };
                page.rule((*from, y + down), (*to, y + down), weight, ink);
            }
            Drawn::Box { x, down, ticked } => {
                page.frame(Area { x: *x, y: y + down, w: 9.0, h: 9.0 }, 0.8, INK, 0.0);
                if *ticked {
                    page.rule((x + 2.0, y + down + 4.5), (x + 4.0, y + down + 7.0), 1.1, INK);
                    page.rule((x + 4.0, y + down + 7.0), (x + 7.5, y + down + 2.0), 1.1, INK);
                }
            }
        }
    }
}

const LEFT: f32 = MARGIN;
const RIGHT: f32 = A4.0 - MARGIN;

fn strips(report: &Report, set: &Typesetter) -> Vec<Strip> {
    let mut out = Vec::new();
    for block in &report.blocks {
        match block {
            Block::Heading(text) => heading(&mut out, set, text),
            Block::Text(text) => lines(&mut out, set, text, LEFT, Style::plain(SIZE, INK)),
            Block::Item(text) => item(&mut out, set, text),
            Block::Entry(entry) => set_entry(&mut out, set, entry),
            Block::Blank(count) => (0..*count).for_each(|_| out.push(ruled(22.0, MARK))),
            Block::Table(table) => set_table(&mut out, set, table, ROW),
            Block::Roll(table) => {
                out.push(plain(10.0, Vec::new()));
                set_table(&mut out, set, table, ROLL);
            }
        }
    }
    out
}

fn plain(height: f32, marks: Vec<Drawn>) -> Strip {
    Strip { height, marks, keep: false, head: None }
}

fn ruled(height: f32, indent: f32) -> Strip {
    plain(height, vec![Drawn::Rule { from: LEFT + indent, to: RIGHT, down: height, strong: false }])
}

fn heading(out: &mut Vec<Strip>, set: &Typesetter, text: &str) {
    for line in set.wrap(text, 12.0, RIGHT - LEFT) {
        let text = Drawn::Text { x: LEFT, down: 20.0, style: Style::bold(12.0, INK), text: line };
        let rule = Drawn::Rule { from: LEFT, to: RIGHT, down: 26.0, strong: true };
        out.push(Strip { keep: true, ..plain(30.0, vec![text, rule]) });
    }
}

fn lines(out: &mut Vec<Strip>, set: &Typesetter, text: &str, x: f32, style: Style) {
    let leading = style.size + 5.0;
    for line in set.wrap(text, style.size, RIGHT - x) {
        out.push(plain(leading, vec![Drawn::Text { x, down: leading - 4.0, style, text: line }]));
    }
}

/// What goes on in the next line stands under its first word, not under the dot.
fn item(out: &mut Vec<Strip>, set: &Typesetter, text: &str) {
    let (first, style) = (out.len(), Style::plain(SIZE, INK));
    lines(out, set, text, LEFT + DOT, style);
    if let Some(strip) = out.get_mut(first) {
        strip.marks.push(Drawn::Text { x: LEFT, down: strip.height - 4.0, style, text: "•".to_owned() });
    }
}

fn set_entry(out: &mut Vec<Strip>, set: &Typesetter, entry: &Entry) {
    let first = out.len();
    lines(out, set, &entry.text, LEFT + MARK, Style::plain(SIZE, INK));
    if let Some(strip) = out.get_mut(first) {
        strip.height += 4.0;
        for mark in &mut strip.marks {
            if let Drawn::Text { down, .. } = mark {
                *down += 4.0;
            }
        }
        let x = LEFT + if entry.tick.is_some() { 14.0 } else { 0.0 };
        strip.marks.push(Drawn::Text { x, down: LEADING, style: Style::plain(SMALL, SOFT), text: entry.mark.clone() });
        strip.marks.extend(entry.tick.map(|ticked| Drawn::Box { x: LEFT, down: 6.5, ticked }));
        strip.keep = !entry.small.is_empty();
    }
    if !entry.small.is_empty() {
        lines(out, set, &entry.small, LEFT + MARK, Style::plain(SMALL, SOFT));
    }
    if !entry.answer.is_empty() {
        lines(out, set, &entry.answer, LEFT + MARK, Style::bold(9.5, INK));
    }
    if let Some(last) = out.last_mut() {
        last.keep = true;
    }
    out.push(ruled(4.0, 0.0));
}

/// Words take as many lines as they need; figures are one line.
fn set_table(out: &mut Vec<Strip>, set: &Typesetter, table: &Table, high: f32) {
    let words = high > ROW;
    let all: f32 = table.widths.iter().sum();
    let width = |at: usize| table.widths.get(at).copied().unwrap_or(0.0) / all.max(0.01) * (RIGHT - LEFT);
    let row = |cells: &[String], style: Style, strong: bool| {
        let told = |(at, cell): (usize, &String)| match at == 0 || words {
            true => set.wrap(cell, style.size, width(at) - 6.0),
            false => vec![set.clip(cell, style.size, width(at) - 6.0)],
        };
        let cells: Vec<Vec<String>> = cells.iter().enumerate().map(told).collect();
        let most = cells.iter().map(Vec::len).max().unwrap_or(1) as f32 * FURTHER;
        let high = if strong { ROW } else { high }.max(most + ROW - FURTHER);
        let mut marks = vec![Drawn::Rule { from: LEFT, to: RIGHT, down: high, strong }];
        let mut x = LEFT;
        for (at, lines) in cells.into_iter().enumerate() {
            for (n, text) in lines.into_iter().enumerate() {
                let down = (high - most) / 2.0 + 10.0 + FURTHER * n as f32;
                marks.push(match at == 0 || words {
                    true => Drawn::Text { x, down, style, text },
                    false => Drawn::Right { x: x + width(at), down, style, text },
                });
            }
            x += width(at);
        }
        plain(high, marks)
    };
    let head = out.len();
    out.push(Strip { keep: true, ..row(&table.heads, Style::plain(SMALL, SOFT), true) });
    for cells in &table.rows {
        out.push(Strip { head: Some(head), ..row(cells, Style::plain(9.5, INK), false) });
    }
}
