// Training: mentors, probation, the typing test, the training log.
import type { ProbationStage, ProbationVerdict } from "../../ipc/bindings";

const conversion = (hundredths: number) => `${hundredths / 100}%`;

export const training = {
  stage: { before: "还没开始", running: "试用中", ending: "快到期", overdue: "到期未决定", confirmed: "已转正", failed: "未通过", past: "已过" } satisfies Record<ProbationStage, string>,
  verdict: { confirmed: "转正", extended: "延长", failed: "未通过", taken_back: "撤回决定" } satisfies Record<ProbationVerdict, string>,
  milestone: { tools: "能独立使用接待工具", typing: "打字达标", policy: "熟悉退换货规则", phrases: "会用服务用语，不说忌语", served: "能独立接待", conversion: "转化率达标" } as Record<string, string>,
  skill: { mandarin: "普通话", dialect: "听懂本地方言", typing: "打字", computer: "电脑操作" } as Record<string, string>,
  ownTrack: "客服试用期",
  measure: { skill: () => "师傅打勾", quiz: () => "测验", typing: (least: number) => `每分钟 ${least} 个汉字`, served: (least: number, days: number) => `${days} 天内接待 ${least} 人`, conversion: (least: number, days: number, served: number) => `${days} 天转化率 ${conversion(least)}，至少接待 ${served} 人` },
  value: { typing: (v: number) => `${v} 字/分`, served: (v: number) => `${v} 人`, conversion },
  dayNumber: (d: number) => `第 ${d} 天`, rank: (r: number) => `第 ${r} 名`, rankOf: (r: number, of: number) => `第 ${r} 名，共 ${of} 人`, alone: "只有一人，和计划比", due: (d: number) => `应在第 ${d} 天前`,
  probation: {
    title: "试用期", emptyTitle: "现在没有人在试用期", emptyText: "在“人员”里给新人填上试用期的开始和结束，他就会出现在这里。", noneTitle: "这里是你的培养计划", noneText: "你不在试用期，也没有带新人。", toPeople: "去人员",
    undated: (names: string) => `还没填试用期的新人：${names}`,
    settled: "也看一年内已决定的", track: "培养计划", editTrack: "修改培养计划", newTrack: "新的培养计划", remind: "到期前几天提醒", person: "姓名", progress: "达成", ends: "到期", left: (d: number) => (d > 0 ? `还有 ${d} 天` : d === 0 ? "今天到期" : `已过 ${-d} 天`), mentor: "师傅", noMentor: "没有师傅", place: "名次",
    rankHint: "按从试用期第一天起用了几天来排，不按日期；同样天数并列。", early: "可以提前转正", earlyText: (name: string, day: number, rank: string) => `${name}的里程碑在第 ${day} 天全部达成（${rank}），可以提前转正。由你决定。`,
    reached: (a: number, b: number) => `${a}/${b}`, open: "未达成", late: "晚于计划", on: (day: string) => `${day}达成`, by: (name: string) => `${name}打勾`, measured: "系统测得",
    tick: "打勾", untick: "撤回", tickTitle: (title: string) => title, tickDay: "哪天达成", tickRemark: "备注", tickRemarkHint: "看到了什么、还差什么。会出现在转正单上。", untickReason: "为什么撤回", ticked: "已打勾", unticked: "已撤回",
    decide: "决定…", decideTitle: (name: string) => `${name}的试用期`, verdictLabel: "决定", lastDay: "试用期最后一天", newEnd: "延长到", reason: "理由", reasonHint: "会留在记录里，印在单子上。", confirmText: "转正后新人成为客服，一带一到这天结束。", openYet: (open: number, all: number) => `${all} 项里还有 ${open} 项没达成；要转正，请写明理由。`, failText: "未通过只记录决定；离职日请在“人员”里填。", sixMonths: "总长超过六个月。法律规定试用期最长六个月，请先确认。", decided: (what: string) => `已决定：${what}`, takeBack: "撤回决定…", takeBackText: "期限、身份和一带一恢复到决定以前。原来的决定留在记录里。",
    print: "打印转正单", printOpen: "打印审批单（待签）", decisions: "决定", noDecision: "还没有决定。", was: (day: string) => `原定 ${day} 结束`, endsOn: (day: string) => `到 ${day}`, mentors: "师傅", since: (from: string, to: string | null) => (to ? `${from} 至 ${to}` : `${from} 起`), takeTest: "去打字测试", back: "返回", changeTrack: "换培养计划", trackChanged: "已换培养计划", own: "我的培养计划", led: "我带的新人", milestones: "里程碑", planned: "原定结束",
    trackForm: { name: "名称", nameHint: "自带的计划可以不填。", what: "怎么算达成", titleLabel: "里程碑", due: "第几天前", least: "至少", days: "几天内", served: "至少接待", up: "上移", down: "下移", remove: "删除", add: "加一个里程碑", kinds: { skill: "师傅打勾", typing: "打字（字/分）", quiz: "测验", served: "接待人数", conversion: "转化率（%）" }, retire: "不再用这个计划", saved: "已保存", note: "删掉的里程碑不再要求；已有的打勾和决定都留着。" },
  },
  pairing: {
    title: "一带一", waiting: "没有师傅的新人", waits: (day: string) => `从 ${day} 起没有师傅`, noneWaiting: "每个新人都有师傅。", short: (trainees: number, free: number) => `${trainees} 人在等，只有 ${free} 位师傅有空：等得久的先排。`, proposed: (name: string) => `建议：${name}`, noProposal: "没有空的师傅，排队等", choose: "选师傅", pairUp: "配对", pairs: "正在带", past: "已结束", nobody: "还没有一带一。新人入职后在这里给他配一位师傅，排班会把两人排在同一班。",
    change: "换师傅…", standIn: "临时代带…", end: "结束…", from: "从", to: "到", open: "直到试用期结束", reason: "原因", reasonHint: "换师傅要写原因。", candidates: "谁可以带", together: (n: number) => `已发布的排班两周内同班 ${n} 天`, shared: (a: number, b: number) => `能同上 ${a}/${b} 种班`, away: (d: number) => `30 天内请假 ${d} 天`, led: (k: number) => `一年内带过 ${k} 人`, inTime: (p: number) => `带的人按时达成 ${p}%`, noPast: "还没带过人", best: "最合适", titleNew: (name: string) => `给${name}配师傅`, titleChange: (name: string) => `${name}换师傅`, titleStandIn: (name: string) => `${name}的临时师傅`, endTitle: (mentor: string, trainee: string) => `${mentor}不再带${trainee}`, lastDay: "最后一天", paired: "已配对，排班会排在同一班", ended: "已结束", takeBack: "还没开始，会直接取消。", apart: (days: string) => `这几天新人没有师傅：${days}`, noApart: "一周内都同班", columns: { pair: "师傅 → 新人", days: "期间", today: "今天", week: "一周内", mentor: "师傅", trainee: "新人", reason: "原因" }, toRota: "看排班",
    why: { never: () => "还没配过师傅", ended: (w: { on: string }, m: string, day: (d: string) => string) => `${m}带到 ${day(w.on)}`, mentor_gone: (w: { on: string }, m: string, day: (d: string) => string) => `师傅${m}已于 ${day(w.on)} 离职`, later: (w: { from: string }, m: string, day: (d: string) => string) => `${m}从 ${day(w.from)} 开始带` },
  },
  typing: {
    title: "打字测试", intro: "照着打一分钟，数打对的汉字；粘贴不算。要求是每分钟 60 个。", goal: (g: number) => `要求 ${g} 字/分`, best: (b: number) => `最好 ${b} 字/分`, start: "开始", again: "再测一次", which: "文章语言", hint: "打第一个字时开始计时，一分钟后自动结束。打错不用回头改，漏一个字只算一个。", place: "在这里打字", left: (s: number) => `${s} 秒`, ready: "打字就开始", noPaste: "粘贴不算，请打字", cancel: "不测了", sending: "正在计算…", result: (v: number) => `${v} 字/分`, resultLatin: (v: number) => `${v} 个字母/分`, right: (k: number) => `打对 ${k} 个`, wrong: (k: number) => `打错 ${k} 个`, enough: "达标", notEnough: (g: number) => `还差一点，要求 ${g} 字/分`, history: "我的成绩", none: "还没有测过。", columns: { at: "时间", speed: "速度", right: "打对", wrong: "打错", passage: "文章", pastes: "试图粘贴" }, scripts: { chinese: "汉字", latin: "英文" }, finish: "打完了",
  },
  log: {
    title: "培训记录", add: "记一次培训", all: "所有人", whose: "谁", hours: (h: string) => `共 ${h} 小时`, due: "该再培训的", dueOn: (day: string) => `应在 ${day} 前`, overdue: "已过期", emptyTitle: "这里记每个人学过什么", emptyText: "谁、学了什么、谁教的、多长时间、什么时候该再学一次。", columns: { day: "日期", who: "谁", topic: "内容", teacher: "谁教的", minutes: "小时", next: "到期", remark: "备注" }, struck: (name: string, why: string) => `${name}作废：${why}`, strike: "作废…", strikeTitle: "作废这条记录", why: "原因", strikeText: "记录会留着，只是不再算数。", done: "已作废",
    form: { who: "谁参加了", everybody: "全选", topic: "学了什么", day: "哪天", teacher: "谁教的", minutes: "多少分钟", next: "下次应在", remark: "备注", saved: (k: number) => `已记 ${k} 人` }, skills: "技能清单", editSkills: "修改清单", met: "达到", notMet: "未达到", unchecked: "未测", check: (name: string, skill: string) => `${name}：${skill}`, value: "测得", valueHint: "例如 二级乙等、72 字/分", checkDay: "哪天测的", checked: "已记", bestTyping: (v: number) => `测试最好 ${v} 字/分`, addSkill: "加一项", nobodyTitle: "还没有要登记技能的人", nobodyText: "在“人员”里加上排班的人，这里就按人列出每一项技能。", skillTitle: "技能", removeSkill: "删除", tabs: { log: "记录", skills: "技能" },
  },
  today: { title: "培训", ending: (name: string, day: string) => `${name}的试用期 ${day} 到期`, overdue: (name: string, day: string) => `${name}的试用期 ${day} 已到期，还没决定`, ownEnding: (day: string) => `你的试用期 ${day} 到期`, ownOverdue: (day: string) => `你的试用期 ${day} 已到期，等主管决定`, early: (name: string) => `${name}的里程碑都达成了，可以提前转正`, progress: (a: number, b: number) => `达成 ${a}/${b}`, waiting: (names: string) => `没有师傅：${names}`, mine: (name: string) => `今天你的师傅是${name}`, lead: (name: string) => `你带${name}`, due: (name: string, topic: string, day: string) => `${name}：${topic}，${day}`, dueTitle: "该再培训" },
};
