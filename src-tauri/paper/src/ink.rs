//! The colours of paper: the screen's ink and tints, mixed with white until a black-and-white printer keeps the letters
//! readable. Paper has no dark theme, so each colour is one value.

/// A colour as red, green and blue, 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink(pub u8, pub u8, pub u8);

/// Text and strong rules.
pub const INK: Ink = Ink(0x1f, 0x23, 0x2c);
/// Secondary text.
pub const SOFT: Ink = Ink(0x4e, 0x53, 0x5c);
/// Rest days, captions and page numbers.
pub const FAINT: Ink = Ink(0x6c, 0x70, 0x79);
/// Strong hairlines.
pub const RULE: Ink = Ink(0xa9, 0xa7, 0xa3);
/// Hairlines of a grid.
pub const LINE: Ink = Ink(0xd3, 0xd0, 0xca);
/// The column of a weekend day.
pub const WEEKEND: Ink = Ink(0xf4, 0xf1, 0xed);
/// The column of a public holiday.
pub const HOLIDAY: Ink = Ink(0xfd, 0xec, 0xe8);
/// The head of a make-up workday.
pub const MAKEUP: Ink = Ink(0xe8, 0xf2, 0xec);
/// The seal-red: holidays, gaps and the draft mark, never the only sign of anything.
pub const SEAL: Ink = Ink(0xb5, 0x22, 0x1e);
/// Paper itself.
pub const WHITE: Ink = Ink(0xff, 0xff, 0xff);

impl Ink {
    /// The six hexadecimal digits, as a spreadsheet wants them in one number.
    pub fn as_number(self) -> u32 {
        (u32::from(self.0) << 16) | (u32::from(self.1) << 8) | u32::from(self.2)
    }
}
