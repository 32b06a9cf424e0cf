//! What every printed sheet shares with its sisters: the head with its strong rule, the foot with "page n of m", signature
//! lines, and how rows of known heights fall onto pages. It knows no feature.

use std::ops::Range;

use crate::ink::{FAINT, INK, SOFT};
use crate::page::{Align, Area, Page, Style};
use crate::text::Typesetter;
use crate::words::page_of;

/// Left, right and upper margin in points: ten millimetres, which every printer can print.
pub const MARGIN: f32 = 28.35;

/// The head: title and its second part at the left, a remark at the right, in seal-red where it must not be missed, a rule
/// under both. Returns where the body begins.
pub fn head(page: &mut Page, set: &Typesetter, title: &str, second: &str, remark: (&str, Style)) -> f32 {
    let (remark, style) = remark;
    let (left, right, baseline) = (MARGIN, page.width - MARGIN, MARGIN + 15.0);
    let remark_width = set.width(remark, style.size);
    let room = right - left - remark_width - 16.0;
    let whole = format!("{title}\u{3000}{second}");
    let size = set.fit(&whole, 15.0, 8.0, room);
    let shown = set.clip(&whole, size, room);
    page.text((left, baseline), Style::bold(size, INK), &shown);
    page.text((right - remark_width, baseline), style, remark);
    page.rule((left, baseline + 7.0), (right, baseline + 7.0), 1.1, INK);
    baseline + 7.0
}

/// Writes the foot of every page: where it came from at the left, "page n of m" at the right.
pub fn feet(pages: &mut [Page], set: &Typesetter, origin: &str) {
    let count = pages.len();
    for (index, page) in pages.iter_mut().enumerate() {
        let line = Area { x: MARGIN, y: page.height - MARGIN + 2.0, w: page.width - 2.0 * MARGIN, h: 10.0 };
        page.label(set, line, Align::Left, Style::plain(7.5, FAINT), origin);
        page.label(set, line, Align::Right, Style::plain(7.5, FAINT), &page_of(set.language(), index + 1, count));
    }
}

/// A line to sign on, its caption under it.
pub fn signature(page: &mut Page, area: Area, caption: &str) {
    page.rule((area.x, area.y), (area.x + area.w, area.y), 0.8, INK);
    page.text((area.x, area.y + 12.0), Style::plain(8.5, SOFT), caption);
}

/// Which rows stand on which page: each page takes as many as fit, and at least one, so that it always ends.
pub fn fall(heights: &[f32], room: impl Fn(usize) -> f32) -> Vec<Range<usize>> {
    let (mut pages, mut start, mut used) = (Vec::new(), 0, 0.0);
    for (row, height) in heights.iter().enumerate() {
        if row > start && used + height > room(pages.len()) + 0.01 {
            pages.push(start..row);
            (start, used) = (row, 0.0);
        }
        used += height;
    }
    pages.push(start..heights.len());
    pages
}
