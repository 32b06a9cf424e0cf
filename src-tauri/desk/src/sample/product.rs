//! The sample shop's products: their attributes and questions, who passed what, and a fact that changed since.

use chrono::{Duration, NaiveDateTime};
use domain::ids::{AttributeId, ProductId, QuizId, StaffId};
use domain::language::Language;
use domain::product::{AttributeDraft, Product};
use domain::question::{Question, QuestionState, Weight};
use domain::staff::Staff;
use store::product::{version_of, AttributeAnswer};
use store::Tx;

use super::question::take;
use crate::fault::Fault;
use crate::product::propose::{propose_in, quiz_of};

/// Name, value, unit, and what could be mistaken for it.
type Fact = (&'static str, &'static str, &'static str, &'static [&'static str]);

/// Code, name, what it is, its facts.
const PRODUCTS: [(&str, &str, &str, &[Fact]); 6] = [
    (
        "MT-180",
        "珊瑚绒毛毯",
        "秋冬主推，沙发和床都能用。",
        &[
            ("材质", "珊瑚绒", "", &["法兰绒", "羊羔绒"]),
            ("宽", "180", "cm", &["150", "230"]),
            ("水温", "30", "℃", &["60", "90"]),
            ("产地", "绍兴", "", &["南通", "高阳"]),
        ],
    ),
    (
        "ZT-01",
        "乳胶枕",
        "怕晒怕烘，拆封不退。",
        &[
            ("乳胶含量", "93", "%", &["80", "99"]),
            ("高", "10/12", "cm", &["8/10", "12/14"]),
            ("保养", "阴凉通风", "", &["暴晒", "机洗"]),
        ],
    ),
    (
        "CL-27",
        "遮光窗帘",
        "定高定做，不支持七天无理由。",
        &[
            ("遮光率", "95", "%", &["75", "85"]),
            ("定高", "2.7", "m", &["2.5", "2.8"]),
            ("挂法", "挂钩或打孔", "", &["只能打孔", "魔术贴"]),
        ],
    ),
    (
        "DR-15",
        "电热毯",
        "用前检查折叠，老人孩子要讲安全。",
        &[
            ("功率", "80", "W", &["60", "120"]),
            ("宽", "150", "cm", &["120", "180"]),
            ("断电", "8 小时自动断电", "", &["不会断电", "12 小时自动断电"]),
        ],
    ),
    (
        "DT-20",
        "羊毛地毯",
        "新到，正在写资料。",
        &[("材质", "新西兰羊毛", "", &["混纺", "腈纶"]), ("厚", "12", "mm", &["8", "15"])],
    ),
    ("LD-03", "落地灯", "", &[("色温", "3000–4000", "K", &["2700", "6500"])]),
];

/// The product, who took its quiz, and of how many questions they knew how many.
const PASSED: [(usize, &[(&str, u32)]); 3] = [
    (
        0,
        &[
            ("006", 4),
            ("007", 4),
            ("008", 4),
            ("009", 4),
            ("011", 4),
            ("012", 4),
            ("015", 2),
            ("016", 4),
            ("018", 4),
            ("021", 1),
        ],
    ),
    (
        1,
        &[
            ("002", 3),
            ("006", 3),
            ("007", 3),
            ("008", 3),
            ("009", 2),
            ("011", 3),
            ("012", 3),
            ("015", 3),
            ("018", 3),
            ("022", 1),
        ],
    ),
    (3, &[("006", 3), ("007", 3), ("009", 3), ("012", 3), ("016", 1), ("021", 3)]),
];

/// Adds it all.
pub(super) fn add(tx: &Tx, team: &[Staff], now: NaiveDateTime) -> Result<(), Fault> {
    let who = |number: &str| team.iter().find(|s| s.number == number).map_or(StaffId(1), |s| s.id);
    let manager = who("002");
    let written = now - Duration::days(50);
    let mut ids = Vec::new();
    for (code, name, about, facts) in PRODUCTS {
        ids.push(product(tx, (code, name, about), facts, (manager, written))?);
    }
    for id in ids.iter().take(5) {
        propose_in(tx, (manager, written + Duration::days(1)), Some(*id), Language::Simplified)?;
    }
    // The rug is new: its questions wait for review.
    review(tx, &ids[..4])?;
    for (at, people) in PASSED {
        let quiz = quiz(tx, ids[at])?;
        for (number, right) in people {
            let staff = who(number);
            take(tx, (quiz, staff), (*right, 14 + staff.0 % 9), now - Duration::days(18 + staff.0 % 11))?;
        }
    }
    changed(tx, ids[0], &["006", "007", "018"].map(who), (manager, now))
}

fn product(
    tx: &Tx,
    (code, name, about): (&str, &str, &str),
    facts: &[Fact],
    (by, at): (StaffId, NaiveDateTime),
) -> Result<ProductId, Fault> {
    let (code, name, about) = (code.to_owned(), name.to_owned(), about.to_owned());
    let (id, added) = (ProductId(0), at.date());
    let fresh =
        Product { id, code, name, about, quiz: None, added, retired: false, pictures: Vec::new(), attributes: Vec::new() };
    let id = store::product::save(tx, &fresh)?;
    for (place, fact) in (0_u32..).zip(facts) {
        let draft = draft(AttributeId(0), *fact);
        let attribute = store::product::add_attribute(tx, id, &draft, by, at)?;
        store::product::place_attribute(tx, attribute, place, false, &draft.alternatives)?;
    }
    Ok(id)
}

fn draft(id: AttributeId, (name, value, unit, others): Fact) -> AttributeDraft {
    let (name, value, unit) = (name.to_owned(), value.to_owned(), unit.to_owned());
    AttributeDraft { id, name, value, unit, alternatives: others.iter().map(|o| (*o).to_owned()).collect(), wording: false }
}

/// Takes what was proposed for some products into the bank.
fn review(tx: &Tx, products: &[ProductId]) -> Result<(), Fault> {
    for id in products {
        let Some(product) = store::product::get(tx, *id)? else { continue };
        for one in store::product::asking(tx)? {
            let own = product.attributes.iter().any(|a| a.id == one.attribute);
            if let Some(question) = store::question::get(tx, one.question)?.filter(|_| own) {
                store::question::file(tx, &Question { state: QuestionState::Accepted, ..question })?;
            }
        }
    }
    Ok(())
}

fn quiz(tx: &Tx, id: ProductId) -> Result<QuizId, Fault> {
    let product = store::product::get(tx, id)?.ok_or_else(|| Fault::not_found("product"))?;
    let quiz = store::quiz::save(tx, &quiz_of(tx, &product)?)?;
    store::product::save(tx, &Product { quiz: Some(quiz), ..product })?;
    Ok(quiz)
}

/// The blanket has become wider since: who passed before is asked that again, and some have answered.
fn changed(tx: &Tx, id: ProductId, answered: &[StaffId], (by, now): (StaffId, NaiveDateTime)) -> Result<(), Fault> {
    let Some(product) = store::product::get(tx, id)? else { return Ok(()) };
    let Some(width) = product.attributes.iter().find(|a| a.name == "宽") else { return Ok(()) };
    let wider = draft(width.id, ("宽", "200", "cm", &["150", "180"]));
    let at = now - Duration::days(3);
    store::product::add_version(tx, &version_of(&wider, (width.id, 2), true, by, at))?;
    store::product::place_attribute(tx, width.id, 1, false, &wider.alternatives)?;
    let all = store::product::all(tx)?;
    let Some((after, width)) =
        all.iter().find(|p| p.id == id).and_then(|p| Some((p, p.attributes.iter().find(|a| a.id == width.id)?)))
    else {
        return Ok(());
    };
    for one in store::product::asking(tx)?.into_iter().filter(|a| a.attribute == width.id) {
        let Some(question) = store::question::get(tx, one.question)? else { continue };
        let says = domain::product::proposal::question(after, width, &all, Language::Simplified);
        let version = question.version + 1;
        store::question::change(tx, &Question { version, by, at, says, ..question })?;
        for staff in answered {
            let (question, mark, at) = (one.question, Weight::WHOLE, now - Duration::days(2));
            store::product::add_answer(
                tx,
                &AttributeAnswer { staff: *staff, attribute: width.id, question, version, mark, at },
            )?;
        }
    }
    Ok(())
}
