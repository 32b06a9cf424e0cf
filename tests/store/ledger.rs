//! The ledger in the file: only added to, one hash after the other, and balances that are counted.

use std::collections::BTreeMap;

use domain::ids::{AttachmentId, EntryId, OffenceId, RulingId, StaffId, StatementId};
use domain::ledger::chain::{Broken, Hash};
use domain::ledger::statement::{Naming, Published};
use domain::ledger::{balances, Account, AccountKind, Cause, Entry, NewEntry, Postings};
use domain::money::Fen;
use proptest::prelude::*;
use store::ledger::list::{balances_behind, list, of_root, Wanted};
use store::ledger::{balance, chain, get, month as months, post, reverse, reversed_by, standing, statement, stream};
use store::StoreFault;

use crate::ground::{at, day, month, Ground};

const NOW: &str = "2026-12-01T09:00:00";

/// A file with five people, an offence of each, a decided ruling and a receipt; entries point to them by their ids from 1.
pub fn kept() -> Ground {
    let mut ground = Ground::new();
    let people = ground.people(5);
    let raw = ground.raw();
    let run = |sql: &str| raw.execute_batch(sql).expect("prepared");
    run("PRAGMA foreign_keys = OFF");
    for n in 1..=5 {
        run(&format!("INSERT INTO offence (id, rule, edition, staff, happened, words, reported_by, reported_at) VALUES ({n}, 1, 1, {n}, '{NOW}', '看视频', 1, '{NOW}')"));
    }
    run(&format!("INSERT INTO ruling (id, question, asked_by, asked_at) VALUES (1, '?', 1, '{NOW}')"));
    run(&format!("INSERT INTO ruling_decision (ruling, words, by_staff, at) VALUES (1, '!', 1, '{NOW}')"));
    run(&format!("INSERT INTO attachment (id, hash, kind, width, height, bytes, kept, at) VALUES (1, '{}', 'png', 1, 1, x'00', 1, '{NOW}')", "a".repeat(64)));
    assert_eq!(people.len(), 5, "agents 001 to 005");
    ground
}

fn fine(n: i64, fen: i64) -> NewEntry {
    NewEntry::fine(OffenceId(n), StaffId(n), Fen(fen), StaffId(1 + n % 5), at(NOW), "第一次").expect("an amount")
}

fn collect(upon: EntryId, staff: i64, by: i64, fen: i64) -> NewEntry {
    let postings = Postings::new(Account::FinesReceivable(StaffId(staff)), Account::Cash, Fen(fen)).expect("an amount");
    NewEntry::new(Cause::Collection(upon), postings, StaffId(by), at(NOW), "")
}

fn expense(fen: i64) -> NewEntry {
    let postings = Postings::new(Account::Cash, Account::Fund, Fen(fen)).expect("an amount");
    let entry = NewEntry::new(Cause::Expense, postings, StaffId(3), at(NOW), "聚餐");
    NewEntry { receipt: Some(AttachmentId(1)), handled_by: Some(StaffId(4)), ..entry }
}

fn on(ground: &Ground, account: Account) -> i64 {
    ground.read(|db| balance::of(db, account, day("2099-01-01"))).0
}

fn all(ground: &Ground) -> Vec<Entry> {
    let mut found = ground.read(|db| list(db, &Wanted { limit: 100_000, ..Wanted::default() }));
    found.reverse();
    found
}

#[test]
fn an_entry_comes_back_as_it_was_written_and_is_numbered_from_one() {
    let mut ground = kept();
    let first = ground.write(|tx| post(tx, &fine(2, 1_000)));
    let second = ground.write(|tx| post(tx, &collect(first, 2, 5, 400)));
    assert_eq!((first, second), (EntryId(1), EntryId(2)), "without a gap");
    let entry = ground.read(|db| get(db, second)).expect("there");
    assert_eq!((entry.cause, entry.root, entry.by), (Cause::Collection(first), first, StaffId(5)), "with what it acts upon");
    assert_eq!(entry.postings.lines(), [(Account::Cash, Fen(400)), (Account::FinesReceivable(StaffId(2)), Fen(-400))], "and what it moved");
    assert_eq!(ground.read(|db| balance::open_of(db, first)), Fen(600), "the rest is open");
    assert_eq!(ground.read(|db| balance::open_items(db, Account::FinesReceivable(StaffId(2)))).len(), 1, "and listed");
    assert_eq!(ground.read(|db| of_root(db, first)).len(), 2, "its whole story");
    let spent = ground.write(|tx| post(tx, &expense(100)));
    assert_eq!(ground.read(|db| get(db, spent)).map(|e| (e.receipt, e.handled_by)), Some((Some(AttachmentId(1)), Some(StaffId(4)))), "with its receipt");
    assert_eq!((on(&ground, Account::Cash), on(&ground, Account::Fund)), (300, -900), "the fund is the cash and what is still owed");
}

#[test]
fn an_offence_has_one_entry_that_stands_and_another_after_its_reversal() {
    let mut ground = kept();
    let cause = Cause::Offence(OffenceId(2));
    assert_eq!(ground.read(|db| standing(db, cause)), None, "nothing yet");
    let first = ground.write(|tx| post(tx, &fine(2, 1_000)));
    assert_eq!(ground.refused(|tx| post(tx, &fine(2, 1_000))), StoreFault::InUse, "two people confirm at once: the second is told");
    ground.write(|tx| post(tx, &collect(first, 2, 5, 1_000)));
    let back = ground.write(|tx| reverse(tx, first, StaffId(1), at(NOW), "改判", Some(RulingId(1))));
    assert_eq!(ground.read(|db| reversed_by(db, first)), Some(back), "taken back, by whom");
    assert_eq!(ground.refused(|tx| reverse(tx, first, StaffId(1), at(NOW), "再来", None)), StoreFault::InUse, "once");
    assert_eq!(ground.read(|db| balance::open_of(db, first)), Fen(-1_000), "what was collected is to be given back");
    let again = ground.write(|tx| post(tx, &fine(2, 3_000)));
    let found = ground.read(|db| standing(db, cause)).expect("stands");
    assert_eq!((found.entry, found.amount, found.open), (again, Fen(3_000), Fen(3_000)), "the new one");
}

#[test]
fn the_file_refuses_what_the_rules_refuse() {
    let mut ground = kept();
    let first = ground.write(|tx| post(tx, &fine(2, 1_000)));
    ground.refused(|tx| post(tx, &collect(first, 2, 3, 1_000)));
    ground.refused(|tx| post(tx, &collect(first, 2, 2, 1_000)));
    ground.refused(|tx| post(tx, &NewEntry { receipt: None, ..expense(1) }));
    ground.refused(|tx| post(tx, &NewEntry { handled_by: Some(StaffId(3)), ..expense(1) }));
    ground.refused(|tx| post(tx, &collect(EntryId(99), 2, 5, 1)));
    ground.refused(|tx| post(tx, &NewEntry { cause: Cause::Waiver(first), ..collect(first, 2, 5, 1) }));
    ground.write(|tx| months::close(tx, month("2026-11"), StaffId(1), at(NOW)));
    ground.refused(|tx| post(tx, &NewEntry { day: day("2026-11-30"), ..fine(3, 1) }));
    ground.refused(|tx| months::close(tx, month("2026-10"), StaffId(1), at(NOW)));
    ground.refused(|tx| months::close(tx, month("2026-11"), StaffId(1), at(NOW)));
    assert_eq!(all(&ground).len(), 1, "nothing half done");
}

/// Everything that might change or remove a row, also where another program has switched recursive triggers off.
#[test]
fn no_row_can_be_changed_replaced_or_removed_even_by_another_program() {
    let mut ground = kept();
    let first = ground.write(|tx| post(tx, &fine(2, 1_000)));
    ground.write(|tx| post(tx, &collect(first, 2, 5, 1_000)));
    ground.write(|tx| months::close(tx, month("2026-11"), StaffId(1), at(NOW)));
    publish(&mut ground, 1, "2026-11");
    ground.raw().execute_batch(&format!("INSERT INTO ledger_clock (last_entry, reason, by_staff, at) VALUES (2, 'x', 1, '{NOW}')")).expect("said");
    let copy = |id: &str| {
        format!(
            "INSERT OR REPLACE INTO entry SELECT {id}, day, at, by_staff, cause, offence, reward, upon, {id}, from_account, to_account, 1, words,
             receipt, ruling, handled_by, before, hash FROM entry WHERE id = 1"
        )
    };
    let tries = [
        "UPDATE entry SET amount = 1".to_owned(),
        "UPDATE OR REPLACE entry SET id = 1 WHERE id = 2".to_owned(),
        "UPDATE entry SET words = words".to_owned(),
        "DELETE FROM entry WHERE id = 2".to_owned(),
        "DELETE FROM entry".to_owned(),
        copy("1"),
        copy("2"),
        copy("3"),
        copy("7"),
        "REPLACE INTO ledger_account (id, kind, staff) VALUES (6, 'compensation', 1)".to_owned(),
        "REPLACE INTO ledger_account (id, kind, staff) VALUES (7, 'cash', NULL)".to_owned(),
        "UPDATE ledger_account SET staff = 1 WHERE staff = 2".to_owned(),
        "DELETE FROM ledger_account".to_owned(),
        "UPDATE ledger_close SET month = '2026-10'".to_owned(),
        "DELETE FROM ledger_close".to_owned(),
        format!("REPLACE INTO ledger_close VALUES ('2026-11', 2, '{NOW}')"),
        "UPDATE statement SET closing = 0".to_owned(),
        "DELETE FROM statement".to_owned(),
        "REPLACE INTO statement SELECT 1, month, head, hash, 0, owed, naming, by_staff, at FROM statement".to_owned(),
        "UPDATE ledger_clock SET reason = 'y'".to_owned(),
        "DELETE FROM ledger_clock".to_owned(),
    ];
    let before = all(&ground);
    let other = ground.raw();
    for recursive in ["ON", "OFF"] {
        for keys in ["ON", "OFF"] {
            other.execute_batch(&format!("PRAGMA recursive_triggers = {recursive}; PRAGMA foreign_keys = {keys}")).expect("set");
            for sql in &tries {
                assert!(other.execute(sql, []).is_err(), "recursive triggers {recursive}, keys {keys}: {sql}");
            }
        }
    }
    assert_eq!(all(&ground), before, "and nothing changed");
}

fn publish(ground: &mut Ground, number: i64, of: &str) {
    let (head, hash) = ground.read(chain::head);
    let made = Published {
        number: StatementId(number), month: month(of), head, hash, closing: Fen(0), owed: Fen(0), naming: Naming::Names, by: StaffId(1), at: at(NOW),
    };
    ground.write(|tx| statement::publish(tx, &made));
}

/// A ledger of nine entries, published after the third and the seventh; then somebody works on the file itself.
fn tampered(sql: &str) -> Result<(EntryId, Hash), Broken> {
    let mut ground = kept();
    for n in 1..=9 {
        let entry = if n % 2 == 1 { NewEntry { words: format!("第{n}笔"), ..expense(n * 10) } } else { NewEntry { cause: Cause::Correction, ..expense(n) } };
        ground.write(|tx| post(tx, &entry));
        if n == 3 || n == 7 {
            let of = if n == 3 { "2026-10" } else { "2026-11" };
            ground.write(|tx| months::close(tx, month(of), StaffId(1), at(NOW)));
            publish(&mut ground, n / 3, of);
        }
    }
    let other = ground.raw();
    other.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON").expect("set");
    let triggers: Vec<String> = other.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('entry', 'statement', 'ledger_account')")
        .and_then(|mut q| q.query_map([], |row| row.get(0))?.collect()).expect("read");
    for trigger in triggers {
        other.execute_batch(&format!("DROP TRIGGER {trigger}")).expect("dropped");
    }
    other.execute_batch(sql).expect("somebody with a tool and time");
    ground.read(chain::verify)
}

#[test]
fn verify_names_the_first_entry_that_was_touched() {
    assert!(tampered("").is_ok(), "untouched it holds");
    for sql in [
        "UPDATE entry SET amount = amount + 1 WHERE id = 5", "UPDATE entry SET words = '' WHERE id = 5", "UPDATE entry SET day = '2026-12-02' WHERE id = 5",
        "UPDATE entry SET by_staff = 1 WHERE id = 5", "UPDATE entry SET handled_by = 5 WHERE id = 5", "UPDATE entry SET receipt = NULL WHERE id = 5",
        "UPDATE entry SET to_account = 4 WHERE id = 5", "UPDATE entry SET at = '2026-12-01T09:00:01' WHERE id = 5", "UPDATE entry SET hash = zeroblob(32) WHERE id = 5",
        "UPDATE entry SET ruling = 1 WHERE id = 5", "UPDATE entry SET cause = 'correction' WHERE id = 5", "UPDATE entry SET root = 4 WHERE id = 5", "UPDATE entry SET upon = 1 WHERE id >= 5",
        "UPDATE entry SET words = 'x', salt = NULL WHERE id = 5", "UPDATE entry SET salt = NULL WHERE id = 5", "UPDATE entry SET seal = zeroblob(32) WHERE id = 5",
        "UPDATE entry SET seal = NULL, salt = NULL WHERE id = 5",
    ] {
        assert_eq!(tampered(sql), Err(Broken::Edited { entry: EntryId(5) }), "{sql}");
    }
    assert_eq!(tampered("UPDATE attachment SET hash = 'b'"), Err(Broken::Edited { entry: EntryId(1) }), "another picture for a receipt");
    assert_eq!(tampered("UPDATE ledger_account SET kind = 'company' WHERE id = 2; "), Err(Broken::Edited { entry: EntryId(1) }), "another name for an account");
    assert_eq!(tampered("DELETE FROM entry WHERE id = 5"), Err(Broken::Removed { entry: EntryId(5) }), "removed");
    assert_eq!(tampered("DELETE FROM entry WHERE id = 1"), Err(Broken::Removed { entry: EntryId(1) }), "the very first");
    let swap = "UPDATE entry SET id = 100 WHERE id = 4; UPDATE entry SET id = 4 WHERE id = 6; UPDATE entry SET id = 6 WHERE id = 100";
    assert_eq!(tampered(swap), Err(Broken::Moved { entry: EntryId(4) }), "two changed places");
    let tail = "DELETE FROM entry WHERE id > 5";
    assert_eq!(tampered(tail), Err(Broken::CutOff { entry: EntryId(6), head: EntryId(7), statement: StatementId(2) }), "a tail that had been published");
}

#[test]
fn balances_are_told_for_a_day_an_account_a_person_and_a_place_in_the_ledger() {
    let mut ground = kept();
    let first = ground.write(|tx| post(tx, &NewEntry { day: day("2026-11-20"), ..fine(2, 1_000) }));
    ground.write(|tx| post(tx, &NewEntry { day: day("2026-11-25"), ..collect(first, 2, 5, 300) }));
    ground.write(|tx| post(tx, &collect(first, 2, 5, 200)));
    let cash = |on: &str| ground.read(|db| balance::of(db, Account::Cash, day(on))).0;
    assert_eq!([cash("2026-11-24"), cash("2026-11-25"), cash("2026-12-01")], [0, 300, 500], "at the end of each day");
    let behind = |ids: &[i64]| ground.read(|db| balances_behind(db, Account::Cash, &ids.iter().map(|n| EntryId(*n)).collect::<Vec<_>>()));
    assert_eq!(behind(&[3, 2, 1]), [Fen(500), Fen(300), Fen(0)], "behind each entry");
    assert_eq!(behind(&[3, 1]), [Fen(500), Fen(0)], "also where one between them is not shown");
    let kind = Wanted { kind: Some(AccountKind::Cash), limit: 9, ..Wanted::default() };
    assert_eq!(ground.read(|db| list(db, &kind)).len(), 2, "by a kind of account");
    assert_eq!(ground.read(|db| balance::of_kind(db, AccountKind::FinesReceivable, day("2026-11-30"))), vec![(StaffId(2), Fen(700))], "what was owed");
    assert_eq!(ground.read(|db| statement::opening(db, month("2026-12"))), Fen(300), "before the month");
    assert_eq!(ground.read(|db| statement::movements(db, month("2026-11"))).len(), 1, "what moved the cash in it");
    let chart = ground.read(balance::months);
    assert_eq!(chart.iter().map(|m| (m.fined.0, m.collected.0, m.cash.0)).collect::<Vec<_>>(), [(1_000, 300, 300), (0, 200, 200)], "by month");
    let mine = Wanted { staff: Some(StaffId(2)), limit: 9, ..Wanted::default() };
    assert_eq!(ground.read(|db| list(db, &mine)).len(), 3, "everything about a person");
    let text = Wanted { text: "第一".to_owned(), limit: 9, ..Wanted::default() };
    assert_eq!(ground.read(|db| list(db, &text)).len(), 1, "by its words");
}

/// One step of a ledger's life: what kind, whom, how much of it.
type Step = (u8, i64, i64, i64);

/// Takes a step if the file lets it happen; a refused one leaves nothing.
fn step(ground: &mut Ground, (kind, who, by, fen): Step) {
    let known = all(ground);
    let upon = known.iter().rev().find(|e| e.postings.to() == Account::FinesReceivable(StaffId(who)) && matches!(e.cause, Cause::Offence(_))).map(|e| e.id);
    let _ = ground.store.write(|tx| match (kind, upon) {
        (0, _) => post(tx, &NewEntry { by: StaffId(by), ..fine(who, fen) }),
        (1, Some(upon)) => post(tx, &collect(upon, who, by, fen)),
        (2, _) => known.get(fen as usize % known.len().max(1)).map_or(Err(StoreFault::NotFound), |e| reverse(tx, e.id, StaffId(by), at(NOW), "冲正", None)),
        (3, _) => post(tx, &expense(fen)),
        (4, _) => {
            let postings = Postings::new(Account::CompensationCharged, Account::Compensation(StaffId(who)), Fen(fen)).expect("an amount");
            post(tx, &NewEntry::new(Cause::Compensation, postings, StaffId(by), at(NOW), "耳机"))
        }
        (5, _) => months::close(tx, month("2026-10"), StaffId(by), at(NOW)).map(|()| EntryId(0)),
        _ => Err(StoreFault::NotFound),
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn in_any_order_the_sum_is_nothing_no_row_changes_and_balances_equal_a_replay(steps in proptest::collection::vec((0..6_u8, 1..=5_i64, 1..=5_i64, 1..5_000_i64), 1..25)) {
        let mut ground = kept();
        let mut before: Vec<Entry> = Vec::new();
        for one in steps {
            step(&mut ground, one);
            let now = all(&ground);
            prop_assert_eq!(&now[..before.len()], &before[..], "what was written stays as it was");
            let kept = ground.read(|db| balance::all(db, day("2099-01-01")));
            prop_assert_eq!(kept.iter().map(|(_, fen)| *fen).sum::<Fen>(), Fen::ZERO, "the sum of all accounts");
            let replayed = balances(now.iter().map(|e| &e.postings));
            let kept: BTreeMap<Account, Fen> = kept.into_iter().filter(|(a, _)| replayed.contains_key(a)).collect();
            prop_assert_eq!(kept, replayed, "balances equal a replay from nothing");
            before = now;
        }
        prop_assert!(ground.read(chain::verify).is_ok(), "and the chain holds");
        let mut told = 0;
        ground.read(|db| stream::each(db, |_| told += 1));
        prop_assert_eq!(told, before.len(), "each is told to other programs");
    }
}
