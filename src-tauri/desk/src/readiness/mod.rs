//! The readiness board 上岗就绪 (TRN-02): who may be asked about which product, why not, and who is not ready on the day of a listing.
//! It is worked out each time it is looked at; nothing of it is kept.

pub mod cell;
pub mod print;
pub mod shifts;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::access::{may, Role, Right};
use domain::ids::{LaunchId, ProductId, QuizId, StaffId};
use domain::launch::{Launch, LaunchState};
use domain::product::Product;
use domain::question::QuestionState;
use domain::readiness::{board, lacks, light, standards, Evidence, Lack, Light, Standard};
use domain::staff::Staff;
use serde::Serialize;
use store::product::Asking;
use store::{Db, StoreFault};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::visit::Visit;

/// Everything that the board is worked out from.
pub(crate) struct Board {
    /// Every product, those that are sold no more behind the others.
    pub products: Vec<Product>,
    /// Every launch, the latest listing day first.
    pub launches: Vec<Launch>,
    /// The questions that ask for attributes.
    pub asking: Vec<Asking>,
    standards: Vec<Standard>,
    places: HashMap<ProductId, usize>,
    evidence: Evidence,
}

impl Board {
    /// Gathers it for everybody, or for one person alone.
    pub fn of(db: &Db, who: Option<StaffId>) -> Result<Board, StoreFault> {
        let (products, launches) = (store::product::all(db)?, store::launch::all(db)?);
        let asking = store::product::asking(db)?;
        let live = |a: &&Asking| matches!(a.state, QuestionState::Accepted | QuestionState::Proposed);
        let asked: HashSet<_> = asking.iter().filter(live).map(|a| a.attribute).collect();
        let pass_marks: HashMap<QuizId, u32> = store::quiz::pass_marks(db)?.into_iter().collect();
        let standards = standards(&products, &launches, &pass_marks, &asked);
        let evidence = store::readiness::evidence(db, &standards, who)?;
        let places = standards.iter().enumerate().map(|(at, s)| (s.product, at)).collect();
        Ok(Board { products, launches, asking, standards, places, evidence })
    }

    /// What is asked for a product; `None` for one that is sold no more.
    fn standard(&self, product: ProductId) -> Option<&Standard> {
        self.places.get(&product).and_then(|at| self.standards.get(*at))
    }

    /// What keeps somebody from being ready for a product. Nothing for one that is sold no more.
    pub fn lacks(&self, product: ProductId, staff: StaffId) -> Vec<Lack> {
        self.standard(product).map(|s| lacks(s, staff, &self.evidence)).unwrap_or_default()
    }

    /// What keeps the reader from being ready. Who is off the rota serves nobody: nothing is asked of them.
    pub fn own_lacks(&self, product: ProductId, me: &Staff) -> Vec<Lack> {
        if me.rostered {
            self.lacks(product, me.id)
        } else {
            Vec::new()
        }
    }

    /// How the reader stands to a product; blank for who is off the rota.
    pub fn own_light(&self, product: ProductId, me: &Staff) -> Light {
        if me.rostered {
            self.light(product, me.id)
        } else {
            Light::Blank
        }
    }

    /// How somebody stands to a product.
    pub fn light(&self, product: ProductId, staff: StaffId) -> Light {
        self.standard(product).map_or(Light::Blank, |s| light(s, &lacks(s, staff, &self.evidence)))
    }

    /// The launch whose class and quiz count for a product.
    pub fn launch(&self, product: ProductId) -> Option<&Launch> {
        let id = self.standard(product)?.launch?;
        self.launches.iter().find(|l| l.id == id)
    }

    /// The day on which a product is, or was, listed.
    pub fn lists_on(&self, product: ProductId) -> Option<NaiveDate> {
        self.launch(product).map(|l| l.lists_on)
    }

    /// The quiz that tells who knows a product.
    pub fn quiz(&self, product: ProductId) -> Option<QuizId> {
        self.standard(product)?.quiz.map(|(quiz, _)| quiz)
    }
}

/// Who stands on the board: whoever stands on the rota, takes quizzes and has not left.
pub(crate) fn agents(db: &Db, today: NaiveDate) -> Result<Vec<Staff>, StoreFault> {
    let here = |s: &Staff| s.rostered && may(s.role, Right::TakeQuizzes) && s.left.is_none_or(|left| today <= left);
    Ok(store::staff::all(db)?.into_iter().filter(here).collect())
}

/// The board.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReadinessView {
    /// Who stands on it, by agent number.
    pub agents: Vec<BoardAgent>,
    /// The products that are sold.
    pub products: Vec<BoardProduct>,
    /// Launches to choose by, the next listing first.
    pub launches: Vec<BoardLaunch>,
}

/// Somebody on the board.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BoardAgent {
    /// Who.
    pub staff: StaffId,
    /// Agent number.
    pub number: String,
    /// Name.
    pub name: String,
    /// What they are in the shop.
    pub role: Role,
}

/// A product on the board.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BoardProduct {
    /// Which.
    pub product: ProductId,
    /// The shop's code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The launch that counts for it.
    pub launch: Option<LaunchId>,
    /// The day on which it is, or was, listed.
    pub lists_on: Option<NaiveDate>,
    /// A letter for each agent, in their order: `r`, `a`, `g`, and `-` where nothing is asked. A board of thirty thousand cells is
    /// told in letters so that it is there at once.
    pub lights: String,
}

/// A launch on the board.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BoardLaunch {
    /// Which.
    pub launch: LaunchId,
    /// Its name.
    pub name: String,
    /// The day of the listing.
    pub lists_on: NaiveDate,
    /// It is listed.
    pub listed: bool,
}

/// The board of everybody.
pub fn view(visit: &mut Visit, _: Nothing) -> Result<ReadinessView, Fault> {
    let today = visit.now()?.date();
    Ok(visit.store()?.read(|db| whole(db, today))?)
}

/// The board of everybody on a day.
fn whole(db: &Db, today: NaiveDate) -> Result<ReadinessView, StoreFault> {
    let of = Board::of(db, None)?;
    let staff = agents(db, today)?;
    let ids: Vec<StaffId> = staff.iter().map(|s| s.id).collect();
    let row = |(product, lights): (&Product, Vec<Light>)| BoardProduct {
        product: product.id,
        code: product.code.clone(),
        name: product.name.clone(),
        launch: of.launch(product.id).map(|l| l.id),
        lists_on: of.lists_on(product.id),
        lights: lights.into_iter().map(letter).collect(),
    };
    let agent = |s: &Staff| BoardAgent { staff: s.id, number: s.number.clone(), name: s.name.clone(), role: s.role };
    let launch = |l: &Launch| BoardLaunch {
        launch: l.id,
        name: l.name.clone(),
        lists_on: l.lists_on,
        listed: l.state == LaunchState::Listed,
    };
    // The standards stand in the order of the products that are sold.
    let sold = of.products.iter().filter(|p| !p.retired);
    Ok(ReadinessView {
        products: sold.zip(board(&of.standards, &ids, &of.evidence)).map(row).collect(),
        launches: of.launches.iter().filter(|l| l.state != LaunchState::Cancelled).map(launch).collect(),
        agents: staff.iter().map(agent).collect(),
    })
}

/// The letter of a light.
fn letter(light: Light) -> char {
    match light {
        Light::Red => 'r',
        Light::Amber => 'a',
        Light::Green => 'g',
        Light::Blank => '-',
    }
}
