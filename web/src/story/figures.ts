import type { Claim, Estimate, Quantity } from "../api/dossier";
import type { Story } from "./story";
import { grouped } from "./words";

type Bounds = Pick<Quantity, "best" | "low" | "high">;

/** An interval in signs: "≥10", "about 200", "12–15", "≤40". Empty when nothing is known. */
export function figure(bounds: Bounds & { modifier?: string }): string {
  const { best, low, high } = bounds;
  if (best !== null && low === best && high === best) {
    return grouped(best);
  }
  if (low !== null && high !== null) {
    return low === high ? grouped(low) : `${grouped(low)}–${grouped(high)}`;
  }
  if (low !== null) {
    return `${bounds.modifier === "more-than" ? ">" : "≥"}${grouped(low)}`;
  }
  if (high !== null) {
    return best !== null ? `nearly ${grouped(high)}` : `${bounds.modifier === "fewer-than" ? "<" : "≤"}${grouped(high)}`;
  }
  return best === null ? "" : `about ${grouped(best)}`;
}

/** What is counted: "killed", or the thing itself where it has no measure of its own. */
export function counted(quantity: Quantity): string {
  const of = quantity.of === "" ? "" : ` ${quantity.of}`;
  return quantity.measure === "other" ? `${figure(quantity)}${of}` : `${figure(quantity)} ${quantity.measure}`;
}

export function estimated(estimate: Estimate): string {
  const { best, low, high } = estimate;
  const parts = [
    best === null ? null : `best ${grouped(best)}`,
    low === null ? null : `low ${grouped(low)}`,
    high === null ? null : `high ${grouped(high)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "no figure" : parts.join(", ");
}

/** The figures a claim puts against each other: those of its own measure, one of each kind. */
export function figuresOf(story: Story, claim: Claim): Quantity[] {
  const measure = claim.estimate?.measure ?? null;
  if (measure === null) {
    return [];
  }
  const seen = new Set<string>();
  const figures: Quantity[] = [];
  for (const assertion of story.assertionsIn(claim)) {
    const quantity = assertion.quantities.find((one) => one.measure === measure);
    const text = quantity === undefined ? "" : figure(quantity);
    if (quantity !== undefined && text !== "" && !seen.has(text)) {
      seen.add(text);
      figures.push(quantity);
    }
  }
  return figures;
}

/** The figure at the right end of a scale that several bars share: a fifth above the largest. */
export function scaleOf(quantities: readonly Bounds[]): number {
  const largest = Math.max(0, ...quantities.flatMap((one) => [one.low ?? 0, one.best ?? 0, one.high ?? 0]));
  return largest === 0 ? 1 : largest * 1.2;
}
