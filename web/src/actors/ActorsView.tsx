import { type ReactNode, useMemo, useState } from "react";
import { type Route, altered, replace, to } from "../app/route";
import type { Actor } from "../api/dossier";
import { folded } from "../search/folded";
import type { Story } from "../story/story";
import { count, plain } from "../story/words";
import { LongList } from "../widgets/LongList";
import { Said } from "../widgets/Quote";
import { ActorDetail } from "./ActorDetail";

/** Who acts and speaks, under which names. */
export function ActorsView({ story, route }: { story: Story; route: Route }): ReactNode {
  const [list, setList] = useState<HTMLElement | null>(null);
  const wanted = route.params.get("q") ?? "";
  const actors = useMemo(() => select(story, wanted), [story, wanted]);
  const shown = route.id === null ? undefined : story.actors.get(route.id);
  const detailed = shown ?? actors[0];
  return (
    <div className={shown === undefined ? "split" : "split selected"}>
      <section className="list" ref={setList} aria-label="Actors">
        <form className="filters" role="search" aria-label="Narrow the actors" onSubmit={(event) => event.preventDefault()}>
          <label className="grow">
            <span className="hidden">Name</span>
            <input type="search" placeholder="any of their names" value={wanted} onChange={(event) => replace(altered(route, { q: event.currentTarget.value }))} />
          </label>
        </form>
        {actors.length === 0 ? (
          <div className="empty">
            <h2>Nobody has such a name</h2>
            <p>Change the words above.</p>
          </div>
        ) : (
          <LongList
            label="Actors"
            count={actors.length}
            scroller={list}
            shown={actors.findIndex((actor) => actor === shown)}
            keyOf={(index) => actors[index]?.id ?? ""}
            render={(index) => {
              const actor = actors[index];
              return actor && <ActorRow actor={actor} isShown={actor === detailed} href={to("actors", actor.id, [["q", wanted]])} />;
            }}
          />
        )}
      </section>
      <section className="detail" aria-label="The actor">
        <a className="back" href={to("actors", null, [["q", wanted]])}>
          ← all actors
        </a>
        {detailed && <ActorDetail key={detailed.id} story={story} actor={detailed} />}
      </section>
    </div>
  );
}

function select(story: Story, wanted: string): Actor[] {
  const words = folded(wanted.trim());
  return story.dossier.actors
    .filter((actor) => words === "" || [actor.name, ...actor.names].some((name) => folded(name).includes(words)))
    .toSorted((a, b) => b.mentions.length - a.mentions.length);
}

function ActorRow({ actor, isShown, href }: { actor: Actor; isShown: boolean; href: string }): ReactNode {
  const others = actor.names.filter((name) => name !== actor.name);
  return (
    <a className="actor-row" href={href} aria-current={isShown ? "true" : undefined}>
      <span className="face">
        <Said text={actor.name} />
      </span>
      <span className="line">
        {plain(actor.kind)} · {count(actor.mentions.length, "mention")}
        {others.length > 0 && ` · ${count(others.length, "other name")}`}
      </span>
    </a>
  );
}
