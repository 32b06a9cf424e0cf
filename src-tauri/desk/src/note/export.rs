//! Notes to a spreadsheet. Text that looks like a formula arrives as text.

use domain::language::Language;
use domain::note::{LostReason, Note};
use serde::Deserialize;
use store::note::search::{search, Search};
use ts_rs::TS;

use super::{number, wanted, words, FindNotes};
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;
use crate::Document;

/// The most notes in one file.
const MOST: usize = 20_000;

/// Which notes, and in whose words.
#[derive(Deserialize, TS)]
pub struct NotesFile {
    find: FindNotes,
    language: Language,
}

/// The notes that fit as XLSX.
pub fn xlsx(visit: &mut Visit, args: NotesFile) -> Result<Document, Fault> {
    let (heads, rows) = lines(visit, args)?;
    Ok(Document { file_name: "daybook-notes.xlsx".to_owned(), bytes: paper::note_file::write_xlsx(&heads, &rows)? })
}

/// The notes that fit as CSV.
pub fn csv(visit: &mut Visit, args: NotesFile) -> Result<Document, Fault> {
    let (heads, rows) = lines(visit, args)?;
    Ok(Document { file_name: "daybook-notes.csv".to_owned(), bytes: paper::note_file::write_csv(&heads, &rows)? })
}

type Lines = (Vec<String>, Vec<Vec<String>>);

fn lines(visit: &mut Visit, args: NotesFile) -> Result<Lines, Fault> {
    let language = args.language;
    let wanted = wanted(visit, args.find)?;
    let (notes, staff, reasons, answers) = visit.store()?.read(|db| {
        let wanted = Search { text: store::customer::words::hide(db, &wanted.text)?, ..wanted };
        let mut notes = search(db, &wanted, MOST)?;
        let mut answers = Vec::with_capacity(notes.len());
        for note in &mut notes {
            super::hide_words(db, note)?;
            let words = store::note::answer::standing(db, note.id)?.map(|a| a.words).unwrap_or_default();
            answers.push(store::customer::words::shown(db, &words)?);
        }
        Ok((notes, store::staff::all(db)?, store::note::reasons(db)?, answers))
    })?;
    let heads = [
        words::number_head, words::words_head, words::kind_head, words::author_head, words::at_head, words::state_head,
        words::answer_head, words::reason_head, words::product_head, words::order_head,
    ];
    let row = |(note, answer): (Note, String)| {
        let lost = note.lost.clone().unwrap_or_default();
        let named = |r: &&LostReason| Some(r.id) == lost.reason;
        vec![
            number(note.id),
            note.words.clone(),
            words::kind(note.note, language).to_owned(),
            name_of(&staff, note.author),
            note.at.format("%Y-%m-%d %H:%M").to_string(),
            words::state(note.state, language).to_owned(),
            answer,
            reasons.iter().find(named).map(|r| words::reason(r, language)).unwrap_or_default(),
            lost.product,
            lost.order,
        ]
    };
    Ok((heads.iter().map(|h| h(language).to_owned()).collect(), notes.into_iter().zip(answers).map(row).collect()))
}
