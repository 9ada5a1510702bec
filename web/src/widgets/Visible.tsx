import type { ReactNode } from "react";

/** Characters that reorder, hide or break a line: what a hostile report would use to look like something else. */
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

const names: Record<number, string> = {
  0x200b: "ZWSP", 0x200e: "LRM", 0x200f: "RLM", 0x202a: "LRE", 0x202b: "RLE", 0x202c: "PDF", 0x202d: "LRO", 0x202e: "RLO",
  0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0xfeff: "BOM",
};

/** Signs of a text that are set in an element of their own; a text with more is shown as one piece. */
const mostSigns = 200;

const signOf = (code: number): string => `⟦${names[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, "0")}`}⟧`;

/** A report's text as it is, with a sign in place of every character that would not show. */
export function Visible({ text }: { text: string }): ReactNode {
  if (text.search(unseen) < 0) {
    return text;
  }
  const signs = [...text.matchAll(unseen)];
  if (signs.length > mostSigns) {
    return text.replace(unseen, (found) => signOf(found.charCodeAt(0)));
  }
  const parts: ReactNode[] = [];
  let from = 0;
  for (const found of signs) {
    parts.push(text.slice(from, found.index), <Sign key={found.index} code={found[0].charCodeAt(0)} />);
    from = found.index + found[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}

function Sign({ code }: { code: number }): ReactNode {
  return <span className="sign">{signOf(code)}</span>;
}
