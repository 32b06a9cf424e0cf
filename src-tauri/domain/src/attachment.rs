//! Pictures that people attach: recognised by what is in the file, never by its name, and refused before anybody decodes them.
//!
//! Only heads and lengths are read here. What is absent on purpose: decoding, scaling, and any other kind of file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Bytes of a picture at most: 5 MB.
pub const MOST_BYTES: usize = 5 << 20;
/// Pixels at most: a screen four times as large as 4K.
pub const MOST_PIXELS: u64 = 40_000_000;

/// What kind of picture it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PictureKind {
    /// PNG
    Png,
    /// JPEG
    Jpeg,
    /// WebP
    Webp,
}

impl PictureKind {
    /// Its name in files, as the end of a file's name or behind `image/`.
    pub fn name(self) -> &'static str {
        match self {
            PictureKind::Png => "png",
            PictureKind::Jpeg => "jpeg",
            PictureKind::Webp => "webp",
        }
    }
}

/// A picture as its head tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Picture {
    /// Its format.
    pub format: PictureKind,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// Why a file is not taken as a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PictureProblem {
    /// Neither PNG, JPEG nor WebP.
    NotAPicture,
    /// More bytes than are kept.
    TooLarge {
        /// The most, in bytes.
        limit: u32,
    },
    /// More pixels than a screen should have to unpack.
    TooManyPixels {
        /// The most.
        limit: u32,
    },
    /// A picture that ends early or contradicts itself.
    Damaged,
}

/// Looks at a file: what picture it is, or why it is not taken.
pub fn recognise(bytes: &[u8]) -> Result<Picture, PictureProblem> {
    let kind = kind(bytes).ok_or(PictureProblem::NotAPicture)?;
    if bytes.len() > MOST_BYTES {
        return Err(PictureProblem::TooLarge { limit: MOST_BYTES as u32 });
    }
    let size = match kind {
        PictureKind::Png => png(bytes),
        PictureKind::Jpeg => jpeg(bytes),
        PictureKind::Webp => webp(bytes),
    };
    let (width, height) = size.filter(|(w, h)| *w > 0 && *h > 0).ok_or(PictureProblem::Damaged)?;
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PictureProblem::TooManyPixels { limit: MOST_PIXELS as u32 });
    }
    Ok(Picture { format: kind, width, height })
}

fn kind(bytes: &[u8]) -> Option<PictureKind> {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(PictureKind::Png),
        [0xff, 0xd8, 0xff, ..] => Some(PictureKind::Jpeg),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(PictureKind::Webp),
        _ => None,
    }
}

/// Size of a PNG whose chunks follow each other from the head to the end mark.
fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let (mut at, mut size, mut data) = (8, None, false);
    loop {
        let length = usize::try_from(big32(bytes, at)?).ok()?;
        let name = bytes.get(at + 4..at + 8)?;
        let end = at.checked_add(length)?.checked_add(12)?;
        bytes.get(at..end)?;
        match (name, size) {
            (b"IHDR", None) if at == 8 && length == 13 => size = Some((big32(bytes, at + 8)?, big32(bytes, at + 12)?)),
            (b"IDAT", Some(_)) => data = true,
            (b"IEND", Some(size)) => return data.then_some(size),
            (_, None) => return None,
            _ => {}
        }
        at = end;
    }
}

/// Size of a JPEG: the frame's head stands before the data, and the end mark behind it.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let (mut at, mut size) = (2, None);
    loop {
        let [0xff, mark] = *bytes.get(at..at + 2)? else { return None };
        match mark {
            // Marks may be padded.
            0xff => at += 1,
            0xda => break,
            0x01 | 0xd0..=0xd7 => at += 2,
            0xd8 | 0xd9 => return None,
            _ => {
                let length = usize::from(big16(bytes, at + 2)?);
                bytes.get(at..at + 2 + length.max(2))?;
                if matches!(mark, 0xc0..=0xcf) && !matches!(mark, 0xc4 | 0xc8 | 0xcc) {
                    size = Some((u32::from(big16(bytes, at + 7)?), u32::from(big16(bytes, at + 5)?)));
                }
                at += 2 + length.max(2);
            }
        }
    }
    // Some cameras write a little behind the end mark.
    bytes.get(at..)?.windows(2).any(|pair| pair == [0xff, 0xd9]).then_some(size).flatten()
}

/// Size of a WebP, still or moving, with or without transparency.
fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    let said = usize::try_from(little(bytes, 4, 4)?).ok()?;
    if said.checked_add(8)? > bytes.len() {
        return None;
    }
    match bytes.get(12..16)? {
        b"VP8 " if bytes.get(23..26)? == [0x9d, 0x01, 0x2a] => Some((little(bytes, 26, 2)? & 0x3fff, little(bytes, 28, 2)? & 0x3fff)),
        b"VP8L" if *bytes.get(20)? == 0x2f => {
            let packed = little(bytes, 21, 4)?;
            Some(((packed & 0x3fff) + 1, ((packed >> 14) & 0x3fff) + 1))
        }
        b"VP8X" => Some((little(bytes, 24, 3)? + 1, little(bytes, 27, 3)? + 1)),
        _ => None,
    }
}

fn big32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn big16(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn little(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    Some(bytes.get(at..at + length)?.iter().rev().fold(0, |sum, byte| sum << 8 | u32::from(*byte)))
}
