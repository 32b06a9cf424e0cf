//! Questions as a workbook, with their pictures: what we write comes back and is seen by others, and what others write is read.

use domain::attachment::{recognise, Picture};
use domain::language::Language;
use domain::question::{Answer, QuestionKind, QuestionProblem, QuestionText, Rich, Weight};
use paper::question_file::{read, template, write_xlsx, Astray, FiledRow, QuestionTable, RowProblem};
use paper::{Excess, PaperFault};
use proptest::prelude::*;
use rust_xlsxwriter::{Image, Workbook, Worksheet};

use crate::programs::python;
use crate::spreadsheet::workbook;

const SIGN: &[u8] = include_bytes!("pictures/sign.png");
const LABEL: &[u8] = include_bytes!("pictures/label.jpg");
const TAG: &[u8] = include_bytes!("pictures/tag.webp");
const OLD: &[u8] = include_bytes!("pictures/old.gif");

const HEAD: [&str; 6] = ["题目", "图片", "A", "B", "答案", "解析"];

fn says(text: &str) -> QuestionText {
    let answers = vec![Answer::new("甲", Weight::WHOLE), Answer::new("乙", Weight::NONE)];
    QuestionText { kind: QuestionKind::Single, title: String::new(), text: Rich::typed(text), picture: None, answers, feedback: Rich::default() }
}

/// A workbook of ours: the questions with their pictures.
fn written(rows: &[(QuestionText, Option<&[u8]>)]) -> Vec<u8> {
    let picture = |bytes: &'static [u8]| (recognise(bytes).unwrap(), bytes);
    let own = [SIGN, LABEL, TAG].map(picture);
    let of = |bytes: &[u8]| own.iter().find(|(_, own)| *own == bytes).copied();
    let rows: Vec<FiledRow> = rows.iter().map(|(says, p)| FiledRow { category: "退换货", says, picture: p.and_then(of) }).collect();
    write_xlsx(&rows, Language::Simplified).unwrap()
}

/// A workbook as others make it: a question to a line of text, and whatever `lay` puts over it.
fn brought(questions: &[&str], lay: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, head) in (0..).zip(HEAD) {
        sheet.write_string(0, column, head).unwrap();
    }
    for (row, question) in (1..).zip(questions) {
        for (column, cell) in [(0, *question), (2, "甲"), (3, "乙"), (4, "A")] {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    lay(sheet);
    book.save_to_buffer().unwrap()
}

fn image(bytes: &[u8]) -> Image {
    Image::new_from_buffer(bytes).unwrap()
}

/// The picture of each row that was read.
fn shown(table: &QuestionTable) -> Vec<Option<&[u8]>> {
    table.rows.iter().map(|row| row.picture.and_then(|at| table.files.get(at)).map(Vec::as_slice)).collect()
}

fn check(bytes: &[u8], pictures: &[Option<&[u8]>]) -> QuestionTable {
    let table = read(bytes).unwrap();
    assert_eq!(shown(&table), pictures, "each row has its own picture: {table:?}");
    table
}

#[test]
fn a_workbook_comes_back_with_the_same_questions_and_the_same_pictures() {
    let all = [(says("一？"), Some(SIGN)), (says("二？"), None), (says("三？"), Some(LABEL)), (says("四？"), Some(TAG)), (says("五？"), Some(SIGN))];
    let bytes = written(&all);
    let table = check(&bytes, &all.clone().map(|(_, picture)| picture));
    let read_back: Vec<&QuestionText> = table.rows.iter().filter_map(|row| row.says.as_ref().ok()).collect();
    assert_eq!(read_back, all.iter().map(|(says, _)| says).collect::<Vec<_>>(), "the same questions");
    assert_eq!((table.files.len(), &table.astray), (3, &Vec::new()), "a picture that two questions show is held once");
    assert_eq!(table.ignored_columns, Vec::<String>::new(), "and every column is known");
}

#[test]
fn another_reader_sees_the_pictures_in_their_rows() {
    let all = [(says("一？"), Some(SIGN)), (says("二？"), None), (says("三？"), Some(LABEL)), (says("四？"), Some(TAG))];
    let Some(sheets) = python("xlsx", &written(&all)) else { return };
    let seen = |n: usize| {
        let picture = &sheets[0]["pictures"][n];
        (picture["row"].as_u64(), picture["column"].as_u64(), picture["format"].as_str().map(str::to_lowercase), picture["width"].as_u64())
    };
    let there = |row, format: &str, width| (Some(row), Some(4), Some(format.to_owned()), Some(width));
    assert_eq!([seen(0), seen(1), seen(2)], [there(1, "png", 4), there(3, "jpeg", 6), there(4, "webp", 5)], "{sheets}");
    assert_eq!((&sheets[0]["pictures"][0]["bytes"], &sheets[0]["rows"][0][4]), (&SIGN.len().into(), &"图片".into()), "byte for byte");
}

#[test]
fn a_picture_belongs_to_the_row_that_it_lies_over() {
    let three = ["一？", "二？", "三？"];
    let bytes = brought(&three, |sheet| {
        sheet.insert_image(3, 6, &image(SIGN)).unwrap();
        sheet.insert_image(1, 0, &image(LABEL)).unwrap();
    });
    check(&bytes, &[Some(LABEL), None, Some(SIGN)]);
    // Dropped a little too high it begins on the head, or on an empty line.
    let bytes = brought(&three, |sheet| {
        sheet.insert_image_with_offset(0, 1, &image(SIGN).set_scale_height(12.0), 0, 15).unwrap();
    });
    check(&bytes, &[Some(SIGN), None, None]);
}

#[test]
fn a_sign_above_the_list_is_none_of_it_and_one_beside_nothing_is_told() {
    let bytes = brought(&["一？"], |sheet| {
        sheet.insert_image(0, 8, &image(SIGN)).unwrap();
        sheet.insert_image(20, 1, &image(LABEL)).unwrap();
    });
    let table = check(&bytes, &[None]);
    assert_eq!(table.astray, vec![Astray { line: 21, name: "Picture 2".to_owned() }], "by its line and its name");
}

#[test]
fn a_row_names_a_picture_that_lies_elsewhere_or_nowhere() {
    let bytes = brought(&["一？", "二？", "三 < 四 & <b>五？"], |sheet| {
        sheet.insert_image(20, 8, &image(SIGN).set_alt_text("尺码表")).unwrap();
        sheet.write_string(1, 1, "尺码表").unwrap();
        sheet.write_string(3, 1, "C:\\图\\吊牌.png").unwrap();
    });
    let table = check(&bytes, &[Some(SIGN), None, None]);
    assert_eq!(table.astray, Vec::new(), "what a row names is not lost");
    let missing = table.rows[2].says.as_ref().map(domain::question::problems);
    assert_eq!(missing, Ok(vec![QuestionProblem::MissingPictures { names: vec!["吊牌.png".into()] }]), "and what is not there is missed");
    let shown = table.rows[2].says.as_ref().map(|says| domain::question::text::plain(&says.text));
    assert_eq!(shown, Ok("三 < 四 & <b>五？".to_owned()), "whoever is asked sees the words alone, as they were typed");
}

#[test]
fn a_question_that_misses_its_picture_misses_it_again_when_it_comes_back() {
    let mut html = says("<p>看图</p><img src=\"尺码.png\">");
    html.text.format = domain::question::TextFormat::Html;
    let table = check(&written(&[(html, None)]), &[None]);
    let missing = table.rows[0].says.as_ref().map(domain::question::problems);
    assert_eq!(missing, Ok(vec![QuestionProblem::MissingPictures { names: vec!["尺码.png".into()] }]), "nobody is asked what they cannot see");
}

#[test]
fn two_pictures_over_one_row_are_named_and_the_rest_is_kept() {
    let bytes = brought(&["一？", "二？", "三？"], |sheet| {
        sheet.insert_image(1, 1, &image(SIGN)).unwrap();
        sheet.insert_image(1, 3, &image(LABEL)).unwrap();
        // The same picture twice is one.
        sheet.insert_image(2, 1, &image(SIGN)).unwrap();
        sheet.insert_image(2, 3, &image(SIGN)).unwrap();
    });
    let table = check(&bytes, &[None, Some(SIGN), None]);
    assert_eq!(table.rows[0].says, Err(RowProblem::SeveralPictures), "nobody could tell which is meant");
    assert!(table.rows[1].says.is_ok() && table.rows[2].says.is_ok(), "the others are read");
}

#[test]
fn pictures_in_cells_are_read_as_excel_keeps_them() {
    let bytes = brought(&["一？", "二？", "三？"], |sheet| {
        sheet.embed_image(3, 1, &image(SIGN).set_alt_text("吊牌")).unwrap();
        sheet.embed_image(1, 1, &image(LABEL)).unwrap();
    });
    check(&bytes, &[Some(LABEL), None, Some(SIGN)]);
}

#[test]
fn pictures_in_cells_are_read_as_wps_keeps_them() {
    let cell = |place: &str, text: &str| format!(r#"<c r="{place}" t="str"><v>{text}</v></c>"#);
    let row = |line: u32, cells: [&str; 4]| {
        let cells: String = cells.iter().zip(["A", "B", "C", "D"]).map(|(text, column)| cell(&format!("{column}{line}"), text)).collect();
        format!(r#"<row r="{line}">{cells}</row>"#)
    };
    let formula = "=DISPIMG(&quot;ID_7F&quot;,1)";
    let rows = [row(1, ["题目", "图片", "A", "答案"]), row(2, ["几号？", formula, "甲", "A"]), row(3, ["什么？", "_xlfn.DISPIMG(&quot;ID_00&quot;,1)", "甲", "A"])];
    let images = r#"<etc:cellImages xmlns:etc="e" xmlns:xdr="x" xmlns:a="a" xmlns:r="r"><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="ID_7F" descr="x &amp; y"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>"#;
    let relations = r#"<Relationships><Relationship Id="rId1" Type="http://x/image" Target="media/image1.png"/></Relationships>"#;
    let bytes = workbook(&rows.concat(), &[("xl/cellimages.xml", images.as_bytes()), ("xl/_rels/cellimages.xml.rels", relations.as_bytes()), ("xl/media/image1.png", SIGN)]);
    let table = read(&bytes).unwrap();
    assert_eq!(table.rows[0].picture.map(|at| table.files[at].as_slice()), Some(SIGN), "by the name in the formula: {table:?}");
    assert!(matches!(&table.rows[1].says, Err(RowProblem::Question(_))), "one choice is too few, whatever the picture: {table:?}");
    assert_eq!(table.rows[1].picture, None, "and a name that leads nowhere is no picture");
}

#[test]
fn what_is_no_picture_is_handed_on_to_be_told() {
    let bytes = brought(&["一？"], |sheet| {
        sheet.insert_image(1, 1, &image(OLD)).unwrap();
    });
    check(&bytes, &[Some(OLD)]);
}

/// A sheet with a drawing of `anchors`, and further parts.
fn drawn(anchors: &str, parts: &[(&str, &[u8])]) -> Vec<u8> {
    let row = |line: u32, text: [&str; 2]| format!(r#"<row r="{line}"><c r="A{line}" t="str"><v>{}</v></c><c r="B{line}" t="str"><v>{}</v></c></row>"#, text[0], text[1]);
    let relations = |id: &str, target: &str, more: &str| format!(r#"<Relationships><Relationship Id="{id}" Type="http://x/drawing" Target="{target}"{more}/></Relationships>"#);
    let sheet = relations("rId9", "/xl/drawings/drawing1.xml", "");
    let drawing = format!(r#"<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:r="r">{anchors}</xdr:wsDr>"#);
    let own: [(&str, &[u8]); 2] = [("xl/worksheets/_rels/sheet1.xml.rels", sheet.as_bytes()), ("xl/drawings/drawing1.xml", drawing.as_bytes())];
    workbook(&(row(1, ["题目", "题型"]) + &row(2, ["说明这件事", "说明"])), &[&own, parts].concat())
}

fn anchor(row: &str, relation: &str) -> String {
    format!(r#"<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>{row}</xdr:row></xdr:from><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="图 1"/></xdr:nvPicPr><xdr:blipFill><a:blip {relation}/></xdr:blipFill></xdr:pic></xdr:oneCellAnchor>"#)
}

#[test]
fn pictures_that_a_workbook_only_points_at_are_missed_and_never_fetched() {
    let outside = r#"<Relationships><Relationship Id="rId1" Type="http://x/image" Target="file:///C:/图/外面.png" TargetMode="External"/><Relationship Id="rId2" Type="http://x/image" Target="../media/gone.png"/><Relationship Id="rId3" Type="http://x/image" Target="../../../../etc/passwd"/></Relationships>"#;
    for (link, name) in [(r#"r:link="rId1""#, "外面.png"), (r#"r:embed="rId2""#, "gone.png"), (r#"r:embed="rId3""#, "passwd"), (r#"r:embed="rId7""#, "图 1")] {
        let table = read(&drawn(&anchor("1", link), &[("xl/drawings/_rels/drawing1.xml.rels", outside.as_bytes())])).unwrap();
        let missing = table.rows[0].says.as_ref().map(domain::question::problems);
        assert_eq!(missing, Ok(vec![QuestionProblem::MissingPictures { names: vec![name.into()] }]), "{link}");
        assert_eq!(table.files, Vec::<Vec<u8>>::new(), "nothing was read for it");
    }
}

#[test]
fn a_workbook_with_more_than_any_bank_is_refused_before_it_costs_memory() {
    let too_much = |bytes: &[u8]| matches!(read(bytes), Err(PaperFault::TooLarge { what: Excess::Parts | Excess::UnpackedBytes, .. }));
    assert!(too_much(&drawn(&anchor("1", "r:embed=\"rId1\"").repeat(20_001), &[])), "more pictures than are looked at");
    let zeros = vec![0; 17 << 20];
    assert!(too_much(&drawn(&anchor("1", "r:embed=\"rId1\""), &[("xl/media/image1.png", &zeros)])), "a picture that unpacks to 17 MB");
    assert!(matches!(read(&drawn("<xdr:pic></xdr:wrong>", &[])), Err(PaperFault::Damaged { .. })), "a drawing that ends early");
    for row in ["4294967295", "-1", "x", ""] {
        assert!(read(&drawn(&anchor(row, "r:embed=\"rId1\""), &[])).is_ok(), "a row that is none: {row:?}");
    }
}

#[test]
fn an_empty_list_has_a_place_for_a_picture() {
    for language in [Language::Simplified, Language::Traditional, Language::English] {
        let table = read(&template(language).unwrap()).unwrap();
        assert_eq!((table.rows, table.ignored_columns), (Vec::new(), Vec::new()), "every head of {language:?} is known");
    }
}

#[test]
fn a_picture_of_any_size_is_laid_into_its_row() {
    for (width, height) in [(1, 1), (6000, 4), (4, 6000), (5000, 5000)] {
        let says = says("几号？");
        let row = FiledRow { category: "", says: &says, picture: Some((Picture { width, height, ..recognise(SIGN).unwrap() }, SIGN)) };
        check(&write_xlsx(&[row], Language::English).unwrap(), &[Some(SIGN)]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_rows_have_pictures_they_come_back_with_them(of in proptest::collection::vec(0_usize..4, 1..30)) {
        let pictures = [None, Some(SIGN), Some(LABEL), Some(TAG)];
        let all: Vec<(QuestionText, Option<&[u8]>)> = of.iter().enumerate().map(|(n, at)| (says(&format!("第 {n} 题？")), pictures[*at])).collect();
        let table = read(&written(&all)).unwrap();
        prop_assert_eq!(shown(&table), all.iter().map(|(_, picture)| *picture).collect::<Vec<_>>());
    }
}
