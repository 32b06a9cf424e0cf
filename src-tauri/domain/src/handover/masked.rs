//! Texts that come back from a screen that saw them masked: what is still masked is what it was (SEC-02).

use crate::customer::text::mask_text;

/// `new` with every number that is masked in it as it was in `old`. A number that somebody typed anew stays as typed.
pub fn restore(new: &str, old: &str) -> String {
    let mut out = new.to_owned();
    for (masked, real) in numbers(old) {
        out = out.replacen(&masked, &real, 1);
    }
    out
}

/// What is masked in a text, and what stands behind it, in order. What lies between two numbers is the same in both readings, so
/// it leads from one to the next.
fn numbers(old: &str) -> Vec<(String, String)> {
    let shown = mask_text(old);
    let (mut found, mut rest, mut real) = (Vec::new(), shown.as_str(), old);
    while let Some(stars) = rest.find("****") {
        let is_part = |c: char| c.is_ascii_digit() || matches!(c, '+' | '*' | 'X' | 'x');
        let start = rest[..stars].rfind(|c| !is_part(c)).map_or(0, |at| at + rest[at..].chars().next().map_or(1, char::len_utf8));
        let end = rest[stars..].find(|c| !is_part(c)).map_or(rest.len(), |at| stars + at);
        let Some(tail) = real.get(start..) else { break };
        // The next plain words, up to the next number.
        let plain_end = rest[end..].find(|c: char| is_part(c)).map_or(rest.len(), |at| end + at);
        let plain = &rest[end..plain_end];
        let number_end = if plain.is_empty() { tail.len() } else { tail.find(plain).unwrap_or(tail.len()) };
        if rest[start..end] != tail[..number_end] {
            found.push((rest[start..end].to_owned(), tail[..number_end].to_owned()));
        }
        (rest, real) = (&rest[end..], &tail[number_end..]);
    }
    found
}
