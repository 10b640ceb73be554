import { Elsewhere } from "@/components/co-speakers/elsewhere";
import { CoSpeakersNeeds, InvitedToSpeak } from "@/components/co-speakers/invited";
import { useDuration } from "@/components/line-ups/duration";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { Steps } from "@/components/speakers/steps";
import { TalkCallDesk } from "@/components/talk-calls/talk-call-desk";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { RowAction } from "@/components/ui/form/rows/row-action";
import { shownInPlaceSince } from "@/lib/activity/undo-rules";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import type { Step } from "@/lib/speakers/rules";
import { decideAction } from "@/lib/talks/actions";
import type { DeskProposal } from "@/lib/talks/proposal-queries";
import {
  isAccepted,
  mayMove,
  type ProposalRefusal,
  proposalRefusal,
  submissionRefusal,
  talkSeconds,
} from "@/lib/talks/rules";
import { stateTones } from "./my-talks";
import { ProposalDetails } from "./proposal-details";

type Props = {
  locale: Locale;
  meetup: Pick<
    SnapshotMeetup,
    | "id"
    | "slug"
    | "eventSlug"
    | "city"
    | "revision"
    | "timeZone"
    | "talkCall"
    | "status"
    | "eventStatus"
    | "endsAt"
  >;
  proposals: DeskProposal[];
  /** Of each proposal, by its id. */
  steps: ReadonlyMap<string, Step[]>;
  now: Date;
};

/** The city's proposals: undecided and just decided first, then the others. */
export function ProposalsDesk({ locale, meetup, proposals, steps, now }: Props) {
  const t = useTranslations("talks.desk");
  const since = shownInPlaceSince(now);
  // One that was just decided stays where it was.
  const waits = ({ state, decidedAt }: DeskProposal) =>
    state === "submitted" || state === "held" || (decidedAt !== null && decidedAt > since);
  const waiting = proposals.filter(waits);
  const isOneDecided = waiting.some(
    ({ decidedAt, state }) => decidedAt !== null && state !== "held",
  );
  const groups = [
    {
      ...{ id: "waiting", talks: waiting },
      title: t(isOneDecided ? "waiting-decided" : "waiting"),
    },
    { id: "decided", talks: proposals.filter((talk) => !waits(talk)), title: t("decided") },
  ] as const;
  const closed = proposalRefusal(meetup, now);
  const proposePath = `/${locale}/n/${meetup.eventSlug}/${meetup.slug}/propose`;
  const call = closed === null && (
    <TalkCallDesk {...{ locale, meetup, now }} town={placeName(meetup, locale)} />
  );
  if (proposals.length === 0)
    return (
      <Page title={t("proposals-title")}>
        {call}
        {meetup.talkCall && (
          <EmptyState
            action={
              submissionRefusal(meetup, now) === null && (
                <ButtonLink href={proposePath}>{t("none-action")}</ButtonLink>
              )
            }
          >
            {t("none")}
          </EmptyState>
        )}
      </Page>
    );
  return (
    <Page title={t("proposals-title")} lead={<p>{t("proposals-lead")}</p>}>
      {call}
      {groups.map(
        ({ id, talks, title }) =>
          (id === "waiting" || talks.length > 0) && (
            <Section key={id} id={id} title={title}>
              {talks.length === 0 && id === "waiting" && (
                <p className="text-ink-2">{t("nothing-waiting")}</p>
              )}
              <ul className="grid gap-4">
                {talks.map((talk) => (
                  <Proposal
                    key={talk.id}
                    locale={locale}
                    talk={talk}
                    steps={steps.get(talk.id) ?? []}
                    timeZone={meetup.timeZone}
                    closed={closed}
                  />
                ))}
              </ul>
            </Section>
          ),
      )}
    </Page>
  );
}

type ProposalProps = {
  locale: Locale;
  talk: DeskProposal;
  steps: Step[];
  timeZone: string;
  closed: ProposalRefusal | null;
};

function Proposal({ locale, talk, steps, timeZone, closed }: ProposalProps) {
  const t = useTranslations("talks");
  const duration = useDuration();
  const seconds = talkSeconds(talk.format, talk.minutes);
  const facts = [
    t(`formats.${talk.format}`),
    ...(seconds === null ? [] : [duration(seconds)]),
    t(`languages.${talk.locale}`),
  ];
  return (
    <Card as="li" className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 lang={talk.locale} className="text-xl">
          {talk.title}
        </h3>
        <span className="flex flex-wrap gap-2">
          {talk.isFirstTime && <Badge>{t("desk.first-time")}</Badge>}
          <Badge tone={stateTones[talk.state]}>{t(`states.${talk.state}`)}</Badge>
        </span>
      </div>
      <p className="wrap-anywhere font-semibold">{talk.speakerName}</p>
      <InvitedToSpeak talk={talk} />
      <p className="text-ink-2 text-sm">{facts.join(" · ")}</p>
      <Steps steps={steps} timeZone={timeZone} />
      <Elsewhere locale={locale} elsewhere={talk.elsewhere} />
      {talk.abstract && (
        <p lang={talk.locale} className="max-w-text whitespace-pre-line">
          {talk.abstract}
        </p>
      )}
      {isAccepted(talk.state) && !talk.isInLineUp && !closed && (
        <p>
          <Badge tone="warn">{t("desk.not-in")}</Badge>
        </p>
      )}
      <ProposalDetails talk={talk} />
      <CoSpeakersNeeds talk={talk} />
      <Decisions talk={talk} closed={closed} />
    </Card>
  );
}

const MOVES = ["accept", "hold", "decline", "cancel"] as const;
type Move = (typeof MOVES)[number];

const looks = {
  accept: "primary",
  hold: "secondary",
  decline: "destructive",
  cancel: "destructive",
} as const;

function Decisions({ talk, closed }: Pick<ProposalProps, "talk" | "closed">) {
  const t = useTranslations("talks.desk");
  const canPlace = isAccepted(talk.state) && !talk.isInLineUp && !closed;
  const moves = MOVES.filter((move) => mayMove(talk.state, move, closed));
  if (moves.length === 0 && !canPlace) return null;
  return (
    <div className="mt-2 flex flex-wrap gap-3">
      {canPlace && <Decision talk={talk} move="accept" text={t("place")} />}
      {moves.map((move) => (
        <Decision key={move} talk={talk} move={move} text={t(move)} />
      ))}
    </div>
  );
}

type DecisionProps = { talk: DeskProposal; move: Move; text: string };

/** What is final unfolds first, and says that the speaker is notified. */
function Decision({ talk, move, text }: DecisionProps) {
  const t = useTranslations("talks.desk");
  const isFinal = move === "decline" || move === "cancel";
  return (
    <RowAction
      action={decideAction}
      fields={{ talkId: talk.id, revision: talk.revision, move }}
      row={<span lang={talk.locale}>{talk.title}</span>}
      text={text}
      look={looks[move]}
      pendingText={t("working")}
      {...(isFinal && { open: t(`${move}-open`), lead: t(`${move}-lead`), icon: "cross" })}
    />
  );
}
