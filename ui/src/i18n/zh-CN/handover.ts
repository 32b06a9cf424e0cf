// The handover: sheets, items, read-backs, paper typed back, outages.
import type { ItemKind, Mark, Seriousness, Stage, UsualStep } from "../../ipc/bindings";

export const handover = {
  title: "交接",
  kind: { urgent: "紧急", call_back: "回电", customer: "继续接待", order: "订单跟进", potential: "潜在顾客", task: "任务", other: "其他" } satisfies Record<ItemKind, string>,
  serious: { grave: "严重", serious: "较重", normal: "一般" } satisfies Record<Seriousness, string>,
  stage: { writing: "正在写", late: "该交出了", waiting: "等接收", overdue: "超时未接收", accepted: "已接收", missed: "没有交接", settled: "主管已处理" } satisfies Record<Stage, string>,
  usual: {
    wait_for_customer: "等顾客再来找我们", ask_warehouse: "问仓库，再告诉顾客", agree_refund: "同意退款", ask_supervisor: "请示主管", change_address: "改订单地址", call_customer: "给顾客打电话",
  } satisfies Record<UsualStep, string>,
  mark: { done: "完成", carry: "继续", withdraw: "撤下", read_back: "复述" } satisfies Record<Mark, string>,

  change: (from: string, to: string) => `${from} → ${to}`, totals: (all: number, urgent: number, carried: number) => `共 ${all} 件，紧急 ${urgent} 件，结转 ${carried} 件`, noChange: "还没有班次可交接", unread: "交接单没有读出来",
  write: {
    label: "写一件", placeholder: "一句话写清情况，Enter 保存", kind: "类别", save: "写上", more: "更多栏目", less: "收起", saved: (what: string) => `已写上：${what}`, kept: "没有保存，你写的还在这里。",
    todo: "要做什么", todoHint: "接班的人照这句复述", due: "期限", dueHint: "18:00、明天 9 点、+30（分钟后）", badDue: "看不懂这个时间，例如 18:00、明天 9:00、+30", order: "订单号", customer: "顾客", customerHint: "昵称或称呼，列表上会遮住", contact: "联系方式", contactHint: "电话或旺旺，平时遮住", background: "经过", serious: "严重程度", owner: "负责人", shift: "当班的人",
  },
  row: {
    age: (n: number) => `第 ${n} 班`, passed: (n: number) => `转交 ${n} 次`, manager: "已报主管", overdue: "已过期", due: (at: string) => `${at} 前`, left: (name: string) => `${name}已离职，归当班`, away: (name: string) => `${name}请假，归当班`, covered: (name: string) => `${name}代`, order: (n: string) => `订单 ${n}`, todo: "要做：", 
    by: (who: string, at: string) => `${who} ${at}`, 
  },
  act: { open: "打开", edit: "修改", finish: "完成", pass: "转交", withdraw: "撤下", reopen: "重新打开", take: "我来做", print: "打印", preview: "预览并打印", savePdf: "存为 PDF", list: "到事项列表", close: "交出", accept: "接收", settle: "主管处理", keys: "这一件", page: "交接单" },
  taken: (code: string) => `${code} 归我了`,
  finish: { title: "完成这一件", text: "结果（选填）", textHint: "一句话：怎么办的", done: (code: string) => `${code} 已完成` },
  withdraw: { title: "撤下这一件", text: "为什么撤下", done: (code: string) => `${code} 已撤下，记录还在` },
  pass: { title: "转交给别人", to: "转给谁", understood: "你弄明白了什么", understoodHint: "写明顾客要什么、已经做了什么，别让顾客再说一遍", done: (code: string, who: string) => `${code} 已转给${who}`, often: (n: number) => `已经转过 ${n} 次，再转会标给主管看。` },
  reopen: { title: "重新打开", text: "为什么重新打开", done: (code: string) => `${code} 又在单上了` },
  detail: { title: (code: string, kind: string) => `${code} · ${kind}`, story: "经过记录", 
    deed: { raised: "写下", changed: "修改", told: "补充", taken: "接手", passed: "转交", covered: "请假代办", done: "完成", withdrawn: "撤下", reopened: "重新打开" } as Record<string, string> },
  closing: {
    title: (to: string) => `交给${to}`, text: (n: number, urgent: number) => (n ? `${n} 件事交过去，其中 ${urgent} 件要对方复述。交出以后内容固定，新写的事在下一张上。` : "没有未完的事。空单也要交，对方接收后才算交接完。"), confirm: "交出", done: (to: string) => `已交出，等${to}接收`, reason: "替班原因", reasonHint: "你不在交出的班上，写明为什么由你来交", early: "还没到交接时间，现在交出也可以。",
    changed: (from: string, to: string) => `排班表改过，现在是 ${from} 交给 ${to}。事项都还在。`, renew: "按新的排班交出",
  },
  accepting: {
    title: (n: number) => (n ? `接收：先复述 ${n} 件` : "接收交接单"), text: "每件要复述的事，选对下一步，或用自己的话说。全部说对才能接收。", none: "没有要复述的事，看过就可以接收。", progress: (done: number, all: number) => `${done}/${all}`, confirm: "接收", done: "已接收，单上的事归你们班了", choose: "下一步是什么？", own: "用自己的话说", ownHint: "至少四个字，不要照抄", say: "复述", right: "说对了", 
    wrong: "不是这一步。请再看一遍情况，用自己的话说。", reason: "替班原因", reasonHint: "你不在接收的班上，写明为什么由你来接", others: (n: number) => `其余 ${n} 件`,
  },
  waiting: {
    mine: (who: string, at: string) => `${who} ${at} 交出，等你们接收`, theirs: (who: string, at: string, to: string) => `${who} ${at} 交出，等${to}接收`, missed: (n: string) => `${n} 没有交接，未完的事都在这张上`, settleTitle: "这张没有交接成", settleText: "写明是怎么回事，和班组说好。未完的事都在当前的单上，没有丢。", settleReason: "怎么回事", settled: "已处理",
    
  },
  empty: { title: "这张单还是空的", text: "写下接班的人要知道的：急着处理的、没接待完的、要联系的潜在顾客。没做完的事会自己带到下一张。", first: "写第一件" },
  earlier: { nothing: "这张单上没有事项。", number: "按单号找，如 1209", title: "往期", until: "到哪一天", shift: "班次", all: "所有班次", none: "这段时间没有交接单", noneText: "换个日期看看。", columns: { number: "单号", day: "日期", change: "班次", items: "件数", urgent: "紧急", closed: "交出", accepted: "接收", stage: "状态" }, back: "回到往期", readBacks: "复述", said: (who: string, at: string) => `${who} ${at} 复述`, picked: "选对了下一步", more: "更早的", },
  typed: {
    title: "纸上回录", text: "照着纸上写：编号 空格 字母，一行一件，次序不限。写错的行马上标出来，重复录入没有影响。", label: "编号和字母", placeholder: "23K D\n24M C 约了明天\n25P W 顾客取消了", legend: "字母", save: "录入", saved: (n: number) => `已录入 ${n} 行`, count: (ok: number, same: number, bad: number) => [`可录入 ${ok} 行`, same && `${same} 行已是这样`, bad && `${bad} 行有问题`].filter(Boolean).join("，"),
    good: "可以", same: "已是这样", line: (n: number) => `第 ${n} 行`, left: (n: number) => `${n} 行没有录入，留在框里，请改好再录`, 
  },
  outage: {
    title: "故障回电", off: "系统正常", on: (at: string) => `故障中，从 ${at} 起`, start: "开始故障记录", end: "故障结束", started: "故障记录已开始", ended: "故障已结束，回电单留在交接单上", script: "照着念", copy: "复制", copied: "已复制", text: "系统出故障或顾客太多时：念这段话，留下联系方式，记到回电单。故障时段不算进考核。", calls: "回电单", callsText: "记下的都在交接单“回电”类，没回的会交到下一班。", noCalls: "还没有要回的电话", noCallsText: "按 B 记一个。", who: "称呼", contact: "电话或旺旺", about: "要办的事", due: "几点前回", add: "记下", added: (who: string) => `已记下：${who}`, called: "已回电", endTitle: "故障结束了？", endText: "回电单会留着，直到每一个都回过。",
  },
  today: {
    accept: "等我们接收", acceptText: (n: number, urgent: number) => `${n} 件，${urgent} 件要复述`, readBack: "复述并接收", calls: "要回的电话", manager: "要主管看的", close: (to: string, at: string) => `${at} 前交给${to}`, all: "看交接单", more: (n: number) => `还有 ${n} 件`,
  },
  leave: { title: "手上未完的交接事项", text: "离岗前每件都要有人接。", none: "没有未完的事项，可以放心离岗。", taker: (code: string) => `谁接 ${code}`, shift: "当班的人", choose: "请选", missing: (n: number) => `还有 ${n} 件没有定谁接`, all: "全部交给", },
  settings: { title: "交接", text: "没接完的事和没接收的单，等多久报给主管；系统故障时念什么。", mostShifts: "结转超过几班报主管", acceptMinutes: "超过几分钟没接收报主管", badShifts: "请填 1 到 30", badMinutes: "请填 5 到 720", script: "故障时念的话", scriptHint: "留空就用自带的那段，三种语言都有" },
};
