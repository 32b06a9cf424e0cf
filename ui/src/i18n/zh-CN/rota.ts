// The rota's words.
import type { Locked } from "../../ipc/bindings";

const n = (count: number, unit: string) => `${count} ${unit}`;

export const rota = {
  title: "排班", week: "周", month: "月", person: "人", views: "视图", previous: "上一段", next: "下一段", goToday: "回到今天", empty: "空", rows: (count: number) => n(count, "人"),
  weekOf: (range: string) => range,
  status: {
    never: "草稿 · 从未发布", same: (v: number) => `已发布 v${v}`, differs: (v: number, cells: number) => `草稿 · 与已发布 v${v} 相差 ${cells} 格`, published: (v: number) => `已发布 v${v}`,
    by: (who: string, when: string) => `${who} ${when}发布`, conflicts: (count: number) => `${count} 处冲突`, gaps: (count: number) => `缺 ${count} 人次`,
  },
  tools: { undo: "撤销", redo: "重做", print: "打印", generate: "自动排班", publish: "发布", panel: "侧栏", why: "为什么？", nextConflict: "下一处冲突", lastConflict: "上一处冲突", find: "查找" },
  sums: { hours: "工时", nights: "晚", weekends: "周末", rest: "休" },
  sumsLong: { hours: "本月工时", nights: "晚班", weekends: "周末班", rest: "已休 / 应休" },
  legend: { pin: "已固定", changed: "未发布的改动", wish: "已满足的心愿", broken: "未满足的心愿", duty: "值班", asked: "待签字的请假", past: "已过去，不能改", hint: "方向键移动 · 字母排班 · 拖动选择", brush: (what: string) => `用“${what}”拖动涂色`, erase: "橡皮", conflict: "冲突" },
  need: (count: string) => `需 ${count}`,
  coverage: (shift: string, day: string, have: number, need: number) => `${shift} ${day}：${have}/${need}${have < need ? `，差 ${need - have} 人` : have > need ? `，多 ${have - need} 人` : ""}`,
  bandCoverage: (times: string, have: number, least: number, target: number) => `${times}：${have} 人，至少 ${least}，目标 ${target}`,
  coverageAction: "点一下看谁能来",
  done: {
    set: (c: number) => `已排 ${c} 格`, cleared: (c: number) => `已清空 ${c} 格`, moved: (c: number) => `已移动 ${c} 格`, copied: (c: number) => `已复制 ${c} 格`, pasted: (c: number) => `已粘贴 ${c} 格`, filled: (c: number) => `已填充 ${c} 格`,
    pinned: (c: number) => `已固定 ${c} 格`, unpinned: (c: number) => `已取消固定 ${c} 格`, duty: (day: string) => `已改 ${day}的值班`, mended: (what: string) => `已修复：${what}`, swapped: (who: string) => `已与${who}对调`, assigned: (who: string, what: string) => `已排 ${who} ${what}`,
    generated: (c: number) => `自动排班已采用，改了 ${c} 格`, brought: (c: number) => `已照搬 ${c} 格`,
    repaired: (c: number) => `已修补，改了 ${c} 格`, vacated: (c: number) => `已空出 ${c} 格`,
  },
  undone: (what: string) => `已撤销：${what}`, redone: (what: string) => `已重做：${what}`,
  skipped: (locked: number, leave: number, unknown: number) => [locked && `${locked} 格不能改`, leave && `${leave} 格请假未动`, unknown && `${unknown} 格没有这个班次`].filter(Boolean).join("，"),
  unknownCodes: (codes: string) => `看不懂：${codes}，这些格没有动`, pastedSame: "粘贴的内容和原来一样，没有改动", nothingPasted: "没有可粘贴的内容", moreConflicts: (c: number) => `还有 ${c} 处`,
  selected: (c: number) => `${c} 格`, clear: "清空", pin: "固定", unpin: "取消固定", copy: "复制", paste: "粘贴", fillDown: "向下填充", fillRight: "向右填充", selectAll: "全选", selectRow: "选整行", selectColumn: "选整列", rest: "休息",
  open: "打开格子", dutyOn: "安排值班", dutyOff: "取消值班", leave: "登记请假…", wish: "登记心愿", removeWish: "删除心愿", candidates: (shift: string) => `谁能上${shift}？`, personCard: "本月汇总", personView: "看个人月历", slip: "打印个人排班单",
  extend: "登记延长接待…", extended: (until: string) => `延长到 ${until}`, extension: { title: "延长接待", text: "顾客还在问，就多接待一会儿。这不算加班错误，也不算违规，只记时间，全年摊平。", day: "哪天的班", who: "谁", until: "实际到几点", untilHint: "过了半夜写 0:30 或 24:30，仍算这一天。", note: "备注", save: "登记", saved: (count: number) => `已登记 ${count} 人`, remove: "取消登记", removed: "已取消", bad: "写 22:50 或 2250", nobody: "至少选一位" },
  wishes: { unavailable: "不能上班", ratherNot: "尽量不排班", rather: (shift: string) => `尽量不排${shift}`, restDay: "希望休息", like: (shift: string) => `希望上${shift}` },
  keys: { move: "移动", extend: "扩大选择", set: "排班次（按班次的字母）", rest: "排休息", clear: "清空", far: "移到边缘", foot: "到底部的人数：谁能来" },
  locked: { past: "已发布且已过去，不能改", not_employed: "不在职", not_on_rota: "不在这个月的排班表上", unknown_shift: "没有这个班次" } satisfies Record<Locked, string>,
  verdict: { asking: "检查中…", ok: "可以", warning: "注意", forbidden: "不行" }, copying: "复制", moving: "移动",
  cell: { leave: (kind: string) => kind, asked: (kind: string) => `${kind}待签字`, pinned: "已固定", changed: "未发布的改动", duty: "值班", missed: (what: string) => `没做到：${what}`, conflict: (what: string) => `冲突：${what}`, accepted: (why: string) => `已接受：${why}`, wish: (what: string) => `心愿：${what}`, kept: "已满足", broken: "未满足" },
  conflicts: "冲突", missed: "没做到的（不算违规）", noConflicts: "没有冲突", noConflictsText: "必须遵守的规则都遵守了。", conflictsBefore: "采用之前的冲突", mend: "只修这处", accept: "接受…", accepted: (count: number) => `已接受 ${count} 处`, takeBack: "收回", noMend: "没有一步就能修好的办法，请看“为什么？”", theDay: "当天",
  acceptTitle: "接受这处冲突", acceptText: "它会留在记录里，不再提醒。原因会和你的名字一起记下。", acceptReason: "为什么可以", acceptDo: "接受",
  effect: {
    short: (day: string, shifts: string, now: number) => `${day}${shifts}会缺 ${now} 人`, filled: (day: string, shifts: string, now: number) => (now === 0 ? `${day}${shifts}补齐` : `${day}${shifts}只缺 ${now} 人`), uneven: "多出的人手更不匀", evener: "多出的人手更匀",
    share: (who: string, what: string, was: string, now: string, fair: string) => `${who}${what} ${was} → ${now}（应约 ${fair}）`, missed: (who: string, what: string, by: string) => `没顾到${who}：${what}${by && `（差 ${by}）`}`, kept: (who: string, what: string, by: string) => `顾到了${who}：${what}${by && `（原差 ${by}）`}`, missedDay: (what: string, by: string) => `没做到：${what}（差 ${by}）`, keptDay: (what: string, by: string) => `做到了：${what}（原差 ${by}）`,
    by: { days: (n: string) => `${n} 天`, hours: (n: string) => `${n} 小时`, times: (n: number) => `${n} 次` },
    none: "没有别的影响", costs: "代价", brings: "好处", more: (c: number) => `还有 ${c} 项`,
  },
  why: {
    title: "为什么？", need: (shift: string, have: number, need: number) => `当天${shift}需要 ${need} 人，已有 ${have} 人。`, nothing: "这一格还没有排。", resting: "这一天休息。", instead: "换成别的", others: "换成别人", swaps: "对调", can: "可以",
    swap: (who: string) => `与${who}当天对调`, swapBack: (who: string, day: string) => `与${who}对调，${day}换回来`, noSwap: "没有不破坏规则的对调。", hours: (h: string, nights: number) => `本月 ${h} 小时，晚班 ${nights}`, how: "怎样才行？", way: (cells: number, who: string) => `改${who}的 ${cells} 格就行：`, noWay: "只动两三个人，没有不违反规则的办法。", apply: "就这样换", among: (who: string) => `与${who}换班`, searching: "正在找换班的办法…", offTitle: (who: string) => `让${who}这天休息`, onTitle: (who: string, shift: string) => `让${who}上${shift}`, wishTitle: "未满足的心愿", findSwap: "找人换班",
  },
  who: { title: (shift: string) => `谁能上${shift}？`, now: (work: string) => `现在${work}`, none: "没有其他人了。", assign: "排上", free: (count: number) => `${count} 人不违反任何规则`, there: (have: number, need: number) => `需要 ${need} 人，已有 ${have} 人`, more: (count: number) => `其余 ${count} 人`, remedy: (cells: number, who: string) => `代价最小的补法：改${who}的 ${cells} 格`, oneMore: "当天多要 1 人", oneLess: "当天少要 1 人", repair: "找改动最少的办法…", needSet: (shift: string, day: string, people: number) => `${day}${shift}改为需要 ${people} 人` },
  changes: { title: "发布后的改动", none: "与发布的一样。", never: "还没有发布过。", more: (count: number) => `还有 ${count} 处` },
  sum: {
    target: (target: string) => `目标 ${target}`, hours: "工时", shifts: "班次数", nights: "晚班", weekends: "周末班", holidays: "节假日班", rest: "休息", restLeft: (left: string) => `还剩 ${left} 天`, extension: "延长", duty: "值班", minutes: (n: number | string) => `${n} 分`, weekendsShort: "周末", holidaysShort: "节假日", run: "最长连上", balance: "今年与平均相比", even: "持平",
    over: (nights: number, weekends: number) => `晚班 ${nights > 0 ? "+" : ""}${nights}，周末 ${weekends > 0 ? "+" : ""}${weekends}`, probation: "试用期", mentor: (name: string) => `师傅 ${name}`,
  },
  printMenu: { month: "整月排班表（A4）", slips: "每人一张排班单", slip: (name: string) => `${name}的排班单`, xlsx: "存为 XLSX", icsAll: "存为日历（全部人）", icsOne: (name: string) => `存为日历（${name}）`, pdf: "存为 PDF", mine: "我的排班单", icsMine: "存为日历（我的）" },
  publish: {
    title: (month: string) => `发布${month}排班`, text: "发布后所有人都能看到；已过去的日子从此不能改。", first: "第一次发布，全部排班都会公布。", nothing: "没有改动，不必再发布。", changes: (cells: number, people: number) => `${people} 人的 ${cells} 格有改动`, conflicts: (c: number) => `还有 ${c} 处冲突没有处理`, gaps: (c: number) => `还缺 ${c} 人次`,
    openCells: (c: number) => `还有 ${c} 格没有排`, good: "人数够，没有冲突。", do: "发布", done: (v: number) => `已发布 v${v}`,
  },
  gen: {
    title: "自动排班", text: "已固定的格子、已签字的请假和过去的日子都不动。可以随时停下，用当时最好的一版。", fill: "排哪些", open: "只填空格", openHint: "已经排的都留着", all: "重新排整个月", allHint: "只留固定的格子", time: "最多用时", seconds: (s: number) => (s < 60 ? `${s} 秒` : `${s / 60} 分钟`), start: "开始",
    card: "本月排班", running: (s: string) => `正在排，已用 ${s} 秒`, finished: (s: string) => `用时 ${s} 秒`, best: "最优", within: (p: string) => `离最优至多 ${p}`, proved: (p: string) => `已证明：任何排法最多再好 ${p}。`, far: "离最优还有多远，这点时间没有证出来；想更准就多给些时间。", provedBest: "已证明：没有更好的排法。", searching: "正在找更好的排法。", gaps: (c: number) => `缺 ${c} 人次`, illegal: "还有规则没满足",
    legal: "必须的规则都满足", stop: "停下", keep: "采用", drop: "不要", preview: "格子里是目前最好的一版，还没有采用。", shortfalls: "排不满的地方", gap: (day: string, shift: string, short: number) => `${day} ${shift}缺 ${short} 人`, blocked: (who: string, why: string) => `${who}：${why}`, missed: (who: string) => `${who}有些规则没做到（不算违规）`, rule: (who: string) => `${who}的规则不能都满足`, moreReasons: (c: number) => `另有 ${c} 人也不行`,
    elsewhere: "来了别处就缺人", unasked: "怎么补上，点表格下方那天的人数就知道。", impossible: "怎么排都补不上。", unproved: "这个版本不含证明部分：规则一样满足，但不能断定是不是最好。", noRemedy: "没有找到补上的办法。", remedy: (cells: number, who: string) => `改${who}的 ${cells} 格就能补上 1 人：`, keepWith: "采用并补上", broken: "这一版没满足", duty: (day: string, n: number) => `${day}能值班的人少 ${n} 位`, dutyText: "当天上班的人里，能值班的不够：新人和上半天班的不算。", dutyWeighs: "这条规则是“尽量”，不算违规。", together: "这些规则不能同时满足", togetherAny: "这些规则不能同时满足，放开其中任何一条就行", mends: "放开其中任何一条就行",
  },
  leaveForm: { title: "登记请假", kind: "种类", days: "日期", reason: "原因", cover: "工作交给谁", sign: "同时签字，立即生效", save: "登记", late: (by: string) => `晚了：应在 ${by} 前提出`, inTime: "提前时间足够", length: (cal: number, work: number) => `共 ${cal} 天，其中上班日 ${work} 天`, saved: "请假已登记", signed: "请假已签字生效" },
  sick: {
    title: "病假顶班", command: "病假顶班…", who: "谁", days: "哪几天", text: "登记病假并签字，然后找改动最少的顶班办法。", textAsk: "只登记病假，等签字后再找人顶班。", do: "登记并找人顶班", doAsk: "登记", signed: (who: string) => `${who}的病假已签字生效`,
  },
  repair: {
    command: "一起修补…", title: "修补", sickTitle: (who: string) => `给${who}顶班`, searching: "正在找改动最少的办法…", nothing: "排班不用改。", none: "没有找到办法。", offers: "办法", moved: (cells: number, who: string) => `改${who}的 ${cells} 格`, onlyVacate: "不找人顶", full: "人数够", short: (c: number) => `还缺 ${c} 人次`, proved: "已证明改动最少", unproved: "这个版本不含证明部分：改动较少，但不能断定最少。",
    nobody: "没有人能全部顶上，还是会缺：", gap: (day: string, shift: string, short: number) => `${day} ${shift}差 ${short} 人`, preview: "格子里是选中的办法，还没有用。", apply: "用这个", leave: "先空着", before: (c: number) => `原来就缺的 ${c} 人次不算在内。`, duty: (day: string, who: string) => `${day}值班改为${who}`, placeTitle: (day: string, shift: string) => `给${day}${shift}添人`, again: "重新找", stale: "排班改过了，这些办法不再作准。", generating: "先采用或放弃自动排好的一版，再修补。", more: (c: number) => `还有 ${c} 格`,
  },
  swapOff: (title: string) => `${title}：找人换班…`, wishSaved: "心愿已登记", wishRemoved: "心愿已删除",
  none: { title: "还没有人在排班表上", text: "先在“人员”里加人，勾上“参加排班”。", go: "去加人", unpublished: (month: string) => `${month}的排班还没有发布`, unpublishedText: "发布后会在这里看到。", failed: "读不到这个月的排班" },
  bring: { title: "照搬", lastMonth: "照搬上个月", lastWeek: "照搬上一周", pattern: "按花样排…", patternTitle: "按花样排", patternText: "一天一个字，从选中的第一天起循环，例如 早早中中晚晚休休。", patternField: "花样", shift: "每人错开天数", preview: (c: number) => `会改 ${c} 格；请假和固定的格子不动。`, apply: "照搬", bad: (codes: string) => `没有这个班次：${codes}`, nothing: "没有可照搬的", adds: (c: number) => `会多出 ${c} 处冲突`, addsNone: "不会增加冲突", empty: "这个月还没有排", emptyText: "按班次的字母直接排，或者：", scope: (people: number, days: number) => `选中 ${people} 人 × ${days} 天` },
};
