//! Balances, counted from the covering indices of the entries: nothing is kept.

use chrono::NaiveDate;
use domain::ids::{EntryId, StaffId};
use domain::ledger::{Account, AccountKind};
use domain::money::Fen;
use domain::month::Month;
use rusqlite::{params, Row};

use super::known_account;
use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::store::Db;
use crate::words::Word;

/// What is open of the fine, reward or compensation that an entry began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// The entry.
    pub entry: EntryId,
    /// What is still to be paid; below nothing what is to be given back.
    pub open: Fen,
}

/// A month of the fund and of rewards against fines, taken-back entries taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthSums {
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
    /// What the month added to the cash.
    pub cash: Fen,
}

const ON_DAY: &str = "coalesce((SELECT sum(amount) FROM entry WHERE to_account = a.id AND day <= ?1), 0)
    - coalesce((SELECT sum(amount) FROM entry WHERE from_account = a.id AND day <= ?1), 0)";

/// The balance of an account at the end of a day.
pub fn of(db: &Db, account: Account, day: NaiveDate) -> Result<Fen, StoreFault> {
    let Some(id) = known_account(db, account)? else { return Ok(Fen::ZERO) };
    let sql = format!("SELECT {ON_DAY} AS balance FROM ledger_account a WHERE a.id = ?2");
    let found = db.one(&sql, params![day.to_string(), id], |row| row.get("balance").map(Fen))?;
    Ok(found.unwrap_or_default())
}

/// The balances of all accounts at the end of a day.
pub fn all(db: &Db, day: NaiveDate) -> Result<Vec<(Account, Fen)>, StoreFault> {
    let sql = format!("SELECT a.kind, a.staff, {ON_DAY} AS balance FROM ledger_account a ORDER BY a.id");
    db.all(&sql, [day.to_string()], account_balance)
}

/// The balances of everybody's account of a kind at the end of a day.
pub fn of_kind(db: &Db, kind: AccountKind, day: NaiveDate) -> Result<Vec<(StaffId, Fen)>, StoreFault> {
    let sql = format!("SELECT a.staff, {ON_DAY} AS balance FROM ledger_account a WHERE a.kind = ?2 AND a.staff IS NOT NULL ORDER BY a.staff");
    db.all(&sql, params![day.to_string(), kind.word()], |row| Ok((row.staff("staff")?, Fen(row.get("balance")?))))
}

fn account_balance(row: &Row) -> rusqlite::Result<(Account, Fen)> {
    let account = Account::of(row.word("kind")?, row.staff_if("staff")?).ok_or(rusqlite::Error::InvalidQuery)?;
    Ok((account, Fen(row.get("balance")?)))
}

/// What is open of the fine, reward or compensation that `root` began.
pub fn open_of(db: &Db, root: EntryId) -> Result<Fen, StoreFault> {
    let sql = "SELECT coalesce(sum(CASE e.to_account WHEN a.id THEN e.amount ELSE -e.amount END), 0) AS open, a.kind
               FROM entry b JOIN ledger_account a ON a.id IN (b.from_account, b.to_account) AND a.staff IS NOT NULL
               JOIN entry e ON e.root = b.id AND a.id IN (e.from_account, e.to_account)
               WHERE b.id = ?1 GROUP BY a.kind";
    let found = db.one(sql, [root.0], |row| Ok((row.word::<AccountKind>("kind")?, Fen(row.get("open")?))))?;
    Ok(found.map(|(kind, sum)| if kind == AccountKind::RewardsPayable { -sum } else { sum }).unwrap_or_default())
}

/// What is open of one person's fines, rewards or compensations, the earliest first.
pub fn open_items(db: &Db, account: Account) -> Result<Vec<Open>, StoreFault> {
    let Some(id) = known_account(db, account)? else { return Ok(Vec::new()) };
    let sql = "SELECT root, sum(amount) AS open FROM (
                 SELECT root, amount FROM entry WHERE to_account = ?1
                 UNION ALL SELECT root, -amount FROM entry WHERE from_account = ?1)
               GROUP BY root HAVING sum(amount) <> 0 ORDER BY root";
    let turn = if account.kind() == AccountKind::RewardsPayable { -1 } else { 1 };
    db.all(sql, [id], |row| Ok(Open { entry: EntryId(row.get("root")?), open: Fen(turn * row.get::<_, i64>("open")?) }))
}

/// What somebody was charged in a month for damage, less what was waived or taken back of that since. Paying it changes nothing.
pub fn charged(db: &Db, staff: StaffId, month: Month) -> Result<Fen, StoreFault> {
    let Some(id) = known_account(db, Account::Compensation(staff))? else { return Ok(Fen::ZERO) };
    let sql = "SELECT coalesce(sum(CASE e.to_account WHEN ?1 THEN e.amount ELSE -e.amount END), 0) AS charged
               FROM entry b JOIN entry e ON e.root = b.id
               JOIN ledger_account other ON other.kind = 'compensation_charged' AND other.id IN (e.from_account, e.to_account)
               WHERE b.to_account = ?1 AND b.cause = 'compensation' AND b.day BETWEEN ?2 AND ?3";
    let found = db.one(sql, params![id, month.first().to_string(), month.last().to_string()], |row| row.get("charged").map(Fen))?;
    Ok(found.unwrap_or_default())
}

/// The months that have entries, the earliest first.
pub fn months(db: &Db) -> Result<Vec<MonthSums>, StoreFault> {
    let sql = "SELECT substr(e.day, 1, 7) AS month,
        sum(CASE WHEN f.kind = 'fund' AND t.kind = 'fines_receivable' THEN amount
                 WHEN t.kind = 'fund' AND f.kind = 'fines_receivable' THEN -amount ELSE 0 END) AS fined,
        sum(CASE WHEN t.kind = 'cash' AND f.kind = 'fines_receivable' THEN amount
                 WHEN f.kind = 'cash' AND t.kind = 'fines_receivable' THEN -amount ELSE 0 END) AS collected,
        sum(CASE WHEN e.cause = 'expense' THEN amount
                 WHEN e.cause = 'reversal' AND (SELECT u.cause FROM entry u WHERE u.id = e.upon) = 'expense' THEN -amount ELSE 0 END) AS spent,
        sum(CASE WHEN t.kind = 'rewards_granted' THEN amount WHEN f.kind = 'rewards_granted' THEN -amount ELSE 0 END) AS rewarded,
        sum(CASE WHEN t.kind = 'cash' THEN amount WHEN f.kind = 'cash' THEN -amount ELSE 0 END) AS cash
        FROM entry e JOIN ledger_account f ON f.id = e.from_account JOIN ledger_account t ON t.id = e.to_account
        GROUP BY month ORDER BY month";
    db.all(sql, [], |row| {
        let fen = |name: &str| row.get(name).map(Fen);
        let month = row.get_ref("month")?.as_str()?.parse().map_err(|_| rusqlite::Error::InvalidQuery)?;
        Ok(MonthSums { month, fined: fen("fined")?, collected: fen("collected")?, spent: fen("spent")?, rewarded: fen("rewarded")?, cash: fen("cash")? })
    })
}
