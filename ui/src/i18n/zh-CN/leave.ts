// Leave: asking, deciding, the slip; and wishes about days.
export const leave = {
  title: "请假", tabs: { leave: "请假单", wishes: "心愿" }, ask: "申请请假", askFor: "登记请假",
  filter: { state: "状态", open: "待签字", signed: "已签字", closed: "未批准和撤回", all: "全部", person: "谁", everybody: "所有人", period: "时间", coming: "现在和以后", past: "过去一年" },
  columns: { who: "谁", kind: "类别", days: "日期", length: "天数", asked: "申请于", notice: "提前量", state: "状态" },
  calendarDays: (n: number) => `${n} 天`, workingDays: (n: number) => `上班 ${n} 天`, both: (calendar: number, working: number) => `共 ${calendar} 天，其中上班 ${working} 天`,
  emptyTitle: "这里是所有的请假单", emptyText: "申请、签字、打印都在这里。签了字的假才算数，自动排班会避开它。", noneTitle: "没有符合条件的请假单", noneText: "换个筛选条件看看。",
  inTime: "按时", late: "晚了",
  rules: { "ATT-03": "事先说一声", "ATT-04": "上班前 2 小时", "ATT-05": "提前一天", "ATT-06": "三天及以上，提前一周", "ATT-07": "年假不到三天，提前一天" } as Record<string, string>,
  noticeInTime: (rule: string, at: string) => `按规定${rule}，最晚 ${at}，来得及。`, noticeLate: (rule: string, at: string) => `按规定${rule}，最晚应在 ${at} 之前。已经晚了，照样可以申请，由主管决定。`, noticeAsk: "填好日期，这里会说提前量够不够。",
  formTitle: "申请请假", who: "谁请假", kind: "类别", from: "从", to: "到", reason: "原因", cover: "工作交给谁", coverHint: "离岗前要把手上的事交接好。", endsBeforeStart: "结束早于开始", send: "申请", asked: "已申请，等主管签字", askedFor: (name: string) => `已登记${name}的请假，等签字`,
  detailTitle: (name: string, kind: string) => `${name} · ${kind}`, days: "日期", length: "长短", notice: "提前量", decided: (name: string, at: string) => `${name}，${at}`, decidedBy: "决定人", noReason: "没有写", sign: "签字同意", refuse: "不批准", takeBack: "撤回", print: "打印假条", signed: "已签字，排班会避开这几天", refused: "已记为不批准", takenBack: "已撤回", takeBackTitle: "撤回这张请假单？", takeBackText: "已签字的假撤回以后，这几天又可以排班。记录会留着。",
  ownHint: "自己的假由别人签字。",
  wishes: {
    whose: "谁的心愿", intro: "点一天或拖选几天，再选心愿。", introKeys: "方向键移动，按住 Shift 选几天；U 不能上班，Delete 清除。", selected: (n: number) => `已选 ${n} 天`, nothing: "先选日子", note: "备注", noteHint: "写上原因，排班的人看得到。",
    groups: { unavailable: "不能上班", rather_not: "尽量不排", would_like: "希望" }, anyShift: "上班", rest: "休息", anyName: "上班", restName: "休息", unavailableText: "自动排班按店里的规则避开", ratherText: "能避开就避开", likeText: "能满足就满足",
    clear: "清除", set: (n: number, what: string) => `${n} 天：${what}`, cleared: (n: number) => `已清除 ${n} 天的心愿`, rather: (what: string) => `尽量不${what === "上班" ? "上班" : `上${what}`}`, like: (what: string) => `希望${what === "休息" ? "休息" : `上${what}`}`, cannot: (what: string) => (what === "上班" ? "不能上班" : `不能上${what}`), short: { unavailable: "不能", rather_not: "不想", would_like: "希望" },
    none: "这个月还没有心愿。", total: (n: number) => `这个月 ${n} 个心愿`,
  },
};
