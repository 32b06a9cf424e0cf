import type { faults as source } from "../zh-CN/faults";
import { trade } from "./trade";

const right: (typeof source)["right"] = {
  see_rota: "看排班", see_draft: "看草稿", plan_rota: "排班", export: "匯出", see_staff: "看員工名單", manage_staff: "管理員工", manage_office: "管理店主、主管和財務", manage_shop: "修改店鋪設定",
  ask_leave: "申請請假", decide_leave: "批假", read_audit: "看操作記錄", backup: "備份", restore: "還原備份", own_account: "修改自己的帳號",
};
const file: (typeof source)["file"] = {
  damaged: "檔案已損壞", too_large: "檔案太大", not_a_spreadsheet: "這不是試算表（XLSX、CSV）", encrypted: "檔案有密碼，請先去掉密碼再選", empty: "檔案裡沒有內容", no_number_column: "找不到「工號」這一欄",
};
const locked: (typeof source)["locked"] = { past: "已發布且已過去的日子不能改", not_employed: "當天不在職", not_on_rota: "不在這個月的排班表上", unknown_shift: "沒有這個班次" };
const secret: (typeof source)["secret"] = {
  short_password: () => "密碼至少 8 個字元", long_password: () => "密碼最多 200 個字元", not_six_digits: () => "PIN 是六位數字", easy_pin: () => "這個 PIN 太容易猜，請不要用同一個數字或連號",
  no_password_for_role: () => "這個角色只用 PIN 登入",
};
const staff: (typeof source)["staff"] = {
  no_number: () => "請填工號", long_number: () => "工號最多 12 個字元", number_taken: (p) => `工號已經是${p.by}的`, no_name: () => "請填姓名", long_name: () => "姓名最多 40 個字",
  left_before_joined: () => "離職日早於入職日", bad_probation: () => "試用期的日期不對，應從入職日開始或之後", bad_mentor: () => "師傅不能是本人，也不能是另一位新人", mentor_taken: (p) => `這位師傅已經帶著${p.by}`,
  last_owner: () => "店裡至少要有一位在職的店主", bad_target: () => "目標工時超出了一個月的小時數",
};
const system: (typeof source)["system"] = {
  no_shifts: () => "至少要有一個班次", no_name: (p) => `班次「${p.code}」沒有名稱`, bad_code: (p) => `代號「${p.code}」要一兩個字，不能重複`, bad_key: (p) => `「${p.code}」的按鍵「${p.key}」要一個字母或數字，不能重複，也不能用 R T W M G N`,
  bad_segment_count: (p) => `「${p.code}」要有一到六個時段`, bad_segment: (p, f) => `「${p.code}」的時段 ${f.times([p.segment])} 結束要晚於開始`, overlap: (p, f) => `「${p.code}」的時段 ${f.times([p.first])} 和 ${f.times([p.second])} 重疊或順序不對`,
  starts_next_day: (p) => `「${p.code}」要在當天開始`, bad_longest_run: () => "最多連上天數是 1 到 31", bad_shortest_rest: () => "最短間隔不能超過 24 小時", bad_quota: () => "休息額度比這段時間還長", unknown_shift: () => "禁止的接班裡有不存在的班次",
};
const leave: (typeof source)["leave"] = {
  ends_before_start: () => "結束早於開始", too_long: () => "一次請假最長一年", not_employed: () => "請假的日子有不在職的", overlaps: (p, f) => `${f.range(p.days)}已有另一張請假單`,
  already_decided: (p) => `這張請假單${trade.leaveState[p.state]}，不能再改`, own_leave: () => "不能批自己的假",
};
const holidays: (typeof source)["holidays"] = {
  bad_line: (p) => `第 ${p.line} 行看不懂：${p.text}`, no_year: () => "第一行沒有寫年份（# year 2026）", wrong_year: (p, f) => `第 ${p.line} 行的${f.fullDay(p.day)}不在這一年`, twice: (p, f) => `第 ${p.line} 行的${f.fullDay(p.day)}重複了`,
};
const roster: (typeof source)["roster"] = {
  staff: (p, f) => staff[p.problem.kind](p.problem as never, f), unreadable: (p) => `「${p.column}」一欄看不懂：${p.text}`, office_role: () => "店主、主管和財務只能由店主設定",
};
const fault: (typeof source)["fault"] = {
  closed: () => "店鋪已關閉，請用密碼開啟。資料完好。", locked: () => "螢幕已鎖定，請重新登入。資料完好。", not_allowed: (p) => `你沒有「${right[p.right]}」的權限，什麼也沒有改。需要時請找店主。`,
  wrong_secret: (p) => (p.tries_left > 0 ? `密碼或 PIN 不對，還可以試 ${p.tries_left} 次。` : "密碼或 PIN 不對，請稍等再試。"), wait: (p) => `錯的次數太多，請等 ${p.seconds} 秒再試。`,
  not_found: (p) => p.what === "publication" ? "這個月還沒有發布，所以沒有可匯出的日曆。請先發布，再匯出。" : "找不到，可能已被別人刪除。其餘資料完好，請重新整理後再看。", invalid_staff: (p, f) => p.problems.map((x) => staff[x.kind](x as never, f)).join("；"), invalid_system: (p, f) => p.problems.map((x) => system[x.kind](x as never, f)).join("；"),
  invalid_leave: (p, f) => p.problems.map((x) => leave[x.kind](x as never, f)).join("；"), invalid_holidays: (p, f) => `沒有匯入。${p.problems.map((x) => holidays[x.kind](x as never, f)).join("；")}`, invalid_secret: (p, f) => secret[p.problem.kind](p.problem as never, f),
  empty_field: () => "有必填的內容還空著。", locked_cells: (p) => `沒有改動：${[...new Set(p.cells.map((c) => locked[c.why]))].join("；")}。`, stale: (p) => `別人剛發布了 v${p.version}。你的草稿還在，請看過改動後再發布。`,
  in_use: () => "這個班次已經排在表上，不能刪除。可以改名，或先把它從表上換掉。", busy: () => "已經有一次自動排班在進行，請先停下它。", no_shop: () => "還沒有店鋪，請先建店。", already_founded: () => "店鋪已經建好了，請登入。",
  disk_full: () => "磁碟滿了，這次沒有儲存，原有資料完好。請騰出空間後再試。", read_only: () => "資料夾只能讀，這次沒有儲存，原有資料完好。請檢查資料夾權限。", damaged: () => "資料檔案已損壞，壞檔已留存，沒有刪除。請從備份還原。",
  newer_file: () => "資料來自更新的版本，沒有動它。請升級程式再開啟。", storage: (p) => `沒有儲存，原有資料完好。請再試一次；若再出現，請記下：${p.detail}`, bad_file: (p) => `沒有匯入：${file[p.problem]}。現有資料沒有改動。`,
  bad_arguments: (p) => `程式內部出錯，什麼也沒有改。請記下：${p.detail}`, unknown_command: (p) => `程式內部出錯，什麼也沒有改。請記下：${p.name}`, cannot_write: (p) => `不能寫入 ${p.path}，原有檔案沒有動。請換個位置再存。`,
  cannot_read: (p) => `不能讀取 ${p.path}，什麼也沒有改。請看檔案是否還在、是否被佔用。`, too_large: () => "檔案超過 64 MB，沒有匯入。請選對檔案，或拆小再試。", no_viewer: (p) => `檔案在 ${p.path}，但電腦上沒有能開啟它的程式。`,
  broken: () => "程式內部出錯，這一步沒有儲存，其餘資料完好。請再試一次。",
};

export const faults: typeof source = { fault, right, file, locked, secret, staff, system, leave, holidays, roster };
