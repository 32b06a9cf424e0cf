//! Tracks: what a probation is made of, who learns by which, and how early an end is called for.

use domain::audit::{Act, AuditLine};
use domain::ids::{MilestoneId, StaffId, TrackId};
use domain::probation::{track_problems, Measure, Milestone, ProbationProblem, Track};
use serde::Deserialize;
use ts_rs::TS;

use crate::fault::Fault;
use crate::staff::must_get;
use crate::visit::Visit;

/// A track to save: id 0 is new, as is a milestone with id 0.
#[derive(Deserialize, TS)]
pub struct SaveTrack {
    track: Track,
}

/// Somebody and the track to learn by.
#[derive(Deserialize, TS)]
pub struct PutOnTrack {
    staff: StaffId,
    track: TrackId,
}

/// Days before an end from which it is called for.
#[derive(Deserialize, TS)]
pub struct SaveRemind {
    days: u32,
}

/// Saves a track.
pub fn save(visit: &mut Visit, args: SaveTrack) -> Result<TrackId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let track = cleaned(args.track);
    visit.store()?.write(|tx| {
        let tracks = store::probation::tracks(tx)?;
        let before = tracks.iter().find(|t| t.id == track.id);
        if track.id.0 != 0 && before.is_none() {
            return Err(Fault::not_found("track"));
        }
        let track = as_known(track, before);
        let mut found = track_problems(&track);
        if track.retired && !tracks.iter().any(|t| t.id != track.id && !t.retired) {
            found.push(ProbationProblem::LastTrack);
        }
        if !found.is_empty() {
            return Err(Fault::InvalidProbation { problems: found });
        }
        for milestone in &track.milestones {
            if let Measure::Quiz { quiz: Some(quiz) } = milestone.measure {
                store::quiz::get(tx, quiz)?.ok_or_else(|| Fault::not_found("quiz"))?;
            }
        }
        let id = store::probation::save_track(tx, &track)?;
        let line = AuditLine { what: "track".to_owned(), before: before.map(told).unwrap_or_default(), after: told(&track) };
        store::audit::add(tx, now, Some(me.id), Act::TrackSaved, &track.name, &[line])?;
        Ok(id)
    })
}

fn cleaned(mut track: Track) -> Track {
    track.name = track.name.trim().to_owned();
    for milestone in &mut track.milestones {
        milestone.title = milestone.title.trim().to_owned();
    }
    track
}

/// Keys belong to what ships: a milestone keeps its own, and a new one has none.
fn as_known(mut track: Track, before: Option<&Track>) -> Track {
    let key = |id: MilestoneId| before.and_then(|t| t.milestones.iter().find(|m| m.id == id)).map(|m| m.key.clone());
    for milestone in &mut track.milestones {
        milestone.key = key(milestone.id).unwrap_or_default();
    }
    track
}

fn told(track: &Track) -> String {
    let one = |m: &Milestone| {
        let title = if m.title.is_empty() { &m.key } else { &m.title };
        let asked = match m.measure {
            Measure::Skill | Measure::Quiz { .. } => String::new(),
            Measure::Typing { least } => format!(" {least}"),
            Measure::Served { least, days } => format!(" {least}/{days}"),
            Measure::Conversion { least, days, .. } => format!(" {}%/{days}", f64::from(least) / 100.0),
        };
        format!("{title}{asked} ≤{}", m.due)
    };
    track.milestones.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Puts somebody on a track.
pub fn put_on(visit: &mut Visit, args: PutOnTrack) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let person = must_get(tx, args.staff)?;
        let track = store::probation::tracks(tx)?.into_iter().find(|t| t.id == args.track && !t.retired);
        let track = track.ok_or_else(|| Fault::not_found("track"))?;
        store::probation::put_on_track(tx, person.id, track.id)?;
        store::audit::add(tx, now, Some(me.id), Act::TrackChosen, &person.name, &[AuditLine::new("track", track.name)])?;
        Ok(())
    })
}

/// Settles how early an end is called for.
pub fn save_remind(visit: &mut Visit, args: SaveRemind) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let days = args.days.min(60);
    visit.store()?.write(|tx| {
        let before = store::probation::remind(tx)?;
        store::probation::save_remind(tx, days)?;
        let line = AuditLine { what: "remind".to_owned(), before: before.to_string(), after: days.to_string() };
        store::audit::add(tx, now, Some(me.id), Act::TrackSaved, "", &[line])?;
        Ok(())
    })
}
