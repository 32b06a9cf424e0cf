// Training: why something cannot be, and how a pairing stands.
import type { PairingProblem, PairingStanding, ProbationProblem, TrainingProblem, TypingProblem } from "../../ipc/bindings";
import type { ByKind } from "../types";

const pairing: ByKind<PairingProblem> = {
  same_person: () => "不能自己带自己", ends_before_start: () => "结束早于开始", not_employed: (p) => `这段时间${p.name}不在职`, not_on_rota: (p) => `${p.name}不排班，没法同班`, mentor_learns: (p) => `${p.name}自己还在试用期`, mentor_leads: (p) => `${p.name}正带着${p.trainee}，一人只带一个`, trainee_leads: (p) => `${p.name}自己在带人`, no_trainee: (p) => `${p.name}这段时间不在试用期`, no_shared_shift: (p) => `和${p.name}没有能同上的班`, kept_apart: (p) => `店里把他和${p.name}错开了`, led_already: (p, f) => `${f.day(p.since)}起由${p.mentor}带，换师傅要从后面的日子开始`, no_reason: () => "请写原因", too_long: (p) => `最多 ${p.most} 个字`, over: () => "这一段已经结束",
};
const standing: ByKind<PairingStanding> = {
  together: () => "同班", trainee_off: () => "新人今天不上班", not_planned: () => "还没排班", mentor_rests: () => "师傅休息", mentor_on_leave: (s, f) => `师傅请假到 ${f.day(s.until)}`, mentor_gone: () => "师傅已离职", apart: () => "不同班",
};
const probation: ByKind<ProbationProblem> = {
  own_probation: () => "不能给自己打勾或决定", no_probation: () => "没有填试用期", decided: () => "已经决定过，请先撤回", nothing_to_take_back: () => "没有可撤回的决定", no_reason: () => "请写理由", bad_day: (p, f) => `要在 ${f.range(p)} 之间`, not_longer: (p, f) => `要晚于 ${f.fullDay(p.after)}，最多延长一年`, bad_tick: (p, f) => `要在 ${f.range(p)} 之间`, not_the_mentor: () => "只有今天的师傅或主管可以打勾", measured: () => "这一项由系统测得，不能打勾", ticked: () => "已经打过勾", not_ticked: () => "没有打勾", bad_track: () => "要有名称和 1 到 30 个里程碑", bad_milestone: (p) => `第 ${p.place} 个里程碑没填全或数字不对`, last_track: () => "至少留一个培养计划", too_long: (p) => `最多 ${p.most} 个字`,
};
const typing: ByKind<TypingProblem> = {
  over: () => "这次测试已经结束，请重新开始", clock_moved: () => "测试中电脑的时间变了，或者电脑睡眠过，这次不算。请再测一次", pasted: () => "一次进来的字太多，不像打字，这次不算", too_fast: (p) => `快得不像真的（超过 ${p.most} 字/分），这次不算`, unfinished: () => "还没到一分钟就结束了，这次不算", nothing_typed: () => "没有打字，这次不算", too_long: () => "打得比文章长太多，这次不算",
};
const training: ByKind<TrainingProblem> = {
  no_topic: () => "请写学了什么", bad_length: () => "时间在 1 分钟到 24 小时之间", bad_day: (p) => (p.name ? `${p.name}那天不在职，或还没到那天` : "还没到那天"), due_too_early: () => "下次要晚于这次", nobody: () => "请选谁参加了", too_long: (p) => `最多 ${p.most} 个字`, no_reason: () => "请写原因", struck: () => "已经作废了", bad_skill: () => "技能要有名称，最多 30 项",
};

export const trainingProblems = { pairing, standing, probation, typing, training };
