// Shop patrol: listings, rounds, findings.
export const patrol = {
  title: "巡店", tabs: { listings: "宝贝", findings: "错误", rounds: "记录" },
  start: "开始巡店", goOn: "继续巡店", report: "报告错误", add: "添加宝贝", importFile: "导入宝贝…（XLSX、CSV）", chooseFile: "选择文件（XLSX、CSV）", template: "下载空白模板", setup: "检查项和规则",
  waiting: (n: number) => `${n} 条待核实`, toFix: (n: number) => `${n} 条待改`,
  search: "编码或标题", onShelf: "在架", offShelf: "已下架", all: "全部", which: "在架还是下架",
  columns: { code: "编码", title: "宝贝", price: "价格", looked: "上次巡看", open: "未改的错误", by: "谁", began: "开始", stops: "看了", wrong: "发现有错", at: "时间", field: "哪一项", change: "现在 → 应该", state: "状态" },
  never: "从未", today: "今天", daysAgo: (n: number) => `${n} 天前`,
  map: "覆盖图", mapHint: "一格一个宝贝，最久没看的排在前面", ages: { never: "从未看过", old: "超过 30 天", month: "8–30 天", week: "1–7 天", today: "今天看过" },
  emptyTitle: "这里是店里的宝贝", emptyText: "从后台导出宝贝列表导入，或一个个添加。巡店时最久没看的排在最前面。", noneTitle: "没有符合条件的宝贝", noneText: "换个词或筛选条件看看。",
  form: { new: "添加宝贝", edit: "修改宝贝", code: "商家编码", codeHint: "编码或商品ID，每个宝贝一个", title: "标题", price: "应卖价格", priceHint: "元，例如 199.00", link: "链接", off: "已下架，不再巡看", saved: "已保存" },
  listing: { known: "这个宝贝的错误", none: "还没有人报告过错误。", copy: "复制链接", copied: "链接已复制", look: "单独巡看", edit: "修改" },
  imports: {
    title: "导入宝贝：先看再导", text: "还没有写入。看过以后再导入。", nothing: "文件里没有要改的。", creates: (n: number) => `新增 ${n}`, changes: (n: number) => `修改 ${n}`, same: (n: number) => `相同 ${n}`, problems: (n: number) => `${n} 行不能导入`,
    unknown: (list: string) => `不认识的列，已略过：${list}`, line: (n: number) => `第 ${n} 行`, go: (n: number) => `导入 ${n} 个`, done: (created: number, changed: number) => `已新增 ${created} 个，修改 ${changed} 个`, more: (n: number) => `还有 ${n} 个`,
    fields: { code: "编码", title: "标题", price: "价格", link: "链接", shelf: "上下架" } as Record<string, string>, shelf: { on: "在架", off: "下架" } as Record<string, string>,
  },
  round: {
    title: "巡店", of: (at: number, all: number) => `第 ${at} 个，共 ${all} 个`, next: "没问题，下一个", nextWrong: "看完，下一个", end: "结束这一轮", ended: (looked: number, all: number) => `这一轮看了 ${looked} / ${all} 个`, done: (n: number) => `这一轮 ${n} 个都看完了，辛苦了`,
    checklist: "逐项看", hint: "按数字报告有错的那一项，全看完按回车", fine: "没问题", wrong: "有错", markFine: "改回没问题", reported: "已报告", looked: "看过", last: (when: string) => `上次巡看：${when}`, shouldCost: "应卖", knownOpen: "已有人报告，还没改：", back: "回到宝贝列表", none: "没有进行中的巡店。", stops: "这一轮的宝贝",
  },
  finding: {
    report: "报告宝贝错误", which: "哪个宝贝", field: "哪一项错了", detail: "是什么", isNow: "现在是", shouldBe: "应该是", own: "这个错是我自己弄的", ownHint: "照样记录，不提奖励", send: "报告",
    first: "已报告，等别人核实", urgent: "价格错误已写进交接单（紧急），已报告", knownOpen: (name: string, at: string) => `${name}在${at}已经报告过这一项，算他先发现。再报告一次也会记下致谢。`, knownFixed: (at: string) => `这一项在${at}改好过。`,
    thanks: (name: string, at: string) => `谢谢！${name}在${at}先报告了，算第一发现人。你的报告也记下了。`, ownBefore: "你已经报告过这一项了，还没改好。", fixedBefore: (name: string, at: string) => `${name}在${at}已经改好了。还是错的吗？`, again: "又错了，照样报告", priceHint: "价格错误会马上写进交接单。",
    emptyTitle: "这里是宝贝数据的错误", emptyText: "价格、图片、库存写错了就报告。第一个发现的人核实后提奖励。", noneTitle: "没有符合条件的错误", noneText: "换个筛选条件看看。",
    change: "修改报告", changed: "已修改", search: "宝贝、编码或内容", filter: "状态", states: { all: "全部" }, mine: "只看我报告的", more: "更早的",
    by: "发现人", at: "报告于", thanked: "也报告了", decided: (name: string, at: string) => `${name}，${at}`, decidedBy: "核实人", fixed: "改好", proposed: "已提奖励", ownMistake: "自己弄错的", countsWith: "和同一天的同类错误算一条", reason: "驳回原因",
    verify: "核实", refuse: "驳回", fix: "已改好", refuseWhy: "为什么驳回", ownByFinder: "是发现人自己弄错的（不提奖励）", verified: "已核实", verifiedRewarded: "已核实，已提奖励", refused: "已驳回", isFixed: "已标记为改好", ownHintDecide: "自己发现的错误由别人核实。",
  },
  rounds: { emptyTitle: "还没有人巡过店", emptyText: "没有客户的时候多巡店。每一轮看几个最久没看的宝贝。", going: "进行中", of: (looked: number, stops: number) => `${looked} / ${stops}` },
  setting: {
    title: "检查项和规则", size: "一轮看几个", same: "同一项在很多宝贝上都错", each: "每个宝贝算一条", once: "同一天同一项只算一条", sameHint: "算一条的，只有第一条核实后提奖励。", points: "检查项", pointsHint: "不写就用默认的说法。", add: "加一项", up: "上移", down: "下移", remove: "删掉这一项", own: "自己的说法", saved: "已保存",
  },
};
