// Launches, classes, make-up classes and requests for an introduction.
import type { Seat } from "../../ipc/bindings";

const seat: Record<Seat, string> = { within: "在班", other_hours: "当天班次不在这个时间", rest: "休息", leave: "请假", unplanned: "还没排班", gone: "不在职" };

export const launches = {
  title: "上新", tabs: { launches: "上新", requests: "介绍请求" }, plan: "计划上新", planned: "准备中", others: "已上架与取消", state: { planned: "准备中", listed: "已上架", cancelled: "已取消" },
  emptyTitle: "还没有上新", emptyText: "新产品上架前先上产品课，再用测验确认每个人都会。从产品里选，定上架日。", emptyOwn: "有新产品要上架时，这里会写明什么时候上课、要会什么。", noProducts: "先在“产品”里建产品，再来计划上新。",
  listsOn: (day: string) => `${day}上架`, inDays: (n: number) => (n === 0 ? "今天" : n === 1 ? "明天" : n > 0 ? `还有 ${n} 天` : `已过 ${-n} 天`), columns: { launch: "上新", products: "产品", day: "上架日", lights: "就绪", mine: "我" },
  because: (why: string, names: string) => `${why}：${names}`, among: (names: string, n: number) => `${names}等 ${n} 人`, between: "；", light: { red: "未就绪", amber: "待补", green: "就绪", blank: "不考" }, owed: (n: number) => `${n} 人要补课`, upset: (n: number) => `${n} 个座位和排班对不上`, red: (n: number) => `${n} 人未就绪`, yourClass: (day: string, time: string) => `你的课：${day} ${time}`, seat,
  one: {
    edit: "修改", move: "改上架日", list: "确认上架", cancel: "取消上新", reopen: "重新准备", addClass: "安排产品课", addMakeUp: "安排补课", readiness: "看就绪表", outlook: "看上架前准备", back: "全部上新", material: "材料", noMaterial: "还没有写材料。", pages: "知识页", quiz: "测验", noQuiz: "按各产品自己的测验", passMark: (n: number) => `${n} 分及格`,
    classes: "产品课", noClasses: "还没有安排产品课。程序按排班找人最齐的时间。", makeUp: "补课", cancelled: "已取消", teaches: (name: string) => `${name}讲`, tick: "点名", print: "打印签到表", change: "改课", cancelClass: "取消这节课", came: (n: number, of: number) => `${of} 人中到 ${n} 人`, invited: (n: number) => `请 ${n} 人`, teacherAway: (why: string) => `讲师${why}`, upset: "排班变了，这些人来不了：", unticked: "还没点名",
    people: "谁要会", peopleColumns: { person: "人", light: "就绪", standing: "产品课", lacks: "还差" }, nobody: "排班上没有人要会它。", deeds: "决定", by: (name: string, at: string) => `${name}，${at}`, unready: (names: string) => `当时未就绪：${names}`,
    owedHead: (n: number) => `${n} 人还要补课`, mineHead: "我还差什么", mineNothing: "都会了。", toQuiz: "去测验",
  },
  deed: { moved: (was: string, now: string) => `上架日从${was}改到${now}`, listed: (_: string, now: string) => `${now}上架`, cancelled: (_was: string, _now: string) => "取消上新", reopened: (_was: string, _now: string) => "重新准备" },
  lack: { class: "没上课", quiz: "没考", quiz_failed: (percent: number, mark: number) => `考了 ${percent} 分，${mark} 分及格`, changed: (name: string) => `${name}改过，要重考`, changed_failed: (name: string) => `${name}重考没对` },
  standing: { attended: "已上课", introduced: "单独介绍过", booked: "已安排", clash: (why: string) => `安排了，但${why}`, unticked: "没点名", absent: "没来", joined_later: "入职在课后，欠补课", not_invited: "没请到", no_class: "没有课" },
  form: {
    newTitle: "计划上新", editTitle: "修改上新", name: "名称", nameHint: "空着就用产品名", products: "产品", lists: "上架日", quiz: "测验", quizNone: "按各产品自己的测验", passMark: "及格分（%）", material: "材料", materialHint: "讲什么、带什么；产品的知识页会自动列在旁边。", pictures: "图片", addPicture: "加图片", save: "保存", saved: "已保存", planned: "已计划，接着安排产品课",
  },
  decide: {
    title: { moved: "改上架日", listed: "确认上架", cancelled: "取消上新？", reopened: "重新准备？" }, day: "新的上架日", reason: "理由", override: (n: number) => `${n} 人未就绪。规则要求上架前人人会；仍要上架，请写理由，会留在记录里。`, ruling: "可以引用裁定，例如 R-12。", allReady: "所有人都就绪。", early: (day: string) => `原定${day}，现在上架会记为今天。`, moveHint: "课和复习按新的日子重排。", cancelHint: "课不会自动取消。", done: { moved: "上架日已改", listed: "已上架", cancelled: "已取消", reopened: "已重新准备" }, list: "上架", listAnyway: "仍然上架",
  },
  class: {
    newTitle: "安排产品课", makeUpTitle: "安排补课", editTitle: "改课", teacher: "讲师", minutes: "课长（分钟）", day: "日期", starts: "开始", ends: "结束", remark: "说明", remarkHint: "地点、要带什么", who: "请谁来", all: "全选", none: "全不选", proposals: "人最齐的时间", makeUps: "最少的补课", fits: (n: number, of: number) => `${of} 人中 ${n} 人在班`, teacherBusy: "讲师不在班", missing: "来不了：", noTimes: "上架前的排班里没有合适的时间。", noneOwed: "没有人要补课。", unreached: (names: string) => `这段时间都不在班：${names}`, unplanned: (n: number) => `有 ${n} 天还没排班，排好后再看`, badTime: "时间写成 10:30", outside: (names: string) => `不在班：${names}`, save: "安排", saved: "已安排", changed: "已改", after: "这节课在上架之后。",
    cancelTitle: "取消这节课？", cancelText: "请来的人会重新算作欠课；用它答复的介绍请求重新等着。", cancelled: "已取消", searching: "正在按排班找时间…",
  },
  tick: { title: "点名", came: "到", missed: "没到", save: "保存点名", saved: "已点名", others: "没请但来了", all: "全到", hint: "空格切换" },
  requests: {
    ask: "要介绍", askTitle: "要求介绍产品", emptyTitle: "没有等着的请求", emptyKeeps: "新人有权要求介绍任何产品；请求和等了多久会在这里。", emptyOwn: "不熟的产品可以要求主管介绍，谁都有这个权利。", waiting: "等着介绍", settled: "已答复", days: (n: number) => (n === 0 ? "今天问的" : `等了 ${n} 天`), overdue: "太久了", answer: "答复", refuse: "不同意", withdraw: "撤回", product: "产品", other: "不在产品里的", words: "想知道什么", wordsOptional: "可以空着", wordsNeeded: "写明是哪个产品", asked: "已提交，主管会看到", withdrawn: "已撤回", by: (name: string) => `${name}提出`,
    answerTitle: (name: string) => `答复${name}`, way: "怎么介绍", ways: { class: "产品课", page: "知识页", talk: "当面讲过" }, whichClass: "哪节课", noClass: "课不属于上新", invites: "选了课就把人请上。", whichPage: "哪一页", noPages: "这个产品还没有发布的知识页。", teacher: "谁讲的", on: "哪天", remark: "补一句", answered: "已答复", meant: "指的是哪个产品", refuseTitle: (name: string) => `不同意${name}的请求？`, refused: "已回绝", reason: "理由",
    state: { open: "等着", answered: "已安排", refused: "未同意", withdrawn: "已撤回" }, answeredBy: { class: (who: string, day: string, time: string) => `产品课：${day} ${time}，${who}讲`, classOf: (who: string, day: string) => `${who}在${day}的课上讲了`, page: (title: string) => `知识页：${title}`, talk: (who: string, day: string) => `${who}${day}当面讲了` },
    setting: "超过几天算太久", settingSave: "保存", settingSaved: "已保存",
  },
  today: { title: "上新", myClass: (day: string, time: string) => `${day} ${time} 产品课`, teach: (day: string, time: string) => `${day} ${time} 你来讲产品课`, red: (name: string, day: string, n: number) => `${name}，${day}上架：${n} 人未就绪`, own: (name: string, day: string) => `${name}，${day}上架：你还没就绪`, past: (name: string, day: string) => `${name}原定${day}上架，上了吗？`, upset: (name: string, day: string, n: number) => `${name}${day}的课有 ${n} 人来不了`, unticked: (name: string, day: string) => `${name}${day}的课还没点名`, requests: (n: number) => `${n} 个介绍请求等着`, overdue: (n: number) => `其中 ${n} 个太久了` },
};
