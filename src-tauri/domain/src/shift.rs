//! Shift kinds and the systems they belong to (ROS-01, ROS-02, ROS-05), with the two presets that ship.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ShiftId, SystemId};
use crate::language::Language;
use crate::quota::{Period, Quota, Rounding};
use crate::rule::{bad_bounds, bad_limit, too_heavy, RotaRules, RuleName};
use crate::time::{Minute, Segment, DAY};

/// Which tint a shift wears on screen and paper. The letter tells the shift; the tint helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Warm yellow.
    Day,
    /// Violet.
    Night,
    /// Teal.
    Mid,
    /// Green.
    Half,
}

/// One way of working a day 班次: one to six segments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ShiftKind {
    /// Its id; 0 while it has not been saved.
    pub id: ShiftId,
    /// Its name, in the shop's words: 早班.
    pub name: String,
    /// The letter in the grid: 早. One or two characters, unique in the system.
    pub code: String,
    /// The key that sets it on the grid: one ASCII letter or digit, unique in the system, none of [`RESERVED_KEYS`].
    pub key: String,
    /// Its tint.
    pub tone: Tone,
    /// When it is worked, in order, without overlap.
    pub segments: Vec<Segment>,
    /// Counts as a night in the sums.
    pub night: bool,
    /// Takes half a rest day (ROS-02: 休半天班).
    pub half_rest: bool,
}

impl ShiftKind {
    /// Worked minutes: the segments without the gaps between them.
    pub fn minutes(&self) -> u32 {
        self.segments.iter().map(|s| s.minutes()).sum()
    }

    /// Start of the first segment.
    pub fn start(&self) -> Minute {
        self.segments.first().map_or(Minute(0), |s| s.start)
    }

    /// End of the last segment.
    pub fn end(&self) -> Minute {
        self.segments.last().map_or(Minute(0), |s| s.end)
    }

    /// Minutes between the end of this shift and the start of `next` on the following day; negative if they overlap.
    pub fn rest_before(&self, next: &ShiftKind) -> i32 {
        i32::from(DAY) + i32::from(next.start().0) - i32::from(self.end().0)
    }

    /// The segments as people read them: `08:30–12:00 13:30–18:00`.
    pub fn times(&self) -> String {
        self.segments.iter().map(Segment::to_string).collect::<Vec<_>>().join(" ")
    }
}

/// Which ready-made system this one began as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum Preset {
    /// S0: two shifts, four rest days a month.
    A,
    /// S1: split shifts, one and a half rest days a week.
    B,
    /// The shop's own: one day shift, to be edited.
    Own,
}

/// A shift system 班制: its kinds and its rules, in force from dates that the shop sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ShiftSystem {
    /// Its id; 0 while it has not been saved.
    pub id: SystemId,
    /// Its name in the shop's words.
    pub name: String,
    /// Where it came from.
    pub preset: Preset,
    /// Its shifts in the order of the day.
    pub kinds: Vec<ShiftKind>,
    /// Its rules.
    pub rules: RotaRules,
}

impl ShiftSystem {
    /// The kind with this id, if it belongs to this system.
    pub fn kind(&self, id: ShiftId) -> Option<&ShiftKind> {
        self.kinds.iter().find(|k| k.id == id)
    }
}

/// Why a shift system cannot be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ShiftProblem {
    /// The system has no shifts.
    NoShifts,
    /// A shift without a name.
    NoName { code: String },
    /// A letter that is missing, too long or used twice.
    BadCode { code: String },
    /// A key that is missing, reserved or used twice.
    BadKey { code: String, key: String },
    /// No segments, or more than six.
    BadSegmentCount { code: String },
    /// A segment that ends before it starts, or past the end of the next day.
    BadSegment { code: String, segment: Segment },
    /// Two segments overlap or stand in the wrong order.
    Overlap { code: String, first: Segment, second: Segment },
    /// The shift starts after midnight of its own day.
    StartsNextDay { code: String },
    /// The longest run is not 1 to 31.
    BadLongestRun,
    /// The shortest rest is over 24 hours.
    BadShortestRest,
    /// More half days off than the period has.
    BadQuota,
    /// A forbidden pair or a limit names a shift that is not in the system.
    UnknownShift { shift: ShiftId },
    /// A figure that makes no sense for its rule, or goes against another.
    BadBound { rule: RuleName },
    /// A limit of a shift that says nothing, contradicts itself or stands twice.
    BadShiftLimit { shift: ShiftId },
    /// A weight over [`crate::rule::MOST_WEIGHT`].
    TooHeavy,
}

/// Keys of the grid that no shift may take: `R` rest, `T` today, `W` week, `M` month, `G` generate, `N` note.
pub const RESERVED_KEYS: [&str; 6] = ["R", "T", "W", "M", "G", "N"];

/// Everything that is wrong with a system; empty when it can be saved (ROS-01, ROS-02, ROS-05).
pub fn problems(system: &ShiftSystem) -> Vec<ShiftProblem> {
    let mut found = Vec::new();
    if system.kinds.is_empty() {
        found.push(ShiftProblem::NoShifts);
    }
    for (at, kind) in system.kinds.iter().enumerate() {
        label_problems(kind, &system.kinds[..at], &mut found);
        segment_problems(kind, &mut found);
    }
    rule_problems(system, &mut found);
    found
}

fn label_problems(kind: &ShiftKind, earlier: &[ShiftKind], found: &mut Vec<ShiftProblem>) {
    let code = kind.code.clone();
    if kind.name.trim().is_empty() {
        found.push(ShiftProblem::NoName { code: code.clone() });
    }
    let length = code.trim().chars().count();
    if !(1..=2).contains(&length) || earlier.iter().any(|k| k.code.trim() == code.trim()) {
        found.push(ShiftProblem::BadCode { code: code.clone() });
    }
    let one_key = kind.key.len() == 1 && kind.key.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
    if !one_key || RESERVED_KEYS.contains(&kind.key.as_str()) || earlier.iter().any(|k| k.key == kind.key) {
        found.push(ShiftProblem::BadKey { code, key: kind.key.clone() });
    }
}

fn segment_problems(kind: &ShiftKind, found: &mut Vec<ShiftProblem>) {
    let code = || kind.code.clone();
    if !(1..=6).contains(&kind.segments.len()) {
        found.push(ShiftProblem::BadSegmentCount { code: code() });
    }
    for &segment in &kind.segments {
        if segment.end <= segment.start || segment.end.0 > 2 * DAY {
            found.push(ShiftProblem::BadSegment { code: code(), segment });
        }
    }
    for pair in kind.segments.windows(2) {
        if pair[1].start < pair[0].end {
            found.push(ShiftProblem::Overlap { code: code(), first: pair[0], second: pair[1] });
        }
    }
    if kind.start().0 >= DAY {
        found.push(ShiftProblem::StartsNextDay { code: code() });
    }
}

fn rule_problems(system: &ShiftSystem, found: &mut Vec<ShiftProblem>) {
    let rules = &system.rules;
    if rules.longest_run.held().is_some_and(|days| !(1..=31).contains(&days)) {
        found.push(ShiftProblem::BadLongestRun);
    }
    if rules.shortest_rest.held().is_some_and(|minutes| minutes > DAY) {
        found.push(ShiftProblem::BadShortestRest);
    }
    if rules.quota.halves > rules.quota.most_halves() {
        found.push(ShiftProblem::BadQuota);
    }
    let named = rules.forbidden.iter().flat_map(|p| [p.first, p.then]).chain(rules.shift_limits.iter().map(|l| l.shift));
    for shift in named {
        if system.kind(shift).is_none() {
            found.push(ShiftProblem::UnknownShift { shift });
        }
    }
    found.extend(bad_bounds(rules).into_iter().map(|rule| ShiftProblem::BadBound { rule }));
    for (at, limit) in rules.shift_limits.iter().enumerate() {
        let twice = rules.shift_limits[..at].iter().any(|l| l.shift == limit.shift && l.period == limit.period);
        if twice || bad_limit(limit) {
            found.push(ShiftProblem::BadShiftLimit { shift: limit.shift });
        }
    }
    if too_heavy(rules) {
        found.push(ShiftProblem::TooHeavy);
    }
}

/// The name of something that ships, in 简体, 繁體 and English, and its letter in Chinese and in English.
struct Shipped {
    names: [&'static str; 3],
    letters: [&'static str; 2],
}

const EARLY: Shipped = Shipped { names: ["早班", "早班", "Day"], letters: ["早", "D"] };
const DAYTIME: Shipped = Shipped { names: ["白班", "白班", "Day"], letters: ["白", "D"] };
const REGULAR: Shipped = Shipped { names: ["正常班", "正常班", "Office"], letters: ["正", "O"] };
const LATE: Shipped = Shipped { names: ["晚班", "晚班", "Evening"], letters: ["晚", "E"] };
const HALF: Shipped = Shipped { names: ["休半天班", "休半天班", "Half day"], letters: ["半", "H"] };

fn named(names: [&'static str; 3], language: Language) -> String {
    let [simplified, traditional, english] = names;
    match language {
        Language::Simplified => simplified,
        Language::Traditional => traditional,
        Language::English => english,
    }
    .to_owned()
}

/// A ready-made system in Simplified Chinese.
pub fn preset(which: Preset) -> ShiftSystem {
    preset_in(which, Language::Simplified)
}

/// A ready-made system, named in the language of whoever asks for it; from then on the names are the shop's own and are never
/// translated. Ids count from 1 and are replaced on saving.
pub fn preset_in(which: Preset, language: Language) -> ShiftSystem {
    let (name, kinds, quota) = match which {
        Preset::A => (["两班制", "兩班制", "Two shifts"], preset_a_kinds(language), Quota { period: Period::Month, halves: 8, rounding: Rounding::WholeDay }),
        Preset::B => (["分段班制", "分段班制", "Split shifts"], preset_b_kinds(language), Quota { period: Period::Week, halves: 3, rounding: Rounding::HalfDay }),
        Preset::Own => (
            ["本店班制", "本店班制", "Our shifts"],
            vec![kind(1, &DAYTIME, language, "D", Tone::Day, &[(9, 0, 18, 0)])],
            Quota { period: Period::Week, halves: 2, rounding: Rounding::HalfDay },
        ),
    };
    ShiftSystem { id: SystemId(0), name: named(name, language), preset: which, kinds, rules: RotaRules::new(quota) }
}

/// ROS-01: day 09:00-16:30, night 16:00-22:30; the half hour they share is the handover.
fn preset_a_kinds(language: Language) -> Vec<ShiftKind> {
    vec![
        kind(1, &EARLY, language, "D", Tone::Day, &[(9, 0, 16, 30)]),
        ShiftKind { night: true, ..kind(2, &LATE, language, "E", Tone::Night, &[(16, 0, 22, 30)]) },
    ]
}

/// ROS-02: the split shifts of S1 ch.3 §1.
fn preset_b_kinds(language: Language) -> Vec<ShiftKind> {
    vec![
        kind(1, &DAYTIME, language, "D", Tone::Day, &[(8, 30, 12, 0), (13, 30, 18, 0)]),
        kind(2, &REGULAR, language, "Z", Tone::Mid, &[(9, 0, 12, 0), (13, 30, 18, 30)]),
        ShiftKind { night: true, ..kind(3, &LATE, language, "E", Tone::Night, &[(14, 30, 18, 0), (19, 0, 23, 0)]) },
        ShiftKind { half_rest: true, ..kind(4, &HALF, language, "H", Tone::Half, &[(9, 0, 12, 30)]) },
    ]
}

fn kind(id: i64, shipped: &Shipped, language: Language, key: &str, tone: Tone, times: &[(u16, u16, u16, u16)]) -> ShiftKind {
    let segments = times.iter().map(|&(h1, m1, h2, m2)| Segment { start: Minute::at(h1, m1), end: Minute::at(h2, m2) });
    let (english, [han, letter]) = (language == Language::English, shipped.letters);
    ShiftKind {
        id: ShiftId(id),
        name: named(shipped.names, language),
        code: if english { letter } else { han }.to_owned(),
        // An English letter is its own key; behind a Chinese one stands the key of the pinyin or the usual one.
        key: if english { letter } else { key }.to_owned(),
        tone,
        segments: segments.collect(),
        night: false,
        half_rest: false,
    }
}
