// A desk, a shop and a screen for all tests of a file. A test fails on any error of the page, and leaves a picture when it fails.
import { after, before, test } from "node:test";
import { Desk } from "./desk.mjs";
import { closeBrowser, openScreen } from "./screen.mjs";

/** `make` fills the shop before the screen opens; `look` is how it is looked at. */
export function onStage(make = async () => {}, look = {}) {
  const stage = {
    /** One step of the journey; the next one goes on from where it ends. */
    step(name, act) {
      test(name, async () => {
        try {
          await stage.screen.heard();
          await act(stage);
          await stage.screen.fine();
        } catch (error) {
          await stage.screen?.picture(`failed ${name}`).catch(() => {});
          throw error;
        }
      });
    },
  };
  before(async () => {
    stage.desk = await Desk.start();
    stage.shop = await make(stage.desk);
    stage.screen = await openScreen(stage.desk, look);
  });
  after(async () => {
    await closeBrowser();
    await stage.desk?.stop();
  });
  return stage;
}
