import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { Person } from "@/lib/kernel/viewer";
import type { ShownMeetup } from "@/lib/meetups/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { MyAnswer } from "@/lib/rsvps/queries";
import { closedFor, freeSeats } from "@/lib/seating/rules";
import { AnswerCard } from "./answer-card";
import { ClosedCard } from "./closed-card";
import { RsvpForm } from "./rsvp-form";
import { SwitchOffer } from "./switch-offer";
import { TurningFocus } from "./turning-focus";

type Props = {
  locale: Locale;
  viewer: Person | null;
  meetup: ShownMeetup;
  /** From `answerOf`. */
  mine: MyAnswer;
  /** How many parties wait. */
  waitlisted: number;
  now: Date;
  /** The form was just sent back: it stays, with what was typed, whatever changed meanwhile. */
  isSentBack: boolean;
  /** Shown once there is an answer: the way to tell others. */
  share?: ReactNode;
};

/** Where somebody answers a meetup, and what it turns into once they have. */
export function RsvpCard(props: Props) {
  const { answer, elsewhere } = props.mine;
  const isKept = props.isSentBack && !answer;
  const closed = isKept ? null : closedFor(props.meetup, props.now);
  const over = closed !== null && closed !== "rsvps-closed";
  // Who canceled here and has a seat elsewhere is offered to switch back, like anybody else.
  const answered = answer && !(answer.status === "canceled" && elsewhere) ? answer : null;
  const side =
    answered && !over ? answered.status : closed ? "closed" : elsewhere ? "switch" : "form";
  return (
    <Card id="rsvp" aria-labelledby="rsvp-title" className="scroll-mt-4">
      <TurningFocus side={side}>
        {answered && !over ? (
          <AnswerCard {...props} {...props.mine} answer={answered} />
        ) : closed ? (
          <ClosedCard {...props} closed={closed} />
        ) : (
          <OpenCard {...props} />
        )}
      </TurningFocus>
    </Card>
  );
}

function OpenCard({ locale, viewer, meetup, mine, waitlisted }: Props) {
  const t = useTranslations("rsvps.card");
  const afar = meetup.kind === "afar";
  const free = freeSeats(meetup);
  const full = waitlisted > 0 || free <= 0;
  const texts = {
    name: t("name"),
    email: t("email"),
    emailHint: t("emailHint"),
    button: full ? t("join") : afar ? t("watching") : t("going"),
    pending: t("sending"),
  };
  const asks = { name: !viewer?.name, address: !viewer };
  const form = <RsvpForm {...{ asks, texts }} meetupId={meetup.id} />;
  if (mine.elsewhere)
    return (
      <>
        <SwitchOffer locale={locale} to={meetup} from={mine.elsewhere} />
        {!viewer && <Disclosure summary={t("otherAddress")}>{form}</Disclosure>}
      </>
    );
  return (
    <>
      <h2 id="rsvp-title" tabIndex={-1} className="text-2xl">
        {afar ? t("titleAfar") : t("title")}
      </h2>
      <p className="-mt-3 text-ink-2">
        {viewer?.name ? t("leadSignedIn", { name: viewer.name }) : afar ? t("leadAfar") : t("lead")}
      </p>
      {full ? (
        <p>{t(free > 0 ? "line" : "full")}</p>
      ) : (
        Number.isFinite(free) && <p>{t("seatsLeft", { count: free })}</p>
      )}
      {form}
    </>
  );
}
