//! Making the agenda out of the week (HND-06): what is still to be done, the figures, what the notebooks brought, everybody's report.

use chrono::NaiveDate;
use domain::audit::{Act, AuditLine};
use domain::complaint::is_for_meeting;
use domain::ids::{ComplaintId, MeetingId, StaffId};
use domain::meeting::{agenda, missing, next_day, AgendaFacts, LineKind, Meeting, MeetingProblem, WeekFigures, MINUTE};
use domain::month::shift_day;
use domain::quota::Window;
use serde::Deserialize;
use store::{Db, StoreFault};
use ts_rs::TS;

use super::{refuse, WhichMeeting};
use crate::fault::Fault;
use crate::note::midnight;
use crate::visit::Visit;

/// A meeting to prepare; without a day the next one by the rule.
#[derive(Deserialize, TS)]
pub struct PrepareMeeting {
    day: Option<NaiveDate>,
}

/// Makes a meeting and its agenda; or brings the agenda of the one that is there up to date.
pub fn prepare(visit: &mut Visit, args: PrepareMeeting) -> Result<MeetingId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let today = now.date();
    visit.store()?.write(|tx| {
        let special = store::calendar::between(tx, today, shift_day(today, 30))?;
        let by_rule = next_day(args.day.unwrap_or(today), &special);
        let (day, moved_from) = match args.day {
            Some(day) if day != by_rule.day => (day, None),
            _ => (by_rule.day, by_rule.moved_from),
        };
        let meeting = match store::meeting::on(tx, day)? {
            Some(there) if there.closed_at.is_some() => return Err(refuse(MeetingProblem::Closed)),
            Some(there) => there,
            None => {
                if let Some(earlier) = store::meeting::before(tx, day)?.filter(|m| m.closed_at.is_none()) {
                    return Err(refuse(MeetingProblem::EarlierOpen { day: earlier.day }));
                }
                let fresh = Meeting { id: MeetingId(0), day, minute: MINUTE, moved_from, closed_by: None, closed_at: None };
                let id = store::meeting::add(tx, &fresh, me.id, now)?;
                store::audit::add(tx, now, Some(me.id), Act::MeetingMade, &day.to_string(), &[])?;
                Meeting { id, ..fresh }
            }
        };
        fill(tx, &meeting)?;
        Ok(meeting.id)
    })
}

/// Brings the agenda up to date: lines that have come since, and figures as they are now. What was written stays.
pub fn refresh(visit: &mut Visit, args: WhichMeeting) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let meeting = super::open(tx, args.meeting)?;
        fill(tx, &meeting)?;
        super::record(tx, (now, me.id), Act::MeetingChanged, meeting.day, AuditLine::new("agenda", ""))
    })
}

/// Puts what the week brought on the agenda.
pub(crate) fn fill(tx: &store::Tx, meeting: &Meeting) -> Result<(), Fault> {
    let made = agenda(&facts(tx, meeting)?);
    let there = store::meeting::lines(tx, meeting.id)?;
    let same = |a: &domain::meeting::AgendaLine, line: LineKind, who: Option<StaffId>| a.line == line && a.staff == who && a.complaint.is_none();
    for line in there.iter().filter(|l| !matches!(l.line, LineKind::Action | LineKind::Note | LineKind::Own) && l.complaint.is_none()) {
        if let Some(fresh) = made.iter().find(|m| same(m, line.line, line.staff)) {
            store::meeting::set_figures(tx, line.id, fresh.figures)?;
        }
    }
    for line in missing(made, &there) {
        store::meeting::add_line(tx, meeting.id, &line)?;
    }
    Ok(())
}

/// The week that a meeting looks back on: since the day of the last one, at least six days back.
fn week(db: &Db, meeting: &Meeting) -> Result<(Window, Option<Meeting>), StoreFault> {
    let last = store::meeting::before(db, meeting.day)?;
    let from = last.as_ref().map_or(shift_day(meeting.day, -7), |m| m.day);
    Ok((Window { from, to: meeting.day }, last))
}

fn facts(db: &Db, meeting: &Meeting) -> Result<AgendaFacts, StoreFault> {
    let (week, last) = week(db, meeting)?;
    let since = last.and_then(|m| m.closed_at).unwrap_or(midnight(week.from));
    let open = store::meeting::open_actions(db)?;
    let written = store::note::figures::by_author(db, week.from, week.to)?;
    let notes_of = |who: StaffId| written.iter().find(|(author, _)| *author == who).map_or(0, |(_, notes)| *notes);
    let served = service(db, week)?;
    let figures = |who: StaffId| {
        let count = served.iter().find(|(staff, ..)| *staff == who);
        WeekFigures { served: count.map(|c| c.1), bought: count.map(|c| c.2), notes: notes_of(who), amount: None }
    };
    let sum = |pick: fn(&(StaffId, u32, u32)) -> u32| (!served.is_empty()).then(|| served.iter().map(pick).sum());
    let takes_part = |s: &&domain::staff::Staff| s.rostered && s.employed_on(meeting.day);
    Ok(AgendaFacts {
        open_actions: open.into_iter().filter(|a| a.meeting != meeting.id).map(|a| a.id).collect(),
        team: WeekFigures { served: sum(|s| s.1), bought: sum(|s| s.2), notes: written.iter().map(|w| w.1).sum(), amount: None },
        notes: store::note::answer::to_talk_over(db, since)?,
        complaints: complaints(db, week)?,
        findings: u32::try_from(store::finding::between(db, week.from, week.to)?.len()).unwrap_or(u32::MAX),
        fines: store::offence::imposed_between(db, week.from, week.to)?,
        rewards: store::reward::granted_between(db, week.from, week.to)?,
        people: store::staff::all(db)?.iter().filter(takes_part).map(|s| (s.id, figures(s.id))).collect(),
    })
}

/// The complaints that the week's meeting speaks of.
fn complaints(db: &Db, week: Window) -> Result<Vec<ComplaintId>, StoreFault> {
    let all = store::complaint::around(db, week.from, week.to)?;
    Ok(all.iter().filter(|c| is_for_meeting(c, week.from, week.to)).map(|c| c.id).collect())
}

/// Customers served and bought by each person in the week, as they entered it themselves (NOTE-02).
fn service(db: &Db, week: Window) -> Result<Vec<(StaffId, u32, u32)>, StoreFault> {
    let sums = store::figures::sums(db, week)?;
    Ok(sums.into_iter().filter_map(|s| s.own.map(|own| (s.staff, own.served, own.bought))).collect())
}
