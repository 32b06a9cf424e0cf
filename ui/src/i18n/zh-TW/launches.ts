// Launches, classes, make-up classes and requests for an introduction.
import type { launches as source } from "../zh-CN/launches";

export const launches: typeof source = {
  title: "上新", tabs: { launches: "上新", requests: "介紹請求" }, plan: "計畫上新", planned: "準備中", others: "已上架與取消", state: { planned: "準備中", listed: "已上架", cancelled: "已取消" },
  emptyTitle: "還沒有上新", emptyText: "新產品上架前先上產品課，再用測驗確認每個人都會。從產品裡選，定上架日。", emptyOwn: "有新產品要上架時，這裡會寫明什麼時候上課、要會什麼。", noProducts: "先在「產品」裡建產品，再來計畫上新。",
  listsOn: (day) => `${day}上架`, inDays: (n) => (n === 0 ? "今天" : n === 1 ? "明天" : n > 0 ? `還有 ${n} 天` : `已過 ${-n} 天`), columns: { launch: "上新", products: "產品", day: "上架日", lights: "就緒", mine: "我" },
  because: (why, names) => `${why}：${names}`, among: (names, n) => `${names}等 ${n} 人`, between: "；", light: { red: "未就緒", amber: "待補", green: "就緒", blank: "不考" }, owed: (n) => `${n} 人要補課`, upset: (n) => `${n} 個座位和排班對不上`, red: (n) => `${n} 人未就緒`, yourClass: (day, time) => `你的課：${day} ${time}`,
  seat: { within: "在班", other_hours: "當天班次不在這個時間", rest: "休息", leave: "請假", unplanned: "還沒排班", gone: "不在職" },
  one: {
    edit: "修改", move: "改上架日", list: "確認上架", cancel: "取消上新", reopen: "重新準備", addClass: "安排產品課", addMakeUp: "安排補課", readiness: "看就緒表", outlook: "看上架前準備", back: "全部上新", material: "材料", noMaterial: "還沒有寫材料。", pages: "知識頁", quiz: "測驗", noQuiz: "用各產品自己的測驗", passMark: (n) => `${n} 分及格`,
    classes: "產品課", noClasses: "還沒有安排產品課。程式依排班找人最齊的時間。", makeUp: "補課", cancelled: "已取消", teaches: (name) => `${name}講`, tick: "點名", print: "列印簽到表", change: "改課", cancelClass: "取消這節課", came: (n, of) => `${of} 人中到 ${n} 人`, invited: (n) => `請 ${n} 人`, teacherAway: (why) => `講師${why}`, upset: "排班變了，這些人來不了：", unticked: "還沒點名",
    people: "誰要會", peopleColumns: { person: "人", light: "就緒", standing: "產品課", lacks: "還差" }, nobody: "排班上沒有人要會它。", deeds: "決定", by: (name, at) => `${name}，${at}`, unready: (names) => `當時未就緒：${names}`,
    owedHead: (n) => `${n} 人還要補課`, mineHead: "我還差什麼", mineNothing: "都會了。", toQuiz: "去測驗",
  },
  deed: { moved: (was, now) => `上架日從${was}改到${now}`, listed: (_, now) => `${now}上架`, cancelled: () => "取消上新", reopened: () => "重新準備" },
  lack: { class: "沒上課", quiz: "沒考", quiz_failed: (percent, mark) => `考了 ${percent} 分，${mark} 分及格`, changed: (name) => `${name}改過，要重考`, changed_failed: (name) => `${name}重考沒對` },
  standing: { attended: "已上課", introduced: "單獨介紹過", booked: "已安排", clash: (why) => `安排了，但${why}`, unticked: "沒點名", absent: "沒來", joined_later: "入職在課後，欠補課", not_invited: "沒請到", no_class: "沒有課" },
  form: {
    newTitle: "計畫上新", editTitle: "修改上新", name: "名稱", nameHint: "空著就用產品名", products: "產品", lists: "上架日", quiz: "測驗", quizNone: "用各產品自己的測驗", passMark: "及格分（%）", material: "材料", materialHint: "講什麼、帶什麼；產品的知識頁會自動列在旁邊。", pictures: "圖片", addPicture: "加圖片", save: "儲存", saved: "已儲存", planned: "已計畫，接著安排產品課",
  },
  decide: {
    title: { moved: "改上架日", listed: "確認上架", cancelled: "取消上新？", reopened: "重新準備？" }, day: "新的上架日", reason: "理由", override: (n) => `${n} 人未就緒。規則要求上架前人人會；仍要上架，請寫理由，會留在記錄裡。`, ruling: "可以引用裁定，例如 R-12。", allReady: "所有人都就緒。", early: (day) => `原定${day}，現在上架會記為今天。`, moveHint: "課和複習依新的日子重排。", cancelHint: "課不會自動取消。", done: { moved: "上架日已改", listed: "已上架", cancelled: "已取消", reopened: "已重新準備" }, list: "上架", listAnyway: "仍然上架",
  },
  class: {
    newTitle: "安排產品課", makeUpTitle: "安排補課", editTitle: "改課", teacher: "講師", minutes: "課長（分鐘）", day: "日期", starts: "開始", ends: "結束", remark: "說明", remarkHint: "地點、要帶什麼", who: "請誰來", all: "全選", none: "全不選", proposals: "人最齊的時間", makeUps: "最少的補課", fits: (n, of) => `${of} 人中 ${n} 人在班`, teacherBusy: "講師不在班", missing: "來不了：", noTimes: "上架前的排班裡沒有合適的時間。", noneOwed: "沒有人要補課。", unreached: (names) => `這段時間都不在班：${names}`, unplanned: (n) => `有 ${n} 天還沒排班，排好後再看`, badTime: "時間寫成 10:30", outside: (names) => `不在班：${names}`, save: "安排", saved: "已安排", changed: "已改", after: "這節課在上架之後。",
    cancelTitle: "取消這節課？", cancelText: "請來的人會重新算作欠課；用它答覆的介紹請求重新等著。", cancelled: "已取消", searching: "正在依排班找時間…",
  },
  tick: { title: "點名", came: "到", missed: "沒到", save: "儲存點名", saved: "已點名", others: "沒請但來了", all: "全到", hint: "空白鍵切換" },
  requests: {
    ask: "要介紹", askTitle: "要求介紹產品", emptyTitle: "沒有等著的請求", emptyKeeps: "新人有權要求介紹任何產品；請求和等了多久會在這裡。", emptyOwn: "不熟的產品可以要求主管介紹，誰都有這個權利。", waiting: "等著介紹", settled: "已答覆", days: (n) => (n === 0 ? "今天問的" : `等了 ${n} 天`), overdue: "太久了", answer: "答覆", refuse: "不同意", withdraw: "撤回", product: "產品", other: "不在產品裡的", words: "想知道什麼", wordsOptional: "可以空著", wordsNeeded: "寫明是哪個產品", asked: "已提交，主管會看到", withdrawn: "已撤回", by: (name) => `${name}提出`,
    answerTitle: (name) => `答覆${name}`, way: "怎麼介紹", ways: { class: "產品課", page: "知識頁", talk: "當面講過" }, whichClass: "哪節課", noClass: "課不屬於上新", invites: "選了課就把人請上。", whichPage: "哪一頁", noPages: "這個產品還沒有發布的知識頁。", teacher: "誰講的", on: "哪天", remark: "補一句", answered: "已答覆", meant: "指的是哪個產品", refuseTitle: (name) => `不同意${name}的請求？`, refused: "已回絕", reason: "理由",
    state: { open: "等著", answered: "已安排", refused: "未同意", withdrawn: "已撤回" }, answeredBy: { class: (who, day, time) => `產品課：${day} ${time}，${who}講`, classOf: (who, day) => `${who}在${day}的課上講了`, page: (title) => `知識頁：${title}`, talk: (who, day) => `${who}${day}當面講了` },
    setting: "超過幾天算太久", settingSave: "儲存", settingSaved: "已儲存",
  },
  today: { title: "上新", myClass: (day, time) => `${day} ${time} 產品課`, teach: (day, time) => `${day} ${time} 你來講產品課`, red: (name, day, n) => `${name}，${day}上架：${n} 人未就緒`, own: (name, day) => `${name}，${day}上架：你還沒就緒`, past: (name, day) => `${name}原定${day}上架，上了嗎？`, upset: (name, day, n) => `${name}${day}的課有 ${n} 人來不了`, unticked: (name, day) => `${name}${day}的課還沒點名`, requests: (n) => `${n} 個介紹請求等著`, overdue: (n) => `其中 ${n} 個太久了` },
};
