import type { trade as source } from "../zh-CN/trade";

export const trade: typeof source = {
  role: { owner: "店主", manager: "主管", finance: "財務", agent: "客服", trainee: "新人" },
  roleTag: { owner: "店主", manager: "主管" },
  leave: { sick: "病假", personal: "事假", annual: "年假", business: "因公外出", other: "其他" },
  leaveState: { asked: "待簽字", signed: "已簽字", refused: "未批准", cancelled: "已撤回" },
  wish: { unavailable: "不能上班", rather_not: "盡量不排", would_like: "希望" },
  preset: { A: "A 兩班制", B: "B 分段班制", Own: "自訂班制" },
  findingState: { reported: "待核實", verified: "已核實", fixed: "已改", refused: "已駁回" },
  listingField: { price: "價格", title: "標題", pictures: "圖片", attributes: "屬性", variants: "規格", stock: "庫存", sizes: "尺碼", description: "描述", promotion: "活動優惠", shipping: "運費發貨", other: "其他" },
  dayKind: { workday: "工作日", weekend: "週末", holiday: "節假日", makeup: "調休上班" },
  backup: { daily: "每日自動", manual: "手動", upgrade: "升級之前", restore: "還原之前" },
  act: {
    fine_collected: "收罰款", fine_waived: "減免", fine_refunded: "退還罰款", fund_spent: "支出經費", reward_paid: "發放獎勵", damage_charged: "登記賠償", damage_paid: "收賠償", entry_taken_back: "沖正", cash_counted: "盤點現金", month_closed: "結帳", statement_published: "公布經費", ledger_settled: "修改帳本設定", clock_believed: "確認電腦時間",
    shop_founded: "建店", settings_changed: "修改設定", signed_in: "登入", sign_in_failed: "登入失敗", secret_set: "設定密碼或 PIN", staff_added: "新增員工",
    staff_changed: "修改員工", staff_imported: "匯入員工", system_saved: "儲存班制", system_in_force: "啟用班制", needs_saved: "儲存人數需求", order_times_imported: "匯入訂單時間", order_times_removed: "刪除訂單時間", holidays_imported: "匯入節假日", apart_saved: "設定錯開的人", apart_removed: "取消錯開", extension_set: "登記延長接待", extension_removed: "取消延長接待",
    leave_asked: "申請請假", leave_signed: "批准請假", leave_refused: "不批准請假", leave_cancelled: "撤回請假", wish_set: "登記心願", wish_removed: "刪除心願",
    page_written: "寫知識頁", page_released: "發布知識頁", page_declined: "不採用知識頁", page_retired: "停用知識頁", page_restored: "恢復知識頁", script_saved: "修改服務用語", reviews_set: "修改複習設定",
    question_saved: "儲存題目", question_decided: "審題", questions_imported: "匯入題目", questions_proposed: "按用語表出題", questions_expired: "題目失效", question_category_saved: "修改題目分類", quiz_saved: "儲存測驗", quiz_moved: "開放或結束測驗", attempt_begun: "開始測驗", attempt_ended: "交卷", attempt_marked: "評分",
    rota_edited: "修改排班", rota_generated: "自動排班", rota_published: "發布排班表", duty_set: "安排值班", conflict_accepted: "接受衝突", customer_added: "新建客戶卡", customer_changed: "修改客戶卡", customer_unmasked: "檢視客戶原文", customer_purged: "清除客戶", complaint_noted: "記投訴", complaint_changed: "修改投訴", complaint_moved: "處理投訴", complaints_set: "設定投訴期限", retention_set: "設定客戶保留期限", backups_cleared: "刪除舊備份", item_raised: "寫交接事項", item_changed: "修改交接事項", item_told: "補充交接事項", item_passed: "轉交交接事項", item_done: "完成交接事項", item_withdrawn: "撤回交接事項", item_reopened: "重開交接事項", item_read_back: "複述", sheet_opened: "開交接單", sheet_closed: "交出交接單", sheet_accepted: "接收交接單", sheet_readdressed: "改送交接單", sheet_settled: "處理漏交的單", paper_typed: "錄入紙面結果", leave_covered: "請假交接", outage_started: "故障開始", outage_ended: "故障結束", handover_set: "修改交接設定", note_written: "登記", note_sorted: "改登記類別", note_answered: "答覆登記", notes_collected: "收本匯總", lost_reason_saved: "修改未成交原因", reward_proposed: "提出獎勵", meeting_made: "安排例會", meeting_changed: "修改例會", meeting_closed: "結束例會", action_agreed: "定下待辦", action_done: "完成待辦", rulebook_drafted: "寫守則草稿", rulebook_issued: "發布守則", rulebook_read: "籤閱守則", exemption_granted: "登記免責", exemption_ended: "結束免責", discipline_settled: "修改計次和扣款上限", wage_set: "登記工資", offence_reported: "報告違規", offence_answered: "回應違規", offence_confirmed: "確認違規", offence_dismissed: "駁回違規", offence_overturned: "撤銷違規", offence_recounted: "重新計次", ruling_asked: "請求裁定", ruling_made: "作出裁定", reward_rate_set: "定獎勵標準", reward_decided: "決定獎勵", reward_completed: "補填獎勵金額",
    mentor_paired: "配師傅", pairing_ended: "結束一帶一", track_saved: "修改培養計畫", track_chosen: "換培養計畫", milestone_ticked: "達標項打勾", milestone_unticked: "撤回打勾", probation_confirmed: "轉正", probation_extended: "延長試用期", probation_failed: "試用期未通過", probation_taken_back: "撤回試用期決定", typing_begun: "開始打字測試", typing_tested: "打字測試", training_recorded: "記培訓", training_struck: "培訓記錄作廢", skills_saved: "修改技能清單", skill_checked: "測技能", backup_made: "備份", backup_restored: "還原備份",
    listing_saved: "儲存寶貝", listings_imported: "匯入寶貝", patrol_settled: "修改巡店設定", patrol_walked: "巡店", finding_reported: "報告寶貝錯誤", finding_changed: "修改寶貝錯誤", finding_thanked: "重複報告，已致謝", finding_verified: "核實寶貝錯誤",
    finding_refused: "駁回寶貝錯誤", finding_fixed: "寶貝錯誤已改", figures_entered: "登記服務數據", figures_corrected: "更正服務數據", figures_imported: "匯入平台數據", figures_settled: "修改統計設定",
  },
  staff: "員工", number: "工號", name: "姓名", shift: "班次", shiftSystem: "班制", segment: "時段", rota: "排班表", rest: "休", restDay: "休息", leaveShort: "假", leaveDay: "請假",
  duty: "值班", mentor: "師傅", probation: "試用期", trainee: "新",
};
