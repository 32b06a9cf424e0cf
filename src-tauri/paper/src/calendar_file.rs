//! Shifts as an iCalendar file (RFC 5545): one event per segment, stable names, so that a second import mends the first.
//! Written by hand: the part of the format that is needed is small, and folding and order stay in our control.

use chrono::{Duration, NaiveDateTime};
use domain::language::Language;

use crate::pdf::tag;

/// Shifts of one person or of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Name shown by calendar programs.
    pub name: String,
    /// Time zone of the shop, such as `Asia/Shanghai`.
    pub zone: Zone,
    /// When the file is made, UTC.
    pub made_at: NaiveDateTime,
    /// Number of the published version; a later file wins over an earlier one.
    pub version: u32,
    /// The segments.
    pub events: Vec<Event>,
}

/// A time zone without summer time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Its name in the time zone database.
    pub name: String,
    /// Minutes east of UTC: 480 for China.
    pub minutes_east: i32,
}

/// One segment of one person's shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What stays the same through all versions; letters and digits.
    pub key: EventKey,
    /// First minute, local time.
    pub start: NaiveDateTime,
    /// End, local time; past midnight it is on the next day.
    pub end: NaiveDateTime,
    /// Title, such as 晚班.
    pub title: String,
    /// Further lines, such as the name of the shop; may be empty.
    pub note: String,
    /// Whether the shift still stands.
    pub state: EventState,
}

/// What names an event for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventKey {
    /// The shop, from the database it lives in.
    pub shop: String,
    /// The person, by a number that never changes.
    pub person: String,
    /// The day the shift belongs to.
    pub day: chrono::NaiveDate,
    /// Which segment of the shift, from 0.
    pub segment: u32,
}

/// Whether a shift still stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventState {
    /// It is worked.
    Standing,
    /// It stood in an earlier version and is gone.
    Removed,
}

/// Shifts as they stand: `METHOD:PUBLISH`. Removed ones are in it as `STATUS:CANCELLED`, for programs that read one file only.
pub fn write(calendar: &Calendar, language: Language) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", &format!("-//Daybook//Daybook//{}", tag(language).to_uppercase()));
    lines.put("CALSCALE", "GREGORIAN");
    lines.put("METHOD", "PUBLISH");
    lines.put("X-WR-CALNAME", &escaped(&calendar.name));
    lines.put("X-WR-TIMEZONE", &calendar.zone.name);
    put_zone(&mut lines, &calendar.zone);
    for event in &calendar.events {
        put_event(&mut lines, calendar, event);
    }
    lines.put("END", "VCALENDAR");
    lines.0.into_bytes()
}

fn put_zone(lines: &mut Lines, zone: &Zone) {
    let minutes = zone.minutes_east.abs();
    let offset = format!("{}{:02}{:02}", if zone.minutes_east < 0 { '-' } else { '+' }, minutes / 60, minutes % 60);
    lines.put("BEGIN", "VTIMEZONE");
    lines.put("TZID", &zone.name);
    lines.put("BEGIN", "STANDARD");
    lines.put("DTSTART", "19700101T000000");
    lines.put("TZOFFSETFROM", &offset);
    lines.put("TZOFFSETTO", &offset);
    lines.put("END", "STANDARD");
    lines.put("END", "VTIMEZONE");
}

fn put_event(lines: &mut Lines, calendar: &Calendar, event: &Event) {
    let key = &event.key;
    let zoned = |name: &str| format!("{name};TZID={}", calendar.zone.name);
    // An end at or before the start would be refused by calendar programs; such a segment runs past midnight.
    let end = if event.end <= event.start { event.end + Duration::days(1) } else { event.end };
    lines.put("BEGIN", "VEVENT");
    lines.put("UID", &format!("{}-{}-{}-{}@daybook", word(&key.shop), word(&key.person), key.day.format("%Y%m%d"), key.segment));
    lines.put("DTSTAMP", &format!("{}Z", calendar.made_at.format("%Y%m%dT%H%M%S")));
    lines.put("SEQUENCE", &calendar.version.to_string());
    lines.put(&zoned("DTSTART"), &event.start.format("%Y%m%dT%H%M%S").to_string());
    lines.put(&zoned("DTEND"), &end.format("%Y%m%dT%H%M%S").to_string());
    lines.put("SUMMARY", &escaped(&event.title));
    if !event.note.is_empty() {
        lines.put("DESCRIPTION", &escaped(&event.note));
    }
    match event.state {
        EventState::Standing => lines.put("STATUS", "CONFIRMED"),
        EventState::Removed => lines.put("STATUS", "CANCELLED"),
    }
    lines.put("TRANSP", if event.state == EventState::Standing { "OPAQUE" } else { "TRANSPARENT" });
    lines.put("END", "VEVENT");
}

/// A part of a name: letters and digits as they are, every other byte as two hexadecimal digits, so that two different
/// texts never give one name.
fn word(text: &str) -> String {
    text.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("_{byte:02x}") }).collect()
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            _ if c.is_control() => {}
            _ => out.push(c),
        }
    }
    out
}

/// Content lines: CRLF, folded after at most 75 bytes, never inside a character.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn put(&mut self, name: &str, value: &str) {
        let mut used = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if used + c.len_utf8() > 75 {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
