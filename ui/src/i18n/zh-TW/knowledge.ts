// Knowledge pages, the phrase library and reviews.
import type { knowledge as sourceKnowledge, reviews as sourceReviews } from "../zh-CN/knowledge";

export const knowledge: typeof sourceKnowledge = {
  title: "知識", tabs: { pages: "知識頁", scripts: "服務用語", waiting: "待處理" }, search: "搜尋標題和正文", all: "全部", allProducts: "全部產品", write: "寫一頁", propose: "提議一頁", count: (n: number) => `${n} 頁`, retired: "含停用的", more: (n: number) => `只顯示前 100 頁，共 ${n} 頁，請加詞縮小範圍`,
  emptyTitle: "這裡是團隊的知識頁", emptyText: "產品、流程、退換貨政策，寫一次，大家都查得到。誰都可以提議，主管發布。", noneTitle: "沒有找到", noneText: "換個詞看看，或用快速記錄問團隊：寫「疑問：…」。",
  proposals: (n: number) => `${n} 個提議等發布`, noProposals: "沒有等發布的提議", questions: (n: number) => `${n} 個疑問等答覆`, noQuestions: "沒有等答覆的疑問", answerInto: "寫成知識頁來答覆", answerBy: "用已有的頁答覆", answering: (who: string) => `答覆${who}的疑問`,
  page: {
    edit: "修改", history: "歷史", compare: "比較", retire: "停用", restore: "恢復", release: "發布", decline: "不採用", declineTitle: "不採用這個提議？", reason: "原因", version: (n: number) => `第 ${n} 版`, standing: "現行", waiting: "待發布", declined: "未採用", old: "舊版", by: (who: string, at: string) => `${who}，${at}`,
    released: "已發布", proposed: "已提交，等主管發布", done: "已處理", with: "對照", answers: "由此答覆的疑問", nothing: "兩版文字相同", retiredNote: "這一頁已停用，不再出現在搜尋裡。", close: "返回列表", pictures: "圖片", noneStands: "這一頁還沒有發布過的版本。",
  },
  form: { newTitle: "寫一頁知識", editTitle: "修改知識頁", proposeTitle: "提議一頁知識", title: "標題", text: "正文", textHint: "純文字，按行寫。", category: "分類", product: "產品", noProduct: "不限產品", reply: "給提問人的話", replyHint: "可不填，提問人會看到這一頁。", which: "用哪一頁", save: "發布", propose: "提交", picture: "加圖片", answerTitle: "用已有的頁答覆" },
  scripts: {
    hint: "上下鍵選擇，按 C 或 Enter 複製。大括號裡的換成實際內容。", copied: "已複製", copy: "複製", add: "加一條", print: "列印卡片", own: "本店", form: "本店的用語", words: "用語", situation: "場合", retire: "停用", restore: "恢復", saved: "已儲存", failed: "沒能複製，請手動選取", filter: "搜尋用語",
    situations: { greeting: "問候", asking: "詢問", waiting: "請等候", unclear: "沒看懂、沒有回應", checking: "查詢核實", refusing: "婉拒", apology: "致歉", complaint: "投訴", system: "系統故障", busy: "諮詢高峰", holiday: "假日", thanks: "致謝", closing: "道別" },
  },
  today: { title: "知識", answered: "你的疑問有答覆了", decided: (title: string, released: boolean) => (released ? `你提議的「${title}」已發布` : `你提議的「${title}」沒有採用`), waiting: (n: number) => `${n} 個知識頁提議等發布`, questions: (n: number) => `${n} 個疑問等答覆` },
};

export const reviews: typeof sourceReviews = {
  title: "複習", mine: "今天的複習", outlook: "上架前準備", begin: "開始", goOn: "繼續", next: "下一題", answer: "作答", again: "稍後再問一次", about: (at: number, all: number) => `第 ${at} 題，共 ${all} 題`, minutes: (n: number) => `約 ${n} 分鐘`, questions: (n: number) => `${n} 題`,
  grades: { wrong: "不對", slow: "對了，但要想", right: "對" }, rightAnswer: "正確答案", yes: "對", no: "錯", pick: "選右邊", answerHere: "寫在這裡", several: "可以選幾項", dontKnow: "不知道",
  doneTitle: "今天的複習做完了", doneText: (n: number) => `今天答了 ${n} 題。`, noneTitle: "今天沒有要複習的", noneText: "上架前要掌握的、快要忘記的，會依你的班次排到這裡，每次三分鐘。", restTitle: "今天休息", restText: "休息日和請假不排複習。", nextDay: (day: string) => `下次複習：${day}`,
  forLaunch: (name: string, day: string) => `${name}，${day}上架`, expect: (asIs: number, planned: number) => `上架當天預計記得 ${planned}%（不複習則 ${asIs}%）`, short: (n: number) => `${n} 題到時仍低於目標`,
  keys: "1–9 選擇，Enter 確認", saved: "每答一題就儲存",
  plan: {
    launch: "上新", empty: "沒有準備中的上新", emptyText: "在「產品」裡建好上新，這裡就會算出每人到上架當天對每個屬性還能記得多少，並排出最少的複習。", noAttributes: "這次上新的產品還沒有屬性。", noLearners: "排班表上沒有要學的人。", bar: (n: number) => `目標 ${n}%`, nothingAsked: "還沒有可以複習的題目", allReach: (n: number) => `${n} 人照計畫都能達到目標`, shortHead: (n: number) => `${n} 人依現在的班次達不到目標`, shortLine: (name: string, n: number, lowest: number) => `${name}：${n} 項，最低 ${lowest}%`, reviews: (n: number) => `共 ${n} 次三分鐘複習`,
    person: "員工", reviewsHead: "複習", next: "下次", lowest: "最低", working: (n: number) => `上架前上班 ${n} 天`, open: (n: number) => `其中 ${n} 天還沒排班`, noQuestion: "沒有題目", noQuestions: (names: string) => `還沒有題目，沒法複習：${names}`, cell: (name: string, attribute: string, planned: number, asIs: number) => `${name}，${attribute}：上架當天預計 ${planned}%，不複習 ${asIs}%`,
    why: { over: "", no_room: "剩下的上班日複習都排滿了，可以在「複習設定」裡放寬", too_few_days: "剩下的上班日太少，來不及複習夠遍數", no_days: "上架前沒有可以複習的上班日" },
    legend: "格裡是上架當天預計記得的百分比：綠色不複習也夠，黃色照計畫複習就夠，▲ 低於目標。", setting: "複習設定", settingForm: { bar: "上架當天的目標（%）", questions: "一次複習幾題", aDay: "一天最多幾次", keep: "上架以後低於多少再問（%）", saved: "已儲存，計畫隨即重算" },
  },
  today: { title: "複習", line: (questions: number, minutes: number) => `${questions} 題等你複習，約 ${minutes} 分鐘` },
};
