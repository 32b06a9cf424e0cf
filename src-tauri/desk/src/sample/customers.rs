//! Customers of the sample shop. Names, numbers and addresses are made up.

use chrono::{Duration, NaiveDateTime};
use domain::customer::Channel;
use domain::staff::Staff;
use store::{customer, StoreFault, Tx};

/// Name, phone, order, tag, days since the last contact, what was said then.
type Card = (&'static str, &'static str, &'static str, &'static str, i64, &'static str);

const CARDS: [Card; 9] = [
    ("爱吃鱼的小猫", "13800138001", "3304567890123456001", "老客户", 0, "问四件套什么时候发货，答应今天 18:00 前给快递单号"),
    ("tb_9527", "13800138002", "3304567890123456002", "尺码", 0, "床垫尺寸拿不准，发了测量图，等回复"),
    ("王芳", "13800138003", "3304567890123456003", "发票", 1, "要开公司抬头发票，已登记"),
    ("山间的风", "13800138004", "3304567890123456004", "售后", 1, "枕头有味道，同意换货，已寄回"),
    ("momo", "", "3304567890123456005", "", 2, "只问了优惠，没有下单"),
    ("Anna Schmidt", "", "3304567890123456006", "海外", 5, "转运仓地址，电话 13800138006 联系转运"),
    ("陈先生", "0571-88880007", "3304567890123456007", "批发", 9, "酒店采购 40 套，要报价单"),
    ("云淡风轻", "13800138008", "3304567890123456008", "老客户", 780, "前年双十一买的，满意"),
    ("小雨点儿", "13800138009", "", "", 900, "咨询窗帘定做"),
];

/// Puts them into the file; `team` wrote the history.
pub(super) fn add(tx: &Tx, team: &[Staff], now: NaiveDateTime) -> Result<(), StoreFault> {
    for ((name, phone, order, tag, days, said), by) in CARDS.into_iter().zip(team.iter().cycle().skip(3)) {
        let at = now - Duration::days(days) - Duration::minutes(95);
        let id = customer::add(tx, name, at)?;
        if !phone.is_empty() {
            customer::add_contact(tx, id, Channel::Phone, phone)?;
        }
        if !order.is_empty() {
            customer::add_order(tx, id, order, at)?;
        }
        if !tag.is_empty() {
            customer::add_tag(tx, id, tag)?;
        }
        customer::add_talk(tx, id, at, by.id, said)?;
    }
    Ok(())
}
