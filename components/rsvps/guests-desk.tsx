import { useTranslations } from "next-intl";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { guestsForDesk } from "@/lib/attendees/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { formatDateTimeAt } from "@/lib/platform/time/format-instant";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { GuestsTable } from "./guests-table";

type Props = {
  locale: Locale;
  meetup: Pick<
    SnapshotMeetup,
    "id" | "slug" | "eventSlug" | "kind" | "status" | "eventStatus" | "timeZone" | "city"
  >;
  guests: Awaited<ReturnType<typeof guestsForDesk>>;
  now: Date;
};

/** For hosts: attendees, the waitlist and their needs. */
export function GuestsDesk({ locale, meetup, guests, now }: Props) {
  const t = useTranslations("rsvps.guests");
  const { seatsTaken: seats, capacity, overbooked } = guests;
  const open =
    meetup.status === "published" && meetup.eventStatus === "published" && now < guests.endsAt;
  const share = (
    <ButtonLink href={`/${locale}/n/${meetup.eventSlug}/${meetup.slug}`}>{t("share")}</ButtonLink>
  );
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Section id="going" title={t("goingTitle")}>
        <p className="mb-4">
          {capacity === null ? t("counts", { seats }) : t("countsOf", { seats, capacity })}{" "}
          {overbooked > 0 && t("overbooked", { count: overbooked })}
        </p>
        {guests.going.length === 0 ? (
          <EmptyState action={share}>{t("noGoing")}</EmptyState>
        ) : (
          <GuestsTable meetupId={meetup.id} list="going" rows={guests.going} open={open} />
        )}
        {guests.goingLeft > 0 && <p className="mt-3">{t("more", { count: guests.goingLeft })}</p>}
      </Section>
      <Section id="waitlist" title={t("waitlistTitle")}>
        {guests.waitlist.length === 0 ? (
          <p className="text-ink-2">{t("noWaitlist")}</p>
        ) : (
          <>
            <p className="mb-4 max-w-text text-ink-2">{t("seatHint")}</p>
            <GuestsTable meetupId={meetup.id} list="waitlist" rows={guests.waitlist} open={open} />
          </>
        )}
        {guests.waitlistLeft > 0 && (
          <p className="mt-3">{t("more", { count: guests.waitlistLeft })}</p>
        )}
      </Section>
      {guests.overrides.length > 0 && (
        <Section id="overrides" title={t("overridesTitle")}>
          <ul className="grid gap-2">
            {guests.overrides.map(({ id, at, statusAfter, actorName, name }) => {
              const what = { actor: actorName ?? t("aHost"), name };
              return (
                <li key={id}>
                  {statusAfter === "going" ? t("overrideSeat", what) : t("overrideCancel", what)}
                  <span className="block text-ink-2 text-sm first-letter:uppercase">
                    {formatDateTimeAt(at, meetup.timeZone, locale)}
                  </span>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </Page>
  );
}
