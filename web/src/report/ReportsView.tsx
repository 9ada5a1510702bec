import { type ReactNode, useMemo, useState } from "react";
import { type Route, altered, replace, to } from "../app/route";
import type { Report } from "../api/dossier";
import { folded } from "../search/folded";
import type { Story } from "../story/story";
import { count, published } from "../story/words";
import { LongList } from "../widgets/LongList";
import { Said } from "../widgets/Quote";
import { shortened } from "../widgets/shortened";
import { ReportDetail } from "./ReportDetail";

const longestTitle = 160;

/** What exactly did they write? */
export function ReportsView({ story, route }: { story: Story; route: Route }): ReactNode {
  const [list, setList] = useState<HTMLElement | null>(null);
  const wanted = route.params.get("q") ?? "";
  const reports = useMemo(() => select(story, wanted), [story, wanted]);
  const shown = route.id === null ? undefined : story.reports.get(route.id);
  const detailed = shown ?? reports[0];
  return (
    <div className={shown === undefined ? "split" : "split selected"}>
      <section className="list" ref={setList} aria-label="Reports">
        <form className="filters" role="search" aria-label="Narrow the reports" onSubmit={(event) => event.preventDefault()}>
          <label className="grow">
            <span className="hidden">Title or outlet</span>
            <input
              type="search"
              placeholder="title or outlet"
              value={wanted}
              onChange={(event) => replace(altered(route, { q: event.currentTarget.value }))}
            />
          </label>
        </form>
        {reports.length === 0 ? (
          <div className="empty">
            <h2>No report is like this</h2>
            <p>Change the words above, or look for a passage with the search at the top.</p>
          </div>
        ) : (
          <LongList
            label="Reports"
            count={reports.length}
            scroller={list}
            shown={reports.findIndex((report) => report === shown)}
            keyOf={(index) => reports[index]?.id ?? ""}
            render={(index) => {
              const report = reports[index];
              return report && <ReportRow story={story} report={report} isShown={report === detailed} href={to("reports", report.id, [["q", wanted]])} />;
            }}
          />
        )}
      </section>
      <section className="detail" aria-label="The report">
        <a className="back" href={to("reports", null, [["q", wanted]])}>
          ← all reports
        </a>
        {detailed && <ReportDetail key={detailed.id} story={story} report={detailed} at={shown === undefined ? undefined : route.params.get("at")} />}
      </section>
    </div>
  );
}

function select(story: Story, wanted: string): readonly Report[] {
  const words = folded(wanted.trim());
  return words === ""
    ? story.dossier.reports
    : story.dossier.reports.filter((report) => folded(`${report.title ?? ""} ${report.outlet.name ?? ""} ${report.outlet.host ?? ""}`).includes(words));
}

function ReportRow({ story, report, isShown, href }: { story: Story; report: Report; isShown: boolean; href: string }): ReactNode {
  const parents = story.tiesOf(report.id).filter((tie) => tie.to === report.id && tie.direction === "decided");
  return (
    <a className="report-row" href={href} aria-current={isShown ? "true" : undefined}>
      <span className="letter">{report.siglum}</span>
      <span>
        <span className="face">{report.title === null ? <span className="note">without a title</span> : <Said text={shortened(report.title, longestTitle)} />}</span>
        <span className="line">
          <Said text={report.outlet.name ?? report.outlet.host ?? "outlet not known"} /> · {published(report)}
        </span>
        <span className="line">
          {count(story.assertionsOf(report.id).length, "assertion")}
          {parents.length > 0 && <> · takes from {parents.map((tie) => story.siglum(tie.from)).join(", ")}</>}
        </span>
      </span>
    </a>
  );
}
