// Knowledge pages, the phrase library and reviews.
export const knowledge = {
  title: "知识", tabs: { pages: "知识页", scripts: "服务用语", waiting: "待处理" }, search: "搜索标题和正文", all: "全部", allProducts: "全部产品", write: "写一页", propose: "提议一页", count: (n: number) => `${n} 页`, retired: "含停用的", more: (n: number) => `只显示前 100 页，共 ${n} 页，请加词缩小范围`,
  emptyTitle: "这里是团队的知识页", emptyText: "产品、流程、退换货政策，写一次，大家都查得到。谁都可以提议，主管发布。", noneTitle: "没有找到", noneText: "换个词看看，或用快速记录问团队：写“疑问：…”。",
  proposals: (n: number) => `${n} 个提议等发布`, noProposals: "没有等发布的提议", questions: (n: number) => `${n} 个疑问等答复`, noQuestions: "没有等答复的疑问", answerInto: "写成知识页来答复", answerBy: "用已有的页答复", answering: (who: string) => `答复${who}的疑问`,
  page: {
    edit: "修改", history: "历史", compare: "比较", retire: "停用", restore: "恢复", release: "发布", decline: "不采用", declineTitle: "不采用这个提议？", reason: "原因", version: (n: number) => `第 ${n} 版`, standing: "现行", waiting: "待发布", declined: "未采用", old: "旧版", by: (who: string, at: string) => `${who}，${at}`,
    released: "已发布", proposed: "已提交，等主管发布", done: "已处理", with: "对照", answers: "由此答复的疑问", nothing: "两版文字相同", retiredNote: "这一页已停用，不再出现在搜索里。", close: "返回列表", pictures: "图片", noneStands: "这一页还没有发布过的版本。",
  },
  form: { newTitle: "写一页知识", editTitle: "修改知识页", proposeTitle: "提议一页知识", title: "标题", text: "正文", textHint: "纯文字，按行写。", category: "分类", product: "产品", noProduct: "不限产品", reply: "给提问人的话", replyHint: "可不填，提问人会看到这一页。", which: "用哪一页", save: "发布", propose: "提交", picture: "加图片", answerTitle: "用已有的页答复" },
  scripts: {
    hint: "上下键选择，按 C 或回车复制。大括号里的换成实际内容。", copied: "已复制", copy: "复制", add: "加一条", print: "打印卡片", own: "本店", form: "本店的用语", words: "用语", situation: "场合", retire: "停用", restore: "恢复", saved: "已保存", failed: "没能复制，请手动选取", filter: "查找用语",
    situations: { greeting: "问候", asking: "询问", waiting: "请等候", unclear: "没看明白、没有回应", checking: "查询核实", refusing: "婉拒", apology: "致歉", complaint: "投诉", system: "系统故障", busy: "咨询高峰", holiday: "节假日", thanks: "致谢", closing: "道别" },
  },
  today: { title: "知识", answered: "你的疑问有答复了", decided: (title: string, released: boolean) => (released ? `你提议的“${title}”已发布` : `你提议的“${title}”没有采用`), waiting: (n: number) => `${n} 个知识页提议等发布`, questions: (n: number) => `${n} 个疑问等答复` },
};

export const reviews = {
  title: "复习", mine: "今天的复习", outlook: "上架前准备", begin: "开始", goOn: "继续", next: "下一题", answer: "作答", again: "稍后再问一次", about: (at: number, all: number) => `第 ${at} 题，共 ${all} 题`, minutes: (n: number) => `约 ${n} 分钟`, questions: (n: number) => `${n} 题`,
  grades: { wrong: "不对", slow: "对了，但要想", right: "对" }, rightAnswer: "正确答案", yes: "对", no: "错", pick: "选右边", answerHere: "写在这里", several: "可以选几项", dontKnow: "不知道",
  doneTitle: "今天的复习做完了", doneText: (n: number) => `今天答了 ${n} 题。`, noneTitle: "今天没有要复习的", noneText: "上架前要掌握的、快要忘记的，会按你的班次排到这里，每次三分钟。", restTitle: "今天休息", restText: "休息日和请假不排复习。", nextDay: (day: string) => `下次复习：${day}`,
  forLaunch: (name: string, day: string) => `${name}，${day}上架`, expect: (asIs: number, planned: number) => `上架当天预计记得 ${planned}%（不复习则 ${asIs}%）`, short: (n: number) => `${n} 题到时仍低于目标`,
  keys: "1–9 选择，回车确认", saved: "每答一题就保存",
  plan: {
    launch: "上新", empty: "没有准备中的上新", emptyText: "在“产品”里建好上新，这里就会算出每人到上架当天对每个属性还能记得多少，并排出最少的复习。", noAttributes: "这次上新的产品还没有属性。", noLearners: "排班表上没有要学的人。", bar: (n: number) => `目标 ${n}%`, nothingAsked: "还没有可以复习的题目", allReach: (n: number) => `${n} 人按计划都能达到目标`, shortHead: (n: number) => `${n} 人按现在的班次达不到目标`, shortLine: (name: string, n: number, lowest: number) => `${name}：${n} 项，最低 ${lowest}%`, reviews: (n: number) => `共 ${n} 次三分钟复习`,
    person: "员工", reviewsHead: "复习", next: "下次", lowest: "最低", working: (n: number) => `上架前上班 ${n} 天`, open: (n: number) => `其中 ${n} 天还没排班`, noQuestion: "没有题目", noQuestions: (names: string) => `还没有题目，没法复习：${names}`, cell: (name: string, attribute: string, planned: number, asIs: number) => `${name}，${attribute}：上架当天预计 ${planned}%，不复习 ${asIs}%`,
    why: { over: "", no_room: "剩下的上班日复习都排满了，可以在“复习设置”里放宽", too_few_days: "剩下的上班日太少，来不及复习够遍数", no_days: "上架前没有可以复习的上班日" },
    legend: "格里是上架当天预计记得的百分比：绿色不复习也够，黄色照计划复习就够，▲ 低于目标。", setting: "复习设置", settingForm: { bar: "上架当天的目标（%）", questions: "一次复习几题", aDay: "一天最多几次", keep: "上架以后低于多少再问（%）", saved: "已保存，计划随即重算" },
  },
  today: { title: "复习", line: (questions: number, minutes: number) => `${questions} 题等你复习，约 ${minutes} 分钟` },
};
