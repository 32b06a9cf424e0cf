//! Writing something down (NOTE-01): a line of text and Enter. What it is, is guessed; what was written before and is like it, is
//! shown while typing, and can be joined.

use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::customer::mask;
use domain::handover::masked::restore;
use domain::ids::{LostReasonId, NoteId, StaffId};
use domain::note::guess::{guess, reason};
use domain::note::similar::{alike, wanted};
use domain::note::{cleaned, NoteAnswer, LostReason, LostSale, Note, NoteKind, NoteProblem, NoteState, Verdict};
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use super::{number, refuse, rows, NoteRow};
use crate::fault::Fault;
use crate::visit::Visit;

/// How many earlier notes are shown while typing.
const OFFERED: usize = 5;
/// Characters up to which customers are looked for while somebody is typing.
const LINE: usize = 400;

/// What is being typed.
#[derive(Deserialize, TS)]
pub struct Typing {
    text: String,
}

/// What the text seems to be, and what is like it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Hints {
    /// The kind it will be saved as unless another is chosen.
    pub note: NoteKind,
    /// The text told it.
    pub told: bool,
    /// Why the sale was lost, as far as the text tells.
    pub reason: Option<LostReasonId>,
    /// Earlier notes that are like it, the likest first; of those that joined another, the other.
    pub similar: Vec<NoteRow>,
}

/// A note to write.
#[derive(Deserialize, TS)]
pub struct WriteNote {
    text: String,
    /// Chosen by hand; otherwise the text tells.
    note: Option<NoteKind>,
    /// For a lost sale, where it was given.
    lost: Option<LostSale>,
    /// It says the same as this earlier one and joins it.
    join: Option<NoteId>,
}

/// What was written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Written {
    /// Its id.
    pub id: NoteId,
    /// What it was saved as.
    pub note: NoteKind,
    /// The earlier one that it joined.
    pub joined: Option<NoteId>,
}

/// Another kind for a note, or why the sale was lost.
#[derive(Deserialize, TS)]
pub struct SortNote {
    id: NoteId,
    note: NoteKind,
    lost: Option<LostSale>,
}

/// A reason to add (id 0), rename or hide.
#[derive(Deserialize, TS)]
pub struct SaveReason {
    reason: LostReason,
}

/// Hints for what is being typed.
pub fn hints(visit: &mut Visit, args: Typing) -> Result<Hints, Fault> {
    let guessed = guess(&args.text);
    Ok(visit.store()?.read(|db| {
        Ok::<_, StoreFault>(Hints {
            note: guessed.note.unwrap_or(NoteKind::Problem),
            told: guessed.note.is_some(),
            reason: told_reason(db, &guessed.words)?,
            similar: similar(db, &known(db, guessed.words)?)?,
        })
    })?)
}

/// A line with its customers as they stand in the index; whoever pastes pages waits for no card.
fn known(db: &Db, words: String) -> Result<String, StoreFault> {
    if words.chars().count() > LINE { Ok(words) } else { store::customer::words::hide(db, &words) }
}

fn similar(db: &Db, text: &str) -> Result<Vec<NoteRow>, StoreFault> {
    let found = alike(text, &store::note::search::candidates(db, &wanted(text))?, OFFERED);
    let mut shown: Vec<Note> = Vec::new();
    for id in found {
        let root = store::note::root(db, id)?;
        shown.extend(root.filter(|r| shown.iter().all(|s| s.id != r.id)));
    }
    rows(db, shown)
}

fn told_reason(db: &Db, text: &str) -> Result<Option<LostReasonId>, StoreFault> {
    let Some(code) = reason(text) else { return Ok(None) };
    Ok(store::note::reasons(db)?.into_iter().find(|r| r.code == Some(code) && !r.hidden).map(|r| r.id))
}

/// Writes a note. One that joins an earlier note is a note of its own, with its own author, and has its answer at once.
pub fn write(visit: &mut Visit, args: WriteNote) -> Result<Written, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let guessed = guess(&args.text);
    let words = if args.note.is_none() { guessed.words } else { args.text };
    let words = cleaned(&words).map_err(refuse)?;
    let kind = args.note.or(guessed.note).unwrap_or(NoteKind::Problem);
    visit.store()?.write(|tx| {
        let lost = if kind == NoteKind::LostSale { Some(lost_sale(tx, args.lost, &words)?) } else { None };
        let note = Note {
            id: NoteId(0),
            note: kind,
            words,
            author: me.id,
            at: now,
            state: NoteState::Open,
            same_as: None,
            collection: None,
            lost,
        };
        let id = store::note::add(tx, &note)?;
        let line = AuditLine::new("note", super::words::stored(kind));
        store::audit::add(tx, now, Some(me.id), Act::NoteWritten, &number(id), &[line])?;
        let joined = args.join.map(|earlier| join(tx, id, earlier, me.id, now)).transpose()?;
        Ok(Written { id, note: kind, joined })
    })
}

fn join(tx: &Tx, id: NoteId, earlier: NoteId, by: StaffId, at: chrono::NaiveDateTime) -> Result<NoteId, Fault> {
    let root = store::note::root(tx, earlier)?.filter(|r| r.id < id).ok_or_else(|| refuse(NoteProblem::NotEarlier))?;
    let answer = NoteAnswer { note: id, verdict: Verdict::Duplicate { of: root.id }, words: String::new(), by, at };
    store::note::answer::add(tx, &answer)?;
    Ok(root.id)
}

/// The lost sale as it was given, its reason read from the text where none was.
fn lost_sale(tx: &Tx, given: Option<LostSale>, words: &str) -> Result<LostSale, Fault> {
    let given = given.unwrap_or_default();
    let reason = match given.reason {
        Some(id) if store::note::reasons(tx)?.iter().all(|r| r.id != id) => return Err(refuse(NoteProblem::UnknownReason)),
        Some(id) => Some(id),
        None => told_reason(tx, words)?,
    };
    let short = |text: &str| text.trim().chars().take(200).collect::<String>();
    Ok(LostSale { reason, product: short(&given.product), order: short(&given.order) })
}

/// What came back masked is what it was.
fn unmasked(tx: &Tx, given: LostSale, before: Option<&LostSale>) -> Result<LostSale, StoreFault> {
    let Some(before) = before else { return Ok(given) };
    let same = given.order == mask::order(&store::customer::words::without_tokens(tx, &before.order)?);
    let order = if same { before.order.clone() } else { given.order };
    let product = store::customer::words::restored(tx, &given.product, &before.product)?;
    Ok(LostSale { product: restore(&product, &before.product), order, ..given })
}

/// Changes what a note is: whoever wrote it while it has no answer, and the person in charge. An adopted note stays what it was
/// adopted as.
pub fn sort(visit: &mut Visit, args: SortNote) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let note = store::note::get(tx, args.id)?.ok_or_else(|| Fault::not_found("note"))?;
        let own = note.author == me.id && note.state == NoteState::Open;
        if !own && !may(me.role, Right::CollectNotes) {
            return Err(Fault::NotAllowed { right: Right::CollectNotes });
        }
        if note.state == NoteState::Adopted && args.note != note.note {
            return Err(refuse(NoteProblem::Final));
        }
        let given = args.lost.map(|lost| unmasked(tx, lost, note.lost.as_ref())).transpose()?;
        let lost = if args.note == NoteKind::LostSale { Some(lost_sale(tx, given, &note.words)?) } else { None };
        store::note::sort(tx, args.id, args.note, lost.as_ref())?;
        let line = AuditLine {
            what: "note".to_owned(),
            before: super::words::stored(note.note).to_owned(),
            after: super::words::stored(args.note).to_owned(),
        };
        store::audit::add(tx, now, Some(me.id), Act::NoteSorted, &number(args.id), &[line])?;
        Ok(())
    })
}

/// Adds, renames or hides a reason for lost sales.
pub fn save_reason(visit: &mut Visit, args: SaveReason) -> Result<LostReasonId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let mut reason = args.reason;
    reason.name = reason.name.map(|n| n.trim().chars().take(60).collect::<String>()).filter(|n| !n.is_empty());
    visit.store()?.write(|tx| {
        let before = store::note::reasons(tx)?.into_iter().find(|r| r.id == reason.id);
        if before.as_ref().is_none_or(|b| b.code.is_none()) && reason.name.is_none() {
            return Err(Fault::EmptyField { field: "name".to_owned() });
        }
        let id = store::note::save_reason(tx, &reason)?;
        let name = |r: &LostReason| r.name.clone().unwrap_or_default();
        let line = AuditLine {
            what: "reason".to_owned(),
            before: before.as_ref().map(name).unwrap_or_default(),
            after: name(&reason),
        };
        store::audit::add(tx, now, Some(me.id), Act::LostReasonSaved, &id.0.to_string(), &[line])?;
        Ok(id)
    })
}
