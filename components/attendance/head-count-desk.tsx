import { doorPath } from "@/components/host-desk/frame";
import { useClockTexts } from "@/components/site/clock-texts";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { Undo } from "@/components/ui/form/undo";
import { Notice } from "@/components/ui/notice";
import { restoreHeadCountAction } from "@/lib/attendance/actions";
import { mayCountByPhone } from "@/lib/attendance/policy";
import type { DeskHeadCount } from "@/lib/attendance/queries";
import { countingRefusal, isNightOf } from "@/lib/attendance/rules";
import { sourceSentence } from "@/lib/attendance/sentence-rules";
import type { Person } from "@/lib/kernel/viewer";
import { isHost } from "@/lib/meetups/policy";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { HeadCountForm } from "./head-count-form";
import { headCountTexts } from "./head-count-texts";
import { CountSentence } from "./head-counts";
import { VoidForm } from "./void-form";

type Props = {
  locale: Locale;
  meetup: Pick<
    ShownMeetup,
    | (
        | "id"
        | "slug"
        | "eventSlug"
        | "kind"
        | "status"
        | "startsAt"
        | "endsAt"
        | "timeZone"
        | "city"
      )
    | ("hostIds" | "organizerIds")
  >;
  viewer: Person;
  counts: DeskHeadCount[];
  now: Date;
  /** Created with the page, so that a double submission is one count. */
  formKey: string;
};

/** The form for a head count, and the counts published so far. */
export function HeadCountDesk({ locale, meetup, viewer, counts, now, formKey }: Props) {
  const t = useTranslations("attendance");
  return (
    <Page title={t("desk.title")} lead={t("desk.lead")} width="column">
      <CountForm {...{ locale, meetup, now, formKey }} by={byPhone(viewer, meetup)} place="desk" />
      <Section id="published" title={t("desk.earlier-title")}>
        {counts.length === 0 ? (
          <p className="text-ink-2">{t("desk.earlier-none")}</p>
        ) : (
          <ul className="grid gap-3">
            {counts.map((count) => (
              <Published key={count.id} locale={locale} count={count} timeZone={meetup.timeZone} />
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}

type DoorProps = Omit<Props, "viewer" | "counts">;

/** The form alone: for a phone to which the door was handed. */
export function HeadCountAtDoor(props: DoorProps) {
  const { locale, meetup } = props;
  const [t, desk] = [useTranslations("attendance.desk"), useTranslations("desk.tonight")];
  const door = doorPath(locale, meetup);
  return (
    <Page title={t("title")} width="text" back={{ href: door, text: desk("door") }}>
      <CountForm {...props} by={null} place="door" />
    </Page>
  );
}

type FormProps = DoorProps & { by: ReturnType<typeof byPhone>; place: "desk" | "door" };

function CountForm({ locale, meetup, now, formKey, by, place }: FormProps) {
  const [t, clock] = [useTranslations("attendance"), useClockTexts()];
  const refusal = countingRefusal(meetup, now);
  const eventPath = `/${locale}/n/${meetup.eventSlug}`;
  return (
    <HeadCountForm
      meetupId={meetup.id}
      formKey={formKey}
      isTonight={isNightOf(meetup, now)}
      byPhone={by}
      eventPath={eventPath}
      deskPath={`${eventPath}/${meetup.slug}/${place}/head-count`}
      closed={refusal && <Notice>{t(`refusals.${refusal}`)}</Notice>}
      texts={headCountTexts(t, placeName(meetup, locale), isNightOf(meetup, now), clock)}
    />
  );
}

/** An organizer who isn't a host is seldom in the room. */
function byPhone(viewer: Person, meetup: Props["meetup"]) {
  if (!mayCountByPhone(viewer, meetup)) return null;
  return isHost(viewer, meetup) ? "possible" : "usual";
}

type PublishedProps = { locale: Locale; count: DeskHeadCount; timeZone: string };

function Published({ locale, count, timeZone }: PublishedProps) {
  const [t, common] = [useTranslations("attendance.desk"), useTranslations("site.undo")];
  const when = sourceSentence({ ...count, method: null, countedByName: null }, timeZone, locale);
  return (
    <Card as="li" ground={count.voidedAt ? "sunk" : "card"} className="grid gap-2">
      <p>
        <CountSentence locale={locale} count={count} timeZone={timeZone} />
      </p>
      <FocusOnChange side={count.voidedAt ? "voided" : "valid"}>
        {count.voidedAt ? (
          <Undo
            done={<Voided count={count} />}
            action={restoreHeadCountAction}
            fields={{ headCountId: count.id }}
            row={t("one", { people: count.people, when })}
            texts={{ undo: common("undo"), undoing: common("undoing") }}
          />
        ) : (
          <VoidForm
            headCountId={count.id}
            texts={{
              summary: t("void-of", { people: count.people, when }),
              reason: t("void-reason"),
              hint: t("void-hint"),
              submit: t("void"),
              submitting: t("voiding"),
            }}
          />
        )}
      </FocusOnChange>
    </Card>
  );
}

function Voided({ count }: Pick<PublishedProps, "count">) {
  const t = useTranslations("attendance.desk");
  const { voidedByName: name, voidReason } = count;
  const reason = voidReason ?? "";
  return (
    <>
      <Badge tone="warn">{t("voided")}</Badge>{" "}
      <span className="text-sm">{name ? t("voided-by", { name, reason }) : reason}</span>
    </>
  );
}
