import type { patrol as source } from "../zh-CN/patrol";

export const patrol: typeof source = {
  title: "Shop patrol", tabs: { listings: "Listings", findings: "Errors", rounds: "Rounds" },
  start: "Start a round", goOn: "Go on with the round", report: "Report an error", add: "Add a listing", importFile: "Import listings… (XLSX, CSV)", chooseFile: "Choose a file (XLSX, CSV)", template: "Empty template", setup: "Checklist and rules",
  waiting: (n) => `${n} to verify`, toFix: (n) => `${n} to mend`,
  search: "Code or title", onShelf: "On the shelves", offShelf: "Off", all: "All", which: "On the shelves or off",
  columns: { code: "Code", title: "Listing", price: "Price", looked: "Last looked at", open: "Open errors", by: "Who", began: "Began", stops: "Looked at", wrong: "Points wrong", at: "When", field: "Field", change: "Is → should be", state: "State" },
  never: "Never", today: "Today", daysAgo: (n) => (n === 1 ? "Yesterday" : `${n} days ago`),
  map: "Coverage", mapHint: "a square for each listing, longest unseen first", ages: { never: "Never seen", old: "Over 30 days", month: "8–30 days", week: "1–7 days", today: "Seen today" },
  emptyTitle: "The shop's listings belong here", emptyText: "Import the list that your back end exports, or add them one by one. On patrol, what nobody has seen longest comes first.", noneTitle: "No listing fits", noneText: "Try another word or filter.",
  form: { new: "Add a listing", edit: "Change the listing", code: "Code", codeHint: "The shop's code or the item number, one each", title: "Title", price: "Price it should have", priceHint: "Yuan, for example 199.00", link: "Link", off: "Off the shelves: no longer patrolled", saved: "Saved" },
  listing: { known: "Errors of this listing", none: "Nobody has reported an error yet.", copy: "Copy the link", copied: "Link copied", look: "Look at it alone", edit: "Change" },
  imports: {
    title: "Import listings: look first", text: "Nothing is written yet.", nothing: "Nothing in the file is different.", creates: (n) => `${n} new`, changes: (n) => `${n} changed`, same: (n) => `${n} the same`, problems: (n) => `${n} lines cannot be taken`,
    unknown: (list) => `Columns left aside: ${list}`, line: (n) => `Line ${n}`, go: (n) => `Import ${n}`, done: (created, changed) => `${created} added, ${changed} changed`, more: (n) => `and ${n} more`,
    fields: { code: "Code", title: "Title", price: "Price", link: "Link", shelf: "Shelf" }, shelf: { on: "on", off: "off" },
  },
  round: {
    title: "Patrol", of: (at, all) => `${at} of ${all}`, next: "All fine, next", nextWrong: "Done, next", end: "End this round", ended: (looked, all) => `This round looked at ${looked} of ${all}`, done: (n) => `All ${n} listings of this round are done. Thank you!`,
    checklist: "Point by point", hint: "Press a number to report what is wrong; Enter when you have looked at it all", fine: "Fine", wrong: "Wrong", markFine: "It is fine after all", reported: "Reported", looked: "Looked at", last: (when) => `Last looked at: ${when}`, shouldCost: "Should cost", knownOpen: "Reported already, not mended yet: ", back: "Back to the listings", none: "No round is under way.", stops: "Listings of this round",
  },
  finding: {
    report: "Report a listing error", which: "Which listing", field: "What is wrong", detail: "Which field", isNow: "It is", shouldBe: "It should be", own: "I made this error myself", ownHint: "It is recorded all the same, without a reward", send: "Report",
    first: "Reported; somebody else will verify it", urgent: "Reported, and on the handover sheet as urgent", knownOpen: (name, at) => `${name} reported this field on ${at} and was first. Your report will be thanked for.`, knownFixed: (at) => `This field was mended on ${at}.`,
    thanks: (name, at) => `Thank you! ${name} was first, on ${at}. Your report is on record too.`, ownBefore: "You have reported this field already; it is not mended yet.", fixedBefore: (name, at) => `${name} mended it on ${at}. Is it still wrong?`, again: "Wrong again, report it", priceHint: "A wrong price goes on the handover sheet at once.",
    emptyTitle: "Errors in the listings belong here", emptyText: "A wrong price, picture or stock: report it. Who finds it first is proposed for a reward once it is verified.", noneTitle: "No error fits", noneText: "Try another filter.",
    change: "Change the report", changed: "Changed", search: "Listing, code or words", filter: "State", states: { all: "All" }, mine: "Only what I reported", more: "Earlier ones",
    by: "Found by", at: "Reported", thanked: "Also reported by", decided: (name, at) => `${name}, ${at}`, decidedBy: "Decided by", fixed: "Mended", proposed: "Reward proposed", ownMistake: "Own mistake", countsWith: "Counts as one with the same field of that day", reason: "Why refused",
    verify: "Verify", refuse: "Refuse", fix: "It is mended", refuseWhy: "Why it is refused", ownByFinder: "The finder made the error (no reward)", verified: "Verified", verifiedRewarded: "Verified, and a reward is proposed", refused: "Refused", isFixed: "Marked as mended", ownHintDecide: "Somebody else verifies what you found.",
  },
  rounds: { emptyTitle: "Nobody has been on patrol yet", emptyText: "When there are no customers, walk the shop: each round shows a few listings that nobody has seen for longest.", going: "Under way", of: (looked, stops) => `${looked} of ${stops}` },
  setting: {
    title: "Checklist and rules", size: "Listings in a round", same: "The same field wrong in many listings", each: "Each listing counts", once: "The same field on the same day counts once", sameHint: "Where it counts once, only the first one verified raises a reward.", points: "Checklist", pointsHint: "Left empty, a point keeps its usual wording.", add: "Add a point", up: "Move up", down: "Move down", remove: "Remove this point", own: "Your own wording", saved: "Saved",
  },
};
