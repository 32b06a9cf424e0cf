//! The sample shop's knowledge pages: released ones, one with a history, a proposal that waits, a question that a page answers, and a
//! phrase of the shop's own.

use chrono::{Duration, NaiveDateTime};
use domain::ids::{NoteId, PageId, QuestionCategoryId, ScriptId, StaffId};
use domain::knowledge::{PageDecision, PageText, PageVersion};
use domain::question::category::Topic;
use domain::script::{OwnScript, Script, Situation};
use domain::staff::Staff;
use store::{StoreFault, Tx};

use crate::fault::Fault;

/// Days ago, writer, topic, title, text.
const PAGES: [(i64, &str, Topic, &str, &str); 5] = [
    (60, "002", Topic::Returns, "七天无理由退货怎么讲", "签收次日零点起算七天。\n商品完好、配件齐全就可以退，不影响二次销售。\n\n不适用：定制窗帘、已拆封的乳胶枕。\n\n话术：您好，签收后七天内都可以退，请保持吊牌和包装完整。"),
    (45, "002", Topic::Purchase, "改地址的三步", "1. 核对订单号和收件人。\n2. 未发货：后台改，写备注，插红旗。\n3. 已发货：联系快递拦截，结果写进交接单。"),
    (30, "006", Topic::Product, "珊瑚绒毛毯：洗涤与掉毛", "冷水轻柔机洗，水温不超过 30 度，不加漂白剂。\n头两次会有少量浮毛，单独洗。\n不要烘干。"),
    (20, "002", Topic::Platform, "不能说、不能做", "不引导站外联系，不好评返现，不主动关闭未付款订单。"),
    (6, "002", Topic::AfterSale, "开专票要哪些资料", "公司名称、税号、开户行和账号、地址电话。\n资料写进订单备注，交给何文开。"),
];

/// Adds it all.
pub(super) fn add(tx: &Tx, team: &[Staff], now: NaiveDateTime) -> Result<(), Fault> {
    let who = |number: &str| team.iter().find(|s| s.number == number).map_or(StaffId(1), |s| s.id);
    let manager = who("002");
    let categories = store::question::category::all(tx)?;
    let filed = |topic: Topic| categories.iter().find(|c| c.topic == Some(topic)).map_or(QuestionCategoryId(1), |c| c.id);
    let says = |topic: Topic, title: &str, text: &str| PageText {
        product: None,
        category: filed(topic),
        title: title.to_owned(),
        text: text.to_owned(),
        pictures: Vec::new(),
    };
    let mut last = PageId(0);
    for (ago, number, topic, title, text) in PAGES {
        last = store::knowledge::begin(tx)?;
        release(tx, (last, 0), says(topic, title, text), who(number), (manager, now - Duration::days(ago)))?;
    }
    let returns = PageId(last.0 - 4);
    let newer = PAGES[0].4.replace("已拆封的乳胶枕", "已拆封的乳胶枕、贴身枕套");
    release(tx, (returns, 1), says(Topic::Returns, PAGES[0].3, &newer), who("007"), (manager, now - Duration::days(12)))?;
    let proposal = store::knowledge::begin(tx)?;
    let text = "阴凉通风，不晒不烫。\n有气味正常，通风两三天就散。";
    write(tx, (proposal, 0), says(Topic::Product, "乳胶枕的保养", text), who("011"), now - Duration::hours(20))?;
    // The question of last week that was answered with these words.
    if store::note::get(tx, NoteId(5))?.is_some() {
        store::knowledge::answered_into(tx, NoteId(5), last, now - Duration::days(6))?;
    }
    let words = "云朵家居的沙发垫可以定制尺寸，请把长宽发给我，五分钟内报价。".to_owned();
    let script = Script { id: ScriptId(0), situation: Situation::Asking, words, retired: false };
    store::script::save(tx, &OwnScript { script, by: manager, at: now - Duration::days(15) })?;
    Ok(())
}

fn write(
    tx: &Tx,
    (page, based_on): (PageId, u32),
    says: PageText,
    by: StaffId,
    at: NaiveDateTime,
) -> Result<PageVersion, StoreFault> {
    let mut version = PageVersion { page, version: 0, based_on, says, by, at, decision: None };
    version.version = store::knowledge::write(tx, &version)?;
    Ok(version)
}

fn release(
    tx: &Tx,
    page: (PageId, u32),
    says: PageText,
    by: StaffId,
    (keeper, at): (StaffId, NaiveDateTime),
) -> Result<(), StoreFault> {
    let version = write(tx, page, says, by, at)?;
    store::knowledge::decide(tx, &version, &PageDecision { released: true, words: String::new(), by: keeper, at })
}
