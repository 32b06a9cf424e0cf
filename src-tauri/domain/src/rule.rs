//! The rules of a rota, each as strong as the shop wants it: kept in any case, weighed, or off (ROS-01 to ROS-08, TRN-04).
//! Two kinds of rule have no strength. Facts always bind: nobody works two shifts on one day, before their first or after their
//! last day, on signed leave (ATT-02), or a shift whose system is not in force that day; and the planner never touches a pin or the
//! past. Needs, fair shares, hopes and dislikes always weigh ([`Weights`]): if they bound, most months would have no rota at all;
//! a hope that must come true is a pin, a dislike that must is a day on which somebody is unavailable.
//! Absent on purpose: what breaks them (`rota::check`) and how they are planned for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::ShiftId;
use crate::quota::{Period, Quota};
use crate::time::DAY;

/// How strongly a rule holds; the order is from not at all to in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// It does not hold.
    Off,
    /// Points for each unit by which it is missed: a day, a half rest day, a night, an hour.
    Weight(u16),
    /// Kept, unless nothing legal is left.
    Hard,
}

/// The heaviest weight that a shop may give: ten times a missing head.
pub const MOST_WEIGHT: u16 = 10_000;

impl Strength {
    /// Whether it holds at all. A weight of nothing is as good as off.
    pub fn holds(self) -> bool {
        !matches!(self, Strength::Off | Strength::Weight(0))
    }

    /// Weighed, not binding.
    pub fn is_soft(self) -> bool {
        matches!(self, Strength::Weight(_))
    }
}

/// A figure and how strongly it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Bound {
    /// The figure, in the rule's own unit.
    pub value: u16,
    /// How strongly.
    pub strength: Strength,
}

impl Bound {
    /// A binding figure.
    pub const fn hard(value: u16) -> Bound {
        Bound { value, strength: Strength::Hard }
    }

    /// A figure that waits for the shop to switch it on.
    pub const fn off(value: u16) -> Bound {
        Bound { value, strength: Strength::Off }
    }

    /// The figure, if it holds.
    pub fn held(self) -> Option<u16> {
        self.strength.holds().then_some(self.value)
    }
}

/// A pair of shifts that shall not stand on neighbouring days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Succession {
    /// The shift of the day before.
    pub first: ShiftId,
    /// The shift of the day.
    pub then: ShiftId,
    /// How strongly.
    pub strength: Strength,
}

/// How often one person works a shift in a month or a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ShiftLimit {
    /// The shift.
    pub shift: ShiftId,
    /// Each calendar month or each week from Monday; never [`Period::None`].
    pub period: Period,
    /// At least so often; pro rata for who is away part of the time.
    pub least: Option<u8>,
    /// At most so often.
    pub most: Option<u8>,
    /// How strongly.
    pub strength: Strength,
}

/// Points for what is never binding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Weights {
    /// A hope that was not met.
    pub would_like: u16,
    /// A dislike that was gone against.
    pub rather_not: u16,
    /// A head missing from the least that a shift or band needs.
    pub under: u16,
    /// A head missing from a band's target.
    pub target: u16,
    /// A head too many; the second costs twice, the third four times as much.
    pub over: u16,
    /// A night, weekend day or holiday away from the fair share, squared.
    pub fair: u16,
    /// An hour away from the person's target, squared.
    pub hours: u16,
}

/// What a row of the rota must keep. Each is the shop's setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RotaRules {
    /// Days off that each person is due.
    pub quota: Quota,
    /// How strongly; missed by half days.
    pub quota_strength: Strength,
    /// Pairs that may not follow each other, besides what the shortest rest forbids.
    pub forbidden: Vec<Succession>,
    /// Longest run of days worked, in days.
    pub longest_run: Bound,
    /// Shortest run of days worked, in days.
    pub shortest_run: Bound,
    /// Shortest run of days off, in days.
    pub shortest_off: Bound,
    /// Shortest rest between two shifts, in minutes.
    pub shortest_rest: Bound,
    /// Least work in a full month, in minutes; pro rata for who is away part of the time. Missed by hours.
    pub least_minutes: Bound,
    /// Most work in a month, in minutes. Missed by hours.
    pub most_minutes: Bound,
    /// Most nights a month.
    pub most_nights: Bound,
    /// Most weekends a month with a day worked.
    pub most_weekends: Bound,
    /// Most public holidays a month that are worked.
    pub most_holidays: Bound,
    /// How often each shift may or shall be worked.
    pub shift_limits: Vec<ShiftLimit>,
    /// How many people are on duty each day 值班 (ROS-06); 0 switches the overlay off.
    pub duty_per_day: u8,
    /// How strongly: missed by heads, too few or too many, and by whoever is on duty without working that day.
    pub duty: Strength,
    /// How strongly somebody is kept from shifts that they may not work.
    pub barred: Strength,
    /// How strongly days on which somebody is unavailable are kept.
    pub unavailable: Strength,
    /// A trainee works only with the mentor on the same shift (TRN-04).
    pub mentor: Strength,
    /// Points for wishes, coverage and fairness.
    pub weights: Weights,
}

impl RotaRules {
    /// The rules as a system begins: rest, runs and mentors bind, everything else waits to be switched on.
    pub fn new(quota: Quota) -> RotaRules {
        RotaRules {
            quota,
            quota_strength: Strength::Hard,
            forbidden: Vec::new(),
            longest_run: Bound::hard(7),
            shortest_run: Bound::off(2),
            shortest_off: Bound::off(2),
            shortest_rest: Bound::hard(11 * 60),
            least_minutes: Bound::off(160 * 60),
            most_minutes: Bound::off(210 * 60),
            most_nights: Bound::off(15),
            most_weekends: Bound::off(3),
            most_holidays: Bound::off(2),
            shift_limits: Vec::new(),
            duty_per_day: 0,
            duty: Strength::Hard,
            barred: Strength::Hard,
            unavailable: Strength::Hard,
            mentor: Strength::Hard,
            weights: Weights { would_like: 60, rather_not: 60, under: 1000, target: 40, over: 4, fair: 12, hours: 1 },
        }
    }

    /// How strongly `then` is kept from following `first`, apart from the rest between them.
    pub fn forbids(&self, first: ShiftId, then: ShiftId) -> Strength {
        let pair = self.forbidden.iter().find(|p| p.first == first && p.then == then);
        pair.map_or(Strength::Off, |p| p.strength)
    }

    /// How many people are on duty each day, if that rule holds at all.
    pub fn duty_need(&self) -> u8 {
        if self.duty.holds() { self.duty_per_day } else { 0 }
    }
}

/// Limits of one person that differ from the shop's. A limit is as strong as the shop's rule of the same name; where the shop has
/// that rule switched off, the person's own binds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct OwnLimits {
    /// Longest run of days worked, in days.
    pub longest_run: Option<u16>,
    /// Most work in a month, in minutes.
    pub most_minutes: Option<u16>,
    /// Most nights a month.
    pub most_nights: Option<u16>,
    /// Most weekends a month with a day worked.
    pub most_weekends: Option<u16>,
}

/// The bound that holds for somebody: their own figure in place of the shop's.
pub fn own_bound(shop: Bound, own: Option<u16>) -> Bound {
    match own {
        None => shop,
        Some(value) if shop.strength.holds() => Bound { value, ..shop },
        Some(value) => Bound::hard(value),
    }
}

/// A rule by its name, where it cannot be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RuleName {
    /// [`RotaRules::shortest_run`]
    ShortestRun,
    /// [`RotaRules::shortest_off`]
    ShortestOff,
    /// [`RotaRules::least_minutes`]
    LeastMinutes,
    /// [`RotaRules::most_minutes`]
    MostMinutes,
    /// [`RotaRules::most_nights`]
    MostNights,
    /// [`RotaRules::most_weekends`]
    MostWeekends,
    /// [`RotaRules::most_holidays`]
    MostHolidays,
}

/// Most minutes that a month can hold.
pub const MONTH_MINUTES: u16 = 31 * DAY;

/// Bounds whose figure makes no sense; one that is off is not looked at.
pub(crate) fn bad_bounds(rules: &RotaRules) -> Vec<RuleName> {
    let days = |bound: Bound, most: u16| bound.held().is_some_and(|v| !(1..=most).contains(&v));
    let above = |bound: Bound, most: u16| bound.held().is_some_and(|v| v > most);
    let crossed = rules.least_minutes.held().zip(rules.most_minutes.held()).is_some_and(|(least, most)| least > most);
    let found = [
        (RuleName::ShortestRun, days(rules.shortest_run, 7) || rules.shortest_run.held() > rules.longest_run.held().or(Some(31))),
        (RuleName::ShortestOff, days(rules.shortest_off, 7)),
        (RuleName::LeastMinutes, above(rules.least_minutes, MONTH_MINUTES) || crossed),
        (RuleName::MostMinutes, above(rules.most_minutes, MONTH_MINUTES)),
        (RuleName::MostNights, above(rules.most_nights, 31)),
        (RuleName::MostWeekends, above(rules.most_weekends, 5)),
        (RuleName::MostHolidays, above(rules.most_holidays, 31)),
    ];
    found.into_iter().filter(|(_, bad)| *bad).map(|(name, _)| name).collect()
}

/// Whether some weight is heavier than a shop may give.
pub(crate) fn too_heavy(rules: &RotaRules) -> bool {
    let bounds = [
        rules.longest_run, rules.shortest_run, rules.shortest_off, rules.shortest_rest, rules.least_minutes,
        rules.most_minutes, rules.most_nights, rules.most_weekends, rules.most_holidays,
    ];
    let w = rules.weights;
    let others = [rules.quota_strength, rules.mentor, rules.duty, rules.barred, rules.unavailable];
    let strengths = bounds.iter().map(|b| b.strength).chain(others);
    let pairs = rules.forbidden.iter().map(|p| p.strength);
    let limits = rules.shift_limits.iter().map(|l| l.strength);
    let given = strengths.chain(pairs).chain(limits).filter_map(|s| match s {
        Strength::Weight(weight) => Some(weight),
        Strength::Off | Strength::Hard => None,
    });
    let points = [w.would_like, w.rather_not, w.under, w.target, w.over, w.fair, w.hours];
    given.chain(points).any(|weight| weight > MOST_WEIGHT)
}

/// Whether a limit says nothing, or asks for more than it allows or than the stretch has days.
pub(crate) fn bad_limit(limit: &ShiftLimit) -> bool {
    let days = match limit.period {
        Period::Month => 31,
        Period::Week => 7,
        Period::None => return true,
    };
    let crossed = limit.least.zip(limit.most).is_some_and(|(least, most)| least > most);
    let far = limit.least.is_some_and(|n| n > days) || limit.most.is_some_and(|n| n > days);
    crossed || far || (limit.least.is_none() && limit.most.is_none())
}
