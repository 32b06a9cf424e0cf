import type { today as source } from "../zh-CN/today";

export const today: typeof source = {
  title: "今天", ask: "申請請假",
  now: "現在誰在", over: "已下班", short: (n) => `缺 ${n} 人`, nobody: "沒有排人", noShifts: "今天沒有排班。", duty: "值", since: (at) => `${at} 開始`, until: (at) => `到 ${at}`,
  mine: "我的七天", toRota: "看排班表", notOnRota: "你不在排班表上。", open: "未排", leaveDay: "請假", today: "今天",
  decide: "等我簽字的請假", waiting: (n) => `${n} 件`, late: "提前量不夠", inTime: "按時", rule: (rule, due) => `${rule}，最晚 ${due}`, both: (calendar, working) => `${calendar} 天，上班 ${working} 天`, sign: "簽字", refuse: "不批准", signed: (name) => `已簽字：${name}`, refused: (name) => `未批准：${name}`,
  myLeave: "我的請假", noLeave: "沒有請假。",
  rules: { "ATT-03": "事先說", "ATT-04": "提前 2 小時", "ATT-05": "提前一天", "ATT-06": "提前一週", "ATT-07": "提前一天" },
  planning: "排班進度", published: (v) => `已發布 v${v}`, draft: "未發布", changes: (n) => `${n} 處未發布的改動`, conflicts: (n) => `${n} 處衝突`, gaps: (n) => `缺 ${n} 人次`, empty: (n) => `${n} 格未排`, fine: "沒有衝突，人也夠", plan: "去排班",
  backup: "備份", lastBackup: (at) => `上次 ${at}`, never: "還沒有備份", toBackups: "備份與還原",
  steps: { title: "三步排出第一張表", text: "做完一步，自動打勾。", hide: "收起", done: (n) => `${n}/3`, needs: "定人數", needsText: "每個班次每天要幾個人", staff: "錄員工", staffText: "逐個新增，或匯入花名冊", rota: "排班並發布", rotaText: "自動排出整個月，看過就發布、列印", go: "去做", again: "再看看", pin: "給自己設一個 PIN，換人和解鎖只要一秒" },
};
