import type { ReactNode } from "react";
import { to } from "../app/route";
import type { Claim } from "../api/dossier";
import { estimated } from "../story/figures";
import { paragraphAt } from "../story/location";
import type { Story } from "../story/story";
import { count, credibility, plain, statusSign, statusWord } from "../story/words";
import { Quote } from "../widgets/Quote";
import { DisputeCard } from "./DisputeCard";
import { OnWhoseWord } from "./OnWhoseWord";
import { SecondOpinion } from "./SecondOpinion";

/** Is this really confirmed? Outlets against origins, the chains, and what was lost on the way. */
export function ClaimDetail({ story, claim }: { story: Story; claim: Claim }): ReactNode {
  const face = story.face(claim);
  const report = story.report(face.report);
  const disputes = story.disputesOf(claim.id);
  return (
    <article className="claim-detail" id={claim.id}>
      <blockquote>
        <Quote text={face.quote} language={report.language} />
        <p className="note">
          —{" "}
          <a href={to("reports", report.id, [["at", `${face.start}-${face.end}`]])}>
            {report.siglum}, {paragraphAt(report.text, face.start)}
          </a>
        </p>
      </blockquote>
      <p className="verdict">
        <span className="status">
          <span aria-hidden="true">{statusSign[claim.status]} </span>
          {statusWord(claim.status)}
        </span>
        <span className="tally">
          counted by outlet: <strong>{claim.outlets}</strong> <span className="by-origin">by origin: </span>
          <strong>{claim.independentOrigins}</strong>
        </span>
        <span>
          credibility {claim.credibility} of 6: {credibility(claim.credibility)}
        </span>
      </p>
      <h2>On whose word</h2>
      <OnWhoseWord story={story} claim={claim} />
      {disputes.length > 0 && <h2>{disputes.length === 1 ? "Dispute" : count(disputes.length, "dispute")}</h2>}
      {disputes.map((dispute) => (
        <DisputeCard key={dispute.id} story={story} dispute={dispute} claim={claim.id} />
      ))}
      {claim.estimate && (
        <>
          <h2>Estimate</h2>
          <p>
            {plain(claim.estimate.measure)}: <span className="figure">{estimated(claim.estimate)}</span>{" "}
            <a className="note" href={to("about", "rules")}>
              by the rule “{claim.estimate.rule}”
            </a>
          </p>
          {claim.estimate.conservative !== null && (
            <p>
              one cautious number: <span className="figure">{claim.estimate.conservative}</span>{" "}
              <a className="note" href={to("about", "rules")}>
                by the rule “{claim.estimate.conservativeRule}”
              </a>
            </p>
          )}
          <SecondOpinion story={story} claim={claim.id} />
        </>
      )}
    </article>
  );
}
