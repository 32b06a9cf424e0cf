import type { leave as source } from "../zh-CN/leave";

export const leave: typeof source = {
  title: "請假", tabs: { leave: "請假單", wishes: "心願" }, ask: "申請請假", askFor: "登記請假",
  filter: { state: "狀態", open: "待簽字", signed: "已簽字", closed: "未批准和撤回", all: "全部", person: "誰", everybody: "所有人", period: "時間", coming: "現在和以後", past: "過去一年" },
  columns: { who: "誰", kind: "類別", days: "日期", length: "天數", asked: "申請於", notice: "提前量", state: "狀態" },
  calendarDays: (n) => `${n} 天`, workingDays: (n) => `上班 ${n} 天`, both: (calendar, working) => `共 ${calendar} 天，其中上班 ${working} 天`,
  emptyTitle: "這裡是所有的請假單", emptyText: "申請、簽字、列印都在這裡。簽了字的假才算數，自動排班會避開它。", noneTitle: "沒有符合條件的請假單", noneText: "換個篩選條件看看。",
  inTime: "按時", late: "晚了",
  rules: { "ATT-03": "事先說一聲", "ATT-04": "上班前 2 小時", "ATT-05": "提前一天", "ATT-06": "三天及以上，提前一週", "ATT-07": "年假不到三天，提前一天" },
  noticeInTime: (rule, at) => `按規定${rule}，最晚 ${at}，來得及。`, noticeLate: (rule, at) => `按規定${rule}，最晚應在 ${at} 之前。已經晚了，照樣可以申請，由主管決定。`, noticeAsk: "填好日期，這裡會說提前量夠不夠。",
  formTitle: "申請請假", who: "誰請假", kind: "類別", from: "從", to: "到", reason: "原因", cover: "工作交給誰", coverHint: "離崗前要把手上的事交接好。", endsBeforeStart: "結束早於開始", send: "申請", asked: "已申請，等主管簽字", askedFor: (name) => `已登記${name}的請假，等簽字`,
  detailTitle: (name, kind) => `${name} · ${kind}`, days: "日期", length: "長短", notice: "提前量", decided: (name, at) => `${name}，${at}`, decidedBy: "決定人", noReason: "沒有寫", sign: "簽字同意", refuse: "不批准", takeBack: "撤回", print: "列印假條", signed: "已簽字，排班會避開這幾天", refused: "已記為不批准", takenBack: "已撤回", takeBackTitle: "撤回這張請假單？", takeBackText: "已簽字的假撤回以後，這幾天又可以排班。記錄會留著。",
  ownHint: "自己的假由別人簽字。",
  wishes: {
    whose: "誰的心願", intro: "點一天或拖選幾天，再選心願。", introKeys: "方向鍵移動，按住 Shift 選幾天；U 不能上班，Delete 清除。", selected: (n) => `已選 ${n} 天`, nothing: "先選日子", note: "備註", noteHint: "寫上原因，排班的人看得到。",
    groups: { unavailable: "不能上班", rather_not: "盡量不排", would_like: "希望" }, anyShift: "上班", rest: "休息", anyName: "上班", restName: "休息", unavailableText: "自動排班按店裡的規則避開", ratherText: "能避開就避開", likeText: "能滿足就滿足",
    clear: "清除", set: (n, what) => `${n} 天：${what}`, cleared: (n) => `已清除 ${n} 天的心願`, rather: (what) => `盡量不${what === "上班" ? "上班" : `上${what}`}`, like: (what) => `希望${what === "休息" ? "休息" : `上${what}`}`, cannot: (what) => (what === "上班" ? "不能上班" : `不能上${what}`), short: { unavailable: "不能", rather_not: "不想", would_like: "希望" },
    none: "這個月還沒有心願。", total: (n) => `這個月 ${n} 個心願`,
  },
};
