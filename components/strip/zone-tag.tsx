import { cx } from "@/components/ui/cx";
import type { StripPlace } from "@/lib/places/strip-rules";
import { zoneLooks } from "./zones";

type Props = {
  place: StripPlace;
  /** The zone's name, written out. */
  label?: string;
};

export function ZoneTag({ place, label }: Props) {
  const { text, border } = zoneLooks[place];
  return (
    <abbr
      title={label}
      className={cx(
        "inline-grid min-w-9 place-items-center rounded-small border px-1.5 py-0.5 font-mono font-bold text-xs no-underline",
        text,
        border,
      )}
    >
      {place}
    </abbr>
  );
}
