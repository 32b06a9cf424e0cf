//! Requests for an introduction (TRN-03): whoever is new may demand one to any product, and is told how it was given, or why not.
//!
//! What is absent on purpose: whether the class that answers one took place; that stands with the class.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ProductProblem, MOST_ABOUT};
use crate::ids::{ClassId, PageId, ProductId, RequestId, StaffId};
use crate::launch::class::Class;
use crate::launch::Launch;
use crate::staff::Staff;

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ProductRequestState")]
pub enum RequestState {
    /// 待介绍
    Open,
    /// 已安排
    Answered,
    /// 未同意
    Refused,
    /// 撤回
    Withdrawn,
}

/// How an introduction was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "IntroductionWay")]
pub enum Way {
    /// In a class 产品课.
    Class,
    /// By a page of the knowledge base 知识页.
    Page,
    /// By a talk between two 当面.
    Talk,
}

/// A request for an introduction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ProductRequest")]
pub struct Request {
    /// Its id; 0 while it has not been saved.
    pub id: RequestId,
    /// To which product; `None` for one that is not in the book yet.
    pub product: Option<ProductId>,
    /// What is to be explained, or which product is meant.
    pub words: String,
    /// Who asks.
    pub staff: StaffId,
    /// Since when, shop time.
    pub at: NaiveDateTime,
    /// Where it stands.
    pub state: RequestState,
    /// How it was answered.
    pub way: Option<Way>,
    /// The class to which whoever asked is invited.
    pub class: Option<ClassId>,
    /// The page that introduces it.
    pub page: Option<PageId>,
    /// What there is to say about the answer; why, where it was refused.
    pub remark: String,
    /// Who gave the introduction, or refused it.
    pub answered_by: Option<StaffId>,
    /// When.
    pub answered_on: Option<NaiveDate>,
}

impl Request {
    /// One that is asked now, and open.
    pub fn new(product: Option<ProductId>, words: String, staff: StaffId, at: NaiveDateTime) -> Request {
        let (id, state, remark) = (RequestId(0), RequestState::Open, String::new());
        Request { id, product, words, staff, at, state, way: None, class: None, page: None, remark, answered_by: None, answered_on: None }
    }

    /// Whole days that it has waited, today not counted.
    pub fn age(&self, today: NaiveDate) -> i64 {
        (today - self.at.date()).num_days().max(0)
    }

    /// Whether it waits longer than the shop wants it to.
    pub fn overdue(&self, today: NaiveDate, days: u32) -> bool {
        self.state == RequestState::Open && self.age(today) > i64::from(days)
    }
}

/// What keeps somebody from asking, the requests that stand open being these.
pub fn problem(product: Option<ProductId>, words: &str, staff: StaffId, open: &[Request]) -> Option<ProductProblem> {
    if product.is_none() && words.is_empty() {
        return Some(ProductProblem::NoProductMeant);
    }
    if words.chars().count() > MOST_ABOUT {
        return Some(ProductProblem::TooLong { most: MOST_ABOUT as u32 });
    }
    let same = |r: &Request| r.state == RequestState::Open && r.staff == staff && product.is_some() && r.product == product;
    open.iter().any(same).then_some(ProductProblem::AskedAlready)
}

/// What is wrong with an answer on `day` by `teacher`.
pub fn answer_problem(request: &Request, teacher: &Staff, day: NaiveDate, today: NaiveDate) -> Option<ProductProblem> {
    if request.state != RequestState::Open {
        Some(ProductProblem::NotOpen)
    } else if day < request.at.date() || day > today {
        Some(ProductProblem::BadDay)
    } else if !teacher.employed_on(day) || teacher.id == request.staff {
        Some(ProductProblem::NotThere { name: teacher.name.clone() })
    } else {
        None
    }
}

/// Whether a class answers a request for `product`: it is held and about it, and either still to come or whoever asks was there.
pub fn answers(class: &Class, launch: &Launch, product: ProductId, asker: StaffId, begun: bool) -> bool {
    let was_there = class.attendees.iter().any(|a| a.staff == asker && a.attended == Some(true));
    !class.cancelled && launch.products.contains(&product) && (was_there || !begun)
}

/// What keeps a request from being refused.
pub fn refusal_problem(request: &Request, reason: &str) -> Option<ProductProblem> {
    if request.state != RequestState::Open {
        Some(ProductProblem::NotOpen)
    } else if reason.is_empty() {
        Some(ProductProblem::NoReason)
    } else if reason.chars().count() > MOST_ABOUT {
        Some(ProductProblem::TooLong { most: MOST_ABOUT as u32 })
    } else {
        None
    }
}
