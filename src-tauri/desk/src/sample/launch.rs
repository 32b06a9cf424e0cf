//! The sample shop's launches: one that was listed while somebody was not ready, one next week with a make-up class owed, one whose
//! class is still to come; and introductions that are asked for.

use chrono::{Duration, NaiveDate, NaiveDateTime};
use domain::ids::{ClassId, LaunchDeedId, LaunchId, ProductId, StaffId};
use domain::launch::class::{Attendee, Class};
use domain::launch::times::best;
use domain::launch::{Launch, LaunchAct, LaunchDeed, LaunchState};
use domain::month::shift_day;
use domain::product::request::{Request, RequestState, Way};
use domain::staff::Staff;
use domain::time::Minute;
use store::Tx;

use crate::fault::Fault;
use crate::launch::facts::Facts;

/// Who misses the class of the listed launch, and of the one next week.
const MISSED: [&[&str]; 2] = [&["018"], &["015", "018", "022"]];

/// Adds it all; the rota stands already.
pub(super) fn add(tx: &Tx, team: &[Staff], now: NaiveDateTime) -> Result<(), Fault> {
    let who = |number: &str| team.iter().find(|s| s.number == number).map_or(StaffId(1), |s| s.id);
    let all = store::product::all(tx)?;
    let product = |code: &str| all.iter().find(|p| p.code == code).map_or(ProductId(1), |p| p.id);
    let day = |days: i64| shift_day(now.date(), days);
    let shop = Shop { tx, team, teacher: who("002"), now };

    let blanket = shop.launch("珊瑚绒毛毯上新", product("MT-180"), day(-20), "水温、浮毛、宽度。带一条 180 cm 的实物。")?;
    shop.held(&blanket, day(-23), MISSED[0])?;
    let deed = LaunchDeed {
        id: LaunchDeedId(0),
        launch: blanket.id,
        deed: LaunchAct::Listed,
        was: blanket.lists_on,
        is_now: blanket.lists_on,
        reason: "货已到仓，平台活动当天开始；郑爽在休年假，回来当天补课".to_owned(),
        by: shop.teacher,
        at: now - Duration::days(20),
        unready: vec![who("018")],
    };
    store::launch::stand(tx, &deed, LaunchState::Listed)?;

    let electric = shop.launch("电热毯上新", product("DR-15"), day(7), "断电、折叠、老人孩子。每人当场演示一遍怎么检查折叠。")?;
    shop.held(&electric, day(-1), MISSED[1])?;

    let rug = shop.launch("羊毛地毯上新", product("DT-20"), day(12), "")?;
    shop.coming(&rug, (day(2), day(8)))?;
    shop.requests((who("021"), product("LD-03")), (who("022"), product("ZT-01")), who("006"))
}

struct Shop<'a> {
    tx: &'a Tx<'a>,
    team: &'a [Staff],
    teacher: StaffId,
    now: NaiveDateTime,
}

impl Shop<'_> {
    fn launch(&self, name: &str, product: ProductId, lists_on: NaiveDate, material: &str) -> Result<Launch, Fault> {
        let mut launch = Launch {
            id: LaunchId(0),
            name: name.to_owned(),
            products: vec![product],
            lists_on,
            quiz: None,
            pass_mark: 80,
            material: material.to_owned(),
            pictures: Vec::new(),
            state: LaunchState::Planned,
            by: self.teacher,
            at: self.now - Duration::days(30),
        };
        launch.id = store::launch::save(self.tx, &launch)?;
        Ok(launch)
    }

    fn class(&self, launch: &Launch, day: NaiveDate, (starts, ends): (u16, u16), staff: &[StaffId]) -> Class {
        Class {
            id: ClassId(0),
            launch: launch.id,
            make_up: false,
            day,
            starts: Minute(starts),
            ends: Minute(ends),
            teacher: self.teacher,
            remark: "会议室".to_owned(),
            cancelled: false,
            attendees: staff.iter().map(|staff| Attendee { staff: *staff, attended: None }).collect(),
        }
    }

    /// A class that is over, with who came.
    fn held(&self, launch: &Launch, day: NaiveDate, missed: &[&str]) -> Result<(), Fault> {
        let of = |s: &&Staff| launch.concerns(s, self.now.date()) && s.joined <= day;
        let people: Vec<&Staff> = self.team.iter().filter(of).collect();
        let invited: Vec<StaffId> = people.iter().map(|s| s.id).collect();
        let id = store::launch::class::save(self.tx, &self.class(launch, day, (15 * 60, 16 * 60), &invited))?;
        let at = day.and_hms_opt(16, 5, 0).unwrap_or(self.now);
        for person in people {
            let attended = Some(!missed.contains(&person.number.as_str()));
            store::launch::class::tick(self.tx, id, Attendee { staff: person.id, attended }, self.teacher, at)?;
        }
        Ok(())
    }

    /// A class at the time that most can make, for those who can.
    fn coming(&self, launch: &Launch, days: (NaiveDate, NaiveDate)) -> Result<(), Fault> {
        let facts = Facts::of(self.tx, days, self.now)?;
        let people = self.team.iter().filter(|s| launch.concerns(s, self.now.date()) && s.id != self.teacher);
        let wanted: Vec<StaffId> = people.map(|s| s.id).collect();
        let tables = facts.tables(&wanted, Some(self.teacher), days);
        if let Some(slot) = best(&tables, &wanted, 60, 1).first() {
            let class = self.class(launch, slot.day, (slot.starts.0, slot.ends.0), &slot.staff);
            store::launch::class::save(self.tx, &class)?;
        }
        Ok(())
    }

    /// One that waits too long, one in words, one that was answered.
    fn requests(&self, first: (StaffId, ProductId), second: (StaffId, ProductId), teacher: StaffId) -> Result<(), Fault> {
        let asked = |staff, product, words: &str, days| Request::new(product, words.to_owned(), staff, self.now - Duration::days(days));
        store::product_request::add(self.tx, &asked(first.0, Some(first.1), "色温 3000 和 4000 怎么给顾客讲", 5))?;
        store::product_request::add(self.tx, &asked(second.0, None, "仓库新到的藤编收纳筐", 1))?;
        let talk = asked(second.0, Some(second.1), "", 12);
        let id = store::product_request::add(self.tx, &talk)?;
        let answered = Request {
            id,
            state: RequestState::Answered,
            way: Some(Way::Talk),
            remark: "拿样品讲了两种高度".to_owned(),
            answered_by: Some(teacher),
            answered_on: Some(shift_day(self.now.date(), -11)),
            ..talk
        };
        Ok(store::product_request::settle(self.tx, &answered)?)
    }
}
