import { Fragment, type ReactNode } from "react";
import { to } from "../app/route";
import type { Assertion, Attribution } from "../api/dossier";
import type { Story } from "../story/story";
import { Said } from "../widgets/Quote";
import { shortened } from "../widgets/shortened";

const longestName = 80;

/** On whose word an assertion stands: from the root through every step and channel to the report. */
export function Chain({ story, assertion }: { story: Story; assertion: Assertion }): ReactNode {
  const outlet = story.report(assertion.report).outlet.name;
  const steps = assertion.attribution.toReversed();
  return (
    <p className="chain">
      {steps.length === 0 && "on the report’s own word"}
      {steps.map((step, index) => (
        <Fragment key={index}>
          {index > 0 && " → "}
          <Step story={story} assertion={assertion} step={step} />
        </Fragment>
      ))}
      {" → "}
      {story.siglum(assertion.report)}
      {outlet !== null && (
        <>
          {" "}
          <Said text={shortened(outlet, longestName)} />
        </>
      )}
    </p>
  );
}

function Step({ story, assertion, step }: { story: Story; assertion: Assertion; step: Attribution }): ReactNode {
  const actor = step.source === null ? undefined : story.actors.get(step.source);
  return (
    <>
      {step.text === null || step.start === null || step.end === null ? (
        "not told who"
      ) : (
        <a href={to("reports", assertion.report, [["at", `${step.start}-${step.end}`]])}>
          <Said text={shortened(step.text, longestName)} />
        </a>
      )}
      {actor && actor.name !== step.text && (
        <>
          {" ("}
          <a href={to("actors", actor.id)}>
            <Said text={shortened(actor.name, longestName)} />
          </a>
          {")"}
        </>
      )}
      {step.cue && (
        <>
          {" "}
          <i>
            <Said text={shortened(step.cue.text, longestName)} />
          </i>
        </>
      )}
      {step.viaText !== null && (
        <>
          {" via "}
          <Said text={shortened(step.viaText, longestName)} />
        </>
      )}
    </>
  );
}
