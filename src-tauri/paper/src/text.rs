//! Measuring and breaking text for one reader's language. Sizes and widths are points. Nothing is drawn here.

use std::cell::RefCell;
use std::collections::HashMap;

use domain::language::Language;
use unicode_linebreak::{linebreaks, BreakOpportunity};

use crate::fault::PaperFault;
use crate::fold::{fold, one_line};
use crate::fonts::{faces, glyph, Face, Glyph};

/// Stands for a character that no shipped font has, so that it never vanishes silently.
pub const UNKNOWN: char = '□';

/// Measures text with the fonts of one language.
pub struct Typesetter {
    faces: &'static [Face],
    language: Language,
    known: RefCell<HashMap<char, Option<Glyph>>>,
}

impl Typesetter {
    /// A typesetter for readers of `language`.
    pub fn new(language: Language) -> Result<Typesetter, PaperFault> {
        Ok(Typesetter { faces: faces()?, language, known: RefCell::default() })
    }

    /// The language it sets.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The faces that [`Glyph::face`] counts in.
    pub fn faces(&self) -> &'static [Face] {
        self.faces
    }

    /// The glyph of a character, or `None` where no shipped font has one.
    pub fn glyph(&self, c: char) -> Option<Glyph> {
        *self.known.borrow_mut().entry(c).or_insert_with(|| glyph(self.faces, self.language, c))
    }

    /// Width of one line.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        self.folded_width(&one_line(text), size)
    }

    fn folded_width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|c| self.advance(c)).sum::<f32>() * size / 1000.0
    }

    fn advance(&self, c: char) -> f32 {
        self.glyph(c).or_else(|| self.glyph(UNKNOWN)).map_or(1000.0, |g| f32::from(g.advance))
    }

    /// The largest size up to `size` at which the text fits `width`, but never under `least`.
    pub fn fit(&self, text: &str, size: f32, least: f32, width: f32) -> f32 {
        let wide = self.width(text, size);
        if wide <= width {
            size
        } else {
            (size * width / wide).max(least)
        }
    }

    /// The text on one line of `width`: whole, or cut with an ellipsis.
    pub fn clip(&self, text: &str, size: f32, width: f32) -> String {
        let text = one_line(text);
        if self.folded_width(&text, size) <= width {
            return text;
        }
        let room = width - self.width("…", size);
        let mut used = 0.0;
        let kept: String = text.chars().take_while(|&c| {
            used += self.advance(c) * size / 1000.0;
            used <= room
        }).collect();
        format!("{}…", kept.trim_end())
    }

    /// Lines no wider than `width`, broken where UAX 14 allows it, inside a word only where the word alone is too wide.
    /// Never empty: no text is one empty line.
    pub fn wrap(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let text = fold(text);
        let (mut lines, mut line, mut start) = (Vec::new(), String::new(), 0);
        for (end, kind) in linebreaks(&text) {
            let piece = &text[start..end];
            start = end;
            if self.folded_width(&format!("{line}{}", piece.trim_end()), size) > width && !line.is_empty() {
                lines.push(line.trim_end().to_owned());
                line.clear();
            }
            self.push_piece(&mut lines, &mut line, piece.trim_end_matches('\n'), size, width);
            if kind == BreakOpportunity::Mandatory && piece.ends_with('\n') {
                lines.push(std::mem::take(&mut line).trim_end().to_owned());
            }
        }
        if !line.is_empty() || lines.is_empty() {
            lines.push(line.trim_end().to_owned());
        }
        lines
    }

    fn push_piece(&self, lines: &mut Vec<String>, line: &mut String, piece: &str, size: f32, width: f32) {
        if self.folded_width(piece.trim_end(), size) <= width {
            line.push_str(piece);
            return;
        }
        for c in piece.chars() {
            if !line.is_empty() && self.folded_width(line, size) + self.advance(c) * size / 1000.0 > width {
                lines.push(std::mem::take(line));
            }
            line.push(c);
        }
    }
}
