//! The phrase library (CON-02): what ships and what the shop adds, on screen and as a card for the desk.

use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::ids::ScriptId;
use domain::language::Language;
use domain::script::{shipped, OwnScript, Script, Situation, MOST_WORDS};
use paper::report::{render, Block, Report};
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault};
use ts_rs::TS;

use crate::fault::Fault;
use crate::visit::Visit;
use crate::words::pick;
use crate::Document;

/// In which language the phrases that ship are read.
#[derive(Deserialize, TS)]
pub struct InWhichLanguage {
    language: Language,
}

/// The library.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScriptsView {
    /// The phrases in the order of a talk, what ships before the shop's own.
    pub rows: Vec<Script>,
    /// The reader writes the shop's own.
    pub keeps: bool,
}

/// A phrase of the shop's own to save: id 0 is new.
#[derive(Deserialize, TS)]
pub struct SaveScript {
    script: ScriptId,
    situation: Situation,
    words: String,
    retired: bool,
}

/// The library; phrases that are used no more only for whoever writes them.
pub fn list(visit: &mut Visit, args: InWhichLanguage) -> Result<ScriptsView, Fault> {
    let me = visit.me()?;
    let keeps = may(me.role, Right::KeepKnowledge);
    let rows = visit.store()?.read(|db| all(db, args.language))?;
    Ok(ScriptsView { rows: rows.into_iter().filter(|s| keeps || !s.retired).collect(), keeps })
}

fn all(db: &Db, language: Language) -> Result<Vec<Script>, StoreFault> {
    let mut rows = shipped(language);
    rows.extend(store::script::all(db)?.into_iter().map(|own| own.script));
    rows.sort_by_key(|s| (Situation::ALL.iter().position(|one| *one == s.situation), s.retired));
    Ok(rows)
}

/// Saves a phrase of the shop's own.
pub fn save(visit: &mut Visit, args: SaveScript) -> Result<ScriptId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let words: String = args.words.trim().chars().take(MOST_WORDS).collect();
    if words.is_empty() {
        return Err(Fault::EmptyField { field: "words".to_owned() });
    }
    visit.store()?.write(|tx| {
        let before =
            store::script::all(tx)?.into_iter().find(|own| own.script.id == args.script).map(|own| own.script.words);
        let line = AuditLine { what: "words".to_owned(), before: before.unwrap_or_default(), after: words.clone() };
        let script = Script { id: args.script, situation: args.situation, words, retired: args.retired };
        let id = store::script::save(tx, &OwnScript { script, by: me.id, at: now })?;
        store::audit::add(tx, now, Some(me.id), Act::ScriptSaved, args.situation.word(), &[line])?;
        Ok(id)
    })
}

/// The library as a card for the desk.
pub fn pdf(visit: &mut Visit, args: InWhichLanguage) -> Result<Document, Fault> {
    let (now, _) = (visit.now()?, visit.me()?);
    let (shop, rows) = visit.store()?.read(|db| Ok((store::shop::get(db)?, all(db, args.language)?)))?;
    let mut blocks = Vec::new();
    let mut situation = None;
    for script in rows.into_iter().filter(|s| !s.retired) {
        if situation.replace(script.situation) != Some(script.situation) {
            blocks.push(Block::Heading(heading(script.situation, args.language).to_owned()));
        }
        blocks.push(Block::Item(script.words));
    }
    let report = Report {
        shop: shop.map(|s| s.name).unwrap_or_default(),
        title: pick(args.language, ["服务用语", "服務用語", "Phrases"]).to_owned(),
        remark: String::new(),
        blocks,
        signatures: Vec::new(),
        printed_at: now,
    };
    let pdf = render(&report, args.language)?;
    Ok(Document { file_name: "phrases.pdf".to_owned(), bytes: pdf.bytes })
}

fn heading(situation: Situation, language: Language) -> &'static str {
    let words = match situation {
        Situation::Greeting => ["问候", "問候", "Greeting"],
        Situation::Asking => ["询问", "詢問", "Asking"],
        Situation::Waiting => ["请等候", "請等候", "Asking to wait"],
        Situation::Unclear => ["没看明白、没有回应", "沒看明白、沒有回應", "Unclear, or no reply"],
        Situation::Checking => ["查询核实", "查詢核實", "Checking"],
        Situation::Refusing => ["婉拒", "婉拒", "Saying no"],
        Situation::Apology => ["致歉", "致歉", "Apology"],
        Situation::Complaint => ["投诉", "投訴", "Complaint"],
        Situation::System => ["系统故障", "系統故障", "System failure"],
        Situation::Busy => ["咨询高峰", "諮詢高峰", "Many customers"],
        Situation::Holiday => ["节假日", "節假日", "Holidays"],
        Situation::Thanks => ["致谢", "致謝", "Thanks"],
        Situation::Closing => ["道别", "道別", "Closing"],
    };
    pick(language, words)
}
