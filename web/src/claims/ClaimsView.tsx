import { type ReactNode, startTransition, useEffect, useMemo, useState } from "react";
import { type Route, to } from "../app/route";
import type { Story } from "../story/story";
import { count } from "../story/words";
import { LongList } from "../widgets/LongList";
import { ClaimDetail } from "./ClaimDetail";
import { ClaimFilters } from "./ClaimFilters";
import { ClaimRow } from "./ClaimRow";
import { select, selectionOf } from "./selection";

/** What is being said, and how solid is it? */
export function ClaimsView({ story, route }: { story: Story; route: Route }): ReactNode {
  const [list, setList] = useState<HTMLElement | null>(null);
  const selection = useMemo(() => selectionOf(route.params), [route.params]);
  const claims = useMemo(() => select(story, selection), [story, selection]);
  const shown = route.id === null ? undefined : story.claims.get(route.id);
  const detailed = shown ?? claims[0];
  const [isListDrawn, setListDrawn] = useState(false);
  useEffect(() => startTransition(() => setListDrawn(true)), []);
  return (
    <div className={shown === undefined ? "split" : "split selected"}>
      <section className="list" ref={setList} aria-label="Claims">
        <ClaimFilters story={story} route={route} selection={selection} />
        <p className="note" aria-live="polite">
          {claims.length === story.dossier.claims.length ? count(claims.length, "claim") : `${claims.length} of ${count(story.dossier.claims.length, "claim")}`}
        </p>
        {claims.length === 0 ? (
          <NoClaims hasAny={story.dossier.claims.length > 0} />
        ) : (
          <LongList
            label="Claims"
            count={claims.length}
            scroller={list}
            shown={claims.findIndex((claim) => claim === shown)}
            keyOf={(index) => claims[index]?.id ?? ""}
            render={(index) => {
              const claim = claims[index];
              return claim && <ClaimRow story={story} claim={claim} isShown={claim === detailed} href={to("claims", claim.id, route.params)} />;
            }}
          />
        )}
      </section>
      <section className="detail" aria-label="The claim">
        <a className="back" href={to("claims", null, route.params)}>
          ← all claims
        </a>
        {isListDrawn && detailed && <ClaimDetail key={detailed.id} story={story} claim={detailed} />}
      </section>
    </div>
  );
}

function NoClaims({ hasAny }: { hasAny: boolean }): ReactNode {
  return (
    <div className="empty">
      <h2>{hasAny ? "No claim is like this" : "Nothing is claimed here"}</h2>
      <p>{hasAny ? "Take a filter away to see more." : "No report holds a sentence that Stemma could read as an assertion. The reports are under Reports, and what was left out under About."}</p>
    </div>
  );
}
