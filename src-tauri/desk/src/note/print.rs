//! The digest of a closed collection and the figures of the notebooks, on paper.

use chrono::{Datelike, NaiveDate};
use domain::ids::CollectionId;
use domain::language::Language;
use domain::month::Month;
use domain::note::figures::Spell;
use domain::note::{NoteKind, NoteState};
use paper::report::{render, Block, Entry, Report, Table};
use serde::Deserialize;
use ts_rs::TS;

use super::collection::{self, CollectionView};
use super::figures::{self, WhichNoteFigures};
use super::{number, words, AnswerRow, NoteRow};
use crate::fault::Fault;
use crate::visit::Visit;
use crate::Document;

/// A digest to print.
#[derive(Deserialize, TS)]
pub struct DigestPaper {
    collection: CollectionId,
    language: Language,
}

/// Figures to print.
#[derive(Deserialize, TS)]
pub struct NoteFiguresPaper {
    spell: Spell,
    month: Month,
    language: Language,
}

/// The digest of a closed collection, for everybody.
pub fn digest(visit: &mut Visit, args: DigestPaper) -> Result<Document, Fault> {
    let now = visit.now()?;
    let (shop, found) = visit.store()?.read(|db| Ok((store::shop::get(db)?, collection::of(db, args.collection)?)))?;
    let view = found.ok_or_else(|| Fault::not_found("collection"))?;
    let language = args.language;
    let days = view.row.collection.days;
    let report = Report {
        shop: shop.map(|s| s.name).unwrap_or_default(),
        title: words::digest(language).to_owned(),
        remark: format!("{}\u{3000}{} – {}", words::issue(view.row.collection.id.0, language), days.from, days.to),
        blocks: digest_blocks(&view, language),
        signatures: vec![
            format!("{} {}", words::in_charge(language), view.row.closed_by_name),
            words::manager(language).to_owned(),
        ],
        printed_at: now,
    };
    let pdf = render(&report, language)?;
    Ok(Document { file_name: format!("digest-{}.pdf", args.collection.0), bytes: pdf.bytes })
}

/// What was decided first, by answer; who wrote nothing at the end.
fn digest_blocks(view: &CollectionView, language: Language) -> Vec<Block> {
    let mut blocks = vec![Block::Text(counted(&view.notes, language))];
    for state in [NoteState::Adopted, NoteState::Passed, NoteState::Later, NoteState::Declined, NoteState::Duplicate] {
        let of: Vec<&NoteRow> = view.notes.iter().filter(|r| r.note.state == state).collect();
        if !of.is_empty() {
            blocks.push(Block::Heading(format!("{}\u{3000}{}", words::state(state, language), of.len())));
            blocks.extend(of.into_iter().map(|row| Block::Entry(entry(row, language))));
        }
    }
    let silent = &view.row.silent_names;
    blocks.push(Block::Heading(words::wrote_nothing(language).to_owned()));
    blocks.push(Block::Text(if silent.is_empty() { words::nobody(language).to_owned() } else { names(silent, language) }));
    blocks
}

/// A note on paper, with its answer.
pub(crate) fn entry(row: &NoteRow, language: Language) -> Entry {
    let also = if row.joined.is_empty() {
        String::new()
    } else {
        format!("\u{3000}{}{}", words::also_by(language), names(&row.joined, language))
    };
    let at = row.note.at.format("%Y-%m-%d %H:%M");
    Entry {
        mark: number(row.note.id),
        tick: None,
        text: if row.cut { format!("{}…", row.note.words) } else { row.note.words.clone() },
        small: format!("{}\u{3000}{}\u{3000}{at}{also}", words::kind(row.note.note, language), row.author_name),
        answer: row.answer.as_ref().map(|a| answer(row, a, language)).unwrap_or_default(),
    }
}

fn answer(row: &NoteRow, answer: &AnswerRow, language: Language) -> String {
    let mut said = format!("→ {}", words::state(row.note.state, language));
    if let Some(earlier) = row.note.same_as {
        said += &format!(" {}", number(earlier));
    }
    if let Some(to) = &answer.to_name {
        said += &format!(" {to}");
    }
    if answer.answer.words.is_empty() { said } else { format!("{said}{} {}", colon(language), answer.answer.words) }
}

fn colon(language: Language) -> &'static str {
    if language == Language::English { ":" } else { "：" }
}

pub(crate) fn names(names: &[String], language: Language) -> String {
    names.join(if language == Language::English { ", " } else { "、" })
}

fn counted(notes: &[NoteRow], language: Language) -> String {
    if notes.is_empty() {
        return words::nothing_written(language).to_owned();
    }
    let kinds = NoteKind::ALL.into_iter().filter_map(|kind| {
        let count = notes.iter().filter(|r| r.note.note == kind).count();
        (count > 0).then(|| format!("{} {count}", words::kind(kind, language)))
    });
    let all = words::notes_count(u32::try_from(notes.len()).unwrap_or(u32::MAX), language);
    format!("{all}{}{}", colon(language), names(&kinds.collect::<Vec<_>>(), language))
}

/// The notebooks in figures, with the lost sales of a month.
pub fn figures_pdf(visit: &mut Visit, args: NoteFiguresPaper) -> Result<Document, Fault> {
    let now = visit.now()?;
    let language = args.language;
    let which = WhichNoteFigures { spell: args.spell, month: args.month };
    let (shop, figures, reasons) = visit
        .store()?
        .read(|db| Ok((store::shop::get(db)?, figures::of(db, which, now.date())?, store::note::reasons(db)?)))?;
    let mut heads = vec![words::kind_head(language).to_owned()];
    heads.extend(figures.starts.iter().map(|day| spell_name(*day, args.spell)));
    heads.extend([words::total, words::answered].map(|w| w(language).to_owned()));
    let kinds = figures.kinds.iter().map(|row| {
        let mut cells = vec![words::kind(row.note, language).to_owned()];
        cells.extend(row.counts.iter().chain([&row.total, &row.answered]).map(u32::to_string));
        cells
    });
    let lost = figures.lost.iter().map(|bar| {
        let name = reasons.iter().find(|r| Some(r.id) == bar.reason).map(|r| words::reason(r, language));
        let together = format!("{:.1}%", f64::from(bar.together) / 10.0);
        vec![name.unwrap_or_else(|| words::not_said(language).to_owned()), bar.sales.to_string(), together]
    });
    let mut widths = vec![2.4];
    widths.resize(heads.len(), 1.0);
    let blocks = vec![
        Block::Heading(words::by_kind(language).to_owned()),
        Block::Table(Table { heads, widths, rows: kinds.collect() }),
        Block::Heading(format!("{}\u{3000}{}", words::lost_by_reason(language), args.month)),
        Block::Table(Table {
            heads: [words::reason_head, words::sales_head, words::together_head].map(|w| w(language).to_owned()).to_vec(),
            widths: vec![3.0, 1.0, 1.0],
            rows: lost.collect(),
        }),
    ];
    let report = Report {
        shop: shop.map(|s| s.name).unwrap_or_default(),
        title: words::figures_title(language).to_owned(),
        remark: now.date().to_string(),
        blocks,
        signatures: Vec::new(),
        printed_at: now,
    };
    Ok(Document { file_name: "notes-in-figures.pdf".to_owned(), bytes: render(&report, language)?.bytes })
}

/// A week by its Monday, a month by its number.
fn spell_name(start: NaiveDate, spell: Spell) -> String {
    match spell {
        Spell::Week => format!("{}/{}", start.month(), start.day()),
        Spell::Month => format!("{}-{:02}", start.year(), start.month()),
    }
}
