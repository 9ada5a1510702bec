import { type ReactNode, useDeferredValue, useMemo } from "react";
import { type Route, to } from "../app/route";
import type { Story } from "../story/story";
import { count, grouped } from "../story/words";
import { Said } from "../widgets/Quote";
import { Siglum } from "../widgets/Siglum";
import { Visible } from "../widgets/Visible";
import { type Found, mostListed, passages } from "./passages";

/** Code units of a report's text shown around what was found. */
const around = 90;

/** All passages that hold some words. */
export function SearchView({ story, route }: { story: Story; route: Route }): ReactNode {
  const words = useDeferredValue(route.params.get("q") ?? "");
  const { found, total } = useMemo(() => passages(story, words), [story, words]);
  if (words.trim() === "") {
    return <AskForWords />;
  }
  return (
    <div className="page">
      <p className="note" aria-live="polite">
        {total === 0 ? "No passage holds these words." : `${count(total, "passage")} in ${count(new Set(found.map((one) => one.report)).size, "report")}`}
        {total > mostListed && `, the first ${grouped(mostListed)} of them below`}
      </p>
      <ul className="found">
        {found.map((one) => (
          <li key={`${one.report.id}:${one.start}`}>
            <Passage story={story} found={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}

export function AskForWords(): ReactNode {
  return (
    <div className="page">
      <div className="empty">
        <h2>Look for a passage</h2>
        <p>Type words into the field at the top. Case and accents do not matter.</p>
      </div>
    </div>
  );
}

function Passage({ story, found: { report, start, end } }: { story: Story; found: Found }): ReactNode {
  const from = Math.max(0, start - around);
  const until = Math.min(report.text.length, end + around);
  return (
    <>
      <Siglum story={story} witness={report.id} at={{ start, end }} /> <span className="note"><Said text={report.outlet.name ?? report.outlet.host ?? ""} /></span>
      <p className="context" dir="auto" lang={report.language ?? undefined}>
        <a className="plain" href={to("reports", report.id, [["at", `${start}-${end}`]])}>
          {from > 0 && "… "}
          <Visible text={report.text.slice(from, start)} />
          <mark>
            <Visible text={report.text.slice(start, end)} />
          </mark>
          <Visible text={report.text.slice(end, until)} />
          {until < report.text.length && " …"}
        </a>
      </p>
    </>
  );
}
