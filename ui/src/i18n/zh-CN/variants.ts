// What if: the same month planned again under other circumstances.
export const variants = {
  title: (month: string) => `假设：${month}`, text: "把同一个月换个条件再排一遍，和现在的草稿比一比。真正的排班不会动。", back: "回到排班", add: "试一个…", command: "假设：换个条件排一遍…",
  real: "现在的草稿", again: "条件不变，重新排", empty: "还没有试过", emptyText: "换个班制、多一个人或少一个人、改改休息天数，看看会怎样。", full: "最多留 12 个，先删掉几个。",
  form: {
    title: "换什么条件", text: "没改的都照现在的规则。已固定的格子和已签字的请假仍然算数。", system: "班制", same: "不变", ready: (name: string) => `${name}（现成的，未启用）`, more: "多几个人", people: (n: number) => `多 ${n} 人`, moreHint: "新来的人没有请假和心愿，什么班都能上。", without: "少了谁",
    quota: "休息天数", perMonth: "每月", perWeek: "每周", days: "天", quotaHint: "半天写 0.5。留空不变。", run: "最多连上几天", rest: "两班之间至少隔几小时", time: "最多用时", seconds: (s: number) => (s < 60 ? `${s} 秒` : `${s / 60} 分钟`), start: "开始", bad: (least: string, most: string) => `请填 ${least} 到 ${most} 之间的数，或留空`,
  },
  what: { system: (name: string) => name, ready: (name: string) => name, more: (n: number) => `多 ${n} 人`, without: (who: string) => `没有${who}`, month: (days: string) => `每月休 ${days} 天`, week: (days: string) => `每周休 ${days} 天`, none: "不限休息天数", run: (days: number) => `最多连上 ${days} 天`, rest: (hours: string) => `两班至少隔 ${hours} 小时` },
  rows: { people: "人数", gaps: "缺人", spare: "多出的人次", wishes: "满足的心愿", conflicts: "没遵守的规则", nights: "每人晚班", weekends: "每人周末班", over: "全年晚班与平均相差", hours: "每人工时", minutes: "总工时", rest: "每人休息天数", missed: "休息不足或超出的人", run: "最长连上", proof: "离最优" },
  gaps: (gaps: number, needed: number) => (gaps === 0 ? `不缺（共需 ${needed} 人次）` : `缺 ${gaps} / ${needed} 人次`), wishes: (kept: number, all: number) => (all === 0 ? "没有心愿" : `${kept} / ${all}`), spread: (least: string, most: string) => (least === most ? least : `${least}～${most}`), people: (n: number) => `${n} 人`, days: (n: number) => `${n} 天`, open: (n: number) => `还有 ${n} 格没排，数字不全`,
  waiting: "排队中…", running: (s: string) => `正在排，已用 ${s} 秒`, done: (s: string) => `用时 ${s} 秒`, unbegun: "还没轮到就停了", illegal: "有人的规则没法都满足", best: "最优", within: (p: string) => `至多差 ${p}`, unknown: "未证明", bestHere: "这一行最好",
  stop: "停下", look: "看排班", close: "回到比较", remove: "删除", lookTitle: (what: string) => `${what}（只看，不能改）`, compare: "比较",
};
