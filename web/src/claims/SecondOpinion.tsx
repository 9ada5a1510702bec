import type { ReactNode } from "react";
import { to } from "../app/route";
import type { Story } from "../story/story";
import { Siglum } from "../widgets/Siglum";

/** What the values alone say, once likely copying is taken off: beside the estimate, never instead of it. */
export function SecondOpinion({ story, claim }: { story: Story; claim: string }): ReactNode {
  const values = story.dossier.truth.values.filter((value) => value.claim === claim);
  if (values.length === 0) {
    return null;
  }
  return (
    <details className="second">
      <summary>
        A second opinion, from the values alone
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">value</th>
            <th scope="col">weight</th>
            <th scope="col">reports</th>
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr key={value.value}>
              <td className="figure">{value.value}</td>
              <td>{value.probability.toFixed(3)}</td>
              <td>
                {value.reports.map((report) => (
                  <span key={report}>
                    <Siglum story={story} witness={report} />{" "}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        By the rule <a href={to("about", "rules")}>“{story.dossier.truth.rule}”</a>; it decides nothing.
      </p>
    </details>
  );
}
