import type { faults as source } from "../zh-CN/faults";
import { trade } from "./trade";

const right: (typeof source)["right"] = {
  see_rota: "see the rota", see_draft: "see the draft", plan_rota: "plan the rota", export: "export", see_staff: "see the roster", manage_staff: "manage staff", manage_office: "manage owners, managers and finance", manage_shop: "change the shop's settings",
  ask_leave: "ask for leave", decide_leave: "decide on leave", read_audit: "read the trail", backup: "make backups", restore: "restore a backup", own_account: "change your own account",
};
const file: (typeof source)["file"] = {
  damaged: "the file is damaged", too_large: "the file is too large", not_a_spreadsheet: "this is no spreadsheet (XLSX, CSV)", encrypted: "the file has a password; remove it and pick again", empty: "the file is empty", no_number_column: "there is no column for the agent number",
};
const locked: (typeof source)["locked"] = { past: "Published days that have passed cannot be changed", not_employed: "Not employed that day", not_on_rota: "Not on this month's rota", unknown_shift: "There is no such shift" };
const secret: (typeof source)["secret"] = {
  short_password: () => "A password has at least 8 characters", long_password: () => "A password has at most 200 characters", not_six_digits: () => "A PIN is six digits", easy_pin: () => "This PIN is easy to guess; avoid one digit six times or a plain run",
  no_password_for_role: () => "This role signs in by PIN only",
};
const staff: (typeof source)["staff"] = {
  no_number: () => "The agent number is missing", long_number: () => "An agent number has at most 12 characters", number_taken: (p) => `${p.by} has this number already`, no_name: () => "The name is missing", long_name: () => "A name has at most 40 characters",
  left_before_joined: () => "Leaves before joining", bad_probation: () => "Probation must lie within the employment", bad_mentor: () => "A mentor is somebody else, and no trainee", mentor_taken: (p) => `This mentor leads ${p.by} already`,
  last_owner: () => "The shop needs at least one active owner", bad_target: () => "More target hours than the month has",
};
const system: (typeof source)["system"] = {
  no_shifts: () => "At least one shift is needed", no_name: (p) => `Shift “${p.code}” has no name`, bad_code: (p) => `The letter “${p.code}” must be one or two characters and unique`, bad_key: (p) => `The key “${p.key}” of “${p.code}” must be one letter or digit, unique, and none of R T W M G N`,
  bad_segment_count: (p) => `“${p.code}” needs one to six segments`, bad_segment: (p, f) => `Segment ${f.times([p.segment])} of “${p.code}” must end after it starts`, overlap: (p, f) => `Segments ${f.times([p.first])} and ${f.times([p.second])} of “${p.code}” overlap or stand in the wrong order`,
  starts_next_day: (p) => `“${p.code}” must start on its own day`, bad_longest_run: () => "The longest run is 1 to 31 days", bad_shortest_rest: () => "The shortest rest is at most 24 hours", bad_quota: () => "More rest days than the period has", unknown_shift: () => "A forbidden pair names a shift that does not exist",
};
const leave: (typeof source)["leave"] = {
  ends_before_start: () => "Ends before it starts", too_long: () => "One request is at most a year long", not_employed: () => "Some of these days lie outside the employment", overlaps: (p, f) => `Another request covers ${f.range(p.days)}`,
  already_decided: (p) => `This request cannot change any more: ${trade.leaveState[p.state].toLowerCase()}`, own_leave: () => "Nobody signs their own leave",
};
const holidays: (typeof source)["holidays"] = {
  bad_line: (p) => `Line ${p.line} cannot be read: ${p.text}`, no_year: () => "The first line does not name the year (# year 2026)", wrong_year: (p, f) => `Line ${p.line}: ${f.fullDay(p.day)} lies outside the year`, twice: (p, f) => `Line ${p.line}: ${f.fullDay(p.day)} stands twice`,
};
const roster: (typeof source)["roster"] = {
  staff: (p, f) => staff[p.problem.kind](p.problem as never, f), unreadable: (p) => `“${p.column}” cannot be read: ${p.text}`, office_role: () => "Only an owner makes owners, managers and finance",
};
const fault: (typeof source)["fault"] = {
  closed: () => "The shop is closed. Open it with a password; your data is safe.", locked: () => "The screen is locked. Sign in again; your data is safe.", not_allowed: (p) => `You may not ${right[p.right]}. Nothing was changed; ask the owner if you need it.`,
  wrong_secret: (p) => (p.tries_left > 0 ? `Wrong password or PIN. ${p.tries_left === 1 ? "One try" : `${p.tries_left} tries`} left.` : "Wrong password or PIN. Wait a moment before the next try."), wait: (p) => `Too many wrong tries. Try again in ${p.seconds} s.`,
  not_found: (p) => p.what === "publication" ? "This month has not been published yet, so there is no calendar to export. Publish it first." : "Not found; somebody may have removed it. Everything else is as it was. Reload and look again.", invalid_staff: (p, f) => p.problems.map((x) => staff[x.kind](x as never, f)).join("; "), invalid_system: (p, f) => p.problems.map((x) => system[x.kind](x as never, f)).join("; "),
  invalid_leave: (p, f) => p.problems.map((x) => leave[x.kind](x as never, f)).join("; "), invalid_holidays: (p, f) => `Nothing was imported. ${p.problems.map((x) => holidays[x.kind](x as never, f)).join("; ")}`, invalid_secret: (p, f) => secret[p.problem.kind](p.problem as never, f),
  empty_field: () => "Something required is still empty.", locked_cells: (p) => `Nothing was changed. ${[...new Set(p.cells.map((c) => locked[c.why]))].join("; ")}.`, stale: (p) => `Somebody has just published v${p.version}. Your draft is still here: look at the changes, then publish.`,
  in_use: () => "This shift stands on a rota and cannot be deleted. Rename it, or replace it on the rota first.", busy: () => "A rota is being generated already. Stop that one first.", no_shop: () => "There is no shop yet. Found one first.", already_founded: () => "The shop exists already. Sign in.",
  disk_full: () => "The disk is full. This was not saved; what was there before is untouched. Make room and try again.", read_only: () => "The data folder is read-only. This was not saved; what was there before is untouched. Check the folder's permissions.", damaged: () => "The data file is damaged. It was kept, not deleted. Restore a backup.",
  newer_file: () => "The data comes from a newer version and was left untouched. Update the program to open it.", storage: (p) => `Not saved; what was there before is untouched. Try again, and if it happens twice, note this: ${p.detail}`, bad_file: (p) => `Nothing was imported: ${file[p.problem]}. Your data is as it was.`,
  bad_arguments: (p) => `Something in the program failed; nothing was changed. Please note: ${p.detail}`, unknown_command: (p) => `Something in the program failed; nothing was changed. Please note: ${p.name}`, cannot_write: (p) => `${p.path} could not be written; the old file is untouched. Save it somewhere else.`,
  cannot_read: (p) => `${p.path} could not be read; nothing was changed. Is it still there, or open elsewhere?`, too_large: () => "The file is over 64 MB; nothing was imported. Check the file or split it.", no_viewer: (p) => `The file lies at ${p.path}, but no program here opens it.`,
  broken: () => "Something in the program failed; this step was not saved, everything else is safe. Try again.",
};

export const faults: typeof source = { fault, right, file, locked, secret, staff, system, leave, holidays, roster };
