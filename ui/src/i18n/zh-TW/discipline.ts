// Offences, the rule book, rulings and rewards.
import type { AnswerKind, Counts, Differs, Merged, OffenceState, OffenceVerdict, Penalty, RewardSort, RewardVerdict, Warning } from "../../ipc/bindings";
import type { ByKind } from "../types";
import type { discipline as source } from "../zh-CN/discipline";

const warning: ByKind<Warning> = {
  over_cap: (p, f) => `這個月已經扣了 ${f.number(p.already / 100, 2)} 元，再加 ${f.number(p.amount / 100, 2)} 元，超過上限 ${f.number(p.cap / 100, 2)} 元。只有裁定可以破例`,
  no_wage: () => "店裡設了扣款上限，但沒有登記這個人的工資，算不出上限",
  twice: (p) => `同一時間還有另一條 V-${p.offence}：同一件事不罰兩次`,
  exempt: (p) => `當天免責：${p.reason}。只有裁定可以破例`,
  own_report: () => "報告人就是本人",
  unheard: () => "本人還沒有回應",
  left: (p, f) => `本人已於${f.fullDay(p.on)}離職`,
  clock: (p, f) => `電腦時間比最後一條記錄（${f.moment(p.latest, "")}）還早，時鐘可能不對`,
};

export const discipline: typeof source = {
  yuan: (amount: string) => `${amount} 元`,
  sanction: { word: "提醒", fine: (amount: string) => `罰款 ${amount} 元`, dismissal: "提議開除", none: "不處罰", open: "由主管決定" },
  sanctionKinds: { word: "提醒", fine: "罰款", dismissal: "提議開除" },
  dismissalHint: "開除只是建議，程式不會開除任何人。",
  step: (n: number) => `第 ${n} 次`, amount: "金額（元）", ruling: "依據裁定", noRuling: "無", rulingHint: "先在「裁定」裡寫好，再來選。",
  penalty: { ladder: "遞進處罰", severe: "不分級，由主管決定", word: "只提醒" } satisfies Record<Penalty, string>,
  counts: { rule: "這一條單獨計次", paragraph: "整款合併計次" } satisfies Record<Counts, string>,
  warning,
  offences: {
    title: "違規", report: "報告違規", settings: "計次和扣款上限",
    state: { reported: "待處理", standing: "成立", dismissed: "不成立", overturned: "已撤銷" } satisfies Record<OffenceState, string>,
    answer: { accepts: "承認", contests: "有異議", asks: "請再看看" } satisfies Record<AnswerKind, string>,
    verdict: { confirmed: "確認", dismissed: "駁回", overturned: "撤銷", recounted: "重新計次" } satisfies Record<OffenceVerdict, string>,
    filters: { all: "全部", open: "待處理", decided: "已處理" }, filter: "處理了沒有", person: "誰", everybody: "所有人", more: "更早的",
    columns: { happened: "時間", staff: "誰", rule: "條款", words: "看到什麼", answer: "本人回應", outcome: "處理", state: "狀態" },
    noAnswer: "未回應", waiting: (n: number) => `${n} 條待處理`, movedChip: "次數變了", moved: (n: number) => `${n} 條的次數變了，處理要跟著改。逐條看過再確認，原來的帳不會被改，只會衝正。`,
    emptyTitle: "這裡是違規記錄", emptyText: "按條款報告，本人先回應，主管再處理。程式只算第幾次、提議怎麼處理，不會自己處罰。", emptyOwn: "沒有和你有關的違規記錄。", noneTitle: "沒有符合條件的記錄", noneText: "換個篩選條件看看。",
    form: { who: "誰", rule: "哪一條", day: "哪一天", time: "幾點", words: "看到了什麼", wordsHint: "寫事實：什麼時間、在做什麼。", send: "報告", sent: "已報告，等本人回應", noBook: "這一天還沒有生效的守則。先在「守則」裡發布一版。", choose: "請選擇", edition: (n: number, name: string) => `按第 ${n} 版${name ? ` ${name}` : ""}` },
    one: {
      title: (id: number) => `違規 V-${id}`, reported: (who: string, at: string) => `${who}報告，${at}`, happened: "時間", rule: "條款", edition: (n: number, from: string) => `第 ${n} 版，自${from}`, trial: "試用", seen: "看到什麼", answers: "本人回應", none: "還沒有回應",
      step: (n: number) => `這是第 ${n} 次`, first: "，之前沒有成立的。", earlier: "之前成立的：", gives: "按條款：", decisions: "處理經過", byRuling: (id: number) => `依據裁定 R-${id}`, despite: "看過提醒後確認：", warningKind: { over_cap: "超過扣款上限", no_wage: "沒有工資", twice: "可能重複", exempt: "當天免責", own_report: "自己報告", unheard: "本人未回應", left: "已離職", clock: "時鐘不對" } as Record<string, string>,
      entry: "看帳", open: (amount: string) => `還有 ${amount} 元未收`, yours: "說說你的看法", yourWords: "說明", answerSent: "已記下你的回應", own: "自己的違規由別人處理。",
      confirm: (what: string) => `確認：${what}`, change: "改…", dismiss: "駁回…", overturn: "撤銷…", recount: (what: string) => `改為：${what}`, keep: "保持原處理…",
      was: (step: number, what: string) => `原來按第 ${step} 次處理：${what}`, now: (step: number, what: string) => `現在是第 ${step} 次，按條款：${what}`, deviated: "原來的處理是主管按特別理由定的。", reversing: "確認後，原來的帳會衝正，再按新的金額記一筆。", overturnHint: "撤銷後，已記的帳會衝正；後面的次數會重新算，逐條請你確認。", severe: "這一條不分級，由主管決定怎麼處理。損失賠償另記，不進活動經費。",
      shall: "處理", why: "原因", whyNeeded: "原因（和條款不同，必填）", tick: "請先看過，再打勾確認。", seenAll: "以上提醒我都看過", done: "已處理", warnings: "確認之前請看",
    },
    set: {
      title: "計次和扣款上限", lasts: "違規記錄算多久", always: "一直算", days: "只算最近若干天", daysCount: "天數", cap: "每月扣款上限", share: "最多扣工資的百分之幾", floor: "扣完至少留下（元）", source: "這些數字的出處", sourceHint: "例如當地最低工資標準的檔名和日期。程式不替你判斷法律。", none: "不填就不提醒。",
      merged: "合併的建議獎勵誰", mergedKinds: { first: "只獎最先提的人，其他人致謝", each: "每人都獎全額", split: "平分" } satisfies Record<Merged, string>, wages: "工資（只用來算上限）", wage: "月工資（元）", wageCap: "每月最多扣", from: "從哪天起", saved: "已儲存", setWage: "登記工資",
    },
    today: { title: "紀律", toRead: (n: number, name: string, from: string) => `守則第 ${n} 版${name ? ` ${name}` : ""}（自${from}）等你簽閱`, toAnswer: (n: number) => `${n} 條違規等你回應`, toDecide: (n: number) => `${n} 條違規待處理`, moved: (n: number) => `${n} 條違規要重新計次`, rulings: (n: number) => `${n} 個問題等裁定`, rewards: (n: number) => `${n} 項獎勵待定`, pending: (n: number) => `${n} 項獎勵還沒有金額`, unread: (n: number, id: number) => `守則第 ${id} 版還有 ${n} 人沒簽閱` },
  },
  book: {
    title: "守則", edition: (n: number) => `第 ${n} 版`, trial: "試用", inForce: "生效中", from: (day: string) => `自${day}起`, future: (day: string) => `${day}生效`, past: "舊版", draft: "草稿", choose: "版本", rules: (n: number) => `${n} 條`,
    read: "我已閱讀", readDone: "已簽閱", readThanks: "已記下：你讀過這一版", missing: (n: number) => `${n} 人還沒簽閱`, allRead: "全員已簽閱", readers: (n: number) => `${n} 人已簽閱`,
    print: "列印", save: "另存為文字", compare: "比較版本", write: "寫新版", goOn: "繼續寫草稿", emptyTitle: "還沒有守則", emptyText: "從 A 或 B 方案的現成條款開始，改成店裡的說法，再發布。", start: "開始寫",
    paragraph: (p: string) => `第 ${p} 款`, merged: (p: string) => `第 ${p} 款合併計次`, history: "各版的寫法", offences: "這一條下的違規",
    exemptions: "免責", exemptionsNone: "沒有人免責。", exempt: "登記免責", exemptHint: "例如 QQ 客服上班可以用 QQ。", until: (day: string) => `到${day}`, ongoing: "一直", end: "結束", endTitle: "結束免責", to: "最後一天", granted: "已登記", ended: "已結束", reason: "原因", rule: "條款", who: "誰",
    form: {
      name: "名稱", nameHint: "例如 試用版", remark: "這一版改了什麼", trial: "試用版，以後會修訂", add: "加一條", edit: "改一條", remove: "刪掉這一條", up: "上移", down: "下移", code: "條款號", category: "分類", words: "內容", paragraph: "屬於哪一款", paragraphHint: "例如 7。同一款的可以合併計次。", counts: "怎麼計次", penalty: "怎麼處罰", steps: "各次怎麼處理", addStep: "加一次", removeStep: "去掉這一次",
      bring: "併入條款…", presetA: "A 方案的條款", presetB: "B 方案的條款", file: "文字檔案…", drop: "扔掉草稿", dropAsk: "草稿會被扔掉，已發布的版本不受影響。", dropped: "草稿已扔掉", issue: "發布…", issueTitle: "發布這一版", issueFrom: "從哪天起生效", issueHint: "不能往前生效：以前發生的事仍按當時的版本。發布後不能再改。", issued: "已發布，等大家簽閱", saved: "已儲存", empty: "草稿裡還沒有條款。", changes: "和上一版比",
    },
    diff: { title: "比較版本", before: "左邊", after: "右邊", kinds: { same: "相同", changed: "改了", moved: "換了條款號", added: "新增", removed: "沒有了" } satisfies Record<Differs, string>, counts: (n: number) => `${n} 處不同`, hideSame: "只看不同的", none: "兩份完全一樣。" },
    merge: { title: "併入條款", text: "左邊是草稿，右邊是帶來的。逐條選用哪一個。", mine: "用草稿的", theirs: "用帶來的", both: "兩條都留", drop: "不要", keep: "保留", take: "加入", go: "併入", done: "已併入草稿", add: "加入" },
  },
  rulings: {
    title: "裁定", one: (id: number) => `裁定 R-${id}`, search: "查詢問題、決定或 R-編號", ask: "請求裁定", make: "作出裁定", open: "待裁定", by: (who: string, at: string) => `${who}，${at}`, asked: (who: string, at: string) => `${who}問，${at}`, question: "問題", decision: "決定和理由", decisionHint: "留空就先只記下問題。", replaces: (id: number) => `取代 R-${id}`, replacedBy: (id: number) => `已被 R-${id} 取代`, follow: "作出新的裁定取代它", uses: "據此處理的", noUses: "還沒有據此處理的。", restsOn: { offence: (k) => `違規 V-${k}`, exemption: () => "免責", reward: () => "獎勵", entry: (k) => `帳本第 ${k} 筆`, conflict: (k) => `排班 ${k} 接受的衝突`, leave: () => "請假", handover: () => "交接單", finding: (k) => `寶貝錯誤 ${k}`, figures: () => "統計更正", pairing: () => "帶教", probation: () => "轉正", launch: () => "上新", complaint: (k) => `投訴 ${k}`, note: (k) => `登記 ${k}` }, unseen: (n: number) => `另有 ${n} 處，和你無關，不在這裡顯示`,
    emptyTitle: "這裡是裁定", emptyText: "守則沒寫清楚的，由主管決定一次，記下來，以後照辦。", noneTitle: "沒有找到", noneText: "換個詞看看。", askedDone: "已記下，等主管裁定", made: "已裁定", columns: { id: "編號", question: "問題", decision: "決定", at: "時間" },
  },
  rewards: {
    title: "獎勵", toDecide: "待決定", decided: "已決定", sort: { idea: "建議", finding: "寶貝錯誤" } satisfies Record<RewardSort, string>, verdict: { granted: "給獎", thanked: "致謝", declined: "不給" } satisfies Record<RewardVerdict, string>,
    grant: "給獎", decline: "不給…", why: "為什麼不給", give: "手動給獎", rates: "獎勵金額", pending: "金額待定", complete: "填金額", completeHint: "留空就用現在的標準。", since: (at: string) => `${at}提出`, share: (a: number, of: number) => `${a}/${of} 份`, ownPart: "你自己的那份由別人決定", ownMistake: "錯誤是發現人自己弄的", thanked: (names: string) => `之後也報告了：${names}（致謝）`, noRate: "還沒有定標準，可以先決定，金額以後再填",
    who: "給誰", words: "為什麼給", amount: "金額（元）", amountHint: "還不知道就留空。", given: "已給獎", declinedDone: "已記下", completed: "金額已填", rate: (amount: string, day: string) => `${amount} 元，自${day}`, noRates: "還沒有定。定了以後，新的決定按當天的標準，已經決定的不變。", setRate: "定標準", rateSort: "哪一類", from: "從哪天起", saved: "已儲存", still: (amount: string) => `還有 ${amount} 元未發`, paid: "已發", entry: "看帳", by: (who: string, at: string) => `${who}，${at}`, hand: "手動",
    emptyTitle: "這裡是獎勵", emptyText: "核實的寶貝錯誤和採納的建議會出現在這裡，由主管決定。", emptyOwn: "還沒有和你有關的獎勵。", columns: { at: "時間", staff: "誰", what: "為什麼", amount: "金額", verdict: "決定" }, more: "更早的", fromNote: "看登記", fromFinding: "看巡店",
  },
};
