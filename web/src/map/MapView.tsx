import { type GeoPath, type GeoProjection, geoCircle, geoGraticule10, geoMercator, geoPath } from "d3-geo";
import { type PointerEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { type Route, altered, replace, to } from "../app/route";
import type { Story } from "../story/story";
import { count } from "../story/words";
import { Quote, Said } from "../widgets/Quote";
import { Siglum } from "../widgets/Siglum";
import { shortened } from "../widgets/shortened";
import { countryNumber } from "./countryNumber";
import { countries } from "./outlines";
import { type Placed, areasOf, placing, radiusOf } from "./placing";

const [width, height] = [960, 560];
const kilometresPerDegree = 111.2;

/** Degrees around a lone place, so that it is shown with its surroundings. */
const leastSpan = 1.5;

/** No report's country; it would take a third of the page. */
const antarctica = "Antarctica";

const precisionWords: Record<Placed["precision"], string> = {
  town: "the place itself",
  near: "near it",
  region: "somewhere in this area",
  country: "the country as a whole",
  unknown: "not in the gazetteer",
};

interface Camera {
  /** Whether every place is in view, not only where most happened. */
  readonly isWhole: boolean;
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

const home: Camera = { isWhole: false, zoom: 1, x: 0, y: 0 };
const [leastZoom, mostZoom] = [0.25, 32];

/** Where it is said to have happened, as precisely as it is said. */
export function MapView({ story, route }: { story: Story; route: Route }): ReactNode {
  const places = useMemo(() => placing(story), [story]);
  const chosen = places.find((one) => one.place.id === route.params.get("place"));
  return (
    <div className="page map">
      {places.length === 0 ? (
        <div className="empty">
          <h2>No place is named</h2>
          <p>The reports name no place, or none that Stemma could tell apart from a person or a body.</p>
        </div>
      ) : (
        <>
          <Chart places={places} chosen={chosen} route={route} />
          <PlaceList story={story} places={places} chosen={chosen} route={route} />
        </>
      )}
    </div>
  );
}

/** The part of what happened that the first view takes in; far-off capitals would make all else a speck. */
const shareInView = 0.85;

/** Places that the view is fitted to: those with most claims, until most of what happened is in it. */
function core(places: readonly Placed[], isWhole: boolean): Placed[] {
  const located = places.filter((one) => one.precision !== "country" && one.precision !== "unknown");
  const all = located.reduce((sum, one) => sum + one.claims.length, 0);
  let reached = 0;
  return located.filter((one) => {
    const isIn = isWhole || all === 0 || reached < all * shareInView;
    reached += one.claims.length;
    return isIn;
  });
}

function projectionOf(places: readonly Placed[], camera: Camera): GeoProjection {
  const located = core(places, camera.isWhole).map((one): [number, number] => [one.place.longitude!, one.place.latitude!]);
  const projection = geoMercator();
  if (located.length > 0) {
    const points = located.flatMap(([east, north]): [number, number][] => [
      [east - leastSpan, Math.max(-85, north - leastSpan)],
      [east + leastSpan, Math.min(85, north + leastSpan)],
    ]);
    projection.fitExtent([[60, 60], [width - 60, height - 60]], { type: "MultiPoint", coordinates: points });
  } else {
    const shaded = countries().features.filter((country) => places.some((one) => isOf(one, country.id)));
    projection.fitExtent([[40, 40], [width - 40, height - 40]], { type: "FeatureCollection", features: shaded.length > 0 ? shaded : countries().features.filter((country) => country.properties.name !== antarctica) });
  }
  const [x, y] = projection.translate();
  return projection
    .scale(projection.scale() * camera.zoom)
    .translate([(x - width / 2) * camera.zoom + width / 2 + camera.x, (y - height / 2) * camera.zoom + height / 2 + camera.y]);
}

const isOf = (one: Placed, country: unknown): boolean => one.precision === "country" && one.place.country !== null && countryNumber(one.place.country) === country;

function Chart({ places, chosen, route }: { places: readonly Placed[]; chosen: Placed | undefined; route: Route }): ReactNode {
  const [camera, move] = useState(home);
  const projection = useMemo(() => projectionOf(places, camera), [places, camera]);
  const path = useMemo(() => geoPath(projection), [projection]);
  const held = useRef<{ x: number; y: number } | null>(null);
  const zoom = (factor: number): void =>
    move((from) => {
      const next = Math.min(mostZoom, Math.max(leastZoom, from.zoom * factor));
      return { ...from, zoom: next, x: (from.x * next) / from.zoom, y: (from.y * next) / from.zoom };
    });
  const drag = (event: PointerEvent<SVGSVGElement>): void => {
    const from = held.current;
    if (from !== null) {
      const perPixel = width / event.currentTarget.getBoundingClientRect().width;
      const [x, y] = [(event.clientX - from.x) * perPixel, (event.clientY - from.y) * perPixel];
      held.current = { x: event.clientX, y: event.clientY };
      move((at) => ({ ...at, x: at.x + x, y: at.y + y }));
    }
  };
  return (
    <figure className="chart">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label="Map of the places named"
        onPointerDown={(event) => (held.current = { x: event.clientX, y: event.clientY })}
        onPointerMove={drag}
        onPointerUp={() => (held.current = null)}
        onPointerLeave={() => (held.current = null)}
      >
        <path className="graticule" d={path(geoGraticule10()) ?? ""} />
        {countries().features.map((country, index) => (
          <path key={index} className={places.some((one) => isOf(one, country.id)) ? "land named" : "land"} d={path(country) ?? ""} />
        ))}
        {places.filter((one) => radiusOf[one.precision] > 0).map((one) => (
          <path key={one.place.id} className={`area ${one.precision}${one === chosen ? " chosen" : ""}`} d={discOf(one, path)} />
        ))}
        <Points places={places} chosen={chosen} projection={projection} route={route} />
      </svg>
      <div className="zoom">
        <button type="button" onClick={() => zoom(1.6)} aria-label="Closer">
          +
        </button>
        <button type="button" onClick={() => zoom(1 / 1.6)} aria-label="Farther">
          −
        </button>
        <button type="button" onClick={() => move((from) => ({ ...home, isWhole: !from.isWhole }))} aria-pressed={camera.isWhole}>
          whole
        </button>
      </div>
      <figcaption className="note">
        {places.every((one) => one.precision === "unknown") && "No place of this story is in the gazetteer, so none is drawn. "}
        Dot: the place itself. Soft disc: near it, or an area. Shaded country: told of the country as a whole.
      </figcaption>
    </figure>
  );
}

function discOf(one: Placed, path: GeoPath): string {
  const disc = geoCircle().center([one.place.longitude!, one.place.latitude!]).radius(radiusOf[one.precision] / kilometresPerDegree);
  return path(disc()) ?? "";
}

const longestName = 28;

interface PointsProps {
  readonly places: readonly Placed[];
  readonly chosen: Placed | undefined;
  readonly projection: GeoProjection;
  readonly route: Route;
}

/** Pixels around a name in which no other name is set. */
const [nameWidth, nameHeight] = [7.2, 16];

function Points({ places, chosen, projection, route }: PointsProps): ReactNode {
  const taken: { x: number; y: number; width: number }[] = [];
  return places.map((one) => {
    if (one.place.latitude === null || one.place.longitude === null || one.precision === "country") {
      return null;
    }
    const at = projection([one.place.longitude, one.place.latitude]);
    if (at === null) {
      return null;
    }
    const [x, y] = at;
    const name = shortened(one.place.name, longestName);
    const box = { x: x + 8, y, width: name.length * nameWidth };
    const isFree = taken.every((other) => Math.abs(other.y - y) > nameHeight || other.x > box.x + box.width || other.x + other.width < box.x);
    const isNamed = isFree || one === chosen;
    if (isNamed) {
      taken.push(box);
    }
    return (
      <a
        key={one.place.id}
        className={`spot ${one.precision}${one === chosen ? " chosen" : ""}`}
        href={altered(route, { place: one.place.id })}
        aria-label={`${name}, ${precisionWords[one.precision]}, ${count(one.claims.length, "claim")}`}
      >
        <circle cx={x} cy={y} r={one.precision === "town" ? 4 + Math.min(6, Math.sqrt(one.claims.length)) : 3} />
        {isNamed && (
          <text x={x + 12} y={y + 4}>
            {name}
          </text>
        )}
      </a>
    );
  });
}

function PlaceList({ story, places, chosen, route }: { story: Story; places: readonly Placed[]; chosen: Placed | undefined; route: Route }): ReactNode {
  return (
    <section className="places" aria-label="Places">
      <label className="choice">
        <span className="note">place </span>
        <select value={chosen?.place.id ?? ""} onChange={(event) => replace(altered(route, { place: event.currentTarget.value }))}>
          <option value="">all</option>
          {places.map((one) => (
            <option key={one.place.id} value={one.place.id}>
              {shortened(one.place.name, longestName)} ({one.claims.length})
            </option>
          ))}
        </select>
      </label>
      {(chosen ? [chosen] : places.filter((one) => one.claims.length > 0)).map((one) => (
        <PlaceEntry key={one.place.id} story={story} placed={one} isWhole={one === chosen} />
      ))}
    </section>
  );
}

/** Claims listed under a place that was not chosen. */
const firstClaims = 2;

const longestFace = 140;

const longestAreas = 120;

function PlaceEntry({ story, placed, isWhole }: { story: Story; placed: Placed; isWhole: boolean }): ReactNode {
  const { place, claims, precision } = placed;
  const shown = isWhole ? claims : claims.slice(0, firstClaims);
  return (
    <section>
      <h3>
        <Said text={place.name} />{" "}
        <span className="note">
          {[shortened(areasOf(place).join(", "), longestAreas), precisionWords[precision]].filter((part) => part !== "").join(" · ")}
        </span>
      </h3>
      {isWhole && place.mentions.length > 0 && (
        <p className="note">
          named {place.mentions.slice(0, 40).map((mention) => (
            <span key={`${mention.report}:${mention.start}`}>
              <Quote text={mention.text} /> <Siglum story={story} witness={mention.report} at={mention} />{" "}
            </span>
          ))}
        </p>
      )}
      <ul>
        {shown.map((claim) => (
          <li key={claim.id}>
            <a className="plain" href={to("claims", claim.id)}>
              <Quote text={shortened(story.face(claim).quote, longestFace)} />
            </a>
          </li>
        ))}
        {claims.length > shown.length && (
          <li>
            <a className="note" href={to("claims", null, [["place", place.id]])}>
              all {count(claims.length, "claim")}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
