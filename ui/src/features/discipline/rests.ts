// Where the things stand that rest on a ruling.
import type { RulingUse } from "../../ipc";
import { router } from "../../shared/router.svelte";
import { session } from "../../shared/session.svelte";
import { entryHref } from "./words";

/** The way to it; null where the reader may not open its page. */
export function leads({ what, key }: RulingUse): string | null {
  switch (what) {
    case "offence":
      return router.href("offences", key);
    case "exemption":
      return router.href("rulebook", key);
    case "reward":
      return router.href("rewards", key);
    case "entry":
      return entryHref(Number(key));
    case "conflict":
      return router.href("rota", key);
    case "leave":
      return router.href("leave", key);
    case "handover":
      return router.href("handover_sheets", key);
    case "finding":
      return router.href("patrol", "finding", key);
    case "figures":
      return router.href("figures", key);
    case "pairing":
      return session.may("keep_pairings") ? router.href("mentors") : null;
    case "probation":
      return router.href("probation", key);
    case "complaint":
      return router.href("complaints", key);
    case "note":
      return router.href("notes", key);
    case "launch":
      return router.href("launches", key);
  }
}
