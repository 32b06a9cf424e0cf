//! The sample shop's listings, three weeks of patrols over them, and what was found.

use chrono::{Duration, NaiveDateTime};
use domain::ids::{FindingId, ListingId, StaffId};
use domain::month::shift_day;
use domain::patrol::{earns, Finding, FindingState, Listing, ListingField, Tick};
use domain::reward::RewardCause;
use domain::staff::Staff;
use store::Tx;

use crate::fault::Fault;

/// Title and price in yuan. The codes count on from YD-001.
const LISTINGS: [(&str, i64); 30] = [
    ("北欧风棉麻抱枕套 45×45", 29), ("加厚珊瑚绒毛毯 150×200", 119), ("全棉四件套 1.8 米床", 329), ("乳胶枕 护颈款", 159), ("遮光窗帘 定高 2.7 米", 89),
    ("简约落地灯 三色调光", 199), ("香薰蜡烛 小苍兰", 49), ("陶瓷花瓶 哑光白", 69), ("实木托盘 橡胶木", 79), ("玻璃水杯 四只装", 59),
    ("不锈钢保温壶 1.5 升", 129), ("硅藻泥浴室地垫", 39), ("纯棉浴巾 加大", 69), ("懒人沙发 可拆洗", 259), ("折叠收纳箱 两个装", 88),
    ("真空压缩袋 12 件", 45), ("衣架 防滑 20 支", 35), ("桌面收纳盒 三层", 55), ("羊毛地毯 客厅 160×230", 599), ("亚麻桌布 防水", 75),
    ("餐椅坐垫 四季通用", 38), ("创意挂钟 静音", 99), ("装饰画 三联 40×60", 168), ("仿真绿植 龟背竹", 85), ("筷子 合金 十双", 42),
    ("砂锅 3.5 升", 109), ("围裙 防油", 32), ("夏凉被 水洗棉", 139), ("电热毯 双人双控", 149), ("旧款台灯（已停产）", 59),
];

/// Whole days ago, by whom, on which listings (from 0).
const ROUNDS: [(i64, &str, &[usize]); 6] = [
    (38, "006", &[0, 1, 2, 3, 4, 5]), (21, "007", &[6, 7, 8, 9, 10, 11, 12]), (12, "011", &[0, 1, 2, 13, 14]), (6, "012", &[15, 16, 17, 18]),
    (2, "006", &[3, 4, 19, 20, 21]), (0, "016", &[22, 23]),
];

/// Days ago, by whom, listing, field, is, should be, and where it stands.
const FINDINGS: [(i64, &str, usize, ListingField, &str, &str, FindingState); 8] = [
    (21, "007", 8, ListingField::Pictures, "主图第 3 张是旧包装", "换成新包装的图", FindingState::Fixed),
    (12, "011", 2, ListingField::Attributes, "材质写成 100% 聚酯纤维", "100% 棉", FindingState::Fixed),
    (12, "011", 14, ListingField::Stock, "显示缺货", "仓库还有 36 件", FindingState::Refused),
    (6, "012", 18, ListingField::Sizes, "160×230 写成 160×320", "160×230", FindingState::Verified),
    (2, "006", 20, ListingField::Shipping, "运费模板没包邮", "满 99 包邮", FindingState::Verified),
    (2, "006", 21, ListingField::Title, "“静音”写成“净音”", "静音", FindingState::Reported),
    (1, "009", 5, ListingField::Promotion, "优惠券已过期还挂着", "撤下 11 月的券", FindingState::Reported),
    (0, "016", 22, ListingField::Description, "尺寸写 40×40", "40×60", FindingState::Reported),
];

/// Adds it all.
pub(super) fn add(tx: &Tx, team: &[Staff], now: NaiveDateTime) -> Result<(), Fault> {
    let who = |number: &str| team.iter().find(|s| s.number == number).map_or(StaffId(1), |s| s.id);
    let mut ids = Vec::new();
    for (at, (title, yuan)) in LISTINGS.into_iter().enumerate() {
        let code = format!("YD-{:03}", at + 1);
        let link = format!("https://item.example.cn/{}", 610_000 + at);
        let added = shift_day(now.date(), -60);
        let listing =
            Listing { id: ListingId(0), code, title: title.to_owned(), price: Some(yuan * 100), link, added, retired: at == LISTINGS.len() - 1 };
        ids.push(store::patrol::save_listing(tx, &listing)?);
    }
    for (ago, number, on) in ROUNDS {
        let began = now - Duration::days(ago) - Duration::minutes(40);
        walk(tx, who(number), began, &on.iter().filter_map(|at| ids.get(*at).copied()).collect::<Vec<_>>(), ago)?;
    }
    for (ago, number, at, field, is_now, should_be, state) in FINDINGS {
        let Some(listing) = ids.get(at).copied() else { continue };
        let found = Found { listing, field, is_now, should_be, by: who(number), at: now - Duration::days(ago) - Duration::minutes(30) };
        report(tx, &found, state, who("002"))?;
    }
    Ok(())
}

fn walk(tx: &Tx, by: StaffId, began: NaiveDateTime, on: &[ListingId], ago: i64) -> Result<(), Fault> {
    let points = store::patrol::checklist(tx)?;
    let round = store::patrol::begin(tx, by, began, on)?;
    for (at, listing) in (1_i64..).zip(on) {
        // Each round found something on its last listing.
        let wrong = |place: usize| at == on.len() as i64 && place as i64 == ago % 10;
        let ticks: Vec<Tick> = points.iter().enumerate().map(|(place, p)| Tick { checkpoint: p.id, fine: !wrong(place) }).collect();
        store::patrol::look(tx, round, *listing, began + Duration::minutes(3 * at), &ticks)?;
    }
    Ok(store::patrol::end(tx, round, began + Duration::minutes(3 * on.len() as i64 + 1))?)
}

struct Found {
    listing: ListingId,
    field: ListingField,
    is_now: &'static str,
    should_be: &'static str,
    by: StaffId,
    at: NaiveDateTime,
}

fn report(tx: &Tx, found: &Found, state: FindingState, manager: StaffId) -> Result<(), Fault> {
    let mut finding = Finding {
        id: FindingId(0),
        listing: found.listing,
        field: found.field,
        detail: String::new(),
        is_now: found.is_now.to_owned(),
        should_be: found.should_be.to_owned(),
        picture: None,
        by: found.by,
        at: found.at,
        own_mistake: false,
        state: FindingState::Reported,
        decided_by: None,
        decided_at: None,
        reason: String::new(),
        fixed_by: None,
        fixed_at: None,
        counts_with: None,
    };
    finding.id = store::finding::add(tx, &finding)?;
    if state == FindingState::Reported {
        return Ok(());
    }
    let decided = found.at + Duration::hours(2);
    (finding.state, finding.decided_by, finding.decided_at) = (state, Some(manager), Some(decided));
    if state == FindingState::Refused {
        finding.reason = "仓库那 36 件是残次，缺货没写错".to_owned();
    } else if earns(&finding) {
        store::reward::propose(tx, RewardCause::Finding(finding.id), finding.by, decided)?;
    }
    if state == FindingState::Fixed {
        (finding.fixed_by, finding.fixed_at) = (Some(manager), Some(decided + Duration::hours(3)));
    }
    Ok(store::finding::set_state(tx, &finding)?)
}
