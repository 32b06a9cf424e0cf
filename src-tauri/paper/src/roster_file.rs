//! The staff list as a spreadsheet, in and out. Cells are handed on as they were typed: whether a date is a date and a mentor
//! exists is for the layer above to say, with the line number it is given.

use domain::language::Language;
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use crate::fault::PaperFault;
use crate::ink::{INK, SOFT, WEEKEND};
use crate::spreadsheet::{self, csv_bytes, plain_head, Book, Row};
use crate::words::words;

/// One person as the file has it; `None` where the cell is empty or the column is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterLine {
    /// Line in the file, from 1.
    pub line: u32,
    /// Agent number.
    pub number: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Role.
    pub role: Option<String>,
    /// Join date.
    pub joined: Option<String>,
    /// Leave date.
    pub left: Option<String>,
    /// First day of the probation.
    pub probation_from: Option<String>,
    /// Last day of the probation.
    pub probation_until: Option<String>,
    /// Agent number of the mentor.
    pub mentor: Option<String>,
    /// Hours the person should work in a month.
    pub hours_target: Option<String>,
    /// Shifts the person may not work.
    pub not_shifts: Option<String>,
}

/// A staff list that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    /// The people, in the order of the file.
    pub lines: Vec<RosterLine>,
    /// Heads of columns that are not known or stand there twice; their cells are left aside.
    pub ignored_columns: Vec<String>,
}

/// A column of the staff list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Number,
    Name,
    Role,
    Joined,
    Left,
    ProbationFrom,
    ProbationUntil,
    Mentor,
    HoursTarget,
    NotShifts,
}

use Column::*;

const COLUMNS: [Column; 10] =
    [Number, Name, Role, Joined, Left, ProbationFrom, ProbationUntil, Mentor, HoursTarget, NotShifts];

impl Column {
    /// What people call the column, without blanks and in small letters; the sheet's own heads are known besides.
    fn names(self) -> &'static [&'static str] {
        match self {
            Number => &["工号", "工號", "员工编号", "員工編號", "编号", "編號", "agentnumber", "staffnumber", "number", "no.", "no", "id"],
            Name => &["姓名", "名字", "员工姓名", "員工姓名", "name", "fullname"],
            Role => &["角色", "职位", "職位", "岗位", "崗位", "职务", "職務", "role", "position"],
            Joined => &["入职日期", "入職日期", "入职", "入職", "入职时间", "入職時間", "joined", "joindate", "startdate", "hired"],
            Left => &["离职日期", "離職日期", "离职", "離職", "离职时间", "離職時間", "left", "leavedate", "leavingdate", "enddate"],
            ProbationFrom => &["试用期开始", "試用期開始", "试用开始", "試用開始", "probationfrom", "probationstart"],
            ProbationUntil => &["试用期结束", "試用期結束", "试用结束", "試用結束", "试用期至", "試用期至", "转正日期", "轉正日期", "probationuntil", "probationend", "probationto"],
            Mentor => &["师傅工号", "師傅工號", "师傅", "師傅", "带教", "帶教", "mentor'snumber", "mentor", "mentornumber"],
            HoursTarget => &["工时目标", "工時目標", "目标工时", "目標工時", "月工时", "月工時", "hourstarget", "targethours", "hours"],
            NotShifts => &["不排班次", "不可排班次", "不上班次", "shiftsnotworked", "maynotwork", "notshifts", "excludedshifts"],
        }
    }

    fn of(head: &str) -> Option<Column> {
        let plain = plain_head(&head.replace('＊', "*"));
        COLUMNS.into_iter().find(|column| column.names().contains(&plain.as_str()))
    }

    fn head(self, language: Language) -> &'static str {
        let roster = &words(language).roster;
        match self {
            Number => roster.number,
            Name => roster.name,
            Role => roster.role,
            Joined => roster.joined,
            Left => roster.left,
            ProbationFrom => roster.probation_from,
            ProbationUntil => roster.probation_until,
            Mentor => roster.mentor,
            HoursTarget => roster.hours_target,
            NotShifts => roster.not_shifts,
        }
    }

    fn cell(self, line: &mut RosterLine) -> &mut Option<String> {
        match self {
            Number => &mut line.number,
            Name => &mut line.name,
            Role => &mut line.role,
            Joined => &mut line.joined,
            Left => &mut line.left,
            ProbationFrom => &mut line.probation_from,
            ProbationUntil => &mut line.probation_until,
            Mentor => &mut line.mentor,
            HoursTarget => &mut line.hours_target,
            NotShifts => &mut line.not_shifts,
        }
    }

    fn width(self) -> f64 {
        match self {
            Name | NotShifts => 18.0,
            Number | Role | Mentor | HoursTarget => 13.0,
            Joined | Left | ProbationFrom | ProbationUntil => 15.0,
        }
    }
}

/// Reads a staff list. Columns may stand in any order and carry the heads of any of the three languages; `file_name` is not
/// believed, the content tells the format.
pub fn read(bytes: &[u8], _file_name: &str) -> Result<Roster, PaperFault> {
    let table = spreadsheet::read(bytes)?;
    let (columns, ignored) = table.columns(Column::of);
    if !columns.contains(&Some(Number)) && !columns.contains(&Some(Name)) {
        return Err(PaperFault::NoKnownColumn { found: table.header });
    }
    let lines = table.rows.iter().map(|row| roster_line(row, &columns)).filter(|line| !is_blank(line)).collect();
    Ok(Roster { lines, ignored_columns: ignored })
}

fn roster_line(row: &Row, columns: &[Option<Column>]) -> RosterLine {
    let mut line = RosterLine { line: row.line, ..RosterLine::default() };
    for (column, text) in columns.iter().zip(&row.cells) {
        if let (Some(column), false) = (column, text.is_empty()) {
            *column.cell(&mut line) = Some(text.clone());
        }
    }
    line
}

fn is_blank(line: &RosterLine) -> bool {
    *line == RosterLine { line: line.line, ..RosterLine::default() }
}

fn text(line: &RosterLine, column: Column) -> String {
    column.cell(&mut line.clone()).take().unwrap_or_default()
}

/// The staff list as CSV.
pub fn write_csv(lines: &[RosterLine], language: Language) -> Result<Vec<u8>, PaperFault> {
    let mut rows = vec![COLUMNS.iter().map(|column| column.head(language).to_owned()).collect::<Vec<_>>()];
    rows.extend(lines.iter().map(|line| COLUMNS.iter().map(|&column| text(line, column)).collect::<Vec<_>>()));
    csv_bytes(&rows)
}

/// The staff list as XLSX; without lines it is the empty template.
pub fn write_xlsx(lines: &[RosterLine], language: Language) -> Result<Vec<u8>, PaperFault> {
    Book::write(|book| fill(book, lines, language))
}

/// An empty staff list to fill in.
pub fn template(language: Language) -> Result<Vec<u8>, PaperFault> {
    write_xlsx(&[], language)
}

fn fill(book: &mut Workbook, lines: &[RosterLine], language: Language) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(words(language).roster.title)?.set_freeze_panes(1, 2)?;
    let head = Format::new().set_bold().set_font_color(INK.as_number()).set_background_color(WEEKEND.as_number()).set_border_bottom(rust_xlsxwriter::FormatBorder::Thin).set_border_color(SOFT.as_number());
    // Agent numbers keep their zeros when they are typed into the template.
    let typed_text = Format::new().set_num_format("@");
    for (index, column) in (0_u16..).zip(COLUMNS) {
        sheet.set_column_width(index, column.width())?;
        if matches!(column, Number | Mentor | NotShifts) {
            sheet.set_column_format(index, &typed_text)?;
        }
        sheet.write_string_with_format(0, index, column.head(language), &head)?;
    }
    for (row, line) in (1_u32..).zip(lines) {
        for (index, column) in (0_u16..).zip(COLUMNS) {
            write_cell(sheet, row, index, column, &text(line, column))?;
        }
    }
    Ok(())
}

fn write_cell(sheet: &mut Worksheet, row: u32, index: u16, column: Column, text: &str) -> Result<(), XlsxError> {
    match (column, text.parse::<f64>()) {
        _ if text.is_empty() => {}
        (Joined | Left | ProbationFrom | ProbationUntil, _) => Book::date_or_text(sheet, row, index, text)?,
        (HoursTarget, Ok(hours)) => {
            sheet.write_number(row, index, hours)?;
        }
        _ => {
            sheet.write_string(row, index, text)?;
        }
    }
    Ok(())
}
