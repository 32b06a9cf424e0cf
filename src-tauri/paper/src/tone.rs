//! The tints of a rota's cells, shared by the printed sheet, the slips and the spreadsheet.

use crate::ink::{Ink, FAINT, INK};

/// The tint of a cell; its letter tells the shift, the tint only helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// A day shift.
    Day,
    /// A night shift.
    Night,
    /// A shift between them.
    Mid,
    /// A half day.
    Half,
    /// A rest day.
    Rest,
    /// Leave.
    Leave,
    /// No entry.
    Empty,
}

impl Tone {
    /// The ground of a cell; `None` lets the paper show.
    pub fn tint(self) -> Option<Ink> {
        match self {
            Tone::Day => Some(Ink(0xfd, 0xf3, 0xd8)),
            Tone::Night => Some(Ink(0xdc, 0xe1, 0xfa)),
            Tone::Mid => Some(Ink(0xda, 0xf3, 0xf2)),
            Tone::Half => Some(Ink(0xe1, 0xf5, 0xe1)),
            Tone::Leave => Some(Ink(0xea, 0xec, 0xf0)),
            Tone::Rest | Tone::Empty => None,
        }
    }

    /// The ink of a letter on that ground, at 4.5:1 and more.
    pub fn ink(self) -> Ink {
        match self {
            Tone::Day => Ink(0x5c, 0x39, 0x02),
            Tone::Night => Ink(0x2c, 0x2d, 0x78),
            Tone::Mid => Ink(0x00, 0x49, 0x4d),
            Tone::Half => Ink(0x14, 0x4a, 0x24),
            Tone::Leave => INK,
            Tone::Rest | Tone::Empty => FAINT,
        }
    }
}
