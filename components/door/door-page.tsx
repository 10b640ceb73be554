import "./door.css";
import { deskPath, doorPath } from "@/components/host-desk/frame";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { offsetMinutes } from "@/lib/platform/time/zones";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { DoorApp } from "./app/door-app";
import { doorTexts } from "./app/door-texts";

type Props = {
  locale: Locale;
  meetup: Pick<
    SnapshotMeetup,
    "id" | "slug" | "eventSlug" | "city" | "startsAt" | "endsAt" | "timeZone"
  >;
};

/** The same for everybody, so that a phone can keep it: who may see the list, its own request says. */
export function DoorPage({ locale, meetup }: Props) {
  const [t, desk] = [useTranslations("door"), useTranslations("desk.tonight")];
  const place = placeName(meetup, locale);
  return (
    <Page
      title={t("title")}
      width="text"
      back={{ href: `/${locale}/n/${meetup.eventSlug}/${meetup.slug}`, text: place }}
    >
      <noscript>
        <Notice tone="warn">{t("no-script")}</Notice>
      </noscript>
      <DoorApp
        locale={locale}
        meetupId={meetup.id}
        endsAt={meetup.endsAt.getTime()}
        clockOffset={offsetMinutes(meetup.startsAt, meetup.timeZone)}
        deskPath={deskPath(locale, meetup, "door")}
        texts={doorTexts(t)}
      />
      <ButtonLink
        href={`${doorPath(locale, meetup)}/head-count`}
        icon="people"
        className="justify-self-start"
      >
        {desk("count")}
      </ButtonLink>
    </Page>
  );
}
