import { expect, test } from "vitest";
import type { Face } from "../../ipc";
import { meant } from "./faces";

const face = (staff: number, number: string, name: string, initials: string): Face => ({ staff, number, name, initials, role: "agent", has_pin: true });
const FACES = [face(1, "001", "林晓", "lx"), face(2, "007", "李静", "lj"), face(3, "017", "刘洋", "ly")];
const names = (typed: string) => meant(FACES, typed).map((f) => f.name);

test("a person is found by number, name and initials", () => {
  expect(names(""), "nothing typed hides nobody").toEqual(["林晓", "李静", "刘洋"]);
  expect(names("7")[0], "leading zeros need not be typed").toBe("李静");
  expect(names("刘"), "a part of the name will do").toEqual(["刘洋"]);
  expect(names("lj"), "so will the initials").toEqual(["李静"]);
  expect(names("zz"), "nobody is nobody").toEqual([]);
});
