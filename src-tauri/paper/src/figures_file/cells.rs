//! What stands in the cells of a platform's export: counts, rates, money, spans of time, days, and the marks for "nothing". Whole
//! numbers all the way: no figure is rounded twice.

use chrono::NaiveDate;
use domain::text::fold_width;

/// A cell that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// A cell's value, or none where the platform says there is none.
pub type Read<T> = Result<Option<T>, Unreadable>;

/// How a span with one colon is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Short {
    /// `1:30` is a minute and a half.
    Minutes,
    /// `1:30` is an hour and a half.
    Hours,
}

/// A cell with plain digits and without thousands separators; `None` where it says that there is nothing.
fn plain(text: &str) -> Option<String> {
    let folded: String = text.chars().map(fold_width).filter(|c| !c.is_whitespace() && !matches!(c, ',' | '，')).collect();
    let nothing = ["", "-", "--", "—", "——", "/", "暂无数据", "暫無數據", "n/a", "null", "无", "無"];
    (!nothing.contains(&folded.to_lowercase().as_str())).then_some(folded)
}

/// A number times ten to the power of `digits`, rounded half up.
fn scaled(text: &str, digits: usize) -> Result<i64, Unreadable> {
    let (minus, rest) = text.strip_prefix('-').map_or((false, text.strip_prefix('+').unwrap_or(text)), |rest| (true, rest));
    let (whole, part) = rest.split_once('.').unwrap_or((rest, ""));
    let numeric = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() && part.is_empty() || !numeric(whole) || !numeric(part) || whole.len() > 12 {
        return Err(Unreadable);
    }
    let kept: String = part.chars().chain(std::iter::repeat('0')).take(digits).collect();
    let up = part.as_bytes().get(digits).is_some_and(|b| *b >= b'5');
    let value: i64 = format!("0{whole}{kept}").parse().map_err(|_| Unreadable)?;
    let value = value + i64::from(up);
    Ok(if minus { -value } else { value })
}

fn small(value: i64) -> Result<u32, Unreadable> {
    u32::try_from(value).ok().filter(|v| *v <= 1_000_000_000).ok_or(Unreadable)
}

/// A count of people: `12`, `1,204`, `12人`; of `12/34.5%` the first half.
pub fn count(text: &str) -> Read<u32> {
    let Some(plain) = plain(text) else { return Ok(None) };
    let first = plain.split('/').next().unwrap_or_default();
    let Some(first) = self::plain(first) else { return Ok(None) };
    scaled(first.trim_end_matches(['人', '次', '个', '個']), 0).and_then(small).map(Some)
}

/// A rate in hundredths of a percent: `34.5%`, or `0.345` as spreadsheets keep it; of `12/34.5%` the second half.
pub fn rate(text: &str) -> Read<u32> {
    let Some(plain) = plain(text) else { return Ok(None) };
    let last = plain.rsplit('/').next().unwrap_or_default();
    let Some(last) = self::plain(last) else { return Ok(None) };
    if let Some(percent) = last.strip_suffix('%') {
        return scaled(percent, 2).and_then(small).map(Some);
    }
    let share = scaled(&last, 4)?;
    let value = if share <= 10_000 { share } else { scaled(&last, 2)? };
    small(value).map(Some)
}

/// A cell with a count and a rate, of which either may be missing: `12/34.5%`, `12`, `34.5%`.
pub fn count_and_rate(text: &str) -> Result<(Option<u32>, Option<u32>), Unreadable> {
    let Some(plain) = plain(text) else { return Ok((None, None)) };
    match plain.split_once('/') {
        Some((people, share)) => Ok((count(people)?, rate(share)?)),
        None if plain.ends_with('%') => Ok((None, rate(&plain)?)),
        None => Ok((count(&plain)?, None)),
    }
}

/// Money in fen: `¥1,234.5`; of two amounts the second, which is the agent's own.
pub fn money(text: &str) -> Read<i64> {
    let Some(plain) = plain(text) else { return Ok(None) };
    let last = plain.rsplit('/').next().unwrap_or_default();
    let Some(last) = self::plain(last) else { return Ok(None) };
    let bare: String = last.chars().filter(|c| !matches!(c, '¥' | '￥' | '元')).collect();
    scaled(&bare, 2).map(Some)
}

/// A number in hundredths: `1.35` pieces.
pub fn hundredths(text: &str) -> Read<u32> {
    let Some(plain) = plain(text) else { return Ok(None) };
    scaled(plain.trim_end_matches('件'), 2).and_then(small).map(Some)
}

/// A span in tenths of a second: `12.5`, `35秒`, `1分23秒`, `2小时3分`, `00:01:23`.
pub fn span(text: &str, short: Short) -> Read<u32> {
    let Some(plain) = plain(text) else { return Ok(None) };
    if plain.contains(':') {
        let parts: Vec<&str> = plain.split(':').collect();
        let (hours, minutes, seconds) = match (parts.as_slice(), short) {
            ([h, m, s], _) => (*h, *m, *s),
            ([m, s], Short::Minutes) => ("0", *m, *s),
            ([h, m], Short::Hours) => (*h, *m, "0"),
            _ => return Err(Unreadable),
        };
        return small(scaled(hours, 0)? * 36_000 + scaled(minutes, 0)? * 600 + scaled(seconds, 1)?).map(Some);
    }
    let (mut rest, mut tenths, mut named) = (plain.as_str(), 0, false);
    for (words, each) in [(["小时", "小時", "时", "時", "h"].as_slice(), 36_000), (&["分钟", "分鐘", "分", "m"], 600)] {
        if let Some((head, tail)) = words.iter().find_map(|word| rest.split_once(word)) {
            tenths += scaled(head, 0)? * each;
            (rest, named) = (tail, true);
        }
    }
    let seconds = rest.trim_end_matches(['秒', 's']);
    if !(named && seconds.is_empty()) {
        tenths += scaled(seconds, 1)?;
    }
    small(tenths).map(Some)
}

/// A day: `2026-12-01`, `2026/12/1`, `20261201`, `2026年12月1日`, with or without a time of day, or a spreadsheet's number of days.
/// A span of days is no day.
pub fn day(text: &str) -> Read<NaiveDate> {
    // With a time of day the blank before it parts the two; elsewhere blanks mean nothing.
    let timed = text.contains([':', '：']);
    let head = if timed { text.split([' ', 'T']).next().unwrap_or_default() } else { text };
    let Some(plain) = plain(head) else { return Ok(None) };
    let numbers: Vec<&str> = plain.split(|c: char| !c.is_ascii_digit()).filter(|s| !s.is_empty()).collect();
    let day = match numbers.as_slice() {
        [packed] if packed.len() == 8 => ymd(&packed[..4], &packed[4..6], &packed[6..]),
        [serial] if serial.len() == 5 && plain.len() == 5 => serial
            .parse::<u64>()
            .ok()
            .and_then(|n| NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(n))),
        [year, month, day] => ymd(year, month, day),
        _ => None,
    };
    day.map(Some).ok_or(Unreadable)
}

fn ymd(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).filter(|d| {
        use chrono::Datelike;
        (2000..2200).contains(&d.year())
    })
}
