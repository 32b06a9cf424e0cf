//! The confirmation sheet: who, from when to when, what was reached and when, the decision with its reason, and lines to sign on.
//! Before a decision it prints with boxes to tick by hand.

use domain::ids::{DecisionId, StaffId};
use domain::language::Language;
use domain::probation::{Measure, Milestone, ProbationDecision, ProbationVerdict};
use paper::dates::long;
use paper::report::{render, Block, Entry, Report, Table};
use serde::Deserialize;
use store::customer::words::without_tokens;
use store::probation::Evidence;
use ts_rs::TS;

use super::decide::evidence;
use super::Shown;
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;
use crate::words::pick;
use crate::Document;

/// A sheet to print: of a decision, or of somebody as they stand today.
#[derive(Deserialize, TS)]
pub struct ProbationPaper {
    staff: StaffId,
    decision: Option<DecisionId>,
    language: Language,
}

/// The sheet: one's own once it is decided, or anybody's for whoever may look.
pub fn sheet(visit: &mut Visit, args: ProbationPaper) -> Result<Document, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let (shop, shown, kept) = visit.store()?.read(|db| {
        let kept = args.decision.map_or(Ok(Vec::new()), |id| store::probation::evidence(db, id))?;
        let mut shown = Shown::of(db, now.date())?;
        for decision in &mut shown.books.decisions {
            decision.reason = without_tokens(db, &decision.reason)?;
        }
        Ok((store::shop::get(db)?, shown, kept))
    })?;
    if !shown.may_see(&me, args.staff) {
        return Err(Fault::NotAllowed { right: domain::access::Right::DecideProbation });
    }
    let decision = match args.decision {
        Some(id) => Some(
            shown
                .books
                .decisions
                .iter()
                .find(|d| d.id == id && d.staff == args.staff)
                .ok_or_else(|| Fault::not_found("decision"))?,
        ),
        None => None,
    };
    let (learner, track, _) = shown.one(args.staff).ok_or(domain::probation::ProbationProblem::NoProbation)?;
    let mut lines = if decision.is_some() { kept } else { evidence(&learner, &track.milestones) };
    visit.store()?.read(|db| {
        lines.iter_mut().try_for_each(|line| without_tokens(db, &line.remark).map(|remark| line.remark = remark))
    })?;
    let language = args.language;
    let mut blocks = head(&shown, &learner, decision, language);
    blocks.push(Block::Heading(word(Word::Evidence, language)));
    blocks.push(Block::Table(reached(&lines, &track.milestones, language)));
    let remarks: Vec<Block> =
        lines.iter().filter(|l| !l.remark.is_empty()).map(|l| Block::Entry(remark(l, language))).collect();
    if !remarks.is_empty() {
        blocks.push(Block::Heading(word(Word::Remarks, language)));
        blocks.extend(remarks);
    }
    blocks.push(Block::Heading(word(Word::Decision, language)));
    blocks.extend(verdict(&shown, decision, language));
    let report = Report {
        shop: shop.map(|s| s.name).unwrap_or_default(),
        title: title(decision.map(|d| d.verdict), language),
        remark: format!("{}\u{3000}{}", learner.name, learner.number),
        blocks,
        signatures: [Word::Trainee, Word::Mentor, Word::Manager].map(|w| word(w, language)).to_vec(),
        printed_at: now,
    };
    let name = decision.map_or_else(|| "probation".to_owned(), |d| format!("probation-{}", d.id.0));
    Ok(Document { file_name: format!("{name}-{}.pdf", learner.number), bytes: render(&report, language)?.bytes })
}

const COLON: [&str; 3] = ["：", "：", ": "];

/// What the sheet calls things.
#[derive(Clone, Copy)]
enum Word {
    Evidence,
    Remarks,
    Decision,
    Trainee,
    Mentor,
    Manager,
    Probation,
    Ends,
    Track,
    Milestone,
    Reached,
    DayNumber,
    Place,
    Measured,
    Confirm,
    Extend,
    Fail,
    Reason,
    DecidedBy,
    Open,
    OwnTrack,
}

fn word(word: Word, language: Language) -> String {
    let words = match word {
        Word::Evidence => ["达成情况", "達成情況", "What was reached"],
        Word::Remarks => ["师傅的话", "師傅的話", "What the mentor says"],
        Word::Decision => ["决定", "決定", "Decision"],
        Word::Trainee => ["本人", "本人", "Trainee"],
        Word::Mentor => ["师傅", "師傅", "Mentor"],
        Word::Manager => ["主管", "主管", "Manager"],
        Word::Probation => ["试用期", "試用期", "Probation"],
        Word::Ends => ["原定结束", "原定結束", "Planned end"],
        Word::Track => ["培养计划", "培養計畫", "Training plan"],
        Word::Milestone => ["里程碑", "達標項", "Milestone"],
        Word::Reached => ["达成日期", "達成日期", "Reached on"],
        Word::DayNumber => ["第几天", "第幾天", "Day"],
        Word::Place => ["同期名次", "同期名次", "Place"],
        Word::Measured => ["测得", "測得", "Measured"],
        Word::Confirm => ["同意转正，试用期最后一天：", "同意轉正，試用期最後一天：", "Confirmed; last day of probation: "],
        Word::Extend => ["延长试用期至：", "延長試用期至：", "Probation extended to: "],
        Word::Fail => ["未通过试用期，最后一天：", "未通過試用期，最後一天：", "Not passed; last day of probation: "],
        Word::Reason => ["理由", "理由", "Reason"],
        Word::DecidedBy => ["决定人", "決定人", "Decided by"],
        Word::Open => ["未达成", "未達成", "open"],
        Word::OwnTrack => ["客服试用期", "客服試用期", "Agents on probation"],
    };
    pick(language, words).to_owned()
}

fn title(verdict: Option<ProbationVerdict>, language: Language) -> String {
    let words = match verdict {
        Some(ProbationVerdict::Extended) => ["试用期延长单", "試用期延長單", "Extension of probation"],
        Some(ProbationVerdict::Failed) => ["试用期未通过单", "試用期未通過單", "Probation not passed"],
        Some(ProbationVerdict::TakenBack) => ["撤回试用期决定", "撤回試用期決定", "Decision taken back"],
        Some(ProbationVerdict::Confirmed) => ["转正单", "轉正單", "Confirmation sheet"],
        None => ["转正审批单", "轉正審批單", "Confirmation sheet, to be decided"],
    };
    pick(language, words).to_owned()
}

/// What ships is called by its key; everything else by the shop's title.
pub(crate) fn milestone_title(key: &str, title: &str, language: Language) -> String {
    if !title.is_empty() {
        return title.to_owned();
    }
    let words = match key {
        "tools" => ["能独立使用接待工具", "能獨立使用接待工具", "Handles the chat tools alone"],
        "typing" => ["打字达标", "打字達標", "Types fast enough"],
        "policy" => ["熟悉退换货规则", "熟悉退換貨規則", "Knows returns and exchanges"],
        "phrases" => ["会用服务用语，不说忌语", "會用服務用語，不說忌語", "Uses the standard phrases"],
        "served" => ["能独立接待", "能獨立接待", "Serves customers alone"],
        "conversion" => ["转化率达标", "轉化率達標", "Converts well enough"],
        other => return other.to_owned(),
    };
    pick(language, words).to_owned()
}

fn head(shown: &Shown, learner: &super::Learner, decision: Option<&ProbationDecision>, language: Language) -> Vec<Block> {
    let day = |d| long(language, d);
    let planned = decision.map_or(learner.planned, |d| d.was);
    let mentors: Vec<String> = shown
        .pairings
        .iter()
        .filter(|p| p.trainee == learner.line.staff && p.from <= shown.today)
        .map(|p| {
            let to = p.to.map(day).unwrap_or_default();
            format!("{} {} – {to}", name_of(&shown.staff, p.mentor), day(p.from))
        })
        .collect();
    let track = shown.books.track_of(learner.line.staff).map(|t| t.name.clone()).unwrap_or_default();
    let mut lines = vec![
        (Word::Trainee, format!("{}\u{3000}{}", learner.name, learner.number)),
        (Word::Probation, format!("{} – {}", day(learner.days.from), day(learner.days.to))),
        (Word::Ends, day(planned)),
        (Word::Track, if track.is_empty() { word(Word::OwnTrack, language) } else { track }),
    ];
    lines.extend(mentors.into_iter().map(|m| (Word::Mentor, m)));
    let colon = pick(language, COLON);
    lines.into_iter().map(|(caption, text)| Block::Text(format!("{}{colon}{text}", word(caption, language)))).collect()
}

fn reached(lines: &[Evidence], milestones: &[Milestone], language: Language) -> Table {
    let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_else(|| "–".to_owned());
    let row = |line: &Evidence| {
        let measure = milestones.iter().find(|m| m.id == line.milestone).map(|m| m.measure);
        vec![
            milestone_title(&line.key, &line.title, language),
            line.reached.map_or_else(|| word(Word::Open, language), |d| long(language, d)),
            number(line.number),
            number(line.rank),
            line.value.map(|v| measured(measure, v, language)).unwrap_or_else(|| "–".to_owned()),
        ]
    };
    let heads = [Word::Milestone, Word::Reached, Word::DayNumber, Word::Place, Word::Measured];
    Table {
        heads: heads.map(|w| word(w, language)).to_vec(),
        widths: vec![0.36, 0.22, 0.10, 0.12, 0.20],
        rows: lines.iter().map(row).collect(),
    }
}

fn measured(measure: Option<Measure>, value: u32, language: Language) -> String {
    match measure {
        Some(Measure::Typing { .. }) => format!("{value} {}", pick(language, ["字/分", "字/分", "chars/min"])),
        Some(Measure::Served { .. }) => format!("{value} {}", pick(language, ["人", "人", "served"])),
        Some(Measure::Conversion { .. }) => format!("{}.{:02}%", value / 100, value % 100),
        _ => value.to_string(),
    }
}

fn remark(line: &Evidence, language: Language) -> Entry {
    Entry { text: line.remark.clone(), small: milestone_title(&line.key, &line.title, language), ..Entry::default() }
}

/// The decision with its reason; without one, boxes to tick by hand and room for the reason.
fn verdict(shown: &Shown, decision: Option<&ProbationDecision>, language: Language) -> Vec<Block> {
    let choice = |w: Word, tick: bool, day: String| {
        Block::Entry(Entry { tick: Some(tick), text: word(w, language) + &day, ..Entry::default() })
    };
    let choices = [
        (Word::Confirm, ProbationVerdict::Confirmed),
        (Word::Extend, ProbationVerdict::Extended),
        (Word::Fail, ProbationVerdict::Failed),
    ];
    let Some(decision) = decision else {
        let mut blocks: Vec<Block> = choices.map(|(w, _)| choice(w, false, "____________".to_owned())).to_vec();
        blocks.push(Block::Entry(Entry { text: word(Word::Reason, language), ..Entry::default() }));
        blocks.push(Block::Blank(2));
        return blocks;
    };
    let mut blocks = match choices.iter().find(|(_, v)| *v == decision.verdict) {
        Some((w, _)) => vec![choice(*w, true, long(language, decision.ends))],
        None => vec![Block::Text(title(Some(decision.verdict), language))],
    };
    let colon = pick(language, COLON);
    let by = format!(
        "{}{colon}{}\u{3000}{}",
        word(Word::DecidedBy, language),
        name_of(&shown.staff, decision.by),
        long(language, decision.at.date())
    );
    let reason = format!("{}{colon}{}", word(Word::Reason, language), decision.reason);
    blocks.push(Block::Entry(Entry { text: reason, small: by, ..Entry::default() }));
    blocks
}
