import { zoneLooks } from "@/components/strip/zones";
import { cx } from "@/components/ui/cx";
import type { Locale } from "@/lib/platform/i18n/locales";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import type { ShownLineUp } from "@/lib/slots/line-up-queries";
import { stretches } from "@/lib/slots/rules";

type Props = { locale: Locale; lineUp: ShownLineUp; label: string };

/** Slots as wide as they are long, talks in the zone's hue. The list has the same information. */
export function EveningLine({ locale, lineUp, label }: Props) {
  const { slots, stripPlace, timeZone } = lineUp;
  const { fill, border } = zoneLooks[stripPlace];
  const firstAt = slots[0]?.startsAt ?? lineUp.startsAt;
  // A stage may begin early; a first talk that was canceled leaves its time empty.
  const startsAt = firstAt < lineUp.startsAt ? firstAt : lineUp.startsAt;
  const end = slots.at(-1)?.endsAt ?? startsAt;
  return (
    <div className="grid gap-1">
      <div
        role="img"
        aria-label={label}
        className={cx("flex h-12 overflow-hidden rounded-control border", border)}
      >
        {stretches(slots, startsAt).map(({ slot, startsAt: at, milliseconds }, index) => (
          <span
            key={slot?.id ?? at}
            className={cx(
              slot && "min-w-1 border-paper",
              slot && index > 0 && "border-l-2",
              slot?.kind === "talk" && cx(fill, "forced-colors:bg-[Highlight]"),
              slot && slot.kind !== "talk" && "bg-sunk",
            )}
            style={{ flexGrow: milliseconds / 1000, flexBasis: 0 }}
          />
        ))}
      </div>
      {/* The text next to it has both. */}
      <p
        aria-hidden="true"
        className="flex justify-between font-mono text-ink-2 text-sm tabular-nums"
      >
        <span>{formatTimeAt(startsAt, timeZone, locale)}</span>
        <span>{formatTimeAt(end, timeZone, locale)}</span>
      </p>
    </div>
  );
}
