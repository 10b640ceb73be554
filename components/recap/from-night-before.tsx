import type { ReactNode } from "react";
import { CommitmentItems } from "@/components/commitments/commitment-items";
import { InLanguage } from "@/components/site/in-language";
import { Section } from "@/components/site/section";
import { nightTitle } from "@/lib/events/rules";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { CarriedToDesk } from "@/lib/recap/carried-queries";
import { WishesForNextTime } from "./next-time";

type Props = { locale: Locale; carried: CarriedToDesk };

/** For organizers: what the night before left to do. */
export function FromNightBefore({ locale, carried }: Props) {
  const [t, all] = [useTranslations("recap.carried"), useTranslations("commitments.event")];
  const { night, commitments, wishes, towns, meetups } = carried;
  const title = () => (
    <a href={`/${locale}/n/${night.slug}`} className="link">
      <InLanguage locale={locale} text={nightTitle(night, locale)} />
    </a>
  );
  return (
    <Section id="carried-over" title={t("title")}>
      <div className="grid gap-6">
        <p className="max-w-text text-ink-2">{t.rich("lead", { night: title })}</p>
        {commitments.length > 0 && (
          <Part title={t("open")}>
            <CommitmentItems eventSlug={night.slug} commitments={commitments} />
            <a
              href={`/${locale}/n/${night.slug}/commitments`}
              className="link inline-flex min-h-target items-center justify-self-start"
            >
              {all("all")}
            </a>
          </Part>
        )}
        {wishes.length > 0 && (
          <Part title={t("wishes")}>
            <WishesForNextTime {...{ locale, meetups }} event={night} recap={{ wishes }} isNested />
          </Part>
        )}
        {towns.length > 0 && (
          <Part title={t("towns")}>
            <ul className="grid gap-1">
              {towns.map(({ city, people, hosts }) => (
                <li key={city.id}>
                  <span className="font-semibold">{cityName(city, locale)}</span>
                  {" · "}
                  {t("town", { people, hosts })}
                </li>
              ))}
            </ul>
          </Part>
        )}
      </div>
    </Section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold text-lg">{title}</h3>
      {children}
    </div>
  );
}
