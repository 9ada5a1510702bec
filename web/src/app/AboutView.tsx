import { type ReactNode, useEffect } from "react";
import type { Route } from "./route";
import type { Story } from "../story/story";
import { count, plain } from "../story/words";
import { shortened } from "../widgets/shortened";
import { Visible } from "../widgets/Visible";

const longestDetail = 600;

/** What was left out, and by which rules figures were made. */
export function AboutView({ story, route }: { story: Story; route: Route }): ReactNode {
  const { skipped, rules, engine } = story.dossier;
  useEffect(() => {
    if (route.id !== null) {
      document.getElementById(route.id)?.scrollIntoView();
    }
  }, [route.id]);
  return (
    <div className="page about">
      <h2 id="skipped">{count(skipped.length, "thing")} left out</h2>
      {skipped.length === 0 ? (
        <p className="note">Every input became a report, and nothing of it was left out.</p>
      ) : (
        <dl>
          {skipped.map((skip, index) => (
            <div key={index}>
              <dt>
                <bdi>
                  <Visible text={shortened(skip.uri, longestDetail)} />
                </bdi>{" "}
                <span className="note">{plain(skip.reason)}</span>
              </dt>
              <dd>
                <Visible text={shortened(skip.detail, longestDetail)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <h2 id="rules">Rules behind the figures</h2>
      <dl>
        {rules.statements.map((rule) => (
          <div key={rule.name}>
            <dt>{rule.name}</dt>
            <dd>{rule.text}</dd>
          </div>
        ))}
      </dl>
      <h2>Words to intervals</h2>
      <div className="wide">
        <table>
          <thead>
            <tr>
              {["words", "low", "best", "high", "modifier", "ACLED"].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.intervals.map((rule, index) => (
              <tr key={index}>
                <td>{rule.phrase}</td>
                <td>{rule.low}</td>
                <td>{rule.best}</td>
                <td>{rule.high}</td>
                <td>{rule.modifier}</td>
                <td>{rule.acled}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">Stemma {engine}. All quoted words are the reports’ own.</p>
    </div>
  );
}
