//! Who could lead a trainee (TRN-04): what speaks for each candidate and what forbids it, and a proposal for everybody who waits.
//!
//! What is absent on purpose: one number that mixes it all. Candidates are ordered by one fact after the other, so that a person can
//! follow it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::StaffId;
use crate::pairing::PairingProblem;

/// What is known of somebody who could lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MentorCandidate {
    /// Who.
    pub mentor: StaffId,
    /// Why not; the first thing that forbids it.
    pub blocked: Option<PairingProblem>,
    /// Shifts that both may work.
    pub shared: u32,
    /// Shifts of the system in force.
    pub shifts: u32,
    /// Days of the coming fortnight on which the published rota has both on the same shift.
    pub together: u32,
    /// Days on signed leave among the next thirty.
    pub away: u32,
    /// Trainees led in the last twelve months.
    pub led: u32,
    /// Milestones that earlier trainees reached in time, in percent of those that were due while led; `None` where nobody was led.
    pub in_time: Option<u32>,
}

/// Best first: who may; who shares more shifts; whom the published rota has beside the trainee more often; whose trainees were in time more often (nobody led yet counts as the middle); who is
/// away less; who led fewer lately. Equals stay in the order of the roster.
pub fn order(candidates: &mut [MentorCandidate]) {
    use std::cmp::Reverse;
    candidates.sort_by_key(|c| (c.blocked.is_some(), Reverse((c.shared, c.together)), Reverse(c.in_time.unwrap_or(50)), c.away, c.led));
}

/// A mentor for as many of those who wait as possible: `choices[n]` are the mentors for the n-th, best first. Who has waited longer
/// keeps a mentor where somebody must go without; the answer names a mentor or nobody for each.
pub fn propose(choices: &[Vec<StaffId>]) -> Vec<Option<StaffId>> {
    let mut held: Vec<(StaffId, usize)> = Vec::new();
    for at in 0..choices.len() {
        settle(at, choices, &mut held, &mut Vec::new());
    }
    (0..choices.len()).map(|at| held.iter().find(|h| h.1 == at).map(|h| h.0)).collect()
}

/// Finds a mentor for `at`: a free one, or one whose trainee can take another. Nobody who has one is left without.
fn settle(at: usize, choices: &[Vec<StaffId>], held: &mut Vec<(StaffId, usize)>, tried: &mut Vec<StaffId>) -> bool {
    if let Some(free) = choices[at].iter().find(|m| held.iter().all(|h| h.0 != **m)) {
        held.push((*free, at));
        return true;
    }
    for &mentor in &choices[at] {
        let Some(place) = held.iter().position(|h| h.0 == mentor) else { continue };
        if tried.contains(&mentor) {
            continue;
        }
        tried.push(mentor);
        if settle(held[place].1, choices, held, tried) {
            // The trainee who led this place took another mentor: the old entry is this one's now.
            held[place].1 = at;
            return true;
        }
    }
    false
}
