import { type ReactNode, useEffect, useMemo, useState } from "react";
import { type Route, to } from "../app/route";
import type { Derivation, Report, SharedPassage, Span } from "../api/dossier";
import type { Story } from "../story/story";
import { count, plain, published, taking } from "../story/words";
import { Said } from "../widgets/Quote";
import { shortened } from "../widgets/shortened";
import { Visible } from "../widgets/Visible";
import { Evidence } from "../stemma/Evidence";
import { type Change, type Run, diff } from "./diff";

const longestName = 40;

/** Two reports side by side: what is the same, changed, lost, added. */
export function CompareView({ story, route }: { story: Story; route: Route }): ReactNode {
  const [from = "", child = ""] = (route.id ?? "").split("~", 2);
  const tie = story.dossier.derivations.find((one) => one.from === from && one.to === child);
  const [left, right] = [story.reports.get(from), story.reports.get(child)];
  return (
    <div className="page compare">
      <PairChoice story={story} pair={route.id} />
      {tie && left && right ? (
        <Pair story={story} tie={tie} left={left} right={right} />
      ) : (
        <div className="empty">
          <h2>Two reports side by side</h2>
          <p>Choose a pair that shares text. A pair that is not in the list shares none that Stemma found.</p>
        </div>
      )}
    </div>
  );
}

/** Two lists, the second of those that share text with the first: of some hundred reports there are thousands of pairs. */
function PairChoice({ story, pair }: { story: Story; pair: string | null }): ReactNode {
  const pairs = useMemo(() => story.dossier.derivations.filter((tie) => story.reports.has(tie.from) && tie.passages.length > 0), [story]);
  const [from = "", child = ""] = (pair ?? "").split("~", 2);
  const [one, choose] = useState(from);
  useEffect(() => choose(from), [from]);
  const tied = useMemo(() => new Set(pairs.flatMap((tie) => [tie.from, tie.to])), [pairs]);
  const partners = pairs.filter((tie) => tie.from === one || tie.to === one);
  return (
    <p className="choice">
      <label>
        <span className="note">report </span>
        <select value={one} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="" />
          {story.dossier.reports.filter((report) => tied.has(report.id)).map((report) => (
            <option key={report.id} value={report.id}>
              {report.siglum} · {shortened(report.outlet.name ?? report.outlet.host ?? report.title ?? "", longestName)}
            </option>
          ))}
        </select>
      </label>{" "}
      <label>
        <span className="note">beside </span>
        <select
          value={pairs.some((tie) => tie.from === from && tie.to === child) && [from, child].includes(one) ? `${from}~${child}` : ""}
          onChange={(event) => {
            location.hash = to("compare", event.currentTarget.value);
          }}
        >
          <option value="" />
          {partners.map((tie) => (
            <option key={`${tie.from}~${tie.to}`} value={`${tie.from}~${tie.to}`}>
              {story.siglum(tie.from === one ? tie.to : tie.from)} · {tie.direction === "undecided" ? "undecided" : tie.from === one ? "took from it" : "it took from"} · {count(tie.passages.length, "passage")}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

interface PairProps {
  readonly story: Story;
  readonly tie: Derivation;
  readonly left: Report;
  readonly right: Report;
}

function Pair({ story, tie, left, right }: PairProps): ReactNode {
  const rows = useMemo(() => rowsOf(tie, left.text, right.text), [tie, left, right]);
  return (
    <>
      <div className="sides heads">
        <Head report={left} words={tie.direction === "undecided" ? "" : "taken from"} />
        <Head report={right} words={tie.direction === "undecided" ? "" : taking(tie.kind)} />
        <span />
      </div>
      {rows.map((row, index) => (
        <Row key={index} row={row} left={left} right={right} loaded={loadedIn(story, right)} />
      ))}
      <h2>What the tie is known from</h2>
      <Evidence story={story} derivation={tie} />
    </>
  );
}

function Head({ report, words }: { report: Report; words: string }): ReactNode {
  return (
    <h1>
      <a className="letter" href={to("reports", report.id)}>
        {report.siglum}
      </a>{" "}
      <Said text={report.outlet.name ?? report.outlet.host ?? report.title ?? ""} />
      <span className="note">
        {" "}
        {published(report)}
        {words !== "" && ` · ${words}`}
      </span>
    </h1>
  );
}

interface TextRow {
  readonly from: Span | null;
  readonly to: Span | null;
  readonly passage: SharedPassage | null;
}

/** Passages in the child's order; before each, what stands there on either side and in the other report not. */
function rowsOf(tie: Derivation, left: string, right: string): TextRow[] {
  const passages = tie.passages.toSorted((a, b) => a.to.start - b.to.start);
  const ahead = new Map<SharedPassage, Span | null>();
  let reached = 0;
  for (const passage of passages.toSorted((a, b) => a.from.start - b.from.start)) {
    ahead.set(passage, between(left, reached, passage.from.start));
    reached = Math.max(reached, passage.from.end);
  }
  const rows: TextRow[] = [];
  const unshared = (from: Span | null, until: Span | null): void => {
    if (from ?? until) {
      rows.push({ from, to: until, passage: null });
    }
  };
  const leftOver = between(left, reached, left.length);
  reached = 0;
  for (const passage of passages) {
    unshared(ahead.get(passage) ?? null, between(right, reached, passage.to.start));
    rows.push({ from: passage.from, to: passage.to, passage });
    reached = Math.max(reached, passage.to.end);
  }
  unshared(leftOver, between(right, reached, right.length));
  return rows;
}

function between(text: string, start: number, end: number): Span | null {
  return end > start && text.slice(start, end).trim().replace(/^[\p{P}\s]+$/u, "") !== "" ? { start, end } : null;
}

interface RowProps {
  readonly row: TextRow;
  readonly left: Report;
  readonly right: Report;
  readonly loaded: readonly Span[];
}

function Row({ row, left, right, loaded }: RowProps): ReactNode {
  const { from, to: until, passage } = row;
  if (from && until && passage) {
    const runs = diff(left.text.slice(from.start, from.end), right.text.slice(until.start, until.end));
    const isLoaded = loaded.some((span) => span.start < until.end && span.end > until.start);
    const notes = [...passage.changed, ...(isLoaded && !passage.changed.includes("label-loaded") ? ["loaded word"] : [])];
    return (
      <div className="sides">
        <p dir="auto" lang={left.language ?? undefined}>
          <Runs runs={runs} side="from" />
        </p>
        <p dir="auto" lang={right.language ?? undefined}>
          <Runs runs={runs} side="to" />
        </p>
        <ul className="margin note">
          {passage.kind !== "verbatim" && <li>{taking(passage.kind)}</li>}
          {notes.map((code) => (
            <li key={code} className="change">
              {plain(code)}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div className="sides only">
      <div>{from && <Unshared report={left} span={from} />}</div>
      <div>{until && <Unshared report={right} span={until} />}</div>
      <span className="margin note">{[from && `only in ${left.siglum}`, until && `only in ${right.siglum}`].filter(Boolean).join("; ")}</span>
    </div>
  );
}

function loadedIn(story: Story, report: Report): Span[] {
  return story.dossier.framing.filter((one) => one.report === report.id && one.loaded).flatMap((one) => one.mentions);
}

/** Words of unshared text shown before the rest is folded away. */
const shownWords = 40;

function Unshared({ report, span }: { report: Report; span: Span }): ReactNode {
  const text = shortened(report.text.slice(span.start, span.end).trim(), longestRun);
  const words = text.split(/\s+/u);
  return words.length <= shownWords ? (
    <p dir="auto" lang={report.language ?? undefined}>
      <Visible text={text} />
    </p>
  ) : (
    <details>
      <summary>{count(words.length, "word")}</summary>
      <p dir="auto" lang={report.language ?? undefined}>
        <Visible text={text} />
      </p>
    </details>
  );
}

/** Code units of one run of words; the report itself shows all of it. */
const longestRun = 10_000;

const elements: Record<Change, "span" | "u" | "s" | "mark"> = { same: "span", changed: "u", lost: "s", added: "mark" };

function Runs({ runs, side }: { runs: readonly Run[]; side: "from" | "to" }): ReactNode {
  return runs.map((run, index) => {
    const text = run[side];
    const Element = elements[run.change];
    return text === "" ? null : (
      <Element key={index} className={run.change}>
        <Visible text={shortened(text, longestRun)} />
      </Element>
    );
  });
}
