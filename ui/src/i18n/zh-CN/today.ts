// Today in one look.
export const today = {
  title: "今天", ask: "申请请假",
  now: "现在谁在", over: "已下班", short: (n: number) => `缺 ${n} 人`, nobody: "没有排人", noShifts: "今天没有排班。", duty: "值", since: (at: string) => `${at} 开始`, until: (at: string) => `到 ${at}`,
  mine: "我的七天", toRota: "看排班表", notOnRota: "你不在排班表上。", open: "未排", leaveDay: "请假", today: "今天",
  decide: "等我签字的请假", waiting: (n: number) => `${n} 件`, late: "提前量不够", inTime: "按时", rule: (rule: string, due: string) => `${rule}，最晚 ${due}`, both: (calendar: number, working: number) => `${calendar} 天，上班 ${working} 天`, sign: "签字", refuse: "不批准", signed: (name: string) => `已签字：${name}`, refused: (name: string) => `未批准：${name}`,
  myLeave: "我的请假", noLeave: "没有请假。",
  rules: { "ATT-03": "事先说", "ATT-04": "提前 2 小时", "ATT-05": "提前一天", "ATT-06": "提前一周", "ATT-07": "提前一天" } as Record<string, string>,
  planning: "排班进度", published: (v: number) => `已发布 v${v}`, draft: "未发布", changes: (n: number) => `${n} 处未发布的改动`, conflicts: (n: number) => `${n} 处冲突`, gaps: (n: number) => `缺 ${n} 人次`, empty: (n: number) => `${n} 格未排`, fine: "没有冲突，人也够", plan: "去排班",
  backup: "备份", lastBackup: (at: string) => `上次 ${at}`, never: "还没有备份", toBackups: "备份与还原",
  steps: { title: "三步排出第一张表", text: "做完一步，自动打勾。", hide: "收起", done: (n: number) => `${n}/3`, needs: "定人数", needsText: "每个班次每天要几个人", staff: "录员工", staffText: "逐个新增，或导入花名册", rota: "排班并发布", rotaText: "自动排出整个月，看过就发布、打印", go: "去做", again: "再看看", pin: "给自己设一个 PIN，换人和解锁只要一秒" },
};
