import type { trade as source } from "../zh-CN/trade";

export const trade: typeof source = {
  role: { owner: "Owner", manager: "Manager", finance: "Finance", agent: "Agent", trainee: "Trainee" },
  roleTag: { owner: "Own", manager: "Mgr" },
  leave: { sick: "Sick leave", personal: "Personal leave", annual: "Annual leave", business: "Out on business", other: "Other" },
  leaveState: { asked: "To be signed", signed: "Signed", refused: "Refused", cancelled: "Taken back" },
  wish: { unavailable: "Unavailable", rather_not: "Rather not", would_like: "Would like" },
  preset: { A: "A Two shifts", B: "B Split shifts", Own: "Own shifts" },
  findingState: { reported: "Reported", verified: "Verified", fixed: "Mended", refused: "Refused" },
  listingField: { price: "Price", title: "Title", pictures: "Pictures", attributes: "Attributes", variants: "Variants", stock: "Stock", sizes: "Sizes", description: "Description", promotion: "Promotion", shipping: "Shipping", other: "Other" },
  dayKind: { workday: "Workday", weekend: "Weekend", holiday: "Public holiday", makeup: "Make-up workday" },
  backup: { daily: "Daily", manual: "By hand", upgrade: "Before an upgrade", restore: "Before a restore" },
  act: {
    shop_founded: "Founded the shop", settings_changed: "Changed settings", signed_in: "Signed in", sign_in_failed: "Sign-in failed", secret_set: "Set a password or PIN", staff_added: "Added staff",
    staff_changed: "Changed staff", staff_imported: "Imported staff", system_saved: "Saved a shift system", system_in_force: "Put a shift system in force", needs_saved: "Saved needs", order_times_imported: "Imported order times", order_times_removed: "Removed order times", holidays_imported: "Imported holidays", apart_saved: "Kept two people apart", apart_removed: "No longer kept apart", extension_set: "Entered a longer shift", extension_removed: "Took back a longer shift",
    leave_asked: "Asked for leave", leave_signed: "Signed leave", leave_refused: "Refused leave", leave_cancelled: "Took leave back", wish_set: "Entered a wish", wish_removed: "Removed a wish",
    rota_edited: "Edited the rota", rota_generated: "Generated a rota", rota_published: "Published the rota", duty_set: "Set duty", conflict_accepted: "Accepted a conflict", customer_added: "Began a customer card", customer_changed: "Changed a customer card", customer_unmasked: "Saw a customer unmasked", customer_purged: "Purged a customer", retention_set: "Set how long customers are kept", backups_cleared: "Removed older backups", item_raised: "Wrote a handover item", item_changed: "Changed a handover item", item_told: "Added to a handover item", item_passed: "Passed a handover item on", item_done: "Finished a handover item", item_withdrawn: "Withdrew a handover item", item_reopened: "Reopened a handover item", item_read_back: "Read an item back", sheet_opened: "Opened a handover sheet", sheet_closed: "Handed a sheet over", sheet_accepted: "Accepted a sheet", sheet_readdressed: "Addressed a sheet anew", sheet_settled: "Settled a missed sheet", paper_typed: "Typed paper back", leave_covered: "Named takers for a leave", outage_started: "Outage began", outage_ended: "Outage ended", handover_set: "Changed the handover settings", note_written: "Wrote a note", note_sorted: "Changed a note's kind", note_answered: "Answered a note", notes_collected: "Closed a collection", lost_reason_saved: "Changed the reasons for lost sales", reward_proposed: "Proposed a reward", meeting_made: "Prepared a meeting", meeting_changed: "Changed a meeting", meeting_closed: "Closed the minutes", action_agreed: "Agreed on something to do", action_done: "Did what was agreed", backup_made: "Made a backup", backup_restored: "Restored a backup",
    listing_saved: "Saved a listing", listings_imported: "Imported listings", patrol_settled: "Changed the patrol's settings", patrol_walked: "Patrolled", finding_reported: "Reported a listing error", finding_thanked: "Reported the same again, thanked", finding_verified: "Verified a listing error",
    finding_refused: "Refused a listing error", finding_fixed: "Mended a listing error", figures_entered: "Entered service figures", figures_corrected: "Corrected service figures", figures_imported: "Imported platform figures", figures_settled: "Changed the figures' settings",
  },
  staff: "Staff", number: "Agent number", name: "Name", shift: "Shift", shiftSystem: "Shift system", segment: "Segment", rota: "Rota", rest: "–", restDay: "Rest day", leaveShort: "L", leaveDay: "Leave",
  duty: "Duty", mentor: "Mentor", probation: "Probation", trainee: "new",
};
