// The question bank, quizzes and what their results say.
import type { QuestionKind, QuestionSource, QuestionState, QuizState, Topic } from "../../ipc/bindings";

const kind: Record<QuestionKind, string> = { single: "单选", multiple: "多选", true_false: "判断", short: "简答", number: "数值", matching: "配对", essay: "论述", description: "说明" };
const state: Record<QuestionState, string> = { proposed: "待审", accepted: "采用", rejected: "不采用", retired: "停用" };
const source: Record<QuestionSource, string> = { person: "自己写的", file: "导入", phrase: "来自用语表", attribute: "来自产品属性" };
const quizState: Record<QuizState, string> = { draft: "草稿", open: "开放", closed: "已结束" };
const topic: Record<Topic, string> = {
  product: "产品", purchase: "购物流程", returns: "退换货", platform: "平台规则", market: "行情", phrases: "服务用语", forbidden: "服务忌语", conduct: "规章守则", colour: "色差", size: "尺码", difficult: "买家刁难",
  before_sale: "售前", during_sale: "售中", after_sale: "售后", reviews: "化解非好评", refund_chart: "退款流程图", purchase_chart: "购物流程图",
};

export const questions = {
  kind, state, source, quizState, topic, gap: "填空", yes: "对", no: "错",
  bank: {
    title: "题库", add: "写题目", importFile: "导入（GIFT、XLSX）…", more: "更多", exportGift: "导出为 GIFT", exportXlsx: "导出为 XLSX", template: "空白表格（XLSX）", propose: (n: number) => `用语表出题（${n} 条）`, proposed: (n: number) => `已按用语表拟了 ${n} 道，待审`,
    addCategory: "加分类", editCategory: "改分类", categories: "分类", allCategories: "全部分类", rules: "规则变了…", search: "题目、选项里的字", count: (n: number) => `${n} 道`, waiting: (n: number) => `${n} 道待审`,
    states: { all: "全部" }, allKinds: "全部题型", columns: { text: "题目", kind: "题型", category: "分类", state: "状态" }, moreRows: "更早的",
    emptyTitle: "题目放在这里", emptyText: "自己写，或导入老师常用的 GIFT 文件和表格。分类已经建好，里面是空的。", noneTitle: "没有这样的题目", noneText: "换个词或筛选试试。",
    acceptAll: (n: number) => `采用这 ${n} 道`, accepted: (n: number) => `已采用 ${n} 道`, expired: "已失效", until: (day: string) => `问到${day}`, picture: "有图",
  },
  editor: {
    new: "写题目", edit: "改题目", review: "审题", kind: "题型", category: "分类", name: "标题", text: "题目", textHint: "想让人填空，就在空处写五条下划线 _____", answers: "答案", choice: (l: string) => `选项 ${l}`, right: "正确", weight: "分值 %", feedback: "选了它就告诉他", told: "反馈", general: "答完告诉大家",
    addAnswer: "加一个答案", removeAnswer: "删掉这个答案", left: "左边", pair: "右边", accepted: "接受的答案", acceptedHint: "* 代表任意文字", number: "数字", numberHint: "72，或 3.14:0.01（上下 0.01），或 1..5", isTrue: "这句话是对的", isFalse: "这句话是错的",
    share: "平分", shareHint: "正确的平分 100%，错的同样扣回", rests: "依据的规则（可不填）", restsHint: "如“退换货政策 第 3 版”。规则变了，可以一起失效", expires: "最后一天", save: "保存", saved: "已保存", accept: "采用", reject: "不采用", retire: "停用", takeBack: "重新采用", preview: "预览", write: "编写", html: "这道题是 HTML，显示时去掉标签", unsaved: "还没有保存", discard: "不保存并关闭", discardText: "写的内容会丢掉。",
    versions: (n: number) => `第 ${n} 版`, by: (name: string, at: string) => `${name}，${at}`, essay: "由人评分，不用写答案。", description: "只是一段说明，不问什么，也不会被抽到。",
  },
  category: { add: "加分类", edit: "改分类", name: "名称", parent: "放在", top: "最上层", remove: "删除", saved: "已保存", removed: "已删除", shipped: "留空就用原名" },
  rule: { title: "规则变了", text: "依据旧规则的题目，问到哪一天为止？改好的新题另写。", which: "规则", last: "最后一天", go: "让它们失效", done: (n: number) => `${n} 道题到期后不再问`, none: "还没有题目写明依据的规则。写题时填“依据的规则”，规则变了就能一起失效。", asked: (n: number) => `${n} 道在用` },
  imports: {
    title: "导入题目：先看一遍", creates: (n: number) => `${n} 道可导入`, same: (n: number) => `${n} 道题库里已有`, refused: (n: number) => `${n} 处读不懂`, remarks: (n: number) => `${n} 道要先改`, text: "还没有写入。读不懂的留在原文件里，其余照常导入。", nothing: "没有可导入的题目。", line: (n: number) => `第 ${n} 行`,
    into: "没有写分类的放到", accept: "导入后直接采用；不勾就先待审", go: (n: number) => `导入 ${n} 道`, done: (a: number, p: number) => `已导入：${a} 道采用，${p} 道待审`, more: (n: number) => `还有 ${n} 条`, unknown: (list: string) => `没有用到的列：${list}`, fix: "先待审，改好再用", untold: (list: string) => `反馈里提到图片 ${list}，文件里没有`, picture: "带图片", badPicture: (why: string) => `文件里的图片不能用：${why}`, and: "；",
  },
  quizzes: {
    title: "测验", add: "出测验", edit: "修改", open: "开放", close: "结束测验", reopen: "重新开放", begin: "开始", goOn: "接着答", again: "再考一次", look: "看结果", results: "成绩", paper: "纸上考…", more: "更多",
    emptyTitle: "还没有测验", emptyText: "选好从哪些分类抽几道题，定及格线、次数和时间，再开放。", emptyTaker: "现在没有给你的测验。", mine: "给我的", all: "全部测验",
    questions: (n: number) => `${n} 道题`, pass: (n: number) => `及格 ${n}%`, minutes: (n: number) => `${n} 分钟`, noLimit: "不限时", attempts: (used: number, all: number) => `用了 ${used}/${all} 次`, anyAttempts: "次数不限", window: (from: string, to: string) => `${from} 至 ${to}`, from: (at: string) => `${at} 起`, until: (at: string) => `${at} 止`,
    score: (n: number) => `${n}%`, passed: "通过", failed: "未通过", pending: "待评分", onPaper: "纸上", taken: (ended: number, passed: number) => `${ended} 份交卷，${passed} 份通过`, unmarked: (n: number) => `${n} 份待评分`, attempt: (n: number) => `第 ${n} 次`,
    opened: "已开放", closed: "已结束", closeText: "还没交的电子答卷会按已答的计分；纸上的仍可录入。", forAll: "所有人", forSome: (n: number) => `${n} 人`,
  },
  form: {
    new: "出测验", edit: "改测验", name: "名称", pass: "及格线 %", attempts: "最多几次", minutes: "时间（分钟）", opens: "开始", closes: "截止", clock: "几点", empty: "不限", shuffled: "打乱选项", review: "答案", atOnce: "交卷就看", afterClosing: "结束后再看", teacher: "讲课的人", nobody: "不写", teacherHint: "成绩里能看出谁讲的没教会", takers: "给谁", everybody: "所有人", some: "选人",
    parts: "抽题", part: "分类", take: "抽几道", below: "含下级", addPart: "再加一类", removePart: "去掉", has: (n: number) => `可用 ${n} 道`, begun: "已经有人开始，抽题和及格线不能改。", saved: "已保存", draftHint: "保存后是草稿，开放了别人才看得到。",
  },
  take: {
    title: "答题", left: "剩余", next: "下一题", back: "上一题", handIn: "交卷", handInTitle: "交卷？", blank: (n: number) => `还有 ${n} 道没有答。`, allDone: "每题都答了。", question: (at: number, all: number) => `第 ${at} 题，共 ${all} 题`, saved: "已保存", saving: "保存中", notSaved: "没存上，会再试", choose: "请选", answerHere: "写在这里", pick: "选右边",
    multiple: "选出所有正确的", elsewhere: "在别的窗口打开了", takeHere: "在这里接着答", leave: "离开", leaveHint: "离开后时间照走，答过的都在", leaveFree: "可以离开，回来接着答，答过的都在", over: "时间到", numbers: "题号",
  },
  result: {
    left: (n: number) => `还可以考 ${n} 次`, missedOnly: (n: number) => `只看没答对的（${n}）`, allQuestions: "看全部题目", askForMore: "，要再考请找主管。", title: "结果", of: (name: string) => `${name}的结果`, reached: (n: number, pass: number) => `得 ${n}%，及格 ${pass}%`, passed: "通过了", failed: "这次没有通过", pending: "有论述题等人评分", used: (time: string) => `用时 ${time}`, shownLater: "结束后公布答案。", shownFrom: (at: string) => `${at} 后公布答案。`, yours: "你的答案", given: "答案", right: "正确答案", blank: "没有答", mark: (n: number) => `${n}%`, unmarked: "待评分", remark: "评语", give: "给分", percent: "得分 %", marked: "已评分", back: "回到测验", accepted: "接受的答案",
  },
  paper: {
    title: "纸上考", text: "给一个人抽好一份题，打印题目和答题纸；答完按字母录入。", who: "给谁", draw: "抽题", print: "打印", questions: "题目", answers: "答题纸", key: "答案", typed: "录入", typedHint: "题号加字母，如 1 B 2 AC；写字的题一行一题", check: "先看看", keep: "录入并计分", read: (n: number) => `读到 ${n} 题`, missing: (list: string) => `没有答案：${list}`, done: "已录入并计分", waiting: "等录入的", none: "没有等录入的答卷。",
  },
  results: {
    title: "成绩", tabs: { quiz: "题目", knowledge: "个人", teaching: "教学" }, quiz: "测验", emptyTitle: "还没有成绩", emptyText: "有人交卷以后，这里会显示哪些题太难、谁还不会、什么没教好。", items: "题目分析", itemsHint: "按每人第一次答的算，最难的在前",
    facility: "难度系数", facilityHint: "平均得分占满分的百分比，越低越难", discrimination: "区分度", discriminationHint: "100 × cov(本题, 其余) / √(var·var)，越高越能分出会与不会，负数要检查题目", efficiency: "区分效率", efficiencyHint: "区分度占这些得分所能达到的最大值的百分比", asked: "人次", chosen: "选项分布", answer: "答案", worth: "分值", count: "选的人", upper: "好的三分之一", lower: "差的三分之一", blank: "没有答",
    attempts: "答卷", person: "姓名", number: "第几次", ended: "交卷", score: "得分", used: "用时", who: "谁", noKnowledge: "还没有答过题。", answers: (n: number) => `${n} 题次`, since: (day: string) => `${day}以来`, byCategory: "按分类", byTeacher: "按讲课的人", badly: "没教好", badlyHint: "五题次以上、平均不到 60%", noTeacher: "测验里还没写讲课的人。", undefined: "–", weak: "太难或没教好", reverse: "区分度为负", one: (d: string, p: number, n: number) => `${d}：${p}%（${n} 题次）`,
  },
  today: { title: "给你的测验", more: "全部测验", due: (at: string) => `${at} 前`, going: "没答完", retake: "没通过，可再考" },
};
