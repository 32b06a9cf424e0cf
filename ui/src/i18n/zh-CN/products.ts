// Products, what is to be known of them, questions proposed from them, and asking again what changed.
export const products = {
  title: "产品", add: "新增产品", addTitle: "新增产品", edit: "修改", editTitle: (name: string) => `修改“${name}”`, search: "找编码、名称、属性", back: "所有产品", more: "更多",
  onSale: "在售", withdrawn: "已下架不卖", showWithdrawn: "也显示不再卖的", count: (n: number) => `${n} 个产品`,
  columns: { name: "产品", code: "编码", facts: "要知道的", listed: "上架", questions: "题目", mine: "我" },
  light: { red: "未就绪", amber: "待补", green: "就绪", blank: "无要求" },
  waiting: (n: number) => `${n} 题待审`, unasked: (n: number) => `${n} 条没有题`, allAsked: "都有题", attributes: (n: number) => `${n} 条属性`,
  emptyTitle: "还没有产品", emptyText: "把产品和它的属性写下来：每条属性都能出题，客服上架前要会。", noneTitle: "没有找到", noneText: "换个词试试，或者看看不再卖的。",
  propose: "按属性出题", proposeAll: "给所有产品出题", proposed: (n: number) => (n ? `出了 ${n} 题，请审核` : "没有新题可出：每条属性都出过了，不采用的不再出"),
  makeQuiz: "做成测验", quizMade: "测验已开放，考的是这个产品", goQuiz: "去测验", quizIs: (name: string, pass: number) => `测验“${name}”，及格 ${pass}%`, noQuiz: "还没有测验：题目审核通过后可以做成测验。", noQuizYet: "这个产品还没有测验。",
  form: {
    code: "编码", name: "名称", about: "介绍", aboutHint: "给谁用、怎么卖，几行就够。", quiz: "测验", quizHint: "没有上新安排时，考过这个测验才算会。", noQuiz: "没有", retired: "不再卖（没有人需要再学）",
    attributes: "属性：每条都能出题", attribute: "属性", value: "内容", unit: "单位", others: "容易混淆的内容", othersHint: "容易混淆的内容用逗号隔开，出选择题时作干扰项", addRow: "加一条", remove: "去掉这一条", up: "上移", down: "下移", row: (n: number) => `第 ${n} 条`,
    wording: "只改说法，不用重考", askedAgain: "内容变了：学过的人只重考这一条", keys: "回车到下一条；Alt + ↑ ↓ 换位置；Ctrl + Enter 保存", pictures: "图片", removed: (names: string) => `去掉的：${names}`,
    saved: "已保存", tooLong: (most: number) => `最多 ${most} 字`, meanwhile: "别人刚改过这个产品。你写的都在，别人的改动已并进来；两边都改的保留你的，请看过再保存。", theirs: (name: string, value: string) => `${name}：别人写的是“${value}”`,
  },
  one: {
    known: "要知道的", since: (at: string) => `${at} 起`, history: "以前", noHistory: "没有改过", wording: "只改说法", by: (name: string, at: string) => `${name} · ${at}`, gone: "已去掉的", questions: "题目", noQuestion: "没有题", newVersion: (n: number) => `第 ${n} 版`,
    review: (n: number) => `待审的题（${n}）`, accept: "采用", reject: "不采用", mend: "修改", acceptAll: "全部采用", accepted: (n: number) => `采用了 ${n} 题`, rejected: (n: number) => `${n} 题不采用`, keys: "A 采用，X 不采用，E 修改，↑ ↓ 换题", asked: "在考的题", pictures: "图片", noAttributes: "还没有属性。写下属性才能出题。",
    me: "我和这个产品", ready: "已就绪", toQuiz: "去考", toAgain: "去重考", picture: (name: string) => `${name}的图片`, listed: (day: string) => `${day}上架`,
  },
  again: {
    title: "属性变了，重考", waiting: (n: number) => `${n} 条属性变了，请重考`, begin: "现在重考", changed: (product: string, attribute: string) => `${product} · ${attribute}`, failed: "上次没答对", answer: "交", next: "下一题", right: "答对了", wrong: "没答对", rightIs: (answers: string) => `正确：${answers}`,
    done: "都答完了", doneText: "答错的过会儿再试。", notYet: "题目还在审核，审核后再考。", several: "可能不止一个", answerHere: "写答案", yes: "对", no: "错", count: (at: number, of: number) => `${at} / ${of}`, leave: "回答已保存，可以随时离开",
  },
  lack: {
    class: "没上课", quiz: "没考测验", quiz_failed: (percent: number, pass: number) => `测验没过：${percent}%，要 ${pass}%`, changed: (name: string) => `“${name}”变了，还没重考`, changed_failed: (name: string) => `“${name}”变了，重考没答对`,
  },
};

// The readiness board.
export const readiness = {
  title: "就绪", board: "上岗就绪表", print: "打印", agents: "找人", products: "找产品", launch: "上新", allLaunches: "所有产品", role: "人员", allRoles: "所有人", onlyShort: "只看没就绪的", sort: "排序", byName: "按名称", byDay: "按上架日", worst: "最差在前",
  legend: "说明", count: (people: number, products: number) => `${people} 人 × ${products} 个产品`, ready: "就绪", readyOf: (n: number, of: number) => `${n}/${of}`, keys: "方向键移动，回车看原因", listed: (name: string, day: string) => `${name} · ${day}`, product: "产品",
  emptyTitle: "还没有可看的", emptyText: "先写下产品和属性，出题做成测验；客服考过就变绿。", toProducts: "去产品", noneTitle: "没有符合的", noneText: "换个筛选条件试试。",
  cell: (name: string, product: string, light: string) => `${name}，${product}：${light}`,
  reason: { title: (name: string, product: string) => `${name} · ${product}`, nothing: "什么都不缺。", launch: (name: string, day: string) => `上新“${name}”，${day}上架`, noLaunch: "没有上新安排", wrong: "上次答错的", asks: "要答的题", waits: "待审，还不能答", classes: "安排的课", noClasses: "还没有安排课", invited: "已请", notInvited: "没请", over: "已上完", makeUp: "补课", since: (at: string) => `${at} 变的`, toProduct: "看产品", quiz: (name: string) => `测验“${name}”` },
  rota: { key: "上架日没就绪", mark: (name: string) => `${name}上架，有产品没就绪`, red: (products: string) => `没就绪：${products}`, amber: (products: string) => `待补：${products}`, title: (name: string) => `${name}上架` },
};
