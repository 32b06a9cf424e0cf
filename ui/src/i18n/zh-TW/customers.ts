import type { customers as source } from "../zh-CN/customers";

export const customers: typeof source = {
  title: "客戶", add: "新建客戶", addTitle: "新建客戶", name: "姓名或暱稱", nameHint: "平台暱稱或稱呼即可，夠認出人就行。", added: (id) => `已建卡 ${id}`,
  sameName: (id) => `已有同名客戶 ${id}，是同一位嗎？`, openThat: "打開那張卡", addAnyway: "另建一張",
  tabs: { list: "客戶", retention: "保留與清除" }, view: "檢視",
  search: "暱稱、電話、訂單號或後四位", searchHint: "名字至少兩個字或三個字母，號碼至少四位。電話只認全號或後四位，地址不能查。", tooShort: (least) => `再輸幾位：至少 ${least} 位才能查`, allTags: "所有標籤", tag: "標籤",
  columns: { id: "編號", name: "客戶", tags: "標籤", touched: "最近聯絡" }, more: "還有更多，寫得更全一些。", recent: "最近聯絡的客戶",
  emptyTitle: "客戶卡都在這裡", emptyText: "姓名、電話、訂單號平時都打碼；要看原文需寫原因，並留下記錄。", noneTitle: "沒有查到", noneText: "按暱稱開頭、完整電話、訂單號或後四位查。",
  cardTitle: (id) => `客戶 ${id}`, fields: { name: "姓名", contacts: "聯絡方式", orders: "訂單", tags: "標籤", talks: "聯絡記錄", since: "建卡", touched: "最近聯絡", due: "保留到期" },
  channel: { phone: "電話", wangwang: "旺旺", wechat: "微信", qq: "QQ", email: "郵箱", address: "收貨地址", other: "其他" }, channelLabel: "方式",
  value: "內容", addContact: "加聯絡方式", addOrder: "加訂單", orderNumber: "訂單號", addTag: "加標籤", tagName: "標籤名", rename: "改名", newName: "新的姓名或暱稱", addTalk: "寫聯絡記錄", talkText: "聊了什麼、答應了什麼", talkHint: "文中像電話的數字會自動打碼顯示。", noContacts: "還沒有聯絡方式", noOrders: "還沒有訂單", noTalks: "還沒有聯絡記錄", noTags: "還沒有標籤",
  drop: (what) => `移除 ${what}`, dropTitle: "移除這一項？", dropText: "從卡上移除後查不到了；操作會留下記錄（不含內容）。", talkBy: (name, at) => `${name} · ${at}`,
  unmask: (what) => `檢視原文：${what}`, hide: "馬上打碼", shownFor: (seconds) => `${seconds} 秒後打碼`, unmaskTitle: (what) => `檢視${what}原文`, unmaskText: (seconds) => `只顯示 ${seconds} 秒。誰、什麼時候、看了哪一項、什麼原因，都會記入操作記錄。`, unmaskReason: "為什麼要看", unmaskDo: "檢視", reasons: ["回電話", "核對收貨地址", "處理退款", "查物流"], unmaskNot: "你的角色看不到原文，請找帶你的師傅或主管。",
  purged: "已清除", purgedAt: (at) => `${at} 已清除，只剩編號。`,
  retention: {
    text: "只保留用得著的客戶資料。到期的客戶列在下面，由你確認清除；不會自動清除。", months: "最後一次聯絡之後保留（個月）", monthsHint: "1 到 120 個月。", saved: "已儲存", dueTitle: (n) => (n === 0 ? "沒有到期的客戶" : `${n} 位客戶已到期`), noneText: "超過保留期限沒有聯絡的客戶會列在這裡。",
    purge: "清除", purgeAll: (n) => `全部清除（${n}）`, purgeTitle: (who) => `清除 ${who}？`, purgeAllTitle: (n) => `清除 ${n} 位客戶？`,
    purgeText: "姓名、聯絡方式、訂單、標籤和聯絡記錄都會從資料檔、日誌、搜尋索引和空閒頁裡抹掉，找不回來。操作記錄只留編號和數量。", purgeBackups: "較早的備份裡還有這些資料：每日備份逐步輪換，每月一份和手動備份會一直留著。店主可在清除後刪掉舊備份。另存或列印出去的檔案不受影響。", purgeDo: "清除，不可恢復", done: (n) => `已清除 ${n} 位客戶`,
    wiping: "資料檔正被別的程式讀取，殘留會在幾分鐘內抹掉。", wipedAt: (at) => `上次清除：${at}`, older: (n) => `還有 ${n} 個較早的備份或留存檔案，裡面可能有已清除的客戶。還原其中任何一個，他們會重新出現。`, onlyOwner: "只有店主能刪除舊備份。",
    clear: "換成新備份", clearTitle: "做一份新備份，刪掉舊的？", clearText: (n) => `先做一份新的完整備份並檢查，然後刪除 ${n} 個較早的備份和留存檔案。之後只能還原到現在，還原不到以前。`, clearDo: "做新備份並刪除舊的", cleared: (n) => `已做新備份，刪除了 ${n} 個舊檔案`, reach: "拷到隨身碟或別處的備份，本軟體碰不到，請自己處理。",
  },
};
