import type { products as source, readiness as sourceReadiness } from "../zh-CN/products";

export const products: typeof source = {
  title: "產品", add: "新增產品", addTitle: "新增產品", edit: "修改", editTitle: (name) => `修改「${name}」`, search: "搜尋編碼、名稱、屬性", back: "所有產品", more: "更多",
  onSale: "在售", withdrawn: "已下架不賣", showWithdrawn: "也顯示不再賣的", count: (n) => `${n} 個產品`,
  columns: { name: "產品", code: "編碼", facts: "要知道的", listed: "上架", questions: "題目", mine: "我" },
  light: { red: "未就緒", amber: "待補", green: "就緒", blank: "無要求" },
  waiting: (n) => `${n} 題待審`, unasked: (n) => `${n} 條沒有題`, allAsked: "都有題", attributes: (n) => `${n} 條屬性`,
  emptyTitle: "還沒有產品", emptyText: "把產品和它的屬性寫下來：每條屬性都能出題，客服上架前要會。", noneTitle: "沒有找到", noneText: "換個詞試試，或者看看不再賣的。",
  propose: "依屬性出題", proposeAll: "給所有產品出題", proposed: (n) => (n ? `出了 ${n} 題，請審核` : "沒有新題可出：每條屬性都出過了，不採用的不再出"),
  makeQuiz: "做成測驗", quizMade: "測驗已開放，考的是這個產品", goQuiz: "去測驗", quizIs: (name, pass) => `測驗「${name}」，及格 ${pass}%`, noQuiz: "還沒有測驗：題目審核通過後可以做成測驗。", noQuizYet: "這個產品還沒有測驗。",
  form: {
    code: "編碼", name: "名稱", about: "介紹", aboutHint: "給誰用、怎麼賣，幾行就夠。", quiz: "測驗", quizHint: "沒有上新安排時，考過這個測驗才算會。", noQuiz: "沒有", retired: "不再賣（沒有人需要再學）",
    attributes: "屬性：每條都能出題", attribute: "屬性", value: "內容", unit: "單位", others: "容易混淆的內容", othersHint: "容易混淆的內容用逗號隔開，出選擇題時作干擾項", addRow: "加一條", remove: "去掉這一條", up: "上移", down: "下移", row: (n) => `第 ${n} 條`,
    wording: "只改說法，不用重考", askedAgain: "內容變了：學過的人只重考這一條", keys: "Enter 到下一條；Alt + ↑ ↓ 換位置；Ctrl + Enter 儲存", pictures: "圖片", removed: (names) => `去掉的：${names}`,
    saved: "已儲存", tooLong: (most) => `最多 ${most} 字`, meanwhile: "別人剛改過這個產品。你寫的都在，別人的改動已併進來；兩邊都改的保留你的，請看過再儲存。", theirs: (name, value) => `${name}：別人寫的是「${value}」`,
  },
  one: {
    known: "要知道的", since: (at) => `${at} 起`, history: "以前", noHistory: "沒有改過", wording: "只改說法", by: (name, at) => `${name} · ${at}`, gone: "已去掉的", questions: "題目", noQuestion: "沒有題", newVersion: (n) => `第 ${n} 版`,
    review: (n) => `待審的題（${n}）`, accept: "採用", reject: "不採用", mend: "修改", acceptAll: "全部採用", accepted: (n) => `採用了 ${n} 題`, rejected: (n) => `${n} 題不採用`, keys: "A 採用，X 不採用，E 修改，↑ ↓ 換題", asked: "在考的題", pictures: "圖片", noAttributes: "還沒有屬性。寫下屬性才能出題。",
    me: "我和這個產品", ready: "已就緒", toQuiz: "去考", toAgain: "去重考", picture: (name) => `${name}的圖片`, listed: (day) => `${day}上架`,
  },
  again: {
    title: "屬性變了，重考", waiting: (n) => `${n} 條屬性變了，請重考`, begin: "現在重考", changed: (product, attribute) => `${product} · ${attribute}`, failed: "上次沒答對", answer: "交", next: "下一題", right: "答對了", wrong: "沒答對", rightIs: (answers) => `正確：${answers}`,
    done: "都答完了", doneText: "答錯的過會兒再試。", notYet: "題目還在審核，審核後再考。", several: "可能不止一個", answerHere: "寫答案", yes: "對", no: "錯", count: (at, of) => `${at} / ${of}`, leave: "回答已儲存，可以隨時離開",
  },
  lack: {
    class: "沒上課", quiz: "沒考測驗", quiz_failed: (percent, pass) => `測驗沒過：${percent}%，要 ${pass}%`, changed: (name) => `「${name}」變了，還沒重考`, changed_failed: (name) => `「${name}」變了，重考沒答對`,
  },
};

export const readiness: typeof sourceReadiness = {
  title: "就緒", board: "上崗就緒表", print: "列印", agents: "找人", products: "找產品", launch: "上新", allLaunches: "所有產品", role: "人員", allRoles: "所有人", onlyShort: "只看沒就緒的", sort: "排序", byName: "依名稱", byDay: "依上架日", worst: "最差在前",
  legend: "說明", count: (people, products) => `${people} 人 × ${products} 個產品`, ready: "就緒", readyOf: (n, of) => `${n}/${of}`, keys: "方向鍵移動，Enter 看原因", listed: (name, day) => `${name} · ${day}`, product: "產品",
  emptyTitle: "還沒有可看的", emptyText: "先寫下產品和屬性，出題做成測驗；客服考過就變綠。", toProducts: "去產品", noneTitle: "沒有符合的", noneText: "換個篩選條件試試。",
  cell: (name, product, light) => `${name}，${product}：${light}`,
  reason: { title: (name, product) => `${name} · ${product}`, nothing: "什麼都不缺。", launch: (name, day) => `上新「${name}」，${day}上架`, noLaunch: "沒有上新安排", wrong: "上次答錯的", asks: "要答的題", waits: "待審，還不能答", classes: "安排的課", noClasses: "還沒有安排課", invited: "已請", notInvited: "沒請", over: "已上完", makeUp: "補課", since: (at) => `${at} 變的`, toProduct: "看產品", quiz: (name) => `測驗「${name}」` },
  rota: { key: "上架日沒就緒", mark: (name) => `${name}上架，有產品沒就緒`, red: (products) => `沒就緒：${products}`, amber: (products) => `待補：${products}`, title: (name) => `${name}上架` },
};
