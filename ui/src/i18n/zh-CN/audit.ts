// The audit trail: its page, and the names of what changed.
export const audit = {
  title: "操作记录", text: "谁、什么时候、改了什么。只增不改。", act: "做了什么", allActs: "所有操作", person: "谁做的", everybody: "所有人", nobody: "未登录", about: "对象", more: "再看更早的", end: "到头了，这是最早的一条。",
  emptyTitle: "没有符合的记录", emptyText: "换个筛选条件试试。", changes: (n: number) => `${n} 处`, was: "原来", now: "改为", back: "返回设置", empty: "空",
  fields: { amount: "金额", words: "事由", entry: "笔号", closing: "期末结余", statement: "公布", naming: "公布写", clock: "时间",
    number: "工号", name: "名称", role: "角色", rostered: "排进排班表", joined: "入职日", left: "离职日", probation: "试用期", barred: "不排的班次", mentor: "师傅", target_minutes: "月工时",
    kind: "类别", sheet: "单号", due: "期限", items: "事项数", held: "复述正确", lines: "行数", situation: "情况", background: "背景", todo: "要做的事", serious: "轻重", customer: "顾客", most_shifts: "最多结转班数", accept_minutes: "接收时限（分钟）", script: "故障话术",
    shop: "店铺名称", auto_lock_minutes: "自动锁定（分钟）", time_zone: "时区", shifts: "班次", quota: "休息额度", forbidden: "不能接的班", longest_run: "最多连上天数", shortest_run: "至少连上", shortest_off: "至少连休", least_minutes: "每月工时至少", most_minutes: "每月工时最多", most_nights: "每月晚班最多", most_weekends: "每月周末最多", most_holidays: "每月节假日最多", extension: "延长接待", band: "时段人数", shift_limits: "班次次数", apart: "错开", "weight would_like": "想要的没排上（分）", "weight rather_not": "不想上的排上了（分）", "weight under": "少一人（分）", "weight target": "离目标少一人（分）", "weight over": "多一人（分）", "weight fair": "公平（分）", "weight hours": "工时（分）", shortest_rest: "最短间隔", duty_per_day: "每日值班人数", mentor_together: "新人与师傅同班",
    track: "培养计划", remind: "提前几天提醒", remark: "备注", passage: "文章", per_minute: "字/分", topic: "内容", minutes: "分钟", skills: "技能清单", met: "达到",
    contact: "联系方式", orders: "订单数", order: "订单", tag: "标签", talk: "联系记录", months: "保留月数", backups: "备份", from: "从", pin: "PIN", password: "密码", by: "操作人", version: "版本", changes: "改动格数", sick: "病假", personal: "事假", annual: "年假", business: "因公外出", other: "其他",
    reason: "原因", listings: "宝贝数", looked: "看过", wrong: "有错的项", checklist: "检查项", patrol: "巡店规则", final_after: "几天后算最终", rows: "行数", days: "日期", code: "编码", title: "标题", price: "价格", link: "链接", shelf: "上下架", pictures: "图片", attributes: "属性", variants: "规格", stock: "库存", sizes: "尺码", description: "描述", promotion: "活动优惠", shipping: "运费发货",
  } as Record<string, string>,
  values: { added: "已添加", removed: "已移除", changed: "已修改", true: "是", false: "否", unavailable: "不能上班", rathernot: "尽量不排", wouldlike: "希望", owner: "店主", manager: "主管", finance: "财务", agent: "客服", trainee: "新人" } as Record<string, string>,
  need: (shift: string) => `${shift}人数`, needOn: (shift: string, day: string) => `${shift}人数，${day}`, dutyOn: (day: string) => `${day}值班`, cell: (number: string, day: string) => `${number} · ${day}`, pinned: "（固定）", hours: (n: string) => `${n} 小时`, conflict: "冲突",
};
