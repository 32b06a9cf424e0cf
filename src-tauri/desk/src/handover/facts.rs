//! What the handover reads before it decides: the rota around today as turns and changes, the sheet in writing, and who is away.

use chrono::{Duration, NaiveDate, NaiveDateTime};
use domain::handover::owner::{holder, Absences, Cover, Holder};
use domain::handover::setting::HandoverSettings;
use domain::handover::sheet::{check_address, check_clock, stage, Sheet, SheetProblem, Stage};
use domain::handover::turn::{changes, current, people, Change, DayPlan, SheetKey, Turn};
use domain::handover::item::Item;
use domain::ids::{ShiftId, StaffId};
use domain::leave::{Leave, LeaveState};
use domain::month::{shift_day, Month};
use domain::rota::Work;
use domain::shift::{ShiftKind, ShiftSystem};
use domain::staff::Staff;
use store::{Db, StoreFault, Tx};

/// Days looked back and ahead for turns: a shop that rests a week still knows from whom to whom.
const BACK: i64 = 10;
const AHEAD: i64 = 12;
/// Closed sheets looked at: more than a fortnight of them.
const CLOSED: u32 = 60;

/// Everything about today that views and rules of the handover need.
pub(crate) struct Facts {
    pub(crate) now: NaiveDateTime,
    pub(crate) staff: Vec<Staff>,
    pub(crate) settings: HandoverSettings,
    days: Vec<DayPlan>,
    changes: Vec<Change>,
    kinds: Vec<ShiftKind>,
    closed: Vec<SheetKey>,
    leave: Vec<Leave>,
    covers: Vec<Cover>,
    last: Option<NaiveDateTime>,
}

/// The sheet in writing: the row, if it was opened, and the change of shift that the rota has for it.
pub(crate) struct InWriting {
    pub(crate) sheet: Option<Sheet>,
    pub(crate) change: Change,
    /// The row is addressed to other shifts than the rota has now.
    pub(crate) moved: bool,
}

pub(crate) fn facts(db: &Db, now: NaiveDateTime) -> Result<Facts, StoreFault> {
    let today = now.date();
    let (from, to) = (shift_day(today, -BACK), shift_day(today, AHEAD));
    let leave = store::leave::between(db, from, to)?;
    let systems = store::shift::systems(db)?;
    let days = day_plans(db, (from, to), &systems, &leave)?;
    let signed = leave.iter().filter(|l| l.state == LeaveState::Signed);
    let covers = signed.map(|l| store::handover::cover::of(db, l.id)).collect::<Result<_, _>>()?;
    // A sheet closed while the clock was wrong must not make every later one look missed.
    let closed = store::handover::sheet::closed(db, CLOSED)?.into_iter().filter(|key| key.day <= shift_day(today, 7));
    Ok(Facts {
        now,
        staff: store::staff::all(db)?,
        settings: store::handover::setting::get(db)?,
        changes: changes(&days),
        days,
        kinds: systems.into_iter().flat_map(|s| s.kinds).collect(),
        closed: closed.collect(),
        leave,
        covers,
        last: store::handover::sheet::last_written(db)?,
    })
}

/// The days as published, where nothing is as drafted; people on leave left out.
fn day_plans(
    db: &Db,
    (from, to): (NaiveDate, NaiveDate),
    systems: &[ShiftSystem],
    leave: &[Leave],
) -> Result<Vec<DayPlan>, StoreFault> {
    let in_force = store::shift::in_force(db)?;
    let mut plans: Vec<DayPlan> = Vec::new();
    let mut month = Month::of(from);
    while month.first() <= to {
        let cells = works(db, month)?;
        for day in month.days().filter(|d| (from..=to).contains(d)) {
            let id = in_force.iter().rfind(|(since, _)| *since <= day).or(in_force.first()).map(|(_, id)| *id);
            let kinds = systems.iter().find(|s| Some(s.id) == id).map(|s| s.kinds.clone()).unwrap_or_default();
            let today = || cells.iter().filter(|(_, d, _)| *d == day);
            let away = |who: StaffId| {
                leave.iter().any(|l| l.staff == who && l.state == LeaveState::Signed && l.days.holds(day))
            };
            let on = today().filter_map(|(who, _, work)| match work {
                Work::Shift(shift) if !away(*who) => Some((*who, *shift)),
                _ => None,
            });
            plans.push(DayPlan { day, on: on.collect(), planned: today().next().is_some(), kinds });
        }
        month = month.next();
    }
    Ok(plans)
}

fn works(db: &Db, month: Month) -> Result<Vec<(StaffId, NaiveDate, Work)>, StoreFault> {
    if let Some(latest) = store::publication::latest(db, month)? {
        return store::publication::cells(db, month, latest.version);
    }
    let cells = store::rota::cells(db, month.first(), month.last())?;
    Ok(cells.into_iter().filter_map(|(who, day, cell)| cell.work.map(|w| (who, day, w))).collect())
}

impl Facts {
    pub(crate) fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// Who works a turn, as the rota stands.
    pub(crate) fn people(&self, turn: &Turn) -> Vec<StaffId> {
        people(&self.days, turn)
    }

    /// The changes of shift whose sheets should have been closed by now, the oldest first.
    pub(crate) fn past(&self) -> impl DoubleEndedIterator<Item = &Change> {
        self.changes.iter().filter(|c| c.due < self.now)
    }

    /// A shift of any system.
    pub(crate) fn kind(&self, shift: ShiftId) -> Option<&ShiftKind> {
        self.kinds.iter().find(|k| k.id == shift)
    }

    /// Who has an item today.
    pub(crate) fn holder(&self, item: &Item) -> Holder {
        let away = Absences { staff: &self.staff, leave: &self.leave, covers: &self.covers };
        holder(item.id, item.draft.owner, away, self.today())
    }

    /// Where a sheet stands.
    pub(crate) fn stage(&self, sheet: &Sheet) -> Stage {
        stage(sheet, self.closed.iter().max().copied(), self.settings.accept_minutes, self.now)
    }

    /// The clock is not behind what was written down last.
    pub(crate) fn check_clock(&self) -> Result<(), SheetProblem> {
        check_clock(self.last, self.now)
    }

    /// Signed leave that runs, or starts tomorrow at the latest.
    pub(crate) fn leaving(&self) -> impl Iterator<Item = (&Leave, Option<&Cover>)> {
        let (today, soon) = (self.today(), shift_day(self.today(), 1));
        let near = move |l: &&Leave| l.state == LeaveState::Signed && l.days.from <= soon && today <= l.days.to;
        self.leave.iter().filter(near).map(|l| (l, self.covers.iter().find(|c| c.leave == l.id)))
    }

    /// The change that the rota has for a row: the one of its key, else the one whose sheet would be in writing.
    fn change_of(&self, sheet: &Sheet) -> Option<&Change> {
        let own = self.changes.iter().find(|c| c.key() == sheet.key);
        own.or_else(|| current(&self.changes, &self.closed, self.now))
    }

    /// How the rota addresses a sheet now, where that differs from how it was opened.
    pub(crate) fn moved(&self, sheet: &Sheet) -> Option<&Change> {
        self.change_of(sheet).filter(|change| check_address(sheet, change).is_err())
    }

    /// The sheet in writing at this moment; `None` where the shop has no shifts. `pending` are the sheets that are not accepted.
    pub(crate) fn in_writing(&self, pending: &[Sheet]) -> Option<InWriting> {
        let open = |s: &&Sheet| s.closed.is_none() && matches!(self.stage(s), Stage::Writing | Stage::Late);
        if let Some(sheet) = pending.iter().find(open) {
            let change = self.change_of(sheet)?.clone();
            let moved = check_address(sheet, &change).is_err();
            return Some(InWriting { sheet: Some(sheet.clone()), change, moved });
        }
        let change = current(&self.changes, &self.closed, self.now)?.clone();
        Some(InWriting { sheet: None, change, moved: false })
    }
}

/// The sheet in writing, opened if it was not: with the first word on it, or when its time comes. Addressed to the same shifts
/// at other times, it takes the new times. `None` where there are no shifts.
pub(crate) fn open_sheet(tx: &Tx, facts: &Facts) -> Result<Option<(Sheet, InWriting)>, StoreFault> {
    let Some(found) = facts.in_writing(&store::handover::sheet::pending(tx)?) else { return Ok(None) };
    let id = match &found.sheet {
        None => store::handover::sheet::open(tx, &found.change, facts.now)?,
        Some(sheet) => {
            let retimed = (sheet.due, sheet.until) != (found.change.due, found.change.until);
            if !found.moved && retimed {
                store::handover::sheet::readdress(tx, sheet.id, &found.change)?;
            }
            sheet.id
        }
    };
    let sheet = store::handover::sheet::get(tx, id)?.ok_or(StoreFault::NotFound)?;
    Ok(Some((sheet, found)))
}

/// Opens the sheet for the first word on it, unless the clock is wrong: then the item stands without, and nothing is lost.
pub(crate) fn open_for_item(tx: &Tx, facts: &Facts) -> Result<(), StoreFault> {
    if facts.check_clock().is_ok() {
        open_sheet(tx, facts)?;
    }
    Ok(())
}

/// Whether the writing of a change has begun.
pub(crate) fn has_opened(change: &Change, now: NaiveDateTime) -> bool {
    now >= change.opens.min(change.due - Duration::minutes(1))
}
