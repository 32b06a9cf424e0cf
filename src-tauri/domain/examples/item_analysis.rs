//! Item analysis of a table of marks: `item_analysis MARKS.tsv`. The first row holds the most that each question is worth, every other
//! row an attempt; a blank cell was left blank and is worth 0. Prints facility (percent of the most), discrimination index and
//! discriminative efficiency of each question, tab separated; `NaN` where a figure is not defined. Ends with 0, or with 2 and a line on
//! standard error if the file is no such table.

use std::io::{self, Write};
use std::process::ExitCode;

use domain::quiz::results::{items, Marks};

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        eprintln!("item_analysis MARKS.tsv");
        return ExitCode::from(2);
    };
    let name = path.to_string_lossy().into_owned();
    // Whoever reads our lines may stop early: that is no fault of the file's.
    run(&name, std::fs::read(path), &mut io::stdout().lock(), &mut io::stderr().lock()).map_or(ExitCode::from(2), ExitCode::from)
}

/// Prints the figures of a table; how the program ends.
pub fn run(name: &str, bytes: io::Result<Vec<u8>>, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let text = bytes.map_err(|fault| fault.to_string());
    let text = text.and_then(|bytes| String::from_utf8(bytes).map_err(|_| "not a text in UTF-8".to_owned()));
    match text.and_then(|text| read(&text)) {
        Ok(marks) => {
            let shown = |figure: Option<f64>| figure.filter(|f| f.is_finite()).map_or("NaN".to_owned(), |f| without_minus(format!("{f:.6}")));
            let mut out = io::BufWriter::new(out);
            for item in items(&marks) {
                writeln!(out, "{}\t{}\t{}", shown(item.facility), shown(item.discrimination), shown(item.efficiency))?;
            }
            out.flush().map(|()| 0)
        }
        Err(fault) => writeln!(err, "{name}: {fault}").map(|()| 2),
    }
}

/// What rounds to nothing has no sign.
fn without_minus(figure: String) -> String {
    if figure == "-0.000000" { "0.000000".to_owned() } else { figure }
}

fn read(text: &str) -> Result<Marks, String> {
    let text = text.trim_start_matches('\u{feff}');
    // Lines end as on any system, also on an old Mac. A row of tabs is an attempt that left everything blank, but not at the foot of
    // a sheet.
    let bare = !text.contains('\n');
    let lines = text.trim_end().split(|c| c == '\n' || bare && c == '\r').map(|line| line.trim_end_matches('\r'));
    let mut rows = (1..).zip(lines).filter(|(_, line)| !line.is_empty());
    let (first, heads) = rows.next().ok_or("nothing in it")?;
    // A spreadsheet writes tabs for empty columns behind the last one.
    let most = heads.trim_end().split('\t').map(|cell| number(cell, first)).collect::<Result<Vec<_>, _>>()?;
    let row = |(line, text): (usize, &str)| -> Result<Vec<Option<f64>>, String> {
        let mut marks = text.split('\t').map(|cell| number(cell, line)).collect::<Result<Vec<_>, _>>()?;
        let cells = text.trim_end().split('\t').count();
        if cells > most.len() {
            return Err(format!("line {line}: {cells} cells, but {} questions", most.len()));
        }
        // Blanks at the end are often cut off.
        marks.resize(most.len(), 0.0);
        Ok(marks.into_iter().map(Some).collect())
    };
    let rows = rows.map(row).collect::<Result<Vec<_>, _>>()?;
    Ok(Marks { most, rows })
}

fn number(cell: &str, line: usize) -> Result<f64, String> {
    let cell = cell.trim();
    if cell.is_empty() || cell == "-" {
        return Ok(0.0);
    }
    // In much of the world a comma stands for the point; in a table of tabs it can be nothing else.
    let point = cell.replace(',', ".");
    point.parse().ok().filter(|n: &f64| n.is_finite()).ok_or_else(|| format!("line {line}: {cell:?} is not a number"))
}
