// The frame: bar, palette, keys, locking.
export const shell = {
  product: "店务本", seal: "店",
  pages: { products: "产品", readiness: "就绪", launches: "上新", knowledge: "知识", reviews: "复习", outlook: "上架前准备", quizzes: "测验", questions: "题库", quiz_results: "成绩", probation: "试用期", mentors: "一带一", typing: "打字测试", training: "培训记录", ledger: "账本", myAccount: "我的账户", fund: "经费公布", offences: "违规", rulebook: "守则", rulings: "裁定", rewards: "奖励", today: "今天", rota: "排班", leave: "请假", customers: "客户", people: "人员", settings: "设置", audit: "记录", variants: "假设", orderTimes: "客流与人手", notes: "登记", complaints: "投诉", collection: "汇总", meeting: "例会", patrol: "巡店", figures: "服务统计", handover: "交接单", handover_sheets: "往期", handover_paper: "纸上回录", outage: "故障回电" },
  families: { products: "产品", training: "培训", ledger: "账本", notebooks: "记录本", handover: "交接" },
  groups: { general: "通用", pages: "页面", people: "人员", dates: "日期", commands: "命令", grid: "排班表" },
  find: "查找", findHint: "人、日期（下周三）、页面、命令", keys: "快捷键", keysHint: "全部快捷键", forms: "表单", sendForm: "提交", lock: "锁定", switchPerson: "换人", signedInAs: (name: string) => `${name}，换人或锁定`,
  me: "我的账号", theme: "外观", light: "浅色", dark: "深色", system: "跟随系统", language: "语言", sample: "示例店铺：随便试，不影响真正的数据", leaveSample: "离开示例店铺",
  openMonth: (month: string) => `${month}的排班`, openDay: (day: string) => `${day}的排班`, openPerson: (name: string) => `${name}的排班`,
  broken: "这个页面出错了，数据没有受影响。", reload: "重新打开页面", skip: "跳到内容",
};
