//! Answering a request for an introduction (TRN-03): by a class to which whoever asks is invited, by a page, or by a talk.

use chrono::{NaiveDate, NaiveDateTime};
use domain::audit::{Act, AuditLine};
use domain::ids::{ClassId, PageId, ProductId, RequestId, StaffId};
use domain::launch::class::{Attendee, Class};
use domain::product::request::{answer_problem, answers, Request, RequestState, Way};
use domain::product::ProductProblem;
use serde::Deserialize;
use store::Tx;
use ts_rs::TS;

use super::{must_get, must_get_request, page, record};
use crate::fault::Fault;
use crate::launch::facts::Facts;
use crate::staff::name_of;
use crate::visit::Visit;

/// An answer.
#[derive(Deserialize, TS)]
pub struct AnswerRequest {
    request: RequestId,
    /// The product that was meant, where the request only has words.
    product: Option<ProductId>,
    way: Way,
    /// By this class: whoever asks is invited to it.
    class: Option<ClassId>,
    /// By this page.
    page: Option<PageId>,
    /// Who gave a talk, or a class that belongs to no launch.
    teacher: StaffId,
    /// When.
    day: NaiveDate,
    remark: String,
}

/// Answers a request. Whom a class answers is invited to it.
pub fn answer(visit: &mut Visit, args: AnswerRequest) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let remark = args.remark.trim().to_owned();
    visit.store()?.write(|tx| {
        let request = must_get_request(tx, args.request)?;
        let staff = store::staff::all(tx)?;
        let product = request.product.or(args.product);
        let meant = product.map(|id| must_get(tx, id)).transpose()?;
        let given = given(tx, &request, product, &args, (me.id, now))?;
        let teacher = staff.iter().find(|s| s.id == given.by).ok_or_else(|| Fault::not_found("staff"))?;
        if let Some(found) = answer_problem(&request, teacher, given.day, now.date()) {
            return Err(found.into());
        }
        let settled = Request {
            product,
            state: RequestState::Answered,
            way: Some(args.way),
            class: given.class,
            page: given.page,
            remark,
            answered_by: Some(given.by),
            answered_on: Some(given.day),
            ..request
        };
        store::product_request::settle(tx, &settled)?;
        let lines = [
            AuditLine::new("who", name_of(&staff, settled.staff)),
            AuditLine::new("teacher", teacher.name.clone()),
            AuditLine::new("day", given.day.to_string()),
        ];
        record(tx, &settled, meant.as_ref(), Act::IntroductionGiven, &lines, (me.id, now))
    })
}

/// How a request is answered, by whom and on which day.
struct Given {
    class: Option<ClassId>,
    page: Option<PageId>,
    by: StaffId,
    day: NaiveDate,
}

fn given(
    tx: &Tx,
    request: &Request,
    product: Option<ProductId>,
    args: &AnswerRequest,
    (me, now): (StaffId, NaiveDateTime),
) -> Result<Given, Fault> {
    let talk = Given { class: None, page: None, by: args.teacher, day: args.day };
    match (args.way, args.class, args.page) {
        (Way::Class, Some(id), _) => {
            let class = invited(tx, request, product, id, now)?;
            Ok(Given { class: Some(id), by: class.teacher, day: now.date(), ..talk })
        }
        (Way::Page, _, Some(id)) => {
            page(tx, id)?.ok_or(ProductProblem::NoSuchPage)?;
            Ok(Given { page: Some(id), by: me, day: now.date(), ..talk })
        }
        (Way::Page, _, None) => Err(ProductProblem::NoSuchPage.into()),
        (Way::Class, None, _) | (Way::Talk, ..) => Ok(talk),
    }
}

/// The class, with whoever asks among those who are to come.
fn invited(tx: &Tx, request: &Request, product: Option<ProductId>, id: ClassId, now: NaiveDateTime) -> Result<Class, Fault> {
    let facts = Facts::of(tx, (now.date(), now.date()), now)?;
    let mut class = store::launch::class::get(tx, id)?.ok_or(ProductProblem::NoSuchClass)?;
    let launch = store::launch::get(tx, class.launch)?.ok_or(ProductProblem::NoSuchClass)?;
    let begun = class.has_begun(facts.moment());
    if !product.is_some_and(|p| answers(&class, &launch, p, request.staff, begun)) {
        return Err(ProductProblem::NoSuchClass.into());
    }
    if class.of(request.staff).is_none() {
        class.attendees.push(Attendee { staff: request.staff, attended: None });
        store::launch::class::save(tx, &class)?;
    }
    Ok(class)
}
