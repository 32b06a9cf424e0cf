//! Customers are hidden as a text is saved (SEC-02): shown where somebody tells of what happened, and asked of every statement in the
//! storage that writes into a column of that kind, so that a new one cannot be forgotten.

use std::path::{Path, PathBuf};

use domain::customer::token::has_token;
use domain::extension::Extension;
use domain::ids::{AttachmentId, EntryId, LeaveId, ShiftId, SkillId, StaffId, TrainingId, WishId};
use domain::leave::{Leave, LeaveKind, LeaveState};
use domain::ledger::{Account, Cause, NewEntry, Postings};
use domain::money::Fen;
use domain::quota::Window;
use domain::time::Minute;
use domain::training::{SkillCheck, TrainingRecord};
use domain::wish::{Wish, WishKind};
use store::rota::Accepted;

use super::purge::holding;
use super::schema::{card, told, NAME};
use super::{EVENING, MORNING};
use crate::ground::{at, day, month, Ground};

/// Files whose statements are put together from a list of columns (their own tests show what they hide), and those that take customers
/// out of what stands there already.
const APART: [&str; 4] = ["handover/item.rs", "complaint.rs", "customer/sweep.rs", "customer/purge.rs"];

/// Every other file of the storage.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let inside = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    inside.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|e| e == "rs") && !APART.iter().any(|apart| path.ends_with(apart)))
        .collect()
}

/// The told columns of `table` that the statements in `code` write, in their own words.
fn written<'c>(code: &str, table: &str, columns: &[&'c str]) -> Vec<&'c str> {
    let named = |list: &str, column: &str| list.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').any(|word| word == column);
    let behind = |head: String, end: &'static str| {
        let parts: Vec<&str> = code.split(&head).skip(1).map(|rest| rest.split(end).next().unwrap_or_default()).collect();
        parts.join(" ")
    };
    let list = behind(format!("INSERT INTO {table} ("), ")") + &behind(format!("UPDATE {table} SET "), " WHERE");
    let empties = |column: &str| list.contains(&format!("{column} = '"));
    columns.iter().filter(|column| named(&list, column) && !empties(column)).copied().collect()
}

#[test]
fn whoever_writes_a_column_that_tells_of_customers_hides_them() {
    let ground = Ground::new();
    let columns = told(&ground.raw());
    let mut looked_at = 0;
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let source = std::fs::read_to_string(&path).expect("readable");
        // What the trail quotes is hidden where the act says that it quotes somebody.
        let columns = columns.iter().filter(|(table, _)| table != "audit_line");
        let alone = |column: &&str| *column != "order_ref";
        for code in source.split("\nfn ").flat_map(|part| part.split("\npub fn ")) {
            for (table, own) in columns.clone() {
                // The number of an order alone is masked as one wherever it is shown.
                let own: Vec<&str> = own.iter().map(String::as_str).filter(alone).collect();
                let found = written(code, table, &own);
                // What is written empty says nothing.
                let hidden = ["hide(", "kept(", "''"].iter().map(|sign| code.matches(sign).count()).sum::<usize>();
                looked_at += found.len();
                // Another text of the same row may come from a word that the program itself chose.
                assert!(hidden >= found.len(), "{}: {table} ({}) as it is typed: hide it", path.display(), found.join(", "));
            }
        }
    }
    assert!(looked_at > 40, "the storage was read: {looked_at}");
}

fn leave(who: StaffId, text: &str) -> Leave {
    let days = Window { from: day("2026-12-01"), to: day("2026-12-02") };
    let (reason, cover) = (text.to_owned(), text.to_owned());
    let (state, asked_at) = (LeaveState::Asked, at(MORNING));
    Leave { id: LeaveId(0), staff: who, leave: LeaveKind::Annual, days, reason, cover, asked_at, state, decided_by: None, decided_at: None }
}

#[test]
fn what_is_said_around_the_rota_names_nobody() {
    let mut ground = Ground::new();
    let (who, shift) = (ground.people(1)[0], ground.system().kinds[0].id);
    card(&mut ground);
    let text = format!("替{NAME}跟单");
    let id = ground.write(|tx| store::leave::add(tx, &leave(who, &text)));
    let asked = ground.read(|db| store::leave::get(db, id)).expect("it is there");
    assert!(has_token(&asked.reason) && has_token(&asked.cover), "why somebody is away, and who stands in");
    let wish = Wish { id: WishId(0), staff: who, day: day("2026-12-24"), wish: WishKind::RatherNot, shift: Some(shift), note: text.clone() };
    let id = ground.write(|tx| store::wish::set(tx, &wish));
    let seen = ground.read(|db| store::customer::words::shown(db, &store::wish::get(db, id)?.expect("it is there").note));
    assert!(!seen.contains(NAME), "masked: {seen}");
    ground.write(|tx| store::wish::set(tx, &Wish { note: format!("{seen}，下午"), ..wish.clone() }));
    assert!(has_token(&ground.read(|db| store::wish::get(db, id)).expect("it is there").note), "saved as it was seen it is the same customer");
    let longer = Extension { staff: who, day: day("2026-12-01"), shift: ShiftId(shift.0), planned_end: Minute(990), until: Minute(1020), note: text.clone() };
    ground.write(|tx| store::extension::set(tx, &longer));
    let kept = ground.read(|db| store::extension::between(db, day("2026-12-01"), day("2026-12-01")));
    assert!(has_token(&kept[0].note), "why a shift went on");
    let accepted = Accepted { key: "rest 3".to_owned(), reason: text, amount: None };
    ground.write(|tx| store::rota::accept(tx, month("2026-12"), &accepted, who, at(MORNING)));
    assert!(has_token(&ground.read(|db| store::rota::accepted(db, month("2026-12")))[0].reason), "why a conflict is accepted");
}

#[test]
fn what_is_said_of_somebodys_training_names_no_customer() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    card(&mut ground);
    let text = format!("{NAME}的退货");
    let (on, teacher) = (day("2026-12-01"), "周婷".to_owned());
    let record = TrainingRecord {
        id: TrainingId(0), staff: people[0], topic: text.clone(), day: on, teacher, minutes: 90, next_due: None,
        remark: text.clone(), struck_by: None, struck_why: String::new(),
    };
    let id = ground.write(|tx| store::training::add(tx, &record, people[1], at(MORNING)));
    ground.write(|tx| store::training::strike(tx, id, people[1], &text));
    let kept = ground.read(|db| store::training::record_by(db, id)).expect("it is there");
    assert!([kept.topic, kept.remark, kept.struck_why].iter().all(|t| has_token(t)), "about what, how it went, why not");
    let check = SkillCheck { staff: people[0], skill: SkillId(1), met: true, value: text, day: on, by: people[1], at: at(MORNING) };
    ground.write(|tx| store::training::check(tx, &check));
    assert!(has_token(&ground.read(|db| store::training::checks(db, None))[0].value), "what was seen");
}

#[test]
fn what_the_ledger_said_before_there_was_a_card_goes_with_it_and_the_chain_holds() {
    let mut ground = crate::ledger::kept();
    let postings = Postings::new(Account::Cash, Account::Fund, Fen(100)).expect("an amount");
    for words in [format!("退给{NAME} 13912340987"), "聚餐".to_owned()] {
        let entry = NewEntry::new(Cause::Expense, postings, StaffId(3), at(MORNING), &words);
        let entry = NewEntry { receipt: Some(AttachmentId(1)), handled_by: Some(StaffId(4)), ..entry };
        ground.write(|tx| store::ledger::post(tx, &entry));
    }
    let whole = |ground: &Ground| ground.read(store::ledger::chain::verify);
    let head = whole(&ground).expect("as it was written");
    let id = card(&mut ground);
    let entry = |ground: &Ground| ground.read(|db| store::ledger::get(db, EntryId(1))).expect("it is there");
    assert!(has_token(&entry(&ground).words) && !entry(&ground).words.contains(NAME), "hidden as soon as there is a card");
    assert_eq!(whole(&ground), Ok(head), "nobody touched the ledger");
    ground.write(|tx| store::customer::forget(tx, id, at(EVENING)));
    store::customer::wipe(&mut ground.store, at(EVENING)).expect("nobody else reads the file");
    assert_eq!(holding(&ground, NAME), Vec::<String>::new(), "gone from every byte");
    assert_eq!(whole(&ground), Ok(head), "and the chain is what was published");
    let raw = ground.raw();
    for other in ["words = 'x'", "words = 'x', salt = NULL", "salt = NULL", "amount = 1, salt = NULL", "seal = NULL, salt = NULL"] {
        raw.execute_batch("UPDATE retention SET hiding = 0").expect("as it stands");
        assert!(raw.execute(&format!("UPDATE entry SET {other} WHERE id = 2"), []).is_err(), "the file refuses it: {other}");
    }
}
