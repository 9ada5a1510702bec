import type { ReactNode } from "react";
import type { Claim } from "../api/dossier";
import { AboutView } from "../app/AboutView";
import { parse } from "../app/route";
import { ClaimDetail } from "../claims/ClaimDetail";
import { select, selectionOf } from "../claims/selection";
import { Drawn } from "../stemma/Drawn";
import { families } from "../stemma/drawing";
import { figure, figuresOf } from "../story/figures";
import type { Story } from "../story/story";
import { count, published } from "../story/words";
import { TimelineView } from "../timeline/TimelineView";
import { OriginSign } from "../widgets/OriginSign";
import { Quote, Said } from "../widgets/Quote";

/** What several reports carry, or what is disputed, is laid out in full; the others have a line each. */
const isWide = (claim: Claim): boolean => claim.reports > 1 || claim.status === "disputed";

/** The whole dossier on paper, narrowed as the list of claims is. */
export function PrintedDossier({ story }: { story: Story }): ReactNode {
  const claims = select(story, selectionOf(parse(location.hash).params));
  const { reports, lostSources } = story.dossier;
  return (
    <div className="printed">
      <header>
        <p className="maker">Stemma</p>
        <h1>{story.title ? <Quote text={story.title.text} language={story.title.language} /> : "A story without a title"}</h1>
        <p className="counts">
          {count(reports.length, "report")} · {count(lostSources.length, "lost source")} · {claims.length === story.dossier.claims.length ? count(claims.length, "claim") : `${claims.length} of ${count(story.dossier.claims.length, "claim")}`}
        </p>
      </header>
      <h2>Reports</h2>
      <ul className="report-list">
        {reports.map((report) => (
          <li key={report.id}>
            <span className="letter">{report.siglum}</span> {report.title === null ? "without a title" : <Said text={report.title} />}{" "}
            <span className="note">
              <Said text={report.outlet.name ?? report.outlet.host ?? "outlet not known"} /> · {published(report)} · <Said text={report.uri} />
            </span>
          </li>
        ))}
      </ul>
      <h2>Claims</h2>
      {claims.filter(isWide).map((claim) => (
        <ClaimDetail key={claim.id} story={story} claim={claim} />
      ))}
      <h2>Claims of one report, undisputed</h2>
      <ul className="report-list">
        {claims.filter((claim) => !isWide(claim)).map((claim) => (
          <NarrowClaim key={claim.id} story={story} claim={claim} />
        ))}
      </ul>
      <h2>Stemma</h2>
      {families(story).map((family) => (
        <Drawn key={family.join()} story={story} family={family} witness={null} />
      ))}
      <h2>Timeline</h2>
      <TimelineView story={story} />
      <AboutView story={story} route={parse("#/about")} />
    </div>
  );
}

function NarrowClaim({ story, claim }: { story: Story; claim: Claim }): ReactNode {
  const face = story.face(claim);
  const figures = figuresOf(story, claim).map(figure);
  return (
    <li>
      <Quote text={face.quote} language={story.report(face.report).language} /> <span className="siglum">{story.siglum(face.report)}</span>{" "}
      <span className="note">
        {figures.length > 0 && `${figures.join(" | ")} · `}
        {claim.origins.map((origin) => (
          <span key={origin.id}>
            <OriginSign mark={story.origins.of(origin)} /> <Said text={origin.name} />{" "}
          </span>
        ))}
      </span>
    </li>
  );
}
