//! Rewards 奖励 (FINE-03, PAT-04): deciding on what findings and ideas have earned, giving one by hand, what each is worth from a day on,
//! and the amounts that were left open. Nobody decides on the own reward; each is decided once.

pub mod rate;
mod told;

use chrono::{NaiveDate, NaiveDateTime};
use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::ids::{EntryId, RewardDecisionId, RewardRateId, RulingId, StaffId};
use domain::ledger::{Cause, NewEntry};
use domain::money::{Fen, MoneyProblem};
use domain::reward::{
    part, rate_on, words_problem, Merged, RewardCause, RewardDecision, RewardProblem, RewardProposal, RewardRate,
    RewardSort, RewardVerdict, Share, MOST_WORDS,
};
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use crate::fault::Fault;
use crate::staff::{must_get, name_of};
use crate::visit::Visit;
use told::{number, told};

/// Decisions that one page of the list holds.
const PAGE: u32 = 100;

/// Something that has earned rewards, with everybody whom nobody has decided on.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ToDecide {
    /// What for.
    pub cause: RewardCause,
    /// What was found or written.
    pub words: String,
    /// Since when it waits.
    pub since: NaiveDateTime,
    /// What each would get by the shop's setting, the first author first.
    pub people: Vec<Offer>,
    /// The rate in force today; `None` where the shop has set none: the amount stays open.
    pub rate: Option<RewardRate>,
    /// The finder made the error.
    pub own_mistake: bool,
    /// Who said the same later, and is thanked.
    pub thanked: Vec<String>,
}

/// What somebody would get.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Offer {
    /// Who.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// Whether it is paid.
    pub verdict: RewardVerdict,
    /// Which part.
    pub share: Share,
    /// How much, where the rate is known.
    pub amount: Option<Fen>,
    /// It is the reader's own: somebody else decides.
    pub own: bool,
}

/// A decision in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RewardRow {
    /// The decision.
    pub decision: RewardDecision,
    /// What for; `None` where it was given by hand.
    pub cause: Option<RewardCause>,
    /// What was found or written, or what it was given for.
    pub words: String,
    /// Who gets it.
    pub staff_name: String,
    /// Who decided.
    pub by_name: String,
    /// The entry of the ledger.
    pub entry: Option<EntryId>,
    /// How much of it is still to be paid out.
    pub still_open: Fen,
}

/// The page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RewardsView {
    /// What waits for a decision, for whoever decides.
    pub to_decide: Vec<ToDecide>,
    /// The latest decisions: everybody's for whoever may see them, else the own.
    pub rows: Vec<RewardRow>,
    /// There are older ones.
    pub more: bool,
    /// What each kind is worth, from when on, the earliest first.
    pub rates: Vec<RewardRate>,
    /// Whom a merged idea rewards.
    pub merged: Merged,
    /// May decide.
    pub decides: bool,
}

/// A page of the list.
#[derive(Deserialize, TS)]
pub struct FindRewards {
    before: Option<RewardDecisionId>,
}

/// A decision on everything that something has earned.
#[derive(Deserialize, TS)]
pub struct DecideReward {
    cause: RewardCause,
    granted: bool,
    words: String,
    ruling: Option<RulingId>,
}

/// A reward by hand; the amount as typed, empty while nobody knows it.
#[derive(Deserialize, TS)]
pub struct GiveReward {
    staff: StaffId,
    words: String,
    amount: String,
    ruling: Option<RulingId>,
}

/// An amount that was left open, as typed; empty takes the rate in force today.
#[derive(Deserialize, TS)]
pub struct CompleteReward {
    reward: RewardDecisionId,
    amount: String,
}

fn refuse(problem: RewardProblem) -> Fault {
    Fault::InvalidReward { problem }
}

fn bad(problem: MoneyProblem) -> Fault {
    refuse(RewardProblem::BadAmount { problem })
}

/// What waits, what was decided, and what each kind is worth.
pub fn view(visit: &mut Visit, args: FindRewards) -> Result<RewardsView, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let (all, decides) = (may(me.role, Right::AllRewards), may(me.role, Right::DecideRewards));
    Ok(visit.store()?.read(|db| {
        let mut found = store::reward::decisions(db, (!all).then_some(me.id), args.before, PAGE + 1)?;
        let more = found.len() > PAGE as usize;
        found.truncate(PAGE as usize);
        let staff = store::staff::all(db)?;
        Ok(RewardsView {
            to_decide: if decides { to_decide(db, &staff, &me, now.date())? } else { Vec::new() },
            rows: found.into_iter().map(|d| row(db, &staff, d)).collect::<Result<_, _>>()?,
            more,
            rates: store::reward::rates(db)?,
            merged: store::discipline::settled(db)?.merged,
            decides,
        })
    })?)
}

fn row(db: &Db, staff: &[Staff], decision: RewardDecision) -> Result<RewardRow, StoreFault> {
    let cause = match decision.proposal {
        Some(proposal) => store::reward::proposal_of(db, proposal)?.map(|p| p.cause),
        None => None,
    };
    let standing = store::ledger::standing(db, Cause::Reward(decision.id))?;
    Ok(RewardRow {
        words: match cause {
            Some(cause) => told(db, cause)?,
            None => decision.words.clone(),
        },
        cause,
        staff_name: name_of(staff, decision.staff),
        by_name: name_of(staff, decision.by),
        entry: standing.map(|s| s.entry),
        still_open: standing.map_or(Fen::ZERO, |s| s.open),
        decision,
    })
}

fn to_decide(db: &Db, staff: &[Staff], me: &Staff, today: NaiveDate) -> Result<Vec<ToDecide>, StoreFault> {
    let (merged, rates) = (store::discipline::settled(db)?.merged, store::reward::rates(db)?);
    let mut found: Vec<ToDecide> = Vec::new();
    for proposal in store::reward::undecided(db)? {
        if found.iter().any(|d| d.cause == proposal.cause) {
            continue;
        }
        let rate = rate_on(&rates, proposal.cause.sort(), today);
        let finding = match proposal.cause {
            RewardCause::Finding(id) => store::finding::get(db, id)?,
            RewardCause::Idea(_) => None,
        };
        let thanked = match &finding {
            Some(finding) => store::finding::thanked(db, std::slice::from_ref(finding))?,
            None => Vec::new(),
        };
        let people = offers(db, proposal.cause, merged)?.into_iter().map(|(p, verdict, share)| Offer {
            staff: p.staff,
            name: name_of(staff, p.staff),
            verdict,
            share,
            amount: amount(verdict, share, rate.as_ref()),
            own: p.staff == me.id,
        });
        found.push(ToDecide {
            cause: proposal.cause,
            words: told(db, proposal.cause)?,
            since: proposal.at,
            people: people.collect(),
            rate,
            own_mistake: finding.is_some_and(|f| f.own_mistake),
            thanked: thanked.into_iter().map(|(_, who)| name_of(staff, who)).collect(),
        });
    }
    Ok(found)
}

/// Everybody whom something has earned a reward and whom nobody has decided on, with what each gets by the shop's setting.
fn offers(db: &Db, cause: RewardCause, merged: Merged) -> Result<Vec<(RewardProposal, RewardVerdict, Share)>, StoreFault> {
    let all = store::reward::of(db, cause)?;
    let mut open = Vec::new();
    let mut settled = false;
    for (place, proposal) in (0_u32..).zip(&all) {
        match store::reward::decided(db, proposal.id)? {
            // Of a refused part nothing has been given out.
            Some(decision) => settled |= decision.share.shares != u32::try_from(all.len()).unwrap_or(u32::MAX),
            None => open.push((place, proposal.clone())),
        }
    }
    let authors = u32::try_from(all.len()).unwrap_or(u32::MAX);
    // A listing error has one finder; whoever came later was thanked by the patrol.
    let rule = if cause.sort() == RewardSort::Finding { Merged::Each } else { merged };
    Ok(open.into_iter().map(|(place, p)| (p, part(rule, place, authors, settled))).map(|(p, (v, s))| (p, v, s)).collect())
}

/// What a part is worth: nothing where nothing is paid, open where the rate is not known.
fn amount(verdict: RewardVerdict, share: Share, rate: Option<&RewardRate>) -> Option<Fen> {
    if verdict == RewardVerdict::Granted {
        rate.map(|r| share.of(r.amount))
    } else {
        Some(Fen::ZERO)
    }
}

/// Decides on everybody whom something has earned a reward. The own part is left to somebody else.
pub fn decide(visit: &mut Visit, args: DecideReward) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let words = args.words.trim().to_owned();
    let too_long = (words.chars().count() > MOST_WORDS).then_some(RewardProblem::TooLong { most: MOST_WORDS as u32 });
    if let Some(problem) = if args.granted { too_long } else { words_problem(&words) } {
        return Err(refuse(problem));
    }
    visit.store()?.write(|tx| {
        crate::offence::ruling_of(tx, args.ruling)?;
        let offers = offers(tx, args.cause, store::discipline::settled(tx)?.merged)?;
        if offers.is_empty() {
            return Err(refuse(RewardProblem::AlreadyDecided));
        }
        let others: Vec<_> = offers.into_iter().filter(|(p, ..)| p.staff != me.id).collect();
        if others.is_empty() {
            return Err(refuse(RewardProblem::OwnReward));
        }
        let rate = rate_on(&store::reward::rates(tx)?, args.cause.sort(), now.date());
        for (proposal, verdict, share) in others {
            let verdict = if args.granted { verdict } else { RewardVerdict::Declined };
            let (amount, words) = (amount(verdict, share, rate.as_ref()), words.clone());
            let paid = verdict == RewardVerdict::Granted;
            let decision = RewardDecision {
                proposal: Some(proposal.id),
                verdict,
                share,
                amount,
                rate: rate.filter(|_| paid).map(|r| r.id),
                words,
                ruling: args.ruling,
                ..fresh(proposal.staff, &me, now)
            };
            save(tx, &decision, &number(args.cause))?;
        }
        Ok(())
    })
}

fn fresh(staff: StaffId, by: &Staff, at: NaiveDateTime) -> RewardDecision {
    RewardDecision {
        id: RewardDecisionId(0),
        proposal: None,
        staff,
        verdict: RewardVerdict::Granted,
        share: Share::WHOLE,
        amount: None,
        rate: None,
        words: String::new(),
        ruling: None,
        by: by.id,
        at,
        completed_at: None,
    }
}

/// Saves a decision, what is owed for it, and its line in the trail.
fn save(tx: &Tx, decision: &RewardDecision, about: &str) -> Result<RewardDecisionId, Fault> {
    let person = must_get(tx, decision.staff)?;
    let id = store::reward::decide(tx, decision)?;
    if let Some(amount) = decision.amount {
        owe(tx, id, decision.staff, amount, (decision.by, decision.at), about)?;
    }
    let verdict = format!("{:?}", decision.verdict).to_lowercase();
    let mut lines = vec![AuditLine::new(verdict, decision.amount.map_or(String::new(), |a| a.to_string()))];
    if !decision.words.is_empty() {
        lines.push(AuditLine::new("words", decision.words.clone()));
    }
    store::audit::add(tx, decision.at, Some(decision.by), Act::RewardDecided, &format!("{about} {}", person.name), &lines)?;
    Ok(id)
}

/// The company owes it from now on.
fn owe(
    tx: &Tx,
    id: RewardDecisionId,
    staff: StaffId,
    amount: Fen,
    (by, at): (StaffId, NaiveDateTime),
    about: &str,
) -> Result<(), Fault> {
    if amount > Fen::ZERO {
        crate::ledger::can_enter(tx, at)?;
        let entry = NewEntry::reward(id, staff, amount, by, at, about).map_err(bad)?;
        store::ledger::post(tx, &entry)?;
    }
    Ok(())
}

/// Gives a reward by hand: for what, and how much if that is known.
pub fn give(visit: &mut Visit, args: GiveReward) -> Result<RewardDecisionId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let words = args.words.trim().to_owned();
    if let Some(problem) = words_problem(&words) {
        return Err(refuse(problem));
    }
    let amount = Some(args.amount.trim()).filter(|a| !a.is_empty()).map(Fen::read_positive).transpose().map_err(bad)?;
    visit.store()?.write(|tx| {
        let person = must_get(tx, args.staff)?;
        if person.id == me.id {
            return Err(refuse(RewardProblem::OwnReward));
        }
        if person.joined > now.date() {
            return Err(refuse(RewardProblem::NotEmployed));
        }
        crate::offence::ruling_of(tx, args.ruling)?;
        let decision = RewardDecision { amount, words, ruling: args.ruling, ..fresh(person.id, &me, now) };
        save(tx, &decision, "")
    })
}

/// Completes an amount that was left open: with what is typed, or with the rate in force today.
pub fn complete(visit: &mut Visit, args: CompleteReward) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let typed = Some(args.amount.trim()).filter(|a| !a.is_empty()).map(Fen::read_positive).transpose().map_err(bad)?;
    visit.store()?.write(|tx| {
        let decision = store::reward::decision_of(tx, args.reward)?.ok_or_else(|| Fault::not_found("reward"))?;
        if decision.staff == me.id {
            return Err(refuse(RewardProblem::OwnReward));
        }
        if !decision.pending() {
            return Err(refuse(RewardProblem::NotPending));
        }
        let proposal = decision.proposal.map_or(Ok(None), |id| store::reward::proposal_of(tx, id))?;
        let rates = store::reward::rates(tx)?;
        let rate = proposal.as_ref().and_then(|p| rate_on(&rates, p.cause.sort(), now.date()));
        let amount = match (typed, rate) {
            (Some(amount), _) => amount,
            (None, Some(rate)) => decision.share.of(rate.amount),
            (None, None) => return Err(refuse(RewardProblem::NoRate)),
        };
        let rate: Option<RewardRateId> = rate.filter(|_| typed.is_none()).map(|r| r.id);
        store::reward::complete(tx, decision.id, amount, rate, (me.id, now))?;
        let about = proposal.map_or(String::new(), |p| number(p.cause));
        owe(tx, decision.id, decision.staff, amount, (me.id, now), &about)?;
        let person = must_get(tx, decision.staff)?;
        let line = AuditLine::new("amount", amount.to_string());
        store::audit::add(tx, now, Some(me.id), Act::RewardCompleted, &format!("{about} {}", person.name), &[line])?;
        Ok(())
    })
}
