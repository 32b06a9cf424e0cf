//! Rows onto pages: a short row stays whole, a long one goes on over the page's end with its id repeated. Columns stand here.

use super::row::{Line, Piece, Row, DUE, KIND, SIZE, TEXT};
use super::words::{words, SheetWords};
use super::Tick;
use crate::ink::{Ink, INK, SOFT};
use crate::page::{Area, Page, Style, A4};
use crate::sheet::MARGIN;
use crate::text::Typesetter;

/// How far down a page's body goes.
pub const BOTTOM: f32 = A4.1 - MARGIN - 8.0;

/// The ground of an urgent row: a copier in black and white keeps it, and the letters on it.
const SHADE: Ink = Ink(0xf0, 0xf0, 0xf0);
/// Rules between rows, dark enough to part two shaded ones.
const RULE: Ink = Ink(0x82, 0x82, 0x82);
const PADDING: f32 = 4.5;
const BASELINE: f32 = 10.5;

const ID_AT: f32 = MARGIN + 5.0;
const BOX_AT: f32 = MARGIN + 37.0;
const KIND_AT: f32 = MARGIN + 56.0;
const TEXT_AT: f32 = KIND_AT + KIND + 8.0;
const DUE_AT: f32 = TEXT_AT + TEXT + 8.0;
const RIGHT: f32 = A4.0 - MARGIN;
const _: () = assert!(DUE_AT + DUE <= RIGHT + 0.5);

/// The heads of the columns; returns where rows begin.
pub fn table_head(page: &mut Page, w: &SheetWords, y: f32) -> f32 {
    for (x, caption) in [(ID_AT, w.id), (KIND_AT, w.kind), (TEXT_AT, w.matter), (DUE_AT, w.due)] {
        page.text((x, y + 17.0), Style::bold(9.0, INK), caption);
    }
    page.rule((MARGIN, y + 23.0), (RIGHT, y + 23.0), 0.9, INK);
    y + 23.0
}

/// Draws rows from page to page; `begin` starts the first page or a further one and says where its rows begin. Under the last row
/// `closing` stays free, so that nobody signs a page without an item. Returns the pages and how far down the last one is filled.
pub fn place(rows: &[Row], set: &Typesetter, closing: f32, begin: impl Fn(bool) -> (f32, Page)) -> (Vec<Page>, f32) {
    let (mut y, mut page) = begin(true);
    let (mut top, mut pages) = (y, Vec::new());
    for (index, row) in rows.iter().enumerate() {
        let floor = if index + 1 == rows.len() { BOTTOM - closing } else { BOTTOM };
        let (mut rest, mut first) = (row.pieces.as_slice(), true);
        while height(row, rest, first) > floor - y {
            let (here, over) = rest.split_at(cut(row, rest, first, (y, top)));
            if !here.is_empty() {
                draw(&mut page, set, y, row, here, first);
                (rest, first) = (over, false);
            }
            let (start, next) = begin(false);
            pages.push(std::mem::replace(&mut page, next));
            (y, top) = (start, start);
        }
        y = draw(&mut page, set, y, row, rest, first);
    }
    pages.push(page);
    (pages, y)
}

fn height(row: &Row, pieces: &[Piece], first: bool) -> f32 {
    let text: f32 = pieces.iter().map(Piece::height).sum();
    text.max(if first { row.beside() } else { 0.0 }) + 2.0 * PADDING
}

/// How many pieces stay on this page: none of a row that the next page would hold easily, and never a single line on either side.
fn cut(row: &Row, pieces: &[Piece], first: bool, (y, top): (f32, f32)) -> usize {
    let fresh = y <= top;
    if !fresh && height(row, pieces, first) < (BOTTOM - top) * 0.4 {
        return 0;
    }
    let mut room = BOTTOM - y - 2.0 * PADDING;
    if first && row.beside() > room && !fresh {
        return 0;
    }
    let fit = pieces.iter().take_while(|piece| {
        room -= piece.height();
        room >= 0.0
    });
    match fit.count() {
        0 | 1 if !fresh => 0,
        count => count.min(pieces.len().saturating_sub(2)).max(1).min(pieces.len()),
    }
}

/// Draws a part of a row; returns where the next one begins.
fn draw(page: &mut Page, set: &Typesetter, y: f32, row: &Row, pieces: &[Piece], first: bool) -> f32 {
    let w = words(set.language());
    let height = height(row, pieces, first);
    if row.urgent {
        page.fill(Area { x: MARGIN, y: y + 0.3, w: RIGHT - MARGIN, h: height - 0.3 }, SHADE);
    }
    let baseline = y + PADDING + BASELINE;
    page.text((ID_AT, baseline), Style::bold(SIZE, INK), &row.id);
    if first {
        draw_box(page, Area { x: BOX_AT, y: baseline - 8.7, w: 9.75, h: 9.75 }, row.tick);
        for (index, line) in row.kind.iter().enumerate() {
            draw_line(page, set, (KIND_AT, baseline + 14.5 * index as f32), line);
        }
        for (index, line) in row.due.iter().enumerate() {
            page.text((DUE_AT, baseline + 14.5 * index as f32), Style::plain(SIZE, INK), line);
        }
    } else {
        page.text((KIND_AT, baseline), Style::plain(8.5, SOFT), w.continued);
    }
    let mut at = y + PADDING;
    for piece in pieces {
        match piece {
            Piece::Text(line) => draw_line(page, set, (TEXT_AT, at + BASELINE), line),
            Piece::ReadBack => {
                page.text((TEXT_AT, at + 13.0), Style::plain(8.5, SOFT), &format!("{}{}", w.read_back, w.colon));
                page.dashed((TEXT_AT, at + 18.5), (TEXT_AT + TEXT, at + 18.5), 0.5, INK);
            }
        }
        at += piece.height();
    }
    page.rule((MARGIN, y + height), (RIGHT, y + height), 0.6, RULE);
    y + height
}

fn draw_line(page: &mut Page, set: &Typesetter, (x, y): (f32, f32), line: &Line) {
    let mut x = x;
    for (style, text) in line {
        page.text((x, y), *style, text);
        x += set.width(text, style.size);
    }
}

fn draw_box(page: &mut Page, area: Area, tick: Tick) {
    page.frame(area, 0.9, INK, 0.0);
    let (x, y) = (area.x, area.y);
    match tick {
        Tick::Open => {}
        Tick::Done => {
            page.rule((x + 2.0, y + 5.0), (x + 4.3, y + 7.6), 1.2, INK);
            page.rule((x + 4.3, y + 7.6), (x + 8.2, y + 2.0), 1.2, INK);
        }
        Tick::Withdrawn => page.rule((x - 2.5, y + 4.9), (x + 12.2, y + 4.9), 1.2, INK),
    }
}
