// Where the things stand that rest on a ruling.
import type { RestsOn, RulingUse } from "../../ipc";
import { router } from "../../shared/router.svelte";
import { session } from "../../shared/session.svelte";
import { entryHref } from "./words";

const PLACES: Record<Exclude<RestsOn, "entry" | "pairing">, [page: string, ...more: string[]]> = {
  offence: ["offences"], exemption: ["rulebook"], reward: ["rewards"], conflict: ["rota"], leave: ["leave"], handover: ["handover_sheets"],
  finding: ["patrol", "finding"], figures: ["figures"], probation: ["probation"], launch: ["launches"], complaint: ["complaints"], note: ["notes"],
};

/** The way to it; null where the reader may not open its page. */
export function leads({ what, key }: RulingUse): string | null {
  if (what === "entry") return entryHref(Number(key));
  if (what === "pairing") return session.may("keep_pairings") ? router.href("mentors") : null;
  const [page, ...more] = PLACES[what];
  return router.href(page, ...more, key);
}
