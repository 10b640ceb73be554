import { PROVINCES, type Zone, zonesOf } from "@/lib/places/province-rules";
import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import type { useTranslations } from "@/lib/platform/i18n/translations";
import { zoneTown } from "@/lib/platform/time/zone-town";

/** A placeholder for a town's or person's name, replaced in the browser. */
const NAME = "#";

export const named = (text: string, name: string) => text.replace(NAME, name);

type T = ReturnType<typeof useTranslations<"events.start">>;
type Places = ReturnType<typeof useTranslations<"places">>;
type Zones = ReturnType<typeof useTranslations<"time.strip">>;

export function townsTexts(t: T, places: Places, zones: Zones) {
  const zoneText = ({ stripPlace, timeZone }: Zone) =>
    t("zone-option", { letters: stripPlace, town: zoneTown(timeZone) });
  return {
    label: t("cities"),
    hint: t("cities-hint"),
    found: t("found", { count: NAME }),
    toCheck: t("to-check", { count: NAME }),
    optional: t("optional"),
    host: t("host"),
    remove: t("remove", { town: NAME }),
    unknown: t("unknown", { town: NAME }),
    adding: t("adding", { town: NAME }),
    meant: t("meant", { town: NAME }),
    use: t("use", { town: NAME }),
    province: t("province"),
    zone: t("zone"),
    choose: t("choose"),
    again: t("again", { name: NAME }),
    zoneNames: Object.fromEntries(STRIP.map((place) => [place, zones(place)])) as Record<
      StripPlace,
      string
    >,
    provinces: PROVINCES.map((code) => ({
      value: code as string,
      label: places(`provinces.${code}`),
    })),
    zones: Object.fromEntries(
      PROVINCES.map((code) => [
        code,
        zonesOf(code).map((zone) => ({ value: zone.timeZone, label: zoneText(zone) })),
      ]),
    ),
  };
}

export type TownsTexts = ReturnType<typeof townsTexts>;
