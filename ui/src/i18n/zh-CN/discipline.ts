// Offences, the rule book, rulings and rewards.
import type { AnswerKind, Counts, Differs, Merged, OffenceState, OffenceVerdict, Penalty, RestsOn, RewardSort, RewardVerdict, Warning } from "../../ipc/bindings";
import type { ByKind } from "../types";

const warning: ByKind<Warning> = {
  over_cap: (p, f) => `这个月已经扣了 ${f.number(p.already / 100, 2)} 元，再加 ${f.number(p.amount / 100, 2)} 元，超过上限 ${f.number(p.cap / 100, 2)} 元。只有裁定可以破例`,
  no_wage: () => "店里设了扣款上限，但没有登记这个人的工资，算不出上限",
  twice: (p) => `同一时间还有另一条 V-${p.offence}：同一件事不罚两次`,
  exempt: (p) => `当天免责：${p.reason}。只有裁定可以破例`,
  own_report: () => "报告人就是本人",
  unheard: () => "本人还没有回应",
  left: (p, f) => `本人已于${f.fullDay(p.on)}离职`,
  clock: (p, f) => `电脑时间比最后一条记录（${f.moment(p.latest, "")}）还早，时钟可能不对`,
};

export const discipline = {
  yuan: (amount: string) => `${amount} 元`,
  sanction: { word: "提醒", fine: (amount: string) => `罚款 ${amount} 元`, dismissal: "提议开除", none: "不处罚", open: "由主管决定" },
  sanctionKinds: { word: "提醒", fine: "罚款", dismissal: "提议开除" },
  dismissalHint: "开除只是建议，程序不会开除任何人。",
  step: (n: number) => `第 ${n} 次`, amount: "金额（元）", ruling: "依据裁定", noRuling: "无", rulingHint: "先在“裁定”里写好，再来选。",
  penalty: { ladder: "递进处罚", severe: "不分级，由主管决定", word: "只提醒" } satisfies Record<Penalty, string>,
  counts: { rule: "这一条单独计次", paragraph: "整款合并计次" } satisfies Record<Counts, string>,
  warning,
  offences: {
    title: "违规", report: "报告违规", settings: "计次和扣款上限",
    state: { reported: "待处理", standing: "成立", dismissed: "不成立", overturned: "已撤销" } satisfies Record<OffenceState, string>,
    answer: { accepts: "承认", contests: "有异议", asks: "请再看看" } satisfies Record<AnswerKind, string>,
    verdict: { confirmed: "确认", dismissed: "驳回", overturned: "撤销", recounted: "重新计次" } satisfies Record<OffenceVerdict, string>,
    filters: { all: "全部", open: "待处理", decided: "已处理" }, filter: "处理了没有", person: "谁", everybody: "所有人", more: "更早的",
    columns: { happened: "时间", staff: "谁", rule: "条款", words: "看到什么", answer: "本人回应", outcome: "处理", state: "状态" },
    noAnswer: "未回应", waiting: (n: number) => `${n} 条待处理`, movedChip: "次数变了", moved: (n: number) => `${n} 条的次数变了，处理要跟着改。逐条看过再确认，原来的账不会被改，只会冲正。`,
    emptyTitle: "这里是违规记录", emptyText: "按条款报告，本人先回应，主管再处理。程序只算第几次、提议怎么处理，不会自己处罚。", emptyOwn: "没有和你有关的违规记录。", noneTitle: "没有符合条件的记录", noneText: "换个筛选条件看看。",
    form: { who: "谁", rule: "哪一条", day: "哪一天", time: "几点", words: "看到了什么", wordsHint: "写事实：什么时间、在做什么。", send: "报告", sent: "已报告，等本人回应", noBook: "这一天还没有生效的守则。先在“守则”里发布一版。", choose: "请选择", edition: (n: number, name: string) => `按第 ${n} 版${name ? ` ${name}` : ""}` },
    one: {
      title: (id: number) => `违规 V-${id}`, reported: (who: string, at: string) => `${who}报告，${at}`, happened: "时间", rule: "条款", edition: (n: number, from: string) => `第 ${n} 版，自${from}`, trial: "试用", seen: "看到什么", answers: "本人回应", none: "还没有回应",
      step: (n: number) => `这是第 ${n} 次`, first: "，之前没有成立的。", earlier: "之前成立的：", gives: "按条款：", decisions: "处理经过", byRuling: (id: number) => `依据裁定 R-${id}`, despite: "看过提醒后确认：", warningKind: { over_cap: "超过扣款上限", no_wage: "没有工资", twice: "可能重复", exempt: "当天免责", own_report: "自己报告", unheard: "本人未回应", left: "已离职", clock: "时钟不对" } as Record<string, string>,
      entry: "看账", open: (amount: string) => `还有 ${amount} 元未收`, yours: "说说你的看法", yourWords: "说明", answerSent: "已记下你的回应", own: "自己的违规由别人处理。",
      confirm: (what: string) => `确认：${what}`, change: "改…", dismiss: "驳回…", overturn: "撤销…", recount: (what: string) => `改为：${what}`, keep: "保持原处理…",
      was: (step: number, what: string) => `原来按第 ${step} 次处理：${what}`, now: (step: number, what: string) => `现在是第 ${step} 次，按条款：${what}`, deviated: "原来的处理是主管按特别理由定的。", reversing: "确认后，原来的账会冲正，再按新的金额记一笔。", overturnHint: "撤销后，已记的账会冲正；后面的次数会重新算，逐条请你确认。", severe: "这一条不分级，由主管决定怎么处理。损失赔偿另记，不进活动经费。",
      shall: "处理", why: "原因", whyNeeded: "原因（和条款不同，必填）", tick: "请先看过，再打勾确认。", seenAll: "以上提醒我都看过", done: "已处理", warnings: "确认之前请看",
    },
    set: {
      title: "计次和扣款上限", lasts: "违规记录算多久", always: "一直算", days: "只算最近若干天", daysCount: "天数", cap: "每月扣款上限", share: "最多扣工资的百分之几", floor: "扣完至少留下（元）", source: "这些数字的出处", sourceHint: "例如当地最低工资标准的文件名和日期。程序不替你判断法律。", none: "不填就不提醒。",
      merged: "合并的建议奖励谁", mergedKinds: { first: "只奖最先提的人，其他人致谢", each: "每人都奖全额", split: "平分" } satisfies Record<Merged, string>, wages: "工资（只用来算上限）", wage: "月工资（元）", wageCap: "每月最多扣", from: "从哪天起", saved: "已保存", setWage: "登记工资",
    },
    today: { title: "纪律", toRead: (n: number, name: string, from: string) => `守则第 ${n} 版${name ? ` ${name}` : ""}（自${from}）等你签阅`, toAnswer: (n: number) => `${n} 条违规等你回应`, toDecide: (n: number) => `${n} 条违规待处理`, moved: (n: number) => `${n} 条违规要重新计次`, rulings: (n: number) => `${n} 个问题等裁定`, rewards: (n: number) => `${n} 项奖励待定`, pending: (n: number) => `${n} 项奖励还没有金额`, unread: (n: number, id: number) => `守则第 ${id} 版还有 ${n} 人没签阅` },
  },
  book: {
    title: "守则", edition: (n: number) => `第 ${n} 版`, trial: "试用", inForce: "生效中", from: (day: string) => `自${day}起`, future: (day: string) => `${day}生效`, past: "旧版", draft: "草稿", choose: "版本", rules: (n: number) => `${n} 条`,
    read: "我已阅读", readDone: "已签阅", readThanks: "已记下：你读过这一版", missing: (n: number) => `${n} 人还没签阅`, allRead: "全员已签阅", readers: (n: number) => `${n} 人已签阅`,
    print: "打印", save: "另存为文本", compare: "比较版本", write: "写新版", goOn: "继续写草稿", emptyTitle: "还没有守则", emptyText: "从 A 或 B 方案的现成条款开始，改成店里的说法，再发布。", start: "开始写",
    paragraph: (p: string) => `第 ${p} 款`, merged: (p: string) => `第 ${p} 款合并计次`, history: "各版的写法", offences: "这一条下的违规",
    exemptions: "免责", exemptionsNone: "没有人免责。", exempt: "登记免责", exemptHint: "例如 QQ 客服上班可以用 QQ。", until: (day: string) => `到${day}`, ongoing: "一直", end: "结束", endTitle: "结束免责", to: "最后一天", granted: "已登记", ended: "已结束", reason: "原因", rule: "条款", who: "谁",
    form: {
      name: "名称", nameHint: "例如 试用版", remark: "这一版改了什么", trial: "试用版，以后会修订", add: "加一条", edit: "改一条", remove: "删掉这一条", up: "上移", down: "下移", code: "条款号", category: "分类", words: "内容", paragraph: "属于哪一款", paragraphHint: "例如 7。同一款的可以合并计次。", counts: "怎么计次", penalty: "怎么处罚", steps: "各次怎么处理", addStep: "加一次", removeStep: "去掉这一次",
      bring: "并入条款…", presetA: "A 方案的条款", presetB: "B 方案的条款", file: "文本文件…", drop: "扔掉草稿", dropAsk: "草稿会被扔掉，已发布的版本不受影响。", dropped: "草稿已扔掉", issue: "发布…", issueTitle: "发布这一版", issueFrom: "从哪天起生效", issueHint: "不能往前生效：以前发生的事仍按当时的版本。发布后不能再改。", issued: "已发布，等大家签阅", saved: "已保存", empty: "草稿里还没有条款。", changes: "和上一版比",
    },
    diff: { title: "比较版本", before: "左边", after: "右边", kinds: { same: "相同", changed: "改了", moved: "换了条款号", added: "新增", removed: "没有了" } satisfies Record<Differs, string>, counts: (n: number) => `${n} 处不同`, hideSame: "只看不同的", none: "两份完全一样。" },
    merge: { title: "并入条款", text: "左边是草稿，右边是带来的。逐条选用哪一个。", mine: "用草稿的", theirs: "用带来的", both: "两条都留", drop: "不要", keep: "保留", take: "加入", go: "并入", done: "已并入草稿", add: "加入" },
  },
  rulings: {
    title: "裁定", one: (id: number) => `裁定 R-${id}`, search: "查找问题、决定或 R-编号", ask: "请求裁定", make: "作出裁定", open: "待裁定", by: (who: string, at: string) => `${who}，${at}`, asked: (who: string, at: string) => `${who}问，${at}`, question: "问题", decision: "决定和理由", decisionHint: "留空就先只记下问题。", replaces: (id: number) => `取代 R-${id}`, replacedBy: (id: number) => `已被 R-${id} 取代`, follow: "作出新的裁定取代它", uses: "据此处理的", noUses: "还没有据此处理的。", restsOn: { offence: (k) => `违规 V-${k}`, exemption: () => "免责", reward: () => "奖励", entry: (k) => `账本第 ${k} 笔`, conflict: (k) => `排班 ${k} 接受的冲突`, leave: () => "请假", handover: () => "交接单", finding: (k) => `宝贝错误 ${k}`, figures: () => "统计更正", pairing: () => "带教", probation: () => "转正", launch: () => "上新", complaint: (k) => `投诉 ${k}`, note: (k) => `登记 ${k}` } satisfies Record<RestsOn, (key: string) => string> as Record<RestsOn, (key: string) => string>, unseen: (n: number) => `另有 ${n} 处，和你无关，不在这里显示`,
    emptyTitle: "这里是裁定", emptyText: "守则没写清楚的，由主管决定一次，记下来，以后照办。", noneTitle: "没有找到", noneText: "换个词看看。", askedDone: "已记下，等主管裁定", made: "已裁定", columns: { id: "编号", question: "问题", decision: "决定", at: "时间" },
  },
  rewards: {
    title: "奖励", toDecide: "待决定", decided: "已决定", sort: { idea: "建议", finding: "宝贝错误" } satisfies Record<RewardSort, string>, verdict: { granted: "给奖", thanked: "致谢", declined: "不给" } satisfies Record<RewardVerdict, string>,
    grant: "给奖", decline: "不给…", why: "为什么不给", give: "手动给奖", rates: "奖励金额", pending: "金额待定", complete: "填金额", completeHint: "留空就用现在的标准。", since: (at: string) => `${at}提出`, share: (a: number, of: number) => `${a}/${of} 份`, ownPart: "你自己的那份由别人决定", ownMistake: "错误是发现人自己弄的", thanked: (names: string) => `之后也报告了：${names}（致谢）`, noRate: "还没有定标准，可以先决定，金额以后再填",
    who: "给谁", words: "为什么给", amount: "金额（元）", amountHint: "还不知道就留空。", given: "已给奖", declinedDone: "已记下", completed: "金额已填", rate: (amount: string, day: string) => `${amount} 元，自${day}`, noRates: "还没有定。定了以后，新的决定按当天的标准，已经决定的不变。", setRate: "定标准", rateSort: "哪一类", from: "从哪天起", saved: "已保存", still: (amount: string) => `还有 ${amount} 元未发`, paid: "已发", entry: "看账", by: (who: string, at: string) => `${who}，${at}`, hand: "手动",
    emptyTitle: "这里是奖励", emptyText: "核实的宝贝错误和采纳的建议会出现在这里，由主管决定。", emptyOwn: "还没有和你有关的奖励。", columns: { at: "时间", staff: "谁", what: "为什么", amount: "金额", verdict: "决定" }, more: "更早的", fromNote: "看登记", fromFinding: "看巡店",
  },
};
