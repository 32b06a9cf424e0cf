// The ledger: fund, entries, own account, statements.
import type { AccountKind, Broken, CauseKind, LedgerProblem, MoneyProblem, Movement } from "../../ipc/bindings";
import type { ByKind } from "../types";
import type { ledger as source } from "../zh-CN/ledger";

const money: ByKind<MoneyProblem> = {
  empty: () => "請填金額", not_an_amount: () => "金額看不懂，例如 10.00", parts_of_a_fen: () => "最多到分，不能有三位小數", too_much: (p, f) => `一次最多 ${f.money(p.most)} 元`, not_positive: () => "金額要大於 0",
};
const problem: ByKind<LedgerProblem> = {
  amount: (p, f) => money[p.problem.kind](p.problem as never, f), no_words: () => "請寫明事由", too_long: (p) => `最多 ${p.most} 個字`, no_receipt: () => "支出要有票據，請附上照片", no_handler: () => "請選經手人", own_expense: () => "經手人不能是自己，請另一位同事登記",
  four_eyes: (p) => `第 ${p.entry} 筆是你自己做的，這一步要由別人來做`, own_money: () => "自己的錢要由別人來收或發", more_than_open: (p, f) => `最多 ${f.money(p.open)} 元`, changed_meanwhile: (p, f) => `剛剛有人動過，現在是 ${f.money(p.open)} 元。請看過再做，這一次沒有記`,
  not_enough_cash: (p, f) => `經費現金只有 ${f.money(p.cash)} 元`, not_yet: () => "這一天還沒到", month_closed: (p, f) => `那個月已經結帳，請記在${f.month(p.open)}，並寫明原因`, clock_back: (p, f) => `電腦的時間早於最後一筆（${f.fullDay(p.last.slice(0, 10))}）。請先校準時間`,
  not_for_this: () => "這一筆不能這樣做", reversed_already: (p) => `已經由第 ${p.by} 筆沖正`, acted_upon: (p) => `第 ${p.by} 筆是接著它做的，請先沖正那一筆`, decided_elsewhere: () => "罰款和獎勵在違規、獎勵頁改判，不在這裡沖正", no_ruling: () => "減免要有一條已作出的裁定", nothing_differs: () => "和帳上一樣，沒有要記的",
  month_running: () => "這個月還沒過完", closed_already: () => "已經結帳", earlier_open: (p, f) => `請先結${f.month(p.month)}`, not_closed: () => "請先結帳，再公布", published_already: (p) => `已經公布（第 ${p.number} 號）`, chain_broken: (p) => `帳本從第 ${p.entry} 筆起被改動過，請先查清`,
};
const broken: ByKind<Broken> = {
  edited: (p) => `第 ${p.entry} 筆的內容被改過`, removed: (p) => `第 ${p.entry} 筆不見了`, moved: (p) => `第 ${p.entry} 筆的位置被換過`, cut_off: (p) => `從第 ${p.entry} 筆起不見了，而第 ${p.statement} 號公布到第 ${p.head} 筆`, rewritten: (p) => `第 ${p.after} 筆之後被重寫過，和第 ${p.statement} 號公布對不上`,
};

export const ledger: typeof source = {
  money, problem, broken,
  title: "帳本", yuan: (text: string) => `¥${text}`, cash: "經費現金", owed: "尚未收取", rewards: "待發獎勵", compensation: "待收賠償", cashHint: "現金盒裡應有", owedHint: (n: number) => (n ? `${n} 人欠款` : "沒有人欠款"), rewardsHint: "由公司發放，不動經費", compensationHint: "歸公司，不進經費",
  views: { entries: "明細", people: "人員", chart: "走勢" }, view: "查看",
  do: { collect: "收罰款", spend: "支出", pay: "發獎勵", more: "更多", charge: "登記賠償", take: "收賠償", refund: "退還罰款", count: "盤點現金", waive: "減免", takeBack: "沖正" },
  account: { cash: "經費現金", fines_receivable: "應收罰款", fund: "活動經費", rewards_payable: "應付獎勵", rewards_granted: "獎勵支出", company: "公司", compensation: "應收賠償", compensation_charged: "賠償" } satisfies Record<AccountKind, string>,
  cause: { offence: "罰款", reward: "獎勵", collection: "收罰款", waiver: "減免", refund: "退還", expense: "支出", payout: "發獎勵", compensation: "賠償", settlement: "收賠償", reversal: "沖正", correction: "盤點" } satisfies Record<CauseKind, string>,
  movement: { collected: "收取罰款", spent: "支出", returned: "退還", corrected: "更正" } satisfies Record<Movement, string>,
  columns: { entry: "筆號", day: "日期", cause: "事項", who: "誰", words: "事由", amount: "金額", balance: "餘額", by: "登記人", from: "從", to: "到", open: "未結", number: "工號", name: "姓名", fines: "欠罰款", rewards: "待發獎勵", compensation: "欠賠償" },
  filter: { account: "帳戶", allAccounts: "全部帳戶", staff: "人員", everybody: "全部人員", cause: "事項", allCauses: "全部事項", text: "事由裡有", clear: "清除篩選", balanceHint: "選一個帳戶就顯示逐筆餘額" },
  more: "更早的", none: "還沒有帳目", noneText: "罰款和獎勵在違規、獎勵頁確認後自動記到這裡。收款、支出從上面的按鈕登記。", noMatch: "沒有符合的帳目", left: "已離職", nobody: "沒有未結的款項",
  tookBack: (n: number) => `已由第 ${n} 筆沖正`, openEntry: (n: number) => `第 ${n} 筆`,
  entry: { title: (n: number, cause: string) => `第 ${n} 筆 · ${cause}`, moves: (from: string, to: string) => `${from} → ${to}`, by: "登記", handler: "經手人", receipt: "票據", ruling: "裁定", offence: "看違規和條款", reward: "看獎勵決定", story: "前後經過", hash: "校驗碼", open: (sum: string) => `未結 ${sum}`, giveBack: (sum: string) => `應退 ${sum}`, takeBack: "沖正", waive: "減免", written: (at: string) => `登記於 ${at}` },
  settle: {
    titles: { collect: "收罰款", refund: "退還罰款", pay: "發獎勵", take: "收賠償" }, who: "誰", amount: "金額", amountHint: (sum: string) => `未結 ${sum}，可以只收一部分`, day: "日期", words: "備註", save: { collect: "收取", refund: "退還", pay: "發放", take: "收取" },
    done: (name: string, sum: string) => `${name} ${sum} 已記帳`, none: { collect: "現在沒有人欠罰款。", refund: "現在沒有要退的款。", pay: "現在沒有待發的獎勵。", take: "現在沒有人欠賠償。" }, items: "最早的先結", pick: "選人",
  },
  spend: { title: "支出經費", amount: "金額", amountHint: (sum: string) => `現金 ${sum}`, words: "用途", handler: "經手人", handlerHint: "誰墊的錢。不能是登記的人。", receipt: "票據照片", save: "記支出", done: (sum: string) => `支出 ${sum} 已記帳` },
  charge: { title: "登記賠償", text: "賠償歸公司，不是罰款，不進活動經費。", words: "賠什麼", picture: "照片", save: "登記", done: (name: string, sum: string) => `${name} 應賠 ${sum}` },
  count: { title: "盤點現金", book: (sum: string) => `帳上 ${sum}`, counted: "數出來是", witness: "監盤人", words: "差額原因", diff: (sum: string) => `差 ${sum}`, same: "和帳上一樣", save: "記差額", done: "差額已記帳" },
  waive: { title: "減免", amount: "減免金額", ruling: "依據的裁定", rulingHint: "在「裁定」頁先提出並作出裁定", words: "說明", save: "減免", done: "已減免", noRulings: "還沒有作出的裁定" },
  takeBack: { title: (n: number) => `沖正第 ${n} 筆`, text: "原來那一筆不動，另記一筆相反的，記在今天。要由登記人以外的人來做。", words: "為什麼", save: "沖正", done: (n: number) => `第 ${n} 筆已沖正` },
  stopped: { button: "時間沒錯，繼續記帳", title: "電腦時間是對的", text: "最後一筆的日期晚於現在。若是當時電腦的時間錯了，請寫明，之後可以繼續記帳；這句話會留在記錄裡。", words: "怎麼回事", save: "繼續記帳" },
  chart: { title: "經費與獎懲", fined: "罰款", collected: "已收", spent: "支出", rewarded: "獎勵", cash: "月末現金", label: "每月罰款、獎勵和經費現金的走勢圖，下面的表裡有全部數字", none: "還沒有帳目可畫" },
  mine: { title: "我的帳戶", whose: (name: string) => `${name}的帳戶`, fines: "我欠的罰款", rewards: "待發給我的獎勵", compensation: "我欠的賠償", nothing: "沒有未結的款項。", fineFor: "罰款", entries: "和我有關的帳目", none: "沒有和你有關的帳目。", giveBack: "應退給我", statements: "經費公布" },
  fund: {
    title: "經費公布", months: "月份", closedBy: (name: string, at: string) => `${name} ${at} 結帳`, running: "進行中", over: "待結帳", closed: "已結帳", published: (n: number) => `第 ${n} 號公布`, close: "結帳", closeTitle: (month: string) => `結${month}的帳`, closeText: "結帳後，這個月的日子不能再記帳；要改的記在沒結的月份，並寫明原因。結帳不能取消。", closedDone: (month: string) => `${month}已結帳`,
    publish: "公布", publishTitle: (month: string) => `公布${month}的經費`, publishText: "公布前會核對整本帳。公布後編號和校驗碼固定下來，下一期會證明包含這一期。", publishedDone: (n: number) => `已公布，第 ${n} 號`, draft: "未公布", print: "列印", xlsx: "匯出表格", opening: "期初結餘", collected: "本期收取", spent: "本期支出", other: "退還和更正", closing: "期末結餘", owed: "尚未收取", nobodyOwes: "沒有人欠款。", toGiveBack: "應退", nothing: "這個月沒有現金進出。",
    proof: (entries: number) => `帳本共 ${entries} 筆，末筆校驗碼`, contains: (n: number, month: string, entry: number) => `包含第 ${n} 號公布（${month}，至第 ${entry} 筆）`, differs: "現在算出來的和公布時不一樣：帳本被改動過。請核對帳本。", verify: "核對帳本", verified: (entries: number, statements: number) => `${entries} 筆逐筆核對，沒有改動；${statements} 次公布都對得上`, hidden: (entries: number) => `；其中 ${entries} 筆的說明裡隱去了已清除的客戶`, brokenTitle: "帳本被改動過", headWas: "末筆校驗碼",
    journal: "匯出 hledger / ledger", beancount: "匯出 beancount", export: "匯出帳本", naming: "公布時寫", names: "姓名", numbers: "工號", namingSaved: "以後的公布按此書寫", none: "還沒有公布", noneText: "財務每月結帳後公布經費，公布的帳單大家都能看。", close_first: "先結帳才能公布",
  },
};
