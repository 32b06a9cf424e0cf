import type { settings as source } from "../zh-CN/settings";

export const settings: typeof source = {
  title: "設定", sections: { me: "我的帳號", shop: "店鋪", shifts: "班制", needs: "人數需求", pairs: "錯開的人", handover: "交接", holidays: "節假日", backups: "備份" }, trail: "操作記錄", saved: "已儲存", unsaved: "有未儲存的改動", left: (what) => `${what}的改動還沒有儲存`, discard: "放棄改動",
  me: { pin: "PIN", pinText: "換人和解鎖時用的六位數字。", noPin: "你還沒有 PIN。有了它，換人和解鎖只要一秒。", password: "密碼", passwordText: "程式啟動後用它開啟店鋪。", device: "這台電腦", deviceText: "只影響這台電腦上看到的樣子。" },
  shop: { name: "店鋪名稱", nameHint: "印在排班表和假條上。", lock: "自動鎖定", lockHint: "幾分鐘沒人碰就鎖定，1 到 240。", minutes: "分鐘", zone: "時區", zoneHint: "決定今天是哪天、班次幾點開始。", badMinutes: "請填 1 到 240" },
  shifts: {
    text: "班制是一套班次和規則。可以有幾套，從某一天起換用；之前的日子不變。點開一套，改它的班次和規則。", inForce: "啟用情況", from: (day) => `從 ${day} 起`, now: "現在", future: "將來", past: "以前", put: "從某天起啟用…", putTitle: "啟用班制", putText: "從這一天起按這套班制排班，這一天以前什麼也不變。", which: "班制", day: "從哪天起", doPut: "啟用", putDone: (name, day) => `${name}從 ${day} 起啟用`,
    add: "新建班制", unused: "沒有啟用", newName: "新班制", back: "所有班制", name: "班制名稱", kinds: "班次", addKind: "新增班次", newKind: "新班次",
    code: "代號", key: "按鍵", keyHint: "R T W M G N 已占用", kindName: "名稱", tone: "底色", tones: { day: "黃", night: "紫", mid: "青", half: "綠" }, times: "時段", start: "開始", end: "結束", addSegment: "加一段", removeSegment: "去掉這一段", night: "算晚班", half: "休半天（算半個休息日）", hours: (h) => `${h} 小時`, up: "上移", down: "下移", remove: "刪除班次",
    badTime: "時間寫成 9:00 或 0900；過了午夜寫 25:30 或 1:30+1", timesHint: "過了午夜的時間寫 25:30 或 1:30+1。", rules: "規則", quota: "休息額度", periods: { month: "每月", week: "每週", none: "不規定" }, quotaDays: "天", roundings: { whole_day: "按比例算時取整天", half_day: "按比例算時取半天" }, rounding: "中途入職離職", badQuota: "請填天數，可以帶半天",
    forbidden: "不能接的班", forbiddenText: "勾上的不能連著排：左邊是頭一天，上面是第二天。間隔太短的，上面的規則已經擋住。", first: "頭一天", next: "第二天", run: "最多連上", runUnit: "天", rest: "兩班之間至少隔", restUnit: "小時", duty: "每天值班", dutyUnit: "人（0 是不設值班）", mentor: "新人與師傅排同一班", badNumber: "請填數字",
    inUseText: "這套班制正在用。改動會影響今後的排班和已排的日子的檢查。", savedAs: (name) => `已儲存${name}`,
  },
  needs: { text: "每個班次每天需要幾個人。自動排班照它排，排班表最下面照它數。", day: "班次", fill: "整行一樣", dates: "個別日子", datesText: "大促、盤點這樣的日子可以另外定。", addDate: "新增日子", date: "日期", shift: "班次", people: "人數", noDates: "還沒有個別日子。", notInForce: "（沒有啟用）", sum: "合計" },
  rules: {
    text: "每條規則可以必須遵守、盡量遵守（違反一次扣多少分），或不用。", strengths: { hard: "必須", weight: "盡量", off: "不用" }, strengthOf: (rule) => `${rule}：強度`, weightOf: (rule) => `${rule}：分數`, points: "分", badWeight: "0 到 10000 的整數",
    bounds: { longest_run: "最多連上", shortest_run: "至少連上", shortest_off: "至少連休", shortest_rest: "兩班之間至少", least_minutes: "每月工時至少", most_minutes: "每月工時最多", most_nights: "每月晚班最多", most_weekends: "每月上班的週末最多", most_holidays: "每月節假日上班最多" },
    units: { longest_run: "天", shortest_run: "天", shortest_off: "天", shortest_rest: "小時", least_minutes: "小時", most_minutes: "小時", most_nights: "次", most_weekends: "個", most_holidays: "天" },
    plain: { barred: "不排的班次", unavailable: "不能上班的日子" }, plainText: { barred: "員工卡上劃去的班次", unavailable: "本人標了不能上班的一天或一個班" },
    facts: "有些事不分強弱，總是遵守：一天只上一個班；不在職的日子、已簽字的請假、當天班制裡沒有的班次不排；固定的格子和過去的日子不動。人數、公平和心願只按下面的分數算。",
    limits: "班次次數", limitsText: "一個人在一個月或一週裡某個班次至少、最多上幾次。", addLimit: "加一條", noLimits: "沒有限制。", limitShift: "班次", limitPeriod: "週期", least: "至少", most: "最多",
    weights: "分數", weightsText: "排班時把沒做到的事加起來，分數越高越要緊。", weight: { would_like: "想要的沒排上", rather_not: "不想上的排上了", under: "少一人", target: "離目標少一人", over: "多一人", fair: "晚班、週末、節假日偏離公平（平方）", hours: "離目標工時一小時（平方）" },
  },
  pairs: { text: "這兩個人不排在同一個班上。只有管理店鋪的人能看到。", add: "加一對", pair: "錯開", one: "一位", other: "另一位", from: "從", to: "到（可不填）", none: "沒有要錯開的人。", problems: { same_person: "要選兩個人", ends_before_start: "結束早於開始", twice: "這兩個人這段時間已經錯開了", mentor_pair: "師傅和新人要同班", too_heavy: "分數最多 10000" } },
  bands: { title: "按時段", text: "按一天裡的時段要多少人，不論上哪個班；分段班算在它涵蓋的每個時段裡。與上面按班次的人數同時生效。", add: "加一個時段", stretch: "時段", least: "至少", target: "目標", none: "沒有按時段的要求。", dates: "個別日子的時段", noDates: "沒有。", unserved: (times) => `${times} 沒有班次` },
  holidays: { text: "節假日和調休上班決定排班表上的底色和節假日班的統計。", source: (name) => `出處：${name}`, makeup: "調休上班", import: "匯入一年…", imported: (year) => `已匯入 ${year} 年`, count: (n) => `放假 ${n} 天`, makeups: (n) => `調休上班 ${n} 天`, format: "檔案怎麼寫", formatText: "純文字，一天一行：日期、holiday（放假）或 makeup（調休上班）、名稱。第一行寫年份，第二行寫出處。匯入會取代這一年原有的內容。", none: "還沒有節假日。", example: "# year 2027\n# source 國務院辦公廳通知\n2027-01-01 holiday 元旦\n2027-02-06 holiday 春節\n2027-02-20 makeup 春節" },
  backups: { text: "每天自動備份一次，升級之前也會備份。備份是整個店鋪的完整一份。", make: "現在備份", made: "已備份", at: "時間", reason: "緣由", size: "大小", file: "檔案", restore: "還原…", restoreTitle: "還原這份備份？", restoreText: (at) => `店鋪會回到 ${at} 的樣子，之後的改動不再看得到。`, restoreSafe: "現在的資料會先另存一份「還原之前」的備份，隨時可以再還原回來。還原以後需要用密碼重新開啟店鋪。", restoreDo: "還原", none: "還沒有備份", noneText: "每天第一次用時會自動備份，也可以現在就備份一份。", onlyOwner: "只有店主可以還原備份。" },
};
