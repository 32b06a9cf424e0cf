//! Complaints of the sample shop: one that nobody sees to yet, one in hand, one past its day, one closed.

use chrono::{Duration, NaiveDateTime};
use domain::complaint::{due, Complaint, ComplaintCause, ComplaintDraft, ComplaintState, ComplaintStep, ComplaintWay};
use domain::handover::item::Seriousness;
use domain::ids::ComplaintId;
use domain::staff::Staff;
use store::{complaint, customer, StoreFault, Tx};

use ComplaintCause::{Logistics, Product, Service};
use ComplaintState::{Answered, Closed, Handling, Noted};
use ComplaintWay::{Chat, Phone, Platform, Review};
use Seriousness::{Grave, Normal, Serious};

/// Days ago, way, cause, how serious, customer, what happened, whose it is by place in the team, and how far it is with what was said.
type Line = (i64, ComplaintWay, ComplaintCause, Seriousness, &'static str, &'static str, usize, &'static [(ComplaintState, &'static str)]);

const LINES: [Line; 4] = [
    (9, Review, Product, Normal, "云淡风轻", "枕套洗一次就起球，差评里说不如前年买的", 4, &[
        (Handling, "已请仓库查同批次"), (Answered, "答应补寄一对新枕套"), (Closed, "客户收到，追评说满意"),
    ]),
    (6, Platform, Logistics, Serious, "山间的风", "换货寄出后三天没有物流信息，平台介入", 1, &[(Handling, "已催快递，今天答复")]),
    (1, Chat, Service, Serious, "王芳", "发票抬头开错两次，客户说客服敷衍", 3, &[(Handling, "已联系财务重开"), (Answered, "说明今天寄出，附小礼物")]),
    (0, Phone, Service, Grave, "爱吃鱼的小猫", "等了十分钟没人回，要投诉到平台", 0, &[]),
];

/// Puts them into the file.
pub(super) fn add(tx: &Tx, team: &[Staff], now: NaiveDateTime) -> Result<(), StoreFault> {
    let days = complaint::days(tx)?;
    for (ago, way, cause, serious, name, what, owner, steps) in LINES {
        let at = now - Duration::days(ago) - Duration::minutes(130);
        let owner = team.get(owner).filter(|_| !steps.is_empty()).map(|s| s.id);
        let (agent, came) = (team.get(5).map(|s| s.id), at.date());
        let draft = ComplaintDraft { came, way, cause, serious, what: what.to_owned(), order: String::new(), agent, owner };
        let noted_by = team.get(6).or(team.first()).map(|s| s.id).ok_or(StoreFault::NotFound)?;
        let customer = customer::named(tx, name)?;
        let fresh = Complaint {
            id: ComplaintId(0), draft, customer, noted_by, noted_at: at, due: due(came, days), state: Noted,
            outcome: String::new(), closed_at: None, item: None,
        };
        let id = complaint::add(tx, &fresh)?;
        for (hours, (state, text)) in (1..).zip(steps) {
            let step = ComplaintStep { at: at + Duration::hours(hours * 3), by: owner.unwrap_or(noted_by), state: *state, to: None, text: (*text).to_owned() };
            complaint::step(tx, id, &step)?;
        }
    }
    Ok(())
}
