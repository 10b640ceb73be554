import { VoicePicture } from "@/components/board/voice-picture";
import { HereLight } from "@/components/strip/here-light";
import { ZoneTag } from "@/components/strip/zone-tag";
import { Logo } from "@/components/supporters/logo";
import { Icon } from "@/components/ui/icon";
import type { BoardRow } from "@/lib/board/row-rules";
import type { BoardNumber, BoardTexts } from "@/lib/board/sentence-rules";
import type { WallSupporter, WallThanks } from "@/lib/board/thanks-rules";
import type { BoardVoice } from "@/lib/board/voice-rules";
import type { StripPlace } from "@/lib/places/strip-rules";

export type PanelLabels = {
  zones: Record<StripPlace, string>;
  onStage: string;
  /** Instead of cities where there are none. */
  empty: string;
};

/** What fills the wall for ten seconds. */
type Panel =
  | { id: "numbers"; numbers: BoardNumber[] }
  | { id: `cities-${number}`; rows: BoardRow[] }
  | { id: "reports"; voices: BoardVoice[] }
  | { id: `thanks-${number}`; title: string; supporters: WallSupporter[] }
  | { id: `answers-${number}`; prompt: NonNullable<BoardTexts["prompt"]> };

/** As many rows are legible at 4 m. */
const ROWS = 5;

/** Short enough to be read in ten seconds. */
const VOICES = 3;

const ANSWERS = 12;

const SUPPORTERS = 6;

/**
 * The numbers, then the cities a few at a time, then what people say, then whom it thanks; at least one
 * panel.
 */
export function panelsOf(board: BoardTexts, empty: string, thanks?: WallThanks): Panel[] {
  const { numbers, rows, reports, prompt } = board;
  if (rows.length === 0) return [{ id: "numbers", numbers: [{ says: empty }] }];
  const cities = pagesOf(rows, ROWS).map(
    (page, index): Panel => ({ id: `cities-${index}`, rows: page }),
  );
  const panels = numbers.length > 0 ? [{ id: "numbers" as const, numbers }, ...cities] : cities;
  if (reports.length > 0) panels.push({ id: "reports", voices: reports.slice(0, VOICES) });
  if (prompt)
    for (const [index, answers] of pagesOf(prompt.answers, ANSWERS).entries())
      panels.push({ id: `answers-${index}`, prompt: { ...prompt, answers } });
  if (thanks)
    for (const [index, supporters] of pagesOf(thanks.supporters, SUPPORTERS).entries())
      panels.push({ id: `thanks-${index}`, title: thanks.title, supporters });
  return panels;
}

/** As few pages as `most` on each allows, about equally full. */
function pagesOf<Item>(items: Item[], most: number): Item[][] {
  const pages = Math.ceil(items.length / most);
  const perPage = Math.ceil(items.length / pages);
  return Array.from({ length: pages }, (_, page) =>
    items.slice(page * perPage, (page + 1) * perPage),
  );
}

function Voices({ voices }: { voices: BoardVoice[] }) {
  return (
    <ul className="wall-voices">
      {voices.map(({ id, city, text, lang, picture }) => (
        <li key={id}>
          <div>
            <p>{city}</p>
            {text && (
              <p lang={lang} className="wall-quote">
                {text}
              </p>
            )}
          </div>
          {picture && <VoicePicture picture={picture} />}
        </li>
      ))}
    </ul>
  );
}

function Answers({ text, lang, answers }: NonNullable<BoardTexts["prompt"]>) {
  return (
    <div className="wall-answers">
      <h2 lang={lang}>{text}</h2>
      <ul>
        {answers.map(({ id, city, text: words, lang: written, picture }) => (
          <li key={id}>
            {picture && <VoicePicture picture={picture} />}
            <p lang={written} className="wall-words">
              {words}
            </p>
            <p>{city}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Thanked({ title, supporters }: { title: string; supporters: WallSupporter[] }) {
  return (
    <div className="wall-thanks">
      <h2>{title}</h2>
      <ul>
        {supporters.map(({ id, name, logo, city }) => (
          <li key={id}>
            {logo ? <Logo logo={logo} name={name} /> : <p className="wall-supporter">{name}</p>}
            {city && <p>{city}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Props = { panel: Panel; labels: PanelLabels; isShown: boolean };

export function WallPanel({ panel, labels, isShown }: Props) {
  return (
    <div className="wall-panel" hidden={!isShown}>
      {panel.id === "numbers" && <Numbers {...panel} />}
      {"rows" in panel && <Rows rows={panel.rows} labels={labels} />}
      {panel.id === "reports" && <Voices voices={panel.voices} />}
      {"prompt" in panel && <Answers {...panel.prompt} />}
      {"supporters" in panel && <Thanked {...panel} />}
    </div>
  );
}

function Numbers({ numbers }: { numbers: BoardNumber[] }) {
  return (
    <div className="wall-numbers">
      {numbers.map(({ before, value, says }) => (
        <p key={says}>
          {before && <span>{before}</span>}
          {value && <span className="number">{value}</span>}
          <span>{says}</span>
        </p>
      ))}
    </div>
  );
}

function Rows({ rows, labels }: { rows: BoardRow[]; labels: PanelLabels }) {
  return (
    <ul className="wall-rows">
      {rows.map((row) => (
        <li key={row.slug} className={`wall-row-${row.phase}`}>
          {row.zone ? (
            <ZoneTag place={row.zone} label={labels.zones[row.zone]} />
          ) : (
            <Icon name="globe" />
          )}
          <div>
            <h2>{row.name}</h2>
            <p>
              <span className="number">{row.time}</span> <span>{row.state}</span>{" "}
              {row.here && <HereLight>{row.here}</HereLight>}
            </p>
          </div>
          <Said row={row} onStage={labels.onStage} />
        </li>
      ))}
    </ul>
  );
}

function Said({ row, onStage }: { row: BoardRow; onStage: string }) {
  const { count, said, onStage: stage } = row;
  return (
    <div>
      <p className={count?.people ? "wall-count" : undefined}>{count?.says ?? said}</p>
      {stage ? (
        <p>
          {onStage} <span lang={stage.lang}>{stage.title}</span>
        </p>
      ) : (
        count && <p>{[said, count.source].filter(Boolean).join(" · ")}</p>
      )}
    </div>
  );
}
