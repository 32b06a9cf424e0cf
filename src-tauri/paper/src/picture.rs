//! Pictures on paper: what people attached, as a PDF holds it. A JPEG goes in as it is and is turned as it was taken; a PNG is unpacked,
//! what one can see through is laid on white, and what is finer than print is made coarser.
//!
//! What is absent on purpose: WebP, which no PDF holds; whoever prints says in words that there is a picture. And layout.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

use domain::attachment::{recognise, PictureKind};
use png::{ColorType, Decoder, Transformations};
use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject, XObjectId};

use crate::jpeg::{colours, Turn};

/// Pixels along a side that print shows: 180 mm at 200 dots an inch.
const FINE: u32 = 1_400;
/// Pixels that are unpacked at most; four bytes each, for a moment.
const MOST_PIXELS: u64 = 16_000_000;

/// A picture, ready to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Pixels across, as one sees it.
    pub width: u32,
    /// Pixels down, as one sees it.
    pub height: u32,
    /// Colours in each pixel: 1, 3 or 4.
    colours: u8,
    /// The data are a JPEG.
    packed: bool,
    /// How the data are laid on the page.
    turn: Turn,
    /// What the data come to: the same picture is kept once.
    sum: u64,
    data: Arc<Vec<u8>>,
}

impl Picture {
    /// What a file of an attachment holds; `None` for what cannot be printed.
    pub fn read(bytes: &[u8]) -> Option<Picture> {
        let found = recognise(bytes).ok()?;
        match found.format {
            PictureKind::Png => unpacked(bytes, u64::from(found.width) * u64::from(found.height)),
            PictureKind::Jpeg => {
                let (across, turn) = ((found.width, found.height), Turn::of(bytes));
                let (width, height) = if turn.on_its_side() { (across.1, across.0) } else { across };
                Some(Picture { packed: true, turn, ..Picture::of((width, height), colours(bytes)?, bytes.to_vec()) })
            }
            PictureKind::Webp => None,
        }
    }

    fn of((width, height): (u32, u32), colours: u8, data: Vec<u8>) -> Picture {
        let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        let sum = data.iter().fold(0xcbf2_9ce4_8422_2325, mix);
        Picture { width, height, colours, packed: false, turn: Turn::NONE, sum, data: Arc::new(data) }
    }

    /// How the data are laid on the page.
    pub(crate) fn turn(&self) -> Turn {
        self.turn
    }

    /// The name under which the file keeps it.
    pub(crate) fn id(&self) -> XObjectId {
        XObjectId(format!("P{:016x}", self.sum))
    }

    /// The object in the file.
    pub(crate) fn object(&self) -> XObject {
        let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
        let (width, height) = if self.turn.on_its_side() { (self.height, self.width) } else { (self.width, self.height) };
        let space = match self.colours {
            1 => "DeviceGray",
            3 => "DeviceRGB",
            _ => "DeviceCMYK",
        };
        let mut dict: BTreeMap<String, DictItem> = BTreeMap::new();
        dict.insert("Type".to_owned(), name("XObject"));
        dict.insert("Subtype".to_owned(), name("Image"));
        dict.insert("Width".to_owned(), DictItem::Int(i64::from(width)));
        dict.insert("Height".to_owned(), DictItem::Int(i64::from(height)));
        dict.insert("ColorSpace".to_owned(), name(space));
        dict.insert("BitsPerComponent".to_owned(), DictItem::Int(8));
        if self.packed {
            dict.insert("Filter".to_owned(), name("DCTDecode"));
        }
        if self.colours == 4 {
            // Inks as the programs write them that make such files: none is full.
            dict.insert("Decode".to_owned(), DictItem::Array([1, 0].repeat(4).into_iter().map(DictItem::Int).collect()));
        }
        let stream = ExternalStream { dict, content: self.data.to_vec(), compress: !self.packed };
        XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
    }
}

/// A PNG as red, green and blue.
fn unpacked(bytes: &[u8], pixels: u64) -> Option<Picture> {
    if pixels > MOST_PIXELS {
        return None;
    }
    let mut decoder = Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let mut buffer = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut buffer).ok()?;
    let each = match frame.color_type {
        ColorType::Grayscale => 1,
        ColorType::GrayscaleAlpha => 2,
        ColorType::Rgb => 3,
        ColorType::Rgba => 4,
        ColorType::Indexed => return None,
    };
    let whole = Raster { width: frame.width, height: frame.height, each, bytes: &buffer };
    Some(whole.coarser(frame.width.max(frame.height).div_ceil(FINE)))
}

/// Pixels as they were unpacked.
struct Raster<'a> {
    width: u32,
    height: u32,
    /// Bytes of a pixel; an even number ends with how thick it is.
    each: usize,
    bytes: &'a [u8],
}

impl Raster<'_> {
    /// Squares of `by` x `by` pixels become one.
    fn coarser(&self, by: u32) -> Picture {
        let (width, height) = (self.width.div_ceil(by), self.height.div_ceil(by));
        let mut data = Vec::with_capacity(width as usize * height as usize * 3);
        for y in 0..height {
            for x in 0..width {
                data.extend(self.mean(x * by, y * by, by));
            }
        }
        Picture::of((width, height), 3, data)
    }

    fn mean(&self, left: u32, top: u32, by: u32) -> [u8; 3] {
        let (mut sum, mut count) = ([0_u32; 3], 0);
        for y in top..(top + by).min(self.height) {
            for x in left..(left + by).min(self.width) {
                let seen = self.on_white(x, y);
                sum = [0, 1, 2].map(|at| sum[at] + u32::from(seen[at]));
                count += 1;
            }
        }
        sum.map(|part| (part / count.max(1)) as u8)
    }

    fn on_white(&self, x: u32, y: u32) -> [u8; 3] {
        let at = (y as usize * self.width as usize + x as usize) * self.each;
        let (colour, thick) = match self.bytes.get(at..at + self.each) {
            Some(&[grey]) => ([grey; 3], 255),
            Some(&[grey, thick]) => ([grey; 3], thick),
            Some(&[r, g, b]) => ([r, g, b], 255),
            Some(&[r, g, b, thick]) => ([r, g, b], thick),
            _ => ([255; 3], 255),
        };
        colour.map(|part| ((u32::from(part) * u32::from(thick) + 255 * (255 - u32::from(thick))) / 255) as u8)
    }
}
