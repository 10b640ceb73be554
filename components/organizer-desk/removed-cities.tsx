import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { Undo } from "@/components/ui/form/undo";
import type { RemovedCity } from "@/lib/desks/removed-queries";
import { addCityAction } from "@/lib/meetups/actions";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = { locale: Locale; eventId: string; cities: RemovedCity[] };

/** Cities removed a moment ago; each can be added again. */
export function RemovedCities({ locale, eventId, cities }: Props) {
  const [t, common] = [useTranslations("events.cities"), useTranslations("site.undo")];
  return (
    <FocusOnChange side={cities.map(({ slug }) => slug).join()} className="mt-3 empty:hidden">
      {cities.length > 0 && (
        <ul>
          {cities.map((city) => (
            <li key={city.slug}>
              <Undo
                done={t("removed", { city: cityName(city, locale) })}
                action={addCityAction}
                fields={{ eventId, city: city.slug }}
                row={cityName(city, locale)}
                texts={{ undo: common("undo"), undoing: common("undoing") }}
              />
            </li>
          ))}
        </ul>
      )}
    </FocusOnChange>
  );
}
