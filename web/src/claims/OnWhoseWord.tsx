import type { ReactNode } from "react";
import { to } from "../app/route";
import type { Assertion, Claim, Inheritance, Origin } from "../api/dossier";
import { counted } from "../story/figures";
import { colourOf } from "../story/origins";
import type { Story } from "../story/story";
import { originKind, plain, told } from "../story/words";
import { OriginSign } from "../widgets/OriginSign";
import { Quote, Said } from "../widgets/Quote";
import { Siglum } from "../widgets/Siglum";
import { Some } from "../widgets/Some";
import { Chain } from "./Chain";

/** Assertions shown under one origin until the reader asks for the others. */
const firstShown = 12;

const namedBehind = "named-behind";

/** Every assertion of a claim under the origin it stands on, what was taken over after them. */
export function OnWhoseWord({ story, claim }: { story: Story; claim: Claim }): ReactNode {
  const counted = new Set([...claim.origins.flatMap((origin) => origin.assertions), ...claim.inherited.map((heir) => heir.assertion)]);
  const others = story.assertionsIn(claim).filter((assertion) => !counted.has(assertion.id));
  return (
    <>
      {claim.origins.map((origin) => (
        <OriginTree key={origin.id} story={story} origin={origin} />
      ))}
      {claim.inherited.length > 0 && (
        <>
          <h3>Taken from another report, adding no origin</h3>
          <Some
            className="tree"
            first={firstShown}
            items={claim.inherited}
            keyOf={(heir) => heir.assertion}
            render={(heir) => (
              <>
                <AssertionLine story={story} assertion={story.assertion(heir.assertion)} />
                <TakenFrom story={story} heir={heir} />
              </>
            )}
          />
        </>
      )}
      {others.length > 0 && (
        <>
          <h3>Adding no origin</h3>
          <Some
            className="tree o0"
            first={firstShown}
            items={others}
            keyOf={(assertion) => assertion.id}
            render={(assertion) => <AssertionLine story={story} assertion={assertion} />}
          />
        </>
      )}
    </>
  );
}

function OriginTree({ story, origin }: { story: Story; origin: Origin }): ReactNode {
  const mark = story.origins.of(origin);
  const merged = origin.reasons.filter((reason) => reason !== namedBehind);
  return (
    <section className={`origin-tree ${colourOf(mark)}`} aria-label={`Origin ${origin.name}`}>
      <h3>
        <OriginSign mark={mark} />{" "}
        {origin.actor !== null && story.actors.has(origin.actor) ? (
          <a href={to("actors", origin.actor)}>
            <Said text={origin.name} />
          </a>
        ) : (
          <Said text={origin.name} />
        )}{" "}
        <span className="note">
          {originKind(origin)}
          {origin.reasons.includes(namedBehind) && ", named in the sentence behind"}
          {merged.length > 0 && `; one origin because: ${merged.map(plain).join(", ")}`}
        </span>
      </h3>
      <Some className="tree" first={firstShown} items={origin.assertions} keyOf={(id) => id} render={(id) => <AssertionLine story={story} assertion={story.assertion(id)} />} />
    </section>
  );
}

function AssertionLine({ story, assertion }: { story: Story; assertion: Assertion }): ReactNode {
  const notes = [...told(assertion.factuality), ...assertion.quantities.map(counted)].filter((note) => note !== "");
  return (
    <>
      <p className="assertion">
        <Siglum story={story} witness={assertion.report} at={assertion} />{" "}
        <a className="plain" href={to("reports", assertion.report, [["at", `${assertion.start}-${assertion.end}`]])}>
          <Quote text={assertion.quote} language={story.report(assertion.report).language} />
        </a>
        {notes.length > 0 && <span className="note"> {notes.join(" · ")}</span>}
      </p>
      <Chain story={story} assertion={assertion} />
    </>
  );
}

function TakenFrom({ story, heir }: { story: Story; heir: Inheritance }): ReactNode {
  const parent = heir.from === null ? undefined : story.assertion(heir.from);
  const isElsewhere = parent !== undefined && parent.report !== story.assertion(heir.assertion).report;
  return (
    <p className="note">
      {heir.attributionLost && <strong>attribution lost; </strong>}
      taken from{" "}
      {parent && (
        <>
          <Siglum story={story} witness={parent.report} at={parent} /> <Quote text={parent.quote} language={story.report(parent.report).language} />
        </>
      )}
      {heir.lostSource !== null && (
        <>
          {parent && ", through "}
          <Siglum story={story} witness={heir.lostSource} />
        </>
      )}
      {!parent && heir.lostSource === null && "another report"}
      {isElsewhere && parent && (
        <>
          {" · "}
          <a href={to("compare", `${parent.report}~${story.assertion(heir.assertion).report}`)}>compare</a>
        </>
      )}
    </p>
  );
}
