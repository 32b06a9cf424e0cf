import type { shell as source } from "../zh-CN/shell";

export const shell: typeof source = {
  product: "店務本", seal: "店",
  pages: { products: "產品", readiness: "就緒", launches: "上新", knowledge: "知識", reviews: "複習", outlook: "上架前準備", quizzes: "測驗", questions: "題庫", quiz_results: "成績", probation: "試用期", mentors: "一帶一", typing: "打字測試", training: "培訓記錄", ledger: "帳本", myAccount: "我的帳戶", fund: "經費公布", offences: "違規", rulebook: "守則", rulings: "裁定", rewards: "獎勵", today: "今天", rota: "排班", leave: "請假", customers: "客戶", people: "人員", settings: "設定", audit: "記錄", variants: "假設", orderTimes: "客流與人手", notes: "登記", complaints: "投訴", collection: "匯總", meeting: "例會", patrol: "巡店", figures: "服務統計", handover: "交接單", handover_sheets: "往期", handover_paper: "紙上回錄", outage: "故障回電" },
  families: { products: "產品", training: "培訓", ledger: "帳本", notebooks: "記錄本", handover: "交接" },
  groups: { general: "通用", pages: "頁面", people: "人員", dates: "日期", commands: "命令", grid: "排班表" },
  find: "尋找", findHint: "人、日期（下週三）、頁面、命令", keys: "快速鍵", keysHint: "全部快速鍵", forms: "表單", sendForm: "提交", lock: "鎖定", switchPerson: "換人", signedInAs: (name) => `${name}，換人或鎖定`,
  me: "我的帳號", theme: "外觀", light: "淺色", dark: "深色", system: "跟隨系統", language: "語言", sample: "範例店鋪：隨便試，不影響真正的資料", leaveSample: "離開範例店鋪",
  openMonth: (month) => `${month}的排班`, openDay: (day) => `${day}的排班`, openPerson: (name) => `${name}的排班`,
  broken: "這個頁面出錯了，資料沒有受影響。", reload: "重新開啟頁面", skip: "跳到內容",
};
