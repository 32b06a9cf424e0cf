//! Pictures that people attach: taken in by file or from the clipboard, looked at by whoever may see what they belong to. Any
//! feature may refer to one: it claims the picture when it saves, and adds itself to [`seen_through`].

use base64::engine::general_purpose::STANDARD;
use base64::Engine;
use chrono::{Duration, NaiveDateTime};
use domain::access::{may, Right};
use domain::attachment::{recognise, Picture, PictureProblem, MOST_BYTES};
use domain::ids::AttachmentId;
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use crate::fault::Fault;
use crate::visit::Visit;

/// A picture for the screen.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PictureData {
    /// Its id.
    pub id: AttachmentId,
    /// What it is.
    pub picture: Picture,
    /// Its bytes in Base64: the page makes an object of them, since it may load pictures from nowhere else.
    pub data: String,
}

/// A picture from the clipboard, in Base64.
#[derive(Deserialize, TS)]
pub struct Pasted {
    data: String,
}

/// A picture by its id.
#[derive(Deserialize, TS)]
pub struct WhichPicture {
    attachment: AttachmentId,
}

/// Takes in a picture that somebody chose. Its name does not matter; it stays loose until something is saved with it.
pub fn take_file(visit: &mut Visit, _: &str, bytes: &[u8]) -> Result<PictureData, Fault> {
    take(visit, bytes)
}

/// Takes in a picture from the clipboard.
pub fn take_pasted(visit: &mut Visit, args: Pasted) -> Result<PictureData, Fault> {
    // Four letters for three bytes: what is far too long is not unpacked first.
    if args.data.len() > MOST_BYTES / 3 * 4 + 8 {
        return Err(Fault::BadPicture { problem: PictureProblem::TooLarge { limit: MOST_BYTES as u32 } });
    }
    let bytes = STANDARD.decode(args.data.as_bytes()).map_err(|_| Fault::BadPicture { problem: PictureProblem::NotAPicture })?;
    take(visit, &bytes)
}

fn take(visit: &mut Visit, bytes: &[u8]) -> Result<PictureData, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let picture = recognise(bytes).map_err(|problem| Fault::BadPicture { problem })?;
    let id = visit.store()?.write(|tx| {
        store::attachment::drop_loose(tx, now - Duration::days(1))?;
        store::attachment::put(tx, picture, bytes, me.id, now)
    })?;
    Ok(PictureData { id, picture, data: STANDARD.encode(bytes) })
}

/// Takes in a picture that stands in a file, loose until something is saved with it; or why it is not taken.
pub(crate) fn take_found(tx: &Tx, me: &Staff, bytes: &[u8], now: NaiveDateTime) -> Result<Result<AttachmentId, PictureProblem>, StoreFault> {
    match recognise(bytes) {
        Ok(picture) => store::attachment::put(tx, picture, bytes, me.id, now).map(Ok),
        Err(problem) => Ok(Err(problem)),
    }
}

/// The bytes of a picture that a file of text holds in Base64; none where that is broken.
pub(crate) fn decoded(data: &str) -> Vec<u8> {
    let plain: Vec<u8> = data.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
    STANDARD.decode(plain).unwrap_or_default()
}

/// A kept picture with its bytes, for a file that goes out.
pub(crate) fn kept(db: &Db, id: AttachmentId) -> Result<Option<(Picture, Vec<u8>)>, StoreFault> {
    Ok(store::attachment::head(db, id)?.zip(store::attachment::bytes(db, id)?))
}

/// A kept picture as an address that holds it, for a file that can hold nothing else: `data:image/png;base64,…`.
pub(crate) fn address(db: &Db, id: AttachmentId) -> Result<Option<String>, StoreFault> {
    let found = kept(db, id)?;
    Ok(found.map(|(picture, bytes)| format!("data:image/{};base64,{}", picture.format.name(), STANDARD.encode(bytes))))
}

/// A picture, for whoever handed it in or may see what it belongs to.
pub fn show(visit: &mut Visit, args: WhichPicture) -> Result<PictureData, Fault> {
    let me = visit.me()?;
    let id = args.attachment;
    let found = visit.store()?.read(|db| {
        if !store::attachment::gave(db, id, me.id)? && !seen_through(db, &me, id)? {
            return Ok(None);
        }
        kept(db, id)
    })?;
    let (picture, bytes) = found.ok_or_else(|| Fault::not_found("picture"))?;
    Ok(PictureData { id, picture, data: STANDARD.encode(bytes) })
}

/// Whether something that `me` may see shows the picture.
fn seen_through(db: &Db, me: &Staff, id: AttachmentId) -> Result<bool, StoreFault> {
    let concerns = (!may(me.role, Right::AllOffences)).then_some(me.id);
    Ok((may(me.role, Right::Patrol) && store::finding::shows(db, id)?) || (may(me.role, Right::TakeQuizzes) && store::question::shows(db, id)?) || (may(me.role, Right::ReadKnowledge) && store::knowledge::shows(db, id)?) || (may(me.role, Right::SeeProducts) && store::product::shows(db, id)?) || store::offence::shows(db, id, concerns)?
        || store::ledger::shows(db, id)?.is_some_and(|entry| may(me.role, Right::SeeLedger) || entry.about() == Some(me.id)))
}

/// Makes a picture belong to something that is being saved. Only whoever handed it in can do that: a guessed id shows nobody's
/// picture.
pub(crate) fn claim(tx: &Tx, me: &Staff, id: AttachmentId) -> Result<(), Fault> {
    if !store::attachment::gave(tx, id, me.id)? {
        return Err(Fault::not_found("picture"));
    }
    Ok(store::attachment::keep(tx, id)?)
}
