import type { people as source } from "../zh-CN/people";

const dates = "日期可寫 2026-12-01、2026/12/1、2026.12.1 或 2026年12月1日。";

export const people: typeof source = {
  title: "人員", count: (here, gone) => (gone ? `在職 ${here} 人，已離職 ${gone} 人` : `在職 ${here} 人`), search: "姓名、工號、拼音首字母", which: "顯示", here: "在職", gone: "已離職", all: "全部",
  add: "新增員工", import: "匯入", export: "匯出", chooseFile: "選擇檔案（XLSX、CSV）…", template: "儲存空白範本…", toXlsx: "匯出為 XLSX…", toCsv: "匯出為 CSV…",
  columns: { number: "工號", name: "姓名", role: "角色", joined: "入職", probation: "試用期", mentor: "師傅", barred: "不排的班次", target: "月工時", secrets: "登入" },
  left: (day) => `${day}離職`, until: (day) => `到 ${day}`, hasPin: "PIN", hasPassword: "密碼", noSecret: "不能登入", notRostered: "不排班",
  emptyTitle: "這裡是店裡所有的人", emptyText: "現在只有店主一人。逐個新增，或者把花名冊一次匯入，匯入前會先給你看會改什麼。", noMatchText: "換個詞試試，或看看已離職的人。",
  newTitle: "新增員工", editTitle: (name) => name, numberHint: "交接、提成都用它，不能重複。", rostered: "排進排班表", joined: "入職日", leftDay: "離職日", leftHint: "最後一個工作日。離職的人留在歷史裡，不會刪除。",
  limits: "個人限制", limitsHint: "不填就按店鋪的規則；店鋪沒開的規則，填了就必須遵守。", limitRun: "最多連上（天）", limitHours: "每月工時最多", limitNights: "每月晚班最多", limitWeekends: "每月週末最多", badLimit: "數字不對",
  probationFrom: "試用期開始", probationTo: "試用期結束", mentor: "師傅", mentorHint: "從今天起和師傅排同一班。帶日期的安排和以前的師傅在「一帶一」。", noMentor: "沒有", target: "每月目標工時", targetHint: "小時；空著就不比。", badTarget: "請填小時數，例如 180 或 187.5", barred: "不排這些班次", barredHint: "劃去的班次不排給這個人；強度在班制的規則裡定。",
  roleOnlyOwner: "店主、主管和財務只能由店主設定。", officeOnly: "這是店主、主管或財務，只有店主可以改。", added: (name) => `已新增${name}`, saved: (name) => `已儲存${name}`,
  startPin: "初始 PIN", startPinHint: "當面告訴本人；第一次用時必須換成自己的。清空就先不給。", savedNow: "剛才已儲存", savedWithPin: (pin) => `初始 PIN ${pin}`, savedNoPin: "還沒有 PIN", saveNext: "儲存，再加一個", markLeft: "離職…", markLeftTitle: (name) => `${name}離職`, markLeftText: "過了最後一天就不能登入，也不再排班。排過的班、請過的假都留著。", markLeftDo: "記為離職", markedLeft: (name, day) => `${name}的最後一天是 ${day}`,
  givePin: "給一個 PIN…", givePassword: "給一個密碼…", newPin: "換一個 PIN…", newPassword: "換一個密碼…", givePinTitle: (name) => `給${name}一個 PIN`, givePasswordTitle: (name) => `給${name}一個密碼`,
  giveText: "把它當面告訴本人。第一次登入時必須換成自己的。", suggest: "隨機產生", give: "設定", given: (name) => `已設定。${name}第一次登入時要換成自己的`,
  importTitle: "匯入花名冊", importText: "還什麼都沒有改。看清楚再匯入。", creates: (n) => `新增 ${n} 人`, changes: (n) => `修改 ${n} 人`, same: (n) => `不變 ${n} 人`, problems: (n) => `${n} 行有問題`,
  problemsHint: "這些行不會匯入，其餘照常。改好檔案後可以再匯入一次。", unknownColumns: (names) => `不認識的欄，沒有讀：${names}`, accepts: { role: "可寫：店主、主管、財務、客服、新人（英文 owner、manager、finance、agent、trainee 也行）。", joined: dates, left: dates, probation_from: dates, probation_until: dates, mentor: "寫名單上一位的工號或姓名。", hours_target: "寫小時數，如 180 或 187.5。", not_shifts: "寫班次名稱或代號，用頓號或逗號隔開。" }, line: (n) => `第 ${n} 行`, nothing: "檔案裡沒有要改的內容。", doImport: (n) => `匯入 ${n} 人`, imported: (created, changed) => `已新增 ${created} 人，修改 ${changed} 人`, columnNames: { number: "工號", name: "姓名", role: "角色", joined: "入職", left: "離職", probation_from: "試用期開始", probation_until: "試用期結束", mentor: "師傅", hours_target: "月工時", not_shifts: "不排的班次" },
};
