import type { figures as source } from "../zh-CN/figures";

export const figures: typeof source = {
  title: "服務統計", whose: "誰的", team: "全組", period: "時間", periods: { week: "本週", lastWeek: "上週", month: "本月", lastMonth: "上月", quarter: "近三個月", year: "近一年", own: "自選" }, pace: "按", paces: { day: "日", week: "週", month: "月" },
  import: "匯入平台數據", export: "匯出", setup: "設定",
  entry: { title: "登記", day: "日期", served: "服務客戶數", bought: "成交客戶數", note: "備註", noteHint: "自己看的，選填", save: "登記", saved: (day) => `${day}已登記`, done: (day) => `${day}已登記`, correct: "更正", hint: "一位客戶一天來兩次算一位。過幾天才買的，更正服務他的那一天。", rate: "轉化率" },
  correct: { title: (name, day) => `更正 ${name} ${day}`, why: "為什麼更正", reasons: ["打錯了", "後來又買了", "數重了"], save: "更正", saved: "已更正，原來的數字留在記錄裡", version: (n) => (n === 1 ? "登記" : `第 ${n - 1} 次更正`), history: "登記和更正", platform: "平台數據", none: "平台還沒有這一天的數據。", notEntered: "這一天還沒有登記。" },
  sum: { served: "服務客戶", bought: "成交客戶", rate: "轉化率", inquired: "平台詢單", paid: "平台付款", platformRate: "平台付款率", own: "自己登記", platform: "平台統計" },
  definition: "轉化率 = 成交客戶數 ÷ 服務客戶數。多天或多人時先把人數加起來再除（加權），不是每天比率的平均；沒有服務客戶時寫「–」。", platformDefinition: "平台付款率 = 詢單→最終付款人數 ÷ 詢單人數，同樣加權。",
  standing: { provisional: "暫定", final: "最終" }, provisionalHint: (n) => `付款還可能增加，${n} 天後的數據才算最終。`,
  chart: { title: "走勢", label: (what) => `${what}的走勢圖，下面的表裡有全部數字`, own: "自己的轉化率", platform: "平台付款率", none: "這段時間還沒有數字", week: (day) => `${day}起一週` },
  columns: { day: "日期", served: "服務", bought: "成交", rate: "轉化率", note: "備註", inquired: "詢單", paid: "付款", paidRate: "付款率", sales: "銷售額", response: "首次響應", standing: "平台", name: "姓名", days: "登記天數", corrected: "更正過" }, groups: { own: "自己登記", platform: "平台" },
  seconds: (n) => `${n} 秒`, noDays: "沒有登記", emptyTitle: "這裡是每天的服務數字", emptyText: "下班前花幾秒登記：服務了幾位客戶，成交幾位。轉化率會自動算。", enterFirst: "登記今天", teamEmptyTitle: "還沒有人登記", teamEmptyText: "大家每天登記，或匯入平台的客服績效表。",
  imports: {
    title: "匯入平台客服數據：先看再匯", text: "還沒有寫入。認清暱稱、看過結果再匯入。", nicks: "暱稱是誰", nicksHint: "認過一次就記住。", nobody: "不是我們的人", ask: "請選擇", guess: "猜的", known: "記住的", day: "哪一天", dayHint: "檔案裡沒有日期這一欄，請選這份數據是哪一天的。", leftOut: (n) => `${n} 行匯總或空行已略過`, unknown: (list) => `不認識的欄，已略過：${list}`, problems: (n) => `${n} 個格子看不懂，這幾格不匯入`, line: (n) => `第 ${n} 行`,
    standing: "這份數據", auto: (n) => `按天數判斷（滿 ${n} 天算最終）`, go: (n) => `匯入 ${n} 行`, done: (added, replaced) => `已匯入：新增 ${added} 天，更新 ${replaced} 天`, nothing: "沒有可以匯入的行。", rows: "會怎樣",
    fates: { new: "新增", settles: "最終數替換暫定數", replaces: "替換", same: "相同", final_stands: "已有最終數，略過", nobody: "不是我們的人，略過", no_day: "沒有日期", not_yet: "日期還沒到", not_employed: "當天不在職", twice: "同一人同一天重複，略過" }, fate: "結果", count: "詢單/付款", more: (n) => `還有 ${n} 行`,
  },
  platform: {
    title: "平台其他數據", by: "按時間", byPerson: "按人", all: "合計", none: "平台還沒有這段時間的數據。", definitions: "這些數怎麼算",
    columns: { time: "時間", name: "姓名", days: "天數", standing: "付款", consulted: "諮詢人數", received: "接待人數", inquired: "詢單人數", paid_first: "暫定付款人數", paid: "最終付款人數", next_day_rate: "次日付款成功率", paid_rate: "最終付款成功率", ordered: "最終下單人數", ordered_rate: "最終下單成功率", sales: "銷售額", per_customer: "客單價", pieces: "客件數", reply_rate: "回覆率", first_response: "首次響應", mean_response: "平均響應", mean_session: "平均接待時長", slow: "慢響應人數", unanswered: "未回覆人數", answer_ratio: "答問比", first_online: "最早上線", online: "在線時長", serving: "服務時長", paused: "掛起時長" },
    rules: ["人數、銷售額和時長：多天或多人時相加。", "付款成功率、下單成功率：按詢單人數加權。", "回覆率、響應時間、接待時長、答問比：按接待人數加權，不是每天平均數的平均。", "客單價 = 銷售額 ÷ 付款人數；客件數按付款人數加權。", "「暫定付款」是第一次匯入時的數，「最終付款」是滿天數之後的數；還沒有最終數的日子先用暫定數，並標出暫定天數。"],
    provisional: (n) => `${n} 天暫定`, final: "最終", minutes: (n) => `${n} 分`, hours: (n) => `${n} 小時`,
  },
  today: { mine: "還沒登記的服務數據", missing: "誰還沒登記服務數據", enter: "去登記", all: "看服務統計" },
  setting: { title: "統計設定", days: "幾天後的付款數據算最終", hint: "平台的最終付款數會晚幾天，一般 4 天。", saved: "已儲存" },
};
