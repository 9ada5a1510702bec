import type { Claim, Origin } from "../api/dossier";

/** An origin's number, the same wherever it is shown; 0 where nobody is named. */
export type Mark = number;

export const unattributed: Mark = 0;

/** How many colours there are; the number tells apart origins that share one. */
const colours = 12;

/** A shape for each round of the colours, so that two origins never look the same. */
const shapes = ["●", "■", "▲", "◆"];

export const shapeOf = (mark: Mark): string => (mark === unattributed ? "○" : shapes[Math.floor((mark - 1) / colours) % shapes.length]!);

export const colourOf = (mark: Mark): string => (mark === unattributed ? "o0" : `o${((mark - 1) % colours) + 1}`);

/** Numbers the origins of a story: one actor has one number in every claim, an unnamed source one in its own. */
export class OriginMarks {
  private readonly byKey = new Map<string, Mark>();
  private readonly byAssertion = new Map<string, Mark>();

  constructor(claims: readonly Claim[]) {
    for (const claim of claims) {
      for (const origin of claim.origins) {
        const key = keyOf(origin);
        if (key !== null && !this.byKey.has(key)) {
          this.byKey.set(key, this.byKey.size + 1);
        }
        for (const assertion of origin.assertions) {
          this.byAssertion.set(assertion, this.of(origin));
        }
      }
      this.inherit(claim);
    }
  }

  of(origin: Origin): Mark {
    const key = keyOf(origin);
    return key === null ? unattributed : (this.byKey.get(key) ?? unattributed);
  }

  /** The origin an assertion stands on, through what it was taken from if need be. */
  ofAssertion(assertion: string): Mark {
    return this.byAssertion.get(assertion) ?? unattributed;
  }

  private inherit(claim: Claim): void {
    const parents = new Map(claim.inherited.map((heir) => [heir.assertion, heir.from]));
    for (const { assertion } of claim.inherited) {
      let root = assertion;
      for (let step = 0; step <= parents.size && !this.byAssertion.has(root); step++) {
        const parent = parents.get(root);
        if (parent === undefined || parent === null) {
          break;
        }
        root = parent;
      }
      const only = claim.origins.length === 1 ? claim.origins[0] : undefined;
      const mark = this.byAssertion.get(root) ?? (only && this.of(only));
      if (mark !== undefined && !this.byAssertion.has(assertion)) {
        this.byAssertion.set(assertion, mark);
      }
    }
  }
}

function keyOf(origin: Origin): string | null {
  if (origin.kind === "own-reporting" || origin.kind === "unspecified") {
    return null;
  }
  return origin.actor === null ? `origin ${origin.id}` : `actor ${origin.actor}`;
}
