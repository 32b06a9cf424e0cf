// Training: why something cannot be, and how a pairing stands.
import type { trainingProblems as source } from "../zh-CN/training-problems";

const pairing: (typeof source)["pairing"] = {
  same_person: () => "不能自己帶自己", ends_before_start: () => "結束早於開始", not_employed: (p) => `這段時間${p.name}不在職`, not_on_rota: (p) => `${p.name}不排班，沒法同班`, mentor_learns: (p) => `${p.name}自己還在試用期`, mentor_leads: (p) => `${p.name}正帶著${p.trainee}，一人只帶一個`, trainee_leads: (p) => `${p.name}自己在帶人`, no_trainee: (p) => `${p.name}這段時間不在試用期`, no_shared_shift: (p) => `和${p.name}沒有能同上的班`, kept_apart: (p) => `店裡把他和${p.name}錯開了`, led_already: (p, f) => `${f.day(p.since)}起由${p.mentor}帶，換師傅要從後面的日子開始`, no_reason: () => "請寫原因", too_long: (p) => `最多 ${p.most} 個字`, over: () => "這一段已經結束",
};
const standing: (typeof source)["standing"] = {
  together: () => "同班", trainee_off: () => "新人今天不上班", not_planned: () => "還沒排班", mentor_rests: () => "師傅休息", mentor_on_leave: (s, f) => `師傅請假到 ${f.day(s.until)}`, mentor_gone: () => "師傅已離職", apart: () => "不同班",
};
const probation: (typeof source)["probation"] = {
  own_probation: () => "不能給自己打勾或決定", no_probation: () => "沒有填試用期", decided: () => "已經決定過，請先撤回", nothing_to_take_back: () => "沒有可撤回的決定", no_reason: () => "請寫理由", bad_day: (p, f) => `要在 ${f.range(p)} 之間`, not_longer: (p, f) => `要晚於 ${f.fullDay(p.after)}，最多延長一年`, bad_tick: (p, f) => `要在 ${f.range(p)} 之間`, not_the_mentor: () => "只有今天的師傅或主管可以打勾", measured: () => "這一項由系統測得，不能打勾", ticked: () => "已經打過勾", not_ticked: () => "沒有打勾", bad_track: () => "要有名稱和 1 到 30 個達標項", bad_milestone: (p) => `第 ${p.place} 個達標項沒填全或數字不對`, last_track: () => "至少留一個培養計畫", too_long: (p) => `最多 ${p.most} 個字`,
};
const typing: (typeof source)["typing"] = {
  over: () => "這次測試已經結束，請重新開始", clock_moved: () => "測試中電腦的時間變了，或者電腦睡眠過，這次不算。請再測一次", pasted: () => "一次進來的字太多，不像打字，這次不算", too_fast: (p) => `快得不像真的（超過 ${p.most} 字/分），這次不算`, unfinished: () => "還沒到一分鐘就結束了，這次不算", nothing_typed: () => "沒有打字，這次不算", too_long: () => "打得比文章長太多，這次不算",
};
const training: (typeof source)["training"] = {
  no_topic: () => "請寫學了什麼", bad_length: () => "時間在 1 分鐘到 24 小時之間", bad_day: (p) => (p.name ? `${p.name}那天不在職，或還沒到那天` : "還沒到那天"), due_too_early: () => "下次要晚於這次", nobody: () => "請選誰參加了", too_long: (p) => `最多 ${p.most} 個字`, no_reason: () => "請寫原因", struck: () => "已經作廢了", bad_skill: () => "技能要有名稱，最多 30 項",
};

export const trainingProblems = { pairing, standing, probation, typing, training };
