import { InLanguage } from "@/components/site/in-language";
import { Page } from "@/components/site/page";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionButton } from "@/components/ui/form/action-button";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { SubmitOnOpen } from "@/components/ui/form/submit-on-open";
import type { TypedAgain } from "@/lib/attempts/queries";
import type { ShownEvent } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import { placeName } from "@/lib/meetups/rules";
import { citiesOf } from "@/lib/phases/night-rules";
import { startInCities, startInTown } from "@/lib/places/clock-rules";
import { nearestFirst } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDate } from "@/lib/platform/time/format";
import type { AskedQuestion } from "@/lib/questions/queries";
import { rememberDeviceAction, switchMeetupAction } from "@/lib/rsvps/actions";
import type { answerByLink } from "@/lib/rsvps/link-queries";
import { joinRefusal } from "@/lib/seating/rules";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { AnswerCard } from "./answer-card";
import { ClosedCard } from "./closed-card";
import { History } from "./history";
import { inPlace } from "./place";

type LinkedMeetup = Pick<
  SnapshotMeetup,
  | "id"
  | "slug"
  | "eventSlug"
  | "kind"
  | "status"
  | "eventStatus"
  | "city"
  | "localDate"
  | "startsLocal"
  | "startsAt"
  | "endsAt"
  | "timeZone"
  | "partyLimit"
  | "rsvpsCloseAt"
>;

type Props = {
  locale: Locale;
  event: ShownEvent;
  meetup: LinkedMeetup;
  others: LinkedMeetup[];
  linked: NonNullable<Awaited<ReturnType<typeof answerByLink>>>;
  asked: AskedQuestion[];
  typedAgain: TypedAgain[];
  token: string;
  /** Whether a form of this very request was rejected. */
  wasRejected: boolean;
  now: Date;
};

/** The page of a mailed link. Only its buttons change anything. */
export function LinkedAnswer(props: Props) {
  const { locale, event, meetup, others, linked, asked, typedAgain, token, now } = props;
  const t = useTranslations("rsvps.link");
  const { answer, elsewhere, waiting } = linked;
  const closed = joinRefusal(meetup, now);
  // The other RSVP has its own mail and link.
  const moved = answer.status === "canceled" && elsewhere !== null;
  const over = closed !== null && closed !== "rsvps-closed" ? closed : null;
  const waitsIn = ({ id }: LinkedMeetup) => waiting.some(({ meetupId }) => meetupId === id);
  const open = others.filter((other) => !joinRefusal(other, now) && !waitsIn(other));
  const night = nightTitle(event, locale);
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      width="text"
      back={{ href: `/${locale}/n/${event.slug}/${meetup.slug}`, text: t("toMeetup") }}
    >
      <SubmitOnOpen action={rememberDeviceAction} token={token} />
      <div className="grid gap-6">
        <div>
          <p className="font-bold text-lg">
            {t.rich("to", {
              night: () => <InLanguage locale={locale} text={night} />,
              place: inPlace(locale, meetup.city),
            })}
          </p>
          <p className="text-lg first-letter:uppercase">
            {formatDate(meetup.localDate, locale)}, {startInTown(meetup, locale)}
          </p>
          <p className="text-ink-2 empty:hidden">
            {startInCities(meetup, citiesOf(others), locale)}
          </p>
        </div>
        <Card id="rsvp" aria-labelledby="rsvp-title">
          <FocusOnChange side={over ?? answer.status}>
            {over ? (
              <ClosedCard locale={locale} meetup={meetup} closed={over} />
            ) : (
              <AnswerCard
                locale={locale}
                meetup={meetup}
                answer={answer}
                asked={asked}
                elsewhere={elsewhere}
                waiting={waiting}
                typedAgain={typedAgain}
                token={token}
                wasRejected={props.wasRejected}
                now={now}
              />
            )}
          </FocusOnChange>
        </Card>
        <History locale={locale} history={linked.history} timeZone={meetup.timeZone} />
        <Others
          locale={locale}
          meetups={moved ? [] : nearestFirst(open, meetup.city, () => true).rows}
          from={meetup.id}
          isCanceled={answer.status === "canceled"}
          token={token}
        />
      </div>
    </Page>
  );
}

type OthersProps = {
  locale: Locale;
  /** The nearest one first. */
  meetups: LinkedMeetup[];
  from: string;
  isCanceled: boolean;
  token: string;
};

function Others({ locale, meetups, from, isCanceled, token }: OthersProps) {
  const t = useTranslations("rsvps.switch");
  if (meetups.length === 0) return null;
  return (
    <Disclosure summary={t("toOthers")} open={isCanceled}>
      <p className="max-w-text">{t(isCanceled ? "leadOthersCanceled" : "leadOthers")}</p>
      <ul className="mt-4 grid gap-3">
        {meetups.map((meetup) => (
          <li key={meetup.id}>
            <ActionButton
              action={switchMeetupAction}
              fields={{ meetupId: meetup.id, from, token }}
              look="secondary"
              pendingText={t("pending")}
            >
              {meetup.city ? t("button", { town: placeName(meetup, locale) }) : t("buttonAfar")}
            </ActionButton>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
