//! The shipped fonts and which of them draws a character. No shaping: the sheets need none, one character is one glyph.

use std::sync::OnceLock;

use domain::language::Language;

use crate::fault::PaperFault;

/// One shipped font, parsed once for the life of the program.
pub struct Face {
    /// Its PostScript name.
    pub name: &'static str,
    /// The whole font file.
    pub bytes: &'static [u8],
    parsed: ttf_parser::Face<'static>,
}

/// A glyph: which face of [`faces`], its number there, its advance in thousandths of the type size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// Index into [`faces`].
    pub face: usize,
    /// Glyph number in the whole font.
    pub id: u16,
    /// Advance width; the shipped fonts have 1000 units to the em.
    pub advance: u16,
}

const SHIPPED: [(&str, &[u8]); 3] = [
    ("NotoSansSC-Regular", include_bytes!("../../../fonts/NotoSansSC_400Regular.ttf")),
    ("NotoSansTC-Regular", include_bytes!("../../../fonts/NotoSansTC_400Regular.ttf")),
    ("NotoSansCJK-Supplement", include_bytes!("../../../fonts/NotoSansCJK-Supplement.ttf")),
];

/// The shipped faces: Simplified, Traditional, supplement of rarer characters.
pub fn faces() -> Result<&'static [Face], PaperFault> {
    static FACES: OnceLock<Result<Vec<Face>, PaperFault>> = OnceLock::new();
    FACES.get_or_init(|| SHIPPED.iter().map(|&(name, bytes)| parse(name, bytes)).collect()).as_deref().map_err(Clone::clone)
}

fn parse(name: &'static str, bytes: &'static [u8]) -> Result<Face, PaperFault> {
    let parsed = ttf_parser::Face::parse(bytes, 0).map_err(|_| PaperFault::Font(name))?;
    if parsed.units_per_em() != 1000 {
        return Err(PaperFault::Font(name));
    }
    Ok(Face { name, bytes, parsed })
}

/// The faces to try for a language, best first: each reader's own forms of the characters come first.
fn chain(language: Language) -> [usize; 3] {
    match language {
        Language::Simplified | Language::English => [0, 1, 2],
        Language::Traditional => [1, 0, 2],
    }
}

/// The glyph for a character, or `None` where no shipped font has one.
pub fn glyph(faces: &[Face], language: Language, c: char) -> Option<Glyph> {
    chain(language).into_iter().find_map(|index| {
        let face = &faces.get(index)?.parsed;
        let id = face.glyph_index(c)?;
        Some(Glyph { face: index, id: id.0, advance: face.glyph_hor_advance(id).unwrap_or(1000) })
    })
}
