//! The board on paper, as it was filtered on the screen.

use chrono::{Datelike, NaiveDate};
use domain::ids::{ProductId, StaffId};
use domain::language::Language;
use domain::readiness::Light;
use paper::dates::{long, short};
use paper::readiness::{render, ReadinessRow, ReadinessSheet};
use serde::Deserialize;
use ts_rs::TS;

use super::{agents, Board};
use crate::fault::Fault;
use crate::visit::Visit;
use crate::words::pick;
use crate::Document;

/// A board to print: what the screen shows of it.
#[derive(Deserialize, TS)]
pub struct ReadinessPaper {
    /// The products in the order of the screen; none for all.
    products: Vec<ProductId>,
    /// The agents; none for all.
    staff: Vec<StaffId>,
    language: Language,
}

/// The board as PDF.
pub fn pdf(visit: &mut Visit, args: ReadinessPaper) -> Result<Document, Fault> {
    let now = visit.now()?;
    let language = args.language;
    let sheet = visit.store()?.read(|db| {
        let board = Board::of(db, None)?;
        let mut people = agents(db, now.date())?;
        people.retain(|s| args.staff.is_empty() || args.staff.contains(&s.id));
        let mut shown: Vec<_> = board.products.iter().filter(|p| !p.retired).collect();
        if !args.products.is_empty() {
            shown.retain(|p| args.products.contains(&p.id));
            shown.sort_by_key(|p| args.products.iter().position(|id| *id == p.id));
        }
        let small = |p: &domain::product::Product| {
            let told = |day: NaiveDate| if day.year() == now.year() { short(language, day) } else { long(language, day) };
            let listed = board.lists_on(p.id).map(told);
            [Some(p.code.clone()), listed].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        let row = |p: &&domain::product::Product| ReadinessRow {
            name: p.name.clone(),
            small: small(p),
            lights: people.iter().map(|s| board.light(p.id, s.id)).collect(),
        };
        let say = |words: [&'static str; 3]| pick(language, words).to_owned();
        Ok(ReadinessSheet {
            shop: store::shop::get(db)?.map(|s| s.name).unwrap_or_default(),
            title: say(["上岗就绪表", "上崗就緒表", "Readiness board"]),
            remark: long(language, now.date()),
            legend: vec![
                (Light::Green, say(["就绪", "就緒", "ready"])),
                (Light::Amber, say(["待补", "待補", "something to make up for"])),
                (Light::Red, say(["未就绪", "未就緒", "not ready"])),
                (Light::Blank, say(["无要求", "無要求", "nothing asked"])),
            ],
            captions: (say(["产品", "產品", "Product"]), say(["就绪", "就緒", "Ready"])),
            agents: people.iter().map(|s| (s.number.clone(), s.name.clone())).collect(),
            rows: shown.iter().map(row).collect(),
            printed_at: now,
        })
    })?;
    Ok(Document { file_name: format!("readiness-{}.pdf", now.date()), bytes: render(&sheet, language)?.bytes })
}
