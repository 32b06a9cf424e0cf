import type { notes as source } from "../zh-CN/notes";

export const notes: typeof source = {
  title: "登記", quick: "記一筆", quickAnywhere: "記一筆（填表時也可用）", prompt: "問題、建議、寶貝錯誤、同行、未成交、疑問……一行寫下來",
  kind: { problem: "問題", idea: "建議", listing_error: "寶貝數據錯誤", competitor: "同行觀察", lost_sale: "未成交", question: "疑問" },
  state: { open: "未答覆", adopted: "採納", declined: "不採納", duplicate: "與前一條相同", passed: "轉交", later: "以後再說" },
  told: "按開頭的詞判斷", howKind: "開頭寫「建議：」或「i:」，或按 Alt 加字母換類別", enter: "Enter 儲存，Shift Enter 換行", similar: "以前有人寫過類似的", join: "我也是", joinHint: "記下你的名字，併入這一條", saved: (kind, number) => `已記下：${kind} ${number}`, joined: (number) => `已併入 ${number}，你的名字記在上面`,
  open: "查看", kept: "沒儲存的內容還在，下次打開接著寫", reason: "未成交原因", product: "商品", order: "訂單號或聊天", noReason: "未說原因",
  reasonOf: { price: "價格", discount: "優惠、贈品", stock: "缺貨", size: "尺碼、顏色、款式", shipping: "發貨、物流", trust: "評價、質量", reply: "回覆慢", browsing: "只是看看", other: "其他" },
  list: "全部登記", mine: "我的登記", figures: "統計", find: "查找內容", anyKind: "全部類別", anyState: "全部狀態", anyAuthor: "所有人", from: "起", to: "止", more: "再顯示一些", found: (n, more) => (more ? `${n} 條以上` : `${n} 條`),
  none: "沒有找到", noneText: "換個詞試試，或放寬篩選。", empty: "還沒有登記", emptyText: "遇到問題、想到點子，隨時按 N 寫一行。", also: (names) => `同時提出：${names}`, toWhom: (name) => `轉交 ${name}`,
  number: (id) => `N-${id}`, whole: "展開全文", sort: "改類別", history: "答覆經過", merged: "併入的登記", root: "併入了", noAnswer: "還沒有答覆。", by: (name, at) => `${name} · ${at}`,
  answer: "答覆", verdict: { adopted: "採納", declined: "不採納", duplicate: "相同", passed: "轉交", later: "以後再說" }, words: "說明", because: "原因（必填）", sameAs: "與哪一條相同（編號）", sameHint: "寫較早那條的編號，例如 12", passTo: "轉交給誰", give: "答覆", given: "已答覆", proposed: "採納建議後，會為每位作者提出獎勵，由帳本處理。", final: "採納後不能再改。",
  collection: "匯總", waiting: "待匯總", days: (range) => `本期 ${range}`, open_n: (n) => `還有 ${n} 條未答覆`, ready: "全部有答覆，可以收本", close: "收本", closeHint: "收本之後寫的，算下一期。", closed: "已收本", closedList: "已收的匯總", issue: (n) => `第 ${n} 期`, closedBy: (name, at) => `${name} 收於 ${at}`, print: "列印匯總",
  silent: "沒有登記的人", silentNone: "在班的人都寫了。", nothing: "這期還沒有人登記。", due: "已滿一週，該收本了。", unsettled: "以前轉交或留到以後的", noClosed: "還沒有收過本", noClosedText: "主管每週收一次本，這裡看每期的答覆。", confirmClose: (n, open) => `本期 ${n} 條登記、${open} 人沒有登記。收本後不能再打開。`,
  week: "按週", month: "按月", byKind: "各類登記", lost: "未成交原因", lostNone: "這個月沒有登記未成交。", total: "合計", answered: "已答覆", adopted: "採納", share: "累計", sales: "筆", printFigures: "列印統計", export: "匯出", reasons: "原因列表", addReason: "新增原因", hideReason: "不再使用", showReason: "恢復使用", weekOf: (day) => `${day} 起`,
  todayLine: "寫一筆：問題、建議、錯誤、未成交……", todayAnswered: "我的登記有了答覆", todayPassed: "轉交給我的登記", todayActions: "我答應的事", todayCollect: "登記匯總", todayWaits: (n, open) => `${n} 條待匯總，${open} 條未答覆`, todayDue: "已滿一週", overdue: "已過期", dueBy: (day) => `${day} 前`, done: "完成", toCollection: "去匯總", toNotes: "看登記",
};
