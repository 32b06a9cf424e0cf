//! Conflicts are true and minimal: held against every row there is.

use planner::{conflict, Limit, Measure, Model, Rule, Strength};
use proptest::prelude::*;

use crate::referee::{judge_person, Verdict};
use crate::small;

/// Hard rules that each row breaks.
fn breaches(model: &Model) -> Vec<Vec<Rule>> {
    let rows = small::all_rows(model.days, model.shifts.len());
    let rules = |row: Vec<Option<usize>>| {
        let mut verdict = Verdict::default();
        judge_person(model, 0, &row, &mut verdict);
        verdict.broken.iter().map(|b| b.1).collect()
    };
    rows.into_iter().map(rules).collect()
}

fn check(model: &Model) -> Result<(), TestCaseError> {
    let rows = breaches(model);
    let found = conflict(model, 0).expect("well formed");
    let Some(found) = found else {
        prop_assert!(
            rows.iter().any(Vec::is_empty),
            "no conflict is told, so some row keeps all rules"
        );
        return Ok(());
    };
    let keeps = |row: &Vec<Rule>, rules: &[Rule]| !row.iter().any(|r| rules.contains(r));
    prop_assert!(
        !rows.iter().any(|row| keeps(row, &found.rules)),
        "no row keeps the named rules together"
    );
    for rule in &found.rules {
        let others: Vec<Rule> = found.rules.iter().copied().filter(|r| r != rule).collect();
        prop_assert!(
            rows.iter().any(|row| keeps(row, &others)),
            "without {rule:?} the others can be kept"
        );
        let mends = rows.iter().any(|row| row.iter().all(|r| r == rule));
        prop_assert_eq!(
            found.mends.contains(rule),
            mends,
            "a mend is a rule that alone is in the way"
        );
    }
    Ok(())
}

fn quota(measure: Measure, count: u32, days: usize) -> Limit {
    Limit {
        measure,
        from: 0,
        to: days,
        carried: 0,
        min: Some(count),
        max: Some(count),
        strength: Strength::Hard,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(240))]

    #[test]
    fn a_conflict_is_minimal_and_each_mend_mends(seed in any::<u64>(), days_of_work in 0u32..6, halves in 0u32..9) {
        let mut model = small::any_shop(seed, 1, 5, 2);
        let person = &mut model.people[0];
        person.limits.push(quota(Measure::WorkDays, days_of_work, 5));
        person.limits.push(quota(Measure::RestHalves, halves, 5));
        check(&model)?;
    }
}
