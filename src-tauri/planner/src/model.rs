//! What the planner is told: days, shifts, people and rules, all by index.
//! Deliberately absent: names, dates, storage, languages. Whoever builds a model keeps the
//! meaning of each index; the answers come back in the same indices.
//!
//! Day 0 is the first day of the plan. Minutes count from the midnight that a day begins with, so a
//! shift that ends at 02:00 the next morning ends at minute 1560.

/// A whole planning task. Every index in it (shift, person, tally, day) points into its own lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Model {
    /// Length of the plan in days (0 is allowed; at most 800, and 126 for questions and repairs).
    pub days: usize,
    /// The kinds of shift somebody can work (at most 60).
    pub shifts: Vec<Shift>,
    /// Countable things besides minutes and days: nights, weekend days, holidays.
    pub tallies: Vec<Tally>,
    /// Weekends as groups of day indices; a weekend is worked when any of its days is.
    pub weekends: Vec<Vec<usize>>,
    /// Everybody who is planned.
    pub people: Vec<Person>,
    /// Pairs of shifts that shall not stand on neighbouring days.
    pub successions: Vec<Succession>,
    /// Rest between the end of one day's shift and the start of the next day's.
    pub shortest_rest: Option<ShortestRest>,
    /// How many people are needed, band by band; always soft.
    pub cover: Vec<Band>,
    /// A trainee who works with a mentor.
    pub together: Vec<Together>,
    /// Two people who shall not share a shift.
    pub apart: Vec<Apart>,
    /// Duties laid over shifts; they are dealt out after the rota is made.
    pub duties: Vec<Duty>,
}

/// One kind of shift.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shift {
    /// Minutes of work (meal breaks between segments left out).
    pub minutes: u32,
    /// Start of the first segment, minutes after the day's midnight.
    pub start: i32,
    /// End of the last segment, minutes after the same midnight; above 1440 when it runs past the next.
    pub end: i32,
    /// Half rest days that this shift still counts for: 1 for a half-day shift, otherwise 0.
    pub rest_halves: u32,
    /// Days on which the shift exists, one flag a day; empty means every day. (A shop that changes
    /// its shift system in mid-month has both systems' shifts in one model.)
    pub offered: Vec<bool>,
    /// How strongly the shift is kept from people who are not allowed it. Misses by 1 a day.
    pub barred: Strength,
}

/// Something to count: a cell (day, shift) counts `per_shift[shift] * per_day[day]`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Points of each shift.
    pub per_shift: Vec<u32>,
    /// Factor of each day; empty means 1 on every day.
    pub per_day: Vec<u32>,
}

/// How much a rule weighs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Strength {
    /// Kept, unless a person would be left without any legal row; then it is broken as little as possible and named.
    #[default]
    Hard,
    /// Penalty points for each unit by which the rule is missed. 0 switches the rule off; values above
    /// [`MAX_WEIGHT`] count as that.
    Weight(u32),
}

/// The heaviest weight that is told apart from a heavier one.
pub const MAX_WEIGHT: u32 = 10_000_000;

/// One person and all rules that concern nobody else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// Which shifts the person may work, one flag a shift; `Shift::barred` says how strongly they are kept from the others.
    pub allowed: Vec<bool>,
    /// What is already settled about each day, one entry a day.
    pub cells: Vec<Cell>,
    /// What the person cannot work on single days although it is allowed in general.
    pub blocked: Vec<Blocked>,
    /// Wishes for single days.
    pub wishes: Vec<Wish>,
    /// Bounds on counts over a stretch of days: hours, rest quota, nights, weekends.
    pub limits: Vec<Limit>,
    /// Fairness: counts that shall come near a target, the further away the dearer.
    pub balances: Vec<Balance>,
    /// Longest and shortest runs of days.
    pub runs: Vec<Run>,
    /// How the days before day 0 ended.
    pub start: Start,
}

/// What is settled about one person's day before planning.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Cell {
    /// The planner decides.
    #[default]
    Free,
    /// A pinned rest day: off, and it counts as rest.
    Rest,
    /// Leave: off, and it does not count as rest (it is an ordinary day off for runs).
    Leave,
    /// Not employed: off, no rest; a run that touches such a day is not judged for being too short.
    Absent,
    /// Pinned to this shift, whatever else the rules say.
    Shift(usize),
}

/// Something that somebody cannot work on a day. It misses by 1 or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blocked {
    /// The day.
    pub day: usize,
    /// The shift; `None`: no work at all.
    pub shift: Option<usize>,
    /// Hard or weight.
    pub strength: Strength,
}

impl Blocked {
    /// Whether working `shift` on `day` is what the person cannot do.
    pub fn holds(&self, day: usize, shift: usize) -> bool {
        self.day == day && self.shift.is_none_or(|own| own == shift)
    }
}

/// What a wish is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// This shift.
    Shift(usize),
    /// A day off.
    Off,
}

/// Whether the wish asks for the thing or against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wishes {
    /// Missed when the day is anything else.
    For,
    /// Missed when the day is just this.
    Against,
}

/// A wish for one day: for or against a shift or a day off. It misses by 1 or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// The day.
    pub day: usize,
    /// The shift, or off.
    pub want: Want,
    /// For or against.
    pub wishes: Wishes,
    /// Hard: a promise; weighted: penalty when missed.
    pub strength: Strength,
}

/// What a limit or a balance counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Minutes of work.
    Minutes,
    /// Days with any shift.
    WorkDays,
    /// Days with this shift.
    Shift(usize),
    /// Points of a tally.
    Tally(usize),
    /// Half rest days: 2 for a day off that is neither leave nor absence, `rest_halves` for a shift.
    RestHalves,
    /// Weekends with at least one worked day; a weekend belongs to the stretch that holds its first day.
    Weekends,
}

/// A bound on a count over the days `from..to`. Penalty: weight times the units outside `min..=max`.
///
/// A week that began before day 0 brings what it already holds in `carried`; for a week that goes on
/// after the last day the caller lowers `min` by what can still come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// What is counted.
    pub measure: Measure,
    /// First day.
    pub from: usize,
    /// One past the last day (at most `Model::days`).
    pub to: usize,
    /// What the stretch holds already before day `from`.
    pub carried: u32,
    /// Least allowed, if any. Equal to `max` for an exact quota.
    pub min: Option<u32>,
    /// Most allowed, if any.
    pub max: Option<u32>,
    /// Hard or weight per unit.
    pub strength: Strength,
}

/// A fairness target over the whole plan. With `gap = (100 * count + carried - target) / unit`, the
/// penalty is `weight * gap * gap`, rounded down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    /// What is counted.
    pub measure: Measure,
    /// Balance brought from earlier months, hundredths of the measure's unit; negative when behind.
    pub carried: i64,
    /// Fair share of this plan, hundredths of the measure's unit.
    pub target: i64,
    /// Hundredths that make one step of `gap`: 100 for one night or one day, 6000 for an hour of minutes.
    pub unit: u32,
    /// Penalty of a gap of one.
    pub weight: u32,
}

/// Which run of days is bounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunKind {
    /// At most `days` worked days in a row; each day beyond misses by 1.
    LongestWork,
    /// At least `days` worked days in a row; each day short misses by 1.
    ShortestWork,
    /// At least `days` days off in a row; each day short misses by 1.
    ShortestOff,
}

/// A bound on runs. A run that touches the plan's last day (or its first, when the start is unknown) is
/// never too short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// Which run.
    pub kind: RunKind,
    /// The bound in days.
    pub days: u32,
    /// Hard or weight per day.
    pub strength: Strength,
}

/// How the time before day 0 ended for one person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Start {
    /// Nothing is known: nothing is carried and the first run is never too short.
    #[default]
    Unknown,
    /// The day before was off, the `run`-th day off in a row (at least 1).
    Off {
        /// Days off in a row up to the day before day 0.
        run: u32,
    },
    /// The day before was worked.
    Work {
        /// Days worked in a row up to the day before day 0 (at least 1).
        run: u32,
        /// The shift of that day, when it is one of this model's.
        last: Option<usize>,
        /// When it ended, in minutes from day 0's midnight: -90 for 22:30, 120 for 02:00.
        ended: i32,
    },
}

/// `then` shall not follow `first` on the next day. Misses by 1 each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Succession {
    /// The shift of the day before.
    pub first: usize,
    /// The shift of the day.
    pub then: usize,
    /// Hard or weight.
    pub strength: Strength,
}

/// Least minutes between the shifts of two neighbouring days. Misses by 1 each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShortestRest {
    /// Minutes.
    pub minutes: u32,
    /// Hard or weight.
    pub strength: Strength,
}

/// A need for people on one day. Split shifts count in each band they cover, so a band lists all shifts
/// that serve it; a need by shift lists one. Two bands with the same shifts give two steps (least, target).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Band {
    /// The day.
    pub day: usize,
    /// The shifts that serve the band.
    pub shifts: Vec<usize>,
    /// Who counts; empty means everybody (otherwise: a need for seniors, say).
    pub people: Vec<usize>,
    /// How many are needed.
    pub need: u32,
    /// Penalty for each one missing.
    pub under: u32,
    /// Penalty for each one too many.
    pub over: u32,
}

/// When a trainee counts as left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follow {
    /// On each day the trainee works and the mentor does not work the same shift, rest days included.
    EveryDay,
    /// Only on days both work, but on different shifts.
    WhenBothWork,
}

/// Mentor and trainee on one shift (TRN-04) on the days `from..to`. Days on which the mentor is on
/// leave or absent are never judged. Misses by 1 a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Together {
    /// The person who follows.
    pub trainee: usize,
    /// The person who leads.
    pub mentor: usize,
    /// First day.
    pub from: usize,
    /// One past the last day.
    pub to: usize,
    /// Which days are judged.
    pub follow: Follow,
    /// Hard: kept above everything but the hard rules of one person.
    pub strength: Strength,
}

/// Two people not on the same shift of the same day, on the days `from..to`. Misses by 1 a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Apart {
    /// One.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// First day.
    pub from: usize,
    /// One past the last day.
    pub to: usize,
    /// Hard: kept above everything but the hard rules of one person.
    pub strength: Strength,
}

/// A duty that some of those who work certain shifts take on top (ROS-06). Misses by 1 for each one by whom those at work who
/// can take it are too few.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Duty {
    /// Shifts whose people can take it.
    pub shifts: Vec<usize>,
    /// Who may take it; empty means everybody.
    pub people: Vec<usize>,
    /// How many each day, one entry a day.
    pub need: Vec<u32>,
    /// Duties each person brings from earlier months, one entry a person; empty means none.
    pub carried: Vec<i64>,
    /// Hard: kept above everything but the hard rules of one person.
    pub strength: Strength,
}
