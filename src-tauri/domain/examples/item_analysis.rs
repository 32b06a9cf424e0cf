//! Item analysis of a table of marks: `item_analysis MARKS.tsv`. The first row holds the most that each question is worth, every other
//! row an attempt; a blank cell was left blank and is worth 0. Prints facility (percent of the most), discrimination index and
//! discriminative efficiency of each question, tab separated; `NaN` where a figure is not defined.

use std::process::ExitCode;

use domain::quiz::results::{items, Marks};

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("item_analysis MARKS.tsv");
        return ExitCode::from(2);
    };
    match std::fs::read_to_string(&path).map_err(|e| e.to_string()).and_then(|text| read(&text)) {
        Ok(marks) => {
            for item in items(&marks) {
                let shown = |figure: Option<f64>| figure.map_or("NaN".to_owned(), |f| format!("{f:.6}"));
                println!("{}\t{}\t{}", shown(item.facility), shown(item.discrimination), shown(item.efficiency));
            }
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{path}: {fault}");
            ExitCode::from(2)
        }
    }
}

fn read(text: &str) -> Result<Marks, String> {
    let text = text.trim_start_matches('\u{feff}');
    let mut rows = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let (first, heads) = rows.next().ok_or("nothing in it")?;
    let most = heads.split('\t').map(|cell| number(cell, first)).collect::<Result<Vec<_>, _>>()?;
    let row = |(line, text): (usize, &str)| -> Result<Vec<Option<f64>>, String> {
        let mut marks = text.split('\t').map(|cell| number(cell, line).map(Some)).collect::<Result<Vec<_>, _>>()?;
        if marks.len() > most.len() {
            return Err(format!("line {line}: {} cells, but {} questions", marks.len(), most.len()));
        }
        // Trailing blanks are often cut off.
        marks.resize(most.len(), Some(0.0));
        Ok(marks)
    };
    let rows = rows.map(row).collect::<Result<Vec<_>, _>>()?;
    Ok(Marks { most, rows })
}

fn number(cell: &str, line: usize) -> Result<f64, String> {
    let cell = cell.trim();
    if cell.is_empty() || cell == "-" {
        return Ok(0.0);
    }
    cell.parse().ok().filter(|n: &f64| n.is_finite()).ok_or_else(|| format!("line {line}: {cell:?} is not a number"))
}
