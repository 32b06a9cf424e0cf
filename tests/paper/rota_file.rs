//! The month as a spreadsheet, read back by other readers.

use domain::language::Language;
use paper::rota_file::write_xlsx;
use paper::spreadsheet::read;

use crate::programs::python;
use crate::sample::rota;

#[test]
fn the_month_is_read_back_cell_by_cell() {
    let sheet = rota(12);
    let table = read(&write_xlsx(&sheet, Language::Simplified).unwrap()).unwrap();
    assert_eq!((table.header[0].as_str(), table.header[3].as_str(), table.header.last().unwrap().as_str()), ("工号", "1", "休息"), "heads");
    assert_eq!(table.rows[0].cells[3..6], ["四休", "五休", "六休"], "weekday and holiday mark under each date");
    for (row, person) in table.rows[1..13].iter().zip(&sheet.rows) {
        let letters: Vec<&str> = person.cells.iter().map(|cell| cell.code.as_str()).collect();
        assert_eq!((&row.cells[0], row.cells[3..34].to_vec()), (&person.number, letters.iter().map(|letter| (*letter).to_owned()).collect()), "the person's letters");
        assert_eq!(row.cells[34..38], ["196.5", "14", "7", "4/4"], "sums as given");
    }
    let coverage = &table.rows[13].cells;
    assert_eq!((coverage[0].as_str(), coverage[3].as_str()), ("早", format!("{}/5", sheet.coverage[0].have[0]).as_str()), "coverage rows stand below");
}

#[test]
fn sixty_people_and_a_shop_whose_name_is_a_formula_can_be_written() {
    let mut sheet = rota(60);
    sheet.shop = "=cmd|'/c calc'!A1".to_owned();
    let bytes = write_xlsx(&sheet, Language::English).unwrap();
    assert!(read(&bytes).unwrap().rows.len() > 60, "all people are in it");
}

#[test]
fn another_library_reads_the_month_and_its_legend() {
    let Some(sheets) = python("xlsx", &write_xlsx(&rota(3), Language::Traditional).unwrap()) else { return };
    assert_eq!((&sheets[0]["name"], &sheets[0]["frozen"]), (&"2026-10".into(), &"D4".into()), "heads and names stay in sight");
    assert_eq!(sheets[1]["name"], "圖例", "the legend is a sheet of its own");
    assert_eq!(sheets[1]["rows"][1], serde_json::json!(["早", "白班", "09:00–16:30"]), "letter, name, times");
}
