//! The roster as a spreadsheet: read with a dry run first, written for the shop's own use.

use chrono::NaiveDate;
use domain::access::{may, Right, Role};
use domain::audit::{Act, AuditLine};
use domain::ids::{ShiftId, StaffId};
use domain::language::Language;
use domain::quota::Window;
use domain::shift::ShiftKind;
use domain::staff::{problems, Staff, StaffProblem};
use domain::text::fold_width;
use paper::PaperFault;
use paper::roster_file::{self, RosterLine};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::{Fault, FileProblem};
use crate::pairing::roster::{take_over, with_mentors};
use crate::staff::{cleaned, differences, guard_office, put};
use crate::visit::Visit;
use crate::{words, Document};

/// What an import would do.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RosterPreview {
    /// People who would be added.
    pub create: Vec<Staff>,
    /// People who would be changed, with the fields.
    pub change: Vec<RosterChange>,
    /// People who are in the file as they are in the shop.
    pub same: u32,
    /// Lines that cannot be taken over.
    pub problems: Vec<RosterProblem>,
    /// Columns that the program does not know; their cells are left aside.
    pub unknown_columns: Vec<String>,
}

/// Somebody who would be changed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RosterChange {
    /// As they would be.
    pub staff: Staff,
    /// What would be different.
    pub fields: Vec<AuditLine>,
}

/// A line that cannot be taken over.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RosterProblem {
    /// Its number in the file, from 1.
    pub line: u32,
    /// The agent number in it.
    pub number: String,
    /// The name in it.
    pub name: String,
    /// What is wrong.
    pub problem: LineProblem,
}

/// What is wrong with a line.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LineProblem {
    /// A rule of the roster.
    Staff { problem: StaffProblem },
    /// A cell that cannot be read.
    Unreadable { column: String, text: String },
    /// A role that only the owner gives.
    OfficeRole,
}

/// The rows of a dry run that shall be written.
#[derive(Deserialize, TS)]
pub struct ImportRoster {
    rows: Vec<Staff>,
}

/// What an import did.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct Imported {
    /// People added.
    pub created: u32,
    /// People changed.
    pub changed: u32,
}

/// A document in a language.
#[derive(Deserialize, TS)]
pub struct InLanguage {
    language: Language,
}

impl From<PaperFault> for Fault {
    fn from(fault: PaperFault) -> Fault {
        let problem = match fault {
            PaperFault::Damaged { .. } => FileProblem::Damaged,
            PaperFault::TooLarge { .. } => FileProblem::TooLarge,
            PaperFault::NotASpreadsheet | PaperFault::OldFormat => FileProblem::NotASpreadsheet,
            PaperFault::Encrypted => FileProblem::Encrypted,
            PaperFault::Empty => FileProblem::Empty,
            PaperFault::NoKnownColumn { .. } => FileProblem::NoNumberColumn,
            other => return Fault::Storage { detail: other.to_string() },
        };
        Fault::BadFile { problem }
    }
}

/// Reads a file and tells what it would do, changing nothing. An empty cell leaves what the shop has.
pub fn preview(visit: &mut Visit, file_name: &str, bytes: &[u8]) -> Result<RosterPreview, Fault> {
    let me = visit.me()?;
    let today = visit.now()?.date();
    let file = roster_file::read(bytes, file_name)?;
    let (all, kinds) = visit.store()?.read(|db| Ok((with_mentors(db, today)?, all_kinds(db)?)))?;
    let mut reader = Reader { kinds, today, team: all.clone(), seen: Vec::new(), next: -1 };
    let mut preview =
        RosterPreview { create: Vec::new(), change: Vec::new(), same: 0, problems: Vec::new(), unknown_columns: file.ignored_columns };
    for line in &file.lines {
        let sort = reader.read(line).and_then(|person| sort(&me, &reader.team, &all, person));
        match sort {
            Ok(Sorted::New(person)) => {
                reader.team.push(person.clone());
                preview.create.push(person);
            }
            Ok(Sorted::Changed(change)) => {
                reader.team.retain(|s| s.id != change.staff.id);
                reader.team.push(change.staff.clone());
                preview.change.push(change);
            }
            Ok(Sorted::Same) => preview.same += 1,
            Err(problem) => preview.problems.push(RosterProblem {
                line: line.line,
                number: line.number.clone().unwrap_or_default(),
                name: line.name.clone().unwrap_or_default(),
                problem,
            }),
        }
    }
    Ok(preview)
}

fn all_kinds(db: &store::Db) -> Result<Vec<ShiftKind>, store::StoreFault> {
    Ok(store::shift::systems(db)?.into_iter().flat_map(|s| s.kinds).collect())
}

enum Sorted {
    New(Staff),
    Changed(RosterChange),
    Same,
}

/// Whether a person of the file is new, changed or as they were. `team` holds the lines before; a number that stood in one of
/// them already is taken.
fn sort(me: &Staff, team: &[Staff], stored: &[Staff], person: Staff) -> Result<Sorted, LineProblem> {
    let before = stored.iter().find(|s| s.id == person.id);
    guard_office(me, before, &person).map_err(|_| LineProblem::OfficeRole)?;
    let others: Vec<Staff> = team.iter().filter(|s| s.id != person.id).cloned().collect();
    if let Some(problem) = problems(&person, &others).into_iter().next() {
        return Err(LineProblem::Staff { problem });
    }
    let Some(before) = before else { return Ok(Sorted::New(person)) };
    let fields = differences(before, &person);
    Ok(if fields.is_empty() { Sorted::Same } else { Sorted::Changed(RosterChange { staff: person, fields }) })
}

/// Reads lines against the team as it would be after the lines before.
struct Reader {
    kinds: Vec<ShiftKind>,
    today: NaiveDate,
    team: Vec<Staff>,
    /// Numbers of the lines before.
    seen: Vec<String>,
    /// Ids below zero stand for people who are new in this file.
    next: i64,
}

impl Reader {
    fn read(&mut self, line: &RosterLine) -> Result<Staff, LineProblem> {
        let number = domain::staff::clean_number(line.number.as_deref().unwrap_or_default());
        if let Some(twin) = self.team.iter().find(|s| s.number == number && self.seen.contains(&number)) {
            return Err(LineProblem::Staff { problem: StaffProblem::NumberTaken { by: twin.name.clone() } });
        }
        self.seen.push(number.clone());
        let known = self.team.iter().find(|s| s.number == number && s.id.0 > 0).cloned();
        let mut person = known.unwrap_or_else(|| self.newcomer(number));
        if let Some(name) = &line.name {
            person.name = name.clone();
        }
        if let Some(text) = &line.role {
            person.role = role(text)?;
        }
        self.read_dates(line, &mut person)?;
        if let Some(text) = &line.mentor {
            person.mentor = Some(self.mentor(text)?);
        }
        if let Some(text) = &line.hours_target {
            person.target_minutes = Some(hours(text)?);
        }
        if let Some(text) = &line.not_shifts {
            person.barred = self.shifts(text)?;
        }
        Ok(cleaned(person))
    }

    fn newcomer(&mut self, number: String) -> Staff {
        self.next -= 1;
        Staff { id: StaffId(self.next), ..Staff::new(&number, "", Role::Agent, self.today) }
    }

    fn read_dates(&self, line: &RosterLine, person: &mut Staff) -> Result<(), LineProblem> {
        if let Some(text) = &line.joined {
            person.joined = date("joined", text)?;
        }
        if let Some(text) = &line.left {
            person.left = Some(date("left", text)?);
        }
        if let Some(text) = &line.probation_until {
            let from = line.probation_from.as_ref().map(|t| date("probation_from", t)).transpose()?;
            let from = from.or(person.probation.map(|p| p.from)).unwrap_or(person.joined);
            person.probation = Some(Window { from, to: date("probation_until", text)? });
        }
        Ok(())
    }

    fn mentor(&self, text: &str) -> Result<StaffId, LineProblem> {
        let wanted = text.trim();
        let found = self.team.iter().find(|s| s.number == domain::staff::clean_number(wanted) || s.name == wanted);
        found.map(|s| s.id).ok_or_else(|| unreadable("mentor", text))
    }

    fn shifts(&self, text: &str) -> Result<Vec<ShiftId>, LineProblem> {
        let words = text.split([' ', ',', '，', '、', ';', '；', '/']).map(str::trim).filter(|w| !w.is_empty());
        let one = |word: &str| {
            let found: Vec<ShiftId> = self.kinds.iter().filter(|k| k.name == word || k.code == word).map(|k| k.id).collect();
            if found.is_empty() { Err(unreadable("not_shifts", text)) } else { Ok(found) }
        };
        Ok(words.map(one).collect::<Result<Vec<_>, _>>()?.concat())
    }
}

fn unreadable(column: &str, text: &str) -> LineProblem {
    LineProblem::Unreadable { column: column.to_owned(), text: text.to_owned() }
}

fn role(text: &str) -> Result<Role, LineProblem> {
    words::role_named(text).ok_or_else(|| unreadable("role", text))
}

/// A date as people and spreadsheets write it: 2026-12-01, 2026/12/1, 2026.12.1, 2026年12月1日.
fn date(column: &str, text: &str) -> Result<NaiveDate, LineProblem> {
    let plain: String = text.trim().chars().map(fold_width).map(|c| if c.is_ascii_digit() { c } else { ' ' }).collect();
    let mut parts = plain.split_whitespace().map(str::parse::<u32>);
    let found = match (parts.next(), parts.next(), parts.next()) {
        (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) => {
            NaiveDate::from_ymd_opt(i32::try_from(year).unwrap_or(0), month, day)
        }
        _ => None,
    };
    found.filter(|d| domain::month::Month::new(chrono::Datelike::year(d), 1).is_some()).ok_or_else(|| unreadable(column, text))
}

/// Hours as a number: 180 or 187.5. Returns minutes.
fn hours(text: &str) -> Result<u32, LineProblem> {
    let plain: String = text.trim().chars().map(fold_width).collect();
    let hours: f64 = plain.parse().map_err(|_| unreadable("hours_target", text))?;
    if (0.0..=744.0).contains(&hours) { Ok((hours * 60.0).round() as u32) } else { Err(unreadable("hours_target", text)) }
}

/// Writes the rows of a dry run, all or none. They are checked again: the roster may have changed meanwhile.
pub fn import(visit: &mut Visit, args: ImportRoster) -> Result<Imported, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let mut imported = Imported { created: 0, changed: 0 };
        let mut lines = Vec::new();
        let mut new_ids: Vec<(StaffId, StaffId)> = Vec::new();
        for row in args.rows {
            let all = with_mentors(tx, now.date())?;
            let mut person = cleaned(row);
            let given = person.id;
            let renamed = |id: StaffId| new_ids.iter().find(|(old, _)| *old == id).map_or(id, |(_, new)| *new);
            person.mentor = person.mentor.map(renamed);
            let before = all.iter().find(|s| s.id == person.id).cloned();
            if before.is_none() {
                person.id = StaffId(0);
            }
            if !may(me.role, Right::ManageOffice) {
                guard_office(&me, before.as_ref(), &person)?;
            }
            let (id, act, _) = put(tx, &person, &all, before.as_ref())?;
            take_over(tx, &Staff { id, ..person.clone() }, before.as_ref(), me.id, now)?;
            new_ids.push((given, id));
            let created = act == Act::StaffAdded;
            *(if created { &mut imported.created } else { &mut imported.changed }) += 1;
            lines.push(AuditLine::new(person.number.clone(), person.name.clone()));
        }
        store::audit::add(tx, now, Some(me.id), Act::StaffImported, "", &lines)?;
        Ok(imported)
    })
}

/// The roster as XLSX.
pub fn xlsx(visit: &mut Visit, args: InLanguage) -> Result<Document, Fault> {
    let lines = lines(visit, args.language)?;
    Ok(Document { file_name: "daybook-staff.xlsx".to_owned(), bytes: roster_file::write_xlsx(&lines, args.language)? })
}

/// The roster as CSV.
pub fn csv(visit: &mut Visit, args: InLanguage) -> Result<Document, Fault> {
    let lines = lines(visit, args.language)?;
    Ok(Document { file_name: "daybook-staff.csv".to_owned(), bytes: roster_file::write_csv(&lines, args.language)? })
}

/// An empty roster with its heads, to be filled in.
pub fn template(_: &mut Visit, args: InLanguage) -> Result<Document, Fault> {
    Ok(Document { file_name: "daybook-staff-template.xlsx".to_owned(), bytes: roster_file::template(args.language)? })
}

fn lines(visit: &mut Visit, language: Language) -> Result<Vec<RosterLine>, Fault> {
    let today = visit.now()?.date();
    let (all, kinds) = visit.store()?.read(|db| Ok((with_mentors(db, today)?, all_kinds(db)?)))?;
    let number = |id: StaffId| all.iter().find(|s| s.id == id).map(|s| s.number.clone());
    let code = |id: &ShiftId| kinds.iter().find(|k| k.id == *id).map(|k| k.name.clone());
    let line = |(at, person): (usize, &Staff)| RosterLine {
        line: u32::try_from(at + 2).unwrap_or(0),
        number: Some(person.number.clone()),
        name: Some(person.name.clone()),
        role: Some(words::role(person.role, language).to_owned()),
        joined: Some(person.joined.to_string()),
        left: person.left.map(|d| d.to_string()),
        probation_from: person.probation.map(|p| p.from.to_string()),
        probation_until: person.probation.map(|p| p.to.to_string()),
        mentor: person.mentor.and_then(number),
        hours_target: person.target_minutes.map(|m| (f64::from(m) / 60.0).to_string()),
        not_shifts: Some(person.barred.iter().filter_map(code).collect::<Vec<_>>().join("、")).filter(|s| !s.is_empty()),
    };
    Ok(all.iter().enumerate().map(line).collect())
}
