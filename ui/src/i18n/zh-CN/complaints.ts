// The register of complaints.
import type { ComplaintCause, ComplaintState, ComplaintWay } from "../../ipc";

export const complaints = {
  title: "投诉登记", add: "记投诉", addTitle: "记一件投诉", changeTitle: (number: string) => `修改 ${number}`, find: "查找内容、结果或订单号", open: "未结案", closed: "已结案", all: "全部", mine: "只看我的", more: "更早的", which: "是否结案",
  way: { chat: "旺旺聊天", phone: "电话", platform: "平台投诉", review: "差评", other: "其他" } as Record<ComplaintWay, string>,
  cause: { service: "服务", product: "商品", logistics: "物流", other: "其他" } as Record<ComplaintCause, string>,
  state: { noted: "待处理", handling: "处理中", answered: "已答复客户", closed: "已结案" } as Record<ComplaintState, string>,
  columns: { number: "编号", came: "日期", what: "事情", cause: "原因", serious: "程度", customer: "客户", owner: "负责", due: "期限", state: "状态" },
  form: { what: "发生了什么", whatHint: "客户怎么说、我们哪里没做好。已建卡的客户，姓名和电话会自动打码。", came: "哪天来的", way: "渠道", cause: "原因", serious: "程度", agent: "接待的客服", nobody: "没人登记", owner: "谁负责处理", manager: "主管来定", handOver: "写进交接单，让下一班知道", save: "记下", saved: (number: string) => `已记下 ${number}`, changed: "已修改" },
  one: { noted: (name: string, at: string) => `${name} 记于 ${at}`, due: (day: string) => `${day} 前结案`, agent: (name: string) => `接待：${name}`, owner: (name: string) => `负责：${name}`, noOwner: "还没有人负责", item: (code: string) => `交接事项 ${code}`, month: (n: number) => `本月服务投诉第 ${n} 件`, outcome: "结果", story: "处理经过", to: (name: string) => `→ ${name}`, change: "修改" },
  step: { title: "下一步", state: "到哪一步", text: "做了什么、怎么说的", textOutcome: "最后结果", textAgain: "为什么重新处理", owner: "交给谁", same: "不变", save: "记下这一步", saved: "已记下" },
  overdue: "超期", emptyTitle: "还没有投诉", emptyText: "客户投诉了就记一件：谁、什么事、谁来处理。到期没结案会提醒。", noneTitle: "没有符合条件的投诉", noneText: "换个词或筛选条件看看。",
  today: { mine: "我负责的投诉", waiting: "待安排或超期的投诉", all: "看投诉登记" }, days: "几天内结案", daysHint: "新记的投诉按这个天数定期限，1 到 60 天。", setup: "期限设置", daysSaved: "已保存",
};
