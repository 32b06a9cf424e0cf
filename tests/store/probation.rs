use domain::access::Role;
use domain::ids::{DecisionId, MilestoneId, TrackId};
use domain::probation::{Measure, Milestone, ProbationDecision, ProbationVerdict, Track};
use store::probation::{
    decide, decisions, evidence, put_on_track, remind, save_remind, save_track, staff_tracks, tick, ticks, tracks, Evidence,
    Tick,
};
use store::StoreFault;

use crate::ground::{at, day, Ground};

const NOW: &str = "2026-12-08T10:00:00";

#[test]
fn a_shop_begins_with_a_track_that_asks_for_sixty_characters_a_minute() {
    let ground = Ground::new();
    let found = ground.read(tracks);
    assert_eq!(found.len(), 1, "one ships");
    let keys: Vec<&str> = found[0].milestones.iter().map(|m| m.key.as_str()).collect();
    assert_eq!(keys, ["tools", "typing", "policy", "phrases", "served", "conversion"], "in their order");
    assert_eq!(found[0].milestones[1].measure, Measure::Typing { least: 60 }, "TRN-07");
    assert_eq!(ground.read(remind), 14, "two weeks before the end");
}

#[test]
fn every_measure_of_a_track_comes_back_and_what_is_removed_stays_behind() {
    let mut ground = Ground::new();
    let one = |measure| Milestone { id: MilestoneId(0), key: String::new(), title: "项".to_owned(), due: 9, measure };
    let measures = [
        Measure::Skill,
        Measure::Typing { least: 80 },
        Measure::Quiz { quiz: None },
        Measure::Served { least: 100, days: 7 },
        Measure::Conversion { least: 3_000, days: 14, served: 50 },
    ];
    let track = Track { id: TrackId(0), name: "售前".to_owned(), retired: false, milestones: measures.map(one).to_vec() };
    let id = ground.write(|tx| save_track(tx, &track));
    let kept = ground.read(tracks).remove(1);
    assert_eq!(kept.milestones.iter().map(|m| m.measure).collect::<Vec<_>>(), measures, "each as it was");
    let mut shorter = kept.clone();
    shorter.milestones.remove(0);
    shorter.milestones.reverse();
    ground.write(|tx| save_track(tx, &shorter));
    assert_eq!(ground.read(tracks)[1], shorter, "in the new order, the first one no longer asked");
    let left: i64 =
        ground.raw().query_row("SELECT count(*) FROM milestone WHERE track = ?1", [id.0], |r| r.get(0)).expect("counted");
    assert_eq!(left, 5, "it stays behind what names it");
    let foreign = Track { id: TrackId(1), ..kept };
    assert_eq!(
        ground.refused(|tx| save_track(tx, &foreign)),
        StoreFault::NotFound,
        "another track's milestones are not taken over"
    );
}

#[test]
fn ticks_are_only_added_and_the_last_one_stands() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    let (who, by) = (people[0], people[1]);
    let mut put = |which, on: &str, remark: &str| {
        ground.write(|tx| tick(tx, who, MilestoneId(1), which, day(on), remark, (by, at(NOW))))
    };
    put(Tick::Set, "2026-11-20", "会用");
    put(Tick::TakenBack, "2026-11-20", "点错人");
    put(Tick::Set, "2026-12-01", "");
    let found = ground.read(|db| ticks(db, None));
    assert_eq!((found.len(), found[0].1.on, found[0].1.by), (1, day("2026-12-01"), Some(by)), "the last tick stands");
    assert_eq!(ground.read(|db| ticks(db, Some(by))), [], "nobody else's");
    ground.write(|tx| tick(tx, who, MilestoneId(1), Tick::TakenBack, day("2026-12-01"), "还不行", (by, at(NOW))));
    assert_eq!(ground.read(|db| ticks(db, Some(who))), [], "taken back it is gone");
    let raw = ground.raw();
    assert!(raw.execute("UPDATE milestone_tick SET remark = ''", []).is_err(), "nobody rewrites a tick");
    assert!(raw.execute("DELETE FROM milestone_tick", []).is_err(), "nor removes one");
}

#[test]
fn a_decision_keeps_what_lay_before_whoever_made_it() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    let decision = ProbationDecision {
        id: DecisionId(0),
        staff: people[0],
        verdict: ProbationVerdict::Confirmed,
        was: day("2027-01-31"),
        ends: day("2026-12-08"),
        had_role: Role::Trainee,
        reason: "上手最快".to_owned(),
        by: people[1],
        at: at(NOW),
    };
    let line = Evidence {
        milestone: MilestoneId(2),
        key: "typing".to_owned(),
        title: String::new(),
        reached: Some(day("2026-11-20")),
        number: Some(20),
        rank: Some(1),
        value: Some(66),
        remark: String::new(),
    };
    let id = ground.write(|tx| decide(tx, &decision, std::slice::from_ref(&line)));
    assert_eq!(
        ground.read(|db| decisions(db, Some(people[0]))),
        [ProbationDecision { id, ..decision.clone() }],
        "the decision"
    );
    let mut track = ground.read(tracks).remove(0);
    track.milestones[1].title = "打字 90".to_owned();
    ground.write(|tx| save_track(tx, &track));
    assert_eq!(ground.read(|db| evidence(db, id)), [line], "a later change of the track changes no decision");
    assert!(ground.raw().execute("UPDATE probation_decision SET reason = 'x'", []).is_err(), "nor does anybody else");
    assert!(ground.raw().execute("DELETE FROM decision_evidence", []).is_err(), "its evidence stays");
    let own = ProbationDecision { by: people[0], ..decision };
    ground.refused(|tx| decide(tx, &own, &[]));
}

#[test]
fn somebody_is_put_on_a_track_and_the_reminder_is_settled() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    ground.write(|tx| put_on_track(tx, who, TrackId(1)));
    ground.write(|tx| put_on_track(tx, who, TrackId(1)));
    assert_eq!(ground.read(staff_tracks), [(who, TrackId(1))], "once");
    ground.write(|tx| save_remind(tx, 30));
    assert_eq!(ground.read(remind), 30, "a month before");
}
