//! What the shop settles: how long an offence counts, what may be deducted from a month's wage and by which source, and the wages that the
//! cap is reckoned from.

use chrono::NaiveDate;
use domain::audit::{Act, AuditLine};
use domain::ids::StaffId;
use domain::money::{Fen, MoneyProblem};
use domain::offence::count::Lasts;
use domain::offence::warning::CapRule;
use domain::offence::OffenceProblem;
use domain::reward::Merged;
use serde::{Deserialize, Serialize};
use store::discipline::Settled;
use ts_rs::TS;

use super::report::refuse;
use crate::door::Nothing;
use crate::fault::Fault;
use crate::staff::must_get;
use crate::visit::Visit;

/// Characters of a source.
const MOST_SOURCE: usize = 400;
/// The longest that an offence can be set to count, in days: ten years.
const MOST_DAYS: u32 = 3_650;

/// What is settled.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DisciplineView {
    /// How many days an offence counts; for good where there are none.
    pub lasts_days: Option<u32>,
    /// What may be deducted.
    pub cap: CapRule,
    /// Whom a merged idea rewards.
    pub merged: Merged,
    /// Who works here, with their wage as far as it was entered.
    pub wages: Vec<WageRow>,
}

/// What somebody earns.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WageRow {
    /// Who.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// A month's wage today.
    pub wage: Option<Fen>,
    /// What may be deducted of it in a month.
    pub cap: Option<Fen>,
}

/// What shall be settled; amounts as typed, empty where there is none.
#[derive(Deserialize, TS)]
pub struct SaveDiscipline {
    lasts_days: Option<u32>,
    share: Option<u32>,
    floor: String,
    source: String,
    merged: Merged,
}

/// A wage from a day on, as typed.
#[derive(Deserialize, TS)]
pub struct SetWage {
    staff: StaffId,
    from: NaiveDate,
    amount: String,
}

/// What is settled.
pub fn view(visit: &mut Visit, _: Nothing) -> Result<DisciplineView, Fault> {
    let today = visit.now()?.date();
    Ok(visit.store()?.read(|db| {
        let settled = store::discipline::settled(db)?;
        let mut wages = Vec::new();
        for person in store::staff::all(db)?.into_iter().filter(|s| s.employed_on(today)) {
            let wage = store::discipline::wage_on(db, person.id, today)?;
            wages.push(WageRow { staff: person.id, name: person.name, wage, cap: wage.and_then(|w| settled.cap.cap(w)) });
        }
        let lasts_days = match settled.lasts {
            Lasts::Always => None,
            Lasts::Days(days) => Some(days),
        };
        Ok(DisciplineView { lasts_days, cap: settled.cap, merged: settled.merged, wages })
    })?)
}

/// Settles it anew. A cap names its source.
pub fn save(visit: &mut Visit, args: SaveDiscipline) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let floor = Some(args.floor.trim()).filter(|f| !f.is_empty()).map(not_below_nothing).transpose()?;
    let cap = CapRule { share: args.share.map(|s| s.min(100)), floor, source: args.source.trim().to_owned() };
    if cap.is_set() && cap.source.is_empty() {
        return Err(refuse(OffenceProblem::NoReason));
    }
    if cap.source.chars().count() > MOST_SOURCE {
        return Err(refuse(OffenceProblem::TooLong { most: MOST_SOURCE as u32 }));
    }
    let lasts = args.lasts_days.filter(|d| *d > 0).map_or(Lasts::Always, |days| Lasts::Days(days.min(MOST_DAYS)));
    let after = Settled { lasts, cap, merged: args.merged };
    visit.store()?.write(|tx| {
        let before = store::discipline::settled(tx)?;
        store::discipline::save(tx, &after)?;
        let line = AuditLine { what: "discipline".to_owned(), before: shown(&before), after: shown(&after) };
        store::audit::add(tx, now, Some(me.id), Act::DisciplineSettled, "", &[line])?;
        Ok(())
    })
}

fn not_below_nothing(text: &str) -> Result<Fen, Fault> {
    let bad = |problem| refuse(OffenceProblem::BadAmount { problem });
    let amount = Fen::read(text).map_err(bad)?;
    if amount < Fen::ZERO {
        Err(bad(MoneyProblem::NotPositive))
    } else {
        Ok(amount)
    }
}

fn shown(settled: &Settled) -> String {
    let lasts = match settled.lasts {
        Lasts::Always => "always".to_owned(),
        Lasts::Days(days) => format!("{days} d"),
    };
    let share = settled.cap.share.map_or(String::new(), |s| format!(" {s} %"));
    let floor = settled.cap.floor.map_or(String::new(), |f| format!(" {f}"));
    format!("{lasts}{share}{floor} {:?} {}", settled.merged, settled.cap.source).to_lowercase()
}

/// Writes down what somebody earns from a day on.
pub fn set_wage(visit: &mut Visit, args: SetWage) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let amount = not_below_nothing(&args.amount)?;
    visit.store()?.write(|tx| {
        let person = must_get(tx, args.staff)?;
        store::discipline::set_wage(tx, person.id, args.from, amount, (me.id, now))?;
        store::audit::add(
            tx,
            now,
            Some(me.id),
            Act::WageSet,
            &person.name,
            &[AuditLine::new("from", args.from.to_string())],
        )?;
        Ok(())
    })
}
