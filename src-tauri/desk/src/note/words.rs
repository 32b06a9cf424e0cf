//! The words of the notebooks and of the meeting as they stand on paper and in files. The screen has its own dictionaries.

use domain::complaint::{ComplaintCause, ComplaintState};
use domain::language::Language;
use domain::meeting::Presence;
use domain::note::{LostCode, LostReason, NoteKind, NoteState};

use crate::words::pick;

/// The word that stands in the trail for a kind.
pub(crate) fn stored(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Problem => "problem",
        NoteKind::Idea => "idea",
        NoteKind::ListingError => "listing_error",
        NoteKind::Competitor => "competitor",
        NoteKind::LostSale => "lost_sale",
        NoteKind::Question => "question",
    }
}

/// The word that stands in the trail for a state.
pub(crate) fn stored_state(state: NoteState) -> &'static str {
    match state {
        NoteState::Open => "open",
        NoteState::Adopted => "adopted",
        NoteState::Declined => "declined",
        NoteState::Duplicate => "duplicate",
        NoteState::Passed => "passed",
        NoteState::Later => "later",
    }
}

/// A kind of note.
pub(crate) fn kind(kind: NoteKind, language: Language) -> &'static str {
    let words = match kind {
        NoteKind::Problem => ["问题", "問題", "Problem"],
        NoteKind::Idea => ["建议", "建議", "Idea"],
        NoteKind::ListingError => ["宝贝数据错误", "寶貝數據錯誤", "Listing error"],
        NoteKind::Competitor => ["同行观察", "同行觀察", "Competitor"],
        NoteKind::LostSale => ["未成交", "未成交", "Lost sale"],
        NoteKind::Question => ["疑问", "疑問", "Question"],
    };
    pick(language, words)
}

/// Where a note stands.
pub(crate) fn state(state: NoteState, language: Language) -> &'static str {
    let words = match state {
        NoteState::Open => ["未答复", "未答覆", "No answer yet"],
        NoteState::Adopted => ["采纳", "採納", "Adopted"],
        NoteState::Declined => ["不采纳", "不採納", "Declined"],
        NoteState::Duplicate => ["与前一条相同", "與前一條相同", "Same as an earlier one"],
        NoteState::Passed => ["转交", "轉交", "Passed on"],
        NoteState::Later => ["以后再说", "以後再說", "Later"],
    };
    pick(language, words)
}

/// A reason for a lost sale, by the shop's own name if it has one.
pub(crate) fn reason(reason: &LostReason, language: Language) -> String {
    let shipped = |code| match code {
        LostCode::Price => ["价格", "價格", "Price"],
        LostCode::Discount => ["优惠、赠品", "優惠、贈品", "Discount or gift"],
        LostCode::Stock => ["缺货", "缺貨", "Out of stock"],
        LostCode::Size => ["尺码、颜色、款式", "尺碼、顏色、款式", "Size, colour, model"],
        LostCode::Shipping => ["发货、物流", "發貨、物流", "Shipping"],
        LostCode::Trust => ["评价、质量", "評價、質量", "Reviews, quality"],
        LostCode::Reply => ["回复慢", "回覆慢", "Slow reply"],
        LostCode::Browsing => ["只是看看", "只是看看", "Just looking"],
        LostCode::Other => ["其他", "其他", "Other"],
    };
    reason.name.clone().or_else(|| reason.code.map(|c| pick(language, shipped(c)).to_owned())).unwrap_or_default()
}

/// Whether somebody was at the meeting.
pub(crate) fn presence(presence: Option<Presence>, language: Language) -> &'static str {
    let words = match presence {
        Some(Presence::Present) => ["到", "到", "present"],
        Some(Presence::Absent) => ["缺", "缺", "absent"],
        Some(Presence::Excused) => ["准假", "准假", "excused"],
        None => ["", "", ""],
    };
    pick(language, words)
}

macro_rules! titles {
    ($($name:ident = [$simple:literal, $trad:literal, $english:literal];)*) => {$(
        #[doc = $simple]
        pub(crate) fn $name(language: Language) -> &'static str {
            pick(language, [$simple, $trad, $english])
        }
    )*};
}

titles! {
    digest = ["问题登记本汇总", "問題登記本匯總", "Digest of the notebook"];
    wrote_nothing = ["本期没有登记的人", "本期沒有登記的人", "Wrote nothing"];
    nobody = ["没有", "沒有", "Nobody"];
    nothing_written = ["本期没有登记。", "本期沒有登記。", "Nothing was written."];
    also_by = ["同时提出：", "同時提出：", "Also by: "];
    in_charge = ["汇总人", "匯總人", "Collected by"];
    manager = ["主管", "主管", "Manager"];
    figures_title = ["登记统计", "登記統計", "Notes in figures"];
    by_kind = ["按类别", "按類別", "By kind"];
    lost_by_reason = ["未成交原因", "未成交原因", "Why sales were lost"];
    total = ["合计", "合計", "Total"];
    answered = ["已答复", "已答覆", "Answered"];
    kind_head = ["类别", "類別", "Kind"];
    reason_head = ["原因", "原因", "Reason"];
    sales_head = ["笔数", "筆數", "Sales"];
    together_head = ["累计", "累計", "Together"];
    not_said = ["未填原因", "未填原因", "Not said"];
    number_head = ["编号", "編號", "Number"];
    words_head = ["内容", "內容", "Text"];
    author_head = ["登记人", "登記人", "By"];
    at_head = ["时间", "時間", "When"];
    state_head = ["状态", "狀態", "State"];
    answer_head = ["答复", "答覆", "Answer"];
    product_head = ["商品", "商品", "Product"];
    order_head = ["订单/聊天", "訂單/聊天", "Order or chat"];
    agenda = ["例会议程", "例會議程", "Agenda"];
    minutes = ["例会记录", "例會記錄", "Minutes"];
    attendance = ["到会", "到會", "Attendance"];
    actions_before = ["上次未完成的事项", "上次未完成的事項", "Still to be done"];
    team_week = ["本周数据", "本週數據", "The week in figures"];
    notes_part = ["建议与问题", "建議與問題", "Ideas and problems"];
    findings_part = ["宝贝数据错误", "寶貝數據錯誤", "Listing errors"];
    complaints_part = ["投诉", "投訴", "Complaints"];
    fines_part = ["本周罚款", "本週罰款", "Fines of the week"];
    rewards_part = ["本周奖励", "本週獎勵", "Rewards of the week"];
    reports_part = ["各人汇报：上周与改进", "各人匯報：上週與改進", "Reports: last week, and what to improve"];
    own_part = ["其他", "其他", "Other business"];
    agreed = ["决定与待办", "決定與待辦", "Agreed"];
    minute_taker = ["记录人", "記錄人", "Minutes by"];
    no_figures = ["没有数据", "沒有數據", "no figures"];
    on_rest = ["休息", "休息", "rest day"];
    on_leave = ["请假", "請假", "on leave"];
    unplanned = ["未排", "未排", "not planned"];
    moved = ["原定", "原定", "moved from"];
}

/// So many notes.
pub(crate) fn notes_count(count: u32, language: Language) -> String {
    match language {
        Language::Simplified => format!("登记 {count} 条"),
        Language::Traditional => format!("登記 {count} 條"),
        Language::English if count == 1 => "1 note".to_owned(),
        Language::English => format!("{count} notes"),
    }
}

/// How many complaints a meeting speaks of.
pub(crate) fn complaints_count(count: usize, language: Language) -> String {
    match language {
        Language::Simplified if count == 0 => "没有投诉".to_owned(),
        Language::Traditional if count == 0 => "沒有投訴".to_owned(),
        Language::English if count == 0 => "No complaints".to_owned(),
        Language::Simplified | Language::Traditional => format!("{count} 件"),
        Language::English if count == 1 => "1 complaint".to_owned(),
        Language::English => format!("{count} complaints"),
    }
}

/// The number of a collection.
pub(crate) fn issue(number: i64, language: Language) -> String {
    match language {
        Language::Simplified | Language::Traditional => format!("第 {number} 期"),
        Language::English => format!("No. {number}"),
    }
}

/// Somebody sees to it by a day.
pub(crate) fn by_day(owner: &str, due: chrono::NaiveDate, language: Language) -> String {
    match language {
        Language::Simplified | Language::Traditional => format!("{owner}，{due} 前"),
        Language::English => format!("{owner}, by {due}"),
    }
}

/// Customers served and bought, with the rate; served nobody shows no rate (NOTE-02).
pub(crate) fn service(served: u32, bought: u32, language: Language) -> String {
    let rate = if served == 0 { "–".to_owned() } else { format!("{:.1}%", f64::from(bought) * 100.0 / f64::from(served)) };
    match language {
        Language::Simplified => format!("服务 {served} 人，成交 {bought} 人，转化率 {rate}"),
        Language::Traditional => format!("服務 {served} 人，成交 {bought} 人，轉化率 {rate}"),
        Language::English => format!("served {served}, bought {bought}, conversion {rate}"),
    }
}

/// What a complaint is about.
pub(crate) fn complaint_cause(cause: ComplaintCause, language: Language) -> &'static str {
    let words = match cause {
        ComplaintCause::Service => ["服务", "服務", "Service"],
        ComplaintCause::Product => ["商品", "商品", "Product"],
        ComplaintCause::Logistics => ["物流", "物流", "Logistics"],
        ComplaintCause::Other => ["其他", "其他", "Other"],
    };
    pick(language, words)
}

/// Where a complaint stands.
pub(crate) fn complaint_state(state: ComplaintState, language: Language) -> &'static str {
    let words = match state {
        ComplaintState::Noted => ["待处理", "待處理", "Noted"],
        ComplaintState::Handling => ["处理中", "處理中", "In hand"],
        ComplaintState::Answered => ["已答复客户", "已答覆客戶", "Customer answered"],
        ComplaintState::Closed => ["已结案", "已結案", "Closed"],
    };
    pick(language, words)
}
