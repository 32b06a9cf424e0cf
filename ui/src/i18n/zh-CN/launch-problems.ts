// Why a launch or a class cannot be.
import type { LaunchProblem } from "../../ipc/bindings";
import type { ByKind } from "../types";

export const launchProblems: ByKind<LaunchProblem> = {
  no_name: () => "请写名称",
  too_long: (p, f) => `最多 ${f.number(p.most)} 个字`,
  no_products: () => "至少选一个产品",
  bad_pass_mark: () => "及格分在 1 到 100 之间",
  too_many_pictures: (p) => `最多 ${p.most} 张图片`,
  moved_by_saving: () => "上架日要用“改上架日”来改，好留下记录",
  not_planned: (p) => (p.state === "listed" ? "已经上架了" : "已经取消了"),
  still_planned: () => "它本来就在准备中",
  no_reason: () => "请写理由",
  not_ready: (p) => `还有 ${p.people} 人未就绪：仍要上架，请写理由`,
  same_day: () => "和原来是同一天",
  bad_time: () => "结束要晚于开始，最长八小时",
  nobody_invited: () => "至少请一个人",
  teacher_gone: (p) => `${p.name}那天不在职，不能讲课`,
  teacher_twice: () => "讲师同一时间已有另一节课",
  attendee_gone: (p) => `${p.name}那天不在职`,
  not_yet_begun: () => "课还没开始，开始后才能点名",
  class_cancelled: () => "这节课已取消",
  attendance_ticked: () => "已经点过名，时间和讲师不能再改；要改请先撤掉点名",
};
