// The staff roster: list, form, first PIN and password, import and export.
const dates = "日期可写 2026-12-01、2026/12/1、2026.12.1 或 2026年12月1日。";

export const people = {
  title: "人员", count: (here: number, gone: number) => (gone ? `在职 ${here} 人，已离职 ${gone} 人` : `在职 ${here} 人`), search: "姓名、工号、拼音首字母", which: "显示", here: "在职", gone: "已离职", all: "全部",
  add: "新增员工", import: "导入", export: "导出", chooseFile: "选择文件（XLSX、CSV）…", template: "保存空白模板…", toXlsx: "导出为 XLSX…", toCsv: "导出为 CSV…",
  columns: { number: "工号", name: "姓名", role: "角色", joined: "入职", probation: "试用期", mentor: "师傅", barred: "不排的班次", target: "月工时", secrets: "登录" },
  left: (day: string) => `${day}离职`, until: (day: string) => `到 ${day}`, hasPin: "PIN", hasPassword: "密码", noSecret: "不能登录", notRostered: "不排班",
  emptyTitle: "这里是店里所有的人", emptyText: "现在只有店主一人。逐个新增，或者把花名册一次导入，导入前会先给你看会改什么。", noMatchText: "换个词试试，或看看已离职的人。",
  newTitle: "新增员工", editTitle: (name: string) => name, numberHint: "交接、提成都用它，不能重复。", rostered: "排进排班表", joined: "入职日", leftDay: "离职日", leftHint: "最后一个工作日。离职的人留在历史里，不会删除。",
  limits: "个人限制", limitsHint: "不填就按店铺的规则；店铺没开的规则，填了就必须遵守。", limitRun: "最多连上（天）", limitHours: "每月工时最多", limitNights: "每月晚班最多", limitWeekends: "每月周末最多", badLimit: "数字不对",
  probationFrom: "试用期开始", probationTo: "试用期结束", mentor: "师傅", mentorHint: "从今天起和师傅排同一班。带日期的安排和以前的师傅在“一带一”。", noMentor: "没有", target: "每月目标工时", targetHint: "小时；空着就不比。", badTarget: "请填小时数，例如 180 或 187.5", barred: "不排这些班次", barredHint: "划去的班次不排给这个人；强度在班制的规则里定。",
  roleOnlyOwner: "店主、主管和财务只能由店主设定。", officeOnly: "这是店主、主管或财务，只有店主可以改。", added: (name: string) => `已新增${name}`, saved: (name: string) => `已保存${name}`,
  startPin: "初始 PIN", startPinHint: "当面告诉本人；第一次用时必须换成自己的。清空就先不给。", savedNow: "刚才已保存", savedWithPin: (pin: string) => `初始 PIN ${pin}`, savedNoPin: "还没有 PIN", saveNext: "保存，再加一个", markLeft: "离职…", markLeftTitle: (name: string) => `${name}离职`, markLeftText: "过了最后一天就不能登录，也不再排班。排过的班、请过的假都留着。", markLeftDo: "记为离职", markedLeft: (name: string, day: string) => `${name}的最后一天是 ${day}`,
  givePin: "给一个 PIN…", givePassword: "给一个密码…", newPin: "换一个 PIN…", newPassword: "换一个密码…", givePinTitle: (name: string) => `给${name}一个 PIN`, givePasswordTitle: (name: string) => `给${name}一个密码`,
  giveText: "把它当面告诉本人。第一次登录时必须换成自己的。", suggest: "随机生成", give: "设定", given: (name: string) => `已设定。${name}第一次登录时要换成自己的`,
  importTitle: "导入花名册", importText: "还什么都没有改。看清楚再导入。", creates: (n: number) => `新增 ${n} 人`, changes: (n: number) => `修改 ${n} 人`, same: (n: number) => `不变 ${n} 人`, problems: (n: number) => `${n} 行有问题`,
  problemsHint: "这些行不会导入，其余照常。改好文件后可以再导入一次。", unknownColumns: (names: string) => `不认识的列，没有读：${names}`, accepts: { role: "可写：店主、主管、财务、客服、新人（英文 owner、manager、finance、agent、trainee 也行）。", joined: dates, left: dates, probation_from: dates, probation_until: dates, mentor: "写名单上一位的工号或姓名。", hours_target: "写小时数，如 180 或 187.5。", not_shifts: "写班次名称或代号，用顿号或逗号隔开。" } as Record<string, string>, line: (n: number) => `第 ${n} 行`, nothing: "文件里没有要改的内容。", doImport: (n: number) => `导入 ${n} 人`, imported: (created: number, changed: number) => `已新增 ${created} 人，修改 ${changed} 人`, columnNames: { number: "工号", name: "姓名", role: "角色", joined: "入职", left: "离职", probation_from: "试用期开始", probation_until: "试用期结束", mentor: "师傅", hours_target: "月工时", not_shifts: "不排的班次" } as Record<string, string>,
};
