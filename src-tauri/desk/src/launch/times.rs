//! Times for classes of a launch: when most are at work, and which make-up classes reach everybody else (TRN-01, TRN-02).

use chrono::NaiveDate;
use domain::ids::{LaunchId, StaffId};
use domain::launch::class::{seat, ClassStanding, Presence, Seat};
use domain::launch::times::{best, make_ups, DayTable, Slot};
use domain::launch::Launch;
use domain::staff::Staff;
use domain::time::Segment;
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault};
use ts_rs::TS;

use super::facts::Facts;
use crate::fault::Fault;
use crate::visit::Visit;

/// Times that are proposed for a first class.
const PROPOSED: usize = 5;
/// The longest stretch that is looked at, in days.
const LONGEST: u64 = 62;
/// Minutes of a class at the least and at the most.
const MINUTES: std::ops::RangeInclusive<u16> = 10..=480;

/// What to look for.
#[derive(Deserialize, TS)]
pub struct AskTimes {
    launch: LaunchId,
    /// For those who have to be given a class of their own; else for everybody.
    make_up: bool,
    teacher: Option<StaffId>,
    minutes: u16,
    from: NaiveDate,
    to: NaiveDate,
}

/// What was found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClassTimes {
    /// Who is to be taught.
    pub wanted: Vec<PersonName>,
    /// Times, the best first; for make-up classes as few as reach everybody, in the order of their days.
    pub times: Vec<ProposedTime>,
    /// Who is at work on none of the days.
    pub unreached: Vec<PersonName>,
    /// Days for which no rota is made yet.
    pub unplanned: u32,
}

/// A time.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProposedTime {
    /// When, with who is at work then.
    pub slot: Slot,
    /// Who is not, and why.
    pub missing: Vec<MissingPerson>,
}

/// Somebody who cannot come.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MissingPerson {
    /// Who.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// Why.
    pub seat: Seat,
}

/// Somebody by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PersonName {
    /// Who.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
}

/// Proposes times.
pub fn propose(visit: &mut Visit, args: AskTimes) -> Result<ClassTimes, Fault> {
    let now = visit.now()?;
    let minutes = args.minutes.clamp(*MINUTES.start(), *MINUTES.end());
    let to = args.from.checked_add_days(chrono::Days::new(LONGEST)).map_or(args.to, |last| args.to.min(last));
    Ok(visit.store()?.read(|db| {
        let launch = store::launch::get(db, args.launch)?.ok_or(StoreFault::NotFound)?;
        let held = store::launch::class::of_launch(db, launch.id)?;
        let first = held.iter().map(|c| c.day).min().unwrap_or(args.from);
        let facts = Facts::of(db, (first.min(now.date()).min(args.from), to), now)?;
        let wanted = wanted(db, &facts, &launch, &args)?;
        let tables = facts.tables(&wanted, args.teacher, (args.from, to));
        let (times, unreached) = if args.make_up {
            make_ups(&tables, &wanted, minutes)
        } else {
            (best(&tables, &wanted, minutes, PROPOSED), absent(&tables, &wanted))
        };
        Ok(ClassTimes {
            times: times.into_iter().map(|slot| proposed(&facts, &wanted, slot)).collect(),
            unreached: unreached.iter().map(|who| named(&facts, *who)).collect(),
            unplanned: tables.iter().filter(|t| is_open(t)).count() as u32,
            wanted: wanted.iter().map(|who| named(&facts, *who)).collect(),
        })
    })?)
}

/// Whom a class is for: everybody whom the launch concerns, or those who need one of their own. The teacher needs none.
fn wanted(db: &Db, facts: &Facts, launch: &Launch, args: &AskTimes) -> Result<Vec<StaffId>, StoreFault> {
    let judged = facts.judge(db, launch)?;
    let classes = store::launch::class::of_launch(db, launch.id)?;
    let needs = |person: &Staff| {
        let standing = facts.standing(&judged, person, &classes);
        if args.make_up {
            standing.needs_make_up()
        } else {
            !matches!(standing, ClassStanding::Attended { .. })
        }
    };
    let people = judged.learners.iter().filter_map(|who| facts.person(*who));
    Ok(people.filter(|p| Some(p.id) != args.teacher && needs(p)).map(|p| p.id).collect())
}

fn absent(tables: &[DayTable], wanted: &[StaffId]) -> Vec<StaffId> {
    let works =
        |who: &StaffId| tables.iter().any(|t| t.people.iter().any(|(w, p)| w == who && matches!(p, Presence::Works(_))));
    wanted.iter().copied().filter(|who| !works(who)).collect()
}

fn is_open(table: &DayTable) -> bool {
    let has = |what: fn(&Presence) -> bool| table.people.iter().any(|(_, p)| what(p));
    has(|p| matches!(p, Presence::Unplanned)) && !has(|p| matches!(p, Presence::Works(_) | Presence::Rest))
}

fn proposed(facts: &Facts, wanted: &[StaffId], slot: Slot) -> ProposedTime {
    let time = Segment { start: slot.starts, end: slot.ends };
    let missing = wanted.iter().filter(|who| !slot.staff.contains(who)).map(|who| MissingPerson {
        staff: *who,
        name: named(facts, *who).name,
        seat: seat(&facts.presence(*who, slot.day), time),
    });
    ProposedTime { missing: missing.collect(), slot }
}

fn named(facts: &Facts, staff: StaffId) -> PersonName {
    PersonName { staff, name: facts.person(staff).map(|s| s.name.clone()).unwrap_or_default() }
}
