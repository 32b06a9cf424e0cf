//! The platform's other columns over many days or people: counts are added, rates and means are weighted by the customers that
//! they are about, amounts per customer are worked out anew. A mean of means would say nothing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Platform, PlatformFigure, Standing};

/// What the platform counted, of a day or of many. Units as in [`Platform`]; `None` where no day says anything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlatformSum {
    /// Days of people with figures.
    pub days: u32,
    /// Of these, those whose payments may still change.
    pub provisional: u32,
    /// 咨询人数, added.
    pub consulted: Option<u32>,
    /// 接待人数, added.
    pub received: Option<u32>,
    /// 询单人数, added.
    pub inquired: Option<u32>,
    /// 最终付款人数, added; of provisional days what was paid so far.
    pub paid: Option<u32>,
    /// The same as it stood in the provisional files, for those days that have one.
    pub paid_first: Option<u32>,
    /// 最终下单人数, added.
    pub ordered: Option<u32>,
    /// 次日付款成功率, weighted by those who inquired.
    pub next_day_rate: Option<u32>,
    /// 最终付款成功率, weighted by those who inquired.
    pub paid_rate: Option<u32>,
    /// 最终下单成功率, weighted by those who inquired.
    pub ordered_rate: Option<u32>,
    /// 销售额, added.
    pub sales: Option<i64>,
    /// 客单价: sales by those who paid; where these are unknown, weighted by those who were received.
    pub per_customer: Option<i64>,
    /// 客件数, weighted by those who paid.
    pub pieces: Option<u32>,
    /// 回复率, weighted by those who were received.
    pub reply_rate: Option<u32>,
    /// 首次响应时间, weighted by those who were received.
    pub first_response: Option<u32>,
    /// 平均响应时间, weighted by those who were received.
    pub mean_response: Option<u32>,
    /// 平均接待时长, weighted by those who were received.
    pub mean_session: Option<u32>,
    /// 慢响应人数, added.
    pub slow: Option<u32>,
    /// 未回复人数, added.
    pub unanswered: Option<u32>,
    /// 答问比, weighted by those who were received.
    pub answer_ratio: Option<u32>,
    /// 最早上线, of a single day of one person only.
    pub first_online: String,
    /// 在线总时长, added.
    pub online: Option<u32>,
    /// 服务总时长, added.
    pub serving: Option<u32>,
    /// 挂起总时长, added.
    pub paused: Option<u32>,
}

/// Adds days up. `all` may hold a provisional and a final row of one person's day: the final one counts, the other is told beside.
pub fn sum(all: &[&PlatformFigure]) -> PlatformSum {
    let twin = |a: &PlatformFigure, b: &PlatformFigure| (a.staff, a.day) == (b.staff, b.day);
    let has_final = |row: &PlatformFigure| all.iter().any(|other| other.standing == Standing::Final && twin(other, row));
    let shown: Vec<&PlatformFigure> = all.iter().copied().filter(|row| row.standing == Standing::Final || !has_final(row)).collect();
    let first = all.iter().filter(|row| row.standing == Standing::Provisional);
    let values: Vec<&Platform> = shown.iter().map(|row| &row.values).collect();
    let count = |of: fn(&Platform) -> Option<u32>| added(values.iter().map(|v| of(v)));
    let mean = |of: fn(&Platform) -> Option<u32>, by: fn(&Platform) -> Option<u32>| weighted(values.iter().map(|v| (of(v).map(i64::from), by(v))));
    let small = |value: Option<i64>| value.and_then(|v| u32::try_from(v).ok());
    let paid = |v: &Platform| super::platform_count(v).map(|c| c.bought);
    let sales: Option<i64> = values.iter().filter_map(|v| v.sales).fold(None, |sum, one| Some(sum.unwrap_or(0) + one));
    PlatformSum {
        days: u32::try_from(values.len()).unwrap_or(u32::MAX),
        provisional: u32::try_from(shown.iter().filter(|row| row.standing == Standing::Provisional).count()).unwrap_or(u32::MAX),
        consulted: count(|v| v.consulted),
        received: count(|v| v.received),
        inquired: count(|v| v.inquired),
        paid: added(values.iter().map(|v| paid(v))),
        paid_first: added(first.map(|row| paid(&row.values))),
        ordered: count(|v| v.ordered),
        next_day_rate: small(mean(|v| v.next_day_rate, |v| v.inquired)),
        paid_rate: small(mean(|v| v.paid_rate, |v| v.inquired)),
        ordered_rate: small(mean(|v| v.ordered_rate, |v| v.inquired)),
        sales,
        per_customer: per_customer(&values),
        pieces: small(weighted(values.iter().map(|v| (v.pieces.map(i64::from), paid(v))))),
        reply_rate: small(mean(|v| v.reply_rate, |v| v.received)),
        first_response: small(mean(|v| v.first_response, |v| v.received)),
        mean_response: small(mean(|v| v.mean_response, |v| v.received)),
        mean_session: small(mean(|v| v.mean_session, |v| v.received)),
        slow: count(|v| v.slow),
        unanswered: count(|v| v.unanswered),
        answer_ratio: small(mean(|v| v.answer_ratio, |v| v.received)),
        first_online: if let [one] = values.as_slice() { one.first_online.clone() } else { String::new() },
        online: count(|v| v.online),
        serving: count(|v| v.serving),
        paused: count(|v| v.paused),
    }
}

fn added(values: impl Iterator<Item = Option<u32>>) -> Option<u32> {
    values.flatten().fold(None, |sum: Option<u32>, one| Some(sum.unwrap_or(0).saturating_add(one)))
}

/// The weighted mean of what is known, rounded half up. Where no weight is known, a single value stands for itself.
fn weighted(values: impl Iterator<Item = (Option<i64>, Option<u32>)>) -> Option<i64> {
    let known: Vec<(i64, Option<u32>)> = values.filter_map(|(value, weight)| value.map(|v| (v, weight))).collect();
    let whole: i64 = known.iter().filter_map(|(_, weight)| *weight).map(i64::from).sum();
    if whole == 0 {
        return if let [(one, _)] = known.as_slice() { Some(*one) } else { None };
    }
    let sum: i128 = known.iter().map(|(value, weight)| i128::from(*value) * i128::from(weight.unwrap_or(0))).sum();
    i64::try_from((2 * sum + i128::from(whole)).div_euclid(2 * i128::from(whole))).ok()
}

/// Sales by those who paid, over the days that know both; else what the platform says, weighted.
fn per_customer(values: &[&Platform]) -> Option<i64> {
    let both = values.iter().filter_map(|v| Some((v.sales?, i64::from(super::platform_count(v)?.bought))));
    let (sales, paid) = both.fold((0, 0), |(sales, paid), (s, p)| (sales + s, paid + p));
    if paid > 0 {
        return Some((2 * sales + paid).div_euclid(2 * paid));
    }
    weighted(values.iter().map(|v| (v.per_customer, v.received)))
}
