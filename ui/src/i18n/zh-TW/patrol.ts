import type { patrol as source } from "../zh-CN/patrol";

export const patrol: typeof source = {
  title: "巡店", tabs: { listings: "寶貝", findings: "錯誤", rounds: "記錄" },
  start: "開始巡店", goOn: "繼續巡店", report: "報告錯誤", add: "新增寶貝", importFile: "匯入寶貝…（XLSX、CSV）", chooseFile: "選擇檔案（XLSX、CSV）", template: "下載空白範本", setup: "檢查項和規則",
  waiting: (n) => `${n} 條待核實`, toFix: (n) => `${n} 條待改`,
  search: "編碼或標題", onShelf: "在架", offShelf: "已下架", all: "全部", which: "在架還是下架",
  columns: { code: "編碼", title: "寶貝", price: "價格", looked: "上次巡看", open: "未改的錯誤", by: "誰", began: "開始", stops: "看了", wrong: "發現有錯", at: "時間", field: "哪一項", change: "現在 → 應該", state: "狀態" },
  never: "從未", today: "今天", daysAgo: (n) => `${n} 天前`,
  map: "覆蓋圖", mapHint: "一格一個寶貝，最久沒看的排在前面", ages: { never: "從未看過", old: "超過 30 天", month: "8–30 天", week: "1–7 天", today: "今天看過" },
  emptyTitle: "這裡是店裡的寶貝", emptyText: "從後台匯出寶貝列表匯入，或一個個新增。巡店時最久沒看的排在最前面。", noneTitle: "沒有符合條件的寶貝", noneText: "換個詞或篩選條件看看。",
  form: { new: "新增寶貝", edit: "修改寶貝", code: "商家編碼", codeHint: "編碼或商品ID，每個寶貝一個", title: "標題", price: "應賣價格", priceHint: "元，例如 199.00", link: "連結", off: "已下架，不再巡看", saved: "已儲存" },
  listing: { known: "這個寶貝的錯誤", none: "還沒有人報告過錯誤。", copy: "複製連結", copied: "連結已複製", look: "單獨巡看", edit: "修改" },
  imports: {
    title: "匯入寶貝：先看再匯", text: "還沒有寫入。看過以後再匯入。", nothing: "檔案裡沒有要改的。", creates: (n) => `新增 ${n}`, changes: (n) => `修改 ${n}`, same: (n) => `相同 ${n}`, problems: (n) => `${n} 行不能匯入`,
    unknown: (list) => `不認識的欄，已略過：${list}`, line: (n) => `第 ${n} 行`, go: (n) => `匯入 ${n} 個`, done: (created, changed) => `已新增 ${created} 個，修改 ${changed} 個`, more: (n) => `還有 ${n} 個`,
    fields: { code: "編碼", title: "標題", price: "價格", link: "連結", shelf: "上下架" }, shelf: { on: "在架", off: "下架" },
  },
  round: {
    title: "巡店", of: (at, all) => `第 ${at} 個，共 ${all} 個`, next: "沒問題，下一個", nextWrong: "看完，下一個", end: "結束這一輪", ended: (looked, all) => `這一輪看了 ${looked} / ${all} 個`, done: (n) => `這一輪 ${n} 個都看完了，辛苦了`,
    checklist: "逐項看", hint: "按數字報告有錯的那一項，全看完按 Enter", fine: "沒問題", wrong: "有錯", markFine: "改回沒問題", reported: "已報告", looked: "看過", last: (when) => `上次巡看：${when}`, shouldCost: "應賣", knownOpen: "已有人報告，還沒改：", back: "回到寶貝列表", none: "沒有進行中的巡店。", stops: "這一輪的寶貝",
  },
  finding: {
    report: "報告寶貝錯誤", which: "哪個寶貝", field: "哪一項錯了", detail: "是什麼", isNow: "現在是", shouldBe: "應該是", own: "這個錯是我自己弄的", ownHint: "照樣記錄，不提獎勵", send: "報告",
    first: "已報告，等別人核實", urgent: "價格錯誤已寫進交接單（緊急），已報告", knownOpen: (name, at) => `${name}在${at}已經報告過這一項，算他先發現。再報告一次也會記下致謝。`, knownFixed: (at) => `這一項在${at}改好過。`,
    thanks: (name, at) => `謝謝！${name}在${at}先報告了，算第一發現人。你的報告也記下了。`, ownBefore: "你已經報告過這一項了，還沒改好。", fixedBefore: (name, at) => `${name}在${at}已經改好了。還是錯的嗎？`, again: "又錯了，照樣報告", priceHint: "價格錯誤會馬上寫進交接單。",
    emptyTitle: "這裡是寶貝數據的錯誤", emptyText: "價格、圖片、庫存寫錯了就報告。第一個發現的人核實後提獎勵。", noneTitle: "沒有符合條件的錯誤", noneText: "換個篩選條件看看。",
    change: "修改報告", changed: "已修改", search: "寶貝、編碼或內容", filter: "狀態", states: { all: "全部" }, mine: "只看我報告的", more: "更早的",
    by: "發現人", at: "報告於", thanked: "也報告了", decided: (name, at) => `${name}，${at}`, decidedBy: "核實人", fixed: "改好", proposed: "已提獎勵", ownMistake: "自己弄錯的", countsWith: "和同一天的同類錯誤算一條", reason: "駁回原因",
    verify: "核實", refuse: "駁回", fix: "已改好", refuseWhy: "為什麼駁回", ownByFinder: "是發現人自己弄錯的（不提獎勵）", verified: "已核實", verifiedRewarded: "已核實，已提獎勵", refused: "已駁回", isFixed: "已標記為改好", ownHintDecide: "自己發現的錯誤由別人核實。",
  },
  rounds: { emptyTitle: "還沒有人巡過店", emptyText: "沒有客戶的時候多巡店。每一輪看幾個最久沒看的寶貝。", going: "進行中", of: (looked, stops) => `${looked} / ${stops}` },
  setting: {
    title: "檢查項和規則", size: "一輪看幾個", same: "同一項在很多寶貝上都錯", each: "每個寶貝算一條", once: "同一天同一項只算一條", sameHint: "算一條的，只有第一條核實後提獎勵。", points: "檢查項", pointsHint: "不寫就用預設的說法。", add: "加一項", up: "上移", down: "下移", remove: "刪掉這一項", own: "自己的說法", saved: "已儲存",
  },
};
