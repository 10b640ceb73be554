import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { useDuration } from "@/components/line-ups/duration";
import { foreign } from "@/components/reflections/byline";
import { SampleBadge } from "@/components/reflections/sample-badge";
import { InLanguage } from "@/components/site/in-language";
import { Page } from "@/components/site/page";
import { nightTitle } from "@/lib/events/rules";
import { placeName } from "@/lib/meetups/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDateAt, formatTimeAt } from "@/lib/platform/time/format-instant";
import { townNames } from "@/lib/share/sentence-rules";
import type { PublicTalk } from "@/lib/talks/queries";

type Props = { talk: PublicTalk; afterwards: ReactNode; children: ReactNode };

export function TalkPage({ talk, afterwards, children }: Props) {
  const t = useTranslations("talks");
  const locale = useLocale();
  const lang = foreign(talk.locale, locale);
  const { night, place } = talk;
  const town = placeName(place, locale);
  const cityPath = `/${locale}/n/${night.slug}/${place.slug}`;
  return (
    <Page
      title={talk.title}
      {...(lang && { titleLang: lang })}
      back={{ href: `${cityPath}/line-up`, text: t("line-up.title-in", townNames(town, locale)) }}
      above={talk.sampleData !== "none" && <SampleBadge event={talk} />}
      lead={
        <>
          <p className="wrap-anywhere font-semibold">{talk.speakerName}</p>
          <Facts talk={talk} town={town} />
          <p className="text-base">
            <a href={cityPath} className="link">
              {town}
            </a>
            {" · "}
            <a href={`/${locale}/n/${night.slug}`} className="link">
              <InLanguage locale={locale} text={nightTitle(night, locale)} />
            </a>
          </p>
        </>
      }
      width="text"
    >
      {talk.abstract && (
        <p
          lang={lang}
          className="wrap-anywhere whitespace-pre-line font-reading text-xl leading-snug"
        >
          {talk.abstract}
        </p>
      )}
      {talk.bio && (
        <p lang={lang} className="wrap-anywhere mt-6 whitespace-pre-line text-ink-2">
          {talk.bio}
        </p>
      )}
      {afterwards}
      {children}
    </Page>
  );
}

/** Its times are those of the published line-up. */
function Facts({ talk, town }: { talk: PublicTalk; town: string }) {
  const t = useTranslations("talks");
  const duration = useDuration();
  const locale = useLocale();
  const { startsAt, endsAt, place } = talk;
  const time = (instant: Date) => formatTimeAt(instant, place.timeZone, locale);
  const facts = [
    t(`formats.${talk.format}`),
    duration(talk.seconds),
    ...(talk.locale === locale ? [] : [t(`languages.${talk.locale}`)]),
  ];
  return (
    <>
      <p className="text-base">
        <time dateTime={startsAt.toISOString()}>
          {formatDateAt(startsAt, place.timeZone, locale)}
          {" · "}
          {t("line-up.clock", { start: time(startsAt), end: time(endsAt), town })}
        </time>
      </p>
      <p className="text-base text-ink-2">{facts.join(" · ")}</p>
    </>
  );
}
