import { type ReactNode, useRef } from "react";
import { OriginSign } from "../widgets/OriginSign";

const terms: readonly (readonly [string, string])[] = [
  ["report", "One document as one outlet published it, named by a letter."],
  ["claim", "What several passages, across reports, say alike of the same event. It is always shown in the words of one of them."],
  ["origin", "The person, body, document or newsroom on whose word a passage stands. Origins are counted, outlets are not."],
  ["taken from", "A passage that goes back to another report, word for word, reworded or translated."],
  ["attribution lost", "The passage it was taken from names a source; this one does not."],
  ["lost source", "A report nobody handed in, known because others share its text or credit it."],
  ["disputed", "Passages of one claim that do not agree; the verdict says how."],
  ["credibility", "From 1, confirmed, to 6, cannot be judged: how well a claim is borne out by others. Never 1 on one origin."],
  ["loaded", "A label that takes sides."],
];

/** The few words that need saying what they mean, under "?". */
export function Glossary(): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" aria-label="What the words mean" onClick={() => dialog.current?.showModal()}>
        ?
      </button>
      <dialog ref={dialog} aria-labelledby="glossary-title">
        <h2 id="glossary-title">What the words mean</h2>
        <dl>
          {terms.map(([term, meaning]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
          <dt>signs</dt>
          <dd>
            <span className="o1"><OriginSign mark={1} /></span> an origin and its number, in one colour throughout; <OriginSign mark={0} /> nobody named; ◌ a lost source; ⟦RLO⟧ a character that would not show.
          </dd>
        </dl>
        <form method="dialog">
          <button>Close</button>
        </form>
      </dialog>
    </>
  );
}
