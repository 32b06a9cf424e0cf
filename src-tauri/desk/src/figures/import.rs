//! A platform's export, with a dry run: whose a nickname is, what would be new or replaced, what is no person (NOTE-02, KPI-03).

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::audit::{Act, AuditLine};
use domain::figures::{clean_nick, standing, FigureProblem, Platform, PlatformFigure, Standing};
use domain::ids::StaffId;
use domain::quota::Window;
use domain::staff::Staff;
use paper::figures_file::{self, FigureLine};
use paper::PaperFault;
use serde::{Deserialize, Serialize};
use store::Db;
use ts_rs::TS;

use super::employed;
use crate::fault::{Fault, FileProblem};
use crate::visit::Visit;

/// Rows that one import holds.
const MOST_ROWS: usize = 20_000;

/// An export as it was read.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FiguresRead {
    /// The rows of people.
    pub rows: Vec<ImportRow>,
    /// The nicknames in it, each with whoever is behind it.
    pub nicks: Vec<Nick>,
    /// Rows that are no people: sums, means, and marks for "nothing".
    pub left_out: u32,
    /// Cells that cannot be read; the rest of their row is taken.
    pub problems: Vec<CellProblem>,
    /// Columns that the program does not know.
    pub unknown_columns: Vec<String>,
    /// Days after which payments are final.
    pub final_after: u32,
}

/// A row of an export.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportRow {
    /// Its line in the file, from 1.
    pub line: u32,
    /// The nickname as it is remembered.
    pub nick: String,
    /// The day; `None` where the file says none and the person who imports must.
    pub day: Option<NaiveDate>,
    /// The figures.
    pub values: Platform,
}

/// A nickname of an export.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Nick {
    /// As it is remembered.
    pub nick: String,
    /// Who it is; `None` for nobody of ours, or not known yet.
    pub staff: Option<StaffId>,
    /// Somebody has said so; otherwise it is a guess or nobody, and is not remembered.
    pub known: bool,
}

/// A cell that cannot be read.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CellProblem {
    /// The line in the file, from 1.
    pub line: u32,
    /// The nickname in it.
    pub nick: String,
    /// The column's head.
    pub column: String,
    /// What stands there.
    pub text: String,
}

/// Rows to take in: whose each nickname is, and the standing of all of them; without one each day's own.
#[derive(Deserialize, TS)]
pub struct ImportFigures {
    rows: Vec<ImportRow>,
    nicks: Vec<Nick>,
    standing: Option<Standing>,
}

/// What taking a row in would do.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fate {
    /// Nothing is known of that day yet.
    New { standing: Standing },
    /// It takes the place of provisional figures.
    Settles { before: Box<Platform> },
    /// It takes the place of figures of the same standing.
    Replaces { before: Box<Platform>, standing: Standing },
    /// It stands there already.
    Same,
    /// Final figures are there; these provisional ones are left aside.
    FinalStands,
    /// Nobody of ours.
    Nobody,
    /// No day is known.
    NoDay,
    /// The day has not come.
    NotYet,
    /// Not employed on that day.
    NotEmployed,
    /// The same person and day stands in an earlier row.
    Twice { line: u32 },
}

/// A row and what would become of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RowFate {
    /// Its line in the file.
    pub line: u32,
    /// What would happen.
    pub fate: Fate,
}

/// What an import did.
#[derive(Clone, Copy, Debug, Default, Serialize, TS)]
pub struct FiguresImported {
    /// Days that were new.
    pub added: u32,
    /// Days of which the figures are others now.
    pub replaced: u32,
    /// Rows that changed nothing or could not be taken.
    pub left: u32,
}

/// Reads an export, changing nothing.
pub fn read(visit: &mut Visit, file_name: &str, bytes: &[u8]) -> Result<FiguresRead, Fault> {
    let file = figures_file::read(bytes, file_name).map_err(no_nick_column)?;
    let (staff, aliases, final_after) = visit
        .store()?
        .read(|db| Ok((store::staff::all(db)?, store::figures::aliases(db)?, store::figures::final_after(db)?)))?;
    let mut nicks: Vec<Nick> = Vec::new();
    for line in &file.lines {
        let nick = clean_nick(&line.nick);
        if !nicks.iter().any(|n| n.nick == nick) {
            nicks.push(whose(nick, &aliases, &staff));
        }
    }
    let problem = |line: &FigureLine| {
        let (line, nick) = (line.line, line.nick.clone());
        move |(column, text): &(String, String)| CellProblem { line, nick: nick.clone(), column: column.clone(), text: text.clone() }
    };
    let row = |l: FigureLine| ImportRow { line: l.line, nick: clean_nick(&l.nick), day: l.day, values: l.values };
    Ok(FiguresRead {
        problems: file.lines.iter().flat_map(|l| l.unreadable.iter().map(problem(l))).collect(),
        rows: file.lines.into_iter().filter(|l| l.values != Platform::default()).map(row).collect(),
        nicks,
        left_out: file.left_out,
        unknown_columns: file.ignored_columns,
        final_after,
    })
}

fn no_nick_column(fault: PaperFault) -> Fault {
    match fault {
        PaperFault::NoKnownColumn { .. } => Fault::BadFile { problem: FileProblem::NoNickColumn },
        other => other.into(),
    }
}

/// Who is behind a nickname: what was said before, else a guess by number or name, also behind the shop's name and a colon.
fn whose(nick: String, aliases: &[(String, Option<StaffId>)], staff: &[Staff]) -> Nick {
    if let Some((_, staff)) = aliases.iter().find(|(known, _)| *known == nick) {
        return Nick { nick, staff: *staff, known: true };
    }
    let own = nick.rsplit([':', '：']).next().unwrap_or_default().trim().to_owned();
    let fits = |s: &&Staff| clean_nick(&s.name) == own || s.number == own;
    let mut fitting = staff.iter().filter(fits);
    let guess = fitting.next().filter(|_| fitting.next().is_none()).map(|s| s.id);
    Nick { nick, staff: guess, known: false }
}

/// What taking the rows in would do, row by row; changes nothing.
pub fn dry_run(visit: &mut Visit, args: ImportFigures) -> Result<Vec<RowFate>, Fault> {
    let today = visit.now()?.date();
    check_size(&args)?;
    Ok(visit.store()?.read(|db| Ok(fates(db, &args, today)?.into_iter().map(|(fate, _)| fate).collect()))?)
}

fn check_size(args: &ImportFigures) -> Result<(), Fault> {
    if args.rows.len() > MOST_ROWS {
        return Err(Fault::BadFile { problem: FileProblem::TooLarge });
    }
    Ok(())
}

/// Each row's fate, with the figure to keep where it changes anything.
fn fates(db: &Db, args: &ImportFigures, today: NaiveDate) -> Result<Vec<(RowFate, Option<PlatformFigure>)>, store::StoreFault> {
    let staff = store::staff::all(db)?;
    let after = store::figures::final_after(db)?;
    let days = || args.rows.iter().filter_map(|r| r.day);
    let span = Window { from: days().min().unwrap_or(today), to: days().max().unwrap_or(today) };
    let stored: HashMap<(StaffId, NaiveDate, Standing), Platform> =
        store::figures::platform_all(db, span, None)?.into_iter().map(|f| ((f.staff, f.day, f.standing), f.values)).collect();
    let mut seen: HashMap<(StaffId, NaiveDate), u32> = HashMap::new();
    let mut fates = Vec::with_capacity(args.rows.len());
    for row in &args.rows {
        let nick = args.nicks.iter().find(|n| n.nick == row.nick);
        let person = nick.and_then(|n| n.staff).and_then(|id| staff.iter().find(|s| s.id == id));
        let (fate, kept) = match (person, row.day) {
            (None, _) => (Fate::Nobody, None),
            (_, None) => (Fate::NoDay, None),
            (_, Some(day)) if day > today => (Fate::NotYet, None),
            (Some(person), Some(day)) if !employed(person).holds(day) => (Fate::NotEmployed, None),
            (Some(person), Some(day)) => match seen.insert((person.id, day), row.line) {
                Some(line) => (Fate::Twice { line }, None),
                None => {
                    let standing = args.standing.unwrap_or_else(|| standing(day, today, after));
                    let figure = PlatformFigure { staff: person.id, day, standing, values: row.values.clone() };
                    let before = |s| stored.get(&(person.id, day, s));
                    let fate = fate_of(&figure, before(Standing::Provisional), before(Standing::Final));
                    let changes = !matches!(fate, Fate::Same | Fate::FinalStands);
                    (fate, changes.then_some(figure))
                }
            },
        };
        fates.push((RowFate { line: row.line, fate }, kept));
    }
    Ok(fates)
}

fn fate_of(figure: &PlatformFigure, provisional: Option<&Platform>, last: Option<&Platform>) -> Fate {
    let standing = figure.standing;
    match (standing, provisional, last) {
        (Standing::Final, _, Some(before)) | (Standing::Provisional, Some(before), None) if *before == figure.values => Fate::Same,
        (Standing::Final, _, Some(before)) | (Standing::Provisional, Some(before), None) => {
            Fate::Replaces { before: Box::new(before.clone()), standing }
        }
        (Standing::Provisional, _, Some(_)) => Fate::FinalStands,
        (Standing::Final, Some(before), None) => Fate::Settles { before: Box::new(before.clone()) },
        (_, None, None) => Fate::New { standing },
    }
}

/// Takes the rows in, all that can be or none, and remembers whose the nicknames are.
pub fn import(visit: &mut Visit, args: ImportFigures) -> Result<FiguresImported, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    check_size(&args)?;
    visit.store()?.write(|tx| {
        let mut done = FiguresImported::default();
        let (mut from, mut to) = (None::<NaiveDate>, None::<NaiveDate>);
        for (row, kept) in fates(tx, &args, now.date())? {
            match (&row.fate, &kept) {
                (_, None) => done.left += 1,
                (Fate::New { .. }, _) => done.added += 1,
                _ => done.replaced += 1,
            }
            let Some(figure) = kept else { continue };
            from = Some(from.map_or(figure.day, |d| d.min(figure.day)));
            to = Some(to.map_or(figure.day, |d| d.max(figure.day)));
            store::figures::put_platform(tx, &figure, me.id, now)?;
        }
        for nick in args.nicks.iter().filter(|n| n.known) {
            let name = clean_nick(&nick.nick);
            if name.is_empty() || name.chars().count() > 200 {
                return Err(FigureProblem::UnknownNick { nick: name }.into());
            }
            store::figures::save_alias(tx, &name, nick.staff)?;
        }
        let days = from.zip(to).map(|(from, to)| format!("{from} {to}")).unwrap_or_default();
        let lines = [AuditLine::new("days", days), AuditLine::new("rows", (done.added + done.replaced).to_string())];
        store::audit::add(tx, now, Some(me.id), Act::FiguresImported, "", &lines)?;
        Ok(done)
    })
}
