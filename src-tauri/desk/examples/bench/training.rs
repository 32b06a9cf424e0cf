//! Training in the benchmark: twenty of sixty in probation, with ticks, typing tests and a year of the log.

use std::path::Path;

use chrono::{Duration, NaiveDateTime};
use domain::ids::{MilestoneId, TrainingId};
use domain::month::shift_day;
use domain::quota::Window;
use domain::training::TrainingRecord;
use domain::typing::{TypingScript, TypingTest};
use serde_json::{json, Value};
use store::probation::Tick;
use store::Store;

use crate::{measure, Failure};

const LEARNERS: usize = 20;
const TESTS: i64 = 2_000;
const RECORDS: i64 = 3_000;

/// Puts it into the file.
pub fn fill(file: &Path, now: NaiveDateTime) -> Result<(), Failure> {
    let mut store = Store::open(file)?;
    if !store.read(|db| store::training::records(db, None, 1))?.is_empty() {
        return Ok(());
    }
    Ok(store.write(|tx| {
        let team = store::staff::all(tx)?;
        let owner = team[0].id;
        for (n, person) in team.iter().skip(1).take(LEARNERS).enumerate() {
            let from = shift_day(now.date(), -30 - n as i64);
            let probation = Some(Window { from: from.max(person.joined), to: shift_day(now.date(), 60) });
            store::staff::change(tx, &domain::staff::Staff { probation, ..person.clone() })?;
            for milestone in [1, 3, 4] {
                store::probation::tick(tx, person.id, MilestoneId(milestone), Tick::Set, now.date(), "", (owner, now))?;
            }
        }
        for n in 0..TESTS {
            let (staff, began) = (team[n as usize % team.len()].id, now - Duration::hours(n));
            let (passage, script) = ("sc-greeting".to_owned(), TypingScript::Chinese);
            let id = store::typing::begin(tx, staff, &passage, script, began)?;
            let counted = 40 + u32::try_from(n % 40).unwrap_or(0);
            store::typing::finish(
                tx,
                &TypingTest {
                    id,
                    staff,
                    passage,
                    script,
                    began,
                    ended: began,
                    millis: 60_000,
                    counted,
                    wrong: 2,
                    pastes: 0,
                },
            )?;
        }
        for n in 0..RECORDS {
            let record = TrainingRecord {
                id: TrainingId(0),
                staff: team[n as usize % team.len()].id,
                topic: format!("课 {}", n % 50),
                day: shift_day(now.date(), -(n % 365)),
                teacher: String::new(),
                minutes: 60,
                next_due: None,
                remark: String::new(),
                struck_by: None,
                struck_why: String::new(),
            };
            store::training::add(tx, &record, owner, now)?;
        }
        Ok::<(), store::StoreFault>(())
    })?)
}

/// The figures of training.
pub fn figures(call: &dyn Fn(&str, Value) -> Result<Value, Failure>) -> Result<(), Failure> {
    measure("the cohorts of 20 in probation", 20, || call("probation", json!({"settled": true})).map(drop))?;
    measure("pairings, who waits, proposals", 20, || call("pairings", json!({})).map(drop))?;
    measure("what training asks for today", 20, || call("training_today", json!({})).map(drop))?;
    measure("the training log", 20, || call("training_log", json!({"staff": null})).map(drop))
}
