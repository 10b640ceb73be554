import type { ReactNode } from "react";
import { CodeFirst } from "@/components/attempts/code-first";
import { ConfirmAttempt } from "@/components/attempts/confirm-attempt";
import { TypedAgainOffer } from "@/components/attempts/typed-again-offer";
import { WrongAddress } from "@/components/attempts/wrong-address";
import { AddToCalendar } from "@/components/calendar/add-to-calendar";
import { OwnNeeds } from "@/components/needs/own-needs";
import { HereFromAfar } from "@/components/tonight/here-from-afar";
import { ButtonLink } from "@/components/ui/button";
import { ActionButton } from "@/components/ui/form/action-button";
import { Address } from "@/components/ui/text/address";
import type { TypedAgain } from "@/lib/attempts/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { AskedQuestion } from "@/lib/questions/queries";
import { cancelRsvpAction, confirmRsvpAction, returnRsvpAction } from "@/lib/rsvps/actions";
import type { MyAnswer, ShownAnswer } from "@/lib/rsvps/queries";
import { joinRefusal, partyLimitOf } from "@/lib/seating/rules";
import { AnswerQuestions } from "./answer-questions";
import { NeededQuestions } from "./asked-questions";
import { CardTitle } from "./card-title";
import { GuestsForm } from "./guests-form";
import { inPlace } from "./place";
import { RevokeLinks } from "./revoke-links";
import { TakeSeats, WaitingText } from "./waiting";

type Answered = {
  id: string;
  slug: string;
  eventSlug: string;
  kind: "city" | "afar";
  status: "proposed" | "published" | "canceled";
  eventStatus: "draft" | "published" | "canceled";
  partyLimit: number;
  rsvpsCloseAt: Date;
  startsAt: Date;
  endsAt: Date;
};

type Props = {
  locale: Locale;
  meetup: Answered;
  answer: ShownAnswer;
  asked: AskedQuestion[];
  elsewhere: MyAnswer["elsewhere"];
  waiting: MyAnswer["waiting"];
  typedAgain: TypedAgain[];
  /** Whether a form of this very request was rejected. */
  wasRejected: boolean;
  now: Date;
  /** The token of the link that opened the page; otherwise the forms use the session or the device. */
  token?: string;
  share?: ReactNode;
  /** Where else to go, once it is canceled. */
  nearby?: ReactNode;
};

/** The RSVP, going or waitlisted, and everything that can be changed about it. */
export function AnswerCard(props: Props) {
  const { locale, meetup, answer, asked, elsewhere, waiting, typedAgain, now, token, share } =
    props;
  const [t, needs] = [useTranslations("rsvps.answer"), useTranslations("rsvps.needs")];
  const fields = { meetupId: meetup.id, ...(token && { token }) };
  if (answer.needsCode) return <CodeFirst meetupId={meetup.id} answer={answer} fields={fields} />;
  if (answer.status === "canceled") return <Canceled {...props} fields={fields} />;

  const waits = answer.status === "waitlisted";
  // Whoever opened the mailed link needs no code.
  const needsCode = answer.isAttempt && !answer.owned;
  const going = meetup.kind === "afar" ? t("goingAfar") : t("going");
  return (
    <>
      <CardTitle icon={waits ? "clock" : "check"}>{waits ? t("waitlisted") : going}</CardTitle>
      <div className="-mt-3 grid gap-2">
        <p>
          {t("guests", { count: answer.guests })} {answer.supportPerson && t("withSupport")}
        </p>
        {answer.line && <WaitingText line={answer.line} guests={answer.guests} />}
        {answer.line && <TakeSeats line={answer.line} guests={answer.guests} fields={fields} />}
        {waits && elsewhere && (
          <p>{t("keptElsewhere", { place: inPlace(locale, elsewhere.city) })}</p>
        )}
        {!waits &&
          waiting.map(({ meetupId, city }) => (
            <p key={meetupId}>{t("waitsElsewhere", { place: inPlace(locale, city) })}</p>
          ))}
        {needsCode && (
          <p className="text-ink-2">
            {t.rich("mailed", {
              address: () => <Address>{answer.typedAddress ?? ""}</Address>,
            })}
          </p>
        )}
        {answer.needs === "answered" && <p>{needs("answeredElsewhere")}</p>}
        {answer.needs && answer.needs !== "answered" && <OwnNeeds needs={answer.needs} />}
        {!answer.isAttempt && !answer.owned && <p className="text-ink-2">{t("confirmed")}</p>}
      </div>
      <HereFromAfar {...{ meetup, answer, fields, now }} />
      <NeededQuestions {...{ locale, fields, asked }} />
      {answer.typedAddress && <WrongAddress meetupId={meetup.id} address={answer.typedAddress} />}
      {needsCode && <ConfirmAttempt meetupId={meetup.id} />}
      {typedAgain.length > 0 && (
        <TypedAgainOffer locale={locale} meetup={meetup} typedAgain={typedAgain} fields={fields} />
      )}
      {answer.isAskedAgain && <p className="font-bold">{t("askedAgain")}</p>}
      {(answer.isAskedAgain || (answer.isAttempt && answer.owned)) && (
        <ActionButton action={confirmRsvpAction} fields={fields} pendingText={t("confirming")} wide>
          {t(waits ? "confirmWaiting" : "confirmGoing")}
        </ActionButton>
      )}
      <div className="flex flex-wrap gap-3">
        <AddToCalendar
          locale={locale}
          meetupId={meetup.id}
          text={t("addToCalendar")}
          answer={answer.status}
          look={waits ? "secondary" : "primary"}
        />
        {share}
        <ButtonLink href="#rsvp-change" icon="edit">
          {t("change")}
        </ButtonLink>
      </div>
      <div id="rsvp-change" className="grid scroll-mt-4 gap-5 border-hairline border-t pt-5">
        <Guests {...{ meetup, answer, fields }} />
        <AnswerQuestions
          {...{ locale, fields, answer, asked }}
          isAfar={meetup.kind === "afar"}
          isUnfolded={props.wasRejected}
        />
        {answer.owned && <RevokeLinks fields={fields} />}
        {joinRefusal(meetup, now) !== "meetup-over" && (
          <div id="rsvp-cancel" className="scroll-mt-4">
            <ActionButton
              action={cancelRsvpAction}
              fields={fields}
              look="destructive"
              icon="cross"
              pendingText={t("canceling")}
            >
              {t("cancel")}
            </ActionButton>
          </div>
        )}
      </div>
    </>
  );
}

type GuestsProps = { meetup: Answered; answer: ShownAnswer; fields: Record<string, string> };

function Guests({ meetup, answer, fields }: GuestsProps) {
  const [t, share] = [useTranslations("rsvps.answer"), useTranslations("share")];
  const night = useTranslations("nights");
  const limit = partyLimitOf(meetup, answer);
  return (
    <GuestsForm
      fields={fields}
      guests={answer.guests}
      max={Math.max(limit, answer.guests)}
      path={`/n/${meetup.eventSlug}/${meetup.slug}`}
      texts={{
        label: t("guestsLabel"),
        hint: `${t("guestsHint", { max: limit })}${answer.supportPerson ? ` ${t("withSupport")}` : ""}`,
        fewer: t("fewer"),
        more: t("more"),
        save: t("saveGuests"),
        saving: t("saving"),
        saved: t("saved"),
        friend: t("friend"),
        friendLink: t("friendLink"),
        copy: night("copyLink"),
        copied: share("copied"),
      }}
    />
  );
}

function Canceled({
  locale,
  meetup,
  answer,
  elsewhere,
  now,
  fields,
  nearby,
}: Props & { fields: Record<string, string> }) {
  const t = useTranslations("rsvps.answer");
  const closed = useTranslations("rsvps.closed");
  const other = useTranslations("rsvps.switch");
  const why = joinRefusal(meetup, now);
  const own = meetup.kind === "afar" ? t("canceledLeadAfar") : t("canceledLead");
  const leads = { owner: own, host: t("canceledByHost"), release: t("released") };
  const lead = leads[answer.endedBy ?? "owner"];
  if (elsewhere)
    return (
      <>
        <CardTitle icon="check">
          {other("title", { place: inPlace(locale, elsewhere.city) })}
        </CardTitle>
        <p className="-mt-3 text-ink-2">{t("canceledHere")}</p>
        <ButtonLink href={`/${locale}/n/${meetup.eventSlug}/${elsewhere.slug}`} icon="arrow-right">
          {other("see")}
        </ButtonLink>
      </>
    );
  return (
    <>
      <CardTitle icon="cross">{t("canceled")}</CardTitle>
      <p className="-mt-3 text-ink-2">{why ? closed(why) : lead}</p>
      {!why && (
        <ActionButton action={returnRsvpAction} fields={fields} pendingText={t("comingBack")} wide>
          {t("comeBack")}
        </ActionButton>
      )}
      {nearby}
    </>
  );
}
