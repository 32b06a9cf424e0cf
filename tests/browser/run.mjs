// Runs the screen's tests: builds the desk behind its loopback server, and the page if there is none, then every *.test.mjs here.
// Arguments pick files by a part of their name: `npm run browser -- grid leave`.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { here, page, root, target } from "./places.mjs";

const must = (program, args, options) => {
  const { status, error } = spawnSync(program, args, { stdio: "inherit", cwd: root, shell: process.platform === "win32", ...options });
  if (error) console.error(`${program}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
};

must("cargo", ["build", "--locked", "--profile", "quick", "-p", "desk", "--example", "serve"], { env: { ...process.env, CARGO_TARGET_DIR: target } });
if (!existsSync(join(page, "index.html"))) must("npm", ["--prefix", "ui", "run", "build", "--silent"]);

const wanted = process.argv.slice(2);
const files = readdirSync(here).filter((name) => name.endsWith(".test.mjs") && (wanted.length === 0 || wanted.some((part) => name.includes(part))));
// Two at a time: more only take turns at the browsers' processors.
must(process.execPath, ["--test", "--test-reporter=spec", "--test-concurrency=2", ...files.map((name) => join(here, name))], { shell: false });
