import type { ReactNode } from "react";
import { zoneLooks } from "@/components/strip/zones";
import { cx } from "@/components/ui/cx";
import { inDays, inStreamOrder, shareOf } from "@/lib/line-ups/rules";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDate } from "@/lib/platform/time/format";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import { toWall } from "@/lib/platform/time/zones";
import type { ShownLineUp } from "@/lib/slots/line-up-queries";
import { useSlotName } from "./slot-name";

export type CityLineUp = {
  slug: string;
  city: { nameEn: string; nameFr: string } | null;
  href: string;
  lineUp: ShownLineUp;
};

type Props = {
  locale: Locale;
  /** Null without a stream: then only the cities' own clocks are shown. */
  streamZone: string | null;
  /** At least one. */
  cities: CityLineUp[];
  /** Marks those that are not published. */
  marksDrafts?: boolean;
};

const town = ({ city, slug }: CityLineUp, locale: Locale) => (city ? cityName(city, locale) : slug);

/** All cities' line-ups on the stream's clock: drawn one under the other, and in one list. */
export function EventLineUps({ locale, streamZone, cities, marksDrafts }: Props) {
  const t = useTranslations("lineUps.event");
  const dayOf = ({ lineUp }: CityLineUp, instant: Date) =>
    toWall(instant, streamZone ?? lineUp.timeZone).date;
  const inOrder = cities.toSorted(
    (a, b) => a.lineUp.startsAt.getTime() - b.lineUp.startsAt.getTime(),
  );
  const cityDays = inDays(inOrder, (city) => dayOf(city, city.lineUp.startsAt));
  const slotDays = inDays(inStreamOrder(inOrder), ({ city, slot }) => dayOf(city, slot.startsAt));
  const isOneDay = slotDays.length === 1;
  return (
    <>
      <section aria-labelledby="cities" className="grid gap-4">
        <h2 id="cities" className="text-xl">
          {t("cities")}
        </h2>
        {cityDays.map(({ day, rows }) => (
          <Day key={day} title={isOneDay ? null : formatDate(day, locale)}>
            <ul className="grid gap-3">
              {rows.map((city) => (
                <li key={city.slug} className="grid gap-1">
                  <p className="flex flex-wrap items-baseline gap-x-3">
                    <a
                      href={city.href}
                      className="inline-flex min-h-target items-center font-semibold text-link hover:underline"
                    >
                      {town(city, locale)}
                    </a>
                    <Span {...{ locale, city, streamZone }} />
                    {marksDrafts && !city.lineUp.isPublished && (
                      <span className="text-ink-2 text-sm">{t("draft")}</span>
                    )}
                  </p>
                  <Bar city={city} cities={rows} />
                </li>
              ))}
            </ul>
          </Day>
        ))}
      </section>
      <section aria-labelledby="order" className="grid gap-4">
        <h2 id="order" className="text-xl">
          {t("order")}
        </h2>
        {slotDays.map(({ day, rows }) => (
          <Day key={day} title={isOneDay ? null : formatDate(day, locale)}>
            <ol className="grid">
              {rows.map(({ city, slot }) => (
                <Row key={slot.id} {...{ locale, city, slot, streamZone }} />
              ))}
            </ol>
          </Day>
        ))}
      </section>
    </>
  );
}

function Day({ title, children }: { title: string | null; children: ReactNode }) {
  return (
    <div className="grid gap-2">
      {title && <h3 className="font-semibold text-lg">{title}</h3>}
      {children}
    </div>
  );
}

type CityProps = Pick<Props, "locale" | "streamZone"> & { city: CityLineUp };

/** "8:30 pm to 10 pm on the stream, 7:30 pm there". */
function Span({ locale, city, streamZone }: CityProps) {
  const t = useTranslations("lineUps.event");
  const { startsAt, timeZone, slots } = city.lineUp;
  const at = (instant: Date, zone: string) => formatTimeAt(instant, zone, locale);
  const times = (zone: string) => ({
    start: at(startsAt, zone),
    end: at(slots.at(-1)?.endsAt ?? startsAt, zone),
  });
  const local = t("span", times(timeZone));
  return (
    <span className="text-ink-2 text-sm tabular-nums">
      {streamZone ? t("span-both", { ...times(streamZone), local }) : local}
    </span>
  );
}

/** Within the evening of all cities of its day. The list has the same information. */
function Bar({ city, cities }: { city: CityLineUp; cities: CityLineUp[] }) {
  const all = cities.flatMap(({ lineUp }) => lineUp.slots);
  const instants = all.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]);
  const whole = {
    startsAt: new Date(Math.min(...instants)),
    endsAt: new Date(Math.max(...instants)),
  };
  const { border, fill } = zoneLooks[city.lineUp.stripPlace];
  return (
    <div aria-hidden="true" className={cx("relative h-6 border-b", border)}>
      {city.lineUp.slots.map((slot) => {
        const { left, width } = shareOf(slot, whole);
        return (
          <span
            key={slot.id}
            className={cx(
              "absolute inset-y-0 border-paper border-r",
              slot.kind === "talk" ? cx(fill, "forced-colors:bg-[Highlight]") : "bg-sunk",
            )}
            style={{ left: `${left}%`, width: `${width}%` }}
          />
        );
      })}
    </div>
  );
}

function Row({
  locale,
  city,
  slot,
  streamZone,
}: CityProps & { slot: ShownLineUp["slots"][number] }) {
  const t = useTranslations("lineUps.event");
  const { text, lang } = useSlotName(locale)(slot);
  const local = formatTimeAt(slot.startsAt, city.lineUp.timeZone, locale);
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-x-3 border-hairline border-t py-2">
      <span className="whitespace-nowrap font-mono text-sm tabular-nums leading-7">
        {streamZone ? formatTimeAt(slot.startsAt, streamZone, locale) : local}
      </span>
      <span className="wrap-anywhere min-w-0">
        <span lang={lang} className={slot.talk ? "font-semibold" : "text-ink-2"}>
          {text}
        </span>
        <span className="block text-ink-2 text-sm">
          {slot.talk && `${slot.talk.speakerName} · `}
          {streamZone
            ? t("in-town", { town: town(city, locale), time: local })
            : town(city, locale)}
        </span>
      </span>
    </li>
  );
}
