//! The leave slip to sign (ATT-02): a request counts only when it bears the supervisor's signature. It shows both lengths and
//! whether notice was given in time (ATT-04 to ATT-07); it judges nothing.

use chrono::{NaiveDate, NaiveDateTime};
use domain::language::Language;

use crate::dates::{long, moment, weekday};
use crate::fault::PaperFault;
use crate::form::{self, FormRow};
use crate::ink::{INK, SOFT};
use crate::page::{Area, Page, Style, A4, A5};
use crate::pdf::{self, Imprint, Pdf};
use crate::sheet::{feet, head, signature, MARGIN};
use crate::text::Typesetter;
use crate::words::{leave_days, notice, words, Words};

/// Height that the box to tick, the rule and the signature lines take.
const CLOSING: f32 = 142.0;

/// A request for leave, ready to print and sign.
#[derive(Clone, Debug, PartialEq)]
pub struct LeaveSlip {
    /// Size of the paper.
    pub paper: SlipPaper,
    /// Name of the shop.
    pub shop: String,
    /// Short number to find the request by.
    pub id: String,
    /// Name of the person.
    pub person: String,
    /// Agent number.
    pub number: String,
    /// Kind of leave, in the reader's language.
    pub kind: String,
    /// From when to when.
    pub period: LeavePeriod,
    /// Calendar days from first to last.
    pub calendar_days: f32,
    /// Rostered working days among them.
    pub working_days: f32,
    /// Why.
    pub reason: String,
    /// When it was asked for, local time.
    pub asked_at: NaiveDateTime,
    /// Notice that the rule asks for, in the reader's language.
    pub notice_required: String,
    /// Notice that was given, in the reader's language.
    pub notice_given: String,
    /// Whether that was in time.
    pub timing: Timing,
    /// Who takes the work over.
    pub cover: Option<String>,
    /// Whether the work was handed over already (ATT-03).
    pub handover: Handover,
    /// What the person leaves open, and who takes it (HND-05).
    pub items: Vec<SlipItem>,
    /// When it is printed, local time.
    pub printed_at: NaiveDateTime,
}

/// An open item of the person, on one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlipItem {
    /// Short id.
    pub id: String,
    /// What is the matter.
    pub matter: String,
    /// Who takes it; `None` while nobody is named.
    pub taker: Option<String>,
}

/// Size of the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlipPaper {
    /// Half of an A4 sheet.
    A5,
    /// The usual sheet.
    A4,
}

/// From when to when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeavePeriod {
    /// Whole days, both ends included.
    Days {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
    /// Part of a day or of several.
    Hours {
        /// First minute.
        from: NaiveDateTime,
        /// End.
        to: NaiveDateTime,
    },
}

/// Whether notice was given as early as the rule asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// As early as asked or earlier.
    InTime,
    /// Later; shown to the person who decides, never refused.
    Late,
}

/// Whether the work was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handover {
    /// To be ticked by hand.
    Open,
    /// Done; the box is ticked.
    Done,
}

/// Prints the slip.
pub fn render(slip: &LeaveSlip, language: Language) -> Result<Pdf, PaperFault> {
    let set = Typesetter::new(language)?;
    let words = words(language);
    let size = match slip.paper {
        SlipPaper::A5 => A5,
        SlipPaper::A4 => A4,
    };
    let begin = || {
        let mut page = Page::new(size);
        let id = format!("{} {}", words.slip_id, slip.id);
        let top = head(&mut page, &set, words.leave_slip, &slip.shop, (&id, Style::plain(9.0, SOFT)));
        (page, top + 4.0)
    };
    let rows: Vec<FormRow> = answers(slip, language).iter().map(|(caption, answer)| {
        let row = FormRow::new(&set, caption, answer, size.0);
        if slip.timing == Timing::Late && *caption == words.notice { row.marked() } else { row }
    }).collect();
    let bottom = size.1 - MARGIN - 8.0;
    let (mut pages, mut filled) = form::draw(&rows, begin, bottom);
    if filled + CLOSING > bottom {
        let (page, top) = begin();
        pages.push(page);
        filled = top;
    }
    if let Some(page) = pages.last_mut() {
        close(page, filled, bottom, slip, words);
    }
    feet(&mut pages, &set, &format!("Daybook 店务本\u{3000}{} {}", words.printed_at, moment(language, slip.printed_at)));
    let title = format!("{} {} · {}", words.leave_slip, slip.id, slip.person);
    pdf::write(&pages, &set, &Imprint { title, made_at: slip.printed_at })
}

fn answers(slip: &LeaveSlip, language: Language) -> Vec<(&'static str, String)> {
    let words = words(language);
    let judged = match slip.timing {
        Timing::InTime => words.on_time,
        Timing::Late => words.late,
    };
    let given = notice(language, &slip.notice_required, &slip.notice_given);
    let mut answers = vec![
        (words.name, format!("{}\u{3000}{}", slip.person, slip.number)),
        (words.leave_kind, slip.kind.clone()),
        (words.period, period(slip.period, language)),
        (words.days, leave_days(language, slip.calendar_days, slip.working_days)),
        (words.reason, slip.reason.clone()),
        (words.asked_at, moment(language, slip.asked_at)),
        (words.notice, format!("{given}{}{judged}", words.separator)),
        (words.cover, slip.cover.clone().unwrap_or_else(|| words.nobody_yet.to_owned())),
    ];
    if !slip.items.is_empty() {
        answers.push((words.open_items, items(&slip.items, words)));
    }
    answers
}

/// A line for each item and its taker.
fn items(items: &[SlipItem], words: &Words) -> String {
    let line = |item: &SlipItem| {
        let matter: String = item.matter.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{}\u{3000}{matter} → {}", item.id, item.taker.as_deref().unwrap_or(words.nobody_yet))
    };
    items.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn period(period: LeavePeriod, language: Language) -> String {
    let day = |date: NaiveDate| format!("{} {}", long(language, date), weekday(language, date));
    match period {
        LeavePeriod::Days { from, to } if from == to => day(from),
        LeavePeriod::Days { from, to } => format!("{} – {}", day(from), day(to)),
        LeavePeriod::Hours { from, to } if from.date() == to.date() => {
            format!("{} {}–{}", day(from.date()), from.format("%H:%M"), to.format("%H:%M"))
        }
        LeavePeriod::Hours { from, to } => format!("{} {} – {} {}", day(from.date()), from.format("%H:%M"), day(to.date()), to.format("%H:%M")),
    }
}

/// The box to tick below the answers; the rule and the signatures at the foot of the page.
fn close(page: &mut Page, filled: f32, bottom: f32, slip: &LeaveSlip, words: &Words) {
    let tick = Area { x: MARGIN, y: filled + 13.0, w: 10.0, h: 10.0 };
    page.frame(tick, 0.8, INK, 0.0);
    if slip.handover == Handover::Done {
        page.rule((tick.x + 2.0, tick.y + 5.0), (tick.x + 4.3, tick.y + 7.8), 1.2, INK);
        page.rule((tick.x + 4.3, tick.y + 7.8), (tick.x + 8.4, tick.y + 2.0), 1.2, INK);
    }
    page.text((MARGIN + 16.0, tick.y + 8.8), Style::plain(10.0, INK), words.handover_done);
    page.text((MARGIN, bottom - 84.0), Style::bold(9.5, INK), words.only_signed);
    let width = (page.width - 2.0 * MARGIN - 32.0) / 3.0;
    for (index, caption) in [words.applicant, words.supervisor, words.date].into_iter().enumerate() {
        signature(page, Area { x: MARGIN + (width + 16.0) * index as f32, y: bottom - 26.0, w: width, h: 0.0 }, caption);
    }
}
