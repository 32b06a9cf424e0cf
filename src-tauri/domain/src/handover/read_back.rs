//! Reading back 复述: the receiver says in own words what is to be done, or picks the right next step of three (HND-01). The two
//! others are next steps of other items, so that none looks odd; where there are too few, usual steps fill up.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::item::{Item, ItemKind};
use super::sheet::SheetProblem;
use crate::ids::ItemId;

/// Fewest characters of a read-back in own words.
pub const FEWEST: usize = 4;
/// A next step shorter than this may be read back as it stands: there is no other way to say "call back".
const SHORT_STEP: usize = 10;

/// A next step that is usual for a kind of item, when other items offer too few. The screen words it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum UsualStep {
    /// Wait until the customer writes again.
    WaitForCustomer,
    /// Ask the warehouse and tell the customer.
    AskWarehouse,
    /// Agree to the refund.
    AgreeRefund,
    /// Pass it on to the supervisor.
    AskSupervisor,
    /// Change the address on the order.
    ChangeAddress,
    /// Call the customer.
    CallCustomer,
}

const USUAL: [UsualStep; 6] = [
    UsualStep::AskWarehouse,
    UsualStep::WaitForCustomer,
    UsualStep::AskSupervisor,
    UsualStep::CallCustomer,
    UsualStep::AgreeRefund,
    UsualStep::ChangeAddress,
];

/// One of the three.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Choice {
    /// The next step of this or another item.
    Step { text: String },
    /// A usual step.
    Usual { step: UsualStep },
}

/// How somebody read an item back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(rename = "ReadBackAnswer")]
pub enum Answer {
    /// In own words.
    Words { text: String },
    /// By picking a step.
    Pick { choice: Choice },
}

/// The three steps for an item, the right one among them, in an order that only `seed` decides. `others` are further items of
/// the shop; those of the same kind come first, since they are the likeliest to be taken for it.
pub fn choices(item: &Item, others: &[Item], seed: u64) -> Vec<Choice> {
    let mut wrong: Vec<&Item> = others.iter().filter(|o| o.id != item.id).collect();
    let mut dice = Dice(seed);
    for at in (1..wrong.len()).rev() {
        wrong.swap(at, dice.below(at + 1));
    }
    wrong.sort_by_key(|o| o.draft.kind != item.draft.kind);
    let mut three = vec![Choice::Step { text: item.draft.todo.clone() }];
    let mut seen = vec![plain(&item.draft.todo)];
    for other in wrong {
        let step = plain(&other.draft.todo);
        if three.len() < 3 && !step.is_empty() && !seen.contains(&step) {
            three.push(Choice::Step { text: other.draft.todo.clone() });
            seen.push(step);
        }
    }
    let first = dice.below(USUAL.len());
    let usual = USUAL.iter().cycle().skip(first).take(USUAL.len()).filter(|s| suits(**s, item.draft.kind));
    for step in usual.take(3 - three.len()) {
        three.push(Choice::Usual { step: *step });
    }
    for at in (1..three.len()).rev() {
        three.swap(at, dice.below(at + 1));
    }
    three
}

/// A step that nobody would laugh at for this kind.
fn suits(step: UsualStep, kind: ItemKind) -> bool {
    match step {
        UsualStep::CallCustomer => kind != ItemKind::CallBack,
        UsualStep::AgreeRefund | UsualStep::ChangeAddress => !matches!(kind, ItemKind::Task | ItemKind::Other),
        UsualStep::WaitForCustomer | UsualStep::AskWarehouse | UsualStep::AskSupervisor => true,
    }
}

/// Judges how somebody read `item` back. `picked` says whether they picked for this item before: a second try would be a guess.
pub fn judge(item: &Item, answer: &Answer, picked: bool) -> Result<(), SheetProblem> {
    match answer {
        Answer::Words { text } => judge_words(item, text),
        Answer::Pick { .. } if picked => Err(SheetProblem::PickUsed),
        Answer::Pick { choice: Choice::Step { text } } if plain(text) == plain(&item.draft.todo) => Ok(()),
        Answer::Pick { .. } => Err(SheetProblem::WrongStep),
    }
}

fn judge_words(item: &Item, text: &str) -> Result<(), SheetProblem> {
    let said = plain(text);
    let (todo, situation) = (plain(&item.draft.todo), plain(&item.draft.situation));
    let copied = (said == todo && todo.chars().count() >= SHORT_STEP) || said == situation;
    if said.chars().count() < FEWEST || copied { Err(SheetProblem::NotOwnWords) } else { Ok(()) }
}

/// A text without what does not change its meaning: blanks, marks, case.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What somebody read back, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadBack {
    /// The item.
    pub item: ItemId,
    /// The item's revision that was read.
    pub revision: u32,
    /// Whether it held.
    pub right: bool,
}

/// A small generator, so that an order can be had again from its seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % (end.max(1) as u64)).unwrap_or(0)
    }
}
