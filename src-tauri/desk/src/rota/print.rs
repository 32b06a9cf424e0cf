//! The rota on paper and in files: the month for the wall, a slip for each person, a spreadsheet, calendars.

use chrono::NaiveDateTime;
use domain::access::{may, Right};
use domain::calendar::DayKind;
use domain::ids::StaffId;
use domain::language::Language;
use domain::month::Month;
use domain::rota::changes::Change;
use domain::rota::coverage::{bands, coverage, BandCoverage, Coverage};
use domain::rota::plan::{DayState, Plan, LEAD};
use domain::rota::sums::{sums, RowSum};
use domain::shift::{ShiftKind, Tone as ShiftTone};
use domain::time::Minute;
use paper::calendar_file::{Calendar, Event, EventKey, EventState, Zone};
use paper::rota_sheet::{DayTone, RotaSheet, SheetCell, SheetCoverage, SheetDay, SheetRow, SheetShift};
use paper::slips::{Slip, SlipDay};
use paper::Tone;
use serde::Deserialize;
use store::shop::Shop;
use store::{Db, StoreFault};
use ts_rs::TS;

use super::facts;
use crate::fault::Fault;
use crate::visit::{local, Visit};
use crate::{words, Document};

/// A month in a language.
#[derive(Deserialize, TS)]
pub struct MonthPaper {
    month: Month,
    language: Language,
}

/// A month of one person, or of all.
#[derive(Deserialize, TS)]
pub struct StaffPaper {
    month: Month,
    staff: Option<StaffId>,
    language: Language,
}

/// What is printed: the draft for whoever plans, else the published rota.
pub(crate) struct Printed {
    pub plan: Plan,
    pub version: Option<u32>,
    pub changes: Vec<Change>,
    pub sums: Vec<RowSum>,
    /// Earlier months of the year were published.
    pub carries: bool,
    pub shop: String,
}

/// The month on A4 landscape.
pub fn rota_pdf(visit: &mut Visit, args: MonthPaper) -> Result<Document, Fault> {
    let sheet = sheet(visit, args.month, args.language)?;
    let pdf = paper::rota_sheet::render(&sheet, args.language)?;
    Ok(Document { file_name: format!("rota-{}.pdf", args.month), bytes: pdf.bytes })
}

/// What whoever asks may have printed.
pub(crate) fn printed(visit: &mut Visit, month: Month) -> Result<Printed, Fault> {
    let me = visit.me()?;
    let drafts = may(me.role, Right::SeeDraft);
    Ok(visit.store()?.read(|db| {
        let latest = store::publication::latest(db, month)?.map(|p| p.version);
        let plan = match latest {
            _ if drafts => facts::plan(db, month)?,
            version => facts::published(db, month, version.unwrap_or(0))?,
        };
        let changes = if drafts { facts::changes_since(db, &plan)? } else { Vec::new() };
        let carried = facts::carried(db, &plan)?;
        let sums = sums(&plan, &carried);
        let carries = carried.iter().any(|c| c.days > 0);
        let shop = store::shop::get(db)?.map(|s| s.name).unwrap_or_default();
        let version = latest.filter(|_| changes.is_empty());
        Ok::<_, StoreFault>(Printed { plan, version, changes, sums, carries, shop })
    })?)
}

fn sheet(visit: &mut Visit, month: Month, language: Language) -> Result<RotaSheet, Fault> {
    let now = visit.now()?;
    let printed = printed(visit, month)?;
    let days = visit.store()?.read(|db| sheet_days(db, &printed.plan))?;
    let plan = &printed.plan;
    let systems = &plan.facts().systems;
    let in_force = |k: &&ShiftKind| (0..plan.days().len()).any(|c| plan.system(c).is_some_and(|s| s.kind(k.id).is_some()));
    let kinds: Vec<&ShiftKind> = systems.iter().flat_map(|(_, s)| &s.kinds).filter(in_force).collect();
    Ok(RotaSheet {
        shop: printed.shop.clone(),
        year: month.year(),
        month: month.number(),
        version: printed.version,
        printed_at: now,
        days,
        shifts: kinds.iter().map(|k| sheet_shift(k)).collect(),
        rows: (0..plan.staff().len()).map(|row| sheet_row(&printed, row, language)).collect(),
        coverage: sheet_coverages(plan),
    })
}

fn sheet_days(db: &Db, plan: &Plan) -> Result<Vec<SheetDay>, StoreFault> {
    let month = plan.facts().month;
    let special = store::calendar::between(db, month.first(), month.last())?;
    let day = |(column, &date): (usize, &chrono::NaiveDate)| SheetDay {
        date,
        holiday: facts::special_on(&special, date).filter(|s| !s.makeup).map(|s| s.name.clone()),
        tone: match plan.facts().kinds[column] {
            DayKind::Workday => DayTone::Plain,
            DayKind::Weekend => DayTone::Weekend,
            DayKind::Holiday => DayTone::Holiday,
            DayKind::Makeup => DayTone::Makeup,
        },
    };
    Ok(plan.days().iter().enumerate().map(day).collect())
}

fn sheet_shift(kind: &ShiftKind) -> SheetShift {
    SheetShift { code: kind.code.clone(), name: kind.name.clone(), times: kind.times(), tone: tone(kind.tone) }
}

pub(crate) fn tone(tone: ShiftTone) -> Tone {
    match tone {
        ShiftTone::Day => Tone::Day,
        ShiftTone::Night => Tone::Night,
        ShiftTone::Mid => Tone::Mid,
        ShiftTone::Half => Tone::Half,
    }
}

fn sheet_row(printed: &Printed, row: usize, language: Language) -> SheetRow {
    let (plan, person, sum) = (&printed.plan, &printed.plan.staff()[row], &printed.sums[row]);
    SheetRow {
        number: person.number.clone(),
        name: person.name.clone(),
        tag: words::tag(person.role, language).map(str::to_owned),
        cells: (0..plan.days().len()).map(|column| sheet_cell(printed, row, column, language)).collect(),
        hours: hours(sum.minutes),
        nights: u32::from(sum.nights),
        weekends: u32::from(sum.weekends),
        rest: format!("{}/{}", halves(sum.rest), halves(sum.due)),
        balance: balance(printed, sum),
    }
}

/// What a row is above the team's mean over the year so far: nights, weekend days, holidays, hours of longer shifts (ROS-05) and
/// duty, as `+1/−1/0/+0.5/0`; nothing in a month that carries nothing.
fn balance(printed: &Printed, sum: &RowSum) -> Option<String> {
    let signed = |zero: bool, text: String| if zero { "0".to_owned() } else { text.replace('-', "−") };
    let figure = |n: i32| signed(n == 0, format!("{n:+}"));
    let longer = (f64::from(sum.extension_over) / 6.0).round() / 10.0;
    let longer = signed(longer == 0.0, format!("{longer:+}"));
    let (nights, weekends, holidays) = (figure(sum.nights_over), figure(sum.weekends_over), figure(sum.holidays_over));
    printed.carries.then(|| format!("{nights}/{weekends}/{holidays}/{longer}/{}", figure(sum.duty_over)))
}

fn sheet_cell(printed: &Printed, row: usize, column: usize, language: Language) -> SheetCell {
    let (plan, staff, day) = (&printed.plan, printed.plan.staff()[row].id, printed.plan.days()[column]);
    let (code, tone) = letter(plan, row, column, language);
    SheetCell {
        code,
        tone,
        duty: plan.facts().duty.iter().any(|d| d.staff == staff && d.day == day),
        changed: printed.changes.iter().any(|c| c.staff == staff && c.day == day),
    }
}

/// The letter of a cell and its tint.
pub(crate) fn letter(plan: &Plan, row: usize, column: usize, language: Language) -> (String, Tone) {
    match plan.state_at(row, &plan.works(row), LEAD + column) {
        DayState::Shift(kind) => (kind.code.clone(), tone(kind.tone)),
        DayState::Rest => (words::rest(language).to_owned(), Tone::Rest),
        DayState::Leave => (words::leave(language).to_owned(), Tone::Leave),
        DayState::Open | DayState::Out => (String::new(), Tone::Empty),
    }
}

/// Heads by time of day, then by shift.
fn sheet_coverages(plan: &Plan) -> Vec<SheetCoverage> {
    let stretch = |b: &BandCoverage| SheetCoverage {
        code: b.band.to_string(),
        tone: Tone::Empty,
        have: b.have.iter().zip(&b.target).map(|(have, target)| if *target > 0 { u32::from(*have) } else { 0 }).collect(),
        need: b.least.iter().map(|n| u32::from(*n)).collect(),
    };
    let stretches = bands(plan);
    stretches.iter().map(stretch).chain(coverage(plan).iter().filter_map(|c| sheet_coverage(plan, c))).collect()
}

fn sheet_coverage(plan: &Plan, coverage: &Coverage) -> Option<SheetCoverage> {
    let kind = plan.kind(coverage.shift)?;
    Some(SheetCoverage {
        code: kind.code.clone(),
        tone: tone(kind.tone),
        have: coverage.have.iter().map(|n| u32::from(*n)).collect(),
        need: coverage.need.iter().map(|n| u32::from(*n)).collect(),
    })
}

/// Minutes as hours, with a half where there is one: 196, 188.5.
pub(crate) fn hours(minutes: u32) -> String {
    format!("{}", (f64::from(minutes) / 6.0).round() / 10.0)
}

/// Half days as days: 4, 1.5.
pub(crate) fn halves(halves: u16) -> String {
    format!("{}", f64::from(halves) / 2.0)
}

/// The month as a spreadsheet.
pub fn rota_xlsx(visit: &mut Visit, args: MonthPaper) -> Result<Document, Fault> {
    let sheet = sheet(visit, args.month, args.language)?;
    let bytes = paper::rota_file::write_xlsx(&sheet, args.language)?;
    Ok(Document { file_name: format!("rota-{}.xlsx", args.month), bytes })
}

/// A slip for one person, or for all three to a page. One's own is everybody's.
pub fn slips_pdf(visit: &mut Visit, args: StaffPaper) -> Result<Document, Fault> {
    visit.require_own_or(args.staff, Right::Export)?;
    let now = visit.now()?;
    let printed = printed(visit, args.month)?;
    let rows = (0..printed.plan.staff().len()).filter(|&r| args.staff.is_none_or(|s| s == printed.plan.staff()[r].id));
    let slips: Vec<Slip> = rows.map(|row| slip(&printed, row, args.language, now)).collect();
    if slips.is_empty() {
        return Err(Fault::not_found("rota"));
    }
    let pdf = paper::slips::render(&slips, args.language)?;
    Ok(Document { file_name: format!("slips-{}.pdf", args.month), bytes: pdf.bytes })
}

fn slip(printed: &Printed, row: usize, language: Language, now: NaiveDateTime) -> Slip {
    let (plan, month) = (&printed.plan, printed.plan.facts().month);
    let line = sheet_row(printed, row, language);
    let works = plan.works(row);
    let day = |(column, cell): (usize, SheetCell)| SlipDay {
        date: plan.days()[column],
        times: match plan.state_at(row, &works, LEAD + column) {
            DayState::Shift(kind) => kind.segments.iter().map(|s| s.to_string()).collect(),
            _ => Vec::new(),
        },
        code: cell.code,
        tone: cell.tone,
        duty: cell.duty,
    };
    Slip {
        shop: printed.shop.clone(),
        name: line.name,
        number: line.number,
        year: month.year(),
        month: month.number(),
        version: printed.version,
        printed_at: now,
        days: line.cells.into_iter().enumerate().map(day).collect(),
        hours: line.hours,
        nights: line.nights,
        weekends: line.weekends,
        rest: line.rest,
        balance: line.balance,
    }
}

/// The published shifts of one person, or of all, for their calendars. What an earlier version held and this one does not is in
/// it as cancelled.
pub fn rota_ics(visit: &mut Visit, args: StaffPaper) -> Result<Document, Fault> {
    visit.require_own_or(args.staff, Right::Export)?;
    let utc = visit.utc;
    let (shop, latest) =
        visit.store()?.read(|db| Ok((store::shop::get(db)?, store::publication::latest(db, args.month)?)))?;
    let shop = shop.ok_or(Fault::NoShop)?;
    let latest = latest.ok_or_else(|| Fault::not_found("publication"))?;
    let offset = local(utc, &shop.time_zone) - utc.naive_utc();
    let events = visit.store()?.read(|db| events(db, &shop, &args, latest.version))?;
    let calendar = Calendar {
        name: format!("{} {}", shop.name, args.month),
        zone: Zone { name: shop.time_zone, minutes_east: i32::try_from(offset.num_minutes()).unwrap_or(480) },
        made_at: utc.naive_utc(),
        version: latest.version,
        events,
    };
    let bytes = paper::calendar_file::write(&calendar, args.language);
    Ok(Document { file_name: format!("rota-{}.ics", args.month), bytes })
}

fn events(db: &Db, shop: &Shop, args: &StaffPaper, latest: u32) -> Result<Vec<Event>, StoreFault> {
    let mut events: Vec<Event> = Vec::new();
    for version in (1..=latest).rev() {
        let plan = facts::published(db, args.month, version)?;
        let state = if version == latest { EventState::Standing } else { EventState::Removed };
        for row in (0..plan.staff().len()).filter(|&r| args.staff.is_none_or(|s| s == plan.staff()[r].id)) {
            for event in row_events(&plan, row, shop, state) {
                if !events.iter().any(|e| e.key == event.key) {
                    events.push(event);
                }
            }
        }
    }
    Ok(events)
}

fn row_events(plan: &Plan, row: usize, shop: &Shop, state: EventState) -> Vec<Event> {
    let works = plan.works(row);
    let person = &plan.staff()[row];
    let mut events = Vec::new();
    for (column, &day) in plan.days().iter().enumerate() {
        let DayState::Shift(kind) = plan.state_at(row, &works, LEAD + column) else { continue };
        for (segment, times) in (0u32..).zip(&kind.segments) {
            let at = |m: Minute| day.and_time(chrono::NaiveTime::MIN) + chrono::Duration::minutes(i64::from(m.0));
            events.push(Event {
                key: EventKey {
                    shop: shop.founded_at.and_utc().timestamp().to_string(),
                    person: person.id.0.to_string(),
                    day,
                    segment,
                },
                start: at(times.start),
                end: at(times.end),
                title: kind.name.clone(),
                note: format!("{} {}", shop.name, person.name),
                state,
            });
        }
    }
    events
}
