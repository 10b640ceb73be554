import { Section } from "@/components/site/section";
import { RowAction } from "@/components/ui/form/rows/row-action";
import { removeCoSpeakerAction } from "@/lib/co-speakers/actions";
import { MOST } from "@/lib/co-speakers/schema";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { OwnProposal } from "@/lib/talks/proposal-queries";
import { InviteForm } from "./invite-form";

/** For the proposer: who else speaks, and one more. */
export function CoSpeakersPanel({ talk }: { talk: OwnProposal }) {
  const t = useTranslations("speakers.co-speakers");
  const isOn = (state: string) => state === "invited" || state === "accepted";
  const on = talk.coSpeakers.filter(({ state }) => isOn(state));
  return (
    <Section id="co-speakers" title={t("title")}>
      <div className="grid gap-5">
        <p className="text-ink-2">{t("hint")}</p>
        {talk.coSpeakers.length > 0 && (
          <ul className="grid gap-2">
            {talk.coSpeakers.map(({ id, name, state }) => (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-hairline border-t pt-2"
              >
                <span className="wrap-anywhere">
                  <span className="font-semibold">{name}</span>
                  {" · "}
                  <span className="text-ink-2">{t(`states.${state as "invited"}`)}</span>
                </span>
                {isOn(state) && (
                  <RowAction
                    action={removeCoSpeakerAction}
                    fields={{ coSpeakerId: id }}
                    row={name}
                    open={t("remove-open")}
                    lead={t(`remove-lead.${state as "invited"}`)}
                    text={t("remove")}
                    look="destructive"
                    pendingText={t("working")}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
        <InviteForm
          talkId={talk.id}
          isFull={on.length >= MOST}
          texts={{
            name: t("name"),
            address: t("address"),
            invite: t("invite"),
            inviting: t("inviting"),
            done: t("invited-done"),
          }}
        />
      </div>
    </Section>
  );
}
