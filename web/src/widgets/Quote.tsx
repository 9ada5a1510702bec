import type { ReactNode } from "react";
import { Visible } from "./Visible";

/** A report's own words, set as quotation and isolated from the direction of what stands around them. */
export function Quote({ text, language }: { text: string; language?: string | null | undefined }): ReactNode {
  return (
    <q className="said" dir="auto" lang={language ?? undefined}>
      <bdi>
        <Visible text={text} />
      </bdi>
    </q>
  );
}

/** Words from a report that are not set as quotation: a name, a title. */
export function Said({ text }: { text: string }): ReactNode {
  return (
    <bdi className="said">
      <Visible text={text} />
    </bdi>
  );
}
