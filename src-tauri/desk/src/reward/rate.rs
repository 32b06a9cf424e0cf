//! What each kind of reward is worth, from a day on. What was decided keeps its amount.

use chrono::NaiveDate;
use domain::audit::{Act, AuditLine};
use domain::ids::RewardRateId;
use domain::money::Fen;
use domain::reward::{earliest_rate, rate_on, RewardProblem, RewardRate, RewardSort};
use serde::Deserialize;
use ts_rs::TS;

use super::{bad, refuse};
use crate::fault::Fault;
use crate::visit::Visit;

/// A rate from a day on, as typed.
#[derive(Deserialize, TS)]
pub struct SetRewardRate {
    sort: RewardSort,
    amount: String,
    from: NaiveDate,
}

/// Sets what a kind is worth from a day on. What was decided keeps its amount.
pub fn set_rate(visit: &mut Visit, args: SetRewardRate) -> Result<RewardRateId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let amount = Fen::read_positive(&args.amount).map_err(bad)?;
    visit.store()?.write(|tx| {
        let rates = store::reward::rates(tx)?;
        if let Some(earliest) = earliest_rate(&rates, args.sort, now.date()).filter(|day| args.from < *day) {
            return Err(refuse(RewardProblem::BackDated { earliest }));
        }
        let before = rate_on(&rates, args.sort, args.from).map(|r| r.amount.to_string()).unwrap_or_default();
        let rate = RewardRate { id: RewardRateId(0), sort: args.sort, amount, from: args.from, by: me.id, at: now };
        let id = store::reward::add_rate(tx, &rate)?;
        let what = format!("{:?} {}", args.sort, args.from).to_lowercase();
        let line = AuditLine { what, before, after: amount.to_string() };
        store::audit::add(tx, now, Some(me.id), Act::RewardRateSet, "", &[line])?;
        Ok(id)
    })
}
