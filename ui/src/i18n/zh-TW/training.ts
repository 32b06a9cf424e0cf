// Training: mentors, probation, the typing test, the training log.
import type { training as source } from "../zh-CN/training";

const conversion = (hundredths: number) => `${hundredths / 100}%`;

export const training: typeof source = {
  stage: { before: "還沒開始", running: "試用中", ending: "快到期", overdue: "到期未決定", confirmed: "已轉正", failed: "未通過", past: "已過" },
  verdict: { confirmed: "轉正", extended: "延長", failed: "未通過", taken_back: "撤回決定" },
  milestone: { tools: "能獨立使用接待工具", typing: "打字達標", policy: "熟悉退換貨規則", phrases: "會用服務用語，不說忌語", served: "能獨立接待", conversion: "轉化率達標" },
  skill: { mandarin: "普通話", dialect: "聽懂本地方言", typing: "打字", computer: "電腦操作" },
  ownTrack: "客服試用期",
  measure: { skill: () => "師傅打勾", quiz: () => "測驗", typing: (least: number) => `每分鐘 ${least} 個漢字`, served: (least: number, days: number) => `${days} 天內接待 ${least} 人`, conversion: (least: number, days: number, served: number) => `${days} 天轉化率 ${conversion(least)}，至少接待 ${served} 人` },
  value: { typing: (v: number) => `${v} 字/分`, served: (v: number) => `${v} 人`, conversion },
  dayNumber: (d: number) => `第 ${d} 天`, rank: (r: number) => `第 ${r} 名`, rankOf: (r: number, of: number) => `第 ${r} 名，共 ${of} 人`, alone: "只有一人，和計畫比", due: (d: number) => `應在第 ${d} 天前`,
  probation: {
    title: "試用期", emptyTitle: "現在沒有人在試用期", emptyText: "在「人員」裡給新人填上試用期的開始和結束，他就會出現在這裡。", noneTitle: "這裡是你的培養計畫", noneText: "你不在試用期，也沒有帶新人。", toPeople: "去人員",
    undated: (names: string) => `還沒填試用期的新人：${names}`,
    settled: "也看一年內已決定的", track: "培養計畫", editTrack: "修改培養計畫", newTrack: "新的培養計畫", remind: "到期前幾天提醒", person: "姓名", progress: "達成", ends: "到期", left: (d: number) => (d > 0 ? `還有 ${d} 天` : d === 0 ? "今天到期" : `已過 ${-d} 天`), mentor: "師傅", noMentor: "沒有師傅", place: "名次",
    rankHint: "依從試用期第一天起用了幾天來排，不看日期；同樣天數並列。", early: "可以提前轉正", earlyText: (name: string, day: number, rank: string) => `${name}的達標項在第 ${day} 天全部達成（${rank}），可以提前轉正。由你決定。`,
    reached: (a: number, b: number) => `${a}/${b}`, open: "未達成", late: "晚於計畫", on: (day: string) => `${day}達成`, by: (name: string) => `${name}打勾`, measured: "系統測得",
    tick: "打勾", untick: "撤回", tickTitle: (title: string) => title, tickDay: "哪天達成", tickRemark: "備註", tickRemarkHint: "看到了什麼、還差什麼。會出現在轉正單上。", untickReason: "為什麼撤回", ticked: "已打勾", unticked: "已撤回",
    decide: "決定…", decideTitle: (name: string) => `${name}的試用期`, verdictLabel: "決定", lastDay: "試用期最後一天", newEnd: "延長到", reason: "理由", reasonHint: "會留在記錄裡，印在單子上。", confirmText: "轉正後新人成為客服，一帶一到這天結束。", openYet: (open, all) => `${all} 項裡還有 ${open} 項沒達成；要轉正，請寫明理由。`, failText: "未通過只記錄決定；離職日請在「人員」裡填。", sixMonths: "總長超過六個月。法律規定試用期最長六個月，請先確認。", decided: (what: string) => `已決定：${what}`, takeBack: "撤回決定…", takeBackText: "期限、身分和一帶一恢復到決定以前。原來的決定留在記錄裡。",
    print: "列印轉正單", printOpen: "列印審批單（待簽）", decisions: "決定", noDecision: "還沒有決定。", was: (day: string) => `原定 ${day} 結束`, endsOn: (day: string) => `到 ${day}`, mentors: "師傅", since: (from: string, to: string | null) => (to ? `${from} 至 ${to}` : `${from} 起`), takeTest: "去打字測試", back: "返回", changeTrack: "換培養計畫", trackChanged: "已換培養計畫", own: "我的培養計畫", led: "我帶的新人", milestones: "達標項", planned: "原定結束",
    trackForm: { name: "名稱", nameHint: "自帶的計畫可以不填。", what: "怎麼算達成", titleLabel: "達標項", due: "第幾天前", least: "至少", days: "幾天內", served: "至少接待", up: "上移", down: "下移", remove: "刪除", add: "加一個達標項", kinds: { skill: "師傅打勾", typing: "打字（字/分）", quiz: "測驗", served: "接待人數", conversion: "轉化率（%）" }, retire: "不再用這個計畫", saved: "已儲存", note: "刪掉的達標項不再要求；已有的打勾和決定都留著。" },
  },
  pairing: {
    title: "一帶一", waiting: "沒有師傅的新人", waits: (day: string) => `從 ${day} 起沒有師傅`, noneWaiting: "每個新人都有師傅。", short: (trainees: number, free: number) => `${trainees} 人在等，只有 ${free} 位師傅有空：等得久的先排。`, proposed: (name: string) => `建議：${name}`, noProposal: "沒有空的師傅，排隊等", choose: "選師傅", pairUp: "配對", pairs: "正在帶", past: "已結束", nobody: "還沒有一帶一。新人入職後在這裡給他配一位師傅，排班會把兩人排在同一班。",
    change: "換師傅…", standIn: "臨時代帶…", end: "結束…", from: "從", to: "到", open: "直到試用期結束", reason: "原因", reasonHint: "換師傅要寫原因。", candidates: "誰可以帶", together: (n: number) => `已發布的排班兩週內同班 ${n} 天`, shared: (a: number, b: number) => `能同上 ${a}/${b} 種班`, away: (d: number) => `30 天內請假 ${d} 天`, led: (k: number) => `一年內帶過 ${k} 人`, inTime: (p: number) => `帶的人按時達成 ${p}%`, noPast: "還沒帶過人", best: "最合適", titleNew: (name: string) => `給${name}配師傅`, titleChange: (name: string) => `${name}換師傅`, titleStandIn: (name: string) => `${name}的臨時師傅`, endTitle: (mentor: string, trainee: string) => `${mentor}不再帶${trainee}`, lastDay: "最後一天", paired: "已配對，排班會排在同一班", ended: "已結束", takeBack: "還沒開始，會直接取消。", apart: (days: string) => `這幾天新人沒有師傅：${days}`, noApart: "一週內都同班", columns: { pair: "師傅 → 新人", days: "期間", today: "今天", week: "一週內", mentor: "師傅", trainee: "新人", reason: "原因" }, toRota: "看排班",
    why: { never: () => "還沒配過師傅", ended: (w: { on: string }, m: string, day: (d: string) => string) => `${m}帶到 ${day(w.on)}`, mentor_gone: (w: { on: string }, m: string, day: (d: string) => string) => `師傅${m}已於 ${day(w.on)} 離職`, later: (w: { from: string }, m: string, day: (d: string) => string) => `${m}從 ${day(w.from)} 開始帶` },
  },
  typing: {
    title: "打字測試", intro: "照著打一分鐘，數打對的漢字；貼上不算。要求是每分鐘 60 個。", goal: (g: number) => `要求 ${g} 字/分`, best: (b: number) => `最好 ${b} 字/分`, start: "開始", again: "再測一次", which: "文章語言", hint: "打第一個字時開始計時，一分鐘後自動結束。打錯不用回頭改，漏一個字只算一個。", place: "在這裡打字", left: (s: number) => `${s} 秒`, ready: "打字就開始", noPaste: "貼上不算，請打字", cancel: "不測了", sending: "正在計算…", result: (v: number) => `${v} 字/分`, resultLatin: (v: number) => `${v} 個字母/分`, right: (k: number) => `打對 ${k} 個`, wrong: (k: number) => `打錯 ${k} 個`, enough: "達標", notEnough: (g: number) => `還差一點，要求 ${g} 字/分`, history: "我的成績", none: "還沒有測過。", columns: { at: "時間", speed: "速度", right: "打對", wrong: "打錯", passage: "文章", pastes: "試圖貼上" }, scripts: { chinese: "漢字", latin: "英文" }, finish: "打完了",
  },
  log: {
    title: "培訓記錄", add: "記一次培訓", all: "所有人", whose: "誰", hours: (h: string) => `共 ${h} 小時`, due: "該再培訓的", dueOn: (day: string) => `應在 ${day} 前`, overdue: "已過期", emptyTitle: "這裡記每個人學過什麼", emptyText: "誰、學了什麼、誰教的、多長時間、什麼時候該再學一次。", columns: { day: "日期", who: "誰", topic: "內容", teacher: "誰教的", minutes: "小時", next: "到期", remark: "備註" }, struck: (name: string, why: string) => `${name}作廢：${why}`, strike: "作廢…", strikeTitle: "作廢這條記錄", why: "原因", strikeText: "記錄會留著，只是不再算數。", done: "已作廢",
    form: { who: "誰參加了", everybody: "全選", topic: "學了什麼", day: "哪天", teacher: "誰教的", minutes: "多少分鐘", next: "下次應在", remark: "備註", saved: (k: number) => `已記 ${k} 人` }, skills: "技能清單", editSkills: "修改清單", met: "達到", notMet: "未達到", unchecked: "未測", check: (name: string, skill: string) => `${name}：${skill}`, value: "測得", valueHint: "例如 二級乙等、72 字/分", checkDay: "哪天測的", checked: "已記", bestTyping: (v: number) => `測試最好 ${v} 字/分`, addSkill: "加一項", nobodyTitle: "還沒有要登記技能的人", nobodyText: "在「人員」裡加上排班的人，這裡就依人列出每一項技能。", skillTitle: "技能", removeSkill: "刪除", tabs: { log: "記錄", skills: "技能" },
  },
  today: { title: "培訓", ending: (name: string, day: string) => `${name}的試用期 ${day} 到期`, overdue: (name: string, day: string) => `${name}的試用期 ${day} 已到期，還沒決定`, ownEnding: (day: string) => `你的試用期 ${day} 到期`, ownOverdue: (day: string) => `你的試用期 ${day} 已到期，等主管決定`, early: (name: string) => `${name}的達標項都達成了，可以提前轉正`, progress: (a: number, b: number) => `達成 ${a}/${b}`, waiting: (names: string) => `沒有師傅：${names}`, mine: (name: string) => `今天你的師傅是${name}`, lead: (name: string) => `你帶${name}`, due: (name: string, topic: string, day: string) => `${name}：${topic}，${day}`, dueTitle: "該再培訓" },
};
