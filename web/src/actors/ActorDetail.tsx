import { type ReactNode, useMemo } from "react";
import { to } from "../app/route";
import type { Actor, Mention } from "../api/dossier";
import { colourOf } from "../story/origins";
import type { Story } from "../story/story";
import { count, plain } from "../story/words";
import { OriginSign } from "../widgets/OriginSign";
import { Quote, Said } from "../widgets/Quote";
import { Siglum } from "../widgets/Siglum";
import { countryName } from "../widgets/countryName";
import { shortened } from "../widgets/shortened";

/** Mentions listed under one name before the rest is folded away. */
const firstMentions = 12;

const longestFace = 140;

export function ActorDetail({ story, actor }: { story: Story; actor: Actor }): ReactNode {
  const names = useMemo(() => Map.groupBy(actor.mentions, (mention) => mention.text), [actor]);
  const framing = story.dossier.framing.filter((one) => one.actor === actor.id);
  const spoken = useMemo(() => story.dossier.claims.filter((claim) => claim.origins.some((origin) => origin.actor === actor.id)), [story, actor]);
  const origin = spoken[0]?.origins.find((one) => one.actor === actor.id);
  return (
    <article className="actor-detail">
      <h1>
        {origin && <OriginSign mark={story.origins.of(origin)} />} <Said text={actor.name} />
      </h1>
      <p className="line">
        {plain(actor.kind)}
        {actor.country !== null && ` · ${shortened(countryName(actor.country), longestFace)}`}
        {actor.wikidata !== null && (
          <>
            {" · "}
            <a href={`https://www.wikidata.org/wiki/${encodeURIComponent(shortened(actor.wikidata, longestFace))}`} rel="noreferrer noopener external" target="_blank">
              {shortened(actor.wikidata, longestFace)}
            </a>
          </>
        )}
      </p>
      <h2>{count(names.size, "name")}, and where each stands</h2>
      <ul className="names">
        {[...names].toSorted((a, b) => b[1].length - a[1].length).map(([name, mentions]) => (
          <li key={name}>
            <Said text={name} /> <Mentions story={story} mentions={mentions} />
          </li>
        ))}
      </ul>
      {framing.length > 0 && (
        <>
          <h2>Framing: what each report calls them</h2>
          <div className="wide">
            <table>
              <thead>
                <tr>
                  <th scope="col">report</th>
                  <th scope="col">label</th>
                  <th scope="col">times</th>
                </tr>
              </thead>
              <tbody>
                {framing.map((one) => (
                  <tr key={`${one.report} ${one.label}`}>
                    <td>
                      <Siglum story={story} witness={one.report} at={one.mentions[0]} /> <Said text={story.report(one.report).outlet.name ?? ""} />
                    </td>
                    <td>
                      <span className={one.loaded ? "loaded" : undefined}>
                        <Said text={one.label} />
                      </span>
                      {one.loaded && <span className="note"> loaded</span>}
                    </td>
                    <td>{one.mentions.length}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {spoken.length > 0 && (
        <>
          <h2>{count(spoken.length, "claim")} on their word</h2>
          <ul className={origin && colourOf(story.origins.of(origin))}>
            {spoken.map((claim) => (
              <li key={claim.id}>
                <a className="plain" href={to("claims", claim.id)}>
                  <Quote text={shortened(story.face(claim).quote, longestFace)} language={story.report(story.face(claim).report).language} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="note">
        <a href={to("claims", null, [["actor", actor.id]])}>all claims they occur in</a>
      </p>
    </article>
  );
}

function Mentions({ story, mentions }: { story: Story; mentions: readonly Mention[] }): ReactNode {
  const shown = mentions.slice(0, firstMentions);
  return (
    <span className="mentions">
      {shown.map((mention) => (
        <span key={`${mention.report}:${mention.start}`} title={`${plain(mention.rule)}, ${Math.round(mention.confidence * 100)} %`}>
          <Siglum story={story} witness={mention.report} at={mention} />
          {mention.confidence < 0.7 && <span className="note">?</span>}{" "}
        </span>
      ))}
      {mentions.length > shown.length && <span className="note">and {mentions.length - shown.length} more</span>}
    </span>
  );
}
