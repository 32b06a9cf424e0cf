//! FINE-04, CON-10: which edition binds, what cannot be issued, two lists beside each other, and a book as a text file.

use domain::ids::{EditionId, ExemptionId, RuleId, StaffId};
use domain::money::Fen;
use domain::rulebook::compare::{compare, Differs};
use domain::rulebook::text::{parse, write};
use domain::rulebook::{
    clause_problems, exemption_problem, in_force, issue_problems, Clause, Counts, Edition, Exemption, Penalty,
    RulebookProblem, Sanction,
};
use proptest::prelude::*;

use crate::shop::{at, day};

fn edition(id: i64, from: Option<&str>) -> Edition {
    let when = at("2026-11-01 09:00");
    Edition {
        id: EditionId(id),
        name: "试用版".to_owned(),
        remark: String::new(),
        trial: true,
        from: from.map(day),
        made_by: StaffId(1),
        made_at: when,
        issued_by: from.map(|_| StaffId(1)),
        issued_at: from.map(|_| when),
    }
}

fn clause(code: &str, words: &str) -> Clause {
    Clause {
        rule: RuleId(0),
        code: code.to_owned(),
        category: "纪律".to_owned(),
        words: words.to_owned(),
        paragraph: String::new(),
        counts: Counts::Rule,
        penalty: Penalty::Ladder,
        ladder: vec![Sanction::Fine(Fen(1_000)), Sanction::Fine(Fen(3_000)), Sanction::Dismissal],
    }
}

#[test]
fn fine_04_an_edition_that_starts_tomorrow_does_not_bind_today() {
    let editions = [edition(1, Some("2026-01-01")), edition(2, Some("2026-12-02")), edition(3, None)];
    let binding = |on: &str| in_force(&editions, day(on)).map(|e| e.id.0);
    assert_eq!(binding("2025-12-31"), None, "nothing bound before the first");
    assert_eq!(binding("2026-12-01"), Some(1), "the old one still binds today");
    assert_eq!(binding("2026-12-02"), Some(2), "the new one from its first day on");
    let twins = [edition(1, Some("2026-01-01")), edition(2, Some("2026-01-01"))];
    assert_eq!(in_force(&twins, day("2026-01-01")).map(|e| e.id.0), Some(2), "of two from one day the later one");
}

#[test]
fn fine_04_nothing_binds_backwards_but_the_first_edition() {
    let today = day("2026-12-01");
    let one = [clause("7", "不玩游戏")];
    assert_eq!(
        issue_problems("一", &one, day("2024-01-01"), &[], today),
        [],
        "the first writes down what was in force already"
    );
    let known = [edition(1, Some("2026-12-05"))];
    let found = issue_problems("二", &one, day("2026-12-02"), &known, today);
    assert_eq!(
        found,
        [RulebookProblem::BackDated { earliest: day("2026-12-05") }],
        "not before the one that was issued to bind later"
    );
    assert_eq!(issue_problems("二", &one, day("2026-12-05"), &known, today), [], "from the same day on");
    assert_eq!(
        issue_problems("", &[], today, &[], today),
        [RulebookProblem::NoName, RulebookProblem::Nothing],
        "nothing in it, no name"
    );
}

#[test]
fn a_rule_that_cannot_be_meant_is_named() {
    let code = || "7".to_owned();
    let check = |change: fn(&mut Clause), expect: RulebookProblem| {
        let mut it = clause("7", "不玩游戏");
        change(&mut it);
        assert_eq!(clause_problems(&[it]), std::slice::from_ref(&expect), "{expect:?}");
    };
    check(|c| c.code.clear(), RulebookProblem::NoCode);
    check(|c| c.words.clear(), RulebookProblem::NoWords { code: code() });
    check(|c| c.words = "字".repeat(20_000), RulebookProblem::TooLong { code: code(), most: 4_000 });
    check(|c| c.ladder.clear(), RulebookProblem::BadLadder { code: code() });
    check(|c| c.penalty = Penalty::Severe, RulebookProblem::BadLadder { code: code() });
    check(|c| c.counts = Counts::Paragraph, RulebookProblem::NoParagraph { code: code() });
    check(|c| c.ladder[0] = Sanction::Fine(Fen(0)), RulebookProblem::BadAmount { code: code() });
    check(|c| c.ladder[0] = Sanction::Fine(Fen(-1)), RulebookProblem::BadAmount { code: code() });
    check(|c| c.ladder[0] = Sanction::Fine(Fen(i64::MAX)), RulebookProblem::BadAmount { code: code() });
    let twice = clause_problems(&[clause("7", "a"), clause("7", "b")]);
    assert_eq!(twice, [RulebookProblem::CodeTwice { code: code() }], "one rule per code");
}

#[test]
fn fine_01_a_ladder_gives_its_last_step_for_every_later_one() {
    let ladder = clause("7", "x");
    let amounts: Vec<Option<Sanction>> = (0..=5).map(|n| ladder.gives(n)).collect();
    let (ten, thirty, out) = (Some(Sanction::Fine(Fen(1_000))), Some(Sanction::Fine(Fen(3_000))), Some(Sanction::Dismissal));
    assert_eq!(amounts, [ten, ten, thirty, out, out, out], "10, 30, and dismissal is proposed from the third on");
    let severe = Clause { penalty: Penalty::Severe, ladder: Vec::new(), ..ladder };
    assert_eq!(severe.gives(1), None, "a severe kind has no ladder (FINE-05)");
}

#[test]
fn con_10_two_lists_are_held_beside_each_other() {
    let eight = [
        clause("1", "诚实守信，不欺骗客户"),
        clause("2", "热情服务每一位客户"),
        clause("3", "不私下交易"),
        clause("4", "旧的一条"),
    ];
    let eleven = [
        clause("1", "诚实守信，不欺骗客户"),
        clause("a", "热情服务每一位客户"),
        clause("3", "不与客户私下交易"),
        clause("9", "爱岗敬业"),
    ];
    let found: Vec<_> = compare(&eight, &eleven)
        .into_iter()
        .map(|p| (p.differs, p.before.map(|c| c.code), p.after.map(|c| c.code)))
        .collect();
    let code = |c: &str| Some(c.to_owned());
    assert_eq!(
        found,
        [
            (Differs::Same, code("1"), code("1")),
            (Differs::Moved, code("2"), code("a")),
            (Differs::Changed, code("3"), code("3")),
            (Differs::Removed, code("4"), None),
            (Differs::Added, None, code("9")),
        ],
        "by code, then by what it says; what is gone stands where it stood"
    );
}

#[test]
fn an_exemption_says_why_and_stands_alone_on_its_days() {
    let exempt = |from: &str, to: Option<&str>| Exemption {
        id: ExemptionId(0),
        rule: RuleId(7),
        staff: StaffId(4),
        from: day(from),
        to: to.map(day),
        reason: "QQ 客服".to_owned(),
        ruling: None,
        by: StaffId(1),
        at: at("2026-12-01 09:00"),
    };
    let known = [exempt("2026-12-01", Some("2026-12-10"))];
    let problem = |new: &Exemption| exemption_problem(new, &known);
    assert_eq!(problem(&exempt("2026-12-11", None)), None, "from the day after");
    assert_eq!(problem(&exempt("2026-12-10", None)), Some(RulebookProblem::AlreadyExempt), "the last day is taken");
    assert_eq!(problem(&exempt("2026-12-20", Some("2026-12-19"))), Some(RulebookProblem::BadDays), "ends before it begins");
    let mute = Exemption { reason: String::new(), ..exempt("2027-01-01", None) };
    assert_eq!(problem(&mute), Some(RulebookProblem::NoReason), "nobody is let off without a reason");
    assert!(known[0].holds(day("2026-12-10")) && !known[0].holds(day("2026-12-11")), "both days are included");
}

#[test]
fn a_file_that_is_not_understood_is_named_by_its_line() {
    assert_eq!(parse(""), Err(RulebookProblem::NoRules), "an empty file");
    assert_eq!(parse("hello"), Err(RulebookProblem::BadLine { line: 1 }), "text before the first rule");
    assert_eq!(parse("# 纪律\n\n[7] steps 10, minus"), Err(RulebookProblem::BadLine { line: 3 }), "a step that is none");
    assert_eq!(parse("[7] steps 10.005"), Err(RulebookProblem::BadLine { line: 1 }), "parts of a fen");
    let wide = parse("[7] paragraph 7；steps １０，30、dismissal\n内容").expect("full-width signs and figures");
    assert_eq!(wide[0].ladder, clause("", "").ladder, "are read as they are meant");
}

fn some_clause() -> impl Strategy<Value = Clause> {
    let step = prop_oneof![
        Just(Sanction::Word),
        Just(Sanction::Dismissal),
        (1_i64..=Fen::MOST.0).prop_map(|f| Sanction::Fine(Fen(f)))
    ];
    let penalty = prop_oneof![Just(Penalty::Ladder), Just(Penalty::Severe), Just(Penalty::Word)];
    ("[a-z0-9.]{1,6}", "[一-龥a-z #\\[<>/]{1,30}", prop::bool::ANY, penalty, prop::collection::vec(step, 1..4)).prop_map(
        |(code, words, whole, penalty, ladder)| {
            let ladder = if penalty == Penalty::Ladder { ladder } else { Vec::new() };
            let counts = if whole { Counts::Paragraph } else { Counts::Rule };
            Clause { paragraph: "7".to_owned(), counts, penalty, ladder, ..clause(&code, words.trim()) }
        },
    )
}

proptest! {
    #[test]
    fn a_book_reads_back_as_it_was_written(clauses in prop::collection::vec(some_clause(), 1..8)) {
        let back = parse(&write(&clauses)).expect("what we write we read");
        let plain = |c: &Clause| Clause { words: c.words.replace('\u{2060}', ""), ..c.clone() };
        prop_assert_eq!(back.iter().map(plain).collect::<Vec<_>>(), clauses);
    }

    #[test]
    fn a_list_beside_itself_differs_nowhere(clauses in prop::collection::vec(some_clause(), 0..8)) {
        let mut seen = Vec::new();
        let unique: Vec<Clause> = clauses.into_iter().filter(|c| !seen.contains(&c.code) && { seen.push(c.code.clone()); true }).collect();
        let pairs = compare(&unique, &unique);
        prop_assert_eq!(pairs.len(), unique.len());
        prop_assert!(pairs.iter().all(|p| p.differs == Differs::Same));
    }
}
