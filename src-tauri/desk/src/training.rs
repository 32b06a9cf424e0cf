//! The training log and the skills (TRN-06, TRN-07): the own ones for everybody, all for whoever keeps them.

use chrono::NaiveDate;
use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::ids::{SkillId, StaffId, TrainingId};
use domain::staff::Staff;
use domain::training::{
    due, problems, Skill, SkillCheck, TrainingProblem, TrainingRecord, MOST_SKILLS, MOST_TEXT, MOST_TITLE,
};
use domain::typing::TypingScript;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::Fault;
use crate::probation::Named;
use crate::staff::{must_get, name_of};
use crate::visit::Visit;

/// Records that the page shows.
const SHOWN: u32 = 500;

/// Whose log: one's own, somebody's, or everybody's.
#[derive(Deserialize, TS)]
pub struct WhichTraining {
    staff: Option<StaffId>,
}

/// The log.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TrainingLog {
    /// The records, the latest first.
    pub rows: Vec<TrainingRow>,
    /// What is due soon or was, the most urgent first.
    pub due: Vec<DueRow>,
    /// The skills that are asked.
    pub skills: Vec<Skill>,
    /// What stands of each person's skills.
    pub people: Vec<SkillRow>,
    /// Minutes of training that stand, of the people shown.
    pub minutes: u32,
    /// May add, strike out and check.
    pub keeps: bool,
}

/// A record.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TrainingRow {
    /// The record.
    pub record: TrainingRecord,
    /// Who was trained.
    pub name: String,
    /// Who struck it out.
    pub struck_by: String,
}

/// Something to learn again.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DueRow {
    /// The record that says so.
    pub record: TrainingId,
    /// Who.
    pub staff: StaffId,
    /// The name.
    pub name: String,
    /// In what.
    pub topic: String,
    /// When.
    pub due: NaiveDate,
}

impl DueRow {
    pub(crate) fn of(record: &TrainingRecord, staff: &[Staff]) -> DueRow {
        let due = record.next_due.unwrap_or(record.day);
        DueRow {
            record: record.id,
            staff: record.staff,
            name: name_of(staff, record.staff),
            topic: record.topic.clone(),
            due,
        }
    }
}

/// Somebody's skills.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SkillRow {
    /// Who.
    pub person: Named,
    /// The checks that stand.
    pub checks: Vec<SkillCheck>,
    /// Chinese characters a minute of the best test.
    pub typing: Option<u32>,
}

/// A training to write down, for one or several people.
#[derive(Deserialize, TS)]
pub struct AddTraining {
    staff: Vec<StaffId>,
    topic: String,
    day: NaiveDate,
    teacher: String,
    minutes: u32,
    next_due: Option<NaiveDate>,
    remark: String,
}

/// A record to strike out.
#[derive(Deserialize, TS)]
pub struct StrikeTraining {
    record: TrainingId,
    why: String,
}

/// The skills that shall be asked.
#[derive(Deserialize, TS)]
pub struct SaveSkills {
    skills: Vec<Skill>,
}

/// What was found of somebody's skill.
#[derive(Deserialize, TS)]
pub struct CheckSkill {
    staff: StaffId,
    skill: SkillId,
    met: bool,
    value: String,
    day: NaiveDate,
}

impl From<TrainingProblem> for Fault {
    fn from(problem: TrainingProblem) -> Fault {
        Fault::InvalidTraining { problems: vec![problem] }
    }
}

/// The log: one's own, or anybody's for whoever keeps it.
pub fn log(visit: &mut Visit, args: WhichTraining) -> Result<TrainingLog, Fault> {
    let (me, today) = (visit.me()?, visit.now()?.date());
    let keeps = may(me.role, Right::KeepTraining);
    let of = if keeps { args.staff } else { Some(me.id) };
    Ok(visit.store()?.read(|db| {
        let staff = store::staff::all(db)?;
        let records = store::training::records(db, of, SHOWN)?;
        let checks = store::training::checks(db, of)?;
        let tests = store::typing::since(db, NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or(today))?;
        let shown = |s: &&Staff| of.map_or(s.rostered && s.employed_on(today), |one| s.id == one);
        let person = |s: &Staff| SkillRow {
            person: Named { staff: s.id, name: s.name.clone() },
            checks: checks.iter().filter(|c| c.staff == s.id).cloned().collect(),
            typing: tests
                .iter()
                .filter(|t| t.staff == s.id && t.script == TypingScript::Chinese)
                .map(|t| t.per_minute())
                .max(),
        };
        let employed: Vec<TrainingRecord> =
            records.iter().filter(|r| staff.iter().any(|s| s.id == r.staff && s.employed_on(today))).cloned().collect();
        Ok(TrainingLog {
            due: due(&employed, today).into_iter().map(|r| DueRow::of(r, &staff)).collect(),
            skills: store::training::skills(db)?,
            people: staff.iter().filter(shown).map(person).collect(),
            minutes: records.iter().filter(|r| r.struck_by.is_none()).map(|r| r.minutes).sum(),
            rows: records.into_iter().map(|r| row(r, &staff)).collect(),
            keeps,
        })
    })?)
}

fn row(record: TrainingRecord, staff: &[Staff]) -> TrainingRow {
    let struck_by = record.struck_by.map(|by| name_of(staff, by)).unwrap_or_default();
    TrainingRow { name: name_of(staff, record.staff), struck_by, record }
}

/// Writes a training down, for everybody who took part.
pub fn add(visit: &mut Visit, args: AddTraining) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    if args.staff.is_empty() {
        return Err(TrainingProblem::Nobody.into());
    }
    visit.store()?.write(|tx| {
        for staff in &args.staff {
            let person = must_get(tx, *staff)?;
            let record = TrainingRecord {
                id: TrainingId(0),
                staff: *staff,
                topic: args.topic.trim().to_owned(),
                day: args.day,
                teacher: args.teacher.trim().to_owned(),
                minutes: args.minutes,
                next_due: args.next_due,
                remark: args.remark.trim().to_owned(),
                struck_by: None,
                struck_why: String::new(),
            };
            let mut found = problems(&record, now.date());
            if found.is_empty() && !person.employed_on(args.day) {
                found.push(TrainingProblem::BadDay { name: person.name.clone() });
            }
            if !found.is_empty() {
                return Err(Fault::InvalidTraining { problems: found });
            }
            store::training::add(tx, &record, me.id, now)?;
            let lines = [AuditLine::new("topic", record.topic), AuditLine::new("minutes", record.minutes.to_string())];
            store::audit::add(tx, now, Some(me.id), Act::TrainingRecorded, &person.name, &lines)?;
        }
        Ok(())
    })
}

/// Strikes a record out, with a reason; it stays.
pub fn strike(visit: &mut Visit, args: StrikeTraining) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let why = reason(&args.why)?;
    visit.store()?.write(|tx| {
        let record = store::training::record_by(tx, args.record)?.ok_or_else(|| Fault::not_found("training"))?;
        if record.struck_by.is_some() {
            return Err(TrainingProblem::Struck.into());
        }
        store::training::strike(tx, record.id, me.id, &why)?;
        let person = must_get(tx, record.staff)?;
        let lines = [
            AuditLine { what: "topic".to_owned(), before: record.topic, after: String::new() },
            AuditLine::new("reason", why),
        ];
        store::audit::add(tx, now, Some(me.id), Act::TrainingStruck, &person.name, &lines)?;
        Ok(())
    })
}

fn reason(text: &str) -> Result<String, TrainingProblem> {
    match text.trim() {
        "" => Err(TrainingProblem::NoReason),
        why if why.chars().count() > MOST_TEXT => Err(TrainingProblem::TooLong { most: MOST_TEXT as u32 }),
        why => Ok(why.to_owned()),
    }
}

/// Settles which skills are asked.
pub fn save_skills(visit: &mut Visit, args: SaveSkills) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let skills: Vec<Skill> = args.skills.into_iter().map(|s| Skill { title: s.title.trim().to_owned(), ..s }).collect();
    visit.store()?.write(|tx| {
        let before = store::training::skills(tx)?;
        let known = |s: &Skill| before.iter().any(|b| b.id == s.id && !b.key.is_empty());
        let titled = |s: &Skill| (!s.title.is_empty() || known(s)) && s.title.chars().count() <= MOST_TITLE;
        if skills.len() > MOST_SKILLS || !skills.iter().all(titled) {
            return Err(TrainingProblem::BadSkill.into());
        }
        store::training::save_skills(tx, &skills)?;
        let line =
            AuditLine { what: "skills".to_owned(), before: told(&before), after: told(&store::training::skills(tx)?) };
        store::audit::add(tx, now, Some(me.id), Act::SkillsSaved, "", &[line])?;
        Ok(())
    })
}

fn told(skills: &[Skill]) -> String {
    skills.iter().map(|s| if s.title.is_empty() { s.key.as_str() } else { s.title.as_str() }).collect::<Vec<_>>().join("; ")
}

/// Writes down what was found of a skill.
pub fn check(visit: &mut Visit, args: CheckSkill) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let value = args.value.trim().to_owned();
    if value.chars().count() > MOST_TITLE {
        return Err(TrainingProblem::TooLong { most: MOST_TITLE as u32 }.into());
    }
    visit.store()?.write(|tx| {
        let person = must_get(tx, args.staff)?;
        if args.day > now.date() || !person.employed_on(args.day) {
            return Err(TrainingProblem::BadDay { name: person.name }.into());
        }
        let skill = store::training::skills(tx)?
            .into_iter()
            .find(|s| s.id == args.skill)
            .ok_or_else(|| Fault::not_found("skill"))?;
        let check = SkillCheck {
            staff: args.staff,
            skill: skill.id,
            met: args.met,
            value: value.clone(),
            day: args.day,
            by: me.id,
            at: now,
        };
        store::training::check(tx, &check)?;
        let lines = [AuditLine::new(told(&[skill]), value), AuditLine::new("met", args.met.to_string())];
        store::audit::add(tx, now, Some(me.id), Act::SkillChecked, &person.name, &lines)?;
        Ok(())
    })
}
