import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Modules that the first screen needs: what the start imports and what that does in turn, and what the words count by. */
const start = new Set<string>();
function startOf(id: string, bundle: { getModuleInfo(id: string): { importedIds: readonly string[] } | null }): string | null {
  if (start.size === 0) {
    const open = ["main.ts", "i18n/amounts.ts"].map((file) => fileURLToPath(new URL(`src/${file}`, import.meta.url)).replaceAll("\\", "/"));
    for (const one of open) {
      if (start.has(one)) continue;
      start.add(one);
      open.push(...(bundle.getModuleInfo(one)?.importedIds ?? []));
    }
  }
  return start.has(id) ? "start" : null;
}

export default defineConfig({
  plugins: [svelte()],
  base: "./",
  publicDir: false,
  server: { fs: { allow: [".."] } },
  build: {
    target: ["chrome123", "safari17.5"],
    // The policy forbids data: URIs, so every picture and font stays a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Styles come whole at the start: a sheet that arrives with a page would have the whole window styled again.
    cssCodeSplit: false,
    chunkSizeWarningLimit: 900,
    // A piece for the start, so that the first screen stands soon, one for each page, and one for what several pages share. The chart
    // library is a piece of its own, with what draws by it: it comes with the pages that have charts.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "charts", test: /uplot|shared[\\/]plot\./, priority: 2 },
            { name: startOf, debugName: "start", priority: 1 },
            { name: "shared", minShareCount: 2 },
          ],
        },
      },
    },
  },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
