import { RowAction } from "@/components/ui/form/rows/row-action";
import { leaveTalkAction } from "@/lib/co-speakers/actions";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { MyTalk } from "@/lib/talks/queries";

/** A talk that somebody else proposed, and the viewer is on. */
export function Shared({ talk }: { talk: MyTalk }) {
  const t = useTranslations("speakers.co-speakers");
  return (
    <>
      <p className="wrap-anywhere text-ink-2 text-sm">
        {t("with-you", { name: talk.firstSpeaker ?? talk.speakerName })}
      </p>
      <div>
        <RowAction
          action={leaveTalkAction}
          fields={{ talkId: talk.id }}
          row={<span lang={talk.locale}>{talk.title}</span>}
          open={t("leave-open")}
          lead={t("leave-lead")}
          text={t("leave")}
          look="destructive"
          pendingText={t("working")}
        />
      </div>
    </>
  );
}
