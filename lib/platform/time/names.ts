import type { Locale } from "@/lib/platform/i18n/locales";

type Names = {
  weekdays: string[];
  weekdaysShort: string[];
  months: string[];
  monthsShort: string[];
};

/** Own tables, because runtimes change their short month names between versions. */
export const NAMES: Record<Locale, Names> = {
  en: {
    weekdays: split("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
    weekdaysShort: split("Sun Mon Tue Wed Thu Fri Sat"),
    months: split(
      "January February March April May June July August September October November December",
    ),
    monthsShort: split("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
  },
  fr: {
    weekdays: split("dimanche lundi mardi mercredi jeudi vendredi samedi"),
    weekdaysShort: split("dim. lun. mar. mer. jeu. ven. sam."),
    months: split(
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    ),
    monthsShort: split("janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc."),
  },
};

function split(names: string): string[] {
  return names.split(" ");
}
