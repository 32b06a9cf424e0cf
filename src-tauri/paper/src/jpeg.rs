//! What the head of a JPEG tells: how many colours it has, and how the camera was held. A phone keeps what its sensor saw and writes
//! beside it which way is up (EXIF); a screen turns the picture by that, and so must paper.
//!
//! What is absent on purpose: unpacking, and everything else that a camera writes down, such as where somebody stood.

use crate::page::Area;

/// The tag of EXIF that tells which way is up.
const ORIENTATION: u16 = 0x0112;

/// How many colours the frame says it has: 1, 3 or 4.
pub fn colours(bytes: &[u8]) -> Option<u8> {
    let frame = |mark: u8| matches!(mark, 0xc0..=0xcf) && !matches!(mark, 0xc4 | 0xc8 | 0xcc);
    let (_, body) = segments(bytes).find(|(mark, _)| frame(*mark))?;
    body.get(5).copied().filter(|count| matches!(count, 1 | 3 | 4))
}

/// The marks before the data with what stands behind each.
fn segments(bytes: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    let mut at = 2;
    std::iter::from_fn(move || loop {
        let [0xff, mark] = *bytes.get(at..at + 2)? else { return None };
        match mark {
            0xff => at += 1,
            0x01 | 0xd0..=0xd7 => at += 2,
            0xda => return None,
            _ => {
                let length = usize::from(u16::from_be_bytes(bytes.get(at + 2..at + 4)?.try_into().ok()?)).max(2);
                let body = bytes.get(at + 4..at + 2 + length)?;
                at += 2 + length;
                return Some((mark, body));
            }
        }
    })
}

/// Which way the rows of a file run on the page: EXIF's orientation, 1 to 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn(u8);

impl Turn {
    /// As it lies in the file.
    pub const NONE: Turn = Turn(1);

    /// What a camera wrote, else as it lies.
    pub fn of(bytes: &[u8]) -> Turn {
        let exif = |(mark, body): (u8, _)| if mark == 0xe1 { <[u8]>::strip_prefix(body, b"Exif\0\0") } else { None };
        segments(bytes)
            .find_map(exif)
            .and_then(orientation)
            .filter(|told| (1..=8).contains(told))
            .map_or(Turn::NONE, |told| Turn(told as u8))
    }

    /// The rows of the file become columns.
    pub fn on_its_side(self) -> bool {
        self.0 >= 5
    }

    /// PDF's matrix from the file's square to an area, whose lower edge is `below` points over the foot of the page.
    pub fn matrix(self, area: Area, below: f32) -> [f32; 6] {
        let Area { x, w, h, .. } = area;
        let (right, high) = (x + w, below + h);
        match self.0 {
            2 => [-w, 0.0, 0.0, h, right, below],
            3 => [-w, 0.0, 0.0, -h, right, high],
            4 => [w, 0.0, 0.0, -h, x, high],
            5 => [0.0, -h, -w, 0.0, right, high],
            6 => [0.0, -h, w, 0.0, x, high],
            7 => [0.0, h, w, 0.0, x, below],
            8 => [0.0, h, -w, 0.0, right, below],
            _ => [w, 0.0, 0.0, h, x, below],
        }
    }
}

/// The orientation in the first directory of EXIF's data.
fn orientation(exif: &[u8]) -> Option<u16> {
    let little = match exif.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let two = exif.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let (one, other) = (usize::from(short(4)?), usize::from(short(6)?));
    let start = if little { other << 16 | one } else { one << 16 | other };
    let entries = (0..usize::from(short(start)?)).map(|n| start + 2 + 12 * n);
    entries.map_while(|at| Some((short(at)?, at))).find(|(tag, _)| *tag == ORIENTATION).and_then(|(_, at)| short(at + 8))
}
