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
    chunkSizeWarningLimit: 900,
  },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
