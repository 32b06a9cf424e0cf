//! A form of captions and answers. A long answer goes on over the page's end, its caption and the sheet's head repeated.

use crate::ink::{INK, LINE, SEAL, SOFT};
use crate::page::{Page, Style};
use crate::sheet::MARGIN;
use crate::text::Typesetter;

const CAPTION: f32 = 84.0;
const LEADING: f32 = 15.0;
const PADDING: f32 = 5.5;
const SIZE: f32 = 10.0;

/// A caption and its answer in wrapped lines.
pub struct FormRow {
    caption: Vec<String>,
    lines: Vec<String>,
    style: Style,
}

impl FormRow {
    /// Wraps an answer for a page of `width`.
    pub fn new(set: &Typesetter, caption: &str, answer: &str, width: f32) -> FormRow {
        FormRow {
            caption: set.wrap(caption, 8.5, CAPTION - 10.0),
            lines: set.wrap(answer, SIZE, width - 2.0 * MARGIN - CAPTION),
            style: Style::plain(SIZE, INK),
        }
    }

    /// The same row, set so that nobody overlooks it.
    pub fn marked(self) -> FormRow {
        FormRow { style: Style::bold(SIZE, SEAL), ..self }
    }
}

/// Draws rows from page to page; `begin` starts a page and says where its body begins. Returns the pages and how far down the
/// last of them is filled.
pub fn draw(rows: &[FormRow], begin: impl Fn() -> (Page, f32), bottom: f32) -> (Vec<Page>, f32) {
    let (mut page, mut y) = begin();
    let mut pages = Vec::new();
    for row in rows {
        let mut lines = row.lines.as_slice();
        loop {
            let fit = ((bottom - y - 2.0 * PADDING) / LEADING).floor().max(0.0) as usize;
            let least = row.caption.len().max(1).min(lines.len());
            if fit >= lines.len().max(row.caption.len()) {
                y = draw_row(&mut page, y, row, lines);
                break;
            }
            let (here, rest) = lines.split_at(if fit < least { 0 } else { fit.min(lines.len()) });
            if !here.is_empty() {
                draw_row(&mut page, y, row, here);
            }
            lines = rest;
            let (next, top) = begin();
            pages.push(std::mem::replace(&mut page, next));
            y = top;
        }
    }
    pages.push(page);
    (pages, y)
}

fn draw_row(page: &mut Page, y: f32, row: &FormRow, lines: &[String]) -> f32 {
    let height = lines.len().max(row.caption.len()) as f32 * LEADING + 2.0 * PADDING;
    for (index, line) in row.caption.iter().enumerate() {
        page.text((MARGIN, y + PADDING + 11.0 + LEADING * index as f32), Style::plain(8.5, SOFT), line);
    }
    for (index, line) in lines.iter().enumerate() {
        page.text((MARGIN + CAPTION, y + PADDING + 11.0 + LEADING * index as f32), row.style, line);
    }
    page.rule((MARGIN, y + height), (page.width - MARGIN, y + height), 0.5, LINE);
    y + height
}
