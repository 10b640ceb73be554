import { zoneLooks } from "@/components/site/zones";
import { cx } from "@/components/ui/cx";
import type { ShownLineUp } from "@/lib/talks/queries";

type Props = { lineUp: ShownLineUp; label: string };

/** The evening at a glance: each slot as wide as it is long, talks in the zone's hue. The list says the same. */
export function EveningLine({ lineUp: { slots, stripPlace }, label }: Props) {
  const { fill, border } = zoneLooks[stripPlace];
  return (
    <div
      role="img"
      aria-label={label}
      className={cx("flex h-12 overflow-hidden rounded-control border", border)}
    >
      {slots.map((slot, at) => (
        <span
          key={slot.id}
          className={cx(
            "min-w-1 border-paper",
            at > 0 && "border-l-2",
            slot.kind === "talk" ? cx(fill, "forced-colors:bg-[Highlight]") : "bg-sunk",
          )}
          style={{ flexGrow: slot.seconds + slot.changeoverSeconds, flexBasis: 0 }}
        />
      ))}
    </div>
  );
}
