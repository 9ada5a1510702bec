import type { ReactNode } from "react";
import { to } from "../app/route";
import type { Dispute } from "../api/dossier";
import { scaleOf } from "../story/figures";
import type { Story } from "../story/story";
import { plain } from "../story/words";
import { IntervalBar } from "../widgets/IntervalBar";
import { OriginSign } from "../widgets/OriginSign";
import { Quote, Said } from "../widgets/Quote";
import { Siglum } from "../widgets/Siglum";
import { Some } from "../widgets/Some";
import { shortened } from "../widgets/shortened";
import { Visible } from "../widgets/Visible";

/** Values shown until the reader asks for the others. */
const firstShown = 8;

/** Code units of the reasoning; of a dispute among hundreds it is long. */
const longestReason = 900;

/** Values that do not agree, on one scale, with the verdict and why. */
export function DisputeCard({ story, dispute, claim }: { story: Story; dispute: Dispute; claim: string }): ReactNode {
  const rows = dispute.values.map((value) => {
    const assertion = story.assertion(value.assertion);
    return { value, assertion, quantity: assertion.quantities.find((one) => one.text === value.value || value.value.includes(one.text)) };
  });
  const scale = scaleOf(rows.flatMap((row) => row.quantity ?? []));
  const others = dispute.claims.filter((other) => other !== claim);
  return (
    <section className="dispute" aria-label={`Dispute over ${dispute.kind}`}>
      <h3>
        {plain(dispute.kind)}: {plain(dispute.verdict)}
      </h3>
      <Some
        first={firstShown}
        items={rows}
        keyOf={({ value }) => value.assertion}
        render={({ value, assertion, quantity }) => (
          <>
            <p className="value">
              <OriginSign mark={story.origins.ofAssertion(assertion.id)} /> <Said text={value.value} />
              {dispute.kind === "quantity" && quantity && (
                <IntervalBar quantity={quantity} scale={scale} mark={story.origins.ofAssertion(assertion.id)} />
              )}
            </p>
            <p className="passage">
              <Quote text={assertion.quote} language={story.report(assertion.report).language} /> <Siglum story={story} witness={assertion.report} at={assertion} />
            </p>
          </>
        )}
      />
      <p className="note because" dir="auto">
        <Visible text={shortened(dispute.because, longestReason)} />
      </p>
      {others.map((other) => (
        <p className="note" key={other}>
          against the claim <a href={to("claims", other)}><Quote text={story.face(story.claims.get(other)!).quote} /></a>
        </p>
      ))}
    </section>
  );
}
