// The trade's words, used on more than one screen.
import type { Act, BackupReason, DayKind, FindingState, LeaveKind, LeaveState, ListingField, Preset, Role, WishKind } from "../../ipc/bindings";

export const trade = {
  role: { owner: "店主", manager: "主管", finance: "财务", agent: "客服", trainee: "新人" } satisfies Record<Role, string>,
  /** Behind a name on the rota, where there is room for three letters. */
  roleTag: { owner: "店主", manager: "主管" },
  leave: { sick: "病假", personal: "事假", annual: "年假", business: "因公外出", other: "其他" } satisfies Record<LeaveKind, string>,
  leaveState: { asked: "待签字", signed: "已签字", refused: "未批准", cancelled: "已撤回" } satisfies Record<LeaveState, string>,
  wish: { unavailable: "不能上班", rather_not: "尽量不排", would_like: "希望" } satisfies Record<WishKind, string>,
  preset: { A: "A 两班制", B: "B 分段班制", Own: "自定班制" } satisfies Record<Preset, string>,
  findingState: { reported: "待核实", verified: "已核实", fixed: "已改", refused: "已驳回" } satisfies Record<FindingState, string>,
  listingField: { price: "价格", title: "标题", pictures: "图片", attributes: "属性", variants: "规格", stock: "库存", sizes: "尺码", description: "描述", promotion: "活动优惠", shipping: "运费发货", other: "其他" } satisfies Record<ListingField, string>,
  dayKind: { workday: "工作日", weekend: "周末", holiday: "节假日", makeup: "调休上班" } satisfies Record<DayKind, string>,
  backup: { daily: "每日自动", manual: "手动", upgrade: "升级之前", restore: "还原之前" } satisfies Record<BackupReason, string>,
  act: {
    fine_collected: "收罚款", fine_waived: "减免", fine_refunded: "退还罚款", fund_spent: "支出经费", reward_paid: "发放奖励", damage_charged: "登记赔偿", damage_paid: "收赔偿", entry_taken_back: "冲正", cash_counted: "盘点现金", month_closed: "结账", statement_published: "公布经费", ledger_settled: "修改账本设置", clock_believed: "确认电脑时间",
    shop_founded: "建店", settings_changed: "修改设置", signed_in: "登录", sign_in_failed: "登录失败", secret_set: "设置密码或 PIN", staff_added: "新增员工",
    staff_changed: "修改员工", staff_imported: "导入员工", system_saved: "保存班制", system_in_force: "启用班制", needs_saved: "保存人数需求", order_times_imported: "导入订单时间", order_times_removed: "删除订单时间", holidays_imported: "导入节假日", apart_saved: "设置错开的人", apart_removed: "取消错开", extension_set: "登记延长接待", extension_removed: "取消延长接待",
    leave_asked: "申请请假", leave_signed: "批准请假", leave_refused: "不批准请假", leave_cancelled: "撤回请假", wish_set: "登记心愿", wish_removed: "删除心愿",
    launch_planned: "计划上新", launch_changed: "修改上新", launch_moved: "改上架日", launch_listed: "确认上架", launch_cancelled: "取消上新", launch_reopened: "重新准备上新", class_planned: "安排产品课", class_changed: "改产品课", class_cancelled: "取消产品课", attendance_ticked: "产品课点名", introduction_asked: "要求介绍产品", introduction_given: "答复介绍请求", introduction_refused: "不同意介绍请求", introduction_withdrawn: "撤回介绍请求",
    product_saved: "保存产品", question_linked: "题目对应属性", attribute_answered: "重考属性",
    page_written: "写知识页", page_released: "发布知识页", page_declined: "不采用知识页", page_retired: "停用知识页", page_restored: "恢复知识页", script_saved: "修改服务用语", reviews_set: "修改复习设置",
    question_saved: "保存题目", question_decided: "审题", questions_imported: "导入题目", questions_proposed: "按用语表出题", questions_expired: "题目失效", question_category_saved: "修改题目分类", quiz_saved: "保存测验", quiz_moved: "开放或结束测验", attempt_begun: "开始测验", attempt_ended: "交卷", attempt_marked: "评分",
    rota_edited: "修改排班", rota_generated: "自动排班", rota_published: "发布排班表", duty_set: "安排值班", conflict_accepted: "接受冲突", customer_added: "新建客户卡", customer_changed: "修改客户卡", customer_unmasked: "查看客户原文", customer_purged: "清除客户", complaint_noted: "记投诉", complaint_changed: "修改投诉", complaint_moved: "处理投诉", complaints_set: "设置投诉期限", retention_set: "设置客户保留期限", backups_cleared: "删除旧备份", item_raised: "写交接事项", item_changed: "修改交接事项", item_told: "补充交接事项", item_passed: "转交交接事项", item_done: "完成交接事项", item_withdrawn: "撤回交接事项", item_reopened: "重开交接事项", item_read_back: "复述", sheet_opened: "开交接单", sheet_closed: "交出交接单", sheet_accepted: "接收交接单", sheet_readdressed: "改送交接单", sheet_settled: "处理漏交的单", paper_typed: "录入纸面结果", leave_covered: "请假交接", outage_started: "故障开始", outage_ended: "故障结束", handover_set: "修改交接设置", note_written: "登记", note_sorted: "改登记类别", note_answered: "答复登记", notes_collected: "收本汇总", lost_reason_saved: "修改未成交原因", reward_proposed: "提出奖励", meeting_made: "安排例会", meeting_changed: "修改例会", meeting_closed: "结束例会", action_agreed: "定下待办", action_done: "完成待办", rulebook_drafted: "写守则草稿", rulebook_issued: "发布守则", rulebook_read: "签阅守则", exemption_granted: "登记免责", exemption_ended: "结束免责", discipline_settled: "修改计次和扣款上限", wage_set: "登记工资", offence_reported: "报告违规", offence_answered: "回应违规", offence_confirmed: "确认违规", offence_dismissed: "驳回违规", offence_overturned: "撤销违规", offence_recounted: "重新计次", ruling_asked: "请求裁定", ruling_made: "作出裁定", reward_rate_set: "定奖励标准", reward_decided: "决定奖励", reward_completed: "补填奖励金额",
    mentor_paired: "配师傅", pairing_ended: "结束一带一", track_saved: "修改培养计划", track_chosen: "换培养计划", milestone_ticked: "里程碑打勾", milestone_unticked: "撤回打勾", probation_confirmed: "转正", probation_extended: "延长试用期", probation_failed: "试用期未通过", probation_taken_back: "撤回试用期决定", typing_begun: "开始打字测试", typing_tested: "打字测试", training_recorded: "记培训", training_struck: "培训记录作废", skills_saved: "修改技能清单", skill_checked: "测技能", backup_made: "备份", backup_restored: "还原备份",
    listing_saved: "保存宝贝", listings_imported: "导入宝贝", patrol_settled: "修改巡店设置", patrol_walked: "巡店", finding_reported: "报告宝贝错误", finding_changed: "修改宝贝错误", finding_thanked: "重复报告，已致谢", finding_verified: "核实宝贝错误",
    finding_refused: "驳回宝贝错误", finding_fixed: "宝贝错误已改", figures_entered: "登记服务数据", figures_corrected: "更正服务数据", figures_imported: "导入平台数据", figures_settled: "修改统计设置",
  } satisfies Record<Act, string>,
  staff: "员工", number: "工号", name: "姓名", shift: "班次", shiftSystem: "班制", segment: "时段", rota: "排班表", rest: "休", restDay: "休息", leaveShort: "假", leaveDay: "请假",
  duty: "值班", mentor: "师傅", probation: "试用期", trainee: "新",
};
