import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

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
    // A piece for the start, one for each page, and one for what several pages share; that one comes before the start, and nothing in
    // it may run before src/language-tag.ts has. The chart library would, so it is a piece of its own, with what draws by it.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "charts", test: /uplot|shared[\\/]plot\./, priority: 1 }, { name: "shared", minShareCount: 2 }] } } },
  },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
