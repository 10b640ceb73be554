import { HereLight } from "@/components/strip/here-light";
import { ZoneTag } from "@/components/strip/zone-tag";
import { Icon } from "@/components/ui/icon";
import { PhoneLink } from "@/components/ui/links/phone-link";
import type { BoardRow } from "@/lib/board/row-rules";
import type { StripPlace } from "@/lib/places/strip-rules";

export type RowLabels = {
  /** The list's name. */
  cities: string;
  /** Each zone's name, written out. */
  zones: Record<StripPlace, string>;
  /** Before what the line-up has for the moment. */
  onStage: string;
  /** Before whom to talk to. */
  trouble: string;
};

type Props = {
  rows: BoardRow[];
  /** The event's path. */
  path: string;
  labels: RowLabels;
};

/** One row per city, in the order of the sun. */
export function BoardRows({ rows, path, labels }: Props) {
  return (
    <ul aria-label={labels.cities} className="board-rows">
      {rows.map((row) => (
        <li key={row.slug} data-city={row.slug} className={`board-row board-row-${row.phase}`}>
          {row.zone ? (
            <ZoneTag place={row.zone} label={labels.zones[row.zone]} />
          ) : (
            <Icon name="globe" size={36} className="p-1.5" />
          )}
          <div className="board-place">
            <h2>
              <a href={`${path}/${row.slug}`}>{row.name}</a>
            </h2>
            <p>
              <span className="number">{row.time}</span>
              <span>{row.state}</span>
              {row.here && <HereLight>{row.here}</HereLight>}
              {row.callIn && <span className="text-ink-2">{row.callIn}</span>}
            </p>
          </div>
          <Counted {...row} />
          <OnStage onStage={row.onStage} label={labels.onStage} />
          <Contact contact={row.contact} label={labels.trouble} />
        </li>
      ))}
    </ul>
  );
}

/** The head count with its source, and below it, apart, how many had said they'd come. */
function Counted({ count, said }: BoardRow) {
  return (
    <div className="board-count">
      {count?.people ? (
        <p>
          <strong>{count.says}</strong>
          <span className="block text-ink-2 text-sm">{count.source}</span>
        </p>
      ) : (
        count && <p className="text-ink-2">{count.says}</p>
      )}
      <p className="text-ink-2">{said}</p>
    </div>
  );
}

type StageProps = { onStage: BoardRow["onStage"]; label: string };

function OnStage({ onStage, label }: StageProps) {
  if (!onStage) return null;
  return (
    <p className="board-stage">
      <span className="text-ink-2 text-sm">{label}</span>{" "}
      <span lang={onStage.lang} className="font-semibold">
        {onStage.title}
      </span>
      {onStage.speaker && <span className="text-ink-2"> · {onStage.speaker}</span>}
    </p>
  );
}

type ContactProps = { contact: BoardRow["contact"]; label: string };

function Contact({ contact, label }: ContactProps) {
  if (!contact) return null;
  return (
    <p className="board-contact">
      <span className="text-ink-2 text-sm">{label}</span>
      {contact.name && <span className="wrap-anywhere font-semibold">{contact.name}</span>}
      {contact.phone && <PhoneLink phone={contact.phone} />}
    </p>
  );
}
