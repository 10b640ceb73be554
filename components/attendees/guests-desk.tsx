import "./guests.css";
import type { ReactNode } from "react";
import { DeskNeeds } from "@/components/needs/desk-needs";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FormStatus } from "@/components/ui/form/form-status";
import { shownInPlaceSince } from "@/lib/activity/undo-rules";
import type { guestsForDesk } from "@/lib/attendees/queries";
import type { GuestListParams } from "@/lib/attendees/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDateTimeAt } from "@/lib/platform/time/format-instant";
import { leaveRefusal } from "@/lib/seating/rules";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { GuestFilter, GuestList } from "./guest-list";

// A shorter list is read at a glance.
const FILTERED_FROM = 11;

type Props = {
  locale: Locale;
  meetup: Pick<
    SnapshotMeetup,
    "id" | "slug" | "eventSlug" | "kind" | "status" | "eventStatus" | "timeZone" | "city"
  >;
  guests: Awaited<ReturnType<typeof guestsForDesk>>;
  query: GuestListParams;
  now: Date;
  /** What was typed about a guest who is gone. */
  unsaved: ReactNode;
  /** The RSVP whose answer was just rejected. */
  rejectedNeed: string | null;
};

/** For hosts: attendees, the waitlist and their needs. */
export function GuestsDesk({ locale, meetup, guests, query, now, unsaved, rejectedNeed }: Props) {
  const t = useTranslations("rsvps.guests");
  const { going, waitlist } = guests;
  const found = going.matching + waitlist.matching;
  const isOpen = !leaveRefusal({ ...meetup, endsAt: guests.endsAt }, now);
  const just = guests.overrides.find(({ at }) => at > shownInPlaceSince(now));
  return (
    <Page title={t("title")} lead={t(guests.needs ? "lead" : "leadNoNeeds")}>
      {(query.q !== "" || going.all + waitlist.all >= FILTERED_FROM) && (
        <GuestFilter q={query.q} found={found} />
      )}
      {unsaved}
      <FormStatus message={just && <Override override={just} />} />
      {query.q === "" && guests.needs && guests.needs.length > 0 && (
        <DeskNeeds
          {...{ meetupId: meetup.id, needs: guests.needs, isOpen }}
          rejected={rejectedNeed}
        />
      )}
      {(query.q === "" || found > 0) && <Lists {...{ locale, meetup, guests, query, isOpen }} />}
      {going.all + waitlist.all > 0 && <FileLink {...{ locale, meetup }} />}
      {guests.overrides.length > 0 && (
        <Section id="overrides" title={t("overridesTitle")}>
          <ul className="grid gap-2">
            {guests.overrides.map((override) => (
              <li key={override.id}>
                <Override override={override} />
                {override.reason && (
                  <span className="block wrap-anywhere">
                    {t("overrideReason", { reason: override.reason })}
                  </span>
                )}
                <span className="block text-ink-2 text-sm first-letter:uppercase">
                  {formatDateTimeAt(override.at, meetup.timeZone, locale)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

function FileLink({ locale, meetup: { eventSlug, slug } }: Pick<Props, "locale" | "meetup">) {
  const t = useTranslations("rsvps.guests.csv");
  return (
    <div className="no-print grid gap-1">
      <p>
        <a className="link" href={`/api/guests/${eventSlug}/${slug}?lang=${locale}`} download>
          {t("link")}
        </a>
      </p>
      <p className="max-w-text text-ink-2">{t("hint")}</p>
    </div>
  );
}

type OverrideProps = { override: Props["guests"]["overrides"][number] };

function Override({ override }: OverrideProps) {
  const t = useTranslations("rsvps.guests");
  const what = { actor: override.actorName ?? t("aHost"), name: override.name };
  return override.statusAfter === "going" ? t("overrideSeat", what) : t("overrideCancel", what);
}

type ListsProps = Pick<Props, "locale" | "meetup" | "guests" | "query"> & { isOpen: boolean };

function Lists({ locale, meetup, guests, query, isOpen }: ListsProps) {
  const t = useTranslations("rsvps.guests");
  const { seatsTaken: seats, capacity, overbooked, going, waitlist } = guests;
  const { questions, answers } = guests;
  const lists = {
    locale,
    meetupId: meetup.id,
    query,
    questions,
    answers,
    needs: guests.needs,
    open: isOpen,
  };
  const share = (
    <ButtonLink href={`/${locale}/n/${meetup.eventSlug}/${meetup.slug}`}>{t("share")}</ButtonLink>
  );
  return (
    <>
      <Section id="going" title={t("goingTitle")}>
        <p className="mb-4">
          {capacity === null ? t("counts", { seats }) : t("countsOf", { seats, capacity })}{" "}
          {overbooked > 0 && t("overbooked", { count: overbooked })}
        </p>
        <GuestList
          {...lists}
          list="going"
          guests={going}
          empty={<EmptyState action={share}>{t("noGoing")}</EmptyState>}
        />
      </Section>
      <Section id="waitlist" title={t("waitlistTitle")}>
        {waitlist.all > 0 && <p className="mb-4 max-w-text text-ink-2">{t("seatHint")}</p>}
        <GuestList
          {...lists}
          list="waitlist"
          guests={waitlist}
          empty={<p className="text-ink-2">{t("noWaitlist")}</p>}
        />
      </Section>
    </>
  );
}
