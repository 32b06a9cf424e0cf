// Settings: own account, the shop, shift systems, needs, holidays, backups.
export const settings = {
  title: "设置", sections: { me: "我的账号", shop: "店铺", shifts: "班制", needs: "人数需求", pairs: "错开的人", handover: "交接", holidays: "节假日", backups: "备份" }, trail: "操作记录", saved: "已保存", unsaved: "有未保存的改动", left: (what: string) => `${what}的改动还没有保存`, discard: "放弃改动",
  me: { pin: "PIN", pinText: "换人和解锁时用的六位数字。", noPin: "你还没有 PIN。有了它，换人和解锁只要一秒。", password: "密码", passwordText: "程序启动后用它打开店铺。", device: "这台电脑", deviceText: "只影响这台电脑上看到的样子。" },
  shop: { name: "店铺名称", nameHint: "印在排班表和假条上。", lock: "自动锁定", lockHint: "几分钟没人碰就锁定，1 到 240。", minutes: "分钟", zone: "时区", zoneHint: "决定今天是哪天、班次几点开始。", badMinutes: "请填 1 到 240" },
  shifts: {
    text: "班制是一套班次和规则。可以有几套，从某一天起换用；之前的日子不变。点开一套，改它的班次和规则。", inForce: "启用情况", from: (day: string) => `从 ${day} 起`, now: "现在", future: "将来", past: "以前", put: "从某天起启用…", putTitle: "启用班制", putText: "从这一天起按这套班制排班，这一天以前什么也不变。", which: "班制", day: "从哪天起", doPut: "启用", putDone: (name: string, day: string) => `${name}从 ${day} 起启用`,
    add: "新建班制", unused: "没有启用", newName: "新班制", back: "所有班制", name: "班制名称", kinds: "班次", addKind: "添加班次", newKind: "新班次",
    code: "代号", key: "按键", keyHint: "R T W M G N 已占用", kindName: "名称", tone: "底色", tones: { day: "黄", night: "紫", mid: "青", half: "绿" }, times: "时段", start: "开始", end: "结束", addSegment: "加一段", removeSegment: "去掉这一段", night: "算晚班", half: "休半天（算半个休息日）", hours: (h: string) => `${h} 小时`, up: "上移", down: "下移", remove: "删除班次",
    badTime: "时间写成 9:00 或 0900；过了午夜写 25:30 或 1:30+1", timesHint: "过了午夜的时间写 25:30 或 1:30+1。", rules: "规则", quota: "休息额度", periods: { month: "每月", week: "每周", none: "不规定" }, quotaDays: "天", roundings: { whole_day: "按比例算时取整天", half_day: "按比例算时取半天" }, rounding: "中途入职离职", badQuota: "请填天数，可以带半天",
    forbidden: "不能接的班", forbiddenText: "勾上的不能连着排：左边是头一天，上面是第二天。间隔太短的，上面的规则已经挡住。", first: "头一天", next: "第二天", run: "最多连上", runUnit: "天", rest: "两班之间至少隔", restUnit: "小时", duty: "每天值班", dutyUnit: "人（0 是不设值班）", mentor: "新人与师傅排同一班", badNumber: "请填数字",
    inUseText: "这套班制正在用。改动会影响今后的排班和已排的日子的检查。", savedAs: (name: string) => `已保存${name}`,
  },
  needs: { text: "每个班次每天需要几个人。自动排班照它排，排班表最下面照它数。", day: "班次", fill: "整行一样", dates: "个别日子", datesText: "大促、盘点这样的日子可以另外定。", addDate: "添加日子", date: "日期", shift: "班次", people: "人数", noDates: "还没有个别日子。", notInForce: "（没有启用）", sum: "合计" },
  rules: {
    text: "每条规则可以必须遵守、尽量遵守（违反一次扣多少分），或不用。", strengths: { hard: "必须", weight: "尽量", off: "不用" }, strengthOf: (rule: string) => `${rule}：强度`, weightOf: (rule: string) => `${rule}：分数`, points: "分", badWeight: "0 到 10000 的整数",
    bounds: { longest_run: "最多连上", shortest_run: "至少连上", shortest_off: "至少连休", shortest_rest: "两班之间至少", least_minutes: "每月工时至少", most_minutes: "每月工时最多", most_nights: "每月晚班最多", most_weekends: "每月上班的周末最多", most_holidays: "每月节假日上班最多" },
    units: { longest_run: "天", shortest_run: "天", shortest_off: "天", shortest_rest: "小时", least_minutes: "小时", most_minutes: "小时", most_nights: "次", most_weekends: "个", most_holidays: "天" },
    plain: { barred: "不排的班次", unavailable: "不能上班的日子" }, plainText: { barred: "员工卡上划去的班次", unavailable: "本人标了不能上班的一天或一个班" },
    facts: "有些事不分强弱，总是遵守：一天只上一个班；不在职的日子、已签字的请假、当天班制里没有的班次不排；固定的格子和过去的日子不动。人数、公平和心愿只按下面的分数算。",
    limits: "班次次数", limitsText: "一个人在一个月或一周里某个班次至少、最多上几次。", addLimit: "加一条", noLimits: "没有限制。", limitShift: "班次", limitPeriod: "周期", least: "至少", most: "最多",
    weights: "分数", weightsText: "排班时把没做到的事加起来，分数越高越要紧。", weight: { would_like: "想要的没排上", rather_not: "不想上的排上了", under: "少一人", target: "离目标少一人", over: "多一人", fair: "晚班、周末、节假日偏离公平（平方）", hours: "离目标工时一小时（平方）" },
  },
  pairs: { text: "这两个人不排在同一个班上。只有管理店铺的人能看到。", add: "加一对", pair: "错开", one: "一位", other: "另一位", from: "从", to: "到（可不填）", none: "没有要错开的人。", problems: { same_person: "要选两个人", ends_before_start: "结束早于开始", twice: "这两个人这段时间已经错开了", mentor_pair: "师傅和新人要同班", too_heavy: "分数最多 10000" } },
  bands: { title: "按时段", text: "按一天里的时段要多少人，不论上哪个班；分段班算在它覆盖的每个时段里。与上面按班次的人数同时生效。", add: "加一个时段", stretch: "时段", least: "至少", target: "目标", none: "没有按时段的要求。", dates: "个别日子的时段", noDates: "没有。", unserved: (times: string) => `${times} 没有班次` },
  holidays: { text: "节假日和调休上班决定排班表上的底色和节假日班的统计。", source: (name: string) => `出处：${name}`, makeup: "调休上班", import: "导入一年…", imported: (year: number) => `已导入 ${year} 年`, count: (n: number) => `放假 ${n} 天`, makeups: (n: number) => `调休上班 ${n} 天`, format: "文件怎么写", formatText: "纯文本，一天一行：日期、holiday（放假）或 makeup（调休上班）、名称。第一行写年份，第二行写出处。导入会替换这一年原有的内容。", none: "还没有节假日。", example: "# year 2027\n# source 国务院办公厅通知\n2027-01-01 holiday 元旦\n2027-02-06 holiday 春节\n2027-02-20 makeup 春节" },
  backups: { text: "每天自动备份一次，升级之前也会备份。备份是整个店铺的完整一份。", make: "现在备份", made: "已备份", at: "时间", reason: "缘由", size: "大小", file: "文件", restore: "还原…", restoreTitle: "还原这份备份？", restoreText: (at: string) => `店铺会回到 ${at} 的样子，之后的改动不再看得到。`, restoreSafe: "现在的数据会先另存一份“还原之前”的备份，随时可以再还原回来。还原以后需要用密码重新打开店铺。", restoreDo: "还原", none: "还没有备份", noneText: "每天第一次用时会自动备份，也可以现在就备份一份。", onlyOwner: "只有店主可以还原备份。" },
};
