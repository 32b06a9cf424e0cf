import type { meeting as source } from "../zh-CN/meeting";

export const meeting: typeof source = {
  title: "例會", next: "下次例會", when: (day, time) => `${day} ${time}`, moved: (day) => `${day} 是節假日，改期`, prepare: "準備議程", refresh: "更新議程", refreshed: "議程已更新，寫好的內容沒有動", print: "列印", agenda: "議程", minutes: "記錄", closed: "已結束", open: "進行中", close: "結束例會", closeText: "結束後記錄不能再改。沒完成的事項下次自動帶出。", closedBy: (name) => `${name} 記錄`,
  none: "還沒有例會", noneText: "按「準備議程」，本週的數據、建議、錯誤和未完成的事項會自動列好。", all: "歷次例會", attendance: "到會", presence: { present: "到", absent: "缺", excused: "准假" }, rest: "休息", leave: "請假", unplanned: "未排",
  part: { action: "上次未完成的事項", team: "本週數據", note: "建議與問題", finding: "寶貝數據錯誤", complaint: "投訴", fine: "本週罰款", reward: "本週獎勵", report: "各人匯報：上週與改進", own: "其他" }, service: (served, bought, rate) => `服務 ${served} 人，成交 ${bought} 人，轉化率 ${rate}`, sumOf: (n, amount) => `${n} 筆，共 ${amount} 元`, noFigures: "沒有數據", notes: (n) => `登記 ${n} 條`, findings: (n) => `本週發現 ${n} 處`, complaints: (n) => (n === 0 ? "沒有投訴" : `${n} 件`),
  said: "記錄", saidHint: "說了什麼", addLine: "加一項議程", line: "議題", remove: "從議程去掉", agreed: "決定與待辦", agree: "加一件待辦", what: "做什麼", owner: "誰來做", due: "什麼時候前", done: "完成", overdue: "已過期", by: (owner, day) => `${owner}，${day} 前`, from: (day) => `${day} 例會定的`, openActions: "未完成的事項", noOpen: "沒有未完成的事項。", move: "改時間", day: "日期", time: "時間", saved: "已儲存",
};
