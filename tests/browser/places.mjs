// Where things lie. The libraries of the page are the libraries of its tests.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, "../..");
export const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
/** The built page. */
export const page = process.env.DAYBOOK_PAGE ?? join(root, "ui/dist");
/** The desk behind a loopback server. */
export const server = process.env.DAYBOOK_SERVE ?? join(target, "quick/examples", process.platform === "win32" ? "serve.exe" : "serve");
/** DAYBOOK_SLOW=250: each answer of the desk comes up to that many milliseconds later, and the page has a quarter of the processor. */
export const SLOW = Number(process.env.DAYBOOK_SLOW ?? 0);
/** Milliseconds that something may take to come: long, for a machine that does other work. Nothing waits longer than it must. */
export const PATIENCE = SLOW ? 120_000 : 60_000;
export const pictures = join(root, "test-results/browser");

export const library = createRequire(join(root, "ui/package.json"));
