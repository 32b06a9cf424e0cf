// The ledger: fund, entries, own account, statements.
import type { AccountKind, Broken, CauseKind, LedgerProblem, MoneyProblem, Movement } from "../../ipc/bindings";
import type { ByKind } from "../types";

const money: ByKind<MoneyProblem> = {
  empty: () => "请填金额", not_an_amount: () => "金额看不懂，例如 10.00", parts_of_a_fen: () => "最多到分，不能有三位小数", too_much: (p, f) => `一次最多 ${f.money(p.most)} 元`, not_positive: () => "金额要大于 0",
};
const problem: ByKind<LedgerProblem> = {
  amount: (p, f) => money[p.problem.kind](p.problem as never, f), no_words: () => "请写明事由", too_long: (p) => `最多 ${p.most} 个字`, no_receipt: () => "支出要有票据，请附上照片", no_handler: () => "请选经手人", own_expense: () => "经手人不能是自己，请另一位同事登记",
  four_eyes: (p) => `第 ${p.entry} 笔是你自己做的，这一步要由别人来做`, own_money: () => "自己的钱要由别人来收或发", more_than_open: (p, f) => `最多 ${f.money(p.open)} 元`, changed_meanwhile: (p, f) => `刚刚有人动过，现在是 ${f.money(p.open)} 元。请看过再做，这一次没有记`,
  not_enough_cash: (p, f) => `经费现金只有 ${f.money(p.cash)} 元`, not_yet: () => "这一天还没到", month_closed: (p, f) => `那个月已经结账，请记在${f.month(p.open)}，并写明原因`, clock_back: (p, f) => `电脑的时间早于最后一笔（${f.fullDay(p.last.slice(0, 10))}）。请先校准时间`,
  not_for_this: () => "这一笔不能这样做", reversed_already: (p) => `已经由第 ${p.by} 笔冲正`, acted_upon: (p) => `第 ${p.by} 笔是接着它做的，请先冲正那一笔`, decided_elsewhere: () => "罚款和奖励在违规、奖励页改判，不在这里冲正", no_ruling: () => "减免要有一条已作出的裁定", nothing_differs: () => "和账上一样，没有要记的",
  month_running: () => "这个月还没过完", closed_already: () => "已经结账", earlier_open: (p, f) => `请先结${f.month(p.month)}`, not_closed: () => "请先结账，再公布", published_already: (p) => `已经公布（第 ${p.number} 号）`, chain_broken: (p) => `账本从第 ${p.entry} 笔起被改动过，请先查清`,
};
const broken: ByKind<Broken> = {
  edited: (p) => `第 ${p.entry} 笔的内容被改过`, removed: (p) => `第 ${p.entry} 笔不见了`, moved: (p) => `第 ${p.entry} 笔的位置被换过`, cut_off: (p) => `从第 ${p.entry} 笔起不见了，而第 ${p.statement} 号公布到第 ${p.head} 笔`, rewritten: (p) => `第 ${p.after} 笔之后被重写过，和第 ${p.statement} 号公布对不上`,
};

export const ledger = {
  money, problem, broken,
  title: "账本", yuan: (text: string) => `¥${text}`, cash: "经费现金", owed: "尚未收取", rewards: "待发奖励", compensation: "待收赔偿", cashHint: "现金盒里应有", owedHint: (n: number) => (n ? `${n} 人欠款` : "没有人欠款"), rewardsHint: "由公司发放，不动经费", compensationHint: "归公司，不进经费",
  views: { entries: "明细", people: "人员", chart: "走势" }, view: "查看",
  do: { collect: "收罚款", spend: "支出", pay: "发奖励", more: "更多", charge: "登记赔偿", take: "收赔偿", refund: "退还罚款", count: "盘点现金", waive: "减免", takeBack: "冲正" },
  account: { cash: "经费现金", fines_receivable: "应收罚款", fund: "活动经费", rewards_payable: "应付奖励", rewards_granted: "奖励支出", company: "公司", compensation: "应收赔偿", compensation_charged: "赔偿" } satisfies Record<AccountKind, string>,
  cause: { offence: "罚款", reward: "奖励", collection: "收罚款", waiver: "减免", refund: "退还", expense: "支出", payout: "发奖励", compensation: "赔偿", settlement: "收赔偿", reversal: "冲正", correction: "盘点" } satisfies Record<CauseKind, string>,
  movement: { collected: "收取罚款", spent: "支出", returned: "退还", corrected: "更正" } satisfies Record<Movement, string>,
  columns: { entry: "笔号", day: "日期", cause: "事项", who: "谁", words: "事由", amount: "金额", balance: "余额", by: "登记人", from: "从", to: "到", open: "未结", number: "工号", name: "姓名", fines: "欠罚款", rewards: "待发奖励", compensation: "欠赔偿" },
  filter: { account: "账户", allAccounts: "全部账户", staff: "人员", everybody: "全部人员", cause: "事项", allCauses: "全部事项", text: "事由里有", clear: "清除筛选", balanceHint: "选一个账户就显示逐笔余额" },
  more: "更早的", none: "还没有账目", noneText: "罚款和奖励在违规、奖励页确认后自动记到这里。收款、支出从上面的按钮登记。", noMatch: "没有符合的账目", left: "已离职", nobody: "没有未结的款项",
  tookBack: (n: number) => `已由第 ${n} 笔冲正`, openEntry: (n: number) => `第 ${n} 笔`,
  entry: { title: (n: number, cause: string) => `第 ${n} 笔 · ${cause}`, moves: (from: string, to: string) => `${from} → ${to}`, by: "登记", handler: "经手人", receipt: "票据", ruling: "裁定", offence: "看违规和条款", reward: "看奖励决定", story: "前后经过", hash: "校验码", open: (sum: string) => `未结 ${sum}`, giveBack: (sum: string) => `应退 ${sum}`, takeBack: "冲正", waive: "减免", written: (at: string) => `登记于 ${at}` },
  settle: {
    titles: { collect: "收罚款", refund: "退还罚款", pay: "发奖励", take: "收赔偿" }, who: "谁", amount: "金额", amountHint: (sum: string) => `未结 ${sum}，可以只收一部分`, day: "日期", words: "备注", save: { collect: "收取", refund: "退还", pay: "发放", take: "收取" },
    done: (name: string, sum: string) => `${name} ${sum} 已记账`, none: { collect: "现在没有人欠罚款。", refund: "现在没有要退的款。", pay: "现在没有待发的奖励。", take: "现在没有人欠赔偿。" }, items: "最早的先结", pick: "选人",
  },
  spend: { title: "支出经费", amount: "金额", amountHint: (sum: string) => `现金 ${sum}`, words: "用途", handler: "经手人", handlerHint: "谁垫的钱。不能是登记的人。", receipt: "票据照片", save: "记支出", done: (sum: string) => `支出 ${sum} 已记账` },
  charge: { title: "登记赔偿", text: "赔偿归公司，不是罚款，不进活动经费。", words: "赔什么", picture: "照片", save: "登记", done: (name: string, sum: string) => `${name} 应赔 ${sum}` },
  count: { title: "盘点现金", book: (sum: string) => `账上 ${sum}`, counted: "数出来是", witness: "监盘人", words: "差额原因", diff: (sum: string) => `差 ${sum}`, same: "和账上一样", save: "记差额", done: "差额已记账" },
  waive: { title: "减免", amount: "减免金额", ruling: "依据的裁定", rulingHint: "在“裁定”页先提出并作出裁定", words: "说明", save: "减免", done: "已减免", noRulings: "还没有作出的裁定" },
  takeBack: { title: (n: number) => `冲正第 ${n} 笔`, text: "原来那一笔不动，另记一笔相反的，记在今天。要由登记人以外的人来做。", words: "为什么", save: "冲正", done: (n: number) => `第 ${n} 笔已冲正` },
  stopped: { button: "时间没错，继续记账", title: "电脑时间是对的", text: "最后一笔的日期晚于现在。若是当时电脑的时间错了，请写明，之后可以继续记账；这句话会留在记录里。", words: "怎么回事", save: "继续记账" },
  chart: { title: "经费与奖惩", fined: "罚款", collected: "已收", spent: "支出", rewarded: "奖励", cash: "月末现金", label: "每月罚款、奖励和经费现金的走势图，下面的表里有全部数字", none: "还没有账目可画" },
  mine: { title: "我的账户", whose: (name: string) => `${name}的账户`, fines: "我欠的罚款", rewards: "待发给我的奖励", compensation: "我欠的赔偿", nothing: "没有未结的款项。", fineFor: "罚款", entries: "和我有关的账目", none: "没有和你有关的账目。", giveBack: "应退给我", statements: "经费公布" },
  fund: {
    title: "经费公布", months: "月份", closedBy: (name: string, at: string) => `${name} ${at} 结账`, running: "进行中", over: "待结账", closed: "已结账", published: (n: number) => `第 ${n} 号公布`, close: "结账", closeTitle: (month: string) => `结${month}的账`, closeText: "结账后，这个月的日子不能再记账；要改的记在没结的月份，并写明原因。结账不能取消。", closedDone: (month: string) => `${month}已结账`,
    publish: "公布", publishTitle: (month: string) => `公布${month}的经费`, publishText: "公布前会核对整本账。公布后编号和校验码固定下来，下一期会证明包含这一期。", publishedDone: (n: number) => `已公布，第 ${n} 号`, draft: "未公布", print: "打印", xlsx: "导出表格", opening: "期初结余", collected: "本期收取", spent: "本期支出", other: "退还和更正", closing: "期末结余", owed: "尚未收取", nobodyOwes: "没有人欠款。", toGiveBack: "应退", nothing: "这个月没有现金进出。",
    proof: (entries: number) => `账本共 ${entries} 笔，末笔校验码`, contains: (n: number, month: string, entry: number) => `包含第 ${n} 号公布（${month}，至第 ${entry} 笔）`, differs: "现在算出来的和公布时不一样：账本被改动过。请核对账本。", verify: "核对账本", verified: (entries: number, statements: number) => `${entries} 笔逐笔核对，没有改动；${statements} 次公布都对得上`, hidden: (entries: number) => `；其中 ${entries} 笔的说明里隐去了已清除的客户`, brokenTitle: "账本被改动过", headWas: "末笔校验码",
    journal: "导出 hledger / ledger", beancount: "导出 beancount", export: "导出账本", naming: "公布时写", names: "姓名", numbers: "工号", namingSaved: "以后的公布按此书写", none: "还没有公布", noneText: "财务每月结账后公布经费，公布的账单大家都能看。", close_first: "先结账才能公布",
  },
};
