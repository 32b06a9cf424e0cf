//! Marks to the writer's operations: the page's upper-left points become PDF's lower-left ones, text is split into runs of
//! one font, and colours and weights are said only when they change.

use printpdf::{
    Color, CurTransMat, FontId, Line, LineDashPattern, LinePoint, Op, PaintMode, Point, Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix,
    TextRenderingMode, WindingOrder, XObjectTransform,
};
use printpdf::ops::PdfFontHandle;

use crate::fold::one_line;
use crate::ink::Ink;
use crate::page::{Area, Mark, Page, Style};
use crate::picture::Picture;
use crate::text::{Typesetter, UNKNOWN};

/// Resource names of the faces, in the order of `fonts::faces`.
pub const RESOURCES: [&str; 3] = ["SC", "TC", "SX"];

/// Everything a page draws, lowest first.
pub fn operations(page: &Page, set: &Typesetter) -> Vec<Op> {
    let mut pen = Pen { height: page.height, ops: Vec::with_capacity(page.marks.len() * 6), state: State::default() };
    for mark in &page.marks {
        match mark {
            Mark::Text { x, y, style, text } => pen.text(set, (*x, *y), *style, text),
            Mark::Rule { from, to, weight, ink, dash } => pen.rule([*from, *to], *weight, *ink, *dash),
            Mark::Fill { corners, ink } => pen.fill(corners, *ink),
            Mark::Picture { area, picture } => pen.picture(*area, picture),
        }
    }
    pen.ops
}

#[derive(Default)]
struct State {
    fill: Option<Ink>,
    stroke: Option<Ink>,
    weight: Option<f32>,
    dash: f32,
    bold: bool,
}

struct Pen {
    height: f32,
    ops: Vec<Op>,
    state: State,
}

impl Pen {
    fn point(&self, (x, y): (f32, f32)) -> LinePoint {
        LinePoint { p: Point { x: Pt(round(x)), y: Pt(round(self.height - y)) }, bezier: false }
    }

    fn fill_ink(&mut self, ink: Ink) {
        if self.state.fill.replace(ink) != Some(ink) {
            self.ops.push(Op::SetFillColor { col: colour(ink) });
        }
    }

    fn stroke(&mut self, ink: Ink, weight: f32, dash: f32) {
        if self.state.stroke.replace(ink) != Some(ink) {
            self.ops.push(Op::SetOutlineColor { col: colour(ink) });
        }
        if self.state.weight.replace(weight) != Some(weight) {
            self.ops.push(Op::SetOutlineThickness { pt: Pt(weight) });
        }
        if self.state.dash != dash {
            self.state.dash = dash;
            let pattern = if dash > 0.0 { [dash, dash].into_iter().collect() } else { Default::default() };
            self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern { offset: 0.0, pattern } });
        }
    }

    fn rule(&mut self, ends: [(f32, f32); 2], weight: f32, ink: Ink, dash: f32) {
        self.stroke(ink, weight, dash);
        let points = ends.iter().map(|&end| self.point(end)).collect();
        self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
    }

    fn fill(&mut self, corners: &[(f32, f32)], ink: Ink) {
        self.fill_ink(ink);
        let points = corners.iter().map(|&corner| self.point(corner)).collect();
        let polygon = Polygon { rings: vec![PolygonRing { points }], mode: PaintMode::Fill, winding_order: WindingOrder::NonZero };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    /// A picture is a square of one point until it is turned and stretched.
    fn picture(&mut self, area: Area, picture: &Picture) {
        let matrix = CurTransMat::Raw(picture.turn().matrix(area, self.height - area.y - area.h).map(round));
        let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
        self.ops.extend([Op::SaveGraphicsState, Op::SetTransformationMatrix { matrix }, Op::UseXobject { id: picture.id(), transform }, Op::RestoreGraphicsState]);
    }

    fn text(&mut self, set: &Typesetter, (x, y): (f32, f32), style: Style, text: &str) {
        self.fill_ink(style.ink);
        if style.bold {
            self.stroke(style.ink, round(style.size * 0.028), 0.0);
        }
        self.ops.push(Op::StartTextSection);
        if self.state.bold != style.bold {
            self.state.bold = style.bold;
            let mode = if style.bold { TextRenderingMode::FillStroke } else { TextRenderingMode::Fill };
            self.ops.push(Op::SetTextRenderingMode { mode });
        }
        let place = TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, round(x), round(self.height - y)]);
        self.ops.push(Op::SetTextMatrix { matrix: place });
        for (face, run) in runs(set, text) {
            let font = PdfFontHandle::External(FontId(RESOURCES.get(face).unwrap_or(&RESOURCES[0]).to_string()));
            self.ops.push(Op::SetFont { font, size: Pt(round(style.size)) });
            self.ops.push(Op::ShowText { items: vec![TextItem::Text(run)] });
        }
        self.ops.push(Op::EndTextSection);
    }
}

/// The text in stretches that one face draws.
fn runs(set: &Typesetter, text: &str) -> Vec<(usize, String)> {
    let mut runs: Vec<(usize, String)> = Vec::new();
    for c in one_line(text).chars() {
        let c = if set.glyph(c).is_some() { c } else { UNKNOWN };
        let Some(glyph) = set.glyph(c) else { continue };
        match runs.last_mut() {
            Some((face, run)) if *face == glyph.face => run.push(c),
            _ => runs.push((glyph.face, c.to_string())),
        }
    }
    runs
}

/// Hundredths of a point are finer than any printer, and short numbers make small files.
fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

fn colour(Ink(r, g, b): Ink) -> Color {
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb { r: part(r), g: part(g), b: part(b), icc_profile: None })
}
