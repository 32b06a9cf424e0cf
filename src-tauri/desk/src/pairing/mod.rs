//! Mentor pairings (TRN-04): who leads whom, how it stands today and in the coming week, who waits for a mentor, and who could be one.

pub(crate) mod facts;
pub(crate) mod roster;

use chrono::NaiveDate;
use domain::audit::{Act, AuditLine};
use domain::ids::{PairingId, StaffId};
use domain::mentor::{order, propose, MentorCandidate};
use domain::month::shift_day;
use domain::pairing::{
    fit, of_trainee, problems, waiting, Pairing, PairingProblem, PairingStanding, Step, WaitingTrainee, MOST_REASON,
};
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::Tx;
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;
use facts::Facts;

/// Days ahead over which a pairing is looked at.
const WEEK: i64 = 7;

/// The page of the pairings.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PairingsView {
    /// Pairings that last today or begin later.
    pub pairs: Vec<PairRow>,
    /// Who learns and has no mentor, whoever has waited longest first.
    pub waiting: Vec<WaitingRow>,
    /// Pairings that are over, the latest first.
    pub past: Vec<PairRow>,
    /// How many could lead somebody more from today on.
    pub free: u32,
}

/// A pairing.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PairRow {
    /// The pairing.
    pub pairing: Pairing,
    /// The mentor's name.
    pub mentor: String,
    /// The trainee's name.
    pub trainee: String,
    /// How it stands today; `None` where it does not last today.
    pub today: Option<PairingStanding>,
    /// Days of the coming week on which the trainee is to work without the mentor.
    pub apart: Vec<NaiveDate>,
    /// Days of it on which both are to work together.
    pub together: u32,
}

/// Somebody without a mentor.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WaitingRow {
    /// Who and why.
    pub waiting: WaitingTrainee,
    /// The name.
    pub name: String,
    /// The name of the mentor before or to come.
    pub mentor: String,
    /// Who is proposed; `None` where there are more trainees than mentors.
    pub proposed: Option<StaffId>,
    /// The proposed mentor's name.
    pub proposed_name: String,
}

/// A trainee and the days for which a mentor is looked for.
#[derive(Deserialize, TS)]
pub struct AskMentors {
    trainee: StaffId,
    from: NaiveDate,
    to: Option<NaiveDate>,
}

/// Somebody who could lead.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MentorRow {
    /// What is known of them.
    pub candidate: MentorCandidate,
    /// Agent number.
    pub number: String,
    /// Name.
    pub name: String,
}

/// A pairing to begin. Where the trainee is led already it is a change of mentor, or somebody in place of the mentor for some days.
#[derive(Deserialize, TS)]
pub struct PairUp {
    mentor: StaffId,
    trainee: StaffId,
    from: NaiveDate,
    to: Option<NaiveDate>,
    reason: String,
}

/// A pairing to end, with its last day.
#[derive(Deserialize, TS)]
pub struct EndPairing {
    pairing: PairingId,
    last: NaiveDate,
    reason: String,
}

impl From<PairingProblem> for Fault {
    fn from(problem: PairingProblem) -> Fault {
        Fault::InvalidPairing { problems: vec![problem] }
    }
}

/// The page.
pub fn view(visit: &mut Visit, _: Nothing) -> Result<PairingsView, Fault> {
    let today = visit.now()?.date();
    Ok(visit.store()?.read(|db| {
        let facts = Facts::of(db, today, shift_day(today, WEEK - 1))?;
        let row = |p: &Pairing| row(&facts, p, today);
        let ended = |p: &&Pairing| p.to.is_some_and(|to| to < today);
        let mut past: Vec<PairRow> = facts.pairings.iter().filter(ended).map(row).collect();
        past.sort_by_key(|r| std::cmp::Reverse((r.pairing.to, r.pairing.id)));
        let (waiting, free) = waiting_rows(&facts, today);
        Ok(PairingsView { pairs: facts.pairings.iter().filter(|p| !ended(p)).map(row).collect(), waiting, past, free })
    })?)
}

fn row(facts: &Facts, pairing: &Pairing, today: NaiveDate) -> PairRow {
    let alone = |day: &NaiveDate| {
        pairing.holds_on(*day)
            && matches!(
                facts.standing(pairing, *day),
                PairingStanding::MentorRests
                    | PairingStanding::MentorOnLeave { .. }
                    | PairingStanding::Apart { .. }
                    | PairingStanding::MentorGone
            )
    };
    let together = |day: &NaiveDate| {
        pairing.holds_on(*day) && matches!(facts.standing(pairing, *day), PairingStanding::Together { .. })
    };
    let week = || (0..WEEK).map(|n| shift_day(today, n));
    PairRow {
        mentor: name_of(&facts.staff, pairing.mentor),
        trainee: name_of(&facts.staff, pairing.trainee),
        today: pairing.holds_on(today).then(|| facts.standing(pairing, today)),
        apart: week().filter(alone).collect(),
        together: week().filter(together).count() as u32,
        pairing: pairing.clone(),
    }
}

/// Who waits, with a proposal for as many as there are mentors, and how many could lead.
pub(crate) fn waiting_rows(facts: &Facts, today: NaiveDate) -> (Vec<WaitingRow>, u32) {
    let all = waiting(&facts.staff, &facts.pairings, today);
    let could = |w: &WaitingTrainee| {
        let fitting = candidates(facts, w.trainee, today, None, today).into_iter().filter(|c| c.blocked.is_none());
        fitting.map(|c| c.mentor).collect::<Vec<StaffId>>()
    };
    let choices: Vec<Vec<StaffId>> = all.iter().map(could).collect();
    let mut free: Vec<StaffId> = choices.concat();
    free.sort();
    free.dedup();
    let proposed = propose(&choices);
    let rows = all.into_iter().zip(proposed).map(|(waiting, proposed)| {
        use domain::pairing::WhyAlone::{Ended, Later, MentorGone, Never};
        let mentor = match waiting.why {
            Never => String::new(),
            Ended { mentor, .. } | MentorGone { mentor, .. } | Later { mentor, .. } => name_of(&facts.staff, mentor),
        };
        let proposed_name = proposed.map(|p| name_of(&facts.staff, p)).unwrap_or_default();
        WaitingRow { name: name_of(&facts.staff, waiting.trainee), mentor, proposed, proposed_name, waiting }
    });
    (rows.collect(), u32::try_from(free.len()).unwrap_or(u32::MAX))
}

/// Who could lead, best first.
fn candidates(
    facts: &Facts,
    trainee: StaffId,
    from: NaiveDate,
    to: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<MentorCandidate> {
    let Some(learner) = facts.staff.iter().find(|s| s.id == trainee) else { return Vec::new() };
    let to = to.or_else(|| learning_end(learner));
    let could = |s: &&Staff| {
        s.id != trainee && s.rostered && s.employed_on(today.max(s.joined)) && s.learning().is_none_or(|l| l.to < from)
    };
    let mut all: Vec<MentorCandidate> =
        facts.staff.iter().filter(could).map(|mentor| facts.candidate(mentor, learner, (from, to), today)).collect();
    order(&mut all);
    all
}

/// The last day of learning, where it is known.
fn learning_end(person: &Staff) -> Option<NaiveDate> {
    person.learning().map(|days| days.to).filter(|to| *to < NaiveDate::MAX)
}

/// Who could lead somebody on some days, best first, each with what speaks for and against it.
pub fn mentors(visit: &mut Visit, args: AskMentors) -> Result<Vec<MentorRow>, Fault> {
    let today = visit.now()?.date();
    Ok(visit.store()?.read(|db| {
        let facts = Facts::of(db, today, shift_day(today, WEEK - 1))?;
        let named = |candidate: MentorCandidate| {
            let person = facts.staff.iter().find(|s| s.id == candidate.mentor);
            let (number, name) = person.map(|s| (s.number.clone(), s.name.clone())).unwrap_or_default();
            MentorRow { candidate, number, name }
        };
        Ok(candidates(&facts, args.trainee, args.from, args.to, today).into_iter().map(named).collect())
    })?)
}

/// Pairs two people up.
pub fn pair_up(visit: &mut Visit, args: PairUp) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let (today, reason) = (now.date(), args.reason.trim().to_owned());
    let too_long = reason.chars().count() > MOST_REASON;
    visit.store()?.write(|tx| {
        let (staff, pairings) = (store::staff::all(tx)?, store::pairing::all(tx)?);
        let trainee = staff.iter().find(|s| s.id == args.trainee).ok_or_else(|| Fault::not_found("staff"))?;
        let to = args.to.or_else(|| learning_end(trainee));
        let new = Pairing { id: PairingId(0), mentor: args.mentor, trainee: args.trainee, from: args.from, to, reason };
        let mut found = problems(&new, &pairings, &staff);
        if too_long {
            found.push(PairingProblem::TooLong { most: MOST_REASON as u32 });
        }
        let before = of_trainee(&pairings, new.trainee, new.from);
        let stays = |p: &Pairing| staff.iter().any(|s| s.id == p.mentor && s.employed_on(new.from));
        if before.is_some_and(stays) && new.reason.is_empty() {
            found.push(PairingProblem::NoReason);
        }
        found.extend(Facts::of(tx, today, today)?.unsuited(&new));
        if !found.is_empty() {
            return Err(Fault::InvalidPairing { problems: found });
        }
        let steps = fit(&new, &pairings, &staff, today)?;
        store::pairing::take(tx, &steps, me.id, now)?;
        let line = AuditLine {
            what: "mentor".to_owned(),
            before: before.map(|p| told(&staff, p)).unwrap_or_default(),
            after: told(&staff, &new),
        };
        let why = Some(AuditLine::new("reason", new.reason.clone())).filter(|_| !new.reason.is_empty());
        let lines: Vec<AuditLine> = [line].into_iter().chain(why).collect();
        store::audit::add(tx, now, Some(me.id), Act::MentorPaired, &name_of(&staff, new.trainee), &lines)?;
        Ok(())
    })
}

/// Who leads from when to when, for the trail.
fn told(staff: &[Staff], pairing: &Pairing) -> String {
    let to = pairing.to.map(|to| to.to_string()).unwrap_or_default();
    format!("{} {}–{to}", name_of(staff, pairing.mentor), pairing.from)
}

/// Ends a pairing early, with a reason; one that has not begun is taken back.
pub fn end(visit: &mut Visit, args: EndPairing) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let reason = args.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(PairingProblem::NoReason.into());
    }
    if reason.chars().count() > MOST_REASON {
        return Err(PairingProblem::TooLong { most: MOST_REASON as u32 }.into());
    }
    visit.store()?.write(|tx| {
        let pairings = store::pairing::all(tx)?;
        let held = pairings.into_iter().find(|p| p.id == args.pairing).ok_or_else(|| Fault::not_found("pairing"))?;
        if held.to.is_some_and(|to| to < now.date() || to < args.last) {
            return Err(PairingProblem::Over.into());
        }
        end_one(tx, &held, args.last, &reason, (me.id, now))?;
        let staff = store::staff::all(tx)?;
        let lines = [
            AuditLine { what: "mentor".to_owned(), before: told(&staff, &held), after: args.last.to_string() },
            AuditLine::new("reason", reason),
        ];
        store::audit::add(tx, now, Some(me.id), Act::PairingEnded, &name_of(&staff, held.trainee), &lines)?;
        Ok(())
    })
}

fn end_one(
    tx: &Tx,
    held: &Pairing,
    last: NaiveDate,
    reason: &str,
    (by, at): (StaffId, chrono::NaiveDateTime),
) -> Result<(), Fault> {
    if held.from > at.date() && last < held.from {
        return Ok(store::pairing::take(tx, &[Step::TakeBack(held.id)], by, at)?);
    }
    if last < held.from {
        return Err(PairingProblem::EndsBeforeStart.into());
    }
    Ok(store::pairing::end(tx, held.id, held.from, last, reason)?)
}
