//! Classes of a launch (TRN-01): planned, changed, called off; and who came, ticked once the class has begun.

use chrono::{NaiveDate, NaiveDateTime};
use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::ids::{ClassId, LaunchId, StaffId};
use domain::launch::class::{problems, Attendee, Class};
use domain::launch::{Launch, LaunchProblem, LaunchState};
use domain::product::request::Request;
use domain::staff::Staff;
use domain::time::Minute;
use serde::Deserialize;
use store::Tx;
use ts_rs::TS;

use super::facts::Facts;
use super::save::must_get as must_get_launch;
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// A class to plan or to change.
#[derive(Deserialize, TS)]
pub struct SaveClass {
    /// Which; `None` for a new one.
    class: Option<ClassId>,
    launch: LaunchId,
    /// For those who missed an earlier one.
    make_up: bool,
    day: NaiveDate,
    starts: Minute,
    ends: Minute,
    teacher: StaffId,
    remark: String,
    /// Who is to come.
    staff: Vec<StaffId>,
}

/// A class by its id.
#[derive(Deserialize, TS)]
pub struct WhichClass {
    pub(super) class: ClassId,
}

/// Who came.
#[derive(Deserialize, TS)]
pub struct TickClass {
    class: ClassId,
    ticks: Vec<Attendee>,
}

/// Plans or changes a class. Once somebody is ticked its time and teacher stay.
pub fn save(visit: &mut Visit, args: SaveClass) -> Result<ClassId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let before = match args.class {
            Some(id) => Some(must_get(tx, id)?),
            None => None,
        };
        let launch = must_get_launch(tx, before.as_ref().map_or(args.launch, |b| b.launch))?;
        let (staff, others) = (store::staff::all(tx)?, store::launch::class::since(tx, args.day)?);
        let class = drafted(args, before.as_ref(), &launch);
        let mut found = refused(&launch, before.as_ref(), &class);
        found.extend(problems(&class, &staff, &others));
        if !found.is_empty() {
            return Err(Fault::InvalidLaunch { problems: found });
        }
        let known = |id: StaffId| staff.iter().any(|s| s.id == id);
        if !known(class.teacher) || !class.attendees.iter().all(|a| known(a.staff)) {
            return Err(Fault::not_found("staff"));
        }
        let id = store::launch::class::save(tx, &class)?;
        let act = if before.is_some() { Act::ClassChanged } else { Act::ClassPlanned };
        let was = before.as_ref().map(|b| told(b, &staff)).unwrap_or_default();
        let line = AuditLine { what: "class".to_owned(), before: was, after: told(&class, &staff) };
        store::audit::add(tx, now, Some(me.id), act, &launch.name, &[line])?;
        Ok(id)
    })
}

fn must_get(tx: &Tx, id: ClassId) -> Result<Class, Fault> {
    store::launch::class::get(tx, id)?.ok_or_else(|| Fault::not_found("class"))
}

/// Whoever was ticked stays, also where the form did not name them.
fn drafted(args: SaveClass, before: Option<&Class>, launch: &Launch) -> Class {
    let mut attendees: Vec<Attendee> =
        before.iter().flat_map(|b| &b.attendees).filter(|a| a.attended.is_some()).copied().collect();
    for staff in args.staff {
        if staff != args.teacher && attendees.iter().all(|a| a.staff != staff) {
            attendees.push(Attendee { staff, attended: None });
        }
    }
    Class {
        id: before.map_or(ClassId(0), |b| b.id),
        launch: launch.id,
        make_up: before.map_or(args.make_up, |b| b.make_up),
        day: args.day,
        starts: args.starts,
        ends: args.ends,
        teacher: args.teacher,
        remark: args.remark.trim().to_owned(),
        cancelled: false,
        attendees,
    }
}

fn refused(launch: &Launch, before: Option<&Class>, class: &Class) -> Vec<LaunchProblem> {
    let mut found = Vec::new();
    if launch.state == LaunchState::Cancelled {
        found.push(LaunchProblem::NotPlanned { state: launch.state });
    }
    if before.is_some_and(|b| b.cancelled) {
        found.push(LaunchProblem::ClassCancelled);
    }
    let moved = |b: &Class| (b.day, b.starts, b.ends, b.teacher) != (class.day, class.starts, class.ends, class.teacher);
    if before.is_some_and(|b| b.ticked() && moved(b)) {
        found.push(LaunchProblem::AttendanceTicked);
    }
    found
}

/// When, by whom and for how many, for the trail.
fn told(class: &Class, staff: &[Staff]) -> String {
    format!("{} {} {} × {}", class.day, class.time(), name_of(staff, class.teacher), class.attendees.len())
}

/// Calls a class off. Whose request it was to answer is waited for again, since when it was asked (TRN-03).
pub fn cancel(visit: &mut Visit, args: WhichClass) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let class = must_get(tx, args.class)?;
        if class.cancelled {
            return Err(LaunchProblem::ClassCancelled.into());
        }
        if class.ticked() {
            return Err(LaunchProblem::AttendanceTicked.into());
        }
        let (launch, staff) = (must_get_launch(tx, class.launch)?, store::staff::all(tx)?);
        store::launch::class::cancel(tx, class.id)?;
        for request in store::product_request::of_class(tx, class.id)? {
            reopen(tx, request)?;
        }
        let line = AuditLine { what: "class".to_owned(), before: told(&class, &staff), after: String::new() };
        store::audit::add(tx, now, Some(me.id), Act::ClassCancelled, &launch.name, &[line])?;
        Ok(())
    })
}

/// Where the same product was asked for again meanwhile, the later request stands for both.
fn reopen(tx: &Tx, request: Request) -> Result<(), Fault> {
    let again = |r: &Request| r.staff == request.staff && r.product == request.product;
    if store::product_request::open(tx)?.iter().any(again) {
        return Ok(());
    }
    let open = Request { id: request.id, ..Request::new(request.product, request.words, request.staff, request.at) };
    Ok(store::product_request::settle(tx, &open)?)
}

/// Ticks who came, also somebody who was not invited: by whoever plans classes, or teaches this one. Whoever taught was there.
pub fn tick(visit: &mut Visit, args: TickClass) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let class = must_get(tx, args.class)?;
        if !may(me.role, Right::KeepProducts) && class.teacher != me.id {
            return Err(Fault::NotAllowed { right: Right::KeepProducts });
        }
        let facts = Facts::of(tx, (class.day, class.day), now)?;
        if class.cancelled {
            return Err(LaunchProblem::ClassCancelled.into());
        }
        if !class.has_begun(facts.moment()) {
            return Err(LaunchProblem::NotYetBegun.into());
        }
        if args.ticks.iter().any(|t| facts.person(t.staff).is_none()) {
            return Err(Fault::not_found("staff"));
        }
        let launch = must_get_launch(tx, class.launch)?;
        for one in &args.ticks {
            store::launch::class::tick(tx, class.id, *one, me.id, now)?;
        }
        let held = args.ticks.iter().any(|t| t.attended == Some(true));
        let taught = facts.person(class.teacher).is_some_and(|s| launch.concerns(s, now.date()));
        if held && taught {
            let teacher = Attendee { staff: class.teacher, attended: Some(true) };
            store::launch::class::tick(tx, class.id, teacher, me.id, now)?;
        }
        record(tx, &launch, &class, &args.ticks, (&facts.staff, me.id, now))
    })
}

fn record(
    tx: &Tx,
    launch: &Launch,
    class: &Class,
    ticks: &[Attendee],
    (staff, by, at): (&[Staff], StaffId, NaiveDateTime),
) -> Result<(), Fault> {
    let names = |came: bool| {
        let those = ticks.iter().filter(|t| t.attended == Some(came)).map(|t| name_of(staff, t.staff));
        those.collect::<Vec<_>>().join("、")
    };
    let mut lines = vec![AuditLine::new("class", told(class, staff))];
    for (what, came) in [("attended", true), ("missed", false)] {
        lines.extend(Some(names(came)).filter(|n| !n.is_empty()).map(|n| AuditLine::new(what, n)));
    }
    store::audit::add(tx, at, Some(by), Act::AttendanceTicked, &launch.name, &lines)?;
    Ok(())
}
