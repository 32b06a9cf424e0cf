// Service figures: own numbers, the platform's, charts.
export const figures = {
  title: "服务统计", whose: "谁的", team: "全组", period: "时间", periods: { week: "本周", lastWeek: "上周", month: "本月", lastMonth: "上月", quarter: "近三个月", year: "近一年", own: "自选" }, pace: "按", paces: { day: "日", week: "周", month: "月" },
  import: "导入平台数据", export: "导出", setup: "设置",
  entry: { title: "登记", day: "日期", served: "服务客户数", bought: "成交客户数", note: "备注", noteHint: "自己看的，选填", save: "登记", saved: (day: string) => `${day}已登记`, done: (day: string) => `${day}已登记`, correct: "更正", hint: "一位客户一天来两次算一位。过几天才买的，更正服务他的那一天。", rate: "转化率" },
  correct: { title: (name: string, day: string) => `更正 ${name} ${day}`, why: "为什么更正", reasons: ["打错了", "后来又买了", "数重了"], save: "更正", saved: "已更正，原来的数字留在记录里", version: (n: number) => (n === 1 ? "登记" : `第 ${n - 1} 次更正`), history: "登记和更正", platform: "平台数据", none: "平台还没有这一天的数据。", notEntered: "这一天还没有登记。" },
  sum: { served: "服务客户", bought: "成交客户", rate: "转化率", inquired: "平台询单", paid: "平台付款", platformRate: "平台付款率", own: "自己登记", platform: "平台统计" },
  definition: "转化率 = 成交客户数 ÷ 服务客户数。多天或多人时先把人数加起来再除（加权），不是每天比率的平均；没有服务客户时写“–”。", platformDefinition: "平台付款率 = 询单→最终付款人数 ÷ 询单人数，同样加权。",
  standing: { provisional: "暂定", final: "最终" }, provisionalHint: (n: number) => `付款还可能增加，${n} 天后的数据才算最终。`,
  chart: { title: "走势", label: (what: string) => `${what}的走势图，下面的表里有全部数字`, own: "自己的转化率", platform: "平台付款率", none: "这段时间还没有数字", week: (day: string) => `${day}起一周` },
  columns: { day: "日期", served: "服务", bought: "成交", rate: "转化率", note: "备注", inquired: "询单", paid: "付款", paidRate: "付款率", sales: "销售额", response: "首次响应", standing: "平台", name: "姓名", days: "登记天数", corrected: "更正过" }, groups: { own: "自己登记", platform: "平台" },
  seconds: (n: string) => `${n} 秒`, noDays: "没有登记", emptyTitle: "这里是每天的服务数字", emptyText: "下班前花几秒登记：服务了几位客户，成交几位。转化率会自动算。", enterFirst: "登记今天", teamEmptyTitle: "还没有人登记", teamEmptyText: "大家每天登记，或导入平台的客服绩效表。",
  imports: {
    title: "导入平台客服数据：先看再导", text: "还没有写入。认清昵称、看过结果再导入。", nicks: "昵称是谁", nicksHint: "认过一次就记住。", nobody: "不是我们的人", ask: "请选择", guess: "猜的", known: "记住的", day: "哪一天", dayHint: "文件里没有日期这一列，请选这份数据是哪一天的。", leftOut: (n: number) => `${n} 行汇总或空行已略过`, unknown: (list: string) => `不认识的列，已略过：${list}`, problems: (n: number) => `${n} 个格子看不懂，这几格不导入`, line: (n: number) => `第 ${n} 行`,
    standing: "这份数据", auto: (n: number) => `按天数判断（满 ${n} 天算最终）`, go: (n: number) => `导入 ${n} 行`, done: (added: number, replaced: number) => `已导入：新增 ${added} 天，更新 ${replaced} 天`, nothing: "没有可以导入的行。", rows: "会怎样",
    fates: { new: "新增", settles: "最终数替换暂定数", replaces: "替换", same: "相同", final_stands: "已有最终数，略过", nobody: "不是我们的人，略过", no_day: "没有日期", not_yet: "日期还没到", not_employed: "当天不在职", twice: "同一人同一天重复，略过" }, fate: "结果", count: "询单/付款", more: (n: number) => `还有 ${n} 行`,
  },
  platform: {
    title: "平台其他数据", by: "按时间", byPerson: "按人", all: "合计", none: "平台还没有这段时间的数据。", definitions: "这些数怎么算",
    columns: { time: "时间", name: "姓名", days: "天数", standing: "付款", consulted: "咨询人数", received: "接待人数", inquired: "询单人数", paid_first: "暂定付款人数", paid: "最终付款人数", next_day_rate: "次日付款成功率", paid_rate: "最终付款成功率", ordered: "最终下单人数", ordered_rate: "最终下单成功率", sales: "销售额", per_customer: "客单价", pieces: "客件数", reply_rate: "回复率", first_response: "首次响应", mean_response: "平均响应", mean_session: "平均接待时长", slow: "慢响应人数", unanswered: "未回复人数", answer_ratio: "答问比", first_online: "最早上线", online: "在线时长", serving: "服务时长", paused: "挂起时长" },
    rules: ["人数、销售额和时长：多天或多人时相加。", "付款成功率、下单成功率：按询单人数加权。", "回复率、响应时间、接待时长、答问比：按接待人数加权，不是每天平均数的平均。", "客单价 = 销售额 ÷ 付款人数；客件数按付款人数加权。", "“暂定付款”是第一次导入时的数，“最终付款”是满天数之后的数；还没有最终数的日子先用暂定数，并标出暂定天数。"],
    provisional: (n: number) => `${n} 天暂定`, final: "最终", minutes: (n: string) => `${n} 分`, hours: (n: string) => `${n} 小时`,
  },
  today: { mine: "还没登记的服务数据", missing: "谁还没登记服务数据", enter: "去登记", all: "看服务统计" },
  setting: { title: "统计设置", days: "几天后的付款数据算最终", hint: "平台的最终付款数会晚几天，一般 4 天。", saved: "已保存" },
};
