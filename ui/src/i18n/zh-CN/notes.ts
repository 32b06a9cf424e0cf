// The notebooks: writing something down, the problem and idea book, its weekly collection.
export const notes = {
  title: "登记", quick: "记一笔", quickAnywhere: "记一笔（填表时也可用）", prompt: "问题、建议、宝贝错误、同行、未成交、疑问……一行写下来",
  kind: { problem: "问题", idea: "建议", listing_error: "宝贝数据错误", competitor: "同行观察", lost_sale: "未成交", question: "疑问" },
  state: { open: "未答复", adopted: "采纳", declined: "不采纳", duplicate: "与前一条相同", passed: "转交", later: "以后再说" },
  told: "按开头的词判断", howKind: "开头写“建议：”或“i:”，或按 Alt 加字母换类别", enter: "Enter 保存，Shift Enter 换行", similar: "以前有人写过类似的", join: "我也是", joinHint: "记下你的名字，并入这一条", saved: (kind: string, number: string) => `已记下：${kind} ${number}`, joined: (number: string) => `已并入 ${number}，你的名字记在上面`,
  open: "查看", kept: "没保存的内容还在，下次打开接着写", reason: "未成交原因", product: "商品", order: "订单号或聊天", noReason: "未说原因",
  reasonOf: { price: "价格", discount: "优惠、赠品", stock: "缺货", size: "尺码、颜色、款式", shipping: "发货、物流", trust: "评价、质量", reply: "回复慢", browsing: "只是看看", other: "其他" },
  list: "全部登记", mine: "我的登记", figures: "统计", find: "查找内容", anyKind: "全部类别", anyState: "全部状态", anyAuthor: "所有人", from: "起", to: "止", more: "再显示一些", found: (n: number, more: boolean) => (more ? `${n} 条以上` : `${n} 条`),
  none: "没有找到", noneText: "换个词试试，或放宽筛选。", empty: "还没有登记", emptyText: "遇到问题、想到点子，随时按 N 写一行。", also: (names: string) => `同时提出：${names}`, toWhom: (name: string) => `转交 ${name}`,
  number: (id: number) => `N-${id}`, whole: "展开全文", sort: "改类别", history: "答复经过", merged: "并入的登记", root: "并入了", noAnswer: "还没有答复。", by: (name: string, at: string) => `${name} · ${at}`,
  answer: "答复", verdict: { adopted: "采纳", declined: "不采纳", duplicate: "相同", passed: "转交", later: "以后再说" }, words: "说明", because: "原因（必填）", sameAs: "与哪一条相同（编号）", sameHint: "写较早那条的编号，例如 12", passTo: "转交给谁", give: "答复", given: "已答复", proposed: "采纳建议后，会为每位作者提出奖励，由账本处理。", final: "采纳后不能再改。",
  collection: "汇总", waiting: "待汇总", days: (range: string) => `本期 ${range}`, open_n: (n: number) => `还有 ${n} 条未答复`, ready: "全部有答复，可以收本", close: "收本", closeHint: "收本之后写的，算下一期。", closed: "已收本", closedList: "已收的汇总", issue: (n: number) => `第 ${n} 期`, closedBy: (name: string, at: string) => `${name} 收于 ${at}`, print: "打印汇总",
  silent: "没有登记的人", silentNone: "在班的人都写了。", nothing: "这期还没有人登记。", due: "已满一周，该收本了。", unsettled: "以前转交或留到以后的", noClosed: "还没有收过本", noClosedText: "主管每周收一次本，这里看每期的答复。", confirmClose: (n: number, open: number) => `本期 ${n} 条登记、${open} 人没有登记。收本后不能再打开。`,
  week: "按周", month: "按月", byKind: "各类登记", lost: "未成交原因", lostNone: "这个月没有登记未成交。", total: "合计", answered: "已答复", adopted: "采纳", share: "累计", sales: "笔", printFigures: "打印统计", export: "导出", reasons: "原因列表", addReason: "添加原因", hideReason: "不再使用", showReason: "恢复使用", weekOf: (day: string) => `${day} 起`,
  todayLine: "写一笔：问题、建议、错误、未成交……", todayAnswered: "我的登记有了答复", todayPassed: "转交给我的登记", todayActions: "我答应的事", todayCollect: "登记汇总", todayWaits: (n: number, open: number) => `${n} 条待汇总，${open} 条未答复`, todayDue: "已满一周", overdue: "已过期", dueBy: (day: string) => `${day} 前`, done: "完成", toCollection: "去汇总", toNotes: "看登记",
};
