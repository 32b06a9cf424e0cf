// Who is meant by what was typed: a number, a name, or the initials of its pinyin. Pure.
import type { Face } from "../../ipc";
import { score } from "../../shared/match";

/** Everybody for nothing typed; else the closest first. A number counts also without its leading zeros. */
export function meant(faces: Face[], typed: string): Face[] {
  if (!typed.trim()) return faces;
  const rated = faces.map((face) => ({ face, score: score(typed, [face.number, face.number.replace(/^0+/, ""), face.name, face.initials]) }));
  return rated.filter((r) => r.score > 0).sort((a, b) => b.score - a.score).map((r) => r.face);
}
