//! What somebody who is about to confirm an offence should know first (FINE-01, FINE-05): deductions beyond the cap, one act punished
//! twice, an exemption, a reporter who is the accused, nobody heard. The person decides; two of these only a ruling sets aside.

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Case, OffenceState};
use crate::ids::{ExemptionId, OffenceId};
use crate::money::Fen;
use crate::rulebook::Exemption;
use crate::staff::Staff;

/// Reports of one person within this span are one act, until somebody says otherwise.
const ONE_ACT_MINUTES: i64 = 10;

/// How much may be deducted in a month, as the shop has entered it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CapRule {
    /// Percent of the month's wage at the most.
    pub share: Option<u32>,
    /// What must be left of the wage.
    pub floor: Option<Fen>,
    /// Where the figures come from.
    pub source: String,
}

impl CapRule {
    /// The most that may be deducted from `wage` in a month; `None` where the shop has set nothing.
    pub fn cap(&self, wage: Fen) -> Option<Fen> {
        let share =
            self.share.map(|percent| Fen(wage.0 / 100 * i64::from(percent) + wage.0 % 100 * i64::from(percent) / 100));
        let above = self.floor.map(|floor| Fen((wage - floor).0.max(0)));
        match (share, above) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (one, other) => one.or(other),
        }
    }

    /// Whether the shop has set any cap.
    pub fn is_set(&self) -> bool {
        self.share.is_some() || self.floor.is_some()
    }
}

/// Something to know before confirming.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Warning {
    /// With `amount` the month's deductions go beyond the cap.
    OverCap { cap: Fen, already: Fen, amount: Fen },
    /// There is a cap, but no wage to reckon it from.
    NoWage,
    /// Another report of the same person and time: one act would be punished twice.
    Twice { offence: OffenceId },
    /// The person was let off the rule on that day.
    Exempt { exemption: ExemptionId, reason: String },
    /// The person has reported themselves.
    OwnReport,
    /// The person has not answered yet.
    Unheard,
    /// The person has left.
    Left { on: NaiveDate },
    /// The clock stands before what is on record already.
    Clock { latest: NaiveDateTime },
}

/// A warning without its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WarningKind {
    /// [`Warning::OverCap`]
    OverCap,
    /// [`Warning::NoWage`]
    NoWage,
    /// [`Warning::Twice`]
    Twice,
    /// [`Warning::Exempt`]
    Exempt,
    /// [`Warning::OwnReport`]
    OwnReport,
    /// [`Warning::Unheard`]
    Unheard,
    /// [`Warning::Left`]
    Left,
    /// [`Warning::Clock`]
    Clock,
}

impl Warning {
    /// Which it is.
    pub fn sort(&self) -> WarningKind {
        match self {
            Warning::OverCap { .. } => WarningKind::OverCap,
            Warning::NoWage => WarningKind::NoWage,
            Warning::Twice { .. } => WarningKind::Twice,
            Warning::Exempt { .. } => WarningKind::Exempt,
            Warning::OwnReport => WarningKind::OwnReport,
            Warning::Unheard => WarningKind::Unheard,
            Warning::Left { .. } => WarningKind::Left,
            Warning::Clock { .. } => WarningKind::Clock,
        }
    }
}

impl WarningKind {
    /// Only a ruling sets it aside; the others are set aside by whoever has read them.
    pub fn needs_ruling(self) -> bool {
        matches!(self, WarningKind::OverCap | WarningKind::Exempt)
    }
}

/// Everything that the warnings look at.
pub struct Scene<'a> {
    /// The offence that is to be confirmed.
    pub case: &'a Case,
    /// Every offence of the person.
    pub others: &'a [Case],
    /// The person.
    pub person: &'a Staff,
    /// The person has answered.
    pub heard: bool,
    /// What the person is let off.
    pub exemptions: &'a [Exemption],
    /// What may be deducted.
    pub cap: &'a CapRule,
    /// The month's wage, if the shop has entered it.
    pub wage: Option<Fen>,
    /// What is deducted this month beside the offences, such as compensation.
    pub besides: Fen,
    /// The time in the shop.
    pub now: NaiveDateTime,
    /// The latest moment on record.
    pub latest: Option<NaiveDateTime>,
}

/// What to know before `amount` is imposed.
pub fn warnings(scene: &Scene, amount: Fen) -> Vec<Warning> {
    let offence = &scene.case.offence;
    let mut found: Vec<Warning> = cap_warning(scene, amount).into_iter().collect();
    found.extend(twice(scene.case, scene.others).map(|offence| Warning::Twice { offence }));
    let exempt = scene
        .exemptions
        .iter()
        .find(|e| (e.rule, e.staff) == (offence.rule, offence.staff) && e.holds(offence.happened.date()));
    found.extend(exempt.map(|e| Warning::Exempt { exemption: e.id, reason: e.reason.clone() }));
    if offence.reported_by == offence.staff {
        found.push(Warning::OwnReport);
    }
    if !scene.heard {
        found.push(Warning::Unheard);
    }
    found.extend(scene.person.left.filter(|left| *left < scene.now.date()).map(|on| Warning::Left { on }));
    found.extend(scene.latest.filter(|latest| *latest > scene.now).map(|latest| Warning::Clock { latest }));
    found
}

/// The cap on what a month may cost. Deductions count in the month in which they were decided.
pub fn cap_warning(scene: &Scene, amount: Fen) -> Option<Warning> {
    if amount <= Fen::ZERO || !scene.cap.is_set() {
        return None;
    }
    let Some(cap) = scene.wage.and_then(|wage| scene.cap.cap(wage)) else { return Some(Warning::NoWage) };
    let this = scene.case.offence.id;
    let already = deducted(scene.others.iter().filter(|c| c.offence.id != this), scene.now) + scene.besides;
    (already + amount > cap).then_some(Warning::OverCap { cap, already, amount })
}

/// What stands to be paid of the offences that were decided in the month of `now`.
fn deducted<'a>(cases: impl Iterator<Item = &'a Case>, now: NaiveDateTime) -> Fen {
    let this_month =
        |c: &&Case| c.decisions.first().is_some_and(|d| (d.at.year(), d.at.month()) == (now.year(), now.month()));
    cases.filter(this_month).map(Case::amount).sum()
}

/// Another report of the same person at the same time that was not dismissed or overturned: the same act, perhaps under another rule.
pub fn twice(case: &Case, others: &[Case]) -> Option<OffenceId> {
    let near = |o: &Case| (o.offence.happened - case.offence.happened).abs() <= Duration::minutes(ONE_ACT_MINUTES);
    let same = |o: &&Case| o.offence.id != case.offence.id && o.offence.staff == case.offence.staff && near(o);
    let stands = |o: &&Case| matches!(o.state(), OffenceState::Reported | OffenceState::Standing);
    // Of two that were not decided yet the earlier report is the one to keep.
    let twins = others.iter().filter(same).filter(stands);
    twins.map(|o| (o.state() == OffenceState::Reported, o.offence.id)).min().map(|(_, id)| id)
}
