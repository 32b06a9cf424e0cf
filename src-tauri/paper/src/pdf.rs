//! Pages to PDF bytes. printpdf writes the objects, lopdf mends what it claims: version, dates, language, no false
//! conformance. Fonts are cut to the used glyphs first. No layout here.

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufWriter;

use chrono::NaiveDateTime;
use domain::language::Language;
use lopdf::{Dictionary, Object, StringFormat};
use printpdf::{
    CustomPdfConformance, FontId, FontMetrics, ParsedFont, PdfConformance, PdfDocument, PdfFont, PdfPage, PdfSaveOptions, Pt, Rect,
};
use subsetter::GlyphRemapper;

use crate::fault::PaperFault;
use crate::fold::one_line;
use crate::page::{Mark, Page};
use crate::strokes::{operations, RESOURCES};
use crate::text::{Typesetter, UNKNOWN};

/// A finished PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters that no shipped font has, in order; the sheet shows `□` for each.
    pub missing: Vec<char>,
}

/// What a PDF says of itself.
pub struct Imprint {
    /// Title shown by readers.
    pub title: String,
    /// When it was made, local time of the shop.
    pub made_at: NaiveDateTime,
}

/// Writes pages as one PDF; the same pages and imprint give the same bytes.
pub fn write(pages: &[Page], set: &Typesetter, imprint: &Imprint) -> Result<Pdf, PaperFault> {
    let (used, missing) = used_characters(pages, set);
    let mut document = PdfDocument::new(&imprint.title);
    document.metadata.info.conformance =
        PdfConformance::Custom(CustomPdfConformance { requires_icc_profile: false, requires_xmp_metadata: false, ..Default::default() });
    for (face, name) in RESOURCES.iter().enumerate() {
        if let Some(font) = cut_font(set, face, &used)? {
            document.resources.fonts.map.insert(FontId((*name).to_owned()), PdfFont::new(font));
        }
    }
    for mark in pages.iter().flat_map(|page| &page.marks) {
        if let Mark::Picture { picture, .. } = mark {
            document.resources.xobjects.map.entry(picture.id()).or_insert_with(|| picture.object());
        }
    }
    document.pages = pages.iter().map(|page| printed(page, set)).collect();
    let mut written = printpdf::serialize::to_lopdf_doc(&document, &save_options(), &mut Vec::new());
    mend(&mut written, set.language(), imprint);
    Ok(Pdf { bytes: save(written)?, pages: pages.len(), missing: missing.into_iter().collect() })
}

fn save_options() -> PdfSaveOptions {
    PdfSaveOptions { optimize: true, subset_fonts: false, secure: true, image_optimization: None }
}

fn used_characters(pages: &[Page], set: &Typesetter) -> (BTreeSet<char>, BTreeSet<char>) {
    let texts = pages.iter().flat_map(|page| &page.marks).filter_map(|mark| match mark {
        Mark::Text { text, .. } => Some(text),
        Mark::Rule { .. } | Mark::Fill { .. } | Mark::Picture { .. } => None,
    });
    let all: BTreeSet<char> = texts.flat_map(|text| one_line(text).chars().collect::<Vec<_>>()).collect();
    let (mut used, missing): (BTreeSet<char>, BTreeSet<char>) = all.into_iter().partition(|&c| set.glyph(c).is_some());
    if !missing.is_empty() {
        used.insert(UNKNOWN);
    }
    (used, missing)
}

/// One face cut down to the used characters, or `None` where it draws none of them.
fn cut_font(set: &Typesetter, face: usize, used: &BTreeSet<char>) -> Result<Option<ParsedFont>, PaperFault> {
    let Some(whole) = set.faces().get(face) else { return Ok(None) };
    let (mut remapper, mut numbers, mut widths) = (GlyphRemapper::new(), BTreeMap::new(), BTreeMap::new());
    for &c in used {
        if let Some(glyph) = set.glyph(c).filter(|glyph| glyph.face == face) {
            let number = remapper.remap(glyph.id);
            numbers.insert(c as u32, number);
            widths.insert(number, glyph.advance);
        }
    }
    if numbers.is_empty() {
        return Ok(None);
    }
    let bytes = subsetter::subset(whole.bytes, 0, &remapper).map_err(|_| PaperFault::Font(whole.name))?;
    let metrics = FontMetrics { ascent: 880, descent: -120 };
    Ok(Some(ParsedFont::with_glyph_data(bytes, 0, Some(tagged(face, whole.name)), numbers, widths, 1000, metrics)))
}

/// The name of a cut font: six letters and a plus sign say that it holds only some glyphs.
fn tagged(face: usize, name: &str) -> String {
    format!("DAYBK{}+{name}", ['A', 'B', 'C'].get(face).unwrap_or(&'Z'))
}

fn printed(page: &Page, set: &Typesetter) -> PdfPage {
    let paper = Rect { x: Pt(0.0), y: Pt(0.0), width: Pt(page.width), height: Pt(page.height), mode: None, winding_order: None };
    PdfPage { media_box: paper.clone(), trim_box: paper.clone(), crop_box: paper, ops: operations(page, set) }
}

/// Says the truth about the file: PDF 1.7, its language, title and date, and no standard it does not keep.
fn mend(document: &mut lopdf::Document, language: Language, imprint: &Imprint) {
    document.version = "1.7".to_owned();
    let info = document.add_object(information(imprint));
    let identity = Object::String(identity(document), StringFormat::Hexadecimal);
    document.trailer.set("Info", info);
    document.trailer.set("ID", vec![identity.clone(), identity]);
    if let Ok(catalog) = document.catalog_mut() {
        for false_claim in ["OutputIntents", "Metadata"] {
            catalog.remove(false_claim.as_bytes());
        }
        let mut preferences = Dictionary::new();
        preferences.set("DisplayDocTitle", true);
        catalog.set("ViewerPreferences", preferences);
        catalog.set("Lang", Object::string_literal(tag(language)));
    }
    document.prune_objects();
    document.compress();
}

fn information(imprint: &Imprint) -> Dictionary {
    let made = Object::string_literal(imprint.made_at.format("D:%Y%m%d%H%M%S").to_string());
    let mut info = Dictionary::new();
    info.set("Title", lopdf::text_string(&imprint.title));
    info.set("Creator", lopdf::text_string("Daybook 店务本"));
    info.set("Producer", Object::string_literal("Daybook"));
    info.set("CreationDate", made.clone());
    info.set("ModDate", made);
    info
}

/// Sixteen bytes that follow from the content alone, so that equal sheets are equal files.
fn identity(document: &lopdf::Document) -> Vec<u8> {
    let mut hash: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    for stream in document.objects.values().filter_map(|object| object.as_stream().ok()) {
        for byte in &stream.content {
            hash = (hash ^ u128::from(*byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }
    hash.to_be_bytes().to_vec()
}

/// The language tag that a PDF and a calendar carry.
pub fn tag(language: Language) -> &'static str {
    match language {
        Language::Simplified => "zh-CN",
        Language::Traditional => "zh-TW",
        Language::English => "en",
    }
}

fn save(mut document: lopdf::Document) -> Result<Vec<u8>, PaperFault> {
    let mut bytes = Vec::new();
    document
        .save_to(&mut BufWriter::new(&mut bytes))
        .map_err(|fault| PaperFault::NotWritten { format: "pdf", reason: fault.to_string() })?;
    Ok(bytes)
}
