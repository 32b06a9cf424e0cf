//! Service figures 服务统计 (NOTE-02, KPI-03): what each person served and sold in a day, by the own count and by the platform's.
//!
//! Served counts customers, not conversations: somebody who comes twice a day is one. Bought counts those of them who bought, also
//! days later: the day on which they were served is corrected. A rate over several days or people is weighted: all who bought, of
//! all who were served; never the mean of the days' rates.

pub mod platform;

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::StaffId;
use crate::month::{monday_of, shift_day};
use crate::quota::Window;

/// Customers of one person in one day at most; more is a slip of the finger.
pub const MOST_CUSTOMERS: u32 = 9_999;
/// Characters of a note or a reason.
pub const MOST_NOTE: usize = 2_000;
/// Days that one look may span.
pub const MOST_DAYS: i64 = 800;

/// Served and bought, of a day or of many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Tally {
    /// Customers served 服务客户数.
    pub served: u32,
    /// Of these, who bought 成交客户数.
    pub bought: u32,
}

impl Tally {
    /// Both together.
    pub fn and(self, other: Tally) -> Tally {
        Tally { served: self.served.saturating_add(other.served), bought: self.bought.saturating_add(other.bought) }
    }

    /// Conversion 转化率 in hundredths of a percent, rounded half up; `None` where nobody was served.
    pub fn rate(self) -> Option<u32> {
        let (served, bought) = (u64::from(self.served), u64::from(self.bought));
        (served > 0).then(|| u32::try_from((bought * 20_000 + served) / (2 * served)).unwrap_or(u32::MAX))
    }
}

/// A person's own figures of a day, as they stand now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Figure {
    /// Whose.
    pub staff: StaffId,
    /// Which day.
    pub day: NaiveDate,
    /// 1 as entered; each correction adds one.
    pub version: u32,
    /// The figures.
    pub count: Tally,
    /// A note of one's own on the day.
    pub note: String,
    /// Why it was corrected; empty as entered.
    pub reason: String,
    /// Who entered or corrected it.
    pub by: StaffId,
    /// When.
    pub at: NaiveDateTime,
}

/// Why figures cannot be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FigureProblem {
    /// More bought than were served.
    BoughtMoreThanServed,
    /// More than a person serves in a day.
    TooMany { most: u32 },
    /// The day has not come.
    NotYet,
    /// Not employed on that day.
    NotEmployed,
    /// A correction says why.
    NoReason,
    /// Nothing is different.
    NothingChanged,
    /// Longer than `most` characters.
    TooLong { most: u32 },
    /// Nobody has entered that day: there is nothing to correct.
    NothingToCorrect,
    /// The day was entered already: correct it, with a reason.
    EnteredAlready,
    /// Another correction came first: look at it before correcting again.
    CorrectedMeanwhile { version: u32 },
    /// The span ends before it begins or is longer than is shown.
    BadSpan,
    /// A nickname of the file has nobody.
    UnknownNick { nick: String },
}

/// What is wrong with a day's figures before they are kept. `employed` is the person's time in the shop.
pub fn problems(day: NaiveDate, count: Tally, note: &str, today: NaiveDate, employed: Window) -> Vec<FigureProblem> {
    let mut found = Vec::new();
    if count.served > MOST_CUSTOMERS {
        found.push(FigureProblem::TooMany { most: MOST_CUSTOMERS });
    }
    if count.bought > count.served {
        found.push(FigureProblem::BoughtMoreThanServed);
    }
    if day > today {
        found.push(FigureProblem::NotYet);
    }
    if !employed.holds(day) {
        found.push(FigureProblem::NotEmployed);
    }
    if note.chars().count() > MOST_NOTE {
        found.push(FigureProblem::TooLong { most: MOST_NOTE as u32 });
    }
    found
}

/// What is wrong with a correction of `before`, seen by its author at `version`.
pub fn correction_problems(before: &Figure, version: u32, count: Tally, note: &str, reason: &str) -> Vec<FigureProblem> {
    let mut found = Vec::new();
    if before.version != version {
        found.push(FigureProblem::CorrectedMeanwhile { version: before.version });
    }
    if reason.is_empty() {
        found.push(FigureProblem::NoReason);
    }
    if reason.chars().count() > MOST_NOTE {
        found.push(FigureProblem::TooLong { most: MOST_NOTE as u32 });
    }
    if before.count == count && before.note == note {
        found.push(FigureProblem::NothingChanged);
    }
    found
}

/// Whether the platform's payments of a day can still change (KPI-03).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Buyers may still pay.
    Provisional,
    /// Counted to the end.
    Final,
}

/// The standing of `day` in a file exported on `today`, where payments are final `after` days.
pub fn standing(day: NaiveDate, today: NaiveDate, after: u32) -> Standing {
    if shift_day(day, i64::from(after)) <= today { Standing::Final } else { Standing::Provisional }
}

/// What the platform counted for one person in one day. Rates in hundredths of a percent, money in fen, pieces per customer in
/// hundredths, spans in tenths of a second; `None` where the platform says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Platform {
    /// 咨询人数
    pub consulted: Option<u32>,
    /// 接待人数
    pub received: Option<u32>,
    /// 询单人数
    pub inquired: Option<u32>,
    /// 询单->次日付款成功率
    pub next_day_rate: Option<u32>,
    /// 询单->最终付款人数
    pub paid: Option<u32>,
    /// 询单->最终付款成功率
    pub paid_rate: Option<u32>,
    /// 询单->最终下单人数
    pub ordered: Option<u32>,
    /// 询单->最终下单成功率
    pub ordered_rate: Option<u32>,
    /// 销售额
    pub sales: Option<i64>,
    /// 客单价
    pub per_customer: Option<i64>,
    /// 客件数
    pub pieces: Option<u32>,
    /// 回复率
    pub reply_rate: Option<u32>,
    /// 首次响应时间
    pub first_response: Option<u32>,
    /// 平均响应时间
    pub mean_response: Option<u32>,
    /// 平均接待时长
    pub mean_session: Option<u32>,
    /// 慢响应人数
    pub slow: Option<u32>,
    /// 未回复人数
    pub unanswered: Option<u32>,
    /// 答问比
    pub answer_ratio: Option<u32>,
    /// 最早上线, as the platform writes it.
    pub first_online: String,
    /// 在线总时长
    pub online: Option<u32>,
    /// 服务总时长
    pub serving: Option<u32>,
    /// 挂起总时长
    pub paused: Option<u32>,
}

/// The platform's figures of a person's day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlatformFigure {
    /// Whose.
    pub staff: StaffId,
    /// Which day.
    pub day: NaiveDate,
    /// Whether payments can still come.
    pub standing: Standing,
    /// The values.
    pub values: Platform,
}

/// Who inquired with the platform, and of these who paid: its own conversion, weighted like ours.
pub fn platform_count(values: &Platform) -> Option<Tally> {
    let inquired = values.inquired?;
    let paid = values.paid.or_else(|| values.paid_rate.map(|rate| share(inquired, rate)))?;
    Some(Tally { served: inquired, bought: paid })
}

/// `rate` hundredths of a percent of `whole`, rounded half up.
fn share(whole: u32, rate: u32) -> u32 {
    u32::try_from((u64::from(whole) * u64::from(rate) + 5_000) / 10_000).unwrap_or(u32::MAX)
}

/// How days are gathered for a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// Each day.
    Day,
    /// Each week from Monday.
    Week,
    /// Each calendar month.
    Month,
}

/// The first day of the stretch in which `day` lies.
pub fn stretch(day: NaiveDate, pace: Pace) -> NaiveDate {
    match pace {
        Pace::Day => day,
        Pace::Week => monday_of(day),
        Pace::Month => day.with_day(1).unwrap_or(day),
    }
}

/// A stretch of a chart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Point {
    /// Its first day.
    pub from: NaiveDate,
    /// The own figures; `None` where nobody entered any.
    pub own: Option<Tally>,
    /// The platform's inquiries and payments; `None` where there are none.
    pub platform: Option<Tally>,
    /// Some of the platform's days are provisional.
    pub provisional: bool,
}

/// A day of one person in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Which.
    pub day: NaiveDate,
    /// The own figures.
    pub own: Option<Tally>,
    /// The platform's.
    pub platform: Option<(Tally, Standing)>,
}

/// Gathers days into every stretch of `span`, empty ones included: a gap is a gap, not a zero.
pub fn gather(days: &[Day], span: Window, pace: Pace) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for n in 0..span.days() {
        let from = stretch(shift_day(span.from, n), pace);
        if points.last().is_none_or(|p| p.from != from) {
            points.push(Point { from, own: None, platform: None, provisional: false });
        }
    }
    for day in days.iter().filter(|d| span.holds(d.day)) {
        let from = stretch(day.day, pace);
        let Some(point) = points.binary_search_by_key(&from, |p| p.from).ok().and_then(|at| points.get_mut(at)) else { continue };
        if let Some(own) = day.own {
            point.own = Some(point.own.unwrap_or_default().and(own));
        }
        if let Some((count, standing)) = day.platform {
            point.platform = Some(point.platform.unwrap_or_default().and(count));
            point.provisional |= standing == Standing::Provisional;
        }
    }
    points
}

/// One person's numbers of a span, for the meeting and the team's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonSum {
    /// Who.
    pub staff: StaffId,
    /// Days with own figures.
    pub days: u32,
    /// The own figures; `None` where none were entered.
    pub own: Option<Tally>,
    /// The platform's inquiries and payments; `None` where there are none.
    pub platform: Option<Tally>,
    /// Some of the platform's days are provisional.
    pub provisional: bool,
}

/// A nickname as it is remembered: without blanks around it, full-width letters and digits folded, in small letters.
pub fn clean_nick(nick: &str) -> String {
    nick.trim().chars().map(crate::text::fold_width).flat_map(char::to_lowercase).collect()
}

/// Whether a nickname of a file is a summary row or an empty mark and no person.
pub fn is_nobody(nick: &str) -> bool {
    const MARKS: [&str; 13] =
        ["", "-", "--", "—", "——", "汇总", "汇总值", "平均值", "均值", "合计", "总计", "暂无数据", "无"];
    const OLD: [&str; 6] = ["匯總", "匯總值", "合計", "總計", "暫無數據", "無"];
    let nick = clean_nick(nick);
    MARKS.contains(&nick.as_str()) || OLD.contains(&nick.as_str()) || nick == "total" || nick == "average"
}
