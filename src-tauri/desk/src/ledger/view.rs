//! What the screens show of the ledger: balances, entries with the running balance, one entry with its whole story, one person's
//! account. Everybody sees their own; all of it is for whoever keeps or leads.

use chrono::NaiveDate;
use domain::access::Right;
use domain::ids::{EntryId, StaffId};
use domain::ledger::chain::{Broken, Hash};
use domain::ledger::rules::{clock, LedgerProblem};
use domain::ledger::statement::Naming;
use domain::ledger::{Account, AccountKind, Cause, CauseKind, Entry};
use domain::money::Fen;
use domain::month::Month;
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::ledger::list::{balances_behind, of_root, Wanted};
use store::{Db, StoreFault};
use ts_rs::TS;

use super::far;
use crate::door::Nothing;
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

const PAGE: u32 = 100;

/// Which entries to show.
#[derive(Deserialize, TS)]
pub struct FindEntries {
    account: Option<AccountKind>,
    staff: Option<StaffId>,
    cause: Option<CauseKind>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    text: String,
    before: Option<EntryId>,
}

/// An entry by its number.
#[derive(Deserialize, TS)]
pub struct WhichEntry {
    entry: EntryId,
}

/// Whose account.
#[derive(Deserialize, TS)]
pub struct WhoseAccount {
    staff: StaffId,
}

/// The state of the ledger in a look.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LedgerView {
    /// The cash in the box.
    pub cash: Fen,
    /// Fines that are still to be collected, of everybody.
    pub owed: Fen,
    /// Rewards that are still to be paid out.
    pub rewards: Fen,
    /// Damage that is still to be paid for.
    pub compensation: Fen,
    /// Everybody who was ever part of it or is employed, by number.
    pub people: Vec<PersonBalance>,
    /// The last closed month.
    pub closed: Option<Month>,
    /// How people stand on statements.
    pub naming: Naming,
    /// The last entry.
    pub head: EntryId,
    /// Its hash.
    pub hash: Hash,
    /// Why nothing can be entered now, if nothing can.
    pub stopped: Option<LedgerProblem>,
}

/// What stands open between a person and the shop.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonBalance {
    /// Who.
    pub staff: StaffId,
    /// Agent number.
    pub number: String,
    /// Name.
    pub name: String,
    /// They have left; what they owe stays.
    pub left: bool,
    /// Fines still to pay; below nothing what is to be given back.
    pub fines: Fen,
    /// Rewards still to be paid out.
    pub rewards: Fen,
    /// Damage still to pay for.
    pub compensation: Fen,
}

/// An entry with names.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EntryRow {
    /// The entry.
    pub entry: Entry,
    /// Who wrote it.
    pub by_name: String,
    /// Whom it is about.
    pub about_name: Option<String>,
    /// Who laid the money out.
    pub handler_name: Option<String>,
    /// The act that all of it began with: it leads to the offence or the reward.
    pub began: Cause,
    /// The balance behind it of the account that is looked at.
    pub balance: Option<Fen>,
    /// The entry that took it back.
    pub taken_back: Option<EntryId>,
}

/// A page of entries.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EntryPage {
    /// The latest first.
    pub rows: Vec<EntryRow>,
    /// There are earlier ones.
    pub more: bool,
}

/// An entry with everything that came of what it began with.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EntryView {
    /// The entry.
    pub row: EntryRow,
    /// Everything of its fine, reward or compensation, the earliest first.
    pub story: Vec<EntryRow>,
    /// What is open of it.
    pub open: Fen,
}

/// What is open, with its entry.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OpenRow {
    /// The entry that it began with.
    pub row: EntryRow,
    /// How much; below nothing what is to be given back.
    pub open: Fen,
}

/// One person's account.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonAccount {
    /// The balances.
    pub balance: PersonBalance,
    /// Open fines.
    pub fines: Vec<OpenRow>,
    /// Open rewards.
    pub rewards: Vec<OpenRow>,
    /// Open compensation.
    pub compensation: Vec<OpenRow>,
    /// Every entry about them, the latest first, with what they owe to the fund behind it.
    pub entries: EntryPage,
}

/// A month of the chart.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MonthPoint {
    /// Which.
    pub month: Month,
    /// Fines imposed.
    pub fined: Fen,
    /// Fines collected.
    pub collected: Fen,
    /// The fund spent.
    pub spent: Fen,
    /// Rewards granted.
    pub rewarded: Fen,
    /// The cash at its end.
    pub cash: Fen,
}

/// What going along the whole ledger found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Verified {
    /// The last entry.
    pub head: EntryId,
    /// Its hash.
    pub hash: Option<Hash>,
    /// The first entry that is not what it was.
    pub broken: Option<Broken>,
    /// The sum of all accounts: nothing.
    pub sum: Fen,
    /// Published statements that were compared.
    pub statements: u32,
    /// Entries whose words speak of a purged customer, who is hidden there.
    pub hidden: u32,
}

/// The state of the ledger, for whoever keeps or leads.
pub fn ledger(visit: &mut Visit, _: Nothing) -> Result<LedgerView, Fault> {
    let now = visit.now()?;
    Ok(visit.store()?.read(|db| {
        let balances = store::ledger::balance::all(db, far())?;
        let sum = |kind: AccountKind| balances.iter().filter(|(a, _)| a.kind() == kind).map(|(_, fen)| *fen).sum::<Fen>();
        let (head, hash) = store::ledger::chain::head(db)?;
        Ok(LedgerView {
            cash: sum(AccountKind::Cash),
            owed: sum(AccountKind::FinesReceivable),
            rewards: -sum(AccountKind::RewardsPayable),
            compensation: sum(AccountKind::Compensation),
            people: people(&store::staff::all(db)?, &balances, now.date()),
            closed: store::ledger::month::closed(db)?,
            naming: store::ledger::statement::naming(db)?,
            head,
            hash,
            stopped: clock(now, store::ledger::last_moment(db)?).err(),
        })
    })?)
}

/// Who is employed or has anything open.
fn people(staff: &[Staff], balances: &[(Account, Fen)], today: NaiveDate) -> Vec<PersonBalance> {
    let all = staff.iter().map(|person| balance_of(person, balances, today));
    all.filter(|p| !p.left || [p.fines, p.rewards, p.compensation].iter().any(|fen| *fen != Fen::ZERO)).collect()
}

fn balance_of(person: &Staff, balances: &[(Account, Fen)], today: NaiveDate) -> PersonBalance {
    let on = |account: Account| balances.iter().filter(|(a, _)| *a == account).map(|(_, fen)| *fen).sum::<Fen>();
    PersonBalance {
        staff: person.id,
        number: person.number.clone(),
        name: person.name.clone(),
        left: person.left.is_some_and(|left| left < today),
        fines: on(Account::FinesReceivable(person.id)),
        rewards: -on(Account::RewardsPayable(person.id)),
        compensation: on(Account::Compensation(person.id)),
    }
}

/// Entries by what is looked for, with the running balance where an account is.
pub fn entries(visit: &mut Visit, args: FindEntries) -> Result<EntryPage, Fault> {
    let account = args.account.and_then(|kind| Account::of(kind, args.staff).or_else(|| Account::of(kind, None)));
    let wanted = Wanted {
        staff: args.staff.filter(|_| account.is_none_or(|a| a.staff().is_none())),
        account,
        kind: args.account.filter(|_| account.is_none()),
        cause: args.cause,
        from: args.from,
        to: args.to,
        text: args.text,
        before: args.before,
        limit: PAGE + 1,
    };
    Ok(visit.store()?.read(|db| page(db, &wanted))?)
}

fn page(db: &Db, wanted: &Wanted) -> Result<EntryPage, StoreFault> {
    let mut found = store::ledger::list::list(db, wanted)?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let ids: Vec<EntryId> = found.iter().map(|e| e.id).collect();
    let balances = wanted.account.map(|account| balances_behind(db, account, &ids)).transpose()?;
    let staff = store::staff::all(db)?;
    let mut rows = found.into_iter().map(|entry| row(db, &staff, entry)).collect::<Result<Vec<_>, _>>()?;
    for (row, balance) in rows.iter_mut().zip(balances.into_iter().flatten()) {
        row.balance = Some(balance);
    }
    Ok(EntryPage { rows, more })
}

/// An entry with names and the act that it all began with.
pub(super) fn row(db: &Db, staff: &[Staff], entry: Entry) -> Result<EntryRow, StoreFault> {
    let began = if entry.root == entry.id { Some(entry.cause) } else { store::ledger::get(db, entry.root)?.map(|e| e.cause) };
    Ok(EntryRow {
        by_name: name_of(staff, entry.by),
        about_name: entry.about().map(|who| name_of(staff, who)),
        handler_name: entry.handled_by.map(|who| name_of(staff, who)),
        began: began.unwrap_or(entry.cause),
        balance: None,
        taken_back: store::ledger::reversed_by(db, entry.id)?,
        entry,
    })
}

/// One entry with its story: for whoever sees the ledger, and for whom it is about.
pub fn entry(visit: &mut Visit, args: WhichEntry) -> Result<EntryView, Fault> {
    let found = visit.store()?.read(|db| store::ledger::get(db, args.entry))?.ok_or_else(|| Fault::not_found("entry"))?;
    visit.require_own_or(found.about(), Right::SeeLedger)?;
    Ok(visit.store()?.read(|db| {
        let staff = store::staff::all(db)?;
        let story = of_root(db, found.root)?.into_iter().map(|e| row(db, &staff, e)).collect::<Result<_, _>>()?;
        Ok(EntryView { open: store::ledger::balance::open_of(db, found.root)?, story, row: row(db, &staff, found)? })
    })?)
}

/// One person's account: one's own, or anybody's for whoever sees the ledger.
pub fn account(visit: &mut Visit, args: WhoseAccount) -> Result<PersonAccount, Fault> {
    visit.require_own_or(Some(args.staff), Right::SeeLedger)?;
    let today = visit.now()?.date();
    visit.store()?.read(|db| {
        let staff = store::staff::all(db)?;
        let Some(person) = staff.iter().find(|s| s.id == args.staff) else { return Ok(None) };
        let own = |account: Account| store::ledger::balance::of(db, account, far()).map(|fen| (account, fen));
        let [fines, rewards, compensation] = [Account::FinesReceivable(person.id), Account::RewardsPayable(person.id), Account::Compensation(person.id)];
        let balance = balance_of(person, &[own(fines)?, own(rewards)?, own(compensation)?], today);
        let open = |account: Account| open_rows(db, &staff, account);
        let wanted = Wanted { staff: Some(person.id), limit: PAGE + 1, ..Wanted::default() };
        Ok(Some(PersonAccount { balance, fines: open(fines)?, rewards: open(rewards)?, compensation: open(compensation)?, entries: page(db, &wanted)? }))
    })?
    .ok_or_else(|| Fault::not_found("staff"))
}

fn open_rows(db: &Db, staff: &[Staff], account: Account) -> Result<Vec<OpenRow>, StoreFault> {
    let open = store::ledger::balance::open_items(db, account)?;
    open.into_iter()
        .map(|o| {
            let entry = store::ledger::get(db, o.entry)?.ok_or(StoreFault::NotFound)?;
            Ok(OpenRow { row: row(db, staff, entry)?, open: o.open })
        })
        .collect()
}

/// The months of the chart, the earliest first.
pub fn chart(visit: &mut Visit, _: Nothing) -> Result<Vec<MonthPoint>, Fault> {
    let months = visit.store()?.read(store::ledger::balance::months)?;
    let mut cash = Fen::ZERO;
    let point = |m: store::ledger::balance::MonthSums| {
        cash += m.cash;
        MonthPoint { month: m.month, fined: m.fined, collected: m.collected, spent: m.spent, rewarded: m.rewarded, cash }
    };
    Ok(months.into_iter().map(point).collect())
}

/// Goes along the whole ledger: every entry, every hash, every published statement.
pub fn verify(visit: &mut Visit, _: Nothing) -> Result<Verified, Fault> {
    Ok(visit.store()?.read(|db| {
        let sum = store::ledger::balance::all(db, far())?.into_iter().map(|(_, fen)| fen).sum();
        let statements = store::ledger::statement::published(db)?.len() as u32;
        let (last, hash) = store::ledger::chain::head(db)?;
        let store::ledger::chain::Walk { found, hidden } = store::ledger::chain::walk(db)?;
        Ok(Verified { head: last, hash: found.is_ok().then_some(hash), broken: found.err(), sum, statements, hidden })
    })?)
}
