import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json?raw";

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const read = () => {
  const topology = JSON.parse(atlas) as Atlas;
  return feature(topology, topology.objects.countries);
};

let outlines: ReturnType<typeof read> | undefined;

/** The countries of the world, read when a map is first drawn. */
export const countries = (): ReturnType<typeof read> => (outlines ??= read());
