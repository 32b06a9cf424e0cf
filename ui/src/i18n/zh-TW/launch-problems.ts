// Why a launch or a class cannot be.
import type { launchProblems as source } from "../zh-CN/launch-problems";

export const launchProblems: typeof source = {
  no_name: () => "請寫名稱",
  too_long: (p, f) => `最多 ${f.number(p.most)} 個字`,
  no_products: () => "至少選一個產品",
  bad_pass_mark: () => "及格分在 1 到 100 之間",
  too_many_pictures: (p) => `最多 ${p.most} 張圖片`,
  moved_by_saving: () => "上架日要用「改上架日」來改，好留下記錄",
  not_planned: (p) => (p.state === "listed" ? "已經上架了" : "已經取消了"),
  still_planned: () => "它本來就在準備中",
  no_reason: () => "請寫理由",
  not_ready: (p) => `還有 ${p.people} 人未就緒：仍要上架，請寫理由`,
  same_day: () => "和原來是同一天",
  bad_time: () => "結束要晚於開始，最長八小時",
  nobody_invited: () => "至少請一個人",
  teacher_gone: (p) => `${p.name}那天不在職，不能講課`,
  teacher_twice: () => "講師同一時間已有另一節課",
  attendee_gone: (p) => `${p.name}那天不在職`,
  not_yet_begun: () => "課還沒開始，開始後才能點名",
  class_cancelled: () => "這節課已取消",
  attendance_ticked: () => "已經點過名，時間和講師不能再改；要改請先撤掉點名",
};
