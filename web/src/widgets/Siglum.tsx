import type { ReactNode } from "react";
import { to } from "../app/route";
import type { Story } from "../story/story";

/** A report's letter, leading to the report, or to a passage of it. */
export function Siglum({ story, witness, at }: { story: Story; witness: string; at?: { start: number; end: number } | undefined }): ReactNode {
  const report = story.reports.get(witness);
  if (!report) {
    const lost = story.lost.get(witness);
    return (
      <a className="siglum lost" href={to("stemma", null, [["witness", witness]])}>
        {story.siglum(witness)} <bdi>{lost?.name ?? "lost source"}</bdi>
      </a>
    );
  }
  const outlet = report.outlet.name ?? report.outlet.host ?? "outlet not known";
  return (
    <a className="siglum" href={to("reports", witness, at && [["at", `${at.start}-${at.end}`]])} aria-label={`Report ${report.siglum}, ${outlet}`} title={outlet}>
      {report.siglum}
    </a>
  );
}
