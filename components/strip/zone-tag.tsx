import { cx } from "@/components/ui/cx";
import type { StripPlace } from "@/lib/places/strip-rules";
import { zoneClass } from "./zones";

type Props = {
  place: StripPlace;
  /** The zone's name, written out. */
  label?: string;
};

export function ZoneTag({ place, label }: Props) {
  return (
    <abbr title={label} className={cx("zone-tag", zoneClass(place))}>
      {place}
    </abbr>
  );
}
