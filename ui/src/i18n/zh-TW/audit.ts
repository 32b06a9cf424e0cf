import type { audit as source } from "../zh-CN/audit";

export const audit: typeof source = {
  title: "操作記錄", text: "誰、什麼時候、改了什麼。只增不改。", act: "做了什麼", allActs: "所有操作", person: "誰做的", everybody: "所有人", nobody: "未登入", about: "對象", more: "再看更早的", end: "到頭了，這是最早的一條。",
  emptyTitle: "沒有符合的記錄", emptyText: "換個篩選條件試試。", changes: (n) => `${n} 處`, was: "原來", now: "改為", back: "返回設定", empty: "空",
  fields: { attribute: "屬性", retired: "停用", percent: "得分%", questions: "題目數", lists_on: "上架日", material: "材料", pass_mark: "及格分", unready: "未就緒", class: "產品課", attended: "到課", missed: "沒到", request_days: "介紹請求期限（天）", amount: "金額", words: "事由", entry: "筆號", closing: "期末結餘", statement: "公布", naming: "公布寫", clock: "時間",
    number: "工號", name: "名稱", role: "角色", rostered: "排進排班表", joined: "入職日", left: "離職日", probation: "試用期", barred: "不排的班次", mentor: "師傅", target_minutes: "月工時",
    kind: "類別", sheet: "單號", due: "期限", items: "事項數", held: "複述正確", lines: "行數", situation: "情況", background: "背景", todo: "要做的事", serious: "輕重", customer: "顧客", most_shifts: "最多結轉班數", accept_minutes: "接收時限（分鐘）", script: "故障話術",
    shop: "店鋪名稱", auto_lock_minutes: "自動鎖定（分鐘）", time_zone: "時區", shifts: "班次", quota: "休息額度", forbidden: "不能接的班", longest_run: "最多連上天數", shortest_run: "至少連上", shortest_off: "至少連休", least_minutes: "每月工時至少", most_minutes: "每月工時最多", most_nights: "每月晚班最多", most_weekends: "每月週末最多", most_holidays: "每月節假日最多", extension: "延長接待", band: "時段人數", shift_limits: "班次次數", apart: "錯開", "weight would_like": "想要的沒排上（分）", "weight rather_not": "不想上的排上了（分）", "weight under": "少一人（分）", "weight target": "離目標少一人（分）", "weight over": "多一人（分）", "weight fair": "公平（分）", "weight hours": "工時（分）", shortest_rest: "最短間隔", duty_per_day: "每日值班人數", mentor_together: "新人與師傅同班", duty_strength: "值班：強度", barred_shifts: "不排的班次：強度", unavailable_days: "不能上班的日子：強度",
    track: "培養計畫", remind: "提前幾天提醒", remark: "備註", passage: "文章", per_minute: "字/分", topic: "內容", minutes: "分鐘", skills: "技能清單", met: "達到",
    contact: "聯絡方式", orders: "訂單數", order: "訂單", tag: "標籤", talk: "聯絡記錄", months: "保留月數", backups: "備份", from: "從", pin: "PIN", password: "密碼", by: "操作人", version: "版本", changes: "改動格數", sick: "病假", personal: "事假", annual: "年假", business: "因公外出", other: "其他",
    reason: "原因", listings: "寶貝數", looked: "看過", wrong: "有錯的項", checklist: "檢查項", patrol: "巡店規則", final_after: "幾天後算最終", rows: "行數", days: "日期", code: "編碼", title: "標題", price: "價格", link: "連結", shelf: "上下架", pictures: "圖片", attributes: "屬性", variants: "規格", stock: "庫存", sizes: "尺碼", description: "描述", promotion: "活動優惠", shipping: "運費發貨",
  },
  values: { added: "已新增", removed: "已移除", changed: "已修改", true: "是", false: "否", unavailable: "不能上班", rathernot: "盡量不排", wouldlike: "希望", owner: "店主", manager: "主管", finance: "財務", agent: "客服", trainee: "新人" },
  need: (shift) => `${shift}人數`, needOn: (shift, day) => `${shift}人數，${day}`, dutyOn: (day) => `${day}值班`, cell: (number, day) => `${number} · ${day}`, pinned: "（固定）", hours: (n) => `${n} 小時`, conflict: "衝突",
};
