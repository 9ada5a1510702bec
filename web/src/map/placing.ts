import type { Claim, Place } from "../api/dossier";
import { countryName } from "../widgets/countryName";
import type { Story } from "../story/story";

export type Precision = "town" | "near" | "region" | "country" | "unknown";

/** A place with the claims that are said to have happened there. */
export interface Placed {
  readonly place: Place;
  readonly precision: Precision;
  readonly claims: readonly Claim[];
}

/** Kilometres around the coordinates within which the event is said to lie. */
export const radiusOf: Record<Precision, number> = { town: 0, near: 25, region: 60, country: 0, unknown: 0 };

/** Every place of the story, those with most claims first. */
export function placing(story: Story): Placed[] {
  const claims = new Map<string, Claim[]>();
  for (const claim of story.dossier.claims) {
    for (const place of story.placesOf(claim)) {
      const there = claims.get(place.id);
      there ? there.push(claim) : claims.set(place.id, [claim]);
    }
  }
  return story.dossier.places
    .map((place) => ({ place, precision: precisionOf(place), claims: claims.get(place.id) ?? [] }))
    .toSorted((a, b) => b.claims.length - a.claims.length || b.place.mentions.length - a.place.mentions.length);
}

/** The names of the areas a place lies in, the smallest first, without its own. */
export function areasOf(place: Place): string[] {
  const areas = [...place.admin.toReversed(), ...(place.country === null ? [] : [countryName(place.country)])];
  return [...new Set(areas)].filter((area) => area !== place.name);
}

function precisionOf(place: Place): Precision {
  if (place.country !== null && place.geonames === null && areasOf(place).length === 0) {
    return "country";
  }
  if (place.latitude === null || place.longitude === null) {
    return "unknown";
  }
  const grades = place.mentions.map((mention) => mention.precision).filter((grade) => grade !== undefined);
  const best = grades.length === 0 ? 1 : Math.min(...grades);
  return best === 1 ? "town" : best === 2 ? "near" : "region";
}
