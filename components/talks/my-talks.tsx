import { AlsoElsewhere } from "@/components/co-speakers/elsewhere";
import { Shared } from "@/components/co-speakers/shared";
import { InLanguage } from "@/components/site/in-language";
import { Steps } from "@/components/speakers/steps";
import { Badge, type Tone } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RowAction } from "@/components/ui/form/rows/row-action";
import { nightTitle } from "@/lib/events/rules";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDate } from "@/lib/platform/time/format";
import type { Step } from "@/lib/speakers/rules";
import { changeRefusal } from "@/lib/speakers/rules";
import { moveOwnTalkAction } from "@/lib/talks/actions";
import type { MyTalk } from "@/lib/talks/proposal-queries";
import {
  isAccepted,
  isEditable,
  isPublicTalk,
  mayMove,
  ownTalkAnchor,
  type TalkState,
  talkPath,
} from "@/lib/talks/rules";

export const stateTones: Record<TalkState, Tone> = {
  draft: "neutral",
  submitted: "neutral",
  held: "warn",
  accepted: "ok",
  confirmed: "ok",
  declined: "neutral",
  withdrawn: "neutral",
  canceled: "danger",
};

type Props = {
  locale: Locale;
  talks: MyTalk[];
  /** Of each talk, by its id. */
  steps: ReadonlyMap<string, Step[]>;
  /** Those that won't be given, but whose slides or notes can still be read. */
  kept: ReadonlySet<string>;
  now: Date;
};

type MineProps = { locale: Locale; talk: MyTalk; steps: Step[]; isKept: boolean; now: Date };

/** The viewer's proposals, and the talks that they are on, with their states and actions. */
export function MyTalks({ locale, talks, steps, kept, now }: Props) {
  return (
    <ul className="grid gap-3">
      {talks.map((talk) => (
        <Mine
          key={talk.id}
          {...{ locale, talk, now }}
          steps={steps.get(talk.id) ?? []}
          isKept={kept.has(talk.id)}
        />
      ))}
    </ul>
  );
}

function Mine({ locale, talk, steps, isKept, now }: MineProps) {
  const t = useTranslations("talks");
  const { meetup } = talk;
  const cityPath = `/${locale}/n/${meetup.event.slug}/${meetup.slug}`;
  const reason = talk.state === "draft" ? talk.closedToDrafts : talk.closed;
  return (
    <Card as="li" id={ownTalkAnchor(talk.id)} className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 lang={talk.locale} className="wrap-anywhere text-lg">
          {isPublicTalk(talk) ? (
            <a
              href={`/${locale}${talkPath(meetup.event.slug, meetup.slug, talk.slug)}`}
              className="inline-block min-h-target text-link underline-offset-4 hover:underline"
            >
              {talk.title}
            </a>
          ) : (
            talk.title
          )}
        </h3>
        <Badge tone={stateTones[talk.state]}>{t(`states.${talk.state}`)}</Badge>
      </div>
      <p className="text-ink-2 text-sm">
        <a href={cityPath}>{placeName(meetup, locale)}</a>
        {" · "}
        <InLanguage locale={locale} text={nightTitle(meetup.event, locale)} />
        {" · "}
        {formatDate(meetup.localDate, locale)}
      </p>
      {reason && <p className="text-ink-2 text-sm">{t(`mine.${reason}`)}</p>}
      {talk.firstSpeaker && <p className="wrap-anywhere">{talk.speakerName}</p>}
      {talk.isMine ? (
        <>
          <Steps steps={steps} timeZone={meetup.timeZone} />
          <AlsoElsewhere {...{ locale, talk }} />
          <Moves {...{ locale, talk, cityPath, isKept, now }} />
        </>
      ) : (
        <Shared talk={talk} now={now} />
      )}
    </Card>
  );
}

function withdrawLead(state: TalkState) {
  if (state === "draft") return "withdraw-draft-lead";
  return isAccepted(state) ? "withdraw-accepted-lead" : "withdraw-lead";
}

const MOVES = ["submit", "confirm", "withdraw"] as const;

type MovesProps = Omit<MineProps, "steps"> & { cityPath: string };

function Moves({ locale, talk, cityPath, isKept, now }: MovesProps) {
  const t = useTranslations("talks.mine");
  const moves = MOVES.filter((move) =>
    mayMove(talk.state, move, move === "submit" ? talk.closedToDrafts : talk.closed),
  );
  const isDraft = talk.state === "draft";
  const { startsAt } = talk.meetup;
  const isChangeable = changeRefusal({ state: talk.state, startsAt }, talk.closed, now) === null;
  const editable = isChangeable || (isEditable(talk.state) && !talk.closed);
  const isGiven = isAccepted(talk.state) && (!talk.closed || talk.closed === "night-over");
  const hasSlides = isGiven || isKept;
  if (moves.length === 0 && !editable && !hasSlides) return null;
  const label = (action: string) => t("of", { action, name: talk.title });
  return (
    <div className="flex flex-wrap gap-3">
      {editable && (
        <ButtonLink href={`${cityPath}/propose?talk=${talk.id}`} aria-label={label(t("edit"))}>
          {t("edit")}
        </ButtonLink>
      )}
      {hasSlides && (
        <ButtonLink href={`/${locale}/talks/${talk.id}/deck`} aria-label={label(t("slides"))}>
          {t("slides")}
        </ButtonLink>
      )}
      {moves.map((move) => (
        <RowAction
          key={move}
          action={moveOwnTalkAction}
          fields={{ talkId: talk.id, move }}
          row={<span lang={talk.locale}>{talk.title}</span>}
          {...(move === "withdraw" && {
            open: t(isDraft ? "discard-open" : "withdraw-open"),
            lead: t(withdrawLead(talk.state)),
          })}
          text={t(move === "withdraw" && isDraft ? "discard" : move)}
          look={move === "withdraw" ? "destructive" : "primary"}
          pendingText={t("working")}
        />
      ))}
    </div>
  );
}
