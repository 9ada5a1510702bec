import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { to } from "../app/route";
import type { Report, Span } from "../api/dossier";
import { colourOf } from "../story/origins";
import type { Story } from "../story/story";
import { plain } from "../story/words";
import { Visible } from "../widgets/Visible";
import { type Elsewhere, elsewhere, paragraphs, pieces } from "./layers";

/** Most other reports named in the margin of one paragraph. */
const mostNamed = 6;

/** The clean text: assertions underlined in their origin's colour, and in the margin where else a paragraph's words stand. */
export function ReportText({ story, report, asked }: { story: Story; report: Report; asked: Span | null }): ReactNode {
  const shared = useMemo(() => elsewhere(story, report.id), [story, report]);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    text.current?.querySelector(".asked")?.scrollIntoView({ block: "center" });
  }, [asked, report]);
  return (
    <div className="text" ref={text} lang={report.language ?? undefined}>
      {paragraphs(report.text).map((paragraph) => (
        <Paragraph
          key={paragraph.start}
          story={story}
          report={report}
          span={paragraph}
          asked={asked}
          shared={shared.filter((one) => one.here.start < paragraph.end && one.here.end > paragraph.start)}
        />
      ))}
    </div>
  );
}

interface ParagraphProps {
  readonly story: Story;
  readonly report: Report;
  readonly span: Span;
  readonly asked: Span | null;
  readonly shared: readonly Elsewhere[];
}

function Paragraph({ story, report, span, asked, shared }: ParagraphProps): ReactNode {
  const part = report.parts.find((one) => one.start < span.end && one.end > span.start);
  const touching = asked !== null && asked.start < span.end && asked.end > span.start ? asked : null;
  return (
    <div className={`paragraph${part ? ` ${part.kind}` : ""}`}>
      <p dir="auto">
        {pieces(story, report.id, span, touching).map((piece) => {
          const words = <Visible text={report.text.slice(piece.start, piece.end)} />;
          const className = `${piece.assertion === null ? "" : `told ${colourOf(piece.mark)}`}${piece.isAsked ? " asked" : ""}`.trim();
          const claim = piece.assertion === null ? null : story.assertion(piece.assertion).claim;
          return claim === null ? (
            <span key={piece.start} className={className || undefined} lang={piece.language ?? undefined}>
              {words}
            </span>
          ) : (
            <a key={piece.start} className={className} lang={piece.language ?? undefined} href={to("claims", claim)}>
              {words}
            </a>
          );
        })}
      </p>
      {(part !== undefined || shared.length > 0) && (
        <aside className="margin">
          {part && <span className="note">{part.kind === "summary" ? "sub-headline" : plain(part.kind)}</span>}
          {shared.length > 0 && <SharedWith story={story} report={report.id} shared={shared} />}
        </aside>
      )}
    </div>
  );
}

function SharedWith({ story, report, shared }: { story: Story; report: string; shared: readonly Elsewhere[] }): ReactNode {
  const others = [...new Map(shared.map((one) => [one.other, one])).values()];
  return (
    <span className="note">
      also in{" "}
      {others.slice(0, mostNamed).map(({ other, derivation }, index) => (
        <span key={other}>
          {index > 0 && ", "}
          <a className="siglum" href={story.reports.has(other) ? to("compare", `${derivation.from}~${derivation.to}`, [["from", report]]) : to("stemma", null, [["witness", other]])}>
            {story.siglum(other)}
          </a>
        </span>
      ))}
      {others.length > mostNamed && ` and ${others.length - mostNamed} more`}
    </span>
  );
}
