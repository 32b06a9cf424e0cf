//! Every word that a sheet prints of its own, in the three languages side by side. A sheet cannot ask for a word that one
//! language lacks: the table is a type. What people typed is never here.

use domain::language::Language;

/// The words of one language.
pub struct Words {
    pub rota: &'static str,
    pub draft: &'static str,
    pub name: &'static str,
    pub number: &'static str,
    pub hours: &'static str,
    pub nights: &'static str,
    pub weekends: &'static str,
    pub rest_days: &'static str,
    pub balance: &'static str,
    pub duty: &'static str,
    pub changed: &'static str,
    pub legend: &'static str,
    pub shift: &'static str,
    pub times: &'static str,
    pub holidays: &'static str,
    pub makeup: &'static str,
    pub holiday_mark: &'static str,
    pub makeup_mark: &'static str,
    pub printed_at: &'static str,
    pub coverage: &'static str,
    pub code: &'static str,
    pub slip: &'static str,
    pub signature: &'static str,
    pub date: &'static str,
    pub leave_slip: &'static str,
    pub leave_kind: &'static str,
    pub period: &'static str,
    pub days: &'static str,
    pub reason: &'static str,
    pub asked_at: &'static str,
    pub notice: &'static str,
    pub on_time: &'static str,
    pub late: &'static str,
    pub cover: &'static str,
    pub handover_done: &'static str,
    pub open_items: &'static str,
    pub applicant: &'static str,
    pub supervisor: &'static str,
    pub only_signed: &'static str,
    pub slip_id: &'static str,
    pub nobody_yet: &'static str,
    pub separator: &'static str,
    pub colon: &'static str,
    pub roster: RosterWords,
}

/// Column heads of the staff list, in the order they are written.
pub struct RosterWords {
    pub title: &'static str,
    pub number: &'static str,
    pub name: &'static str,
    pub role: &'static str,
    pub joined: &'static str,
    pub left: &'static str,
    pub probation_from: &'static str,
    pub probation_until: &'static str,
    pub mentor: &'static str,
    pub hours_target: &'static str,
    pub not_shifts: &'static str,
}

/// The words for a reader.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::Simplified => &SIMPLIFIED,
        Language::Traditional => &TRADITIONAL,
        Language::English => &ENGLISH,
    }
}

/// "Page 2 of 3" for a reader.
pub fn page_of(language: Language, page: usize, pages: usize) -> String {
    match language {
        Language::Simplified => format!("第 {page} 页 / 共 {pages} 页"),
        Language::Traditional => format!("第 {page} 頁 / 共 {pages} 頁"),
        Language::English => format!("Page {page} of {pages}"),
    }
}

/// The number of a published version.
pub fn version(language: Language, version: u32) -> String {
    match language {
        Language::Simplified | Language::Traditional => format!("第 {version} 版"),
        Language::English => format!("Version {version}"),
    }
}

/// How many people a sheet shows.
pub fn people(language: Language, count: usize) -> String {
    match language {
        Language::Simplified | Language::Traditional => format!("{count} 人"),
        Language::English if count == 1 => "1 person".to_owned(),
        Language::English => format!("{count} people"),
    }
}

/// Length of a leave in calendar days and in rostered working days; half days are allowed (ATT-06).
pub fn leave_days(language: Language, calendar: f32, working: f32) -> String {
    match language {
        Language::Simplified => format!("日历日 {calendar} 天，排班工作日 {working} 天"),
        Language::Traditional => format!("日曆日 {calendar} 天，排班工作日 {working} 天"),
        Language::English => format!("Calendar days: {calendar}; rostered working days: {working}"),
    }
}

/// Notice asked for and given, in the shop's own units.
pub fn notice(language: Language, required: &str, given: &str) -> String {
    match language {
        Language::Simplified => format!("规定提前 {required}，实际提前 {given}"),
        Language::Traditional => format!("規定提前 {required}，實際提前 {given}"),
        Language::English => format!("{required} required, {given} given"),
    }
}

const SIMPLIFIED: Words = Words {
    rota: "排班表",
    draft: "草稿",
    name: "姓名",
    number: "工号",
    hours: "工时",
    nights: "晚班",
    weekends: "周末",
    rest_days: "休息",
    balance: "差 晚/末/节/延/值",
    duty: "值班",
    changed: "发布后的改动",
    legend: "图例",
    shift: "班次",
    times: "时间",
    holidays: "节假日",
    makeup: "调休上班",
    holiday_mark: "休",
    makeup_mark: "班",
    printed_at: "打印于",
    coverage: "在岗人数",
    code: "代号",
    slip: "个人排班",
    signature: "签名",
    date: "日期",
    leave_slip: "请假条",
    leave_kind: "假别",
    period: "请假时间",
    days: "天数",
    reason: "事由",
    asked_at: "申请时间",
    notice: "提前通知",
    on_time: "符合规定",
    late: "通知晚于规定",
    cover: "工作交接给",
    handover_done: "离岗前工作已交接",
    open_items: "未完的交接事项",
    applicant: "申请人签名",
    supervisor: "主管签名",
    only_signed: "本请假条须经部门主管签字方能生效。",
    slip_id: "单号",
    nobody_yet: "待定",
    separator: "；",
    colon: "：",
    roster: RosterWords {
        title: "员工名册",
        number: "工号",
        name: "姓名",
        role: "角色",
        joined: "入职日期",
        left: "离职日期",
        probation_from: "试用期开始",
        probation_until: "试用期结束",
        mentor: "师傅工号",
        hours_target: "工时目标",
        not_shifts: "不排班次",
    },
};

const TRADITIONAL: Words = Words {
    rota: "排班表",
    draft: "草稿",
    name: "姓名",
    number: "工號",
    hours: "工時",
    nights: "晚班",
    weekends: "週末",
    rest_days: "休息",
    balance: "差 晚/末/節/延/值",
    duty: "值班",
    changed: "發布後的改動",
    legend: "圖例",
    shift: "班次",
    times: "時間",
    holidays: "節假日",
    makeup: "調休上班",
    holiday_mark: "休",
    makeup_mark: "班",
    printed_at: "列印於",
    coverage: "在崗人數",
    code: "代號",
    slip: "個人排班",
    signature: "簽名",
    date: "日期",
    leave_slip: "請假條",
    leave_kind: "假別",
    period: "請假時間",
    days: "天數",
    reason: "事由",
    asked_at: "申請時間",
    notice: "提前通知",
    on_time: "符合規定",
    late: "通知晚於規定",
    cover: "工作交接給",
    handover_done: "離崗前工作已交接",
    open_items: "未完的交接事項",
    applicant: "申請人簽名",
    supervisor: "主管簽名",
    only_signed: "本請假條須經部門主管簽字方能生效。",
    slip_id: "單號",
    nobody_yet: "待定",
    separator: "；",
    colon: "：",
    roster: RosterWords {
        title: "員工名冊",
        number: "工號",
        name: "姓名",
        role: "角色",
        joined: "入職日期",
        left: "離職日期",
        probation_from: "試用期開始",
        probation_until: "試用期結束",
        mentor: "師傅工號",
        hours_target: "工時目標",
        not_shifts: "不排班次",
    },
};

const ENGLISH: Words = Words {
    rota: "Rota",
    draft: "Draft",
    name: "Name",
    number: "Agent number",
    hours: "Hours",
    nights: "Nights",
    weekends: "W/ends",
    rest_days: "Rest",
    balance: "Over N/W/H/L/D",
    duty: "On duty",
    changed: "Changed after publishing",
    legend: "Legend",
    shift: "Shift",
    times: "Times",
    holidays: "Public holidays",
    makeup: "Make-up workdays",
    holiday_mark: "H",
    makeup_mark: "W",
    printed_at: "Printed",
    coverage: "Coverage",
    code: "Code",
    slip: "Shift slip",
    signature: "Signature",
    date: "Date",
    leave_slip: "Leave slip",
    leave_kind: "Kind of leave",
    period: "From – to",
    days: "Length",
    reason: "Reason",
    asked_at: "Asked at",
    notice: "Notice",
    on_time: "in time",
    late: "later than the rule asks",
    cover: "Taken over by",
    handover_done: "Work was handed over before leaving",
    open_items: "Open items and who takes them",
    applicant: "Applicant",
    supervisor: "Supervisor",
    only_signed: "This slip is only valid when signed by the supervisor.",
    slip_id: "No.",
    nobody_yet: "not settled",
    separator: "; ",
    colon: ": ",
    roster: RosterWords {
        title: "Staff",
        number: "Agent number",
        name: "Name",
        role: "Role",
        joined: "Joined",
        left: "Left",
        probation_from: "Probation from",
        probation_until: "Probation until",
        mentor: "Mentor's number",
        hours_target: "Hours target",
        not_shifts: "Shifts not worked",
    },
};
