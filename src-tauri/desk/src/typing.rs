//! The typing test (TRN-07): begun here and judged here. The screen shows the passage and its clock; what was typed right is counted
//! from the text itself, and a test that cannot be believed does not count.

use domain::audit::{Act, AuditLine};
use domain::ids::TypingId;
use domain::language::Language;
use domain::passage::{passage, turn};
use domain::probation::Measure;
use domain::typing::{counted_millis, judge, score, TypingProblem, TypingScript, TypingTest, TypingTiming, SECONDS};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::probation::facts::Books;
use crate::visit::Visit;

/// Tests that the page shows.
const SHOWN: u32 = 30;

/// The page of the typing test.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TypingView {
    /// My tests, the latest first.
    pub tests: Vec<TypingRow>,
    /// Chinese characters a minute of my best test.
    pub best: Option<u32>,
    /// What my track asks for, if it asks for any.
    pub goal: Option<u32>,
    /// Seconds of a test.
    pub seconds: u32,
}

/// A test that counts.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TypingRow {
    /// The test.
    pub test: TypingTest,
    /// Characters a minute.
    pub per_minute: u32,
}

/// A test to begin, in a language.
#[derive(Deserialize, TS)]
pub struct BeginTyping {
    language: Language,
}

/// A test that has begun.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TypingBegun {
    /// Its id.
    pub test: TypingId,
    /// What is counted.
    pub script: TypingScript,
    /// What to type.
    pub text: String,
}

/// A test that is over: what was typed, and what the screen's clock says.
#[derive(Deserialize, TS)]
pub struct FinishTyping {
    test: TypingId,
    typed: String,
    timing: TypingTiming,
}

/// What came of a test.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TypingResult {
    /// The test.
    pub row: TypingRow,
    /// What my track asks for.
    pub goal: Option<u32>,
    /// It is enough.
    pub reached: bool,
}

impl From<TypingProblem> for Fault {
    fn from(problem: TypingProblem) -> Fault {
        Fault::InvalidTyping { problem }
    }
}

impl From<TypingTest> for TypingRow {
    fn from(test: TypingTest) -> TypingRow {
        TypingRow { per_minute: test.per_minute(), test }
    }
}

/// My tests.
pub fn view(visit: &mut Visit, _: Nothing) -> Result<TypingView, Fault> {
    let (me, today) = (visit.me()?, visit.now()?.date());
    Ok(visit.store()?.read(|db| {
        let tests: Vec<TypingRow> = store::typing::of(db, me.id, SHOWN)?.into_iter().map(TypingRow::from).collect();
        let chinese = tests.iter().filter(|r| r.test.script == TypingScript::Chinese);
        Ok(TypingView {
            best: chinese.map(|r| r.per_minute).max(),
            goal: goal(&Books::of(db, today)?, me.id),
            tests,
            seconds: SECONDS,
        })
    })?)
}

fn goal(books: &Books, me: domain::ids::StaffId) -> Option<u32> {
    let asked = |m: &domain::probation::Milestone| match m.measure {
        Measure::Typing { least } => Some(least),
        _ => None,
    };
    books.track_of(me)?.milestones.iter().find_map(asked)
}

/// Begins a test with the next passage. A test that was begun before and not finished is left behind.
pub fn begin(visit: &mut Visit, args: BeginTyping) -> Result<TypingBegun, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let next = turn(args.language, store::typing::taken(tx, me.id)?).ok_or_else(|| Fault::not_found("passage"))?;
        let test = store::typing::begin(tx, me.id, next.code, next.script(), now)?;
        store::audit::add(tx, now, Some(me.id), Act::TypingBegun, &me.name, &[AuditLine::new("passage", next.code)])?;
        Ok(TypingBegun { test, script: next.script(), text: next.text.to_owned() })
    })
}

/// Judges a test that is over and keeps it if it counts.
pub fn finish(visit: &mut Visit, args: FinishTyping) -> Result<TypingResult, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let begun = store::typing::begun(tx, me.id)?.filter(|b| b.id == args.test).ok_or(TypingProblem::Over)?;
        let text = passage(&begun.passage).ok_or_else(|| Fault::not_found("passage"))?;
        let script = text.script();
        let elapsed = (now - begun.began).num_milliseconds();
        // Comparing costs the product of both lengths: what is longer than twice the passage is refused before it is compared.
        let typed: String = args.typed.chars().take(2 * text.text.chars().count() + 1).collect();
        let score = score(script, text.text, &typed);
        judge(text.text, &typed, score, args.timing, elapsed)?;
        let test = TypingTest {
            id: begun.id,
            staff: me.id,
            passage: begun.passage,
            script,
            began: begun.began,
            ended: now,
            millis: counted_millis(args.timing),
            counted: score.counted,
            wrong: score.wrong,
            pastes: args.timing.pastes,
        };
        store::typing::finish(tx, &test)?;
        let row = TypingRow::from(test);
        let lines =
            [AuditLine::new("per_minute", row.per_minute.to_string()), AuditLine::new("wrong", row.test.wrong.to_string())];
        store::audit::add(tx, now, Some(me.id), Act::TypingTested, &me.name, &lines)?;
        let goal = goal(&Books::of(tx, now.date())?, me.id);
        let reached = script == TypingScript::Chinese && goal.is_some_and(|g| row.per_minute >= g);
        Ok(TypingResult { row, goal, reached })
    })
}
