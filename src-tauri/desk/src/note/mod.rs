//! The problem and idea book (NOTE-01): looking through it. One's own notes are everybody's to see, all of them the person in
//! charge's; a closed collection is read out to all.

pub mod answer;
pub mod collection;
pub mod export;
pub mod figures;
pub mod print;
pub mod today;
pub mod unmask;
pub mod words;
pub mod write;

use chrono::{NaiveDate, NaiveDateTime};
use domain::access::{may, Right};
use domain::customer::mask;
use domain::ids::{NoteId, StaffId};
use domain::note::{NoteAnswer, LostReason, Note, NoteKind, NoteProblem, NoteState, Verdict};
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::customer::words::{shown, without_tokens};
use store::note::search::{search, Search};
use store::{Db, StoreFault};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// How many notes a page of the list has.
const PAGE: usize = 50;
/// How many characters of a note a list shows.
const SHOWN: usize = 400;

/// What to look for.
#[derive(Clone, Default, Deserialize, TS)]
pub struct FindNotes {
    pub(crate) text: String,
    pub(crate) note: Option<NoteKind>,
    pub(crate) state: Option<NoteState>,
    pub(crate) author: Option<StaffId>,
    pub(crate) from: Option<NaiveDate>,
    pub(crate) to: Option<NaiveDate>,
    /// The page before this note.
    pub(crate) before: Option<NoteId>,
}

/// A note by its id.
#[derive(Deserialize, TS)]
pub struct WhichNote {
    note: NoteId,
}

/// A note as a list shows it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NoteRow {
    /// The note; of a very long one the beginning.
    pub note: Note,
    /// There is more of it.
    pub cut: bool,
    /// Something in it is masked: it is shown for a reason.
    pub hides: bool,
    /// Who wrote it.
    pub author_name: String,
    /// The answer that stands.
    pub answer: Option<AnswerRow>,
    /// Who else wrote the same and joined it.
    pub joined: Vec<String>,
}

/// An answer with names.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AnswerRow {
    /// The answer.
    pub answer: NoteAnswer,
    /// Who gave it.
    pub by_name: String,
    /// To whom the note was passed.
    pub to_name: Option<String>,
}

/// A page of the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NotePage {
    /// The latest first.
    pub rows: Vec<NoteRow>,
    /// There are more before the last.
    pub more: bool,
}

/// Everything about one note.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NoteView {
    /// The note, whole.
    pub row: NoteRow,
    /// Every answer it got, the first first.
    pub answers: Vec<AnswerRow>,
    /// The earlier note that it joined in the end.
    pub root: Option<NoteRow>,
    /// The notes that joined it, the earliest first.
    pub joined: Vec<NoteRow>,
    /// Whether I may answer it.
    pub answerable: bool,
}

/// Notes that fit, the latest first: one's own, or everybody's for the person in charge.
pub fn list(visit: &mut Visit, args: FindNotes) -> Result<NotePage, Fault> {
    let wanted = wanted(visit, args)?;
    Ok(visit.store()?.read(|db| {
        let wanted = Search { text: store::customer::words::hide(db, &wanted.text)?, ..wanted };
        let mut found = search(db, &wanted, PAGE + 1)?;
        let more = found.len() > PAGE;
        found.truncate(PAGE);
        Ok::<_, StoreFault>(NotePage { rows: rows(db, found)?, more })
    })?)
}

/// What is asked for, held to what the person may see.
pub(crate) fn wanted(visit: &mut Visit, args: FindNotes) -> Result<Search, Fault> {
    let me = visit.me()?;
    let author = if may(me.role, Right::CollectNotes) { args.author } else { Some(me.id) };
    let FindNotes { text, note: kind, state, from, to, before, .. } = args;
    Ok(Search { text, kind, state, author, from, to, before })
}

/// One note with its history.
pub fn one(visit: &mut Visit, args: WhichNote) -> Result<NoteView, Fault> {
    let me = visit.me()?;
    let view = visit.store()?.read(|db| {
        let Some(note) = store::note::get(db, args.note)? else { return Ok(None) };
        if !may_see(db, &note, &me)? {
            return Ok(None);
        }
        view(db, note, &me).map(Some)
    })?;
    view.ok_or_else(|| Fault::not_found("note"))
}

/// One's own, what joined it or what it joined, what was passed to one, what a closed collection read out; everything for the person
/// in charge.
fn may_see(db: &Db, note: &Note, me: &Staff) -> Result<bool, StoreFault> {
    if note.author == me.id || note.collection.is_some() || may(me.role, Right::CollectNotes) || passed_to(db, note, me)? {
        return Ok(true);
    }
    let Some(root) = store::note::root(db, note.id)? else { return Ok(false) };
    Ok(store::note::family(db, root.id)?.iter().any(|n| n.author == me.id))
}

fn view(db: &Db, note: Note, me: &Staff) -> Result<NoteView, StoreFault> {
    let staff = store::staff::all(db)?;
    let answers = store::note::answer::of(db, note.id)?.into_iter().map(|a| answer_row(db, &staff, a)).collect::<Result<_, _>>()?;
    let root = store::note::root(db, note.id)?.filter(|r| r.id != note.id);
    let joined = store::note::family(db, note.id)?.into_iter().filter(|n| n.id != note.id).collect();
    let joined_state = root.as_ref().map(|r| r.state);
    let settled = note.state == NoteState::Adopted || joined_state == Some(NoteState::Adopted);
    let answerable = !settled && (may(me.role, Right::CollectNotes) || passed_to(db, &note, me)?);
    let words = note.words.clone();
    let mut row = rows(db, vec![note])?.pop();
    if let Some(row) = &mut row {
        row.note.words = shown(db, &words)?;
        row.cut = false;
    }
    Ok(NoteView {
        row: row.ok_or(StoreFault::NotFound)?,
        answers,
        root: rows(db, root.into_iter().collect())?.pop(),
        joined: rows(db, joined)?,
        answerable,
    })
}

/// Whether the note waits for this person.
pub(crate) fn passed_to(db: &Db, note: &Note, me: &Staff) -> Result<bool, StoreFault> {
    let standing = store::note::answer::standing(db, note.id)?;
    Ok(note.state == NoteState::Passed && standing.is_some_and(|a| a.verdict == Verdict::Passed { to: me.id }))
}

/// The notes with what a list needs beside them.
pub(crate) fn rows(db: &Db, notes: Vec<Note>) -> Result<Vec<NoteRow>, StoreFault> {
    let staff = store::staff::all(db)?;
    notes
        .into_iter()
        .map(|mut note| {
            let answer = store::note::answer::standing(db, note.id)?.map(|a| answer_row(db, &staff, a)).transpose()?;
            let kin = store::note::family(db, note.id)?;
            let mut joined: Vec<String> = Vec::new();
            for other in kin.iter().filter(|n| n.author != note.author) {
                let name = name_of(&staff, other.author);
                if !joined.contains(&name) {
                    joined.push(name);
                }
            }
            let hides = hide_words(db, &mut note)?;
            let whole = note.words.chars().count();
            if whole > SHOWN {
                note.words = note.words.chars().take(SHOWN).collect();
            }
            Ok(NoteRow { author_name: name_of(&staff, note.author), answer, joined, cut: whole > SHOWN, hides, note })
        })
        .collect()
}

/// Masks what a note says of customers; whether that hides anything.
pub(crate) fn hide_words(db: &Db, note: &mut Note) -> Result<bool, StoreFault> {
    let whole = std::mem::take(&mut note.words);
    note.words = shown(db, &whole)?;
    let mut hides = note.words != whole;
    if let Some(lost) = &mut note.lost {
        hides |= !lost.order.is_empty();
        lost.order = mask::order(&without_tokens(db, &lost.order)?);
        lost.product = shown(db, &lost.product)?;
    }
    Ok(hides)
}

fn answer_row(db: &Db, staff: &[Staff], mut answer: NoteAnswer) -> Result<AnswerRow, StoreFault> {
    let to = if let Verdict::Passed { to } = answer.verdict { Some(name_of(staff, to)) } else { None };
    answer.words = shown(db, &answer.words)?;
    Ok(AnswerRow { by_name: name_of(staff, answer.by), to_name: to, answer })
}

/// The shop's reasons for a lost sale (NOTE-06).
pub fn reasons(visit: &mut Visit, _: Nothing) -> Result<Vec<LostReason>, Fault> {
    Ok(visit.store()?.read(store::note::reasons)?)
}

/// The number under which people speak of a note: `N-12`.
pub(crate) fn number(id: NoteId) -> String {
    format!("N-{}", id.0)
}

pub(crate) fn refuse(problem: NoteProblem) -> Fault {
    Fault::InvalidNote { problems: vec![problem] }
}

/// The start of a day.
pub(crate) fn midnight(day: NaiveDate) -> NaiveDateTime {
    day.and_hms_opt(0, 0, 0).unwrap_or_default()
}
