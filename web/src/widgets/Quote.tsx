import type { ReactNode } from "react";
import { Visible } from "./Visible";
import { shortened } from "./shortened";

/** Code units of a quotation; an assertion is a clause, and what is longer is no quotation but an attack. */
const longestQuote = 4000;

/** Code units of a name or title. */
const longestName = 400;

/** A report's own words, set as quotation and isolated from the direction of what stands around them. */
export function Quote({ text, language }: { text: string; language?: string | null | undefined }): ReactNode {
  return (
    <q className="said" dir="auto" lang={language ?? undefined}>
      “
      <Visible text={shortened(text, longestQuote)} />”
    </q>
  );
}

/** Words from a report that are not set as quotation: a name, a title. */
export function Said({ text }: { text: string }): ReactNode {
  return (
    <bdi className="said">
      <Visible text={shortened(text, longestName)} />
    </bdi>
  );
}
