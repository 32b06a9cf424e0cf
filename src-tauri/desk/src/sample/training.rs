//! The sample shop's training: two trainees who began on different days, a change of mentor, ticks, typing tests and the log.

use chrono::{Duration, NaiveDateTime};
use domain::access::Role;
use domain::ids::{MilestoneId, PairingId, SkillId, StaffId, TrainingId, TypingId};
use domain::month::shift_day;
use domain::pairing::{Pairing, Step};
use domain::staff::Staff;
use domain::training::{SkillCheck, TrainingRecord};
use domain::typing::{TypingScript, TypingTest};
use store::probation::Tick;
use store::Tx;

use crate::fault::Fault;

/// Trainee, mentor, first day and last day of the pairing by days ago; without one it lasts to the end of probation.
const PAIRS: [(&str, &str, i64, Option<i64>, &str); 3] =
    [("021", "007", 40, Some(19), ""), ("021", "006", 18, None, "王磊改上晚班，时间对不上"), ("022", "011", 26, None, "")];

/// Trainee, place of the milestone in the shipped track, days ago, remark.
const TICKS: [(&str, usize, i64, &str); 5] = [
    ("021", 0, 34, "快捷短语和转接都会用"),
    ("021", 2, 17, "七天无理由讲得很清楚，运费险还要再看"),
    ("022", 0, 21, ""),
    ("022", 2, 11, "问了五种情况，都答对了"),
    ("022", 3, 4, "听了三段通话，没有一句忌语"),
];

/// Trainee, days ago, right characters in the minute, wrong ones.
const TESTS: [(&str, i64, u32, u32); 6] =
    [("021", 38, 41, 6), ("021", 33, 52, 3), ("021", 28, 63, 2), ("022", 24, 55, 4), ("022", 20, 61, 1), ("006", 12, 88, 1)];

/// Topic, days ago, minutes, teacher, days until it is due again, who took part.
type Lesson = (&'static str, i64, u32, &'static str, Option<i64>, &'static [&'static str]);

const LOG: [Lesson; 6] = [
    ("上机操作", 40, 120, "周婷", None, &["021"]),
    ("上机操作", 26, 120, "周婷", None, &["022"]),
    ("退换货规则", 24, 60, "周婷", Some(30), &["006", "007", "008", "021", "022"]),
    ("消防与用电安全", 120, 45, "物业", Some(118), &["006", "011", "012"]),
    ("冬季新品：珊瑚绒毛毯", 9, 40, "李静", None, &["007", "008", "009", "021", "022"]),
    ("难缠顾客怎么谈", 3, 90, "周婷", Some(90), &["015", "016", "018"]),
];

/// The first day of a trainee, as days from today.
pub(super) fn began(number: &str) -> i64 {
    if number == "021" {
        -40
    } else {
        -26
    }
}

/// Adds it all.
pub(super) fn add(tx: &Tx, team: &[Staff], now: NaiveDateTime) -> Result<(), Fault> {
    let who = |number: &str| team.iter().find(|s| s.number == number).map_or(team[0].id, |s| s.id);
    let manager = team.iter().find(|s| s.role == Role::Manager).map_or(team[0].id, |s| s.id);
    let day = |ago: i64| shift_day(now.date(), -ago);
    for (trainee, mentor, from, to, reason) in PAIRS {
        let end = team.iter().find(|s| s.number == trainee).and_then(|s| s.probation).map(|p| p.to);
        let (mentor, trainee, reason) = (who(mentor), who(trainee), reason.to_owned());
        let new = Pairing { id: PairingId(0), mentor, trainee, from: day(from), to: to.map(day).or(end), reason };
        store::pairing::take(tx, &[Step::Add(new)], manager, now - Duration::days(from))?;
    }
    let asked: Vec<MilestoneId> =
        store::probation::tracks(tx)?.into_iter().flat_map(|t| t.milestones).map(|m| m.id).collect();
    for (trainee, place, ago, remark) in TICKS {
        let milestone = asked.get(place).copied().unwrap_or(MilestoneId(1));
        let mentor = if trainee == "022" {
            "011"
        } else if ago > 18 {
            "007"
        } else {
            "006"
        };
        store::probation::tick(
            tx,
            who(trainee),
            milestone,
            Tick::Set,
            day(ago),
            remark,
            (who(mentor), now - Duration::days(ago)),
        )?;
    }
    for (number, ago, counted, wrong) in TESTS {
        typed(tx, who(number), now - Duration::days(ago), counted, wrong)?;
    }
    log(tx, team, now, manager)
}

fn typed(tx: &Tx, staff: StaffId, at: NaiveDateTime, counted: u32, wrong: u32) -> Result<(), Fault> {
    let (script, passage) = (TypingScript::Chinese, "sc-greeting");
    let id: TypingId = store::typing::begin(tx, staff, passage, script, at)?;
    let ended = at + Duration::seconds(64);
    let test = TypingTest {
        id,
        staff,
        passage: passage.to_owned(),
        script,
        began: at,
        ended,
        millis: 60_000,
        counted,
        wrong,
        pastes: 0,
    };
    Ok(store::typing::finish(tx, &test)?)
}

fn log(tx: &Tx, team: &[Staff], now: NaiveDateTime, by: StaffId) -> Result<(), Fault> {
    let who = |number: &str| team.iter().find(|s| s.number == number).map_or(team[0].id, |s| s.id);
    for (topic, ago, minutes, teacher, again, people) in LOG {
        let day = shift_day(now.date(), -ago);
        for number in people {
            let record = TrainingRecord {
                id: TrainingId(0),
                staff: who(number),
                topic: topic.to_owned(),
                day,
                teacher: teacher.to_owned(),
                minutes,
                next_due: again.map(|days| shift_day(day, days)),
                remark: String::new(),
                struck_by: None,
                struck_why: String::new(),
            };
            store::training::add(tx, &record, by, now)?;
        }
    }
    let skills: Vec<SkillId> = store::training::skills(tx)?.into_iter().map(|s| s.id).collect();
    for (at, number) in ["006", "007", "008", "011", "021", "022"].into_iter().enumerate() {
        for (skill, value) in
            skills.iter().zip(["二级乙等", "听得懂", "", "Excel 会用"]).filter(|(_, value)| !value.is_empty())
        {
            let met = !(at == 5 && value == "听得懂");
            let value = if met { value } else { "还听不太懂" }.to_owned();
            let check =
                SkillCheck { staff: who(number), skill: *skill, met, value, day: shift_day(now.date(), -14), by, at: now };
            store::training::check(tx, &check)?;
        }
    }
    Ok(())
}
