// axe finds nothing on any screen: all of its rules in light, the contrasts again in dark.
import assert from "node:assert/strict";
import { full, intoState, SCREENS } from "./screens.mjs";
import { onStage } from "./stage.mjs";

const empty = onStage(undefined, { size: [1280, 720] });
const stage = onStage(full, { at: "#/today", size: [1280, 720] });

let state = "open";
for (const { name, shop, open } of SCREENS) {
  (shop === "none" ? empty : stage).step(name, async ({ screen, desk, shop: made }) => {
    if (shop !== "none" && shop !== state) {
      await screen.leave();
      await intoState(desk, (state = shop));
      await screen.open();
    }
    await open(screen, made);
    const light = await screen.accessible();
    await screen.page.emulateMedia({ colorScheme: "dark" });
    const dark = await screen.accessible(["color-contrast"]);
    await screen.page.emulateMedia({ colorScheme: "light" });
    await screen.press("Escape");
    assert.deepEqual([...light, ...dark.map((line) => `dark: ${line}`)], [], "axe finds nothing");
  });
}
