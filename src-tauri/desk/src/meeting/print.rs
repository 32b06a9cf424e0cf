//! The agenda of a meeting with room to write, and its minutes once they are closed.

use domain::language::Language;
use domain::meeting::LineKind;
use domain::ids::MeetingId;
use paper::report::{render, Block, Entry, Report};
use serde::Deserialize;
use ts_rs::TS;

use crate::complaint::ComplaintRow;
use super::{of, ActionRow, Attendee, LineRow, MeetingView};
use crate::fault::Fault;
use crate::note::print::entry;
use crate::note::words;
use crate::visit::Visit;
use crate::Document;

/// A meeting to print.
#[derive(Deserialize, TS)]
pub struct MeetingPaper {
    meeting: MeetingId,
    language: Language,
}

/// The agenda, or the minutes of a meeting that is over.
pub fn pdf(visit: &mut Visit, args: MeetingPaper) -> Result<Document, Fault> {
    let now = visit.now()?;
    let (shop, found) = visit.store()?.read(|db| Ok((store::shop::get(db)?, of(db, args.meeting)?)))?;
    let view = found.ok_or_else(|| Fault::not_found("meeting"))?;
    let language = args.language;
    let over = view.meeting.closed_at.is_some();
    let minute = view.meeting.minute;
    let mut remark = format!("{} {:02}:{:02}", view.meeting.day, minute / 60, minute % 60);
    if let Some(saturday) = view.meeting.moved_from {
        remark += &format!("\u{3000}({} {saturday})", words::moved(language));
    }
    let report = Report {
        shop: shop.map(|s| s.name).unwrap_or_default(),
        title: if over { words::minutes(language) } else { words::agenda(language) }.to_owned(),
        remark,
        blocks: blocks(&view, language),
        signatures: vec![words::minute_taker(language).to_owned(), words::manager(language).to_owned()],
        printed_at: now,
    };
    let name = if over { "minutes" } else { "agenda" };
    Ok(Document { file_name: format!("{name}-{}.pdf", view.meeting.day), bytes: render(&report, language)?.bytes })
}

fn blocks(view: &MeetingView, language: Language) -> Vec<Block> {
    let over = view.meeting.closed_at.is_some();
    let mut blocks = vec![Block::Heading(words::attendance(language).to_owned())];
    let people: Vec<String> = view.people.iter().map(|p| attendee(p, language)).collect();
    blocks.push(Block::Text(people.join(if language == Language::English { ", " } else { "，" })));
    let mut before = None;
    for row in &view.lines {
        if before.replace(row.line.line) != Some(row.line.line) {
            blocks.push(Block::Heading(part(row.line.line, language).to_owned()));
        }
        let mut entry = line(row, language);
        // The line that speaks of all complaints together.
        if row.line.line == LineKind::Complaint && row.line.complaint.is_none() {
            entry.text = words::complaints_count(view.lines.iter().filter(|r| r.complaint.is_some()).count(), language);
        }
        blocks.push(Block::Entry(entry));
        if !over && row.line.minutes.is_empty() && row.line.line != LineKind::Action {
            blocks.push(Block::Blank(1));
        }
    }
    blocks.push(Block::Heading(words::agreed(language).to_owned()));
    blocks.extend(view.agreed.iter().map(|a| Block::Entry(action(a, language))));
    if !over {
        blocks.push(Block::Blank(4));
    }
    blocks
}

fn part(kind: LineKind, language: Language) -> &'static str {
    match kind {
        LineKind::Action => words::actions_before(language),
        LineKind::Team => words::team_week(language),
        LineKind::Note => words::notes_part(language),
        LineKind::Finding => words::findings_part(language),
        LineKind::Complaint => words::complaints_part(language),
        LineKind::Fine => words::fines_part(language),
        LineKind::Reward => words::rewards_part(language),
        LineKind::Report => words::reports_part(language),
        LineKind::Own => words::own_part(language),
    }
}

fn attendee(person: &Attendee, language: Language) -> String {
    let planned = match (&person.shift, person.leave, person.rest) {
        (_, true, _) => words::on_leave(language).to_owned(),
        (Some(shift), ..) => shift.clone(),
        (None, _, true) => words::on_rest(language).to_owned(),
        (None, ..) => words::unplanned(language).to_owned(),
    };
    let there = words::presence(person.presence, language);
    let there = if there.is_empty() { String::new() } else { format!(" {there}") };
    format!("{} ({planned}){there}", person.name)
}

fn line(row: &LineRow, language: Language) -> Entry {
    let mut entry = match (&row.note, &row.action, &row.staff_name) {
        (Some(note), ..) => {
            let noted = entry(note, language);
            Entry { small: format!("{}\u{3000}{}", noted.small, noted.answer), answer: String::new(), ..noted }
        }
        (_, Some(done), _) => action(done, language),
        _ if row.complaint.is_some() => row.complaint.as_ref().map(|c| complaint(c, language)).unwrap_or_default(),
        (_, _, Some(name)) => Entry { mark: String::new(), text: format!("{name}\u{3000}{}", week(row, language)), ..Entry::default() },
        _ => Entry { text: own(row, language), ..Entry::default() },
    };
    if !row.line.minutes.is_empty() {
        entry.answer = row.line.minutes.clone();
    }
    entry
}

fn own(row: &LineRow, language: Language) -> String {
    match row.line.line {
        LineKind::Team => week(row, language),
        LineKind::Finding => row.line.figures.notes.to_string(),
        LineKind::Fine | LineKind::Reward => {
            let figures = row.line.figures;
            format!("{} \u{b7} ¥{}", figures.notes, figures.amount.unwrap_or_default().grouped())
        }
        LineKind::Action | LineKind::Note | LineKind::Complaint | LineKind::Report | LineKind::Own => row.line.words.clone(),
    }
}

fn complaint(row: &ComplaintRow, language: Language) -> Entry {
    let about = [words::complaint_cause(row.cause, language), words::complaint_state(row.state, language)].join(" · ");
    let owner = row.owner.as_ref().map(|o| words::by_day(&o.name, row.due, language));
    Entry {
        mark: row.number.clone(),
        text: row.what.clone(),
        small: [Some(row.came.to_string()), Some(about), row.customer.as_ref().map(|c| c.name.clone()), owner]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\u{3000}"),
        answer: row.outcome.clone(),
        ..Entry::default()
    }
}

fn week(row: &LineRow, language: Language) -> String {
    let figures = row.line.figures;
    let service = match (figures.served, figures.bought) {
        (Some(served), Some(bought)) => words::service(served, bought, language),
        _ => words::no_figures(language).to_owned(),
    };
    let joint = if language == Language::English { "; " } else { "；" };
    format!("{service}{joint}{}", words::notes_count(figures.notes, language))
}

fn action(row: &ActionRow, language: Language) -> Entry {
    Entry {
        mark: format!("A-{}", row.action.id.0),
        tick: Some(row.action.done_at.is_some()),
        text: row.action.what.clone(),
        small: words::by_day(&row.owner_name, row.action.due, language),
        answer: String::new(),
    }
}
