import type { ReactNode } from "react";
import { to } from "../app/route";
import type { Report } from "../api/dossier";
import { safeAddress } from "../widgets/safeAddress";
import type { Story } from "../story/story";
import { count, plain, published, taking } from "../story/words";
import { Said } from "../widgets/Quote";
import { Siglum } from "../widgets/Siglum";
import { shortened } from "../widgets/shortened";
import { Visible } from "../widgets/Visible";
import { spanOf } from "./layers";
import { ReportText } from "./ReportText";

const longestAddress = 300;

/** Code units of a piece of furniture. */
const longestPiece = 4000;

/** One report: its text with the passage asked for in view, and all that is known about it. */
export function ReportDetail({ story, report, at }: { story: Story; report: Report; at: string | undefined }): ReactNode {
  return (
    <article className="report-detail">
      <h1>
        <span className="letter">{report.siglum}</span> {report.title === null ? <span className="note">without a title</span> : <Said text={report.title} />}
      </h1>
      <Facts story={story} report={report} />
      <ReportText story={story} report={report} asked={spanOf(at, report.text.length)} />
      <PassedOver report={report} />
      <Removed report={report} />
    </article>
  );
}

function Facts({ story, report }: { story: Story; report: Report }): ReactNode {
  const address = safeAddress(report.uri);
  const ties = story.tiesOf(report.id);
  return (
    <dl className="facts">
      <dt>outlet</dt>
      <dd>
        <Said text={report.outlet.name ?? report.outlet.host ?? "not known"} />
        {report.outlet.name !== null && report.outlet.host !== null && <> · <Said text={report.outlet.host} /></>}
      </dd>
      {report.byline !== null && (
        <>
          <dt>by</dt>
          <dd>
            <Said text={report.byline} />
          </dd>
        </>
      )}
      <dt>published</dt>
      <dd>
        {published(report)}
        {report.published.candidates.length > 0 && <> · also given: {report.published.candidates.map((one) => one.value).join(", ")}</>}
      </dd>
      {report.credits.length > 0 && (
        <>
          <dt>credits</dt>
          <dd>
            {report.credits.map((credit, index) => (
              <span key={index}>
                {index > 0 && " · "}
                <Said text={credit.text} />
                {credit.kind !== "text" && <span className="note"> ({plain(credit.kind)})</span>}
              </span>
            ))}
          </dd>
        </>
      )}
      {ties.length > 0 && (
        <>
          <dt>text</dt>
          <dd>
            {ties.map((tie) => {
              const other = tie.from === report.id ? tie.to : tie.from;
              const relation = tie.direction === "undecided" ? "shares text with" : tie.to === report.id ? "takes from" : "is taken from by";
              return (
                <span className="tie" key={`${tie.from}~${tie.to}`}>
                  {relation} <Siglum story={story} witness={other} /> <span className="note">{taking(tie.kind)}</span>
                  {story.reports.has(other) && tie.passages.length > 0 && (
                    <>
                      {" "}
                      <a className="note" href={to("compare", `${tie.from}~${tie.to}`)}>
                        compare
                      </a>
                    </>
                  )}
                </span>
              );
            })}
          </dd>
        </>
      )}
      <dt>address</dt>
      <dd>
        {address === null ? (
          <bdi>
            <Visible text={shortened(report.uri, longestAddress)} />
          </bdi>
        ) : (
          <a href={address} rel="noreferrer noopener external" target="_blank">
            {shortened(address, longestAddress)}
          </a>
        )}
      </dd>
      <dt>SHA-256</dt>
      <dd className="hash">{report.sha256}</dd>
    </dl>
  );
}

function PassedOver({ report }: { report: Report }): ReactNode {
  if (report.passedOver.length === 0) {
    return null;
  }
  return (
    <details className="removed">
      <summary>{count(report.passedOver.length, "passage")} the parser gave up on</summary>
      <ul>
        {report.passedOver.map((one) => (
          <li key={one.start}>
            <a href={to("reports", report.id, [["at", `${one.start}-${one.end}`]])}>
              <Said text={report.text.slice(one.start, one.end)} />
            </a>{" "}
            <span className="note">{plain(one.reason)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Removed({ report }: { report: Report }): ReactNode {
  if (report.removed.length === 0) {
    return null;
  }
  return (
    <details className="removed">
      <summary>{count(report.removed.length, "piece")} of the page left out as furniture</summary>
      <dl>
        {report.removed.map((piece, index) => (
          <div key={index}>
            <dt>{plain(piece.reason)}</dt>
            <dd dir="auto">
              <Visible text={shortened(piece.text, longestPiece)} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
