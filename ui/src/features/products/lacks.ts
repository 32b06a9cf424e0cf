// What keeps somebody from being ready, in words.
import { i18n } from "../../i18n/index.svelte";
import type { Attribute, Lack } from "../../ipc";

export function lackWords(lack: Lack, attributes: Pick<Attribute, "id" | "name">[]): string {
  const w = i18n.w.products.lack;
  const name = (id: number) => attributes.find((a) => a.id === id)?.name ?? "";
  switch (lack.kind) {
    case "class": return w.class;
    case "quiz": return w.quiz;
    case "quiz_failed": return w.quiz_failed(lack.percent, lack.pass_mark);
    case "changed": return w.changed(name(lack.attribute));
    case "changed_failed": return w.changed_failed(name(lack.attribute));
  }
}
