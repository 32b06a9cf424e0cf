// When orders come in, beside who is there; and what that asks of the shifts.
export const orderTimes = {
  title: "客流与人手", text: "从平台导出的订单里只取时间，按半小时数一数，看人手跟不跟得上。", import: "导入订单文件…", remove: "清空…", removeText: "清空所有已导入的订单时间？人数需求不会变。", removed: "已清空订单时间", toNeeds: "人数需求",
  empty: "还没有订单时间", emptyText: "在千牛、京麦、拼多多等后台导出订单（XLSX 或 CSV），选它就行。只留下每半小时有几单，不留买家和订单信息。",
  summary: (orders: string, from: string, to: string) => `${orders} 单，${from}至${to}`, outside: (share: string) => `其中 ${share} 在没有人上班的时候`, orders: "平均每半小时的订单", people: (month: string) => `${month}在岗人数`, notPlanned: (month: string) => `${month}还没有排班`, month: "和哪个月比", peak: (day: string, time: string, orders: string) => `最忙：${day} ${time}，半小时约 ${orders} 单`,
  cell: (day: string, time: string, orders: string, people: string) => `${day} ${time}：${orders} 单，${people} 人`, less: "少", more: "多",
  pace: "一名客服半小时能接几单", paceHint: "按店里的经验填，例如 4。", badPace: "请填 0.1 到 1000 之间的数", perHalfHour: "单 / 半小时",
  proposal: "按订单建议的人数", proposalText: (pace: string) => `每人半小时接 ${pace} 单，有人上班的每个半小时都够。`, need: "现在 → 建议", same: "和现在一样", noPace: "先填上面的数，就会算出每个班次每天要几个人。", accept: "采用这些人数", accepted: "人数需求已更新", total: "合计", unchanged: "建议和现在的人数一样。",
  importTitle: "导入订单时间", column: "用哪一列时间", paid: "付款", created: "下单", found: (orders: string, from: string, to: string) => `${orders} 单，${from}至${to}`, unreadable: (n: number) => `${n} 行的时间看不懂，没有算进去`, known: (days: number) => `其中 ${days} 天已经有订单时间`, overlap: "这些天怎么办", replace: "换成这个文件的", replaceHint: "同一家店重新导出的文件", addUp: "加在一起", addUpHint: "另一家店或另一个平台的文件", keep: "导入", kept: (orders: string) => `已导入 ${orders} 单的时间`, privacy: "只留每天每半小时的单数，文件里的其他内容不保存。",
};
