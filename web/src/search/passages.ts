import type { Report } from "../api/dossier";
import type { Story } from "../story/story";

export interface Found {
  readonly report: Report;
  readonly start: number;
  readonly end: number;
}

/** Most passages listed; the count goes on. */
export const mostListed = 500;

/** Where some words stand in the reports, case and accents set aside, and how often in all. */
export function passages(story: Story, words: string): { found: Found[]; total: number } {
  const wanted = foldedWithMap(words.trim()).text;
  const found: Found[] = [];
  let total = 0;
  if (wanted === "") {
    return { found, total };
  }
  for (const report of story.dossier.reports) {
    const { text, origin } = mapped(report);
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      total++;
      if (found.length < mostListed) {
        found.push({ report, start: origin(at), end: origin(at + wanted.length) });
      }
    }
  }
  return { found, total };
}

interface Folded {
  readonly text: string;
  /** Offset in the report's text of an offset in the folded one. */
  readonly origin: (offset: number) => number;
}

const cache = new WeakMap<Report, Folded>();

function mapped(report: Report): Folded {
  const kept = cache.get(report) ?? foldedWithMap(report.text);
  cache.set(report, kept);
  return kept;
}

function foldedWithMap(text: string): Folded {
  const plain = text.toLowerCase();
  if (plain.length === text.length && !/[^\u0000-\u007f]/.test(plain)) {
    return { text: plain, origin: (offset) => offset };
  }
  const offsets: number[] = [];
  let folded = "";
  let at = 0;
  for (const letter of text) {
    const form = letter.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
    for (let unit = 0; unit < form.length; unit++) {
      offsets.push(at);
    }
    folded += form;
    at += letter.length;
  }
  offsets.push(text.length);
  return { text: folded, origin: (offset) => offsets[offset] ?? text.length };
}
