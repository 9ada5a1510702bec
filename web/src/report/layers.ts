import type { Derivation, Span } from "../api/dossier";
import { type Mark, unattributed } from "../story/origins";
import type { Story } from "../story/story";

/** A stretch of a report's text over which nothing begins or ends. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** The narrowest assertion that covers it. */
  readonly assertion: string | null;
  readonly mark: Mark;
  /** Whether it lies in the passage that is asked for. */
  readonly isAsked: boolean;
  readonly language: string | null;
}

/** A passage of a report that stands in another one too. */
export interface Elsewhere {
  readonly other: string;
  readonly derivation: Derivation;
  readonly here: Span;
  readonly there: Span;
}

/** Cuts one paragraph into pieces. Offsets are the report's. */
export function pieces(story: Story, report: string, paragraph: Span, asked: Span | null): Piece[] {
  const covering = story.assertionsOf(report).filter((one) => one.start < paragraph.end && one.end > paragraph.start);
  const foreign = story.report(report).foreignPassages.filter((one) => one.start < paragraph.end && one.end > paragraph.start);
  const edges = new Set([paragraph.start, paragraph.end]);
  for (const span of [...covering, ...foreign, ...(asked === null ? [] : [asked])]) {
    for (const edge of [span.start, span.end]) {
      if (edge > paragraph.start && edge < paragraph.end) {
        edges.add(edge);
      }
    }
  }
  const cuts = [...edges].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? paragraph.end;
    const inside = covering.filter((one) => one.start <= start && one.end >= end);
    const narrowest = inside.reduce<(typeof inside)[number] | null>((least, one) => (least === null || one.end - one.start < least.end - least.start ? one : least), null);
    return {
      start,
      end,
      assertion: narrowest?.id ?? null,
      mark: narrowest === null ? unattributed : story.origins.ofAssertion(narrowest.id),
      isAsked: asked !== null && asked.start <= start && asked.end >= end,
      language: foreign.find((one) => one.start <= start && one.end >= end)?.language ?? null,
    };
  });
}

/** Where else the passages of a report stand, in text order. */
export function elsewhere(story: Story, report: string): Elsewhere[] {
  return story
    .tiesOf(report)
    .flatMap((derivation) =>
      derivation.passages.map((passage) =>
        derivation.to === report
          ? { other: derivation.from, derivation, here: passage.to, there: passage.from }
          : { other: derivation.to, derivation, here: passage.from, there: passage.to },
      ),
    )
    .toSorted((a, b) => a.here.start - b.here.start || a.other.localeCompare(b.other, "en", { numeric: true }));
}

/** The paragraphs of a text, without the line feeds between them. */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = text.indexOf("\n"); ; at = text.indexOf("\n", start)) {
    const end = at < 0 ? text.length : at;
    if (end > start) {
      spans.push({ start, end });
    }
    if (at < 0) {
      return spans;
    }
    start = at + 1;
  }
}

/** A span out of an address, "120-154"; null when it is none of this text. */
export function spanOf(parameter: string | undefined, length: number): Span | null {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(parameter ?? "");
  if (!found) {
    return null;
  }
  const [start, end] = [Number(found[1]), Number(found[2])];
  return start < end && end <= length ? { start, end } : null;
}
