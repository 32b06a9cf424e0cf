//! FINE-01, FINE-06: what was reported, decided and ruled is only ever added to, whoever tries and however.

use domain::ids::{EditionId, OffenceDecisionId, OffenceId, RuleId, StaffId};
use domain::money::Fen;
use domain::offence::{Offence, OffenceDecision, OffenceState, OffenceVerdict};
use domain::rulebook::text::parse;
use domain::rulebook::Sanction;
use store::offence::{add, decide, get, imposed_between, list, waiting, Wanted};
use store::StoreFault;

use crate::ground::{at, day, Ground};

/// A book with one rule, and an offence of the second person, reported by the first.
fn ground() -> (Ground, Vec<StaffId>, OffenceId) {
    let mut ground = Ground::new();
    let people = ground.people(3);
    let when = at("2026-12-01T10:00:00");
    let clauses = parse("[7] steps 10, 30, dismissal\n不玩游戏").expect("a book");
    let id = ground.write(|tx| {
        let edition = store::rulebook::begin(tx, people[0], when)?;
        store::rulebook::save_clauses(tx, edition, &clauses)?;
        store::rulebook::issue(tx, edition, day("2026-01-01"), people[0], when)?;
        let rule = store::rulebook::clauses(tx, edition)?[0].rule;
        add(tx, &offence(edition, rule, &people))
    });
    (ground, people, id)
}

fn offence(edition: EditionId, rule: RuleId, people: &[StaffId]) -> Offence {
    let when = at("2026-12-01T10:00:00");
    Offence {
        id: OffenceId(0),
        rule,
        edition,
        staff: people[1],
        happened: when,
        words: "在玩游戏".to_owned(),
        picture: None,
        reported_by: people[0],
        reported_at: when,
    }
}

fn decision(offence: OffenceId, turn: u32, verdict: OffenceVerdict, by: StaffId) -> OffenceDecision {
    let ten = Some(Sanction::Fine(Fen(1_000)));
    OffenceDecision {
        id: OffenceDecisionId(0),
        offence,
        turn,
        verdict,
        step: 1,
        proposed: ten,
        outcome: ten.filter(|_| verdict != OffenceVerdict::Overturned),
        reason: "x".to_owned(),
        ruling: None,
        by,
        at: at("2026-12-02T10:00:00"),
    }
}

#[test]
fn what_is_written_is_read_and_the_latest_decision_stands() {
    let (mut ground, people, id) = ground();
    assert_eq!(ground.read(waiting), 1, "it waits");
    ground.write(|tx| decide(tx, &decision(id, 1, OffenceVerdict::Confirmed, people[0]), &[]));
    let case = ground.read(|db| get(db, id)).expect("it is there");
    assert_eq!(
        (case.state(), case.amount(), case.clause.code.as_str()),
        (OffenceState::Standing, Fen(1_000), "7"),
        "with its clause"
    );
    let week = |ground: &Ground| ground.read(|db| imposed_between(db, day("2026-12-01"), day("2026-12-05")));
    assert_eq!(week(&ground), (1, Fen(1_000)), "in the sums of the week");
    ground.write(|tx| decide(tx, &decision(id, 2, OffenceVerdict::Overturned, people[0]), &[]));
    assert_eq!(week(&ground), (0, Fen::ZERO), "and out of them once it is overturned");
    let others = Wanted { concerns: Some(people[2]), limit: 10, ..Wanted::default() };
    assert_eq!(ground.read(|db| list(db, others)).len(), 0, "somebody else's list has none of it");
}

#[test]
fn decisions_follow_each_other_and_nobody_decides_about_themselves() {
    let (mut ground, people, id) = ground();
    let refused = |ground: &mut Ground, turn: u32, verdict: OffenceVerdict, by: StaffId, why: &str| {
        let fault = ground.refused(|tx| decide(tx, &decision(id, turn, verdict, by), &[]));
        assert!(matches!(fault, StoreFault::Other(_) | StoreFault::InUse), "{why}: {fault:?}");
    };
    refused(&mut ground, 1, OffenceVerdict::Confirmed, people[1], "the person themselves");
    refused(&mut ground, 1, OffenceVerdict::Overturned, people[0], "nothing stands yet");
    ground.write(|tx| decide(tx, &decision(id, 1, OffenceVerdict::Confirmed, people[0]), &[]));
    refused(&mut ground, 1, OffenceVerdict::Confirmed, people[2], "somebody was faster");
    refused(&mut ground, 3, OffenceVerdict::Overturned, people[2], "a turn is left out");
    ground.write(|tx| decide(tx, &decision(id, 2, OffenceVerdict::Overturned, people[2]), &[]));
    refused(&mut ground, 3, OffenceVerdict::Recounted, people[0], "it is over");
}

#[test]
fn no_row_ever_changes_also_not_from_another_program() {
    let (mut ground, people, id) = ground();
    ground.write(|tx| {
        decide(tx, &decision(id, 1, OffenceVerdict::Confirmed, people[0]), &[])?;
        let ruling = store::ruling::ask(tx, "甲？", people[0], at("2026-12-01T10:00:00"), None)?;
        store::ruling::make(tx, ruling, "甲", people[0], at("2026-12-01T10:00:00"))
    });
    let raw = ground.raw();
    for table in ["offence", "offence_decision", "ruling", "ruling_decision", "clause", "edition"] {
        assert!(raw.execute(&format!("DELETE FROM {table}"), []).is_err(), "{table}: nothing is taken away");
        let replace = format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table}");
        assert!(raw.execute(&replace, []).is_err(), "{table}: nothing is written over");
    }
    for sql in [
        "UPDATE offence SET staff = 3",
        "UPDATE offence_decision SET amount = 1",
        "UPDATE ruling_decision SET words = 'b'",
        "UPDATE clause SET words = 'b'",
        "UPDATE clause_step SET amount = 1",
        "UPDATE edition SET from_day = '2020-01-01'",
        "INSERT INTO clause SELECT edition, rule + 1, 0, '', 'x', '', 'rule', 'word' FROM clause",
    ] {
        assert!(raw.execute(sql, []).is_err(), "{sql}");
    }
    assert_eq!(ground.read(|db| get(db, id)).map(|c| c.amount()), Some(Fen(1_000)), "it stands as it stood");
}
