// Refusals and problems in words: what happened, that nothing was lost, what to do.
import type { AnyFault } from "../../ipc";
import type { ComplaintProblem, CustomerProblem, FigureProblem, FileProblem, HolidayProblem, LeaveProblem, Locked, MeetingProblem, MoneyProblem, NoteProblem, OffenceProblem, PatrolProblem, PictureProblem, RewardProblem, Right, RosterProblem, RulebookProblem, RulingProblem, SecretProblem, ShiftProblem, StaffProblem } from "../../ipc/bindings";
import type { ByKind } from "../types";
import { discipline } from "./discipline";
import { handoverProblems } from "./handover-problems";
import { ledger } from "./ledger";
import { knowledgeProblems } from "./knowledge-problems";
import { launchProblems } from "./launch-problems";
import { productProblems } from "./product-problems";
import { questionProblems } from "./question-problems";
import { trade } from "./trade";
import { trainingProblems } from "./training-problems";

const right: Record<Right, string> = {
  take_quizzes: "参加测验", keep_questions: "管理题库", run_quizzes: "管理测验", see_results: "看全部成绩",
  own_ledger: "看自己的账户", see_ledger: "看账本", collect: "收罚款和赔偿", spend: "支出经费", pay_reward: "发奖励", charge_damage: "登记赔偿", waive: "减免", take_back: "冲正", close_month: "结账", publish_statement: "公布经费",
  see_rota: "看排班", see_draft: "看草稿", plan_rota: "排班", export: "导出", see_staff: "看员工名单", manage_staff: "管理员工", manage_office: "管理店主、主管和财务", manage_shop: "修改店铺设置",
  ask_leave: "申请请假", decide_leave: "批假", read_audit: "看操作记录", backup: "备份", restore: "还原备份", see_customers: "查客户", keep_customers: "记客户卡", unmask_customers: "查看客户原文", purge_customers: "清除客户", remove_backups: "删除旧备份", handover: "交接", sign_handover: "交出和接收交接单", settle_handover: "处理漏交的单", write_notes: "登记", collect_notes: "答复和汇总登记", run_meeting: "主持例会", read_rule_book: "看守则", keep_rule_book: "管理守则", report_offence: "报告违规", answer_offence: "回应违规", all_offences: "看全部违规", judge_offence: "处理违规", make_ruling: "作裁定", decide_rewards: "决定奖励", all_rewards: "看全部奖励",
  own_account: "修改自己的账号",
  complaints: "记投诉", settle_complaints: "处理全部投诉",
  read_knowledge: "看知识页和服务用语", keep_knowledge: "发布知识页", take_reviews: "复习", plan_reviews: "看上架前准备", see_products: "看产品", keep_products: "管理产品",
  see_training: "看自己的培训", take_typing_test: "打字测试", tick_milestones: "给自己带的新人打勾", keep_pairings: "配师傅", decide_probation: "决定试用期", keep_training: "管理培训记录",
  patrol: "巡店", keep_listings: "管理宝贝和巡店设置", verify_findings: "核实宝贝错误", keep_figures: "登记自己的服务数据", all_figures: "看全部服务数据",
};
const file: Record<FileProblem, string> = {
  no_question_column: "找不到“题目”这一列", not_a_text: "这不是文本文件。请选 GIFT 文本或电子表格",
  damaged: "文件已损坏", too_large: "文件太大", not_a_spreadsheet: "这不是电子表格（XLSX、CSV）", encrypted: "文件有密码，请先去掉密码再选", empty: "文件里没有内容", no_time_column: "找不到“订单创建时间”或“订单付款时间”这一列", no_times: "时间列里没有带时刻的时间", no_number_column: "找不到“工号”这一列",
  no_nick_column: "找不到“旺旺昵称”这一列", no_code_column: "找不到“商家编码”或“商品ID”这一列",
};
const locked: Record<Locked, string> = { past: "已发布且已过去的日子不能改", not_employed: "当天不在职", not_on_rota: "不在这个月的排班表上", unknown_shift: "没有这个班次" };
const secret: ByKind<SecretProblem> = {
  short_password: () => "密码至少 8 个字符", long_password: () => "密码最多 200 个字符", not_six_digits: () => "PIN 是六位数字", easy_pin: () => "这个 PIN 太容易猜，请不要用同一个数字或连号",
  no_password_for_role: () => "这个角色只用 PIN 登录",
};
const staff: ByKind<StaffProblem> = {
  no_number: () => "请填工号", long_number: () => "工号最多 12 个字符", number_taken: (p) => `工号已经是${p.by}的`, no_name: () => "请填姓名", long_name: () => "姓名最多 40 个字",
  left_before_joined: () => "离职日早于入职日", bad_probation: () => "试用期的日期不对，应从入职日开始或之后", bad_mentor: () => "师傅不能是本人，也不能是另一位新人", nothing_to_learn: () => "只有新人或试用期内的人有师傅", mentor_taken: (p) => `这位师傅已经带着${p.by}`,
  last_owner: () => "店里至少要有一位在职的店主", bad_target: () => "目标工时超出了一个月的小时数", bad_limit: () => "个人限制不对：连上 1 到 31 天，周末最多 5 个",
};
const system: ByKind<ShiftProblem> = {
  no_shifts: () => "至少要有一个班次", no_name: (p) => `班次“${p.code}”没有名称`, bad_code: (p) => `代号“${p.code}”要一两个字，不能重复`, bad_key: (p) => `“${p.code}”的按键“${p.key}”要一个字母或数字，不能重复，也不能用 R T W M G N`,
  bad_segment_count: (p) => `“${p.code}”要有一到六个时段`, bad_segment: (p, f) => `“${p.code}”的时段 ${f.times([p.segment])} 结束要晚于开始`, overlap: (p, f) => `“${p.code}”的时段 ${f.times([p.first])} 和 ${f.times([p.second])} 重叠或顺序不对`,
  starts_next_day: (p) => `“${p.code}”要在当天开始`, bad_longest_run: () => "最多连上天数是 1 到 31", bad_shortest_rest: () => "最短间隔不能超过 24 小时", bad_quota: () => "休息额度比这段时间还长", unknown_shift: () => "禁止的接班里有不存在的班次", bad_bound: (p) => `“${{ shortest_run: "至少连上", shortest_off: "至少连休", least_minutes: "每月工时至少", most_minutes: "每月工时最多", most_nights: "每月晚班最多", most_weekends: "周末最多", most_holidays: "节假日最多" }[p.rule]}”的数字不对，或与别的规则矛盾`, bad_shift_limit: () => "班次次数里有一条是空的、自相矛盾或重复", too_heavy: () => "分数最多 10000",
};
const leave: ByKind<LeaveProblem> = {
  ends_before_start: () => "结束早于开始", too_long: () => "一次请假最长一年", not_employed: () => "请假的日子有不在职的", overlaps: (p, f) => `${f.range(p.days)}已有另一张请假单`,
  already_decided: (p) => `这张请假单${trade.leaveState[p.state]}，不能再改`, own_leave: () => "不能批自己的假",
};
const holidays: ByKind<HolidayProblem> = {
  bad_line: (p) => `第 ${p.line} 行看不懂：${p.text}`, no_year: () => "第一行没有写年份（# year 2026）", wrong_year: (p, f) => `第 ${p.line} 行的${f.fullDay(p.day)}不在这一年`, twice: (p, f) => `第 ${p.line} 行的${f.fullDay(p.day)}重复了`,
};
const roster: ByKind<RosterProblem["problem"]> = {
  staff: (p, f) => staff[p.problem.kind](p.problem as never, f), unreadable: (p) => `“${p.column}”一栏看不懂：${p.text}`, office_role: () => "店主、主管和财务只能由店主设定",
};
const customer: ByKind<CustomerProblem> = {
  empty: () => "还没有填写", too_long: (p) => `最多 ${p.most} 个字`, not_a_phone: () => "这不像电话号码", already_there: () => "卡上已经有了", too_short: (p) => `再输几位：至少 ${p.least} 位才能查`, no_reason: () => "请写明原因，至少两个字",
  months_out_of_range: (p) => `保留期限是 ${p.least} 到 ${p.most} 个月`, purged: () => "这位客户已经清除，不能再改", same_name: (p) => `已有同名客户 C-${p.customer}`, open_work: (p) => `C-${p.customer} 还有 ${p.items} 项未完成的交接，请先完成或撤回，再清除`, file_in_use: () => "数据文件正被别的程序读取，残留还没有抹掉。过几分钟再删旧备份",
};
const complaint: ByKind<ComplaintProblem> = {
  empty: () => "请写发生了什么", too_long: (p, f) => `最多 ${f.number(p.most)} 个字，请缩短`, not_yet: () => "这一天还没到", say_what: () => "请写做了什么、怎么答复的或结果", closed: () => "已经结案，请先重新处理", same_state: () => "已经在这一步", not_employed: () => "这个人不在职", days_out_of_range: (p) => `期限是 ${p.least} 到 ${p.most} 天`,
};
const patrol: ByKind<PatrolProblem> = {
  no_code: () => "请填商家编码", no_title: () => "请填标题", code_taken: (p) => `编码已经是“${p.by}”的`, too_long: (p, f) => `最多 ${f.number(p.most)} 个字，请缩短`, bad_price: () => "价格看不懂，例如 199.00",
  nothing_said: () => "请写现在是什么、应该是什么", nothing_wrong: () => "现在和应该的一样，没有错", no_detail: () => "请写是哪一项", retired: () => "这个宝贝已下架，不用巡", not_finder: () => "只有发现人能修改", own_finding: () => "自己发现的错误由别人核实",
  already_decided: (p) => `这条已经是“${trade.findingState[p.state]}”，不能再改`, not_verified: () => "核实以后才能标记为已改", no_reason: () => "驳回要写原因", nothing_to_patrol: () => "没有可巡的宝贝，请先添加",
  round_over: () => "这一轮已经结束", bad_checklist: () => "检查项要有 1 到 30 条",
};
const figures: ByKind<FigureProblem> = {
  bought_more_than_served: () => "成交客户数不能多于服务客户数。过几天才买的，请更正服务他的那一天", too_many: (p, f) => `一天最多 ${f.number(p.most)} 人，是不是多打了一位？`, not_yet: () => "这一天还没到", not_employed: () => "这一天不在职",
  no_reason: () => "更正要写原因", nothing_changed: () => "和原来一样，没有要更正的", too_long: (p, f) => `最多 ${f.number(p.most)} 个字，请缩短`, nothing_to_correct: () => "这一天还没有登记，没有可更正的",
  entered_already: () => "这一天已经登记过了，请用更正", corrected_meanwhile: () => "刚刚有人更正过，请看过新的数字再改", bad_span: () => "日期范围不对，最长两年", unknown_nick: (p) => `昵称“${p.nick}”不能用`,
};
const picture: ByKind<PictureProblem> = {
  not_a_picture: () => "这不是图片，请用 PNG、JPEG 或 WebP", too_large: (p, f) => `图片超过 ${f.bytes(p.limit)}，请裁小或截取一部分`, too_many_pixels: (p, f) => `图片超过 ${f.number(p.limit)} 像素，请缩小`, damaged: () => "图片已损坏或不完整",
};
const note: ByKind<NoteProblem> = {
  empty: () => "还没有写内容", too_long: (p, f) => `内容有 ${f.number(p.has)} 个字，最多 ${f.number(p.most)} 个。写好的都在，请删短或分几条写`, say_why: () => "请写明原因", not_earlier: () => "只能并入更早的一条", final: () => "已经采纳，不能再改", not_employed: () => "这个人不在职", unanswered: (p, f) => `还有 ${p.notes.length} 条没有答复：${f.list(p.notes.slice(0, 8).map((id) => `N-${id}`))}`,
  nothing_new: () => "今天已经收过本，没有新的登记", unknown_reason: () => "没有这个原因", own_idea: () => "不能采纳自己的建议，请店主或别的主管来定",
};
const meeting: ByKind<MeetingProblem> = {
  day_taken: () => "那天已经有例会", closed: () => "这次例会已经结束，记录不能再改", empty: () => "还没有写内容", too_long: (p) => `最多 ${p.most} 个字`, not_employed: () => "这个人那天不在职", already_done: () => "已经完成了", earlier_open: (p, f) => `${f.fullDay(p.day)}的例会还没有结束，请先结束它`,
};
const money: ByKind<MoneyProblem> = {
  empty: () => "请填金额", not_an_amount: () => "金额看不懂，例如 10.00", parts_of_a_fen: () => "最多两位小数（分）", too_much: (p, f) => `最多 ${f.money(p.most)} 元`, not_positive: () => "金额要大于 0",
};
const rulebook: ByKind<RulebookProblem> = {
  no_code: () => "请填条款号", code_twice: (p) => `条款号 ${p.code} 有两条`, no_words: (p) => `${p.code} 还没有内容`, too_long: (p, f) => `${p.code} 太长，最多 ${f.number(p.most)} 个字`, bad_ladder: (p) => `${p.code} 要有 1 到 10 次的处理`, bad_amount: (p) => `${p.code} 的金额不对，例如 10.00，不能是 0、负数或三位小数`,
  no_paragraph: (p) => `${p.code} 合并计次，请写属于哪一款`, no_name: () => "请写这一版的名称", nothing: () => "还没有条款", too_many: (p) => `最多 ${p.most} 条`, back_dated: (p, f) => `不能往前生效，最早${f.fullDay(p.earliest)}`, issued: () => "这一版已经发布，不能再改；请写新版", stale: () => "刚刚有人改过草稿，请重新打开",
  not_issued: () => "还没有发布", no_reason: () => "请写原因", bad_days: () => "结束早于开始", already_exempt: () => "这几天已经有免责，或免责已经结束", no_rules: () => "文件里没有条款。条款以 [条款号] 开头", bad_line: (p) => `第 ${p.line} 行看不懂`,
};
const offence: ByKind<OffenceProblem> = {
  no_words: () => "请写清楚", too_long: (p, f) => `最多 ${f.number(p.most)} 个字，请缩短`, in_future: () => "这个时间还没到", not_in_force: (p, f) => (p.from ? `这一条那天还没有生效，自${f.fullDay(p.from)}起才生效` : "这一条那天没有生效"), not_employed: () => "这个人那天不在职", not_yours: () => "只有本人可以回应", own_offence: () => "和自己有关的，由别人处理",
  already_decided: (p) => `已经处理过了（${discipline.offences.state[p.state]}），可能是别人刚刚处理的`, not_standing: (p) => `这一条是“${discipline.offences.state[p.state]}”，没有可改的`, moved: (p) => `打开以后情况变了：现在是第 ${p.step} 次。请看过新的提议再确认`, no_sanction: () => "这一条不分级，请选择怎么处理", no_reason: () => "请写原因或出处", needs_ruling: () => "这种情况只有裁定可以破例，请选择一个裁定", open_ruling: () => "这个裁定还没有作出", bad_amount: (p, f) => money[p.problem.kind](p.problem as never, f),
};
const ruling: ByKind<RulingProblem> = { no_words: () => "请写清楚", too_long: (p, f) => `最多 ${f.number(p.most)} 个字，请缩短`, already_made: () => "已经裁定过了", not_to_be_followed: () => "只有已作出、还没被取代的裁定可以取代" };
const reward: ByKind<RewardProblem> = {
  no_words: () => "请写清楚", too_long: (p, f) => `最多 ${f.number(p.most)} 个字，请缩短`, own_reward: () => "自己的奖励由别人决定", already_decided: () => "已经决定过了，可能是别人刚刚决定的", not_pending: () => "金额已经定了", no_rate: () => "还没有定标准，请填金额", bad_amount: (p, f) => money[p.problem.kind](p.problem as never, f), back_dated: (p, f) => `标准不能往前改，最早${f.fullDay(p.earliest)}`, not_employed: () => "这个人还没有入职", open_ruling: () => "这个裁定还没有作出",
};
const fault: ByKind<AnyFault> = {
  invalid_ledger: (p, f) => `${p.problems.map((x) => ledger.problem[x.kind](x as never, f)).join("；")}`,
  invalid_rulebook: (p, f) => p.problems.map((x) => rulebook[x.kind](x as never, f)).join("；"), invalid_offence: (p, f) => offence[p.problem.kind](p.problem as never, f), invalid_ruling: (p, f) => ruling[p.problem.kind](p.problem as never, f), invalid_reward: (p, f) => reward[p.problem.kind](p.problem as never, f),
  warned: (p, f) => `确认之前请先看提醒：${p.warnings.map((x) => discipline.warning[x.kind](x as never, f)).join("；")}`,
  invalid_note: (p, f) => `${p.problems.map((x) => note[x.kind](x as never, f)).join("；")}`, invalid_meeting: (p, f) => `${p.problems.map((x) => meeting[x.kind](x as never, f)).join("；")}`,
  invalid_complaint: (p, f) => p.problems.map((x) => complaint[x.kind](x as never, f)).join("；"),
  invalid_pairing: (p, f) => f.reasons(p.problems.map((x) => trainingProblems.pairing[x.kind](x as never, f))), invalid_probation: (p, f) => f.reasons(p.problems.map((x) => trainingProblems.probation[x.kind](x as never, f))), invalid_typing: (p, f) => trainingProblems.typing[p.problem.kind](p.problem as never, f), invalid_training: (p, f) => f.reasons(p.problems.map((x) => trainingProblems.training[x.kind](x as never, f))),
  invalid_product: (p, f) => f.reasons(p.problems.map((x) => productProblems[x.kind](x as never, f))),
  invalid_launch: (p, f) => f.reasons(p.problems.map((x) => launchProblems[x.kind](x as never, f))),
  invalid_page: (p, f) => p.problems.map((x) => knowledgeProblems.page[x.kind](x as never, f)).join("；"), invalid_review: (p, f) => p.problems.map((x) => knowledgeProblems.review[x.kind](x as never, f)).join("；"),
  invalid_question: (p, f) => p.problems.map((x) => questionProblems.question[x.kind](x as never, f)).join("；"), invalid_quiz: (p, f) => p.problems.map((x) => questionProblems.quiz[x.kind](x as never, f)).join("；"),
  invalid_patrol: (p, f) => p.problems.map((x) => patrol[x.kind](x as never, f)).join("；"), invalid_figures: (p, f) => p.problems.map((x) => figures[x.kind](x as never, f)).join("；"), bad_picture: (p, f) => `没有附上：${picture[p.problem.kind](p.problem as never, f)}。写好的内容都在。`,
  closed: () => "店铺已关闭，请用密码打开。数据完好。", locked: () => "屏幕已锁定，请重新登录。数据完好。", not_allowed: (p) => `你没有“${right[p.right]}”的权限，什么也没有改。需要时请找店主。`,
  wrong_secret: (p) => (p.tries_left > 0 ? `密码或 PIN 不对，还可以试 ${p.tries_left} 次。` : "密码或 PIN 不对，请稍等再试。"), no_pin: (p) => (p.has_password ? "你还没有设 PIN，请用密码解锁。" : "你还没有 PIN，请让主管在“人员”里给你一个。"), wait: (p) => `错的次数太多，请等 ${p.seconds} 秒再试。`,
  not_found: (p) => p.what === "publication" ? "这个月还没有发布，所以没有可导出的日历。请先发布，再导出。" : "找不到，可能已被别人删除。其余数据完好，请刷新后再看。", invalid_staff: (p, f) => p.problems.map((x) => staff[x.kind](x as never, f)).join("；"), invalid_system: (p, f) => p.problems.map((x) => system[x.kind](x as never, f)).join("；"),
  invalid_needs: (p, f) => p.problems.map((x) => { const band = f.times([x.band]); return { bad_band: `${band} 要结束晚于开始`, twice: `${band} 写了两次`, target_below_least: `${band} 的目标比至少还少` }[x.kind]; }).join("；"), invalid_apart: () => "这两个人不能这样错开", invalid_extension: (p, f) => p.problems.map((x) => (x.kind === "no_shift" ? "当天没有班" : x.kind === "not_later" ? `要晚于下班时间 ${f.minute(x.planned_end)}` : x.kind === "too_long" ? `最多延长 ${f.hours(x.most)} 小时` : "还没到那个时间")).join("；"),
  invalid_leave: (p, f) => p.problems.map((x) => leave[x.kind](x as never, f)).join("；"), invalid_holidays: (p, f) => `没有导入。${p.problems.map((x) => holidays[x.kind](x as never, f)).join("；")}`, invalid_secret: (p, f) => secret[p.problem.kind](p.problem as never, f),
  invalid_customer: (p, f) => customer[p.problem.kind](p.problem as never, f), invalid_item: (p, f) => f.reasons(p.problems.map((x) => handoverProblems.item[x.kind](x as never, f))), invalid_sheet: (p, f) => handoverProblems.sheet[p.problem.kind](p.problem as never, f), items_without_taker: (p, f) => `没有签字：${f.list(p.codes)} 还没有人接手。请先为每件事定好接手的人。`, empty_field: () => "有必填的内容还空着。", locked_cells: (p) => `没有改动：${[...new Set(p.cells.map((c) => locked[c.why]))].join("；")}。`, stale: (p) => `别人刚发布了 v${p.version}。你的草稿还在，请看过改动后再发布。`,
  in_use: () => "这个班次已经排在表上，不能删除。可以改名，或先把它从表上换掉。", busy: () => "已经有一次自动排班在进行，请先停下它。", no_shop: () => "还没有店铺，请先建店。", already_founded: () => "店铺已经建好了，请登录。",
  disk_full: () => "磁盘满了，这次没有保存，原有数据完好。请腾出空间后再试。", read_only: () => "数据文件夹只能读，这次没有保存，原有数据完好。请检查文件夹权限。", damaged: () => "数据文件已损坏，坏文件已留存，没有删除。请从备份还原。",
  newer_file: () => "数据来自更新的版本，没有动它。请升级程序再打开。", storage: (p) => `没有保存，原有数据完好。请再试一次；若再出现，请记下：${p.detail}`, bad_file: (p) => `没有导入：${file[p.problem]}。现有数据没有改动。`,
  bad_arguments: (p) => `程序内部出错，什么也没有改。请记下：${p.detail}`, unknown_command: (p) => `程序内部出错，什么也没有改。请记下：${p.name}`, cannot_write: (p) => `不能写入 ${p.path}，原有文件没有动。请换个位置再存。`,
  cannot_read: (p) => `不能读取 ${p.path}，什么也没有改。请看文件是否还在、是否被占用。`, too_large: () => "文件超过 64 MB，没有导入。请选对文件，或拆小再试。", no_viewer: (p) => `文件在 ${p.path}，但电脑上没有能打开它的程序。`,
  broken: () => "程序内部出错，这一步没有保存，其余数据完好。请再试一次。",
};

export const faults = { fault, ...questionProblems, product: productProblems, training: trainingProblems, money, rulebook, offence, ruling, reward, complaint, note, meeting, handover: handoverProblems, patrol, figures, picture, customer, right, file, locked, secret, staff, system, leave, holidays, roster };
