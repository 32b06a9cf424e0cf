import type { faults as source } from "../zh-CN/faults";
import { discipline } from "./discipline";
import { handoverProblems } from "./handover-problems";
import { ledger } from "./ledger";
import { knowledgeProblems } from "./knowledge-problems";
import { launchProblems } from "./launch-problems";
import { productProblems } from "./product-problems";
import { questionProblems } from "./question-problems";
import { trade } from "./trade";
import { trainingProblems } from "./training-problems";

const right: (typeof source)["right"] = {
  take_quizzes: "參加測驗", keep_questions: "管理題庫", run_quizzes: "管理測驗", see_results: "看全部成績",
  own_ledger: "看自己的帳戶", see_ledger: "看帳本", collect: "收罰款和賠償", spend: "支出經費", pay_reward: "發獎勵", charge_damage: "登記賠償", waive: "減免", take_back: "沖正", close_month: "結帳", publish_statement: "公布經費",
  see_rota: "看排班", see_draft: "看草稿", plan_rota: "排班", export: "匯出", see_staff: "看員工名單", manage_staff: "管理員工", manage_office: "管理店主、主管和財務", manage_shop: "修改店鋪設定",
  ask_leave: "申請請假", decide_leave: "批假", read_audit: "看操作記錄", backup: "備份", restore: "還原備份", see_customers: "查客戶", keep_customers: "記客戶卡", unmask_customers: "檢視客戶原文", purge_customers: "清除客戶", remove_backups: "刪除舊備份", handover: "交接", sign_handover: "交出和接收交接單", settle_handover: "處理漏交的單", write_notes: "登記", collect_notes: "答覆和匯總登記", run_meeting: "主持例會", read_rule_book: "看守則", keep_rule_book: "管理守則", report_offence: "報告違規", answer_offence: "回應違規", all_offences: "看全部違規", judge_offence: "處理違規", make_ruling: "作裁定", decide_rewards: "決定獎勵", all_rewards: "看全部獎勵",
  own_account: "修改自己的帳號",
  complaints: "記投訴", settle_complaints: "處理全部投訴",
  read_knowledge: "看知識頁和服務用語", keep_knowledge: "發布知識頁", take_reviews: "複習", plan_reviews: "看上架前準備", see_products: "看產品", keep_products: "管理產品",
  see_training: "看自己的培訓", take_typing_test: "打字測試", tick_milestones: "給自己帶的新人打勾", keep_pairings: "配師傅", decide_probation: "決定試用期", keep_training: "管理培訓記錄",
  patrol: "巡店", keep_listings: "管理寶貝和巡店設定", verify_findings: "核實寶貝錯誤", keep_figures: "登記自己的服務數據", all_figures: "看全部服務數據",
};
const file: (typeof source)["file"] = {
  no_question_column: "找不到「題目」這一欄", not_a_text: "這不是文字檔。請選 GIFT 文字檔或試算表",
  damaged: "檔案已損壞", too_large: "檔案太大", not_a_spreadsheet: "這不是試算表（XLSX、CSV）", encrypted: "檔案有密碼，請先去掉密碼再選", empty: "檔案裡沒有內容", no_time_column: "找不到「訂單建立時間」或「訂單付款時間」這一欄", no_times: "時間欄裡沒有帶時刻的時間", no_number_column: "找不到「工號」這一欄",
  no_nick_column: "找不到「旺旺暱稱」這一欄", no_code_column: "找不到「商家編碼」或「商品ID」這一欄",
};
const locked: (typeof source)["locked"] = { past: "已發布且已過去的日子不能改", not_employed: "當天不在職", not_on_rota: "不在這個月的排班表上", unknown_shift: "沒有這個班次" };
const secret: (typeof source)["secret"] = {
  short_password: () => "密碼至少 8 個字元", long_password: () => "密碼最多 200 個字元", not_six_digits: () => "PIN 是六位數字", easy_pin: () => "這個 PIN 太容易猜，請不要用同一個數字或連號",
  no_password_for_role: () => "這個角色只用 PIN 登入",
};
const staff: (typeof source)["staff"] = {
  no_number: () => "請填工號", long_number: () => "工號最多 12 個字元", number_taken: (p) => `工號已經是${p.by}的`, no_name: () => "請填姓名", long_name: () => "姓名最多 40 個字",
  left_before_joined: () => "離職日早於入職日", bad_probation: () => "試用期的日期不對，應從入職日開始或之後", bad_mentor: () => "師傅不能是本人，也不能是另一位新人", nothing_to_learn: () => "只有新人或試用期內的人有師傅", mentor_taken: (p) => `這位師傅已經帶著${p.by}`,
  last_owner: () => "店裡至少要有一位在職的店主", bad_target: () => "目標工時超出了一個月的小時數", bad_limit: () => "個人限制不對：連上 1 到 31 天，週末最多 5 個",
};
const system: (typeof source)["system"] = {
  no_shifts: () => "至少要有一個班次", no_name: (p) => `班次「${p.code}」沒有名稱`, bad_code: (p) => `代號「${p.code}」要一兩個字，不能重複`, bad_key: (p) => `「${p.code}」的按鍵「${p.key}」要一個字母或數字，不能重複，也不能用 R T W M G N`,
  bad_segment_count: (p) => `「${p.code}」要有一到六個時段`, bad_segment: (p, f) => `「${p.code}」的時段 ${f.times([p.segment])} 結束要晚於開始`, overlap: (p, f) => `「${p.code}」的時段 ${f.times([p.first])} 和 ${f.times([p.second])} 重疊或順序不對`,
  starts_next_day: (p) => `「${p.code}」要在當天開始`, bad_longest_run: () => "最多連上天數是 1 到 31", bad_shortest_rest: () => "最短間隔不能超過 24 小時", bad_quota: () => "休息額度比這段時間還長", unknown_shift: () => "禁止的接班裡有不存在的班次", bad_bound: (p) => `「${{ shortest_run: "至少連上", shortest_off: "至少連休", least_minutes: "每月工時至少", most_minutes: "每月工時最多", most_nights: "每月晚班最多", most_weekends: "週末最多", most_holidays: "節假日最多" }[p.rule]}」的數字不對，或與別的規則矛盾`, bad_shift_limit: () => "班次次數裡有一條是空的、自相矛盾或重複", too_heavy: () => "分數最多 10000",
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
const customer: (typeof source)["customer"] = {
  empty: () => "還沒有填寫", too_long: (p) => `最多 ${p.most} 個字`, not_a_phone: () => "這不像電話號碼", already_there: () => "卡上已經有了", too_short: (p) => `再輸幾位：至少 ${p.least} 位才能查`, no_reason: () => "請寫明原因，至少兩個字",
  months_out_of_range: (p) => `保留期限是 ${p.least} 到 ${p.most} 個月`, purged: () => "這位客戶已經清除，不能再改", same_name: (p) => `已有同名客戶 C-${p.customer}`, open_work: (p) => `C-${p.customer} 還有 ${p.items} 項未完成的交接，請先完成或撤回，再清除`, file_in_use: () => "資料檔正被別的程式讀取，殘留還沒有抹掉。過幾分鐘再刪舊備份",
};
const complaint: (typeof source)["complaint"] = {
  empty: () => "請寫發生了什麼", too_long: (p, f) => `最多 ${f.number(p.most)} 個字，請縮短`, not_yet: () => "這一天還沒到", say_what: () => "請寫做了什麼、怎麼答覆的或結果", closed: () => "已經結案，請先重新處理", same_state: () => "已經在這一步", not_employed: () => "這個人不在職", days_out_of_range: (p) => `期限是 ${p.least} 到 ${p.most} 天`,
};
const patrol: (typeof source)["patrol"] = {
  no_code: () => "請填商家編碼", no_title: () => "請填標題", code_taken: (p) => `編碼已經是「${p.by}」的`, too_long: (p, f) => `最多 ${f.number(p.most)} 個字，請縮短`, bad_price: () => "價格看不懂，例如 199.00",
  nothing_said: () => "請寫現在是什麼、應該是什麼", nothing_wrong: () => "現在和應該的一樣，沒有錯", no_detail: () => "請寫是哪一項", retired: () => "這個寶貝已下架，不用巡", not_finder: () => "只有發現人能修改", own_finding: () => "自己發現的錯誤由別人核實",
  already_decided: (p) => `這條已經是「${trade.findingState[p.state]}」，不能再改`, not_verified: () => "核實以後才能標記為已改", no_reason: () => "駁回要寫原因", nothing_to_patrol: () => "沒有可巡的寶貝，請先新增",
  round_over: () => "這一輪已經結束", bad_checklist: () => "檢查項要有 1 到 30 條",
};
const figures: (typeof source)["figures"] = {
  bought_more_than_served: () => "成交客戶數不能多於服務客戶數。過幾天才買的，請更正服務他的那一天", too_many: (p, f) => `一天最多 ${f.number(p.most)} 人，是不是多打了一位？`, not_yet: () => "這一天還沒到", not_employed: () => "這一天不在職",
  no_reason: () => "更正要寫原因", nothing_changed: () => "和原來一樣，沒有要更正的", too_long: (p, f) => `最多 ${f.number(p.most)} 個字，請縮短`, nothing_to_correct: () => "這一天還沒有登記，沒有可更正的",
  entered_already: () => "這一天已經登記過了，請用更正", corrected_meanwhile: () => "剛剛有人更正過，請看過新的數字再改", bad_span: () => "日期範圍不對，最長兩年", unknown_nick: (p) => `暱稱「${p.nick}」不能用`,
};
const picture: (typeof source)["picture"] = {
  not_a_picture: () => "這不是圖片，請用 PNG、JPEG 或 WebP", too_large: (p, f) => `圖片超過 ${f.bytes(p.limit)}，請裁小或截取一部分`, too_many_pixels: (p, f) => `圖片超過 ${f.number(p.limit)} 像素，請縮小`, damaged: () => "圖片已損壞或不完整",
};
const note: (typeof source)["note"] = {
  empty: () => "還沒有寫內容", too_long: (p, f) => `內容有 ${f.number(p.has)} 個字，最多 ${f.number(p.most)} 個。寫好的都在，請刪短或分幾條寫`, say_why: () => "請寫明原因", not_earlier: () => "只能併入更早的一條", final: () => "已經採納，不能再改", not_employed: () => "這個人不在職", unanswered: (p, f) => `還有 ${p.notes.length} 條沒有答覆：${f.list(p.notes.slice(0, 8).map((id) => `N-${id}`))}`,
  nothing_new: () => "今天已經收過本，沒有新的登記", unknown_reason: () => "沒有這個原因", own_idea: () => "不能採納自己的建議，請店主或別的主管來定",
};
const meeting: (typeof source)["meeting"] = {
  day_taken: () => "那天已經有例會", closed: () => "這次例會已經結束，記錄不能再改", empty: () => "還沒有寫內容", too_long: (p) => `最多 ${p.most} 個字`, not_employed: () => "這個人那天不在職", already_done: () => "已經完成了", earlier_open: (p, f) => `${f.fullDay(p.day)}的例會還沒有結束，請先結束它`,
};
const money: (typeof source)["money"] = {
  empty: () => "請填金額", not_an_amount: () => "金額看不懂，例如 10.00", parts_of_a_fen: () => "最多兩位小數（分）", too_much: (p, f) => `最多 ${f.money(p.most)} 元`, not_positive: () => "金額要大於 0",
};
const rulebook: (typeof source)["rulebook"] = {
  no_code: () => "請填條款號", code_twice: (p) => `條款號 ${p.code} 有兩條`, no_words: (p) => `${p.code} 還沒有內容`, too_long: (p, f) => `${p.code} 太長，最多 ${f.number(p.most)} 個字`, bad_ladder: (p) => `${p.code} 要有 1 到 10 次的處理`, bad_amount: (p) => `${p.code} 的金額不對，例如 10.00，不能是 0、負數或三位小數`,
  no_paragraph: (p) => `${p.code} 合併計次，請寫屬於哪一款`, no_name: () => "請寫這一版的名稱", nothing: () => "還沒有條款", too_many: (p) => `最多 ${p.most} 條`, back_dated: (p, f) => `不能往前生效，最早${f.fullDay(p.earliest)}`, issued: () => "這一版已經發布，不能再改；請寫新版", stale: () => "剛剛有人改過草稿，請重新開啟",
  not_issued: () => "還沒有發布", no_reason: () => "請寫原因", bad_days: () => "結束早於開始", already_exempt: () => "這幾天已經有免責，或免責已經結束", no_rules: () => "檔案裡沒有條款。條款以 [條款號] 開頭", bad_line: (p) => `第 ${p.line} 行看不懂`,
};
const offence: (typeof source)["offence"] = {
  no_words: () => "請寫清楚", too_long: (p, f) => `最多 ${f.number(p.most)} 個字，請縮短`, in_future: () => "這個時間還沒到", not_in_force: (p, f) => (p.from ? `這一條那天還沒有生效，自${f.fullDay(p.from)}起才生效` : "這一條那天沒有生效"), not_employed: () => "這個人那天不在職", not_yours: () => "只有本人可以回應", own_offence: () => "和自己有關的，由別人處理",
  already_decided: (p) => `已經處理過了（${discipline.offences.state[p.state]}），可能是別人剛剛處理的`, not_standing: (p) => `這一條是「${discipline.offences.state[p.state]}」，沒有可改的`, moved: (p) => `開啟以後情況變了：現在是第 ${p.step} 次。請看過新的提議再確認`, no_sanction: () => "這一條不分級，請選擇怎麼處理", no_reason: () => "請寫原因或出處", needs_ruling: () => "這種情況只有裁定可以破例，請選擇一個裁定", open_ruling: () => "這個裁定還沒有作出", bad_amount: (p, f) => money[p.problem.kind](p.problem as never, f),
};
const ruling: (typeof source)["ruling"] = { no_words: () => "請寫清楚", too_long: (p, f) => `最多 ${f.number(p.most)} 個字，請縮短`, already_made: () => "已經裁定過了", not_to_be_followed: () => "只有已作出、還沒被取代的裁定可以取代" };
const reward: (typeof source)["reward"] = {
  no_words: () => "請寫清楚", too_long: (p, f) => `最多 ${f.number(p.most)} 個字，請縮短`, own_reward: () => "自己的獎勵由別人決定", already_decided: () => "已經決定過了，可能是別人剛剛決定的", not_pending: () => "金額已經定了", no_rate: () => "還沒有定標準，請填金額", bad_amount: (p, f) => money[p.problem.kind](p.problem as never, f), back_dated: (p, f) => `標準不能往前改，最早${f.fullDay(p.earliest)}`, not_employed: () => "這個人還沒有入職", open_ruling: () => "這個裁定還沒有作出",
};
const fault: (typeof source)["fault"] = {
  invalid_ledger: (p, f) => `${p.problems.map((x) => ledger.problem[x.kind](x as never, f)).join("；")}`,
  invalid_rulebook: (p, f) => p.problems.map((x) => rulebook[x.kind](x as never, f)).join("；"), invalid_offence: (p, f) => offence[p.problem.kind](p.problem as never, f), invalid_ruling: (p, f) => ruling[p.problem.kind](p.problem as never, f), invalid_reward: (p, f) => reward[p.problem.kind](p.problem as never, f),
  warned: (p, f) => `確認之前請先看提醒：${p.warnings.map((x) => discipline.warning[x.kind](x as never, f)).join("；")}`,
  invalid_note: (p, f) => `${p.problems.map((x) => note[x.kind](x as never, f)).join("；")}`, invalid_meeting: (p, f) => `${p.problems.map((x) => meeting[x.kind](x as never, f)).join("；")}`,
  invalid_complaint: (p, f) => p.problems.map((x) => complaint[x.kind](x as never, f)).join("；"),
  invalid_pairing: (p, f) => f.reasons(p.problems.map((x) => trainingProblems.pairing[x.kind](x as never, f))), invalid_probation: (p, f) => f.reasons(p.problems.map((x) => trainingProblems.probation[x.kind](x as never, f))), invalid_typing: (p, f) => trainingProblems.typing[p.problem.kind](p.problem as never, f), invalid_training: (p, f) => f.reasons(p.problems.map((x) => trainingProblems.training[x.kind](x as never, f))),
  invalid_product: (p, f) => f.reasons(p.problems.map((x) => productProblems[x.kind](x as never, f))),
  invalid_launch: (p, f) => f.reasons(p.problems.map((x) => launchProblems[x.kind](x as never, f))),
  invalid_page: (p, f) => p.problems.map((x) => knowledgeProblems.page[x.kind](x as never, f)).join("；"), invalid_review: (p, f) => p.problems.map((x) => knowledgeProblems.review[x.kind](x as never, f)).join("；"),
  invalid_question: (p, f) => p.problems.map((x) => questionProblems.question[x.kind](x as never, f)).join("；"), invalid_quiz: (p, f) => p.problems.map((x) => questionProblems.quiz[x.kind](x as never, f)).join("；"),
  invalid_patrol: (p, f) => p.problems.map((x) => patrol[x.kind](x as never, f)).join("；"), invalid_figures: (p, f) => p.problems.map((x) => figures[x.kind](x as never, f)).join("；"), bad_picture: (p, f) => `沒有附上：${picture[p.problem.kind](p.problem as never, f)}。寫好的內容都在。`,
  closed: () => "店鋪已關閉，請用密碼開啟。資料完好。", locked: () => "螢幕已鎖定，請重新登入。資料完好。", not_allowed: (p) => `你沒有「${right[p.right]}」的權限，什麼也沒有改。需要時請找店主。`,
  wrong_secret: (p) => (p.tries_left > 0 ? `密碼或 PIN 不對，還可以試 ${p.tries_left} 次。` : "密碼或 PIN 不對，請稍等再試。"), no_pin: (p) => (p.has_password ? "你還沒有設 PIN，請用密碼解鎖。" : "你還沒有 PIN，請讓主管在「人員」裡給你一個。"), wait: (p) => `錯的次數太多，請等 ${p.seconds} 秒再試。`,
  not_found: (p) => p.what === "publication" ? "這個月還沒有發布，所以沒有可匯出的日曆。請先發布，再匯出。" : "找不到，可能已被別人刪除。其餘資料完好，請重新整理後再看。", invalid_staff: (p, f) => p.problems.map((x) => staff[x.kind](x as never, f)).join("；"), invalid_system: (p, f) => p.problems.map((x) => system[x.kind](x as never, f)).join("；"),
  invalid_needs: (p, f) => p.problems.map((x) => { const band = f.times([x.band]); return { bad_band: `${band} 要結束晚於開始`, twice: `${band} 寫了兩次`, target_below_least: `${band} 的目標比至少還少` }[x.kind]; }).join("；"), invalid_apart: () => "這兩個人不能這樣錯開", invalid_extension: (p, f) => p.problems.map((x) => (x.kind === "no_shift" ? "當天沒有班" : x.kind === "not_later" ? `要晚於下班時間 ${f.minute(x.planned_end)}` : x.kind === "too_long" ? `最多延長 ${f.hours(x.most)} 小時` : "還沒到那個時間")).join("；"),
  invalid_leave: (p, f) => p.problems.map((x) => leave[x.kind](x as never, f)).join("；"), invalid_holidays: (p, f) => `沒有匯入。${p.problems.map((x) => holidays[x.kind](x as never, f)).join("；")}`, invalid_secret: (p, f) => secret[p.problem.kind](p.problem as never, f),
  invalid_customer: (p, f) => customer[p.problem.kind](p.problem as never, f), invalid_item: (p, f) => f.reasons(p.problems.map((x) => handoverProblems.item[x.kind](x as never, f))), invalid_sheet: (p, f) => handoverProblems.sheet[p.problem.kind](p.problem as never, f), items_without_taker: (p, f) => `沒有簽字：${f.list(p.codes)} 還沒有人接手。請先為每件事定好接手的人。`, empty_field: () => "有必填的內容還空著。", locked_cells: (p) => `沒有改動：${[...new Set(p.cells.map((c) => locked[c.why]))].join("；")}。`, stale: (p) => `別人剛發布了 v${p.version}。你的草稿還在，請看過改動後再發布。`,
  in_use: () => "這個班次已經排在表上，不能刪除。可以改名，或先把它從表上換掉。", busy: () => "已經有一次自動排班在進行，請先停下它。", no_shop: () => "還沒有店鋪，請先建店。", already_founded: () => "店鋪已經建好了，請登入。",
  disk_full: () => "磁碟滿了，這次沒有儲存，原有資料完好。請騰出空間後再試。", read_only: () => "資料夾只能讀，這次沒有儲存，原有資料完好。請檢查資料夾權限。", damaged: () => "資料檔案已損壞，壞檔已留存，沒有刪除。請從備份還原。",
  newer_file: () => "資料來自更新的版本，沒有動它。請升級程式再開啟。", storage: (p) => `沒有儲存，原有資料完好。請再試一次；若再出現，請記下：${p.detail}`, bad_file: (p) => `沒有匯入：${file[p.problem]}。現有資料沒有改動。`,
  bad_arguments: (p) => `程式內部出錯，什麼也沒有改。請記下：${p.detail}`, unknown_command: (p) => `程式內部出錯，什麼也沒有改。請記下：${p.name}`, cannot_write: (p) => `不能寫入 ${p.path}，原有檔案沒有動。請換個位置再存。`,
  cannot_read: (p) => `不能讀取 ${p.path}，什麼也沒有改。請看檔案是否還在、是否被佔用。`, too_large: () => "檔案超過 64 MB，沒有匯入。請選對檔案，或拆小再試。", no_viewer: (p) => `檔案在 ${p.path}，但電腦上沒有能開啟它的程式。`,
  broken: () => "程式內部出錯，這一步沒有儲存，其餘資料完好。請再試一次。",
};

export const faults: typeof source = { fault, ...questionProblems, product: productProblems, training: trainingProblems, money, rulebook, offence, ruling, reward, complaint, note, meeting, handover: handoverProblems, patrol, figures, picture, customer, right, file, locked, secret, staff, system, leave, holidays, roster };
