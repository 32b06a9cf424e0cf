//! Customers inside free text: kept as tokens, shown masked, gone with the purge.

use domain::customer::token::{has_token, tokens};
use domain::customer::Channel;
use domain::handover::item::{ItemDraft, ItemKind};
use domain::ids::{AttachmentId, CustomerId, NoteId, OffenceId, StaffId};
use domain::ledger::{Account, Cause, NewEntry, Postings};
use domain::money::Fen;
use domain::note::{Note, NoteKind, NoteState};
use domain::offence::{AnswerKind, OffenceAnswer};
use domain::patrol::{Finding, FindingState};
use store::customer::words::{hide, restored, revealed, shown};
use store::customer::{add, add_contact, add_order, drop_contact, forget, rename, wipe, Part};
use store::handover::item::{self, Links};
use store::ledger::list::Wanted;
use store::note::search::{search, Search};

use super::purge::holding;
use super::{EVENING, MORNING};
use crate::ground::{at, Ground};

fn known(ground: &mut Ground) -> CustomerId {
    ground.write(|tx| {
        let id = add(tx, "金丝雀甲", at(MORNING))?;
        add_contact(tx, id, Channel::Phone, "13912340987")?;
        add_contact(tx, id, Channel::Wangwang, "canary_wang")?;
        add_contact(tx, id, Channel::Address, "浙江省金丝雀路88号")?;
        add_order(tx, id, "88990011223344", at(MORNING))?;
        Ok(id)
    })
}

fn note(words: &str, author: StaffId) -> Note {
    let (id, note, state) = (NoteId(0), NoteKind::Problem, NoteState::Open);
    Note { id, note, words: words.to_owned(), author, at: at(MORNING), state, same_as: None, collection: None, lost: None }
}

#[test]
fn known_values_become_tokens_and_are_shown_masked() {
    let mut ground = Ground::new();
    known(&mut ground);
    let text = "金丝雀甲（canary_wang，139-1234-0987，浙江省金丝雀路88号）催 88990011223344";
    let hidden = ground.read(|db| hide(db, text));
    assert_eq!(tokens(&hidden).len(), 5, "name, account, phone, address, order: {hidden}");
    let seen = ground.read(|db| shown(db, &hidden));
    assert_eq!(seen, "金**（c***g，139****0987，浙江省***）催 ****3344", "as the card shows them");
    assert_eq!(ground.read(|db| revealed(db, &hidden)), text.replace("139-1234-0987", "13912340987"), "whole, as the card has them");
    assert_eq!(ground.read(|db| restored(db, "急！金**来了", &hidden)).matches('\u{f6c0}').count(), 1, "back as who it was");
    assert_eq!(ground.read(|db| hide(db, "没有客户的一行")), "没有客户的一行", "everything else stays");
}

#[test]
fn a_long_text_is_read_once_and_whole() {
    let mut ground = Ground::new();
    known(&mut ground);
    let text = format!("{}金丝雀甲{}", "催发货 ".repeat(3_000), "😀𠮷".repeat(2_000));
    let hidden = ground.read(|db| hide(db, &text));
    assert_eq!(tokens(&hidden).len(), 1, "found far inside");
    assert_eq!(ground.read(|db| revealed(db, &hidden)), text, "nothing else was touched");
}

#[test]
fn what_was_written_before_there_was_a_card_is_hidden_when_there_is_one() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    let words = "金丝雀甲说颜色不对，电话13912340987";
    let id = ground.write(|tx| store::note::add(tx, &note(words, who)));
    let item = ground.write(|tx| item::add(tx, &ItemDraft::new(ItemKind::Task, words), Links::default(), who, at(MORNING)));
    let find = |ground: &Ground, text: &str| ground.read(|db| search(db, &Search { text: hide(db, text)?, ..Search::default() }, 9)).len();
    assert_eq!(find(&ground, "金丝雀甲"), 1, "found as it was written");
    known(&mut ground);
    let kept = ground.read(|db| store::note::get(db, id)).expect("the note");
    assert_eq!(tokens(&kept.words).len(), 2, "name and phone: {}", kept.words);
    assert!(has_token(&ground.read(|db| item::get(db, item)).expect("the item").draft.situation), "items too");
    assert_eq!(find(&ground, "金丝雀甲"), 1, "found by the name still, through the card");
    assert_eq!(find(&ground, "颜色不对"), 1, "and by the other words");
    let refused = ground.raw().execute("UPDATE note SET words = 'other' WHERE id = 1", []);
    assert!(refused.is_err(), "a note stays as it was written otherwise");
}

#[test]
fn what_is_written_is_hidden_from_the_start() {
    let mut ground = crate::ledger::kept();
    known(&mut ground);
    let (text, who) = ("退给金丝雀甲 13912340987", StaffId(1));
    let postings = Postings::new(Account::Cash, Account::Fund, Fen(100)).expect("an amount");
    let entry = NewEntry { receipt: Some(AttachmentId(1)), handled_by: Some(StaffId(4)), ..NewEntry::new(Cause::Expense, postings, StaffId(3), at(MORNING), text) };
    ground.write(|tx| store::ledger::post(tx, &entry));
    ground.read(store::ledger::chain::verify).expect("the chain is whole over what is kept");
    let kept = ground.read(|db| store::ledger::list::list(db, &Wanted { text: "金丝雀甲".to_owned(), limit: 9, ..Wanted::default() }));
    assert_eq!(kept.len(), 1, "found by the name, through the card");
    assert_eq!(tokens(&kept[0].words).len(), 2, "an entry never changes again: {}", kept[0].words);
    let ruling = ground.write(|tx| store::ruling::ask(tx, text, who, at(MORNING), None));
    ground.write(|tx| store::ruling::make(tx, ruling, text, StaffId(2), at(EVENING)));
    let found = ground.read(|db| store::ruling::search(db, "金丝雀甲"));
    assert_eq!(found.len(), 1, "a ruling is found by the name");
    assert!(has_token(&found[0].question) && found[0].made.as_ref().is_some_and(|m| has_token(&m.words)), "asked and answered");
    let answer = OffenceAnswer { offence: OffenceId(1), answer: AnswerKind::Contests, words: text.to_owned(), at: at(EVENING) };
    ground.write(|tx| store::offence::add_answer(tx, &answer, who));
    assert!(has_token(&ground.read(|db| store::offence::answers(db, OffenceId(1)))[0].words), "what somebody says to a report");
    let remark = domain::audit::AuditLine::new("words", text);
    ground.write(|tx| store::audit::add(tx, at(EVENING), Some(who), domain::audit::Act::FundSpent, "1", &[remark]));
    assert_eq!(holding(&ground, "canary_wang").len(), 1, "the card itself");
    let raw = ground.raw();
    let plain = "SELECT count(*) FROM audit_line WHERE instr(value_after, '13912340987')";
    assert_eq!(raw.query_row(plain, [], |row| row.get::<_, i64>(0)), Ok(0), "nor does the trail quote it");
}

#[test]
fn a_finding_names_no_customer() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    known(&mut ground);
    let text = "金丝雀甲说标的是99".to_owned();
    let on = crate::finding::listing(&mut ground, "A1");
    let told = Finding { is_now: text.clone(), should_be: "199".to_owned(), ..crate::finding::report(on, people[0]) };
    let id = ground.write(|tx| store::finding::add(tx, &told));
    let kept = ground.read(|db| store::finding::get(db, id)).expect("the finding");
    assert!(has_token(&kept.is_now), "as it was reported");
    let wanted = store::finding::Wanted { text: "金丝雀甲".to_owned(), limit: 9, ..Default::default() };
    assert_eq!(ground.read(|db| store::finding::list(db, &wanted)).len(), 1, "found by the name");
    ground.write(|tx| store::finding::change(tx, &Finding { is_now: text.clone(), ..kept.clone() }));
    assert!(has_token(&ground.read(|db| store::finding::get(db, id)).expect("the finding").is_now), "and as it was corrected");
    let (state, decided_by, decided_at) = (FindingState::Refused, Some(people[1]), Some(at(EVENING)));
    ground.write(|tx| store::finding::set_state(tx, &Finding { state, decided_by, decided_at, reason: text, ..kept }));
    assert!(has_token(&ground.read(|db| store::finding::get(db, id)).expect("the finding").reason), "and why it was refused");
}

#[test]
fn a_token_follows_the_card() {
    let mut ground = Ground::new();
    let id = known(&mut ground);
    let hidden = ground.read(|db| hide(db, "金丝雀甲 canary_wang"));
    ground.write(|tx| rename(tx, id, "黄雀乙"));
    assert_eq!(ground.read(|db| revealed(db, &hidden)), "黄雀乙 canary_wang", "a new name everywhere");
    let card = ground.read(|db| store::customer::get(db, id)).expect("the card");
    let account = card.contacts.iter().find(|c| c.channel == Channel::Wangwang).expect("the account").id;
    ground.write(|tx| drop_contact(tx, id, account));
    assert_eq!(ground.read(|db| shown(db, &hidden)), "黄** C-1", "what left the card is gone from the texts");
    assert!(matches!(ground.write(|tx| add_contact(tx, id, Channel::Qq, "10086")), Part::New(_)), "the card lives on");
}

#[test]
fn purged_means_gone_from_free_text_its_index_and_the_trail() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    let text = "金丝雀甲 canary_wang 139 1234 0987 浙江省金丝雀路88号 88990011223344";
    ground.write(|tx| store::note::add(tx, &note(text, who)));
    let id = known(&mut ground);
    ground.write(|tx| {
        store::note::add(tx, &note(&format!("{text} 又一条"), who))?;
        item::add(tx, &ItemDraft { background: text.to_owned(), ..ItemDraft::new(ItemKind::Other, text) }, Links::default(), who, at(MORNING))?;
        let line = domain::audit::AuditLine::new("agenda", text);
        store::audit::add(tx, at(MORNING), Some(who), domain::audit::Act::MeetingChanged, "2026-12-05", &[line])
    });
    ground.write(|tx| forget(tx, id, at(EVENING)));
    wipe(&mut ground.store, at(EVENING)).expect("nobody else reads the file");
    for canary in ["金丝雀", "canary_wang", "13912340987", "139 1234 0987", "金丝雀路", "88990011223344"] {
        assert_eq!(holding(&ground, canary), Vec::<String>::new(), "{canary} is in a file still");
    }
    let kept = ground.read(|db| store::note::get(db, NoteId(1))).expect("that there was a note stays");
    assert_eq!(ground.read(|db| shown(db, &kept.words)), "C-1 C-1 C-1 C-1 C-1", "about whom, by number");
}
