import type { orderTimes as source } from "../zh-CN/order_times";

export const orderTimes: typeof source = {
  title: "客流與人手", text: "從平台匯出的訂單裡只取時間，按半小時數一數，看人手跟不跟得上。", import: "匯入訂單檔案…", remove: "清空…", removeText: "清空所有已匯入的訂單時間？人數需求不會變。", removed: "已清空訂單時間", toNeeds: "人數需求",
  empty: "還沒有訂單時間", emptyText: "在千牛、京麥、拼多多等後台匯出訂單（XLSX 或 CSV），選它就行。只留下每半小時有幾單，不留買家和訂單資訊。",
  summary: (orders, from, to) => `${orders} 單，${from}至${to}`, outside: (share) => `其中 ${share} 在沒有人上班的時候`, orders: "平均每半小時的訂單", people: (month) => `${month}在崗人數`, notPlanned: (month) => `${month}還沒有排班`, month: "和哪個月比", peak: (day, time, orders) => `最忙：${day} ${time}，半小時約 ${orders} 單`,
  cell: (day, time, orders, people) => `${day} ${time}：${orders} 單，${people} 人`, less: "少", more: "多",
  pace: "一名客服半小時能接幾單", paceHint: "按店裡的經驗填，例如 4。", badPace: "請填 0.1 到 1000 之間的數", perHalfHour: "單 / 半小時",
  proposal: "按訂單建議的人數", proposalText: (pace) => `每人半小時接 ${pace} 單，有人上班的每個半小時都夠。`, need: "現在 → 建議", same: "和現在一樣", noPace: "先填上面的數，就會算出每個班次每天要幾個人。", accept: "採用這些人數", accepted: "人數需求已更新", total: "合計", unchanged: "建議和現在的人數一樣。",
  importTitle: "匯入訂單時間", column: "用哪一欄時間", paid: "付款", created: "下單", found: (orders, from, to) => `${orders} 單，${from}至${to}`, unreadable: (n) => `${n} 列的時間看不懂，沒有算進去`, known: (days) => `其中 ${days} 天已經有訂單時間`, overlap: "這些天怎麼辦", replace: "換成這個檔案的", replaceHint: "同一家店重新匯出的檔案", addUp: "加在一起", addUpHint: "另一家店或另一個平台的檔案", keep: "匯入", kept: (orders) => `已匯入 ${orders} 單的時間`, privacy: "只留每天每半小時的單數，檔案裡的其他內容不儲存。",
};
