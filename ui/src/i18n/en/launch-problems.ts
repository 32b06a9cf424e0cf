// What cannot be done with launches and classes, in words.
import type { launchProblems as source } from "../zh-CN/launch-problems";

export const launchProblems: typeof source = {
  no_name: () => "Give it a name",
  too_long: (p, f) => `At most ${f.number(p.most)} characters`,
  no_products: () => "Choose at least one product",
  bad_pass_mark: () => "The pass mark lies between 1 and 100",
  too_many_pictures: (p) => `At most ${p.most} pictures`,
  moved_by_saving: () => "Use “Move the listing”, so that the change stays on record",
  not_planned: (p) => (p.state === "listed" ? "It is listed already" : "It was called off"),
  still_planned: () => "It is in preparation already",
  no_reason: () => "Give a reason",
  not_ready: (p) => `${p.people === 1 ? "1 person is" : `${p.people} people are`} not ready: to list it all the same, give a reason`,
  same_day: () => "That is the same day",
  bad_time: () => "It must end after it begins, eight hours later at most",
  nobody_invited: () => "Invite at least one person",
  teacher_gone: (p) => `${p.name} is not employed on that day and cannot teach`,
  teacher_twice: () => "The teacher gives another class at that time",
  attendee_gone: (p) => `${p.name} is not employed on that day`,
  not_yet_begun: () => "Attendance is ticked once the class has begun",
  class_cancelled: () => "This class was called off",
  attendance_ticked: () => "Somebody was ticked: time and teacher stay. Take the ticks back first",
};
