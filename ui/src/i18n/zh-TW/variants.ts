import type { variants as source } from "../zh-CN/variants";

export const variants: typeof source = {
  title: (month) => `假設：${month}`, text: "把同一個月換個條件再排一遍，和現在的草稿比一比。真正的排班不會動。", back: "回到排班", add: "試一個…", command: "假設：換個條件排一遍…",
  real: "現在的草稿", again: "條件不變，重新排", empty: "還沒有試過", emptyText: "換個班制、多一個人或少一個人、改改休息天數，看看會怎樣。", full: "最多留 12 個，先刪掉幾個。",
  form: {
    title: "換什麼條件", text: "沒改的都照現在的規則。已固定的格子和已簽字的請假仍然算數。", system: "班制", same: "不變", ready: (name) => `${name}（現成的，未啟用）`, more: "多幾個人", people: (n) => `多 ${n} 人`, moreHint: "新來的人沒有請假和心願，什麼班都能上。", without: "少了誰",
    quota: "休息天數", perMonth: "每月", perWeek: "每週", days: "天", quotaHint: "半天寫 0.5。留空不變。", run: "最多連上幾天", rest: "兩班之間至少隔幾小時", time: "最多用時", seconds: (s) => (s < 60 ? `${s} 秒` : `${s / 60} 分鐘`), start: "開始", bad: (least, most) => `請填 ${least} 到 ${most} 之間的數，或留空`,
  },
  what: { system: (name) => name, ready: (name) => name, more: (n) => `多 ${n} 人`, without: (who) => `沒有${who}`, month: (days) => `每月休 ${days} 天`, week: (days) => `每週休 ${days} 天`, none: "不限休息天數", run: (days) => `最多連上 ${days} 天`, rest: (hours) => `兩班至少隔 ${hours} 小時` },
  rows: { people: "人數", gaps: "缺人", spare: "多出的人次", wishes: "滿足的心願", conflicts: "沒遵守的規則", nights: "每人晚班", weekends: "每人週末班", over: "全年晚班與平均相差", hours: "每人工時", minutes: "總工時", rest: "每人休息天數", missed: "休息不足或超出的人", run: "最長連上", proof: "離最優" },
  gaps: (gaps, needed) => (gaps === 0 ? `不缺（共需 ${needed} 人次）` : `缺 ${gaps} / ${needed} 人次`), wishes: (kept, all) => (all === 0 ? "沒有心願" : `${kept} / ${all}`), spread: (least, most) => (least === most ? least : `${least}～${most}`), people: (n) => `${n} 人`, days: (n) => `${n} 天`, open: (n) => `還有 ${n} 格沒排，數字不全`,
  waiting: "排隊中…", running: (s) => `正在排，已用 ${s} 秒`, done: (s) => `用時 ${s} 秒`, unbegun: "還沒輪到就停了", illegal: "有人的規則沒法都滿足", best: "最優", within: (p) => `至多差 ${p}`, unknown: "未證明", bestHere: "這一行最好",
  stop: "停下", look: "看排班", close: "回到比較", remove: "刪除", lookTitle: (what) => `${what}（只看，不能改）`, compare: "比較",
};
