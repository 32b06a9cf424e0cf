//! Requests for an introduction to a product (TRN-03): asked for, answered by a class, a page or a talk, or refused with a reason; and
//! how long one may wait.

pub mod answer;

use chrono::{NaiveDate, NaiveDateTime};
use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::ids::{ClassId, PageId, ProductId, RequestId, StaffId};
use domain::launch::class::Class;
use domain::product::request::{answers, problem, refusal_problem, Request, RequestState};
use domain::product::{Product, ProductProblem};
use domain::staff::Staff;
use domain::text::one_line;
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::launch::facts::Facts;
use crate::launch::view::PageName;
use crate::launch::{teachers, ProductName, Teacher};
use crate::staff::name_of;
use crate::visit::Visit;

/// Settled requests that the page shows.
const SHOWN: u32 = 50;
/// Characters of a request that stand for it where it names no product.
const SHORT: usize = 60;

/// The queue.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RequestsView {
    /// What waits, the oldest first; one's own for who does not answer.
    pub open: Vec<RequestRow>,
    /// What was settled, the latest first.
    pub settled: Vec<RequestRow>,
    /// After so many days a request waits too long.
    pub days: u32,
    /// What can be asked for.
    pub products: Vec<ProductName>,
    /// Who may give an introduction, for whoever answers.
    pub teachers: Vec<Teacher>,
    /// The reader answers requests.
    pub keeps: bool,
}

/// A request.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RequestRow {
    /// The request.
    pub request: Request,
    /// The product's name; empty for one that is not in the book.
    pub product_name: String,
    /// Who asks.
    pub name: String,
    /// Who answered.
    pub by_name: String,
    /// Whole days that it has waited.
    pub age: u32,
    /// It waits too long.
    pub overdue: bool,
    /// The class that answers it.
    pub class: Option<ClassChoice>,
    /// The page that answers it.
    pub page: Option<PageName>,
}

/// A class that can answer a request.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClassChoice {
    /// Which.
    pub class: ClassId,
    /// The launch's name.
    pub launch_name: String,
    /// Its day.
    pub day: NaiveDate,
    /// Its time.
    pub time: domain::time::Segment,
    /// Who teaches.
    pub teacher_name: String,
}

/// An introduction to ask for.
#[derive(Deserialize, TS)]
pub struct AskIntroduction {
    product: Option<ProductId>,
    words: String,
}

/// A request, with the product that it turned out to mean.
#[derive(Deserialize, TS)]
pub struct WhichAnswers {
    request: RequestId,
    product: Option<ProductId>,
}

/// What can answer a request.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AnswersView {
    /// Classes about the product that are still to come, or where whoever asks was.
    pub classes: Vec<ClassChoice>,
    /// Pages about the product.
    pub pages: Vec<PageName>,
}

/// A request that is not granted.
#[derive(Deserialize, TS)]
pub struct RefuseRequest {
    request: RequestId,
    reason: String,
}

/// A request by its id.
#[derive(Deserialize, TS)]
pub struct WhichRequest {
    request: RequestId,
}

/// After how many days a request waits too long.
#[derive(Deserialize, TS)]
pub struct SetRequestDays {
    days: u32,
}

/// The queue, or what the reader asked for.
pub fn list(visit: &mut Visit, _: Nothing) -> Result<RequestsView, Fault> {
    let (today, me) = (visit.now()?.date(), visit.me()?);
    let keeps = may(me.role, Right::KeepProducts);
    Ok(visit.store()?.read(|db| {
        let (staff, products, days) = (store::staff::all(db)?, store::product::all(db)?, store::product_request::days(db)?);
        let rows = |requests: Vec<Request>| -> Result<Vec<RequestRow>, StoreFault> {
            requests.into_iter().map(|r| row(db, r, (&staff, &products), (today, days))).collect()
        };
        let mut open = store::product_request::open(db)?;
        open.retain(|r| keeps || r.staff == me.id);
        let named = |p: &Product| ProductName { product: p.id, code: p.code.clone(), name: p.name.clone(), quiz: p.quiz };
        Ok::<_, StoreFault>(RequestsView {
            open: rows(open)?,
            settled: rows(store::product_request::settled(db, (!keeps).then_some(me.id), SHOWN)?)?,
            days,
            teachers: if keeps { teachers(&staff, today) } else { Vec::new() },
            products: products.iter().filter(|p| !p.retired).map(named).collect(),
            keeps,
        })
    })?)
}

fn row(
    db: &Db,
    request: Request,
    (staff, products): (&[Staff], &[Product]),
    (today, days): (NaiveDate, u32),
) -> Result<RequestRow, StoreFault> {
    let product = request.product.and_then(|id| products.iter().find(|p| p.id == id));
    let class = match request.class {
        Some(id) => store::launch::class::get(db, id)?.map(|c| choice(db, staff, &c)).transpose()?,
        None => None,
    };
    Ok(RequestRow {
        product_name: product.map(|p| p.name.clone()).unwrap_or_default(),
        name: name_of(staff, request.staff),
        by_name: request.answered_by.map(|by| name_of(staff, by)).unwrap_or_default(),
        age: u32::try_from(request.age(today)).unwrap_or(0),
        overdue: request.overdue(today, days),
        class,
        page: request.page.map_or(Ok(None), |id| page(db, id))?,
        request,
    })
}

fn choice(db: &Db, staff: &[Staff], class: &Class) -> Result<ClassChoice, StoreFault> {
    let launch = store::launch::get(db, class.launch)?;
    Ok(ClassChoice {
        class: class.id,
        launch_name: launch.map(|l| l.name).unwrap_or_default(),
        day: class.day,
        time: class.time(),
        teacher_name: name_of(staff, class.teacher),
    })
}

/// A page as it was released; `None` where it was not.
fn page(db: &Db, id: PageId) -> Result<Option<PageName>, StoreFault> {
    let standing = store::knowledge::get(db, id)?.filter(|s| s.version > 0);
    let version = standing.map_or(Ok(None), |s| store::knowledge::version(db, id, s.version))?;
    Ok(version.map(|v| PageName { page: id, title: v.says.title }))
}

/// What can answer a request.
pub fn choices(visit: &mut Visit, args: WhichAnswers) -> Result<AnswersView, Fault> {
    let now = visit.now()?;
    Ok(visit.store()?.read(|db| {
        let request = store::product_request::get(db, args.request)?.ok_or(StoreFault::NotFound)?;
        let Some(product) = request.product.or(args.product) else {
            return Ok(AnswersView { classes: Vec::new(), pages: Vec::new() });
        };
        let facts = Facts::of(db, (request.at.date().min(now.date()), now.date()), now)?;
        let mut classes = Vec::new();
        for class in &facts.classes {
            let launch = store::launch::get(db, class.launch)?;
            let fits = |l| answers(class, l, product, request.staff, class.has_begun(facts.moment()));
            if launch.as_ref().is_some_and(fits) && class.teacher != request.staff {
                classes.push(choice(db, &facts.staff, class)?);
            }
        }
        let search = store::knowledge::Search { product: Some(product), ..Default::default() };
        let (pages, _) = store::knowledge::search(db, &search, SHOWN as usize)?;
        let pages = pages.into_iter().map(|p| PageName { page: p.page, title: p.says.title });
        Ok::<_, StoreFault>(AnswersView { classes, pages: pages.collect() })
    })?)
}

/// Asks for an introduction to any product.
pub fn ask(visit: &mut Visit, args: AskIntroduction) -> Result<RequestId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let words = args.words.trim().to_owned();
    visit.store()?.write(|tx| {
        let product = args.product.map(|id| must_get(tx, id)).transpose()?;
        if let Some(found) = problem(args.product, &words, me.id, &store::product_request::open(tx)?) {
            return Err(found.into());
        }
        let request = Request::new(args.product, words, me.id, now);
        let added = store::product_request::add(tx, &request)?;
        record(tx, &request, product.as_ref(), Act::IntroductionAsked, &[], (me.id, now))?;
        Ok(added)
    })
}

fn must_get(tx: &Tx, id: ProductId) -> Result<Product, Fault> {
    store::product::get(tx, id)?.ok_or_else(|| Fault::not_found("product"))
}

fn must_get_request(tx: &Tx, id: RequestId) -> Result<Request, Fault> {
    store::product_request::get(tx, id)?.ok_or_else(|| Fault::not_found("request"))
}

fn record(
    tx: &Tx,
    request: &Request,
    product: Option<&Product>,
    act: Act,
    lines: &[AuditLine],
    (by, at): (StaffId, NaiveDateTime),
) -> Result<(), Fault> {
    let words = || one_line(&request.words).chars().take(SHORT).collect();
    let name = product.map_or_else(words, |p| p.name.clone());
    Ok(store::audit::add(tx, at, Some(by), act, &name, lines).map(drop)?)
}

/// Refuses a request, with a reason.
pub fn refuse(visit: &mut Visit, args: RefuseRequest) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let reason = args.reason.trim().to_owned();
    visit.store()?.write(|tx| {
        let request = must_get_request(tx, args.request)?;
        if let Some(found) = refusal_problem(&request, &reason) {
            return Err(found.into());
        }
        let product = request.product.map(|id| must_get(tx, id)).transpose()?;
        let lines = [
            AuditLine::new("who", name_of(&store::staff::all(tx)?, request.staff)),
            AuditLine::new("reason", reason.clone()),
        ];
        let settled = Request {
            state: RequestState::Refused,
            remark: reason,
            answered_by: Some(me.id),
            answered_on: Some(now.date()),
            ..request
        };
        store::product_request::settle(tx, &settled)?;
        record(tx, &settled, product.as_ref(), Act::IntroductionRefused, &lines, (me.id, now))
    })
}

/// Takes an own request back.
pub fn withdraw(visit: &mut Visit, args: WhichRequest) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let request = must_get_request(tx, args.request)?;
        if request.staff != me.id {
            return Err(Fault::not_found("request"));
        }
        if request.state != RequestState::Open {
            return Err(ProductProblem::NotOpen.into());
        }
        let product = request.product.map(|id| must_get(tx, id)).transpose()?;
        let settled = Request { state: RequestState::Withdrawn, ..request };
        store::product_request::settle(tx, &settled)?;
        record(tx, &settled, product.as_ref(), Act::IntroductionWithdrawn, &[], (me.id, now))
    })
}

/// Settles after how many days a request waits too long.
pub fn set_days(visit: &mut Visit, args: SetRequestDays) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    if args.days > 60 {
        return Err(ProductProblem::BadDays.into());
    }
    visit.store()?.write(|tx| {
        let before = store::product_request::days(tx)?.to_string();
        store::product_request::set_days(tx, args.days)?;
        let line = AuditLine { what: "request_days".to_owned(), before, after: args.days.to_string() };
        store::audit::add(tx, now, Some(me.id), Act::SettingsChanged, "", &[line])?;
        Ok(())
    })
}
