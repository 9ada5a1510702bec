import { scaleLinear } from "d3-scale";
import { type ReactNode, useMemo } from "react";
import { to } from "../app/route";
import type { TimelineEntry } from "../api/dossier";
import { type Mark, colourOf, unattributed } from "../story/origins";
import type { Story } from "../story/story";
import { count, plain } from "../story/words";
import { OriginSign } from "../widgets/OriginSign";
import { Quote, Said } from "../widgets/Quote";
import { Siglum } from "../widgets/Siglum";
import { shortened } from "../widgets/shortened";
import { type Days, dayText, days } from "./edtf";

const longestFace = 140;

/** Reports of one day named on the axis. */
const mostTicks = 8;

interface Placed {
  readonly entry: TimelineEntry;
  readonly days: Days;
}

/** When it is said to have happened, as precisely as it is said; what has no anchor stands apart in its own words. */
export function TimelineView({ story }: { story: Story }): ReactNode {
  const { placed, unplaced, reports } = useMemo(() => sorted(story), [story]);
  const span = useMemo(() => spanOf(placed, reports), [placed, reports]);
  return (
    <div className="page timeline">
      {span === null && unplaced.length === 0 ? (
        <div className="empty">
          <h2>No time is told</h2>
          <p>No report says when anything happened, and none has a known time of publication.</p>
        </div>
      ) : null}
      {span !== null && (
        <section aria-label="On the calendar">
          <Axis span={span} />
          {reports.length > 0 && (
            <div className="row publications">
              <span className="name note">published</span>
              <span className="track">
                {[...Map.groupBy(reports, ({ day }) => day)].map(([day, ofDay]) => (
                  <span key={day} className="tick" style={{ insetInlineStart: `${position(span, day + 0.5)}%` }} title={dayText(day)}>
                    {ofDay.slice(0, mostTicks).map(({ id }) => (
                      <Siglum key={id} story={story} witness={id} />
                    ))}
                    {ofDay.length > mostTicks && `+${ofDay.length - mostTicks}`}
                  </span>
                ))}
              </span>
            </div>
          )}
          <ol>
            {placed.map((one) => (
              <Bar key={one.entry.claim} story={story} placed={one} span={span} />
            ))}
          </ol>
        </section>
      )}
      {unplaced.length > 0 && (
        <section>
          <h2>Not on the calendar</h2>
          <p className="note">{reports.length === 0 ? "No time of publication is known to count from: days before publication, in the reports’ own words." : "Told without a day that could be counted from."}</p>
          <ul className="unplaced">
            {unplaced.map((entry) => (
              <li key={entry.claim}>
                <Said text={entry.time} /> <span className="note">{plain(entry.precision)}</span> <Face story={story} claim={entry.claim} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function sorted(story: Story) {
  const placed: Placed[] = [];
  const unplaced: TimelineEntry[] = [];
  for (const entry of story.dossier.timeline) {
    const found = days(entry.time);
    found === null ? unplaced.push(entry) : placed.push({ entry, days: found });
  }
  placed.sort((a, b) => (a.days.first ?? a.days.last ?? 0) - (b.days.first ?? b.days.last ?? 0));
  const reports = story.dossier.reports.flatMap((report) => {
    const found = report.published.day === null ? null : days(report.published.day);
    return found?.first == null ? [] : [{ id: report.id, day: found.first }];
  });
  return { placed, unplaced, reports };
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Days shown beyond the first and the last. */
const margin = 1;

/** Outliers beyond the middle nine tenths, such as a war's first year, would squeeze all else; their bars run off the edge. */
function spanOf(placed: readonly Placed[], reports: readonly { day: number }[]): Stretch | null {
  const ends = [...placed.flatMap(({ days: { first, last } }) => [first, last]), ...reports.map(({ day }) => day)].filter((day) => day !== null).toSorted((a, b) => a - b);
  const low = ends[Math.floor(ends.length * 0.05)];
  const high = ends[Math.ceil(ends.length * 0.95) - 1] ?? ends.at(-1);
  return low === undefined || high === undefined ? null : { first: low - margin, last: Math.max(high, low) + margin };
}

const position = (span: Stretch, day: number): number => Math.min(100, Math.max(0, ((day - span.first) / (span.last + 1 - span.first)) * 100));

/** Per cent of the axis beyond which a day's name would run out of it. */
const lastTick = 90;

function Axis({ span }: { span: Stretch }): ReactNode {
  const ticks = scaleLinear([span.first, span.last + 1], [0, 100])
    .ticks(Math.min(8, span.last - span.first + 1))
    .filter((tick) => Number.isInteger(tick) && position(span, tick) <= lastTick);
  return (
    <div className="row axis" aria-hidden="true">
      <span className="name" />
      <span className="track">
        {ticks.map((tick) => (
          <span key={tick} className="day" style={{ insetInlineStart: `${position(span, tick)}%` }}>
            {dayText(tick)}
          </span>
        ))}
      </span>
    </div>
  );
}

function Bar({ story, placed, span }: { story: Story; placed: Placed; span: Stretch }): ReactNode {
  const { entry, days: told } = placed;
  const mark = markOf(story, entry.claim);
  const [start, end] = [told.first ?? span.first, (told.last ?? span.last) + 1];
  const soft = [told.first === null || told.first < span.first ? "open-start" : "", told.last === null || told.last > span.last ? "open-end" : "", told.isApproximate || !["day", "instant"].includes(entry.precision) ? "soft" : ""];
  return (
    <li className={`row ${colourOf(mark)}`}>
      <span className="name">
        <OriginSign mark={mark} /> <Face story={story} claim={entry.claim} />
      </span>
      <span className="track">
        <span
          className={`bar-days ${soft.join(" ")}`}
          style={{ insetInlineStart: `${position(span, start)}%`, width: `${Math.max(0.6, position(span, end) - position(span, start))}%` }}
        />
        <span className="note when" style={{ paddingInlineStart: `${Math.min(60, position(span, start))}%` }}>
          {entry.time} · {plain(entry.precision)}
        </span>
      </span>
    </li>
  );
}

function markOf(story: Story, claim: string): Mark {
  const first = story.claims.get(claim)?.origins[0];
  return first === undefined ? unattributed : story.origins.of(first);
}

function Face({ story, claim }: { story: Story; claim: string }): ReactNode {
  const found = story.claims.get(claim);
  if (!found) {
    return null;
  }
  const face = story.face(found);
  return (
    <>
      <a className="plain" href={to("claims", claim)}>
        <Quote text={shortened(face.quote, longestFace)} language={story.report(face.report).language} />
      </a>{" "}
      <Siglum story={story} witness={face.report} at={face} />
      <span className="hidden">, {count(found.reports, "report")}</span>
    </>
  );
}
