//! The ledger's rules: entries balance, four eyes, closed months, statements, and a chain that tells where it was touched.

use std::collections::BTreeMap;

use domain::ids::{EntryId, OffenceId, StaffId, StatementId};
use domain::ledger::chain::{Broken, Check, Hash, Head, Link};
use domain::ledger::rules::{clock, closing, day as may_count, enough, four_eyes, reversing, spending, words, LedgerProblem, Receipt, MOST_WORDS};
use domain::ledger::statement::{statement, Movement, Owed};
use domain::ledger::{balances, Account, AccountKind, Cause, Entry, Postings};
use domain::money::{Fen, MoneyProblem};
use proptest::prelude::*;

use crate::shop::{at, day, month};

const AGENT: StaffId = StaffId(4);
const MANAGER: StaffId = StaffId(2);
const FINANCE: StaffId = StaffId(3);

fn entry(id: i64, on: &str, by: StaffId, cause: Cause, from: Account, to: Account, fen: i64) -> Entry {
    Entry {
        id: EntryId(id), day: day(on), at: at(&format!("{on} 09:00")), by, cause, postings: Postings::new(from, to, Fen(fen)).expect("moves"),
        words: String::new(), receipt: None, ruling: None, handled_by: None, root: cause.upon().unwrap_or(EntryId(id)), hash: Hash::default(),
    }
}

fn fine(id: i64, on: &str, fen: i64) -> Entry {
    entry(id, on, MANAGER, Cause::Offence(OffenceId(id)), Account::Fund, Account::FinesReceivable(AGENT), fen)
}

fn collected(id: i64, on: &str, upon: i64, fen: i64) -> Entry {
    entry(id, on, FINANCE, Cause::Collection(EntryId(upon)), Account::FinesReceivable(AGENT), Account::Cash, fen)
}

#[test]
fn nothing_moves_that_is_nothing_or_stays_where_it_is() {
    for fen in [0, -1, Fen::MOST.0 + 1, i64::MAX, i64::MIN] {
        assert!(Postings::new(Account::Fund, Account::Cash, Fen(fen)).is_err(), "{fen} fen");
    }
    assert_eq!(Postings::new(Account::Cash, Account::Cash, Fen(1)), Err(MoneyProblem::NotPositive), "from the box into the box");
}

#[test]
fn an_account_is_somebodys_or_nobodys_by_its_kind() {
    for kind in AccountKind::ALL {
        let of = |staff| Account::of(kind, staff);
        assert_eq!(of(None).is_some(), of(Some(AGENT)).is_none(), "{kind:?}: a person is missing or one too many");
        let account = of(None).or(of(Some(AGENT))).expect("one of the two");
        assert_eq!(account.kind(), kind, "and it knows its kind");
    }
}

#[test]
fn four_eyes_hold_by_person_whatever_roles_somebody_has() {
    let fine = fine(1, "2026-12-01", 1_000);
    assert_eq!(four_eyes(MANAGER, &fine), Err(LedgerProblem::FourEyes { entry: EntryId(1) }), "who imposes does not collect");
    assert_eq!(four_eyes(AGENT, &fine), Err(LedgerProblem::OwnMoney), "nor who owes");
    assert_eq!(four_eyes(FINANCE, &fine), Ok(()), "somebody else does");
    assert_eq!(spending(FINANCE, Some(FINANCE), Receipt::There), Err(LedgerProblem::OwnExpense), "nobody pays themself back");
    assert_eq!(spending(FINANCE, None, Receipt::There), Err(LedgerProblem::NoHandler), "somebody laid it out");
    assert_eq!(spending(FINANCE, Some(AGENT), Receipt::Missing), Err(LedgerProblem::NoReceipt), "with a receipt");
}

#[test]
fn an_entry_is_taken_back_once_by_somebody_else_and_not_where_more_hangs_on_it() {
    let paid = collected(2, "2026-12-01", 1, 1_000);
    assert_eq!(reversing(MANAGER, &paid, None), Ok(()), "somebody else's mistake");
    assert_eq!(reversing(FINANCE, &paid, None), Err(LedgerProblem::FourEyes { entry: EntryId(2) }), "not one's own");
    assert_eq!(reversing(MANAGER, &paid, Some((EntryId(3), Cause::Reversal(EntryId(2))))), Err(LedgerProblem::ReversedAlready { by: EntryId(3) }), "once");
    assert_eq!(reversing(FINANCE, &fine(1, "2026-12-01", 1), None), Err(LedgerProblem::DecidedElsewhere), "an offence is overturned instead");
    let damage = entry(5, "2026-12-01", MANAGER, Cause::Compensation, Account::CompensationCharged, Account::Compensation(AGENT), 1);
    assert_eq!(reversing(FINANCE, &damage, Some((EntryId(6), Cause::Settlement(EntryId(5))))), Err(LedgerProblem::ActedUpon { by: EntryId(6) }), "what was paid first");
}

#[test]
fn two_who_settle_the_same_at_once_get_a_clear_answer() {
    assert_eq!(enough(Fen(1_000), Fen(1_000), Fen(1_000)), Ok(()), "all of it");
    assert_eq!(enough(Fen(400), Fen(600), Fen(1_000)), Err(LedgerProblem::ChangedMeanwhile { open: Fen(600) }), "somebody was faster");
    assert_eq!(enough(Fen(1_001), Fen(1_000), Fen(1_000)), Err(LedgerProblem::MoreThanOpen { open: Fen(1_000) }), "a fen too much");
}

#[test]
fn a_closed_month_takes_nothing_and_neither_does_tomorrow() {
    let today = day("2026-12-15");
    let closed = Some(month("2026-11"));
    assert_eq!(may_count(day("2026-12-01"), today, closed), Ok(()), "the first of the open month");
    assert_eq!(may_count(day("2026-11-30"), today, closed), Err(LedgerProblem::MonthClosed { open: month("2026-12") }), "the day before");
    assert_eq!(may_count(day("2026-12-16"), today, closed), Err(LedgerProblem::NotYet), "tomorrow");
    assert_eq!(clock(at("2026-12-14 23:59"), Some(at("2026-12-15 00:10"))), Err(LedgerProblem::ClockBack { last: at("2026-12-15 00:10") }), "a clock that was set back");
    assert_eq!(clock(at("2026-12-15 00:01"), Some(at("2026-12-15 00:10"))), Ok(()), "minutes are the clock's own business");
}

#[test]
fn months_close_one_after_the_other_once_they_are_over() {
    let first = Some(month("2026-09"));
    let check = |text: &str, closed: Option<&str>, expected: Result<(), LedgerProblem>| {
        assert_eq!(closing(month(text), day("2026-12-15"), closed.map(month), first), expected, "closing {text} after {closed:?}");
    };
    check("2026-09", None, Ok(()));
    check("2026-10", None, Err(LedgerProblem::EarlierOpen { month: month("2026-09") }));
    check("2026-10", Some("2026-09"), Ok(()));
    check("2026-09", Some("2026-09"), Err(LedgerProblem::ClosedAlready));
    check("2026-12", Some("2026-11"), Err(LedgerProblem::MonthRunning));
}

#[test]
fn what_is_said_is_trimmed_needed_and_limited() {
    assert_eq!(words(" 聚餐 "), Ok("聚餐".to_owned()), "without blanks");
    assert_eq!(words("  "), Err(LedgerProblem::NoWords), "nothing said");
    assert_eq!(words(&"字".repeat(MOST_WORDS + 1)), Err(LedgerProblem::TooLong { most: MOST_WORDS as u32 }), "a pasted page");
}

#[test]
fn fine_02_a_statement_counts_what_was_collected_and_not_what_was_imposed() {
    let spent = entry(4, "2026-12-20", FINANCE, Cause::Expense, Account::Cash, Account::Fund, 700);
    let back = entry(5, "2026-12-21", MANAGER, Cause::Reversal(EntryId(3)), Account::Cash, Account::FinesReceivable(AGENT), 200);
    let entries = [fine(1, "2026-12-01", 3_000), collected(2, "2026-12-10", 1, 1_000), collected(3, "2026-12-09", 1, 200), spent, back, collected(6, "2027-01-01", 1, 100)];
    let made = statement(month("2026-12"), Fen(500), &entries, vec![Owed { staff: AGENT, amount: Fen(2_000) }, Owed { staff: MANAGER, amount: Fen(0) }]);
    let lines: Vec<(i64, Movement, i64)> = made.lines.iter().map(|l| (l.entry.0, l.movement, l.balance.0)).collect();
    assert_eq!(lines, [(3, Movement::Collected, 700), (2, Movement::Collected, 1_700), (4, Movement::Spent, 1_000), (5, Movement::Corrected, 800)], "by day, with the cash behind each");
    assert_eq!((made.collected, made.spent, made.other, made.closing), (Fen(1_200), Fen(700), Fen(-200), Fen(800)), "the sums");
    assert_eq!(made.opening + made.collected - made.spent + made.other, made.closing, "which add up");
    assert_eq!(made.owed.len(), 1, "who owes nothing is left out");
}

/// A chain of `n` entries whose hash is their number.
fn chain(n: i64) -> Vec<Link> {
    (1..=n).map(|id| Link { id: EntryId(id), before: hash(id - 1), kept: hash(id), counted: hash(id) }).collect()
}

fn hash(id: i64) -> Hash {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&id.to_be_bytes());
    Hash(bytes)
}

fn verify(links: &[Link], heads: &[(i64, i64, Hash)]) -> Result<(EntryId, Hash), Broken> {
    let mut check = Check::new(heads.iter().map(|(n, e, h)| Head { statement: StatementId(*n), entry: EntryId(*e), hash: *h }).collect());
    for link in links {
        let _ = check.take(link);
    }
    check.finish()
}

#[test]
fn a_whole_chain_ends_with_its_head() {
    assert_eq!(verify(&chain(9), &[(1, 3, hash(3)), (2, 9, hash(9)), (3, 9, hash(9))]), Ok((EntryId(9), hash(9))), "nothing was touched");
    assert_eq!(verify(&[], &[(1, 0, Hash::default())]), Ok((EntryId(0), Hash::default())), "an empty ledger that was published");
}

#[test]
fn the_first_entry_that_was_touched_is_named() {
    let heads = [(1, 3, hash(3)), (2, 7, hash(7))];
    let mut edited = chain(9);
    edited[4].counted = hash(77);
    assert_eq!(verify(&edited, &heads), Err(Broken::Edited { entry: EntryId(5) }), "it says something else");
    let mut hidden = chain(9);
    (hidden[4].kept, hidden[4].counted) = (hash(77), hash(77));
    assert_eq!(verify(&hidden, &heads), Err(Broken::Edited { entry: EntryId(5) }), "hashed anew, and the next one remembers");
    let mut removed = chain(9);
    removed.remove(4);
    assert_eq!(verify(&removed, &heads), Err(Broken::Removed { entry: EntryId(5) }), "a gap");
    let mut moved = chain(9);
    for (at, other) in [(3, 6), (6, 3)] {
        moved[at] = Link { id: EntryId(at as i64 + 1), counted: hash(99), ..chain(9)[other] };
    }
    assert_eq!(verify(&moved, &heads), Err(Broken::Moved { entry: EntryId(4) }), "two changed places");
    assert_eq!(verify(&chain(5), &heads), Err(Broken::CutOff { entry: EntryId(6), head: EntryId(7), statement: StatementId(2) }), "the published one reaches further");
    let anew: Vec<Link> = chain(9).into_iter().map(|l| if l.id.0 < 5 { l } else { Link { before: if l.id.0 == 5 { hash(4) } else { hash(100 + l.id.0 - 1) }, kept: hash(100 + l.id.0), counted: hash(100 + l.id.0), ..l } }).collect();
    assert_eq!(verify(&anew, &heads), Err(Broken::Rewritten { after: EntryId(3), head: EntryId(7), statement: StatementId(2) }), "sound in itself, and not what hung on the wall");
}

fn any_account() -> impl Strategy<Value = Account> {
    (0..8_usize, 1..4_i64).prop_map(|(kind, staff)| {
        let kind = AccountKind::ALL[kind];
        Account::of(kind, None).or(Account::of(kind, Some(StaffId(staff)))).expect("one of the two")
    })
}

proptest! {
    #[test]
    fn the_sum_of_all_accounts_is_nothing_after_each_entry(moves in proptest::collection::vec((any_account(), any_account(), 1..=Fen::MOST.0), 1..60)) {
        let all: Vec<Postings> = moves.into_iter().filter_map(|(from, to, fen)| Postings::new(from, to, Fen(fen)).ok()).collect();
        for upto in 0..=all.len() {
            let found: BTreeMap<Account, Fen> = balances(&all[..upto]);
            prop_assert_eq!(found.values().copied().sum::<Fen>(), Fen::ZERO);
        }
        let there_and_back: Vec<Postings> = all.iter().flat_map(|p| [*p, p.turned()]).collect();
        prop_assert!(balances(&there_and_back).values().all(|fen| *fen == Fen::ZERO), "an entry and its reversal leave nothing");
    }
}
