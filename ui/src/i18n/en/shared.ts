import type { shared as source } from "../zh-CN/shared";

export const shared: typeof source = {
  ok: "OK", cancel: "Cancel", close: "Close", save: "Save", delete: "Delete", remove: "Remove", undo: "Undo", redo: "Redo", add: "Add", edit: "Edit", back: "Back", next: "Next", done: "Done",
  retry: "Try again", search: "Find", none: "None", yes: "Yes", no: "No", all: "All", loading: "Reading…", today: "Today", pickDate: "Pick a date", badDate: "Not a date we can read. Try 12-09 or next wed",
  previousMonth: "Previous month", nextMonth: "Next month", required: "Required", optional: "Optional", more: "More", noMatch: "Nothing found", saved: "Saved", from: "From", to: "To", reason: "Reason", rulings: "Rulings",
  people: (n) => (n === 1 ? "1 person" : `${n} people`), days: (n) => (n === 1 ? "1 day" : `${n} days`), savedTo: (path) => `Saved to ${path}`, opened: "Opened in your viewer; print from there", sortBy: (column) => `Sort by ${column}`,
};
