//! The program that prints the item analysis of a table, on honest, odd and broken tables. It is run as it stands in the examples,
//! without a second build. The figures were worked out by another program, from the definitions.

#[allow(dead_code)] // its `main` is not called here
#[path = "../../src-tauri/domain/examples/item_analysis.rs"]
mod program;

/// How the program ends, what it prints and what it complains of.
fn run(bytes: &[u8]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = program::run("marks.tsv", Ok(bytes.to_vec()), &mut out, &mut err).expect("written");
    (code, String::from_utf8(out).expect("text"), String::from_utf8(err).expect("text"))
}

fn check(table: &str, figures: &str) {
    assert_eq!(run(table.as_bytes()), (0, figures.to_owned(), String::new()), "{table:?}");
}

/// Twelve attempts, marks with and without a point, one cell empty, one a dash, one question that everybody has right.
const MARKS: &str = "1\t2\t1\t0.5\t3
1\t2\t0\t0.5\t0.97\n0\t1\t1\t0.5\t0.22\n0\t0\t0\t0.5\t0.17\n\t0\t1\t0.5\t1.3\n0\t0\t0\t0.5\t1.27\n1\t2\t0\t0.5\t-
1\t0\t0\t0.5\t1.73\n1\t1\t0\t0.5\t1.67\n0\t2\t1\t0.5\t1.62\n0\t2\t0\t0.5\t0.54\n0\t0\t1\t0.5\t1.12\n0\t2\t1\t0.5\t0.18\n";
const FIGURES: &str = "33.333333\t1.822279\t2.553871\n50.000000\t-14.059406\t-15.366146\n41.666667\t-25.014700\t-29.558130
100.000000\tNaN\tNaN\n29.972222\t-19.291210\t-20.193861\n";

#[test]
fn figures_have_six_decimals_and_tabs_between_them() {
    check(MARKS, FIGURES);
}

#[test]
fn a_table_as_any_program_writes_it_gives_the_same() {
    for table in [MARKS.replace('\n', "\r\n"), MARKS.replace('\n', "\r"), format!("\u{feff}{MARKS}"), format!("{MARKS}\n\n"), MARKS.replace('.', ","), MARKS.trim_end().to_owned()] {
        check(&table, FIGURES);
    }
    // A spreadsheet writes tabs behind the last column, or cuts off what is empty.
    check(&MARKS.replace("0.5\t3\n", "0.5\t3\t\t\n").replace("\t-\n", "\n"), FIGURES);
}

#[test]
fn what_is_not_defined_is_told_as_that() {
    check("1\t1\n1\t1\n1\t1\n", "100.000000\tNaN\tNaN\n100.000000\tNaN\tNaN\n");
    check("1\t1\n1\t0\n", "100.000000\tNaN\tNaN\n0.000000\tNaN\tNaN\n");
    check("1\n1\n0\n", "50.000000\tNaN\tNaN\n");
    check("0\t1\n0\t1\n0\t0\n", "NaN\tNaN\tNaN\n50.000000\tNaN\tNaN\n");
    check("1\t1\n", "NaN\tNaN\tNaN\nNaN\tNaN\tNaN\n");
    check("1e308\t1\n1e308\t1\n1e308\t0\n", "NaN\tNaN\tNaN\n50.000000\tNaN\tNaN\n");
    check("1\t1\n1\t1\n0\t0\n", "50.000000\t100.000000\t100.000000\n50.000000\t100.000000\t100.000000\n");
    // A column whose sum no binary number holds exactly is still the same in all.
    check(&format!("0.1\t1\n{}0.1\t1\n0.1\t0\n", "0.1\t1\n".repeat(9)), "100.000000\tNaN\tNaN\n90.909091\tNaN\tNaN\n");
}

#[test]
fn a_table_that_is_none_ends_with_two_and_names_the_line() {
    for (bytes, said) in [
        (&b""[..], "nothing in it"),
        (b"\n \n", "nothing in it"),
        (b"1\t1\n1\tx\n", "line 2: \"x\" is not a number"),
        (b"1\t1\n1\t1\t1\n", "line 2: 3 cells, but 2 questions"),
        (b"1\t1\n1\tNaN\n", "line 2: \"NaN\" is not a number"),
        (b"1\t1\n\n1\tinf\n", "line 3: \"inf\" is not a number"),
        (b"Q1\tQ2\n1\t1\n", "line 1: \"Q1\" is not a number"),
        (b"1\t\xb1\xb2\n", "not a text in UTF-8"),
    ] {
        assert_eq!(run(bytes), (2, String::new(), format!("marks.tsv: {said}\n")), "{bytes:?}");
    }
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let missing = std::io::Error::from(std::io::ErrorKind::NotFound);
    assert_eq!(program::run("x", Err(missing), &mut out, &mut err).ok(), Some(2), "a file that is not there");
    assert!(out.is_empty() && err.starts_with(b"x: "), "and is named");
}
