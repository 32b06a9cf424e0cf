//! Files that people bring, honest, odd and hostile.

use std::io::{Cursor, Write};

use encoding_rs::{BIG5, GBK};
use paper::spreadsheet::{read, Table};
use paper::{Excess, PaperFault};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::ZipWriter;

const CONTENT_TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const WORKBOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// A workbook whose one sheet holds `rows` as raw XML, with further parts beside it.
pub fn workbook(rows: &str, parts: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = format!(r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let own: [(&str, &[u8]); 4] = [
        ("[Content_Types].xml", CONTENT_TYPES.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    for (name, content) in own.iter().chain(parts) {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn cell(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn check(bytes: &[u8], expected: Result<&[(u32, &[&str])], PaperFault>) {
    let found = read(bytes);
    let Ok(rows) = expected else {
        return assert_eq!(found, expected.map(|_| unreachable!()), "the file is refused with its reason");
    };
    let Table { header, rows: below } = found.unwrap();
    let mut lines: Vec<(u32, Vec<String>)> = below.into_iter().map(|row| (row.line, row.cells)).collect();
    lines.insert(0, (rows[0].0, header));
    let wanted: Vec<(u32, Vec<String>)> = rows.iter().map(|(line, cells)| (*line, cells.iter().map(|cell| (*cell).to_owned()).collect())).collect();
    assert_eq!(lines, wanted, "head, lines and cells as the file has them");
}

const PLAIN: &[(u32, &[&str])] = &[(1, &["工号", "姓名"]), (2, &["001", "周婷"])];

#[test]
fn text_files_are_read_in_the_encodings_of_the_trade() {
    let text = "工号,姓名\r\n001,周婷\r\n";
    let wide = |big: bool| text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect::<Vec<u8>>();
    check(text.as_bytes(), Ok(PLAIN));
    check(&[b"\xef\xbb\xbf", text.as_bytes()].concat(), Ok(PLAIN));
    check(&GBK.encode(text).0, Ok(PLAIN));
    check(&[&[0xff, 0xfe], wide(false).as_slice()].concat(), Ok(PLAIN));
    check(&[&[0xfe, 0xff], wide(true).as_slice()].concat(), Ok(PLAIN));
    check(&wide(false), Ok(PLAIN));
    check(&"no,name\n001,Li\n".bytes().flat_map(|byte| [byte, 0]).collect::<Vec<u8>>(), Ok(&[(1, &["no", "name"]), (2, &["001", "Li"])]));
    let traditional = "工號,姓名,入職日期,師傅,備註\r\n001,陳曉雯,2026-01-05,張師傅,這位同事負責夜間接待顧客與整理訂單\r\n";
    let table = read(&BIG5.encode(traditional).0).unwrap();
    assert_eq!(table.rows[0].cells[1], "陳曉雯", "Big5 of a Traditional spreadsheet program");
}

#[test]
fn the_delimiter_is_found_and_quoted_cells_keep_it() {
    check("工号\t姓名\n001\t周婷\n".as_bytes(), Ok(PLAIN));
    check("工号;姓名\n001;周婷\n".as_bytes(), Ok(PLAIN));
    check("sep=;\n工号;姓名\n001;周婷\n".as_bytes(), Ok(&[(2, &["工号", "姓名"]), (3, &["001", "周婷"])]));
    check("a,b\n\"x, y\",\"two\nlines\"\nc,d\n".as_bytes(), Ok(&[(1, &["a", "b"]), (2, &["x, y", "two\nlines"]), (4, &["c", "d"])]));
}

#[test]
fn guards_around_numbers_and_formulas_are_taken_off() {
    check("a,b,c,d\n=\"0012\",'3304,'=1+1,'tis\n".as_bytes(), Ok(&[(1, &["a", "b", "c", "d"]), (2, &["0012", "3304", "=1+1", "'tis"])]));
}

#[test]
fn a_title_above_the_head_and_blank_lines_are_stepped_over() {
    check("员工名册\n\n工号,姓名\n\n001,周婷\n".as_bytes(), Ok(&[(3, &["工号", "姓名"]), (5, &["001", "周婷"])]));
}

#[test]
fn a_sheet_is_read_with_gaps_numbers_and_dates() {
    let rows = format!(
        r#"<row r="1">{}{}</row><row r="4">{}<c r="B4"><v>160</v></c><c r="D4"><v>1.5</v></c></row>"#,
        cell("A1", " 工号 "), cell("B1", "工时"), cell("A4", "001"),
    );
    check(&workbook(&rows, &[]), Ok(&[(1, &["工号", "工时"]), (4, &["001", "160", "", "1.5"])]));
}

#[test]
fn a_far_corner_cell_costs_nothing_or_is_refused() {
    let far = |text: &str| workbook(&format!(r#"<row r="1">{}{}</row><row r="1048576">{}</row>"#, cell("A1", "工号"), cell("B1", "姓名"), cell("XFD1048576", text)), &[]);
    check(&far(""), Ok(&[(1, &["工号", "姓名"])]));
    check(&far("x"), Err(PaperFault::TooLarge { what: Excess::Columns, limit: 399 }));
    let deep = workbook(&format!(r#"<row r="1">{}{}</row><row r="1048576">{}</row>"#, cell("A1", "a"), cell("B1", "b"), cell("A1048576", "x")), &[]);
    check(&deep, Ok(&[(1, &["a", "b"]), (1_048_576, &["x"])]));
}

#[test]
fn a_zip_bomb_is_refused_after_counting_not_after_believing() {
    let nothing = vec![b' '; 70 << 20];
    check(&workbook(&String::from_utf8(nothing.clone()).unwrap(), &[]), Err(PaperFault::TooLarge { what: Excess::UnpackedBytes, limit: 64 << 20 }));
    check(&workbook("", &[("xl/sharedStrings.xml", &nothing[..17 << 20])]), Err(PaperFault::TooLarge { what: Excess::UnpackedBytes, limit: 16 << 20 }));
}

#[test]
fn too_much_text_and_too_many_cells_are_refused() {
    let long = "x".repeat(40_000);
    check(&workbook(&format!("<row r=\"1\">{}</row>", cell("A1", &long)), &[]), Err(PaperFault::TooLarge { what: Excess::CellText, limit: 32_767 }));
    check(format!("a,b\n{long},1\n").as_bytes(), Err(PaperFault::TooLarge { what: Excess::CellText, limit: 32_767 }));
    check("1,2,3\n".repeat(200_000).as_bytes(), Err(PaperFault::TooLarge { what: Excess::Cells, limit: 500_000 }));
    let wide = format!("<row r=\"1\">{}</row>", (0..700).map(|_| cell("A1", &"y".repeat(30_000))).collect::<String>());
    check(&workbook(&wide, &[]), Err(PaperFault::TooLarge { what: Excess::Text, limit: 16 << 20 }));
    let spread = (1..=11_000).map(|row| format!("<row r=\"{row}\">{}</row>", cell(&format!("OJ{row}"), "x"))).collect::<String>();
    check(&workbook(&spread, &[]), Err(PaperFault::TooLarge { what: Excess::Cells, limit: 4_000_000 }));
    check(&vec![b'a'; (20 << 20) + 1], Err(PaperFault::TooLarge { what: Excess::Bytes, limit: 20 << 20 }));
}

#[test]
fn what_is_no_table_is_named() {
    check(b"", Err(PaperFault::Empty));
    check(b"  \r\n \r\n", Err(PaperFault::Empty));
    check(b"%PDF-1.7\n\x00\x01\xff\xfe\x80", Err(PaperFault::NotASpreadsheet));
    check(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xff\xff", Err(PaperFault::NotASpreadsheet));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("letter.txt", SimpleFileOptions::default()).unwrap();
    check(&zip.finish().unwrap().into_inner(), Err(PaperFault::NotASpreadsheet));
    check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook", Err(PaperFault::OldFormat));
    let packed: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    check(&[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &packed].concat(), Err(PaperFault::Encrypted));
}

#[test]
fn a_file_that_was_cut_off_is_damaged() {
    let whole = workbook(&format!("<row r=\"1\">{}</row>", cell("A1", "工号")), &[]);
    for length in (4..whole.len()).step_by(7) {
        assert!(matches!(read(&whole[..length]), Err(PaperFault::Damaged { .. })), "cut after {length} of {} bytes", whole.len());
    }
    let torn = workbook("<row r=\"1\"><c r=\"A1\"><v>", &[]);
    assert!(matches!(read(&torn), Err(PaperFault::Damaged { .. })), "a sheet whose XML ends early: {:?}", read(&torn));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
        let _ = read(&[b"PK\x03\x04".as_slice(), &bytes].concat());
    }

    #[test]
    fn a_workbook_with_turned_bytes_never_panics(place in 0_usize..900, value in any::<u8>()) {
        let mut bytes = workbook(&format!("<row r=\"1\">{}</row>", cell("A1", "工号")), &[]);
        let index = place % bytes.len();
        bytes[index] = value;
        let _ = read(&bytes);
    }
}
