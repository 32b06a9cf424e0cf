//! Pictures on their way into a workbook. The writer of XLSX knows PNG and JPEG by their heads and not WebP; it is given a stand-in of
//! the same size for each, and the pictures themselves take their places afterwards, byte for byte.

use std::collections::HashMap;
use std::io::{Cursor, Read, Write};

use domain::attachment::{Picture, PictureKind};
use rust_xlsxwriter::{Image, XlsxError};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::fault::PaperFault;

const HEAD: &[u8] = b"\x89PNG\r\n\x1a\n";
const PNG: &str = r#"<Default Extension="png" ContentType="image/png"/>"#;

/// What stands for picture number `at` until it is put in: the head of a PNG of its size, and the number behind it.
pub(crate) fn stand_in(picture: Picture, at: u32) -> Result<Image, XlsxError> {
    let size = [picture.width.to_be_bytes(), picture.height.to_be_bytes()].concat();
    let head = [&13_u32.to_be_bytes()[..], b"IHDR", &size, &[8, 2, 0, 0, 0], &[0; 4]].concat();
    let end = [&4_u32.to_be_bytes()[..], b"IEND", &at.to_be_bytes()].concat();
    Image::new_from_buffer(&[HEAD, &head, &end].concat())
}

/// The number of the picture that these bytes stand for.
fn stands_for(bytes: &[u8]) -> Option<usize> {
    let number: [u8; 4] = bytes.get(bytes.len().checked_sub(4)?..)?.try_into().ok()?;
    usize::try_from(u32::from_be_bytes(number)).ok()
}

/// Puts the pictures into a workbook in place of what stands for them.
pub(crate) fn put_in(book: &[u8], pictures: &[(Picture, &[u8])]) -> Result<Vec<u8>, PaperFault> {
    if pictures.is_empty() {
        return Ok(book.to_vec());
    }
    changed(book, pictures).map_err(|fault| PaperFault::NotWritten { format: "xlsx", reason: fault.to_string() })
}

fn changed(book: &[u8], pictures: &[(Picture, &[u8])]) -> ZipResult<Vec<u8>> {
    let mut old = ZipArchive::new(Cursor::new(book))?;
    let standing = standing(&mut old, pictures)?;
    let renamed: HashMap<&str, String> = standing.iter().map(|(part, (picture, _))| (part.as_str(), named(part, picture.format))).collect();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut part = old.by_index(index)?;
        let name = part.name().to_owned();
        if let (Some((_, bytes)), Some(name)) = (standing.get(&name), renamed.get(name.as_str())) {
            // A picture is packed already.
            new.start_file(name.as_str(), SimpleFileOptions::default().compression_method(CompressionMethod::Stored))?;
            new.write_all(bytes)?;
        } else if name == "[Content_Types].xml" || name.starts_with("xl/drawings/_rels/") {
            let mut xml = String::new();
            part.read_to_string(&mut xml)?;
            new.start_file(name, SimpleFileOptions::default())?;
            new.write_all(told(&xml, &renamed).as_bytes())?;
        } else {
            new.raw_copy_file(part)?;
        }
    }
    Ok(new.finish()?.into_inner())
}

/// The parts that stand for a picture, with it.
fn standing<'a>(book: &mut ZipArchive<Cursor<&[u8]>>, pictures: &[(Picture, &'a [u8])]) -> ZipResult<HashMap<String, (Picture, &'a [u8])>> {
    let mut standing = HashMap::new();
    for index in 0..book.len() {
        let mut part = book.by_index(index)?;
        let name = part.name().to_owned();
        if name.starts_with("xl/media/") {
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes)?;
            standing.extend(stands_for(&bytes).and_then(|at| pictures.get(at)).map(|picture| (name, *picture)));
        }
    }
    Ok(standing)
}

fn named(part: &str, kind: PictureKind) -> String {
    format!("{}.{}", part.strip_suffix(".png").unwrap_or(part), kind.name())
}

/// A part that speaks of pictures, with their new names and with the kinds that there are.
fn told(xml: &str, renamed: &HashMap<&str, String>) -> String {
    let kinds = [PictureKind::Png, PictureKind::Jpeg, PictureKind::Webp];
    let kinds: String = kinds.iter().map(|kind| PNG.replace("png", kind.name())).collect();
    let mut out = String::with_capacity(xml.len());
    let mut parts = xml.split("../media/");
    out += parts.next().unwrap_or_default();
    for part in parts {
        let (name, behind) = part.split_once('"').unwrap_or((part, ""));
        let whole = renamed.get(format!("xl/media/{name}").as_str()).map_or(name, |whole| whole.trim_start_matches("xl/media/"));
        out += &format!("../media/{whole}\"{behind}");
    }
    out.replace(PNG, &kinds)
}
