import type { Derivation } from "../api/dossier";
import type { Story } from "./story";

const known = new WeakMap<Derivation, number | null>();

/** The part of a child's text that came along a derivation, 0 to 1; null where no passage is known. */
export function share(story: Story, derivation: Derivation): number | null {
  let part = known.get(derivation);
  if (part === undefined) {
    part = measured(story, derivation);
    known.set(derivation, part);
  }
  return part;
}

function measured(story: Story, derivation: Derivation): number | null {
  const length = story.reports.get(derivation.to)?.text.length ?? 0;
  if (derivation.passages.length === 0 || length === 0) {
    return null;
  }
  const spans = derivation.passages.map((passage) => passage.to).toSorted((a, b) => a.start - b.start);
  let taken = 0;
  let reached = 0;
  for (const { start, end } of spans) {
    taken += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return taken / length;
}
