import type { shared as source } from "../zh-CN/shared";

export const shared: typeof source = {
  ok: "好", cancel: "取消", close: "關閉", save: "儲存", delete: "刪除", remove: "移除", undo: "復原", redo: "重做", add: "新增", edit: "編輯", back: "返回", next: "下一步", done: "完成",
  retry: "重試", search: "尋找", none: "無", yes: "是", no: "否", all: "全部", loading: "正在讀取…", today: "今天", pickDate: "選擇日期", badDate: "看不懂這個日期，例如 12-09、下週三",
  previousMonth: "上個月", nextMonth: "下個月", required: "必填", optional: "選填", more: "更多", noMatch: "沒有找到", saved: "已儲存", from: "從", to: "到", reason: "原因", rulings: "裁定",
  people: (n) => `${n} 人`, days: (n) => `${n} 天`, savedTo: (path) => `已儲存到 ${path}`, opened: "已在閱讀器中開啟，從那裡列印", sortBy: (column) => `按${column}排序`,
};
