// Types of everything that crosses between screen and desk, and one typed function per use case.
import { call } from "./call";

export type StaffId = number; export type ShiftId = number; export type SystemId = number; export type LeaveId = number; export type WishId = number; export type AuditId = number;
export type Language = "zh-CN" | "zh-TW" | "en";
export type Tone = "day" | "night" | "mid" | "half";
export type Segment = { start: number; end: number };
export type ShiftKind = { id: ShiftId; name: string; code: string; key: string; tone: Tone; segments: Segment[]; night: boolean; half_rest: boolean };
export type Preset = "A" | "B" | "Own";
export type Period = "month" | "week" | "none";
export type Rounding = "whole_day" | "half_day";
export type Quota = { period: Period; halves: number; rounding: Rounding };
export type Window = { from: string; to: string };
export type RotaRules = { quota: Quota; forbidden: [ShiftId, ShiftId][]; longest_run: number; shortest_rest: number; duty_per_day: number; mentor_together: boolean };
export type ShiftSystem = { id: SystemId; name: string; preset: Preset; kinds: ShiftKind[]; rules: RotaRules };
export type ShiftProblem =
  | { kind: "no_shifts" } | { kind: "no_name"; code: string } | { kind: "bad_code"; code: string } | { kind: "bad_key"; code: string; key: string }
  | { kind: "bad_segment_count"; code: string } | { kind: "bad_segment"; code: string; segment: Segment } | { kind: "overlap"; code: string; first: Segment; second: Segment }
  | { kind: "starts_next_day"; code: string } | { kind: "bad_longest_run" } | { kind: "bad_shortest_rest" } | { kind: "bad_quota" } | { kind: "unknown_shift"; shift: ShiftId };
export type Role = "owner" | "manager" | "finance" | "agent" | "trainee";
export type Right =
  | "see_rota" | "see_draft" | "plan_rota" | "export" | "see_staff" | "manage_staff" | "manage_office" | "manage_shop" | "ask_leave" | "decide_leave"
  | "read_audit" | "backup" | "restore" | "own_account";
export type Staff = {
  id: StaffId; number: string; name: string; role: Role; rostered: boolean; joined: string; left: string | null; probation: Window | null;
  barred: ShiftId[]; mentor: StaffId | null; target_minutes: number | null;
};
export type StaffProblem =
  | { kind: "no_number" } | { kind: "long_number" } | { kind: "number_taken"; by: string } | { kind: "no_name" } | { kind: "long_name" } | { kind: "left_before_joined" }
  | { kind: "bad_probation" } | { kind: "bad_mentor" } | { kind: "mentor_taken"; by: string } | { kind: "last_owner" } | { kind: "bad_target" };
export type LeaveKind = "sick" | "personal" | "annual" | "business" | "other";
export type LeaveState = "asked" | "signed" | "refused" | "cancelled";
export type Leave = {
  id: LeaveId; staff: StaffId; leave: LeaveKind; days: Window; reason: string; cover: string; asked_at: string; state: LeaveState;
  decided_by: StaffId | null; decided_at: string | null;
};
export type NoticeRule = "ATT-03" | "ATT-04" | "ATT-05" | "ATT-06" | "ATT-07";
export type Notice = { rule: NoticeRule; due_by: string; late: boolean; calendar_days: number; working_days: number };
export type LeaveProblem =
  | { kind: "ends_before_start" } | { kind: "too_long" } | { kind: "not_employed" } | { kind: "overlaps"; days: Window } | { kind: "already_decided"; state: LeaveState } | { kind: "own_leave" };
export type WishKind = "unavailable" | "rather_not" | "would_like";
export type Wish = { id: WishId; staff: StaffId; day: string; wish: WishKind; shift: ShiftId | null; note: string };
export type WeeklyNeed = { shift: ShiftId; people: [number, number, number, number, number, number, number] };
export type DateNeed = { day: string; shift: ShiftId; people: number };
export type Needs = { weekly: WeeklyNeed[]; dates: DateNeed[] };
export type DayKind = "workday" | "weekend" | "holiday" | "makeup";
export type SpecialDay = { day: string; name: string; makeup: boolean };
export type HolidayYear = { year: number; source: string; days: SpecialDay[] };
export type HolidayProblem = { kind: "bad_line"; line: number; text: string } | { kind: "no_year" } | { kind: "wrong_year"; line: number; day: string } | { kind: "twice"; line: number; day: string };
export type Act =
  | "shop_founded" | "settings_changed" | "signed_in" | "sign_in_failed" | "secret_set" | "staff_added" | "staff_changed" | "staff_imported" | "system_saved" | "system_in_force"
  | "needs_saved" | "holidays_imported" | "leave_asked" | "leave_signed" | "leave_refused" | "leave_cancelled" | "wish_set" | "wish_removed" | "rota_edited" | "rota_generated"
  | "rota_published" | "duty_set" | "conflict_accepted" | "backup_made" | "backup_restored";
export type AuditLine = { what: string; before: string; after: string };
export type AuditEntry = { id: AuditId; at: string; by: StaffId | null; by_name: string; act: Act; about: string; lines: AuditLine[] };
export type BackupReason = "daily" | "manual" | "upgrade" | "restore";
export type Backup = { file: string; at: string; reason: BackupReason; bytes: number };
export type SecretProblem = { kind: "short_password" } | { kind: "long_password" } | { kind: "not_six_digits" } | { kind: "easy_pin" } | { kind: "no_password_for_role" };

export type Work = "rest" | { shift: ShiftId };
export type Cell = { work: Work | null; pinned: boolean };
export type CellEdit = { staff: StaffId; day: string; work: Work | null; pinned: boolean };
export type Duty = { day: string; staff: StaffId };
export type Change = { staff: StaffId; day: string; before: Work | null; after: Work | null };
export type Breach =
  | { kind: "on_leave"; leave: LeaveId } | { kind: "unavailable"; wish: WishId } | { kind: "barred_shift"; shift: ShiftId } | { kind: "wrong_system"; shift: ShiftId }
  | { kind: "forbidden_succession"; before: ShiftId; after: ShiftId } | { kind: "short_rest"; before: ShiftId; after: ShiftId; minutes: number; least: number }
  | { kind: "long_run"; run: Window; days: number; most: number } | { kind: "too_few_rests"; window: Window; halves: number; due: number }
  | { kind: "too_many_rests"; window: Window; halves: number; due: number } | { kind: "mentor_apart"; mentor: StaffId; shift: ShiftId }
  | { kind: "duty_missing"; have: number; need: number } | { kind: "duty_too_many"; have: number; need: number } | { kind: "duty_while_off" };
export type Conflict = { key: string; staff: StaffId | null; day: string; breach: Breach; accepted: string | null };
export type Coverage = { shift: ShiftId; have: number[]; need: number[] };
export type RowSum = {
  staff: StaffId; minutes: number; target: number | null; nights: number; weekends: number; holidays: number; shifts: number; rest: number; due: number;
  longest_run: number; nights_over: number; weekends_over: number;
};
export type Locked = "past" | "not_employed" | "not_on_rota" | "unknown_shift";
export type LockedCell = { staff: StaffId; day: string; why: Locked };
export type Candidate = { staff: StaffId; now: Work | null; blocked: Breach[]; opens: ShiftId | null; wish: boolean | null; minutes: number; nights: number };
export type Swap = { with: StaffId; back: string | null; edits: CellEdit[] };
export type Instead = { work: Work; blocked: Breach[] };
export type Why = { now: Work | null; need: number | null; have: number | null; instead: Instead[]; others: Candidate[]; swaps: Swap[] };

export type BadFile = "damaged" | "too_large" | "not_a_spreadsheet" | "encrypted" | "empty" | "no_number_column";
export type Fault =
  | { kind: "closed" } | { kind: "locked" } | { kind: "not_allowed"; right: Right } | { kind: "wrong_secret"; tries_left: number } | { kind: "wait"; seconds: number }
  | { kind: "not_found"; what: string } | { kind: "invalid_staff"; problems: StaffProblem[] } | { kind: "invalid_system"; problems: ShiftProblem[] }
  | { kind: "invalid_leave"; problems: LeaveProblem[] } | { kind: "invalid_holidays"; problems: HolidayProblem[] } | { kind: "invalid_secret"; problem: SecretProblem }
  | { kind: "empty_field"; field: string } | { kind: "locked_cells"; cells: LockedCell[] } | { kind: "stale"; version: number } | { kind: "in_use"; what: string }
  | { kind: "busy" } | { kind: "no_shop" } | { kind: "already_founded" } | { kind: "disk_full" } | { kind: "read_only" } | { kind: "damaged" } | { kind: "newer_file" }
  | { kind: "storage"; detail: string } | { kind: "bad_file"; problem: BadFile } | { kind: "bad_arguments"; detail: string } | { kind: "unknown_command"; name: string };
export type ShopState =
  | { kind: "first_start" } | { kind: "lost"; backups: Backup[] } | { kind: "damaged"; kept: string; backups: Backup[] } | { kind: "newer"; version: number; known: number }
  | { kind: "closed"; sample: SampleHint | null } | { kind: "locked"; sample: SampleHint | null } | { kind: "open"; me: Me; sample: boolean };
export type SampleHint = { number: string; password: string; pin: string };
export type Me = {
  staff: StaffId; number: string; name: string; role: Role; rights: Right[]; has_pin: boolean; has_password: boolean; must_change: boolean; shop: string;
  auto_lock_minutes: number; today: string;
};
export type Face = { staff: StaffId; number: string; name: string; role: Role; initials: string; has_pin: boolean };
export type Settings = { shop: string; auto_lock_minutes: number; time_zone: string };
export type StaffRow = { staff: Staff; initials: string; has_pin: boolean; has_password: boolean };
export type RosterProblem = {
  line: number; number: string; name: string;
  problem: { kind: "staff"; problem: StaffProblem } | { kind: "unreadable"; column: string; text: string } | { kind: "office_role" };
};
export type RosterPreview = { create: Staff[]; change: { staff: Staff; fields: AuditLine[] }[]; same: number; problems: RosterProblem[]; unknown_columns: string[] };
export type LeaveRow = { leave: Leave; staff_name: string; staff_number: string; decided_by_name: string | null; notice: Notice };
export type RowHead = {
  staff: StaffId; number: string; name: string; initials: string; role: Role; mentor: StaffId | null; joined: string; left: string | null; probation: boolean;
};
export type Version = { version: number; at: string; by_name: string };
export type Checks = { conflicts: Conflict[]; coverage: Coverage[]; sums: RowSum[]; changes: Change[] };
export type MonthDay = { day: string; kind: DayKind; name: string | null; system: number };
export type MonthView = {
  month: string; today: string; draft: boolean; locked_before: string | null; days: MonthDay[]; systems: ShiftSystem[]; staff: RowHead[]; cells: Cell[][];
  leave: Leave[]; wishes: Wish[]; duty: Duty[]; version: Version | null; checks: Checks;
};
export type Shortfall =
  | { kind: "gap"; day: string; shift: ShiftId; short: number; reasons: { staff: StaffId; blocked: Breach[] }[] }
  | { kind: "rule"; staff: StaffId; conflicts: Conflict[] };
export type Generation = {
  month: string; running: boolean; seconds: number; legal: boolean; penalty: number; bound: number | null; gaps: number; cells: (Work | null)[][]; shortfalls: Shortfall[];
};
export type TodayView = {
  now: string; date: string;
  shifts: { shift: ShiftKind; state: "on" | "next" | "over"; people: { staff: StaffId; name: string; duty: boolean; trainee: boolean }[]; need: number }[];
  my_days: { day: string; work: Work | null; shift: ShiftKind | null; leave: boolean; duty: boolean }[];
  leave_to_decide: LeaveRow[]; my_leave: LeaveRow[];
  planning: { month: string; version: number | null; changes: number; conflicts: number; gaps: number; empty: number }[]; backup_at: string | null;
};

export const desk = {
  shopState: (a: Record<string, never> = {}) => call<ShopState>("shop_state", a),
  foundShop: (a: { shop: string; preset: Preset; owner: string; password: string }) => call<Me>("found_shop", a),
  openSample: (a: Record<string, never> = {}) => call<ShopState>("open_sample", a),
  leaveSample: (a: Record<string, never> = {}) => call<ShopState>("leave_sample", a),
  signIn: (a: { number: string; password: string }) => call<Me>("sign_in", a),
  unlock: (a: { number: string; pin: string }) => call<Me>("unlock", a),
  faces: (a: Record<string, never> = {}) => call<Face[]>("faces", a),
  switchTo: (a: { staff: StaffId; pin: string }) => call<Me>("switch_to", a),
  lock: (a: Record<string, never> = {}) => call<null>("lock", a),
  touch: (a: Record<string, never> = {}) => call<null>("touch", a),
  setMyPin: (a: { pin: string; current: string }) => call<null>("set_my_pin", a),
  setMyPassword: (a: { password: string; current: string }) => call<null>("set_my_password", a),
  setPin: (a: { staff: StaffId; pin: string }) => call<null>("set_pin", a),
  setPassword: (a: { staff: StaffId; password: string }) => call<null>("set_password", a),
  settings: (a: Record<string, never> = {}) => call<Settings>("settings", a),
  saveSettings: (a: { settings: Settings }) => call<null>("save_settings", a),
  staffList: (a: Record<string, never> = {}) => call<StaffRow[]>("staff_list", a),
  saveStaff: (a: { staff: Staff }) => call<StaffId>("save_staff", a),
  importRoster: (a: { rows: Staff[] }) => call<{ created: number; changed: number }>("import_roster", a),
  systems: (a: Record<string, never> = {}) => call<{ systems: ShiftSystem[]; in_force: { from: string; system: SystemId }[] }>("systems", a),
  presetSystem: (a: { preset: Preset }) => call<ShiftSystem>("preset_system", a),
  saveSystem: (a: { system: ShiftSystem }) => call<ShiftSystem>("save_system", a),
  putInForce: (a: { system: SystemId; from: string }) => call<null>("put_in_force", a),
  needs: (a: Record<string, never> = {}) => call<Needs>("needs", a),
  saveNeeds: (a: { needs: Needs }) => call<null>("save_needs", a),
  holidays: (a: Record<string, never> = {}) => call<HolidayYear[]>("holidays", a),
  leaveList: (a: { from: string; to: string; staff: StaffId | null }) => call<LeaveRow[]>("leave_list", a),
  leaveNotice: (a: { staff: StaffId; leave: LeaveKind; days: Window }) => call<Notice>("leave_notice", a),
  askLeave: (a: { staff: StaffId; leave: LeaveKind; days: Window; reason: string; cover: string }) => call<LeaveId>("ask_leave", a),
  decideLeave: (a: { leave: LeaveId; state: "signed" | "refused" }) => call<null>("decide_leave", a),
  cancelLeave: (a: { leave: LeaveId }) => call<null>("cancel_leave", a),
  wishes: (a: { from: string; to: string; staff: StaffId | null }) => call<Wish[]>("wishes", a),
  setWishes: (a: { staff: StaffId; days: string[]; wish: WishKind; shift: ShiftId | null; note: string }) => call<null>("set_wishes", a),
  removeWish: (a: { wish: WishId }) => call<null>("remove_wish", a),
  rotaMonth: (a: { month: string }) => call<MonthView>("rota_month", a),
  editRota: (a: { month: string; edits: CellEdit[] }) => call<Checks>("edit_rota", a),
  previewRota: (a: { month: string; edits: CellEdit[] }) => call<{ locked: LockedCell[]; added: Conflict[] }>("preview_rota", a),
  candidates: (a: { day: string; shift: ShiftId }) => call<Candidate[]>("candidates", a),
  why: (a: { staff: StaffId; day: string }) => call<Why>("why", a),
  mend: (a: { month: string; key: string }) => call<CellEdit[] | null>("mend", a),
  swaps: (a: { staff: StaffId; day: string; work: Work }) => call<Swap[]>("swaps", a),
  acceptConflict: (a: { month: string; key: string; reason: string }) => call<Checks>("accept_conflict", a),
  setDuty: (a: { month: string; day: string; staff: StaffId[] }) => call<Checks>("set_duty", a),
  generate: (a: { month: string; seed: number; seconds: number; fill: "open" | "all" }) => call<null>("generate", a),
  generation: (a: Record<string, never> = {}) => call<Generation | null>("generation", a),
  stopGeneration: (a: Record<string, never> = {}) => call<Generation | null>("stop_generation", a),
  keepGeneration: (a: { month: string }) => call<Checks>("keep_generation", a),
  dropGeneration: (a: Record<string, never> = {}) => call<null>("drop_generation", a),
  publish: (a: { month: string; version: number }) => call<Version>("publish", a),
  versions: (a: { month: string }) => call<Version[]>("versions", a),
  today: (a: Record<string, never> = {}) => call<TodayView>("today", a),
  audit: (a: { before: number | null; limit: number; act: Act | null; staff: StaffId | null }) => call<AuditEntry[]>("audit", a),
  backups: (a: Record<string, never> = {}) => call<Backup[]>("backups", a),
  makeBackup: (a: Record<string, never> = {}) => call<Backup>("make_backup", a),
  restoreBackup: (a: { file: string }) => call<ShopState>("restore_backup", a),
};
