// Written by `cargo run -p desk --example bindings`: do not edit.
// Types of everything that crosses between screen and desk, and one typed function per use case.
import { call } from "./call";

export type AcceptConflict = { month: Month, key: string, reason: string, };
export type Act = "shop_founded" | "settings_changed" | "signed_in" | "sign_in_failed" | "secret_set" | "staff_added" | "staff_changed" | "staff_imported" | "system_saved" | "system_in_force" | "needs_saved" | "holidays_imported" | "leave_asked" | "leave_signed" | "leave_refused" | "leave_cancelled" | "wish_set" | "wish_removed" | "rota_edited" | "rota_generated" | "rota_published" | "duty_set" | "conflict_accepted" | "backup_made" | "backup_restored";
export type AskLeave = { staff: StaffId, leave: LeaveKind, days: Window, reason: string, cover: string, };
export type AskNotice = { staff: StaffId, leave: LeaveKind, days: Window, };
export type AuditEntry = { 
/**
 * Its place in the trail.
 */
id: AuditId, 
/**
 * When, shop time.
 */
at: string, 
/**
 * By whom; `None` where nobody was signed in.
 */
by: StaffId | null, 
/**
 * The name of whoever did it.
 */
by_name: string, 
/**
 * What was done.
 */
act: Act, 
/**
 * To whom or what: a name, a month, a file.
 */
about: string, 
/**
 * What changed.
 */
lines: Array<AuditLine>, };
export type AuditId = number;
export type AuditLine = { 
/**
 * What: a field's name, or `number day` for a cell of the rota.
 */
what: string, 
/**
 * What it was; empty if it was not there.
 */
before: string, 
/**
 * What it is now; empty if it is gone.
 */
after: string, };
export type Backup = { 
/**
 * The file's name in the backup folder.
 */
file: string, 
/**
 * When it was made, shop time.
 */
at: string, 
/**
 * Why.
 */
reason: BackupReason, 
/**
 * Size in bytes.
 */
bytes: number, };
export type BackupReason = "daily" | "manual" | "upgrade" | "restore";
export type Breach = { "kind": "on_leave", leave: LeaveId, } | { "kind": "unavailable", wish: WishId, } | { "kind": "barred_shift", shift: ShiftId, } | { "kind": "wrong_system", shift: ShiftId, } | { "kind": "forbidden_succession", before: ShiftId, after: ShiftId, } | { "kind": "short_rest", before: ShiftId, after: ShiftId, minutes: number, least: number, } | { "kind": "long_run", run: Window, days: number, most: number, } | { "kind": "too_few_rests", window: Window, halves: number, due: number, } | { "kind": "too_many_rests", window: Window, halves: number, due: number, } | { "kind": "mentor_apart", mentor: StaffId, shift: ShiftId, } | { "kind": "duty_missing", have: number, need: number, } | { "kind": "duty_too_many", have: number, need: number, } | { "kind": "duty_while_off" };
export type Candidate = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * What they do that day now.
 */
now: Work | null, 
/**
 * Rules that it would break in their row and in the pairing of mentor and trainee (TRN-04), either side; empty if they can.
 */
blocked: Array<Breach>, 
/**
 * The shift that would fall short without them.
 */
opens: ShiftId | null, 
/**
 * `true` asked for this, `false` asked for something else.
 */
wish: boolean | null, 
/**
 * Worked minutes this month so far.
 */
minutes: number, 
/**
 * Night shifts this month so far.
 */
nights: number, };
export type Cell = { 
/**
 * What is planned; `None` where nothing is yet.
 */
work: Work | null, 
/**
 * The planner leaves it alone.
 */
pinned: boolean, };
export type CellEdit = { 
/**
 * Whose.
 */
staff: StaffId, 
/**
 * Which day.
 */
day: string, 
/**
 * What it shall hold.
 */
work: Work | null, 
/**
 * Whether the planner leaves it alone.
 */
pinned: boolean, };
export type Change = { 
/**
 * Whose.
 */
staff: StaffId, 
/**
 * Which day.
 */
day: string, 
/**
 * As published.
 */
before: Work | null, 
/**
 * As it stands in the draft.
 */
after: Work | null, };
export type Checks = { 
/**
 * Rules broken.
 */
conflicts: Array<Conflict>, 
/**
 * Heads per shift and day.
 */
coverage: Array<Coverage>, 
/**
 * Sums of each row, in the order of the rows.
 */
sums: Array<RowSum>, 
/**
 * What differs from the published version.
 */
changes: Array<Change>, };
export type Conflict = { 
/**
 * The same for the same breach after any other change: what an acceptance refers to.
 */
key: string, 
/**
 * Whose row; `None` for a rule about the day.
 */
staff: StaffId | null, 
/**
 * The day it is shown on.
 */
day: string, 
/**
 * The rule.
 */
breach: Breach, 
/**
 * Why it was accepted, if it was.
 */
accepted: string | null, };
export type Coverage = { 
/**
 * The shift.
 */
shift: ShiftId, 
/**
 * People on it, day by day.
 */
have: Array<number>, 
/**
 * People needed, day by day; 0 where its system is not in force.
 */
need: Array<number>, };
export type DateNeed = { 
/**
 * The day.
 */
day: string, 
/**
 * The shift.
 */
shift: ShiftId, 
/**
 * People needed.
 */
people: number, };
export type DayHead = { 
/**
 * The day.
 */
day: string, 
/**
 * What kind of day.
 */
kind: DayKind, 
/**
 * The holiday's name.
 */
name: string | null, 
/**
 * Place of the system in force in `MonthView::systems`.
 */
system: number, };
export type DayKind = "workday" | "weekend" | "holiday" | "makeup";
export type DecideLeave = { leave: LeaveId, state: LeaveState, };
export type Duty = { 
/**
 * The day.
 */
day: string, 
/**
 * Who.
 */
staff: StaffId, };
export type EditRota = { month: Month, edits: Array<CellEdit>, };
export type Face = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * Agent number.
 */
number: string, 
/**
 * Name.
 */
name: string, 
/**
 * Role.
 */
role: Role, 
/**
 * First letters of the name's pinyin.
 */
initials: string, 
/**
 * Can switch by PIN.
 */
has_pin: boolean, };
export type Fault = { "kind": "closed" } | { "kind": "locked" } | { "kind": "not_allowed", right: Right, } | { "kind": "wrong_secret", tries_left: number, } | { "kind": "wait", seconds: number, } | { "kind": "not_found", what: string, } | { "kind": "invalid_staff", problems: Array<StaffProblem>, } | { "kind": "invalid_system", problems: Array<ShiftProblem>, } | { "kind": "invalid_leave", problems: Array<LeaveProblem>, } | { "kind": "invalid_holidays", problems: Array<HolidayProblem>, } | { "kind": "invalid_secret", problem: SecretProblem, } | { "kind": "empty_field", field: string, } | { "kind": "locked_cells", cells: Array<LockedCell>, } | { "kind": "stale", version: number, } | { "kind": "in_use", what: string, } | { "kind": "busy" } | { "kind": "no_shop" } | { "kind": "already_founded" } | { "kind": "disk_full" } | { "kind": "read_only" } | { "kind": "damaged" } | { "kind": "newer_file" } | { "kind": "storage", detail: string, } | { "kind": "bad_file", problem: FileProblem, } | { "kind": "bad_arguments", detail: string, } | { "kind": "unknown_command", name: string, };
export type FileProblem = "damaged" | "too_large" | "not_a_spreadsheet" | "encrypted" | "empty" | "no_number_column";
export type Fill = "open" | "all";
export type ForCell = { staff: StaffId, day: string, };
export type ForConflict = { month: Month, key: string, };
export type ForShift = { day: string, shift: ShiftId, };
export type ForSwap = { staff: StaffId, day: string, work: Work, };
export type Founding = { shop: string, preset: Preset, owner: string, password: string, };
export type Generate = { month: Month, seed: number, seconds: number, fill: Fill, };
export type Generation = { 
/**
 * The month.
 */
month: Month, 
/**
 * Still searching.
 */
running: boolean, 
/**
 * Seconds since the start.
 */
seconds: number, 
/**
 * No rule of a person is broken.
 */
legal: boolean, 
/**
 * Penalty points: missing heads, wishes not kept, unfairness.
 */
penalty: number, 
/**
 * No rota has fewer points than this, as far as it is proved.
 */
bound: number | null, 
/**
 * Missing heads.
 */
gaps: number, 
/**
 * The cells, row by row as in the month.
 */
cells: Array<Array<Work | null>>, 
/**
 * What could not be met; told once the search has ended.
 */
shortfalls: Array<Shortfall>, };
export type Hindrance = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * The rules; empty where taking it would only open a gap elsewhere.
 */
blocked: Array<Breach>, };
export type HolidayProblem = { "kind": "bad_line", line: number, text: string, } | { "kind": "no_year" } | { "kind": "wrong_year", line: number, day: string, } | { "kind": "twice", line: number, day: string, };
export type HolidayYear = { 
/**
 * The year.
 */
year: number, 
/**
 * Who published it.
 */
source: string, 
/**
 * Its days.
 */
days: Array<SpecialDay>, };
export type ImportRoster = { rows: Array<Staff>, };
export type Imported = { 
/**
 * People added.
 */
created: number, 
/**
 * People changed.
 */
changed: number, };
export type InForce = { 
/**
 * The first day.
 */
from: string, 
/**
 * The system.
 */
system: SystemId, };
export type InLanguage = { language: Language, };
export type Instead = { 
/**
 * What it would hold.
 */
work: Work, 
/**
 * Rules that it would break.
 */
blocked: Array<Breach>, };
export type Language = "zh-CN" | "zh-TW" | "en";
export type Leave = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: LeaveId, 
/**
 * Who asks.
 */
staff: StaffId, 
/**
 * What kind.
 */
leave: LeaveKind, 
/**
 * The days, both included.
 */
days: Window, 
/**
 * Why.
 */
reason: string, 
/**
 * Who takes over open work (ATT-03); free text.
 */
cover: string, 
/**
 * When it was asked, shop time.
 */
asked_at: string, 
/**
 * Where it stands.
 */
state: LeaveState, 
/**
 * Who signed or refused it, and when.
 */
decided_by: StaffId | null, 
/**
 * When it was signed or refused.
 */
decided_at: string | null, };
export type LeaveId = number;
export type LeaveKind = "sick" | "personal" | "annual" | "business" | "other";
export type LeaveProblem = { "kind": "ends_before_start" } | { "kind": "too_long" } | { "kind": "not_employed" } | { "kind": "overlaps", days: Window, } | { "kind": "already_decided", state: LeaveState, } | { "kind": "own_leave" };
export type LeaveRow = { 
/**
 * The request.
 */
leave: Leave, 
/**
 * Whose.
 */
staff_name: string, 
/**
 * Their agent number.
 */
staff_number: string, 
/**
 * Who signed or refused it.
 */
decided_by_name: string | null, 
/**
 * What the rules say of its notice.
 */
notice: Notice, };
export type LeaveState = "asked" | "signed" | "refused" | "cancelled";
export type LineProblem = { "kind": "staff", problem: StaffProblem, } | { "kind": "unreadable", column: string, text: string, } | { "kind": "office_role" };
export type Locked = "past" | "not_employed" | "not_on_rota" | "unknown_shift";
export type LockedCell = { 
/**
 * Whose.
 */
staff: StaffId, 
/**
 * Which day.
 */
day: string, 
/**
 * Why not.
 */
why: Locked, };
export type Me = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * Agent number.
 */
number: string, 
/**
 * Name.
 */
name: string, 
/**
 * Role.
 */
role: Role, 
/**
 * What they may do; the desk refuses the rest whatever the screen shows.
 */
rights: Array<Right>, 
/**
 * Has a PIN.
 */
has_pin: boolean, 
/**
 * Has a password.
 */
has_password: boolean, 
/**
 * Somebody else chose the PIN or password: time to choose an own one.
 */
must_change: boolean, 
/**
 * The shop's name.
 */
shop: string, 
/**
 * Minutes without a key or click until the screen locks.
 */
auto_lock_minutes: number, 
/**
 * Today in the shop.
 */
today: string, };
export type Minute = number;
export type Month = string;
export type MonthPaper = { month: Month, language: Language, };
export type MonthView = { 
/**
 * The month.
 */
month: Month, 
/**
 * Today in the shop.
 */
today: string, 
/**
 * The draft; otherwise the published rota, to read only.
 */
draft: boolean, 
/**
 * Days before this one may not be changed.
 */
locked_before: string | null, 
/**
 * The columns.
 */
days: Array<DayHead>, 
/**
 * The systems in force.
 */
systems: Array<ShiftSystem>, 
/**
 * The rows.
 */
staff: Array<RowHead>, 
/**
 * The cells, row by row.
 */
cells: Array<Array<Cell>>, 
/**
 * Leave that touches the month.
 */
leave: Array<Leave>, 
/**
 * Wishes of the month.
 */
wishes: Array<Wish>, 
/**
 * Who is on duty.
 */
duty: Array<Duty>, 
/**
 * The latest published version.
 */
version: Version | null, 
/**
 * Conflicts, coverage, sums and changes.
 */
checks: Checks, };
export type MyDay = { 
/**
 * The day.
 */
day: string, 
/**
 * What is planned.
 */
work: Work | null, 
/**
 * The shift, if it is one.
 */
shift: ShiftKind | null, 
/**
 * On signed leave.
 */
leave: boolean, 
/**
 * On duty.
 */
duty: boolean, };
export type NamedRule = { "kind": "barred", shift: ShiftId, } | { "kind": "not_in_force", shift: ShiftId, } | { "kind": "away", day: string, } | { "kind": "pinned", day: string, work: Work, } | { "kind": "unavailable", day: string, shift: ShiftId | null, } | { "kind": "rest_quota", window: Window, due: number, } | { "kind": "longest_run", days: number, } | { "kind": "succession", first: ShiftId, then: ShiftId, } | { "kind": "with_mentor", mentor: StaffId, } | { "kind": "preference" };
export type Needs = { 
/**
 * By weekday.
 */
weekly: Array<WeeklyNeed>, 
/**
 * By date; stronger than the weekday.
 */
dates: Array<DateNeed>, };
export type Nothing = Record<symbol, never>;
export type Notice = { 
/**
 * The rule that holds.
 */
rule: NoticeRule, 
/**
 * The latest moment that would have been in time.
 */
due_by: string, 
/**
 * Asked after that.
 */
late: boolean, 
/**
 * Calendar days of the leave.
 */
calendar_days: number, 
/**
 * Rostered working days of the leave: these decide its length (ruling 3).
 */
working_days: number, };
export type NoticeRule = "ATT-03" | "ATT-04" | "ATT-05" | "ATT-06" | "ATT-07";
export type OnShift = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * Name.
 */
name: string, 
/**
 * Has the duty today.
 */
duty: boolean, 
/**
 * Is learning.
 */
trainee: boolean, };
export type OthersPassword = { staff: StaffId, password: string, };
export type OthersPin = { staff: StaffId, pin: string, };
export type OwnPassword = { password: string, current: string, };
export type OwnPin = { pin: string, current: string, };
export type Page = { before: AuditId | null, limit: number, act: Act | null, staff: StaffId | null, };
export type Period = "month" | "week" | "none";
export type Planning = { 
/**
 * The month.
 */
month: Month, 
/**
 * The published version.
 */
version: number | null, 
/**
 * Cells changed since.
 */
changes: number, 
/**
 * Conflicts that nobody accepted.
 */
conflicts: number, 
/**
 * Missing heads.
 */
gaps: number, 
/**
 * Days of people with nothing planned.
 */
empty: number, };
export type Preset = "A" | "B" | "Own";
export type Preview = { 
/**
 * Cells that it may not touch; then nothing would be changed.
 */
locked: Array<LockedCell>, 
/**
 * Conflicts that it would add.
 */
added: Array<Conflict>, };
export type Publish = { month: Month, version: number, };
export type PutInForce = { system: SystemId, from: string, };
export type Quota = { 
/**
 * The stretch.
 */
period: Period, 
/**
 * Half days due in a full stretch: 8 = four days.
 */
halves: number, 
/**
 * Rounding of a part of a stretch.
 */
rounding: Rounding, };
export type Remedy = { 
/**
 * The cells as they would be.
 */
edits: Array<CellEdit>, 
/**
 * Whose.
 */
people: Array<StaffId>, };
export type Repair = { month: Month, };
export type RepairOffer = { 
/**
 * The cells as they would be.
 */
edits: Array<CellEdit>, 
/**
 * The people whose plan changes, besides whoever cannot work as planned.
 */
people: Array<StaffId>, 
/**
 * Changed cells of theirs.
 */
moved: number, 
/**
 * Heads still missing over the month.
 */
short: number, 
/**
 * No repair with as few heads missing changes fewer cells.
 */
proved: boolean, };
export type Right = "see_rota" | "see_draft" | "plan_rota" | "export" | "see_staff" | "manage_staff" | "manage_office" | "manage_shop" | "ask_leave" | "decide_leave" | "read_audit" | "backup" | "restore" | "own_account";
export type Role = "owner" | "manager" | "finance" | "agent" | "trainee";
export type RosterChange = { 
/**
 * As they would be.
 */
staff: Staff, 
/**
 * What would be different.
 */
fields: Array<AuditLine>, };
export type RosterPreview = { 
/**
 * People who would be added.
 */
create: Array<Staff>, 
/**
 * People who would be changed, with the fields.
 */
change: Array<RosterChange>, 
/**
 * People who are in the file as they are in the shop.
 */
same: number, 
/**
 * Lines that cannot be taken over.
 */
problems: Array<RosterProblem>, 
/**
 * Columns that the program does not know; their cells are left aside.
 */
unknown_columns: Array<string>, };
export type RosterProblem = { 
/**
 * Its number in the file, from 1.
 */
line: number, 
/**
 * The agent number in it.
 */
number: string, 
/**
 * The name in it.
 */
name: string, 
/**
 * What is wrong.
 */
problem: LineProblem, };
export type RotaRules = { 
/**
 * Days off that each person is due.
 */
quota: Quota, 
/**
 * Pairs (first, next day) that may not follow each other, besides what the shortest rest forbids.
 */
forbidden: Array<[ShiftId, ShiftId]>, 
/**
 * Longest run of days worked, in days.
 */
longest_run: number, 
/**
 * Shortest rest between two shifts, in minutes.
 */
shortest_rest: number, 
/**
 * How many people are on duty each day 值班 (ROS-06); 0 switches the overlay off.
 */
duty_per_day: number, 
/**
 * A trainee works only with the mentor on the same shift (TRN-04).
 */
mentor_together: boolean, };
export type Rounding = "whole_day" | "half_day";
export type RowHead = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * Agent number.
 */
number: string, 
/**
 * Name.
 */
name: string, 
/**
 * First letters of the name's pinyin.
 */
initials: string, 
/**
 * Role.
 */
role: Role, 
/**
 * The mentor they follow, if any.
 */
mentor: StaffId | null, 
/**
 * First day of employment.
 */
joined: string, 
/**
 * Last day of employment.
 */
left: string | null, 
/**
 * In probation on some day of the month.
 */
probation: boolean, };
export type RowSum = { 
/**
 * Whose.
 */
staff: StaffId, 
/**
 * Worked minutes.
 */
minutes: number, 
/**
 * The target for the month in minutes, pro rata; `None` without one.
 */
target: number | null, 
/**
 * Night shifts.
 */
nights: number, 
/**
 * Saturdays and Sundays worked.
 */
weekends: number, 
/**
 * Public holidays worked.
 */
holidays: number, 
/**
 * Shifts worked.
 */
shifts: number, 
/**
 * Half days of rest planned, over the stretches that end in this month; over the month where no quota counts them.
 */
rest: number, 
/**
 * Half days of rest due.
 */
due: number, 
/**
 * Longest run of days worked that ends in this month, in days.
 */
longest_run: number, 
/**
 * Nights this year, this month included, above the team's mean for the days employed; rounded.
 */
nights_over: number, 
/**
 * Weekend days this year above the team's mean; rounded.
 */
weekends_over: number, };
export type SampleHint = { 
/**
 * Agent number of its owner.
 */
number: string, 
/**
 * The owner's password.
 */
password: string, 
/**
 * The owner's PIN.
 */
pin: string, };
export type SaveNeeds = { needs: Needs, };
export type SaveSettings = { settings: Settings, };
export type SaveStaff = { staff: Staff, };
export type SaveSystem = { system: ShiftSystem, };
export type SecretProblem = { "kind": "short_password" } | { "kind": "long_password" } | { "kind": "not_six_digits" } | { "kind": "easy_pin" } | { "kind": "no_password_for_role" };
export type Segment = { 
/**
 * When it starts.
 */
start: Minute, 
/**
 * When it ends; after `start`.
 */
end: Minute, };
export type SetDuty = { month: Month, day: string, staff: Array<StaffId>, };
export type SetWishes = { staff: StaffId, days: Array<string>, wish: WishKind, shift: ShiftId | null, note: string, };
export type Settings = { 
/**
 * The shop's name.
 */
shop: string, 
/**
 * Minutes without a key or click until the screen locks, 1 to 240.
 */
auto_lock_minutes: number, 
/**
 * Name of the time zone: Asia/Shanghai.
 */
time_zone: string, };
export type ShiftId = number;
export type ShiftKind = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: ShiftId, 
/**
 * Its name, in the shop's words: 早班.
 */
name: string, 
/**
 * The letter in the grid: 早. One or two characters, unique in the system.
 */
code: string, 
/**
 * The key that sets it on the grid: one ASCII letter or digit, unique in the system, none of [`RESERVED_KEYS`].
 */
key: string, 
/**
 * Its tint.
 */
tone: Tone, 
/**
 * When it is worked, in order, without overlap.
 */
segments: Array<Segment>, 
/**
 * Counts as a night in the sums.
 */
night: boolean, 
/**
 * Takes half a rest day (ROS-02: 休半天班).
 */
half_rest: boolean, };
export type ShiftProblem = { "kind": "no_shifts" } | { "kind": "no_name", code: string, } | { "kind": "bad_code", code: string, } | { "kind": "bad_key", code: string, key: string, } | { "kind": "bad_segment_count", code: string, } | { "kind": "bad_segment", code: string, segment: Segment, } | { "kind": "overlap", code: string, first: Segment, second: Segment, } | { "kind": "starts_next_day", code: string, } | { "kind": "bad_longest_run" } | { "kind": "bad_shortest_rest" } | { "kind": "bad_quota" } | { "kind": "unknown_shift", shift: ShiftId, };
export type ShiftState = "on" | "next" | "over";
export type ShiftSystem = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: SystemId, 
/**
 * Its name in the shop's words.
 */
name: string, 
/**
 * Where it came from.
 */
preset: Preset, 
/**
 * Its shifts in the order of the day.
 */
kinds: Array<ShiftKind>, 
/**
 * Its rules.
 */
rules: RotaRules, };
export type ShiftToday = { 
/**
 * The shift.
 */
shift: ShiftKind, 
/**
 * Whether it is on.
 */
state: ShiftState, 
/**
 * Who is on it.
 */
people: Array<OnShift>, 
/**
 * How many it needs.
 */
need: number, };
export type ShopState = { "kind": "first_start" } | { "kind": "lost", backups: Array<Backup>, } | { "kind": "damaged", kept: string, backups: Array<Backup>, } | { "kind": "newer", version: number, } | { "kind": "closed", sample: SampleHint | null, } | { "kind": "locked", sample: SampleHint | null, } | { "kind": "open", me: Me, sample: boolean, };
export type Shortfall = { "kind": "gap", day: string, shift: ShiftId, short: number, reasons: Array<Hindrance>, remedy: Remedy | null, possible: boolean, } | { "kind": "rule", staff: StaffId, conflicts: Array<Conflict>, together: Array<NamedRule>, mends: Array<NamedRule>, };
export type SignIn = { number: string, password: string, };
export type Slip = { leave: LeaveId, language: Language, };
export type Span = { from: string, to: string, staff: StaffId | null, };
export type SpecialDay = { 
/**
 * The day.
 */
day: string, 
/**
 * Its name: 国庆节.
 */
name: string, 
/**
 * A make-up workday rather than a holiday.
 */
makeup: boolean, };
export type Staff = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: StaffId, 
/**
 * The agent number 工号 as the shop writes it: `007`. Unique, also among those who left.
 */
number: string, 
/**
 * The name.
 */
name: string, 
/**
 * What they are in the shop.
 */
role: Role, 
/**
 * Stands on the rota. An owner or finance often does not.
 */
rostered: boolean, 
/**
 * First day of employment.
 */
joined: string, 
/**
 * Last day of employment.
 */
left: string | null, 
/**
 * Probation 试用期, both days included.
 */
probation: Window | null, 
/**
 * Shifts that they may not work.
 */
barred: Array<ShiftId>, 
/**
 * The fixed mentor 师傅 (TRN-04).
 */
mentor: StaffId | null, 
/**
 * Target of worked minutes in a full month.
 */
target_minutes: number | null, };
export type StaffId = number;
export type StaffPaper = { month: Month, staff: StaffId | null, language: Language, };
export type StaffProblem = { "kind": "no_number" } | { "kind": "long_number" } | { "kind": "number_taken", by: string, } | { "kind": "no_name" } | { "kind": "long_name" } | { "kind": "left_before_joined" } | { "kind": "bad_probation" } | { "kind": "bad_mentor" } | { "kind": "mentor_taken", by: string, } | { "kind": "last_owner" } | { "kind": "bad_target" };
export type StaffRow = { 
/**
 * The person.
 */
staff: Staff, 
/**
 * First letters of the name's pinyin.
 */
initials: string, 
/**
 * Has a PIN.
 */
has_pin: boolean, 
/**
 * Has a password.
 */
has_password: boolean, };
export type Swap = { 
/**
 * With whom.
 */
with: StaffId, 
/**
 * The other day that is exchanged in return, if one day alone does not do.
 */
back: string | null, 
/**
 * The cells as they would be.
 */
edits: Array<CellEdit>, };
export type SwitchTo = { staff: StaffId, pin: string, };
export type SystemId = number;
export type Systems = { 
/**
 * The systems.
 */
systems: Array<ShiftSystem>, 
/**
 * From when each is in force, earliest first.
 */
in_force: Array<InForce>, };
export type TodayView = { 
/**
 * The time in the shop.
 */
now: string, 
/**
 * The date whose shifts are shown.
 */
date: string, 
/**
 * The shifts of the day, in order, as published; before a first publication as drafted for whoever plans.
 */
shifts: Array<ShiftToday>, 
/**
 * My next seven days, as published.
 */
my_days: Array<MyDay>, 
/**
 * Leave that waits for me to decide.
 */
leave_to_decide: Array<LeaveRow>, 
/**
 * My own leave that has not passed.
 */
my_leave: Array<LeaveRow>, 
/**
 * This month and the next, for whoever plans.
 */
planning: Array<Planning>, 
/**
 * When the latest backup was made, for whoever may see it.
 */
backup_at: string | null, };
export type Tone = "day" | "night" | "mid" | "half";
export type Unlock = { number: string, pin: string, };
export type Version = { 
/**
 * Counts from 1.
 */
version: number, 
/**
 * When, shop time.
 */
at: string, 
/**
 * By whom.
 */
by_name: string, };
export type WeeklyNeed = { 
/**
 * The shift.
 */
shift: ShiftId, 
/**
 * People needed, Monday to Sunday.
 */
people: [number, number, number, number, number, number, number], };
export type WhichBackup = { file: string, };
export type WhichLeave = { leave: LeaveId, };
export type WhichMonth = { month: Month, };
export type WhichPreset = { preset: Preset, };
export type WhichWish = { wish: WishId, };
export type Why = { 
/**
 * What the cell holds.
 */
now: Work | null, 
/**
 * People needed on that shift that day, if it is a shift.
 */
need: number | null, 
/**
 * People on it.
 */
have: number | null, 
/**
 * What else this person could do that day, with the rules against it.
 */
instead: Array<Instead>, 
/**
 * Everybody else for this shift, best first.
 */
others: Array<Candidate>, 
/**
 * Exchanges that would give this person the day off; none where they are off already.
 */
swaps: Array<Swap>, };
export type Window = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, };
export type Wish = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: WishId, 
/**
 * Whose.
 */
staff: StaffId, 
/**
 * The day.
 */
day: string, 
/**
 * How strongly.
 */
wish: WishKind, 
/**
 * About this shift; `None` is about working at all, and for `WouldLike` about a day of rest.
 */
shift: ShiftId | null, 
/**
 * A remark.
 */
note: string, };
export type WishId = number;
export type WishKind = "unavailable" | "rather_not" | "would_like";
export type Work = "rest" | { "shift": ShiftId };

export const desk = {
  shopState: (args: Nothing = {}) => call<ShopState>("shop_state", args),
  foundShop: (args: Founding) => call<Me>("found_shop", args),
  openSample: (args: Nothing = {}) => call<ShopState>("open_sample", args),
  leaveSample: (args: Nothing = {}) => call<ShopState>("leave_sample", args),
  signIn: (args: SignIn) => call<Me>("sign_in", args),
  unlock: (args: Unlock) => call<Me>("unlock", args),
  lock: (args: Nothing = {}) => call<null>("lock", args),
  touch: (args: Nothing = {}) => call<null>("touch", args),
  faces: (args: Nothing = {}) => call<Array<Face>>("faces", args),
  switchTo: (args: SwitchTo) => call<Me>("switch_to", args),
  setMyPin: (args: OwnPin) => call<null>("set_my_pin", args),
  setMyPassword: (args: OwnPassword) => call<null>("set_my_password", args),
  setPin: (args: OthersPin) => call<null>("set_pin", args),
  setPassword: (args: OthersPassword) => call<null>("set_password", args),
  settings: (args: Nothing = {}) => call<Settings>("settings", args),
  saveSettings: (args: SaveSettings) => call<null>("save_settings", args),
  staffList: (args: Nothing = {}) => call<Array<StaffRow>>("staff_list", args),
  saveStaff: (args: SaveStaff) => call<StaffId>("save_staff", args),
  importRoster: (args: ImportRoster) => call<Imported>("import_roster", args),
  systems: (args: Nothing = {}) => call<Systems>("systems", args),
  presetSystem: (args: WhichPreset) => call<ShiftSystem>("preset_system", args),
  saveSystem: (args: SaveSystem) => call<ShiftSystem>("save_system", args),
  putInForce: (args: PutInForce) => call<null>("put_in_force", args),
  needs: (args: Nothing = {}) => call<Needs>("needs", args),
  saveNeeds: (args: SaveNeeds) => call<null>("save_needs", args),
  holidays: (args: Nothing = {}) => call<Array<HolidayYear>>("holidays", args),
  leaveList: (args: Span) => call<Array<LeaveRow>>("leave_list", args),
  leaveNotice: (args: AskNotice) => call<Notice>("leave_notice", args),
  askLeave: (args: AskLeave) => call<LeaveId>("ask_leave", args),
  decideLeave: (args: DecideLeave) => call<null>("decide_leave", args),
  cancelLeave: (args: WhichLeave) => call<null>("cancel_leave", args),
  wishes: (args: Span) => call<Array<Wish>>("wishes", args),
  setWishes: (args: SetWishes) => call<null>("set_wishes", args),
  removeWish: (args: WhichWish) => call<null>("remove_wish", args),
  rotaMonth: (args: WhichMonth) => call<MonthView>("rota_month", args),
  editRota: (args: EditRota) => call<Checks>("edit_rota", args),
  previewRota: (args: EditRota) => call<Preview>("preview_rota", args),
  setDuty: (args: SetDuty) => call<Checks>("set_duty", args),
  acceptConflict: (args: AcceptConflict) => call<Checks>("accept_conflict", args),
  candidates: (args: ForShift) => call<Array<Candidate>>("candidates", args),
  why: (args: ForCell) => call<Why>("why", args),
  mend: (args: ForConflict) => call<Array<CellEdit> | null>("mend", args),
  swaps: (args: ForSwap) => call<Array<Swap>>("swaps", args),
  generate: (args: Generate) => call<null>("generate", args),
  generation: (args: Nothing = {}) => call<Generation | null>("generation", args),
  stopGeneration: (args: Nothing = {}) => call<Generation | null>("stop_generation", args),
  keepGeneration: (args: WhichMonth) => call<Checks>("keep_generation", args),
  dropGeneration: (args: Nothing = {}) => call<null>("drop_generation", args),
  repairOffers: (args: Repair) => call<Array<RepairOffer>>("repair_offers", args),
  publish: (args: Publish) => call<Version>("publish", args),
  versions: (args: WhichMonth) => call<Array<Version>>("versions", args),
  today: (args: Nothing = {}) => call<TodayView>("today", args),
  audit: (args: Page) => call<Array<AuditEntry>>("audit", args),
  backups: (args: Nothing = {}) => call<Array<Backup>>("backups", args),
  makeBackup: (args: Nothing = {}) => call<Backup>("make_backup", args),
  restoreBackup: (args: WhichBackup) => call<ShopState>("restore_backup", args),
};

/** Documents by name, with what each asks for. */
export interface Documents {
  rota_pdf: MonthPaper;
  slips_pdf: StaffPaper;
  rota_xlsx: MonthPaper;
  rota_ics: StaffPaper;
  leave_slip: Slip;
  roster_xlsx: InLanguage;
  roster_csv: InLanguage;
  roster_template: InLanguage;
}

/** Files that a person picks, by name, with what the desk answers. */
export interface Imports {
  roster_preview: RosterPreview;
  import_holidays: HolidayYear;
}
