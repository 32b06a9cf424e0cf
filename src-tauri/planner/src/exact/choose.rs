//! Chooses one column a person as whole numbers, over a limited list of columns: a small integer programme.
//! Deliberately absent: new columns; what it returns is the best of what is there.

use std::time::Duration;

use highs::{ColProblem, HighsSolutionStatus, Model as Lp};

use crate::links::Links;
use crate::rules::Row;

use super::master::{entries, Column};

/// Chooses among `columns` within a time; `known` is the rows of a rota to start from, if all are in the list.
pub(crate) fn choose(
    links: &Links,
    people: usize,
    columns: &[Column],
    known: &[Row],
    time: Duration,
) -> Option<Vec<Row>> {
    let mut problem = ColProblem::default();
    let person_rows: Vec<_> = (0..people).map(|_| problem.add_row(1.0..=1.0)).collect();
    let mut link_rows = Vec::with_capacity(links.list.len());
    for link in &links.list {
        let need = f64::from(link.need);
        let row = problem.add_row(need..=need);
        problem.add_column(link.under as f64, 0.0.., [(row, 1.0)]);
        problem.add_column(link.over as f64, 0.0.., [(row, -1.0)]);
        link_rows.push(row);
    }
    let slacks = 2 * links.list.len();
    for column in columns {
        let touched = entries(links, column);
        let link = touched.iter().map(|&(l, change)| (link_rows[l], change));
        let person = std::iter::once((person_rows[column.person], 1.0));
        problem.add_integer_column(column.cost as f64, 0.0..=1.0, person.chain(link));
    }
    let mut lp = Lp::try_new(problem).ok()?;
    lp.try_set_option("threads", 1).ok()?;
    lp.try_set_option("parallel", "off").ok()?;
    lp.try_set_option("time_limit", time.as_secs_f64()).ok()?;
    lp.try_set_option("mip_rel_gap", 0.0).ok()?;
    lp.try_set_option("mip_abs_gap", 0.99).ok()?;
    lp.try_set_option("mip_heuristic_effort", 0.3).ok()?;
    let start = start(links, columns, known);
    if start.iter().skip(slacks).sum::<f64>() > people as f64 - 0.5 {
        lp.try_set_solution(Some(&start), None, None, None).ok()?;
    }
    let solved = lp.try_solve().ok()?;
    if solved.primal_solution_status() != HighsSolutionStatus::Feasible {
        return None;
    }
    let solution = solved.get_solution();
    let mut rows: Vec<Option<Row>> = vec![None; people];
    for (column, &share) in columns.iter().zip(&solution.columns()[slacks..]) {
        if share > 0.5 {
            rows[column.person] = Some(column.row.clone());
        }
    }
    rows.into_iter().collect()
}

fn start(links: &Links, columns: &[Column], known: &[Row]) -> Vec<f64> {
    let counts = links.counts(known);
    let slack = links.list.iter().zip(&counts).flat_map(|(link, &count)| {
        [
            f64::from((link.need - count).max(0)),
            f64::from((count - link.need).max(0)),
        ]
    });
    let taken = columns
        .iter()
        .map(|c| if known[c.person] == c.row { 1.0 } else { 0.0 });
    slack.chain(taken).collect()
}
