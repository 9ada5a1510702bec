const cache = new Map<string, string>();

/** Most texts whose folded form is kept. */
const mostKept = 20_000;

/** A text in its searchable form: case, accents and width set aside. */
export function folded(text: string): string {
  const kept = cache.get(text);
  if (kept !== undefined) {
    return kept;
  }
  const form = text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
  if (cache.size < mostKept) {
    cache.set(text, form);
  }
  return form;
}
