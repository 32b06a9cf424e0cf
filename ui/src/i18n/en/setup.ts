import type { setup as source } from "../zh-CN/setup";

export const setup: typeof source = {
  title: "Daybook", text: "Rota, handover, customers, ledger and training on this computer, without a network. Four questions to start with.",
  shop: "Name of the shop", shopHint: "Printed on the rota; you can change it later.", system: "Shift system", systemHint: "You can edit it later, or change to another one from a date on.",
  presets: {
    A: { name: "A Two shifts", text: "Day and evening; four rest days a month.", times: ["Day 09:00–16:30", "Evening 16:00–22:30"] },
    B: { name: "B Split shifts", text: "A day in two parts; one and a half rest days a week.", times: ["Day 08:30–12:00 13:30–18:00", "Evening 14:30–18:00 19:00–23:00", "with an office and a half-day shift"] },
    Own: { name: "Your own", text: "Starts with one day shift, for you to edit.", times: ["Day 09:00–18:00"] },
  },
  owner: "Name of the owner", ownerHint: "The owner's agent number is 001: with it and the password you open the shop after each start.", password: "Password", passwordHint: "At least 8 characters. It cannot be recovered: keep it safe.", shortPassword: "A password has at least 8 characters",
  found: "Set up the shop", trySample: "Try the sample shop", filling: "Preparing the sample shop…", sampleHint: "The sample has 12 people and two months of rota; your own shop is not touched.",
  lostTitle: "The shop's file is missing", lostText: "The file is not where it was, but there are backups. Restore one and go on; what was done after it has to be entered again.",
  damagedTitle: "The shop's file is damaged", damagedText: "It was not deleted but kept as it is. Restore a backup and go on.", kept: "The damaged file is kept as", none: "No backups were found.", noneText: "The damaged file is still there. If you have a backup elsewhere, put it into the folder “backups” beside it and look again; or start the program anew to set up a new shop.",
  newerTitle: "The data comes from a newer version", newerText: (version) => `A newer program wrote this file (form ${version}). It was left untouched, so that nothing breaks.`, newerDo: "Install the new version and open it again. The data will be there as it was.",
  backups: "Backups", latest: "Latest", restore: "Restore this one", restoring: "Restoring…", restored: (at) => `Restored the backup of ${at}; open the shop with a password`, look: "Look again", size: "Size",
};
