import { expect, test } from "vitest";
import { matches, sends, type Pressed } from "./keys";
import { score } from "./match";

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test("a written key matches what is pressed, no more and no less", () => {
  expect(matches("Ctrl+Z", press("z", { ctrlKey: true })), "Ctrl Z").toBe(true);
  expect(matches("Ctrl+Z", press("z", { metaKey: true })), "⌘ on a Mac").toBe(true);
  expect(matches("Ctrl+Z", press("Z", { ctrlKey: true, shiftKey: true })), "that is redo").toBe(false);
  expect(matches("?", press("?", { shiftKey: true })), "Shift makes the character").toBe(true);
  expect(matches("G", press("g")), "letters in either case").toBe(true);
  expect(matches("G", press("g", { ctrlKey: true })), "Ctrl G is another key").toBe(false);
  expect(matches("F8", press("F8", { shiftKey: true })), "Shift F8 goes back").toBe(false);
});

test("a form is sent by Ctrl Enter alone, once, and not while composing", () => {
  const sent = (more: Partial<KeyboardEvent>) => sends({ ...press("Enter", { ctrlKey: true }), ...more } as KeyboardEvent);
  expect(sent({}), "Ctrl Enter").toBe(true);
  expect(sent({ ctrlKey: false, metaKey: true }), "⌘ Enter on a Mac").toBe(true);
  expect(sent({ shiftKey: true }), "with Shift it is another key").toBe(false);
  expect(sent({ altKey: true }), "AltGr is none of it").toBe(false);
  expect(sent({ repeat: true }), "held down it sends once").toBe(false);
  expect(sent({ isComposing: true }), "the Enter of an input method").toBe(false);
});

test("the closest name ranks first", () => {
  expect(score("lj", ["李静", "002", "lj"]), "pinyin initials").toBe(100);
  expect(score("00", ["李静", "002"]), "start of a number").toBe(80);
  expect(score("wang", ["Li Jing"]), "no match").toBe(0);
});
