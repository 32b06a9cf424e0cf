//! What the handover sheet says of its own, in the three languages side by side.

use domain::language::Language;

/// The words of one language.
pub struct SheetWords {
    pub title: &'static str,
    pub number: &'static str,
    pub given: &'static str,
    pub received: &'static str,
    pub id: &'static str,
    pub kind: &'static str,
    pub matter: &'static str,
    pub due: &'static str,
    pub next_step: &'static str,
    pub order: &'static str,
    pub customer: &'static str,
    pub owner: &'static str,
    pub read_back: &'static str,
    pub escalated: &'static str,
    pub continued: &'static str,
    pub nothing: &'static str,
    pub letters: &'static str,
    pub giver_signs: &'static str,
    pub receiver_signs: &'static str,
    pub supervisor: &'static str,
    pub printed_at: &'static str,
    pub colon: &'static str,
    pub comma: &'static str,
}

/// The words for a reader.
pub fn words(language: Language) -> &'static SheetWords {
    match language {
        Language::Simplified => &SIMPLIFIED,
        Language::Traditional => &TRADITIONAL,
        Language::English => &ENGLISH,
    }
}

/// How many items, how many of them urgent and how many from earlier shifts.
pub fn totals(language: Language, items: usize, urgent: usize, carried: usize) -> String {
    match language {
        Language::Simplified => format!("共 {items} 件，紧急 {urgent} 件，结转 {carried} 件"),
        Language::Traditional => format!("共 {items} 件，緊急 {urgent} 件，結轉 {carried} 件"),
        Language::English => format!("Items: {items}, urgent: {urgent}, carried: {carried}"),
    }
}

/// The how-manieth shift carries an item.
pub fn age(language: Language, shifts: u32) -> String {
    match language {
        Language::Simplified | Language::Traditional => format!("第 {shifts} 班"),
        Language::English => format!("Shift {shifts}"),
    }
}

/// How often an item was passed on.
pub fn passed(language: Language, times: u32) -> String {
    match language {
        Language::Simplified => format!("转交 {times} 次"),
        Language::Traditional => format!("轉交 {times} 次"),
        Language::English => format!("Passed {times}×"),
    }
}

const SIMPLIFIED: SheetWords = SheetWords {
    title: "交接单",
    number: "单号",
    given: "交出",
    received: "接收",
    id: "号",
    kind: "类别",
    matter: "情况与要做的事",
    due: "期限",
    next_step: "要做",
    order: "订单",
    customer: "顾客",
    owner: "负责",
    read_back: "复述",
    escalated: "已报主管",
    continued: "（续）",
    nothing: "没有要交接的事项。",
    letters: "做完打勾，或在方框旁写字母，回录时照抄：",
    giver_signs: "交出人签名",
    receiver_signs: "接收人签名　时间",
    supervisor: "主管",
    printed_at: "打印于",
    colon: "：",
    comma: "，",
};

const TRADITIONAL: SheetWords = SheetWords {
    title: "交接單",
    number: "單號",
    given: "交出",
    received: "接收",
    id: "號",
    kind: "類別",
    matter: "情況與要做的事",
    due: "期限",
    next_step: "要做",
    order: "訂單",
    customer: "顧客",
    owner: "負責",
    read_back: "複述",
    escalated: "已報主管",
    continued: "（續）",
    nothing: "沒有要交接的事項。",
    letters: "做完打勾，或在方框旁寫字母，回錄時照抄：",
    giver_signs: "交出人簽名",
    receiver_signs: "接收人簽名　時間",
    supervisor: "主管",
    printed_at: "列印於",
    colon: "：",
    comma: "，",
};

const ENGLISH: SheetWords = SheetWords {
    title: "Handover",
    number: "No.",
    given: "Given by",
    received: "To",
    id: "Id",
    kind: "Kind",
    matter: "What is the matter, what to do",
    due: "By",
    next_step: "To do",
    order: "Order",
    customer: "Customer",
    owner: "Owner",
    read_back: "Read back",
    escalated: "With manager",
    continued: "(cont.)",
    nothing: "Nothing to hand over.",
    letters: "Tick when done, or write a letter beside the box for typing back: ",
    giver_signs: "Given by (signature)",
    receiver_signs: "Received by (signature), time",
    supervisor: "Supervisor",
    printed_at: "Printed",
    colon: ": ",
    comma: ", ",
};
