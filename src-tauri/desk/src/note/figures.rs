//! The notebooks in figures (NOTE-08), and the monthly Pareto of lost sales (NOTE-06).

use chrono::NaiveDate;
use domain::month::{shift_day, Month};
use domain::note::figures::{pareto, table, KindRow, ParetoBar, Spell};
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault};
use ts_rs::TS;

use crate::fault::Fault;
use crate::visit::Visit;

/// How many weeks or months stand beside each other.
const SPELLS: usize = 8;

/// What to count.
#[derive(Clone, Copy, Deserialize, TS)]
pub struct WhichNoteFigures {
    pub(crate) spell: Spell,
    /// The month of the lost sales.
    pub(crate) month: Month,
}

/// The figures.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NoteFigures {
    /// The first days of the weeks or months, the earliest first.
    pub starts: Vec<NaiveDate>,
    /// A row for each kind.
    pub kinds: Vec<KindRow>,
    /// Why sales were lost in the month, the commonest first.
    pub lost: Vec<ParetoBar>,
}

/// The figures of the last eight weeks or months.
pub fn figures(visit: &mut Visit, args: WhichNoteFigures) -> Result<NoteFigures, Fault> {
    let today = visit.now()?.date();
    Ok(visit.store()?.read(|db| of(db, args, today))?)
}

pub(crate) fn of(db: &Db, args: WhichNoteFigures, today: NaiveDate) -> Result<NoteFigures, StoreFault> {
    let starts = args.spell.last(today, SPELLS);
    let first = starts.first().copied().unwrap_or(today);
    let counts = store::note::figures::counts(db, first, shift_day(today, 7))?;
    let lost = store::note::figures::lost(db, args.month.first(), args.month.last())?;
    Ok(NoteFigures { kinds: table(&counts, &starts, args.spell), lost: pareto(&lost), starts })
}
