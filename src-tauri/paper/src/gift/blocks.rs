//! A file taken apart into questions. A blank line ends one; people forget it, and leave some where none belong, so braces are
//! looked at too.

/// What a line begins with that says where the questions behind it are filed.
pub const CATEGORY: &str = "$CATEGORY:";

/// The text of one question or category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The number of its first line, from 1.
    pub line: u32,
    /// Its lines.
    pub text: String,
}

type Lines<'a> = Vec<(u32, &'a str)>;

/// The questions of a text in which what is escaped was hidden.
pub fn split(text: &str) -> Vec<Block> {
    let paragraphs = joined(paragraphs(text));
    paragraphs.into_iter().flat_map(apart).filter_map(block).collect()
}

fn block(lines: Lines) -> Option<Block> {
    let (line, _) = *lines.first()?;
    Some(Block { line, text: lines.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n") })
}

/// Runs of lines without a blank one. Lines of comments are left out and divide nothing.
fn paragraphs(text: &str) -> Vec<Lines<'_>> {
    let mut all: Vec<Lines> = vec![Vec::new()];
    for (number, line) in (1..).zip(lines(text)) {
        let trimmed = line.trim();
        if trimmed.is_empty() {
            all.push(Vec::new());
        } else if !trimmed.starts_with("//") {
            all.last_mut().into_iter().for_each(|p| p.push((number, line)));
        }
    }
    all.retain(|p| !p.is_empty());
    all
}

/// Lines end as on any system.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let bare = !text.contains('\n');
    text.split(move |c| c == '\n' || bare && c == '\r').map(|line| line.strip_suffix('\r').unwrap_or(line))
}

/// Which brace comes first in some lines.
fn first_brace(lines: &[(u32, &str)]) -> Option<char> {
    lines.iter().flat_map(|(_, text)| text.chars()).find(|c| matches!(c, '{' | '}'))
}

/// The answers are open at the end of some lines.
fn open(lines: &[(u32, &str)]) -> bool {
    lines.iter().flat_map(|(_, text)| text.chars()).rfind(|c| matches!(c, '{' | '}')) == Some('{')
}

/// Paragraphs that a blank line within the answers divided are put together again; where nothing closes them they stay apart, so
/// that a forgotten brace costs one question.
fn joined(paragraphs: Vec<Lines>) -> Vec<Lines> {
    let mut out: Vec<Lines> = Vec::with_capacity(paragraphs.len());
    let mut rest = paragraphs.into_iter().peekable();
    let mut waiting: Vec<Lines> = Vec::new();
    while let Some(paragraph) = rest.next() {
        if waiting.is_empty() {
            if open(&paragraph) { waiting.push(paragraph) } else { out.push(paragraph) }
        } else {
            match first_brace(&paragraph) {
                None => waiting.push(paragraph),
                Some('}') => {
                    waiting.push(paragraph);
                    let whole: Lines = waiting.drain(..).flatten().collect();
                    if open(&whole) { waiting.push(whole) } else { out.push(whole) }
                }
                Some(_) => {
                    out.append(&mut waiting);
                    if open(&paragraph) { waiting.push(paragraph) } else { out.push(paragraph) }
                }
            }
        }
        if rest.peek().is_none() {
            out.append(&mut waiting);
        }
    }
    out
}

/// A paragraph of several questions: a category is a line of its own, a title begins a question, and so does what follows answers that
/// end a line, if it has answers itself.
fn apart(lines: Lines) -> Vec<Lines> {
    let mut out: Vec<Lines> = vec![Vec::new()];
    let mut so_far = SoFar::default();
    for (at, (number, text)) in lines.iter().enumerate() {
        let rest = lines.get(at..).unwrap_or_default();
        if at > 0 && so_far.ends_before(text, rest) {
            out.push(Vec::new());
            so_far = SoFar::default();
        }
        so_far.take(text);
        out.last_mut().into_iter().for_each(|block| block.push((*number, *text)));
    }
    out
}

/// What is known of the lines of a question so far.
#[derive(Default)]
struct SoFar {
    category: bool,
    titled: bool,
    colons: usize,
    opened: bool,
    open: bool,
    ended: bool,
}

impl SoFar {
    fn take(&mut self, line: &str) {
        let text = line.trim();
        if !self.opened && self.colons == 0 {
            self.category = text.starts_with(CATEGORY);
            self.titled = text.starts_with("::");
        }
        self.colons += text.matches("::").count();
        for c in text.chars() {
            match c {
                '{' => (self.opened, self.open) = (true, true),
                '}' => self.open = false,
                _ => {}
            }
        }
        self.ended = text.ends_with('}');
    }

    /// Whether a line begins something new.
    fn ends_before(&self, line: &str, rest: &[(u32, &str)]) -> bool {
        let line = line.trim_start();
        if self.category || line.starts_with(CATEGORY) && !self.open {
            return true;
        }
        if self.open {
            return false;
        }
        let title_closed = !self.titled || self.colons > 1;
        line.starts_with("::") && title_closed || self.opened && self.ended && first_brace(rest) == Some('{')
    }
}
