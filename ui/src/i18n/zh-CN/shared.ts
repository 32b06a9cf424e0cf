export const shared = {
  ok: "好", cancel: "取消", close: "关闭", save: "保存", delete: "删除", remove: "移除", undo: "撤销", redo: "重做", add: "添加", edit: "编辑", back: "返回", next: "下一步", done: "完成",
  retry: "重试", search: "查找", none: "无", yes: "是", no: "否", all: "全部", loading: "正在读取…", today: "今天", pickDate: "选择日期", badDate: "看不懂这个日期，例如 12-09、下周三",
  previousMonth: "上个月", nextMonth: "下个月", required: "必填", optional: "选填", more: "更多", noMatch: "没有找到", saved: "已保存", from: "从", to: "到", reason: "原因", rulings: "裁定",
  people: (n: number) => `${n} 人`, days: (n: number) => `${n} 天`, savedTo: (path: string) => `已保存到 ${path}`, opened: "已在阅读器中打开，从那里打印", sortBy: (column: string) => `按${column}排序`,
};
