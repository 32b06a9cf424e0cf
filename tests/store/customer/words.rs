//! Customers inside free text: kept as tokens, shown masked, gone with the purge.

use domain::customer::token::{has_token, tokens};
use domain::customer::Channel;
use domain::handover::item::{ItemDraft, ItemKind};
use domain::ids::{CustomerId, NoteId, StaffId};
use domain::note::{Note, NoteKind, NoteState};
use store::customer::words::{hide, restored, revealed, shown};
use store::customer::{add, add_contact, add_order, drop_contact, forget, rename, wipe, Part};
use store::handover::item::{self, Links};
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
