// The weekly meeting: agenda, attendance, minutes, what was agreed on.
export const meeting = {
  title: "例会", next: "下次例会", when: (day: string, time: string) => `${day} ${time}`, moved: (day: string) => `${day} 是节假日，改期`, prepare: "准备议程", refresh: "更新议程", refreshed: "议程已更新，写好的内容没有动", print: "打印", agenda: "议程", minutes: "记录", closed: "已结束", open: "进行中", close: "结束例会", closeText: "结束后记录不能再改。没完成的事项下次自动带出。", closedBy: (name: string) => `${name} 记录`,
  none: "还没有例会", noneText: "按“准备议程”，本周的数据、建议、错误和未完成的事项会自动列好。", all: "历次例会", attendance: "到会", presence: { present: "到", absent: "缺", excused: "准假" }, rest: "休息", leave: "请假", unplanned: "未排",
  part: { action: "上次未完成的事项", team: "本周数据", note: "建议与问题", finding: "宝贝数据错误", complaint: "投诉", report: "各人汇报：上周与改进", own: "其他" }, service: (served: number, bought: number, rate: string) => `服务 ${served} 人，成交 ${bought} 人，转化率 ${rate}`, noFigures: "没有数据", notes: (n: number) => `登记 ${n} 条`, findings: (n: number) => `本周发现 ${n} 处`,
  said: "记录", saidHint: "说了什么", addLine: "加一项议程", line: "议题", remove: "从议程去掉", agreed: "决定与待办", agree: "加一件待办", what: "做什么", owner: "谁来做", due: "什么时候前", done: "完成", overdue: "已过期", by: (owner: string, day: string) => `${owner}，${day} 前`, from: (day: string) => `${day} 例会定的`, openActions: "未完成的事项", noOpen: "没有未完成的事项。", move: "改时间", day: "日期", time: "时间", saved: "已保存",
};
