import type { ReactNode } from "react";
import { to } from "../app/route";
import { Said } from "./Quote";
import { shortened } from "./shortened";
import type { Story } from "../story/story";

const longestName = 120;

/** A report's letter, leading to the report, or to a passage of it. */
export function Siglum({ story, witness, at }: { story: Story; witness: string; at?: { start: number; end: number } | undefined }): ReactNode {
  const report = story.reports.get(witness);
  if (!report) {
    const lost = story.lost.get(witness);
    return (
      <a className="siglum lost" href={to("stemma", null, [["witness", witness]])}>
        {story.siglum(witness)} <Said text={lost?.name ?? "lost source"} />
      </a>
    );
  }
  const outlet = shortened(report.outlet.name ?? report.outlet.host ?? "outlet not known", longestName);
  return (
    <a className="siglum" href={to("reports", witness, at && [["at", `${at.start}-${at.end}`]])} aria-label={`Report ${report.siglum}, ${outlet}`} title={outlet}>
      {report.siglum}
    </a>
  );
}
