//! What the rota sees of readiness (TRN-02): who is not ready on the day on which something is listed.

use chrono::NaiveDate;
use domain::ids::{LaunchId, ProductId, StaffId};
use domain::launch::{Launch, LaunchState};
use domain::quota::Window;
use domain::readiness::Light;
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault};
use ts_rs::TS;

use super::{agents, Board};
use crate::fault::Fault;
use crate::visit::Visit;

/// Days of the rota.
#[derive(Deserialize, TS)]
pub struct WhichListings {
    days: Window,
}

/// A listing within those days.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ListingDay {
    /// The launch.
    pub launch: LaunchId,
    /// Its name.
    pub name: String,
    /// The day.
    pub day: NaiveDate,
    /// Who is not ready for what.
    pub unready: Vec<Unready>,
}

/// Somebody who is not ready for a listing.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Unready {
    /// Who.
    pub staff: StaffId,
    /// Red if for any product it is red.
    pub light: Light,
    /// The products, by name.
    pub products: Vec<String>,
}

/// The listings within some days of the rota, each with who is not ready. Asked for apart from the month itself, which waits for
/// nothing.
pub fn listings(visit: &mut Visit, args: WhichListings) -> Result<Vec<ListingDay>, Fault> {
    let today = visit.now()?.date();
    Ok(visit.store()?.read(|db| within(db, args.days, today))?)
}

fn within(db: &Db, days: Window, today: NaiveDate) -> Result<Vec<ListingDay>, StoreFault> {
    let shown = |l: &&Launch| l.state != LaunchState::Cancelled && days.holds(l.lists_on);
    let launches = store::launch::all(db)?;
    if !launches.iter().any(|l| shown(&l)) {
        return Ok(Vec::new());
    }
    let (board, staff) = (Board::of(db, None)?, agents(db, today)?);
    let mut found: Vec<ListingDay> = launches.iter().filter(shown).map(|l| listing(&board, &staff, l)).collect();
    found.sort_by_key(|l| (l.day, l.launch));
    Ok(found)
}

fn listing(board: &Board, staff: &[Staff], launch: &Launch) -> ListingDay {
    let name = |id: ProductId| board.products.iter().find(|p| p.id == id).map(|p| p.name.clone()).unwrap_or_default();
    let one = |who: &Staff| {
        let lights = || launch.products.iter().map(|p| (*p, board.light(*p, who.id)));
        let light = lights().map(|(_, light)| light).min().unwrap_or(Light::Blank);
        let short = |light: Light| matches!(light, Light::Red | Light::Amber);
        let products = lights().filter(|(_, l)| short(*l)).map(|(p, _)| name(p)).collect();
        short(light).then_some(Unready { staff: who.id, light, products })
    };
    ListingDay {
        launch: launch.id,
        name: launch.name.clone(),
        day: launch.lists_on,
        unready: staff.iter().filter_map(one).collect(),
    }
}
