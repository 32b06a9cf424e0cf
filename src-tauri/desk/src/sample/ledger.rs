//! The sample shop's ledger: what was in the box when the book was begun, fines collected, rewards paid, what the fund was spent on, a
//! headset that was paid for, and two statements on the wall. Fines and rewards come with the offences and rewards of the sample.

use chrono::{Days, Duration, NaiveDateTime};
use domain::access::Role;
use domain::attachment::recognise;
use domain::ids::{AttachmentId, EntryId, StaffId, StatementId};
use domain::ledger::statement::{statement, Naming, Published};
use domain::ledger::{Account, Cause, NewEntry, Postings};
use domain::money::Fen;
use domain::month::Month;
use domain::staff::Staff;
use store::Tx;

use crate::fault::Fault;

/// Days ago, what for, fen, and who laid it out. The amounts stay below what the box holds.
const SPENT: [(i64, &str, i64, &str); 4] = [
    (66, "十月生日蛋糕", 16_800, "006"), (38, "双十一宵夜", 23_650, "011"), (24, "茶水间零食", 8_890, "009"), (5, "月度之星小礼品", 6_600, "007"),
];

/// Who acts in the ledger.
struct Office<'a> {
    team: &'a [Staff],
    finance: StaffId,
    manager: StaffId,
    receipt: AttachmentId,
    now: NaiveDateTime,
}

/// Adds it all, behind the fines and rewards that are there already.
pub(super) fn add(tx: &Tx, team: &[Staff], now: NaiveDateTime) -> Result<(), Fault> {
    let holder = |role: Role| team.iter().find(|s| s.role == role).map_or(StaffId(1), |s| s.id);
    let picture = include_bytes!("receipt.png");
    let kind = recognise(picture).map_err(|problem| Fault::BadPicture { problem })?;
    let finance = holder(Role::Finance);
    let receipt = store::attachment::put(tx, kind, picture, finance, now)?;
    store::attachment::keep(tx, receipt)?;
    let office = Office { team, finance, manager: holder(Role::Manager), receipt, now };
    begin(tx, &office)?;
    let fines = of_everybody(tx, team, Account::FinesReceivable)?;
    for (place, (entry, who, open)) in fines.iter().enumerate() {
        // The latest two are still owed, and of the one before them only half was paid.
        let left = fines.len() - place;
        let part = if left > 3 { *open } else if left == 3 { Fen(open.0 / 2) } else { Fen::ZERO };
        collect(tx, &office, *entry, *who, part)?;
    }
    for (entry, who, open) in of_everybody(tx, team, Account::RewardsPayable)?.into_iter().skip(1) {
        let paid = Postings::new(Account::Company, Account::RewardsPayable(who), open)?;
        post(tx, NewEntry::new(Cause::Payout(entry), paid, finance, now - Duration::hours(3), ""))?;
    }
    for (ago, words, fen, by) in SPENT {
        spend(tx, &office, ago, words, fen, by)?;
    }
    headset(tx, &office)?;
    publish(tx, &office)
}

fn post(tx: &Tx, entry: NewEntry) -> Result<EntryId, Fault> {
    Ok(store::ledger::post(tx, &entry)?)
}

/// What is open of everybody, the earliest first.
fn of_everybody(tx: &Tx, team: &[Staff], account: impl Fn(StaffId) -> Account) -> Result<Vec<(EntryId, StaffId, Fen)>, Fault> {
    let mut all = Vec::new();
    for person in team {
        all.extend(store::ledger::balance::open_items(tx, account(person.id))?.into_iter().map(|o| (o.entry, person.id, o.open)));
    }
    all.sort();
    Ok(all)
}

/// The box was counted when the book was begun.
fn begin(tx: &Tx, office: &Office) -> Result<(), Fault> {
    let at = office.now - Duration::days(80);
    let entry = NewEntry::new(Cause::Correction, Postings::new(Account::Fund, Account::Cash, Fen(62_600))?, office.finance, at, "启用账本，盘点现金盒");
    post(tx, NewEntry { handled_by: Some(office.manager), ..entry }).map(drop)
}

fn collect(tx: &Tx, office: &Office, entry: EntryId, who: StaffId, part: Fen) -> Result<(), Fault> {
    let Some(fine) = store::ledger::get(tx, entry)?.filter(|fine| part > Fen::ZERO && fine.by != office.finance && who != office.finance) else { return Ok(()) };
    let day = fine.day.checked_add_days(Days::new(3)).unwrap_or(fine.day).min(office.now.date());
    let paid = Postings::new(Account::FinesReceivable(who), Account::Cash, part)?;
    post(tx, NewEntry { day, ..NewEntry::new(Cause::Collection(entry), paid, office.finance, office.now - Duration::hours(5), "") }).map(drop)
}

fn spend(tx: &Tx, office: &Office, ago: i64, words: &str, fen: i64, by: &str) -> Result<(), Fault> {
    let at = office.now - Duration::days(ago);
    let handler = office.team.iter().find(|s| s.number == by).map_or(office.manager, |s| s.id);
    let entry = NewEntry::new(Cause::Expense, Postings::new(Account::Cash, Account::Fund, Fen(fen))?, office.finance, office.now - Duration::hours(4), words);
    post(tx, NewEntry { day: at.date(), receipt: Some(office.receipt), handled_by: Some(handler), ..entry }).map(drop)
}

/// A headset was broken: charged by the manager, half of it paid. It is no fine.
fn headset(tx: &Tx, office: &Office) -> Result<(), Fault> {
    let Some(who) = office.team.iter().find(|s| s.number == "012").map(|s| s.id) else { return Ok(()) };
    let charged = Postings::new(Account::CompensationCharged, Account::Compensation(who), Fen(12_800))?;
    let root = post(tx, NewEntry::new(Cause::Compensation, charged, office.manager, office.now - Duration::hours(3), "摔坏耳机一副，按进价赔"))?;
    let paid = Postings::new(Account::Compensation(who), Account::Company, Fen(6_400))?;
    post(tx, NewEntry::new(Cause::Settlement(root), paid, office.finance, office.now - Duration::hours(2), "先付一半")).map(drop)
}

/// The months before this one are closed; all but the last of them are published, which waits for it.
fn publish(tx: &Tx, office: &Office) -> Result<(), Fault> {
    let last = Month::of(office.now.date()).previous();
    let first = store::ledger::first_day(tx)?.map_or(last, Month::of);
    for (number, month) in (1_i64..).zip(std::iter::successors(Some(first), |m| Some(m.next())).take_while(|m| *m <= last)) {
        store::ledger::month::close(tx, month, office.finance, office.now - Duration::hours(1))?;
        if month < last {
            publish_month(tx, office, StatementId(number), month)?;
        }
    }
    Ok(())
}

fn publish_month(tx: &Tx, office: &Office, number: StatementId, month: Month) -> Result<(), Fault> {
    let (head, hash) = store::ledger::chain::head(tx)?;
    let made = statement(month, store::ledger::statement::opening(tx, month)?, &store::ledger::statement::movements(tx, month)?, store::ledger::statement::owed(tx, month)?);
    let owed = made.owed.iter().map(|o| o.amount).sum();
    let at = office.now - Duration::minutes(50);
    let published = Published { number, month, head, hash, closing: made.closing, owed, naming: Naming::Names, by: office.finance, at };
    Ok(store::ledger::statement::publish(tx, &published)?)
}
