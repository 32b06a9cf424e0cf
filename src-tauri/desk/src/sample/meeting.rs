//! Last Saturday's meeting of the sample shop: its agenda made from the week, minutes, who was there, and something still to be done.

use chrono::NaiveDateTime;
use domain::ids::{ActionId, MeetingId};
use domain::meeting::{Action, LineKind, Meeting, Presence, MINUTE};
use domain::month::{monday_of, shift_day};
use domain::staff::Staff;
use store::Tx;

use crate::fault::Fault;
use crate::meeting::agenda::fill;

/// What was said about a part of the agenda.
const MINUTES: [(LineKind, &str); 3] = [
    (LineKind::Team, "周六周日咨询最多，晚班多留一人到十点"),
    (LineKind::Note, "模板由李静写，本周用起来"),
    (LineKind::Complaint, "换货的投诉都是物流没更新，寄出当天就告诉顾客单号"),
];

/// Behind everything that the week's numbers are made of.
pub(super) fn add(tx: &Tx, team: &[Staff], now: NaiveDateTime) -> Result<(), Fault> {
    let day = shift_day(monday_of(now.date()), -2);
    let agent = team.iter().find(|s| s.number == "006").map_or(team[0].id, |s| s.id);
    let fresh = Meeting { id: MeetingId(0), day, minute: MINUTE, moved_from: None, closed_by: None, closed_at: None };
    let id = store::meeting::add(tx, &fresh, team[0].id, day.and_hms_opt(9, 30, 0).unwrap_or(now))?;
    fill(tx, &Meeting { id, ..fresh })?;
    let lines = store::meeting::lines(tx, id)?;
    for (kind, minutes) in MINUTES {
        if let Some(line) = lines.iter().find(|l| l.line == kind && l.complaint.is_none()) {
            store::meeting::set_minutes(tx, line.id, minutes)?;
        }
    }
    for person in team.iter().filter(|s| s.rostered && s.employed_on(day)) {
        let presence = if person.number == "009" { Presence::Excused } else { Presence::Present };
        store::meeting::set_presence(tx, id, person.id, Some(presence))?;
    }
    let (what, due) = ("写好“几天能到”的快捷回复模板".to_owned(), shift_day(now.date(), 2));
    store::meeting::add_action(tx, &Action { id: ActionId(0), meeting: id, what, owner: agent, due, done_at: None })?;
    store::meeting::close(tx, id, team[0].id, day.and_hms_opt(11, 45, 0).unwrap_or(now))?;
    Ok(())
}
