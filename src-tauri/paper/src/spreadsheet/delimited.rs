//! Text files with columns: which encoding, which delimiter, and what spreadsheet programs wrap around a number to keep its
//! zeros. Platform exports are GBK, read as GB18030, which contains it.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, BIG5, GB18030, UTF_16BE, UTF_16LE, UTF_8};

use crate::fault::PaperFault;

use super::gather::Gather;
use super::{Reading, Row};

/// The rows of a CSV or TSV file.
pub fn rows(bytes: &[u8], reading: Reading) -> Result<Vec<Row>, PaperFault> {
    let whole = decode(bytes)?;
    let (said, text, skipped) = spoken_delimiter(&whole);
    let delimiter = said.unwrap_or_else(|| delimiter(text));
    let mut reader = ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let (mut gather, mut record, mut lines) = (Gather::new(reading.wanted), StringRecord::new(), Lines { text, at: 0, line: 1 + skipped });
    while reader.read_record(&mut record).map_err(|fault| PaperFault::Damaged { reason: fault.to_string() })? {
        let line = lines.of(record.position().map_or(0, |position| position.byte() as usize));
        for (column, cell) in record.iter().enumerate() {
            gather.take(line, u32::try_from(column).unwrap_or(u32::MAX), unwrapped(cell))?;
        }
    }
    Ok(gather.rows())
}

/// Counts lines as an editor does; the reader's own count stands still at blank lines and CRLF.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u32,
}

impl Lines<'_> {
    /// The line of the record that begins at or after `byte`; asked for in ascending order.
    fn of(&mut self, byte: usize) -> u32 {
        let bytes = self.text.as_bytes();
        while let Some(next) = bytes.get(self.at).filter(|next| self.at < byte || matches!(next, b'\r' | b'\n')) {
            self.line += u32::from(*next == b'\n');
            self.at += 1;
        }
        self.line
    }
}

/// The text of a file whose encoding is not said: a byte order mark, then UTF-8, then UTF-16, then the Chinese ones.
fn decode(bytes: &[u8]) -> Result<String, PaperFault> {
    // A page or a report with the wrong ending is often brought; as text it would only be a riddle.
    if bytes.starts_with(b"%PDF-") || bytes.trim_ascii_start().starts_with(b"<") {
        return Err(PaperFault::NotASpreadsheet);
    }
    let (text, _, broken) = encoding(bytes).decode(bytes);
    if broken || text.contains(|c: char| c < ' ' && !c.is_ascii_whitespace()) {
        return Err(PaperFault::NotASpreadsheet);
    }
    Ok(text.into_owned())
}

/// The encoding of a text in which none is said.
pub fn encoding(bytes: &[u8]) -> &'static Encoding {
    match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if !bytes.contains(&0) && std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => wide(bytes).unwrap_or_else(|| chinese(bytes)),
    }
}

/// UTF-16 without a mark shows by its commas, tabs and line feeds: every second byte of them is nought.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = || bytes.chunks_exact(2);
    let low = pairs().filter(|pair| matches!(pair, [b',' | b'\t' | b'\n' | b'\r' | b'0'..=b'9', 0])).count();
    let high = pairs().filter(|pair| matches!(pair, [0, b',' | b'\t' | b'\n' | b'\r' | b'0'..=b'9'])).count();
    match (low, high) {
        (0, 0) => None,
        (low, high) if low >= high => Some(UTF_16LE),
        _ => Some(UTF_16BE),
    }
}

fn chinese(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    if guess == BIG5 && !BIG5.decode(bytes).2 { BIG5 } else { GB18030 }
}

/// A first line `sep=;` says the delimiter. Returns it, the text after it and how many lines were taken off.
fn spoken_delimiter(text: &str) -> (Option<u8>, &str, u32) {
    match text.split_once('\n') {
        Some((first, rest)) => match first.trim_end().strip_prefix("sep=").map(str::as_bytes) {
            Some([delimiter]) => (Some(*delimiter), rest, 1),
            _ => (None, text, 0),
        },
        None => (None, text, 0),
    }
}

/// The delimiter that stands most often outside quotation marks in the first lines.
fn delimiter(text: &str) -> u8 {
    let mut counts = [(b'\t', 0_u32), (b',', 0), (b';', 0)];
    let (mut quoted, mut lines) = (false, 0);
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => lines += 1,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|(delimiter, _)| *delimiter == byte).for_each(|(_, count)| *count += 1),
        }
        if lines == 20 {
            break;
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    counts.iter().find(|(delimiter, count)| *count == most && (most > 0 || *delimiter == b',')).map_or(b',', |found| found.0)
}

/// Takes off what only guards a cell: `="001"` and the apostrophe before a character that would start a formula.
fn unwrapped(cell: &str) -> &str {
    let cell = cell.trim_matches(' ');
    if let Some(inner) = cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return inner;
    }
    match cell.strip_prefix('\'') {
        Some(rest) if super::write::starts_formula(rest) || digits(rest) => rest,
        _ => cell,
    }
}

/// Platform exports write long numbers as `'3304…`.
fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
