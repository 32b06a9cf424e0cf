//! How large a zipped spreadsheet really is: every part is unpacked and counted, since its own word for its size may be a
//! lie. Nothing is kept.

use std::io::{Cursor, Read};

use zip::result::ZipError;
use zip::ZipArchive;

use crate::fault::{Excess, PaperFault};

use super::gather::within;

/// Parts other than the sheets are held in memory whole while the sheets are read, so they are kept smaller.
const MOST_SIDE_PART: u64 = 16 << 20;
/// A workbook with a picture to each of ten thousand questions has a part for each.
const MOST_PARTS: u64 = 12_000;

/// Refuses a file that unpacks to more than `most` bytes, is no spreadsheet, or cannot be unpacked.
pub fn check(bytes: &[u8], most: u64) -> Result<(), PaperFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    within(archive.len() as u64, MOST_PARTS, Excess::Parts)?;
    if archive.index_for_name("xl/workbook.xml").is_none() && archive.index_for_name("[Content_Types].xml").is_none() {
        return Err(PaperFault::NotASpreadsheet);
    }
    let mut total = 0;
    for index in 0..archive.len() {
        total += unpacked(&mut archive, index, (most - total, most))?;
    }
    Ok(())
}

fn unpacked(archive: &mut ZipArchive<Cursor<&[u8]>>, index: usize, (left, most): (u64, u64)) -> Result<u64, PaperFault> {
    let part = archive.by_index(index).map_err(damaged)?;
    let sheet = part.name().starts_with("xl/worksheets/");
    let limit = if sheet { left } else { left.min(MOST_SIDE_PART) };
    let size = std::io::copy(&mut part.take(limit + 1), &mut std::io::sink())
        .map_err(|fault| PaperFault::Damaged { reason: fault.to_string() })?;
    within(size, limit, Excess::UnpackedBytes)
        .map_err(|_| PaperFault::TooLarge { what: Excess::UnpackedBytes, limit: if sheet { most } else { limit } })?;
    Ok(size)
}

fn damaged(fault: ZipError) -> PaperFault {
    match fault {
        ZipError::UnsupportedArchive(reason) if reason == ZipError::PASSWORD_REQUIRED => PaperFault::Encrypted,
        other => PaperFault::Damaged { reason: other.to_string() },
    }
}
