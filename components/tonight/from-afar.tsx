import type { Locale } from "@/lib/platform/i18n/locales";
import { type Localized, pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { EventSnapshot } from "@/lib/snapshot/queries";

type Props = { locale: Locale; lights: EventSnapshot["hereFromAfar"] };

/** More are counted, and not drawn. */
const DRAWN = 60;

/** A small light for each who is here from afar, and the towns they are in. */
export function LightsFromAfar({ locale, lights }: Props) {
  const t = useTranslations("desk.afar");
  const { people, towns } = lights;
  if (people === 0) return null;
  const names = towns.map(({ nameEn, nameFr }) => (pick(locale, nameEn, nameFr) as Localized).text);
  return (
    <div className="grid gap-1.5">
      <p>
        {t("here", { people })}
        {names.length > 0 && ` ${t("towns", { towns: names.join(", ") })}`}
      </p>
      <p aria-hidden="true" className="lights-from-afar">
        {"•".repeat(Math.min(people, DRAWN))}
      </p>
    </div>
  );
}
