//! The handover of the sample shop: two sheets that were given and accepted, and ten open items on the one in writing.

use chrono::{Duration, NaiveDateTime, Timelike};
use domain::handover::item::{ItemDraft, ItemKind, ItemState, Seriousness};
use domain::handover::read_back::{Answer, ReadBack};
use domain::handover::story::{Deed, Event};
use domain::handover::turn::Change;
use domain::ids::{ItemId, StaffId};
use domain::staff::Staff;
use store::handover::item::Links;
use store::{handover, StoreFault, Tx};

use crate::handover::facts::{facts, open_for_item, Facts};

/// Kind, how serious, customer, order, situation, background, what to do, due in so many hours (0 for none).
type Line = (ItemKind, Seriousness, &'static str, &'static str, &'static str, &'static str, &'static str, i64);

use ItemKind::{CallBack, Customer, Order, Other, Potential, Task, Urgent};
use Seriousness::{Grave, Normal, Serious};

/// Written before the last change but one: on their third shift.
const OLDEST: [Line; 2] = [
    (Potential, Normal, "陈先生", "", "酒店采购 40 套四件套，要报价单", "预算 160 一套，月底前要货", "主管定价后发报价单，再约电话", 26),
    (Order, Serious, "山间的风", "3304567890123456004", "枕头换货，旧的已寄回", "快递显示昨天已签收", "查仓库收货记录，今天寄出新枕头", 5),
];

/// Written before the last change: on their second.
const OLDER: [Line; 3] = [
    (Urgent, Grave, "王芳", "3304567890123456003", "退货已签收没点确认，今晚自动退款 238 元", "吊牌被剪，照片已存在售后文件夹", "先跟主管定退不退，再点处理", 4),
    (Potential, Normal, "小雨点儿", "", "想定做 3.2 米高的窗帘", "问过遮光布，还在比价", "发定做说明和工期，周末前再问一次", 30),
    (Task, Normal, "", "", "满减活动页的价格还没核对完", "核到第 18 款", "接着核，错的当场报主管", 0),
];

/// Written since.
const FRESH: [Line; 5] = [
    (Urgent, Serious, "爱吃鱼的小猫", "3304567890123456001", "催发货，说 18:00 前不发就退款", "浅灰缺货，仓库说深灰今天能发", "问她能不能换深灰，不换就今天从另一仓发", 2),
    (CallBack, Normal, "Anna Schmidt", "3304567890123456006", "系统故障时来问转运地址，没查到订单", "", "查到订单后把转运仓地址发给她", 1),
    (Customer, Normal, "momo", "", "在量沙发套尺寸，量好会再来", "", "推荐 3 号，问要不要扶手巾", 0),
    (Task, Normal, "", "", "关店前打开旺旺自动回复", "", "关店检查表最后一项", 6),
    (Other, Normal, "", "", "小票打印机快没纸了", "备用纸在柜子第二层", "", 0),
];

/// Puts it into the file, after the month was published.
pub(super) fn add(tx: &Tx, team: &[Staff], now: NaiveDateTime) -> Result<(), StoreFault> {
    let facts = facts(tx, now)?;
    let past: Vec<Change> = facts.past().rev().take(2).cloned().collect();
    let agents: Vec<StaffId> = team.iter().skip(3).map(|s| s.id).collect();
    let hand_over = |lines: &[Line], change: Option<&Change>| -> Result<Vec<ItemId>, StoreFault> {
        let at = change.map_or(now - Duration::minutes(70), |c| c.opens - Duration::hours(2));
        let ids = write(tx, lines, &agents, (at, now))?;
        if let Some(change) = change {
            give(tx, &facts, change, &agents, now)?;
        }
        Ok(ids)
    };
    let oldest = hand_over(&OLDEST, past.get(1))?;
    hand_over(&OLDER, past.first())?;
    outage(tx, &agents, now)?;
    let fresh = hand_over(&FRESH, None)?;
    own(tx, team, (&oldest, &fresh), now)?;
    // Two sheets were closed since the facts were read.
    open_for_item(tx, &crate::handover::facts::facts(tx, now)?)
}

fn write(tx: &Tx, lines: &[Line], agents: &[StaffId], (at, now): (NaiveDateTime, NaiveDateTime)) -> Result<Vec<ItemId>, StoreFault> {
    let mut ids = Vec::new();
    for (place, (kind, serious, customer, order, situation, background, todo, hours)) in lines.iter().enumerate() {
        let due = now.with_minute(0).and_then(|t| t.with_second(0)).unwrap_or(now) + Duration::hours(*hours);
        let draft = ItemDraft {
            background: (*background).to_owned(),
            serious: *serious,
            todo: (*todo).to_owned(),
            due: (*hours > 0).then_some(due),
            order: (*order).to_owned(),
            ..ItemDraft::new(*kind, *situation)
        };
        let at = at + Duration::minutes(7 * i64::try_from(place).unwrap_or(0));
        let customer = if customer.is_empty() { None } else { Some(store::customer::find_or_add(tx, customer, at)?) };
        let by = agents[place % agents.len()];
        ids.push(handover::item::add(tx, &draft, Links { customer, outage: None }, by, at)?);
    }
    Ok(ids)
}

/// Somebody of the giving shift closes, somebody of the receiving one reads back and accepts.
fn give(tx: &Tx, facts: &Facts, change: &Change, agents: &[StaffId], now: NaiveDateTime) -> Result<(), StoreFault> {
    let first = |people: Vec<StaffId>, or: StaffId| people.first().copied().unwrap_or(or);
    let giver = first(facts.people(&change.from), agents[0]);
    let receiver = first(facts.people(&change.to), agents[1]);
    let closed = change.due - Duration::minutes(6);
    let sheet = handover::sheet::open(tx, change, change.opens)?;
    handover::sheet::close(tx, sheet, giver, closed, "")?;
    if change.to.starts > now {
        return Ok(());
    }
    let accepted = closed.max(change.to.starts) + Duration::minutes(4);
    for item in handover::item::open(tx)?.iter().filter(|i| i.draft.is_urgent()) {
        let answer = Answer::Words { text: "先问主管退不退，定了再点处理，不能过今晚".to_owned() };
        let read = ReadBack { item: item.id, revision: item.revision, right: true };
        handover::sheet::add_read_back(tx, sheet, &read, &answer, receiver, accepted)?;
    }
    handover::sheet::accept(tx, sheet, receiver, accepted.min(now), "")
}

/// Half an hour without the order system, this morning or the evening before.
fn outage(tx: &Tx, agents: &[StaffId], now: NaiveDateTime) -> Result<(), StoreFault> {
    let id = handover::outage::start(tx, agents[0], now - Duration::minutes(130))?;
    handover::outage::end(tx, id, agents[0], now - Duration::minutes(98))
}

/// Who has what: one item each for two agents, one with the manager, and one that was done.
fn own(tx: &Tx, team: &[Staff], (oldest, fresh): (&[ItemId], &[ItemId]), now: NaiveDateTime) -> Result<(), StoreFault> {
    let who = |number: &str| team.iter().find(|s| s.number == number).map_or(team[0].id, |s| s.id);
    let event = |item, by, deed, to, text: &str| Event {
        item,
        at: now - Duration::minutes(40),
        by,
        by_name: String::new(),
        deed,
        to: Some(to),
        to_name: None,
        text: text.to_owned(),
    };
    let (manager, agent) = (who("002"), who("006"));
    if let [quote, ..] = oldest {
        handover::item::set_owner(tx, *quote, Some(manager))?;
        handover::item::tell(tx, &event(*quote, agent, Deed::Passed, manager, "40 套，预算 160 一套，月底前到货，要正式报价单"))?;
    }
    if let [hurry, .., printer] = fresh {
        handover::item::set_owner(tx, *hurry, Some(agent))?;
        handover::item::tell(tx, &event(*hurry, agent, Deed::Taken, agent, ""))?;
        handover::item::tell(tx, &event(*printer, agent, Deed::Told, agent, "已经跟行政说了"))?;
    }
    let done = ItemDraft { todo: "补开发票".to_owned(), ..ItemDraft::new(ItemKind::Task, "昨天三单的电子发票") };
    let id = handover::item::add(tx, &done, Links::default(), agent, now - Duration::minutes(300))?;
    handover::item::tell(tx, &event(id, agent, Deed::Done, agent, "三张都开好发给顾客了"))?;
    handover::item::end(tx, id, ItemState::Done, agent, now - Duration::minutes(40), "三张都开好发给顾客了")
}
