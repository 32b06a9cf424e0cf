//! Where questions are filed: a tree. What ships is named by the screen and is empty of questions: of the handbook's chapters only
//! the headings are left (TRN-11), and no text is made up for them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{QuestionProblem, MOST_TITLE};
use crate::ids::QuestionCategoryId;
use crate::text::one_line;

macro_rules! topics {
    ($($(#[$doc:meta])* $name:ident = $word:literal)*) => {
        /// What a category that ships is about (TRN-08, TRN-11, CON-01, CON-08, CON-12).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum Topic { $($(#[$doc])* $name,)* }

        impl Topic {
            /// Every topic.
            pub const ALL: &[Topic] = &[$(Topic::$name),*];

            /// The word that is stored.
            pub fn word(self) -> &'static str {
                match self { $(Topic::$name => $word,)* }
            }

            /// The topic behind the word.
            pub fn of(word: &str) -> Option<Topic> {
                match word { $($word => Some(Topic::$name),)* _ => None }
            }
        }
    };
}

topics! {
    /// 产品
    Product = "product"
    /// 购物流程
    Purchase = "purchase"
    /// 退换货
    Returns = "returns"
    /// 平台规则
    Platform = "platform"
    /// 行情
    Market = "market"
    /// 服务用语
    Phrases = "phrases"
    /// 服务忌语
    Forbidden = "forbidden"
    /// 规章
    Conduct = "conduct"
    /// 色差
    Colour = "colour"
    /// 尺码
    Size = "size"
    /// 买家刁难
    Difficult = "difficult"
    /// 售前
    BeforeSale = "before_sale"
    /// 售中
    DuringSale = "during_sale"
    /// 售后
    AfterSale = "after_sale"
    /// 化解非好评
    Reviews = "reviews"
    /// 退款流程图
    RefundChart = "refund_chart"
    /// 购物流程图
    PurchaseChart = "purchase_chart"
}

/// A category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Category {
    /// Its id; 0 while it has not been saved.
    pub id: QuestionCategoryId,
    /// What it stands in.
    pub parent: Option<QuestionCategoryId>,
    /// What it is about, where it ships.
    pub topic: Option<Topic>,
    /// The shop's own name; empty for one as it ships.
    pub name: String,
}

/// What is wrong with a category beside the others.
pub fn problems(category: &Category, all: &[Category]) -> Vec<QuestionProblem> {
    let mut found = Vec::new();
    let name = one_line(&category.name);
    if name.is_empty() && category.topic.is_none() {
        found.push(QuestionProblem::NoName);
    }
    if name.chars().count() > MOST_TITLE {
        found.push(QuestionProblem::TooLong { most: MOST_TITLE as u32 });
    }
    if !name.is_empty() && all.iter().any(|c| c.id != category.id && c.parent == category.parent && c.name == name) {
        found.push(QuestionProblem::NameTaken);
    }
    if category.parent.is_some_and(|p| !all.iter().any(|c| c.id == p)) {
        found.push(QuestionProblem::NoCategory);
    }
    if category.id.0 != 0 && category.parent.is_some_and(|p| below(category.id, all).contains(&p)) {
        found.push(QuestionProblem::WithinItself);
    }
    found
}

/// A category and everything below it.
pub fn below(id: QuestionCategoryId, all: &[Category]) -> Vec<QuestionCategoryId> {
    let mut found = vec![id];
    let mut at = 0;
    while let Some(parent) = found.get(at).copied() {
        let children = all.iter().filter(|c| c.parent == Some(parent)).map(|c| c.id);
        let fresh: Vec<QuestionCategoryId> = children.filter(|c| !found.contains(c)).collect();
        found.extend(fresh);
        at += 1;
    }
    found
}
