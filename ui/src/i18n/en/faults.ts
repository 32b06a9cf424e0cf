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
  take_quizzes: "take quizzes", keep_questions: "keep the question bank", run_quizzes: "run quizzes", see_results: "see everybody's results",
  own_ledger: "see the own account", see_ledger: "see the ledger", collect: "collect fines and compensation", spend: "spend the fund", pay_reward: "pay rewards", charge_damage: "charge damage", waive: "waive fines", take_back: "take entries back", close_month: "close months", publish_statement: "publish statements of the fund",
  see_rota: "see the rota", see_draft: "see the draft", plan_rota: "plan the rota", export: "export", see_staff: "see the roster", manage_staff: "manage staff", manage_office: "manage owners, managers and finance", manage_shop: "change the shop's settings",
  ask_leave: "ask for leave", decide_leave: "decide on leave", read_audit: "read the trail", backup: "make backups", restore: "restore a backup", see_customers: "look customers up", keep_customers: "keep customer cards", unmask_customers: "see customers unmasked", purge_customers: "purge customers", remove_backups: "remove backups", handover: "hand over", sign_handover: "close and accept handover sheets", settle_handover: "settle missed sheets", write_notes: "write notes", collect_notes: "answer and collect notes", run_meeting: "run the meeting", read_rule_book: "read the rule book", keep_rule_book: "keep the rule book", report_offence: "report offences", answer_offence: "answer offences", all_offences: "see all offences", judge_offence: "decide on offences", make_ruling: "make rulings", decide_rewards: "decide on rewards", all_rewards: "see all rewards",
  own_account: "change your own account",
  complaints: "note complaints", settle_complaints: "settle all complaints",
  read_knowledge: "read knowledge pages and phrases", keep_knowledge: "release knowledge pages", take_reviews: "have reviews", plan_reviews: "see the outlook of a launch", see_products: "see products", keep_products: "keep the book of products",
  see_training: "see the own training", take_typing_test: "take the typing test", tick_milestones: "tick milestones of the own trainee", keep_pairings: "pair mentors and trainees", decide_probation: "decide on probations", keep_training: "keep the training log",
  patrol: "patrol the shop", keep_listings: "manage listings and the patrol", verify_findings: "verify listing errors", keep_figures: "enter your service figures", all_figures: "see everybody's service figures",
};
const file: (typeof source)["file"] = {
  no_question_column: "No column with questions was found", not_a_text: "This is not a text file: choose a GIFT text or a spreadsheet",
  damaged: "the file is damaged", too_large: "the file is too large", not_a_spreadsheet: "this is no spreadsheet (XLSX, CSV)", encrypted: "the file has a password; remove it and pick again", empty: "the file is empty", no_time_column: "there is no column with the times of orders (订单创建时间, 订单付款时间)", no_times: "the column has days but no times of day", no_number_column: "there is no column for the agent number",
  no_nick_column: "there is no column of nicknames (旺旺昵称)", no_code_column: "there is no column of codes (商家编码 or 商品ID)",
};
const locked: (typeof source)["locked"] = { past: "Published days that have passed cannot be changed", not_employed: "Not employed that day", not_on_rota: "Not on this month's rota", unknown_shift: "There is no such shift" };
const secret: (typeof source)["secret"] = {
  short_password: () => "A password has at least 8 characters", long_password: () => "A password has at most 200 characters", not_six_digits: () => "A PIN is six digits", easy_pin: () => "This PIN is easy to guess; avoid one digit six times or a plain run",
  no_password_for_role: () => "This role signs in by PIN only",
};
const staff: (typeof source)["staff"] = {
  no_number: () => "The agent number is missing", long_number: () => "An agent number has at most 12 characters", number_taken: (p) => `${p.by} has this agent number already`, no_name: () => "The name is missing", long_name: () => "A name has at most 40 characters",
  left_before_joined: () => "Leaves before joining", bad_probation: () => "Probation must lie within the employment", bad_mentor: () => "A mentor is somebody else, and no trainee", nothing_to_learn: () => "Only a trainee or somebody on probation has a mentor", mentor_taken: (p) => `This mentor leads ${p.by} already`,
  last_owner: () => "The shop needs at least one active owner", bad_target: () => "More target hours than the month has", bad_limit: () => "A limit of their own is wrong: 1 to 31 days in a row, at most 5 weekends",
};
const system: (typeof source)["system"] = {
  no_shifts: () => "At least one shift is needed", no_name: (p) => `Shift “${p.code}” has no name`, bad_code: (p) => `The letter “${p.code}” must be one or two characters and unique`, bad_key: (p) => `The key “${p.key}” of “${p.code}” must be one letter or digit, unique, and none of R T W M G N`,
  bad_segment_count: (p) => `“${p.code}” needs one to six segments`, bad_segment: (p, f) => `Segment ${f.times([p.segment])} of “${p.code}” must end after it starts`, overlap: (p, f) => `Segments ${f.times([p.first])} and ${f.times([p.second])} of “${p.code}” overlap or stand in the wrong order`,
  starts_next_day: (p) => `“${p.code}” must start on its own day`, bad_longest_run: () => "The longest run is 1 to 31 days", bad_shortest_rest: () => "The shortest rest is at most 24 hours", bad_quota: () => "More rest days than the period has", unknown_shift: () => "A forbidden pair names a shift that does not exist", bad_bound: (p) => `The figure of “${{ shortest_run: "at least in a row", shortest_off: "days off in a row", least_minutes: "least hours", most_minutes: "most hours", most_nights: "most nights", most_weekends: "most weekends", most_holidays: "most holidays" }[p.rule]}” makes no sense or goes against another rule`, bad_shift_limit: () => "A limit of a shift says nothing, contradicts itself or stands twice", too_heavy: () => "At most 10000 points",
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
const customer: (typeof source)["customer"] = {
  empty: () => "Still empty", too_long: (p) => `At most ${p.most} characters`, not_a_phone: () => "This is no phone number", already_there: () => "The card has it already", too_short: (p) => `A little more: at least ${p.least} characters`, no_reason: () => "Say why, in two characters at least",
  months_out_of_range: (p) => `Customers are kept ${p.least} to ${p.most} months`, purged: () => "This customer was purged and cannot be changed", same_name: (p) => `There is a customer of this name already: C-${p.customer}`, open_work: (p) => `C-${p.customer} stands on ${p.items === 1 ? "an open handover item" : `${p.items} open handover items`}; finish or withdraw that first`, file_in_use: () => "Another program is reading the data file, so what was purged is not wiped yet. Remove the older backups in a few minutes",
};
const complaint: (typeof source)["complaint"] = {
  empty: () => "say what happened", too_long: (p, f) => `at most ${f.number(p.most)} characters; please shorten it`, not_yet: () => "that day has not come", say_what: () => "say what was done, answered, or what came of it", closed: () => "it is closed: take it up again first", same_state: () => "it stands there already", not_employed: () => "this person is not employed", days_out_of_range: (p) => `from ${p.least} to ${p.most} days`,
};
const patrol: (typeof source)["patrol"] = {
  no_code: () => "a code is missing", no_title: () => "a title is missing", code_taken: (p) => `the code is already that of “${p.by}”`, too_long: (p, f) => `at most ${f.number(p.most)} characters: please shorten it`, bad_price: () => "the price cannot be read, for example 199.00",
  nothing_said: () => "say what it is and what it should be", nothing_wrong: () => "both are the same, so nothing is wrong", no_detail: () => "say which field it is", retired: () => "this listing is off the shelves", not_finder: () => "only whoever found it changes it", own_finding: () => "somebody else verifies what you found",
  already_decided: (p) => `it is “${trade.findingState[p.state]}” already and stays so`, not_verified: () => "it can be marked as mended once it is verified", no_reason: () => "say why it is refused", nothing_to_patrol: () => "there is no listing to look at: add some first",
  round_over: () => "this round is over", bad_checklist: () => "a checklist has 1 to 30 points",
};
const figures: (typeof source)["figures"] = {
  bought_more_than_served: () => "more bought than were served. Somebody who buys days later is added to the day they were served", too_many: (p, f) => `at most ${f.number(p.most)} a day: one digit too many?`, not_yet: () => "that day has not come yet", not_employed: () => "not employed on that day",
  no_reason: () => "say why it is corrected", nothing_changed: () => "it is as it was, so there is nothing to correct", too_long: (p, f) => `at most ${f.number(p.most)} characters: please shorten it`, nothing_to_correct: () => "nothing was entered for that day yet",
  entered_already: () => "that day was entered already: correct it instead", corrected_meanwhile: () => "somebody corrected it just now: look at the new numbers first", bad_span: () => "the dates are not right; at most two years", unknown_nick: (p) => `the nickname “${p.nick}” cannot be used`,
};
const picture: (typeof source)["picture"] = {
  not_a_picture: () => "this is no picture: use PNG, JPEG or WebP", too_large: (p, f) => `the picture is larger than ${f.bytes(p.limit)}: crop it`, too_many_pixels: (p, f) => `the picture has more than ${f.number(p.limit)} pixels: make it smaller`, damaged: () => "the picture is damaged or incomplete",
};
const note: (typeof source)["note"] = {
  empty: () => "nothing is written yet", too_long: (p, f) => `it has ${f.number(p.has)} characters, ${f.number(p.most)} at the most; what you wrote is still here, shorten it or write several`, say_why: () => "say why", not_earlier: () => "a note can join an earlier one only", final: () => "it was adopted, and that stands", not_employed: () => "this person is not employed", unanswered: (p, f) => `no answer yet: ${f.list(p.notes.slice(0, 8).map((id) => `N-${id}`))}`,
  nothing_new: () => "today's collection is closed and nothing was written since", unknown_reason: () => "there is no such reason", own_idea: () => "nobody adopts an idea of their own; ask the owner or another manager",
};
const meeting: (typeof source)["meeting"] = {
  day_taken: () => "there is a meeting on that day", closed: () => "its minutes are closed", empty: () => "nothing is written yet", too_long: (p) => `${p.most} characters at the most`, not_employed: () => "this person is not employed on that day", already_done: () => "it is done already", earlier_open: (p, f) => `close the minutes of ${f.fullDay(p.day)} first`,
};
const money: (typeof source)["money"] = {
  empty: () => "Fill in an amount", not_an_amount: () => "This is no amount, such as 10.00", parts_of_a_fen: () => "Two decimals (fen) at most", too_much: (p, f) => `At most ¥${f.money(p.most)}`, not_positive: () => "It must be more than nothing",
};
const rulebook: (typeof source)["rulebook"] = {
  no_code: () => "A rule needs a code", code_twice: (p) => `Two rules have the code ${p.code}`, no_words: (p) => `${p.code} has no text yet`, too_long: (p, f) => `${p.code} is too long: ${f.number(p.most)} characters at most`, bad_ladder: (p) => `${p.code} needs one to ten steps`, bad_amount: (p) => `The amount in ${p.code} will not do: such as 10.00, more than nothing, two decimals at most`,
  no_paragraph: (p) => `${p.code} counts over a paragraph: say which`, no_name: () => "Give the edition a name", nothing: () => "There are no rules yet", too_many: (p) => `At most ${p.most} rules`, back_dated: (p, f) => `Nothing binds backwards; the earliest day is ${f.fullDay(p.earliest)}`, issued: () => "This edition was issued and stays; write a new one", stale: () => "Somebody changed the draft meanwhile; open it again",
  not_issued: () => "It was not issued yet", no_reason: () => "Say why", bad_days: () => "It ends before it begins", already_exempt: () => "There is an exemption on these days, or it has ended", no_rules: () => "There are no rules in the file; a rule begins with [code]", bad_line: (p) => `Line ${p.line} is not understood`,
};
const offence: (typeof source)["offence"] = {
  no_words: () => "Write it down", too_long: (p, f) => `${f.number(p.most)} characters at most; please shorten it`, in_future: () => "That time has not come yet", not_in_force: (p, f) => (p.from ? `The rule was not in force on that day; it binds from ${f.fullDay(p.from)}` : "The rule was not in force on that day"), not_employed: () => "The person did not work here on that day", not_yours: () => "Only the person answers", own_offence: () => "Somebody else decides about you",
  already_decided: (p) => `It was decided already (${discipline.offences.state[p.state].toLowerCase()}), perhaps a moment ago`, not_standing: (p) => `It is ${discipline.offences.state[p.state].toLowerCase()}: there is nothing to change`, moved: (p) => `Things have changed since you opened it: it is step ${p.step} now. Look at the new proposal first`, no_sanction: () => "This rule has no ladder: choose what shall be", no_reason: () => "Give a reason or a source", needs_ruling: () => "Only a ruling sets this aside: choose one", open_ruling: () => "That ruling has not been made yet", bad_amount: (p, f) => money[p.problem.kind](p.problem as never, f),
};
const ruling: (typeof source)["ruling"] = { no_words: () => "Write it down", too_long: (p, f) => `${f.number(p.most)} characters at most; please shorten it`, already_made: () => "The ruling was made already", not_to_be_followed: () => "Only a ruling that was made and not replaced is replaced" };
const reward: (typeof source)["reward"] = {
  no_words: () => "Write it down", too_long: (p, f) => `${f.number(p.most)} characters at most; please shorten it`, own_reward: () => "Somebody else decides on your own reward", already_decided: () => "It was decided already, perhaps a moment ago", not_pending: () => "The amount is known already", no_rate: () => "No rate is set: fill in an amount", bad_amount: (p, f) => money[p.problem.kind](p.problem as never, f), back_dated: (p, f) => `A rate does not hold backwards; the earliest day is ${f.fullDay(p.earliest)}`, not_employed: () => "The person has not joined yet", open_ruling: () => "That ruling has not been made yet",
};
const fault: (typeof source)["fault"] = {
  invalid_ledger: (p, f) => `Not entered: ${p.problems.map((x) => ledger.problem[x.kind](x as never, f)).join("; ")}.`,
  invalid_rulebook: (p, f) => p.problems.map((x) => rulebook[x.kind](x as never, f)).join("; "), invalid_offence: (p, f) => offence[p.problem.kind](p.problem as never, f), invalid_ruling: (p, f) => ruling[p.problem.kind](p.problem as never, f), invalid_reward: (p, f) => reward[p.problem.kind](p.problem as never, f),
  warned: (p, f) => `Read this first: ${p.warnings.map((x) => discipline.warning[x.kind](x as never, f)).join("; ")}`,
  invalid_note: (p, f) => `Not saved: ${p.problems.map((x) => note[x.kind](x as never, f)).join("; ")}.`, invalid_meeting: (p, f) => `Not saved: ${p.problems.map((x) => meeting[x.kind](x as never, f)).join("; ")}.`,
  invalid_complaint: (p, f) => `Not saved: ${p.problems.map((x) => complaint[x.kind](x as never, f)).join("; ")}.`,
  invalid_pairing: (p, f) => f.reasons(p.problems.map((x) => trainingProblems.pairing[x.kind](x as never, f))), invalid_probation: (p, f) => f.reasons(p.problems.map((x) => trainingProblems.probation[x.kind](x as never, f))), invalid_typing: (p, f) => trainingProblems.typing[p.problem.kind](p.problem as never, f), invalid_training: (p, f) => f.reasons(p.problems.map((x) => trainingProblems.training[x.kind](x as never, f))),
  invalid_product: (p, f) => f.reasons(p.problems.map((x) => productProblems[x.kind](x as never, f))),
  invalid_launch: (p, f) => f.reasons(p.problems.map((x) => launchProblems[x.kind](x as never, f))),
  invalid_page: (p, f) => p.problems.map((x) => knowledgeProblems.page[x.kind](x as never, f)).join("; "), invalid_review: (p, f) => p.problems.map((x) => knowledgeProblems.review[x.kind](x as never, f)).join("; "),
  invalid_question: (p, f) => `Not saved: ${p.problems.map((x) => questionProblems.question[x.kind](x as never, f)).join("; ")}.`, invalid_quiz: (p, f) => p.problems.map((x) => questionProblems.quiz[x.kind](x as never, f)).join("; "),
  invalid_patrol: (p, f) => `Not saved: ${p.problems.map((x) => patrol[x.kind](x as never, f)).join("; ")}.`, invalid_figures: (p, f) => `Not saved: ${p.problems.map((x) => figures[x.kind](x as never, f)).join("; ")}.`, bad_picture: (p, f) => `Not attached: ${picture[p.problem.kind](p.problem as never, f)}. What you wrote is all there.`,
  closed: () => "The shop is closed. Open it with a password; your data is safe.", locked: () => "The screen is locked. Sign in again; your data is safe.", not_allowed: (p) => `You may not ${right[p.right]}. Nothing was changed; ask the owner if you need it.`,
  wrong_secret: (p) => (p.tries_left > 0 ? `Wrong password or PIN. ${p.tries_left === 1 ? "One try" : `${p.tries_left} tries`} left.` : "Wrong password or PIN. Wait a moment before the next try."), no_pin: (p) => (p.has_password ? "There is no PIN for this number yet. A password unlocks the screen." : "There is no PIN for this number yet. A manager gives one under People."), wait: (p) => `Too many wrong tries. Try again in ${p.seconds} s.`,
  not_found: (p) => p.what === "publication" ? "This month has not been published yet, so there is no calendar to export. Publish it first." : "Not found; somebody may have removed it. Everything else is as it was. Reload and look again.", invalid_staff: (p, f) => p.problems.map((x) => staff[x.kind](x as never, f)).join("; "), invalid_system: (p, f) => p.problems.map((x) => system[x.kind](x as never, f)).join("; "),
  invalid_needs: (p, f) => p.problems.map((x) => { const band = f.times([x.band]); return { bad_band: `${band} must end after it starts`, twice: `${band} stands twice`, target_below_least: `${band} aims for fewer than its least` }[x.kind]; }).join("; "), invalid_apart: () => "These two cannot be kept apart like this", invalid_extension: (p, f) => p.problems.map((x) => (x.kind === "no_shift" ? "No shift that day" : x.kind === "not_later" ? `Must be after the end of the shift, ${f.minute(x.planned_end)}` : x.kind === "too_long" ? `At most ${f.hours(x.most)} h longer` : "That time has not come yet")).join("; "),
  invalid_leave: (p, f) => p.problems.map((x) => leave[x.kind](x as never, f)).join("; "), invalid_holidays: (p, f) => `Nothing was imported. ${p.problems.map((x) => holidays[x.kind](x as never, f)).join("; ")}`, invalid_secret: (p, f) => secret[p.problem.kind](p.problem as never, f),
  invalid_customer: (p, f) => customer[p.problem.kind](p.problem as never, f), invalid_item: (p, f) => f.reasons(p.problems.map((x) => handoverProblems.item[x.kind](x as never, f))), invalid_sheet: (p, f) => handoverProblems.sheet[p.problem.kind](p.problem as never, f), items_without_taker: (p, f) => `Not signed: nobody takes ${f.list(p.codes)} yet. Name somebody for each item first.`, empty_field: () => "Something required is still empty.", locked_cells: (p) => `Nothing was changed. ${[...new Set(p.cells.map((c) => locked[c.why]))].join("; ")}.`, stale: (p) => `Somebody has just published v${p.version}. Your draft is still here: look at the changes, then publish.`,
  in_use: () => "This shift stands on a rota and cannot be deleted. Rename it, or replace it on the rota first.", busy: () => "A rota is being generated already. Stop that one first.", no_shop: () => "There is no shop yet. Found one first.", already_founded: () => "The shop exists already. Sign in.",
  disk_full: () => "The disk is full. This was not saved; what was there before is untouched. Make room and try again.", read_only: () => "The data folder is read-only. This was not saved; what was there before is untouched. Check the folder's permissions.", damaged: () => "The data file is damaged. It was kept, not deleted. Restore a backup.",
  newer_file: () => "The data comes from a newer version and was left untouched. Update the program to open it.", storage: (p) => `Not saved; what was there before is untouched. Try again, and if it happens twice, note this: ${p.detail}`, bad_file: (p) => `Nothing was imported: ${file[p.problem]}. Your data is as it was.`,
  bad_arguments: (p) => `Something in the program failed; nothing was changed. Please note: ${p.detail}`, unknown_command: (p) => `Something in the program failed; nothing was changed. Please note: ${p.name}`, cannot_write: (p) => `${p.path} could not be written; the old file is untouched. Save it somewhere else.`,
  cannot_read: (p) => `${p.path} could not be read; nothing was changed. Is it still there, or open elsewhere?`, too_large: () => "The file is over 64 MB; nothing was imported. Check the file or split it.", no_viewer: (p) => `The file lies at ${p.path}, but no program here opens it.`,
  broken: () => "Something in the program failed; this step was not saved, everything else is safe. Try again.",
};

export const faults: typeof source = { fault, ...questionProblems, product: productProblems, training: trainingProblems, money, rulebook, offence, ruling, reward, complaint, note, meeting, handover: handoverProblems, patrol, figures, picture, customer, right, file, locked, secret, staff, system, leave, holidays, roster };
