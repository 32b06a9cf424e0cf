//! The few words of the domain that stand on paper and in files. The screen has its own dictionaries.

use chrono::{NaiveDate, NaiveDateTime};
use domain::access::Role;
use domain::handover::item::{ItemKind, Seriousness};
use domain::handover::paper::Mark;
use domain::language::Language;
use domain::leave::{LeaveKind, NoticeRule};
use domain::question::category::Topic;

/// One of three, by language: simplified, traditional, English.
pub(crate) fn pick(language: Language, words: [&'static str; 3]) -> &'static str {
    match language {
        Language::Simplified => words[0],
        Language::Traditional => words[1],
        Language::English => words[2],
    }
}

/// A role.
pub(crate) fn role(role: Role, language: Language) -> &'static str {
    pick(language, role_words(role))
}

fn role_words(role: Role) -> [&'static str; 3] {
    match role {
        Role::Owner => ["店主", "店主", "Owner"],
        Role::Manager => ["主管", "主管", "Manager"],
        Role::Finance => ["财务", "財務", "Finance"],
        Role::Agent => ["客服", "客服", "Agent"],
        Role::Trainee => ["新人", "新人", "Trainee"],
    }
}

/// A role by its name in any of the three languages.
pub(crate) fn role_named(text: &str) -> Option<Role> {
    let text = text.trim().to_lowercase();
    let also = |role| match role {
        Role::Manager => ["经理", "經理"],
        Role::Trainee => ["试用期", "試用期"],
        Role::Owner | Role::Finance | Role::Agent => ["", ""],
    };
    let named = |role: &Role| role_words(*role).iter().chain(&also(*role)).any(|w| !w.is_empty() && w.to_lowercase() == text);
    Role::ALL.into_iter().find(named)
}

/// The short mark behind a name on the rota.
pub(crate) fn tag(role: Role, language: Language) -> Option<&'static str> {
    match role {
        Role::Manager => Some(pick(language, ["主管", "主管", "Mgr"])),
        Role::Trainee => Some(pick(language, ["新", "新", "New"])),
        Role::Owner | Role::Finance | Role::Agent => None,
    }
}

/// The letter of a rest day.
pub(crate) fn rest(language: Language) -> &'static str {
    pick(language, ["休", "休", "–"])
}

/// The letter of a day on leave.
pub(crate) fn leave(language: Language) -> &'static str {
    pick(language, ["假", "假", "L"])
}

/// A kind of leave.
pub(crate) fn leave_kind(kind: LeaveKind, language: Language) -> &'static str {
    let words = match kind {
        LeaveKind::Sick => ["病假", "病假", "Sick leave"],
        LeaveKind::Personal => ["事假", "事假", "Personal leave"],
        LeaveKind::Annual => ["年假", "年假", "Annual leave"],
        LeaveKind::Business => ["因公外出", "因公外出", "Business"],
        LeaveKind::Other => ["其他", "其他", "Other"],
    };
    pick(language, words)
}

/// A kind of handover item.
pub(crate) fn item_kind(kind: ItemKind, language: Language) -> &'static str {
    let words = match kind {
        ItemKind::Urgent => ["紧急", "緊急", "Urgent"],
        ItemKind::CallBack => ["回电", "回電", "Call back"],
        ItemKind::Customer => ["继续接待", "繼續接待", "Customer to continue"],
        ItemKind::Order => ["订单跟进", "訂單跟進", "Order to watch"],
        ItemKind::Potential => ["潜在顾客", "潛在顧客", "Potential customer"],
        ItemKind::Task => ["任务", "任務", "Task"],
        ItemKind::Other => ["其他", "其他", "Other"],
    };
    pick(language, words)
}

/// How serious an item is.
pub(crate) fn seriousness(serious: Seriousness, language: Language) -> &'static str {
    let words = match serious {
        Seriousness::Grave => ["（严重）", "（嚴重）", "(grave)"],
        Seriousness::Serious => ["（较重）", "（較重）", "(serious)"],
        Seriousness::Normal => ["", "", ""],
    };
    pick(language, words)
}

/// What a letter beside an item means.
pub(crate) fn mark(mark: Mark, language: Language) -> &'static str {
    let words = match mark {
        Mark::Done => ["完成", "完成", "done"],
        Mark::Carry => ["继续", "繼續", "carry on"],
        Mark::Withdraw => ["撤下，写原因", "撤下，寫原因", "withdraw, with the reason"],
        Mark::ReadBack => ["复述，写原话", "複述，寫原話", "read back, with the words"],
    };
    pick(language, words)
}

/// How much notice a rule asks for.
pub(crate) fn notice_required(rule: NoticeRule, language: Language) -> &'static str {
    let words = match rule {
        NoticeRule::Beforehand => ["事先", "事先", "beforehand"],
        NoticeRule::TwoHours => ["上班前 2 小时", "上班前 2 小時", "2 hours before the shift"],
        NoticeRule::DayBefore | NoticeRule::AnnualDayBefore => ["前一天", "前一天", "the day before"],
        NoticeRule::WeekBefore => ["一周前", "一週前", "one week before"],
    };
    pick(language, words)
}

/// How much notice was given: whole days between the asking and the first day.
pub(crate) fn notice_given(asked_at: NaiveDateTime, from: NaiveDate, language: Language) -> String {
    let days = (from - asked_at.date()).num_days();
    match (days, language) {
        (..=0, _) => pick(language, ["当天", "當天", "the same day"]).to_owned(),
        (1, Language::English) => "1 day".to_owned(),
        (_, Language::English) => format!("{days} days"),
        (_, Language::Simplified | Language::Traditional) => format!("{days} 天"),
    }
}

/// Whoever is on the shift, where an item is nobody's in particular.
pub(crate) fn whole_shift(language: Language) -> &'static str {
    pick(language, ["当班", "當班", "the shift"])
}

/// What a category of questions that ships is about.
pub(crate) fn topic(topic: Topic, language: Language) -> &'static str {
    pick(language, match topic {
        Topic::Product => ["产品", "產品", "Products"],
        Topic::Purchase => ["购物流程", "購物流程", "Purchase flow"],
        Topic::Returns => ["退换货", "退換貨", "Returns and exchanges"],
        Topic::Platform => ["平台规则", "平台規則", "Platform rules"],
        Topic::Market => ["行情", "行情", "Market"],
        Topic::Phrases => ["服务用语", "服務用語", "Standard phrases"],
        Topic::Forbidden => ["服务忌语", "服務忌語", "Phrases never said"],
        Topic::Conduct => ["规章守则", "規章守則", "Rules of conduct"],
        Topic::Colour => ["色差", "色差", "Colour difference"],
        Topic::Size => ["尺码", "尺碼", "Sizes"],
        Topic::Difficult => ["买家刁难", "買家刁難", "Difficult buyers"],
        Topic::BeforeSale => ["售前", "售前", "Before the sale"],
        Topic::DuringSale => ["售中", "售中", "During the sale"],
        Topic::AfterSale => ["售后", "售後", "After the sale"],
        Topic::Reviews => ["化解非好评", "化解非好評", "Turning poor reviews"],
        Topic::RefundChart => ["退款流程图", "退款流程圖", "Refund flow chart"],
        Topic::PurchaseChart => ["购物流程图", "購物流程圖", "Purchase flow chart"],
    })
}
