//! The attendance sheet of a class: what is taught when by whom, and a line to sign on for everybody who is to come.

use domain::access::{may, Right};
use domain::ids::ClassId;
use domain::language::Language;
use domain::launch::class::{Class, Presence};
use domain::launch::Launch;
use paper::dates::{long, weekday};
use paper::report::{render, Block, Report, Table};
use serde::Deserialize;
use store::customer::words::without_tokens;
use store::StoreFault;
use ts_rs::TS;

use super::facts::Facts;
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;
use crate::words::{leave, pick, rest};
use crate::Document;

/// Empty lines for those who come without having been invited.
const SPARE: usize = 3;

/// A class to print.
#[derive(Deserialize, TS)]
pub struct ClassPaper {
    class: ClassId,
    language: Language,
}

/// The sheet, for whoever plans the class or teaches it.
pub fn sheet(visit: &mut Visit, args: ClassPaper) -> Result<Document, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let (shop, launch, class, facts) = visit.store()?.read(|db| {
        let mut class = store::launch::class::get(db, args.class)?.ok_or(StoreFault::NotFound)?;
        let mut launch = store::launch::get(db, class.launch)?.ok_or(StoreFault::NotFound)?;
        class.remark = without_tokens(db, &class.remark)?;
        launch.material = without_tokens(db, &launch.material)?;
        let facts = Facts::of(db, (class.day, class.day), now)?;
        Ok::<_, StoreFault>((store::shop::get(db)?, launch, class, facts))
    })?;
    if !may(me.role, Right::KeepProducts) && class.teacher != me.id {
        return Err(Fault::NotAllowed { right: Right::KeepProducts });
    }
    let language = args.language;
    let mut blocks = head(&facts, &launch, &class, language);
    blocks.push(Block::Roll(lines(&facts, &class, language)));
    if !launch.material.is_empty() {
        blocks.push(Block::Heading(pick(language, ["材料", "材料", "Material"]).to_owned()));
        blocks.extend(launch.material.lines().map(|line| Block::Text(line.to_owned())));
    }
    let report = Report {
        shop: shop.map(|s| s.name).unwrap_or_default(),
        title: pick(language, title(&class)).to_owned(),
        remark: launch.name.clone(),
        blocks,
        signatures: [["讲师", "講師", "Teacher"], ["主管", "主管", "Manager"]]
            .map(|w| pick(language, w).to_owned())
            .to_vec(),
        printed_at: now,
    };
    Ok(Document { file_name: format!("class-{}-{}.pdf", class.id.0, class.day), bytes: render(&report, language)?.bytes })
}

fn title(class: &Class) -> [&'static str; 3] {
    if class.make_up {
        ["补课签到表", "補課簽到表", "Attendance at the make-up class"]
    } else {
        ["产品课签到表", "產品課簽到表", "Attendance at the class"]
    }
}

fn head(facts: &Facts, launch: &Launch, class: &Class, language: Language) -> Vec<Block> {
    let colon = pick(language, ["：", "：", ": "]);
    let line = |caption: [&'static str; 3], text: String| Block::Text(format!("{}{colon}{text}", pick(language, caption)));
    let products = facts.products.iter().filter(|p| launch.products.contains(&p.id));
    let names: Vec<String> = products.map(|p| format!("{} {}", p.code, p.name)).collect();
    let (day, weekday) = (long(language, class.day), weekday(language, class.day));
    let when = match language {
        Language::English => format!("{weekday} {day}\u{3000}{}", class.time()),
        Language::Simplified | Language::Traditional => format!("{day} {weekday}\u{3000}{}", class.time()),
    };
    let mut blocks = vec![
        line(["产品", "產品", "Products"], names.join(pick(language, ["、", "、", ", "]))),
        line(["时间", "時間", "Time"], when),
        line(["讲师", "講師", "Teacher"], name_of(&facts.staff, class.teacher)),
        line(["上架", "上架", "Listed on"], long(language, launch.lists_on)),
    ];
    if !class.remark.is_empty() {
        blocks.push(line(["说明", "說明", "Remark"], class.remark.clone()));
    }
    blocks
}

fn lines(facts: &Facts, class: &Class, language: Language) -> Table {
    let came = |attended: Option<bool>| match attended {
        Some(true) => pick(language, ["到", "到", "came"]),
        Some(false) => pick(language, ["缺席", "缺席", "absent"]),
        None => "",
    };
    let row = |a: &domain::launch::class::Attendee| {
        let (number, name) = facts.person(a.staff).map(|s| (s.number.clone(), s.name.clone())).unwrap_or_default();
        let shift = shift(&facts.presence(a.staff, class.day), language);
        vec![format!("{number}\u{3000}{name}"), shift, came(a.attended).to_owned(), String::new()]
    };
    let mut rows: Vec<Vec<String>> = class.attendees.iter().map(row).collect();
    rows.extend(std::iter::repeat_n(vec![String::new(); 4], SPARE));
    let heads = [
        ["姓名", "姓名", "Name"],
        ["当天班次", "當天班次", "Shift"],
        ["到课", "到課", "Came"],
        ["签名", "簽名", "Signature"],
    ];
    Table { heads: heads.map(|w| pick(language, w).to_owned()).to_vec(), widths: vec![0.26, 0.26, 0.12, 0.36], rows }
}

/// What somebody does on that day, in times: letters of shifts change with the shift system.
fn shift(presence: &Presence, language: Language) -> String {
    match presence {
        Presence::Works(segments) => segments.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        Presence::Rest => rest(language).to_owned(),
        Presence::Leave => leave(language).to_owned(),
        Presence::Gone | Presence::Unplanned | Presence::Free => "–".to_owned(),
    }
}
