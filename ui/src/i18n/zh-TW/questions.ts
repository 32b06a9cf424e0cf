// The question bank, quizzes and what their results say.
import type { questions as source } from "../zh-CN/questions";
import type { QuestionKind, QuestionSource, QuestionState, QuizState, Topic } from "../../ipc/bindings";

const kind: Record<QuestionKind, string> = { single: "單選", multiple: "多選", true_false: "是非", short: "簡答", number: "數值", matching: "配對", essay: "申論", description: "說明" };
const state: Record<QuestionState, string> = { proposed: "待審", accepted: "採用", rejected: "不採用", retired: "停用" };
const from: Record<QuestionSource, string> = { person: "自己寫的", file: "匯入", phrase: "來自用語表", attribute: "來自產品屬性" };
const quizState: Record<QuizState, string> = { draft: "草稿", open: "開放", closed: "已結束" };
const topic: Record<Topic, string> = {
  product: "產品", purchase: "購物流程", returns: "退換貨", platform: "平台規則", market: "行情", phrases: "服務用語", forbidden: "服務忌語", conduct: "規章守則", colour: "色差", size: "尺碼", difficult: "買家刁難",
  before_sale: "售前", during_sale: "售中", after_sale: "售後", reviews: "化解非好評", refund_chart: "退款流程圖", purchase_chart: "購物流程圖",
};

export const questions: typeof source = {
  kind, state, source: from, quizState, topic, gap: "填空", yes: "對", no: "錯",
  bank: {
    title: "題庫", add: "寫題目", importFile: "匯入（GIFT、XLSX）…", more: "更多", exportGift: "匯出為 GIFT", exportXlsx: "匯出為 XLSX", template: "空白表格（XLSX）", propose: (n: number) => `用語表出題（${n} 條）`, proposed: (n: number) => `已依用語表擬了 ${n} 道，待審`,
    addCategory: "加分類", editCategory: "改分類", categories: "分類", allCategories: "全部分類", rules: "規則變了…", search: "題目、選項裡的字", count: (n: number) => `${n} 道`, waiting: (n: number) => `${n} 道待審`,
    states: { all: "全部" }, allKinds: "全部題型", columns: { text: "題目", kind: "題型", category: "分類", state: "狀態" }, moreRows: "更早的",
    emptyTitle: "題目放在這裡", emptyText: "自己寫，或匯入老師常用的 GIFT 檔案和表格。分類已經建好，裡面是空的。", noneTitle: "沒有這樣的題目", noneText: "換個詞或篩選試試。",
    acceptAll: (n: number) => `採用這 ${n} 道`, accepted: (n: number) => `已採用 ${n} 道`, expired: "已失效", until: (day: string) => `問到${day}`, picture: "有圖",
  },
  editor: {
    new: "寫題目", edit: "改題目", review: "審核題目", kind: "題型", category: "分類", name: "標題", text: "題目", textHint: "想讓人填空，就在空格處打五個底線 _____", answers: "答案", choice: (l: string) => `選項 ${l}`, right: "正確", weight: "配分 %", feedback: "選了它就告訴他", told: "回饋", general: "答完告訴大家",
    addAnswer: "加一個答案", removeAnswer: "刪掉這個答案", left: "左邊", pair: "右邊", accepted: "接受的答案", acceptedHint: "* 代表任意文字", number: "數字", numberHint: "72，或 3.14:0.01（上下 0.01），或 1..5", isTrue: "這句話是對的", isFalse: "這句話是錯的",
    share: "平分", shareHint: "正確的平分 100%，錯的同樣扣回", rests: "依據的規則（可不填）", restsHint: "如「退換貨政策 第 3 版」。規則變了，可以一起失效", expires: "最後一天", save: "儲存", saved: "已儲存", accept: "採用", reject: "不採用", retire: "停用", takeBack: "重新採用", preview: "預覽", write: "編寫", html: "這道題是 HTML，顯示時去掉標籤", unsaved: "還沒有儲存", discard: "不儲存並關閉", discardText: "寫的內容會丟掉。",
    versions: (n: number) => `第 ${n} 版`, by: (name: string, at: string) => `${name}，${at}`, essay: "由人評分，不用寫答案。", description: "只是一段說明，不問什麼，也不會被抽到。",
  },
  category: { add: "加分類", edit: "改分類", name: "名稱", parent: "放在", top: "最上層", remove: "刪除", saved: "已儲存", removed: "已刪除", shipped: "留空就用原名" },
  rule: { title: "規則變了", text: "依據舊規則的題目，問到哪一天為止？改好的新題另寫。", which: "規則", last: "最後一天", go: "讓它們失效", done: (n: number) => `${n} 道題到期後不再問`, none: "還沒有題目寫明依據的規則。寫題時填「依據的規則」，規則變了就能一起失效。", asked: (n: number) => `${n} 道在用` },
  imports: {
    title: "匯入題目：先看一遍", creates: (n: number) => `${n} 道可匯入`, same: (n: number) => `${n} 道題庫裡已有`, refused: (n: number) => `${n} 處讀不懂`, remarks: (n: number) => `${n} 道要先改`, text: "還沒有寫入。讀不懂的留在原檔案裡，其餘照常匯入。", nothing: "沒有可匯入的題目。", line: (n: number) => `第 ${n} 行`,
    into: "沒有寫分類的放到", accept: "匯入後直接採用；不勾就先待審", go: (n: number) => `匯入 ${n} 道`, done: (a: number, p: number) => `已匯入：${a} 道採用，${p} 道待審`, more: (n: number) => `還有 ${n} 條`, unknown: (list: string) => `沒有用到的列：${list}`, fix: "先待審，改好再用", untold: (list) => `回饋裡提到圖片 ${list}，檔案裡沒有`, picture: "帶圖片", badPicture: (why) => `檔案裡的圖片不能用：${why}`, and: "；",
  },
  quizzes: {
    title: "測驗", add: "出測驗", edit: "修改", open: "開放", close: "結束測驗", reopen: "重新開放", begin: "開始", goOn: "接著答", again: "再考一次", look: "看結果", results: "成績", paper: "紙上考…", more: "更多",
    emptyTitle: "還沒有測驗", emptyText: "選好從哪些分類抽幾道題，訂及格標準、次數和時間，再開放。", emptyTaker: "現在沒有給你的測驗。", mine: "給我的", all: "全部測驗",
    questions: (n: number) => `${n} 道題`, pass: (n: number) => `及格 ${n}%`, minutes: (n: number) => `${n} 分鐘`, noLimit: "不限時", attempts: (used: number, all: number) => `用了 ${used}/${all} 次`, anyAttempts: "次數不限", window: (from: string, to: string) => `${from} 至 ${to}`, from: (at: string) => `${at} 起`, until: (at: string) => `${at} 止`,
    score: (n: number) => `${n}%`, passed: "通過", failed: "未通過", pending: "待評分", onPaper: "紙上", taken: (ended: number, passed: number) => `${ended} 份交卷，${passed} 份通過`, unmarked: (n: number) => `${n} 份待評分`, attempt: (n: number) => `第 ${n} 次`,
    opened: "已開放", closed: "已結束", closeText: "還沒交的線上答卷會依已答的部分計分；紙上的仍可輸入。", forAll: "所有人", forSome: (n: number) => `${n} 人`,
  },
  form: {
    new: "出測驗", edit: "改測驗", name: "名稱", pass: "及格標準 %", attempts: "最多幾次", minutes: "時間（分鐘）", opens: "開始", closes: "截止", clock: "幾點", empty: "不限", shuffled: "打亂選項", review: "答案", atOnce: "交卷就看", afterClosing: "結束後再看", teacher: "講課的人", nobody: "不寫", teacherHint: "成績裡能看出誰講的沒教會", takers: "給誰", everybody: "所有人", some: "選人",
    parts: "抽題", part: "分類", take: "抽幾道", below: "含下級", addPart: "再加一類", removePart: "去掉", has: (n: number) => `可用 ${n} 道`, begun: "已經有人開始，抽題和及格標準不能改。", saved: "已儲存", draftHint: "儲存後是草稿，開放了別人才看得到。",
  },
  take: {
    title: "答題", left: "剩餘", next: "下一題", back: "上一題", handIn: "交卷", handInTitle: "交卷？", blank: (n: number) => `還有 ${n} 道沒有答。`, allDone: "每題都答了。", question: (at: number, all: number) => `第 ${at} 題，共 ${all} 題`, saved: "已儲存", saving: "儲存中", notSaved: "沒存到，會再試", choose: "請選", answerHere: "寫在這裡", pick: "選右邊",
    multiple: "選出所有正確的", elsewhere: "在別的視窗開啟了", takeHere: "在這裡接著答", leave: "離開", leaveHint: "離開後時間照走，答過的都在", leaveFree: "可以離開，回來接著答，答過的都在", over: "時間到", numbers: "題號",
  },
  result: {
    left: (n: number) => `還可以考 ${n} 次`, missedOnly: (n: number) => `只看沒答對的（${n}）`, allQuestions: "看全部題目", askForMore: "，要再考請找主管。", title: "結果", of: (name: string) => `${name}的結果`, reached: (n: number, pass: number) => `得 ${n}%，及格 ${pass}%`, passed: "通過了", failed: "這次沒有通過", pending: "有申論題等人評分", used: (time: string) => `作答時間 ${time}`, shownLater: "結束後公布答案。", shownFrom: (at: string) => `${at} 後公布答案。`, yours: "你的答案", given: "答案", right: "正確答案", blank: "沒有答", mark: (n: number) => `${n}%`, unmarked: "待評分", remark: "評語", give: "給分", percent: "得分 %", marked: "已評分", back: "回到測驗", accepted: "接受的答案",
  },
  paper: {
    title: "紙上考", text: "給一個人抽好一份題，列印題目和答題紙；答完依字母輸入。", who: "給誰", draw: "抽題", print: "列印", questions: "題目", answers: "答題紙", key: "答案", typed: "輸入", typedHint: "題號加字母，如 1 B 2 AC；寫字的題一行一題", check: "先看看", keep: "輸入並計分", read: (n: number) => `讀到 ${n} 題`, missing: (list: string) => `沒有答案：${list}`, done: "已輸入並計分", waiting: "等輸入的", none: "沒有等輸入的答卷。",
  },
  results: {
    title: "成績", tabs: { quiz: "題目", knowledge: "個人", teaching: "教學" }, quiz: "測驗", emptyTitle: "還沒有成績", emptyText: "有人交卷以後，這裡會顯示哪些題太難、誰還不會、什麼沒教好。", items: "題目分析", itemsHint: "依每人第一次作答計算，最難的在前",
    facility: "難易度", facilityHint: "平均得分佔滿分的百分比，越低越難", discrimination: "鑑別度", discriminationHint: "100 × cov(本題, 其餘) / √(var·var)，越高越能分出會與不會，負數就要檢查題目", efficiency: "鑑別效率", efficiencyHint: "鑑別度佔這些得分所能達到的最大值的百分比", asked: "人次", chosen: "選項分布", answer: "答案", worth: "配分", count: "選的人", upper: "好的三分之一", lower: "差的三分之一", blank: "沒有答",
    attempts: "答卷", person: "姓名", number: "第幾次", ended: "交卷", score: "得分", used: "作答時間", who: "誰", noKnowledge: "還沒有答過題。", answers: (n: number) => `${n} 題次`, since: (day: string) => `${day}以來`, byCategory: "依分類", byTeacher: "依講課的人", badly: "沒教好", badlyHint: "五題次以上、平均不到 60%", noTeacher: "測驗裡還沒寫講課的人。", undefined: "–", weak: "太難或沒教好", reverse: "鑑別度為負", one: (d: string, p: number, n: number) => `${d}：${p}%（${n} 題次）`,
  },
  today: { title: "給你的測驗", more: "全部測驗", due: (at: string) => `${at} 前`, going: "沒答完", retake: "沒通過，可再考" },
};
