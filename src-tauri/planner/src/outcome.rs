//! What the planner answers with: rules by name, rotas, gaps, rules not kept, duties.
//! Deliberately absent: words for any of it, and anything that computes.

/// A rule of the model, named by where it stands, so that whoever built the model can word it.
/// Rules of one person are meant together with the person that an [`Unmet`] or a reason names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// The person may not work this shift.
    Allowed {
        /// Index into `Model::shifts`.
        shift: usize,
    },
    /// The shift does not exist on that day.
    Offered {
        /// Index into `Model::shifts`.
        shift: usize,
    },
    /// The day is settled: leave, rest, absence or a pin.
    Cell {
        /// The day.
        day: usize,
    },
    /// `Person::blocked` at this index.
    Blocked(usize),
    /// `Person::wishes` at this index.
    Wish(usize),
    /// `Person::limits` at this index.
    Limit(usize),
    /// `Person::balances` at this index.
    Balance(usize),
    /// `Person::runs` at this index.
    Run(usize),
    /// `Model::successions` at this index.
    Succession(usize),
    /// `Model::shortest_rest`.
    ShortestRest,
    /// `Model::cover` at this index.
    Cover(usize),
    /// `Model::together` at this index.
    Together(usize),
    /// `Model::apart` at this index.
    Apart(usize),
    /// `Model::duties` at this index.
    Duty(usize),
}

/// Everybody's days: `rota[person][day]`, a shift or `None` for a day off.
pub type Rota = Vec<Vec<Option<usize>>>;

/// A band that is short of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The day.
    pub day: usize,
    /// Index into `Model::cover`.
    pub band: usize,
    /// How many people are missing.
    pub short: u32,
}

/// A rule of one person (or of a pair) that the rota does not keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmet {
    /// Whom it concerns; the trainee or `one` for a pair.
    pub person: usize,
    /// The days where it shows.
    pub days: Vec<usize>,
    /// The rule.
    pub rule: Rule,
    /// By how many units it is missed.
    pub amount: u64,
    /// Penalty points it costs; `None` for a hard rule, which counts above all points.
    pub penalty: Option<u64>,
}

/// A day on which too few of those at work can take a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DutyGap {
    /// The day.
    pub day: usize,
    /// Index into `Model::duties`.
    pub duty: usize,
    /// How many are missing.
    pub short: u32,
    /// Penalty points it costs; `None` for a hard rule, which counts above all points.
    pub penalty: Option<u64>,
}

/// Who takes a duty on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnDuty {
    /// The day.
    pub day: usize,
    /// Index into `Model::duties`.
    pub duty: usize,
    /// The people, in rising order.
    pub people: Vec<usize>,
    /// How many are missing.
    pub short: u32,
}

/// What came out. There always is a rota.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Everybody's days.
    pub rota: Rota,
    /// Sum of all weighted penalties, coverage included; lower is better.
    pub penalty: i64,
    /// No rota that breaks hard rules no worse than this one has a penalty below this; `None` while nothing is proved.
    pub bound: Option<i64>,
    /// Bands short of people, by day and band.
    pub gaps: Vec<Gap>,
    /// Hard rules that had to be broken because somebody has no legal row otherwise.
    pub broken: Vec<Unmet>,
    /// Weighted rules that are missed.
    pub unmet: Vec<Unmet>,
    /// Who takes each duty.
    pub duties: Vec<OnDuty>,
    /// Why the search ended.
    pub ended: Ended,
}

/// Why the search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Nothing better exists.
    Proved,
    /// Time was up or the work allowed was done.
    Limit,
    /// Somebody stopped it.
    Stopped,
}
