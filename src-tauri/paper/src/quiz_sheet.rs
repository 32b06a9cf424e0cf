//! A quiz on paper: the questions with room to answer, a sheet for the answers, and the key for whoever types them back. It sets what
//! it is given; the words come from above.

use chrono::NaiveDateTime;
use domain::language::Language;

use crate::dates::moment;
use crate::fault::PaperFault;
use crate::ink::{INK, LINE, RULE, SOFT};
use crate::page::{Area, Page, Style, A4};
use crate::pdf::{self, Imprint, Pdf};
use crate::picture::Picture;
use crate::sheet::{feet, head, MARGIN};
use crate::text::Typesetter;
use crate::words::words;

const NUMBER: f32 = 26.0;
const SIZE: f32 = 10.5;
const LEADING: f32 = 16.0;
const LEFT: f32 = MARGIN + 8.0;
const RIGHT: f32 = A4.0 - MARGIN - 8.0;
/// A picture at most so high, and a pixel of it at most so large.
const TALL: f32 = 230.0;
const PIXEL: f32 = 0.6;
/// Boxes of an answer that fit into one of three columns.
const BOXES: u8 = 6;

/// A quiz, ready to print.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizSheet {
    /// Name of the shop.
    pub shop: String,
    /// What it is: the quiz's name with `Answers` or `Key` where it is that.
    pub title: String,
    /// At the right of the head: number of the attempt, minutes, pass mark.
    pub remark: String,
    /// Captions to fill in under the head, with what is known already: name, agent number, date.
    pub fields: Vec<(String, String)>,
    /// What has to be known before it begins.
    pub note: String,
    /// The questions.
    pub questions: Vec<SheetQuestion>,
    /// What is printed of them.
    pub part: SheetPart,
    /// When it is printed, local time.
    pub printed_at: NaiveDateTime,
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetPart {
    /// The questions.
    Questions,
    /// Boxes for the answers.
    Answers,
    /// The right answers.
    Key,
}

/// A question on paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetQuestion {
    /// Its number.
    pub number: String,
    /// What it asks, with its kind before it.
    pub text: String,
    /// A picture to it.
    pub picture: Option<Picture>,
    /// Choices, or the left halves of pairs, each with its letter or number.
    pub choices: Vec<(String, String)>,
    /// The right halves of pairs, each with its letter.
    pub pairs: Vec<(String, String)>,
    /// Lines to write on.
    pub lines: u8,
    /// The right answer, as it is typed.
    pub right: String,
    /// Boxes that an answer takes on the answer sheet; 0 for a line.
    pub boxes: u8,
}

struct Flow<'a> {
    set: &'a Typesetter,
    sheet: &'a QuizSheet,
    /// Pages that are full.
    full: Vec<Page>,
    page: Page,
    y: f32,
}

/// Prints a quiz on A4.
pub fn render(sheet: &QuizSheet, language: Language) -> Result<Pdf, PaperFault> {
    let set = Typesetter::new(language)?;
    let (page, y) = begun(&set, sheet);
    let mut flow = Flow { set: &set, sheet, full: Vec::new(), page, y };
    flow.intro();
    match sheet.part {
        SheetPart::Questions => sheet.questions.iter().for_each(|q| flow.question(q)),
        SheetPart::Answers => flow.grid(false),
        SheetPart::Key => flow.grid(true),
    }
    let mut pages = flow.full;
    pages.push(flow.page);
    feet(&mut pages, &set, &format!("Daybook 店务本\u{3000}{} {}", words(language).printed_at, moment(language, sheet.printed_at)));
    pdf::write(&pages, &set, &Imprint { title: format!("{} · {} {}", sheet.shop, sheet.title, sheet.remark), made_at: sheet.printed_at })
}

/// A new page with its head, and where its body begins.
fn begun(set: &Typesetter, sheet: &QuizSheet) -> (Page, f32) {
    let mut page = Page::new(A4);
    let top = head(&mut page, set, &sheet.title, &sheet.shop, (&sheet.remark, Style::plain(9.0, SOFT)));
    (page, top + 10.0)
}

impl Flow<'_> {
    fn bottom(&self) -> f32 {
        A4.1 - MARGIN - 12.0
    }

    /// Goes on a new page where so much does not fit.
    fn need(&mut self, height: f32) {
        if self.y + height > self.bottom() {
            let (page, y) = begun(self.set, self.sheet);
            self.full.push(std::mem::replace(&mut self.page, page));
            self.y = y;
        }
    }

    /// Draws on the page that is being filled.
    fn page(&mut self) -> &mut Page {
        &mut self.page
    }

    fn intro(&mut self) {
        let (y, set, sheet) = (self.y, self.set, self.sheet);
        let width = (RIGHT - LEFT) / sheet.fields.len().max(1) as f32;
        for (at, (caption, value)) in sheet.fields.iter().enumerate() {
            let x = LEFT + width * at as f32;
            let from = x + set.width(caption, 9.5) + 6.0;
            let page = self.page();
            page.text((x, y + 14.0), Style::plain(9.5, SOFT), caption);
            page.rule((from, y + 17.0), (x + width - 14.0, y + 17.0), 0.6, RULE);
            page.text((from + 2.0, y + 14.0), Style::plain(10.5, INK), value);
        }
        self.y += if sheet.fields.is_empty() { 0.0 } else { 28.0 };
        self.lines(&sheet.note, LEFT, Style::plain(9.0, SOFT));
        self.y += 6.0;
    }

    /// A text over as many lines as it needs.
    fn lines(&mut self, text: &str, x: f32, style: Style) {
        let leading = style.size + 5.5;
        for line in self.set.wrap(text, style.size, RIGHT - x) {
            self.need(leading);
            let y = self.y;
            self.page().text((x, y + leading - 4.0), style, &line);
            self.y += leading;
        }
    }

    /// A question begins on a page where its text, its picture and its first choices fit.
    fn question(&mut self, question: &SheetQuestion) {
        let wrapped = self.set.wrap(&question.text, SIZE, RIGHT - LEFT - NUMBER).len().min(20) as f32;
        let shown = question.picture.as_ref().map_or(0.0, |p| size(p).1 + 8.0);
        self.need((wrapped + question.choices.len().min(4) as f32) * LEADING + shown + 10.0);
        let y = self.y;
        self.page().text((LEFT, y + LEADING - 4.0), Style::bold(SIZE, INK), &question.number);
        self.lines(&question.text, LEFT + NUMBER, Style::plain(SIZE, INK));
        self.y += 2.0;
        self.picture(question.picture.as_ref());
        if question.pairs.is_empty() {
            self.choices(&question.choices);
        } else {
            self.pairs(question);
        }
        for _ in 0..question.lines {
            self.need(24.0);
            let y = self.y + 22.0;
            self.page().rule((LEFT + NUMBER, y), (RIGHT, y), 0.5, LINE);
            self.y += 24.0;
        }
        self.y += 10.0;
    }

    fn picture(&mut self, picture: Option<&Picture>) {
        let Some(picture) = picture else { return };
        let (w, h) = size(picture);
        self.need(h + 8.0);
        let area = Area { x: LEFT + NUMBER, y: self.y + 3.0, w, h };
        self.page().picture(area, picture.clone());
        self.y += h + 8.0;
    }

    /// Choices, two beside each other where all are short.
    fn choices(&mut self, choices: &[(String, String)]) {
        let half = (RIGHT - LEFT - NUMBER) / 2.0;
        let short = choices.len() > 2 && choices.iter().all(|(_, text)| !text.contains('\n') && self.set.width(text, SIZE) < half - 30.0);
        let across = if short { 2 } else { 1 };
        for row in choices.chunks(across) {
            self.need(LEADING);
            let before = self.y;
            for (at, (letter, text)) in row.iter().enumerate() {
                let x = LEFT + NUMBER + half * at as f32;
                if at > 0 {
                    self.y = before;
                }
                let y = self.y;
                self.page().text((x, y + LEADING - 4.0), Style::plain(SIZE, SOFT), letter);
                self.lines(text, x + 20.0, Style::plain(SIZE, INK));
            }
        }
    }

    /// Left halves with room for a letter, right halves with theirs: beside them, or below where one is long.
    fn pairs(&mut self, question: &SheetQuestion) {
        let half = (RIGHT - LEFT - NUMBER) / 2.0;
        let fits = |all: &[(String, String)], room: f32| all.iter().all(|(_, text)| !text.contains('\n') && self.set.width(text, SIZE) < room);
        if !fits(&question.choices, half - 44.0) || !fits(&question.pairs, half - 24.0) {
            question.choices.iter().for_each(|(_, text)| self.left(text));
            self.y += 6.0;
            self.choices(&question.pairs);
            return;
        }
        for at in 0..question.choices.len().max(question.pairs.len()) {
            self.need(LEADING + 4.0);
            let before = self.y;
            if let Some((_, text)) = question.choices.get(at) {
                self.left(text);
            }
            if let Some((letter, text)) = question.pairs.get(at) {
                let (x, y) = (LEFT + NUMBER + half, before + LEADING - 4.0);
                self.page().text((x, y), Style::plain(SIZE, SOFT), letter);
                self.page().text((x + 20.0, y), Style::plain(SIZE, INK), text);
            }
            self.y = before + LEADING + 4.0;
        }
    }

    /// A left half with room for a letter before it.
    fn left(&mut self, text: &str) {
        self.need(LEADING);
        let (x, y) = (LEFT + NUMBER, self.y + LEADING - 1.0);
        self.page().rule((x, y), (x + 22.0, y), 0.6, RULE);
        self.lines(text, x + 28.0, Style::plain(SIZE, INK));
    }

    /// Numbers with room for the answer, or with the answer: three columns of short ones, written ones across.
    fn grid(&mut self, key: bool) {
        let column = (RIGHT - LEFT) / 3.0;
        let mut at = 0;
        for question in &self.sheet.questions {
            let long = question.right.contains('\n') || self.set.width(&question.right, SIZE) > column - 44.0;
            let wide = if key { long } else { question.boxes == 0 || question.boxes > BOXES };
            if wide && at % 3 != 0 {
                self.y += 26.0;
            }
            if wide || at % 3 == 0 {
                self.need(26.0);
            }
            let x = LEFT + if wide { 0.0 } else { column * (at % 3) as f32 };
            let (before, full) = (self.y, self.full.len());
            self.field(question, (x, if wide { RIGHT } else { x + column - 14.0 }), key);
            at = if wide { 0 } else { at + 1 };
            // An answer of several lines took the room for them already, or goes on over the page.
            if self.full.len() == full {
                self.y = if wide || at % 3 == 0 { (before + 26.0).max(self.y) } else { before };
            }
        }
    }

    fn field(&mut self, question: &SheetQuestion, (x, end): (f32, f32), key: bool) {
        let y = self.y;
        let page = self.page();
        page.text((x, y + 16.0), Style::bold(SIZE, INK), &question.number);
        if key {
            self.y += 4.0;
            self.lines(&question.right, x + NUMBER, Style::plain(SIZE, INK));
        } else if question.boxes == 0 {
            page.rule((x + NUMBER, y + 19.0), (end, y + 19.0), 0.6, RULE);
        } else {
            for place in 0..question.boxes {
                page.frame(Area { x: x + NUMBER + 22.0 * f32::from(place), y: y + 3.0, w: 18.0, h: 18.0 }, 0.7, RULE, 0.0);
            }
        }
    }
}

/// How large a picture is printed.
fn size(picture: &Picture) -> (f32, f32) {
    let (width, height) = (picture.width as f32, picture.height as f32);
    let scale = PIXEL.min((RIGHT - LEFT - NUMBER) / width).min(TALL / height);
    (width * scale, height * scale)
}
