//! Notes in figures (NOTE-08): how many of each kind in each week or month, how they were answered, and why sales were lost, the
//! commonest first (NOTE-06).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{NoteKind, NoteState};
use crate::ids::LostReasonId;
use crate::month::{monday_of, shift_day, Month};

/// How notes are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Spell {
    /// Monday to Sunday (ruling 3).
    Week,
    /// A calendar month.
    Month,
}

impl Spell {
    /// The first day of the spell that holds `day`.
    pub fn start(self, day: NaiveDate) -> NaiveDate {
        match self {
            Spell::Week => monday_of(day),
            Spell::Month => Month::of(day).first(),
        }
    }

    /// The first day of the spell before the one that starts on `start`.
    pub fn before(self, start: NaiveDate) -> NaiveDate {
        self.start(shift_day(start, -1))
    }

    /// The last `count` spells up to the one that holds `today`, the earliest first, by their first days.
    pub fn last(self, today: NaiveDate, count: usize) -> Vec<NaiveDate> {
        let mut starts = vec![self.start(today)];
        while starts.len() < count {
            starts.push(self.before(starts.last().copied().unwrap_or(today)));
        }
        starts.reverse();
        starts
    }
}

/// How many notes of one kind and state were written on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The day.
    pub day: NaiveDate,
    /// Their kind.
    pub note: NoteKind,
    /// Where they stand.
    pub state: NoteState,
    /// How many.
    pub notes: u32,
}

/// One row of the table: a kind, and how many there were in each spell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct KindRow {
    /// The kind.
    pub note: NoteKind,
    /// How many in each spell.
    pub counts: Vec<u32>,
    /// Of all of them, how many have an answer.
    pub answered: u32,
    /// How many were adopted.
    pub adopted: u32,
    /// All spells together.
    pub total: u32,
}

/// A table of kinds by spells; days before the first spell are left out.
pub fn table(counts: &[Count], starts: &[NaiveDate], spell: Spell) -> Vec<KindRow> {
    NoteKind::ALL
        .into_iter()
        .map(|kind| {
            let mut row = KindRow { note: kind, counts: vec![0; starts.len()], answered: 0, adopted: 0, total: 0 };
            for count in counts.iter().filter(|c| c.note == kind) {
                let Some(at) = starts.iter().position(|s| *s == spell.start(count.day)) else { continue };
                row.counts[at] += count.notes;
                row.total += count.notes;
                row.answered += if count.state == NoteState::Open { 0 } else { count.notes };
                row.adopted += if count.state == NoteState::Adopted { count.notes } else { 0 };
            }
            row
        })
        .collect()
}

/// One bar of the Pareto of lost sales.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, TS)]
pub struct ParetoBar {
    /// The reason; none where nobody said.
    pub reason: Option<LostReasonId>,
    /// Lost sales for it.
    pub sales: u32,
    /// Its share and that of all commoner ones together, in thousandths of all lost sales.
    pub together: u32,
}

/// The commonest reason first; of equals the one that the shop's list names first.
pub fn pareto(reasons: &[(Option<LostReasonId>, u32)]) -> Vec<ParetoBar> {
    let mut bars: Vec<_> = reasons.iter().copied().filter(|(_, sales)| *sales > 0).collect();
    bars.sort_by_key(|(reason, sales)| (std::cmp::Reverse(*sales), reason.is_none(), *reason));
    let all: u32 = bars.iter().map(|(_, sales)| sales).sum();
    let mut so_far = 0;
    bars.into_iter()
        .map(|(reason, sales)| {
            so_far += sales;
            ParetoBar { reason, sales, together: (so_far * 1000 + all / 2) / all.max(1) }
        })
        .collect()
}
