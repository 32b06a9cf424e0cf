//! A page as a list of marks, in points from its upper left corner. It knows nothing of the file format that will hold it.

use crate::ink::Ink;
use crate::picture::Picture;
use crate::text::Typesetter;

/// A4 upright, in points.
pub const A4: (f32, f32) = (595.28, 841.89);
/// A5 upright, in points.
pub const A5: (f32, f32) = (419.53, 595.28);

/// A rectangle: left, top, width, height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

impl Area {
    /// The same rectangle, smaller by `by` on every side.
    pub fn inset(self, by: f32) -> Area {
        Area { x: self.x + by, y: self.y + by, w: self.w - 2.0 * by, h: self.h - 2.0 * by }
    }
}

/// How text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// Type size in points.
    pub size: f32,
    /// Colour.
    pub ink: Ink,
    /// Heavier strokes; the shipped fonts have one weight, so the writer thickens it.
    pub bold: bool,
}

impl Style {
    /// Plain text.
    pub const fn plain(size: f32, ink: Ink) -> Style {
        Style { size, ink, bold: false }
    }

    /// Heavier text.
    pub const fn bold(size: f32, ink: Ink) -> Style {
        Style { size, ink, bold: true }
    }

    /// The same style in another size.
    pub const fn sized(self, size: f32) -> Style {
        Style { size, ..self }
    }
}

/// Where text stands within its room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// From the left edge.
    Left,
    /// In the middle.
    Center,
    /// Up to the right edge.
    Right,
}

/// One thing drawn on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// One line of text from its left end on its baseline.
    Text {
        /// Left end.
        x: f32,
        /// Baseline.
        y: f32,
        /// Size, colour, weight.
        style: Style,
        /// The characters.
        text: String,
    },
    /// A straight rule.
    Rule {
        /// One end.
        from: (f32, f32),
        /// The other end.
        to: (f32, f32),
        /// Thickness.
        weight: f32,
        /// Colour.
        ink: Ink,
        /// Length of dash and gap, 0 for a continuous rule.
        dash: f32,
    },
    /// A filled shape with straight sides.
    Fill {
        /// Its corners.
        corners: Vec<(f32, f32)>,
        /// Colour.
        ink: Ink,
    },
    /// A picture that fills an area.
    Picture {
        /// Where.
        area: Area,
        /// What.
        picture: Picture,
    },
}

/// A page and what is drawn on it, first mark lowest.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// What is drawn.
    pub marks: Vec<Mark>,
}

impl Page {
    /// An empty page of a size.
    pub fn new((width, height): (f32, f32)) -> Page {
        Page { width, height, marks: Vec::new() }
    }

    /// Text from `x` on the baseline `y`.
    pub fn text(&mut self, (x, y): (f32, f32), style: Style, text: &str) {
        if !text.is_empty() {
            self.marks.push(Mark::Text { x, y, style, text: text.to_owned() });
        }
    }

    /// Text within an area: across as asked, in the middle of its height.
    pub fn label(&mut self, set: &Typesetter, area: Area, align: Align, style: Style, text: &str) {
        let free = area.w - set.width(text, style.size);
        let x = area.x + match align {
            Align::Left => 0.0,
            Align::Center => free / 2.0,
            Align::Right => free,
        };
        self.text((x, area.y + area.h / 2.0 + style.size * 0.36), style, text);
    }

    /// A continuous rule.
    pub fn rule(&mut self, from: (f32, f32), to: (f32, f32), weight: f32, ink: Ink) {
        self.marks.push(Mark::Rule { from, to, weight, ink, dash: 0.0 });
    }

    /// A broken rule.
    pub fn dashed(&mut self, from: (f32, f32), to: (f32, f32), weight: f32, ink: Ink) {
        self.marks.push(Mark::Rule { from, to, weight, ink, dash: 1.6 });
    }

    /// A filled rectangle.
    pub fn fill(&mut self, a: Area, ink: Ink) {
        let corners = vec![(a.x, a.y), (a.x + a.w, a.y), (a.x + a.w, a.y + a.h), (a.x, a.y + a.h)];
        self.marks.push(Mark::Fill { corners, ink });
    }

    /// A picture over an area.
    pub fn picture(&mut self, area: Area, picture: Picture) {
        self.marks.push(Mark::Picture { area, picture });
    }

    /// The outline of a rectangle, `dash` 0 for continuous.
    pub fn frame(&mut self, a: Area, weight: f32, ink: Ink, dash: f32) {
        let (right, low) = (a.x + a.w, a.y + a.h);
        for (from, to) in [((a.x, a.y), (right, a.y)), ((right, a.y), (right, low)), ((right, low), (a.x, low)), ((a.x, low), (a.x, a.y))] {
            self.marks.push(Mark::Rule { from, to, weight, ink, dash });
        }
    }
}
