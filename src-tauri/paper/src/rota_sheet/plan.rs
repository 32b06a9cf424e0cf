//! How many people stand on which page and how high their rows are. Heights in points.

use std::ops::Range;

use crate::sheet::fall;

/// Height of one row of coverage figures: two lines, have/need and what is short.
pub const COVERAGE_ROW: f32 = 18.0;
const MOST_PEOPLE: usize = 25;
const LEAST_ROW: f32 = 12.4;
const MOST_ROW: f32 = 23.0;

/// Rows per page.
pub struct Plan {
    /// Height of a person's row.
    pub row_height: f32,
    /// The pages in order.
    pub pages: Vec<Part>,
}

/// What one page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Rows of people.
    pub people: Range<usize>,
    /// Rows of coverage.
    pub coverage: Range<usize>,
}

/// Shares people evenly over as few pages as at most 25 to a page needs; the coverage follows the last of them, on the same
/// page where it fits.
pub fn plan(people: usize, coverage: usize, room: f32) -> Plan {
    let below = coverage as f32 * COVERAGE_ROW;
    let pages = people.div_ceil(MOST_PEOPLE).max(1);
    let each = people.div_ceil(pages).max(1);
    let last = people - each * (pages - 1).min(people / each);
    let full = (room / each as f32).min(MOST_ROW);
    let beside = ((room - below) / last.max(1) as f32).min(full);
    let (row_height, fits) = if beside >= LEAST_ROW { (beside, true) } else { (full, false) };
    let mut parts: Vec<Part> = (0..people.max(1))
        .step_by(each)
        .map(|start| Part { people: start.min(people)..(start + each).min(people), coverage: 0..0 })
        .collect();
    if fits {
        if let Some(part) = parts.last_mut() {
            part.coverage = 0..coverage;
        }
    } else {
        let rows = vec![COVERAGE_ROW; coverage];
        parts.extend(fall(&rows, |_| room).into_iter().map(|coverage| Part { people: people..people, coverage }));
    }
    Plan { row_height, pages: parts }
}
