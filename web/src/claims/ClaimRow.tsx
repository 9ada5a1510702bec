import type { ReactNode } from "react";
import type { Claim } from "../api/dossier";
import { figure, figuresOf, scaleOf } from "../story/figures";
import { colourOf, unattributed } from "../story/origins";
import type { Story } from "../story/story";
import { count, disputeWord, statusSign, statusWord } from "../story/words";
import { IntervalBar } from "../widgets/IntervalBar";
import { OriginSign } from "../widgets/OriginSign";
import { Quote, Said } from "../widgets/Quote";
import { shortened } from "../widgets/shortened";

/** Origins, figures and places named in a row; the claim itself shows all. */
const mostNamed = 3;

const longestFace = 220;
const longestName = 48;

/** One claim of the list: in a report's words, then what was counted. */
export function ClaimRow({ story, claim, href, isShown }: { story: Story; claim: Claim; href: string; isShown: boolean }): ReactNode {
  const face = story.face(claim);
  const report = story.report(face.report);
  const first = claim.origins[0];
  const mark = first === undefined ? unattributed : story.origins.of(first);
  const figures = figuresOf(story, claim);
  const places = story.placesOf(claim).slice(0, mostNamed);
  const disputes = story.disputesOf(claim.id);
  return (
    <a className={`claim-row ${colourOf(mark)}`} href={href} aria-current={isShown ? "true" : undefined}>
      <span className="face">
        <Quote text={shortened(face.quote, longestFace)} language={report.language} /> <span className="siglum">{report.siglum}</span>
      </span>
      <span className="line">
        <span className="status">
          <span aria-hidden="true">{statusSign[claim.status]} </span>
          {statusWord(claim.status)}
        </span>
        {" · "}
        <strong>{count(claim.independentOrigins, "origin")}</strong> of {count(claim.reports, "report")}
        {figures.length > 0 && (
          <>
            {" · "}
            <span className="figure">{figures.slice(0, mostNamed).map(figure).join(" | ")}</span>
          </>
        )}
        {places.map((place) => (
          <span key={place.id}>
            {" · "}
            <Said text={shortened(place.name, longestName)} />
          </span>
        ))}
        {disputes.map((dispute) => ` · ${disputeWord(dispute)}`)}
      </span>
      <span className="line">
        {claim.origins.slice(0, mostNamed).map((origin) => (
          <span className="origin" key={origin.id}>
            <OriginSign mark={story.origins.of(origin)} /> <Said text={shortened(origin.name, longestName)} />
            {origin.kind === "own-reporting" && " (own reporting)"}
          </span>
        ))}
        {claim.origins.length > mostNamed && `and ${claim.origins.length - mostNamed} more`}
      </span>
      {figures.length > 0 && <RowBars story={story} claim={claim} />}
    </a>
  );
}

function RowBars({ story, claim }: { story: Story; claim: Claim }): ReactNode {
  const figures = figuresOf(story, claim);
  const scale = scaleOf(figures);
  const told = story.assertionsIn(claim);
  return (
    <span className="bars">
      {figures.slice(0, mostNamed).map((quantity) => {
        const teller = told.find((one) => one.quantities.includes(quantity));
        return <IntervalBar key={figure(quantity)} quantity={quantity} scale={scale} mark={teller ? story.origins.ofAssertion(teller.id) : unattributed} />;
      })}
    </span>
  );
}
