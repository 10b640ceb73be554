import type { ReactNode } from "react";
import { HostsTable } from "@/components/hosts/hosts-table";
import { EventFigures } from "@/components/reconciliation/event-figures";
import { useClockTexts } from "@/components/site/clock-texts";
import { LastStep } from "@/components/site/last-step";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionButton } from "@/components/ui/form/action-button";
import { Notice } from "@/components/ui/notice";
import type { IfEventCanceled } from "@/lib/attendees/notified-queries";
import type { DeskRow } from "@/lib/desks/queries";
import type { RemovedCity } from "@/lib/desks/removed-queries";
import type { UncountedCity } from "@/lib/desks/uncounted-queries";
import { againPath } from "@/lib/drafts/path-rules";
import { cancelEventAction, deleteDraftAction, publishEventAction } from "@/lib/events/actions";
import type { ShownEvent } from "@/lib/events/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { ReconciledCity } from "@/lib/reconciliation/queries";
import { AddCityForm } from "./add-city";
import { OrganizerTable } from "./city-table";
import { OrganizerFrame } from "./frame";
import { RemovedCities } from "./removed-cities";
import { Uncounted } from "./uncounted";

type Props = {
  locale: Locale;
  event: ShownEvent;
  rows: DeskRow[];
  /** Not counted an hour after doors. */
  uncounted: UncountedCity[];
  /** Over. */
  reconciled: ReconciledCity[];
  /** Removed a moment ago. */
  removed: RemovedCity[];
  isOver: boolean;
  /** What canceling the night would do; null if it can't be canceled. */
  ifCanceled: IfEventCanceled;
  /** How many hosts get an e-mail if the draft is deleted. */
  notifiedByDelete: number;
  /** Cities not yet part of the event. */
  otherCities: { value: string; label: string }[];
  /** Wishes for towns without a meetup. */
  wishes?: ReactNode;
  /** What is left to do from the night before. */
  fromNightBefore?: ReactNode;
};

/** The organizer's first page: the state of each city, and actions on the whole event. */
export function OrganizerDesk(props: Props) {
  const { locale, event, rows, removed, isOver, ifCanceled, otherCities, wishes } = props;
  const [t, hosts] = [useTranslations("events"), useTranslations("meetups.hosts")];
  const open = event.status !== "canceled";
  return (
    <OrganizerFrame locale={locale} event={event} current="cities" title={t("desk.title")}>
      <StateNotice event={event} />
      {event.status === "draft" && <Publish locale={locale} event={event} />}
      <Uncounted locale={locale} eventSlug={event.slug} cities={props.uncounted} />
      <EventFigures locale={locale} eventSlug={event.slug} cities={props.reconciled} />
      {isOver && <Again locale={locale} event={event} />}
      {open && (
        <Section id="cities" title={t("cities.title")}>
          {rows.length > 0 ? (
            <OrganizerTable locale={locale} eventSlug={event.slug} rows={rows} />
          ) : (
            <EmptyState>{t("cities.empty")}</EmptyState>
          )}
          <RemovedCities locale={locale} eventId={event.id} cities={removed} />
        </Section>
      )}
      {open && rows.some(({ hosts }) => hosts.length > 0) && (
        <Section id="hosts" title={hosts("title")}>
          <HostsTable locale={locale} rows={rows} />
        </Section>
      )}
      {open && props.fromNightBefore}
      {open && <AddCity event={event} cities={otherCities} />}
      {wishes && (
        <Section id="wishes" title={t("cities.wishes")}>
          {wishes}
        </Section>
      )}
      {event.status === "published" && <Cancel event={event} ifCanceled={ifCanceled} />}
      {event.status === "draft" && <Delete event={event} people={props.notifiedByDelete} />}
    </OrganizerFrame>
  );
}

type Part = { event: ShownEvent };

function StateNotice({ event }: Part) {
  const t = useTranslations("events.desk");
  if (event.status === "draft") return <Notice>{t("draft-note")}</Notice>;
  if (event.status === "canceled") return <Notice tone="danger">{t("canceled-note")}</Notice>;
  if (event.listedAt) return <Notice tone="ok">{t("listed-note")}</Notice>;
  return <Notice>{t("unlisted-note")}</Notice>;
}

function Publish({ locale, event }: Part & { locale: Locale }) {
  const t = useTranslations("events.publish");
  return (
    <Section id="publish" title={t("title")}>
      <div className="grid gap-4">
        <p className="max-w-text text-ink-2">{t("lead", { address: `/n/${event.slug}` })}</p>
        <div className="flex flex-wrap gap-3">
          <ActionButton
            action={publishEventAction}
            fields={{ eventId: event.id }}
            look="primary"
            pendingText={t("pending")}
          >
            {t("button")}
          </ActionButton>
          <ButtonLink href={`/${locale}/n/${event.slug}/preview`}>{t("preview")}</ButtonLink>
        </div>
      </div>
    </Section>
  );
}

function Again({ locale, event }: Part & { locale: Locale }) {
  const t = useTranslations("events.again");
  return (
    <Section id="again" title={t("title")}>
      <p className="mb-4 max-w-text text-ink-2">{t("lead")}</p>
      <ButtonLink look="primary" icon="plus" href={againPath(locale, event)}>
        {t("button")}
      </ButtonLink>
    </Section>
  );
}

function AddCity({ event, cities }: Part & { cities: Props["otherCities"] }) {
  const t = useTranslations("events");
  return (
    <Section id="add" title={t("cities.add")}>
      <AddCityForm
        eventId={event.id}
        cities={cities}
        texts={{
          label: t("cities.add-label"),
          choose: t("cities.add-choose"),
          button: t("cities.add-button"),
          adding: t("cities.adding"),
          added: t("cities.added"),
          clock: useClockTexts(),
        }}
      />
    </Section>
  );
}

function Cancel({ event, ifCanceled }: Part & Pick<Props, "ifCanceled">) {
  const t = useTranslations("events.cancel");
  return (
    <LastStep
      id="cancel"
      title={t("title")}
      open={t("open")}
      lead={t("lead", ifCanceled ?? { cities: 0, people: 0 })}
      closed={ifCanceled === null}
      action={cancelEventAction}
      fields={{ eventId: event.id }}
      icon="cross"
      pendingText={t("pending")}
    >
      {t("button")}
    </LastStep>
  );
}

function Delete({ event, people }: Part & { people: number }) {
  const t = useTranslations("events.delete");
  return (
    <LastStep
      id="delete"
      title={t("title")}
      open={t("open")}
      lead={t("lead", { people })}
      action={deleteDraftAction}
      fields={{ eventId: event.id }}
      pendingText={t("pending")}
    >
      {t("button")}
    </LastStep>
  );
}
