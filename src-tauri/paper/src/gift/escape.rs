//! Characters that steer the format, written as text with a backslash before them. While a file is taken apart they are hidden behind
//! characters that no text has.

/// What may be escaped, and what stands for it meanwhile: code points that Unicode keeps free for such uses.
const HIDDEN: [(char, char); 9] = [
    (':', '\u{fdd0}'), ('#', '\u{fdd1}'), ('=', '\u{fdd2}'), ('{', '\u{fdd3}'), ('}', '\u{fdd4}'), ('~', '\u{fdd5}'), ('\n', '\u{fdd6}'),
    ('\\', '\u{fdd7}'), ('>', '\u{fdd8}'),
];

/// Hides what is escaped. A backslash before anything else stays.
pub fn hide(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if is_hidden(c) {
            continue;
        }
        let escaped = if c == '\\' { chars.peek().and_then(|next| behind(*next, &out)) } else { None };
        match escaped {
            Some(hidden) => {
                out.push(hidden);
                chars.next();
            }
            None => out.push(c),
        }
    }
    out
}

fn is_hidden(c: char) -> bool {
    ('\u{fdd0}'..='\u{fdd8}').contains(&c)
}

/// What stands for an escaped character. The head of an arrow is one only behind its shaft.
fn behind(next: char, before: &str) -> Option<char> {
    let meant = match next {
        'n' => '\n',
        '\n' => return None,
        '>' if !before.ends_with('-') => return None,
        c => c,
    };
    HIDDEN.iter().find(|(c, _)| *c == meant).map(|(_, hidden)| *hidden)
}

/// Shows what was hidden.
pub fn show(text: &str) -> String {
    let shown = |c: char| HIDDEN.iter().find(|(_, hidden)| *hidden == c).map_or(c, |(plain, _)| *plain);
    if text.contains(is_hidden) { text.chars().map(shown).collect() } else { text.to_owned() }
}

/// A text as it is written into a file.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => {}
            '\\' | '#' | '=' | '~' | '{' | '}' | ':' => out.extend(['\\', c]),
            '>' if out.ends_with('-') => out.push_str("\\>"),
            c => out.push(c),
        }
    }
    out
}
