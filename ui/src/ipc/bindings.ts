// Written by `cargo run -p desk --example bindings`: do not edit.
// Types of everything that crosses between screen and desk, and one typed function per use case.
import { call } from "./call";

export type About = { customer: CustomerId | null, 
/**
 * A name: the customer of that name, else a new one.
 */
name: string, 
/**
 * A phone number or an account to reach them, for a call-back; goes on the customer's card.
 */
contact: string, };
export type AcceptConflict = { month: Month, key: string, reason: string, };
export type AcceptOrderNeeds = { month: Month, 
/**
 * Hundredths of an order per agent and half hour.
 */
pace: number, };
export type AcceptSheet = { sheet: SheetId, 
/**
 * Why, where the receiver is not on the receiving turn: its people are absent. Else empty.
 */
reason: string, };
export type Account = { "kind": "fines_receivable", "staff": StaffId } | { "kind": "cash" } | { "kind": "fund" } | { "kind": "rewards_payable", "staff": StaffId } | { "kind": "rewards_granted" } | { "kind": "company" } | { "kind": "compensation", "staff": StaffId } | { "kind": "compensation_charged" };
export type AccountKind = "fines_receivable" | "cash" | "fund" | "rewards_payable" | "rewards_granted" | "company" | "compensation" | "compensation_charged";
export type Act = "shop_founded" | "settings_changed" | "signed_in" | "sign_in_failed" | "secret_set" | "staff_added" | "staff_changed" | "staff_imported" | "system_saved" | "system_in_force" | "needs_saved" | "order_times_imported" | "order_times_removed" | "holidays_imported" | "apart_saved" | "apart_removed" | "extension_set" | "extension_removed" | "leave_asked" | "leave_signed" | "leave_refused" | "leave_cancelled" | "wish_set" | "wish_removed" | "rota_edited" | "rota_generated" | "rota_published" | "duty_set" | "conflict_accepted" | "customer_added" | "customer_changed" | "customer_unmasked" | "customer_purged" | "complaint_noted" | "complaint_changed" | "complaint_moved" | "complaints_set" | "retention_set" | "backups_cleared" | "listing_saved" | "listings_imported" | "patrol_settled" | "patrol_walked" | "finding_reported" | "finding_changed" | "finding_thanked" | "finding_verified" | "finding_refused" | "finding_fixed" | "figures_entered" | "figures_corrected" | "figures_imported" | "figures_settled" | "item_raised" | "item_changed" | "item_told" | "item_passed" | "item_done" | "item_withdrawn" | "item_reopened" | "item_read_back" | "sheet_opened" | "sheet_closed" | "sheet_accepted" | "sheet_readdressed" | "sheet_settled" | "paper_typed" | "leave_covered" | "outage_started" | "outage_ended" | "handover_set" | "note_written" | "note_sorted" | "note_answered" | "notes_collected" | "lost_reason_saved" | "reward_proposed" | "meeting_made" | "meeting_changed" | "meeting_closed" | "action_agreed" | "action_done" | "rulebook_drafted" | "rulebook_issued" | "rulebook_read" | "exemption_granted" | "exemption_ended" | "discipline_settled" | "wage_set" | "offence_reported" | "offence_answered" | "offence_confirmed" | "offence_dismissed" | "offence_overturned" | "offence_recounted" | "ruling_asked" | "ruling_made" | "reward_rate_set" | "reward_decided" | "reward_completed" | "fine_collected" | "fine_waived" | "fine_refunded" | "fund_spent" | "reward_paid" | "damage_charged" | "damage_paid" | "entry_taken_back" | "cash_counted" | "month_closed" | "statement_published" | "ledger_settled" | "clock_believed" | "question_saved" | "question_decided" | "questions_imported" | "questions_proposed" | "questions_expired" | "question_category_saved" | "quiz_saved" | "quiz_moved" | "attempt_begun" | "attempt_ended" | "attempt_marked" | "page_written" | "product_saved" | "question_linked" | "attribute_answered" | "launch_planned" | "launch_changed" | "launch_moved" | "launch_listed" | "launch_cancelled" | "launch_reopened" | "class_planned" | "class_changed" | "class_cancelled" | "attendance_ticked" | "introduction_asked" | "introduction_given" | "introduction_refused" | "introduction_withdrawn" | "page_released" | "page_declined" | "page_retired" | "page_restored" | "script_saved" | "reviews_set" | "mentor_paired" | "pairing_ended" | "track_saved" | "track_chosen" | "milestone_ticked" | "milestone_unticked" | "probation_confirmed" | "probation_extended" | "probation_failed" | "probation_taken_back" | "typing_begun" | "typing_tested" | "training_recorded" | "training_struck" | "skills_saved" | "skill_checked" | "backup_made" | "backup_restored";
export type Action = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: ActionId, 
/**
 * The meeting that agreed on it.
 */
meeting: MeetingId, 
/**
 * What.
 */
what: string, 
/**
 * Who sees to it.
 */
owner: StaffId, 
/**
 * By when.
 */
due: string, 
/**
 * When it was done.
 */
done_at: string | null, };
export type ActionId = number;
export type ActionRow = { 
/**
 * The action.
 */
action: Action, 
/**
 * Who sees to it.
 */
owner_name: string, 
/**
 * The meeting that agreed on it.
 */
agreed_on: string, };
export type AddItem = { item: ItemDraft, about: About, };
export type AddLine = { meeting: MeetingId, words: string, };
export type AddTraining = { staff: Array<StaffId>, topic: string, day: string, teacher: string, minutes: number, next_due: string | null, remark: string, };
export type Added = { 
/**
 * Its id.
 */
item: ItemId, 
/**
 * Its short id.
 */
code: string, };
export type AgainChoice = { 
/**
 * Its place.
 */
place: number, 
/**
 * What it says.
 */
text: string, };
export type AgainQuestion = { 
/**
 * Which.
 */
question: QuestionId, 
/**
 * Which version of it.
 */
version: number, 
/**
 * Its kind.
 */
kind_of: QuestionKind, 
/**
 * What it asks.
 */
text: string, 
/**
 * The choices in the order in which they are shown, each with its place.
 */
choices: Array<AgainChoice>, };
export type AgainRow = { 
/**
 * The product.
 */
product: ProductId, 
/**
 * Its name.
 */
product_name: string, 
/**
 * The attribute that changed.
 */
attribute: AttributeId, 
/**
 * Its name.
 */
attribute_name: string, 
/**
 * The last answer was not right.
 */
failed: boolean, 
/**
 * What is asked; `None` while no question on it is released.
 */
question: AgainQuestion | null, };
export type AgendaLine = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: AgendaLineId, 
/**
 * What it is about.
 */
line: LineKind, 
/**
 * The note, for [`LineKind::Note`].
 */
note: NoteId | null, 
/**
 * The person, for [`LineKind::Report`].
 */
staff: StaffId | null, 
/**
 * The action, for [`LineKind::Action`].
 */
action: ActionId | null, 
/**
 * The complaint, for those lines of [`LineKind::Complaint`] that are about one.
 */
complaint: ComplaintId | null, 
/**
 * Figures, for those lines that have some.
 */
figures: WeekFigures, 
/**
 * The words of an own line.
 */
words: string, 
/**
 * What was said.
 */
minutes: string, };
export type AgendaLineId = number;
export type Agree = { meeting: MeetingId, what: string, owner: StaffId, due: string, };
export type AnswerAgain = { question: QuestionId, 
/**
 * The version that was shown.
 */
version: number, given: Given, };
export type AnswerByPage = { note: NoteId, page: PageId, words: string, };
export type AnswerKind = "accepts" | "contests" | "asks";
export type AnswerNote = { note: NoteId, verdict: Verdict, words: string, };
export type AnswerOffence = { offence: OffenceId, answer: AnswerKind, words: string, };
export type AnswerRequest = { request: RequestId, 
/**
 * The product that was meant, where the request only has words.
 */
product: ProductId | null, way: IntroductionWay, 
/**
 * By this class: whoever asks is invited to it.
 */
class: ClassId | null, 
/**
 * By this page.
 */
page: PageId | null, 
/**
 * Who gave a talk, or a class that belongs to no launch.
 */
teacher: StaffId, 
/**
 * When.
 */
day: string, remark: string, };
export type AnswerReview = { question: QuestionId, 
/**
 * The version that was shown.
 */
version: number, given: Given, 
/**
 * Seconds that it took, by a clock that nobody sets.
 */
seconds: number, };
export type AnswerRow = { 
/**
 * The answer.
 */
answer: NoteAnswer, 
/**
 * Who gave it.
 */
by_name: string, 
/**
 * To whom the note was passed.
 */
to_name: string | null, };
export type AnsweredAgain = { 
/**
 * Right in full.
 */
right: boolean, 
/**
 * The places of the right choices.
 */
places: Array<number>, 
/**
 * What is right, where it is written.
 */
answers: Array<string>, };
export type AnsweredIntoPage = { 
/**
 * The question.
 */
note: NoteRow, 
/**
 * The page.
 */
page: PageId, 
/**
 * Its title.
 */
title: string, };
export type AnswersView = { 
/**
 * Classes about the product that are still to come, or where whoever asks was.
 */
classes: Array<ClassChoice>, 
/**
 * Pages about the product.
 */
pages: Array<PageName>, };
export type Apart = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: ApartId, 
/**
 * One.
 */
one: StaffId, 
/**
 * The other.
 */
other: StaffId, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; `None` until somebody ends it.
 */
to: string | null, 
/**
 * How strongly; missed once for each day on the same shift.
 */
strength: Strength, };
export type ApartId = number;
export type ApartProblem = { "kind": "same_person" } | { "kind": "ends_before_start" } | { "kind": "twice" } | { "kind": "mentor_pair" } | { "kind": "too_heavy" };
export type AskIntroduction = { product: ProductId | null, words: string, };
export type AskLeave = { staff: StaffId, leave: LeaveKind, days: Window, reason: string, cover: string, };
export type AskMentors = { trainee: StaffId, from: string, to: string | null, };
export type AskNotice = { staff: StaffId, leave: LeaveKind, days: Window, };
export type AskOrderWeek = { month: Month, 
/**
 * Hundredths of an order per agent and half hour; `None` for what the shop has said.
 */
pace: number | null, };
export type AskRuling = { question: string, decision: string | null, replaces: RulingId | null, };
export type AskTimes = { launch: LaunchId, 
/**
 * For those who have to be given a class of their own; else for everybody.
 */
make_up: boolean, teacher: StaffId | null, minutes: number, from: string, to: string, };
export type AskedChoice = { 
/**
 * The place of its answer.
 */
place: number, 
/**
 * What it says.
 */
text: string, };
export type AskedQuestion = { 
/**
 * Its place, from 1.
 */
place: number, 
/**
 * Its kind.
 */
question: QuestionKind, 
/**
 * What it asks; a gap stands as five strokes.
 */
text: string, 
/**
 * A picture to it.
 */
picture: AttachmentId | null, 
/**
 * Its choices, or the right halves of its pairs, in the order in which they are shown.
 */
choices: Array<AskedChoice>, 
/**
 * The left halves of its pairs.
 */
lefts: Array<AskedChoice>, 
/**
 * What was answered so far.
 */
given: Given, };
export type AskingRow = { 
/**
 * The attribute.
 */
attribute: AttributeId, 
/**
 * The question.
 */
question: Question, };
export type AttachmentId = number;
export type AttemptId = number;
export type AttemptResult = { 
/**
 * Its id.
 */
id: AttemptId, 
/**
 * Which of the person's attempts it is, from 1.
 */
number: number, 
/**
 * Whose.
 */
by_name: string, 
/**
 * The quiz's name.
 */
name: string, 
/**
 * What has to be reached, in percent.
 */
pass_mark: number, 
/**
 * When it ended.
 */
ended: string, 
/**
 * Seconds used.
 */
used: number, 
/**
 * What it reached.
 */
score: Score, 
/**
 * What was asked, with what was right; empty while that is not shown.
 */
questions: Array<ReviewedQuestion>, 
/**
 * When what was right is shown, where it is not yet and that is known.
 */
shown_from: string | null, 
/**
 * The reader gives the marks that a person has to give.
 */
marks: boolean, };
export type AttemptRow = { 
/**
 * Its id.
 */
id: AttemptId, 
/**
 * Whose.
 */
staff: StaffId, 
/**
 * The name.
 */
name: string, 
/**
 * Which attempt, from 1.
 */
number: number, 
/**
 * When it was begun.
 */
began: string, 
/**
 * When it ended.
 */
ended: string | null, 
/**
 * Seconds used.
 */
used: number, 
/**
 * On paper.
 */
on_paper: boolean, 
/**
 * What it reached.
 */
score: Score | null, };
export type AttemptStanding = { 
/**
 * Seconds left; `None` without a limit.
 */
left: number | null, 
/**
 * It has ended: its time is up.
 */
ended: boolean, };
export type AttemptView = { 
/**
 * Its id.
 */
id: AttemptId, 
/**
 * Which of the person's attempts it is, from 1.
 */
number: number, 
/**
 * The quiz's name.
 */
name: string, 
/**
 * What has to be reached, in percent.
 */
pass_mark: number, 
/**
 * Which opening holds it: it goes with every answer.
 */
opening: number, 
/**
 * Seconds left; `None` without a limit.
 */
left: number | null, 
/**
 * What is asked.
 */
questions: Array<AskedQuestion>, };
export type Attendee = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * Name.
 */
name: string, 
/**
 * Agent number.
 */
number: string, 
/**
 * The shift on that day by its name, as planned.
 */
shift: string | null, 
/**
 * A rest day.
 */
rest: boolean, 
/**
 * On signed leave.
 */
leave: boolean, 
/**
 * Whether they were there.
 */
presence: Presence | null, };
export type Attribute = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: AttributeId, 
/**
 * Its version, from 1.
 */
version: number, 
/**
 * What the fact is about: 材质.
 */
name: string, 
/**
 * What holds: 纯棉.
 */
value: string, 
/**
 * The unit of a figure: cm; may be empty.
 */
unit: string, 
/**
 * Values that somebody could take for the right one.
 */
alternatives: Array<string>, 
/**
 * Since when this holds, shop time: whoever was asked before is asked again.
 */
since: string, 
/**
 * It held something else before.
 */
changed: boolean, 
/**
 * To be known no more.
 */
retired: boolean, };
export type AttributeDraft = { 
/**
 * Which; 0 is new.
 */
id: AttributeId, 
/**
 * What the fact is about.
 */
name: string, 
/**
 * What holds.
 */
value: string, 
/**
 * The unit; may be empty.
 */
unit: string, 
/**
 * Values that somebody could take for the right one.
 */
alternatives: Array<string>, 
/**
 * Only the wording is mended: nobody is asked again.
 */
wording: boolean, };
export type AttributeId = number;
export type AttributeVersion = { 
/**
 * Of which.
 */
attribute: AttributeId, 
/**
 * Its number, from 1.
 */
version: number, 
/**
 * What the fact was about.
 */
name: string, 
/**
 * What held.
 */
value: string, 
/**
 * The unit.
 */
unit: string, 
/**
 * Whoever knew it before is asked again; `false` where only the wording was mended.
 */
anew: boolean, 
/**
 * Who wrote it.
 */
by: StaffId, 
/**
 * When, shop time.
 */
at: string, };
export type AttributeVersionRow = { 
/**
 * The version.
 */
version: AttributeVersion, 
/**
 * Who wrote it.
 */
by_name: string, };
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
export type BandCoverage = { 
/**
 * The stretch.
 */
band: Segment, 
/**
 * People at work at its thinnest moment, day by day; moments that no shift in force covers are left out.
 */
have: Array<number>, 
/**
 * People needed at the least, day by day.
 */
least: Array<number>, 
/**
 * People aimed for, day by day.
 */
target: Array<number>, };
export type BandNeed = { 
/**
 * The stretch.
 */
band: Segment, 
/**
 * People needed at the least, Monday to Sunday.
 */
least: [number, number, number, number, number, number, number], 
/**
 * People aimed for; as many as the least or more.
 */
target: [number, number, number, number, number, number, number], };
export type BankView = { 
/**
 * Its categories.
 */
categories: Array<CategoryRow>, 
/**
 * Questions that wait for somebody's review.
 */
proposed: number, 
/**
 * Every question.
 */
all: number, 
/**
 * What questions rest on.
 */
rules: Array<RuleRow>, 
/**
 * Phrases that no question was made from yet.
 */
phrases: number, };
export type Beat = { attempt: AttemptId, opening: number, 
/**
 * Seconds that the page was open since it last told.
 */
open: number, };
export type Because = { "kind": "not_yet", joined: string, } | { "kind": "no_longer", left: string, } | { "kind": "past", locked: boolean, } | { "kind": "on_leave", leave: LeaveKind, days: Window, } | { "kind": "leave_asked", leave: LeaveKind, days: Window, } | { "kind": "unavailable", shift: ShiftId | null, strength: Strength, } | { "kind": "pinned" } | { "kind": "wished", wish: WishKind, shift: ShiftId | null, kept: boolean | null, } | { "kind": "rest_due", counts: number, window: Window, halves: number, due: number, } | { "kind": "with_mentor", mentor: StaffId, } | { "kind": "leads", trainee: StaffId, } | { "kind": "on_duty" };
export type BeginPaper = { quiz: QuizId, staff: StaffId, };
export type BeginRound = { listings: Array<ListingId>, };
export type BeginTyping = { language: Language, };
export type BelieveClock = { words: string, };
export type BoardAgent = { 
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
 * What they are in the shop.
 */
role: Role, };
export type BoardLaunch = { 
/**
 * Which.
 */
launch: LaunchId, 
/**
 * Its name.
 */
name: string, 
/**
 * The day of the listing.
 */
lists_on: string, 
/**
 * It is listed.
 */
listed: boolean, };
export type BoardProduct = { 
/**
 * Which.
 */
product: ProductId, 
/**
 * The shop's code.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The launch that counts for it.
 */
launch: LaunchId | null, 
/**
 * The day on which it is, or was, listed.
 */
lists_on: string | null, 
/**
 * A letter for each agent, in their order: `r`, `a`, `g`, and `-` where nothing is asked. A board of thirty thousand cells is
 * told in letters so that it is there at once.
 */
lights: string, };
export type Bound = { 
/**
 * The figure, in the rule's own unit.
 */
value: number, 
/**
 * How strongly.
 */
strength: Strength, };
export type Breach = { "kind": "on_leave", leave: LeaveId, } | { "kind": "unavailable", wish: WishId, } | { "kind": "barred_shift", shift: ShiftId, } | { "kind": "wrong_system", shift: ShiftId, } | { "kind": "forbidden_succession", before: ShiftId, after: ShiftId, } | { "kind": "short_rest", before: ShiftId, after: ShiftId, minutes: number, least: number, } | { "kind": "long_run", run: Window, days: number, most: number, } | { "kind": "too_few_rests", window: Window, halves: number, due: number, } | { "kind": "too_many_rests", window: Window, halves: number, due: number, } | { "kind": "mentor_apart", mentor: StaffId, shift: ShiftId, } | { "kind": "short_run", run: Window, days: number, least: number, } | { "kind": "short_off", run: Window, days: number, least: number, } | { "kind": "too_few_hours", minutes: number, least: number, } | { "kind": "too_many_hours", minutes: number, most: number, } | { "kind": "too_many_nights", nights: number, most: number, } | { "kind": "too_many_weekends", weekends: number, most: number, } | { "kind": "too_many_holidays", holidays: number, most: number, } | { "kind": "shift_too_often", shift: ShiftId, window: Window, times: number, most: number, } | { "kind": "shift_too_seldom", shift: ShiftId, window: Window, times: number, least: number, } | { "kind": "kept_apart", other: StaffId, shift: ShiftId, } | { "kind": "duty_missing", have: number, need: number, } | { "kind": "duty_too_many", have: number, need: number, } | { "kind": "duty_while_off" };
export type Broken = { "kind": "edited", entry: EntryId, } | { "kind": "removed", entry: EntryId, } | { "kind": "moved", entry: EntryId, } | { "kind": "cut_off", entry: EntryId, head: EntryId, statement: StatementId, } | { "kind": "rewritten", after: EntryId, head: EntryId, statement: StatementId, };
export type Called = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * Name or agent number.
 */
name: string, 
/**
 * They have left.
 */
left: boolean, };
export type Candidate = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * The shift they would work.
 */
shift: ShiftId, 
/**
 * What they do that day now.
 */
now: Work | null, 
/**
 * Rules that keep them from it; none: they could simply take it.
 */
blocked: Array<Breach>, 
/**
 * What it would bring and cost besides.
 */
effects: Array<Impact>, 
/**
 * Worked minutes this month so far.
 */
minutes: number, 
/**
 * Night shifts this month so far.
 */
nights: number, };
export type CapRule = { 
/**
 * Percent of the month's wage at the most.
 */
share: number | null, 
/**
 * What must be left of the wage.
 */
floor: Fen | null, 
/**
 * Where the figures come from.
 */
source: string, };
export type CardChange = { "change": "rename", name: string, } | { "change": "add_contact", channel: Channel, value: string, } | { "change": "drop_contact", contact: ContactId, } | { "change": "add_order", number: string, } | { "change": "drop_order", order: OrderId, } | { "change": "add_tag", name: string, } | { "change": "drop_tag", tag: TagId, } | { "change": "add_talk", text: string, };
export type CardField = { "field": "name" } | { "field": "contact", contact: ContactId, } | { "field": "order", order: OrderId, } | { "field": "talk", talk: TalkId, };
export type Category = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: QuestionCategoryId, 
/**
 * What it stands in.
 */
parent: QuestionCategoryId | null, 
/**
 * What it is about, where it ships.
 */
topic: Topic | null, 
/**
 * The shop's own name; empty for one as it ships.
 */
name: string, };
export type CategoryKnowledge = { 
/**
 * Which.
 */
category: QuestionCategoryId, 
/**
 * One point for each day with answers, the earliest first.
 */
points: Array<KnowledgePoint>, 
/**
 * Answers altogether.
 */
answers: number, 
/**
 * Percent of the marks altogether.
 */
percent: number, };
export type CategoryRow = { 
/**
 * The category.
 */
category: Category, 
/**
 * Questions that may be asked today.
 */
asked: number, 
/**
 * Questions that wait for review.
 */
proposed: number, 
/**
 * All of them.
 */
all: number, };
export type Cause = { "kind": "offence", "id": OffenceId } | { "kind": "reward", "id": RewardDecisionId } | { "kind": "collection", "id": EntryId } | { "kind": "waiver", "id": EntryId } | { "kind": "refund", "id": EntryId } | { "kind": "expense" } | { "kind": "payout", "id": EntryId } | { "kind": "compensation" } | { "kind": "settlement", "id": EntryId } | { "kind": "reversal", "id": EntryId } | { "kind": "correction" };
export type CauseKind = "offence" | "reward" | "collection" | "waiver" | "refund" | "expense" | "payout" | "compensation" | "settlement" | "reversal" | "correction";
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
export type CellProblem = { 
/**
 * The line in the file, from 1.
 */
line: number, 
/**
 * The nickname in it.
 */
nick: string, 
/**
 * The column's head.
 */
column: string, 
/**
 * What stands there.
 */
text: string, };
export type CellReason = { 
/**
 * The product's name.
 */
product_name: string, 
/**
 * The person's name.
 */
name: string, 
/**
 * The light.
 */
light: Light, 
/**
 * What is missing, the gravest first.
 */
lacks: Array<LackRow>, 
/**
 * The launch that counts; `None` where the product was never launched here.
 */
launch_name: string | null, 
/**
 * The day of its listing.
 */
lists_on: string | null, 
/**
 * The quiz that tells who knows the product.
 */
quiz: QuizId | null, 
/**
 * Its name.
 */
quiz_name: string | null, };
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
export type ChangeComplaint = { id: ComplaintId, complaint: ComplaintDraft, };
export type ChangeCustomer = { customer: CustomerId, what: CardChange, };
export type ChangeFinding = { finding: FindingId, is_now: string, should_be: string, picture: AttachmentId | null, own_mistake: boolean, };
export type ChangeItem = { item: ItemId, 
/**
 * The revision that the screen shows.
 */
revision: number, draft: ItemDraft, about: About, };
export type Channel = "phone" | "wangwang" | "wechat" | "qq" | "email" | "address" | "other";
export type CheckSkill = { staff: StaffId, skill: SkillId, met: boolean, value: string, day: string, };
export type Checkpoint = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: CheckpointId, 
/**
 * The field that it looks at.
 */
field: ListingField, 
/**
 * The shop's own wording; empty for a point as it ships.
 */
words: string, };
export type CheckpointId = number;
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
 * Heads per stretch of the day and day.
 */
bands: Array<BandCoverage>, 
/**
 * Sums of each row, in the order of the rows.
 */
sums: Array<RowSum>, 
/**
 * What differs from the published version.
 */
changes: Array<Change>, };
export type Choice = { "kind": "step", text: string, } | { "kind": "usual", step: UsualStep, };
export type ChoiceRow = { 
/**
 * What it says; empty for a blank.
 */
text: string, 
/**
 * What it is worth; `None` for a blank.
 */
weight: Weight | null, 
/**
 * How often it was chosen.
 */
count: number, 
/**
 * Of these, in the better third.
 */
upper: number, 
/**
 * Of these, in the weaker third.
 */
lower: number, };
export type Class = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: ClassId, 
/**
 * For which launch.
 */
launch: LaunchId, 
/**
 * For those who could not come to an earlier one 补课.
 */
make_up: boolean, 
/**
 * On which day.
 */
day: string, 
/**
 * From when.
 */
starts: Minute, 
/**
 * Until when.
 */
ends: Minute, 
/**
 * Who teaches; anybody may.
 */
teacher: StaffId, 
/**
 * What there is to say: the room, what to bring.
 */
remark: string, 
/**
 * It does not take place.
 */
cancelled: boolean, 
/**
 * Who is to come.
 */
attendees: Array<ClassAttendee>, };
export type ClassAttendee = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * Whether they came; `None` until somebody ticks it.
 */
attended: boolean | null, };
export type ClassCall = { 
/**
 * When.
 */
time: ClassTime, 
/**
 * How many the rota or leave keeps from it.
 */
upset: number, 
/**
 * It is over, and nobody ticked who came.
 */
unticked: boolean, };
export type ClassChoice = { 
/**
 * Which.
 */
class: ClassId, 
/**
 * The launch's name.
 */
launch_name: string, 
/**
 * Its day.
 */
day: string, 
/**
 * Its time.
 */
time: Segment, 
/**
 * Who teaches.
 */
teacher_name: string, };
export type ClassId = number;
export type ClassPaper = { class: ClassId, language: Language, };
export type ClassPlace = { 
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
 * Whether they came.
 */
attended: boolean | null, 
/**
 * How the class lies to their day.
 */
seat: Seat, };
export type ClassRow = { 
/**
 * The class.
 */
class: Class, 
/**
 * Who teaches.
 */
teacher_name: string, 
/**
 * It has begun: attendance can be ticked.
 */
begun: boolean, 
/**
 * Who is to come, with how the class lies to their day.
 */
places: Array<ClassPlace>, 
/**
 * The teacher is away from it; `None` where all is well.
 */
teacher_away: Seat | null, 
/**
 * The reader ticks who came, and prints the sheet.
 */
ticks: boolean, };
export type ClassStanding = { "kind": "attended", class: ClassId, } | { "kind": "introduced" } | { "kind": "booked", class: ClassId, } | { "kind": "clash", class: ClassId, seat: Seat, } | { "kind": "unticked", class: ClassId, } | { "kind": "absent", class: ClassId, } | { "kind": "joined_later" } | { "kind": "not_invited" } | { "kind": "no_class" };
export type ClassTime = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * For which launch.
 */
launch: LaunchId, 
/**
 * The launch's name.
 */
launch_name: string, 
/**
 * For those who missed an earlier one.
 */
make_up: boolean, 
/**
 * On which day.
 */
day: string, 
/**
 * From when.
 */
starts: Minute, 
/**
 * Until when.
 */
ends: Minute, 
/**
 * Who teaches.
 */
teacher_name: string, 
/**
 * The reader teaches.
 */
teaches: boolean, 
/**
 * What there is to say.
 */
remark: string, };
export type ClassTimes = { 
/**
 * Who is to be taught.
 */
wanted: Array<PersonName>, 
/**
 * Times, the best first; for make-up classes as few as reach everybody, in the order of their days.
 */
times: Array<ProposedTime>, 
/**
 * Who is at work on none of the days.
 */
unreached: Array<PersonName>, 
/**
 * Days for which no rota is made yet.
 */
unplanned: number, };
export type Clause = { 
/**
 * The rule; 0 for one that no edition has had.
 */
rule: RuleId, 
/**
 * Its code in the book: `7.1`. One rule each, through all editions.
 */
code: string, 
/**
 * The part of the book that it stands in.
 */
category: string, 
/**
 * What it says, in the shop's words.
 */
words: string, 
/**
 * The paragraph that it belongs to; empty if to none.
 */
paragraph: string, 
/**
 * How offences add up.
 */
counts: Counts, 
/**
 * How it punishes.
 */
penalty: Penalty, 
/**
 * The steps, for a ladder; empty otherwise.
 */
ladder: Array<Sanction>, };
export type ClausePair = { 
/**
 * How the two differ.
 */
differs: Differs, 
/**
 * It in the first list.
 */
before: Clause | null, 
/**
 * It in the second list.
 */
after: Clause | null, };
export type ClearedBackups = { 
/**
 * The fresh one.
 */
made: Backup, 
/**
 * How many older files were removed.
 */
removed: number, };
export type CloseCollection = { last: NoteId, };
export type CloseSheet = { key: SheetKey, 
/**
 * Why, where the closer is not on the giving turn; else empty.
 */
reason: string, };
export type Closed = { 
/**
 * Who.
 */
by_name: string, 
/**
 * When, shop time.
 */
at: string, };
export type Cohort = { 
/**
 * The track.
 */
track: Track, 
/**
 * Its people, the furthest first.
 */
rows: Array<Learner>, };
export type CohortLine = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * For each milestone: on which day of probation it was reached, and the place among the others.
 */
cells: Array<MilestoneCell>, 
/**
 * How many milestones are reached.
 */
reached: number, 
/**
 * The day of probation on which the last one was; `None` while one is open.
 */
complete: number | null, 
/**
 * The place over all: complete before incomplete, then by the day of the last milestone, or by how many are reached and how soon.
 * `None` where there is nobody to compare with.
 */
rank: number | null, };
export type Collecting = { 
/**
 * The days that it will stand for.
 */
days: Window, 
/**
 * The latest note that is shown: closing takes in everything up to it.
 */
last: NoteId, 
/**
 * The notes since the last collection, the earliest first.
 */
rows: Array<NoteRow>, 
/**
 * Of earlier collections, what was put off or passed on.
 */
unsettled: Array<NoteRow>, 
/**
 * Who is on the rota and wrote nothing so far.
 */
silent: Array<string>, 
/**
 * It is a week since the last one.
 */
due: boolean, 
/**
 * The latest that were closed, the latest first.
 */
closed: Array<CollectionRow>, };
export type Collection = { 
/**
 * Its id, which is also its number.
 */
id: CollectionId, 
/**
 * The days it stands for.
 */
days: Window, 
/**
 * The last note that it took in.
 */
last: NoteId, 
/**
 * The person in charge who closed it.
 */
closed_by: StaffId, 
/**
 * When.
 */
closed_at: string, 
/**
 * Who was on the rota in those days and wrote nothing.
 */
silent: Array<StaffId>, };
export type CollectionId = number;
export type CollectionRow = { 
/**
 * The collection.
 */
collection: Collection, 
/**
 * Who closed it.
 */
closed_by_name: string, 
/**
 * Who wrote nothing.
 */
silent_names: Array<string>, };
export type CollectionToday = { 
/**
 * It is a week since the last one.
 */
due: boolean, 
/**
 * Notes since then.
 */
notes: number, 
/**
 * Those without an answer.
 */
open: number, };
export type CollectionView = { 
/**
 * The collection.
 */
row: CollectionRow, 
/**
 * Its notes, the earliest first.
 */
notes: Array<NoteRow>, };
export type ComparePages = { page: PageId, before: number, after: number, };
export type CompareWithDraft = { edition: EditionId, clauses: Array<Clause>, };
export type ComparedLine = { 
/**
 * How it differs.
 */
differs: LineDiffers, 
/**
 * What it says.
 */
text: string, };
export type ComparedPages = { 
/**
 * The title of the earlier one.
 */
before: string, 
/**
 * The title of the later one.
 */
after: string, 
/**
 * Their lines.
 */
lines: Array<ComparedLine>, };
export type ComplaintCause = "service" | "product" | "logistics" | "other";
export type ComplaintDraft = { 
/**
 * The day on which it came.
 */
came: string, 
/**
 * By which way.
 */
way: ComplaintWay, 
/**
 * What it is about.
 */
cause: ComplaintCause, 
/**
 * How serious it is.
 */
serious: Seriousness, 
/**
 * What happened.
 */
what: string, 
/**
 * The order's number; empty for none.
 */
order: string, 
/**
 * Who served the customer, where somebody noted it.
 */
agent: StaffId | null, 
/**
 * Who sees to it; `None`: the manager decides.
 */
owner: StaffId | null, };
export type ComplaintId = number;
export type ComplaintPage = { 
/**
 * The complaints.
 */
rows: Array<ComplaintRow>, 
/**
 * There are more behind the last.
 */
more: boolean, 
/**
 * Days after which a complaint should be closed.
 */
days: number, };
export type ComplaintProblem = { "kind": "empty" } | { "kind": "too_long", most: number, } | { "kind": "not_yet" } | { "kind": "say_what" } | { "kind": "closed" } | { "kind": "same_state" } | { "kind": "not_employed" } | { "kind": "days_out_of_range", least: number, most: number, };
export type ComplaintRow = { 
/**
 * Its id.
 */
id: ComplaintId, 
/**
 * The number under which people speak of it.
 */
number: string, 
/**
 * The day on which it came.
 */
came: string, 
/**
 * By which way.
 */
way: ComplaintWay, 
/**
 * What it is about.
 */
cause: ComplaintCause, 
/**
 * How serious it is.
 */
serious: Seriousness, 
/**
 * What happened.
 */
what: string, 
/**
 * The order's number, masked.
 */
order: string, 
/**
 * Something in it is masked: it is shown for a reason.
 */
hides: boolean, 
/**
 * Whose complaint it is.
 */
customer: MaskedCustomer | null, 
/**
 * Who served the customer.
 */
agent: NamedStaff | null, 
/**
 * Who sees to it.
 */
owner: NamedStaff | null, 
/**
 * Who noted it.
 */
noted_by: NamedStaff, 
/**
 * When.
 */
noted_at: string, 
/**
 * The last day on which it should be closed.
 */
due: string, 
/**
 * Where it stands.
 */
state: ComplaintState, 
/**
 * What came of it.
 */
outcome: string, 
/**
 * When it was closed.
 */
closed_at: string | null, 
/**
 * The handover item that goes with it, by its short id.
 */
item: string | null, };
export type ComplaintState = "noted" | "handling" | "answered" | "closed";
export type ComplaintStepRow = { 
/**
 * When.
 */
at: string, 
/**
 * By whom.
 */
by_name: string, 
/**
 * Where it stood afterwards.
 */
state: ComplaintState, 
/**
 * Who has seen to it from then on.
 */
to_name: string | null, 
/**
 * What was said, done or found out.
 */
text: string, };
export type ComplaintView = { 
/**
 * The complaint.
 */
row: ComplaintRow, 
/**
 * What was done with it, from the first line on.
 */
story: Array<ComplaintStepRow>, 
/**
 * Of one about service: how many its agent has in that month, this one included (CMP-01); for whoever is in charge.
 */
agent_month: number | null, 
/**
 * I may take the next step.
 */
moves: boolean, 
/**
 * I may change what was written down.
 */
changes: boolean, };
export type ComplaintWay = "chat" | "phone" | "platform" | "review" | "other";
export type ComplaintsToday = { 
/**
 * Open ones that I see to, the earliest due first.
 */
mine: Array<ComplaintRow>, 
/**
 * For whoever is in charge: those that nobody sees to, and those past their day.
 */
waiting: Array<ComplaintRow>, };
export type CompleteReward = { reward: RewardDecisionId, amount: string, };
export type ConfirmOffence = { offence: OffenceId, turn: number, step: number, 
/**
 * Something else than what is proposed, with a reason.
 */
chosen: SanctionChoice | null, reason: string, ruling: RulingId | null, 
/**
 * The warnings that whoever confirms has read.
 */
seen: Array<WarningKind>, };
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
 * How strongly the rule holds: one that is only weighed is a softer conflict.
 */
strength: Strength, 
/**
 * Why it was accepted, if it was.
 */
accepted: string | null, };
export type ContactId = number;
export type ContactView = { id: ContactId, channel: Channel, masked: string, };
export type CorrectFigures = { staff: StaffId, day: string, version: number, count: Tally, note: string, reason: string, };
export type CountCash = { counted: string, book: Fen, words: string, witness: StaffId | null, };
export type Counted = { "kind": "minutes" } | { "kind": "work_days" } | { "kind": "shift", shift: ShiftId, } | { "kind": "nights" } | { "kind": "weekend_days" } | { "kind": "holidays" } | { "kind": "weekends" } | { "kind": "rest_halves" } | { "kind": "other" };
export type Counts = "rule" | "paragraph";
export type CoverLeave = { leave: LeaveId, takers: Array<Taker>, };
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
export type CustomerCard = { id: CustomerId, 
/**
 * Masked; empty once purged.
 */
name: string, added_at: string, touched_at: string, purged_at: string | null, 
/**
 * From when it is due for purging, without another contact.
 */
due_from: string, tags: Array<Tag>, 
/**
 * The shop's tags, to choose from.
 */
known_tags: Array<Tag>, contacts: Array<ContactView>, orders: Array<OrderView>, talks: Array<TalkView>, };
export type CustomerId = number;
export type CustomerList = { rows: Array<CustomerRow>, 
/**
 * There are more than are shown.
 */
more: boolean, 
/**
 * The shop's tags.
 */
tags: Array<Tag>, };
export type CustomerProblem = { "kind": "empty" } | { "kind": "too_long", most: number, } | { "kind": "not_a_phone" } | { "kind": "already_there" } | { "kind": "too_short", least: number, } | { "kind": "no_reason" } | { "kind": "months_out_of_range", least: number, most: number, } | { "kind": "purged" } | { "kind": "same_name", customer: CustomerId, } | { "kind": "open_work", customer: CustomerId, items: number, } | { "kind": "file_in_use" };
export type CustomerRow = { 
/**
 * The id.
 */
id: CustomerId, 
/**
 * The name, masked.
 */
name: string, 
/**
 * Tags, by name.
 */
tags: Array<Tag>, 
/**
 * The last contact.
 */
touched_at: string, };
export type DamageToCharge = { staff: StaffId, amount: string, words: string, picture: AttachmentId | null, };
export type DateBand = { 
/**
 * The day.
 */
day: string, 
/**
 * The stretch. The same stretch of the weekday no longer counts on that day; another one still does.
 */
band: Segment, 
/**
 * People needed at the least.
 */
least: number, 
/**
 * People aimed for.
 */
target: number, };
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
export type DayDuty = { 
/**
 * The day.
 */
day: string, 
/**
 * Who.
 */
staff: Array<StaffId>, };
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
export type DayNeed = { day: string, shift: ShiftId, people: number, };
export type DayView = { 
/**
 * As entered and each correction, the first one first.
 */
versions: Array<FigureVersion>, 
/**
 * The platform's rows, the provisional one first.
 */
platform: Array<PlatformFigure>, };
export type DecideFinding = { finding: FindingId, state: FindingState, reason: string, 
/**
 * The finder made the error, as whoever decides sees it.
 */
own_mistake: boolean, };
export type DecideLaunch = { launch: LaunchId, act: LaunchAct, 
/**
 * The new listing day, where it is moved.
 */
is_now: string | null, 
/**
 * Why; it may name a ruling, such as R-12.
 */
reason: string, };
export type DecideLeave = { leave: LeaveId, state: LeaveState, 
/**
 * Who takes the person's open items (HND-05): each needs a taker before a signature, except in a sick leave.
 */
takers?: Array<Taker>, };
export type DecidePage = { page: PageId, version: number, release: boolean, words: string, };
export type DecideProbation = { staff: StaffId, verdict: ProbationVerdict, ends: string | null, reason: string, };
export type DecideQuestions = { questions: Array<QuestionId>, state: QuestionState, };
export type DecideReward = { cause: RewardCause, granted: boolean, words: string, ruling: RulingId | null, };
export type DecisionId = number;
export type DecisionRow = { 
/**
 * The decision.
 */
decision: OffenceDecision, 
/**
 * Who made it.
 */
by_name: string, 
/**
 * The warnings that were set aside.
 */
warnings: Array<WarningKind>, };
export type Deed = "raised" | "changed" | "told" | "taken" | "passed" | "covered" | "done" | "withdrawn" | "reopened";
export type DeedRow = { 
/**
 * The decision.
 */
deed: LaunchDeed, 
/**
 * Who decided.
 */
by_name: string, 
/**
 * Who was not ready.
 */
unready: Array<string>, };
export type Differs = "same" | "changed" | "moved" | "added" | "removed";
export type DigestPaper = { collection: CollectionId, language: Language, };
export type DisciplineToday = { 
/**
 * Editions to read, the one that binds first.
 */
to_read: Array<Edition>, 
/**
 * The own offences without an answer.
 */
to_answer: Array<OffenceId>, 
/**
 * Reports to decide on.
 */
to_decide: number, 
/**
 * Standing offences whose step has moved.
 */
moved: number, 
/**
 * Questions without a ruling.
 */
rulings: number, 
/**
 * Proposed rewards to decide on.
 */
rewards: number, 
/**
 * Granted rewards without an amount.
 */
pending: number, 
/**
 * For whoever keeps the book: the edition that not everybody has read, and how many have not.
 */
unread: [EditionId, number] | null, };
export type DisciplineView = { 
/**
 * How many days an offence counts; for good where there are none.
 */
lasts_days: number | null, 
/**
 * What may be deducted.
 */
cap: CapRule, 
/**
 * Whom a merged idea rewards.
 */
merged: Merged, 
/**
 * Who works here, with their wage as far as it was entered.
 */
wages: Array<WageRow>, };
export type DueRow = { 
/**
 * The record that says so.
 */
record: TrainingId, 
/**
 * Who.
 */
staff: StaffId, 
/**
 * The name.
 */
name: string, 
/**
 * In what.
 */
topic: string, 
/**
 * When.
 */
due: string, };
export type Duty = { 
/**
 * The day.
 */
day: string, 
/**
 * Who.
 */
staff: StaffId, };
export type Earlier = { 
/**
 * Which.
 */
offence: OffenceId, 
/**
 * When it happened.
 */
happened: string, 
/**
 * The code of its rule.
 */
code: string, 
/**
 * What it cost.
 */
outcome: Sanction | null, };
export type EditRota = { month: Month, edits: Array<CellEdit>, };
export type Edition = { 
/**
 * Its number; the first is 1.
 */
id: EditionId, 
/**
 * Its name, such as 试用版.
 */
name: string, 
/**
 * What changed, for whoever reads it.
 */
remark: string, 
/**
 * On trial 试用: it will be revised.
 */
trial: boolean, 
/**
 * The day from which it binds; `None` while it is a draft.
 */
from: string | null, 
/**
 * Who began it.
 */
made_by: StaffId, 
/**
 * When.
 */
made_at: string, 
/**
 * Who issued it.
 */
issued_by: StaffId | null, 
/**
 * When; afterwards it stays as it is.
 */
issued_at: string | null, };
export type EditionId = number;
export type EditionRow = { 
/**
 * The edition.
 */
edition: Edition, 
/**
 * Who began it.
 */
made_by_name: string, 
/**
 * Who issued it.
 */
issued_by_name: string | null, 
/**
 * It binds today.
 */
in_force: boolean, 
/**
 * The reader has said that they have read it.
 */
read: boolean, 
/**
 * Rules in it.
 */
rules: number, };
export type EditionView = { 
/**
 * The edition.
 */
row: EditionRow, 
/**
 * Its rules, in their order.
 */
clauses: Array<Clause>, 
/**
 * Who has read it, and when; for whoever keeps the book.
 */
readers: Array<Reader>, 
/**
 * Who works here today and has not read it; for whoever keeps the book.
 */
missing: Array<string>, };
export type EndExemption = { exemption: ExemptionId, to: string, };
export type EndOffence = { offence: OffenceId, turn: number, reason: string, ruling: RulingId | null, };
export type EndPairing = { pairing: PairingId, last: string, reason: string, };
export type EndRow = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * The name.
 */
name: string, 
/**
 * It is one's own.
 */
own: boolean, 
/**
 * The planned end.
 */
to: string, 
/**
 * Where it stands.
 */
stage: ProbationStage, 
/**
 * Milestones reached.
 */
reached: number, 
/**
 * Of how many.
 */
of: number, 
/**
 * Early confirmation is proposed.
 */
early: boolean, 
/**
 * The place in the cohort.
 */
rank: number | null, };
export type Ending = { 
/**
 * By whom.
 */
by: StaffId, 
/**
 * Their name.
 */
by_name: string, 
/**
 * When, shop time.
 */
at: string, 
/**
 * What came of it, or why it was withdrawn.
 */
text: string, };
export type EnterFigures = { staff: StaffId, day: string, count: Tally, note: string, };
export type Entry = { 
/**
 * Its number.
 */
id: EntryId, 
/**
 * The day that it counts on.
 */
day: string, 
/**
 * When it was written, shop time.
 */
at: string, 
/**
 * Who wrote it.
 */
by: StaffId, 
/**
 * The act.
 */
cause: Cause, 
/**
 * What moved.
 */
postings: Postings, 
/**
 * What for, or why.
 */
words: string, 
/**
 * The receipt.
 */
receipt: AttachmentId | null, 
/**
 * The ruling that it rests on.
 */
ruling: RulingId | null, 
/**
 * Who laid the money out.
 */
handled_by: StaffId | null, 
/**
 * The fine, reward or compensation that everything here began with; itself where it began with this one.
 */
root: EntryId, 
/**
 * The hash of this entry and, through the one before it, of all earlier ones.
 */
hash: Hash, };
export type EntryId = number;
export type EntryPage = { 
/**
 * The latest first.
 */
rows: Array<EntryRow>, 
/**
 * There are earlier ones.
 */
more: boolean, };
export type EntryRow = { 
/**
 * The entry.
 */
entry: Entry, 
/**
 * Who wrote it.
 */
by_name: string, 
/**
 * Whom it is about.
 */
about_name: string | null, 
/**
 * Who laid the money out.
 */
handler_name: string | null, 
/**
 * The act that all of it began with: it leads to the offence or the reward.
 */
began: Cause, 
/**
 * The balance behind it of the account that is looked at.
 */
balance: Fen | null, 
/**
 * The entry that took it back.
 */
taken_back: EntryId | null, };
export type EntryToTakeBack = { entry: EntryId, words: string, ruling: RulingId | null, };
export type EntryView = { 
/**
 * The entry.
 */
row: EntryRow, 
/**
 * Everything of its fine, reward or compensation, the earliest first.
 */
story: Array<EntryRow>, 
/**
 * What is open of it.
 */
open: Fen, };
export type Event = { 
/**
 * The item.
 */
item: ItemId, 
/**
 * When, shop time.
 */
at: string, 
/**
 * By whom.
 */
by: StaffId, 
/**
 * Their name.
 */
by_name: string, 
/**
 * What was done.
 */
deed: Deed, 
/**
 * Whom it went to; `None` for the shift, or where it went to nobody.
 */
to: StaffId | null, 
/**
 * Their name.
 */
to_name: string | null, 
/**
 * What they said: what they understood, what came of it, why.
 */
text: string, };
export type Exemption = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: ExemptionId, 
/**
 * From which rule.
 */
rule: RuleId, 
/**
 * Who.
 */
staff: StaffId, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; `None` while it goes on.
 */
to: string | null, 
/**
 * Why, such as "QQ 客服".
 */
reason: string, 
/**
 * The ruling behind it.
 */
ruling: RulingId | null, 
/**
 * Who granted it.
 */
by: StaffId, 
/**
 * When.
 */
at: string, };
export type ExemptionId = number;
export type ExemptionRow = { 
/**
 * The exemption.
 */
exemption: Exemption, 
/**
 * Who.
 */
staff_name: string, 
/**
 * The code of the rule.
 */
code: string, 
/**
 * Who granted it.
 */
by_name: string, };
export type ExpireQuestions = { rests_on: string, last: string, };
export type Extension = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * The day of the shift.
 */
day: string, 
/**
 * The shift.
 */
shift: ShiftId, 
/**
 * When the shift should have ended, as it stood when this was entered.
 */
planned_end: Minute, 
/**
 * When it really ended.
 */
until: Minute, 
/**
 * A remark.
 */
note: string, };
export type ExtensionProblem = { "kind": "no_shift" } | { "kind": "not_later", planned_end: Minute, } | { "kind": "too_long", most: number, } | { "kind": "not_yet" };
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
export type Fate = { "kind": "new", standing: Standing, } | { "kind": "settles", before: Platform, } | { "kind": "replaces", before: Platform, standing: Standing, } | { "kind": "same" } | { "kind": "final_stands" } | { "kind": "nobody" } | { "kind": "no_day" } | { "kind": "not_yet" } | { "kind": "not_employed" } | { "kind": "twice", line: number, };
export type Fault = { "kind": "closed" } | { "kind": "locked" } | { "kind": "not_allowed", right: Right, } | { "kind": "wrong_secret", tries_left: number, } | { "kind": "no_pin", has_password: boolean, } | { "kind": "wait", seconds: number, } | { "kind": "not_found", what: string, } | { "kind": "invalid_staff", problems: Array<StaffProblem>, } | { "kind": "invalid_system", problems: Array<ShiftProblem>, } | { "kind": "invalid_needs", problems: Array<NeedProblem>, } | { "kind": "invalid_apart", problems: Array<ApartProblem>, } | { "kind": "invalid_extension", problems: Array<ExtensionProblem>, } | { "kind": "invalid_leave", problems: Array<LeaveProblem>, } | { "kind": "invalid_holidays", problems: Array<HolidayProblem>, } | { "kind": "invalid_note", problems: Array<NoteProblem>, } | { "kind": "invalid_meeting", problems: Array<MeetingProblem>, } | { "kind": "invalid_secret", problem: SecretProblem, } | { "kind": "invalid_customer", problem: CustomerProblem, } | { "kind": "invalid_complaint", problems: Array<ComplaintProblem>, } | { "kind": "invalid_pairing", problems: Array<PairingProblem>, } | { "kind": "invalid_probation", problems: Array<ProbationProblem>, } | { "kind": "invalid_typing", problem: TypingProblem, } | { "kind": "invalid_training", problems: Array<TrainingProblem>, } | { "kind": "invalid_patrol", problems: Array<PatrolProblem>, } | { "kind": "invalid_product", problems: Array<ProductProblem>, } | { "kind": "invalid_launch", problems: Array<LaunchProblem>, } | { "kind": "invalid_question", problems: Array<QuestionProblem>, } | { "kind": "invalid_quiz", problems: Array<QuizProblem>, } | { "kind": "invalid_page", problems: Array<PageProblem>, } | { "kind": "invalid_review", problems: Array<ReviewProblem>, } | { "kind": "invalid_figures", problems: Array<FigureProblem>, } | { "kind": "invalid_ledger", problems: Array<LedgerProblem>, } | { "kind": "invalid_rulebook", problems: Array<RulebookProblem>, } | { "kind": "invalid_offence", problem: OffenceProblem, } | { "kind": "warned", warnings: Array<Warning>, } | { "kind": "invalid_ruling", problem: RulingProblem, } | { "kind": "invalid_reward", problem: RewardProblem, } | { "kind": "bad_picture", problem: PictureProblem, } | { "kind": "invalid_item", problems: Array<ItemProblem>, } | { "kind": "invalid_sheet", problem: SheetProblem, } | { "kind": "items_without_taker", codes: Array<string>, } | { "kind": "empty_field", field: string, } | { "kind": "locked_cells", cells: Array<LockedCell>, } | { "kind": "stale", version: number, } | { "kind": "in_use", what: string, } | { "kind": "busy" } | { "kind": "no_shop" } | { "kind": "already_founded" } | { "kind": "disk_full" } | { "kind": "read_only" } | { "kind": "damaged" } | { "kind": "newer_file" } | { "kind": "storage", detail: string, } | { "kind": "bad_file", problem: FileProblem, } | { "kind": "bad_arguments", detail: string, } | { "kind": "unknown_command", name: string, };
export type Fen = number;
export type Figure = { 
/**
 * Whose.
 */
staff: StaffId, 
/**
 * Which day.
 */
day: string, 
/**
 * 1 as entered; each correction adds one.
 */
version: number, 
/**
 * The figures.
 */
count: Tally, 
/**
 * A note of one's own on the day.
 */
note: string, 
/**
 * Why it was corrected; empty as entered.
 */
reason: string, 
/**
 * Who entered or corrected it.
 */
by: StaffId, 
/**
 * When.
 */
at: string, };
export type FigureDay = { 
/**
 * Which.
 */
day: string, 
/**
 * The own figures.
 */
own: Figure | null, 
/**
 * The platform's: final, or else provisional.
 */
platform: PlatformFigure | null, };
export type FigureProblem = { "kind": "bought_more_than_served" } | { "kind": "too_many", most: number, } | { "kind": "not_yet" } | { "kind": "not_employed" } | { "kind": "no_reason" } | { "kind": "nothing_changed" } | { "kind": "too_long", most: number, } | { "kind": "nothing_to_correct" } | { "kind": "entered_already" } | { "kind": "corrected_meanwhile", version: number, } | { "kind": "bad_span" } | { "kind": "unknown_nick", nick: string, };
export type FigureVersion = { 
/**
 * The figures.
 */
figure: Figure, 
/**
 * Who entered or corrected them.
 */
by_name: string, };
export type FiguresImported = { 
/**
 * Days that were new.
 */
added: number, 
/**
 * Days of which the figures are others now.
 */
replaced: number, 
/**
 * Rows that changed nothing or could not be taken.
 */
left: number, };
export type FiguresRead = { 
/**
 * The rows of people.
 */
rows: Array<ImportRow>, 
/**
 * The nicknames in it, each with whoever is behind it.
 */
nicks: Array<Nick>, 
/**
 * Rows that are no people: sums, means, and marks for "nothing".
 */
left_out: number, 
/**
 * Cells that cannot be read; the rest of their row is taken.
 */
problems: Array<CellProblem>, 
/**
 * Columns that the program does not know.
 */
unknown_columns: Array<string>, 
/**
 * Days after which payments are final.
 */
final_after: number, };
export type FiguresToday = { 
/**
 * My own days, the latest first.
 */
mine: Array<string>, 
/**
 * For whoever leads the team: who worked a day and has entered nothing, the latest day first.
 */
missing: Array<MissingDay>, };
export type FiguresView = { 
/**
 * The chart, a point for each stretch of the span.
 */
points: Array<Point>, 
/**
 * Everything together: `from` is the span's first day.
 */
total: Point, 
/**
 * One person's days, the latest first; empty for the team.
 */
days: Array<FigureDay>, 
/**
 * The team by person; empty for one person.
 */
people: Array<PersonRow>, 
/**
 * Days after which the platform's payments are final.
 */
final_after: number, };
export type FileProblem = "damaged" | "too_large" | "not_a_spreadsheet" | "encrypted" | "empty" | "no_number_column" | "no_time_column" | "no_times" | "no_nick_column" | "no_code_column" | "no_question_column" | "not_a_text";
export type Fill = "open" | "all";
export type FindComplaints = { text: string, 
/**
 * Only open ones, or only closed ones.
 */
open: boolean | null, 
/**
 * Only one's own; those who see no others get these anyway.
 */
mine: boolean, before: ComplaintId | null, };
export type FindCustomers = { text: string, tag: TagId | null, };
export type FindEntries = { account: AccountKind | null, staff: StaffId | null, cause: CauseKind | null, from: string | null, to: string | null, text: string, before: EntryId | null, };
export type FindNotes = { text: string, note: NoteKind | null, state: NoteState | null, author: StaffId | null, from: string | null, to: string | null, 
/**
 * The page before this note.
 */
before: NoteId | null, };
export type FindOffences = { staff: StaffId | null, rule: RuleId | null, open: boolean | null, before: OffenceId | null, };
export type FindPages = { text: string, 
/**
 * A category with all below it.
 */
category: QuestionCategoryId | null, product: ProductId | null, 
/**
 * Also what is shown no more.
 */
retired: boolean, };
export type FindQuestions = { text: string, 
/**
 * A category with all below it.
 */
category: QuestionCategoryId | null, question: QuestionKind | null, state: QuestionState | null, 
/**
 * The page before this question.
 */
before: QuestionId | null, };
export type FindRewards = { before: RewardDecisionId | null, };
export type FindRulings = { words: string, };
export type Finding = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: FindingId, 
/**
 * Where.
 */
listing: ListingId, 
/**
 * What is wrong.
 */
field: ListingField, 
/**
 * Which field, where it is none of those that ship; empty otherwise.
 */
detail: string, 
/**
 * How it is.
 */
is_now: string, 
/**
 * How it should be.
 */
should_be: string, 
/**
 * A picture of it.
 */
picture: AttachmentId | null, 
/**
 * Who found it first.
 */
by: StaffId, 
/**
 * When, shop time.
 */
at: string, 
/**
 * The finder made the error: on record, and no reward is proposed.
 */
own_mistake: boolean, 
/**
 * Where it stands.
 */
state: FindingState, 
/**
 * Who verified or refused it, never the finder.
 */
decided_by: StaffId | null, 
/**
 * When.
 */
decided_at: string | null, 
/**
 * Why it was refused.
 */
reason: string, 
/**
 * Who says that it is mended.
 */
fixed_by: StaffId | null, 
/**
 * When.
 */
fixed_at: string | null, 
/**
 * The finding that it counts with as one, if it does.
 */
counts_with: FindingId | null, };
export type FindingId = number;
export type FindingRow = { 
/**
 * The finding.
 */
finding: Finding, 
/**
 * The listing.
 */
listing: Listing, 
/**
 * Who found it first.
 */
by_name: string, 
/**
 * Who verified or refused it.
 */
decided_by_name: string | null, 
/**
 * Who mended it.
 */
fixed_by_name: string | null, 
/**
 * Who said the same later.
 */
thanked: Array<string>, 
/**
 * A reward is proposed for it.
 */
proposed: boolean, 
/**
 * It is the reader's own: somebody else decides.
 */
own: boolean, };
export type FindingState = "reported" | "verified" | "fixed" | "refused";
export type FinishTyping = { test: TypingId, typed: string, timing: TypingTiming, };
export type ForCell = { staff: StaffId, day: string, };
export type ForConflict = { month: Month, key: string, };
export type ForManager = { 
/**
 * Sheets not closed or accepted in time, or missed altogether.
 */
sheets: Array<SheetHead>, 
/**
 * Items carried over too many shifts, or passed on more than twice.
 */
items: Array<ItemView>, 
/**
 * Leave of others that starts by tomorrow with items that nobody takes.
 */
leaving: Array<LeaveHandover>, };
export type ForShift = { day: string, shift: ShiftId, };
export type ForStretch = { day: string, band: Segment, };
export type ForSwap = { staff: StaffId, day: string, work: Work, };
export type FoundQuestions = { 
/**
 * The questions, the latest first.
 */
rows: Array<FoundRow>, 
/**
 * How many fit altogether.
 */
count: number, };
export type FoundRow = { 
/**
 * Its id.
 */
id: QuestionId, 
/**
 * Where it is filed.
 */
category: QuestionCategoryId, 
/**
 * Where it stands.
 */
state: QuestionState, 
/**
 * Where it comes from.
 */
source: QuestionSource, 
/**
 * Its kind.
 */
question: QuestionKind, 
/**
 * Its title.
 */
title: string, 
/**
 * How it begins.
 */
text: string, 
/**
 * It has a picture.
 */
picture: boolean, 
/**
 * The last day on which it is asked.
 */
expires: string | null, 
/**
 * That day is over.
 */
expired: boolean, 
/**
 * What it rests on.
 */
rests_on: string, };
export type Founding = { shop: string, preset: Preset, owner: string, password: string, 
/**
 * The language of the screen: the shifts that ship are named in it, and are the shop's own from then on.
 */
language?: Language, };
export type Generate = { month: Month, seed: number, seconds: number, fill: Fill, 
/**
 * Rounds of search instead of seconds, on one thread: then the same seed gives the same rota.
 */
rounds?: number, };
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
 * No binding rule is broken.
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
 * Whether this build can prove bounds at all (the feature `exact`).
 */
proves: boolean, 
/**
 * Missing heads.
 */
gaps: number, 
/**
 * The cells, row by row as in the month.
 */
cells: Array<Array<Work | null>>, 
/**
 * What the cells come to.
 */
shown: Shown, 
/**
 * What could not be met; told once the search has ended.
 */
shortfalls: Array<Shortfall>, };
export type GiveAnswer = { attempt: AttemptId, 
/**
 * The opening that answers.
 */
opening: number, place: number, given: Given, 
/**
 * Seconds that the page was open since it last told, by a clock that nobody sets.
 */
open: number, };
export type GiveReward = { staff: StaffId, words: string, amount: string, ruling: RulingId | null, };
export type Given = { 
/**
 * The choices, as places of the answers from 0.
 */
choices: Array<number>, 
/**
 * The words or the number; empty where nothing is written.
 */
words: string, 
/**
 * For each left half, by its place from 0, the place of the pair whose right half was chosen.
 */
pairs: Array<[number, number]>, };
export type Grade = "wrong" | "slow" | "right";
export type GrantExemption = { rule: RuleId, staff: StaffId, from: string, to: string | null, reason: string, ruling: RulingId | null, };
export type HalfHour = { 
/**
 * The day.
 */
day: string, 
/**
 * Which half hour, 0 for 00:00 to 47 for 23:30.
 */
slot: number, 
/**
 * How many.
 */
orders: number, };
export type HandoverSettings = { 
/**
 * An item carried over more shifts than this goes to the manager (HND-04), 1 to 30.
 */
most_shifts: number, 
/**
 * A sheet not accepted so many minutes after it could have been shows with the manager, 5 to 720.
 */
accept_minutes: number, 
/**
 * What to say to customers in an outage (CON-13); `None` for the text that ships, in the reader's language.
 */
script: string | null, };
export type HandoverSettingsView = { 
/**
 * The settings.
 */
settings: HandoverSettings, 
/**
 * The scripts that ship.
 */
shipped: Array<ShippedScript>, };
export type HandoverView = { 
/**
 * The time in the shop.
 */
now: string, 
/**
 * The sheet in writing; `None` where the shop has no shifts.
 */
open: SheetHead | null, 
/**
 * What stands on it: every open item, the most urgent first.
 */
items: Array<ItemView>, 
/**
 * Closed sheets that wait for their receiver, the oldest first.
 */
waiting: Array<SheetView>, 
/**
 * Sheets that nobody closed or accepted in time, for whoever settles them; else empty.
 */
missed: Array<SheetHead>, 
/**
 * The outage that is on.
 */
outage: Outage | null, 
/**
 * What to say in an outage: the shop's own text, or what ships in the reader's language.
 */
script: string, 
/**
 * Items carried over more shifts than this go to the manager.
 */
most_shifts: number, 
/**
 * Whom an item can be given to.
 */
people: Array<NamedStaff>, 
/**
 * The clock is behind what was written last: nothing can be closed or accepted.
 */
clock_behind: string | null, };
export type Hash = string;
export type Hindrance = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * The rules; empty where taking it would only open a gap elsewhere.
 */
blocked: Array<Breach>, };
export type Hints = { 
/**
 * The kind it will be saved as unless another is chosen.
 */
note: NoteKind, 
/**
 * The text told it.
 */
told: boolean, 
/**
 * Why the sale was lost, as far as the text tells.
 */
reason: LostReasonId | null, 
/**
 * Earlier notes that are like it, the likest first; of those that joined another, the other.
 */
similar: Array<NoteRow>, };
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
export type Impact = { 
/**
 * Points that the planner counts for it: above 0 it costs, below it brings.
 */
points: number, 
/**
 * Whose matter it is; `None` where it is the day's.
 */
staff: StaffId | null, 
/**
 * What it is about.
 */
matter: Matter, };
export type ImportFigures = { rows: Array<ImportRow>, nicks: Array<Nick>, standing: Standing | null, };
export type ImportListings = { rows: Array<Listing>, };
export type ImportOrderTimes = { counts: Array<HalfHour>, overlap: Overlap, };
export type ImportProblem = { "kind": "brace" } | { "kind": "two_blocks" } | { "kind": "wide_signs" } | { "kind": "stray", text: string, } | { "kind": "no_arrow", text: string, } | { "kind": "no_name" } | { "kind": "unknown_kind", text: string, } | { "kind": "no_such_choice", text: string, } | { "kind": "bad_weights", text: string, } | { "kind": "several_pictures" } | { "kind": "picture_astray", name: string, } | { "kind": "question", problem: QuestionProblem, };
export type ImportQuestions = { rows: Array<QuestionImportRow>, 
/**
 * Where questions go whose category the file does not name, and below which those go whose category it does.
 */
into: QuestionCategoryId, 
/**
 * They are asked at once; otherwise they wait for review.
 */
accept: boolean, };
export type ImportRoster = { rows: Array<Staff>, };
export type ImportRow = { 
/**
 * Its line in the file, from 1.
 */
line: number, 
/**
 * The nickname as it is remembered.
 */
nick: string, 
/**
 * The day; `None` where the file says none and the person who imports must.
 */
day: string | null, 
/**
 * The figures.
 */
values: Platform, };
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
export type InWhichLanguage = { language: Language, };
export type Instead = { 
/**
 * What it would hold.
 */
work: Work, 
/**
 * Rules that it would break.
 */
blocked: Array<Breach>, 
/**
 * What it would bring and cost besides.
 */
effects: Array<Impact>, 
/**
 * Where a rule is against it: the cheapest other month of this person that has it, everybody else as they are.
 */
way: Way | null, };
export type IntroductionWay = "class" | "page" | "talk";
export type IssueEdition = { edition: EditionId, from: string, };
export type ItemDraft = { 
/**
 * What it is about.
 */
kind: ItemKind, 
/**
 * What is going on: the line that is read first.
 */
situation: string, 
/**
 * What came before.
 */
background: string, 
/**
 * How serious it is.
 */
serious: Seriousness, 
/**
 * What to do next.
 */
todo: string, 
/**
 * By when, shop time.
 */
due: string | null, 
/**
 * The order's number, as the platform writes it.
 */
order: string, 
/**
 * Whose it is; `None` for whoever is on the shift.
 */
owner: StaffId | null, };
export type ItemField = "situation" | "background" | "todo" | "order" | "customer" | "reason";
export type ItemFigures = { 
/**
 * Attempts that were asked it.
 */
asked: number, 
/**
 * The mean mark in percent of the most; not defined where nothing can be earned or nobody was asked.
 */
facility: number | null, 
/**
 * 100 cov(mark, rest) / sqrt(var(mark) var(rest)), where the rest is what the attempt earned elsewhere; not defined for one
 * attempt, or where either is the same in all.
 */
discrimination: number | null, 
/**
 * 100 cov(mark, rest) / cov(marks in order, rests in order): how near it comes to the best that these marks could tell; not
 * defined where that is nothing.
 */
efficiency: number | null, };
export type ItemId = number;
export type ItemKind = "urgent" | "call_back" | "customer" | "order" | "potential" | "task" | "other";
export type ItemProblem = { "kind": "no_situation" } | { "kind": "no_step" } | { "kind": "no_call_back_time" } | { "kind": "too_long", field: ItemField, limit: number, } | { "kind": "no_reason" } | { "kind": "not_understood" } | { "kind": "same_owner" } | { "kind": "owner_left", name: string, } | { "kind": "ended", state: ItemState, by: string, at: string, } | { "kind": "still_open" } | { "kind": "changed", revision: number, };
export type ItemRow = { 
/**
 * Which.
 */
question: QuestionId, 
/**
 * What it asks.
 */
text: string, 
/**
 * Its kind.
 */
kind_of: QuestionKind, 
/**
 * Where it is filed.
 */
category: QuestionCategoryId, 
/**
 * Facility, discrimination, efficiency.
 */
figures: ItemFigures, 
/**
 * What was chosen; empty where nothing is chosen.
 */
choices: Array<ChoiceRow>, };
export type ItemState = "open" | "done" | "withdrawn";
export type ItemStory = { 
/**
 * The item.
 */
item: ItemView, 
/**
 * What was done with it, from the first line on; numbers masked.
 */
story: Array<Event>, };
export type ItemTexts = { 
/**
 * The order's number.
 */
order: string, 
/**
 * The situation.
 */
situation: string, 
/**
 * The background.
 */
background: string, 
/**
 * What to do.
 */
todo: string, 
/**
 * For how long the screen shows them.
 */
seconds: number, };
export type ItemView = { 
/**
 * Its id.
 */
id: ItemId, 
/**
 * Its short id, on paper too.
 */
code: string, 
/**
 * What it is about.
 */
kind: ItemKind, 
/**
 * Has to be read back.
 */
urgent: boolean, 
/**
 * What is going on.
 */
situation: string, 
/**
 * What came before.
 */
background: string, 
/**
 * How serious it is.
 */
serious: Seriousness, 
/**
 * What to do.
 */
todo: string, 
/**
 * By when.
 */
due: string | null, 
/**
 * Its time has run out.
 */
overdue: boolean, 
/**
 * The order's number, masked.
 */
order: string, 
/**
 * Something in it is masked: it is shown for a reason.
 */
hides: boolean, 
/**
 * The customer, masked.
 */
customer: MaskedCustomer | null, 
/**
 * Whose it was made; `None` for the shift.
 */
owner: NamedStaff | null, 
/**
 * Who has it today: the owner, a taker from a leave slip, or nobody but the shift.
 */
holder: NamedStaff | null, 
/**
 * Why it is not with its owner.
 */
released: Released | null, 
/**
 * Where it stands.
 */
state: ItemState, 
/**
 * How it ended.
 */
ending: Ending | null, 
/**
 * How often it was written, from 1: to be sent along with a change.
 */
revision: number, 
/**
 * Who wrote it.
 */
raised_by: NamedStaff, 
/**
 * When.
 */
raised_at: string, 
/**
 * On how many closed sheets it has stood, on a closed sheet before that one; 0 is new.
 */
age: number, 
/**
 * Carried over too many shifts: with the manager (HND-04).
 */
for_manager: boolean, 
/**
 * How often it was passed on.
 */
passes: number, 
/**
 * Passed on more than twice (HND-07).
 */
played_around: boolean, 
/**
 * Comes from an outage.
 */
outage: boolean, };
export type JournalFor = "plain" | "beancount";
export type Judged = { 
/**
 * It held.
 */
held: boolean, };
export type KindRow = { 
/**
 * The kind.
 */
note: NoteKind, 
/**
 * How many in each spell.
 */
counts: Array<number>, 
/**
 * Of all of them, how many have an answer.
 */
answered: number, 
/**
 * How many were adopted.
 */
adopted: number, 
/**
 * All spells together.
 */
total: number, };
export type Knowledge = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * The name.
 */
name: string, 
/**
 * The categories that were asked, the weakest first.
 */
categories: Array<CategoryKnowledge>, 
/**
 * Everybody whose knowledge the reader may see.
 */
people: Array<QuizTaker>, 
/**
 * Every category, for its name.
 */
all: Array<Category>, };
export type KnowledgePoint = { 
/**
 * The day.
 */
day: string, 
/**
 * Percent of the marks.
 */
percent: number, 
/**
 * Answers.
 */
answers: number, };
export type KnowledgeToday = { 
/**
 * Questions of mine that were answered into a page in the last seven days.
 */
answered: Array<AnsweredIntoPage>, 
/**
 * Proposals of mine that were decided in the last seven days.
 */
decided: Array<PageVersion>, 
/**
 * For whoever keeps the pages: proposals that wait.
 */
waiting: number, 
/**
 * For whoever keeps the pages: questions that wait.
 */
questions: number, };
export type KnowledgeView = { 
/**
 * The pages that fit, what was released last first.
 */
rows: Array<PageRow>, 
/**
 * How many fit.
 */
count: number, 
/**
 * Where pages are filed, with how many each category holds.
 */
categories: Array<PageCategory>, 
/**
 * Products that a page may be about.
 */
products: Array<PageProduct>, 
/**
 * Proposals that wait: all for whoever keeps the pages, one's own for everybody else.
 */
waiting: Array<PageRow>, 
/**
 * Questions to the team that no page answers yet, for whoever keeps the pages.
 */
questions: Array<NoteRow>, 
/**
 * The reader keeps the pages.
 */
keeps: boolean, };
export type Lack = { "kind": "class" } | { "kind": "quiz" } | { "kind": "quiz_failed", percent: number, pass_mark: number, } | { "kind": "changed", attribute: AttributeId, } | { "kind": "changed_failed", attribute: AttributeId, };
export type LackRow = { 
/**
 * What.
 */
lack: Lack, 
/**
 * The attribute's name, where one changed.
 */
attribute_name: string, 
/**
 * Since when it holds what it does, where one changed.
 */
since: string | null, 
/**
 * The questions that are to be answered: on the attribute, or those that were wrong in the last attempt.
 */
questions: Array<MissingQuestion>, 
/**
 * The classes of the launch, where the class is missing.
 */
classes: Array<MissingClass>, };
export type Language = "zh-CN" | "zh-TW" | "en";
export type Launch = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: LaunchId, 
/**
 * Its name.
 */
name: string, 
/**
 * What goes on line.
 */
products: Array<ProductId>, 
/**
 * The day on which it goes on line 上架.
 */
lists_on: string, 
/**
 * The quiz that tells who knows it.
 */
quiz: QuizId | null, 
/**
 * What has to be reached in it, in percent.
 */
pass_mark: number, 
/**
 * What the class teaches, in words; may be empty.
 */
material: string, 
/**
 * Pictures to it.
 */
pictures: Array<AttachmentId>, 
/**
 * Where it stands.
 */
state: LaunchState, 
/**
 * Who planned it.
 */
by: StaffId, 
/**
 * When, shop time.
 */
at: string, };
export type LaunchAct = "moved" | "listed" | "cancelled" | "reopened";
export type LaunchCall = { 
/**
 * Which.
 */
launch: LaunchId, 
/**
 * Its name.
 */
name: string, 
/**
 * When it is listed.
 */
lists_on: string, 
/**
 * How many are red, for whoever plans.
 */
red: number, 
/**
 * The reader is red.
 */
own: boolean, 
/**
 * Its day has gone by, and nobody said whether it was listed.
 */
past: boolean, };
export type LaunchDeed = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: LaunchDeedId, 
/**
 * About which launch.
 */
launch: LaunchId, 
/**
 * What was decided.
 */
deed: LaunchAct, 
/**
 * The listing day before it.
 */
was: string, 
/**
 * The listing day after it.
 */
is_now: string, 
/**
 * Why; may be empty where nothing has to be said.
 */
reason: string, 
/**
 * Who decided.
 */
by: StaffId, 
/**
 * When, shop time.
 */
at: string, 
/**
 * Who was red when it was listed all the same (TRN-02).
 */
unready: Array<StaffId>, };
export type LaunchDeedId = number;
export type LaunchId = number;
export type LaunchName = { 
/**
 * Its id.
 */
launch: LaunchId, 
/**
 * Its name.
 */
name: string, 
/**
 * The day of the listing.
 */
lists_on: string, };
export type LaunchProblem = { "kind": "no_name" } | { "kind": "too_long", most: number, } | { "kind": "no_products" } | { "kind": "bad_pass_mark" } | { "kind": "too_many_pictures", most: number, } | { "kind": "moved_by_saving" } | { "kind": "not_planned", state: LaunchState, } | { "kind": "still_planned" } | { "kind": "no_reason" } | { "kind": "not_ready", people: number, } | { "kind": "same_day" } | { "kind": "bad_time" } | { "kind": "nobody_invited" } | { "kind": "teacher_gone", name: string, } | { "kind": "teacher_twice", class: ClassId, } | { "kind": "attendee_gone", name: string, } | { "kind": "not_yet_begun" } | { "kind": "class_cancelled" } | { "kind": "attendance_ticked" };
export type LaunchRow = { 
/**
 * The launch.
 */
launch: Launch, 
/**
 * The names of its products.
 */
product_names: Array<string>, 
/**
 * How everybody stands, for whoever plans.
 */
lights: Lights | null, 
/**
 * The own light; `None` for whom it does not concern.
 */
mine: Light | null, 
/**
 * The next class that the reader takes part in.
 */
my_class: ClassTime | null, };
export type LaunchState = "planned" | "listed" | "cancelled";
export type LaunchView = { 
/**
 * The launch.
 */
launch: Launch, 
/**
 * Its products.
 */
products: Array<ProductName>, 
/**
 * The quiz; `None` where each product has its own, or none. What counts for it is the pass mark of the launch.
 */
quiz: QuizName | null, 
/**
 * Knowledge pages about its products.
 */
pages: Array<PageName>, 
/**
 * Its classes, the earliest first; the own ones for who does not plan.
 */
classes: Array<ClassRow>, 
/**
 * Who has to know it, the worst first; only the reader for who does not plan.
 */
people: Array<LearnerRow>, 
/**
 * How many stand how, for whoever plans.
 */
lights: Lights | null, 
/**
 * What was decided, the latest first.
 */
deeds: Array<DeedRow>, 
/**
 * The reader plans launches.
 */
keeps: boolean, };
export type LaunchesToday = { 
/**
 * My next class within a fortnight.
 */
my_class: ClassTime | null, 
/**
 * Launches that want something.
 */
launches: Array<LaunchCall>, 
/**
 * Classes to come that somebody cannot attend, and classes that are over and not ticked; for whoever plans or taught them.
 */
classes: Array<ClassCall>, 
/**
 * Introductions that are waited for, for whoever gives them.
 */
requests: number, 
/**
 * Of these, for too long.
 */
overdue: number, };
export type LaunchesView = { 
/**
 * Those that are planned, the next listing first, then the others, the latest first.
 */
launches: Array<LaunchRow>, 
/**
 * What can be launched; for whoever plans.
 */
products: Array<ProductName>, 
/**
 * Quizzes that can be asked; for whoever plans.
 */
quizzes: Array<QuizName>, 
/**
 * Who may teach; for whoever plans.
 */
teachers: Array<Teacher>, 
/**
 * The reader plans launches.
 */
keeps: boolean, };
export type Learner = { 
/**
 * Name.
 */
name: string, 
/**
 * Agent number.
 */
number: string, 
/**
 * What they are in the shop.
 */
role: Role, 
/**
 * The place in the cohort.
 */
line: CohortLine, 
/**
 * First and last day, as they stand on the roster.
 */
days: Window, 
/**
 * The end that was planned before a confirmation or failure.
 */
planned: string, 
/**
 * Where it stands.
 */
stage: ProbationStage, 
/**
 * The day of probation that it is today.
 */
number_today: number, 
/**
 * The mentor of today.
 */
mentor: Named | null, 
/**
 * What was reached, in the order of the track; `None` where a milestone is open.
 */
reached: Array<ReachedMilestone | null>, 
/**
 * Early confirmation is proposed.
 */
early: boolean, 
/**
 * Longer than six months in all.
 */
long: boolean, };
export type LearnerRow = { 
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
 * The worst light of the products.
 */
light: Light, 
/**
 * What is lacking.
 */
lacks: Array<ProductLack>, 
/**
 * How they stand to the classes.
 */
standing: ClassStanding, 
/**
 * A class of their own has to be given.
 */
owed: boolean, };
export type LearnerView = { 
/**
 * The person and the place in the cohort.
 */
learner: Learner, 
/**
 * The track.
 */
track: Track, 
/**
 * How many are compared.
 */
cohort: number, 
/**
 * Who ticked what, by name, in the order of the track.
 */
ticked_by: Array<string | null>, 
/**
 * The decisions, the first one first.
 */
decisions: Array<ProbationDecisionRow>, 
/**
 * The mentors, the first one first.
 */
mentors: Array<MentorOf>, 
/**
 * May tick.
 */
ticks: boolean, 
/**
 * May decide.
 */
decides: boolean, };
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
export type LeaveHandover = { 
/**
 * The leave.
 */
leave: LeaveId, 
/**
 * Whose.
 */
person: NamedStaff, 
/**
 * Their open items, the most urgent first.
 */
items: Array<LeaveItem>, };
export type LeaveId = number;
export type LeaveItem = { 
/**
 * The item.
 */
item: ItemView, 
/**
 * Whether somebody was named to take it.
 */
covered: boolean, 
/**
 * Who; `None` for the shift.
 */
taker: NamedStaff | null, };
export type LeaveItems = { leave: LeaveId, };
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
export type LedgerJournal = { flavour: JournalFor, language: Language, };
export type LedgerProblem = { "kind": "amount", problem: MoneyProblem, } | { "kind": "no_words" } | { "kind": "too_long", most: number, } | { "kind": "no_receipt" } | { "kind": "no_handler" } | { "kind": "own_expense" } | { "kind": "four_eyes", entry: EntryId, } | { "kind": "own_money" } | { "kind": "more_than_open", open: Fen, } | { "kind": "changed_meanwhile", open: Fen, } | { "kind": "not_enough_cash", cash: Fen, } | { "kind": "not_yet" } | { "kind": "month_closed", open: Month, } | { "kind": "clock_back", last: string, } | { "kind": "not_for_this" } | { "kind": "reversed_already", by: EntryId, } | { "kind": "acted_upon", by: EntryId, } | { "kind": "decided_elsewhere" } | { "kind": "no_ruling" } | { "kind": "nothing_differs" } | { "kind": "month_running" } | { "kind": "closed_already" } | { "kind": "earlier_open", month: Month, } | { "kind": "not_closed" } | { "kind": "published_already", number: StatementId, } | { "kind": "chain_broken", entry: EntryId, };
export type LedgerView = { 
/**
 * The cash in the box.
 */
cash: Fen, 
/**
 * Fines that are still to be collected, of everybody.
 */
owed: Fen, 
/**
 * Rewards that are still to be paid out.
 */
rewards: Fen, 
/**
 * Damage that is still to be paid for.
 */
compensation: Fen, 
/**
 * Everybody who was ever part of it or is employed, by number.
 */
people: Array<PersonBalance>, 
/**
 * The last closed month.
 */
closed: Month | null, 
/**
 * How people stand on statements.
 */
naming: Naming, 
/**
 * The last entry.
 */
head: EntryId, 
/**
 * Its hash.
 */
hash: Hash, 
/**
 * Why nothing can be entered now, if nothing can.
 */
stopped: LedgerProblem | null, };
export type Light = "red" | "amber" | "green" | "blank";
export type Lights = { 
/**
 * Not ready.
 */
red: number, 
/**
 * Ready but for something.
 */
amber: number, 
/**
 * Ready.
 */
green: number, 
/**
 * Who has to be given a class of their own.
 */
owed: number, 
/**
 * Places in classes to come that the rota or leave upsets.
 */
upset: number, };
export type LineDiffers = "same" | "gone" | "new";
export type LineKind = "action" | "team" | "note" | "finding" | "complaint" | "fine" | "reward" | "report" | "own";
export type LineProblem = { "kind": "staff", problem: StaffProblem, } | { "kind": "unreadable", column: string, text: string, } | { "kind": "office_role" };
export type LineRow = { 
/**
 * The line.
 */
line: AgendaLine, 
/**
 * The note that it is about.
 */
note: NoteRow | null, 
/**
 * The action that it is about.
 */
action: ActionRow | null, 
/**
 * The complaint that it is about.
 */
complaint: ComplaintRow | null, 
/**
 * Whose report it is.
 */
staff_name: string | null, };
export type LinkQuestion = { question: QuestionId, attribute: AttributeId | null, };
export type Listing = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: ListingId, 
/**
 * The shop's code or the platform's number; one listing each.
 */
code: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What it should cost, in fen.
 */
price: number | null, 
/**
 * Where it stands on the web; empty if nobody wrote it down.
 */
link: string, 
/**
 * The day it came to the shop's book.
 */
added: string, 
/**
 * Taken off the shelves: it is not patrolled.
 */
retired: boolean, };
export type ListingChange = { 
/**
 * As it would be.
 */
listing: Listing, 
/**
 * What would be different.
 */
fields: Array<AuditLine>, };
export type ListingDay = { 
/**
 * The launch.
 */
launch: LaunchId, 
/**
 * Its name.
 */
name: string, 
/**
 * The day.
 */
day: string, 
/**
 * Who is not ready for what.
 */
unready: Array<Unready>, };
export type ListingField = "price" | "title" | "pictures" | "attributes" | "variants" | "stock" | "sizes" | "description" | "promotion" | "shipping" | "other";
export type ListingId = number;
export type ListingLineProblem = { 
/**
 * Its number in the file, from 1.
 */
line: number, 
/**
 * The code in it.
 */
code: string, 
/**
 * What is wrong.
 */
problem: PatrolProblem, };
export type ListingPreview = { 
/**
 * Listings that would be added.
 */
create: Array<Listing>, 
/**
 * Listings that would be changed, with the fields.
 */
change: Array<ListingChange>, 
/**
 * Listings that are in the file as they are in the shop.
 */
same: number, 
/**
 * Lines that cannot be taken over.
 */
problems: Array<ListingLineProblem>, 
/**
 * Columns that the program does not know.
 */
unknown_columns: Array<string>, };
export type ListingRow = { 
/**
 * The listing.
 */
listing: Listing, 
/**
 * When somebody last looked at it.
 */
looked: string | null, 
/**
 * Findings of it that are not mended yet.
 */
open: number, };
export type ListingTemplate = { language: Language, };
export type ListingsImported = { 
/**
 * Listings added.
 */
created: number, 
/**
 * Listings changed.
 */
changed: number, };
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
export type LookAt = { round: RoundId, listing: ListingId, ticks: Array<Tick>, };
export type LostCode = "price" | "discount" | "stock" | "size" | "shipping" | "trust" | "reply" | "browsing" | "other";
export type LostReason = { 
/**
 * Its id; 0 is new.
 */
id: LostReasonId, 
/**
 * One that ships.
 */
code: LostCode | null, 
/**
 * The shop's own name for it.
 */
name: string | null, 
/**
 * Not offered any more; what was noted under it stays.
 */
hidden: boolean, };
export type LostReasonId = number;
export type LostSale = { 
/**
 * The reason, where it is known.
 */
reason: LostReasonId | null, 
/**
 * The product.
 */
product: string, 
/**
 * The order or the chat.
 */
order: string, };
export type MakeRuling = { ruling: RulingId, decision: string, };
export type Mark = "done" | "carry" | "withdraw" | "read_back";
export type MarkAnswer = { attempt: AttemptId, place: number, 
/**
 * Percent of the mark.
 */
percent: number, remark: string, };
export type MaskedCustomer = { 
/**
 * Which.
 */
id: CustomerId, 
/**
 * The name as everybody sees it; empty once purged.
 */
name: string, };
export type Matter = { "kind": "heads", day: string, shifts: Array<ShiftId>, was: number, now: number, } | { "kind": "spare" } | { "kind": "share", counted: Counted, was: number, now: number, fair: number, } | { "kind": "rule", rule: NamedRule, was: number, now: number, };
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
export type Measure = { "kind": "skill" } | { "kind": "typing", least: number, } | { "kind": "quiz", quiz: QuizId | null, } | { "kind": "served", least: number, days: number, } | { "kind": "conversion", least: number, days: number, served: number, };
export type Meeting = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: MeetingId, 
/**
 * When.
 */
day: string, 
/**
 * When on that day, in minutes after midnight.
 */
minute: number, 
/**
 * The Saturday that it stands for, where it was moved.
 */
moved_from: string | null, 
/**
 * Who closed the minutes; they stay as they are then.
 */
closed_by: StaffId | null, 
/**
 * When they were closed.
 */
closed_at: string | null, };
export type MeetingDay = { 
/**
 * The day.
 */
day: string, 
/**
 * The Saturday that it stands for, where that is a public holiday.
 */
moved_from: string | null, };
export type MeetingId = number;
export type MeetingPaper = { meeting: MeetingId, language: Language, };
export type MeetingProblem = { "kind": "day_taken" } | { "kind": "closed" } | { "kind": "empty" } | { "kind": "too_long", most: number, } | { "kind": "not_employed" } | { "kind": "already_done" } | { "kind": "earlier_open", day: string, };
export type MeetingView = { 
/**
 * The meeting.
 */
meeting: Meeting, 
/**
 * Who closed its minutes.
 */
closed_by_name: string | null, 
/**
 * The agenda in its order.
 */
lines: Array<LineRow>, 
/**
 * Everybody who is employed on that day.
 */
people: Array<Attendee>, 
/**
 * What was agreed on.
 */
agreed: Array<ActionRow>, };
export type Meetings = { 
/**
 * The latest first.
 */
meetings: Array<Meeting>, 
/**
 * When the next one is, by the rule; it may have been made already.
 */
next: MeetingDay, 
/**
 * Everything that was agreed on and is not done, the most urgent first.
 */
open_actions: Array<ActionRow>, };
export type MentorCandidate = { 
/**
 * Who.
 */
mentor: StaffId, 
/**
 * Why not; the first thing that forbids it.
 */
blocked: PairingProblem | null, 
/**
 * Shifts that both may work.
 */
shared: number, 
/**
 * Shifts of the system in force.
 */
shifts: number, 
/**
 * Days of the coming fortnight on which the published rota has both on the same shift.
 */
together: number, 
/**
 * Days on signed leave among the next thirty.
 */
away: number, 
/**
 * Trainees led in the last twelve months.
 */
led: number, 
/**
 * Milestones that earlier trainees reached in time, in percent of those that were due while led; `None` where nobody was led.
 */
in_time: number | null, };
export type MentorOf = { 
/**
 * The pairing.
 */
pairing: Pairing, 
/**
 * The mentor's name.
 */
name: string, };
export type MentorRow = { 
/**
 * What is known of them.
 */
candidate: MentorCandidate, 
/**
 * Agent number.
 */
number: string, 
/**
 * Name.
 */
name: string, };
export type Merged = "first" | "each" | "split";
export type Milestone = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: MilestoneId, 
/**
 * How it is called where the shop has written no title: `policy`. Empty for the shop's own.
 */
key: string, 
/**
 * The shop's title; may be empty where there is a key.
 */
title: string, 
/**
 * By which day of probation it should be reached; the first day is 1.
 */
due: number, 
/**
 * How it is told that it was reached.
 */
measure: Measure, };
export type MilestoneCell = { 
/**
 * The day of probation on which it was reached.
 */
number: number | null, 
/**
 * The place among those who reached it; `None` where nobody else is in the cohort.
 */
rank: number | null, 
/**
 * ReachedMilestone after it was due, or not reached and due.
 */
late: boolean, };
export type MilestoneId = number;
export type Minute = number;
export type Missing = { 
/**
 * The day.
 */
day: string, 
/**
 * The shift.
 */
shift: ShiftId, 
/**
 * How many.
 */
short: number, };
export type MissingClass = { 
/**
 * The day.
 */
day: string, 
/**
 * From when.
 */
starts: Minute, 
/**
 * Until when.
 */
ends: Minute, 
/**
 * For those who could not come to an earlier one.
 */
make_up: boolean, 
/**
 * The person is to come.
 */
invited: boolean, 
/**
 * It is over: the person was not there, or nobody has ticked it.
 */
over: boolean, };
export type MissingDay = { 
/**
 * Which.
 */
day: string, 
/**
 * Who has not.
 */
names: Array<string>, };
export type MissingPerson = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * Their name.
 */
name: string, 
/**
 * Why.
 */
seat: Seat, };
export type MissingQuestion = { 
/**
 * How it begins.
 */
text: string, 
/**
 * Where it stands: one that waits for review cannot be asked yet.
 */
state: QuestionState, };
export type MoneyProblem = { "kind": "empty" } | { "kind": "not_an_amount" } | { "kind": "parts_of_a_fen" } | { "kind": "too_much", most: Fen, } | { "kind": "not_positive" };
export type Month = string;
export type MonthFigures = { 
/**
 * People on it.
 */
people: number, 
/**
 * Heads needed over all shifts and days.
 */
needed: number, 
/**
 * Heads missing.
 */
gaps: number, 
/**
 * Heads beyond the need.
 */
spare: number, 
/**
 * Wishes that weigh (not those for a day on which somebody cannot come).
 */
wishes: number, 
/**
 * Of them kept.
 */
kept: number, 
/**
 * Rules broken.
 */
conflicts: number, 
/**
 * Minutes worked by all together.
 */
minutes: number, 
/**
 * Minutes worked, over those employed all month.
 */
hours: Spread, 
/**
 * Night shifts, over those employed all month.
 */
nights: Spread, 
/**
 * Saturdays and Sundays worked, over those employed all month.
 */
weekends: Spread, 
/**
 * Nights of the year above the mean, over everybody.
 */
nights_over: Spread, 
/**
 * Half days of rest, over those employed all month.
 */
rest: Spread, 
/**
 * People whose rest is not what is due.
 */
rest_missed: number, 
/**
 * The longest run of days worked.
 */
longest_run: number, 
/**
 * Cells with nothing planned.
 */
open: number, };
export type MonthPaper = { month: Month, language: Language, };
export type MonthPoint = { 
/**
 * Which.
 */
month: Month, 
/**
 * Fines imposed.
 */
fined: Fen, 
/**
 * Fines collected.
 */
collected: Fen, 
/**
 * The fund spent.
 */
spent: Fen, 
/**
 * Rewards granted.
 */
rewarded: Fen, 
/**
 * The cash at its end.
 */
cash: Fen, };
export type MonthRow = { 
/**
 * Which.
 */
month: Month, 
/**
 * Who closed it, and when.
 */
closed: Closed | null, 
/**
 * It is over and can be closed.
 */
over: boolean, 
/**
 * The number of its published statement.
 */
published: StatementId | null, };
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
 * Shifts that went on longer; for who does not plan only the own.
 */
extensions: Array<Extension>, 
/**
 * The latest published version.
 */
version: Version | null, 
/**
 * Conflicts, coverage, sums and changes.
 */
checks: Checks, };
export type MoveComplaint = { id: ComplaintId, state: ComplaintState, 
/**
 * Who sees to it from now on, where that changes.
 */
to: StaffId | null, text: string, };
export type MoveMeeting = { meeting: MeetingId, day: string, minute: number, };
export type MoveQuiz = { quiz: QuizId, state: QuizState, };
export type Movement = "collected" | "spent" | "returned" | "corrected";
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
export type MyLaunch = { 
/**
 * Which.
 */
launch: LaunchName, 
/**
 * Percent of recall to be expected of me on the day if nothing more is done.
 */
as_is: number, 
/**
 * Percent of recall to be expected of me on the day if I keep to the plan.
 */
planned: number, 
/**
 * Questions that stay under the bar even so.
 */
short: number, 
/**
 * What keeps them there, if something does: the gravest.
 */
why: Reach, };
export type MyPair = { 
/**
 * The other one's name.
 */
name: string, 
/**
 * Leads the other one.
 */
leads: boolean, 
/**
 * How it stands today.
 */
today: PairingStanding, };
export type Named = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * The name.
 */
name: string, };
export type NamedRule = { "kind": "barred", shift: ShiftId, } | { "kind": "not_in_force", shift: ShiftId, } | { "kind": "away", day: string, } | { "kind": "pinned", day: string, work: Work, } | { "kind": "unavailable", day: string, shift: ShiftId | null, } | { "kind": "rest_quota", window: Window, due: number, } | { "kind": "longest_run", days: number, } | { "kind": "succession", first: ShiftId, then: ShiftId, } | { "kind": "with_mentor", mentor: StaffId, } | { "kind": "wish", day: string, shift: ShiftId | null, likes: boolean, } | { "kind": "bound", counted: Counted, window: Window, least: number | null, most: number | null, } | { "kind": "fair_share", counted: Counted, } | { "kind": "shortest_run", days: number, works: boolean, } | { "kind": "shortest_rest", minutes: number, } | { "kind": "cover", day: string, shifts: Array<ShiftId>, } | { "kind": "apart_from", other: StaffId, } | { "kind": "duty" };
export type NamedStaff = { 
/**
 * Who.
 */
id: StaffId, 
/**
 * Their name.
 */
name: string, };
export type Naming = "names" | "numbers";
export type NeedProblem = { "kind": "bad_band", band: Segment, } | { "kind": "twice", band: Segment, day: string | null, } | { "kind": "target_below_least", band: Segment, day: string | null, };
export type Needs = { 
/**
 * By weekday.
 */
weekly: Array<WeeklyNeed>, 
/**
 * By date; stronger than the weekday.
 */
dates: Array<DateNeed>, 
/**
 * By time of day and weekday.
 */
bands: Array<BandNeed>, 
/**
 * By time of day and date; stronger than the weekday.
 */
band_dates: Array<DateBand>, };
export type NewCustomer = { name: string, 
/**
 * Also when the shop knows somebody of this name.
 */
anyway: boolean, };
export type Nick = { 
/**
 * As it is remembered.
 */
nick: string, 
/**
 * Who it is; `None` for nobody of ours, or not known yet.
 */
staff: StaffId | null, 
/**
 * Somebody has said so; otherwise it is a guess or nobody, and is not remembered.
 */
known: boolean, };
export type Note = { 
/**
 * Its id; 0 while it has not been saved. A later note has a larger one, whatever the clock says.
 */
id: NoteId, 
/**
 * What it is.
 */
note: NoteKind, 
/**
 * What was written.
 */
words: string, 
/**
 * Who wrote it.
 */
author: StaffId, 
/**
 * When, shop time.
 */
at: string, 
/**
 * Where it stands.
 */
state: NoteState, 
/**
 * The earlier note that it has joined.
 */
same_as: NoteId | null, 
/**
 * The weekly collection that took it in.
 */
collection: CollectionId | null, 
/**
 * For a lost sale.
 */
lost: LostSale | null, };
export type NoteAnswer = { 
/**
 * To which note.
 */
note: NoteId, 
/**
 * What.
 */
verdict: Verdict, 
/**
 * Why, or what is done about it.
 */
words: string, 
/**
 * By whom.
 */
by: StaffId, 
/**
 * When, shop time.
 */
at: string, };
export type NoteComplaint = { complaint: ComplaintDraft, about: About, 
/**
 * The next shift has to know: an item goes on the handover sheet.
 */
hand_over: boolean, 
/**
 * What goes on the sheet beside the complaint's own words is written in this language.
 */
language: Language, };
export type NoteFigures = { 
/**
 * The first days of the weeks or months, the earliest first.
 */
starts: Array<string>, 
/**
 * A row for each kind.
 */
kinds: Array<KindRow>, 
/**
 * Why sales were lost in the month, the commonest first.
 */
lost: Array<ParetoBar>, };
export type NoteFiguresPaper = { spell: Spell, month: Month, language: Language, };
export type NoteId = number;
export type NoteKind = "problem" | "idea" | "listing_error" | "competitor" | "lost_sale" | "question";
export type NotePage = { 
/**
 * The latest first.
 */
rows: Array<NoteRow>, 
/**
 * There are more before the last.
 */
more: boolean, };
export type NoteProblem = { "kind": "empty" } | { "kind": "too_long", most: number, has: number, } | { "kind": "say_why" } | { "kind": "not_earlier" } | { "kind": "final" } | { "kind": "not_employed" } | { "kind": "unanswered", notes: Array<NoteId>, } | { "kind": "nothing_new" } | { "kind": "unknown_reason" } | { "kind": "own_idea" };
export type NoteRow = { 
/**
 * The note; of a very long one the beginning.
 */
note: Note, 
/**
 * There is more of it.
 */
cut: boolean, 
/**
 * Something in it is masked: it is shown for a reason.
 */
hides: boolean, 
/**
 * Who wrote it.
 */
author_name: string, 
/**
 * The answer that stands.
 */
answer: AnswerRow | null, 
/**
 * Who else wrote the same and joined it.
 */
joined: Array<string>, };
export type NoteState = "open" | "adopted" | "declined" | "duplicate" | "passed" | "later";
export type NoteView = { 
/**
 * The note, whole.
 */
row: NoteRow, 
/**
 * Every answer it got, the first first.
 */
answers: Array<AnswerRow>, 
/**
 * The earlier note that it joined in the end.
 */
root: NoteRow | null, 
/**
 * The notes that joined it, the earliest first.
 */
joined: Array<NoteRow>, 
/**
 * Whether I may answer it.
 */
answerable: boolean, };
export type NotesFile = { find: FindNotes, language: Language, };
export type NotesToday = { 
/**
 * Notes of mine that somebody answered in the last seven days, the latest answer first.
 */
answered: Array<NoteRow>, 
/**
 * Notes that were passed to me and wait for my answer.
 */
passed: Array<NoteRow>, 
/**
 * What I have agreed to do at a meeting, the most urgent first.
 */
actions: Array<Action>, 
/**
 * For the person in charge: what waits to be collected.
 */
collection: CollectionToday | null, };
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
export type Offence = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: OffenceId, 
/**
 * The rule.
 */
rule: RuleId, 
/**
 * The edition in force on the day it happened: its text and its ladder hold.
 */
edition: EditionId, 
/**
 * Who is said to have done it.
 */
staff: StaffId, 
/**
 * When it happened, shop time.
 */
happened: string, 
/**
 * What was seen.
 */
words: string, 
/**
 * A picture of it.
 */
picture: AttachmentId | null, 
/**
 * Who reported it.
 */
reported_by: StaffId, 
/**
 * When.
 */
reported_at: string, };
export type OffenceAnswer = { 
/**
 * The offence.
 */
offence: OffenceId, 
/**
 * What they say.
 */
answer: AnswerKind, 
/**
 * In their words; may be empty where they accept.
 */
words: string, 
/**
 * When.
 */
at: string, };
export type OffenceDecision = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: OffenceDecisionId, 
/**
 * The offence.
 */
offence: OffenceId, 
/**
 * Which decision on it; the first is 1.
 */
turn: number, 
/**
 * What it does.
 */
verdict: OffenceVerdict, 
/**
 * The step by the offences that stood then; 0 where there is none.
 */
step: number, 
/**
 * What the rule gave for it; `None` where a manager decides without a ladder.
 */
proposed: Sanction | null, 
/**
 * What was decided; `None` where nothing stands.
 */
outcome: Sanction | null, 
/**
 * Why.
 */
reason: string, 
/**
 * The ruling behind it.
 */
ruling: RulingId | null, 
/**
 * By whom.
 */
by: StaffId, 
/**
 * When.
 */
at: string, };
export type OffenceDecisionId = number;
export type OffenceId = number;
export type OffenceList = { 
/**
 * The latest report first.
 */
rows: Array<OffenceRow>, 
/**
 * There are older ones.
 */
more: boolean, 
/**
 * Reports that nobody has decided on, for whoever decides.
 */
waiting: number, 
/**
 * Standing offences whose step has moved, for whoever decides.
 */
moved: Array<OffenceId>, 
/**
 * May report.
 */
reports: boolean, 
/**
 * May decide.
 */
judges: boolean, 
/**
 * Sees everybody's.
 */
all: boolean, };
export type OffenceProblem = { "kind": "no_words" } | { "kind": "too_long", most: number, } | { "kind": "in_future" } | { "kind": "not_in_force", from: string | null, } | { "kind": "not_employed" } | { "kind": "not_yours" } | { "kind": "own_offence" } | { "kind": "already_decided", state: OffenceState, } | { "kind": "not_standing", state: OffenceState, } | { "kind": "moved", step: number, proposed: Sanction | null, } | { "kind": "no_sanction" } | { "kind": "no_reason" } | { "kind": "needs_ruling" } | { "kind": "open_ruling" } | { "kind": "bad_amount", problem: MoneyProblem, };
export type OffenceRow = { 
/**
 * The report.
 */
offence: Offence, 
/**
 * Who is said to have done it.
 */
staff_name: string, 
/**
 * Their agent number.
 */
number: string, 
/**
 * Who reported it.
 */
reported_by_name: string, 
/**
 * The code of the rule.
 */
code: string, 
/**
 * What the rule says.
 */
rule_words: string, 
/**
 * Where it stands.
 */
state: OffenceState, 
/**
 * What the person has said last.
 */
answer: OffenceAnswer | null, 
/**
 * What stands.
 */
outcome: Sanction | null, 
/**
 * The step that it was decided at; 0 where there is none.
 */
step: number, 
/**
 * It is the reader's own.
 */
own: boolean, 
/**
 * Its step has moved since it was decided.
 */
moved: boolean, };
export type OffenceState = "reported" | "standing" | "dismissed" | "overturned";
export type OffenceVerdict = "confirmed" | "dismissed" | "overturned" | "recounted";
export type OffenceView = { 
/**
 * The offence.
 */
row: OffenceRow, 
/**
 * The rule as it was in force.
 */
clause: Clause, 
/**
 * The edition that was in force.
 */
edition: Edition, 
/**
 * What the person has said, the earliest first.
 */
answers: Array<OffenceAnswer>, 
/**
 * What was decided, the earliest first.
 */
decisions: Array<DecisionRow>, 
/**
 * The standing offences that make the step what it is.
 */
earlier: Array<Earlier>, 
/**
 * The step that it has now; 0 where its rule has no ladder.
 */
step: number, 
/**
 * What the rule gives for it.
 */
proposed: Sanction | null, 
/**
 * What to know before confirming, for whoever decides.
 */
warnings: Array<Warning>, 
/**
 * What its step has come to cost since it was decided.
 */
recount: Recount | null, 
/**
 * The turn of the next decision: it tells the program which state the reader saw.
 */
turn: number, 
/**
 * The entry of the ledger that stands for it.
 */
entry: EntryId | null, 
/**
 * How much of it is still to be collected.
 */
still_open: Fen, 
/**
 * The reader may decide on it.
 */
decides: boolean, 
/**
 * The reader may answer it.
 */
answers_it: boolean, };
export type Offer = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * Their name.
 */
name: string, 
/**
 * Whether it is paid.
 */
verdict: RewardVerdict, 
/**
 * Which part.
 */
share: Share, 
/**
 * How much, where the rate is known.
 */
amount: Fen | null, 
/**
 * It is the reader's own: somebody else decides.
 */
own: boolean, };
export type OnDay = { day: string, };
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
export type OpenRow = { 
/**
 * The entry that it began with.
 */
row: EntryRow, 
/**
 * How much; below nothing what is to be given back.
 */
open: Fen, };
export type OrderColumn = { 
/**
 * Orders were paid then, not placed.
 */
paid: boolean, 
/**
 * The column's head as the file has it.
 */
head: string, 
/**
 * Orders per day and half hour.
 */
counts: Array<HalfHour>, 
/**
 * Orders in all.
 */
orders: number, 
/**
 * Rows that cannot be read as a moment.
 */
unreadable: number, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * Days of the stretch of which the shop has counts already.
 */
known: number, };
export type OrderId = number;
export type OrderPreview = { 
/**
 * The columns, that of placing an order first.
 */
columns: Array<OrderColumn>, };
export type OrderView = { id: OrderId, masked: string, };
export type OrderWeek = { 
/**
 * Orders counted.
 */
total: number, 
/**
 * First day with counts.
 */
from: string | null, 
/**
 * Last day with counts.
 */
to: string | null, 
/**
 * Orders per weekday and half hour, in hundredths.
 */
orders: Array<Array<number>>, 
/**
 * People at work per weekday and half hour in the month's draft, in hundredths.
 */
presence: Array<Array<number>>, 
/**
 * Something is planned in the month.
 */
planned: boolean, 
/**
 * Orders that come when no shift is worked, in thousandths.
 */
outside: number, 
/**
 * Hundredths of an order that one agent serves in half an hour, if the shop has said so.
 */
pace: number | null, 
/**
 * The shifts of the system in force.
 */
kinds: Array<ShiftKind>, 
/**
 * What they need now.
 */
now: Array<WeeklyNeed>, 
/**
 * What they would need; empty without counts or a pace.
 */
proposed: Array<WeeklyNeed>, };
export type OtherSystem = { "kind": "saved", system: SystemId, } | { "kind": "ready", preset: Preset, };
export type OthersPassword = { staff: StaffId, password: string, };
export type OthersPin = { staff: StaffId, pin: string, };
export type Outage = { 
/**
 * Its id.
 */
id: OutageId, 
/**
 * When it began, shop time.
 */
started_at: string, 
/**
 * Who switched it on.
 */
started_by: StaffId, 
/**
 * Their name.
 */
started_by_name: string, 
/**
 * When it ended; `None` while it lasts.
 */
ended_at: string | null, 
/**
 * Who switched it off.
 */
ended_by: StaffId | null, };
export type OutageId = number;
export type Outlook = { 
/**
 * The launch.
 */
launch: LaunchName, 
/**
 * What is to be known.
 */
columns: Array<OutlookColumn>, 
/**
 * Who has to know it, the weakest first.
 */
rows: Array<OutlookRow>, };
export type OutlookCell = { 
/**
 * Percent of recall on the day if nothing more is done.
 */
as_is: number, 
/**
 * Percent of recall on the day if the plan is kept.
 */
planned: number, 
/**
 * It stays under the bar.
 */
short: boolean, };
export type OutlookColumn = { 
/**
 * Its id.
 */
attribute: AttributeId, 
/**
 * What it is about.
 */
name: string, 
/**
 * Of which product.
 */
product_name: string, 
/**
 * Questions that ask for it; without one nobody can be reviewed.
 */
questions: number, };
export type OutlookRow = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * Their name.
 */
name: string, 
/**
 * For each attribute the recall to be expected on the day; `None` without a question.
 */
cells: Array<OutlookCell | null>, 
/**
 * The days on which they review for it.
 */
days: Array<string>, 
/**
 * Reviews that they still have before the day, for all launches.
 */
reviews: number, 
/**
 * Their working days on the rota before the day.
 */
working: number, 
/**
 * Days before it that no rota has been made for yet.
 */
open: number, 
/**
 * Attributes that stay under the bar even so.
 */
short: number, 
/**
 * The lowest recall to be expected, in percent.
 */
lowest: number | null, 
/**
 * What keeps them under the bar, if something does: the gravest.
 */
why: Reach, };
export type OutlookView = { 
/**
 * The launches that are planned, the next first.
 */
launches: Array<LaunchName>, 
/**
 * The one that is shown; `None` where none is planned.
 */
shown: Outlook | null, 
/**
 * How the shop reviews.
 */
setting: ReviewSetting, };
export type Overlap = "replace" | "add";
export type Owed = { 
/**
 * Who; also who has left.
 */
staff: StaffId, 
/**
 * How much.
 */
amount: Fen, };
export type OwnAttempt = { 
/**
 * Its id.
 */
id: AttemptId, 
/**
 * Its number, from 1.
 */
number: number, 
/**
 * When it was begun.
 */
began: string, 
/**
 * When it ended; `None` while it goes on.
 */
ended: string | null, 
/**
 * It is answered on paper.
 */
on_paper: boolean, 
/**
 * What it reached, once it has ended.
 */
score: Score | null, };
export type OwnLimits = { 
/**
 * Longest run of days worked, in days.
 */
longest_run: number | null, 
/**
 * Most work in a month, in minutes.
 */
most_minutes: number | null, 
/**
 * Most nights a month.
 */
most_nights: number | null, 
/**
 * Most weekends a month with a day worked.
 */
most_weekends: number | null, };
export type OwnPassword = { password: string, current: string, };
export type OwnPin = { pin: string, current: string, };
export type Pace = "day" | "week" | "month";
export type Page = { before: AuditId | null, limit: number, act: Act | null, staff: StaffId | null, };
export type PageCategory = { 
/**
 * The category.
 */
category: Category, 
/**
 * Pages in it, without those below it.
 */
pages: number, };
export type PageDecision = { 
/**
 * It stands for everybody; otherwise it was declined.
 */
released: boolean, 
/**
 * Why.
 */
words: string, 
/**
 * Who decided.
 */
by: StaffId, 
/**
 * When, shop time.
 */
at: string, };
export type PageId = number;
export type PageName = { 
/**
 * Which.
 */
page: PageId, 
/**
 * Its title.
 */
title: string, };
export type PageProblem = { "kind": "no_title" } | { "kind": "no_text" } | { "kind": "too_long", most: number, } | { "kind": "too_many_pictures", most: number, } | { "kind": "no_category" } | { "kind": "no_product" } | { "kind": "same" } | { "kind": "changed_meanwhile", version: number, } | { "kind": "already_decided" } | { "kind": "no_reason" } | { "kind": "not_an_open_question" };
export type PageProduct = { 
/**
 * Its id.
 */
id: ProductId, 
/**
 * Its name.
 */
name: string, };
export type PageRow = { 
/**
 * Which.
 */
page: PageId, 
/**
 * Which version of it.
 */
version: number, 
/**
 * Its title.
 */
title: string, 
/**
 * How it begins.
 */
begins: string, 
/**
 * Where it is filed.
 */
category: QuestionCategoryId, 
/**
 * The product that it is about.
 */
product_name: string, 
/**
 * Who wrote it.
 */
by_name: string, 
/**
 * When, shop time.
 */
at: string, };
export type PageSaved = { 
/**
 * The page.
 */
page: PageId, 
/**
 * Its new version.
 */
version: number, 
/**
 * It stands for everybody; otherwise it waits.
 */
released: boolean, };
export type PageText = { 
/**
 * The product that it is about.
 */
product: ProductId | null, 
/**
 * Where it is filed.
 */
category: QuestionCategoryId, 
/**
 * Its title, in one line.
 */
title: string, 
/**
 * What it says, in lines.
 */
text: string, 
/**
 * Pictures under it, in their order.
 */
pictures: Array<AttachmentId>, };
export type PageVersion = { 
/**
 * Of which page.
 */
page: PageId, 
/**
 * Its number, from 1.
 */
version: number, 
/**
 * The version that its writer had before them; 0 for a new page.
 */
based_on: number, 
/**
 * What it says.
 */
says: PageText, 
/**
 * Who wrote it.
 */
by: StaffId, 
/**
 * When, shop time.
 */
at: string, 
/**
 * What was decided about it; `None` while it waits.
 */
decision: PageDecision | null, };
export type PageVersionRow = { 
/**
 * What it says and what was decided.
 */
version: PageVersion, 
/**
 * Who wrote it.
 */
by_name: string, 
/**
 * Who decided.
 */
decided_by_name: string, };
export type PageView = { 
/**
 * The version that stands released; 0 while none is.
 */
standing: number, 
/**
 * It is shown no more.
 */
retired: boolean, 
/**
 * Its versions that the reader may see, the latest first.
 */
versions: Array<PageVersionRow>, 
/**
 * The questions that were answered into it.
 */
questions: Array<NoteRow>, 
/**
 * The reader keeps the pages.
 */
keeps: boolean, };
export type PairRow = { 
/**
 * The pairing.
 */
pairing: Pairing, 
/**
 * The mentor's name.
 */
mentor: string, 
/**
 * The trainee's name.
 */
trainee: string, 
/**
 * How it stands today; `None` where it does not last today.
 */
today: PairingStanding | null, 
/**
 * Days of the coming week on which the trainee is to work without the mentor.
 */
apart: Array<string>, 
/**
 * Days of it on which both are to work together.
 */
together: number, };
export type PairUp = { mentor: StaffId, trainee: StaffId, from: string, to: string | null, reason: string, };
export type Pairing = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: PairingId, 
/**
 * Who leads 师傅.
 */
mentor: StaffId, 
/**
 * Who is led 新人.
 */
trainee: StaffId, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; `None` until further notice.
 */
to: string | null, 
/**
 * Why it began, or why it ended early; empty where nobody had to say.
 */
reason: string, };
export type PairingId = number;
export type PairingProblem = { "kind": "same_person" } | { "kind": "ends_before_start" } | { "kind": "not_employed", name: string, } | { "kind": "not_on_rota", name: string, } | { "kind": "mentor_learns", name: string, } | { "kind": "mentor_leads", name: string, trainee: string, } | { "kind": "trainee_leads", name: string, } | { "kind": "no_trainee", name: string, } | { "kind": "no_shared_shift", name: string, } | { "kind": "kept_apart", name: string, } | { "kind": "led_already", mentor: string, since: string, } | { "kind": "no_reason" } | { "kind": "too_long", most: number, } | { "kind": "over" };
export type PairingStanding = { "kind": "together", shift: ShiftId, } | { "kind": "trainee_off" } | { "kind": "not_planned" } | { "kind": "mentor_rests" } | { "kind": "mentor_on_leave", until: string, } | { "kind": "mentor_gone" } | { "kind": "apart", mentor: ShiftId, trainee: ShiftId, };
export type PairingsView = { 
/**
 * Pairings that last today or begin later.
 */
pairs: Array<PairRow>, 
/**
 * Who learns and has no mentor, whoever has waited longest first.
 */
waiting: Array<WaitingRow>, 
/**
 * Pairings that are over, the latest first.
 */
past: Array<PairRow>, 
/**
 * How many could lead somebody more from today on.
 */
free: number, };
export type PaperEffect = "change" | "same";
export type PaperLine = { 
/**
 * Its place in the text, from 1.
 */
line: number, 
/**
 * The short id as it was typed.
 */
typed: string, 
/**
 * The mark.
 */
mark: Mark | null, 
/**
 * The item's situation, numbers masked, where the id is known.
 */
situation: string | null, 
/**
 * What it does.
 */
effect: PaperEffect | null, 
/**
 * Why it does nothing.
 */
problem: PaperProblem | null, };
export type PaperProblem = { "kind": "unreadable" } | { "kind": "typo" } | { "kind": "no_mark" } | { "kind": "unknown" } | { "kind": "contradiction", lines: Array<number>, } | { "kind": "no_text" } | { "kind": "too_long" } | { "kind": "ended", state: ItemState, by: string, } | { "kind": "not_read_back", problem: SheetProblem, };
export type ParetoBar = { 
/**
 * The reason; none where nobody said.
 */
reason: LostReasonId | null, 
/**
 * Lost sales for it.
 */
sales: number, 
/**
 * Its share and that of all commoner ones together, in thousandths of all lost sales.
 */
together: number, };
export type Part = { 
/**
 * Which category.
 */
category: QuestionCategoryId, 
/**
 * Also of the categories below it.
 */
below: boolean, 
/**
 * How many questions.
 */
take: number, };
export type PassOn = { item: ItemId, 
/**
 * To whom; `None` for the shift.
 */
to: StaffId | null, 
/**
 * What the giver understood of it (HND-07).
 */
understood: string, };
export type Pasted = { data: string, };
export type PatrolProblem = { "kind": "no_code" } | { "kind": "no_title" } | { "kind": "code_taken", by: string, } | { "kind": "too_long", most: number, } | { "kind": "bad_price" } | { "kind": "nothing_said" } | { "kind": "nothing_wrong" } | { "kind": "no_detail" } | { "kind": "retired" } | { "kind": "own_finding" } | { "kind": "not_finder" } | { "kind": "already_decided", state: FindingState, } | { "kind": "not_verified" } | { "kind": "no_reason" } | { "kind": "nothing_to_patrol" } | { "kind": "round_over" } | { "kind": "bad_checklist" };
export type PatrolSettings = { 
/**
 * How the same error in many listings counts.
 */
same_field: SameField, 
/**
 * Listings in a round.
 */
round_size: number, };
export type PatrolView = { 
/**
 * The listings: on the shelves those that nobody has looked at longest come first, the others behind them.
 */
listings: Array<ListingRow>, 
/**
 * The checklist.
 */
checklist: Array<Checkpoint>, 
/**
 * What the shop has settled.
 */
settings: PatrolSettings, 
/**
 * The round that the person walks now.
 */
round: Round | null, 
/**
 * Findings that wait for a decision.
 */
reported: number, 
/**
 * Verified findings that wait for mending.
 */
verified: number, 
/**
 * May decide on findings.
 */
decides: boolean, 
/**
 * May change listings, checklist and settings.
 */
keeps: boolean, };
export type Penalty = "ladder" | "severe" | "word";
export type Period = "month" | "week" | "none";
export type PersonAccount = { 
/**
 * The balances.
 */
balance: PersonBalance, 
/**
 * Open fines.
 */
fines: Array<OpenRow>, 
/**
 * Open rewards.
 */
rewards: Array<OpenRow>, 
/**
 * Open compensation.
 */
compensation: Array<OpenRow>, 
/**
 * Every entry about them, the latest first, with what they owe to the fund behind it.
 */
entries: EntryPage, };
export type PersonBalance = { 
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
 * They have left; what they owe stays.
 */
left: boolean, 
/**
 * Fines still to pay; below nothing what is to be given back.
 */
fines: Fen, 
/**
 * Rewards still to be paid out.
 */
rewards: Fen, 
/**
 * Damage still to pay for.
 */
compensation: Fen, };
export type PersonName = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * Their name.
 */
name: string, };
export type PersonRow = { 
/**
 * The numbers.
 */
sum: PersonSum, 
/**
 * Agent number.
 */
number: string, 
/**
 * Name.
 */
name: string, };
export type PersonSum = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * Days with own figures.
 */
days: number, 
/**
 * The own figures; `None` where none were entered.
 */
own: Tally | null, 
/**
 * The platform's inquiries and payments; `None` where there are none.
 */
platform: Tally | null, 
/**
 * Some of the platform's days are provisional.
 */
provisional: boolean, };
export type PersonToName = { 
/**
 * Who.
 */
id: StaffId, 
/**
 * Their agent number.
 */
number: string, 
/**
 * Their name.
 */
name: string, };
export type Picture = { 
/**
 * Its format.
 */
format: PictureKind, 
/**
 * Pixels across.
 */
width: number, 
/**
 * Pixels down.
 */
height: number, };
export type PictureData = { 
/**
 * Its id.
 */
id: AttachmentId, 
/**
 * What it is.
 */
picture: Picture, 
/**
 * Its bytes in Base64: the page makes an object of them, since it may load pictures from nowhere else.
 */
data: string, };
export type PictureKind = "png" | "jpeg" | "webp";
export type PictureProblem = { "kind": "not_a_picture" } | { "kind": "too_large", 
/**
 * The most, in bytes.
 */
limit: number, } | { "kind": "too_many_pixels", 
/**
 * The most.
 */
limit: number, } | { "kind": "damaged" };
export type Place = { day: string, shift: ShiftId, };
export type Plain = { 
/**
 * The words; an order's number in front, if there is one.
 */
texts: Array<string>, 
/**
 * For how long the screen shows them.
 */
seconds: number, };
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
export type Platform = { 
/**
 * 咨询人数
 */
consulted: number | null, 
/**
 * 接待人数
 */
received: number | null, 
/**
 * 询单人数
 */
inquired: number | null, 
/**
 * 询单->次日付款成功率
 */
next_day_rate: number | null, 
/**
 * 询单->最终付款人数
 */
paid: number | null, 
/**
 * 询单->最终付款成功率
 */
paid_rate: number | null, 
/**
 * 询单->最终下单人数
 */
ordered: number | null, 
/**
 * 询单->最终下单成功率
 */
ordered_rate: number | null, 
/**
 * 销售额
 */
sales: number | null, 
/**
 * 客单价
 */
per_customer: number | null, 
/**
 * 客件数
 */
pieces: number | null, 
/**
 * 回复率
 */
reply_rate: number | null, 
/**
 * 首次响应时间
 */
first_response: number | null, 
/**
 * 平均响应时间
 */
mean_response: number | null, 
/**
 * 平均接待时长
 */
mean_session: number | null, 
/**
 * 慢响应人数
 */
slow: number | null, 
/**
 * 未回复人数
 */
unanswered: number | null, 
/**
 * 答问比
 */
answer_ratio: number | null, 
/**
 * 最早上线, as the platform writes it.
 */
first_online: string, 
/**
 * 在线总时长
 */
online: number | null, 
/**
 * 服务总时长
 */
serving: number | null, 
/**
 * 挂起总时长
 */
paused: number | null, };
export type PlatformFigure = { 
/**
 * Whose.
 */
staff: StaffId, 
/**
 * Which day.
 */
day: string, 
/**
 * Whether payments can still come.
 */
standing: Standing, 
/**
 * The values.
 */
values: Platform, };
export type PlatformPerson = { 
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
 * The figures.
 */
sum: PlatformSum, };
export type PlatformStretch = { 
/**
 * Its first day.
 */
from: string, 
/**
 * The figures.
 */
sum: PlatformSum, };
export type PlatformSum = { 
/**
 * Days of people with figures.
 */
days: number, 
/**
 * Of these, those whose payments may still change.
 */
provisional: number, 
/**
 * 咨询人数, added.
 */
consulted: number | null, 
/**
 * 接待人数, added.
 */
received: number | null, 
/**
 * 询单人数, added.
 */
inquired: number | null, 
/**
 * 最终付款人数, added; of provisional days what was paid so far.
 */
paid: number | null, 
/**
 * The same as it stood in the provisional files, for those days that have one.
 */
paid_first: number | null, 
/**
 * 最终下单人数, added.
 */
ordered: number | null, 
/**
 * 次日付款成功率, weighted by those who inquired.
 */
next_day_rate: number | null, 
/**
 * 最终付款成功率, weighted by those who inquired.
 */
paid_rate: number | null, 
/**
 * 最终下单成功率, weighted by those who inquired.
 */
ordered_rate: number | null, 
/**
 * 销售额, added.
 */
sales: number | null, 
/**
 * 客单价: sales by those who paid; where these are unknown, weighted by those who were received.
 */
per_customer: number | null, 
/**
 * 客件数, weighted by those who paid.
 */
pieces: number | null, 
/**
 * 回复率, weighted by those who were received.
 */
reply_rate: number | null, 
/**
 * 首次响应时间, weighted by those who were received.
 */
first_response: number | null, 
/**
 * 平均响应时间, weighted by those who were received.
 */
mean_response: number | null, 
/**
 * 平均接待时长, weighted by those who were received.
 */
mean_session: number | null, 
/**
 * 慢响应人数, added.
 */
slow: number | null, 
/**
 * 未回复人数, added.
 */
unanswered: number | null, 
/**
 * 答问比, weighted by those who were received.
 */
answer_ratio: number | null, 
/**
 * 最早上线, of a single day of one person only.
 */
first_online: string, 
/**
 * 在线总时长, added.
 */
online: number | null, 
/**
 * 服务总时长, added.
 */
serving: number | null, 
/**
 * 挂起总时长, added.
 */
paused: number | null, };
export type PlatformView = { 
/**
 * Stretches that have figures, the latest first.
 */
stretches: Array<PlatformStretch>, 
/**
 * The team by person; empty for one person.
 */
people: Array<PlatformPerson>, 
/**
 * Everything together.
 */
total: PlatformSum, };
export type Point = { 
/**
 * Its first day.
 */
from: string, 
/**
 * The own figures; `None` where nobody entered any.
 */
own: Tally | null, 
/**
 * The platform's inquiries and payments; `None` where there are none.
 */
platform: Tally | null, 
/**
 * Some of the platform's days are provisional.
 */
provisional: boolean, };
export type Postings = { from: Account, to: Account, amount: Fen, };
export type PrepareMeeting = { day: string | null, };
export type Presence = "present" | "absent" | "excused";
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
export type PrintSheet = { 
/**
 * A closed one; `None` for the sheet in writing.
 */
sheet: SheetId | null, language: Language, };
export type ProbationDecision = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: DecisionId, 
/**
 * About whom.
 */
staff: StaffId, 
/**
 * What.
 */
verdict: ProbationVerdict, 
/**
 * The planned end before it.
 */
was: string, 
/**
 * The last day of probation after it.
 */
ends: string, 
/**
 * The role before it.
 */
had_role: Role, 
/**
 * Why.
 */
reason: string, 
/**
 * Who decided.
 */
by: StaffId, 
/**
 * When, shop time.
 */
at: string, };
export type ProbationDecisionRow = { 
/**
 * The decision.
 */
decision: ProbationDecision, 
/**
 * Who made it.
 */
by_name: string, };
export type ProbationPaper = { staff: StaffId, decision: DecisionId | null, language: Language, };
export type ProbationProblem = { "kind": "own_probation" } | { "kind": "no_probation" } | { "kind": "decided", verdict: ProbationVerdict, } | { "kind": "nothing_to_take_back" } | { "kind": "no_reason" } | { "kind": "bad_day", from: string, to: string, } | { "kind": "not_longer", after: string, } | { "kind": "bad_tick", from: string, to: string, } | { "kind": "not_the_mentor" } | { "kind": "measured" } | { "kind": "ticked" } | { "kind": "not_ticked" } | { "kind": "bad_track" } | { "kind": "bad_milestone", place: number, } | { "kind": "last_track" } | { "kind": "too_long", most: number, };
export type ProbationStage = "before" | "running" | "ending" | "overdue" | "confirmed" | "failed" | "past";
export type ProbationVerdict = "confirmed" | "extended" | "failed" | "taken_back";
export type ProbationView = { 
/**
 * The cohorts, one for each track that has people; only for whoever decides.
 */
cohorts: Array<Cohort>, 
/**
 * My own probation, if I have one that is not over.
 */
mine: StaffId | null, 
/**
 * Whom I lead today, or whom I may look at.
 */
led: Array<Named>, 
/**
 * Trainees of whose probation nobody has entered the days, for whoever decides.
 */
undated: Array<Named>, 
/**
 * Every track, for whoever decides.
 */
tracks: Array<Track>, 
/**
 * Days before an end from which it is called for.
 */
remind: number, 
/**
 * May decide, and change tracks.
 */
decides: boolean, };
export type Product = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: ProductId, 
/**
 * The shop's code, one product each.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is and for whom, in a few lines; may be empty.
 */
about: string, 
/**
 * The quiz that asks for it where it was never launched here.
 */
quiz: QuizId | null, 
/**
 * The day it came to the book.
 */
added: string, 
/**
 * Sold no more: nobody has to know it.
 */
retired: boolean, 
/**
 * Pictures of it, in their order.
 */
pictures: Array<AttachmentId>, 
/**
 * What is to be known of it, in its order; also what is asked no more.
 */
attributes: Array<Attribute>, };
export type ProductId = number;
export type ProductLack = { 
/**
 * Its name.
 */
product_name: string, 
/**
 * What.
 */
lack: Lack, 
/**
 * The attribute's name, where it is one.
 */
attribute_name: string, };
export type ProductName = { 
/**
 * Which.
 */
product: ProductId, 
/**
 * The shop's code.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The quiz that is asked where the launch names none.
 */
quiz: QuizId | null, };
export type ProductProblem = { "kind": "no_code" } | { "kind": "code_taken", name: string, } | { "kind": "no_name" } | { "kind": "too_long", most: number, } | { "kind": "too_many_attributes", most: number, } | { "kind": "too_many_pictures", most: number, } | { "kind": "empty_attribute", line: number, } | { "kind": "same_attribute", name: string, } | { "kind": "too_many_alternatives", name: string, most: number, } | { "kind": "alternative_is_right", name: string, value: string, } | { "kind": "no_product_meant" } | { "kind": "asked_already" } | { "kind": "not_open" } | { "kind": "no_reason" } | { "kind": "no_such_class" } | { "kind": "no_such_page" } | { "kind": "not_there", name: string, } | { "kind": "bad_day" } | { "kind": "bad_days" } | { "kind": "linked_elsewhere" } | { "kind": "cannot_be_marked" } | { "kind": "changed_meanwhile" } | { "kind": "no_questions" };
export type ProductRequest = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: RequestId, 
/**
 * To which product; `None` for one that is not in the book yet.
 */
product: ProductId | null, 
/**
 * What is to be explained, or which product is meant.
 */
words: string, 
/**
 * Who asks.
 */
staff: StaffId, 
/**
 * Since when, shop time.
 */
at: string, 
/**
 * Where it stands.
 */
state: ProductRequestState, 
/**
 * How it was answered.
 */
way: IntroductionWay | null, 
/**
 * The class to which whoever asked is invited.
 */
class: ClassId | null, 
/**
 * The page that introduces it.
 */
page: PageId | null, 
/**
 * What there is to say about the answer; why, where it was refused.
 */
remark: string, 
/**
 * Who gave the introduction, or refused it.
 */
answered_by: StaffId | null, 
/**
 * When.
 */
answered_on: string | null, };
export type ProductRequestState = "open" | "answered" | "refused" | "withdrawn";
export type ProductRow = { 
/**
 * The product.
 */
product: ProductId, 
/**
 * The shop's code.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its attributes in one line, for the eye and for the search.
 */
facts: string, 
/**
 * Sold no more.
 */
retired: boolean, 
/**
 * Attributes that are to be known.
 */
attributes: number, 
/**
 * Attributes without a question that is asked or waits for review; for whoever keeps the book.
 */
unasked: number, 
/**
 * Questions that wait for review; for whoever keeps the book.
 */
proposed: number, 
/**
 * How the reader stands to it.
 */
light: Light, 
/**
 * The day on which it is, or was, listed.
 */
lists_on: string | null, };
export type ProductView = { 
/**
 * The product.
 */
product: Product, 
/**
 * Tells whether somebody changed it since: it is sent back with what is saved.
 */
stamp: string, 
/**
 * What its attributes held, by attribute, the latest first.
 */
versions: Array<AttributeVersionRow>, 
/**
 * The questions that ask for its attributes; for whoever keeps the book.
 */
asking: Array<AskingRow>, 
/**
 * What keeps the reader from being ready for it.
 */
lacks: Array<Lack>, 
/**
 * How the reader stands to it.
 */
light: Light, 
/**
 * The day on which it is, or was, listed.
 */
lists_on: string | null, 
/**
 * The quiz that tells who knows it.
 */
quiz: QuizName | null, 
/**
 * The reader keeps the book.
 */
keeps: boolean, };
export type ProductsView = { 
/**
 * The products, those that are sold no more behind the others.
 */
rows: Array<ProductRow>, 
/**
 * Quizzes that may ask for a product, for whoever keeps the book.
 */
quizzes: Array<QuizName>, 
/**
 * Questions that the reader is asked again.
 */
again: number, 
/**
 * The reader keeps the book.
 */
keeps: boolean, };
export type ProposalId = number;
export type ProposeForProduct = { product: ProductId | null, language: Language, };
export type ProposePhrases = { language: Language, };
export type ProposedTime = { 
/**
 * When, with who is at work then.
 */
slot: Slot, 
/**
 * Who is not, and why.
 */
missing: Array<MissingPerson>, };
export type Publish = { month: Month, version: number, };
export type Published = { 
/**
 * Its number.
 */
number: StatementId, 
/**
 * Its month.
 */
month: Month, 
/**
 * The last entry of the ledger when it was published; 0 if there was none.
 */
head: EntryId, 
/**
 * The hash of that entry.
 */
hash: Hash, 
/**
 * The cash at the month's end, as it was published.
 */
closing: Fen, 
/**
 * What was still owed, as it was published.
 */
owed: Fen, 
/**
 * How people stood on it.
 */
naming: Naming, 
/**
 * Who published it.
 */
by: StaffId, 
/**
 * When.
 */
at: string, };
export type PublishedRow = { 
/**
 * The statement.
 */
published: Published, 
/**
 * Who published it.
 */
by_name: string, };
export type PurgeCustomers = { customers: Array<CustomerId>, };
export type PutInForce = { system: SystemId, from: string, };
export type PutOnTrack = { staff: StaffId, track: TrackId, };
export type Question = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: QuestionId, 
/**
 * Its version, from 1.
 */
version: number, 
/**
 * Where it is filed.
 */
category: QuestionCategoryId, 
/**
 * Where it stands.
 */
state: QuestionState, 
/**
 * Where it comes from.
 */
source: QuestionSource, 
/**
 * The phrase that it was made from, by its code; empty otherwise.
 */
phrase: string, 
/**
 * The rule or policy that it rests on, with its version; empty for none (TRN-08).
 */
rests_on: string, 
/**
 * The last day on which it is asked; `None` for ever.
 */
expires: string | null, 
/**
 * Who wrote this version.
 */
by: StaffId, 
/**
 * When, shop time.
 */
at: string, 
/**
 * What it says.
 */
says: QuestionText, };
export type QuestionAnswer = { 
/**
 * The choice, the words (`*` stands for any), the number as [`number::span`] reads it, or the left half of a pair; a pair
 * without one only adds a choice.
 */
text: Rich, 
/**
 * The right half of a pair; empty otherwise.
 */
pair: string, 
/**
 * What it is worth.
 */
weight: Weight, 
/**
 * What whoever gives it is told.
 */
feedback: Rich, };
export type QuestionCategoryId = number;
export type QuestionId = number;
export type QuestionImportRow = { 
/**
 * Its line in the file, from 1.
 */
line: number, 
/**
 * The names of its category from the outermost in; empty where the file names none.
 */
category: Array<string>, 
/**
 * What it says.
 */
says: QuestionText, 
/**
 * What a person has to mend before it is asked.
 */
remarks: Array<QuestionProblem>, 
/**
 * Pictures that only what is told afterwards speaks of, by their names: the file does not hold them.
 */
untold: Array<string>, 
/**
 * Why the picture that the file holds is not taken.
 */
picture_problem: PictureProblem | null, };
export type QuestionKind = "single" | "multiple" | "true_false" | "short" | "number" | "matching" | "essay" | "description";
export type QuestionPreview = { 
/**
 * Questions that would be added.
 */
rows: Array<QuestionImportRow>, 
/**
 * Questions that are in the bank as they are in the file.
 */
same: number, 
/**
 * What cannot be read.
 */
refused: Array<RefusedRow>, 
/**
 * Columns that the program does not know.
 */
unknown_columns: Array<string>, };
export type QuestionProblem = { "kind": "no_text" } | { "kind": "too_long", most: number, } | { "kind": "too_few_answers", least: number, } | { "kind": "too_many_answers", most: number, } | { "kind": "empty_answer", place: number, } | { "kind": "same_answer", text: string, } | { "kind": "no_right_answer" } | { "kind": "weights_dont_add_up", sum: number, } | { "kind": "bad_weight", place: number, } | { "kind": "not_a_number", place: number, } | { "kind": "half_a_pair", place: number, } | { "kind": "missing_pictures", names: Array<string>, } | { "kind": "no_category" } | { "kind": "no_name" } | { "kind": "name_taken" } | { "kind": "within_itself" } | { "kind": "not_empty" } | { "kind": "already_decided", state: QuestionState, } | { "kind": "changed_meanwhile", version: number, } | { "kind": "expires_in_the_past" };
export type QuestionSource = "person" | "file" | "phrase" | "attribute";
export type QuestionState = "proposed" | "accepted" | "rejected" | "retired";
export type QuestionTemplate = { language: Language, };
export type QuestionText = { 
/**
 * What kind of answer it asks for.
 */
kind: QuestionKind, 
/**
 * Its short name; may be empty.
 */
title: string, 
/**
 * What it asks. A gap to fill stands as [`text::GAP`].
 */
text: Rich, 
/**
 * A picture to it.
 */
picture: AttachmentId | null, 
/**
 * Its answers; true stands before false.
 */
answers: Array<QuestionAnswer>, 
/**
 * What everybody is told afterwards.
 */
feedback: Rich, };
export type QuestionView = { 
/**
 * The question.
 */
question: Question, 
/**
 * Its versions, the latest first.
 */
versions: Array<VersionRow>, 
/**
 * What keeps it from being accepted.
 */
problems: Array<QuestionProblem>, };
export type QuestionsFile = { 
/**
 * A category with all below it; none for the whole bank.
 */
category: QuestionCategoryId | null, language: Language, };
export type QuestionsImported = { 
/**
 * Questions that are asked.
 */
accepted: number, 
/**
 * Questions that wait for review.
 */
proposed: number, 
/**
 * Categories that were made.
 */
categories: number, };
export type Quiz = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: QuizId, 
/**
 * Its name.
 */
name: string, 
/**
 * What has to be reached, in percent of the marks.
 */
pass_mark: number, 
/**
 * How often it may be tried; `None` without end.
 */
attempts: number | null, 
/**
 * Minutes for an attempt; `None` without limit.
 */
minutes: number | null, 
/**
 * From when it may be begun, shop time.
 */
opens: string | null, 
/**
 * Until when it may be answered, shop time.
 */
closes: string | null, 
/**
 * Choices are shuffled.
 */
shuffled: boolean, 
/**
 * When what was right is shown.
 */
review: Review, 
/**
 * What is drawn.
 */
parts: Array<Part>, 
/**
 * For whom; empty for everybody who takes quizzes.
 */
takers: Array<StaffId>, 
/**
 * Who teaches what it asks, if somebody does.
 */
teacher: StaffId | null, 
/**
 * Where it stands.
 */
state: QuizState, };
export type QuizId = number;
export type QuizName = { 
/**
 * Which.
 */
quiz: QuizId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it takes to pass it, in percent.
 */
pass_mark: number, };
export type QuizPaper = { attempt: AttemptId, part: QuizPart, language: Language, };
export type QuizPart = "questions" | "answers" | "key";
export type QuizProblem = { "kind": "no_name" } | { "kind": "too_long", most: number, } | { "kind": "bad_pass_mark" } | { "kind": "bad_attempts" } | { "kind": "bad_minutes" } | { "kind": "closes_before_opening" } | { "kind": "nothing_drawn" } | { "kind": "too_many_questions", most: number, } | { "kind": "too_few_questions", category: QuestionCategoryId, want: number, have: number, } | { "kind": "begun" } | { "kind": "not_open", state: QuizState, } | { "kind": "too_early", opens: string, } | { "kind": "too_late", closed: string, } | { "kind": "not_for_you" } | { "kind": "no_attempt_left", attempts: number, } | { "kind": "time_is_up" } | { "kind": "handed_in" } | { "kind": "open_elsewhere" } | { "kind": "on_paper" } | { "kind": "still_going_on" } | { "kind": "not_yet_shown" } | { "kind": "bad_mark" } | { "kind": "bad_line", line: number, text: string, } | { "kind": "answer_too_long", most: number, };
export type QuizResults = { 
/**
 * The quiz's name.
 */
name: string, 
/**
 * What has to be reached, in percent.
 */
pass_mark: number, 
/**
 * Its attempts that ended, by person and number.
 */
attempts: Array<AttemptRow>, 
/**
 * Its questions, by how they went, the hardest first.
 */
items: Array<ItemRow>, 
/**
 * The attempts on paper that wait to be typed back.
 */
waiting: Array<AttemptRow>, };
export type QuizRow = { 
/**
 * The quiz.
 */
quiz: Quiz, 
/**
 * Questions that it asks.
 */
questions: number, 
/**
 * The reader's own attempts, the first first.
 */
own: Array<OwnAttempt>, 
/**
 * Why the reader cannot begin one now; nothing if they can.
 */
obstacle: QuizProblem | null, 
/**
 * It is asked of the reader: it names them, or everybody, and they stand on the rota. Others may take it all the same.
 */
asked: boolean, 
/**
 * Attempts of all that ended, that were passed, and that wait for a person's mark; for whoever runs quizzes.
 */
ended: number, 
/**
 * Attempts that were passed.
 */
passed: number, 
/**
 * Attempts that a person has to mark.
 */
unmarked: number, 
/**
 * Somebody has begun it: what it draws stays.
 */
begun: boolean, };
export type QuizState = "draft" | "open" | "closed";
export type QuizTaker = { 
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
name: string, };
export type Quizzes = { 
/**
 * The quizzes, the latest first.
 */
rows: Array<QuizRow>, 
/**
 * Everybody who takes quizzes, for whoever runs them.
 */
people: Array<QuizTaker>, 
/**
 * The reader runs quizzes.
 */
runs: boolean, };
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
export type Reach = "over" | "no_room" | "too_few_days" | "no_days";
export type ReachedMilestone = { 
/**
 * Which.
 */
milestone: MilestoneId, 
/**
 * On which day.
 */
on: string, 
/**
 * What was measured: characters a minute, customers, hundredths of a percent.
 */
value: number | null, 
/**
 * The mentor's remark.
 */
remark: string, 
/**
 * Who ticked it; `None` where it was measured.
 */
by: StaffId | null, };
export type ReadBackAnswer = { "kind": "words", text: string, } | { "kind": "pick", choice: Choice, };
export type ReadBackArgs = { sheet: SheetId, item: ItemId, answer: ReadBackAnswer, };
export type ReadBackView = { 
/**
 * Who read it back.
 */
by_name: string, 
/**
 * When.
 */
at: string, 
/**
 * By picking the step.
 */
picked: boolean, 
/**
 * What they said or picked, numbers masked.
 */
text: string, };
export type ReaddressSheet = { sheet: SheetId, };
export type Reader = { 
/**
 * Who.
 */
name: string, 
/**
 * When.
 */
at: string, };
export type ReadinessPaper = { 
/**
 * The products in the order of the screen; none for all.
 */
products: Array<ProductId>, 
/**
 * The agents; none for all.
 */
staff: Array<StaffId>, language: Language, };
export type ReadinessView = { 
/**
 * Who stands on it, by agent number.
 */
agents: Array<BoardAgent>, 
/**
 * The products that are sold.
 */
products: Array<BoardProduct>, 
/**
 * Launches to choose by, the next listing first.
 */
launches: Array<BoardLaunch>, };
export type Reading = { language: Language, };
export type Recount = { 
/**
 * Which.
 */
offence: OffenceId, 
/**
 * The step it was decided at.
 */
was_step: number, 
/**
 * The step it has now.
 */
step: number, 
/**
 * What was decided.
 */
was: Sanction, 
/**
 * What the rule gives now.
 */
proposed: Sanction, 
/**
 * Whoever decided had not followed the rule, with a reason.
 */
deviated: boolean, };
export type RecountOffence = { offence: OffenceId, turn: number, step: number, 
/**
 * It stays as it was decided, for a reason.
 */
keep: boolean, reason: string, ruling: RulingId | null, seen: Array<WarningKind>, };
export type RefuseRequest = { request: RequestId, reason: string, };
export type RefusedRow = { 
/**
 * Its line in the file, from 1.
 */
line: number, 
/**
 * How it begins.
 */
text: string, 
/**
 * Why.
 */
problem: ImportProblem, };
export type Released = "left" | "on_leave";
export type Repair = { month: Month, 
/**
 * Who cannot come, as signed leave says already.
 */
sick: StaffId | null, 
/**
 * Where more people are needed than are there.
 */
place: Place | null, };
export type RepairOffer = { 
/**
 * The cells as they would be.
 */
edits: Array<CellEdit>, 
/**
 * Who would be on duty, on the days on which somebody else takes it over (ROS-06).
 */
duty: Array<DayDuty>, 
/**
 * The people whose plan changes, besides whoever cannot work as planned.
 */
people: Array<StaffId>, 
/**
 * Changed cells of theirs.
 */
moved: number, 
/**
 * Heads still missing of those that the repair is about.
 */
missing: Array<Missing>, 
/**
 * No repair with as few heads missing changes fewer cells.
 */
proved: boolean, 
/**
 * What it brings and costs besides.
 */
effects: Array<Impact>, 
/**
 * What the month comes to with it.
 */
shown: Shown, };
export type Repairs = { 
/**
 * Ways to repair the month, the best first; empty where nothing needs to change, or nothing helps.
 */
offers: Array<RepairOffer>, 
/**
 * Heads missing as the month stands, of those that the repair is about.
 */
missing: Array<Missing>, 
/**
 * Whether this build can prove that no fewer cells would do (the feature `exact`).
 */
proves: boolean, 
/**
 * Heads that were missing before, which the repair leaves alone.
 */
stood: number, };
export type ReportFinding = { listing: ListingId, field: ListingField, detail: string, is_now: string, should_be: string, picture: AttachmentId | null, own_mistake: boolean, 
/**
 * It was mended before and is wrong again.
 */
again: boolean, 
/**
 * What goes on the handover sheet is written in this language.
 */
language: Language, };
export type ReportOffence = { rule: RuleId, staff: StaffId, happened: string, words: string, picture: AttachmentId | null, };
export type Reportable = { 
/**
 * The time in the shop.
 */
now: string, 
/**
 * The edition that was in force; `None` before the first.
 */
edition: Edition | null, 
/**
 * Its rules.
 */
clauses: Array<Clause>, 
/**
 * Who worked here then.
 */
people: Array<PersonToName>, };
export type Reported = { "kind": "first", finding: FindingId, urgent: boolean, } | { "kind": "thanked", first: FindingRow, } | { "kind": "fixed_before", before: FindingRow, };
export type RequestId = number;
export type RequestRow = { 
/**
 * The request.
 */
request: ProductRequest, 
/**
 * The product's name; empty for one that is not in the book.
 */
product_name: string, 
/**
 * Who asks.
 */
name: string, 
/**
 * Who answered.
 */
by_name: string, 
/**
 * Whole days that it has waited.
 */
age: number, 
/**
 * It waits too long.
 */
overdue: boolean, 
/**
 * The class that answers it.
 */
class: ClassChoice | null, 
/**
 * The page that answers it.
 */
page: PageName | null, };
export type RequestsView = { 
/**
 * What waits, the oldest first; one's own for who does not answer.
 */
open: Array<RequestRow>, 
/**
 * What was settled, the latest first.
 */
settled: Array<RequestRow>, 
/**
 * After so many days a request waits too long.
 */
days: number, 
/**
 * What can be asked for.
 */
products: Array<ProductName>, 
/**
 * Who may give an introduction, for whoever answers.
 */
teachers: Array<Teacher>, 
/**
 * The reader answers requests.
 */
keeps: boolean, };
export type RestsOn = "offence" | "exemption" | "reward" | "entry" | "conflict" | "leave" | "handover" | "finding" | "figures" | "pairing" | "probation" | "launch" | "complaint" | "note";
export type Retention = { 
/**
 * Months that a customer is kept after the last contact.
 */
months: number, 
/**
 * Who is due today, the longest ago first.
 */
due: Array<CustomerRow>, 
/**
 * When the file was wiped of somebody purged for the last time.
 */
wiped_at: string | null, 
/**
 * Traces of somebody purged are still to be wiped from the file.
 */
wipe_due: boolean, 
/**
 * Backups and kept files from before that: they may still hold who was purged.
 */
older: number, };
export type RetirePage = { page: PageId, retired: boolean, };
export type Review = "at_once" | "after_closing";
export type ReviewAnswered = { 
/**
 * How it counts.
 */
grade: Grade, 
/**
 * What was right.
 */
reviewed: ReviewedQuestion, };
export type ReviewCard = { 
/**
 * The question.
 */
question: QuestionId, 
/**
 * Its version.
 */
version: number, 
/**
 * What it is about: product and attribute; empty where it belongs to no launch.
 */
about: string, 
/**
 * What is asked.
 */
asked: AskedQuestion, };
export type ReviewProblem = { "kind": "bad_bar" } | { "kind": "bad_questions" } | { "kind": "bad_a_day" } | { "kind": "bad_keep" } | { "kind": "not_due" } | { "kind": "changed" };
export type ReviewSetting = { 
/**
 * Percent of recall that everybody should have of everything on the day a product is listed.
 */
bar: number, 
/**
 * Questions of one review: what three minutes hold.
 */
questions: number, 
/**
 * Reviews that somebody may have on one working day.
 */
a_day: number, 
/**
 * Percent of recall under which something that was learnt is asked again after the listing.
 */
keep: number, };
export type ReviewView = { 
/**
 * The questions of this review.
 */
cards: Array<ReviewCard>, 
/**
 * Questions that wait today, those of this review among them.
 */
left: number, 
/**
 * Reviews that they make.
 */
reviews: number, 
/**
 * Questions answered in reviews today.
 */
had: number, 
/**
 * I work today: on a rest day nothing is asked.
 */
works: boolean, 
/**
 * The next day with a review.
 */
next: string | null, 
/**
 * The launches that I learn for, the next first.
 */
launches: Array<MyLaunch>, };
export type ReviewedAnswer = { 
/**
 * Its place.
 */
place: number, 
/**
 * What it says.
 */
text: string, 
/**
 * Its right half.
 */
pair: string, 
/**
 * What it is worth.
 */
weight: Weight, 
/**
 * What whoever gave it is told; empty where it was not given.
 */
feedback: string, };
export type ReviewedQuestion = { 
/**
 * What was asked and answered.
 */
asked: AskedQuestion, 
/**
 * The mark; `None` while a person has not given it.
 */
mark: Weight | null, 
/**
 * What each answer is worth, by its place.
 */
answers: Array<ReviewedAnswer>, 
/**
 * What everybody is told.
 */
feedback: string, 
/**
 * What the person who marked it says.
 */
remark: string, };
export type ReviewsToday = { 
/**
 * Questions that wait for me today.
 */
questions: number, 
/**
 * Reviews that they make.
 */
reviews: number, 
/**
 * The launch that the first of them is for.
 */
launch: LaunchName | null, };
export type RewardCause = { "kind": "idea", "id": NoteId } | { "kind": "finding", "id": FindingId };
export type RewardDecision = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: RewardDecisionId, 
/**
 * The proposal; `None` where it was given by hand.
 */
proposal: ProposalId | null, 
/**
 * Who gets it.
 */
staff: StaffId, 
/**
 * What was decided.
 */
verdict: RewardVerdict, 
/**
 * Which part.
 */
share: Share, 
/**
 * How much, frozen; `None` while the shop has set no amount (ruling 7).
 */
amount: Fen | null, 
/**
 * The rate that the amount was taken from.
 */
rate: RewardRateId | null, 
/**
 * What for, where it was given by hand, or why not.
 */
words: string, 
/**
 * The ruling behind it.
 */
ruling: RulingId | null, 
/**
 * Who decided, never the one who gets it.
 */
by: StaffId, 
/**
 * When.
 */
at: string, 
/**
 * When the amount was completed, where it was pending.
 */
completed_at: string | null, };
export type RewardDecisionId = number;
export type RewardProblem = { "kind": "no_words" } | { "kind": "too_long", most: number, } | { "kind": "own_reward" } | { "kind": "already_decided" } | { "kind": "not_pending" } | { "kind": "no_rate" } | { "kind": "bad_amount", problem: MoneyProblem, } | { "kind": "back_dated", earliest: string, } | { "kind": "not_employed" } | { "kind": "open_ruling" };
export type RewardRate = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: RewardRateId, 
/**
 * What for.
 */
sort: RewardSort, 
/**
 * How much.
 */
amount: Fen, 
/**
 * First day.
 */
from: string, 
/**
 * Who set it.
 */
by: StaffId, 
/**
 * When.
 */
at: string, };
export type RewardRateId = number;
export type RewardRow = { 
/**
 * The decision.
 */
decision: RewardDecision, 
/**
 * What for; `None` where it was given by hand.
 */
cause: RewardCause | null, 
/**
 * What was found or written, or what it was given for.
 */
words: string, 
/**
 * Who gets it.
 */
staff_name: string, 
/**
 * Who decided.
 */
by_name: string, 
/**
 * The entry of the ledger.
 */
entry: EntryId | null, 
/**
 * How much of it is still to be paid out.
 */
still_open: Fen, };
export type RewardSort = "idea" | "finding";
export type RewardVerdict = "granted" | "thanked" | "declined";
export type RewardsView = { 
/**
 * What waits for a decision, for whoever decides.
 */
to_decide: Array<ToDecide>, 
/**
 * The latest decisions: everybody's for whoever may see them, else the own.
 */
rows: Array<RewardRow>, 
/**
 * There are older ones.
 */
more: boolean, 
/**
 * What each kind is worth, from when on, the earliest first.
 */
rates: Array<RewardRate>, 
/**
 * Whom a merged idea rewards.
 */
merged: Merged, 
/**
 * May decide.
 */
decides: boolean, };
export type Rich = { 
/**
 * What it says.
 */
text: string, 
/**
 * How it is written.
 */
format: TextFormat, };
export type Right = "see_rota" | "see_draft" | "plan_rota" | "export" | "see_staff" | "manage_staff" | "manage_office" | "manage_shop" | "ask_leave" | "decide_leave" | "read_audit" | "backup" | "restore" | "see_customers" | "keep_customers" | "unmask_customers" | "purge_customers" | "remove_backups" | "complaints" | "settle_complaints" | "patrol" | "keep_listings" | "verify_findings" | "keep_figures" | "all_figures" | "handover" | "sign_handover" | "settle_handover" | "write_notes" | "collect_notes" | "run_meeting" | "read_rule_book" | "keep_rule_book" | "report_offence" | "answer_offence" | "all_offences" | "judge_offence" | "make_ruling" | "decide_rewards" | "all_rewards" | "own_ledger" | "see_ledger" | "collect" | "spend" | "pay_reward" | "charge_damage" | "waive" | "take_back" | "close_month" | "publish_statement" | "take_quizzes" | "keep_questions" | "run_quizzes" | "see_results" | "read_knowledge" | "keep_knowledge" | "take_reviews" | "plan_reviews" | "see_products" | "keep_products" | "see_training" | "take_typing_test" | "tick_milestones" | "keep_pairings" | "decide_probation" | "keep_training" | "own_account";
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
export type RotaNow = { 
/**
 * The turn that gives.
 */
from: TurnView, 
/**
 * The turn that receives.
 */
to: TurnView, };
export type RotaRules = { 
/**
 * Days off that each person is due.
 */
quota: Quota, 
/**
 * How strongly; missed by half days.
 */
quota_strength: Strength, 
/**
 * Pairs that may not follow each other, besides what the shortest rest forbids.
 */
forbidden: Array<Succession>, 
/**
 * Longest run of days worked, in days.
 */
longest_run: Bound, 
/**
 * Shortest run of days worked, in days.
 */
shortest_run: Bound, 
/**
 * Shortest run of days off, in days.
 */
shortest_off: Bound, 
/**
 * Shortest rest between two shifts, in minutes.
 */
shortest_rest: Bound, 
/**
 * Least work in a full month, in minutes; pro rata for who is away part of the time. Missed by hours.
 */
least_minutes: Bound, 
/**
 * Most work in a month, in minutes. Missed by hours.
 */
most_minutes: Bound, 
/**
 * Most nights a month.
 */
most_nights: Bound, 
/**
 * Most weekends a month with a day worked.
 */
most_weekends: Bound, 
/**
 * Most public holidays a month that are worked.
 */
most_holidays: Bound, 
/**
 * How often each shift may or shall be worked.
 */
shift_limits: Array<ShiftLimit>, 
/**
 * How many people are on duty each day 值班 (ROS-06); 0 switches the overlay off.
 */
duty_per_day: number, 
/**
 * How strongly: missed by heads, too few or too many, and by whoever is on duty without working that day.
 */
duty: Strength, 
/**
 * How strongly somebody is kept from shifts that they may not work.
 */
barred: Strength, 
/**
 * How strongly days on which somebody is unavailable are kept.
 */
unavailable: Strength, 
/**
 * A trainee works only with the mentor on the same shift (TRN-04).
 */
mentor: Strength, 
/**
 * Points for wishes, coverage and fairness.
 */
weights: Weights, };
export type Round = { 
/**
 * Its id.
 */
id: RoundId, 
/**
 * Who walks.
 */
by: StaffId, 
/**
 * Since when, shop time.
 */
began: string, 
/**
 * Until when; `None` while it goes on.
 */
ended: string | null, 
/**
 * The listings on the way, in their order.
 */
stops: Array<Stop>, };
export type RoundId = number;
export type RoundRow = { 
/**
 * Its id.
 */
id: RoundId, 
/**
 * Who walked it.
 */
by_name: string, 
/**
 * Since when.
 */
began: string, 
/**
 * Until when; `None` while it goes on.
 */
ended: string | null, 
/**
 * Listings on the way.
 */
stops: number, 
/**
 * Of these, looked at.
 */
looked: number, 
/**
 * Points that were not in order.
 */
wrong: number, };
export type Rounding = "whole_day" | "half_day";
export type RowFate = { 
/**
 * Its line in the file.
 */
line: number, 
/**
 * What would happen.
 */
fate: Fate, };
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
 * The mentor with whom they work in this month, the last one where there are several.
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
weekends_over: number, 
/**
 * Public holidays this year above the team's mean; rounded.
 */
holidays_over: number, 
/**
 * Minutes beyond the plan this month.
 */
extension: number, 
/**
 * Minutes beyond the plan this year above the team's mean; rounded.
 */
extension_over: number, 
/**
 * Duties this month.
 */
duty: number, 
/**
 * Duties this year above the mean of those who can have duty; rounded. 0 for trainees, who have none.
 */
duty_over: number, };
export type RuleId = number;
export type RuleName = "shortest_run" | "shortest_off" | "least_minutes" | "most_minutes" | "most_nights" | "most_weekends" | "most_holidays";
export type RuleRow = { 
/**
 * The rule or policy, with its version.
 */
rests_on: string, 
/**
 * Accepted questions that rest on it.
 */
asked: number, };
export type RuleVersion = { 
/**
 * The edition.
 */
edition: Edition, 
/**
 * How it words the rule.
 */
clause: Clause, };
export type RulebookPaper = { edition: EditionId, language: Language, };
export type RulebookProblem = { "kind": "no_code" } | { "kind": "code_twice", code: string, } | { "kind": "no_words", code: string, } | { "kind": "too_long", code: string, most: number, } | { "kind": "bad_ladder", code: string, } | { "kind": "bad_amount", code: string, } | { "kind": "no_paragraph", code: string, } | { "kind": "no_name" } | { "kind": "nothing" } | { "kind": "too_many", most: number, } | { "kind": "back_dated", earliest: string, } | { "kind": "issued" } | { "kind": "stale" } | { "kind": "not_issued" } | { "kind": "no_reason" } | { "kind": "bad_days" } | { "kind": "already_exempt" } | { "kind": "no_rules" } | { "kind": "bad_line", line: number, };
export type RulebookView = { 
/**
 * The editions, the latest first; for whoever does not keep the book without the draft.
 */
editions: Array<EditionRow>, 
/**
 * Who is let off what; others' for whoever may see all offences.
 */
exemptions: Array<ExemptionRow>, 
/**
 * May write and issue editions.
 */
keeps: boolean, };
export type Ruling = { 
/**
 * Its number; 0 while it has not been saved.
 */
id: RulingId, 
/**
 * What is to be decided.
 */
question: string, 
/**
 * Who asks (CON-09: objections come beforehand).
 */
asked_by: StaffId, 
/**
 * When.
 */
asked_at: string, 
/**
 * The earlier ruling whose place it takes.
 */
replaces: RulingId | null, 
/**
 * What was decided; `None` while it is open.
 */
made: RulingMade | null, };
export type RulingId = number;
export type RulingMade = { 
/**
 * The decision and its grounds.
 */
words: string, 
/**
 * Who decided.
 */
by: StaffId, 
/**
 * When.
 */
at: string, };
export type RulingProblem = { "kind": "no_words" } | { "kind": "too_long", most: number, } | { "kind": "already_made" } | { "kind": "not_to_be_followed" };
export type RulingRow = { 
/**
 * The ruling.
 */
ruling: Ruling, 
/**
 * Who asked.
 */
asked_by_name: string, 
/**
 * Who decided.
 */
made_by_name: string | null, 
/**
 * The ruling that took its place.
 */
replaced_by: RulingId | null, };
export type RulingUse = { 
/**
 * What it is.
 */
what: RestsOn, 
/**
 * What leads there: a number, or the month of a conflict.
 */
key: string, 
/**
 * Whom it is about; else who wrote it.
 */
name: string | null, 
/**
 * Its day.
 */
day: string, 
/**
 * What was written.
 */
words: string, };
export type RulingView = { 
/**
 * The ruling.
 */
row: RulingRow, 
/**
 * What points to it or names it in a reason, as far as the reader may see it; the latest first.
 */
uses: Array<RulingUse>, 
/**
 * How much more there is that is not for the reader.
 */
unseen: number, 
/**
 * May make rulings.
 */
makes: boolean, };
export type RulingsView = { 
/**
 * The open ones first, then the latest.
 */
rulings: Array<RulingRow>, 
/**
 * May make rulings.
 */
makes: boolean, };
export type SameField = "once" | "each";
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
export type Sanction = { "kind": "word" } | { "kind": "fine", "amount": Fen } | { "kind": "dismissal" };
export type SanctionChoice = { "kind": "word" } | { "kind": "fine", 
/**
 * `10`, `１０．００`
 */
amount: string, } | { "kind": "dismissal" };
export type SaveApart = { pair: Apart, };
export type SaveChecklist = { points: Array<Checkpoint>, };
export type SaveClass = { 
/**
 * Which; `None` for a new one.
 */
class: ClassId | null, launch: LaunchId, 
/**
 * For those who missed an earlier one.
 */
make_up: boolean, day: string, starts: Minute, ends: Minute, teacher: StaffId, remark: string, 
/**
 * Who is to come.
 */
staff: Array<StaffId>, };
export type SaveComplaintDays = { days: number, };
export type SaveDiscipline = { lasts_days: number | null, share: number | null, floor: string, source: string, merged: Merged, };
export type SaveDraft = { edition: EditionId, name: string, remark: string, trial: boolean, clauses: Array<TypedClause>, };
export type SaveFinalAfter = { days: number, };
export type SaveHandoverSettings = { settings: HandoverSettings, };
export type SaveLaunch = { 
/**
 * Which; `None` for a new one.
 */
launch: LaunchId | null, name: string, products: Array<ProductId>, 
/**
 * The listing day; of a launch that is planned already it is moved by a decision.
 */
lists_on: string, quiz: QuizId | null, pass_mark: number, material: string, pictures: Array<AttachmentId>, };
export type SaveListing = { listing: Listing, };
export type SaveMinutes = { line: AgendaLineId, minutes: string, };
export type SaveNaming = { naming: Naming, };
export type SaveNeeds = { needs: Needs, };
export type SavePage = { page: PageId, 
/**
 * The version that was changed; another one released since is not written over.
 */
based_on: number, says: PageText, 
/**
 * The question to the team that it answers.
 */
note: NoteId | null, 
/**
 * What whoever asked is told, beside the page.
 */
words: string, };
export type SavePatrolSettings = { settings: PatrolSettings, };
export type SaveProduct = { product: ProductId, 
/**
 * The stamp that came with the product; what somebody else changed since is not written over. Empty for a new one.
 */
stamp: string, code: string, name: string, about: string, quiz: QuizId | null, retired: boolean, pictures: Array<AttachmentId>, attributes: Array<AttributeDraft>, 
/**
 * Questions that are made anew are worded in it.
 */
language: Language, };
export type SaveQuestion = { question: QuestionId, 
/**
 * The version that was changed; another one since is not written over.
 */
version: number, category: QuestionCategoryId, says: QuestionText, rests_on: string, expires: string | null, };
export type SaveQuestionCategory = { category: Category, };
export type SaveQuiz = { quiz: Quiz, };
export type SaveReason = { reason: LostReason, };
export type SaveRemind = { days: number, };
export type SaveScript = { script: ScriptId, situation: Situation, words: string, retired: boolean, };
export type SaveSettings = { settings: Settings, };
export type SaveSkills = { skills: Array<Skill>, };
export type SaveStaff = { staff: Staff, 
/**
 * For somebody new: a PIN to start with, changed at first use.
 */
pin?: string, };
export type SaveSystem = { system: ShiftSystem, };
export type SaveTrack = { track: Track, };
export type SayOfItem = { item: ItemId, text: string, };
export type Score = { 
/**
 * The marks together, in hundred-thousandths of a percent of one mark.
 */
marks: number, 
/**
 * How many questions are worth a mark.
 */
of: number, 
/**
 * How many a person still has to mark.
 */
unmarked: number, 
/**
 * Percent of the marks, rounded down so that nobody passes by rounding.
 */
percent: number, 
/**
 * Reached; `None` while the unmarked ones decide.
 */
passed: boolean | null, };
export type Script = { 
/**
 * The shop's own, by its id; 0 for one that ships.
 */
id: ScriptId, 
/**
 * When it is said.
 */
situation: Situation, 
/**
 * What is said; what stands in braces is filled in.
 */
words: string, 
/**
 * Used no more.
 */
retired: boolean, };
export type ScriptId = number;
export type ScriptsView = { 
/**
 * The phrases in the order of a talk, what ships before the shop's own.
 */
rows: Array<Script>, 
/**
 * The reader writes the shop's own.
 */
keeps: boolean, };
export type Seat = "within" | "other_hours" | "rest" | "leave" | "unplanned" | "gone";
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
export type Seriousness = "grave" | "serious" | "normal";
export type ServicePaper = { span: Window, staff: StaffId | null, language: Language, };
export type ServiceSpan = { span: Window, staff: StaffId | null, pace: Pace, };
export type SetDuty = { month: Month, day: string, staff: Array<StaffId>, };
export type SetExtension = { day: string, staff: Array<StaffId>, 
/**
 * On the clock; a time before the shift's end is meant on the next morning.
 */
until: Minute, note: string, };
export type SetPresence = { meeting: MeetingId, staff: StaffId, presence: Presence | null, };
export type SetRequestDays = { days: number, };
export type SetRetention = { months: number, };
export type SetRewardRate = { sort: RewardSort, amount: string, from: string, };
export type SetWage = { staff: StaffId, from: string, amount: string, };
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
export type Settle = { staff: StaffId, amount: string, open: Fen, day: string, words: string, };
export type SettleSheet = { sheet: SheetId, reason: string, };
export type Share = { 
/**
 * Which part.
 */
share: number, 
/**
 * Of how many.
 */
shares: number, };
export type SheetCount = { 
/**
 * Items.
 */
items: number, 
/**
 * Urgent ones among them.
 */
urgent: number, 
/**
 * Carried over from an earlier sheet when this one was closed.
 */
carried: number, };
export type SheetHead = { 
/**
 * Its id; `None` while nothing was written on it and its time has not come.
 */
id: SheetId | null, 
/**
 * Its change of shift.
 */
key: SheetKey, 
/**
 * Its number on paper: `H-1209-2`.
 */
number: string, 
/**
 * Who gives.
 */
from: TurnView, 
/**
 * Who receives.
 */
to: TurnView, 
/**
 * Where it stands.
 */
stage: Stage, 
/**
 * The time to close it has come.
 */
opened: boolean, 
/**
 * When the giver should have closed it.
 */
due: string, 
/**
 * Who closed it.
 */
closed: Signed | null, 
/**
 * Who accepted it.
 */
accepted: Signed | null, 
/**
 * The manager who looked into a missed one.
 */
settled: Signed | null, 
/**
 * The rota was changed since it was opened: what it says now.
 */
rota_now: RotaNow | null, 
/**
 * I am on the turn that gives.
 */
i_give: boolean, 
/**
 * I am on the turn that receives.
 */
i_receive: boolean, 
/**
 * What it holds.
 */
count: SheetCount, };
export type SheetId = number;
export type SheetKey = { 
/**
 * The day that the giving turn belongs to.
 */
day: string, 
/**
 * Its number in the day, from 1.
 */
turn: number, };
export type SheetLine = { 
/**
 * The item as it stands now.
 */
item: ItemView, 
/**
 * Who read it back, where it must be.
 */
read_back: ReadBackView | null, 
/**
 * Still to be read back before the sheet is accepted.
 */
to_read_back: boolean, 
/**
 * Three next steps to pick from, for whoever has not used their pick; else empty: only own words are left.
 */
choices: Array<Choice>, };
export type SheetPage = { before: SheetKey | null, limit: number, };
export type SheetProblem = { "kind": "no_shifts" } | { "kind": "other_sheet", number: string, } | { "kind": "already_closed", by: string, at: string, } | { "kind": "already_accepted", by: string, at: string, } | { "kind": "not_closed" } | { "kind": "missed", number: string, } | { "kind": "not_missed" } | { "kind": "rota_changed", from: Turn, to: Turn, } | { "kind": "not_on_shift" } | { "kind": "own_sheet" } | { "kind": "not_read_back", codes: Array<string>, } | { "kind": "nothing_to_read_back" } | { "kind": "already_read_back", by: string, } | { "kind": "not_own_words" } | { "kind": "wrong_step" } | { "kind": "pick_used" } | { "kind": "clock_behind", last: string, now: string, } | { "kind": "outage_on", since: string, } | { "kind": "no_outage" };
export type SheetView = { 
/**
 * The sheet.
 */
head: SheetHead, 
/**
 * What it handed over, the most urgent first.
 */
lines: Array<SheetLine>, };
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
export type ShiftLimit = { 
/**
 * The shift.
 */
shift: ShiftId, 
/**
 * Each calendar month or each week from Monday; never [`Period::None`].
 */
period: Period, 
/**
 * At least so often; pro rata for who is away part of the time.
 */
least: number | null, 
/**
 * At most so often.
 */
most: number | null, 
/**
 * How strongly.
 */
strength: Strength, };
export type ShiftName = { 
/**
 * The shift.
 */
id: ShiftId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its letter.
 */
code: string, 
/**
 * Its tint.
 */
tone: Tone, };
export type ShiftProblem = { "kind": "no_shifts" } | { "kind": "no_name", code: string, } | { "kind": "bad_code", code: string, } | { "kind": "bad_key", code: string, key: string, } | { "kind": "bad_segment_count", code: string, } | { "kind": "bad_segment", code: string, segment: Segment, } | { "kind": "overlap", code: string, first: Segment, second: Segment, } | { "kind": "starts_next_day", code: string, } | { "kind": "bad_longest_run" } | { "kind": "bad_shortest_rest" } | { "kind": "bad_quota" } | { "kind": "unknown_shift", shift: ShiftId, } | { "kind": "bad_bound", rule: RuleName, } | { "kind": "bad_shift_limit", shift: ShiftId, } | { "kind": "too_heavy" };
export type ShiftRoom = { 
/**
 * People needed.
 */
need: number, 
/**
 * People on it; in a stretch, at its thinnest moment.
 */
have: number, 
/**
 * Everybody else, best first.
 */
list: Array<Candidate>, 
/**
 * Where people are missing: the cheapest changes found that bring one more and break no rule.
 */
remedy: Way | null, 
/**
 * Whether any rota at all could close the gap.
 */
possible: boolean, };
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
export type ShippedScript = { 
/**
 * The language.
 */
language: Language, 
/**
 * The text.
 */
text: string, };
export type ShopState = { "kind": "first_start" } | { "kind": "lost", backups: Array<Backup>, } | { "kind": "damaged", kept: string, backups: Array<Backup>, } | { "kind": "newer", version: number, } | { "kind": "closed", sample: SampleHint | null, } | { "kind": "locked", sample: SampleHint | null, } | { "kind": "open", me: Me, sample: boolean, };
export type Shortfall = { "kind": "gap", day: string, shift: ShiftId, short: number, reasons: Array<Hindrance>, remedy: Way | null, possible: boolean | null, } | { "kind": "stretch", day: string, band: Segment, short: number, reasons: Array<Hindrance>, remedy: Way | null, possible: boolean | null, } | { "kind": "duty", day: string, short: number, binds: boolean, } | { "kind": "missed", staff: StaffId, conflicts: Array<Conflict>, } | { "kind": "rule", staff: StaffId, conflicts: Array<Conflict>, together: Array<NamedRule>, mends: Array<NamedRule>, };
export type Shown = { 
/**
 * Heads per shift and day.
 */
coverage: Array<Coverage>, 
/**
 * Heads per stretch of the day and day.
 */
bands: Array<BandCoverage>, 
/**
 * Sums of each row, in the order of the rows.
 */
sums: Array<RowSum>, };
export type SignIn = { number: string, password: string, };
export type Signed = { 
/**
 * Who.
 */
by: StaffId, 
/**
 * Their name.
 */
by_name: string, 
/**
 * When, shop time.
 */
at: string, 
/**
 * Why they stood in for the shift; empty where they were on it.
 */
reason: string, };
export type Situation = "greeting" | "asking" | "waiting" | "unclear" | "checking" | "refusing" | "apology" | "complaint" | "system" | "busy" | "holiday" | "thanks" | "closing";
export type Skill = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: SkillId, 
/**
 * How it is called where the shop has written no title: `mandarin`. Empty for the shop's own.
 */
key: string, 
/**
 * The shop's title; may be empty where there is a key.
 */
title: string, };
export type SkillCheck = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * Which skill.
 */
skill: SkillId, 
/**
 * It is as it should be.
 */
met: boolean, 
/**
 * What was measured, in words: "72 字/分"; may be empty.
 */
value: string, 
/**
 * When it was looked at.
 */
day: string, 
/**
 * By whom.
 */
by: StaffId, 
/**
 * When it was written down, shop time.
 */
at: string, };
export type SkillId = number;
export type SkillRow = { 
/**
 * Who.
 */
person: Named, 
/**
 * The checks that stand.
 */
checks: Array<SkillCheck>, 
/**
 * Chinese characters a minute of the best test.
 */
typing: number | null, };
export type Slip = { leave: LeaveId, language: Language, };
export type Slot = { 
/**
 * The day.
 */
day: string, 
/**
 * From when.
 */
starts: Minute, 
/**
 * Until when.
 */
ends: Minute, 
/**
 * Who is at work then.
 */
staff: Array<StaffId>, 
/**
 * The teacher is at work then too.
 */
teacher: boolean, };
export type SortNote = { id: NoteId, note: NoteKind, lost: LostSale | null, };
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
export type Spell = "week" | "month";
export type SpendFund = { amount: string, day: string, words: string, receipt: AttachmentId | null, handled_by: StaffId | null, };
export type Spread = { 
/**
 * Whoever has least.
 */
least: number, 
/**
 * Whoever has most.
 */
most: number, };
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
 * The mentor 师傅 of today, or of the first day for somebody who is still to come: the roster shows and changes it (TRN-04). It
 * is told from the pairings and stored there, see [`crate::pairing`]; without them it is `None`.
 */
mentor: StaffId | null, 
/**
 * Target of worked minutes in a full month.
 */
target_minutes: number | null, 
/**
 * Limits that differ from the shop's.
 */
limits: OwnLimits, };
export type StaffId = number;
export type StaffPaper = { month: Month, staff: StaffId | null, language: Language, };
export type StaffProblem = { "kind": "no_number" } | { "kind": "long_number" } | { "kind": "number_taken", by: string, } | { "kind": "no_name" } | { "kind": "long_name" } | { "kind": "left_before_joined" } | { "kind": "bad_probation" } | { "kind": "bad_mentor" } | { "kind": "nothing_to_learn" } | { "kind": "mentor_taken", by: string, } | { "kind": "last_owner" } | { "kind": "bad_target" } | { "kind": "bad_limit" };
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
export type Stage = "writing" | "late" | "waiting" | "overdue" | "accepted" | "missed" | "settled";
export type Standing = "provisional" | "final";
export type Statement = { 
/**
 * The month.
 */
month: Month, 
/**
 * The cash before it.
 */
opening: Fen, 
/**
 * The movements in the order of their days.
 */
lines: Array<StatementLine>, 
/**
 * Fines collected.
 */
collected: Fen, 
/**
 * Spent, as a positive amount.
 */
spent: Fen, 
/**
 * All else: given back, corrected; below nothing it took from the cash.
 */
other: Fen, 
/**
 * The cash at its end.
 */
closing: Fen, 
/**
 * What is still owed at its end.
 */
owed: Array<Owed>, };
export type StatementId = number;
export type StatementLine = { 
/**
 * The entry.
 */
entry: EntryId, 
/**
 * The day.
 */
day: string, 
/**
 * What happened.
 */
movement: Movement, 
/**
 * Whom it is about.
 */
staff: StaffId | null, 
/**
 * What for.
 */
words: string, 
/**
 * What it added to the cash; below nothing what it took.
 */
amount: Fen, 
/**
 * The cash after it.
 */
balance: Fen, };
export type StatementPaper = { month: Month, language: Language, };
export type StatementToPublish = { month: Month, head: EntryId, };
export type StatementView = { 
/**
 * The fund over the month.
 */
statement: Statement, 
/**
 * How each person on it is called there.
 */
people: Array<Called>, 
/**
 * How people stand on it.
 */
naming: Naming, 
/**
 * As which it was published.
 */
published: Published | null, 
/**
 * Who published it.
 */
published_by: string | null, 
/**
 * The one published before: this one contains it.
 */
former: Published | null, 
/**
 * It does not say any more what was published: the ledger was touched.
 */
differs: boolean, 
/**
 * The month is closed.
 */
closed: boolean, 
/**
 * The last entry of the ledger now.
 */
head: EntryId, 
/**
 * Its hash.
 */
hash: Hash, };
export type Stop = { 
/**
 * Which.
 */
listing: ListingId, 
/**
 * When it was looked at.
 */
looked: string | null, 
/**
 * What the checklist says of it, for the points that were answered.
 */
ticks: Array<Tick>, };
export type Strength = "off" | { "weight": number } | "hard";
export type StrikeTraining = { record: TrainingId, why: string, };
export type Succession = { 
/**
 * The shift of the day before.
 */
first: ShiftId, 
/**
 * The shift of the day.
 */
then: ShiftId, 
/**
 * How strongly.
 */
strength: Strength, };
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
export type Tag = { 
/**
 * Its id.
 */
id: TagId, 
/**
 * Its name.
 */
name: string, };
export type TagId = number;
export type Taker = { 
/**
 * The item.
 */
item: ItemId, 
/**
 * Who takes it; `None` for whoever is on the shift.
 */
to: StaffId | null, };
export type TalkId = number;
export type TalkView = { id: TalkId, at: string, by: StaffId, by_name: string, text: string, 
/**
 * The text as it stands differs.
 */
hides: boolean, };
export type Tally = { 
/**
 * Customers served 服务客户数.
 */
served: number, 
/**
 * Of these, who bought 成交客户数.
 */
bought: number, };
export type TaughtBy = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * The name.
 */
name: string, 
/**
 * Percent of the marks.
 */
percent: number, 
/**
 * Answers.
 */
answers: number, 
/**
 * It is taught badly.
 */
badly: boolean, };
export type TaughtCategory = { 
/**
 * Which.
 */
category: QuestionCategoryId, 
/**
 * Percent of the marks.
 */
percent: number, 
/**
 * Answers.
 */
answers: number, 
/**
 * It is taught badly.
 */
badly: boolean, };
export type Teacher = { 
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
name: string, };
export type Teaching = { 
/**
 * By category, the weakest first.
 */
categories: Array<TaughtCategory>, 
/**
 * By teacher, the weakest first.
 */
teachers: Array<TaughtBy>, 
/**
 * From this day on.
 */
since: string, };
export type TextFormat = "moodle" | "html" | "plain" | "markdown";
export type Tick = { 
/**
 * The point.
 */
checkpoint: CheckpointId, 
/**
 * In order.
 */
fine: boolean, };
export type TickClass = { class: ClassId, ticks: Array<ClassAttendee>, };
export type TickMilestone = { staff: StaffId, milestone: MilestoneId, on: string, remark: string, };
export type ToDecide = { 
/**
 * What for.
 */
cause: RewardCause, 
/**
 * What was found or written.
 */
words: string, 
/**
 * Since when it waits.
 */
since: string, 
/**
 * What each would get by the shop's setting, the first author first.
 */
people: Array<Offer>, 
/**
 * The rate in force today; `None` where the shop has set none: the amount stays open.
 */
rate: RewardRate | null, 
/**
 * The finder made the error.
 */
own_mistake: boolean, 
/**
 * Who said the same later, and is thanked.
 */
thanked: Array<string>, };
export type TodayHandover = { 
/**
 * The sheet that my shift should close now.
 */
to_close: SheetHead | null, 
/**
 * Closed sheets that wait for my shift, the oldest first.
 */
to_accept: Array<SheetHead>, 
/**
 * Open items that I have, the most urgent first.
 */
my_items: Array<ItemView>, 
/**
 * Urgent items that nobody in particular has.
 */
urgent: Array<ItemView>, 
/**
 * Customers to call back, mine and the shift's, the earliest first.
 */
call_backs: Array<ItemView>, 
/**
 * My leave that starts by tomorrow with items that nobody takes.
 */
my_leave: LeaveHandover | null, 
/**
 * The outage that is on.
 */
outage: Outage | null, 
/**
 * For whoever settles: what waits for a manager.
 */
manager: ForManager | null, };
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
 * The handover, for whoever has a part in it.
 */
handover: TodayHandover | null, 
/**
 * When the latest backup was made, for whoever may see it.
 */
backup_at: string | null, };
export type Tone = "day" | "night" | "mid" | "half";
export type Topic = "product" | "purchase" | "returns" | "platform" | "market" | "phrases" | "forbidden" | "conduct" | "colour" | "size" | "difficult" | "before_sale" | "during_sale" | "after_sale" | "reviews" | "refund_chart" | "purchase_chart";
export type Track = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: TrackId, 
/**
 * The shop's name for it; empty for the one that ships.
 */
name: string, 
/**
 * Nobody begins with it any more.
 */
retired: boolean, 
/**
 * Its milestones, in order.
 */
milestones: Array<Milestone>, };
export type TrackId = number;
export type TrainingId = number;
export type TrainingLog = { 
/**
 * The records, the latest first.
 */
rows: Array<TrainingRow>, 
/**
 * What is due soon or was, the most urgent first.
 */
due: Array<DueRow>, 
/**
 * The skills that are asked.
 */
skills: Array<Skill>, 
/**
 * What stands of each person's skills.
 */
people: Array<SkillRow>, 
/**
 * Minutes of training that stand, of the people shown.
 */
minutes: number, 
/**
 * May add, strike out and check.
 */
keeps: boolean, };
export type TrainingProblem = { "kind": "no_topic" } | { "kind": "bad_length" } | { "kind": "bad_day", name: string, } | { "kind": "due_too_early" } | { "kind": "nobody" } | { "kind": "too_long", most: number, } | { "kind": "no_reason" } | { "kind": "struck" } | { "kind": "bad_skill" };
export type TrainingRecord = { 
/**
 * Its id; 0 while it has not been saved.
 */
id: TrainingId, 
/**
 * Who was trained.
 */
staff: StaffId, 
/**
 * In what.
 */
topic: string, 
/**
 * When.
 */
day: string, 
/**
 * By whom: somebody of the shop or from outside.
 */
teacher: string, 
/**
 * How long.
 */
minutes: number, 
/**
 * When it is due again; `None` where once is enough.
 */
next_due: string | null, 
/**
 * What should be known of it.
 */
remark: string, 
/**
 * Who struck it out; `None` while it stands.
 */
struck_by: StaffId | null, 
/**
 * Why it was struck out.
 */
struck_why: string, };
export type TrainingRow = { 
/**
 * The record.
 */
record: TrainingRecord, 
/**
 * Who was trained.
 */
name: string, 
/**
 * Who struck it out.
 */
struck_by: string, };
export type TrainingToday = { 
/**
 * Ends that come near or have passed, and early confirmations that are proposed: everybody's for whoever decides, else the own
 * and that of whom one leads.
 */
ends: Array<EndRow>, 
/**
 * Trainees without a mentor, for whoever pairs them up.
 */
waiting: Array<Named>, 
/**
 * With whom I am paired, and how it stands today.
 */
pair: MyPair | null, 
/**
 * What is to be learned again, mine or everybody's for whoever keeps the log.
 */
due: Array<DueRow>, };
export type TryVariant = { month: Month, what: WhatIf, seed: number, seconds: number, };
export type Turn = { 
/**
 * The day that they belong to.
 */
day: string, 
/**
 * The turn's number in the day, from 1, counted over all shifts of the system.
 */
turn: number, 
/**
 * The shifts that are worked, in the order in which they start.
 */
shifts: Array<ShiftId>, 
/**
 * When the first of them starts.
 */
starts: string, 
/**
 * When the last of them ends.
 */
ends: string, };
export type TurnView = { 
/**
 * The turn.
 */
turn: Turn, 
/**
 * Its shifts.
 */
shifts: Array<ShiftName>, 
/**
 * Who works it.
 */
people: Array<NamedStaff>, };
export type TwoEditions = { before: EditionId, after: EditionId, };
export type TypeBack = { attempt: AttemptId, text: string, 
/**
 * Only what would be kept is told.
 */
dry: boolean, };
export type TypedBack = { 
/**
 * Places that got an answer.
 */
answered: Array<number>, 
/**
 * Places that got none.
 */
missing: Array<number>, 
/**
 * Lines that cannot be read.
 */
problems: Array<QuizProblem>, 
/**
 * It was kept and marked.
 */
kept: boolean, };
export type TypedClause = { clause: Clause, steps: Array<SanctionChoice>, };
export type TypedPaper = { text: string, };
export type Typing = { text: string, };
export type TypingBegun = { 
/**
 * Its id.
 */
test: TypingId, 
/**
 * What is counted.
 */
script: TypingScript, 
/**
 * What to type.
 */
text: string, };
export type TypingId = number;
export type TypingProblem = { "kind": "over" } | { "kind": "clock_moved" } | { "kind": "pasted" } | { "kind": "too_fast", most: number, } | { "kind": "unfinished" } | { "kind": "nothing_typed" } | { "kind": "too_long" };
export type TypingResult = { 
/**
 * The test.
 */
row: TypingRow, 
/**
 * What my track asks for.
 */
goal: number | null, 
/**
 * It is enough.
 */
reached: boolean, };
export type TypingRow = { 
/**
 * The test.
 */
test: TypingTest, 
/**
 * Characters a minute.
 */
per_minute: number, };
export type TypingScript = "chinese" | "latin";
export type TypingTest = { 
/**
 * Its id.
 */
id: TypingId, 
/**
 * Who.
 */
staff: StaffId, 
/**
 * Which passage.
 */
passage: string, 
/**
 * What was counted.
 */
script: TypingScript, 
/**
 * When it began, shop time.
 */
began: string, 
/**
 * When it was over.
 */
ended: string, 
/**
 * Milliseconds of typing.
 */
millis: number, 
/**
 * Typed right.
 */
counted: number, 
/**
 * Typed and not in the passage.
 */
wrong: number, 
/**
 * Times that pasting was tried and refused.
 */
pastes: number, };
export type TypingTiming = { 
/**
 * Milliseconds since the test was begun, by a clock that nobody can set.
 */
since_begin: number, 
/**
 * Of these, since the first character.
 */
typing: number, 
/**
 * The most characters that came at once.
 */
at_once: number, 
/**
 * Times that pasting was tried.
 */
pastes: number, };
export type TypingView = { 
/**
 * My tests, the latest first.
 */
tests: Array<TypingRow>, 
/**
 * Chinese characters a minute of my best test.
 */
best: number | null, 
/**
 * What my track asks for, if it asks for any.
 */
goal: number | null, 
/**
 * Seconds of a test.
 */
seconds: number, };
export type Unlock = { number: string, pin: string, };
export type UnmaskComplaint = { complaint: ComplaintId, reason: string, };
export type UnmaskCustomer = { customer: CustomerId, what: CardField, reason: string, };
export type UnmaskItem = { item: ItemId, reason: string, };
export type UnmaskNote = { note: NoteId, reason: string, };
export type Unmasked = { 
/**
 * The value.
 */
value: string, 
/**
 * For how long the screen shows it.
 */
seconds: number, };
export type Unready = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * Red if for any product it is red.
 */
light: Light, 
/**
 * The products, by name.
 */
products: Array<string>, };
export type UntickMilestone = { staff: StaffId, milestone: MilestoneId, reason: string, };
export type UsualStep = "wait_for_customer" | "ask_warehouse" | "agree_refund" | "ask_supervisor" | "change_address" | "call_customer";
export type VariantRow = { 
/**
 * Its number.
 */
variant: number, 
/**
 * What is tried.
 */
what: WhatIf, 
/**
 * Still being searched, or waiting for its turn.
 */
running: boolean, 
/**
 * Seconds since its search began; 0 while it waits.
 */
seconds: number, 
/**
 * Seconds that were asked for.
 */
limit: number, 
/**
 * No binding rule is broken.
 */
legal: boolean, 
/**
 * Penalty points of its best rota.
 */
penalty: number, 
/**
 * No rota has fewer points than this, as far as it is proved.
 */
bound: number | null, 
/**
 * What its best rota comes to; `None` before there is one.
 */
figures: MonthFigures | null, };
export type Variants = { 
/**
 * The draft as it stands.
 */
real: MonthFigures, 
/**
 * The trials, oldest first.
 */
list: Array<VariantRow>, };
export type Verdict = { "kind": "adopted" } | { "kind": "declined" } | { "kind": "duplicate", of: NoteId, } | { "kind": "passed", to: StaffId, } | { "kind": "later" };
export type Verified = { 
/**
 * The last entry.
 */
head: EntryId, 
/**
 * Its hash.
 */
hash: Hash | null, 
/**
 * The first entry that is not what it was.
 */
broken: Broken | null, 
/**
 * The sum of all accounts: nothing.
 */
sum: Fen, 
/**
 * Published statements that were compared.
 */
statements: number, 
/**
 * Entries whose words speak of a purged customer, who is hidden there.
 */
hidden: number, };
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
export type VersionRow = { 
/**
 * Its number.
 */
version: number, 
/**
 * Who wrote it.
 */
by_name: string, 
/**
 * When, shop time.
 */
at: string, };
export type WageRow = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * Their name.
 */
name: string, 
/**
 * A month's wage today.
 */
wage: Fen | null, 
/**
 * What may be deducted of it in a month.
 */
cap: Fen | null, };
export type WaitingRow = { 
/**
 * Who and why.
 */
waiting: WaitingTrainee, 
/**
 * The name.
 */
name: string, 
/**
 * The name of the mentor before or to come.
 */
mentor: string, 
/**
 * Who is proposed; `None` where there are more trainees than mentors.
 */
proposed: StaffId | null, 
/**
 * The proposed mentor's name.
 */
proposed_name: string, };
export type WaitingTrainee = { 
/**
 * Who.
 */
trainee: StaffId, 
/**
 * Since when they are without: the first day of learning, or the day after the last pairing.
 */
since: string, 
/**
 * Why.
 */
why: WhyAlone, };
export type WaiveDebt = { entry: EntryId, amount: string, open: Fen, ruling: RulingId | null, words: string, };
export type Warning = { "kind": "over_cap", cap: Fen, already: Fen, amount: Fen, } | { "kind": "no_wage" } | { "kind": "twice", offence: OffenceId, } | { "kind": "exempt", exemption: ExemptionId, reason: string, } | { "kind": "own_report" } | { "kind": "unheard" } | { "kind": "left", on: string, } | { "kind": "clock", latest: string, };
export type WarningKind = "over_cap" | "no_wage" | "twice" | "exempt" | "own_report" | "unheard" | "left" | "clock";
export type Way = { 
/**
 * The cells as they would be.
 */
edits: Array<CellEdit>, 
/**
 * Whose.
 */
people: Array<StaffId>, 
/**
 * What it brings and costs, the weightiest first.
 */
effects: Array<Impact>, };
export type WeekFigures = { 
/**
 * Customers served; none where no figures were entered.
 */
served: number | null, 
/**
 * Customers who bought.
 */
bought: number | null, 
/**
 * Notes written; for findings, fines and rewards, how many.
 */
notes: number, 
/**
 * For fines and rewards, how much.
 */
amount: Fen | null, };
export type WeeklyNeed = { 
/**
 * The shift.
 */
shift: ShiftId, 
/**
 * People needed, Monday to Sunday.
 */
people: [number, number, number, number, number, number, number], };
export type Weight = number;
export type Weights = { 
/**
 * A hope that was not met.
 */
would_like: number, 
/**
 * A dislike that was gone against.
 */
rather_not: number, 
/**
 * A head missing from the least that a shift or band needs.
 */
under: number, 
/**
 * A head missing from a band's target.
 */
target: number, 
/**
 * A head too many; the second costs twice, the third four times as much.
 */
over: number, 
/**
 * A night, weekend day or holiday away from the fair share, squared.
 */
fair: number, 
/**
 * An hour away from the person's target, squared.
 */
hours: number, };
export type WhatIf = { 
/**
 * Another system on all days of the month.
 */
system: OtherSystem | null, 
/**
 * People more than there are, agents without wishes or leave.
 */
more: number, 
/**
 * People who would not be there.
 */
without: Array<StaffId>, 
/**
 * Another rest quota.
 */
quota: Quota | null, 
/**
 * Another longest run, in days.
 */
longest_run: number | null, 
/**
 * Another shortest rest, in minutes.
 */
shortest_rest: number | null, };
export type WhichAction = { action: ActionId, };
export type WhichAnswers = { request: RequestId, product: ProductId | null, };
export type WhichApart = { pair: ApartId, };
export type WhichAttempt = { attempt: AttemptId, };
export type WhichBackup = { file: string, };
export type WhichCategory = { category: QuestionCategoryId, };
export type WhichCell = { product: ProductId, staff: StaffId, };
export type WhichClass = { class: ClassId, };
export type WhichCohort = { settled: boolean, };
export type WhichCollection = { collection: CollectionId, };
export type WhichComplaint = { complaint: ComplaintId, };
export type WhichCustomer = { customer: CustomerId, };
export type WhichDay = { staff: StaffId, day: string, };
export type WhichEdition = { edition: EditionId, };
export type WhichEntry = { entry: EntryId, };
export type WhichExtension = { staff: StaffId, day: string, };
export type WhichFinding = { finding: FindingId, };
export type WhichFindings = { state: FindingState | null, mine: boolean, 
/**
 * Words of the listing or of the finding; empty for all.
 */
text: string, before: FindingId | null, };
export type WhichItem = { item: ItemId, };
export type WhichLaunch = { launch: LaunchId, };
export type WhichLearner = { staff: StaffId, };
export type WhichLeave = { leave: LeaveId, };
export type WhichLedgerMonth = { month: Month, };
export type WhichLine = { line: AgendaLineId, };
export type WhichListing = { listing: ListingId, };
export type WhichListings = { days: Window, };
export type WhichMeeting = { meeting: MeetingId, };
export type WhichMonth = { month: Month, };
export type WhichNote = { note: NoteId, };
export type WhichNoteFigures = { spell: Spell, 
/**
 * The month of the lost sales.
 */
month: Month, };
export type WhichOffence = { offence: OffenceId, };
export type WhichOutlook = { launch: LaunchId | null, };
export type WhichPage = { page: PageId, };
export type WhichPerson = { 
/**
 * `None` for one's own.
 */
staff: StaffId | null, };
export type WhichPicture = { attachment: AttachmentId, };
export type WhichPreset = { preset: Preset, 
/**
 * The language to name its shifts in.
 */
language?: Language, };
export type WhichProduct = { product: ProductId, };
export type WhichQuestion = { question: QuestionId, };
export type WhichQuiz = { quiz: QuizId, };
export type WhichRequest = { request: RequestId, };
export type WhichRound = { round: RoundId, };
export type WhichRule = { rule: RuleId, };
export type WhichRuling = { ruling: RulingId, };
export type WhichSheet = { sheet: SheetId, };
export type WhichStart = { preset: Preset, language: Language, };
export type WhichTraining = { staff: StaffId | null, };
export type WhichVariant = { variant: number, };
export type WhichWish = { wish: WishId, };
export type WhoseAccount = { staff: StaffId, };
export type Why = { 
/**
 * What the cell holds.
 */
now: Work | null, 
/**
 * What is settled about this person and day, the strongest first: leave, pins, wishes, rest due.
 */
because: Array<Because>, 
/**
 * People needed on that shift that day, if it is a shift.
 */
need: number | null, 
/**
 * People on it.
 */
have: number | null, 
/**
 * What else this person could do that day; nothing where the cell is locked.
 */
instead: Array<Instead>, 
/**
 * Everybody else for this shift, best first; nobody where the cell is locked.
 */
others: Array<Candidate>, };
export type WhyAlone = { "kind": "never" } | { "kind": "ended", mentor: StaffId, on: string, } | { "kind": "mentor_gone", mentor: StaffId, on: string, } | { "kind": "later", mentor: StaffId, from: string, };
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
export type WriteNote = { text: string, 
/**
 * Chosen by hand; otherwise the text tells.
 */
note: NoteKind | null, 
/**
 * For a lost sale, where it was given.
 */
lost: LostSale | null, 
/**
 * It says the same as this earlier one and joins it.
 */
join: NoteId | null, };
export type Written = { 
/**
 * Its id.
 */
id: NoteId, 
/**
 * What it was saved as.
 */
note: NoteKind, 
/**
 * The earlier one that it joined.
 */
joined: NoteId | null, };

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
  takePastedPicture: (args: Pasted) => call<PictureData>("take_pasted_picture", args),
  picture: (args: WhichPicture) => call<PictureData>("picture", args),
  today: (args: Nothing = {}) => call<TodayView>("today", args),
  audit: (args: Page) => call<Array<AuditEntry>>("audit", args),
  backups: (args: Nothing = {}) => call<Array<Backup>>("backups", args),
  makeBackup: (args: Nothing = {}) => call<Backup>("make_backup", args),
  restoreBackup: (args: WhichBackup) => call<ShopState>("restore_backup", args),
  systems: (args: Nothing = {}) => call<Systems>("systems", args),
  presetSystem: (args: WhichPreset) => call<ShiftSystem>("preset_system", args),
  saveSystem: (args: SaveSystem) => call<ShiftSystem>("save_system", args),
  putInForce: (args: PutInForce) => call<null>("put_in_force", args),
  needs: (args: Nothing = {}) => call<Needs>("needs", args),
  saveNeeds: (args: SaveNeeds) => call<null>("save_needs", args),
  setDayNeed: (args: DayNeed) => call<Checks>("set_day_need", args),
  orderWeek: (args: AskOrderWeek) => call<OrderWeek>("order_week", args),
  importOrderTimes: (args: ImportOrderTimes) => call<null>("import_order_times", args),
  removeOrderTimes: (args: Nothing = {}) => call<null>("remove_order_times", args),
  acceptOrderNeeds: (args: AcceptOrderNeeds) => call<null>("accept_order_needs", args),
  apartPairs: (args: Nothing = {}) => call<Array<Apart>>("apart_pairs", args),
  saveApart: (args: SaveApart) => call<ApartId>("save_apart", args),
  removeApart: (args: WhichApart) => call<null>("remove_apart", args),
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
  candidates: (args: ForShift) => call<ShiftRoom>("candidates", args),
  stretchCandidates: (args: ForStretch) => call<ShiftRoom>("stretch_candidates", args),
  why: (args: ForCell) => call<Why>("why", args),
  mend: (args: ForConflict) => call<Array<CellEdit> | null>("mend", args),
  swaps: (args: ForSwap) => call<Array<Way>>("swaps", args),
  generate: (args: Generate) => call<null>("generate", args),
  generation: (args: Nothing = {}) => call<Generation | null>("generation", args),
  stopGeneration: (args: Nothing = {}) => call<Generation | null>("stop_generation", args),
  keepGeneration: (args: WhichMonth) => call<Checks>("keep_generation", args),
  dropGeneration: (args: Nothing = {}) => call<null>("drop_generation", args),
  repairOffers: (args: Repair) => call<Repairs>("repair_offers", args),
  tryVariant: (args: TryVariant) => call<number>("try_variant", args),
  variants: (args: WhichMonth) => call<Variants>("variants", args),
  stopVariant: (args: WhichVariant) => call<null>("stop_variant", args),
  dropVariant: (args: WhichVariant) => call<null>("drop_variant", args),
  variantMonth: (args: WhichVariant) => call<MonthView>("variant_month", args),
  setExtension: (args: SetExtension) => call<null>("set_extension", args),
  removeExtension: (args: WhichExtension) => call<null>("remove_extension", args),
  publish: (args: Publish) => call<Version>("publish", args),
  versions: (args: WhichMonth) => call<Array<Version>>("versions", args),
  customers: (args: FindCustomers) => call<CustomerList>("customers", args),
  customer: (args: WhichCustomer) => call<CustomerCard>("customer", args),
  addCustomer: (args: NewCustomer) => call<CustomerId>("add_customer", args),
  changeCustomer: (args: ChangeCustomer) => call<CustomerCard>("change_customer", args),
  unmaskCustomer: (args: UnmaskCustomer) => call<Unmasked>("unmask_customer", args),
  retention: (args: Nothing = {}) => call<Retention>("retention", args),
  setRetention: (args: SetRetention) => call<null>("set_retention", args),
  purgeCustomers: (args: PurgeCustomers) => call<Retention>("purge_customers", args),
  clearBackups: (args: Nothing = {}) => call<ClearedBackups>("clear_backups", args),
  complaints: (args: FindComplaints) => call<ComplaintPage>("complaints", args),
  complaint: (args: WhichComplaint) => call<ComplaintView>("complaint", args),
  noteComplaint: (args: NoteComplaint) => call<ComplaintId>("note_complaint", args),
  changeComplaint: (args: ChangeComplaint) => call<null>("change_complaint", args),
  moveComplaint: (args: MoveComplaint) => call<null>("move_complaint", args),
  unmaskComplaint: (args: UnmaskComplaint) => call<Plain>("unmask_complaint", args),
  saveComplaintDays: (args: SaveComplaintDays) => call<null>("save_complaint_days", args),
  complaintsToday: (args: Nothing = {}) => call<ComplaintsToday>("complaints_today", args),
  patrol: (args: Nothing = {}) => call<PatrolView>("patrol", args),
  saveChecklist: (args: SaveChecklist) => call<null>("save_checklist", args),
  savePatrolSettings: (args: SavePatrolSettings) => call<null>("save_patrol_settings", args),
  saveListing: (args: SaveListing) => call<ListingId>("save_listing", args),
  importListings: (args: ImportListings) => call<ListingsImported>("import_listings", args),
  beginRound: (args: BeginRound) => call<Round>("begin_round", args),
  lookAtListing: (args: LookAt) => call<Round>("look_at_listing", args),
  endRound: (args: WhichRound) => call<null>("end_round", args),
  patrolRounds: (args: Nothing = {}) => call<Array<RoundRow>>("patrol_rounds", args),
  findings: (args: WhichFindings) => call<Array<FindingRow>>("findings", args),
  listingFindings: (args: WhichListing) => call<Array<FindingRow>>("listing_findings", args),
  finding: (args: WhichFinding) => call<FindingRow>("finding", args),
  changeFinding: (args: ChangeFinding) => call<null>("change_finding", args),
  reportFinding: (args: ReportFinding) => call<Reported>("report_finding", args),
  decideFinding: (args: DecideFinding) => call<null>("decide_finding", args),
  fixFinding: (args: WhichFinding) => call<null>("fix_finding", args),
  figures: (args: ServiceSpan) => call<FiguresView>("figures", args),
  platformFigures: (args: ServiceSpan) => call<PlatformView>("platform_figures", args),
  figuresToday: (args: Nothing = {}) => call<FiguresToday>("figures_today", args),
  figureDay: (args: WhichDay) => call<DayView>("figure_day", args),
  enterFigures: (args: EnterFigures) => call<null>("enter_figures", args),
  correctFigures: (args: CorrectFigures) => call<null>("correct_figures", args),
  figuresDryRun: (args: ImportFigures) => call<Array<RowFate>>("figures_dry_run", args),
  importFigures: (args: ImportFigures) => call<FiguresImported>("import_figures", args),
  saveFinalAfter: (args: SaveFinalAfter) => call<null>("save_final_after", args),
  handover: (args: Reading) => call<HandoverView>("handover", args),
  handoverSheet: (args: WhichSheet) => call<SheetView>("handover_sheet", args),
  handoverSheets: (args: SheetPage) => call<Array<SheetHead>>("handover_sheets", args),
  handoverItem: (args: WhichItem) => call<ItemStory>("handover_item", args),
  unmaskItem: (args: UnmaskItem) => call<ItemTexts>("unmask_item", args),
  addItem: (args: AddItem) => call<Added>("add_item", args),
  changeItem: (args: ChangeItem) => call<null>("change_item", args),
  tellItem: (args: SayOfItem) => call<null>("tell_item", args),
  finishItem: (args: SayOfItem) => call<null>("finish_item", args),
  withdrawItem: (args: SayOfItem) => call<null>("withdraw_item", args),
  reopenItem: (args: SayOfItem) => call<null>("reopen_item", args),
  takeItem: (args: WhichItem) => call<null>("take_item", args),
  passOnItem: (args: PassOn) => call<null>("pass_on_item", args),
  closeSheet: (args: CloseSheet) => call<SheetId>("close_sheet", args),
  readdressSheet: (args: ReaddressSheet) => call<null>("readdress_sheet", args),
  readBack: (args: ReadBackArgs) => call<Judged>("read_back", args),
  acceptSheet: (args: AcceptSheet) => call<null>("accept_sheet", args),
  settleSheet: (args: SettleSheet) => call<null>("settle_sheet", args),
  checkPaper: (args: TypedPaper) => call<Array<PaperLine>>("check_paper", args),
  typeBack: (args: TypedPaper) => call<Array<PaperLine>>("type_back", args),
  startOutage: (args: Nothing = {}) => call<OutageId>("start_outage", args),
  endOutage: (args: Nothing = {}) => call<Outage>("end_outage", args),
  leaveItems: (args: LeaveItems) => call<LeaveHandover>("leave_items", args),
  coverLeave: (args: CoverLeave) => call<LeaveHandover>("cover_leave", args),
  handoverSettings: (args: Nothing = {}) => call<HandoverSettingsView>("handover_settings", args),
  saveHandoverSettings: (args: SaveHandoverSettings) => call<null>("save_handover_settings", args),
  noteHints: (args: Typing) => call<Hints>("note_hints", args),
  writeNote: (args: WriteNote) => call<Written>("write_note", args),
  unmaskNote: (args: UnmaskNote) => call<Plain>("unmask_note", args),
  sortNote: (args: SortNote) => call<null>("sort_note", args),
  notes: (args: FindNotes) => call<NotePage>("notes", args),
  note: (args: WhichNote) => call<NoteView>("note", args),
  answerNote: (args: AnswerNote) => call<null>("answer_note", args),
  lostReasons: (args: Nothing = {}) => call<Array<LostReason>>("lost_reasons", args),
  saveLostReason: (args: SaveReason) => call<LostReasonId>("save_lost_reason", args),
  notesToday: (args: Nothing = {}) => call<NotesToday>("notes_today", args),
  collecting: (args: Nothing = {}) => call<Collecting>("collecting", args),
  closeCollection: (args: CloseCollection) => call<CollectionId>("close_collection", args),
  collections: (args: Nothing = {}) => call<Array<CollectionRow>>("collections", args),
  collection: (args: WhichCollection) => call<CollectionView>("collection", args),
  noteFigures: (args: WhichNoteFigures) => call<NoteFigures>("note_figures", args),
  meetings: (args: Nothing = {}) => call<Meetings>("meetings", args),
  meeting: (args: WhichMeeting) => call<MeetingView>("meeting", args),
  prepareMeeting: (args: PrepareMeeting) => call<MeetingId>("prepare_meeting", args),
  refreshAgenda: (args: WhichMeeting) => call<null>("refresh_agenda", args),
  moveMeeting: (args: MoveMeeting) => call<null>("move_meeting", args),
  addAgendaLine: (args: AddLine) => call<AgendaLineId>("add_agenda_line", args),
  removeAgendaLine: (args: WhichLine) => call<null>("remove_agenda_line", args),
  saveMinutes: (args: SaveMinutes) => call<null>("save_minutes", args),
  setPresence: (args: SetPresence) => call<null>("set_presence", args),
  agreeAction: (args: Agree) => call<ActionId>("agree_action", args),
  finishAction: (args: WhichAction) => call<null>("finish_action", args),
  closeMeeting: (args: WhichMeeting) => call<null>("close_meeting", args),
  myLedger: (args: WhoseAccount) => call<PersonAccount>("my_ledger", args),
  ledgerEntry: (args: WhichEntry) => call<EntryView>("ledger_entry", args),
  ledger: (args: Nothing = {}) => call<LedgerView>("ledger", args),
  ledgerEntries: (args: FindEntries) => call<EntryPage>("ledger_entries", args),
  ledgerChart: (args: Nothing = {}) => call<Array<MonthPoint>>("ledger_chart", args),
  verifyLedger: (args: Nothing = {}) => call<Verified>("verify_ledger", args),
  collectFines: (args: Settle) => call<Array<EntryId>>("collect_fines", args),
  refundFines: (args: Settle) => call<Array<EntryId>>("refund_fines", args),
  takeCompensation: (args: Settle) => call<Array<EntryId>>("take_compensation", args),
  payRewards: (args: Settle) => call<Array<EntryId>>("pay_rewards", args),
  spendFund: (args: SpendFund) => call<EntryId>("spend_fund", args),
  countCash: (args: CountCash) => call<EntryId>("count_cash", args),
  chargeDamage: (args: DamageToCharge) => call<EntryId>("charge_damage", args),
  waiveDebt: (args: WaiveDebt) => call<EntryId>("waive_debt", args),
  takeBackEntry: (args: EntryToTakeBack) => call<EntryId>("take_back_entry", args),
  believeClock: (args: BelieveClock) => call<null>("believe_clock", args),
  ledgerMonths: (args: Nothing = {}) => call<Array<MonthRow>>("ledger_months", args),
  closeMonth: (args: WhichLedgerMonth) => call<null>("close_month", args),
  fundStatement: (args: WhichLedgerMonth) => call<StatementView>("fund_statement", args),
  fundStatements: (args: Nothing = {}) => call<Array<PublishedRow>>("fund_statements", args),
  publishStatement: (args: StatementToPublish) => call<StatementId>("publish_statement", args),
  saveFundNaming: (args: SaveNaming) => call<null>("save_fund_naming", args),
  rulebook: (args: Nothing = {}) => call<RulebookView>("rulebook", args),
  edition: (args: WhichEdition) => call<EditionView>("edition", args),
  ruleHistory: (args: WhichRule) => call<Array<RuleVersion>>("rule_history", args),
  compareEditions: (args: TwoEditions) => call<Array<ClausePair>>("compare_editions", args),
  readEdition: (args: WhichEdition) => call<null>("read_edition", args),
  beginDraft: (args: Nothing = {}) => call<EditionId>("begin_draft", args),
  saveDraft: (args: SaveDraft) => call<null>("save_draft", args),
  dropDraft: (args: WhichEdition) => call<null>("drop_draft", args),
  issueEdition: (args: IssueEdition) => call<null>("issue_edition", args),
  compareWithDraft: (args: CompareWithDraft) => call<Array<ClausePair>>("compare_with_draft", args),
  startingBook: (args: WhichStart) => call<Array<Clause>>("starting_book", args),
  grantExemption: (args: GrantExemption) => call<ExemptionId>("grant_exemption", args),
  endExemption: (args: EndExemption) => call<null>("end_exemption", args),
  discipline: (args: Nothing = {}) => call<DisciplineView>("discipline", args),
  saveDiscipline: (args: SaveDiscipline) => call<null>("save_discipline", args),
  setWage: (args: SetWage) => call<null>("set_wage", args),
  offences: (args: FindOffences) => call<OffenceList>("offences", args),
  offence: (args: WhichOffence) => call<OffenceView>("offence", args),
  reportable: (args: OnDay) => call<Reportable>("reportable", args),
  reportOffence: (args: ReportOffence) => call<OffenceId>("report_offence", args),
  answerOffence: (args: AnswerOffence) => call<null>("answer_offence", args),
  confirmOffence: (args: ConfirmOffence) => call<null>("confirm_offence", args),
  dismissOffence: (args: EndOffence) => call<null>("dismiss_offence", args),
  overturnOffence: (args: EndOffence) => call<null>("overturn_offence", args),
  recountOffence: (args: RecountOffence) => call<null>("recount_offence", args),
  disciplineToday: (args: Nothing = {}) => call<DisciplineToday>("discipline_today", args),
  rulings: (args: FindRulings) => call<RulingsView>("rulings", args),
  ruling: (args: WhichRuling) => call<RulingView>("ruling", args),
  askRuling: (args: AskRuling) => call<RulingId>("ask_ruling", args),
  makeRuling: (args: MakeRuling) => call<null>("make_ruling", args),
  rewards: (args: FindRewards) => call<RewardsView>("rewards", args),
  decideReward: (args: DecideReward) => call<null>("decide_reward", args),
  giveReward: (args: GiveReward) => call<RewardDecisionId>("give_reward", args),
  completeReward: (args: CompleteReward) => call<null>("complete_reward", args),
  setRewardRate: (args: SetRewardRate) => call<RewardRateId>("set_reward_rate", args),
  pairings: (args: Nothing = {}) => call<PairingsView>("pairings", args),
  mentorsFor: (args: AskMentors) => call<Array<MentorRow>>("mentors_for", args),
  pairUp: (args: PairUp) => call<null>("pair_up", args),
  endPairing: (args: EndPairing) => call<null>("end_pairing", args),
  probation: (args: WhichCohort) => call<ProbationView>("probation", args),
  learner: (args: WhichLearner) => call<LearnerView>("learner", args),
  tickMilestone: (args: TickMilestone) => call<null>("tick_milestone", args),
  untickMilestone: (args: UntickMilestone) => call<null>("untick_milestone", args),
  decideProbation: (args: DecideProbation) => call<DecisionId>("decide_probation", args),
  saveTrack: (args: SaveTrack) => call<TrackId>("save_track", args),
  putOnTrack: (args: PutOnTrack) => call<null>("put_on_track", args),
  saveRemind: (args: SaveRemind) => call<null>("save_remind", args),
  trainingToday: (args: Nothing = {}) => call<TrainingToday>("training_today", args),
  typingTests: (args: Nothing = {}) => call<TypingView>("typing_tests", args),
  beginTyping: (args: BeginTyping) => call<TypingBegun>("begin_typing", args),
  finishTyping: (args: FinishTyping) => call<TypingResult>("finish_typing", args),
  trainingLog: (args: WhichTraining) => call<TrainingLog>("training_log", args),
  addTraining: (args: AddTraining) => call<null>("add_training", args),
  strikeTraining: (args: StrikeTraining) => call<null>("strike_training", args),
  saveSkills: (args: SaveSkills) => call<null>("save_skills", args),
  checkSkill: (args: CheckSkill) => call<null>("check_skill", args),
  questionBank: (args: Nothing = {}) => call<BankView>("question_bank", args),
  findQuestions: (args: FindQuestions) => call<FoundQuestions>("find_questions", args),
  question: (args: WhichQuestion) => call<QuestionView>("question", args),
  saveQuestion: (args: SaveQuestion) => call<QuestionId>("save_question", args),
  decideQuestions: (args: DecideQuestions) => call<null>("decide_questions", args),
  expireQuestions: (args: ExpireQuestions) => call<number>("expire_questions", args),
  proposePhrases: (args: ProposePhrases) => call<number>("propose_phrases", args),
  saveQuestionCategory: (args: SaveQuestionCategory) => call<QuestionCategoryId>("save_question_category", args),
  removeQuestionCategory: (args: WhichCategory) => call<null>("remove_question_category", args),
  importQuestions: (args: ImportQuestions) => call<QuestionsImported>("import_questions", args),
  quizzes: (args: Nothing = {}) => call<Quizzes>("quizzes", args),
  saveQuiz: (args: SaveQuiz) => call<QuizId>("save_quiz", args),
  moveQuiz: (args: MoveQuiz) => call<null>("move_quiz", args),
  beginAttempt: (args: WhichQuiz) => call<AttemptView>("begin_attempt", args),
  openAttempt: (args: WhichAttempt) => call<AttemptView>("open_attempt", args),
  giveAnswer: (args: GiveAnswer) => call<AttemptStanding>("give_answer", args),
  attemptBeat: (args: Beat) => call<AttemptStanding>("attempt_beat", args),
  handInAttempt: (args: Beat) => call<AttemptResult>("hand_in_attempt", args),
  attemptResult: (args: WhichAttempt) => call<AttemptResult>("attempt_result", args),
  markAnswer: (args: MarkAnswer) => call<null>("mark_answer", args),
  beginPaper: (args: BeginPaper) => call<AttemptId>("begin_paper", args),
  typeQuizBack: (args: TypeBack) => call<TypedBack>("type_quiz_back", args),
  quizResults: (args: WhichQuiz) => call<QuizResults>("quiz_results", args),
  knowledge: (args: WhichPerson) => call<Knowledge>("knowledge", args),
  teaching: (args: Nothing = {}) => call<Teaching>("teaching", args),
  knowledgePages: (args: FindPages) => call<KnowledgeView>("knowledge_pages", args),
  knowledgePage: (args: WhichPage) => call<PageView>("knowledge_page", args),
  comparePages: (args: ComparePages) => call<ComparedPages>("compare_pages", args),
  knowledgeToday: (args: Nothing = {}) => call<KnowledgeToday>("knowledge_today", args),
  savePage: (args: SavePage) => call<PageSaved>("save_page", args),
  answerByPage: (args: AnswerByPage) => call<null>("answer_by_page", args),
  decidePage: (args: DecidePage) => call<null>("decide_page", args),
  retirePage: (args: RetirePage) => call<null>("retire_page", args),
  scripts: (args: InWhichLanguage) => call<ScriptsView>("scripts", args),
  saveScript: (args: SaveScript) => call<ScriptId>("save_script", args),
  myReview: (args: Nothing = {}) => call<ReviewView>("my_review", args),
  answerReview: (args: AnswerReview) => call<ReviewAnswered>("answer_review", args),
  reviewsToday: (args: Nothing = {}) => call<ReviewsToday>("reviews_today", args),
  reviewOutlook: (args: WhichOutlook) => call<OutlookView>("review_outlook", args),
  setReviews: (args: ReviewSetting) => call<null>("set_reviews", args),
  products: (args: Nothing = {}) => call<ProductsView>("products", args),
  product: (args: WhichProduct) => call<ProductView>("product", args),
  saveProduct: (args: SaveProduct) => call<ProductId>("save_product", args),
  linkQuestion: (args: LinkQuestion) => call<null>("link_question", args),
  proposeForProduct: (args: ProposeForProduct) => call<number>("propose_for_product", args),
  quizForProduct: (args: WhichProduct) => call<QuizId>("quiz_for_product", args),
  askedAgain: (args: Nothing = {}) => call<Array<AgainRow>>("asked_again", args),
  answerAgain: (args: AnswerAgain) => call<AnsweredAgain>("answer_again", args),
  readiness: (args: Nothing = {}) => call<ReadinessView>("readiness", args),
  readinessCell: (args: WhichCell) => call<CellReason>("readiness_cell", args),
  listingDays: (args: WhichListings) => call<Array<ListingDay>>("listing_days", args),
  launches: (args: Nothing = {}) => call<LaunchesView>("launches", args),
  launch: (args: WhichLaunch) => call<LaunchView>("launch", args),
  saveLaunch: (args: SaveLaunch) => call<LaunchId>("save_launch", args),
  decideLaunch: (args: DecideLaunch) => call<null>("decide_launch", args),
  classTimes: (args: AskTimes) => call<ClassTimes>("class_times", args),
  saveClass: (args: SaveClass) => call<ClassId>("save_class", args),
  cancelClass: (args: WhichClass) => call<null>("cancel_class", args),
  tickClass: (args: TickClass) => call<null>("tick_class", args),
  launchesToday: (args: Nothing = {}) => call<LaunchesToday>("launches_today", args),
  introductions: (args: Nothing = {}) => call<RequestsView>("introductions", args),
  introductionChoices: (args: WhichAnswers) => call<AnswersView>("introduction_choices", args),
  askIntroduction: (args: AskIntroduction) => call<RequestId>("ask_introduction", args),
  answerIntroduction: (args: AnswerRequest) => call<null>("answer_introduction", args),
  refuseIntroduction: (args: RefuseRequest) => call<null>("refuse_introduction", args),
  withdrawIntroduction: (args: WhichRequest) => call<null>("withdraw_introduction", args),
  setIntroductionDays: (args: SetRequestDays) => call<null>("set_introduction_days", args),
};

/** Documents by name, with what each asks for. */
export interface Documents {
  roster_xlsx: InLanguage;
  roster_csv: InLanguage;
  roster_template: InLanguage;
  rota_pdf: MonthPaper;
  slips_pdf: StaffPaper;
  rota_xlsx: MonthPaper;
  rota_ics: StaffPaper;
  leave_slip: Slip;
  handover_pdf: PrintSheet;
  digest_pdf: DigestPaper;
  note_figures_pdf: NoteFiguresPaper;
  notes_xlsx: NotesFile;
  notes_csv: NotesFile;
  meeting_pdf: MeetingPaper;
  listings_template: ListingTemplate;
  figures_xlsx: ServicePaper;
  statement_pdf: StatementPaper;
  statement_xlsx: StatementPaper;
  ledger_journal: LedgerJournal;
  rulebook_pdf: RulebookPaper;
  rulebook_text: WhichEdition;
  probation_pdf: ProbationPaper;
  questions_gift: QuestionsFile;
  questions_xlsx: QuestionsFile;
  questions_template: QuestionTemplate;
  quiz_pdf: QuizPaper;
  scripts_pdf: InWhichLanguage;
  readiness_pdf: ReadinessPaper;
  class_pdf: ClassPaper;
}

/** Files that a person picks, by name, with what the desk answers. */
export interface Imports {
  roster_preview: RosterPreview;
  take_picture: PictureData;
  order_times_preview: OrderPreview;
  import_holidays: HolidayYear;
  listings_preview: ListingPreview;
  figures_file: FiguresRead;
  rulebook_file: Array<Clause>;
  questions_preview: QuestionPreview;
}
