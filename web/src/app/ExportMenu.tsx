import { type ReactNode, useEffect, useRef } from "react";
import { type Home, apiRoot } from "../api/home";

const formats: readonly (readonly [string, string])[] = [
  ["csv-ucdp", "CSV, UCDP columns"],
  ["csv-acled", "CSV, ACLED columns"],
  ["geojson", "GeoJSON"],
  ["prov-json", "PROV-JSON"],
  ["turtle", "Turtle, PROV-O"],
  ["stix", "STIX 2.1"],
  ["jsonld", "JSON-LD, schema.org"],
  ["dot", "DOT, the stemma"],
  ["graphml", "GraphML, the stemma"],
  ["markdown", "Markdown"],
];

/** The dossier for other programs: from the server, of the story shown; or the whole from the file itself. */
export function ExportMenu({ home, story }: { home: Home; story: string | null }): ReactNode {
  const scope = story === null ? "" : `?story=${encodeURIComponent(story)}`;
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const isOutside = event instanceof KeyboardEvent ? event.key === "Escape" : !menu.current?.contains(event.target as Node);
      if (isOutside && menu.current?.open) {
        menu.current.open = false;
      }
    };
    addEventListener("pointerdown", close);
    addEventListener("keydown", close);
    return () => {
      removeEventListener("pointerdown", close);
      removeEventListener("keydown", close);
    };
  }, []);
  return (
    <details className="menu" ref={menu}>
      <summary>Export</summary>
      <ul className="choices">
        <li>
          <button type="button" className="bare" onClick={() => print()}>
            Print
          </button>
        </li>
        {home.kind === "served" ? (
          <>
            <li>
              <a href={`${apiRoot}/dossier${scope}`} download="dossier.json">
                JSON, {story === null ? "the whole dossier" : "this story’s dossier"}
              </a>
            </li>
            {formats.map(([format, words]) => (
              <li key={format}>
                <a href={`${apiRoot}/exports/${format}${scope}`} download>
                  {words}
                </a>
              </li>
            ))}
          </>
        ) : (
          <>
            <li>
              <button type="button" className="bare" onClick={save}>
                JSON, the whole dossier
              </button>
            </li>
            <li className="note">
              other forms: <code>stemma export dossier.json --format …</code>
            </li>
          </>
        )}
      </ul>
    </details>
  );
}

function save(): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([document.getElementById("dossier")?.textContent ?? ""], { type: "application/json" }));
  link.download = "dossier.json";
  link.click();
  URL.revokeObjectURL(link.href);
}
