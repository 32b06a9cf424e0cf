//! Calendar files: one event per segment, names that stay, lines that fold between characters.

use domain::language::Language;
use paper::calendar_file::{write, Calendar, Event, EventKey, EventState, Zone};

use crate::programs::python;
use crate::sample::{at, date};

fn event(day: u32, segment: u32, from: (u32, u32), to: (u32, u32, u32)) -> Event {
    Event {
        key: EventKey { shop: "7f".to_owned(), person: "12".to_owned(), day: date(10, day), segment },
        start: at(10, day, from.0, from.1),
        end: at(10, to.0, to.1, to.2),
        title: "晚班".to_owned(),
        note: "云朵家居旗舰店".to_owned(),
        state: EventState::Standing,
    }
}

fn calendar(events: Vec<Event>) -> Calendar {
    let zone = Zone { name: "Asia/Shanghai".to_owned(), minutes_east: 480 };
    Calendar { name: "赵敏 2026-10".to_owned(), zone, made_at: at(9, 25, 7, 52), version: 3, events }
}

fn split_shift() -> Calendar {
    calendar(vec![event(9, 0, (14, 30), (9, 18, 0)), event(9, 1, (19, 0), (10, 1, 30))])
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn check(calendar: &Calendar, says: &[&str]) {
    let text = text(&write(calendar, Language::Simplified));
    for words in says {
        assert!(text.contains(words), "{words:?} is in the file:\n{text}");
    }
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "no line over 75 bytes: {line:?}");
    }
}

#[test]
fn a_split_shift_is_two_events_and_one_runs_past_midnight() {
    check(&split_shift(), &[
        "METHOD:PUBLISH\r\n", "TZID:Asia/Shanghai\r\n", "TZOFFSETTO:+0800\r\n", "SEQUENCE:3\r\n", "DTSTAMP:20260925T075200Z\r\n",
        "UID:7f-12-20261009-0@daybook\r\n", "DTSTART;TZID=Asia/Shanghai:20261009T143000\r\n", "DTEND;TZID=Asia/Shanghai:20261009T180000\r\n",
        "UID:7f-12-20261009-1@daybook\r\n", "DTEND;TZID=Asia/Shanghai:20261010T013000\r\n",
    ]);
}

#[test]
fn an_end_that_lies_before_its_start_is_the_next_day() {
    check(&calendar(vec![event(9, 0, (19, 0), (9, 1, 30))]), &["DTEND;TZID=Asia/Shanghai:20261010T013000\r\n"]);
}

#[test]
fn special_characters_are_escaped_and_long_lines_fold_between_characters() {
    let mut long = event(9, 0, (9, 0), (9, 16, 30));
    long.note = "第一行，有逗号, 分号; 反斜杠\\\n第二行很长很长".repeat(8);
    let calendar = calendar(vec![long.clone()]);
    check(&calendar, &["有逗号\\, "]);
    let unfolded = text(&write(&calendar, Language::Simplified)).replace("\r\n ", "");
    let wanted = long.note.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;").replace('\n', "\\n");
    assert!(unfolded.contains(&format!("DESCRIPTION:{wanted}\r\n")), "folding loses nothing");
}

#[test]
fn different_people_never_share_a_name() {
    let mut other = event(9, 0, (9, 0), (9, 16, 30));
    other.key.person = "张-1".to_owned();
    check(&calendar(vec![other]), &["UID:7f-_e5_bc_a0_2d1-20261009-0@daybook\r\n"]);
}

#[test]
fn a_removed_shift_is_cancelled() {
    let mut calendar = split_shift();
    calendar.events[1].state = EventState::Removed;
    check(&calendar, &["STATUS:CONFIRMED\r\n", "STATUS:CANCELLED\r\n"]);
}

#[test]
fn another_reader_understands_the_file() {
    let mut calendar = split_shift();
    calendar.events[0].note = "逗号, 分号; 反斜杠\\ 和一行很长很长的说明，长到必须折行，而且折行不能折断汉字".to_owned();
    let Some(read) = python("ics", &write(&calendar, Language::Traditional)) else { return };
    assert_eq!((&read["method"], &read["zones"][0]), (&"PUBLISH".into(), &"Asia/Shanghai".into()), "method and zone");
    let last = &read["events"][1];
    assert_eq!((&last["start"], &last["end"]), (&"2026-10-09T19:00:00+08:00".into(), &"2026-10-10T01:30:00+08:00".into()), "past midnight in the zone of the shop");
    assert_eq!(read["events"][0]["note"], calendar.events[0].note.as_str(), "escaped and folded text comes back");
    assert_eq!((&last["uid"], &last["sequence"], &last["title"]), (&"7f-12-20261009-1@daybook".into(), &3.into(), &"晚班".into()), "name, version, title");
}
