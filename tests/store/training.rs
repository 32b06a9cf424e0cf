use domain::ids::{SkillId, TrainingId};
use domain::training::{Skill, SkillCheck, TrainingRecord};
use store::training::{add, check, checks, record_by, records, save_skills, skills, strike};
use store::StoreFault;

use crate::ground::{at, day, Ground};

const NOW: &str = "2026-12-08T10:00:00";

#[test]
fn a_record_comes_back_is_struck_out_and_stays() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    let record = TrainingRecord {
        id: TrainingId(0),
        staff: people[0],
        topic: "退换货".to_owned(),
        day: day("2026-12-01"),
        teacher: "周婷".to_owned(),
        minutes: 90,
        next_due: Some(day("2027-12-01")),
        remark: "问了三个难题".to_owned(),
        struck_by: None,
        struck_why: String::new(),
    };
    let id = ground.write(|tx| add(tx, &record, people[1], at(NOW)));
    assert_eq!(ground.read(|db| records(db, None, 9)), [TrainingRecord { id, ..record.clone() }], "as it was written");
    assert_eq!(ground.read(|db| records(db, Some(people[1]), 9)), [], "nobody else's");
    ground.write(|tx| strike(tx, id, people[1], "记错人"));
    let struck = ground.read(|db| record_by(db, id)).expect("it stays");
    assert_eq!((struck.struck_by, struck.struck_why.as_str()), (Some(people[1]), "记错人"), "struck out by whom and why");
    assert_eq!(ground.refused(|tx| strike(tx, id, people[1], "x")), StoreFault::NotFound, "once");
    assert!(ground.raw().execute("DELETE FROM training_record", []).is_err(), "nothing is removed");
}

#[test]
fn the_last_check_of_a_skill_stands() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    let keys: Vec<String> = ground.read(skills).into_iter().map(|s| s.key).collect();
    assert_eq!(keys, ["mandarin", "dialect", "typing", "computer"], "TRN-07");
    let one = |met, value: &str| SkillCheck {
        staff: people[0],
        skill: SkillId(1),
        met,
        value: value.to_owned(),
        day: day("2026-12-01"),
        by: people[1],
        at: at(NOW),
    };
    ground.write(|tx| check(tx, &one(false, "三级甲等")));
    ground.write(|tx| check(tx, &one(true, "二级乙等")));
    assert_eq!(ground.read(|db| checks(db, Some(people[0]))), [one(true, "二级乙等")], "the last one");
    assert!(ground.raw().execute("UPDATE skill_check SET met = 0", []).is_err(), "checks are only added");
}

#[test]
fn the_list_of_skills_is_the_shops_own() {
    let mut ground = Ground::new();
    let mut list = ground.read(skills);
    list.remove(1);
    list.push(Skill { id: SkillId(0), key: String::new(), title: "会粤语".to_owned() });
    ground.write(|tx| save_skills(tx, &list));
    let titles: Vec<String> = ground.read(skills).into_iter().map(|s| s.key + &s.title).collect();
    assert_eq!(titles, ["mandarin", "typing", "computer", "会粤语"], "one gone, one more");
    let unknown = [Skill { id: SkillId(99), key: String::new(), title: "x".to_owned() }];
    assert_eq!(ground.refused(|tx| save_skills(tx, &unknown)), StoreFault::NotFound, "a skill that is not there");
}
