import { DeskHosts } from "@/components/hosts/desk-hosts";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { TonightDesk } from "@/components/tonight/tonight-desk";
import { Notice } from "@/components/ui/notice";
import type { ShownHeadCount } from "@/lib/attendance/queries";
import type { ShownEvent } from "@/lib/events/queries";
import type { DeskHost } from "@/lib/hosts/queries";
import type { Person } from "@/lib/kernel/viewer";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { meetupState } from "@/lib/meetups/rules";
import type { NeedsCounts } from "@/lib/needs/queries";
import { clockTown } from "@/lib/places/clock-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDate, formatTimeRangeIn } from "@/lib/platform/time/format";
import type { DeskReconciliation } from "@/lib/reconciliation/queries";
import type { ShownLineUp } from "@/lib/slots/line-up-queries";
import { isOnTonight } from "@/lib/tonight/rules";
import { DeskAfter } from "./after-night";
import { DeskChecklist } from "./checklist";
import { deskPath } from "./frame";
import { Cancel, Publish } from "./publish";

type Props = {
  locale: Locale;
  event: Pick<ShownEvent, "promptEn" | "promptFr">;
  meetup: ShownMeetup;
  viewer: Person;
  hosts: DeskHost[];
  /** By which the stream reaches its hosts. */
  meetingLink: string | null;
  /** From `headCountsOf`. */
  counts: ShownHeadCount[];
  seatsTaken: number;
  /** How many people need something; null where the viewer may not know. */
  needs: NeedsCounts | null;
  /** How many people get an e-mail if the viewer cancels. */
  notifiedByCancel: number;
  /** How many people get an e-mail once it is published. */
  wishers: number;
  now: Date;
  /** Whether the event has texts in only one language. */
  hasUntranslated: boolean;
  /** On the evening's desk only. */
  lineUp: ShownLineUp | null;
  /** Once a city's meetup is over. */
  reconciliation: DeskReconciliation | null;
  /** Posts on people's own sites that wait for the viewer. */
  waitingPosts: number;
};

/** The desk's first page: the checklist before the day, tonight's screen from noon to noon, the wrap-up afterwards. */
export function DeskHome(props: Props) {
  const { locale, event, meetup, counts, lineUp, now } = props;
  const t = useTranslations("meetups.desk");
  if (isOnTonight(meetup, now))
    return (
      <TonightDesk
        {...{ locale, event, meetup, counts, lineUp, now }}
        after={now >= meetup.endsAt && <DeskAfter {...props} />}
        more={
          <>
            <When {...props} />
            <Sections {...props} />
          </>
        }
      />
    );
  return (
    <Page title={t("title")} lead={<When {...props} />}>
      <Sections {...props} />
    </Page>
  );
}

function When({ locale, meetup, seatsTaken }: Props) {
  const t = useTranslations("meetups.desk");
  const time = formatTimeRangeIn(meetup, clockTown(meetup, locale), locale);
  const seats = { count: seatsTaken, capacity: meetup.capacity ?? 0 };
  return (
    <div>
      <p className="first-letter:uppercase">
        {t("when", { date: formatDate(meetup.localDate, locale), time })}
      </p>
      <p>{meetup.capacity === null ? t("going", seats) : t("goingOf", seats)}</p>
    </div>
  );
}

function Sections(props: Props) {
  const { locale, meetup, viewer, hosts, now, hasUntranslated } = props;
  const t = useTranslations("meetups.desk");
  const isDone = meetupState(meetup, now) === "done";
  const people = <DeskHosts {...{ meetup, hosts, viewer }} meetingLink={props.meetingLink} />;
  if (meetup.status === "canceled")
    return (
      <>
        <Notice tone="danger">{t("canceledNotice")}</Notice>
        {people}
      </>
    );
  return (
    <>
      {meetup.accessAskedAt && !isDone && <AccessRequest locale={locale} meetup={meetup} />}
      {isDone && !isOnTonight(meetup, now) && <DeskAfter {...props} />}
      {meetup.status === "proposed" && <Publish meetup={meetup} people={props.wishers} />}
      {meetup.status === "published" && meetup.eventStatus === "draft" && (
        <Notice>{t("waitsForNight")}</Notice>
      )}
      {hasUntranslated && <OtherLanguage locale={locale} meetup={meetup} />}
      {!isDone && (
        <Section id="ready" title={t("ready")}>
          <DeskChecklist
            locale={locale}
            meetup={meetup}
            needs={props.needs}
            isOrganizer={meetup.organizerIds.includes(viewer.id)}
          />
        </Section>
      )}
      {people}
      {meetup.status === "published" && now < meetup.endsAt && (
        <Cancel meetup={meetup} people={props.notifiedByCancel} />
      )}
    </>
  );
}

type Part = Pick<Props, "locale" | "meetup">;

function AccessRequest({ locale, meetup }: Part) {
  const t = useTranslations("meetups.desk");
  return (
    <Notice tone="warn">
      <p>{t("accessAsk")}</p>
      <NoticeLink href={`${deskPath(locale, meetup, "details")}#access`}>
        {t("accessAskLink")}
      </NoticeLink>
    </Notice>
  );
}

function OtherLanguage({ locale, meetup }: Part) {
  const t = useTranslations("meetups.desk");
  return (
    <Notice>
      <p>{t("saidOnce")}</p>
      <NoticeLink href={`/${locale}/n/${meetup.eventSlug}/desk/facts`}>
        {t("saidOnceLink")}
      </NoticeLink>
    </Notice>
  );
}

function NoticeLink({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      className="inline-flex min-h-target items-center font-semibold text-link underline"
    >
      {children}
    </a>
  );
}
