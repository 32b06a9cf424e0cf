use domain::figures::{Tally, Figure, PersonSum, Platform, PlatformFigure, Standing};
use domain::ids::StaffId;
use domain::quota::Window;
use store::figures::{add, aliases, day as of_day, history, in_probation, own, platform, platform_all, put_platform, save_alias, week};

use crate::ground::{agent, at, day, Ground};

fn entered(staff: StaffId, on: &str, bought: u32, served: u32) -> Figure {
    Figure { staff, day: day(on), version: 1, count: Tally { served, bought }, note: "忙".to_owned(), reason: String::new(), by: staff, at: at("2026-12-01T18:00:00") }
}

fn counted(staff: StaffId, on: &str, standing: Standing, paid: u32) -> PlatformFigure {
    PlatformFigure { staff, day: day(on), standing, values: Platform { inquired: Some(40), paid: Some(paid), first_online: "08:28".to_owned(), ..Platform::default() } }
}

#[test]
fn a_correction_is_a_further_version_and_nothing_is_lost() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    let first = entered(who, "2026-12-01", 12, 35);
    ground.write(|tx| add(tx, &first));
    let second = Figure { version: 2, count: Tally { served: 35, bought: 13 }, reason: "后来又买了".to_owned(), ..first.clone() };
    ground.write(|tx| add(tx, &second));
    assert_eq!(ground.read(|db| of_day(db, who, day("2026-12-01"))), Some(second.clone()), "the latest stands");
    assert_eq!(ground.read(|db| history(db, who, day("2026-12-01"))), vec![first.clone(), second.clone()], "the first stays");
    let span = Window { from: day("2026-12-01"), to: day("2026-12-31") };
    assert_eq!(ground.read(|db| own(db, span, None)), vec![second.clone()], "a list shows what stands");
    ground.refused(|tx| add(tx, &second));
    ground.refused(|tx| add(tx, &Figure { version: 4, ..second.clone() }));
    ground.refused(|tx| add(tx, &Figure { version: 3, reason: String::new(), ..second.clone() }));
    ground.refused(|tx| add(tx, &Figure { count: Tally { served: 1, bought: 2 }, ..entered(who, "2026-12-02", 1, 1) }));
    for sql in ["UPDATE figure SET bought = 0", "DELETE FROM figure"] {
        assert!(ground.raw().execute(sql, []).is_err(), "{sql}: figures are only corrected");
    }
}

#[test]
fn final_figures_stand_before_provisional_ones_and_both_are_kept() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    let now = at("2026-12-05T09:00:00");
    let early = counted(people[0], "2026-12-01", Standing::Provisional, 11);
    let last = counted(people[0], "2026-12-01", Standing::Final, 13);
    let other = counted(people[1], "2026-12-01", Standing::Provisional, 5);
    for figure in [&last, &early, &other] {
        ground.write(|tx| put_platform(tx, figure, people[1], now));
    }
    let span = Window { from: day("2026-12-01"), to: day("2026-12-31") };
    assert_eq!(ground.read(|db| platform(db, span, None)), vec![last.clone(), other], "whichever came first");
    assert_eq!(ground.read(|db| platform_all(db, span, Some(people[0]))), vec![early, last.clone()], "the provisional one stays beside it");
    let mended = counted(people[0], "2026-12-01", Standing::Final, 14);
    ground.write(|tx| put_platform(tx, &mended, people[1], now));
    assert_eq!(ground.read(|db| platform(db, span, Some(people[0]))), vec![mended], "the same file again takes its place");
}

#[test]
fn a_week_holds_everybodys_numbers_from_monday_to_sunday() {
    let mut ground = Ground::new();
    let people = ground.people(3);
    for (who, on, bought, served) in [(0, "2026-12-06", 9, 9), (0, "2026-12-07", 1, 4), (0, "2026-12-13", 2, 4), (1, "2026-12-14", 9, 9)] {
        ground.write(|tx| add(tx, &entered(people[who], on, bought, served)));
    }
    ground.write(|tx| put_platform(tx, &counted(people[2], "2026-12-08", Standing::Provisional, 10), people[0], at("2026-12-09T09:00:00")));
    let count = |bought, served| Some(Tally { served, bought });
    let expected = vec![
        PersonSum { staff: people[0], days: 2, own: count(3, 8), platform: None, provisional: false },
        PersonSum { staff: people[2], days: 0, own: None, platform: count(10, 40), provisional: true },
    ];
    assert_eq!(ground.read(|db| week(db, day("2026-12-07"))), expected, "the Sunday before and the Monday after are other weeks");
}

#[test]
fn nicknames_are_remembered_and_may_be_nobodys() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    ground.write(|tx| save_alias(tx, "云朵:晓晓", None));
    ground.write(|tx| save_alias(tx, "云朵:晓晓", Some(who)));
    ground.write(|tx| save_alias(tx, "代班", None));
    assert_eq!(ground.read(aliases), vec![("云朵:晓晓".to_owned(), Some(who)), ("代班".to_owned(), None)], "the last word counts");
}

#[test]
fn figures_of_everybodys_probation_are_those_of_each_ones_own() {
    let mut ground = Ground::new();
    let spans = [Some(("2026-11-01", "2026-11-20")), Some(("2026-11-10", "2027-01-31")), Some(("2020-01-01", "2020-03-31")), None];
    let learner = |(n, span): (usize, &Option<(&str, &str)>)| domain::staff::Staff {
        probation: span.map(|(from, to)| Window { from: day(from), to: day(to) }),
        ..agent(&format!("{n:03}"))
    };
    let people: Vec<domain::staff::Staff> = spans.iter().enumerate().map(learner).collect();
    let ids: Vec<StaffId> = ground.write(|tx| people.iter().map(|person| store::staff::add(tx, person)).collect());
    for who in &ids {
        for (on, served) in [("2020-02-01", 3), ("2026-10-31", 5), ("2026-11-01", 7), ("2026-11-10", 11), ("2026-11-20", 13), ("2026-12-01", 17), ("2026-12-02", 19)] {
            ground.write(|tx| add(tx, &entered(*who, on, 1, served)));
        }
        let second = Figure { version: 2, reason: "数错了".to_owned(), ..entered(*who, "2026-11-10", 2, 12) };
        ground.write(|tx| add(tx, &second));
    }
    let (since, today) = (day("2024-09-01"), day("2026-12-01"));
    let all = ground.read(|db| in_probation(db, since, today));
    for (person, who) in people.iter().zip(&ids) {
        let own_days = match person.probation.filter(|p| p.to >= since) {
            Some(days) => ground.read(|db| own(db, Window { from: days.from, to: days.to.min(today) }, Some(*who))),
            None => Vec::new(),
        };
        let theirs: Vec<_> = all.iter().filter(|(staff, _, _)| staff == who).map(|(_, on, count)| (*on, *count)).collect();
        assert_eq!(theirs, own_days.iter().map(|f| (f.day, f.count)).collect::<Vec<_>>(), "as each one's own query gives them: {:?}", person.probation);
    }
    assert_eq!(all.len(), 6, "the days up to today, the corrected one once, and nobody's of years ago");
}
