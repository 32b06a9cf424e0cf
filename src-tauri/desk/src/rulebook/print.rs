//! The rule book on paper: by parts, each rule with its code, what it says and what it costs; lines to sign on at the end.

use domain::ids::EditionId;
use domain::language::Language;
use domain::rulebook::{Clause, Counts, Edition, Penalty, Sanction};
use paper::report::{render, Block, Entry, Report};
use serde::Deserialize;
use ts_rs::TS;

use super::edition_view;
use crate::fault::Fault;
use crate::visit::Visit;
use crate::words::pick;
use crate::Document;

/// An edition to print.
#[derive(Deserialize, TS)]
pub struct RulebookPaper {
    edition: EditionId,
    language: Language,
}

/// An edition as a sheet for the wall.
pub fn pdf(visit: &mut Visit, args: RulebookPaper) -> Result<Document, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let found = visit.store()?.read(|db| Ok((store::shop::get(db)?, edition_view(db, &me, now.date(), args.edition)?)))?;
    let (shop, Some(view)) = found else { return Err(Fault::not_found("edition")) };
    let language = args.language;
    let report = Report {
        shop: shop.map(|s| s.name).unwrap_or_default(),
        title: pick(language, ["守则", "守則", "Rule book"]).to_owned(),
        remark: head(&view.row.edition, language),
        blocks: blocks(&view.row.edition, &view.clauses, language),
        signatures: vec![
            pick(language, ["发布人", "發布人", "Issued by"]).to_owned()
                + &view.row.issued_by_name.map_or(String::new(), |n| format!(" {n}")),
            pick(language, ["本人已阅读", "本人已閱讀", "I have read it"]).to_owned(),
        ],
        printed_at: now,
    };
    let pdf = render(&report, language)?;
    Ok(Document { file_name: format!("rulebook-{}.pdf", args.edition.0), bytes: pdf.bytes })
}

fn head(edition: &Edition, language: Language) -> String {
    let number = edition.id.0;
    let issue = match language {
        Language::Simplified => format!("第 {number} 版"),
        Language::Traditional => format!("第 {number} 版"),
        Language::English => format!("Edition {number}"),
    };
    let from = match edition.from {
        Some(day) => format!("{} {day}", pick(language, ["自", "自", "from"])),
        None => pick(language, ["草稿", "草稿", "draft"]).to_owned(),
    };
    let trial = if edition.trial { pick(language, ["试用", "試用", "on trial"]) } else { "" };
    [issue.as_str(), edition.name.as_str(), trial, from.as_str()]
        .into_iter()
        .filter(|p| !p.is_empty())
        .collect::<Vec<_>>()
        .join("\u{3000}")
}

fn blocks(edition: &Edition, clauses: &[Clause], language: Language) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !edition.remark.is_empty() {
        blocks.push(Block::Text(edition.remark.clone()));
    }
    let mut category = None;
    for clause in clauses {
        if category.replace(&clause.category) != Some(&clause.category) && !clause.category.is_empty() {
            blocks.push(Block::Heading(clause.category.clone()));
        }
        blocks.push(Block::Entry(Entry {
            mark: clause.code.clone(),
            text: clause.words.clone(),
            small: costs(clause, language),
            ..Entry::default()
        }));
    }
    blocks
}

/// What a rule costs, in a line.
fn costs(clause: &Clause, language: Language) -> String {
    let steps = match clause.penalty {
        Penalty::Word => return String::new(),
        Penalty::Severe => return pick(language, ["由主管决定", "由主管決定", "a manager decides"]).to_owned(),
        Penalty::Ladder => (1..).zip(&clause.ladder).map(|(n, s)| step(n, *s, language)).collect::<Vec<_>>(),
    };
    let line = steps.join(pick(language, ["，", "，", ", "]));
    if clause.counts == Counts::Rule {
        return line;
    }
    match language {
        Language::Simplified => format!("{line}（第 {} 条合并计算）", clause.paragraph),
        Language::Traditional => format!("{line}（第 {} 條合併計算）", clause.paragraph),
        Language::English => format!("{line} (counted over paragraph {})", clause.paragraph),
    }
}

fn step(number: u32, sanction: Sanction, language: Language) -> String {
    let what = match sanction {
        Sanction::Word => pick(language, ["提醒", "提醒", "a word"]).to_owned(),
        Sanction::Dismissal => pick(language, ["提议开除", "提議開除", "dismissal is proposed"]).to_owned(),
        Sanction::Fine(amount) => match language {
            Language::English => format!("¥{amount}"),
            Language::Simplified | Language::Traditional => format!("{amount} 元"),
        },
    };
    match language {
        Language::English => format!("{number}: {what}"),
        Language::Simplified | Language::Traditional => format!("第 {number} 次 {what}"),
    }
}
