import type { complaints as source } from "../zh-CN/complaints";

export const complaints: typeof source = {
  title: "投訴登記", add: "記投訴", addTitle: "記一件投訴", changeTitle: (number) => `修改 ${number}`, find: "查找內容、結果或訂單號", open: "未結案", closed: "已結案", all: "全部", mine: "只看我的", more: "更早的", which: "是否結案",
  way: { chat: "旺旺聊天", phone: "電話", platform: "平台投訴", review: "差評", other: "其他" },
  cause: { service: "服務", product: "商品", logistics: "物流", other: "其他" },
  state: { noted: "待處理", handling: "處理中", answered: "已答覆客戶", closed: "已結案" },
  columns: { number: "編號", came: "日期", what: "事情", cause: "原因", serious: "程度", customer: "客戶", owner: "負責", due: "期限", state: "狀態" },
  form: { what: "發生了什麼", whatHint: "客戶怎麼說、我們哪裡沒做好。已建卡的客戶，姓名和電話會自動打碼。", came: "哪天來的", way: "渠道", cause: "原因", serious: "程度", agent: "接待的客服", nobody: "沒人登記", owner: "誰負責處理", manager: "主管來定", handOver: "寫進交接單，讓下一班知道", save: "記下", saved: (number) => `已記下 ${number}`, changed: "已修改" },
  one: { noted: (name, at) => `${name} 記於 ${at}`, due: (day) => `${day} 前結案`, agent: (name) => `接待：${name}`, owner: (name) => `負責：${name}`, noOwner: "還沒有人負責", item: (code) => `交接事項 ${code}`, month: (n) => `本月服務投訴第 ${n} 件`, outcome: "結果", story: "處理經過", to: (name) => `→ ${name}`, change: "修改" },
  step: { title: "下一步", state: "到哪一步", text: "做了什麼、怎麼說的", textOutcome: "最後結果", textAgain: "為什麼重新處理", owner: "交給誰", same: "不變", save: "記下這一步", saved: "已記下" },
  overdue: "超期", emptyTitle: "還沒有投訴", emptyText: "客戶投訴了就記一件：誰、什麼事、誰來處理。到期沒結案會提醒。", noneTitle: "沒有符合條件的投訴", noneText: "換個詞或篩選條件看看。",
  today: { mine: "我負責的投訴", waiting: "待安排或超期的投訴", all: "看投訴登記" }, days: "幾天內結案", daysHint: "新記的投訴按這個天數定期限，1 到 60 天。", setup: "期限設定", daysSaved: "已儲存",
};
